//! The types of a network's results: one array, or a structure with a field for each.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

use super::{
    Root,
    data::size,
    names::{field, ident},
    tables::sizes,
};
use crate::plan::Output;

/// What the results are in Rust.
pub(super) struct Results {
    /// Definitions beside the network's type.
    pub(super) definitions: TokenStream,
    /// The type of the results of one image, with lifetime `'s`.
    pub(super) output: TokenStream,
    /// The type of the results of a batch.
    pub(super) batch: TokenStream,
    /// The value of the first, from `outputs`.
    pub(super) output_value: TokenStream,
    /// The value of the second, from `results`, in order.
    pub(super) batch_value: TokenStream,
}

/// One result is itself; several are the fields of `NAMEOutput` and `NAMEBatch`.
pub(super) fn results(network: &Ident, outputs: &[Output], root: &Root) -> Results {
    if let [output] = outputs {
        return Results {
            definitions: TokenStream::new(),
            output: view_type(output),
            batch: array_type(&output.shape, root),
            output_value: view(0, output),
            batch_value: array_value(&output.shape, &quote!(results)),
        };
    }
    let (view_name, batch_name) = (ident(&format!("{network}Output")), ident(&format!("{network}Batch")));
    let fields: Vec<Ident> = outputs.iter().map(|output| field(&output.name)).collect();
    let docs: Vec<String> =
        outputs.iter().map(|output| format!(" Layer `{}`: {:?}.", output.name, output.shape)).collect();
    let (view_types, array_types) =
        (outputs.iter().map(view_type), outputs.iter().map(|output| array_type(&output.shape, root)));
    let views = outputs.iter().enumerate().map(|(index, output)| view(index, output));
    let arrays = outputs.iter().map(|output| array_value(&output.shape, &quote!(results)));
    let view_doc = format!(" The results of [`{network}`] for one image.");
    let batch_doc = format!(" The results of [`{network}`] for a batch, which is the first dimension.");
    Results {
        definitions: quote! {
            #[doc = #view_doc]
            #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
            pub struct #view_name<'s> {
                #(#[doc = #docs] pub #fields: #view_types,)*
            }

            #[doc = #batch_doc]
            #[derive(::core::clone::Clone, ::core::fmt::Debug)]
            pub struct #batch_name {
                #(#[doc = #docs] pub #fields: #array_types,)*
            }
        },
        output: quote!(#view_name<'s>),
        batch: quote!(#batch_name),
        output_value: quote!(#view_name { #(#fields: #views,)* }),
        batch_value: quote!(#batch_name { #(#fields: #arrays,)* }),
    }
}

fn view_type(output: &Output) -> TokenStream {
    let array = nested(&output.shape);
    quote!(&'s #array)
}

/// `[[[f32; WIDTH]; HEIGHT]; CHANNELS]`.
pub(super) fn nested(shape: &[usize]) -> TokenStream {
    shape.iter().rev().fold(quote!(f32), |inner, length| {
        let length = size(*length);
        quote!([#inner; #length])
    })
}

/// The type of an array of a batch.
pub(super) fn array_type(shape: &[usize], root: &Root) -> TokenStream {
    let name = ident(&format!("Array{}", shape.len() + 1));
    quote!(#root::ndarray::#name<f32>)
}

fn view(index: usize, output: &Output) -> TokenStream {
    let (method, index) = (ident(by_rank(&output.shape, ["vector", "rows", "image", "volume"])), size(index));
    quote!(outputs.#method(#index))
}

/// The next array of a batch, handed out by the runtime's `Results`.
pub(super) fn array_value(shape: &[usize], from: &TokenStream) -> TokenStream {
    let method = ident(by_rank(shape, ["vectors", "rows", "images", "volumes"]));
    let sizes = match shape {
        [features] => size(*features).into_token_stream(),
        _ => sizes(shape),
    };
    quote!(#from.#method(#sizes))
}

/// What is for a shape of one dimension, of two, and so on. The last is for those of more.
pub(super) fn by_rank<T: Copy, const N: usize>(shape: &[usize], each: [T; N]) -> T {
    each[shape.len().clamp(1, N) - 1]
}
