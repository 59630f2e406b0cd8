//! A weight file, possibly sharded: its tensors, and their elements on demand.

use std::{
    collections::HashMap,
    fmt,
    fs::{self, File},
    io::{self, Cursor},
    path::{Path, PathBuf},
};

use crate::{
    Format, LoadError, Tensor, Unread,
    bytes::Bytes,
    detect::detect,
    elements::Reader,
    hash::{Sha256, Sha256Writer},
    integers::Scales,
    limits::within_limits,
    onnx, safetensors, shards,
    tensor::{Storage, contiguous},
    torch,
};

/// An open weight file.
pub struct WeightFile<'a> {
    /// The file itself; or the index of shards, and the shards.
    sources: Vec<Source<'a>>,
    format: Format,
    pub(crate) tensors: Vec<Tensor>,
    unread: Vec<Unread>,
    storages: Vec<Storage>,
    reader: Reader,
    /// Of tensors of integers, by index, once they have been fitted to a network.
    pub(crate) scales: HashMap<usize, Scales>,
}

/// A file that contains tensors.
pub(crate) struct Source<'a> {
    pub(crate) path: PathBuf,
    pub(crate) bytes: Bytes<'a>,
}

impl fmt::Debug for WeightFile<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WeightFile({}, {}, {} tensors)", self.path().display(), self.format, self.tensors.len())
    }
}

/// The result of a format's reader.
pub(crate) struct Contents {
    pub(crate) storages: Vec<Storage>,
    pub(crate) tensors: Vec<Tensor>,
    pub(crate) unread: Vec<Unread>,
}

/// The error of a format's reader.
pub(crate) enum Refusal {
    Io(io::Error),
    Problem(String),
    /// It is not a weight file at all.
    Foreign(String),
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
    /// Opens a file and reads its headers. For an index of shards, this opens the shards, too.
    ///
    /// # Errors
    /// If it cannot be read, or is damaged.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, LoadError> {
        let mut source = Source::open(path.as_ref())?;
        match source.detect()? {
            Format::Shards => {
                let index = safetensors::index::read(&mut source.bytes);
                let index = index.map_err(|refusal| source.refused(Format::Shards, refusal))?;
                let (sources, contents) = shards::open(source, &index)?;
                WeightFile::assembled(sources, Format::Shards, contents)
            }
            Format::Onnx => {
                let folder = path.as_ref().parent().unwrap_or(Path::new(""));
                WeightFile::of_model(source, Some(folder))
            }
            format => WeightFile::new(source, format),
        }
    }
}

impl<'a> WeightFile<'a> {
    /// A file in memory; `name` is its path for errors. An index of shards is not supported, since the shards are
    /// files.
    ///
    /// # Errors
    /// If it is damaged.
    pub fn from_bytes(name: &str, bytes: &'a [u8]) -> Result<Self, LoadError> {
        let len = bytes.len() as u64;
        let mut source = Source { path: name.into(), bytes: Bytes::new(Box::new(Cursor::new(bytes)), len) };
        match source.detect()? {
            Format::Shards => {
                let refusal = safetensors::index::read(&mut source.bytes).err().unwrap_or_else(|| {
                    let problem = "it is an index of shards, which are files beside it: `graphc weights convert` makes one file \
                                   of them";
                    Refusal::Foreign(problem.into())
                });
                Err(source.refused(Format::Shards, refusal))
            }
            Format::Onnx => WeightFile::of_model(source, None),
            format => WeightFile::new(source, format),
        }
    }

    /// An ONNX model, whose tensors may be in files of its folder.
    fn of_model(mut source: Source<'a>, folder: Option<&Path>) -> Result<Self, LoadError> {
        let read = onnx::contents(&mut source.bytes, folder);
        let (contents, others) = read.map_err(|refusal| source.refused(Format::Onnx, refusal))?;
        WeightFile::assembled(std::iter::once(source).chain(others).collect(), Format::Onnx, contents)
    }

    fn new(mut source: Source<'a>, format: Format) -> Result<Self, LoadError> {
        let contents = source.contents(format)?;
        WeightFile::assembled(vec![source], format, contents)
    }

    fn assembled(sources: Vec<Source<'a>>, format: Format, contents: Contents) -> Result<Self, LoadError> {
        let bytes = sources.iter().map(|source| source.bytes.len()).sum();
        match within_limits(&contents, bytes) {
            Ok(()) => {
                let Contents { storages, tensors, unread } = contents;
                let (reader, scales) = (Reader::new(storages.len()), HashMap::new());
                Ok(WeightFile { sources, format, tensors, unread, storages, reader, scales })
            }
            Err(problem) => Err(sources[0].refused(format, problem.into())),
        }
    }

    /// Its path, or the name given for it.
    pub fn path(&self) -> &Path {
        &self.sources[0].path
    }

    /// The files it consists of: the file itself; the index of shards, and the shards; or an ONNX model, and its external data.
    pub fn files(&self) -> impl ExactSizeIterator<Item = &Path> {
        // What an ONNX file has in another form is decoded into memory, which has no path.
        let paths = self.sources.iter().map(|source| &*source.path).filter(|path| !path.as_os_str().is_empty());
        paths.collect::<Vec<_>>().into_iter()
    }

    /// The SHA-256 of all of these files, one after the other: for a single file its own, else that of
    /// `cat INDEX SHARD... | sha256sum`.
    ///
    /// # Errors
    /// If one of them cannot be read.
    pub fn sha256(&self) -> io::Result<Sha256> {
        let mut hasher = Sha256Writer::default();
        self.files().try_for_each(|path| hasher.write_all_of(File::open(path)?))?;
        Ok(hasher.finish())
    }

    /// Its format.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Its length in bytes; for a sharded file, the sum.
    pub fn file_bytes(&self) -> u64 {
        self.sources.iter().map(|source| source.bytes.len()).sum()
    }

    /// Its tensors, in the file's order.
    pub fn tensors(&self) -> &[Tensor] {
        &self.tensors
    }

    /// The objects in it that are not read.
    pub fn unread(&self) -> &[Unread] {
        &self.unread
    }

    /// Replaces the contents of `out` with the elements of a float tensor, row by row, each rounded to the nearest
    /// `f32`; or, once [`fit`](crate::fit()) has found their scales, with the numbers that integers stand for.
    ///
    /// # Errors
    /// If they cannot be read, a scale is no positive number, or there is not enough memory.
    ///
    /// # Panics
    /// If there is no such tensor.
    // Inline, like its callees, so that they are compiled in the caller's crate, which is optimised even if this one is
    // not.
    #[inline]
    pub fn read_f32(&mut self, tensor: usize, out: &mut Vec<f32>) -> Result<(), LoadError> {
        if self.has_scales(tensor) && self.read_scaled(tensor, out)? {
            return Ok(());
        }
        self.read_floats(tensor, out)
    }

    /// Replaces the contents of `out` with the elements of a float tensor as they are in the file.
    #[inline]
    pub(crate) fn read_floats(&mut self, tensor: usize, out: &mut Vec<f32>) -> Result<(), LoadError> {
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

    /// Calls `each` with chunks of a tensor's elements, row by row, little-endian. If the archive's checksum reveals
    /// damage, the error comes after them.
    ///
    /// # Errors
    /// If they cannot be read, are damaged, or `each` fails.
    ///
    /// # Panics
    /// If there is no such tensor.
    pub fn read(&mut self, tensor: usize, each: &mut dyn FnMut(&[u8]) -> io::Result<()>) -> Result<(), LoadError> {
        let tensor = &self.tensors[tensor];
        let storage = &self.storages[tensor.view.storage];
        let source = &mut self.sources[storage.source];
        let read = self.reader.read(tensor, storage, &mut source.bytes, each);
        read.map_err(|refusal| match refusal {
            Refusal::Io(error) => {
                let path = source.path.clone();
                LoadError::Io { path, reading: format!("tensor `{}`", tensor.name), source: error }
            }
            Refusal::Problem(problem) | Refusal::Foreign(problem) => {
                damaged(&source.path, self.format, tensor, &problem)
            }
        })
    }

    /// The error that there is something wrong with a tensor's elements.
    pub(crate) fn damaged(&self, tensor: usize, problem: &str) -> LoadError {
        damaged(self.path(), self.format, &self.tensors[tensor], problem)
    }
}

impl Source<'static> {
    pub(crate) fn open(path: &Path) -> Result<Self, LoadError> {
        let io = |source| LoadError::Io { path: path.into(), reading: "the file".into(), source };
        // Checked before opening: opening a named pipe would wait for a writer.
        let about = fs::metadata(path).map_err(io)?;
        if !about.is_file() {
            let problem = if about.is_dir() { shards::folder(path) } else { "it is not a regular file".into() };
            return Err(LoadError::Format { path: path.into(), format: None, problem });
        }
        let file = File::open(path).map_err(io)?;
        let len = file.metadata().map_err(io)?.len();
        Ok(Source { path: path.into(), bytes: Bytes::new(Box::new(file), len) })
    }
}

impl Source<'_> {
    pub(crate) fn detect(&mut self) -> Result<Format, LoadError> {
        detect(&mut self.bytes).map_err(|refusal| {
            let path = self.path.clone();
            match refusal {
                Refusal::Io(source) => LoadError::Io { path, reading: "the header".into(), source },
                Refusal::Problem(problem) | Refusal::Foreign(problem) => {
                    LoadError::Format { path, format: None, problem }
                }
            }
        })
    }

    /// Reads the headers of a file.
    pub(crate) fn contents(&mut self, format: Format) -> Result<Contents, LoadError> {
        let contents = match format {
            Format::Safetensors => safetensors::read(&mut self.bytes),
            Format::TorchZip => torch::read_zip(&mut self.bytes),
            Format::TorchLegacy => torch::read_legacy(&mut self.bytes),
            Format::Shards => Err("it is an index".into()),
            Format::Onnx => Err("it is an ONNX model, which is not a part of another file".into()),
        };
        contents.map_err(|refusal| self.refused(format, refusal))
    }

    /// The error for this file.
    pub(crate) fn refused(&self, format: Format, refusal: Refusal) -> LoadError {
        let path = self.path.clone();
        match refusal {
            Refusal::Io(source) => LoadError::Io { path, reading: "the header".into(), source },
            Refusal::Problem(problem) => LoadError::Format { path, format: Some(format), problem },
            Refusal::Foreign(problem) => LoadError::Format { path, format: None, problem },
        }
    }
}

fn damaged(path: &Path, format: Format, tensor: &Tensor, problem: &str) -> LoadError {
    let problem = format!("`{}`: {problem}", tensor.name);
    LoadError::Format { path: path.into(), format: Some(format), problem }
}

/// Drops strides that follow from the shape.
pub(crate) fn needed_strides(shape: &[usize], strides: Vec<u64>) -> Option<Box<[u64]>> {
    let usual = contiguous(shape);
    let differs =
        shape.iter().zip(strides.iter().zip(&usual)).any(|(size, (stride, usual))| *size > 1 && stride != usual);
    (differs && !shape.contains(&0)).then(|| strides.into())
}
