//! Transposed convolutions against their definition: every pixel is spread by the kernel, and what falls on a pixel of the result
//! is added. Fused and split, they give the same.

use graphc_compiler::{
    diagnostic::Source,
    front::{self, Options},
    ir::{ConvTranspose, Graph, Id, Interleave, Op, Spatial},
};
use graphc_program::step::Piece;
use graphc_tests::{SEED, cuda::formula, difference, run_everywhere};
use ndarray::{Array3, Array4, ArrayD, Ix4, IxDyn};

/// Relative to the largest value of a layer.
const TOLERANCE: f64 = 1e-5;

mod images {
    graphc::model!("../models/transposed.yaml", name = Fused, batch = 2);
    graphc::model!("../models/transposed.yaml", name = Layers, batch = 2, every_layer = true);
}

mod sequences {
    graphc::model!("../models/transposed_sequence.yaml", name = Fused, batch = 2);
    graphc::model!("../models/transposed_sequence.yaml", name = Layers, batch = 2, every_layer = true);
}

fn graph(text: &str) -> Graph {
    front::parse(&Source::new("model.yaml", text.to_owned()), &Options::default()).expect("a model").graph
}

#[test]
fn of_images() {
    let graph = graph(include_str!("../models/transposed.yaml"));
    let images = images::Layers::random_images(SEED, 2);
    let layers = run_everywhere(&images::Layers::random(SEED), images.view());
    for (isa, layers) in &layers {
        check(isa.name(), &graph, images.clone().into_dyn(), layers);
    }
    for ((isa, fused), (_, layers)) in run_everywhere(&images::Fused::random(SEED), images.view()).iter().zip(&layers) {
        check_fused(isa.name(), fused, layers);
    }
}

#[test]
fn of_sequences() {
    let graph = graph(include_str!("../models/transposed_sequence.yaml"));
    let images: Array3<f32> = sequences::Layers::random_images(SEED, 2);
    let layers = sequences::Layers::random(SEED).session().run_named(images.view()).expect("sequences");
    check("the best set", &graph, images.clone().into_dyn(), &layers);
    let fused = sequences::Fused::random(SEED).session().run_named(images.view()).expect("sequences");
    check_fused("the best set", &fused, &layers);
}

/// Pixel `i * stride + phase - first` of the result is pixel `i` of a phase, once each, and there are few pieces whatever the stride.
#[test]
fn phases_are_put_together() {
    let cases: [([usize; 2], [usize; 2], [usize; 2]); 5] = [
        ([2, 2], [0, 0], [8, 6]),
        ([2, 3], [1, 2], [5, 6]),
        ([1, 4], [2, 7], [1, 4]),
        ([3, 3], [5, 4], [7, 1]),
        ([32, 7], [16, 6], [90, 14]),
    ];
    for (stride, first, size) in cases {
        let is_whole = first == [0, 0] && (0..2).all(|axis| size[axis].is_multiple_of(stride[axis]));
        for (groups, each) in [(1, 1), (1, 5), (3, 2)] {
            let interleave = Interleave { spatial: Spatial::Image, groups, each, stride, first, size };
            let pieces = interleave.pieces();
            assert!(pieces.len() <= if is_whole { 1 } else { 9 }, "{} pieces of {interleave:?}", pieces.len());
            let mut found: Vec<[[usize; 3]; 2]> = pieces.iter().flat_map(indices).collect();
            found.sort_unstable();
            let [height, width] = size;
            let places =
                (0..groups * each * height * width).map(|at| [at / width / height, at / width % height, at % width]);
            let expected = places.map(|[channel, y, x]| {
                let [row, column] = [y + first[0], x + first[1]];
                let phase = row % stride[0] * stride[1] + column % stride[1];
                let read = (channel / each * stride[0] * stride[1] + phase) * each + channel % each;
                [[channel, y, x], [read, row / stride[0], column / stride[1]]]
            });
            assert!(found.into_iter().eq(expected), "{interleave:?}");
        }
    }
}

/// The places of a piece's numbers, in the result and in the phases.
fn indices(piece: &Piece) -> Vec<[[usize; 3]; 2]> {
    let step = |at: [usize; 3], by: [isize; 3], count: usize| {
        [0, 1, 2].map(|axis| at[axis].wrapping_add_signed(by[axis] * count.cast_signed()))
    };
    piece.digits.iter().fold(vec![[piece.to, piece.from]], |places, digit| {
        let counted = |[to, from]: [[usize; 3]; 2]| {
            (0..digit.size).map(move |count| [step(to, digit.to, count), step(from, digit.from, count)])
        };
        places.into_iter().flat_map(counted).collect()
    })
}

type Results = [(&'static str, ArrayD<f32>)];

/// Every transposed convolution is the definition of what it reads.
fn check(on: &str, graph: &Graph, images: ArrayD<f32>, layers: &Results) {
    let mut count = 0;
    for (_, node) in graph.nodes.iter() {
        let Op::ConvTranspose(conv) = &node.op else { continue };
        let named = |name: &str| layers.iter().find(|(layer, _)| *layer == name).map(|(_, value)| value.clone());
        let read = &graph.nodes[node.inputs[0]].name;
        let input = named(read).unwrap_or_else(|| images.clone());
        let found = named(&node.name).expect("a result of every layer");
        let expected = define(graph, conv, &input, found.shape());
        let off = difference(&found, &expected);
        assert!(off < TOLERANCE, "{} on {on}: off by {off:e}", node.name);
        count += 1;
    }
    assert!(count >= 3, "{count} transposed convolutions");
}

fn check_fused(on: &str, fused: &Results, layers: &Results) {
    for (name, found) in fused {
        let expected = layers.iter().find(|(layer, _)| layer == name).expect("the same layer").1.mapv(f64::from);
        let off = difference(found, &expected);
        assert!(off < TOLERANCE, "{name}, fused, on {on}: off by {off:e}");
    }
}

/// `torch.nn.functional.conv_transpose2d`, by its definition, with the network's weights.
fn define(graph: &Graph, conv: &ConvTranspose, input: &ArrayD<f32>, shape: &[usize]) -> ArrayD<f64> {
    let fan_in = conv.out_channels / conv.groups * conv.kernel[0] * conv.kernel[1];
    let tensor = |id: usize, scale: f64| {
        let len = graph.tensors.values().nth(id).expect("a tensor").elements();
        formula(id as u64, scale as f32, 0.0, len).into_iter().map(f64::from).collect::<Vec<f64>>()
    };
    let weight = tensor(conv.weight.index(), (6.0 / fan_in as f64).sqrt());
    let biases = conv.bias.map(|bias| tensor(bias.index(), 1.0 / (fan_in as f64).sqrt()));
    let input = image(input.mapv(f64::from));
    let [height, width] = match *shape {
        [_, _, length] => [1, length],
        [.., height, width] => [height, width],
        _ => [0, 0],
    };
    let (images, channels, rows, columns) = input.dim();
    let mut result = Array4::zeros((images, conv.out_channels, height, width));
    let (inputs, outputs) = (channels / conv.groups, conv.out_channels / conv.groups);
    let place = |axis: usize, pixel: usize, tap: usize| {
        (pixel * conv.stride[axis] + tap * conv.dilation[axis]).checked_sub(conv.padding[axis])
    };
    for ((n, c, i, j), value) in input.indexed_iter() {
        assert!(i < rows && j < columns);
        for o in 0..outputs {
            for u in 0..conv.kernel[0] {
                for v in 0..conv.kernel[1] {
                    let (Some(y), Some(x)) = (place(0, i, u), place(1, j, v)) else { continue };
                    let factor = weight[((c * outputs + o) * conv.kernel[0] + u) * conv.kernel[1] + v];
                    if let Some(sum) = result.get_mut((n, c / inputs * outputs + o, y, x)) {
                        *sum += factor * value;
                    }
                }
            }
        }
    }
    for (channel, mut values) in result.axis_iter_mut(ndarray::Axis(1)).enumerate() {
        values += biases.as_ref().map_or(0.0, |biases| biases[channel]);
    }
    result.into_shape_with_order(IxDyn(shape)).expect("the same elements")
}

/// A sequence as an image of one row.
fn image(value: ArrayD<f64>) -> Array4<f64> {
    let shape = match *value.shape() {
        [images, channels, length] => IxDyn(&[images, channels, 1, length]),
        _ => value.raw_dim(),
    };
    let value = value.into_shape_with_order(shape).expect("the same elements");
    value.into_dimensionality::<Ix4>().expect("images")
}
