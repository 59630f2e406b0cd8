//! The tables of a program: tensors, layers, results.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::data::{expression, option, size};
use crate::{
    ir::report::Row,
    ir::{Origin, Precision, Scaled, Stored, Tensor},
    plan::{Input, Output},
};

/// A variant of `Precision`, of the CPU's.
pub(super) fn precision(precision: Precision) -> TokenStream {
    match precision {
        Precision::F32 | Precision::Tf32 => quote!(F32),
        Precision::Bf16 => quote!(Bf16),
        Precision::Int8 => quote!(Int8),
    }
}

/// A `TensorSpec`.
pub(super) fn tensor(tensor: &Tensor) -> TokenStream {
    let (name, shape) = (&tensor.name, sizes(&tensor.shape));
    let kind = expression(&tensor.kind);
    quote!(__graphc::TensorSpec { name: #name, shape: &#shape, kind: #kind })
}

/// Where tensors come from that a weight file does not simply have under their names, if there are such.
pub(super) fn origins(tensors: &[Tensor]) -> Option<TokenStream> {
    let origins = tensors.iter().enumerate().filter_map(|(index, tensor)| {
        let (index, from) = (size(index), elements(&tensor.origin)?);
        Some(quote!(__graphc::Origin { tensor: #index, from: __graphc::ElementsFrom::#from }))
    });
    let origins: Vec<TokenStream> = origins.collect();
    (!origins.is_empty()).then(|| quote!(&[#(#origins),*]))
}

/// A variant of `ElementsFrom`.
fn elements(origin: &Origin) -> Option<TokenStream> {
    match origin {
        Origin::Named => None,
        Origin::Stored(Stored { tensor, dims, start, strides, scaled }) => {
            let scaled = scaled_by(scaled.as_ref());
            let (dims, start, strides) = (sizes(dims), size(*start), sizes(strides));
            let stored = quote! {
                __graphc::Stored { tensor: #tensor, dims: &#dims, start: #start, strides: &#strides, scaled: #scaled }
            };
            Some(quote!(Stored(#stored)))
        }
        Origin::Filled(number) => {
            let bits = Literal::u32_unsuffixed(number.to_bits());
            Some(quote!(Filled(f32::from_bits(#bits))))
        }
        Origin::Values(values) => {
            let bytes: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
            let bytes = Literal::byte_string(&bytes);
            Some(quote!(Values(#bytes)))
        }
    }
}

/// An `Option<Scaled>`.
fn scaled_by(scaled: Option<&Scaled>) -> TokenStream {
    let name = |name: &Option<String>| option(name.as_ref().map(|name| quote!(#name)));
    option(scaled.map(|Scaled { scales, zero, axis, .. }| {
        let ([one, other], zero, axis) = (scales.each_ref().map(name), name(zero), size(*axis));
        quote!(__graphc::Scaled { scales: [#one, #other], zero: #zero, axis: #axis })
    }))
}

/// A `Layer`.
pub(super) fn layer(row: &Row) -> TokenStream {
    let (name, operator, output) = (&row.name, row.operator, sizes(&row.output));
    let [parameters, macs] = [row.parameters, row.macs].map(Literal::u64_unsuffixed);
    quote! {
        __graphc::Layer {
            name: #name, operator: #operator, output: &#output, parameters: #parameters, macs: #macs,
        }
    }
}

/// An `Input`.
pub(super) fn input(input: &Input) -> TokenStream {
    let (name, shape) = (&input.name, sizes(&input.shape));
    quote!(__graphc::Input { name: #name, shape: &#shape })
}

/// An `Output`.
pub(super) fn output(output: &Output) -> TokenStream {
    let (name, shape) = (&output.name, sizes(&output.shape));
    quote!(__graphc::Output { name: #name, shape: &#shape })
}

/// `[96, 55, 55]`.
pub(super) fn sizes(list: &[usize]) -> TokenStream {
    let list = list.iter().copied().map(size);
    quote!([#(#list),*])
}
