//! Recognises a file by its first bytes: a supported weight format, or something else that the error can name.

use crate::{Format, bytes::Bytes, file::Refusal, safetensors::MAX_HEADER, shown::shown};

/// The number of bytes examined: enough to recognise a tar archive.
const HEAD: usize = 264;

/// The first bytes of files that are not weight files, with a description.
const FOREIGN: &[(&[u8], &str)] = &[
    (b"\x1F\x8B", "it is compressed by gzip: unpack it first"),
    (b"BZh", "it is compressed by bzip2: unpack it first"),
    (b"\xFD7zXZ\0", "it is compressed by xz: unpack it first"),
    (b"\x28\xB5\x2F\xFD", "it is compressed by zstd: unpack it first"),
    (b"\x04\x22\x4D\x18", "it is compressed by LZ4: unpack it first"),
    (b"7z\xBC\xAF\x27\x1C", "it is a 7z archive: unpack it first"),
    (b"Rar!", "it is a RAR archive: unpack it first"),
    (b"PK\x05\x06", "it is an empty archive"),
    (b"\x93NUMPY", "it is one NumPy array (npy), without the names of a network's tensors"),
    (b"\x89HDF\r\n\x1A\n", "it is an HDF5 file, as Keras writes: load it there and write safetensors"),
    (b"CDF", "it is a NetCDF file"),
    (b"GGUF", "it is a GGUF file, of quantised language models"),
    (b"lmgg", "it is a GGML file, of quantised language models"),
    (b"tjgg", "it is a GGML file, of quantised language models"),
    (b"\x89PNG", "it is an image (PNG)"),
    (b"\xFF\xD8\xFF", "it is an image (JPEG)"),
    (b"%PDF", "it is a document (PDF)"),
    (b"\x7FELF", "it is a program"),
    (b"MZ", "it is a program"),
    (b"SQLite format 3\0", "it is a SQLite database"),
    (b"ARROW1", "it is an Arrow file"),
    (b"PAR1", "it is a Parquet file"),
];

/// The format of a file.
pub(crate) fn detect(bytes: &mut Bytes<'_>) -> Result<Format, Refusal> {
    let mut head = [0; HEAD];
    let len = usize::try_from(bytes.len()).unwrap_or(usize::MAX).min(HEAD);
    bytes.read_at(0, &mut head[..len])?;
    let start = &head[..len];
    match start {
        [] => return Err("it is empty".into()),
        [b'P', b'K', 3, 4, ..] => return Ok(Format::TorchZip),
        [0x80, 2..=5, ..] => return Ok(Format::TorchLegacy),
        _ => {}
    }
    if is_safetensors(start, bytes.len()) {
        return Ok(Format::Safetensors);
    }
    if let Some(text) = text(start) {
        return of_text(text);
    }
    if is_onnx(start) {
        return Ok(Format::Onnx);
    }
    let what = FOREIGN.iter().find(|(magic, _)| start.starts_with(magic)).map(|(_, what)| *what);
    match what.or_else(|| of_structure(start)) {
        Some(what) => Err(what.into()),
        None => Err(unknown(start).into()),
    }
}

/// A length, and a header that begins like JSON. An invalid or truncated header is left to the reader of the format to
/// explain.
fn is_safetensors(start: &[u8], len: u64) -> bool {
    let Some((word, header)) = start.split_first_chunk() else { return false };
    let says = u64::from_le_bytes(*word);
    match header.first() {
        Some(b'{') => says <= MAX_HEADER || text(start).is_none(),
        Some(byte) => {
            let is_text = byte.is_ascii_graphic() || byte.is_ascii_whitespace() || *byte == 0xEF;
            is_text && (2..=MAX_HEADER.min(len - 8)).contains(&says)
        }
        None => false,
    }
}

/// The bytes as text, if they are text: the last character may be truncated.
fn text(start: &[u8]) -> Option<&str> {
    let text = match std::str::from_utf8(start) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() && start.len() == HEAD => {
            std::str::from_utf8(&start[..error.valid_up_to()]).ok()?
        }
        Err(_) => return None,
    };
    let is_text = |c: char| !c.is_control() || matches!(c, '\t' | '\n' | '\r' | '\x0C' | '\x1B');
    text.chars().all(is_text).then_some(text)
}

/// Text files: pointers, indices, web pages and messages. The reader of indices distinguishes them from a server's
/// message.
fn of_text(text: &str) -> Result<Format, Refusal> {
    /// The length of the excerpt in a message.
    const SHOWN: usize = 60;
    let body = text.trim_start_matches(|c: char| c == '\u{FEFF}' || c.is_whitespace());
    if body.starts_with("version https://git-lfs.github.com/") {
        return Err("it is a Git LFS pointer: `git lfs pull` downloads the file itself".into());
    }
    if body.starts_with('{') {
        return Ok(Format::Shards);
    }
    if body.starts_with('<') {
        return Err("it is a web page (HTML or XML), such as a server's error page".into());
    }
    let line: String = body.lines().next().unwrap_or_default().chars().take(SHOWN).collect();
    Err(format!("it is a text file that begins with `{}`", shown(&line)).into())
}

/// Formats without a signature at the very beginning.
fn of_structure(start: &[u8]) -> Option<&'static str> {
    match start.get(4..8) {
        Some(b"TFL3") => return Some("it is a TensorFlow Lite model"),
        Some(b"ORTM") => {
            return Some(
                "it is a model in ONNX Runtime's own format: convert the weights of its ONNX file to safetensors",
            );
        }
        _ => {}
    }
    if start.get(257..262) == Some(b"ustar") {
        return Some("it is a tar archive: either PyTorch's format before version 0.1.10, or several files");
    }
    if start.iter().all(|byte| *byte == 0) {
        return Some("it begins with zeros, like an unfinished download");
    }
    protocol_buffer(start)
}

/// ONNX, Core ML and TensorFlow files begin with their version number, in the first field. In ONNX, the producer's name follows, its
/// version, a domain or a documentation string, which are text; or the graph itself, or the operators.
fn is_onnx(start: &[u8]) -> bool {
    match *start {
        [0x08, 2..=0x20, 0x12 | 0x1A | 0x22 | 0x32, len, ref text @ ..] => {
            let text = &text[..text.len().min(len.into())];
            text.iter().all(|byte| byte.is_ascii_graphic() || *byte == b' ')
        }
        [0x08, 2..=0x20, 0x28 | 0x3A | 0x42 | 0x72, ..] => true,
        _ => false,
    }
}

fn protocol_buffer(start: &[u8]) -> Option<&'static str> {
    match *start {
        [0x08, 1, 0x12, ..] => Some("it is a TensorFlow SavedModel"),
        [0x08, 2..=0x20, 0x12 | 0x1A | 0x22 | 0x32, ..] => Some("it is a Core ML model"),
        [0x0A, len, 0x0A, name, ..] if name > 0 && name < len => Some("it is a frozen graph of TensorFlow"),
        _ => None,
    }
}

fn unknown(start: &[u8]) -> String {
    const SHOWN: usize = 8;
    let bytes: Vec<String> = start.iter().take(SHOWN).map(|byte| format!("{byte:02x}")).collect();
    format!("it begins with {}, which is neither safetensors nor a PyTorch file", bytes.join(" "))
}

#[cfg(test)]
mod tests {
    use crate::{WeightFile, testing::zip};

    fn refusal(bytes: &[u8]) -> String {
        WeightFile::from_bytes("file", bytes).unwrap_err().to_string()
    }

    type Cases = Vec<(Vec<u8>, &'static str)>;

    fn padded(start: &[u8]) -> Vec<u8> {
        [start, &[0x91; 400]].concat()
    }

    fn other_files() -> Cases {
        let tar = [&b"net/weights.bin\0"[..], &[0; 241], b"ustar\x0000", &[0; 300]].concat();
        vec![
            (vec![], "it is empty"),
            (b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 244408911\n".to_vec(), "`git lfs pull`"),
            (padded(b"\x1f\x8b\x08\0"), "gzip"),
            (padded(b"BZh91AY"), "bzip2"),
            (padded(b"\xfd7zXZ\0"), "xz"),
            (padded(b"\x28\xb5\x2f\xfd"), "zstd"),
            (padded(b"\x93NUMPY\x01\0"), "NumPy"),
            (padded(b"\x89HDF\r\n\x1a\n"), "HDF5"),
            (padded(b"GGUF\x03\0\0\0"), "GGUF"),
            (padded(b"\x1c\0\0\0TFL3"), "TensorFlow Lite"),
            (padded(b"\x20\0\0\0ORTM"), "ONNX Runtime"),
            (padded(b"\x08\x07\x12\x07pytorch\x1a\x05"), "not a valid ONNX file"),
            (padded(b"\x08\x0a\x3a\xff\x01"), "not a valid ONNX file"),
            (padded(b"\x08\x03\x42\x04"), "not a valid ONNX file"),
            (padded(b"\x08\x01\x12\x80"), "SavedModel"),
            (padded(b"\x08\x04\x12\x06\x0a\x04\x0a\x02"), "Core ML"),
            (padded(b"\x89PNG\r\n\x1a\n"), "image"),
            (b"<!DOCTYPE html><html>".to_vec(), "a web page"),
            (b"\xef\xbb\xbf\n <?xml version='1.0'?><Error/>".to_vec(), "a web page"),
            (b"{\"error\": {\"code\": 404}}".to_vec(), "JSON file without a `weight_map`"),
            (b"{\"err\": {\"code\": 404, \"message\": \"repository not found\"}}".to_vec(), "JSON file"),
            (b"[1, 2]".to_vec(), "it is a text file that begins with `[1, 2]`"),
            (b"Not Found".to_vec(), "it is a text file that begins with `Not Found`"),
            (b"\x1b[31mNot Found".to_vec(), r"begins with `\u{1b}[31mNot Found`"),
            (b"(dp0\nS'w'\np1\n".to_vec(), "it is a text"),
            (tar, "tar archive"),
            (vec![0; 1000], "begins with zeros"),
            (padded(b"\x00\x01\x02\x03\xfe"), "it begins with 00 01 02 03 fe 91 91 91, which is neither"),
        ]
    }

    fn other_archives() -> Cases {
        vec![
            (padded(b"PK\x05\x06"), "empty archive"),
            (zip(&[("a.npy", b"\x93NUMPY", false), ("b.npy", b"\x93NUMPY", true)]), "npz"),
            (
                zip(&[
                    ("m/data.pkl", b".", false),
                    ("m/code/__torch__/n.py", b"", false),
                    ("m/constants.pkl", b".", false),
                ]),
                "TorchScript",
            ),
            (zip(&[("m/archive_format", b"pt2", false), ("m/data/weights/w.pt", b"", false)]), "pt2"),
            (zip(&[("serialized_exported_program.json", b"{}", false), ("version", b"1", false)]), "pt2"),
            (
                zip(&[
                    ("config.json", b"{}", false),
                    ("model.weights.h5", b"", false),
                    ("metadata.json", b"{}", false),
                ]),
                "Keras",
            ),
            (zip(&[("p/.data/extern_modules", b"", false), ("p/m/m.pkl", b"", false)]), "torch.package"),
            (zip(&[("folder/net.pth", b"", false), ("readme.txt", b"", false)]), "unpack it"),
            (zip(&[("readme.txt", b"", false)]), "no `data.pkl`"),
            (padded(b"\x80\x04N."), "not one written by `torch.save`"),
        ]
    }

    /// Every file that resembles a weight file but is not one is named.
    #[test]
    fn files_of_other_formats() {
        for (bytes, problem) in other_files().iter().chain(&other_archives()) {
            let refusal = refusal(bytes);
            assert!(refusal.contains(problem), "{problem}: {refusal}");
            assert!(!refusal.contains("not a valid safetensors"), "{refusal}");
        }
    }

    /// A safetensors file with an invalid or truncated header is still reported as safetensors.
    #[test]
    fn damaged_safetensors_are_safetensors() {
        for bytes in [
            &b"\x10\0\0\0\0\0\0\0{\"a\":"[..],
            b"\xff\xff\xff\xff\xff\xff\xff\xff{\"a\":",
            b"\x02\0\0\0\0\0\0\0[]",
            b"\x03\0\0\0\0\0\0\0 {}",
        ] {
            assert!(refusal(bytes).contains("not a valid safetensors file"), "{}", refusal(bytes));
        }
    }
}
