//! The safetensors format: a length, a JSON header, and the bytes of the tensors, which the header must cover without
//! gap or overlap. <https://github.com/huggingface/safetensors#format>
//!
//! Nothing is allocated for a size before it has been held against the length of the file.

use std::{
    collections::HashMap,
    fmt,
    fs::File,
    io::{Cursor, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};

use super::{LoadError, Problem, TensorSource, TensorSpec};

/// As the reference implementation.
const MAX_HEADER: u64 = 100_000_000;

/// The integer counters of PyTorch's batch norms, which inference does not need.
const COUNTER: &str = "num_batches_tracked";

/// A weight file that holds exactly the tensors of a table.
pub struct SafetensorsFile<'a> {
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
    dtype: String,
    shape: Vec<usize>,
    start: u64,
    end: u64,
}

impl SafetensorsFile<'static> {
    /// Opens a file and checks its header.
    ///
    /// # Errors
    /// If it cannot be read, is damaged, or holds other tensors than the table.
    pub fn open(path: &Path, specs: &'static [TensorSpec]) -> Result<Self, LoadError> {
        let io = |source| LoadError::Io { path: path.into(), reading: "the file".into(), source };
        let file = File::open(path).map_err(io)?;
        let metadata = file.metadata().map_err(io)?;
        if !metadata.is_file() {
            return Err(LoadError::Format { path: path.into(), problem: "it is not a regular file".into() });
        }
        SafetensorsFile::new(path.into(), Box::new(file), metadata.len(), specs)
    }
}

impl<'a> SafetensorsFile<'a> {
    /// Checks the header of a file in memory; `name` stands for its path in errors.
    ///
    /// # Errors
    /// As for [`open`](SafetensorsFile::open).
    pub fn from_bytes(name: &str, bytes: &'a [u8], specs: &'static [TensorSpec]) -> Result<Self, LoadError> {
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
        let mut bytes = vec![0; spec.len() * size_of::<f32>()];
        let sought = self.bytes.seek(SeekFrom::Start(self.starts[index]));
        sought.and_then(|_| self.bytes.read_exact(&mut bytes)).map_err(|source| LoadError::Io {
            path: self.path.clone(),
            reading: format!("tensor `{}`", spec.name),
            source,
        })?;
        out.clear();
        out.extend(bytes.as_chunks::<4>().0.iter().map(|bytes| f32::from_le_bytes(*bytes)));
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
        let mut seen = std::collections::HashSet::new();
        while let Some(name) = map.next_key::<String>()? {
            if !seen.insert(name.clone()) {
                return Err(A::Error::custom(format!("`{name}` comes twice")));
            }
            if name == "__metadata__" {
                map.next_value::<HashMap<String, String>>()?;
            } else {
                let value: serde_json::Value = map.next_value()?;
                let entry = entry(&value).map_err(|problem| A::Error::custom(format!("`{name}`: {problem}")))?;
                entries.push((name, entry));
            }
        }
        Ok(Header(entries))
    }
}

fn entry(value: &serde_json::Value) -> Result<Entry, String> {
    let fields = value.as_object().ok_or("expected an object")?;
    if let Some(unknown) = fields.keys().find(|key| !["dtype", "shape", "data_offsets"].contains(&key.as_str())) {
        return Err(format!("unknown key `{unknown}`"));
    }
    let dtype = fields.get("dtype").and_then(|dtype| dtype.as_str()).ok_or("`dtype` is not a string")?;
    let integers = |key: &str| -> Result<Vec<u64>, String> {
        let list = fields.get(key).and_then(|list| list.as_array()).ok_or(format!("`{key}` is not a list"))?;
        list.iter().map(|value| value.as_u64().ok_or(format!("`{key}` has an element that is not a size"))).collect()
    };
    let offsets = integers("data_offsets")?;
    let &[start, end] = offsets.as_slice() else { return Err("`data_offsets` is not a pair".into()) };
    let shape = integers("shape")?;
    let elements = shape.iter().try_fold(1u64, |product, size| product.checked_mul(*size));
    let bits = bits(dtype).ok_or(format!("unknown type `{dtype}`"))?;
    let bytes = elements.and_then(|elements| elements.checked_mul(bits)).ok_or("its shape overflows")?.div_ceil(8);
    if end < start || end - start != bytes {
        return Err(format!("offsets {start} to {end} for {bytes} bytes of {dtype} {shape:?}"));
    }
    let shape = shape.into_iter().map(usize::try_from).collect::<Result<_, _>>().map_err(|_| "its shape overflows")?;
    Ok(Entry { dtype: dtype.into(), shape, start, end })
}

fn bits(dtype: &str) -> Option<u64> {
    Some(match dtype {
        "F4" => 4,
        "F6_E2M3" | "F6_E3M2" => 6,
        "BOOL" | "U8" | "I8" | "F8_E5M2" | "F8_E4M3" | "F8_E8M0" | "F8_E4M3FNUZ" | "F8_E5M2FNUZ" => 8,
        "I16" | "U16" | "F16" | "BF16" => 16,
        "I32" | "U32" | "F32" => 32,
        "I64" | "U64" | "F64" | "C64" => 64,
        _ => return None,
    })
}

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
        let name = spec.name.to_owned();
        match found.get(spec.name) {
            None => {
                let nearest = unused.iter().map(|(name, _)| name).min_by_key(|other| distance(spec.name, other)).cloned();
                problems.push(Problem::Missing { name, shape: spec.shape.into(), nearest });
            }
            Some(entry) if entry.shape != spec.shape => {
                problems.push(Problem::Shape { name, expected: spec.shape.into(), found: entry.shape.clone() });
            }
            Some(entry) if entry.dtype != "F32" => {
                problems.push(Problem::Dtype { name, found: entry.dtype.clone() });
            }
            Some(_) => {}
        }
    }
    problems.extend(
        unused.iter().map(|(name, entry)| Problem::Unexpected { name: name.clone(), shape: entry.shape.clone() }),
    );
    problems
}

fn is_counter(name: &str, entry: &Entry) -> bool {
    name.rsplit('.').next() == Some(COUNTER) && entry.dtype == "I64" && entry.shape.is_empty()
}

/// How many bytes of two names differ at the front and the back: 0 where one is the other with a prefix or suffix.
fn distance(a: &str, b: &str) -> usize {
    let front = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    let back = a.bytes().rev().zip(b.bytes().rev()).take_while(|(a, b)| a == b).count();
    a.len().max(b.len()) - (front + back).min(a.len().min(b.len()))
}
