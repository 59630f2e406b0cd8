//! PyTorch's format before version 1.6: five pickles (a magic number, the version, properties of the machine, the
//! object, and the keys of the storages), followed by the storages in the order of their keys, each after its number of
//! elements.

use std::collections::HashMap;

use super::{
    contents,
    pickle::{self, Object, Pickle},
};
use crate::{
    bytes::Bytes,
    file::{Contents, Refusal},
    tensor::{ByteOrder, Coding, Storage},
};

/// The format's magic number, as little-endian bytes.
const MAGIC: [u8; 10] = 0x1950_A86A_20F9_469C_FC6C_u128.to_le_bytes().first_chunk().copied().unwrap();

/// The only version.
const VERSION: i64 = 1001;

pub(crate) fn read(bytes: &mut Bytes<'_>) -> Result<Contents, Refusal> {
    let start = bytes.range(0, bytes.len().min(pickle::MAX_BYTES))?;
    let mut pickles = Pickles { bytes: &start, at: 0 };
    let magic = pickles.next("the magic number")?;
    match &magic.objects[magic.root as usize] {
        Object::Long(number) if *number == MAGIC => {}
        _ => return Err("it is a pickle, but not one written by `torch.save`".into()),
    }
    let version = pickles.next("the version")?;
    match version.objects[version.root as usize] {
        Object::Integer(VERSION) => {}
        _ => return Err(format!("a version other than {VERSION}").into()),
    }
    let machine = pickles.next("the properties of the machine")?;
    if !is_little_endian(&machine) {
        return Err("a machine that is not little-endian".into());
    }
    let object = pickles.next("the object")?;
    let keys = pickles.next("the keys of the storages")?;
    let storages = storages(&object, &keys, pickles.at as u64, bytes)?;
    contents(&object, storages)
}

/// A sequence of pickles.
struct Pickles<'p> {
    bytes: &'p [u8],
    at: usize,
}

impl<'p> Pickles<'p> {
    fn next(&mut self, what: &str) -> Result<Pickle<'p>, String> {
        let pickle = pickle::read(&self.bytes[self.at..]).map_err(|problem| format!("{what}: {problem}"))?;
        self.at += pickle.bytes;
        Ok(pickle)
    }
}

fn is_little_endian(machine: &Pickle<'_>) -> bool {
    let Object::Dict(facts) = &machine.objects[machine.root as usize] else { return false };
    facts.iter().any(|(key, value)| {
        let [key, value] = [key, value].map(|id| &machine.objects[*id as usize]);
        matches!((key, value), (Object::Text("little_endian"), Object::Bool(true)))
    })
}

/// The storages, in the order of the object's. All must be present, with no others and nothing after them.
fn storages(
    object: &Pickle<'_>,
    keys: &Pickle<'_>,
    mut at: u64,
    bytes: &mut Bytes<'_>,
) -> Result<Vec<Storage>, Refusal> {
    let Object::List(list) = &keys.objects[keys.root as usize] else {
        return Err("the keys of the storages are not a list".into());
    };
    let mut wanted: HashMap<&str, usize> =
        object.storages.iter().enumerate().map(|(index, storage)| (storage.key, index)).collect();
    let mut found = vec![None; object.storages.len()];
    for key in list {
        let Object::Text(key) = keys.objects[*key as usize] else { return Err("a key that is not a string".into()) };
        let shown = key.escape_debug();
        let index = wanted.remove(key).ok_or_else(|| format!("the storage `{shown}` is duplicated or unknown"))?;
        let of = &object.storages[index];
        let mut count = [0; 8];
        if bytes.len() - at < 8 {
            return Err(format!("it ends before the storage `{shown}`").into());
        }
        bytes.read_at(at, &mut count)?;
        if u64::from_le_bytes(count) != of.elements {
            let count = u64::from_le_bytes(count);
            return Err(format!("the storage `{shown}` has {count} elements, expected {}", of.elements).into());
        }
        let start = at + 8;
        let end = of.bytes().and_then(|len| start.checked_add(len)).filter(|end| *end <= bytes.len());
        at = end.ok_or_else(|| format!("it ends within the storage `{shown}`"))?;
        found[index] = Some(Storage {
            source: 0,
            start,
            len: at - start,
            coding: Coding::Stored,
            order: ByteOrder::Little,
            check: None,
        });
    }
    if at != bytes.len() {
        return Err(format!("{} bytes follow the last storage", bytes.len() - at).into());
    }
    let all: Option<Vec<Storage>> = found.into_iter().collect();
    all.ok_or_else(|| "a storage has no bytes".into())
}
