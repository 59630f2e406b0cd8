//! Lists in JSON: the elements of a tensor, however nested, and lists of few.

use std::{fmt, marker::PhantomData};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use bytes::Bytes;
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, Error, SeqAccess, Visitor},
};

use crate::protocol::Data;

/// Byte strings of a tensor.
const MOST_STRINGS: usize = 4096;

/// The elements of a tensor, read without anything between: numbers, or byte strings in base64.
#[derive(Debug)]
pub(super) struct Elements(pub(super) Data);

impl<'de> Deserialize<'de> for Elements {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut gathered = Gathered::default();
        deserializer.deserialize_seq(Part { gathered: &mut gathered })?;
        let Gathered { numbers, strings } = gathered;
        Ok(Elements(if strings.is_empty() { Data::Numbers(numbers) } else { Data::Strings(strings) }))
    }
}

#[derive(Debug, Default)]
struct Gathered {
    numbers: Vec<f32>,
    strings: Vec<Bytes>,
}

/// An element, or a list of them.
struct Part<'g> {
    gathered: &'g mut Gathered,
}

impl Part<'_> {
    fn number<E: Error>(self, number: f64) -> Result<(), E> {
        let rounded = number as f32;
        if rounded.is_infinite() {
            return Err(E::custom(format_args!("the number {number} is too large for FP32")));
        }
        if !self.gathered.strings.is_empty() {
            return Err(E::custom("numbers and texts in one tensor"));
        }
        self.gathered.numbers.push(rounded);
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Part<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Part<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("numbers, or files in base64, or lists of them")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element_seed(Part { gathered: &mut *self.gathered })?.is_some() {}
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

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        let Gathered { numbers, strings } = self.gathered;
        if !numbers.is_empty() {
            return Err(E::custom("numbers and texts in one tensor"));
        }
        if strings.len() == MOST_STRINGS {
            return Err(E::custom(format_args!("more than {MOST_STRINGS} texts in a tensor")));
        }
        let bytes = BASE64_STANDARD
            .decode(text)
            .map_err(|_| E::custom("a text that is not base64, in which files are sent as JSON"))?;
        strings.push(bytes.into());
        Ok(())
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

    fn read(text: &str) -> Result<Data, String> {
        serde_json::from_str(text).map(|Elements(data)| data).map_err(|error| error.to_string())
    }

    #[test]
    fn elements_in_lists_of_any_depth() {
        assert_eq!(read("[[1, 2.5], [-3e-1, 4]]"), Ok(Data::Numbers(vec![1.0, 2.5, -0.3, 4.0])));
        assert_eq!(read("[]"), Ok(Data::Numbers(vec![])));
        assert_eq!(read("[[\"AAEC\"], [\"\"]]"), Ok(Data::Strings(vec![Bytes::from_static(&[0, 1, 2]), Bytes::new()])));
    }

    #[test]
    fn what_is_no_element() {
        for (text, problem) in [
            ("[1e39]", "too large for FP32"),
            ("[1e400]", "number out of range"),
            ("[1, \"AAEC\"]", "numbers and texts"),
            ("[\"AAEC\", 1]", "numbers and texts"),
            ("[\"?\"]", "not base64"),
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
        let many = format!("[{}\"\"]", "\"\",".repeat(MOST_STRINGS));
        assert!(read(&many).unwrap_err().contains("more than 4096 texts"));
    }

    #[test]
    fn lists_of_few() {
        let list = |text| serde_json::from_str::<Few<u8, 3>>(text).map(|few| few.0).map_err(|error| error.to_string());
        assert_eq!(list("[1,2,3]"), Ok(vec![1, 2, 3]));
        assert!(list("[1,2,3,4]").unwrap_err().starts_with("a list of more than 3"));
    }
}
