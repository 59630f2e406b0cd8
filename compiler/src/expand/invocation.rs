//! What stands between the parentheses of a call: a path and options.

mod sizes;

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::{
    Error, Lit, LitBool, LitInt, LitStr, Result, Token, braced, bracketed,
    ext::IdentExt,
    parse::{Parse, ParseStream, Parser},
    token::Bracket,
};

use crate::{
    front::{self, Batching, RULE},
    ir::{Convolutions, Precision, Size},
    render::rust::MAX_BATCH,
};

/// The options of every model. Any other is a variable of the model file.
const OPTIONS: [&str; 11] =
    ["batch", "crate", "dims", "embed", "every_layer", "exact", "name", "precision", "scales", "sizes", "weights"];

/// A call of the macro.
pub(super) struct Invocation {
    /// The path of the model file.
    pub(super) path: LitStr,
    /// Batch sizes, ascending.
    pub(super) batches: Vec<usize>,
    /// Sizes of the input, instead of the model file's; the first is the type's own.
    pub(super) sizes: Vec<Size>,
    /// Another name for the type.
    pub(super) name: Option<Ident>,
    /// Whether every layer's value is a result.
    pub(super) every_layer: bool,
    /// What weights and the values between layers are stored in.
    pub(super) precision: Precision,
    /// The ranges file, for a precision of integers.
    pub(super) scales: Option<LitStr>,
    /// How convolutions are computed.
    pub(super) convolutions: Convolutions,
    /// The path to the crate `graphc`.
    pub(super) root: Option<TokenStream>,
    /// The weight file, instead of the one that the model file names.
    pub(super) weights: Option<LitStr>,
    /// Whether the weight file becomes part of the program.
    pub(super) embed: Option<LitBool>,
    /// The architectures of GPUs whose kernels do, too.
    pub(super) architectures: Vec<LitStr>,
    /// Variables of the model file, and dimensions of an ONNX file.
    pub(super) variables: Vec<(String, i64)>,
    /// What the first dimension of an ONNX file's inputs is.
    pub(super) batching: Batching,
    /// The options that are given, where they stand.
    pub(super) given: Vec<Ident>,
    /// What is wrong with the options.
    pub(super) mistakes: Option<Error>,
}

impl Parse for Invocation {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let path = input.parse().map_err(|error| {
            Error::new(error.span(), "expected the path of a model file, such as `model!(\"alexnet.yaml\")`")
        })?;
        let mut call = Invocation::new(path);
        // The name is worth having of a call that is wrong: see `stand_in`.
        if let Err(mistake) = call.options(input) {
            call.note(mistake);
            input.parse::<TokenStream>()?;
        }
        call.scales_go_with_integers();
        Ok(call)
    }
}

/// What may be meant by an option that is neither one nor a variable.
pub(super) fn meant(option: &str) -> String {
    match front::nearest(option, OPTIONS) {
        Some(near) => format!("did you mean the option `{near}`?"),
        None => format!("the options of every model are `{}`", OPTIONS.join("`, `")),
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
            sizes: Vec::new(),
            name: None,
            every_layer: false,
            precision: Precision::default(),
            scales: None,
            convolutions: Convolutions::default(),
            root: None,
            weights: None,
            embed: None,
            architectures: Vec::new(),
            variables: Vec::new(),
            batching: Batching::First,
            given: Vec::new(),
            mistakes: None,
        }
    }

    fn note(&mut self, mistake: Error) {
        match &mut self.mistakes {
            Some(mistakes) => mistakes.combine(mistake),
            None => self.mistakes = Some(mistake),
        }
    }

    fn options(&mut self, input: ParseStream<'_>) -> Result<()> {
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let option = input.call(Ident::parse_any);
            let option = option.map_err(|error| Error::new(error.span(), "expected `option = value`"))?;
            input.parse::<Token![=]>()?;
            let value = until_comma(input)?;
            let taken = if self.given.contains(&option) {
                Err(Error::new(option.span(), format!("`{option}` is given twice")))
            } else {
                self.option(&option, value)
            };
            if let Err(mistake) = taken {
                self.note(mistake);
            }
            self.given.push(option);
        }
        Ok(())
    }

    /// Each of the two options says what the other is for. Of options with mistakes, nothing is known.
    fn scales_go_with_integers(&mut self) {
        if self.mistakes.is_some() {
            return;
        }
        let precision = self.given.iter().find(|option| *option == "precision").map(Ident::span);
        match (&self.scales, self.precision, precision) {
            // An ONNX file may have scales itself.
            (None, Precision::Int8, Some(at)) if !self.path.value().ends_with(".onnx") => {
                self.note(Error::new(at, front::WITHOUT_SCALES));
            }
            (Some(scales), Precision::F32 | Precision::Tf32 | Precision::Bf16, _) => {
                let at = scales.span();
                self.note(Error::new(at, front::WITHOUT_INT8));
            }
            (None | Some(_), _, _) => {}
        }
    }

    fn option(&mut self, option: &Ident, value: TokenStream) -> Result<()> {
        let at = option.span();
        match option.to_string().as_str() {
            "batch" if syn::parse2::<LitBool>(value.clone()).is_ok_and(|batch| !batch.value) => {
                self.batching = Batching::None;
            }
            "batch" => self.batches = batches(value, at)?,
            "sizes" => self.sizes = sizes::sizes(value, at)?,
            "dims" => {
                self.variables.extend(parsed(dims, value, at, "dimensions, such as `{height: 320, \"x.2\": 8}`")?)
            }
            "crate" => self.root = Some(parsed(path, value, at, "a path to graphc, such as `crate::graphc`")?),
            "exact" => {
                self.convolutions = match parsed(<LitBool as Parse>::parse, value, at, "`true` or `false`")?.value {
                    true => Convolutions::Exact,
                    false => Convolutions::Fastest,
                }
            }
            "name" => self.name = Some(name(value, at)?),
            "every_layer" => {
                self.every_layer = parsed(<LitBool as Parse>::parse, value, at, "`true` or `false`")?.value
            }
            "weights" => {
                self.weights =
                    Some(parsed(<LitStr as Parse>::parse, value, at, "the path of a weight file, in quotes")?)
            }
            "scales" => {
                self.scales = Some(parsed(<LitStr as Parse>::parse, value, at, "the path of a ranges file, in quotes")?)
            }
            "embed" => self.embed(value, at)?,
            "precision" => {
                let name = parsed(<Ident as Parse>::parse, value, at, "`f32`, `tf32`, `bf16` or `int8`")?;
                let precision = Precision::ALL.into_iter().find(|precision| name == precision.name());
                self.precision = precision.ok_or_else(|| {
                    Error::new(name.span(), "expected `f32`, `tf32`, `bf16` or `int8`, the precisions that there are")
                })?;
            }
            _ => self.variables.push((option.to_string(), variable(option, value)?)),
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

/// `{height: 320, "x.2": 8}`.
fn dims(input: ParseStream<'_>) -> Result<Vec<(String, i64)>> {
    let inner;
    braced!(inner in input);
    let mut dims = Vec::new();
    while !inner.is_empty() {
        let name = match inner.peek(LitStr) {
            true => <LitStr as Parse>::parse(&inner)?.value(),
            false => Ident::parse_any(&inner)?.to_string(),
        };
        inner.parse::<Token![:]>()?;
        dims.push((name, <LitInt as Parse>::parse(&inner)?.base10_parse()?));
        if !inner.is_empty() {
            inner.parse::<Token![,]>()?;
        }
    }
    Ok(dims)
}

/// The name of a type, which is held to what the model file's is.
fn name(value: TokenStream, option: Span) -> Result<Ident> {
    let name = parsed(Ident::parse_any, value, option, "the name of a type, such as `Digits`")?.unraw();
    match front::check_name(&name.to_string()) {
        Ok(()) => Ok(name),
        Err(wrong) => {
            let help = match &wrong.better {
                Some(better) => format!("{RULE}: `{better}`"),
                None => format!("{RULE}: `AlexNet`"),
            };
            let message = format!("{}: it {}\n   = help: {help}", wrong.message(), wrong.reason);
            Err(Error::new(name.span(), message))
        }
    }
}

/// `::facade::graphc`.
fn path(input: ParseStream<'_>) -> Result<TokenStream> {
    let mut path = TokenStream::new();
    if let Some(leading) = input.parse::<Option<Token![::]>>()? {
        leading.to_tokens(&mut path);
    }
    loop {
        input.call(Ident::parse_any)?.to_tokens(&mut path);
        match input.parse::<Option<Token![::]>>()? {
            Some(separator) => separator.to_tokens(&mut path),
            None => return Ok(path),
        }
    }
}

/// The value of a variable. What is none may be the value of an option that is misspelt.
fn variable(option: &Ident, value: TokenStream) -> Result<i64> {
    let at = span(&value, option.span());
    let parsed = syn::parse2::<LitInt>(value);
    if let Some(number) = parsed.as_ref().ok().and_then(|value| value.base10_parse().ok()) {
        return Ok(number);
    }
    let name = option.to_string();
    if let Some(near) = front::nearest(&name, OPTIONS) {
        let message = format!("there is no option `{name}`\n   = help: did you mean `{near}`?");
        return Err(Error::new(option.span(), message));
    }
    let expected = format!("expected a 64-bit integer, the value of the variable `{name}`");
    Err(Error::new(at, format!("{expected}\n   = note: {}", meant(&name))))
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
