//! The rows of the input against a simple implementation of Pillow and torchvision, and invalid images.

#![allow(clippy::unwrap_used, reason = "a failing test says where")]

use std::{num::NonZeroUsize, sync::Mutex};

use graphc_kernels::{input::Pixels, threads::Team};

use super::*;

/// An image with interleaved channels.
struct Plain {
    height: usize,
    width: usize,
    channels: usize,
    pixels: Vec<u8>,
}

impl Plain {
    fn at(&self, y: usize, x: usize, channel: usize) -> u8 {
        self.pixels[(y * self.width + x) * self.channels + channel]
    }

    fn from_fn([height, width, channels]: [usize; 3], mut value: impl FnMut(usize, usize, usize) -> u8) -> Plain {
        let mut pixels = Vec::new();
        for index in 0..height * width * channels {
            pixels.push(value(index / channels / width, index / channels % width, index % channels));
        }
        Plain { height, width, channels, pixels }
    }

    /// Bytes without a pattern.
    fn noise(shape: [usize; 3]) -> Plain {
        let mut state = 1u32;
        Plain::from_fn(shape, |_, _, _| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
    }

    fn view(&self) -> Image<'_> {
        Image::new(&self.pixels, [self.height, self.width, self.channels]).unwrap()
    }

    fn colors(&self, color: Color) -> Plain {
        let shape = |channels| [self.height, self.width, channels];
        match (color, self.channels) {
            (Color::Gray, 3 | 4) => Plain::from_fn(shape(1), |y, x, _| {
                let [r, g, b] = [0, 1, 2].map(|channel| u32::from(self.at(y, x, channel)));
                ((r * 19595 + g * 38470 + b * 7471 + 0x8000) >> 16) as u8
            }),
            (_, 4) => Plain::from_fn(shape(3), |y, x, channel| self.at(y, x, channel)),
            (_, channels) => Plain::from_fn(shape(channels), |y, x, channel| self.at(y, x, channel)),
        }
    }

    /// One dimension of `ImagingResample` with its bilinear filter.
    fn columns(&self, width: usize) -> Plain {
        Plain::from_fn([self.height, width, self.channels], |y, x, channel| {
            let weights = weights(self.width, width, x);
            let sum: i64 = weights.iter().map(|(at, weight)| weight * i64::from(self.at(y, *at, channel))).sum();
            ((sum + (1 << 21)) >> 22).clamp(0, 255) as u8
        })
    }

    fn transposed(&self) -> Plain {
        Plain::from_fn([self.width, self.height, self.channels], |y, x, channel| self.at(x, y, channel))
    }

    fn crop(&self, [height, width]: [usize; 2]) -> Plain {
        let start = |whole: usize, part: usize| ((whole - part) as f64 / 2.0).round_ties_even() as usize;
        let (top, left) = (start(self.height, height), start(self.width, width));
        Plain::from_fn([height, width, self.channels], |y, x, channel| self.at(top + y, left + x, channel))
    }
}

fn weights(input: usize, output: usize, x: usize) -> Vec<(usize, i64)> {
    let scale = input as f64 / output as f64;
    let support = if scale < 1.0 { 1.0 } else { scale };
    let center = (x as f64 + 0.5) * scale;
    let least = (center - support + 0.5).trunc().max(0.0);
    let most = (center + support + 0.5).trunc().min(input as f64);
    let triangle = |at: f64| {
        let distance = ((at - center + 0.5) * (1.0 / support)).abs();
        if distance < 1.0 { 1.0 - distance } else { 0.0 }
    };
    let places: Vec<f64> = (least as usize..most as usize).map(|at| at as f64).collect();
    let sum: f64 = places.iter().map(|at| triangle(*at)).sum();
    places.iter().map(|at| (*at as usize, (0.5 + triangle(*at) / sum * 4_194_304.0).floor() as i64)).collect()
}

/// An input before its bytes are converted to numbers.
fn plain(preprocess: &Preprocess, size: [usize; 2], image: &Plain) -> Plain {
    let image = image.colors(preprocess.color);
    let [height, width] = match preprocess.resize {
        None => [image.height, image.width],
        Some(Resize::Exact(size)) => size,
        Some(Resize::ShorterSide(side)) if image.width >= image.height => [side, (side * image.width) / image.height],
        Some(Resize::ShorterSide(side)) => [(side * image.height) / image.width, side],
    };
    image.columns(width).transposed().columns(height).transposed().crop(size)
}

/// The same by rows, on several threads.
fn by_rows(preprocess: &Preprocess, size: [usize; 2], images: &[Image<'_>], threads: usize) -> Vec<Vec<u8>> {
    let mut sampler = Sampler::default();
    images.iter().for_each(|image| preprocess.check(size, image).unwrap());
    // Twice: the state left by an image must not affect the next.
    let mut found = Vec::new();
    for images in [&images[images.len() - 1..], images] {
        let pixels = sampler.pixels(preprocess, size, images, threads);
        let rows = Mutex::new(vec![vec![None; size[0]]; images.len()]);
        Team::new(NonZeroUsize::new(threads).unwrap()).run(&|lane| {
            pixels.for_each_row(lane, &mut |row| {
                let before = rows.lock().unwrap()[row.image][row.y].replace(row.bytes.to_vec());
                assert_eq!(before, None, "row {} of image {} twice", row.y, row.image);
            });
        });
        let rows = rows.into_inner().unwrap();
        found = rows.into_iter().map(|rows| rows.into_iter().flat_map(Option::unwrap).collect()).collect();
    }
    found
}

fn preprocess(resize: Option<Resize>, center_crop: Option<[usize; 2]>, color: Color) -> Preprocess {
    Preprocess { exif_orientation: false, resize, center_crop, color, numbers: &[] }
}

const SHAPES: [[usize; 2]; 9] = [[1, 1], [1, 40], [40, 1], [7, 9], [13, 13], [31, 17], [64, 64], [65, 129], [200, 90]];

#[test]
fn rows_are_those_of_the_plain_form() {
    let resizes = [
        (Some(Resize::Exact([13, 11])), None, [13, 11]),
        (Some(Resize::Exact([40, 1])), None, [40, 1]),
        (Some(Resize::Exact([70, 70])), Some([64, 69]), [64, 69]),
        (Some(Resize::ShorterSide(16)), Some([16, 13]), [16, 13]),
        (Some(Resize::ShorterSide(33)), Some([1, 33]), [1, 33]),
    ];
    for channels in [1, 3, 4] {
        let images = SHAPES.map(|[height, width]| Plain::noise([height, width, channels]));
        let views: Vec<Image<'_>> = images.iter().map(Plain::view).collect();
        for (resize, crop, size) in resizes {
            for color in [Color::Gray, Color::Rgb, Color::Bgr] {
                let preprocess = preprocess(resize, crop, color);
                let expected: Vec<_> = images.iter().map(|image| plain(&preprocess, size, image).pixels).collect();
                for threads in [1, 2, 3] {
                    let found = by_rows(&preprocess, size, &views, threads);
                    assert!(found == expected, "{preprocess:?} of {channels} channels with {threads} threads");
                }
            }
        }
    }
}

#[test]
fn without_a_resize_bytes_stay() {
    let image = Plain::noise([10, 12, 3]);
    let all = by_rows(&preprocess(None, None, Color::Rgb), [10, 12], &[image.view()], 2);
    assert_eq!(all[0], image.pixels);
    let cut = by_rows(&preprocess(None, Some([5, 7]), Color::Rgb), [5, 7], &[image.view()], 2);
    assert_eq!(cut, [image.crop([5, 7]).pixels]);
}

/// An image of one row becomes as wide after the resize as it was long: only the part in the crop is ever computed.
#[test]
fn the_narrowest_image_takes_no_more_than_the_crop() {
    let image = Plain::noise([1, 100_000, 1]);
    let preprocess = preprocess(Some(Resize::ShorterSide(256)), Some([224, 224]), Color::Gray);
    let found = by_rows(&preprocess, [224, 224], &[image.view()], 2);
    let row = &found[0][..224];
    assert!(found[0].chunks(224).all(|other| other == row));
    // 256 pixels of the result lie between two pixels of the image.
    assert!(row.windows(2).all(|pair| pair[0].abs_diff(pair[1]) <= 1));
}

#[test]
fn images_of_another_size_are_refused() {
    let image = Plain::noise([10, 12, 1]);
    for (crop, size) in [(None, [10, 13]), (None, [9, 12]), (Some([11, 12]), [11, 12]), (Some([10, 13]), [10, 13])] {
        let error = preprocess(None, crop, Color::Gray).check(size, &image.view()).unwrap_err();
        assert_eq!(error, ImageError::Size { expected: size, found: [10, 12] });
    }
}

#[test]
fn invalid_images() {
    let error = |bytes: usize, shape: [usize; 3]| Image::new(&vec![0; bytes], shape).unwrap_err().to_string();
    assert_eq!(error(8, [2, 2, 2]), "an image has 1, 3 or 4 channels (grey, RGB, RGBA); this one has 2");
    assert_eq!(error(0, [0, 7, 3]), "an image of 0x7 pixels is empty");
    assert_eq!(error(11, [2, 2, 3]), "11 bytes do not make an image of 2x2 pixels with 3 channels");
    assert_eq!(
        error(0, [usize::MAX, 2, 1]),
        format!("0 bytes do not make an image of {}x2 pixels with 1 channels", usize::MAX)
    );
}

/// Every byte as converted by `ToTensor` and `Normalize`, with PyTorch's numbers for ImageNet's red.
#[test]
fn numbers_are_pytorchs() {
    let [numbers] = normalization([0.0, 1.0], [0.485], [0.229]);
    for (byte, number) in numbers.iter().enumerate() {
        assert_eq!(*number, (byte as f32 / 255.0 - 0.485) / 0.229, "{byte}");
    }
    let [symmetric, whole] = [[-1.0, 1.0], [0.0, 255.0]].map(|scale| normalization(scale, [0.0], [1.0])[0]);
    assert_eq!((symmetric[0], symmetric[255]), (-1.0, 1.0));
    assert!((0..256).all(|byte| whole[byte] == byte as f32));
}
