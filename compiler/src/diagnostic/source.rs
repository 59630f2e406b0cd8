//! Model files as text, and places in them.

use std::{
    fs::File,
    io::{self, Read},
    ops::Range,
    path::{Path, PathBuf},
    sync::Arc,
};

/// The limit on the bytes of a model file.
pub const MOST_BYTES: usize = 1 << 20;

/// A model file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its path for display.
    pub path: String,
    /// Its folder, which relative paths in it start from.
    pub folder: PathBuf,
    /// Its text. Invalid UTF-8 is replaced.
    pub text: String,
    /// The first byte that is not UTF-8.
    pub(crate) not_utf8: Option<usize>,
    /// The files that it extends, whose texts follow its own.
    pub(crate) bases: Vec<Base>,
    /// The file itself, if it is no text: what its text is then is said by whoever reads it.
    binary: Option<Binary>,
}

/// A model file that is no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Binary {
    /// A file.
    File(PathBuf),
    /// The bytes of one.
    Bytes(Arc<[u8]>),
}

/// A file that a model file extends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Base {
    /// Where its text begins.
    start: usize,
    /// Its path, as it is shown.
    path: String,
    pub(crate) file: PathBuf,
}

impl Source {
    /// A file with these contents. A byte order mark is not part of the text.
    pub fn new(path: impl Into<String>, contents: impl Into<Vec<u8>>) -> Source {
        let mut contents = contents.into();
        if contents.starts_with(b"\xef\xbb\xbf") {
            contents.drain(..3);
        }
        let (text, not_utf8) = match String::from_utf8(contents) {
            Ok(text) => (text, None),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(valid))
            }
        };
        Source { path: path.into(), folder: PathBuf::new(), text, not_utf8, bases: Vec::new(), binary: None }
    }

    /// Reads a regular file, up to just beyond the limit. An ONNX file, by its extension, is left to its reader.
    ///
    /// # Errors
    /// If it cannot be read, or is not a regular file.
    pub fn read(file: &Path, shown: impl Into<String>) -> io::Result<Source> {
        let is_binary = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("onnx"));
        let contents = read_regular(file, if is_binary { 0 } else { MOST_BYTES as u64 })?;
        let folder = file.parent().map(Path::to_path_buf).unwrap_or_default();
        if is_binary {
            return Ok(Source {
                folder,
                binary: Some(Binary::File(file.to_path_buf())),
                ..Source::new(shown, Vec::new())
            });
        }
        Ok(Source { folder, ..Source::new(shown, contents) })
    }

    /// Reads a stream, as [`read`](Self::read) does a file. The files that it names are looked for in the current folder.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn read_stream(stream: impl Read, shown: impl Into<String>) -> io::Result<Source> {
        let mut contents = Vec::new();
        stream.take(MOST_BYTES as u64 + 1).read_to_end(&mut contents)?;
        Ok(Source::new(shown, contents))
    }

    /// An ONNX file in memory.
    pub fn onnx(path: impl Into<String>, bytes: impl Into<Arc<[u8]>>) -> Source {
        Source { binary: Some(Binary::Bytes(bytes.into())), ..Source::new(path, Vec::new()) }
    }

    /// The file, if it is no text.
    pub fn binary(&self) -> Option<&Binary> {
        self.binary.as_ref()
    }

    /// The same file with a text that its contents are listed in.
    pub(crate) fn listed(&self, text: String) -> Source {
        Source { text, ..self.clone() }
    }

    /// Appends the text of a file that this one extends; gives the byte where it begins.
    pub(crate) fn extend(&mut self, base: &Source, file: PathBuf) -> usize {
        self.text.push('\n');
        let start = self.text.len();
        self.text += &base.text;
        self.bases.push(Base { start, path: base.path.clone(), file });
        start
    }

    /// The path of the file that a byte belongs to, as it is shown.
    pub fn path_at(&self, byte: usize) -> &str {
        self.base_at(byte).map_or(&self.path, |base| &base.path)
    }

    /// Where the file that a byte belongs to begins.
    pub(crate) fn start_of(&self, byte: usize) -> usize {
        self.base_at(byte).map_or(0, |base| base.start)
    }

    fn base_at(&self, byte: usize) -> Option<&Base> {
        self.bases.iter().rev().find(|base| base.start <= byte)
    }

    /// Line and column of a byte in its file, both from 1; columns count characters.
    pub fn position(&self, byte: usize) -> (usize, usize) {
        let before = &self.text[self.start_of(byte)..floor(&self.text, byte)];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }
}

/// The last character boundary at or before a byte. `str::floor_char_boundary` is stable since Rust 1.91.
pub(crate) fn floor(text: &str, byte: usize) -> usize {
    (0..=byte.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// The first character boundary at or after a byte.
pub(crate) fn ceil(text: &str, byte: usize) -> usize {
    (byte..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

/// The bytes of a regular file, at most one more than `limit`.
pub(crate) fn read_regular(file: &Path, limit: u64) -> io::Result<Vec<u8>> {
    // Checked before opening: opening a named pipe would wait for a writer, and some devices never end.
    let kind = file.metadata()?.file_type();
    if kind.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a folder, not a file"));
    }
    if !kind.is_file() {
        return Err(io::Error::other("it is not a regular file"));
    }
    let mut contents = Vec::new();
    File::open(file)?.take(limit + 1).read_to_end(&mut contents)?;
    Ok(contents)
}

/// A place in a model file: bytes of its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// From `start` up to `end`.
    pub fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    /// From the beginning of this to the end of another.
    pub fn to(self, other: Span) -> Span {
        Span { start: self.start, end: other.end.max(self.end) }
    }

    /// The bytes.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }
}
