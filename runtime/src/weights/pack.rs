//! From tensors in PyTorch's order to one buffer in the order in which the kernels read.

#[cfg(feature = "int8")]
use graphc_kernels::packing::quantized::{self, Quantized};
use graphc_kernels::{
    arena::Floats,
    packing::{pack_blocks, pack_conv2d, pack_grouped_conv2d, pack_linear, winograd},
};
use graphc_program::{BatchNormTensors, FilterOrder, Packing, Phases};
#[cfg(feature = "int8")]
use graphc_program::{QuantizedFilters, Scale};

#[cfg(feature = "int8")]
use super::Biases;
use super::{denormal::flush, phases};
use crate::weights::{LoadError, TensorSource};

/// Reads every tensor and packs it.
pub(crate) fn pack(packings: &[Packing], bytes: usize, source: &mut dyn TensorSource) -> Result<Floats, LoadError> {
    let mut packed = Floats::zeroed(bytes.div_ceil(size_of::<f32>())).ok_or(LoadError::OutOfMemory { bytes })?;
    let mut packer = Packer { source, out: packed.as_mut_slice() };
    for packing in packings {
        packer.pack(packing)?;
    }
    Ok(packed)
}

struct Packer<'a> {
    source: &'a mut dyn TensorSource,
    out: &'a mut [f32],
}

impl Packer<'_> {
    fn pack(&mut self, packing: &Packing) -> Result<(), LoadError> {
        match *packing {
            Packing::Conv2d { weight, bias, batch_norm, shape, groups, order, number, weights_at, bias_at } => {
                let (weights, biases) = self.folded(weight, bias, batch_norm.as_ref())?;
                pack_conv2d(&weights, shape, groups, (order, number), self.words(weights_at));
                self.put(bias_at, &biases);
            }
            Packing::Winograd { weight, bias, batch_norm, shape, filtering, weights_at, bias_at } => {
                let (weights, biases) = self.folded(weight, bias, batch_norm.as_ref())?;
                let packed = winograd::pack(&weights, shape, filtering, self.words(weights_at));
                flush(packed);
                self.put(bias_at, &biases);
            }
            Packing::GroupedConv2d { weight, bias, batch_norm, shape, weights_at, bias_at } => {
                let (weights, biases) = self.folded(weight, bias, batch_norm.as_ref())?;
                pack_grouped_conv2d(&weights, shape, self.words(weights_at));
                self.put(bias_at, &biases);
            }
            Packing::ConvTranspose2d { weight, bias, batch_norm, phases, order, weights_at, bias_at } => {
                let filters = phases::filters(self.source, &phases, [Some(weight), bias], batch_norm.as_ref())?;
                self.pack_phases(filters, &phases, order, [weights_at, bias_at]);
            }
            Packing::Linear { weight, bias, batch_norm, shape, number, weights_at, bias_at } => {
                let (weights, biases) = self.folded(weight, bias, batch_norm.as_ref())?;
                pack_linear(&weights, shape, number, self.words(weights_at));
                self.put(bias_at, &biases);
            }
            Packing::Quantized { .. } | Packing::Table { .. } => self.pack_integers(packing)?,
            Packing::Affine { batch_norm, scales_at, shifts_at } => {
                let (scales, shifts) = scales_and_shifts(self.source, &batch_norm)?;
                let mut scales: Vec<f32> = scales.iter().map(|scale| *scale as f32).collect();
                flush(&mut scales);
                self.put(scales_at, &scales);
                self.put(shifts_at, &shifts.iter().map(|shift| *shift as f32).collect::<Vec<_>>());
            }
            Packing::Channels { tensor, channels, at } => {
                let mut values = read(self.source, tensor)?;
                flush(&mut values);
                let repeated: Vec<f32> = values.iter().copied().cycle().take(channels).collect();
                self.put(at, &repeated);
            }
            Packing::Blocks { tensor, extent, at } => {
                let mut values = read(self.source, tensor)?;
                flush(&mut values);
                pack_blocks(&values, extent, self.words(at));
            }
        }
        Ok(())
    }

    /// The filters of a transposed convolution's phases, and their biases.
    fn pack_phases(
        &mut self,
        (filters, biases): (Vec<f32>, Vec<f32>),
        phases: &Phases,
        order: FilterOrder,
        [weights_at, bias_at]: [usize; 2],
    ) {
        let (shape, out) = (phases.filters(), self.words(weights_at));
        match order {
            FilterOrder::Direct(order, number) => pack_conv2d(&filters, shape, phases.groups, (order, number), out),
            FilterOrder::Grouped => pack_grouped_conv2d(&filters, shape, out),
            FilterOrder::Filtered(filtering) => flush(winograd::pack(&filters, shape, filtering, out)),
        }
        self.put(bias_at, &biases);
    }

    /// Weights that are rounded to integers, and tables of integers.
    #[cfg(feature = "int8")]
    fn pack_integers(&mut self, packing: &Packing) -> Result<(), LoadError> {
        match *packing {
            Packing::Quantized {
                weight,
                bias,
                batch_norm,
                filters,
                input,
                output,
                weights_at,
                bias_at,
                multipliers_at,
            } => {
                let given = match batch_norm {
                    None => self.given((weight, bias), &filters, (input, output))?,
                    Some(_) => None,
                };
                let quantized = match given {
                    Some(given) => given,
                    None => self.rounded((weight, bias), batch_norm.as_ref(), &filters, (input, output))?,
                };
                quantized.pack(&filters, self.words(weights_at));
                let biases: Vec<f32> =
                    quantized.biases.iter().map(|bias| f32::from_bits(bias.cast_unsigned())).collect();
                self.put(bias_at, &biases);
                self.put(multipliers_at, &quantized.multipliers);
            }
            Packing::Table { function, scales, at } => quantized::table(function, scales, self.words(at)),
            Packing::Conv2d { .. }
            | Packing::Winograd { .. }
            | Packing::GroupedConv2d { .. }
            | Packing::ConvTranspose2d { .. }
            | Packing::Linear { .. }
            | Packing::Affine { .. }
            | Packing::Channels { .. }
            | Packing::Blocks { .. } => unreachable!("weights that are not rounded to integers"),
        }
        Ok(())
    }

    /// Weights that the source has as integers.
    #[cfg(feature = "int8")]
    fn given(
        &mut self,
        (weight, bias): (usize, Option<usize>),
        filters: &QuantizedFilters,
        scales: (Scale, Option<Scale>),
    ) -> Result<Option<Quantized>, LoadError> {
        // The filters of phases are in another order.
        if matches!(filters, QuantizedFilters::ConvTranspose2d { .. }) {
            return Ok(None);
        }
        let Some(weights) = self.source.integers(weight)? else { return Ok(None) };
        let given = |biases| {
            let filters = weights.filters(biases, filters.outputs(), scales.0)?;
            Some(Quantized::given(&weights.integers, &filters, scales.1))
        };
        let Some(bias) = bias else { return Ok(given(Biases::None)) };
        Ok(match self.source.integers(bias)? {
            Some(biases) => given(Biases::Integers(&biases)),
            None => given(Biases::Numbers(&read(self.source, bias)?)),
        })
    }

    /// Weights that become integers here.
    #[cfg(feature = "int8")]
    fn rounded(
        &mut self,
        (weight, bias): (usize, Option<usize>),
        batch_norm: Option<&BatchNormTensors>,
        filters: &QuantizedFilters,
        scales: (Scale, Option<Scale>),
    ) -> Result<Quantized, LoadError> {
        let (weights, biases) = match filters {
            QuantizedFilters::ConvTranspose2d { phases, .. } => {
                phases::filters(self.source, phases, [Some(weight), bias], batch_norm)?
            }
            QuantizedFilters::Conv2d { .. } | QuantizedFilters::Depthwise { .. } | QuantizedFilters::Linear { .. } => {
                self.folded(weight, bias, batch_norm)?
            }
        };
        Ok(Quantized::new(&weights, &biases, filters.outputs(), scales))
    }

    /// Generated code does not compile then.
    #[cfg(not(feature = "int8"))]
    fn pack_integers(&mut self, _packing: &Packing) -> Result<(), LoadError> {
        unreachable!("graphc without its feature `int8`")
    }

    /// Weights and biases, with the batch norm folded into them.
    fn folded(
        &mut self,
        weight: usize,
        bias: Option<usize>,
        batch_norm: Option<&BatchNormTensors>,
    ) -> Result<(Vec<f32>, Vec<f32>), LoadError> {
        let mut weights = read(self.source, weight)?;
        let biases = bias.map(|bias| read(self.source, bias)).transpose()?;
        let Some(batch_norm) = batch_norm else {
            flush(&mut weights);
            return Ok((weights, biases.unwrap_or_default()));
        };
        let (scales, shifts) = scales_and_shifts(self.source, batch_norm)?;
        let mut biases = biases.unwrap_or_else(|| vec![0.0; scales.len()]);
        // After folding, which can make numbers tiny, or large again.
        fold(&scales, &shifts, &mut weights, &mut biases);
        flush(&mut weights);
        Ok((weights, biases))
    }

    fn put(&mut self, at: usize, values: &[f32]) {
        self.words(at)[..values.len()].copy_from_slice(values);
    }

    /// The packed weights from byte `at` on.
    fn words(&mut self, at: usize) -> &mut [f32] {
        &mut self.out[at / size_of::<f32>()..]
    }
}

/// A tensor of the table.
pub(crate) fn read(source: &mut dyn TensorSource, tensor: usize) -> Result<Vec<f32>, LoadError> {
    let mut values = Vec::new();
    source.read(tensor, &mut values)?;
    Ok(values)
}

/// `weight / sqrt(variance + eps)`, and `bias - mean * scale`.
pub(crate) fn scales_and_shifts(
    source: &mut dyn TensorSource,
    of: &BatchNormTensors,
) -> Result<(Vec<f64>, Vec<f64>), LoadError> {
    let mut tensor = |tensor: usize| Ok(read(source, tensor)?.into_iter().map(f64::from).collect());
    let mut optional = |of: Option<usize>| of.map(&mut tensor).transpose();
    let (weight, bias): (Option<Vec<f64>>, Option<Vec<f64>>) = (optional(of.weight)?, optional(of.bias)?);
    let (mean, variance) = match of.statistics {
        Some([mean, variance]) => (optional(Some(mean))?, optional(Some(variance))?),
        None => (None, None),
    };
    let channels = [&weight, &bias, &mean].into_iter().flatten().map(Vec::len).next().unwrap_or(0);
    let at = |values: &Option<Vec<f64>>, channel: usize, other: f64| values.as_ref().map_or(other, |all| all[channel]);
    // Without statistics, the weight is the scale.
    let deviation = |channel: usize| variance.as_ref().map_or(1.0, |variance| (variance[channel] + of.eps).sqrt());
    let scales: Vec<f64> = (0..channels).map(|channel| at(&weight, channel, 1.0) / deviation(channel)).collect();
    let shift = |(channel, scale): (usize, &f64)| at(&bias, channel, 0.0) - at(&mean, channel, 0.0) * scale;
    let shifts = scales.iter().enumerate().map(shift).collect();
    Ok((scales, shifts))
}

/// `scale * (w . x + b) + shift = (scale * w) . x + (scale * b + shift)`, for each output channel.
pub(crate) fn fold(scales: &[f64], shifts: &[f64], weights: &mut [f32], biases: &mut [f32]) {
    let each = weights.len() / scales.len().max(1);
    for (weights, scale) in weights.chunks_exact_mut(each.max(1)).zip(scales) {
        for weight in weights {
            *weight = (f64::from(*weight) * scale) as f32;
        }
    }
    for ((bias, scale), shift) in biases.iter_mut().zip(scales).zip(shifts) {
        *bias = (f64::from(*bias) * scale + shift) as f32;
    }
}
