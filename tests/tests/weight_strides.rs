//! Weights whose elements are not stored in row-major order, as in checkpoints of modules that were trained with
//! `channels_last`, or whose weights were transposed or permuted: they load correctly.

use std::path::Path;

use graphc_tests::checkpoint::Checkpoint;
use graphc_weights::WeightFile;

graphc::model!("../../models/mini-alexnet.yaml");

/// The strides of a tensor whose dimensions are stored in this order, from the slowest.
fn strides(shape: &[usize], order: &[usize]) -> Vec<usize> {
    let mut strides = vec![0; shape.len()];
    let mut stride = 1;
    for dimension in order.iter().rev() {
        strides[*dimension] = stride;
        stride *= shape[*dimension];
    }
    strides
}

/// The weights of the small AlexNet, with the dimensions of each tensor stored in the given order.
fn reordered(order: impl Fn(usize) -> Vec<usize>) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/classify/mini_alexnet_mnist.safetensors");
    let mut file = WeightFile::open(path).expect("the example's weights");
    let mut checkpoint = Checkpoint::new();
    for (index, tensor) in file.tensors().to_vec().into_iter().enumerate() {
        let mut values = Vec::new();
        file.read_f32(index, &mut values).expect("a tensor");
        let strides = strides(&tensor.shape, &order(tensor.shape.len()));
        checkpoint.tensor(&tensor.name, &tensor.shape, &strides, |element| values[element]);
    }
    checkpoint.finish()
}

#[test]
fn every_order_of_dimensions_is_the_same_network() {
    let images = MiniAlexNet::random_images(3, 4);
    let answers = |bytes: &[u8]| {
        let net = MiniAlexNet::from_bytes(bytes).expect("a checkpoint");
        net.session().run(images.view()).expect("images of the network's size")
    };
    let expected = answers(&reordered(|rank| (0..rank).collect()));
    // The strides after `channels_last`, `transpose(0, 1)` and a reversing `permute`.
    let channels_last = |rank| if rank == 4 { vec![0, 2, 3, 1] } else { (0..rank).collect() };
    let transposed = |rank| if rank == 1 { vec![0] } else { [1, 0].into_iter().chain(2..rank).collect() };
    let backwards = |rank| (0..rank).rev().collect();
    assert_eq!(answers(&reordered(channels_last)), expected);
    assert_eq!(answers(&reordered(transposed)), expected);
    assert_eq!(answers(&reordered(backwards)), expected);
    assert!(expected.iter().all(|logit| logit.is_finite() && *logit != 0.0));
}

/// Every order of four dimensions, with gaps, larger than one chunk.
#[test]
fn every_element_is_where_the_strides_say() {
    let shape = [5, 70, 3, 29];
    let orders = (0..4usize.pow(4)).map(|number| [number / 64, number / 16 % 4, number / 4 % 4, number % 4]);
    let orders = orders.filter(|order| (0..4).all(|dimension| order.contains(&dimension)));
    let mut seen = 0;
    for order in orders {
        let gaps: Vec<usize> = strides(&shape, &order).iter().map(|stride| 2 * stride).collect();
        let mut checkpoint = Checkpoint::new();
        checkpoint.tensor("weight", &shape, &gaps, |element| element as f32);
        let bytes = checkpoint.finish();
        let mut values = Vec::new();
        WeightFile::from_bytes("strides", &bytes).expect("a file").read_f32(0, &mut values).expect("a tensor");
        assert!(values.iter().enumerate().all(|(element, value)| *value == element as f32), "{order:?}");
        assert_eq!(values.len(), shape.iter().product::<usize>());
        seen += 1;
    }
    assert_eq!(seen, 24);
}
