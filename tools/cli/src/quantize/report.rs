//! What int8 costs and gains: the noise of each layer, the answers, the sizes, and the times.

use std::{fmt, time::Duration};

use graphc_compiler::ir::report::thousands;
use graphc_quantize::{Equalised, Evaluation, LayerNoise, Right, Speed};
use graphc_weights::{shown, shown_path};
use serde_json::{Value, json};

use super::{Calibrated, Model, Quantize, Written};

/// What is printed.
pub(super) struct Report<'a> {
    arguments: &'a Quantize,
    model: &'a Model<'a>,
    calibrated: &'a Calibrated,
    written: &'a Written,
    /// The noisiest layer first, those in f32 last.
    noise: Vec<&'a LayerNoise>,
}

impl<'a> Report<'a> {
    pub(super) fn new(
        arguments: &'a Quantize,
        model: &'a Model<'a>,
        calibrated: &'a Calibrated,
        written: &'a Written,
    ) -> Self {
        let mut noise: Vec<&LayerNoise> = calibrated.noise.iter().collect();
        noise.sort_by(|a, b| b.in_int8.cmp(&a.in_int8).then(a.own.total_cmp(&b.own)));
        Report { arguments, model, calibrated, written, noise }
    }

    /// What is lost more than the model file allows.
    pub(super) fn over_budget(&self) -> Option<String> {
        let allowed = self.model.compiled.budget.top1_drop()?;
        let evaluation = self.calibrated.evaluation.as_ref()?;
        let lost = evaluation.drop();
        let name = &self.model.compiled.graph.name;
        (lost > allowed).then(|| {
            format!("{name} in int8 loses {lost:.2} points of top-1; `budget` allows a `top1_drop` of {allowed}")
        })
    }

    /// The same for programs.
    pub(super) fn json(&self) -> Value {
        let Report { arguments, model, calibrated, written, .. } = self;
        let [before, after] = sizes(model, calibrated);
        let decibels = |number: f64| if number.is_finite() { json!(number) } else { Value::Null };
        let layers = self.noise.iter().map(|noise| {
            json!({
                "layers": noise.layers,
                "int8": noise.in_int8,
                "own_db": decibels(noise.own),
                "total_db": decibels(noise.total),
                "bias_corrected": noise.corrected,
            })
        });
        let kept = calibrated.kept.layers().map(|(layer, why)| json!({ "layer": layer, "why": why }));
        json!({
            "name": model.compiled.graph.name,
            "ranges": written.ranges,
            "weights": written.weights,
            "weights_sha256": written.sha256.to_string(),
            "method": calibrated.method.to_string(),
            "images": calibrated.inputs.len(),
            "bias_correction": arguments.bias_correction.name(),
            "equalised": calibrated.equalised.as_ref().map(|equalised| {
                json!({ "pairs": equalised.pairs, "limited": equalised.limited })
            }),
            "layers": layers.collect::<Vec<_>>(),
            "f32": kept.collect::<Vec<_>>(),
            "f32_bytes": before,
            "int8_bytes": after,
            "f32_ms": milliseconds(calibrated.speed.exact),
            "int8_ms": milliseconds(calibrated.speed.int8),
            "isa": calibrated.speed.isa,
            "evaluation": calibrated.evaluation.as_ref().map(evaluation),
            "evaluated_networks": calibrated.tried,
        })
    }
}

fn evaluation(evaluation: &Evaluation) -> Value {
    let share = |count: usize| count as f64 / evaluation.images.max(1) as f64;
    let right = |right: &Right| json!({ "top_1": share(right.top_1), "top_5": share(right.top_5) });
    json!({
        "images": evaluation.images,
        "f32": evaluation.right.as_ref().map(|[exact, _]| right(exact)),
        "int8": evaluation.right.as_ref().map(|[_, int8]| right(int8)),
        "agreement": share(evaluation.agreeing),
        "top": evaluation.top,
        "top_in_common": share(evaluation.in_common),
        "largest_change": evaluation.largest_change,
        "drop": evaluation.drop(),
    })
}

/// Bytes of the weights in f32 and in int8.
fn sizes(model: &Model<'_>, calibrated: &Calibrated) -> [u64; 2] {
    let whole = 4 * model.compiled.report.parameters();
    let int8 = calibrated.noise.iter().filter(|noise| noise.in_int8 && noise.corrected.is_some());
    let layers: Vec<&str> = int8.filter_map(|noise| noise.layers.first()).map(String::as_str).collect();
    let graph = &model.compiled.graph;
    let nodes = graph.nodes.values().filter(|node| layers.contains(&node.name.as_str()));
    // Of a layer with products, the first tensor has the weights.
    let weights =
        nodes.filter_map(|node| node.op.tensors().first().map(|tensor| graph.tensors[*tensor].elements() as u64));
    [whole, whole - 3 * weights.sum::<u64>()]
}

fn milliseconds(time: Duration) -> f64 {
    1e3 * time.as_secs_f64()
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Report { arguments, model, calibrated, written, noise } = self;
        let images = calibrated.inputs.len();
        writeln!(
            f,
            "{}, {images} images of {}, {}, bias correction {}\n",
            model.compiled.graph.name,
            shown_path(&arguments.calibrate),
            calibrated.method,
            arguments.bias_correction.name()
        )?;
        let name = |noise: &LayerNoise| match noise.layers.as_slice() {
            [only] => shown(only),
            [first, .., last] => format!("{} .. {}", shown(first), shown(last)),
            [] => String::new(),
        };
        let widest = noise.iter().map(|noise| name(noise).chars().count()).max().unwrap_or(0).max("layers".len());
        writeln!(f, "  {:widest$}  {:>8}  {:>8}", "layers", "own dB", "all dB")?;
        for one in noise {
            let note = match (one.in_int8, one.corrected) {
                (false, _) => "  in f32",
                (true, Some(true) | None) => "",
                (true, Some(false)) if arguments.bias_correction.name() == "off" => "",
                (true, Some(false)) => "  has no bias to correct",
            };
            writeln!(f, "  {:widest$}  {}  {}{note}", name(one), Decibels(one.own), Decibels(one.total))?;
        }
        writeln!(f, "\nSignal to noise, if only these layers are rounded and if all are; the noisiest layers first.")?;
        if let Some(Equalised { pairs, limited }) = &calibrated.equalised {
            writeln!(
                f,
                "Scales were moved between {} pairs of layers; functions with a limit, such as relu6, let none through between {}.",
                pairs.len(),
                limited.len()
            )?;
        }
        let [before, after] = sizes(model, calibrated);
        writeln!(f, "Weights: {} bytes in f32, {} in int8.", thousands(before), thousands(after))?;
        let Speed { exact, int8, isa } = calibrated.speed;
        let [exact, int8] = [exact, int8].map(milliseconds);
        writeln!(f, "An image in one thread: {exact:.3} ms in f32, {int8:.3} ms in int8, on {isa} of this machine.")?;
        if let Some(found) = &calibrated.evaluation {
            answers(f, found)?;
        }
        if let Some(tried) = calibrated.tried {
            let kept = calibrated.kept.layers().map(|(layer, _)| shown(layer)).collect::<Vec<_>>();
            let kept = if kept.is_empty() { "no layer".into() } else { kept.join(", ") };
            writeln!(f, "\nIn f32 stays: {kept}. Networks that were evaluated for that: {tried}.")?;
        }
        writeln!(f, "\n{}: the ranges", shown_path(&written.ranges))?;
        match &written.weights {
            Some(weights) => writeln!(f, "{}: the weights to run with, for `--weights`", shown_path(weights)),
            None => Ok(()),
        }
    }
}

fn answers(f: &mut fmt::Formatter<'_>, found: &Evaluation) -> fmt::Result {
    let percent = |count: usize, of: usize| 100.0 * count as f64 / of.max(1) as f64;
    let (images, top) = (found.images, found.top);
    writeln!(f, "\n  {images} images {:>10} {:>10}", "f32", "int8")?;
    if let Some([exact, int8]) = &found.right {
        let row = |name: String, a: usize, b: usize| {
            format!("  {name:<12} {:>8.2} % {:>8.2} %", percent(a, images), percent(b, images))
        };
        writeln!(f, "{}", row("top-1".into(), exact.top_1, int8.top_1))?;
        writeln!(f, "{}", row(format!("top-{top}"), exact.top_5, int8.top_5))?;
    }
    writeln!(f, "  {:<12} {:>19.2} %", "same answer", percent(found.agreeing, images))?;
    writeln!(f, "  {:<12} {:>19.2} %", format!("same top-{top}"), percent(found.in_common, images * top))?;
    writeln!(f, "  the largest change of a probability: {:.3}", found.largest_change)
}

/// A ratio; nothing where nothing is lost.
struct Decibels(f64);

impl fmt::Display for Decibels {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_finite() { write!(f, "{:>8.1}", self.0) } else { write!(f, "{:>8}", "exact") }
    }
}
