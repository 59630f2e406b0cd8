//! From a call of the macro to tokens: the generated type, or errors and a type that stands for it. Knows no `proc_macro`:
//! what only the compiler of Rust can tell is in [`Site`].

mod gpu;
mod invocation;
mod locate;
mod weights;

use std::path::{Path, PathBuf};

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::LitStr;

use crate::{
    CompileError, compile,
    diagnostic::{Diagnostics, MacroMessage, Source},
    front::{Options, Results},
    ir::Target,
    render::rust::{self, Request, Root, Stored},
};
pub use gpu::CudaCompiler;
use invocation::Invocation;
use locate::Sought;
use weights::{Unfit, WeightFile};

/// Where a call stands.
#[derive(Clone, Debug)]
pub struct Site {
    /// The source file that it is in, if it is in one.
    pub source: Option<PathBuf>,
    /// The folder of the package's manifest.
    pub package: Option<PathBuf>,
    /// The folder that the build runs in: in messages, paths are relative to it.
    pub folder: PathBuf,
    /// What compiles CUDA, if GPUs are a target.
    pub cuda: Option<CudaCompiler>,
}

/// Expands a call of `model!`, of which this is what stands between the parentheses.
pub fn model(call: TokenStream, site: &Site) -> TokenStream {
    let call: Invocation = match syn::parse2(call) {
        Ok(call) => call,
        Err(error) => return error.to_compile_error(),
    };
    let written = call.path.value();
    let file = match site.find(&written, Sought::Model) {
        Ok(file) => file,
        Err(message) => return error(call.path.span(), &message),
    };
    let tracked = tracker(&file);
    let tokens = Source::read(&file, site.shown(&file, &written)).map_or_else(
        |problem| error(call.path.span(), &format!("{}: {problem}", file.display())),
        |source| compiled(&call, &source, &file, site),
    );
    quote!(#tracked #tokens)
}

fn compiled(call: &Invocation, source: &Source, file: &Path, site: &Site) -> TokenStream {
    let options = Options {
        name: call.name.as_ref().map(Ident::to_string),
        variables: call.variables.iter().map(|(name, value)| (name.to_string(), *value)).collect(),
        results: if call.every_layer { Results::EveryLayer } else { Results::AsTheFileSays },
        target: Target { precision: call.precision, images: call.batches[0] },
    };
    let wrong =
        |diagnostics: &Diagnostics| mistakes(call, stub_name(call, &source.text), &diagnostics.for_macro(source));
    let compiled = match compile(source, &options) {
        Ok(compiled) => compiled,
        Err(CompileError::Internal(problem)) => {
            return error(call.path.span(), &format!("a mistake in graphc: {problem}"));
        }
        Err(CompileError::Model(diagnostics)) => return wrong(&diagnostics),
    };
    let weights = match weights::check(call, &compiled, file, site) {
        Ok(weights) => weights,
        Err(Unfit::Model(diagnostics)) => return wrong(&diagnostics),
        Err(Unfit::Call(at, message)) => return error(at, &message),
    };
    let warnings = compiled.warnings.for_macro(source);
    let warnings = warnings.iter().map(|message| warning(&call.path, &message.text));
    let trackers = compiled.files.iter().map(|file| tracker(file)).chain(weights.as_ref().map(WeightFile::tracker));
    let embedded = weights.as_ref().filter(|weights| weights.embed).map(|weights| weights.path.as_path());
    let stored = Stored { names: &compiled.weights, embedded };
    let gpu = match gpu::gpu(call, &compiled, site.cuda) {
        Ok(gpu) => gpu,
        Err((at, message)) => return error(at, &message),
    };
    let drawing = compiled.drawing();
    let (batches, drawing, gpu) = (&call.batches, Some(&drawing), gpu.as_ref());
    let request = Request { root: Root::default(), batches, drawing, stored, gpu };
    let model = rust::render(&compiled.plan, &compiled.report, &request);
    quote!(#(#warnings)* #(#trackers)* #model)
}

/// An error for each message, at the path or at the option that it is about. The first stands inside the definition of a type
/// that has the network's name. The compiler of Rust then knows that type to be wrong, and says nothing about whatever uses
/// it.
fn mistakes(call: &Invocation, name: Option<Ident>, messages: &[MacroMessage]) -> TokenStream {
    let mut errors = messages.iter().map(|message| {
        let is_about = |name: &Ident| message.option.as_deref() == Some(&name.to_string());
        match (&call.weights, call.given.iter().find(|name| is_about(name))) {
            (Some(weights), Some(option)) if option == "weights" => compile_error(weights.span(), &message.text),
            (_, Some(option)) => compile_error(option.span(), &format!("{}{OPTIONS}", message.text)),
            (_, None) => compile_error(call.path.span(), &message.text),
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
const OPTIONS: &str =
    "\n   = note: the options of every model are `batch`, `name`, `every_layer`, `precision`, `weights` and `embed`";

/// Makes an edit of a file rebuild the crate.
fn tracker(file: &Path) -> TokenStream {
    let path = file.display().to_string();
    quote!(
        const _: &[u8] = ::core::include_bytes!(#path);
    )
}

fn error(at: Span, message: &str) -> TokenStream {
    let error = compile_error(at, message);
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
