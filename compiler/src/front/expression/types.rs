//! What an expression gives, an integer or a truth value, as far as it is written: its operator decides, and for a name alone the
//! name.

use super::{
    Scalar,
    parse::{self, Binary, Kind},
};

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::front) enum Type {
    Integer,
    Flag,
}

/// The type of a text's value, with these of names. `None` if it is not known, or the text is no expression.
pub(in crate::front) fn type_of(text: &str, of_name: &dyn Fn(&str) -> Option<Type>) -> Option<Type> {
    match parse::parse(text).ok()?.kind {
        Kind::Name(name) => of_name(&name),
        Kind::Integer(_) | Kind::Negative(_) | Kind::Call(..) => Some(Type::Integer),
        Kind::Flag(_) | Kind::Not(_) => Some(Type::Flag),
        Kind::Both(operator, _) => Some(match operator {
            Binary::Plus | Binary::Minus | Binary::Times | Binary::Over => Type::Integer,
            Binary::Or
            | Binary::And
            | Binary::Equal
            | Binary::Unequal
            | Binary::Less
            | Binary::Greater
            | Binary::AtMost
            | Binary::AtLeast => Type::Flag,
        }),
    }
}

impl Type {
    /// What messages call it.
    pub(in crate::front) fn words(self) -> &'static str {
        match self {
            Type::Integer => "an integer",
            Type::Flag => "true or false",
        }
    }
}

impl From<Scalar> for Type {
    fn from(value: Scalar) -> Type {
        match value {
            Scalar::Integer(_) => Type::Integer,
            Scalar::Flag(_) => Type::Flag,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_operator_decides() {
        let of_name = |name: &str| match name {
            "a" => Some(Type::Integer),
            "yes" => Some(Type::Flag),
            _ => None,
        };
        for (text, expected) in [
            ("4 * $x", Some(Type::Integer)),
            ("-$x", Some(Type::Integer)),
            ("max($x, $yes)", Some(Type::Integer)),
            ("$x == 1", Some(Type::Flag)),
            ("not $x", Some(Type::Flag)),
            ("$x + 1 < 3 or $yes", Some(Type::Flag)),
            ("($a)", Some(Type::Integer)),
            ("$yes", Some(Type::Flag)),
            ("$x", None),
            ("4 * ", None),
        ] {
            assert_eq!(type_of(text, &of_name), expected, "{text}");
        }
    }
}
