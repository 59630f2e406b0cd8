//! Archives for tests.

/// An archive of members: a name, its bytes, and whether they are deflated.
pub(crate) fn zip(members: &[(&str, &[u8], bool)]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes, is_deflated) in members {
        let stored = if *is_deflated { miniz_oxide::deflate::compress_to_vec(bytes, 6) } else { bytes.to_vec() };
        let method = if *is_deflated { 8u16 } else { 0 };
        let common = [
            &[20, 0, 0, 0][..],
            &method.to_le_bytes(),
            &[0; 4],
            &crc32fast::hash(bytes).to_le_bytes(),
            &(stored.len() as u32).to_le_bytes(),
            &(bytes.len() as u32).to_le_bytes(),
            &(name.len() as u16).to_le_bytes(),
            &[0, 0],
        ]
        .concat();
        let at = (out.len() as u32).to_le_bytes();
        out.extend([b"PK\x03\x04", common.as_slice(), name.as_bytes(), &stored].concat());
        directory.extend([b"PK\x01\x02\x14\x00", common.as_slice(), &[0; 10], &at, name.as_bytes()].concat());
    }
    let (at, len, count) = (out.len() as u32, directory.len() as u32, (members.len() as u16).to_le_bytes());
    out.extend(directory);
    out.extend([b"PK\x05\x06", &[0; 4][..], &count, &count, &len.to_le_bytes(), &at.to_le_bytes(), &[0, 0]].concat());
    out
}
