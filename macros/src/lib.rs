//! The procedural macro of graphc. It says where the call stands, and forwards to `graphc-compiler`.

use std::env;

use graphc_compiler::expand::{self, CudaCompiler, Site};
use proc_macro::{Delimiter, Literal, TokenStream, TokenTree};

/// What `graphc::model!` expands to: the same call behind the path of the crate `graphc`, in brackets.
#[proc_macro]
pub fn model(input: TokenStream) -> TokenStream {
    let mut call = input.into_iter().peekable();
    let is_root =
        |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket);
    let root = call.next_if(is_root).and_then(|token| match token {
        TokenTree::Group(root) => Some(root.stream().into()),
        TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => None,
    });
    let call: TokenStream = call.collect();
    let site = Site {
        source: first_literal(call.clone()).and_then(|path| path.span().local_file()),
        package: env::var_os("CARGO_MANIFEST_DIR").map(Into::into),
        root,
        folder: env::current_dir().unwrap_or_default(),
        cuda: cuda_compiler(),
    };
    expand::model(call.into(), &site).into()
}

/// The path of the model file: also where a macro of the caller's passes it, in a group of its own.
fn first_literal(tokens: TokenStream) -> Option<Literal> {
    match tokens.into_iter().next()? {
        TokenTree::Literal(literal) => Some(literal),
        TokenTree::Group(group) => first_literal(group.stream()),
        TokenTree::Ident(_) | TokenTree::Punct(_) => None,
    }
}

#[cfg(not(feature = "cuda"))]
fn cuda_compiler() -> Option<CudaCompiler> {
    None
}

/// NVRTC, which is looked for only when an image is asked for.
#[cfg(feature = "cuda")]
fn cuda_compiler() -> Option<CudaCompiler> {
    Some(|text, name, architecture| {
        let compiled = graphc_nvrtc::Nvrtc::load()
            .and_then(|nvrtc| nvrtc.compile(text, name, architecture, &[]))
            .map_err(|error| error.to_string())?;
        Ok(compiled.image.bytes().to_vec())
    })
}
