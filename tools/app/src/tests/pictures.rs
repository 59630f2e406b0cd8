//! Image files: a digit in the forms that they come in, and files that are no images or damaged ones.

use std::{fs, path::PathBuf, time::Instant};

use super::images;
use crate::{
    data::{Picture, Undecoded, picture::Turn},
    error::Error,
};

/// The digit in a lossless file.
fn digit() -> Picture {
    read("gray.png").unwrap()
}

fn read(name: &str) -> Result<Picture, String> {
    let path = images(name);
    let file = Undecoded::read(&path).map_err(|error| error.to_string())?;
    file.decode(Turn::Stored).map_err(|problem| Error::Data(path, problem).to_string())
}

fn decode(bytes: &[u8]) -> Result<Picture, String> {
    Undecoded::new(bytes.into())?.decode(Turn::Stored)
}

/// The bytes of a picture as grey ones.
fn gray(picture: &Picture) -> Vec<u8> {
    let view = picture.view().unwrap();
    assert_eq!(view.shape()[..2], [28, 28]);
    let channels = view.shape()[2];
    let pixels = picture.bytes().iter().step_by(channels);
    pixels.copied().collect()
}

#[test]
fn the_same_picture_in_every_form() {
    let expected = gray(&digit());
    for (name, channels, tolerance) in [
        ("rgb.png", 3, 0),
        ("gray_alpha.png", 1, 0),
        ("rgba.png", 4, 0),
        ("gray_16.png", 1, 0),
        ("palette.png", 4, 8),
        ("png_called.jpg", 3, 0),
        ("gray.jpg", 1, 24),
        ("baseline.jpg", 3, 24),
        ("progressive.jpg", 3, 24),
        ("restarts.jpg", 3, 24),
        ("cmyk.jpg", 3, 24),
        ("sampled.jpg", 3, 24),
        ("sampled_progressive.jpg", 3, 24),
    ] {
        let picture = read(name).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(picture.view().unwrap().shape(), [28, 28, channels], "{name}");
        let worst = gray(&picture).iter().zip(&expected).map(|(a, b)| a.abs_diff(*b)).max();
        assert!(worst <= Some(tolerance), "{name}: {worst:?}");
    }
}

/// What EXIF calls 1 to 8: where the pixel at a place of the upright image is stored.
#[test]
fn every_orientation() {
    const SIDE: usize = 28;
    let last = |at: usize| SIDE - 1 - at;
    let stored_at: [&dyn Fn(usize, usize) -> (usize, usize); 8] = [
        &|y, x| (y, x),
        &|y, x| (y, last(x)),
        &|y, x| (last(y), last(x)),
        &|y, x| (last(y), x),
        &|y, x| (x, y),
        &|y, x| (last(x), y),
        &|y, x| (last(x), last(y)),
        &|y, x| (x, last(y)),
    ];
    for name in ["gray.png", "rgb.png", "gray.jpg", "progressive.jpg"] {
        let file = fs::read(images(name)).unwrap();
        let stored = decode(&file).unwrap();
        for (stored_at, orientation) in stored_at.iter().zip(1..) {
            let turned = Undecoded::new(with_orientation(&file, orientation)).unwrap();
            assert_eq!(turned.decode(Turn::Stored).unwrap(), stored, "{name} {orientation}");
            let upright = gray(&turned.decode(Turn::Exif).unwrap());
            let stored = gray(&stored);
            for (place, pixel) in upright.iter().enumerate() {
                let (y, x) = stored_at(place / SIDE, place % SIDE);
                assert_eq!(*pixel, stored[y * SIDE + x], "{name} {orientation} at {place}");
            }
        }
        // Without an orientation, and with one that there is not.
        for bytes in [file.clone(), with_orientation(&file, 9)] {
            assert_eq!(Undecoded::new(bytes).unwrap().decode(Turn::Exif).unwrap(), stored, "{name}");
        }
    }
}

/// The file with an orientation in its EXIF data.
pub(super) fn with_orientation(file: &[u8], orientation: u8) -> Vec<u8> {
    // One entry: the orientation, a short.
    let tiff = [b'I', b'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
    if file.starts_with(&[0xff, 0xd8]) {
        let length = (2 + 6 + tiff.len()) as u8;
        return [&file[..2], &[0xff, 0xe1, 0, length], b"Exif\0\0", &tiff, &file[2..]].concat();
    }
    [&file[..PNG_HEADER], &chunk(b"eXIf", &tiff), &file[PNG_HEADER..]].concat()
}

/// The signature of a PNG file, and its first chunk.
const PNG_HEADER: usize = 8 + 25;

fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let content = [&kind[..], data].concat();
    let crc = content.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| crc >> 1 ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 })
    });
    [&(data.len() as u32).to_be_bytes()[..], &content, &(!crc).to_be_bytes()].concat()
}

/// As for JPEG, of which `data/jpeg` has the tests.
#[test]
fn a_png_header_that_claims_more_than_there_is() {
    for name in ["gray.png", "rgb.png", "palette.png", "gray_16.png"] {
        let file = fs::read(images(name)).unwrap();
        // The low bytes of height and width.
        for (at, size) in [(7, 56), (7, 29), (3, 56), (3, 36)] {
            let mut header = file[16..29].to_vec();
            header[at] = size;
            let claims = [&file[..8], &chunk(b"IHDR", &header), &file[PNG_HEADER..]].concat();
            let error = decode(&claims).unwrap_err();
            assert!(error.starts_with("the PNG file is damaged"), "{name} with {size}: {error}");
        }
    }
}

#[test]
fn what_is_no_image_is_told() {
    for (name, problem) in [
        ("bad/empty.png", "the file is empty"),
        ("bad/text.jpg", "it is neither a JPEG nor a PNG file"),
        ("bad/large.png", "its image is too large: at most 16384 pixels a side and 256 MiB are decoded"),
        ("bad/largest.png", "its image is too large"),
        ("bad/large.jpg", "its image is too large"),
        ("bad/no_width.png", "the PNG file is damaged, or of a kind that is not read: "),
        ("bad/early_end.png", "the PNG file is damaged"),
        ("bad/twelve_bits.jpg", "the JPEG file is damaged, or of a kind that is not read: "),
        ("bad/arithmetic.jpg", "the JPEG file is damaged"),
        ("animated.gif", "it is a GIF file; JPEG and PNG files are read"),
        ("no_such.png", "cannot read the file"),
        ("bad", "it is not a regular file"),
    ] {
        let error = read(name).unwrap_err();
        assert!(error.starts_with(&images(name).display().to_string()), "{error}");
        assert!(error.contains(problem), "{error}");
    }
}

/// A colour profile of 64 MiB in 64 KiB, which nobody asked for: refused or left alone, and soon.
#[test]
fn a_large_profile_takes_no_time() {
    let start = Instant::now();
    let error = read("bad/profile.png").unwrap_err();
    assert!(error.contains("the PNG file is damaged"), "{error}");
    assert!(start.elapsed().as_secs() < 5);
}

/// Of a file that is cut, either nothing is taken or what is there is all of the image.
#[test]
fn a_file_cut_anywhere_gives_no_other_image() {
    for name in ["gray.png", "palette.png", "gray.jpg", "progressive.jpg", "restarts.jpg"] {
        let file = fs::read(images(name)).unwrap();
        let whole = decode(&file).unwrap();
        let mut taken = 0;
        for len in 0..file.len() {
            if let Ok(picture) = decode(&file[..len]) {
                assert_eq!(picture, whole, "{name} cut to {len} bytes");
                taken += 1;
            }
        }
        // The end of a PNG file is not needed for its image.
        assert!(taken <= 24, "{name}: {taken}");
    }
}

/// Whatever is wrong with a file, reading it ends.
#[test]
fn damaged_files_are_read_or_refused() {
    let names = ["gray.png", "rgba.png", "palette.png", "baseline.jpg", "progressive.jpg", "restarts.jpg", "cmyk.jpg"];
    let mut state = 1u64;
    let mut random = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut refused = 0;
    for name in names {
        let file = fs::read(images(name)).unwrap();
        for _ in 0..500 {
            let mut damaged = file.clone();
            for _ in 0..=random(4) {
                let at = random(damaged.len());
                damaged[at] = [0, 0xff, damaged[at] ^ 1 << random(8)][random(3)];
            }
            match decode(&damaged) {
                Ok(picture) => assert!(picture.view().is_ok()),
                Err(_) => refused += 1,
            }
        }
    }
    assert!(refused > 1000, "{refused}");
}

#[test]
fn every_bad_file_is_tested() {
    let folder: PathBuf = images("bad");
    assert_eq!(fs::read_dir(folder).unwrap().count(), 10);
}
