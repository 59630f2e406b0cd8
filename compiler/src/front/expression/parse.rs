//! Expressions as trees, by recursive descent. Their length bounds the recursion.

use std::ops::Range;

use super::{Fault, MOST_BYTES, Why};

/// A part of an expression.
pub(super) struct Expression {
    pub(super) kind: Kind,
    pub(super) at: Range<usize>,
}

pub(super) enum Kind {
    Integer(i128),
    Flag(bool),
    Name(String),
    Not(Box<Expression>),
    Negative(Box<Expression>),
    Both(Binary, Box<[Expression; 2]>),
    Call(Function, Vec<Expression>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Binary {
    Or,
    And,
    Equal,
    Unequal,
    Less,
    Greater,
    AtMost,
    AtLeast,
    Plus,
    Minus,
    Times,
    Over,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    Max,
    Min,
    Round,
}

type Parsed<T> = Result<T, Fault>;

/// Reads a whole text.
pub(super) fn parse(text: &str) -> Parsed<Expression> {
    if text.len() > MOST_BYTES {
        let message = format!("an expression of {} bytes exceeds the limit of {MOST_BYTES}", text.len());
        return Err(fault(0..text.len(), message, None));
    }
    let mut parser = Parser { text, at: 0 };
    let whole = parser.binary(0)?;
    match parser.token() {
        None => Ok(whole),
        Some((at, ")")) => Err(fault(at, "`)` closes nothing".into(), None)),
        Some((at, "=")) => Err(fault(at, "`=` compares nothing".into(), Some("write `==`".into()))),
        Some((at, found)) => Err(fault(at, format!("expected an operator before `{found}`"), Some(OPERATORS.into()))),
    }
}

const OPERATORS: &str = "the operators are `+`, `-`, `*`, `/`, `==`, `!=`, `<`, `>`, `<=`, `>=`, `and`, `or` and `not`";

/// The binary operators, from the loosest to the tightest.
const LEVELS: [&[(&str, Binary)]; 5] = [
    &[("or", Binary::Or)],
    &[("and", Binary::And)],
    &[
        ("==", Binary::Equal),
        ("!=", Binary::Unequal),
        ("<=", Binary::AtMost),
        (">=", Binary::AtLeast),
        ("<", Binary::Less),
        (">", Binary::Greater),
    ],
    &[("+", Binary::Plus), ("-", Binary::Minus)],
    &[("*", Binary::Times), ("/", Binary::Over)],
];

/// The level of comparisons, above which `not` stands.
const COMPARISON: usize = 2;

/// The length of the name that a text begins with.
pub(super) fn name_len(text: &str) -> usize {
    text.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(text.len())
}

fn fault(at: Range<usize>, message: String, help: Option<String>) -> Fault {
    Fault { why: Why::Syntax { message, help }, at }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Parser<'a> {
    /// The next token, which stays the next.
    fn token(&self) -> Option<(Range<usize>, &'a str)> {
        let rest = self.text[self.at..].trim_start();
        let start = self.text.len() - rest.len();
        let first = rest.chars().next()?;
        let two = ["==", "!=", "<=", ">="].iter().any(|two| rest.starts_with(two));
        let len = match first {
            '$' => 1 + name_len(&rest[1..]),
            _ if two => 2,
            _ => name_len(rest).max(first.len_utf8()),
        };
        Some((start..start + len, &rest[..len]))
    }

    fn take(&mut self, expected: &str) -> bool {
        match self.token() {
            Some((at, found)) if found == expected => {
                self.at = at.end;
                true
            }
            Some(_) | None => false,
        }
    }

    fn binary(&mut self, level: usize) -> Parsed<Expression> {
        let Some(operators) = LEVELS.get(level) else { return self.unary() };
        if level == COMPARISON
            && let Some((at, _)) = self.token().filter(|(_, token)| ["not", "!"].contains(token))
        {
            self.at = at.end;
            let negated = self.binary(COMPARISON)?;
            return Ok(Expression { at: at.start..negated.at.end, kind: Kind::Not(Box::new(negated)) });
        }
        let mut left = self.binary(level + 1)?;
        while let Some((token, operator)) = self.operator(operators) {
            let right = self.binary(level + 1)?;
            let at = left.at.start..right.at.end;
            left = Expression { kind: Kind::Both(operator, Box::new([left, right])), at };
            if level == COMPARISON && self.operator(operators).is_some() {
                let help = format!("compare two at a time: `$a {token} $b and $b {token} $c`");
                return Err(fault(left.at, "more than two sides of a comparison".into(), Some(help)));
            }
        }
        Ok(left)
    }

    fn operator(&mut self, operators: &[(&'static str, Binary)]) -> Option<(&'static str, Binary)> {
        let found = operators.iter().find(|(token, _)| self.token().is_some_and(|(_, found)| found == *token));
        found.copied().inspect(|(token, _)| _ = self.take(token))
    }

    fn unary(&mut self) -> Parsed<Expression> {
        let Some((at, token)) = self.token() else {
            let end = self.text.trim_end().len();
            return Err(fault(0..end, "the expression is not complete".into(), Some(self.advice())));
        };
        self.at = at.end;
        if token == "-" {
            let negated = self.unary()?;
            return Ok(Expression { at: at.start..negated.at.end, kind: Kind::Negative(Box::new(negated)) });
        }
        let kind = match token {
            "(" => {
                let inner = self.binary(0)?;
                let end = self.close(at.start)?;
                return Ok(Expression { at: at.start..end, ..inner });
            }
            "max" => return self.call(at.start, Function::Max),
            "min" => return self.call(at.start, Function::Min),
            "round" => return self.call(at.start, Function::Round),
            "true" => Kind::Flag(true),
            "false" => Kind::Flag(false),
            _ => self.word(token, &at)?,
        };
        Ok(Expression { kind, at })
    }

    /// A name or a number.
    fn word(&self, token: &str, at: &Range<usize>) -> Parsed<Kind> {
        if let Some(name) = token.strip_prefix('$') {
            if super::is_name(name) {
                return Ok(Kind::Name(name.into()));
            }
            let help = "write `$` and the name of a variable or parameter".into();
            return Err(fault(at.clone(), format!("`{token}` is no name"), Some(help)));
        }
        if token.bytes().all(|byte| byte.is_ascii_digit()) {
            let too_large = || fault(at.clone(), format!("`{token}` is too large"), None);
            return token.parse().map(Kind::Integer).map_err(|_| too_large());
        }
        let (message, help) = match self.text[at.end..].trim_start() {
            _ if token == "not" => ("`not` cannot stand here".into(), "put it in parentheses: `(not $b)`".into()),
            _ if ["and", "or"].contains(&token) => (format!("`{token}` cannot stand here"), self.advice()),
            rest if rest.starts_with('(') && super::is_name(token) => {
                (format!("there is no function `{token}`"), "there are `max`, `min` and `round`".into())
            }
            _ if super::is_name(token) => (format!("`{token}` has no value"), format!("write `${token}`")),
            _ => (format!("`{token}` cannot stand here"), self.advice()),
        };
        Err(fault(at.clone(), message, Some(help)))
    }

    /// The end of parentheses.
    fn close(&mut self, open: usize) -> Parsed<usize> {
        if self.take(")") {
            return Ok(self.at);
        }
        let end = self.text.trim_end().len();
        Err(fault(open..end, "`(` is not closed".into(), Some(self.advice())))
    }

    fn call(&mut self, start: usize, function: Function) -> Parsed<Expression> {
        let open = self.token().map_or(self.at, |(at, _)| at.start);
        if !self.take("(") {
            let message = format!("`{}` needs its values in parentheses", &self.text[start..self.at]);
            return Err(fault(start..self.at, message, None));
        }
        let mut values = vec![self.binary(0)?];
        while self.take(",") {
            values.push(self.binary(0)?);
        }
        let at = start..self.close(open)?;
        let is_right = match function {
            Function::Max | Function::Min => values.len() >= 2,
            Function::Round => values.len() == 2,
        };
        if !is_right {
            let help = match function {
                Function::Max | Function::Min => "it takes two values or more: `max($a, $b)`",
                Function::Round => "it takes a value and what its result is a multiple of: `round($a, 8)`",
            };
            let found = match values.len() {
                1 => "1 value".into(),
                several => format!("{several} values"),
            };
            let message = format!("`{}` has {found}", &self.text[at.clone()]);
            return Err(fault(at, message, Some(help.into())));
        }
        Ok(Expression { kind: Kind::Call(function, values), at })
    }

    /// What probably happened to an expression that ends too soon.
    fn advice(&self) -> String {
        match self.text.contains("max(") || self.text.contains("min(") || self.text.contains("round(") {
            true => "put the expression in quotes: between braces or brackets, a `,` ends a value".into(),
            false => "write it like `4 * $width` or `$stride == 1 and $in == $width`".into(),
        }
    }
}
