//! A plan as Rust: the type of the network, its constants, and the steps of its forward pass.

mod cuda;
mod data;
mod ends;
mod hash;
mod inputs;
mod methods;
mod names;
mod results;
mod sizes;
mod stored;
mod tables;

use std::path::Path;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote};

use super::drawing::{Background, Drawing};
use crate::{
    Compiled,
    front::Weights,
    ir::{Precision, report::Report},
    plan::Plan,
};
pub use cuda::{Gpu, GpuProgram};
use data::{ValueConstants, expression, size};
use names::ident;
use sizes::Role;

/// The largest batch that can be compiled for.
pub const MAX_BATCH: usize = 1024;

/// The version of the contract with the runtime: its `__private::VERSION`.
const VERSION: u32 = 9;

/// The most layers of a network that is drawn in its documentation.
const MOST_DRAWN: usize = 256;

/// What is known of weight files.
#[derive(Clone, Copy, Debug)]
pub struct Stored<'a> {
    /// The names in them.
    pub names: &'a Weights,
    /// The file that becomes part of the program.
    pub embedded: Option<&'a Path>,
}

/// The path to the crate `graphc` where the code stands.
#[derive(Clone, Debug)]
pub struct Root(TokenStream);

impl Default for Root {
    /// For a crate that depends on it by its name.
    fn default() -> Self {
        Root(quote!(::graphc))
    }
}

impl From<TokenStream> for Root {
    fn from(path: TokenStream) -> Self {
        Root(path)
    }
}

impl ToTokens for Root {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.0.to_tokens(tokens);
    }
}

/// What is wanted of the code, beside the network.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// Where it finds the runtime.
    pub root: Root,
    /// The batch sizes to compile for, ascending, not empty.
    pub batches: &'a [usize],
    /// A drawing for the type's page.
    pub drawing: Option<&'a Drawing>,
    /// Weight files.
    pub stored: Stored<'a>,
    /// A program for GPUs: the type can then be loaded there as well.
    pub gpu: Option<&'a Gpu>,
}

/// A type to be written: the network at one of its sizes.
struct Type<'a> {
    name: Ident,
    plan: &'a Plan,
    report: &'a Report,
    role: Role<'a>,
}

/// The network's type and everything that belongs to it, and types like it for its other sizes.
///
/// Every item that is not defined here is named by its path from `::core`, from the [`Root`], or from `__graphc`, which
/// stands for the runtime's `__private`; and the type defines no value. So no name of the caller's, of the network or of
/// a layer can mean anything else.
pub fn render(model: &Compiled, request: &Request<'_>) -> TokenStream {
    let Compiled { plan, report, others, .. } = model;
    let name = ident(&plan.name);
    let others = others.iter().map(|other| {
        let (of_size, role) = (sizes::type_name(&name, other.size), Role::Other(&name));
        let of_size = Type { name: of_size, plan: &other.plan, report: &other.report, role };
        network(&of_size, &Request { drawing: None, ..request.clone() })
    });
    let others: TokenStream = others.collect();
    let first = network(&Type { name: name.clone(), plan, report, role: Role::First(&model.others) }, request);
    quote!(#first #others)
}

/// One type.
fn network(of: &Type<'_>, request: &Request<'_>) -> TokenStream {
    let Type { name, plan, report, .. } = of;
    let Request { root, drawing, stored, gpu, .. } = request;
    let doc = documentation(report);
    let drawing = drawing.map(|drawing| illustration(drawing, report));
    let inputs = inputs::inputs(name, &plan.inputs, root);
    let results = results::results(name, &plan.outputs, root);
    let definitions = [&inputs.definitions, &results.definitions];
    let constants = ValueConstants::new(plan);
    let values = constants.definitions();
    let methods = methods::methods(name, plan, stored);
    let model = model(of, request, (&inputs, &results, &constants));
    let access = sizes::access(of);
    let feature = needed_feature(plan.precision);
    let (numbers, classifier) = (ends::numbers(plan), ends::classifier(name, plan));
    let gpu = gpu.map(|gpu| cuda::model(name, gpu));
    quote! {
        #[doc = #doc]
        #drawing
        pub struct #name {
            weights: #root::__private::Weights,
        }

        #(#definitions)*

        const _: () = {
            use #root::__private as __graphc;

            ::core::assert!(__graphc::VERSION == #VERSION, "the versions of graphc and graphc-compiler differ");
            #feature

            #values
            #numbers
            #model
            #classifier
            #methods
            #access
            #gpu
        };
    }
}

/// Kernels for `bf16` and for integers are compiled for those who want them.
fn needed_feature(precision: Precision) -> TokenStream {
    match precision {
        Precision::F32 | Precision::Tf32 => TokenStream::new(),
        Precision::Bf16 => quote! {
            ::core::assert!(__graphc::BF16, "`precision = bf16` needs graphc with its feature: `features = [\"bf16\"]`");
        },
        Precision::Int8 => quote! {
            ::core::assert!(__graphc::INT8, "`precision = int8` needs graphc with its feature: `features = [\"int8\"]`");
        },
    }
}

/// The layer table, for `cargo doc` and the hover of an editor.
fn documentation(report: &Report) -> String {
    let title = format!(" `{}`, compiled from its model file.\n\n", report.title());
    let head = " | layer | operator | output | parameters |\n |---|---|---|---:|\n";
    let rows = report.rows.iter().map(|row| {
        let parameters = crate::ir::report::thousands(row.parameters);
        format!(" | `{}` | {} | {:?} | {parameters} |\n", row.name, row.operator, row.output)
    });
    let total = format!("\n {} parameters.", crate::ir::report::thousands(report.parameters()));
    title + head + &rows.collect::<String>() + &total
}

/// The drawing, for `cargo doc` alone: an editor's hover would show its text.
fn illustration(drawing: &Drawing, report: &Report) -> TokenStream {
    let text = if report.rows.len() > MOST_DRAWN {
        format!(" `graphc graph` draws the network: with more than {MOST_DRAWN} layers, it is too large for this page.")
    } else {
        // To Markdown all is HTML from this tag to a blank line.
        format!("<div style=\"overflow-x:auto\">\n{}</div>", drawing.svg(Background::Page))
    };
    quote!(#[cfg_attr(doc, doc = #text)])
}

fn model(
    of: &Type<'_>,
    request: &Request<'_>,
    (inputs, results, constants): (&inputs::Inputs, &results::Results, &ValueConstants<'_>),
) -> TokenStream {
    let Type { name, plan, role, .. } = of;
    let sizes::Others { programs: others, abouts } = sizes::others(of);
    let about = about(of, request, &abouts);
    let steps = plan.steps.iter().map(|step| constants.step(step));
    let program = program(of, request, constants);
    let origins = tables::origins(&plan.tensors).map(|origins| {
        let origins = role.shared(|| origins, &quote!(ORIGINS));
        quote!(const ORIGINS: &'static [__graphc::Origin] = #origins;)
    });
    let embedded = role.shared(|| stored::bytes(&request.stored), &quote!(EMBEDDED));
    let conversions = conversions(inputs, results);
    let inputs::Inputs { input, images, arrays, .. } = inputs;
    let results::Results { output, batch, .. } = results;
    quote! {
        impl ::core::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                __graphc::debug::<Self>(f)
            }
        }

        // A constant would be in the program once for each place that names it.
        static ABOUT: __graphc::About = #about;

        impl __graphc::Model for #name {
            const ABOUT: &'static __graphc::About = &ABOUT;
            const STEPS: &'static [__graphc::Step] = &[#(#steps),*];
            const EMBEDDED: ::core::option::Option<&'static [u8]> = #embedded;

            type Input<'a> = #input;
            type Images<'a> = #images;
            type Arrays = #arrays;
            type Output<'s> = #output;
            type Batch = #batch;

            const PROGRAM: __graphc::Program = #program;
            #others
            #origins

            #conversions
        }
    }
}

/// An `About`.
fn about(
    Type { plan, report, role, .. }: &Type<'_>,
    Request { batches, stored, .. }: &Request<'_>,
    others: &TokenStream,
) -> TokenStream {
    let name = &plan.name;
    let hash = hash::literal(plan, role.others(), stored);
    let (inputs, outputs) = (plan.inputs.iter().map(tables::input), plan.outputs.iter().map(tables::output));
    let [parameters, macs] = [report.parameters(), report.macs()].map(Literal::u64_unsuffixed);
    let arena = size(plan.arena_bytes(most(batches)));
    let of_size =
        |report: &Report, plan: &Plan| report.for_batches(batches, |images| plan.arena_bytes(images)).to_string();
    let summaries = role.others().iter().map(|other| of_size(&other.report, &other.plan));
    let summary: String = std::iter::once(of_size(report, plan)).chain(summaries).collect();
    let batches = tables::sizes(batches);
    let precision = tables::precision(plan.precision);
    let layers = report.rows.iter().map(tables::layer);
    let ends = ends::fields(plan);
    quote! {
        __graphc::About {
            name: #name,
            hash: __graphc::ProgramHash(#hash),
            inputs: &[#(#inputs),*],
            outputs: &[#(#outputs),*],
            parameters: #parameters,
            macs: #macs,
            arena_bytes: #arena,
            batches: &#batches,
            precision: __graphc::Precision::#precision,
            layers: &[#(#layers),*],
            summary: #summary,
            others: #others,
            #ends
        }
    }
}

/// The largest batch.
fn most(batches: &[usize]) -> usize {
    batches.iter().copied().max().unwrap_or(1)
}

/// Between the type and what the runtime knows of it.
fn conversions(inputs: &inputs::Inputs, results: &results::Results) -> TokenStream {
    let of_inputs = inputs.conversions();
    let results::Results { output_value, batch_value, .. } = results;
    quote! {
        fn from_weights(weights: __graphc::Weights) -> Self {
            Self { weights }
        }

        fn weights(&self) -> &__graphc::Weights {
            &self.weights
        }

        #of_inputs

        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            #output_value
        }

        fn batch(mut results: __graphc::Results) -> Self::Batch {
            #batch_value
        }
    }
}

fn program(
    Type { plan, role, .. }: &Type<'_>,
    Request { batches, stored, .. }: &Request<'_>,
    constants: &ValueConstants<'_>,
) -> TokenStream {
    let tensors = || {
        let tensors = plan.tensors.iter().map(tables::tensor);
        quote!(&[#(#tensors),*])
    };
    let packing = || {
        let packing = plan.packing.iter().map(|packing| expression(packing));
        quote!(&[#(#packing),*])
    };
    let tensors = role.shared(tensors, &quote!(PROGRAM.tensors));
    let mapping = role.shared(|| stored::mapping(stored), &quote!(PROGRAM.mapping));
    let packing = role.shared(packing, &quote!(PROGRAM.packing));
    let [packed, values, workspace, scratch] =
        [plan.packed, plan.arena, plan.workspace(most(batches)), plan.scratch()].map(size);
    let outputs = plan.outputs.iter().map(|output| constants.name(output.value));
    quote! {
        __graphc::Program {
            tensors: #tensors,
            mapping: #mapping,
            packing: #packing,
            packed: #packed,
            values: #values,
            workspace: #workspace,
            scratch: #scratch,
            outputs: &[#(#outputs),*],
        }
    }
}
