//! The tables of a program: tensors, layers, results.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::data::{option, size};
use crate::{
    ir::report::Row,
    ir::{Precision, Tensor, TensorKind},
    plan::{Input, Output},
};

/// A variant of `Precision`, of the CPU's.
pub(super) fn precision(precision: Precision) -> TokenStream {
    match precision {
        Precision::F32 | Precision::Tf32 => quote!(F32),
        Precision::Bf16 => quote!(Bf16),
    }
}

/// A `TensorSpec`.
pub(super) fn tensor(tensor: &Tensor) -> TokenStream {
    let (name, shape) = (&tensor.name, sizes(&tensor.shape));
    let kind = match tensor.kind {
        TensorKind::Weight => quote!(Weight),
        TensorKind::Bias => quote!(Bias),
        TensorKind::BatchNormWeight => quote!(BatchNormWeight),
        TensorKind::BatchNormBias => quote!(BatchNormBias),
        TensorKind::RunningMean => quote!(RunningMean),
        TensorKind::RunningVar => quote!(RunningVar),
        TensorKind::PreluWeight => quote!(PreluWeight),
    };
    quote!(__graphc::TensorSpec { name: #name, shape: &#shape, kind: __graphc::TensorKind::#kind })
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

/// The position of a tensor, if there is one.
pub(super) fn index(tensor: Option<usize>) -> TokenStream {
    option(tensor.map(|tensor| {
        let tensor = size(tensor);
        quote!(#tensor)
    }))
}
