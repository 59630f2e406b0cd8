//! SHA-256 of whole files.

use std::{
    fmt,
    io::{self, Read},
    str::FromStr,
};

use sha2::Digest;

/// Digits of a hash. Fewer offer no protection: a file with any eight given digits can be made in minutes.
const DIGITS: usize = 64;

/// Bytes read at once.
const CHUNK: usize = 1 << 16;

/// A SHA-256 hash, as its 64 digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sha256(String);

impl fmt::Display for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Sha256 {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.len() != DIGITS || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err("a SHA-256 has 64 digits of 0 to 9 and a to f");
        }
        Ok(Sha256(text.to_ascii_lowercase()))
    }
}

/// Hashes what is written to it.
#[derive(Debug, Default)]
pub struct Sha256Writer(sha2::Sha256);

impl Sha256Writer {
    /// Adds bytes.
    pub fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// Adds everything read.
    ///
    /// # Errors
    /// If reading fails.
    pub fn write_all_of(&mut self, mut bytes: impl Read) -> io::Result<()> {
        let mut buffer = vec![0; CHUNK];
        loop {
            match bytes.read(&mut buffer) {
                Ok(0) => return Ok(()),
                Ok(read) => self.write(&buffer[..read]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// The hash of all of them.
    pub fn finish(self) -> Sha256 {
        Sha256(self.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

/// The hash of everything read.
///
/// # Errors
/// If reading fails.
pub fn sha256(bytes: impl Read) -> io::Result<Sha256> {
    let mut hasher = Sha256Writer::default();
    hasher.write_all_of(bytes)?;
    Ok(hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_hashes() {
        let empty = sha256(io::empty()).unwrap();
        assert_eq!(empty.to_string(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        let written = empty.to_string();
        assert_eq!(written.to_ascii_uppercase().parse(), Ok(empty));
        for text in ["", "4df8aa71", &written[..63], &format!("{written}0"), &written.replace('e', "g")] {
            assert!(text.parse::<Sha256>().is_err(), "{text}");
        }
    }
}
