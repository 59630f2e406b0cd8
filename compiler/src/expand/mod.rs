//! From a call of the macro to tokens: the generated type, or errors and a type that stands for it. Knows no `proc_macro`:
//! what only the compiler of Rust can tell is in [`Site`].

mod gpu;
mod invocation;
mod locate;
mod weights;

use std::path::{Path, PathBuf};

use graphc_weights::shown_path;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::LitStr;

use crate::{
    CompileError, compile_with,
    diagnostic::{Diagnostics, MacroMessage, Source},
    front::{self, Limits, Options, Pairs, Results},
    ir::Target,
    render::rust::{self, Request, Root, Stored},
    zoo,
};
pub use gpu::CudaCompiler;
use gpu::Mistake;
use invocation::{Invocation, meant};
use locate::Sought;
use weights::WeightFile;

/// Where a call stands.
#[derive(Clone, Debug)]
pub struct Site {
    /// The source file that it is in, if it is in one.
    pub source: Option<PathBuf>,
    /// The folder of the package's manifest.
    pub package: Option<PathBuf>,
    /// The path to the crate `graphc` from there, if it is known.
    pub root: Option<TokenStream>,
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
    let at_path = |message: String| vec![(call.path.span(), message)];
    if let Some(own) = zoo::name(Path::new(&written)) {
        return match zoo::source(own) {
            Ok(source) => tokens(&call, &source, Path::new(&written), site),
            Err(message) => stand_in(call.name.clone(), at_path(message)),
        };
    }
    let file = match site.find(&written, Sought::Model) {
        Ok(file) => file,
        Err(message) => return stand_in(call.name.clone(), at_path(message)),
    };
    // A file that is far too large is an error whatever it holds, and is not to be read as a whole.
    let tracked = is_small(&file).then(|| tracker(&file));
    let tokens = match Source::read(&file, site.shown(&file, &written)) {
        Ok(source) => tokens(&call, &source, &file, site),
        Err(problem) => stand_in(call.name.clone(), at_path(format!("{}: {problem}", shown_path(&file)))),
    };
    quote!(#tracked #tokens)
}

/// The type, or the mistakes in the model file and a type that stands for it.
fn tokens(call: &Invocation, source: &Source, file: &Path, site: &Site) -> TokenStream {
    compiled(call, source, file, site).unwrap_or_else(|Wrong { mistakes, read }| {
        let trackers = read.iter().map(|file| tracker(file));
        let tokens = stand_in(name(call, source), mistakes);
        quote!(#(#trackers)* #tokens)
    })
}

/// Why a call has no model, and the files that say so beside the model file.
struct Wrong {
    mistakes: Vec<Mistake>,
    read: Vec<PathBuf>,
}

impl From<Vec<Mistake>> for Wrong {
    fn from(mistakes: Vec<Mistake>) -> Wrong {
        Wrong { mistakes, read: Vec::new() }
    }
}

fn compiled(call: &Invocation, source: &Source, file: &Path, site: &Site) -> Result<TokenStream, Wrong> {
    if let Some(mistakes) = &call.mistakes {
        let mistakes: Vec<Mistake> =
            mistakes.into_iter().map(|mistake| (mistake.span(), mistake.to_string())).collect();
        return Err(mistakes.into());
    }
    let options = Options {
        name: call.name.as_ref().map(Ident::to_string),
        variables: call.variables.clone(),
        results: if call.every_layer { Results::EveryLayer } else { Results::AsTheFileSays },
        batching: call.batching,
        target: Target { precision: call.precision, images: call.batches[0], convolutions: call.convolutions },
        pairs: Pairs::Computed,
        scales: call
            .scales
            .as_ref()
            .map(|written| ranges(written, site))
            .transpose()
            .map_err(|mistake| vec![mistake])?,
        sizes: call.sizes.clone(),
    };
    let in_model = |diagnostics: &Diagnostics| Wrong {
        mistakes: diagnostics.for_macro(source).into_iter().map(|message| placed(call, message)).collect(),
        read: diagnostics
            .source(source)
            .bases
            .iter()
            .map(|base| base.file.clone())
            .filter(|file| is_small(file))
            .collect(),
    };
    let compiled = compile_with(source, &options, |compiled| weights::check(call, compiled, file, site));
    let (compiled, weights) = compiled.map_err(|error| match error {
        CompileError::Internal(problem) => {
            Wrong::from(vec![(call.path.span(), format!("a mistake in graphc: {problem}"))])
        }
        CompileError::Model(diagnostics) => in_model(&diagnostics),
    })?;
    let weights = weights.map_err(|unnamed| vec![unnamed])?;
    let warnings = compiled.warnings.for_macro(source);
    let warnings = warnings.iter().map(|message| warning(&call.path, &message.text));
    let trackers = compiled.files.iter().map(|file| tracker(file)).chain(weights.iter().flat_map(WeightFile::trackers));
    let embedded = weights.as_ref().filter(|weights| weights.embed).map(|weights| weights.path.as_path());
    let stored = Stored { names: &compiled.weights, embedded };
    let gpu = gpu::gpu(call, &compiled, site.cuda).map_err(|mistake| vec![mistake])?;
    let (drawing, root) = (compiled.drawing(), root(call, site));
    let request = Request { root, batches: &call.batches, drawing: Some(&drawing), stored, gpu: gpu.as_ref() };
    let model = rust::render(&compiled, &request);
    Ok(quote!(#(#warnings)* #(#trackers)* #model))
}

/// The ranges file that the call names.
fn ranges(written: &LitStr, site: &Site) -> Result<Source, Mistake> {
    let file = site.find(&written.value(), Sought::Ranges).map_err(|message| (written.span(), message))?;
    let read = Source::read(&file, site.shown(&file, &written.value()));
    read.map_err(|problem| (written.span(), format!("{}: {problem}", shown_path(&file))))
}

/// What the network would be called, if the call or the file says so.
fn name(call: &Invocation, source: &Source) -> Option<Ident> {
    if call.given.iter().any(|option| option == "name") {
        return call.name.clone();
    }
    front::name_of(source).map(|name| Ident::new(&name, Span::call_site()))
}

/// What the call says, or else where the macro comes from.
fn root(call: &Invocation, site: &Site) -> Root {
    let path = call.root.as_ref().or(site.root.as_ref());
    path.cloned().map_or_else(Root::default, Root::from)
}

/// A message at the option that it is about, or at the path.
fn placed(call: &Invocation, message: MacroMessage) -> Mistake {
    let MacroMessage { text, option } = message;
    let given = option.and_then(|option| call.given.iter().find(|given| **given == option));
    let file = |name: &str| match name {
        "weights" => call.weights.as_ref(),
        "scales" => call.scales.as_ref(),
        _ => None,
    };
    match (given.and_then(|option| file(&option.to_string())), given) {
        (Some(file), _) => (file.span(), text),
        (None, Some(option)) if option == "sizes" => (option.span(), text),
        (None, Some(option)) => (option.span(), format!("{text}\n   = note: {}", meant(&option.to_string()))),
        (None, None) => (call.path.span(), text),
    }
}

/// An error for each mistake. The first stands inside the definition of a type that has the network's name. The compiler of
/// Rust then knows that type to be wrong, and says nothing about whatever uses it.
fn stand_in(name: Option<Ident>, mistakes: Vec<Mistake>) -> TokenStream {
    let mut errors = mistakes.iter().map(|(at, message)| compile_error(*at, message));
    let first = name.and_then(|name| Some((name, errors.next()?))).map(|(name, error)| {
        quote! {
            /// Stands for the network until its model file is right.
            pub type #name = [(); #error];
        }
    });
    let rest = errors.map(|error| quote!(#error;));
    quote!(#first #(#rest)*)
}

fn is_small(file: &Path) -> bool {
    file.metadata().is_ok_and(|about| about.len() <= Limits::IN_FORCE.bytes as u64)
}

/// Makes an edit of a file rebuild the crate.
fn tracker(file: &Path) -> TokenStream {
    let path = file.display().to_string();
    quote!(
        const _: &[u8] = ::core::include_bytes!(#path);
    )
}

/// A warning of rustc's with this text. Macros cannot warn on stable Rust, but the use of an item that is marked as
/// deprecated can: the text is its note, and both stand at the path, where `#[allow(deprecated)]` silences it as well.
fn warning(at: &LitStr, message: &str) -> TokenStream {
    quote_spanned! {at.span()=>
        const _: () = {
            #[deprecated(note = #message)]
            #[allow(non_upper_case_globals, reason = "rustc shows the name in the warning")]
            const the_model_file: () = ();
            the_model_file
        };
    }
}

fn compile_error(at: Span, message: &str) -> TokenStream {
    quote_spanned!(at=> ::core::compile_error!(#message))
}
