//! The weight file of a call: found, held against the network by the compiler, and watched for changes.

use std::{
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{Span, TokenStream};

use super::{Site, invocation::Invocation, locate::Sought, tracker};
use crate::{
    Compiled,
    diagnostic::Diagnostics,
    weight_file::{self, MAX_EMBEDDED, Named},
};

/// A weight file that fits.
pub(super) struct WeightFile {
    /// Where it is.
    pub(super) path: PathBuf,
    /// The files that it consists of.
    files: Vec<PathBuf>,
    /// Whether it becomes part of the program.
    pub(super) embed: bool,
}

/// Why a call has none: what it names is not there, or nothing is named.
pub(super) type Unnamed = (Span, String);

/// The file that the call names, or else the model file, if either does.
///
/// # Errors
/// If it does not fit the model.
pub(super) fn check(
    call: &Invocation,
    compiled: &Compiled,
    model: &Path,
    site: &Site,
) -> Result<Result<Option<WeightFile>, Unnamed>, Diagnostics> {
    let path = match &call.weights {
        Some(written) => match site.find(&written.value(), Sought::Weights) {
            Ok(found) => Some(found),
            Err(message) => return Ok(Err((written.span(), message))),
        },
        None => weight_file::path(compiled, model),
    };
    let embed = call.embed.as_ref().map_or(compiled.weights.embed, |embed| embed.value);
    let Some(path) = path else {
        let without =
            "`embed` takes a weight file into the program, but none is named: `weights = \"net.safetensors\"`";
        let unnamed = call.embed.as_ref().filter(|_| embed);
        return Ok(unnamed.map_or(Ok(None), |option| Err((option.span, without.into()))));
    };
    let written = call.weights.as_ref().unwrap_or(&call.path);
    let in_messages = match &compiled.weights.file {
        Some((file, _)) if call.weights.is_none() => file.clone(),
        _ => site.shown(&path, &written.value()),
    };
    let option = call.weights.as_ref().map(|_| "weights");
    let named = Named { path: &path, shown: &in_messages, option, embed };
    let files = weight_file::check(compiled, &named)?;
    Ok(Ok(Some(WeightFile { path, files, embed })))
}

impl WeightFile {
    /// Makes a change of the file, or of one of its shards, rebuild the crate. A large one is not watched: the compiler of
    /// Rust would keep it in memory twice.
    pub(super) fn trackers(&self) -> impl Iterator<Item = TokenStream> {
        let is_small = |path: &&PathBuf| fs::metadata(path).is_ok_and(|about| about.len() <= MAX_EMBEDDED);
        self.files.iter().filter(|_| !self.embed).filter(is_small).map(|path| tracker(path))
    }
}
