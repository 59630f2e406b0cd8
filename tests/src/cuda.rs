//! Networks for the tests of emitted CUDA: compiled, with their weights packed as specified.

use graphc_compiler::{
    compile,
    diagnostic::Source,
    front::{Options, Results},
    ir::{Precision, Target, Tensor, TensorKind},
    plan::{Plan, cuda::Program},
};
use graphc_program::{BatchNormTensors, DevicePacking as Packing, Element, Phases};

use crate::{Arrays, SEED};

/// A compiled network.
#[derive(Debug)]
pub struct Network {
    /// The program.
    pub program: Program,
    /// Its source.
    pub text: String,
    /// What runs on a CPU; its inputs, results and tensors are the network's.
    pub plan: Plan,
}

impl Network {
    /// Compiles a model file, given relative to this package.
    ///
    /// # Panics
    /// If it has mistakes.
    pub fn new(path: &str, precision: Precision, batches: &[usize], results: Results) -> Self {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let source = Source::read(&path, path.display().to_string()).expect("a model file");
        let target = Target { precision, images: batches[0], ..Target::default() };
        let options = Options { results, target, ..Options::default() };
        let compiled = compile(&source, &options).unwrap_or_else(|error| panic!("{}: {error:?}", path.display()));
        let program = compiled.cuda(precision, batches).expect("sizes that kernels can count to");
        Network { text: graphc_compiler::render::cuda::render(&program), program, plan: compiled.plan }
    }

    /// The packed weights, as the device has them.
    ///
    /// # Panics
    /// If a tensor is missing.
    pub fn packed(&self, weights: &Weights<'_>) -> Vec<u8> {
        let mut bytes = vec![0; self.program.weight_bytes];
        let packer = Packer { tensors: &self.plan.tensors, weights };
        for weight in &self.program.weights {
            let mut at = weight.offset;
            for value in packer.pack(&weight.packing) {
                let element = encode(value, weight.element);
                bytes[at..at + element.len()].copy_from_slice(&element);
                at += element.len();
            }
        }
        bytes
    }

    /// The elements of every tensor.
    ///
    /// # Panics
    /// If a tensor is missing.
    pub fn elements(&self, weights: &Weights<'_>) -> Vec<Vec<f32>> {
        let packer = Packer { tensors: &self.plan.tensors, weights };
        (0..self.plan.tensors.len()).map(|tensor| packer.read(tensor)).collect()
    }
}

/// The source of the tensors.
#[derive(Debug)]
pub enum Weights<'a> {
    /// The formula, with the seed of the reference networks.
    Generated,
    /// Arrays by name.
    Arrays(&'a Arrays),
}

/// Elements of a sequence that depends on the seed, a tensor's index and its own index, as in `graphc::Model::random`.
pub fn formula(tensor: u64, scale: f32, center: f32, len: usize) -> Vec<f32> {
    const G: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |mut z: u64| {
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    };
    let key = mix(SEED.wrapping_add((tensor + 1).wrapping_mul(G)));
    let unit = |i: u64| (mix(key.wrapping_add((i + 1).wrapping_mul(G))) >> 40) as f32 / 8_388_608.0 - 1.0;
    (0..len as u64).map(|i| if center == 0.0 { unit(i) * scale } else { center + unit(i) * scale }).collect()
}

struct Packer<'a> {
    tensors: &'a [Tensor],
    weights: &'a Weights<'a>,
}

impl Packer<'_> {
    /// The elements in order, without the padding at the end.
    fn pack(&self, packing: &Packing) -> Vec<f32> {
        match packing {
            Packing::Conv2d { weight, batch_norm, channels, row, rows: _ } => {
                let scales = batch_norm.as_ref().map(|norm| self.scales_and_shifts(norm).0);
                self.filters(*weight, scales.as_deref(), *channels, *row)
            }
            Packing::ConvTranspose2d { weight, batch_norm, phases, channels, row, rows } => {
                let scales = batch_norm.as_ref().map(|norm| self.scales_and_shifts(norm).0);
                let mut packed = vec![0.0; rows * row];
                self.spread(*weight, phases, [*channels, *row], scales.as_deref(), &mut packed);
                packed
            }
            Packing::PhaseBias { bias, batch_norm, phases, len } => {
                let [_, each, ..] = phases.shape;
                let values = self.bias(*bias, batch_norm.as_ref(), each * phases.groups);
                let groups = values.chunks(each).map(|group| group.repeat(phases.stride[0] * phases.stride[1]));
                let mut values = groups.collect::<Vec<_>>().concat();
                values.resize(*len, 0.0);
                values
            }
            Packing::Bias { bias, batch_norm, len } => self.bias(*bias, batch_norm.as_ref(), *len),
            Packing::Linear { weight, batch_norm, image: [channels, height, width], row, rows } => {
                let (values, inputs) = (self.read(*weight), channels * height * width);
                let scales = batch_norm.as_ref().map(|norm| self.scales_and_shifts(norm).0);
                let mut packed = vec![0.0; rows * row];
                for (index, value) in values.into_iter().enumerate() {
                    let (output, input) = (index / inputs, index % inputs);
                    let (channel, pixel) = (input / (height * width), input % (height * width));
                    let scale = scales.as_ref().map_or(1.0, |scales| scales[output]);
                    packed[output * row + pixel * channels + channel] = (f64::from(value) * scale) as f32;
                }
                packed
            }
            Packing::Scales(norm) => to_f32(&self.scales_and_shifts(norm).0),
            Packing::Shifts(norm) => to_f32(&self.scales_and_shifts(norm).1),
            Packing::Channels { tensor, channels } => {
                let values = self.read(*tensor);
                values.iter().copied().cycle().take(*channels).collect()
            }
            Packing::Pixels { tensor, extent: [channels, height, width], stride } => {
                let (values, pixels) = (self.read(*tensor), height * width);
                let mut packed = vec![0.0; pixels * stride];
                for (index, value) in values.into_iter().enumerate().take(channels * pixels) {
                    packed[index % pixels * stride + index / pixels] = value;
                }
                packed
            }
        }
    }

    /// `[output][channel][tap]` to `[output][tap][channel]`.
    fn filters(&self, weight: usize, scales: Option<&[f64]>, channels: usize, row: usize) -> Vec<f32> {
        let (values, shape) = (self.read(weight), &self.tensors[weight].shape);
        let (inputs, taps) = (shape[1], shape[2..].iter().product::<usize>());
        let mut packed = vec![0.0; shape[0] * row];
        for (index, value) in values.into_iter().enumerate() {
            let (output, input, tap) = (index / (inputs * taps), index / taps % inputs, index % taps);
            let scale = scales.map_or(1.0, |scales| scales[output]);
            packed[output * row + tap * channels + input] = (f64::from(value) * scale) as f32;
        }
        packed
    }

    /// The weights `[input][output][tap]` of a transposed convolution: each at its place in the phase that it belongs to.
    fn spread(
        &self,
        weight: usize,
        phases: &Phases,
        [channels, row]: [usize; 2],
        scales: Option<&[f64]>,
        packed: &mut [f32],
    ) {
        let [inputs, each, height, width] = phases.shape;
        let of_group = inputs / phases.groups;
        // Phase and tap along an axis, and the taps that there are.
        let along = |axis: usize, tap: usize, taps: usize| match (phases.stride[axis], phases.dilation[axis]) {
            (1, _) => (0, taps - 1 - tap, taps),
            (stride, dilation) => {
                let all = (dilation * (taps - 1)) / stride + 1;
                (tap * dilation % stride, all - 1 - tap * dilation / stride, all)
            }
        };
        for (index, value) in self.read(weight).into_iter().enumerate() {
            let (input, output, tap) =
                (index / (each * height * width), index / (height * width) % each, index % (height * width));
            let ((down, v, _), (across, u, columns)) = (along(0, tap / width, height), along(1, tap % width, width));
            let group = input / of_group;
            let phase = (group * phases.stride[0] + down) * phases.stride[1] + across;
            let at = (phase * each + output) * row + (v * columns + u) * channels + input % of_group;
            let scale = scales.map_or(1.0, |scales| scales[group * each + output]);
            packed[at] = (f64::from(value) * scale) as f32;
        }
    }

    fn bias(&self, bias: Option<usize>, norm: Option<&BatchNormTensors>, len: usize) -> Vec<f32> {
        let mut values = bias.map_or(vec![0.0; len], |bias| self.read(bias));
        if let Some(norm) = norm {
            let (scales, shifts) = self.scales_and_shifts(norm);
            for ((value, scale), shift) in values.iter_mut().zip(scales).zip(shifts) {
                *value = (f64::from(*value) * scale + shift) as f32;
            }
        }
        values.resize(len, 0.0);
        values
    }

    fn scales_and_shifts(&self, norm: &BatchNormTensors) -> (Vec<f64>, Vec<f64>) {
        let read = |tensor: usize| -> Vec<f64> { self.read(tensor).into_iter().map(f64::from).collect() };
        let (weight, bias) = (norm.weight.map(read), norm.bias.map(read));
        let statistics = norm.statistics.map(|statistics| statistics.map(read));
        let channels = weight.iter().chain(statistics.iter().flatten()).map(Vec::len).next().expect("tensors");
        let weight = weight.unwrap_or_else(|| vec![1.0; channels]);
        let bias = bias.unwrap_or_else(|| vec![0.0; channels]);
        let Some([mean, variance]) = statistics else { return (weight, bias) };
        let scales: Vec<f64> = weight.iter().zip(&variance).map(|(w, v)| w / (v + norm.eps).sqrt()).collect();
        let shifts = bias.iter().zip(&mean).zip(&scales).map(|((b, m), s)| b - m * s).collect();
        (scales, shifts)
    }

    fn read(&self, tensor: usize) -> Vec<f32> {
        let Tensor { name, shape, kind, origin: _ } = &self.tensors[tensor];
        match self.weights {
            Weights::Arrays(arrays) => arrays[name].iter().map(|x| *x as f32).collect(),
            Weights::Generated => {
                let (scale, center) = self.range(tensor, *kind);
                formula(tensor as u64, scale, center, shape.iter().product())
            }
        }
    }

    /// The range of the formula for each kind: a bias follows the weight whose inputs it counts.
    fn range(&self, tensor: usize, kind: TensorKind) -> (f32, f32) {
        let weight = self.tensors[..=tensor].iter().rev().find(|tensor| tensor.kind == TensorKind::Weight);
        let inputs = weight.map_or(1, |tensor| tensor.shape[1..].iter().product::<usize>()) as f64;
        match kind {
            TensorKind::Weight => ((6.0 / inputs).sqrt() as f32, 0.0),
            TensorKind::Bias => (1.0 / inputs.sqrt() as f32, 0.0),
            TensorKind::BatchNormWeight => (0.5, 1.0),
            TensorKind::RunningVar => (1.0, 2.0),
            TensorKind::BatchNormBias | TensorKind::RunningMean => (0.1, 0.0),
            TensorKind::PreluWeight => (0.25, 0.25),
            TensorKind::Parameter => (1.0, 0.0),
        }
    }
}

fn to_f32(values: &[f64]) -> Vec<f32> {
    values.iter().map(|x| *x as f32).collect()
}

fn encode(value: f32, element: Element) -> Vec<u8> {
    let bits = value.to_bits();
    match element {
        Element::F32 => bits.to_le_bytes().into(),
        Element::Tf32 => ((bits + 0x1000) & 0xffff_e000).to_le_bytes().into(),
        Element::Bf16 => (((bits + 0x7fff + (bits >> 16 & 1)) >> 16) as u16).to_le_bytes().into(),
    }
}
