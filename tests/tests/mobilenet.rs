//! torchvision's own MobileNetV2, a legacy file, if it has been fetched: it is inspected and converted, and every
//! tensor is accounted for.

use std::{fs, path::Path};

use graphc_weights::{Dtype, Format, WeightFile, safetensors, sha256};

#[test]
fn every_tensor_of_mobilenet_v2() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("mobilenet/mobilenet_v2-b0353104.pth");
    let Ok(bytes) = fs::read(&path) else {
        println!("skipped: MobileNetV2 is missing; `tests/fetch-mobilenet` fetches it");
        return;
    };
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
