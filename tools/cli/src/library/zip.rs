//! ZIP archives: each file deflated if that makes it smaller, all with the same date, so that equal files make equal archives.

use std::io;

use miniz_oxide::deflate::compress_to_vec;

/// Signatures of what an archive consists of.
const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;

/// The version of the format that readers need, and that of Unix in which permissions are noted.
const VERSION: u16 = 20;
const UNIX: u16 = 3 << 8 | VERSION;

/// Names are in UTF-8.
const UTF8: u16 = 1 << 11;

/// The 1st of January 1980.
const DATE: u16 = 1 << 5 | 1;

/// A file that anybody may read.
const PERMISSIONS: u32 = 0o100_644 << 16;

/// How hard to compress, of 10.
const LEVEL: u8 = 6;

/// An archive to which files are added.
#[derive(Debug, Default)]
pub(super) struct Archive {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    files: u16,
}

impl Archive {
    /// Adds a file.
    ///
    /// # Errors
    /// If the archive becomes larger than the format without extensions takes: 4 GiB, and 65,535 files.
    pub(super) fn add(&mut self, name: &str, content: &[u8]) -> io::Result<()> {
        let deflated = compress_to_vec(content, LEVEL);
        let (method, stored): (u16, &[u8]) = if deflated.len() < content.len() { (8, &deflated) } else { (0, content) };
        let offset = small(self.bytes.len())?;
        let [packed, length] = [stored.len(), content.len()].map(small);
        let name_length = u16::try_from(name.len()).map_err(|_| too_large())?;
        self.files = self.files.checked_add(1).ok_or_else(too_large)?;
        let mut about = Vec::new();
        [VERSION, UTF8, method, 0, DATE].iter().for_each(|field| about.extend(field.to_le_bytes()));
        [crc32fast::hash(content), packed?, length?].iter().for_each(|field| about.extend(field.to_le_bytes()));
        [name_length, 0].iter().for_each(|field| about.extend(field.to_le_bytes()));

        self.bytes.extend(LOCAL.to_le_bytes());
        self.bytes.extend(&about);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(stored);

        self.directory.extend(CENTRAL.to_le_bytes());
        self.directory.extend(UNIX.to_le_bytes());
        self.directory.extend(&about);
        // No comment, the first disk, no attributes of its own.
        self.directory.extend([0; 6]);
        [PERMISSIONS, offset].iter().for_each(|field| self.directory.extend(field.to_le_bytes()));
        self.directory.extend(name.as_bytes());
        Ok(())
    }

    /// The bytes of the archive.
    ///
    /// # Errors
    /// As for [`add`](Archive::add).
    pub(super) fn finish(mut self) -> io::Result<Vec<u8>> {
        let (start, length) = (small(self.bytes.len())?, small(self.directory.len())?);
        self.bytes.extend(&self.directory);
        self.bytes.extend(END.to_le_bytes());
        [0, 0, self.files, self.files].iter().for_each(|field| self.bytes.extend(field.to_le_bytes()));
        [length, start].iter().for_each(|field| self.bytes.extend(field.to_le_bytes()));
        self.bytes.extend([0; 2]);
        Ok(self.bytes)
    }
}

fn small(size: usize) -> io::Result<u32> {
    u32::try_from(size).map_err(|_| too_large())
}

fn too_large() -> io::Error {
    io::Error::new(
        io::ErrorKind::FileTooLarge,
        "an archive of more than 4 GiB: leave the weights out of the model file",
    )
}
