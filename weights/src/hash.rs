//! SHA-256 of whole files.

use std::{
    fmt,
    io::{self, Read},
    str::FromStr,
};

use sha2::Digest;

/// Bytes read at once.
const CHUNK: usize = 1 << 16;

/// A SHA-256 hash, or its first digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sha256(String);

impl Sha256 {
    /// Whether all 64 digits are there.
    pub fn is_whole(&self) -> bool {
        self.0.len() == 64
    }

    /// Whether the other begins with the digits of this.
    pub fn begins(&self, whole: &Sha256) -> bool {
        whole.0.starts_with(&self.0)
    }

    /// The first digits that `torch.hub` puts into file names: `alexnet-owt-4df8aa71.pth` has `4df8aa71`.
    pub fn of_file_name(name: &str) -> Option<Sha256> {
        let (stem, _) = name.rsplit_once('.')?;
        let (_, digits) = stem.rsplit_once('-')?;
        digits.parse().ok().filter(|hash: &Sha256| (8..=64).contains(&hash.0.len()))
    }
}

impl fmt::Display for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Sha256 {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.is_empty() || text.len() > 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err("a SHA-256 has 64 digits of 0 to 9 and a to f");
        }
        Ok(Sha256(text.to_ascii_lowercase()))
    }
}

/// The hash of everything that there is to read.
///
/// # Errors
/// If reading fails.
pub fn sha256(mut bytes: impl Read) -> io::Result<Sha256> {
    let mut hasher = sha2::Sha256::new();
    let mut buffer = vec![0; CHUNK];
    loop {
        match bytes.read(&mut buffer)? {
            0 => break,
            read => hasher.update(&buffer[..read]),
        }
    }
    Ok(Sha256(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_and_prefixes() {
        let empty = sha256(io::empty()).unwrap();
        assert_eq!(empty.to_string(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert!(empty.is_whole());
        let prefix = Sha256::of_file_name("alexnet-owt-E3B0C442.pth").unwrap();
        assert!(prefix.begins(&empty) && !prefix.is_whole());
        assert!(!Sha256::of_file_name("alexnet-owt-4df8aa71.pth").unwrap().begins(&empty));
        for name in ["alexnet.pth", "alexnet-owt.pth", "alexnet-owt-4df8.pth", "resnet-4df8aa71", ""] {
            assert_eq!(Sha256::of_file_name(name), None, "{name}");
        }
    }
}
