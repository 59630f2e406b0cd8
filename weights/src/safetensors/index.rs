//! The index of a sharded file, `model.safetensors.index.json`: maps each tensor to a shard, a file beside it.

use std::{
    collections::{HashMap, HashSet},
    fmt,
    path::{Component, Path},
};

use serde::de::{Deserialize, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};

use crate::{bytes::Bytes, file::Refusal, shown::shown};

/// The maximum length: 65,536 tensors with names of 200 bytes.
const MAX_BYTES: u64 = 16 << 20;

/// Tensors in all shards.
const MAX_TENSORS: usize = 1 << 16;

/// Shards, each of which is an open file.
const MAX_SHARDS: usize = 512;

/// The mapping of tensors to shards.
#[derive(Debug)]
pub(crate) struct Index {
    /// The shards, in the order of their first occurrence.
    pub(crate) shards: Vec<String>,
    /// The index of each tensor's shard.
    pub(crate) places: HashMap<String, usize>,
}

/// Reads an index; or describes the JSON text if it is something else.
pub(crate) fn read(bytes: &mut Bytes<'_>) -> Result<Index, Refusal> {
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::Foreign(format!("it is a JSON file of more than {MAX_BYTES} bytes")));
    }
    let text = bytes.range(0, bytes.len())?;
    let text = std::str::from_utf8(&text).map_err(|error| format!("the index is not UTF-8: {error}"))?;
    let parsed: Parsed = match serde_json::from_str(text.trim_start_matches('\u{FEFF}')) {
        Ok(parsed) => parsed,
        Err(error) if text.contains("weight_map") => return Err(format!("the index: {error}").into()),
        Err(_) => return Err(other_json(text)),
    };
    let Some(map) = parsed.0 else { return Err(other_json(text)) };
    index(map.0).map_err(Refusal::Problem)
}

fn index(map: Vec<(String, String)>) -> Result<Index, String> {
    let mut index = Index { shards: Vec::new(), places: HashMap::with_capacity(map.len()) };
    let mut known: HashMap<String, usize> = HashMap::new();
    for (tensor, shard) in map {
        let place = match known.get(&shard) {
            Some(place) => *place,
            None => {
                is_beside(&shard).then_some(()).ok_or_else(|| {
                    let (tensor, shard) = (shown(&tensor), shown(&shard));
                    format!("`{tensor}` is listed in `{shard}`, which is not a file beside the index")
                })?;
                if index.shards.len() == MAX_SHARDS {
                    return Err(format!("it names more than {MAX_SHARDS} shards"));
                }
                index.shards.push(shard.clone());
                known.insert(shard, index.shards.len() - 1);
                index.shards.len() - 1
            }
        };
        index.places.insert(tensor, place);
    }
    Ok(index)
}

/// Whether a name is that of a file in the same folder: an index cannot refer to anything else.
fn is_beside(name: &str) -> bool {
    let mut parts = Path::new(name).components();
    let is_plain = matches!(parts.next(), Some(Component::Normal(part)) if part == name) && parts.next().is_none();
    is_plain && !name.contains(['/', '\\', ':', '\0'])
}

/// Servers' responses, and other files that accompany weights.
fn other_json(text: &str) -> Refusal {
    const SHOWN: usize = 60;
    let start: String = text.trim_start().chars().take(SHOWN).collect();
    let start = shown(&start);
    Refusal::Foreign(format!(
        "it is a JSON file without a `weight_map`, perhaps a server's response; it begins with `{start}`"
    ))
}

/// The `weight_map`, if there is one. `metadata` is ignored: writers disagree on the meaning of `total_size`.
struct Parsed(Option<Map>);

impl<'de> Deserialize<'de> for Parsed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ParsedVisitor)
    }
}

struct ParsedVisitor;

impl<'de> Visitor<'de> for ParsedVisitor {
    type Value = Parsed;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with `weight_map`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Parsed, A::Error> {
        let mut found = None;
        while let Some(key) = map.next_key::<String>()? {
            if key != "weight_map" {
                map.next_value::<IgnoredAny>()?;
            } else if found.replace(map.next_value()?).is_some() {
                return Err(A::Error::custom("duplicate key `weight_map`"));
            }
        }
        Ok(Parsed(found))
    }
}

/// From tensors to shards.
struct Map(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Map {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MapVisitor)
    }
}

struct MapVisitor;

impl<'de> Visitor<'de> for MapVisitor {
    type Value = Map;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object from tensors to files")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Map, A::Error> {
        let (mut entries, mut seen) = (Vec::new(), HashSet::new());
        while let Some((tensor, shard)) = map.next_entry::<String, String>()? {
            if !seen.insert(tensor.clone()) {
                return Err(A::Error::custom(format!("duplicate key `{}`", shown(&tensor))));
            }
            if entries.len() == MAX_TENSORS {
                return Err(A::Error::custom(format!("more than {MAX_TENSORS} tensors")));
            }
            entries.push((tensor, shard));
        }
        Ok(Map(entries))
    }
}
