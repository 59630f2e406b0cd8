//! The Rust items that make a library of a network's code.

use std::ffi::CString;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use super::{
    inputs,
    interface::{Function, SECTIONS, STATUSES},
    outputs, without_zeros,
};
use crate::plan::Plan;

/// What stands beside the module `network`, in which the type is. `identity` says what the library is built from.
pub fn render(plan: &Plan, prefix: &str, identity: &str) -> TokenStream {
    let network = Ident::new(&plan.name, Span::call_site());
    let (name, identity) = (text(&plan.name), text(identity));
    let tensors = |(name, shape): (&str, &[usize])| {
        let (name, shape) = (text(name), shape.iter().map(|size| Literal::usize_unsuffixed(*size)));
        quote!(::graphc_c::Tensor::new(#name, &[#(#shape),*]))
    };
    let (inputs, outputs) = (inputs(plan).map(tensors), outputs(plan).map(tensors));
    let labels = plan.classes.iter().flat_map(|classes| &classes.labels).map(|label| text(label));
    let statuses = STATUSES.iter().map(|(name, number, _)| {
        let (name, number) = (Ident::new(name, Span::call_site()), Literal::i32_unsuffixed(*number));
        quote!(#name = #number)
    });
    let functions = SECTIONS.iter().flat_map(|(_, functions)| *functions).map(|item| function(item, prefix));
    quote! {
        /// The network as C sees it.
        pub struct Library;

        impl ::graphc_c::Library for Library {
            type Network = network::#network;

            const NAME: &'static ::core::ffi::CStr = #name;
            const IDENTITY: &'static ::core::ffi::CStr = #identity;
            const INPUTS: &'static [::graphc_c::Tensor] = &[#(#inputs),*];
            const OUTPUTS: &'static [::graphc_c::Tensor] = &[#(#outputs),*];
            const LABELS: &'static [&'static ::core::ffi::CStr] = &[#(#labels),*];
        }

        ::graphc_c::export! {
            Library;
            #(#statuses),*;
            #(#functions)*
        }
    }
}

fn function(Function { name, result, parameters, .. }: &Function, prefix: &str) -> TokenStream {
    let symbol = format!("{prefix}_{name}");
    let name = Ident::new(name, Span::call_site());
    let parameters = parameters.iter().map(|(name, parameter)| {
        let (name, parameter) = (Ident::new(name, Span::call_site()), tokens(parameter.rust));
        quote!(#name: #parameter)
    });
    let result = tokens(result.rust);
    quote!(#symbol = #name(#(#parameters),*) -> #result;)
}

/// A type of the table.
fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap_or_default()
}

fn text(text: &str) -> Literal {
    Literal::c_string(&CString::new(without_zeros(text)).unwrap_or_default())
}
