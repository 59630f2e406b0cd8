//! From a call to tokens: the generated type, or errors and a type that stands for it.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use graphc_compiler::{
    CompileError, compile,
    diagnostic::{MacroMessage, Source},
    front::{Options, Results},
    render::rust,
};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::LitStr;

use crate::invocation::Invocation;

/// Expands a call.
pub(crate) fn model(input: TokenStream) -> TokenStream {
    let call: Invocation = match syn::parse2(input) {
        Ok(call) => call,
        Err(error) => return error.to_compile_error(),
    };
    let file = match find(&call.path) {
        Ok(file) => file,
        Err(message) => return error(&call.path, &message),
    };
    let tracked = tracker(&file);
    let tokens = Source::read(&file, shown(&file, &call.path)).map_or_else(
        |problem| error(&call.path, &format!("{}: {problem}", file.display())),
        |source| compiled(&call, &source),
    );
    quote!(#tracked #tokens)
}

fn compiled(call: &Invocation, source: &Source) -> TokenStream {
    let options = Options {
        name: call.name.as_ref().map(Ident::to_string),
        variables: call.variables.iter().map(|(name, value)| (name.to_string(), *value)).collect(),
        results: if call.every_layer { Results::EveryLayer } else { Results::AsTheFileSays },
    };
    match compile(source, &options) {
        Ok(compiled) => {
            let warnings = compiled.warnings.for_macro(source);
            let warnings = warnings.iter().map(|message| warning(&call.path, &message.text));
            let model = rust::render(&compiled.plan, &compiled.report, &call.batches, Some(&compiled.drawing()));
            let trackers = compiled.files.iter().map(|file| tracker(file));
            quote!(#(#trackers)* #(#warnings)* #model)
        }
        Err(CompileError::Internal(problem)) => error(&call.path, &format!("a mistake in graphc: {problem}")),
        Err(CompileError::Model(diagnostics)) => {
            let messages = diagnostics.for_macro(source);
            mistakes(call, stub_name(call, &source.text), &messages)
        }
    }
}

/// An error for each message, at the path or at the option that it is about. The first stands inside the definition of a type
/// that has the network's name. The compiler of Rust then knows that type to be wrong, and says nothing about whatever uses
/// it.
fn mistakes(call: &Invocation, name: Option<Ident>, messages: &[MacroMessage]) -> TokenStream {
    let mut errors = messages.iter().map(|message| {
        let option = call.variables.iter().find(|(name, _)| message.option.as_deref() == Some(&name.to_string()));
        match option {
            Some((option, _)) => compile_error(option.span(), &format!("{}{OPTIONS}", message.text)),
            None => compile_error(call.path.span(), &message.text),
        }
    });
    let first = name.and_then(|name| Some((name, errors.next()?))).map(|(name, error)| {
        quote! {
            /// Stands for the network until its model file is right.
            pub type #name = [(); #error];
        }
    });
    let rest = errors.map(|error| quote!(#error;));
    quote!(#first #(#rest)*)
}

/// What an option that is no variable may have been meant to be.
const OPTIONS: &str = "\n   = note: the options of every model are `batch`, `name`, `every_layer` and `precision`";

/// Relative to the source file of the call, then to the manifest of the package.
fn find(path: &LitStr) -> Result<PathBuf, String> {
    let written = path.value();
    let source = path.span().unwrap().local_file().and_then(|file| file.parent().map(Path::to_path_buf));
    let manifest = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let here = env::current_dir().unwrap_or_default();
    let folders = source.into_iter().map(|folder| here.join(folder)).chain(manifest);
    let mut candidates: Vec<PathBuf> = folders.map(|folder| folder.join(&written)).collect();
    candidates.dedup();
    let found = candidates.iter().find(|candidate| candidate.is_file());
    found.cloned().ok_or_else(|| {
        let mut message = format!("there is no model file `{written}`");
        let mut places: Vec<String> = candidates.iter().map(|candidate| shown(candidate, path)).collect();
        places.dedup();
        for place in places {
            message += &format!("\n   = note: looked for `{place}`");
        }
        if let Some(near) = candidates.iter().find_map(|candidate| same_stem(candidate)) {
            let near = Path::new(&written).with_file_name(near);
            message += &format!("\n   = help: did you mean `{}`?", near.display());
        }
        message
    })
}

/// A file in the same folder that differs only in its extension or in capitals.
fn same_stem(missing: &Path) -> Option<OsString> {
    let stem = missing.file_stem()?;
    let names = fs::read_dir(missing.parent()?).ok()?.filter_map(|entry| Some(entry.ok()?.file_name()));
    let mut models = names.filter(|name| Path::new(name).extension().is_some_and(|end| end == "yaml" || end == "yml"));
    models.find(|name| Path::new(name).file_stem().is_some_and(|found| found.eq_ignore_ascii_case(stem)))
}

/// The path below the folder that the build runs in; otherwise as it is written in the source.
fn shown(file: &Path, written: &LitStr) -> String {
    let here = env::current_dir().unwrap_or_default();
    let normal: PathBuf = file.components().fold(PathBuf::new(), |mut path, component| {
        match component {
            std::path::Component::ParentDir => {
                path.pop();
            }
            std::path::Component::CurDir => {}
            other => path.push(other),
        }
        path
    });
    normal.strip_prefix(&here).map_or_else(|_| written.value(), |path| path.display().to_string())
}

/// Makes an edit of the model file rebuild the crate.
fn tracker(file: &Path) -> TokenStream {
    let path = file.display().to_string();
    quote!(
        const _: &[u8] = ::core::include_bytes!(#path);
    )
}

fn error(at: &LitStr, message: &str) -> TokenStream {
    let error = compile_error(at.span(), message);
    quote!(#error;)
}

/// A warning of rustc's with this text. Macros cannot warn on stable Rust, but the use of an item that is marked as
/// deprecated can: the text is its note, and both stand at the path, where `#[allow(deprecated)]` silences it as well.
fn warning(at: &LitStr, message: &str) -> TokenStream {
    quote_spanned! {at.span()=>
        const _: () = {
            #[deprecated(note = #message)]
            #[allow(non_upper_case_globals)]
            const the_model_file: () = ();
            the_model_file
        };
    }
}

fn compile_error(at: Span, message: &str) -> TokenStream {
    quote_spanned!(at=> ::core::compile_error!(#message))
}

/// What the network would be called, as far as a file with mistakes tells.
fn stub_name(call: &Invocation, text: &str) -> Option<Ident> {
    let named = text.lines().find_map(|line| line.strip_prefix("name:")).map(str::trim).unwrap_or_default();
    let named = || syn::parse_str::<Ident>(named).is_ok().then(|| Ident::new(named, Span::call_site()));
    call.name.clone().or_else(named)
}
