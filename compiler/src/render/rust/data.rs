//! The data of a program as expressions: values and steps by their own text, sizes and options as tokens.

use graphc_program::text::{Text, Writer, text};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::names::{Constants, ident};
use crate::plan::{NamedValue, Plan, Step};

/// What stands for the runtime's `__private` in generated code.
const RUNTIME: &str = "__graphc";

/// The expression that makes a piece of data.
pub(super) fn expression(of: &dyn Text) -> TokenStream {
    text(of, RUNTIME).parse().unwrap_or_else(|error| unreachable!("the text of data is an expression: {error}"))
}

/// The values of a plan as constants, each once.
pub(super) struct ValueConstants<'p> {
    plan: &'p Plan,
    names: Vec<String>,
}

/// An operand as the name of its constant.
#[derive(Clone, Copy, PartialEq)]
struct Constant<'n>(&'n str);

impl Text for Constant<'_> {
    fn write(&self, text: &mut Writer) {
        text.push(self.0);
    }
}

impl<'p> ValueConstants<'p> {
    pub(super) fn new(plan: &'p Plan) -> Self {
        let mut constants = Constants::default();
        let names = plan.values.iter().map(|value| constants.next(&value.name).to_string()).collect();
        ValueConstants { plan, names }
    }

    /// The definitions of those that a step or a result names.
    pub(super) fn definitions(&self) -> TokenStream {
        let used = self.plan.used_values();
        let all = self.plan.values.iter().zip(&self.names).zip(used).filter(|(_, used)| *used);
        all.map(|((NamedValue { value, .. }, name), _)| {
            let (name, value) = (ident(name), expression(value));
            quote!(const #name: __graphc::Value = #value;)
        })
        .collect()
    }

    /// The name of the constant of a value.
    pub(super) fn name(&self, id: crate::plan::ValueId) -> Ident {
        ident(&self.names[id.index()])
    }

    /// A step, its operands by name.
    pub(super) fn step(&self, Step { name, description, kernel }: &Step) -> TokenStream {
        let kernel = expression(&kernel.map(|id| Constant(&self.names[id.index()])));
        quote!(__graphc::Step { name: #name, description: #description, kernel: &#kernel })
    }
}

/// `Some(value)` or `None`.
pub(super) fn option(value: Option<TokenStream>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}

/// `13`, without a suffix.
pub(super) fn size(size: usize) -> Literal {
    Literal::usize_unsuffixed(size)
}
