//! From a call to tokens: the generated type, or errors and a type that stands for it.

use std::{
    env,
    path::{Path, PathBuf},
};

use graphc_compiler::{
    CompileError, compile,
    diagnostic::Source,
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
    let tracker = tracker(&file);
    let tokens = Source::read(&file, shown(&file, &call.path)).map_or_else(
        |problem| error(&call.path, &format!("{}: {problem}", file.display())),
        |source| compiled(&call, &source),
    );
    quote!(#tracker #tokens)
}

fn compiled(call: &Invocation, source: &Source) -> TokenStream {
    let options = Options {
        name: call.name.as_ref().map(Ident::to_string),
        variables: call.variables.iter().map(|(name, value)| (name.to_string(), *value)).collect(),
        results: if call.every_layer { Results::EveryLayer } else { Results::AsTheFileSays },
    };
    match compile(source, &options) {
        Ok(compiled) => {
            let warnings = compiled.warnings.for_macro(source).into_iter().map(|message| warning(&call.path, &message));
            let model = rust::render(&compiled.plan, &compiled.report, &call.batches);
            quote!(#(#warnings)* #model)
        }
        Err(CompileError::Internal(problem)) => error(&call.path, &format!("a mistake in graphc: {problem}")),
        Err(CompileError::Model(diagnostics)) => {
            let errors = diagnostics.for_macro(source).into_iter().map(|message| error(&call.path, &message));
            let stub = stub(call, &source.text);
            quote!(#(#errors)* #stub)
        }
    }
}

/// Relative to the source file of the call, then to the manifest of the package.
fn find(path: &LitStr) -> Result<PathBuf, String> {
    let written = path.value();
    let source = path.span().unwrap().local_file().and_then(|file| file.parent().map(Path::to_path_buf));
    let manifest = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let here = env::current_dir().unwrap_or_default();
    let candidates: Vec<PathBuf> = source
        .into_iter()
        .map(|folder| here.join(folder))
        .chain(manifest)
        .map(|folder| folder.join(&written))
        .collect();
    let found = candidates.iter().find(|candidate| candidate.is_file());
    found.cloned().ok_or_else(|| {
        let tried: Vec<String> = candidates.iter().map(|candidate| format!("\n  {}", shown(candidate, path))).collect();
        let mut tried = tried;
        tried.dedup();
        format!("there is no model file `{written}`; looked for{}", tried.concat())
    })
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
    quote_spanned!(at.span()=> ::core::compile_error!(#message);)
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

/// A type of the network's name, so that its uses are no errors too. Its methods are missing: they follow from the file.
fn stub(call: &Invocation, text: &str) -> TokenStream {
    let named = text.lines().find_map(|line| line.strip_prefix("name:")).map(str::trim).unwrap_or_default();
    let name = match &call.name {
        Some(name) => name.clone(),
        None if syn::parse_str::<Ident>(named).is_ok() => Ident::new(named, Span::call_site()),
        None => return TokenStream::new(),
    };
    quote! {
        /// Stands for the network until its model file is right.
        #[derive(Debug)]
        pub struct #name(());
    }
}
