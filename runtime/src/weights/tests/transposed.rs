//! Packed weights of transposed convolutions: those of the convolutions that compute their phases.

use graphc_program::{BatchNormTensors, FilterOrder, Filtering, LANES, Number, Packing, Phases, ReadingOrder};

use super::packing::{conv2d_order, count, packed};

/// A transposed convolution of two inputs to one output, of three taps with a stride of two: the taps of the first phase are the last
/// and the first, that of the second is the one between. Two groups of it, with a batch norm.
#[test]
fn transposed_convolutions() {
    let phases = Phases { shape: [4, 1, 1, 3], groups: 2, stride: [1, 2], dilation: [1, 1] };
    let batch_norm = BatchNormTensors { weight: None, bias: None, statistics: Some([2, 3]), eps: 0.0 };
    let tensors = vec![count(12), vec![1.0, 2.0], vec![3.0, 4.0], vec![4.0, 16.0]];
    // Divided by the roots of the variances.
    let filters = [3.0, 1.0, 6.0, 4.0, 0.0, 2.0, 0.0, 5.0].map(|weight| weight / 2.0);
    let filters = [filters, [9.0, 7.0, 12.0, 10.0, 0.0, 8.0, 0.0, 11.0].map(|weight| weight / 4.0)].concat();
    let biases = [-1.0, -1.0, -0.5, -0.5];
    for order in [ReadingOrder::Blocked, ReadingOrder::Planar] {
        let expected = conv2d_order(&filters, [4, 2, 1, 2], 2, if order == ReadingOrder::Blocked { LANES } else { 1 });
        let bias_at = expected.len() + LANES;
        let packing = Packing::ConvTranspose2d {
            weight: 0,
            bias: Some(1),
            batch_norm: Some(batch_norm),
            phases,
            order: FilterOrder::Direct(order, Number::F32),
            weights_at: LANES,
            bias_at,
        };
        let packed = packed(packing, bias_at + LANES, tensors.clone());
        assert_eq!(packed[LANES..bias_at], expected);
        assert_eq!(packed[bias_at..][..5], [&biases[..], &[0.0]].concat());
    }
}

/// A stride of one turns the filters around, whichever kernel reads them.
#[test]
fn transposed_convolutions_of_every_kernel() {
    let turned = |weights: &[f32]| weights.chunks(9).flat_map(|taps| taps.iter().rev().copied()).collect::<Vec<_>>();
    let phases = Phases { shape: [16, 1, 3, 3], groups: 16, stride: [1, 1], dilation: [1, 1] };
    let place = |order| Packing::ConvTranspose2d {
        weight: 0,
        bias: None,
        batch_norm: None,
        phases,
        order,
        weights_at: 0,
        bias_at: 0,
    };
    let plain = Packing::GroupedConv2d {
        weight: 0,
        bias: None,
        batch_norm: None,
        shape: [16, 1, 3, 3],
        weights_at: 0,
        bias_at: 0,
    };
    let weights = count(144);
    let found = packed(place(FilterOrder::Grouped), 144, vec![weights.clone()]);
    assert_eq!(found, packed(plain, 144, vec![turned(&weights)]));
    let filtering = Filtering::F3R3;
    let len = filtering.frequencies() * 16;
    let plain = Packing::Winograd {
        weight: 0,
        bias: None,
        batch_norm: None,
        shape: [16, 1, 3, 3],
        filtering,
        weights_at: 0,
        bias_at: 0,
    };
    let found = packed(place(FilterOrder::Filtered(filtering)), len, vec![weights.clone()]);
    assert_eq!(found, packed(plain, len, vec![turned(&weights)]));
}
