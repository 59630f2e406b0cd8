//! Lists in JSON: the elements of a tensor, however nested, and lists of few.

use std::{borrow::Cow, fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, Error, SeqAccess, Visitor},
};

/// Texts of a tensor.
const MOST_TEXTS: usize = 4096;

/// The elements of a tensor, read without anything between: numbers, or texts, of which one is empty. Texts stay where they are, unless there
/// are escapes in them.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Elements<'de> {
    pub(super) numbers: Vec<f32>,
    pub(super) texts: Vec<Cow<'de, str>>,
}

impl<'de: 'e, 'e> Deserialize<'de> for Elements<'e> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut elements = Elements::default();
        deserializer.deserialize_seq(Part { elements: &mut elements })?;
        Ok(elements)
    }
}

/// An element, or a list of them.
struct Part<'e, 'de> {
    elements: &'e mut Elements<'de>,
}

impl<'de> Part<'_, 'de> {
    fn number<E: Error>(self, number: f64) -> Result<(), E> {
        let rounded = number as f32;
        if rounded.is_infinite() {
            return Err(E::custom(format_args!("the number {number} is too large for FP32")));
        }
        if !self.elements.texts.is_empty() {
            return Err(E::custom("numbers and texts in one tensor"));
        }
        self.elements.numbers.push(rounded);
        Ok(())
    }

    fn text<E: Error>(self, text: Cow<'de, str>) -> Result<(), E> {
        let Elements { numbers, texts } = self.elements;
        if !numbers.is_empty() {
            return Err(E::custom("numbers and texts in one tensor"));
        }
        if texts.len() == MOST_TEXTS {
            return Err(E::custom(format_args!("more than {MOST_TEXTS} texts in a tensor")));
        }
        texts.push(text);
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Part<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Part<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("numbers, or files in base64, or lists of them")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element_seed(Part { elements: &mut *self.elements })?.is_some() {}
        Ok(())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        self.number(number)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.number(number as f64)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.number(number as f64)
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<(), E> {
        self.text(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.text(Cow::Owned(text.to_owned()))
    }
}

/// A list of at most `MOST` things.
#[derive(Debug)]
pub(super) struct Few<T, const MOST: usize>(pub(super) Vec<T>);

impl<T, const MOST: usize> Default for Few<T, MOST> {
    fn default() -> Self {
        Few(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>, const MOST: usize> Deserialize<'de> for Few<T, MOST> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(FewVisitor(PhantomData))
    }
}

struct FewVisitor<T, const MOST: usize>(PhantomData<T>);

impl<'de, T: Deserialize<'de>, const MOST: usize> Visitor<'de> for FewVisitor<T, MOST> {
    type Value = Few<T, MOST>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list of at most {MOST}")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut few = Vec::new();
        while let Some(element) = list.next_element()? {
            if few.len() == MOST {
                return Err(A::Error::custom(format_args!("a list of more than {MOST}")));
            }
            few.push(element);
        }
        Ok(Few(few))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Elements<'_>, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    #[test]
    fn elements_in_lists_of_any_depth() {
        let numbers = |numbers: &[f32]| Ok(Elements { numbers: numbers.into(), ..Elements::default() });
        assert_eq!(read("[[1, 2.5], [-3e-1, 4]]"), numbers(&[1.0, 2.5, -0.3, 4.0]));
        assert_eq!(read("[]"), numbers(&[]));
        let Elements { numbers, texts } = read("[[\"AAEC\"], [\"AA\\/C\"]]").unwrap();
        assert!(numbers.is_empty());
        assert!(matches!(texts.as_slice(), [Cow::Borrowed("AAEC"), Cow::Owned(other)] if other == "AA/C"), "{texts:?}");
    }

    #[test]
    fn what_is_no_element() {
        for (text, problem) in [
            ("[1e39]", "too large for FP32"),
            ("[1e400]", "number out of range"),
            ("[1, \"AAEC\"]", "numbers and texts"),
            ("[\"AAEC\", 1]", "numbers and texts"),
            ("[null]", "expected numbers"),
            ("[true]", "expected numbers"),
            ("[{}]", "expected numbers"),
            ("7", "expected numbers"),
            ("[NaN]", "expected value"),
        ] {
            assert!(read(text).unwrap_err().contains(problem), "{text}: {:?}", read(text));
        }
        let deep = format!("{}{}", "[".repeat(500), "]".repeat(500));
        assert!(read(&deep).unwrap_err().contains("recursion limit"));
        let many = format!("[{}\"\"]", "\"\",".repeat(MOST_TEXTS));
        assert!(read(&many).unwrap_err().contains("more than 4096 texts"));
    }

    #[test]
    fn lists_of_few() {
        let list = |text| serde_json::from_str::<Few<u8, 3>>(text).map(|few| few.0).map_err(|error| error.to_string());
        assert_eq!(list("[1,2,3]"), Ok(vec![1, 2, 3]));
        assert!(list("[1,2,3,4]").unwrap_err().starts_with("a list of more than 3"));
    }
}
