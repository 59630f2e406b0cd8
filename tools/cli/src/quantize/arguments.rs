//! The arguments of `graphc quantize`.

use std::{num::NonZeroUsize, path::PathBuf};

use clap::Args;
use graphc_compiler::Compiled;
use graphc_quantize::{Correction, Error, Inputs, Method, Select};

/// What is calibrated, with what, and how.
#[derive(Args, Debug)]
pub(crate) struct Quantize {
    /// A model file; `-` is the standard input.
    pub(super) file: PathBuf,
    /// The file of ranges to write, such as `net.int8.yaml`; corrected weights go beside it, into `net.int8.safetensors`.
    #[arg(short, long)]
    pub(super) output: PathBuf,
    /// The weight file; without it, the one that `weights:` in the model file names.
    #[arg(long, value_name = "FILE")]
    pub(super) weights: Option<PathBuf>,
    /// What the network is calibrated with: a folder of JPEG and PNG files, an IDX file of images as MNIST has them, or ready
    /// inputs in a NumPy or safetensors file.
    #[arg(long, value_name = "DIR|FILE")]
    pub(super) calibrate: PathBuf,
    /// How many of the images are taken, at equal distances.
    #[arg(long, value_name = "N", default_value = "300")]
    pub(super) images: NonZeroUsize,
    /// How ranges are chosen: minmax, percentile, entropy or mse.
    #[arg(long, default_value = "mse")]
    method: Method,
    /// The percentage of the values that are inside of a range, with `--method percentile`.
    #[arg(long, value_name = "P", default_value_t = 99.999, value_parser = percentage)]
    percentile: f64,
    /// How biases are corrected: off; fast, each for the rounding of its own layer; or full, one after the other.
    #[arg(long, value_name = "HOW", default_value = "fast")]
    pub(super) bias_correction: Correction,
    /// Move scales between depthwise convolutions and their neighbours first, until the weights of their channels are alike.
    #[arg(long)]
    pub(super) equalise: bool,
    /// A layer or section that stays in f32; may be given several times.
    #[arg(long, value_name = "LAYER")]
    pub(super) keep: Vec<String>,
    /// Compare the answers of int8 with those of f32: a folder with a folder of images for each class, an IDX file, or images
    /// without classes.
    #[arg(long, value_name = "DIR|FILE")]
    evaluate: Option<PathBuf>,
    /// The IDX file of the labels of `--evaluate`.
    #[arg(long, value_name = "FILE", requires = "evaluate")]
    labels: Option<PathBuf>,
    /// Keep as few layers in f32 as hold the accuracy on the images of `--evaluate`.
    #[arg(long, requires = "evaluate")]
    search: bool,
    /// What may be lost with `--search`, in percent of the images.
    #[arg(long, value_name = "POINTS", default_value_t = 0.5, value_parser = percentage)]
    drop: f64,
    /// Draw the network into an SVG file, the layers coloured by their signal to noise ratio.
    #[arg(long, value_name = "FILE")]
    pub(super) drawing: Option<PathBuf>,
    /// Print one JSON object instead of tables.
    #[arg(long)]
    pub(super) json: bool,
    /// Set a variable of the model: `--set num_classes=10`.
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = crate::variable)]
    pub(super) variables: Vec<(String, i64)>,
}

fn percentage(text: &str) -> Result<f64, String> {
    let number = text.parse().ok().filter(|number: &f64| (0.0..=100.0).contains(number));
    number.ok_or_else(|| "expected a number from 0 to 100".into())
}

impl Quantize {
    pub(super) fn method(&self) -> Method {
        match self.method {
            Method::Percentile(_) => Method::Percentile(self.percentile),
            method @ (Method::MinMax | Method::Entropy | Method::Mse) => method,
        }
    }

    /// What may be lost, if that is searched for.
    pub(super) fn drop(&self) -> Option<f64> {
        self.search.then_some(self.drop)
    }

    /// The images whose answers are compared: with classes if there are folders or labels for these.
    pub(super) fn evaluated(&self, compiled: &Compiled) -> Result<Option<Inputs>, Error> {
        let Some(path) = &self.evaluate else { return Ok(None) };
        let has_folders = || {
            let entries = std::fs::read_dir(path).into_iter().flatten().filter_map(Result::ok);
            entries.map(|entry| entry.path()).any(|path| path.is_dir())
        };
        if self.labels.is_some() || has_folders() {
            return Inputs::classified(compiled, path, self.labels.as_deref()).map(Some);
        }
        Inputs::open(compiled, path, Select::All).map(Some)
    }
}
