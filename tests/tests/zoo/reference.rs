//! The references in `reference/zoo`: what PyTorch says of a network, and weights by their formula.

use std::{fs, iter, thread};

use graphc_tests::{Arrays, SEED, arrays, reference};
use graphc_weights::{Dtype, safetensors};
use ndarray::{ArrayD, IxDyn};

/// The number of the input, as a tensor.
const INPUT: u64 = 1_000_000;
/// The number of the tensor that values are multiplied with for their dot product.
const DOT: u64 = 2_000_000;

/// What PyTorch computes, in double precision, of two images.
pub(crate) struct Reference {
    pub(crate) input: Vec<usize>,
    pub(crate) macs: u64,
    pub(crate) outputs: Vec<Value>,
    /// Layers on the way.
    pub(crate) layers: Vec<Value>,
    /// Sums, samples, and whole outputs.
    pub(crate) arrays: Arrays,
    /// The tensors of the state dict, in its order.
    pub(crate) tensors: Vec<Tensor>,
}

/// The value of a layer.
pub(crate) struct Value {
    pub(crate) layer: String,
    /// What it is called among the arrays.
    pub(crate) key: String,
    pub(crate) shape: Vec<usize>,
    /// The magnitude of its largest number; of an output, unknown here.
    pub(crate) largest: f64,
}

/// A tensor of the state dict, uniform in `center - scale` to `center + scale`.
pub(crate) struct Tensor {
    pub(crate) name: String,
    pub(crate) shape: Vec<usize>,
    scale: f32,
    center: f32,
}

impl Reference {
    /// The reference of this name.
    pub(crate) fn read(name: &str) -> Reference {
        let path = reference(&format!("zoo/{name}.txt"));
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut lines: Vec<Vec<&str>> = text.lines().map(|line| line.split(' ').collect()).collect();
        let (values, tensors): (Vec<_>, Vec<_>) = lines.drain(3..).partition(|line| line[0] != "tensors");
        let [[_, input], [_, gain], [_, macs]] = [0, 1, 2].map(|line| [lines[line][0], lines[line][1]]);
        let of = |kind: &'static str| values.iter().filter(move |line| line[0] == kind).map(|line| value(line));
        Reference {
            input: sizes(input),
            macs: macs.parse().expect("a number"),
            outputs: of("output").collect(),
            layers: of("layer").collect(),
            arrays: arrays(&format!("zoo/{name}.safetensors")),
            tensors: state_dict(&tensors, gain.parse().expect("a number")),
        }
    }

    /// With other names of its tensors, and more tensors after them, of any numbers.
    pub(crate) fn with_names(self, name_of: impl Fn(&str) -> String, more: &[(String, Vec<usize>)]) -> Reference {
        let named = self.tensors.into_iter().map(|tensor| Tensor { name: name_of(&tensor.name), ..tensor });
        let more = more.iter().map(|(name, shape)| Tensor {
            name: name.clone(),
            shape: shape.clone(),
            scale: 1.0,
            center: 0.0,
        });
        Reference { tensors: named.chain(more).collect(), ..self }
    }

    /// The elements of a tensor.
    pub(crate) fn tensor(&self, name: &str) -> Vec<f32> {
        let number = self.tensors.iter().position(|tensor| tensor.name == name);
        let number = number.unwrap_or_else(|| panic!("the reference has no tensor `{name}`"));
        let Tensor { scale, center, .. } = self.tensors[number];
        units(number as u64, 0).take(self.tensors[number].len()).map(|unit| center + unit * scale).collect()
    }

    /// A safetensors file of the weights.
    pub(crate) fn weights(&self) -> Vec<u8> {
        let described = self.tensors.iter().map(|tensor| (&*tensor.name, Dtype::F32, &*tensor.shape));
        let mut file = safetensors::header(described);
        let start = file.len();
        let lengths = self.tensors.iter().map(Tensor::len);
        file.resize(start + size_of::<f32>() * lengths.sum::<usize>(), 0);
        let mut rest = &mut file[start..];
        let mut pieces: [Vec<Piece<'_>>; 2] = Default::default();
        for (number, tensor) in (0..).zip(&self.tensors) {
            let (data, behind) = rest.split_at_mut(size_of::<f32>() * tensor.len());
            rest = behind;
            // Halves of a tensor, for two threads where there are threads.
            let half = tensor.len() / 2;
            let (first, second) = data.split_at_mut(size_of::<f32>() * half);
            for (piece, (data, first)) in pieces.iter_mut().zip([(first, 0), (second, half as u64)]) {
                piece.push(Piece { tensor, number, first, data });
            }
        }
        let fill = |pieces: Vec<Piece<'_>>| pieces.into_iter().for_each(Piece::fill);
        let [first, second] = pieces;
        if cfg!(target_family = "wasm") {
            [first, second].into_iter().for_each(fill);
        } else {
            thread::scope(|scope| {
                scope.spawn(|| fill(first));
                fill(second);
            });
        }
        file
    }

    /// Images of numbers in [-2, 2). The references are of the first two.
    pub(crate) fn images(&self, count: usize) -> ArrayD<f32> {
        let shape: Vec<usize> = iter::once(count).chain(self.input.iter().copied()).collect();
        let values: Vec<f32> = units(INPUT, 0).take(shape.iter().product()).map(|unit| unit * 2.0).collect();
        ArrayD::from_shape_vec(IxDyn(&shape), values).expect("numbers of this count")
    }
}

/// The sum of an image's values, of their magnitudes, and their dot product with numbers that differ by position, so that
/// misplaced ones are detected.
pub(crate) fn sums(values: &[f64]) -> [f64; 3] {
    let dot: f64 = values.iter().zip(units(DOT, 0)).map(|(value, unit)| value * f64::from(unit)).sum();
    [values.iter().sum(), values.iter().map(|value| value.abs()).sum(), dot]
}

/// Where the samples of a value of this length are.
pub(crate) fn samples(len: usize) -> impl Iterator<Item = usize> {
    (1..=8).map(move |number| (mix(number) % len as u64) as usize)
}

fn value(line: &[&str]) -> Value {
    let largest = line.get(4).map_or(f64::NAN, |number| number.parse().expect("a number"));
    Value { layer: line[1].into(), key: line[2].into(), shape: sizes(line[3]), largest }
}

fn sizes(text: &str) -> Vec<usize> {
    text.split('x').map(|size| size.parse().expect("a size")).collect()
}

/// The tensors of each module, with the scales of their kinds.
fn state_dict(modules: &[Vec<&str>], gain: f32) -> Vec<Tensor> {
    let mut fan_in = 1.0;
    let tensors = modules.iter().flat_map(|line| {
        let (module, shape) = (line[1], sizes(line[3]));
        let tensors: Vec<(&str, f32, f32)> = match line[2] {
            "weight" => {
                fan_in = shape[1..].iter().product::<usize>() as f64;
                vec![(".weight", (6.0 / fan_in).sqrt() as f32, 0.0)]
            }
            "bias" => vec![(".bias", (1.0 / fan_in.sqrt()) as f32, 0.0)],
            "batch_norm" => vec![
                (".weight", gain / 2.0, gain),
                (".bias", 0.1, 0.0),
                (".running_mean", 0.1, 0.0),
                (".running_var", 0.5, 1.0),
            ],
            "layer_norm" => vec![(".weight", 0.5, 1.0), (".bias", 0.1, 0.0)],
            "scale" => vec![("", 0.5, 1.0)],
            "prelu" => vec![(".weight", 0.25, 0.25)],
            other => panic!("{other} is no kind of tensors"),
        };
        let tensor =
            move |(end, scale, center)| Tensor { name: format!("{module}{end}"), shape: shape.clone(), scale, center };
        tensors.into_iter().map(tensor).collect::<Vec<_>>()
    });
    tensors.collect()
}

impl Tensor {
    fn len(&self) -> usize {
        self.shape.iter().product()
    }
}

/// A part of a tensor.
struct Piece<'a> {
    tensor: &'a Tensor,
    number: u64,
    /// Its first element.
    first: u64,
    data: &'a mut [u8],
}

impl Piece<'_> {
    fn fill(self) {
        let Tensor { scale, center, .. } = *self.tensor;
        for (place, unit) in self.data.as_chunks_mut().0.iter_mut().zip(units(self.number, self.first)) {
            *place = (center + unit * scale).to_le_bytes();
        }
    }
}

/// The numbers of a tensor, in [-1, 1), from one on: the outputs of SplitMix64.
fn units(tensor: u64, first: u64) -> impl Iterator<Item = f32> {
    const G: u64 = 0x9E37_79B9_7F4A_7C15;
    let key = mix(SEED.wrapping_add((tensor + 1).wrapping_mul(G)));
    (first + 1..).map(move |index| {
        let upper = mix(key.wrapping_add(index.wrapping_mul(G))) >> 40;
        upper as f32 / 8_388_608.0 - 1.0
    })
}

fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
