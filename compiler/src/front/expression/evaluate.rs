//! The values of expressions. Everything is checked: what overflows, is divided by zero or is not whole has no value.

use std::ops::Range;

use super::{
    Fault, Missing, Scalar, Why,
    parse::{self, Binary, Expression, Function, Kind},
};

/// The value of a text, with these values of names.
///
/// # Errors
/// Why it has none.
pub(in crate::front) fn evaluate(
    text: &str,
    lookup: &dyn Fn(&str) -> Result<Scalar, Missing>,
) -> Result<Scalar, Fault> {
    let expression = parse::parse(text)?;
    let evaluator = Evaluator { text, lookup };
    Ok(match evaluator.value(&expression, Division::Exact)? {
        Value::Number(number) => Scalar::Integer(number.above),
        Value::Flag(flag) => Scalar::Flag(flag),
    })
}

/// What a quotient may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Division {
    /// Whole.
    Exact,
    /// Anything: it will be rounded.
    Rounded,
}

#[derive(Clone, Copy)]
enum Value {
    Number(Fraction),
    Flag(bool),
}

/// In lowest terms, with a positive denominator.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Fraction {
    above: i128,
    below: i128,
}

impl Fraction {
    fn new(above: i128, below: i128) -> Option<Fraction> {
        let (mut a, mut b) = (above.checked_abs()?, below.checked_abs()?);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let sign = if below < 0 { -1 } else { 1 };
        Some(Fraction { above: (above / a.max(1)).checked_mul(sign)?, below: (below / a.max(1)).checked_mul(sign)? })
    }

    fn plus(self, other: Fraction, sign: i128) -> Option<Fraction> {
        let [one, two] = [self.above.checked_mul(other.below)?, other.above.checked_mul(self.below)?];
        Fraction::new(one.checked_add(two.checked_mul(sign)?)?, self.below.checked_mul(other.below)?)
    }

    fn times(self, other: Fraction) -> Option<Fraction> {
        Fraction::new(self.above.checked_mul(other.above)?, self.below.checked_mul(other.below)?)
    }

    fn over(self, other: Fraction) -> Option<Fraction> {
        self.times(Fraction::new(other.below, other.above)?)
    }

    /// Below 0, 0, or above 0, as the difference from another is.
    fn compare(self, other: Fraction) -> Option<i128> {
        Some(self.plus(other, -1)?.above.signum())
    }

    /// The nearest multiple, as `_make_divisible` of torchvision has it.
    fn round(self, multiple: i128) -> Option<i128> {
        // floor((2 v + m) / 2 m) m
        let twice = self.above.checked_mul(2)?.checked_add(multiple.checked_mul(self.below)?)?;
        let nearest = twice.div_euclid(multiple.checked_mul(2)?.checked_mul(self.below)?).checked_mul(multiple)?;
        let nearest = nearest.max(multiple);
        let is_little = nearest.checked_mul(10)?.checked_mul(self.below)? < self.above.checked_mul(9)?;
        if is_little { nearest.checked_add(multiple) } else { Some(nearest) }
    }
}

struct Evaluator<'a> {
    text: &'a str,
    lookup: &'a dyn Fn(&str) -> Result<Scalar, Missing>,
}

impl Evaluator<'_> {
    fn value(&self, part: &Expression, division: Division) -> Result<Value, Fault> {
        match &part.kind {
            Kind::Integer(integer) => Ok(whole(*integer)),
            Kind::Flag(flag) => Ok(Value::Flag(*flag)),
            Kind::Name(name) => match (self.lookup)(name) {
                Ok(Scalar::Integer(integer)) => Ok(whole(integer)),
                Ok(Scalar::Flag(flag)) => Ok(Value::Flag(flag)),
                Err(missing) => Err(Fault { why: Why::Name(name.clone(), missing), at: part.at.clone() }),
            },
            Kind::Not(negated) => Ok(Value::Flag(!self.flag(negated)?)),
            Kind::Negative(negated) => {
                let Fraction { above, below } = self.number(negated, division)?;
                let above = above.checked_neg().ok_or_else(|| self.overflow(&part.at))?;
                Ok(Value::Number(Fraction { above, below }))
            }
            Kind::Both(operator, sides) => self.both(*operator, sides, &part.at, division),
            Kind::Call(function, values) => self.call(*function, values, &part.at, division).map(Value::Number),
        }
    }

    fn both(
        &self,
        operator: Binary,
        [left, right]: &[Expression; 2],
        at: &Range<usize>,
        division: Division,
    ) -> Result<Value, Fault> {
        let numbers = || Ok([self.number(left, division)?, self.number(right, division)?]);
        let compared = |is_right: fn(i128) -> bool| {
            let [left, right] = numbers()?;
            left.compare(right).map(|order| Value::Flag(is_right(order))).ok_or_else(|| self.overflow(at))
        };
        let calculated = |calculate: fn(Fraction, Fraction) -> Option<Fraction>| {
            let [left, right] = numbers()?;
            calculate(left, right).map(Value::Number).ok_or_else(|| self.overflow(at))
        };
        match operator {
            Binary::Or => Ok(Value::Flag(self.flag(left)? || self.flag(right)?)),
            Binary::And => Ok(Value::Flag(self.flag(left)? && self.flag(right)?)),
            Binary::Equal => self.equal(left, right).map(Value::Flag),
            Binary::Unequal => self.equal(left, right).map(|equal| Value::Flag(!equal)),
            Binary::Less => compared(|order| order < 0),
            Binary::Greater => compared(|order| order > 0),
            Binary::AtMost => compared(|order| order <= 0),
            Binary::AtLeast => compared(|order| order >= 0),
            Binary::Plus => calculated(|left, right| left.plus(right, 1)),
            Binary::Minus => calculated(|left, right| left.plus(right, -1)),
            Binary::Times => calculated(Fraction::times),
            Binary::Over => self.quotient(numbers()?, at, division),
        }
    }

    fn quotient(&self, [left, right]: [Fraction; 2], at: &Range<usize>, division: Division) -> Result<Value, Fault> {
        let written = &self.text[at.clone()];
        if right.above == 0 {
            return Err(arithmetic(at, format!("`{written}` divides by 0"), "division by 0".into()));
        }
        let quotient = left.over(right).ok_or_else(|| self.overflow(at))?;
        if division == Division::Exact && quotient.below != 1 {
            let label = format!("{} / {} is not whole", left.above, right.above);
            return Err(arithmetic(at, format!("`{written}` is not whole"), label));
        }
        Ok(Value::Number(quotient))
    }

    fn equal(&self, left: &Expression, right: &Expression) -> Result<bool, Fault> {
        match (self.value(left, Division::Exact)?, self.value(right, Division::Exact)?) {
            (Value::Number(left), Value::Number(right)) => Ok(left == right),
            (Value::Flag(left), Value::Flag(right)) => Ok(left == right),
            (Value::Number(_), Value::Flag(_)) | (Value::Flag(_), Value::Number(_)) => {
                let [one, two] = [left, right].map(|side| &self.text[side.at.clone()]);
                let message = format!("`{one}` and `{two}` are an integer and a truth value, which are never equal");
                Err(Fault { why: Why::Type { message }, at: left.at.start..right.at.end })
            }
        }
    }

    fn call(
        &self,
        function: Function,
        values: &[Expression],
        at: &Range<usize>,
        division: Division,
    ) -> Result<Fraction, Fault> {
        let chosen = |better: fn(i128) -> bool| {
            let mut best = self.number(&values[0], division)?;
            for value in &values[1..] {
                let value = self.number(value, division)?;
                if better(value.compare(best).ok_or_else(|| self.overflow(at))?) {
                    best = value;
                }
            }
            Ok(best)
        };
        match function {
            Function::Max => chosen(|order| order > 0),
            Function::Min => chosen(|order| order < 0),
            Function::Round => {
                let value = self.number(&values[0], Division::Rounded)?;
                let multiple = self.number(&values[1], Division::Exact)?.above;
                if multiple < 1 {
                    let message = format!("`{}` rounds to a multiple of {multiple}", &self.text[at.clone()]);
                    return Err(arithmetic(&values[1].at, message, "expected 1 or more".into()));
                }
                let rounded = value.round(multiple).ok_or_else(|| self.overflow(at))?;
                Ok(Fraction { above: rounded, below: 1 })
            }
        }
    }

    fn number(&self, part: &Expression, division: Division) -> Result<Fraction, Fault> {
        match self.value(part, division)? {
            Value::Number(number) => Ok(number),
            Value::Flag(flag) => Err(self.other_type(part, &flag.to_string(), "an integer")),
        }
    }

    fn flag(&self, part: &Expression) -> Result<bool, Fault> {
        match self.value(part, Division::Exact)? {
            Value::Flag(flag) => Ok(flag),
            Value::Number(number) => Err(self.other_type(part, &number.above.to_string(), "true or false")),
        }
    }

    fn other_type(&self, part: &Expression, found: &str, expected: &str) -> Fault {
        let message = format!("`{}` is {found}, where {expected} is needed", &self.text[part.at.clone()]);
        Fault { why: Why::Type { message }, at: part.at.clone() }
    }

    fn overflow(&self, at: &Range<usize>) -> Fault {
        let message = format!("`{}` is too large to be calculated", &self.text[at.clone()]);
        arithmetic(at, message, "overflow".into())
    }
}

fn whole(integer: i128) -> Value {
    Value::Number(Fraction { above: integer, below: 1 })
}

fn arithmetic(at: &Range<usize>, message: String, label: String) -> Fault {
    Fault { why: Why::Arithmetic { message, label }, at: at.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Result<Scalar, Fault> {
        evaluate(text, &|name| match name {
            "a" => Ok(Scalar::Integer(6)),
            "b" => Ok(Scalar::Integer(4)),
            "zero" => Ok(Scalar::Integer(0)),
            "huge" => Ok(Scalar::Integer(i128::from(u64::MAX))),
            "yes" => Ok(Scalar::Flag(true)),
            "later" => Err(Missing::Later),
            "wrong" => Err(Missing::Wrong),
            _ => Err(Missing::Unknown),
        })
    }

    #[test]
    fn values_of_expressions() {
        for (text, expected) in [
            ("$a", 6),
            ("4 * $a", 24),
            ("$a + $b * 2 - 1", 13),
            ("($a + $b) * 2", 20),
            ("2*$a/$b", 3),
            ("$a - $b - 1", 1),
            ("-$a + 10", 4),
            ("--$a", 6),
            ("max($a, $b)", 6),
            ("min($a, $b, 3)", 3),
            ("max($a, $b) / min(2, $a)", 3),
            ("round($a, 8)", 8),
            ("round(32 * 75 / 100, 8) + $zero", 24),
            ("round($a * 35 / 100, 8)", 8),
            ("$huge * 1000 / 1000 - $huge", 0),
        ] {
            assert_eq!(value(text), Ok(Scalar::Integer(expected)), "{text}");
        }
        for (text, expected) in [
            ("$a == 6", true),
            ("$a != 6", false),
            ("$a<$b", false),
            ("$a >= $b and $b >= 4", true),
            ("$a <= 5 or not $yes", false),
            ("not $a == $b", true),
            ("! $yes", false),
            ("not not $yes", true),
            ("!($a > $b) == false", true),
            ("$yes == true", true),
            ("$yes and $a > 5 or $unknown", true),
            ("$a > 7 and $later == 1", false),
            ("$a == 0 or 12 / $a == 2", true),
        ] {
            assert_eq!(value(text), Ok(Scalar::Flag(expected)), "{text}");
        }
    }

    /// `_make_divisible(v, 8)` of torchvision, from its own code.
    #[test]
    fn rounding_is_torchvisions() {
        for (above, below, expected) in [
            (0, 1, 8),
            (1, 1, 8),
            (12, 1, 16),
            (11, 1, 16),
            (8, 1, 8),
            (10, 1, 16),
            (18, 1, 24),
            (19, 1, 24),
            (20, 1, 24),
            (27, 1, 32),
            (28, 1, 32),
            (36, 1, 40),
            (44, 1, 48),
            (90, 1, 88),
            (99, 1, 96),
            (100, 1, 104),
            (1280, 1, 1280),
            (112, 10, 16),
            (168, 10, 16),
            (56, 10, 8),
            (224, 10, 24),
            (336, 10, 32),
            (-20, 1, 8),
        ] {
            assert_eq!(Fraction::new(above, below).and_then(|value| value.round(8)), Some(expected), "{above}/{below}");
        }
    }

    #[test]
    fn what_has_no_value() {
        for (text, part, expected) in [
            ("$a / 4", "$a / 4", "`$a / 4` is not whole"),
            ("1 + $a / $zero", "$a / $zero", "`$a / $zero` divides by 0"),
            ("1 + $huge * $huge", "$huge * $huge", "`$huge * $huge` is too large to be calculated"),
            ("round($a, $zero)", "$zero", "`round($a, $zero)` rounds to a multiple of 0"),
            ("$yes + 1", "$yes", "`$yes` is true, where an integer is needed"),
            ("$a and $yes", "$a", "`$a` is 6, where true or false is needed"),
            ("not $a", "$a", "`$a` is 6, where true or false is needed"),
            ("$a == $yes", "$a == $yes", "`$a` and `$yes` are an integer and a truth value, which are never equal"),
            ("$a +", "$a +", "the expression is not complete"),
            ("$a $b", "$b", "expected an operator before `$b`"),
            ("$a = 3", "=", "`=` compares nothing"),
            ("$a)", ")", "`)` closes nothing"),
            ("2 * ($a", "($a", "`(` is not closed"),
            ("$2 * a", "$2", "`$2` is no name"),
            ("$", "$", "`$` is no name"),
            ("a * $a", "a", "`a` has no value"),
            ("abs($a)", "abs", "there is no function `abs`"),
            ("max($a)", "max($a)", "`max($a)` has 1 value"),
            ("round($a, 8, 8)", "round($a, 8, 8)", "`round($a, 8, 8)` has 3 values"),
            ("$a < $b < 3", "$a < $b", "more than two sides of a comparison"),
            ("$a % 2", "%", "expected an operator before `%`"),
            ("$a * 1.5", ".", "expected an operator before `.`"),
            (
                "99999999999999999999999999999999999999999999 * $a",
                "99999999999999999999999999999999999999999999",
                "`99999999999999999999999999999999999999999999` is too large",
            ),
        ] {
            let fault = value(text).expect_err(text);
            let message = match fault.why {
                Why::Syntax { message, .. } | Why::Arithmetic { message, .. } | Why::Type { message } => message,
                Why::Name(name, _) => name,
            };
            assert_eq!((&text[fault.at], message.as_str()), (part, expected), "{text}");
        }
        for (text, missing) in
            [("3 * $other", Missing::Unknown), ("3 * $later", Missing::Later), ("$wrong + 1", Missing::Wrong)]
        {
            assert!(matches!(value(text), Err(Fault { why: Why::Name(_, found), .. }) if found == missing), "{text}");
        }
        let deep = format!("{}$a{}", "(".repeat(99), ")".repeat(99));
        assert_eq!(value(&deep), Ok(Scalar::Integer(6)));
        assert!(value(&"(".repeat(1_000_000)).is_err());
    }
}
