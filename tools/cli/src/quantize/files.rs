//! The files that are written: the ranges, and the weights if they were changed.

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use graphc_compiler::{
    front::{BiasCorrection, Calibration, KeptLayer, LayerRange, Places, Ranges, UsedWeights},
    ir::Range,
    render::drawing::{Background, Mark},
};
use graphc_quantize::Correction;
use graphc_weights::{Sha256, sha256, shown_path};

use super::{Calibrated, Model, Quantize};
use crate::{in_file, weights::Output};

/// What was written.
pub(super) struct Written {
    pub(super) ranges: PathBuf,
    pub(super) weights: Option<PathBuf>,
    /// The hash of the weights that were read.
    pub(super) sha256: Sha256,
}

/// Bytes written at once.
const BUFFER: usize = 1 << 18;

/// Where weights that were changed go.
fn corrected_weights(ranges: &Path) -> PathBuf {
    ranges.with_extension("safetensors")
}

/// What is wrong with the places of the files that are written: none may be one that is read, nor that of another.
pub(super) fn conflict(arguments: &Quantize, weights: &Path) -> Option<String> {
    let mut taken = vec![real(&arguments.file), real(weights)];
    let written =
        [Some(arguments.output.clone()), Some(corrected_weights(&arguments.output)), arguments.drawing.clone()];
    for path in written.into_iter().flatten() {
        let place = real(&path);
        if taken.contains(&place) {
            return Some(format!("{} would be written over: `--output` needs another name", shown_path(&path)));
        }
        taken.push(place);
    }
    None
}

/// A path without links, also of a file that is not there yet.
fn real(path: &Path) -> PathBuf {
    let of_folder = || {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Some(folder.canonicalize().ok()?.join(path.file_name()?))
    };
    path.canonicalize().ok().or_else(of_folder).unwrap_or_else(|| path.into())
}

/// Writes the files: the weights first, so that there are no ranges of a file that is not there.
pub(super) fn write(arguments: &Quantize, model: &Model<'_>, calibrated: &Calibrated) -> io::Result<Written> {
    let read = model.exact.sha256().map_err(io::Error::other)?;
    let weights = calibrated.tensors.are_changed().then(|| corrected_weights(&arguments.output));
    let corrected = weights.as_ref().map(|path| {
        let mut output = Output::create(path)?;
        let mut out = BufWriter::with_capacity(BUFFER, &mut output);
        calibrated.tensors.write(model.compiled, &mut out).map_err(io::Error::other)?;
        drop(out);
        output.complete()?;
        hash(path)
    });
    let corrected = corrected.transpose()?;
    // Scales that were moved have changed the values themselves, not only biases.
    let used = corrected.clone().filter(|_| arguments.equalise).unwrap_or_else(|| read.clone());
    let ranges = Ranges {
        model: model.compiled.graph.name.clone(),
        weights: UsedWeights::File(used),
        calibration: Some(Calibration {
            method: calibrated.method.name().into(),
            images: calibrated.inputs.len() as u64,
            sha256: Some(calibrated.inputs.sha256().map_err(io::Error::other)?),
        }),
        bias_correction: corrected
            .filter(|_| arguments.bias_correction != Correction::Off)
            .map(|sha256| BiasCorrection { method: arguments.bias_correction.name().into(), sha256 }),
        ranges: calibrated
            .ranges
            .iter()
            .filter_map(|(layer, [min, max])| Some(LayerRange::new(layer.as_str(), Range::new(*min, *max)?)))
            .collect(),
        scales: Vec::new(),
        f32: calibrated.kept.layers().map(|(layer, why)| KeptLayer::new(layer, why)).collect(),
        places: Places::default(),
    };
    let mut output = Output::create(&arguments.output)?;
    write!(output, "{ranges}")?;
    output.complete()?;
    if let Some(path) = &arguments.drawing {
        draw(path, model, calibrated)?;
    }
    Ok(Written { ranges: arguments.output.clone(), weights, sha256: read })
}

/// Signal to noise of a layer that is as red as can be, and of one that is as green.
const WORST_AND_BEST: [f64; 2] = [10.0, 50.0];

/// Draws the network, its layers coloured by what they alone lose.
fn draw(path: &Path, model: &Model<'_>, calibrated: &Calibrated) -> io::Result<()> {
    let [worst, best] = WORST_AND_BEST;
    let mark = |layer: &str| {
        let noise =
            calibrated.noise.iter().find(|noise| noise.in_int8 && noise.layers.iter().any(|name| name == layer))?;
        Some(Mark { badness: (best - noise.own) / (best - worst), note: format!("{:.1} dB", noise.own) })
    };
    let mut output = Output::create(path)?;
    write!(output, "{}", model.compiled.drawing().marked(mark).svg(Background::Own))?;
    output.complete()
}

fn hash(path: &Path) -> io::Result<Sha256> {
    File::open(path).and_then(sha256).map_err(|error| in_file(path, error))
}
