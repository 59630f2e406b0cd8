//! From the way to a place to its bytes in the text. Used only when something is to be shown.
//!
//! A seed walks down the way and fails on purpose at its end; the parser stamps that failure with the position.

use std::{fmt, ops::Range};

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::diagnostic::{Place, Segment, Source};

/// The bytes of a place: of a scalar the whole, of a list or mapping its first word.
pub(crate) fn span(source: &Source, place: &Place) -> Range<usize> {
    let text = source.text.as_str();
    if let [Segment::Byte(byte)] = place.0.as_slice() {
        return word(text, *byte);
    }
    let mut rest = place.0.as_slice();
    // What cannot be found, such as a key that is missing, is shown at what contains it.
    loop {
        let found = Walk(rest).deserialize(serde_yaml::Deserializer::from_str(text)).err();
        if let Some(location) = found.and_then(|error| error.location()) {
            return word(text, location.index());
        }
        match rest.split_last() {
            Some((_, shorter)) => rest = shorter,
            None => return word(text, 0),
        }
    }
}

/// The scalar that starts at a byte, or as much of the line as looks like one.
fn word(text: &str, byte: usize) -> Range<usize> {
    let start = text.floor_char_boundary(byte.min(text.len()));
    let rest = &text[start..];
    let quote = rest.chars().next().filter(|first| ['"', '\''].contains(first));
    let len = match quote {
        Some(quote) => rest[1..].find(quote).map_or(1, |end| end + 2),
        None => {
            let line = rest.lines().next().unwrap_or_default();
            let end = [", ", "]", "}", " #", ": ", "{", "["].iter().filter_map(|end| line.find(end)).min();
            let end = end.unwrap_or(line.len());
            line[..end].trim_end().trim_end_matches([':', ',']).len()
        }
    };
    // An empty range would be shown between two characters.
    start..start + len.max(rest.chars().next().map_or(0, char::len_utf8))
}

#[derive(Clone, Copy)]
struct Walk<'a>(&'a [Segment]);

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.0.is_empty() { deserializer.deserialize_any(Here) } else { deserializer.deserialize_any(self) }
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a place")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Some((Segment::Index(index), rest)) = self.0.split_first() else { return skip_list(list) };
        for _ in 0..*index {
            list.next_element::<IgnoredAny>()?;
        }
        list.next_element_seed(Walk(rest))?;
        skip_list(list)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let (segment, rest) = match self.0.split_first() {
            Some((segment, rest)) => (segment, rest),
            None => return Ok(()),
        };
        if let Segment::KeyItself(wanted) = segment {
            while map.next_key_seed(Key(wanted))?.is_some() {
                map.next_value::<IgnoredAny>()?;
            }
            return Ok(());
        }
        while let Some(key) = map.next_key::<String>()? {
            if *segment == Segment::Key(key) {
                map.next_value_seed(Walk(rest))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }

    // A scalar where the way goes on: the way is wrong, and its beginning is tried.
    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }
    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }
    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }
    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }
    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }
    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        Ok(())
    }
}

fn skip_list<'de, A: SeqAccess<'de>>(mut list: A) -> Result<(), A::Error> {
    while list.next_element::<IgnoredAny>()?.is_some() {}
    Ok(())
}

/// Fails at the key `0`.
struct Key<'a>(&'a str);

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }
    fn visit_str<E: Error>(self, key: &str) -> Result<(), E> {
        if key == self.0 { Err(E::custom("here")) } else { Ok(()) }
    }
}

/// Fails at whatever it meets.
struct Here;

impl<'de> DeserializeSeed<'de> for Here {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Here {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }
    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Err(E::custom("here"))
    }
    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Err(E::custom("here"))
    }
    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Err(E::custom("here"))
    }
    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Err(E::custom("here"))
    }
    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Err(E::custom("here"))
    }
    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        Err(E::custom("here"))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<(), A::Error> {
        Err(A::Error::custom("here"))
    }
    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<(), A::Error> {
        Err(A::Error::custom("here"))
    }
}
