//! Weights as int8 has them: for each output channel, multiples of 1/127 of the largest.

use graphc_compiler::ir::{Conv, ConvTranspose, Linear, Op, TensorId};

use crate::tensors::Tensors;

/// The largest integer of a weight.
const MOST: f32 = 127.0;

/// Which elements of a tensor of weights belong to the same output channel: `channel` of them behind each other, again in each
/// of so many rows.
struct Channels {
    tensor: TensorId,
    /// The rows that begin with the same channel.
    rows: usize,
    /// Output channels of a row.
    channels: usize,
    /// Neighbouring elements of one.
    len: usize,
}

/// The weights of a step.
fn channels(op: &Op, tensors: &Tensors) -> Option<Channels> {
    let of = |tensor: TensorId, rows: usize, channels: usize| {
        let len = tensors.get(tensor).len() / (rows * channels).max(1);
        Some(Channels { tensor, rows, channels, len })
    };
    match op {
        // `[in, out / groups, height, width]`: the rows of a group are its inputs.
        Op::Conv(Conv { weight, phases: Some(phases), .. }) => {
            let [inputs, outputs] = [phases.in_channels, phases.out_channels / phases.groups];
            of(*weight, inputs, outputs)
        }
        Op::ConvTranspose(ConvTranspose { weight, in_channels, out_channels, groups, .. }) => {
            of(*weight, *in_channels, out_channels / groups)
        }
        Op::Conv(Conv { weight, out_channels, .. }) => of(*weight, 1, *out_channels),
        Op::Linear(Linear { weight, out_features, .. }) => of(*weight, 1, *out_features),
        _ => None,
    }
}
