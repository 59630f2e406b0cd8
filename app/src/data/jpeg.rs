//! Whether a JPEG file is whole: its segments lead to the marker that ends the image. What a decoder makes of the rest
//! is its own affair.

const START_OF_SCAN: u8 = 0xda;
const END_OF_IMAGE: u8 = 0xd9;

/// Whether the file goes on to the end of its image.
pub(crate) fn is_whole(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    loop {
        let Some((marker, after)) = next_marker(rest) else { return false };
        rest = match marker {
            END_OF_IMAGE => return true,
            // The start of the image, restarts and `TEM` stand alone.
            0x01 | 0xd0..=0xd8 => after,
            _ => match segment(after) {
                // Entropy-coded bytes follow, in which a marker does not occur but for restarts.
                Some(after) if marker == START_OF_SCAN => scan_end(after),
                Some(after) => after,
                None => return false,
            },
        };
    }
}

/// The next marker and what comes after it.
fn next_marker(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let start = bytes.iter().position(|byte| *byte == 0xff)?;
    let rest = &bytes[start..];
    let kind = rest.iter().position(|byte| *byte != 0xff)?;
    Some((rest[kind], &rest[kind + 1..]))
}

/// What comes after a segment, whose first two bytes are its length.
fn segment(bytes: &[u8]) -> Option<&[u8]> {
    let (length, _) = bytes.split_first_chunk::<2>()?;
    bytes.get(usize::from(u16::from_be_bytes(*length)).max(2)..)
}

/// From the first marker after a scan on.
fn scan_end(bytes: &[u8]) -> &[u8] {
    let ends = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xd0..=0xd7);
    bytes.windows(2).position(ends).map_or(&[], |end| &bytes[end..])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A header, a segment that holds what looks like the end, a scan with a stuffed byte and a restart, and the end.
    const FILE: [u8; 22] =
        [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0xff, 0xd9, 0xff, 0xff, 0xda, 0, 2, 1, 0xff, 0, 2, 0xff, 0xd3, 3, 0xff, 0xd9];

    #[test]
    fn a_file_cut_anywhere_is_not_whole() {
        assert!(is_whole(&FILE));
        assert!(is_whole(&[&FILE[..], &[0, 1, 2]].concat()));
        for len in 0..FILE.len() {
            assert!(!is_whole(&FILE[..len]), "{len} bytes");
        }
    }
}
