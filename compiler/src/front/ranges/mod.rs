//! The ranges file, `net.int8.yaml`: the least and the largest number of each value of a network, from which a network in int8
//! has its scales. This folder alone reads and writes it: `read` from text to [`Ranges`], `write` the other way round; `given` takes
//! the file that options name, and `check` holds its names against the network.
//!
//! | key | value |
//! |---|---|
//! | `graphc_ranges` | the version of the format: 1 |
//! | `model` | the name of the network |
//! | `weights` | the SHA-256 of the weight file that the values were computed with; of weights by a formula, `seed 1` |
//! | `calibration` | how the ranges were found: `method`, the number of `images`, and their `sha256` |
//! | `bias_correction` | how biases were corrected: `method`, and the `sha256` of the weight file that has them |
//! | `ranges` | `[min, max]` for each layer by its full name, and for each input |
//! | `scales` | `[step, zero]` for those whose integers a file has chosen: `q` stands for `step * (q - zero)` |
//! | `f32` | layers that stay in f32, and why |

mod check;
mod given;
mod read;
mod write;

pub(crate) use check::without_range;
pub(crate) use given::{WITHOUT_INT8, WITHOUT_SCALES, ranges_of};

use std::collections::HashMap;

use graphc_weights::Sha256;

use crate::{
    diagnostic::Span,
    ir::{Graph, Node, Others, Range, Scale, ValueRanges},
};

/// A ranges file.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranges {
    /// The network's name.
    pub model: String,
    /// The weights that the values were computed with.
    pub weights: UsedWeights,
    /// How the ranges were found, if the file says so.
    pub calibration: Option<Calibration>,
    /// How the biases were corrected, if they were.
    pub bias_correction: Option<BiasCorrection>,
    /// The ranges of layers and inputs, in the order of the file, each once.
    pub ranges: Vec<LayerRange>,
    /// The scales of layers and inputs whose integers a file has chosen, in the order of the file, each once.
    pub scales: Vec<LayerScale>,
    /// The layers that stay in f32.
    pub f32: Vec<KeptLayer>,
    /// Where things are in the file.
    pub places: Places,
}

/// Where things are in a ranges file. One that is yet to be written has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// The value of `weights`.
    pub weights: Span,
    /// The key `ranges`.
    pub ranges: Span,
}

/// The weights that values were computed with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UsedWeights {
    /// Those of the weight file with this hash.
    File(Sha256),
    /// Those that a formula gives for this seed.
    Seed(u64),
}

/// How ranges were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calibration {
    /// The method, a word: `minmax`, `percentile`, `entropy`, `mse`.
    pub method: String,
    /// How many images were looked at.
    pub images: u64,
    /// Their hash.
    pub sha256: Option<Sha256>,
}

/// How biases were corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BiasCorrection {
    /// The method, a word: `fast`, `full`.
    pub method: String,
    /// The hash of the weight file that has the corrected biases.
    pub sha256: Sha256,
}

/// The range of a layer's value, or of an input.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerRange {
    /// The layer's full name.
    pub layer: String,
    /// Its least and its largest number.
    pub range: Range,
    /// Its name in the file.
    pub place: Span,
}

/// The integers of a layer's value, or of an input.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerScale {
    /// The layer's full name.
    pub layer: String,
    /// What they stand for.
    pub scale: Scale,
    /// Its name in the file.
    pub place: Span,
}

/// A layer that stays in f32.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptLayer {
    /// The layer's full name.
    pub layer: String,
    /// Why; may be empty.
    pub why: String,
    /// Its name in the file.
    pub place: Span,
}

impl LayerRange {
    /// A range that is yet to be written.
    pub fn new(layer: impl Into<String>, range: Range) -> Self {
        LayerRange { layer: layer.into(), range, place: Span::default() }
    }
}

impl LayerScale {
    /// A scale that is yet to be written.
    pub fn new(layer: impl Into<String>, scale: Scale) -> Self {
        LayerScale { layer: layer.into(), scale, place: Span::default() }
    }
}

impl KeptLayer {
    /// A layer that is yet to be written.
    pub fn new(layer: impl Into<String>, why: impl Into<String>) -> Self {
        KeptLayer { layer: layer.into(), why: why.into(), place: Span::default() }
    }
}

impl Ranges {
    /// What the plan is made from.
    pub fn values(&self) -> ValueRanges {
        ValueRanges {
            ranges: self.ranges.iter().map(|entry| (entry.layer.clone(), entry.range)).collect(),
            f32: self.f32.iter().map(|kept| kept.layer.clone()).collect(),
            others: Others::Refused,
        }
    }

    /// Gives the nodes of a network the scales that the file has for them.
    pub(crate) fn give_scales(&self, graph: &mut Graph) {
        let scales: HashMap<&str, Scale> = self.scales.iter().map(|entry| (&*entry.layer, entry.scale)).collect();
        graph.nodes = graph
            .nodes
            .map(|node| Node { scale: scales.get(node.name.as_str()).copied().or(node.scale), ..node.clone() });
    }

    /// Moves all places.
    pub(crate) fn shift(&mut self, by: usize) {
        let ranges = self.ranges.iter_mut().map(|entry| &mut entry.place);
        let kept = self.f32.iter_mut().map(|kept| &mut kept.place);
        let scales = self.scales.iter_mut().map(|entry| &mut entry.place);
        for place in ranges.chain(scales).chain(kept).chain([&mut self.places.weights, &mut self.places.ranges]) {
            *place = Span::new(place.start + by, place.end + by);
        }
    }
}
