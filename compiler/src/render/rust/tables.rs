//! The tables of a program: tensors, layers, results.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::data::{expression, size};
use crate::{
    ir::report::Row,
    ir::{Precision, Tensor},
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
    let kind = expression(&tensor.kind);
    quote!(__graphc::TensorSpec { name: #name, shape: &#shape, kind: #kind })
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
