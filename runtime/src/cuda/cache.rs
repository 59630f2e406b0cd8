//! Compiled modules on disk, one file each: `$XDG_CACHE_HOME/graphc/KEY.cubin`, or `~/.cache/graphc`.
//!
//! The key is the SHA-256 of everything that determines the module. A file is the module, so that NVIDIA's tools can
//! read it, followed by the SHA-256 of key and module and the module's length: a file that is truncated, damaged or
//! renamed does not count. Files are written under a temporary name first, so that no reader sees a partial one. A
//! cache that cannot be written is not an error; it only costs the time of compiling again.

use std::{
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU64, Ordering},
};

use sha2::{Digest, Sha256};

/// Bytes after the module: a hash and a length.
const TRAILER: usize = 32 + 8;

/// The inputs of a compilation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key<'a> {
    /// The source.
    pub(super) source: &'a str,
    /// The target architecture.
    pub(super) architecture: &'a str,
    /// The compiler's options.
    pub(super) options: &'a [&'a str],
    /// The compiler's version.
    pub(super) version: (i32, i32),
}

impl Key<'_> {
    /// The hash of all inputs, each preceded by its length, so that no two keys have the same bytes.
    fn digest(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        let version = format!("{}.{}", self.version.0, self.version.1);
        for part in [self.source, self.architecture, &version].iter().chain(self.options) {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part.as_bytes());
        }
        hash.finalize().into()
    }
}

/// A folder of compiled modules.
#[derive(Clone, Debug)]
pub(super) struct Cache {
    folder: Option<PathBuf>,
}

impl Cache {
    /// The user's cache.
    pub(super) fn of_user() -> Self {
        let set = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
        let caches = set("XDG_CACHE_HOME").or_else(|| set("HOME").map(|home| home.join(".cache")));
        Cache { folder: caches.map(|caches| caches.join("graphc")) }
    }

    /// The module for a key, if it is there and intact.
    pub(super) fn get(&self, key: &Key<'_>) -> Option<Vec<u8>> {
        let digest = key.digest();
        let mut bytes = fs::read(self.file(&digest)?).ok()?;
        let image = bytes.len().checked_sub(TRAILER)?;
        if bytes[image..] != trailer(&digest, &bytes[..image]) {
            return None;
        }
        bytes.truncate(image);
        Some(bytes)
    }

    /// Stores the module for a key, if possible.
    pub(super) fn put(&self, key: &Key<'_>, image: &[u8]) {
        let digest = key.digest();
        if let Some(file) = self.file(&digest) {
            // On failure, the next process compiles again.
            let _kept = write(&file, image, &trailer(&digest, image));
        }
    }

    fn file(&self, digest: &[u8; 32]) -> Option<PathBuf> {
        let name: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        Some(self.folder.as_ref()?.join(name + ".cubin"))
    }
}

fn trailer(digest: &[u8; 32], image: &[u8]) -> [u8; TRAILER] {
    let mut bytes = [0; TRAILER];
    let hash: [u8; 32] = Sha256::new().chain_update(digest).chain_update(image).finalize().into();
    bytes[..32].copy_from_slice(&hash);
    bytes[32..].copy_from_slice(&(image.len() as u64).to_le_bytes());
    bytes
}

/// Writes a file completely or not at all.
fn write(file: &Path, image: &[u8], trailer: &[u8]) -> io::Result<()> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let mine = format!("{}.{}.tmp", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let temporary = file.with_extension(mine);
    let written = fs::File::create_new(&temporary).and_then(|mut out| {
        out.write_all(image)?;
        out.write_all(trailer)?;
        out.sync_all()?;
        fs::rename(&temporary, file)
    });
    if written.is_err() {
        // It may not even exist.
        let _removed = fs::remove_file(&temporary);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: Key<'static> =
        Key { source: "void f();", architecture: "sm_90a", options: &["-a", "-b"], version: (13, 0) };

    /// A cache that is deleted at the end of the test.
    struct Temporary(Cache);

    impl Temporary {
        fn new(test: &str) -> Self {
            Temporary(Cache { folder: Some(env::temp_dir().join(format!("graphc-cache-{}-{test}", process::id()))) })
        }

        fn files(&self) -> Vec<PathBuf> {
            let folder = self.0.folder.as_ref().unwrap();
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
        }
    }

    impl Drop for Temporary {
        fn drop(&mut self) {
            let _gone = fs::remove_dir_all(self.0.folder.as_ref().unwrap());
        }
    }

    #[test]
    fn entries_round_trip() {
        let cache = Temporary::new("kept");
        assert_eq!(cache.0.get(&KEY), None);
        for image in [&b"an image"[..], b"another", b""] {
            cache.0.put(&KEY, image);
            assert_eq!(cache.0.get(&KEY).as_deref(), Some(image));
        }
        assert_eq!(cache.files().len(), 1, "no temporary file stays");
    }

    #[test]
    fn every_part_of_a_key_counts() {
        let cache = Temporary::new("key");
        cache.0.put(&KEY, b"an image");
        let others = [
            Key { source: "void g();", ..KEY },
            Key { architecture: "sm_90", ..KEY },
            Key { options: &["-a"], ..KEY },
            Key { options: &["-a-b"], ..KEY },
            Key { options: &["-b", "-a"], ..KEY },
            Key { version: (13, 1), ..KEY },
            // The same characters, split differently.
            Key { source: "void f();s", architecture: "m_90a", ..KEY },
        ];
        for other in others {
            assert_eq!(cache.0.get(&other), None, "{other:?}");
        }
    }

    /// Changing any bit of the file, or its length, is detected.
    #[test]
    fn damaged_files_are_ignored() {
        let cache = Temporary::new("damaged");
        cache.0.put(&KEY, b"an image");
        let file = cache.files().remove(0);
        let whole = fs::read(&file).unwrap();
        for bit in 0..whole.len() * 8 {
            let mut damaged = whole.clone();
            damaged[bit / 8] ^= 1 << (bit % 8);
            fs::write(&file, damaged).unwrap();
            assert_eq!(cache.0.get(&KEY), None, "bit {bit}");
        }
        for length in 0..whole.len() {
            fs::write(&file, &whole[..length]).unwrap();
            assert_eq!(cache.0.get(&KEY), None, "the first {length} bytes");
        }
        fs::write(&file, [&whole[..], b"\0"].concat()).unwrap();
        assert_eq!(cache.0.get(&KEY), None, "a byte more");
        fs::write(&file, whole).unwrap();
        assert!(cache.0.get(&KEY).is_some(), "as it was");
    }

    /// A file under the name of another key.
    #[test]
    fn renamed_files_are_ignored() {
        let cache = Temporary::new("renamed");
        let other = Key { version: (12, 9), ..KEY };
        cache.0.put(&other, b"an older image");
        fs::rename(cache.files().remove(0), cache.0.file(&KEY.digest()).unwrap()).unwrap();
        assert_eq!(cache.0.get(&KEY), None);
    }

    #[test]
    fn a_cache_that_cannot_be_written() {
        let cache = Temporary::new("unwritable");
        let folder = cache.0.folder.clone().unwrap();
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("not a folder");
        fs::write(&file, "").unwrap();
        for folder in [Some(file), None] {
            let cache = Cache { folder };
            cache.put(&KEY, b"an image");
            assert_eq!(cache.get(&KEY), None);
        }
    }
}
