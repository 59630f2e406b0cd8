//! From [`Ranges`] to the text of a file: reading it gives the same ranges.

use std::fmt;

use super::{BiasCorrection, Calibration, KeptLayer, LayerRange, LayerScale, Ranges, UsedWeights};
use crate::{front::quoted, ir::Range};

impl fmt::Display for Ranges {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Ranges { model, weights, calibration, bias_correction, ranges, scales, f32, places: _ } = self;
        writeln!(f, "graphc_ranges: 1\nmodel: {}\nweights: {weights}", quoted(model))?;
        if let Some(calibration) = calibration {
            writeln!(f, "calibration: {calibration}")?;
        }
        if let Some(correction) = bias_correction {
            writeln!(f, "bias_correction: {correction}")?;
        }
        if !ranges.is_empty() {
            writeln!(f, "ranges:")?;
        }
        for LayerRange { layer, range: Range { min, max }, .. } in ranges {
            writeln!(f, "  {}: [{}, {}]", quoted(layer), number(*min), number(*max))?;
        }
        if !scales.is_empty() {
            writeln!(f, "scales:")?;
        }
        for LayerScale { layer, scale, .. } in scales {
            writeln!(f, "  {}: [{}, {}]", quoted(layer), number(scale.step()), scale.zero)?;
        }
        if !f32.is_empty() {
            writeln!(f, "f32:")?;
        }
        for KeptLayer { layer, why, .. } in f32 {
            writeln!(f, "  {}: {}", quoted(layer), sentence(why))?;
        }
        Ok(())
    }
}

impl fmt::Display for UsedWeights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            UsedWeights::File(sha256) => write!(f, "{sha256}"),
            UsedWeights::Seed(seed) => write!(f, "seed {seed}"),
        }
    }
}

impl fmt::Display for Calibration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Calibration { method, images, sha256 } = self;
        write!(f, "{{method: {}, images: {images}", quoted(method))?;
        match sha256 {
            Some(sha256) => write!(f, ", sha256: {sha256}}}"),
            None => f.write_str("}"),
        }
    }
}

impl fmt::Display for BiasCorrection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let BiasCorrection { method, sha256 } = self;
        write!(f, "{{method: {}, sha256: {sha256}}}", quoted(method))
    }
}

/// With an exponent, if it is large or small: an integer of many digits would be none to YAML.
fn number(number: f32) -> String {
    let is_usual = number == 0.0 || (1e-6..1e9).contains(&number.abs());
    if is_usual { number.to_string() } else { format!("{number:e}") }
}

/// Plain, if it is words that YAML reads as they are; in quotes otherwise.
fn sentence(text: &str) -> String {
    let is_plain = text
        .split(' ')
        .all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_alphanumeric() || "_.-%".contains(c)));
    let begins_a_word = text.starts_with(|first: char| first.is_ascii_alphabetic());
    if is_plain && begins_a_word && text.contains(' ') { text.to_owned() } else { quoted(&text.replace('\n', " ")) }
}
