//! Photos through `preprocess:` match Pillow byte for byte; and a network gives the same results for bytes as for the
//! corresponding numbers.

use std::array;

use graphc::{Image, ImageModel, Model};
use graphc_tests::reference;
use image::{DynamicImage, RgbImage};
use ndarray::{Array2, Array4, ArrayD};

graphc::model!("../models/shorter_side.yaml", batch = 3);
graphc::model!("../models/exact_size.yaml");
graphc::model!("../models/gray.yaml");
graphc::model!("../../models/alexnet-torchvision.yaml", batch = 2);
graphc::model!("../../models/alexnet-torchvision.yaml", batch = 2, name = InBf16, precision = bf16);
graphc::model!("../models/shorter_side.yaml", name = BlocksOfBf16, precision = bf16);

/// The rows of the photos that are used, so that they are not square.
const ROWS: usize = 150;

fn photo(name: &str) -> DynamicImage {
    image::open(reference(&format!("photos/{name}.png"))).expect("a PNG file")
}

/// The results of a network without weights for one photo, channel after channel.
fn bytes<M: ImageModel>(net: &M, pixels: &[u8], channels: usize) -> Vec<u8> {
    let image = Image::new(pixels, [ROWS, 224, channels]).expect("a photo");
    let mut array = ArrayD::zeros(M::ABOUT.outputs[0].batch_shape(1));
    net.session().run_images_into(&[image], &mut [array.view_mut()]).expect("a network that takes images");
    array.iter().map(|value| *value as u8).collect()
}

/// The channels of an interleaved image, one after the other.
fn by_channels(pixels: &[u8], channels: [usize; 3]) -> Vec<u8> {
    channels.into_iter().flat_map(|channel| pixels[channel..].iter().step_by(3).copied()).collect()
}

#[test]
fn the_shorter_side() {
    let net = ShorterSide::random(0);
    let (photo, expected) = (photo("crop_chelsea").crop_imm(0, 0, 224, 150), photo("shorter_side").into_rgb8());
    let expected = by_channels(&expected, [0, 1, 2]);
    assert_eq!(bytes(&net, &photo.to_rgb8(), 3), expected);
    assert_eq!(bytes(&net, &photo.to_rgba8(), 4), expected);
}

/// The convolution's weights make it a copy.
#[test]
fn height_and_width() {
    let copy: [[f32; 9]; 9] =
        array::from_fn(|pair| array::from_fn(|tap| if pair / 3 == pair % 3 && tap == 4 { 1.0 } else { 0.0 }));
    let data: Vec<u8> = copy.as_flattened().iter().flat_map(|weight| weight.to_le_bytes()).collect();
    let header = r#"{"0.weight":{"dtype":"F32","shape":[3,3,3,3],"data_offsets":[0,324]}}"#;
    let file = [&(header.len() as u64).to_le_bytes(), header.as_bytes(), &data].concat();
    let net = ExactSize::from_bytes(&file).expect("weights");
    let photo = photo("crop_coffee").crop_imm(0, 0, 224, 150).into_rgb8();
    let expected = by_channels(&self::photo("exact_size").into_rgb8(), [2, 1, 0]);
    assert_eq!(bytes(&net, &photo, 3), expected);
}

#[test]
fn luma() {
    let photo = photo("crop_coffee").crop_imm(0, 0, 224, 150).into_rgb8();
    assert_eq!(bytes(&Gray::random(0), &photo, 3), self::photo("gray").into_luma8().into_raw());
}

/// Every byte is exact in bf16, in channel blocks, too.
#[test]
fn bytes_in_bf16() {
    let photo = photo("crop_chelsea").crop_imm(0, 0, 224, 150).to_rgb8();
    let expected = by_channels(&self::photo("shorter_side").into_rgb8(), [0, 1, 2]);
    assert_eq!(bytes(&BlocksOfBf16::random(0), &photo, 3), expected);
}

/// Photos at their original size, so that neither resize nor crop changes them.
fn photos() -> [RgbImage; 2] {
    ["crop_chelsea", "crop_coffee"].map(|name| {
        let photo = photo(name).resize_exact(256, 256, image::imageops::FilterType::Nearest);
        photo.into_rgb8()
    })
}

/// The photos as numbers for the network.
fn numbers(photos: &[RgbImage; 2]) -> Array4<f32> {
    let [mean, std] = [[0.485f32, 0.456, 0.406], [0.229, 0.224, 0.225]];
    Array4::from_shape_fn((2, 3, 224, 224), |(n, c, y, x)| {
        let byte = photos[n].get_pixel(16 + x as u32, 16 + y as u32)[c];
        (f32::from(byte) / 255.0 - mean[c]) / std[c]
    })
}

/// As numbers, and as bytes of one batch.
fn bytes_and_numbers<M: ImageModel + Model<Batch = Array2<f32>>>() {
    let photos = photos();
    let net = M::random(1);
    let mut session = net.session();
    let images = photos.each_ref().map(|photo| Image::new(photo, [256, 256, 3]).expect("a photo"));
    let expected = session.run(numbers(&photos).view()).expect("the network's size");
    assert_eq!(session.run_images(&images).expect("photos"), expected);
}

#[test]
fn bytes_are_the_same_as_numbers() {
    bytes_and_numbers::<AlexNetTorchvision>();
    bytes_and_numbers::<InBf16>();
}

#[test]
fn the_best_classes() {
    let photos = photos();
    let net = AlexNetTorchvision::random(1);
    let mut session = net.session();
    let expected = session.run(numbers(&photos).view()).expect("the network's size");
    for (photo, scores) in photos.iter().zip(expected.rows()) {
        let answer = session.classify(&Image::new(photo, [256, 256, 3]).expect("a photo")).expect("a photo");
        let best = answer.map(|class| scores[class.index]);
        assert!(best.is_sorted_by(|a, b| a >= b));
        assert!(scores.iter().filter(|score| **score > best[4]).count() <= 4);
        let sum: f64 = scores.iter().map(|score| f64::from(*score).exp()).sum();
        assert!((f64::from(answer[0].probability) - f64::from(best[0]).exp() / sum).abs() < 1e-6);
    }
}
