//! torchvision's own MobileNetV2, a legacy file, if it has been fetched: it is inspected and converted, and every
//! tensor is accounted for; and the model file, which loads it as it is, recognises photos with PyTorch's probabilities.

#![expect(clippy::print_stdout, reason = "a test that is skipped says so")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use graphc::Image;
use graphc_tests::{json, reference};
use graphc_weights::{Dtype, Format, WeightFile, safetensors, sha256};

graphc::model!("../../models/mobilenet_v2.yaml");

/// The file, unless it has not been fetched.
fn weights() -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("mobilenet/mobilenet_v2-b0353104.pth");
    if !path.exists() {
        println!("skipped: MobileNetV2 is missing; `tests/fetch-mobilenet` fetches it");
        return None;
    }
    Some(path)
}

#[test]
fn photos_are_recognised_as_in_pytorch() {
    let Some(path) = weights() else { return };
    let net = MobileNetV2::load(path).expect("the file as torchvision has it");
    let mut session = net.session();
    let expected = json("photos/mobilenet_v2.json");
    let photos = expected["images"].as_array().expect("a list");
    assert_eq!(photos.len(), 2);
    for photo in photos {
        let name = photo["image"].as_str().expect("a name");
        let pixels = image::open(reference(&format!("photos/{name}"))).expect("a PNG file").into_rgb8();
        // What PyTorch saw: the photo has the network's size and is not resized.
        let numbers = MobileNetV2::image_from_fn(|[channel, row, column]| {
            let byte = pixels.get_pixel(column as u32, row as u32)[channel];
            let (mean, std) = ([0.485, 0.456, 0.406][channel], [0.229, 0.224, 0.225][channel]);
            (f32::from(byte) / 255.0 - mean) / std
        });
        let logits = session.forward(&numbers).map(f64::from);
        let sum: f64 = logits.iter().map(|logit| logit.exp()).sum();
        let mut ranked: Vec<(usize, f64)> = logits.iter().map(|logit| logit.exp() / sum).enumerate().collect();
        ranked.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        for ((class, probability), expected) in ranked.iter().zip(photo["top5"].as_array().expect("a list")) {
            assert_eq!(expected[0].as_u64(), Some(*class as u64), "{name}");
            let off = (probability - expected[2].as_f64().expect("a probability")).abs();
            assert!(off < 1e-4, "{name}: class {class} is off by {off:e}");
        }
    }
    // The same from bytes, through `preprocess`, which resizes what is larger or smaller.
    let photo = image::open(reference("photos/crop_coffee.png")).expect("a PNG file").into_rgb8();
    let large = image::imageops::resize(&photo, 512, 512, image::imageops::FilterType::Triangle);
    let image = Image::new(&large, [512, 512, 3]).expect("an image");
    let batch = session.run_images(&[image]).expect("a photo");
    let best = batch.iter().enumerate().max_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(class, _)| class);
    assert_eq!(best, Some(967), "espresso");
}

#[test]
fn every_tensor_of_mobilenet_v2() {
    let Some(path) = weights() else { return };
    let bytes = fs::read(&path).expect("the file");
    let hash = sha256(bytes.as_slice()).expect("bytes in memory");
    assert!(hash.to_string().starts_with("b0353104"), "its name is mobilenet_v2-b0353104.pth: {hash}");
    let mut file = WeightFile::open(&path).expect("a PyTorch file");
    let tensors = file.tensors().to_vec();
    assert_eq!((file.format(), tensors.len()), (Format::TorchLegacy, 314));
    // 52 convolutions, each with a batch norm of five tensors including the counter, and a linear layer.
    let counters = tensors.iter().filter(|tensor| tensor.dtype == Dtype::I64).count();
    assert_eq!((counters, tensors.len()), (52, 52 * 6 + 2));
    assert!(tensors.iter().all(|tensor| tensor.dtype == Dtype::I64 || tensor.dtype == Dtype::F32));
    let learned = tensors.iter().filter(|tensor| {
        tensor.dtype == Dtype::F32 && !tensor.name.ends_with("running_mean") && !tensor.name.ends_with("running_var")
    });
    assert_eq!(learned.map(|tensor| tensor.elements()).sum::<u64>(), 3_504_872);
    // Everything was read: the same bytes in another file.
    let mut order: Vec<usize> = (0..tensors.len()).collect();
    order.sort_by_key(|index| tensors[*index].dtype == Dtype::F32);
    let described = order.iter().map(|index| (&*tensors[*index].name, tensors[*index].dtype, &*tensors[*index].shape));
    let mut converted = safetensors::header(described);
    for index in &order {
        let read = file.read(*index, &mut |bytes| {
            converted.extend_from_slice(bytes);
            Ok(())
        });
        read.expect("elements");
    }
    let mut again = WeightFile::from_bytes("converted", &converted).expect("a safetensors file");
    assert_eq!(again.tensors().len(), 314);
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for (position, index) in order.iter().enumerate() {
        let tensor = &again.tensors()[position];
        assert_eq!((&tensor.name, &tensor.shape), (&tensors[*index].name, &tensors[*index].shape));
        if tensor.dtype == Dtype::F32 {
            file.read_f32(*index, &mut before).expect("elements");
            again.read_f32(position, &mut after).expect("elements");
            assert!(before == after && before.iter().all(|value| value.is_finite()), "{}", tensors[*index].name);
        }
    }
}
