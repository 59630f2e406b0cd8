//! The option `sizes`: `[[224, 224], [320, 320]]`, or lengths of sequences.

use proc_macro2::{Span, TokenStream};
use syn::{
    Error, LitInt, Result, Token, bracketed,
    parse::{Parse, ParseStream},
    token::Bracket,
};

use super::{list, parsed, span};
use crate::ir::{Size, check_sizes, shape::MAX_DIMENSION};

const EXPECTED: &str =
    "heights and widths, such as `[[224, 224], [320, 320]]`, or lengths of sequences, such as `[8000, 16000]`";

/// A size as it is written.
enum Written {
    Length(LitInt),
    Image([LitInt; 2]),
}

impl Parse for Written {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if !input.peek(Bracket) {
            return Ok(Written::Length(integer(input)?));
        }
        let inner;
        bracketed!(inner in input);
        let both = [integer(&inner)?, inner.parse::<Token![,]>().and_then(|_| integer(&inner))?];
        inner.parse::<Option<Token![,]>>()?;
        Ok(Written::Image(both))
    }
}

/// An integer without a suffix, which `224x224` would be one with.
fn integer(input: ParseStream<'_>) -> Result<LitInt> {
    let literal: LitInt = input.parse()?;
    if literal.suffix().is_empty() { Ok(literal) } else { Err(Error::new(literal.span(), "a suffix")) }
}

impl Written {
    fn size(&self) -> Result<Size> {
        match self {
            Written::Length(length) => dimension(length).map(Size::Length),
            Written::Image([height, width]) => Ok(Size::Image([dimension(height)?, dimension(width)?])),
        }
    }

    fn span(&self) -> Span {
        match self {
            Written::Length(first) | Written::Image([first, _]) => first.span(),
        }
    }
}

fn dimension(literal: &LitInt) -> Result<usize> {
    let parsed = literal.base10_parse().ok().filter(|size| (1..=MAX_DIMENSION).contains(size));
    parsed.ok_or_else(|| Error::new(literal.span(), format!("expected a size of 1 to {MAX_DIMENSION}")))
}

/// Reads the option's value.
pub(super) fn sizes(value: TokenStream, option: Span) -> Result<Vec<Size>> {
    let at = span(&value, option);
    let written = parsed(list::<Written>, value, option, EXPECTED)?;
    if written.is_empty() {
        return Err(Error::new(at, format!("expected {EXPECTED}")));
    }
    let sizes: Vec<Size> = written.iter().map(Written::size).collect::<Result<_>>()?;
    match check_sizes(&sizes) {
        Ok(()) => Ok(sizes),
        Err((which, message)) => Err(Error::new(written[which].span(), message)),
    }
}
