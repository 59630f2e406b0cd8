//! From tensors in PyTorch's order to the bytes that the kernels read.

use graphc_program::{BatchNormTensors, DevicePacking as Packing, DeviceWeight, Element, bf16_bits};

use super::{
    error::{Error, aligned},
    program::Program,
};
use crate::weights::{
    LoadError, TensorSource, TensorSpec,
    denormal::flush,
    pack::{fold, read, scales_and_shifts},
    phases,
};

/// Reads every tensor and packs it.
pub(super) fn pack(program: &Program, tensors: &[TensorSpec], source: &mut dyn TensorSource) -> Result<Vec<u8>, Error> {
    let mut packed = Vec::new();
    let bytes = program.weight_bytes;
    packed.try_reserve_exact(bytes).map_err(|_| LoadError::OutOfMemory { bytes })?;
    packed.resize(bytes, 0);
    let mut packer = Packer { tensors, source };
    for weight in program.weights {
        aligned("weights", weight.offset)?;
        let rows = packer.rows(&weight.packing)?;
        rows.store(weight, &mut packed)?;
    }
    Ok(packed)
}

/// Elements in the device's order, padded with zeros.
struct Rows {
    values: Vec<f32>,
    /// Elements per row.
    len: usize,
    /// The distance between rows on the device, in elements.
    stride: usize,
    /// The number of rows on the device.
    count: usize,
}

impl Rows {
    /// A single row, padded with zeros up to `stride`.
    fn one(values: Vec<f32>, stride: usize) -> Self {
        Rows { len: values.len(), values, stride, count: 1 }
    }

    /// Converts the elements; the zeros are there.
    fn store(&self, weight: &DeviceWeight, packed: &mut [u8]) -> Result<(), Error> {
        let size = weight.element.bytes();
        let place = self.count.checked_mul(self.stride).and_then(|elements| elements.checked_mul(size));
        let end = place.and_then(|bytes| weight.offset.checked_add(bytes));
        let fits = self.len <= self.stride && self.values.len() <= self.count * self.len;
        let Some(out) = end.filter(|_| fits).and_then(|end| packed.get_mut(weight.offset..end)) else {
            return Err(Error::Program(format!("packed weights do not fit their place: {weight:?}")));
        };
        let rows = out.chunks_exact_mut((self.stride * size).max(1));
        for (row, out) in self.values.chunks(self.len.max(1)).zip(rows) {
            convert(row, weight.element, out);
        }
        Ok(())
    }
}

struct Packer<'a> {
    tensors: &'a [TensorSpec],
    source: &'a mut dyn TensorSource,
}

impl Packer<'_> {
    fn rows(&mut self, packing: &Packing) -> Result<Rows, Error> {
        match *packing {
            Packing::Conv2d { weight, ref batch_norm, channels, row, rows } => {
                self.conv2d(weight, batch_norm.as_ref(), channels, [row, rows])
            }
            Packing::ConvTranspose2d { weight, ref batch_norm, ref phases, channels, row, rows } => {
                let (filters, _) = phases::filters(self.source, phases, [Some(weight), None], batch_norm.as_ref())?;
                tap_by_tap(&filters, phases.filters(), channels, [row, rows])
            }
            Packing::PhaseBias { bias, ref batch_norm, ref phases, len } => {
                let (_, biases) = phases::filters(self.source, phases, [None, bias], batch_norm.as_ref())?;
                Ok(Rows::one(biases, len))
            }
            Packing::Bias { bias, ref batch_norm, len } => Ok(Rows::one(self.bias(bias, batch_norm.as_ref())?, len)),
            Packing::Linear { weight, ref batch_norm, image, row, rows } => {
                let values = self.scaled(weight, batch_norm.as_ref())?;
                let len = image.iter().product();
                Ok(Rows { values: pixel_by_pixel(&values, image), len, stride: row, count: rows })
            }
            Packing::Scales(ref batch_norm) => {
                let (scales, _) = scales_and_shifts(self.source, batch_norm)?;
                let mut scales: Vec<f32> = scales.iter().map(|scale| *scale as f32).collect();
                flush(&mut scales);
                let len = scales.len();
                Ok(Rows::one(scales, len))
            }
            Packing::Shifts(ref batch_norm) => {
                let (_, shifts) = scales_and_shifts(self.source, batch_norm)?;
                let len = shifts.len();
                Ok(Rows::one(shifts.iter().map(|shift| *shift as f32).collect(), len))
            }
            Packing::Channels { tensor, channels } => {
                let values = read(self.source, tensor)?;
                Ok(Rows::one(values.iter().copied().cycle().take(channels).collect(), channels))
            }
            Packing::Pixels { tensor, extent, stride } => {
                let values = pixel_by_pixel(&read(self.source, tensor)?, extent);
                let [channels, height, width] = extent;
                Ok(Rows { values, len: channels, stride, count: height * width })
            }
        }
    }

    /// A convolution's weights, tap by tap.
    fn conv2d(
        &mut self,
        weight: usize,
        batch_norm: Option<&BatchNormTensors>,
        padded: usize,
        place: [usize; 2],
    ) -> Result<Rows, Error> {
        let &[outputs, channels, ref taps @ ..] = self.tensors[weight].shape else {
            return Err(Error::Program(format!("no weight of a convolution: {:?}", self.tensors[weight])));
        };
        let weights = self.scaled(weight, batch_norm)?;
        tap_by_tap(&weights, [outputs, channels, 1, taps.iter().product()], padded, place)
    }

    /// `weight * scale`; without a batch norm, `weight`.
    fn scaled(&mut self, weight: usize, batch_norm: Option<&BatchNormTensors>) -> Result<Vec<f32>, Error> {
        let mut weights = read(self.source, weight)?;
        if let Some(batch_norm) = batch_norm {
            let (scales, _) = scales_and_shifts(self.source, batch_norm)?;
            fold(&scales, &[], &mut weights, &mut []);
        }
        flush(&mut weights);
        Ok(weights)
    }

    /// `bias * scale + shift`; without a bias, the shift; without a batch norm, the bias; without either, nothing.
    fn bias(&mut self, bias: Option<usize>, batch_norm: Option<&BatchNormTensors>) -> Result<Vec<f32>, Error> {
        let biases = bias.map(|bias| read(self.source, bias)).transpose()?;
        let Some(batch_norm) = batch_norm else { return Ok(biases.unwrap_or_default()) };
        let (scales, shifts) = scales_and_shifts(self.source, batch_norm)?;
        let mut biases = biases.unwrap_or_else(|| vec![0.0; scales.len()]);
        fold(&scales, &shifts, &mut [], &mut biases);
        Ok(biases)
    }
}

/// `[output][channel][v][u]` to `[output][v][u][channel]`, with each tap's channels padded.
fn tap_by_tap(
    weights: &[f32],
    [_, channels, height, width]: [usize; 4],
    padded: usize,
    [stride, count]: [usize; 2],
) -> Result<Rows, Error> {
    if padded < channels {
        return Err(Error::Program(format!("{padded} channels of a tap for {channels}")));
    }
    let taps = height * width;
    let mut values = vec![0.0; weights.len() / channels.max(1) * padded];
    let outputs = weights.chunks_exact((channels * taps).max(1));
    for (from, to) in outputs.zip(values.chunks_exact_mut((taps * padded).max(1))) {
        for (tap, to) in to.chunks_exact_mut(padded).enumerate() {
            for (channel, to) in to[..channels].iter_mut().enumerate() {
                *to = from[channel * taps + tap];
            }
        }
    }
    Ok(Rows { values, len: taps * padded, stride, count })
}

/// Reorders the columns of a linear layer from `[channel][pixel]` to `[pixel][channel]`.
fn pixel_by_pixel(weights: &[f32], [channels, height, width]: [usize; 3]) -> Vec<f32> {
    let pixels = height * width;
    let mut permuted = Vec::with_capacity(weights.len());
    for row in weights.chunks_exact((channels * pixels).max(1)) {
        for pixel in 0..pixels {
            permuted.extend(row.iter().skip(pixel).step_by(pixels));
        }
    }
    permuted
}

fn convert(values: &[f32], element: Element, out: &mut [u8]) {
    match element {
        Element::F32 => store(values, out, |value| value.to_bits().to_le_bytes()),
        Element::Tf32 => store(values, out, |value| tf32(value).to_le_bytes()),
        Element::Bf16 => store(values, out, |value| bf16_bits(value).to_le_bytes()),
    }
}

fn store<const N: usize>(values: &[f32], out: &mut [u8], convert: impl Fn(f32) -> [u8; N]) {
    for (value, out) in values.iter().zip(out.as_chunks_mut::<N>().0) {
        *out = convert(*value);
    }
}

/// Rounded to 10 bits of mantissa, ties away from zero; NaN and infinities are unchanged.
fn tf32(value: f32) -> u32 {
    let bits = value.to_bits();
    if value.is_finite() { (bits + 0x1000) & !0x1fff } else { bits }
}

#[cfg(test)]
mod tests {
    use graphc_program::Phases;

    use super::*;
    use crate::weights::{Integers, TensorKind};

    /// Tensors with elements 1, 2, 3, ...
    struct Counting(&'static [TensorSpec]);

    impl TensorSource for Counting {
        fn read(&mut self, index: usize, out: &mut Vec<f32>) -> Result<(), LoadError> {
            *out = (1..=self.0[index].len()).map(|i| i as f32).collect();
            Ok(())
        }

        fn integers(&mut self, _index: usize) -> Result<Option<Integers>, LoadError> {
            Ok(None)
        }
    }

    const fn spec(name: &'static str, shape: &'static [usize]) -> TensorSpec {
        TensorSpec { name, shape, kind: TensorKind::Weight }
    }

    const TENSORS: &[TensorSpec] = &[
        spec("conv.weight", &[2, 3, 2, 1]),
        spec("conv.bias", &[2]),
        spec("norm.mean", &[2]),
        spec("norm.var", &[2]),
        spec("fc.weight", &[2, 6]),
        spec("prelu.weight", &[1]),
    ];

    /// Mean and variance are 1 and 2, so the scales are 1 and `1 / sqrt(2)`.
    const NORM: BatchNormTensors = BatchNormTensors { weight: None, bias: None, statistics: Some([2, 3]), eps: 0.0 };

    fn packed(packing: Packing, elements: usize) -> Vec<f32> {
        let bytes = pack_one(packing, Element::F32, elements * 4).unwrap();
        bytes.as_chunks().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect()
    }

    fn pack_one(packing: Packing, element: Element, weight_bytes: usize) -> Result<Vec<u8>, Error> {
        let weights = Box::leak(Box::new([DeviceWeight { packing, element, offset: 0 }]));
        let program = Program { source: "", images: &[], weights, weight_bytes, batches: &[] };
        pack(&program, TENSORS, &mut Counting(TENSORS))
    }

    #[test]
    fn a_convolution_is_output_row_column_channel() {
        let packing = Packing::Conv2d { weight: 0, batch_norm: None, channels: 4, row: 9, rows: 3 };
        let first = [1.0, 3.0, 5.0, 0.0, 2.0, 4.0, 6.0, 0.0, 0.0];
        let second = [7.0, 9.0, 11.0, 0.0, 8.0, 10.0, 12.0, 0.0, 0.0];
        assert_eq!(packed(packing, 27), [first, second, [0.0; 9]].concat());
    }

    #[test]
    fn a_transposed_convolution_is_its_phases() {
        // Two inputs, three outputs, two taps: with a stride of two, a phase each.
        let phases = Phases { shape: [2, 3, 2, 1], groups: 1, stride: [2, 1], dilation: [1, 1] };
        let filters = Packing::ConvTranspose2d { weight: 0, batch_norm: None, phases, channels: 4, row: 4, rows: 6 };
        let taps = [[1.0, 7.0], [3.0, 9.0], [5.0, 11.0], [2.0, 8.0], [4.0, 10.0], [6.0, 12.0]];
        let expected: Vec<f32> = taps.iter().flat_map(|[first, second]| [*first, *second, 0.0, 0.0]).collect();
        assert_eq!(packed(filters, 24), expected);
        let phases = Phases { shape: [2, 2, 2, 1], ..phases };
        let biases = Packing::PhaseBias { bias: Some(1), batch_norm: None, phases, len: 5 };
        assert_eq!(packed(biases, 5), [1.0, 2.0, 1.0, 2.0, 0.0]);
        let folded = Packing::PhaseBias { bias: None, batch_norm: Some(NORM), phases, len: 4 };
        let shift = (-2.0 * std::f64::consts::FRAC_1_SQRT_2) as f32;
        assert_eq!(packed(folded, 4), [-1.0, shift, -1.0, shift]);
    }

    #[test]
    fn a_batch_norm_is_folded() {
        let half = std::f64::consts::FRAC_1_SQRT_2;
        let packing = Packing::Conv2d { weight: 0, batch_norm: Some(NORM), channels: 3, row: 6, rows: 2 };
        let second = [7.0, 9.0, 11.0, 8.0, 10.0, 12.0].map(|weight| (weight * half) as f32);
        assert_eq!(packed(packing, 12)[6..], second);
        let linear = Packing::Linear { weight: 4, batch_norm: Some(NORM), image: [3, 1, 2], row: 6, rows: 2 };
        let pixel_by_pixel = [7.0, 9.0, 11.0, 8.0, 10.0, 12.0].map(|weight| (weight * half) as f32);
        assert_eq!(packed(linear, 12)[6..], pixel_by_pixel);
        // (1 - 1) * 1, and (2 - 2) / sqrt(2).
        assert_eq!(packed(Packing::Bias { bias: Some(1), batch_norm: Some(NORM), len: 3 }, 3), [0.0; 3]);
        let without = packed(Packing::Bias { bias: None, batch_norm: Some(NORM), len: 2 }, 2);
        assert_eq!(without, [-1.0, (-2.0 * half) as f32]);
        assert_eq!(packed(Packing::Scales(NORM), 2), [1.0, half as f32]);
        assert_eq!(packed(Packing::Shifts(NORM), 2), without);
    }

    #[test]
    fn biases() {
        assert_eq!(packed(Packing::Bias { bias: Some(1), batch_norm: None, len: 4 }, 4), [1.0, 2.0, 0.0, 0.0]);
        assert_eq!(packed(Packing::Bias { bias: None, batch_norm: None, len: 2 }, 2), [0.0; 2]);
    }

    #[test]
    fn a_linear_layer_reads_pixel_by_pixel() {
        let packing = Packing::Linear { weight: 4, batch_norm: None, image: [3, 1, 2], row: 8, rows: 2 };
        let first = [1.0, 3.0, 5.0, 2.0, 4.0, 6.0, 0.0, 0.0];
        assert_eq!(packed(packing, 16), [first, [7.0, 9.0, 11.0, 8.0, 10.0, 12.0, 0.0, 0.0]].concat());
        let vector = Packing::Linear { weight: 4, batch_norm: None, image: [6, 1, 1], row: 6, rows: 2 };
        assert_eq!(packed(vector, 12), packed(Packing::Channels { tensor: 4, channels: 12 }, 12));
    }

    #[test]
    fn a_single_value_is_repeated() {
        assert_eq!(packed(Packing::Channels { tensor: 5, channels: 3 }, 3), [1.0; 3]);
        assert_eq!(packed(Packing::Channels { tensor: 1, channels: 2 }, 2), [1.0, 2.0]);
    }

    #[test]
    fn a_value_is_pixel_by_pixel() {
        let packing = Packing::Pixels { tensor: 0, extent: [2, 3, 2], stride: 4 };
        let pixels = [1.0, 7.0, 2.0, 8.0, 3.0, 9.0, 4.0, 10.0, 5.0, 11.0, 6.0, 12.0];
        let expected: Vec<f32> = pixels.chunks(2).flat_map(|pixel| [pixel[0], pixel[1], 0.0, 0.0]).collect();
        assert_eq!(packed(packing, 24), expected);
    }

    /// Without statistics, the weight is the scale, and nothing is added.
    #[test]
    fn a_learned_scale() {
        let scale = BatchNormTensors { weight: Some(1), bias: None, statistics: None, eps: 0.0 };
        assert_eq!(packed(Packing::Scales(scale), 2), [1.0, 2.0]);
        assert_eq!(packed(Packing::Shifts(scale), 2), [0.0, 0.0]);
    }

    #[test]
    fn weights_that_do_not_fit_are_refused() {
        let short = Packing::Conv2d { weight: 0, batch_norm: None, channels: 2, row: 9, rows: 2 };
        let narrow = Packing::Conv2d { weight: 0, batch_norm: None, channels: 4, row: 7, rows: 2 };
        let few = Packing::Linear { weight: 4, batch_norm: None, image: [6, 1, 1], row: 6, rows: 1 };
        for packing in [short, narrow, few] {
            assert!(matches!(pack_one(packing, Element::F32, 1000), Err(Error::Program(_))), "{packing:?}");
        }
        assert!(matches!(
            pack_one(Packing::Channels { tensor: 4, channels: 12 }, Element::F32, 47),
            Err(Error::Program(_))
        ));
    }

    #[test]
    fn roundings() {
        let cases = [
            // A value, as tf32, and as bf16.
            (1.0f32, 0x3f80_0000u32, 0x3f80u16),
            (-0.0, 0x8000_0000, 0x8000),
            // Ties in the last place of each: rounded away from zero, and to even.
            (f32::from_bits(0x3f80_1000), 0x3f80_2000, 0x3f80),
            (f32::from_bits(0xbf80_3000), 0xbf80_4000, 0xbf80),
            (f32::from_bits(0x3f80_8000), 0x3f80_8000, 0x3f80),
            (f32::from_bits(0x3f81_8000), 0x3f81_8000, 0x3f82),
            (f32::from_bits(0x3f80_8001), 0x3f80_8000, 0x3f81),
            (f32::MAX, 0x7f80_0000, 0x7f80),
            (f32::INFINITY, 0x7f80_0000, 0x7f80),
            (f32::NEG_INFINITY, 0xff80_0000, 0xff80),
            (f32::from_bits(1), 0, 0),
        ];
        for (value, as_tf32, as_bf16) in cases {
            assert_eq!((tf32(value), bf16_bits(value)), (as_tf32, as_bf16), "{value:?}");
        }
        assert!(f32::from_bits(tf32(f32::NAN)).is_nan());
        assert!(f32::from_bits(u32::from(bf16_bits(f32::from_bits(0x7f80_0001))) << 16).is_nan());
        assert_eq!(
            pack_one(Packing::Channels { tensor: 1, channels: 2 }, Element::Bf16, 4).unwrap(),
            [0x80, 0x3f, 0, 0x40]
        );
    }
}
