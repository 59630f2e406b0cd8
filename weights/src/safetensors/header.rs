//! The JSON header of a safetensors file, parsed strictly: no unknown or duplicate keys, and bounded lists.

use std::{collections::HashSet, fmt};

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use crate::Dtype;

/// Tensors in a file; the largest published networks have thousands.
const MAX_TENSORS: usize = 1 << 16;

/// Dimensions of a tensor, as in NumPy and PyTorch.
const MAX_RANK: usize = 64;

/// A tensor in the header.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) dtype: Dtype,
    pub(super) shape: Vec<usize>,
    pub(super) start: u64,
    pub(super) end: u64,
}

/// The header's tensors, in its order.
pub(super) fn parse(header: &[u8]) -> Result<Vec<(String, Entry)>, String> {
    let text = std::str::from_utf8(header).map_err(|error| format!("the header is not UTF-8: {error}"))?;
    if !text.starts_with('{') {
        return Err("the header does not start with `{`".into());
    }
    let header: Header = serde_json::from_str(text).map_err(|error| format!("the header: {error}"))?;
    Ok(header.0)
}

/// Keeps the order, and rejects duplicate names.
struct Header(Vec<(String, Entry)>);

impl<'de> Deserialize<'de> for Header {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(HeaderVisitor)
    }
}

struct HeaderVisitor;

impl<'de> Visitor<'de> for HeaderVisitor {
    type Value = Header;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of tensors")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Header, A::Error> {
        let mut entries: Vec<(String, Entry)> = Vec::new();
        let mut seen = HashSet::new();
        while let Some(name) = map.next_key::<String>()? {
            if !seen.insert(name.clone()) {
                return Err(A::Error::custom(format!("duplicate key `{name}`")));
            }
            if name == "__metadata__" {
                map.next_value::<Metadata>()?;
                continue;
            }
            if entries.len() == MAX_TENSORS {
                return Err(A::Error::custom(format!("more than {MAX_TENSORS} tensors")));
            }
            let fields: Fields = map.next_value()?;
            let entry = entry(fields).map_err(|problem| A::Error::custom(format!("`{name}`: {problem}")))?;
            entries.push((name, entry));
        }
        Ok(Header(entries))
    }
}

/// Notes about the file, a map of strings. Checked and dropped.
struct Metadata;

impl<'de> Deserialize<'de> for Metadata {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Metadata)
    }
}

impl<'de> Visitor<'de> for Metadata {
    type Value = Metadata;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of strings")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Metadata, A::Error> {
        while map.next_entry::<String, String>()?.is_some() {}
        Ok(Metadata)
    }
}

/// The entry of a tensor as written.
#[derive(Default)]
struct Fields {
    dtype: Option<String>,
    shape: Option<Integers>,
    data_offsets: Option<Integers>,
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FieldsVisitor)
    }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Fields;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with `dtype`, `shape` and `data_offsets`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
        let mut fields = Fields::default();
        while let Some(key) = map.next_key::<String>()? {
            let again = match key.as_str() {
                "dtype" => fields.dtype.replace(map.next_value()?).is_some(),
                "shape" => fields.shape.replace(map.next_value()?).is_some(),
                "data_offsets" => fields.data_offsets.replace(map.next_value()?).is_some(),
                _ => return Err(A::Error::custom(format!("unknown key `{key}`"))),
            };
            if again {
                return Err(A::Error::custom(format!("duplicate key `{key}`")));
            }
        }
        Ok(fields)
    }
}

/// A list of sizes or offsets, no longer than a shape.
struct Integers(Vec<u64>);

impl<'de> Deserialize<'de> for Integers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(IntegersVisitor)
    }
}

struct IntegersVisitor;

impl<'de> Visitor<'de> for IntegersVisitor {
    type Value = Integers;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list of at most {MAX_RANK} sizes")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Integers, A::Error> {
        let mut integers = Vec::new();
        while let Some(integer) = list.next_element()? {
            if integers.len() == MAX_RANK {
                return Err(A::Error::invalid_length(MAX_RANK + 1, &self));
            }
            integers.push(integer);
        }
        Ok(Integers(integers))
    }
}

fn entry(fields: Fields) -> Result<Entry, String> {
    let dtype = fields.dtype.ok_or("it has no `dtype`")?;
    let Integers(shape) = fields.shape.ok_or("it has no `shape`")?;
    let Integers(offsets) = fields.data_offsets.ok_or("it has no `data_offsets`")?;
    let &[start, end] = offsets.as_slice() else { return Err("`data_offsets` is not a pair".into()) };
    let dtype = Dtype::find(&dtype).ok_or_else(|| format!("unknown type `{dtype}`"))?;
    let elements = shape.iter().try_fold(1u64, |product, size| product.checked_mul(*size));
    let bits = elements.and_then(|elements| elements.checked_mul(dtype.bits())).ok_or("its shape overflows")?;
    let bytes = bits / 8;
    if bits % 8 != 0 || end < start || end - start != bytes {
        return Err(format!("offsets {start} to {end} for {bytes} bytes of {dtype} {shape:?}"));
    }
    let shape = shape.into_iter().map(usize::try_from).collect::<Result<_, _>>().map_err(|_| "its shape overflows")?;
    Ok(Entry { dtype, shape, start, end })
}

/// The tensors must cover the data completely, without gap or overlap.
pub(super) fn check_layout(entries: &[(String, Entry)], data: u64) -> Result<(), String> {
    let mut order: Vec<&(String, Entry)> = entries.iter().collect();
    order.sort_by_key(|(_, entry)| (entry.start, entry.end));
    let mut covered = 0;
    for (name, entry) in order {
        if entry.start != covered {
            return Err(format!("`{name}` starts at byte {} of the data, expected {covered}", entry.start));
        }
        covered = entry.end;
    }
    if covered != data {
        return Err(format!("the tensors take {covered} bytes, but {data} follow the header"));
    }
    Ok(())
}
