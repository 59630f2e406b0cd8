//! What stands between the parentheses of a call: a path and options.

use proc_macro2::Ident;
use syn::{
    LitBool, LitInt, LitStr, Result, Token, bracketed,
    parse::{Parse, ParseStream},
    token::Bracket,
};

/// The largest batch, as the compiler has it.
const MAX_BATCH: usize = graphc_compiler::render::rust::MAX_BATCH;

/// A call of the macro.
pub(crate) struct Invocation {
    /// The path of the model file.
    pub(crate) path: LitStr,
    /// Batch sizes, ascending.
    pub(crate) batches: Vec<usize>,
    /// Another name for the type.
    pub(crate) name: Option<Ident>,
    /// Whether every layer's value is a result.
    pub(crate) every_layer: bool,
    /// Variables of the model file.
    pub(crate) variables: Vec<(Ident, u64)>,
}

impl Parse for Invocation {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let path = input.parse()?;
        let mut call = Invocation { path, batches: vec![1], name: None, every_layer: false, variables: Vec::new() };
        let mut seen: Vec<Ident> = Vec::new();
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let option: Ident = input.parse()?;
            if seen.contains(&option) {
                return Err(syn::Error::new(option.span(), format!("`{option}` is given twice")));
            }
            input.parse::<Token![=]>()?;
            call.option(&option, input)?;
            seen.push(option);
        }
        Ok(call)
    }
}

impl Invocation {
    fn option(&mut self, option: &Ident, input: ParseStream<'_>) -> Result<()> {
        match option.to_string().as_str() {
            "batch" => self.batches = batches(input)?,
            "name" => self.name = Some(input.parse()?),
            "every_layer" => self.every_layer = input.parse::<LitBool>()?.value,
            "precision" => {
                let precision: Ident = input.parse()?;
                if precision != "f32" {
                    return Err(syn::Error::new(precision.span(), "expected `f32`, the precision that there is"));
                }
            }
            _ => self.variables.push((option.clone(), input.parse::<LitInt>()?.base10_parse()?)),
        }
        Ok(())
    }
}

/// `8` or `[1, 32]`.
fn batches(input: ParseStream<'_>) -> Result<Vec<usize>> {
    let literals: Vec<LitInt> = if input.peek(Bracket) {
        let list;
        bracketed!(list in input);
        list.parse_terminated(<LitInt as Parse>::parse, Token![,])?.into_iter().collect()
    } else {
        vec![input.parse()?]
    };
    let mut batches = Vec::new();
    for literal in &literals {
        match literal.base10_parse() {
            Ok(batch) if (1..=MAX_BATCH).contains(&batch) => batches.push(batch),
            Ok(_) | Err(_) => {
                return Err(syn::Error::new(literal.span(), format!("expected a batch size of 1 to {MAX_BATCH}")));
            }
        }
    }
    if batches.is_empty() {
        return Err(input.error("expected at least one batch size"));
    }
    batches.sort_unstable();
    batches.dedup();
    Ok(batches)
}
