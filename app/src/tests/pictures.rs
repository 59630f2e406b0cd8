//! Image files: a digit in the forms that they come in, and files that are no images or damaged ones.

use std::{fs, path::PathBuf, time::Instant};

use super::images;
use crate::data::Picture;

/// The digit in a lossless file.
fn digit() -> Picture {
    read("gray.png").unwrap()
}

fn read(name: &str) -> Result<Picture, String> {
    Picture::read(&images(name)).map_err(|error| error.to_string())
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
    ] {
        let picture = read(name).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(picture.view().unwrap().shape(), [28, 28, channels], "{name}");
        let worst = gray(&picture).iter().zip(&expected).map(|(a, b)| a.abs_diff(*b)).max();
        assert!(worst <= Some(tolerance), "{name}: {worst:?}");
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
        let whole = Picture::decode(&file).unwrap();
        let mut taken = 0;
        for len in 0..file.len() {
            if let Ok(picture) = Picture::decode(&file[..len]) {
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
            match Picture::decode(&damaged) {
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
