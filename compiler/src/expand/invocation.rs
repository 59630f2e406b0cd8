//! What stands between the parentheses of a call: a path and options.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{
    Error, Lit, LitBool, LitInt, LitStr, Result, Token, bracketed,
    parse::{Parse, ParseStream, Parser},
    token::Bracket,
};

use crate::{ir::Precision, render::rust::MAX_BATCH};

/// A call of the macro.
pub(super) struct Invocation {
    /// The path of the model file.
    pub(super) path: LitStr,
    /// Batch sizes, ascending.
    pub(super) batches: Vec<usize>,
    /// Another name for the type.
    pub(super) name: Option<Ident>,
    /// Whether every layer's value is a result.
    pub(super) every_layer: bool,
    /// What weights and the values between layers are stored in.
    pub(super) precision: Precision,
    /// The weight file, instead of the one that the model file names.
    pub(super) weights: Option<LitStr>,
    /// Whether the weight file becomes part of the program.
    pub(super) embed: Option<LitBool>,
    /// The architectures of GPUs whose kernels do, too.
    pub(super) architectures: Vec<LitStr>,
    /// Variables of the model file.
    pub(super) variables: Vec<(Ident, u64)>,
    /// The options that are given, where they stand.
    pub(super) given: Vec<Ident>,
}

impl Parse for Invocation {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let path = input.parse().map_err(|error| {
            Error::new(error.span(), "expected the path of a model file, such as `model!(\"alexnet.yaml\")`")
        })?;
        let mut call = Invocation::new(path);
        let mut mistakes: Option<Error> = None;
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let option: Ident = input.parse().map_err(|error| Error::new(error.span(), "expected `option = value`"))?;
            input.parse::<Token![=]>()?;
            let value = until_comma(input)?;
            let taken = if call.given.contains(&option) {
                Err(Error::new(option.span(), format!("`{option}` is given twice")))
            } else {
                call.option(&option, value)
            };
            if let Err(mistake) = taken {
                match &mut mistakes {
                    Some(mistakes) => mistakes.combine(mistake),
                    None => mistakes = Some(mistake),
                }
            }
            call.given.push(option);
        }
        mistakes.map_or(Ok(call), Err)
    }
}

/// The tokens of an option's value, so that a mistake in one does not hide those of the others.
fn until_comma(input: ParseStream<'_>) -> Result<TokenStream> {
    let mut value = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        value.extend([input.parse::<proc_macro2::TokenTree>()?]);
    }
    Ok(value)
}

impl Invocation {
    fn new(path: LitStr) -> Self {
        Invocation {
            path,
            batches: vec![1],
            name: None,
            every_layer: false,
            precision: Precision::default(),
            weights: None,
            embed: None,
            architectures: Vec::new(),
            variables: Vec::new(),
            given: Vec::new(),
        }
    }

    fn option(&mut self, option: &Ident, value: TokenStream) -> Result<()> {
        let at = option.span();
        match option.to_string().as_str() {
            "batch" => self.batches = batches(value, at)?,
            "name" => {
                self.name = Some(parsed(<Ident as Parse>::parse, value, at, "the name of a type, such as `Digits`")?)
            }
            "every_layer" => {
                self.every_layer = parsed(<LitBool as Parse>::parse, value, at, "`true` or `false`")?.value
            }
            "weights" => {
                self.weights =
                    Some(parsed(<LitStr as Parse>::parse, value, at, "the path of a weight file, in quotes")?)
            }
            "embed" => self.embed(value, at)?,
            "precision" => {
                let name = parsed(<Ident as Parse>::parse, value, at, "`f32`, `tf32` or `bf16`")?;
                let precision = Precision::ALL.into_iter().find(|precision| name == precision.name());
                self.precision = precision.ok_or_else(|| {
                    Error::new(name.span(), "expected `f32`, `tf32` or `bf16`, the precisions that there are")
                })?;
            }
            _ => {
                let value = parsed(<LitInt as Parse>::parse, value, at, "an integer, the value of a variable")?;
                self.variables.push((option.clone(), value.base10_parse()?));
            }
        }
        Ok(())
    }

    /// What becomes part of the program: the weight file, kernels for an architecture of GPUs, or several.
    fn embed(&mut self, value: TokenStream, option: Span) -> Result<()> {
        const EXPECTED: &str = "`true` or `false`, or architectures of GPUs: `[\"sm_90a\", \"compute_80\"]`";
        for literal in parsed(list::<Lit>, value, option, EXPECTED)? {
            match literal {
                Lit::Bool(weights) => self.embed = Some(weights),
                Lit::Str(architecture) => self.architectures.push(architecture),
                other => return Err(Error::new(other.span(), format!("expected {EXPECTED}"))),
            }
        }
        Ok(())
    }
}

/// `8` or `[1, 32]`, ascending.
fn batches(value: TokenStream, option: Span) -> Result<Vec<usize>> {
    let at = span(&value, option);
    let mut batches = Vec::new();
    for literal in parsed(list::<LitInt>, value, option, "a batch size, or several: `[1, 32]`")? {
        match literal.base10_parse() {
            Ok(batch) if (1..=MAX_BATCH).contains(&batch) => batches.push(batch),
            Ok(_) | Err(_) => {
                return Err(Error::new(literal.span(), format!("expected a batch size of 1 to {MAX_BATCH}")));
            }
        }
    }
    if batches.is_empty() {
        return Err(Error::new(at, "expected at least one batch size"));
    }
    batches.sort_unstable();
    batches.dedup();
    Ok(batches)
}

/// One literal, or several in brackets.
fn list<T: Parse>(input: ParseStream<'_>) -> Result<Vec<T>> {
    if !input.peek(Bracket) {
        return Ok(vec![input.parse()?]);
    }
    let inner;
    bracketed!(inner in input);
    Ok(inner.parse_terminated(<T as Parse>::parse, Token![,])?.into_iter().collect())
}

/// The whole of `value`, or an error that says what was expected.
fn parsed<T>(parse: impl Parser<Output = T>, value: TokenStream, option: Span, expected: &str) -> Result<T> {
    let at = span(&value, option);
    parse.parse2(value).map_err(|_| Error::new(at, format!("expected {expected}")))
}

/// Where a value starts; where there is none, its option.
fn span(value: &TokenStream, option: Span) -> Span {
    value.clone().into_iter().next().map_or(option, |token| token.span())
}
