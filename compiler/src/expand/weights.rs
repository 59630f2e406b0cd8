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
    /// Whether it becomes part of the program.
    pub(super) embed: bool,
}

/// Why there is none.
pub(super) enum Unfit {
    /// It does not fit the model.
    Model(Diagnostics),
    /// It is not there, or not named.
    Call(Span, String),
}

/// The file that the call names, or else the model file, if either does.
pub(super) fn check(
    call: &Invocation,
    compiled: &Compiled,
    model: &Path,
    site: &Site,
) -> Result<Option<WeightFile>, Unfit> {
    let path = match &call.weights {
        Some(written) => {
            let found = site.find(&written.value(), Sought::Weights);
            Some(found.map_err(|message| Unfit::Call(written.span(), message))?)
        }
        None => weight_file::path(compiled, model),
    };
    let embed = call.embed.as_ref().map_or(compiled.weights.embed, |embed| embed.value);
    let Some(path) = path else {
        let without =
            "`embed` takes a weight file into the program, but none is named: `weights = \"net.safetensors\"`";
        let unnamed = call.embed.as_ref().filter(|_| embed);
        return unnamed.map_or(Ok(None), |option| Err(Unfit::Call(option.span, without.into())));
    };
    let written = call.weights.as_ref().unwrap_or(&call.path);
    let in_messages = match &compiled.weights.file {
        Some((file, _)) if call.weights.is_none() => file.clone(),
        _ => site.shown(&path, &written.value()),
    };
    let option = call.weights.as_ref().map(|_| "weights");
    let named = Named { path: &path, shown: &in_messages, option, embed };
    weight_file::check(compiled, &named).map_err(Unfit::Model)?;
    Ok(Some(WeightFile { path, embed }))
}

impl WeightFile {
    /// Makes a change of the file rebuild the crate. A large one is not watched: the compiler of Rust would keep it in
    /// memory twice.
    pub(super) fn tracker(&self) -> TokenStream {
        let is_small = fs::metadata(&self.path).is_ok_and(|about| about.len() <= MAX_EMBEDDED);
        if is_small && !self.embed { tracker(&self.path) } else { TokenStream::new() }
    }
}
