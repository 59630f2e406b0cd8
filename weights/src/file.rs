//! A weight file: its tensors, and their elements when they are asked for.

use std::{
    fmt,
    fs::{self, File},
    io::{self, Cursor},
    path::{Path, PathBuf},
};

use crate::{
    Format, LoadError, Tensor,
    bytes::{Bytes, ReadSeek},
    safetensors,
    tensor::{ByteOrder, Coding, Storage, contiguous, walk},
    torch,
};

/// Bytes read at once: a tensor is converted while it is in cache, and never held twice.
const CHUNK: usize = 1 << 16;

/// What the tensors of a file may take more than its storages, in bytes: by views that repeat elements, or overlap.
const EXPANDED: u64 = 16 << 20;

/// How often the tensors of a file may show each byte of its storages, on average.
const VIEWS: u64 = 8;

/// An open weight file.
pub struct WeightFile<'a> {
    path: PathBuf,
    bytes: Bytes<'a>,
    format: Format,
    storages: Vec<Storage>,
    tensors: Vec<Tensor>,
    /// The deflated storage that was read last.
    inflated: Option<(usize, Vec<u8>)>,
}

impl fmt::Debug for WeightFile<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WeightFile({}, {}, {} tensors)", self.path.display(), self.format, self.tensors.len())
    }
}

/// What a format's reader finds.
pub(crate) struct Contents {
    pub(crate) storages: Vec<Storage>,
    pub(crate) tensors: Vec<Tensor>,
}

/// Why a format's reader does not find it.
pub(crate) enum Refusal {
    Io(io::Error),
    Problem(String),
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        Refusal::Io(error)
    }
}

impl From<String> for Refusal {
    fn from(problem: String) -> Self {
        Refusal::Problem(problem)
    }
}

impl From<&str> for Refusal {
    fn from(problem: &str) -> Self {
        Refusal::Problem(problem.into())
    }
}

impl WeightFile<'static> {
    /// Opens a file and reads what it says of its tensors.
    ///
    /// # Errors
    /// If it cannot be read, or is damaged.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, LoadError> {
        let path = path.as_ref();
        let io = |source| LoadError::Io { path: path.into(), reading: "the file".into(), source };
        // Before it is opened: opening a named pipe would wait for somebody to write into it.
        if !fs::metadata(path).map_err(io)?.is_file() {
            let problem = "it is not a regular file".into();
            return Err(LoadError::Format { path: path.into(), format: None, problem });
        }
        let file = File::open(path).map_err(io)?;
        let len = file.metadata().map_err(io)?.len();
        WeightFile::new(path.into(), Box::new(file), len)
    }
}

impl<'a> WeightFile<'a> {
    /// A file in memory; `name` stands for its path in errors.
    ///
    /// # Errors
    /// If it is damaged.
    pub fn from_bytes(name: &str, bytes: &'a [u8]) -> Result<Self, LoadError> {
        WeightFile::new(name.into(), Box::new(Cursor::new(bytes)), bytes.len() as u64)
    }

    fn new(path: PathBuf, source: Box<dyn ReadSeek + 'a>, len: u64) -> Result<Self, LoadError> {
        let mut bytes = Bytes::new(source, len);
        let format = match detect(&mut bytes) {
            Ok(format) => format,
            Err(refusal) => return Err(refused(path, None, refusal)),
        };
        let contents = match format {
            Format::Safetensors => safetensors::read(&mut bytes),
            Format::TorchZip => torch::read_zip(&mut bytes),
            Format::TorchLegacy => torch::read_legacy(&mut bytes),
        };
        match contents.and_then(within_limits) {
            Ok(Contents { storages, tensors }) => {
                Ok(WeightFile { path, bytes, format, storages, tensors, inflated: None })
            }
            Err(refusal) => Err(refused(path, Some(format), refusal)),
        }
    }

    /// Its path, or what stands for it.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its format.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Its length in bytes.
    pub fn file_bytes(&self) -> u64 {
        self.bytes.len()
    }

    /// Its tensors, in its order.
    pub fn tensors(&self) -> &[Tensor] {
        &self.tensors
    }

    /// Replaces the contents of `out` by the elements of a tensor of floats, row by row, each to the nearest `f32`.
    ///
    /// # Errors
    /// If they cannot be read, or there is not enough memory.
    ///
    /// # Panics
    /// If there is no such tensor.
    // Inline, as is what it calls: compiled where it is used, which is optimised even where this crate is not.
    #[inline]
    pub fn read_f32(&mut self, tensor: usize, out: &mut Vec<f32>) -> Result<(), LoadError> {
        let Tensor { dtype, .. } = self.tensors[tensor];
        let elements = usize::try_from(self.tensors[tensor].elements()).unwrap_or(usize::MAX);
        out.clear();
        let bytes = elements.saturating_mul(size_of::<f32>());
        out.try_reserve_exact(elements).map_err(|_| LoadError::OutOfMemory { bytes })?;
        self.read(tensor, &mut |bytes| {
            dtype.floats(bytes, out);
            Ok(())
        })
    }

    /// Calls `each` with the elements of a tensor, row by row, little-endian, some at a time.
    ///
    /// # Errors
    /// If they cannot be read, or `each` fails.
    ///
    /// # Panics
    /// If there is no such tensor.
    pub fn read(&mut self, tensor: usize, each: &mut dyn FnMut(&[u8]) -> io::Result<()>) -> Result<(), LoadError> {
        let tensor = &self.tensors[tensor];
        let storage = self.storages[tensor.view.storage];
        let mut reader = Elements { tensor, storage, bytes: &mut self.bytes, inflated: &mut self.inflated };
        reader.read(each).map_err(|refusal| match refusal {
            Refusal::Io(source) => {
                LoadError::Io { path: self.path.clone(), reading: format!("tensor `{}`", tensor.name), source }
            }
            Refusal::Problem(problem) => LoadError::Format {
                path: self.path.clone(),
                format: Some(self.format),
                problem: format!("`{}`: {problem}", tensor.name),
            },
        })
    }
}

fn refused(path: PathBuf, format: Option<Format>, refusal: Refusal) -> LoadError {
    match refusal {
        Refusal::Io(source) => LoadError::Io { path, reading: "the header".into(), source },
        Refusal::Problem(problem) => LoadError::Format { path, format, problem },
    }
}

/// The format that the first bytes are of. A safetensors file begins with a length, which can look like anything, and goes
/// on with `{`.
fn detect(bytes: &mut Bytes<'_>) -> Result<Format, Refusal> {
    let mut start = [0; 264];
    let len = usize::try_from(bytes.len()).unwrap_or(usize::MAX).min(start.len());
    bytes.read_at(0, &mut start[..len])?;
    match start[..len] {
        [] => Err("it is empty".into()),
        [_, _, _, _, _, _, _, _, b'{', ..] => Ok(Format::Safetensors),
        [b'P', b'K', 3, 4, ..] => Ok(Format::TorchZip),
        [0x80, 2..=5, ..] => Ok(Format::TorchLegacy),
        [b'<', ..] => Err("it is a page for a browser, such as servers send instead of a file".into()),
        [0x89, b'H', b'D', b'F', ..] => Err("it is an HDF5 file, as Keras writes".into()),
        _ if start[257..262] == *b"ustar" => Err("it is a tar archive, as PyTorch wrote before version 0.1.10".into()),
        _ => Ok(Format::Safetensors),
    }
}

/// Tensors can be larger than the file only by showing bytes several times. There is a limit to that.
fn within_limits(contents: Contents) -> Result<Contents, Refusal> {
    let stored: u64 = contents.storages.iter().map(|storage| storage.len).sum();
    let mut total: u64 = 0;
    for tensor in &contents.tensors {
        total = total.saturating_add(tensor.bytes());
        let too_large = tensor.bytes() > stored.saturating_add(EXPANDED);
        if too_large || total > stored.saturating_mul(VIEWS).saturating_add(EXPANDED) {
            return Err(format!(
                "`{}` {:?}: the tensors repeat the {stored} bytes that the file has for them too often",
                tensor.name, tensor.shape
            )
            .into());
        }
    }
    Ok(contents)
}

/// The elements of a tensor, being read.
struct Elements<'f, 'a> {
    tensor: &'f Tensor,
    storage: Storage,
    bytes: &'f mut Bytes<'a>,
    inflated: &'f mut Option<(usize, Vec<u8>)>,
}

impl Elements<'_, '_> {
    fn read(&mut self, each: &mut dyn FnMut(&[u8]) -> io::Result<()>) -> Result<(), Refusal> {
        let (dtype, order) = (self.tensor.dtype, self.storage.order);
        let is_bool = dtype == crate::Dtype::Bool;
        let mut checked = |chunk: &mut [u8]| -> Result<(), Refusal> {
            if is_bool && chunk.iter().any(|byte| *byte > 1) {
                return Err("a value of type BOOL is neither 0 nor 1".into());
            }
            if order == ByteOrder::Big {
                chunk.chunks_exact_mut(dtype.word()).for_each(<[u8]>::reverse);
            }
            Ok(each(chunk)?)
        };
        match &self.tensor.view.strides {
            None => self.contiguous(&mut checked),
            Some(strides) => self.strided(strides, &mut checked),
        }
    }

    fn contiguous(&mut self, each: &mut dyn FnMut(&mut [u8]) -> Result<(), Refusal>) -> Result<(), Refusal> {
        let (start, mut left) = (self.tensor.view.start, self.tensor.bytes());
        let mut at = start;
        let mut buffer = vec![0; left.min(CHUNK as u64) as usize];
        while left > 0 {
            let chunk = &mut buffer[..left.min(CHUNK as u64) as usize];
            self.fill(at, chunk)?;
            at += chunk.len() as u64;
            left -= chunk.len() as u64;
            each(chunk)?;
        }
        Ok(())
    }

    /// Collects the elements from the part of the storage that they lie in.
    fn strided(
        &mut self,
        strides: &[u64],
        each: &mut dyn FnMut(&mut [u8]) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let shape = &self.tensor.shape;
        let size = self.tensor.dtype.bytes().ok_or("its elements are not whole bytes")?;
        if shape.contains(&0) {
            return Ok(());
        }
        let last: u64 = shape.iter().zip(strides).map(|(size, stride)| (*size as u64 - 1) * stride).sum();
        let span =
            usize::try_from((last + 1) * size as u64).map_err(|_| io::Error::from(io::ErrorKind::OutOfMemory))?;
        let mut part = Vec::new();
        part.try_reserve_exact(span).map_err(io::Error::from)?;
        part.resize(span, 0);
        self.fill(self.tensor.view.start, &mut part)?;
        let mut chunk = Vec::with_capacity(CHUNK);
        let mut result = Ok(());
        walk(shape, strides, |index| {
            let at = index as usize * size;
            chunk.extend_from_slice(&part[at..at + size]);
            if chunk.len() + size > CHUNK {
                if result.is_ok() {
                    result = each(&mut chunk);
                }
                chunk.clear();
            }
        });
        result?;
        if chunk.is_empty() { Ok(()) } else { each(&mut chunk) }
    }

    /// Fills `out` with the bytes of the storage from `start`.
    fn fill(&mut self, start: u64, out: &mut [u8]) -> Result<(), Refusal> {
        let Coding::Deflated(len) = self.storage.coding else {
            return Ok(self.bytes.read_at(self.storage.start + start, out)?);
        };
        let index = self.tensor.view.storage;
        if self.inflated.as_ref().is_none_or(|(inflated, _)| *inflated != index) {
            let deflated = self.bytes.range(self.storage.start, self.storage.start + len)?;
            *self.inflated = Some((index, torch::inflate(&deflated, self.storage.len)?));
        }
        let inflated = self.inflated.as_ref().map_or(&[][..], |(_, bytes)| bytes);
        let range = usize::try_from(start).ok().and_then(|start| inflated.get(start..)?.get(..out.len()));
        out.copy_from_slice(range.ok_or("its storage is too short")?);
        Ok(())
    }
}

/// Drops strides that say what the shape says.
pub(crate) fn needed_strides(shape: &[usize], strides: Vec<u64>) -> Option<Box<[u64]>> {
    let usual = contiguous(shape);
    let differs =
        shape.iter().zip(strides.iter().zip(&usual)).any(|(size, (stride, usual))| *size > 1 && stride != usual);
    (differs && !shape.contains(&0)).then(|| strides.into())
}
