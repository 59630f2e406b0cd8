//! The safetensors format: a length, a JSON header, and the bytes of the tensors, which the header must cover without
//! gap or overlap. <https://github.com/huggingface/safetensors#format>
//!
//! Nothing is allocated for a size before it has been held against the length of the file, and what a header can make
//! this reader keep is bounded. Where readers of the format disagree, this one refuses.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
    fmt,
    fs::{self, File},
    io::{self, Cursor, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use super::{LoadError, Problem, TensorSource, TensorSpec};

/// Bytes of a header, as in the reference implementation.
const MAX_HEADER: u64 = 100_000_000;

/// Tensors in a file; the largest published networks have thousands.
const MAX_TENSORS: usize = 1 << 16;

/// Dimensions of a tensor, as in NumPy and PyTorch.
const MAX_RANK: usize = 64;

/// Bytes read at once: a tensor is converted while it is in cache, and never held twice.
const CHUNK: usize = 1 << 16;

/// The integer counters of PyTorch's batch norms, which inference does not need.
const COUNTER: &str = "num_batches_tracked";

/// A weight file that holds exactly the tensors of a table.
pub(crate) struct SafetensorsFile<'a> {
    path: PathBuf,
    bytes: Box<dyn ReadSeek + 'a>,
    specs: &'static [TensorSpec],
    /// For each tensor of the table, where its bytes start.
    starts: Vec<u64>,
}

trait ReadSeek: Read + Seek {}
impl<T: Read + Seek> ReadSeek for T {}

impl fmt::Debug for SafetensorsFile<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SafetensorsFile({})", self.path.display())
    }
}

/// A tensor in the header.
#[derive(Clone, Debug)]
struct Entry {
    dtype: &'static str,
    shape: Vec<usize>,
    start: u64,
    end: u64,
}

impl SafetensorsFile<'static> {
    /// Opens a file and checks its header.
    ///
    /// # Errors
    /// If it cannot be read, is damaged, or holds other tensors than the table.
    pub(crate) fn open(path: &Path, specs: &'static [TensorSpec]) -> Result<Self, LoadError> {
        let io = |source| LoadError::Io { path: path.into(), reading: "the file".into(), source };
        // Before it is opened: opening a named pipe would wait for somebody to write into it.
        if !fs::metadata(path).map_err(io)?.is_file() {
            return Err(LoadError::Format { path: path.into(), problem: "it is not a regular file".into() });
        }
        let file = File::open(path).map_err(io)?;
        let len = file.metadata().map_err(io)?.len();
        SafetensorsFile::new(path.into(), Box::new(file), len, specs)
    }
}

impl<'a> SafetensorsFile<'a> {
    /// Checks the header of a file in memory; `name` stands for its path in errors.
    ///
    /// # Errors
    /// As for [`open`](SafetensorsFile::open).
    pub(crate) fn from_bytes(name: &str, bytes: &'a [u8], specs: &'static [TensorSpec]) -> Result<Self, LoadError> {
        SafetensorsFile::new(name.into(), Box::new(Cursor::new(bytes)), bytes.len() as u64, specs)
    }

    fn new(
        path: PathBuf,
        mut bytes: Box<dyn ReadSeek + 'a>,
        len: u64,
        specs: &'static [TensorSpec],
    ) -> Result<Self, LoadError> {
        let header = read_header(&path, &mut *bytes, len)?;
        let data = 8 + header.len() as u64;
        let entries = parse(&header)
            .and_then(|entries| check_layout(&entries, len - data).map(|()| entries))
            .map_err(|problem| LoadError::Format { path: path.clone(), problem })?;
        let problems = compare(&entries, specs);
        if !problems.is_empty() {
            return Err(LoadError::Mismatch { path, problems });
        }
        let starts: HashMap<&str, u64> = entries.iter().map(|(name, entry)| (name.as_str(), entry.start)).collect();
        let starts = specs.iter().map(|spec| data + starts[spec.name]).collect();
        Ok(SafetensorsFile { path, bytes, specs, starts })
    }
}

impl TensorSource for SafetensorsFile<'_> {
    fn read(&mut self, index: usize, out: &mut Vec<f32>) -> Result<(), LoadError> {
        let spec = &self.specs[index];
        let len = spec.len();
        out.clear();
        let bytes = len.saturating_mul(size_of::<f32>());
        out.try_reserve_exact(len).map_err(|_| LoadError::OutOfMemory { bytes })?;
        self.append(self.starts[index], bytes, out).map_err(|source| LoadError::Io {
            path: self.path.clone(),
            reading: format!("tensor `{}`", spec.name),
            source,
        })
    }
}

impl SafetensorsFile<'_> {
    /// Appends the floats in `len` bytes from `start`.
    fn append(&mut self, start: u64, len: usize, out: &mut Vec<f32>) -> io::Result<()> {
        self.bytes.seek(SeekFrom::Start(start))?;
        let mut buffer = vec![0; len.min(CHUNK)];
        let mut left = len;
        while left > 0 {
            let chunk = &mut buffer[..left.min(CHUNK)];
            self.bytes.read_exact(chunk)?;
            out.extend(chunk.as_chunks::<4>().0.iter().map(|bytes| f32::from_le_bytes(*bytes)));
            left -= chunk.len();
        }
        Ok(())
    }
}

fn read_header(path: &Path, bytes: &mut dyn ReadSeek, len: u64) -> Result<Vec<u8>, LoadError> {
    let format = |problem: String| LoadError::Format { path: path.into(), problem };
    let io = |source| LoadError::Io { path: path.into(), reading: "the header".into(), source };
    if len < 8 {
        return Err(format(format!("it has {len} bytes, fewer than the 8 of the header's length")));
    }
    let mut word = [0; 8];
    bytes.read_exact(&mut word).map_err(io)?;
    let header = u64::from_le_bytes(word);
    if header > MAX_HEADER || header > len - 8 {
        return Err(format(format!("its first 8 bytes promise a header of {header} bytes, but {} follow", len - 8)));
    }
    let mut text = vec![0; usize::try_from(header).map_err(|_| format("the header is too long".into()))?];
    bytes.read_exact(&mut text).map_err(io)?;
    Ok(text)
}

/// The header's tensors, in its order.
fn parse(header: &[u8]) -> Result<Vec<(String, Entry)>, String> {
    let text = std::str::from_utf8(header).map_err(|error| format!("the header is not UTF-8: {error}"))?;
    if !text.starts_with('{') {
        return Err("the header does not start with `{`".into());
    }
    let header: Header = serde_json::from_str(text).map_err(|error| format!("the header: {error}"))?;
    Ok(header.0)
}

/// Keeps the order, and refuses names that come twice.
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
                return Err(A::Error::custom(format!("`{name}` comes twice")));
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

/// Notes about the file, from strings to strings. They are checked and dropped.
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

/// The value of a tensor in the header, as it stands there.
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
                return Err(A::Error::custom(format!("`{key}` comes twice")));
            }
        }
        Ok(fields)
    }
}

/// A list of sizes or offsets, no longer than a shape may be.
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
    let known = DTYPES.iter().find(|(name, _)| *name == dtype);
    let &(dtype, bits) = known.ok_or_else(|| format!("unknown type `{dtype}`"))?;
    let elements = shape.iter().try_fold(1u64, |product, size| product.checked_mul(*size));
    let bits = elements.and_then(|elements| elements.checked_mul(bits)).ok_or("its shape overflows")?;
    let bytes = bits / 8;
    if bits % 8 != 0 || end < start || end - start != bytes {
        return Err(format!("offsets {start} to {end} for {bytes} bytes of {dtype} {shape:?}"));
    }
    let shape = shape.into_iter().map(usize::try_from).collect::<Result<_, _>>().map_err(|_| "its shape overflows")?;
    Ok(Entry { dtype, shape, start, end })
}

/// The format's types, and the bits of an element.
const DTYPES: [(&str, u64); 22] = [
    ("BOOL", 8),
    ("F4", 4),
    ("F6_E2M3", 6),
    ("F6_E3M2", 6),
    ("U8", 8),
    ("I8", 8),
    ("F8_E5M2", 8),
    ("F8_E4M3", 8),
    ("F8_E8M0", 8),
    ("F8_E4M3FNUZ", 8),
    ("F8_E5M2FNUZ", 8),
    ("I16", 16),
    ("U16", 16),
    ("F16", 16),
    ("BF16", 16),
    ("I32", 32),
    ("U32", 32),
    ("F32", 32),
    ("C64", 64),
    ("F64", 64),
    ("I64", 64),
    ("U64", 64),
];

/// The tensors must cover the data from the first byte to the last, without gap or overlap.
fn check_layout(entries: &[(String, Entry)], data: u64) -> Result<(), String> {
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

/// Every difference, in the order of the table.
fn compare(entries: &[(String, Entry)], specs: &[TensorSpec]) -> Vec<Problem> {
    let found: HashMap<&str, &Entry> = entries.iter().map(|(name, entry)| (name.as_str(), entry)).collect();
    let wanted: HashMap<&str, &TensorSpec> = specs.iter().map(|spec| (spec.name, spec)).collect();
    let unused: Vec<&(String, Entry)> = entries
        .iter()
        .filter(|(name, entry)| !wanted.contains_key(name.as_str()) && !is_counter(name, entry))
        .collect();
    let mut problems = Vec::new();
    for spec in specs {
        let name = || spec.name.to_owned();
        let Some(entry) = found.get(spec.name) else {
            let nearest = nearest(spec, &unused);
            problems.push(Problem::Missing { name: name(), shape: spec.shape.into(), nearest });
            continue;
        };
        if entry.shape != spec.shape {
            problems.push(Problem::Shape { name: name(), expected: spec.shape.into(), found: entry.shape.clone() });
        }
        if entry.dtype != "F32" {
            problems.push(Problem::Dtype { name: name(), found: entry.dtype.into() });
        }
    }
    problems.extend(
        unused.iter().map(|(name, entry)| Problem::Unexpected { name: name.clone(), shape: entry.shape.clone() }),
    );
    problems
}

/// The unused tensor that was probably meant: of a similar name, and of the wanted shape if one is.
fn nearest(spec: &TensorSpec, unused: &[&(String, Entry)]) -> Option<String> {
    let similar = unused.iter().filter(|(name, _)| 2 * common(spec.name, name) >= spec.name.len().min(name.len()));
    let differing = |name: &str| spec.name.len().max(name.len()) - common(spec.name, name);
    let best = similar.max_by_key(|(name, entry)| (entry.shape == spec.shape, Reverse(differing(name))));
    best.map(|(name, _)| name.clone())
}

fn is_counter(name: &str, entry: &Entry) -> bool {
    name.rsplit('.').next() == Some(COUNTER) && entry.dtype == "I64" && entry.shape.is_empty()
}

/// How many bytes two names share at the front and the back: all of the shorter one if the other adds a prefix or suffix.
fn common(a: &str, b: &str) -> usize {
    let front = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    let back = a.bytes().rev().zip(b.bytes().rev()).take_while(|(a, b)| a == b).count();
    (front + back).min(a.len()).min(b.len())
}
