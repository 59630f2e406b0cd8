//! Whether a JPEG file holds the whole image that its header describes: its segments lead to the marker that ends the image,
//! and its scans have data for every block. A decoder would fill what is missing with grey.
//!
//! `scan` counts the blocks of a scan without decoding them, through the codes of `huffman`. What is damaged in another way,
//! or of a kind that is not known here, is left to the decoder.

mod huffman;
mod scan;

use huffman::Huffman;
use scan::{Frame, Outcome, Tables};

const START_OF_IMAGE: u8 = 0xd8;
const END_OF_IMAGE: u8 = 0xd9;
const START_OF_SCAN: u8 = 0xda;
const HUFFMAN_TABLES: u8 = 0xc4;
const RESTART_INTERVAL: u8 = 0xdd;

/// Scans whose blocks are counted: the decoder reads no more.
const MAX_SCANS: usize = 100;

/// Whether the file goes on to the end of its image, and nothing of that is missing.
pub(crate) fn is_whole(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    let mut image = Image::default();
    loop {
        let Some((marker, after)) = next_marker(rest) else { return false };
        rest = match marker {
            END_OF_IMAGE => return image.is_whole(),
            // The start of the image, restarts and `TEM` stand alone.
            0x01 | 0xd0..=START_OF_IMAGE => after,
            _ => match segment(after) {
                // Entropy-coded bytes follow, in which a marker does not occur but for restarts.
                Some((header, after)) if marker == START_OF_SCAN => {
                    let (data, after) = after.split_at(scan_len(after));
                    image.scan(header, data);
                    after
                }
                Some((content, after)) => {
                    image.note(marker, content);
                    after
                }
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

/// The content of a segment, whose first two bytes are its length, and what comes after it.
fn segment(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, _) = bytes.split_first_chunk::<2>()?;
    let length = usize::from(u16::from_be_bytes(*length)).max(2);
    let (segment, after) = bytes.split_at_checked(length)?;
    Some((&segment[2..], after))
}

/// Bytes before the first marker after a scan.
fn scan_len(bytes: &[u8]) -> usize {
    let ends = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xd0..=0xd7);
    bytes.windows(2).position(ends).unwrap_or(bytes.len())
}

/// What is known of an image while its segments go by.
#[derive(Default)]
struct Image {
    tables: Tables,
    frame: Option<Frame>,
    scans: usize,
    /// Something that cannot be judged here.
    is_unknown: bool,
    is_short: bool,
}

impl Image {
    /// A segment that is no scan.
    fn note(&mut self, marker: u8, content: &[u8]) {
        let understood = match marker {
            HUFFMAN_TABLES => Huffman::read(content, &mut self.tables.huffman).is_some(),
            RESTART_INTERVAL => {
                self.tables.restart = content.first_chunk().map_or(0, |chunk| u16::from_be_bytes(*chunk).into());
                true
            }
            // Huffman-coded frames: sequential and progressive.
            0xc0..=0xc2 if self.frame.is_none() => {
                self.frame = Frame::read(content, marker == 0xc2);
                self.frame.is_some()
            }
            // Other kinds of frames, and a height that follows the image.
            0xc0..=0xcf | 0xdc | 0xde => false,
            _ => true,
        };
        self.is_unknown |= !understood;
    }

    fn scan(&mut self, header: &[u8], data: &[u8]) {
        self.scans += 1;
        if self.is_unknown || self.scans > MAX_SCANS {
            return;
        }
        let outcome = self.frame.as_mut().map_or(Outcome::Unknown, |frame| frame.scan(header, data, &self.tables));
        match outcome {
            Outcome::Whole => {}
            Outcome::Short => self.is_short = true,
            Outcome::Unknown => self.is_unknown = true,
        }
    }

    fn is_whole(&self) -> bool {
        let has_all = self.frame.as_ref().is_none_or(Frame::has_all_components);
        !self.is_short && (self.is_unknown || has_all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::images;

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

    /// In each kind of file, a header that claims more rows or columns than there are is found out, by one block at least.
    #[test]
    fn a_header_that_claims_more_than_there_is() {
        for name in KINDS {
            let bytes = std::fs::read(images(name)).unwrap();
            assert!(is_whole(&bytes), "{name}");
            let frame = bytes.windows(2).position(|pair| matches!(pair, [0xff, 0xc0..=0xc2])).unwrap() + 5;
            let [height, width] = [0, 2].map(|at| u16::from_be_bytes([bytes[frame + at], bytes[frame + at + 1]]));
            let larger = [
                [2 * height, width],
                [height + 16, width],
                [height, width + 16],
                [16_384, 16_384],
                [height, 2 * width],
            ];
            for [height, width] in larger {
                let mut claims = bytes.clone();
                claims[frame..frame + 2].copy_from_slice(&height.to_be_bytes());
                claims[frame + 2..frame + 4].copy_from_slice(&width.to_be_bytes());
                assert!(!is_whole(&claims), "{name} as {height}x{width}");
            }
        }
    }

    /// Without some of the bytes of any scan, but with all markers.
    #[test]
    fn a_scan_without_its_end() {
        for name in KINDS {
            let bytes = std::fs::read(images(name)).unwrap();
            let scans: Vec<usize> = (0..bytes.len() - 1).filter(|at| bytes[*at..].starts_with(&[0xff, 0xda])).collect();
            let mut found = 0;
            for scan in &scans {
                let (header, after) = segment(&bytes[scan + 2..]).unwrap();
                let start = scan + 4 + header.len();
                let end = start + scan_len(after);
                // A refinement of nothing may have no bits to lose.
                if end - start > 16 {
                    let cut = [&bytes[..start + (end - start) / 2], &bytes[end..]].concat();
                    assert!(!is_whole(&cut), "{name}, the scan at {scan}");
                    found += 1;
                }
            }
            assert!(found > 0, "{name}");
        }
    }

    const KINDS: [&str; 7] = [
        "gray.jpg",
        "baseline.jpg",
        "progressive.jpg",
        "restarts.jpg",
        "cmyk.jpg",
        "sampled.jpg",
        "sampled_progressive.jpg",
    ];
}
