//! The tables of a program: tensors, their packing, layers, results.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::steps::{dtype, filtering, option, size};
use crate::{
    ir::{DType, Precision, Tensor, TensorKind},
    plan::{BatchNormTensors, Output, Packing, ReadingOrder, Step, Work},
    render::report::Row,
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

/// A `Packing`.
pub(super) fn packing(packing: &Packing) -> TokenStream {
    match packing {
        Packing::Conv2d { weight, bias, batch_norm: norm, shape, groups, order, dtype: of, weights_at, bias_at } => {
            let [weight, groups, weights_at, bias_at] = [*weight, *groups, *weights_at, *bias_at].map(size);
            let (bias, shape) = (index(*bias), sizes(shape));
            let norm = option(norm.as_ref().map(batch_norm));
            let (order, of) = (reading_order(*order), dtype(*of));
            quote! {
                __graphc::Packing::Conv2d {
                    weight: #weight, bias: #bias, batch_norm: #norm, shape: #shape, groups: #groups,
                    order: #order, dtype: #of, weights_at: #weights_at, bias_at: #bias_at,
                }
            }
        }
        Packing::Winograd { weight, bias, batch_norm: norm, shape, filtering: by, weights_at, bias_at } => {
            let [weight, weights_at, bias_at] = [*weight, *weights_at, *bias_at].map(size);
            let (bias, shape) = (index(*bias), sizes(shape));
            let (norm, by) = (option(norm.as_ref().map(batch_norm)), filtering(*by));
            quote! {
                __graphc::Packing::Winograd {
                    weight: #weight, bias: #bias, batch_norm: #norm, shape: #shape, filtering: #by,
                    weights_at: #weights_at, bias_at: #bias_at,
                }
            }
        }
        Packing::Linear { weight, bias, shape, dtype: of, weights_at, bias_at } => {
            let [weight, weights_at, bias_at] = [*weight, *weights_at, *bias_at].map(size);
            let (bias, shape, of) = (index(*bias), sizes(shape), dtype(*of));
            quote! {
                __graphc::Packing::Linear {
                    weight: #weight, bias: #bias, shape: #shape, dtype: #of,
                    weights_at: #weights_at, bias_at: #bias_at,
                }
            }
        }
        Packing::Affine { batch_norm: norm, scales_at, shifts_at } => {
            let (norm, scales_at, shifts_at) = (batch_norm(norm), size(*scales_at), size(*shifts_at));
            quote!(__graphc::Packing::Affine { batch_norm: #norm, scales_at: #scales_at, shifts_at: #shifts_at })
        }
        Packing::Channels { tensor, channels, at } => {
            let [tensor, channels, at] = [*tensor, *channels, *at].map(size);
            quote!(__graphc::Packing::Channels { tensor: #tensor, channels: #channels, at: #at })
        }
    }
}

fn reading_order(order: ReadingOrder) -> TokenStream {
    match order {
        ReadingOrder::Blocked => quote!(__graphc::ReadingOrder::Blocked),
        ReadingOrder::Planar => quote!(__graphc::ReadingOrder::Planar),
        ReadingOrder::PlanarDilated => quote!(__graphc::ReadingOrder::PlanarDilated),
    }
}

/// A `BatchNorm`.
pub(super) fn batch_norm(norm: &BatchNormTensors) -> TokenStream {
    let affine = option(norm.affine.map(|[weight, bias]| sizes(&[weight, bias])));
    let (mean, variance, eps) = (size(norm.mean), size(norm.variance), Literal::f64_unsuffixed(norm.eps));
    quote!(__graphc::BatchNorm { affine: #affine, mean: #mean, variance: #variance, eps: #eps })
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

/// A `Step`.
pub(super) fn step(step: &Step) -> TokenStream {
    let Step { name, description, work, .. } = step;
    let Work { macs, executed_macs, arithmetic, value_bytes, weight_bytes } = *work;
    let [macs, executed_macs, value_bytes, weight_bytes] =
        [macs, executed_macs, value_bytes, weight_bytes].map(Literal::u64_unsuffixed);
    let arithmetic = match arithmetic {
        DType::F32 => quote!(F32),
        DType::Bf16 => quote!(Bf16),
    };
    quote! {
        __graphc::Step {
            name: #name, description: #description,
            macs: #macs, executed_macs: #executed_macs, arithmetic: __graphc::Precision::#arithmetic,
            value_bytes: #value_bytes, weight_bytes: #weight_bytes,
        }
    }
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
