//! Damaged weight files: each file of the corpus truncated at every byte, and a hundred thousand mutants. None makes
//! the reader panic; truncated ones are rejected.

use std::{fs, path::Path};

use graphc_weights::{LoadError, WeightFile};

/// The valid and hostile files, except those for which a mutation adds nothing.
fn files() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/pth");
    let entries = fs::read_dir(folder).expect("the corpus").map(|entry| entry.expect("a file").path());
    let mut paths: Vec<_> = entries.filter(|path| path.extension().is_some_and(|end| end != "json")).collect();
    paths.sort();
    let read = |path: &Path| {
        let name = path.file_name().expect("a file").to_string_lossy().into_owned();
        (name, fs::read(path).expect("a file that can be read"))
    };
    paths.iter().map(|path| read(path)).collect()
}

/// Reads everything, and returns the number of tensors.
fn read(bytes: &[u8]) -> Result<usize, LoadError> {
    let mut file = WeightFile::from_bytes("damaged", bytes)?;
    let tensors = file.tensors().len();
    for tensor in 0..tensors {
        let mut len = 0;
        file.read(tensor, &mut |chunk| {
            len += chunk.len() as u64;
            Ok(())
        })?;
        assert_eq!(len, file.tensors()[tensor].bytes());
    }
    Ok(tensors)
}

#[test]
fn cut_at_every_byte() {
    for (name, bytes) in files() {
        for len in 0..bytes.len() {
            let Err(error) = read(&bytes[..len]) else { panic!("{name} cut at {len} is read") };
            assert!(matches!(error, LoadError::Format { .. }), "{name} cut at {len}: {error}");
        }
    }
}

/// Xorshift random numbers: the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    /// A byte with a meaning in one of the formats, or any.
    fn byte(&mut self) -> u8 {
        const TELLING: &[u8] = b"\x00\x01\x7f\x80\xff()}].RQbcqrhjtuse\x85\x86\x87\x8a\x8b\x93\x94\x95\"{,:0";
        match self.below(2) {
            0 => TELLING[self.below(TELLING.len())],
            _ => self.below(256) as u8,
        }
    }

    /// Changes, removes, repeats or moves some bytes.
    fn damage(&mut self, bytes: &mut Vec<u8>) {
        // Half of them keep their length, so that later bytes keep their offsets.
        let first = if self.below(2) == 0 { 0 } else { 2 };
        for _ in 0..=self.below(3) {
            let at = self.below(bytes.len());
            let end = (at + 1 + self.below(16)).min(bytes.len());
            match first + self.below(8 - first) {
                0 => drop(bytes.drain(at..end)),
                1 => {
                    let piece = bytes[at..end].to_vec();
                    let to = self.below(bytes.len());
                    bytes.splice(to..to, piece);
                }
                2 => {
                    let to = self.below(bytes.len() - (end - at) + 1);
                    bytes.copy_within(at..end, to);
                }
                _ if at < bytes.len() => bytes[at] = self.byte(),
                _ => bytes.push(self.byte()),
            }
        }
    }
}

#[test]
fn a_hundred_thousand_mutants() {
    // The deeply nested one is large, and adds nothing new.
    let files: Vec<(String, Vec<u8>)> = files().into_iter().filter(|(_, bytes)| bytes.len() < 100_000).collect();
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    let (mut read_whole, mut refused) = (0, 0);
    for mutant in 0..100_000 {
        let (_, bytes) = &files[mutant % files.len()];
        let mut bytes = bytes.clone();
        numbers.damage(&mut bytes);
        match read(&bytes) {
            Ok(_) => read_whole += 1,
            Err(LoadError::Format { .. }) => refused += 1,
            Err(other) => panic!("mutant {mutant}: {other}"),
        }
    }
    // Changed elements are detected only where there is a checksum.
    assert!(read_whole > 2_500 && refused > 50_000, "{read_whole} read, {refused} refused");
}
