//! Small networks beside their definitions, written down in plain loops.

mod integers;

use std::{
    fs,
    path::PathBuf,
    sync::atomic::{AtomicUsize, Ordering},
};

use graphc_compiler::{
    Compiled, compile,
    diagnostic::Source,
    front::{Options, Results},
    ir::{Id, TensorId},
};
use graphc_weights::{Dtype, safetensors};

use super::*;
use crate::network::Network;

/// A folder that is removed in the end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("graphc-quantize-{}-{number}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }

    /// A safetensors file.
    fn tensors(&self, name: &str, tensors: &[(&str, &[usize], &[f32])]) -> PathBuf {
        let mut bytes = safetensors::header(tensors.iter().map(|(name, shape, _)| (*name, Dtype::F32, *shape)));
        bytes.extend(tensors.iter().flat_map(|(.., numbers)| numbers.iter().flat_map(|number| number.to_le_bytes())));
        let path = self.0.join(name);
        fs::write(&path, bytes).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn compiled(layers: &str, input: &str, results: Results) -> Compiled {
    let text = format!("graphc: 1\nname: Net\ninput: {input}\nlayers:\n{layers}");
    compile(&Source::new("net.yaml", text), &Options { results, ..Options::default() }).unwrap()
}

/// Numbers without a pattern, in [-1, 1).
fn random(count: usize, seed: u64) -> Vec<f32> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 40) as f32 / (1 << 23) as f32 - 1.0
    };
    (0..count).map(|_| next()).collect()
}

const TWO: &str =
    "  - linear: {name: a, out_features: 3}\n  - relu: {name: f}\n  - linear: {name: b, out_features: 2}\n";

/// Two linear layers, their weights, and twenty images.
struct Two {
    _folder: Folder,
    net: Compiled,
    layers: Compiled,
    tensors: Tensors,
    inputs: Inputs,
    images: Vec<f32>,
}

fn two() -> Two {
    let folder = Folder::new();
    let (net, layers) = (compiled(TWO, "[4]", Results::AsTheFileSays), compiled(TWO, "[4]", Results::EveryLayer));
    let weights = folder.tensors(
        "net.safetensors",
        &[
            ("a.weight", &[3, 4], &random(12, 1)),
            ("a.bias", &[3], &random(3, 2)),
            ("b.weight", &[2, 3], &random(6, 3)),
            ("b.bias", &[2], &random(2, 4)),
        ],
    );
    let images: Vec<f32> = random(80, 5).iter().map(|number| number + 0.3).collect();
    let given = folder.tensors("images.safetensors", &[("input", &[20, 4], &images)]);
    let tensors = Tensors::read(&net, &weights).unwrap();
    let inputs = Inputs::open(&net, &given, Select::Spread(100)).unwrap();
    Two { _folder: folder, net, layers, tensors, inputs, images }
}

/// `weight * x + bias` of each image.
fn linear(x: &[f32], weight: &[f32], bias: &[f32]) -> Vec<f32> {
    let features = weight.len() / bias.len();
    let of = |image: &[f32]| -> Vec<f32> {
        let sum = |(row, bias): (&[f32], &f32)| image.iter().zip(row).map(|(x, w)| x * w).sum::<f32>() + bias;
        weight.chunks(features).zip(bias).map(sum).collect()
    };
    x.chunks(features).flat_map(of).collect()
}

fn rounded_rows(weight: &[f32], features: usize) -> Vec<f32> {
    let row = |row: &[f32]| -> Vec<f32> {
        let step = row.iter().fold(0.0f32, |most, w| most.max(w.abs())) / 127.0;
        row.iter().map(|w| (w / step).round_ties_even() * step).collect()
    };
    weight.chunks(features).flat_map(row).collect()
}

/// One of 256 numbers over a range that contains 0, which is one of them.
fn rounded_on([least, most]: [f32; 2], x: f32) -> f32 {
    let step = (most - least) / 255.0;
    let zero = (-least / step).round_ties_even();
    ((x / step).round_ties_even() + zero).clamp(0.0, 255.0).mul_add(step, -zero * step)
}

fn rounded(x: &[f32]) -> Vec<f32> {
    let ends = x.iter().fold([0.0f32; 2], |[least, most], x| [least.min(*x), most.max(*x)]);
    x.iter().map(|x| rounded_on(ends, *x)).collect()
}

fn means(x: &[f32], channels: usize) -> Vec<f64> {
    let of = |channel: usize| x.iter().skip(channel).step_by(channels).map(|x| f64::from(*x)).sum::<f64>();
    (0..channels).map(|channel| of(channel) / (x.len() / channels) as f64).collect()
}

#[test]
fn every_layer_is_observed() {
    let Two { layers, tensors, inputs, images, .. } = &two();
    let observed = observe(layers, tensors, inputs, &mut Unwatched).unwrap();
    let a = linear(images, &tensors.all[0], &tensors.all[1]);
    let f: Vec<f32> = a.iter().map(|x| x.max(0.0)).collect();
    let b = linear(&f, &tensors.all[2], &tensors.all[3]);
    for ((name, histogram), (expected, values)) in
        observed.values.iter().zip([("input", images), ("a", &a), ("f", &f), ("b", &b)])
    {
        assert_eq!((name.as_str(), histogram.total()), (expected, values.len() as u64));
        let ends = values.iter().fold([0.0f32; 2], |[least, most], x| [least.min(*x), most.max(*x)]);
        let found = histogram.ends();
        let off = found.iter().zip(ends).map(|(found, expected)| (found - expected).abs());
        assert!(off.fold(0.0, f32::max) < 1e-5, "{name}: {found:?} {ends:?}");
    }
}

/// The biases are those of the definition, with what is before a layer in f32, or as int8 has it.
#[test]
fn biases_make_good_for_the_shift_of_rounding() {
    for correction in [Correction::Fast, Correction::Full] {
        let Two { net, layers, tensors, inputs, images, .. } = &two();
        let ranges = observe(layers, tensors, inputs, &mut Unwatched).unwrap().ranges(Method::MinMax);
        let mut corrected = tensors.clone();
        let rounding = Rounding::new(net, &ranges, &Kept::default()).unwrap();
        rounding.correct(&mut corrected, inputs, correction, &mut Unwatched).unwrap();
        let [wa, ba, wb, bb] = [0, 1, 2, 3].map(|tensor| &tensors.all[tensor]);
        let (ra, rb) = (rounded_rows(wa, 4), rounded_rows(wb, 3));
        let shift = |wanted: &[f32], found: &[f32], channels: usize| -> Vec<f64> {
            means(wanted, channels).iter().zip(means(found, channels)).map(|(wanted, found)| wanted - found).collect()
        };
        let a = linear(images, wa, ba);
        let of_a = shift(&a, &linear(&rounded(images), &ra, ba), 3);
        let relu = |x: &[f32]| -> Vec<f32> { x.iter().map(|x| x.max(0.0)).collect() };
        let f = relu(&a);
        let before_b = match correction {
            Correction::Full => {
                let ba: Vec<f32> = ba.iter().zip(&of_a).map(|(bias, shift)| bias + *shift as f32).collect();
                let ends = f.iter().fold(0.0f32, |most, x| most.max(*x));
                relu(&linear(&rounded(images), &ra, &ba)).iter().map(|x| rounded_on([0.0, ends], *x)).collect()
            }
            Correction::Fast | Correction::Off => rounded(&f),
        };
        let of_b = shift(&linear(&f, wb, bb), &linear(&before_b, &rb, bb), 2);
        for (tensor, shifts) in [(1, of_a), (3, of_b)] {
            for ((before, after), shift) in tensors.all[tensor].iter().zip(&corrected.all[tensor]).zip(shifts) {
                let found = f64::from(after - before);
                assert!((found - shift).abs() < 2e-6, "{correction:?}, tensor {tensor}: {found}, expected {shift}");
                assert!(shift.abs() > 1e-5, "nothing to correct");
            }
        }
        assert_eq!(corrected.all[0], tensors.all[0]);
        assert!(corrected.are_changed() && !tensors.are_changed());
    }
}

/// Signal to noise of the last layer, by its definition.
#[test]
fn noise_is_that_of_rounding() {
    let Two { net, layers, tensors, inputs, images, .. } = &two();
    let ranges = observe(layers, tensors, inputs, &mut Unwatched).unwrap().ranges(Method::MinMax);
    let rounding = Rounding::new(net, &ranges, &Kept::default()).unwrap();
    let noise = rounding.correct(&mut tensors.clone(), inputs, Correction::Off, &mut Unwatched).unwrap();
    let f: Vec<f32> = linear(images, &tensors.all[0], &tensors.all[1]).iter().map(|x| x.max(0.0)).collect();
    let exact = linear(&f, &tensors.all[2], &tensors.all[3]);
    let found = linear(&rounded(&f), &rounded_rows(&tensors.all[2], 3), &tensors.all[3]);
    let power = |x: &mut dyn Iterator<Item = f64>| x.map(|x| x * x).sum::<f64>();
    let signal = power(&mut exact.iter().map(|x| f64::from(*x)));
    let lost = power(&mut exact.iter().zip(&found).map(|(a, b)| f64::from(a - b)));
    let expected = 10.0 * (signal / lost).log10();
    let last = noise.last().unwrap();
    assert_eq!((last.layers.as_slice(), last.in_int8), (&["b".to_owned()][..], true));
    assert!((last.own - expected).abs() < 0.05, "{} dB, expected {expected}", last.own);
    assert!(last.total < last.own + 3.0 && last.total > 20.0, "{last:?}");
}

/// A layer in f32 loses nothing, and a section is all of its layers.
#[test]
fn kept_layers_are_exact() {
    let Two { net, layers, tensors, inputs, .. } = &two();
    let ranges = observe(layers, tensors, inputs, &mut Unwatched).unwrap().ranges(Method::MinMax);
    let mut kept = Kept::default();
    ["a", "f", "b"].iter().for_each(|layer| kept.add(&net.graph, layer, "for a test").unwrap());
    let rounding = Rounding::new(net, &ranges, &kept).unwrap();
    let noise = rounding.correct(&mut tensors.clone(), inputs, Correction::Full, &mut Unwatched).unwrap();
    assert!(noise.iter().all(|noise| !noise.in_int8 && noise.total == f64::INFINITY), "{noise:?}");
    let wrong = kept.add(&net.graph, "features", "").unwrap_err().to_string();
    assert_eq!(wrong, "Net has no layer or section `features`");
}

/// As few layers stay in f32 as hold the answers.
#[test]
fn a_search_holds_the_answers() {
    let Two { net, layers, tensors, inputs, .. } = &two();
    // Far too narrow: the first layer's value is cut off.
    let mut ranges = observe(layers, tensors, inputs, &mut Unwatched).unwrap().ranges(Method::MinMax);
    ranges.iter_mut().filter(|(name, _)| name == "f").for_each(|(_, range)| *range = [0.0, 1e-3]);
    let none = Kept::default();
    let rounding = Rounding::new(net, &ranges, &none).unwrap();
    let noise = rounding.correct(&mut tensors.clone(), inputs, Correction::Off, &mut Unwatched).unwrap();
    let before = evaluate(net, [tensors, tensors], &rounding, inputs, &mut Unwatched).unwrap();
    assert!(before.drop() > 10.0, "{before:?}");
    let given = Given { compiled: net, ranges: &ranges, kept: &none, tensors: [tensors, tensors], noise: &noise };
    let found = search(given, inputs, 0.0, &mut Unwatched).unwrap();
    assert!(found.evaluation.drop() <= 0.0);
    let kept: Vec<&str> = found.kept.layers().map(|(layer, _)| layer).collect();
    // It alone reads the value as integers.
    assert_eq!(kept, ["b"]);
}

const DEPTHWISE: &str = "  - conv2d: {name: wide, out_channels: 6, kernel: 1, bias: false}\n  - batch_norm2d: {name: norm}\n  \
     - relu: {name: f}\n  - conv2d: {name: deep, out_channels: 6, kernel: 3, groups: 6}\n  - relu: {name: g}\n  \
     - conv2d: {name: narrow, out_channels: 2, kernel: 1}\n";

/// Moving scales changes no result, and makes the channels of neighbours alike.
#[test]
fn equalisation_keeps_the_function() {
    let folder = Folder::new();
    let net = compiled(DEPTHWISE, "[3, 7, 6]", Results::AsTheFileSays);
    let spread: Vec<f32> = (0..6).map(|channel| (4.0f32).powi(channel - 3)).collect();
    let variance: Vec<f32> = random(6, 14).iter().map(|number| number + 1.5).collect();
    let path = folder.tensors(
        "net.safetensors",
        &[
            ("wide.weight", &[6, 3, 1, 1], &random(18, 11)),
            ("norm.weight", &[6], &spread),
            ("norm.bias", &[6], &random(6, 12)),
            ("norm.running_mean", &[6], &random(6, 13)),
            ("norm.running_var", &[6], &variance),
            ("deep.weight", &[6, 1, 3, 3], &random(54, 15)),
            ("deep.bias", &[6], &random(6, 16)),
            ("narrow.weight", &[2, 6, 1, 1], &random(12, 17)),
            ("narrow.bias", &[2], &random(2, 18)),
        ],
    );
    let before = Tensors::read(&net, &path).unwrap();
    let mut after = before.clone();
    let equalised = equalise(&net, &mut after);
    let pair = |names: [&str; 2]| names.map(String::from);
    assert_eq!(equalised.pairs, [pair(["wide", "deep"]), pair(["deep", "narrow"])]);
    assert!(equalised.limited.is_empty() && after.are_changed());
    let images = random(5 * 3 * 7 * 6, 19);
    let result =
        |tensors: &Tensors| Network::planned(&net.plan, tensors.weights()).unwrap().value(&[&images], 5).unwrap();
    let (exact, found) = (result(&before), result(&after));
    let largest = exact.iter().fold(0.0f32, |largest, number| largest.max(number.abs()));
    assert!(exact.iter().zip(&found).all(|(a, b)| (a - b).abs() < 1e-5 * largest), "{exact:?} {found:?}");
    // Of the last pair: the largest weight that makes a channel, and the largest that reads it.
    let (deep, narrow) = (after.get(TensorId::new(5)), after.get(TensorId::new(7)));
    for channel in 0..6 {
        let made = deep[9 * channel..][..9].iter().fold(0.0f32, |largest, number| largest.max(number.abs()));
        let read = narrow[channel].abs().max(narrow[6 + channel].abs());
        assert!((made / read - 1.0).abs() < 0.05, "channel {channel}: {made} {read}");
    }
}

/// What was changed is written in f32 under its name, all else as it is.
#[test]
fn weights_are_written_with_what_changed() {
    let Two { net, tensors, _folder: folder, .. } = &two();
    let mut changed = tensors.clone();
    changed.change(TensorId::new(1))[2] = 7.5;
    let mut bytes = Vec::new();
    changed.write(net, &mut bytes).unwrap();
    let path = folder.0.join("changed.safetensors");
    fs::write(&path, bytes).unwrap();
    assert_eq!(Tensors::read(net, &path).unwrap().all, changed.all);
}

#[test]
fn inputs_that_do_not_fit_are_refused() {
    let Two { net, _folder: folder, .. } = &two();
    let path = folder.tensors("wrong.safetensors", &[("input", &[2, 5], &random(10, 1))]);
    let wrong = Inputs::open(net, &path, Select::All).unwrap_err().to_string();
    assert!(wrong.ends_with("expected images of shape [4] for `input` behind their number, found [2, 5]"), "{wrong}");
    let path = folder.0.join("images.npy");
    let header = format!("{:<118}", "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 4), }\n");
    let numbers = random(8, 3);
    let bytes = numbers.iter().flat_map(|number| number.to_le_bytes());
    let start = [&b"\x93NUMPY\x01\x00\x76\x00"[..], header.as_bytes()].concat();
    fs::write(&path, start.iter().copied().chain(bytes).collect::<Vec<u8>>()).unwrap();
    let inputs = Inputs::open(net, &path, Select::All).unwrap();
    let mut found = Vec::new();
    inputs
        .batches(&[0, 1], 1, |_, _, images| {
            found.extend_from_slice(&images[0]);
            Ok(())
        })
        .unwrap();
    assert_eq!((inputs.len(), found), (2, numbers));
    // A model without `preprocess` takes no images.
    let wrong = Inputs::open(net, &folder.0, Select::All).unwrap_err().to_string();
    assert!(wrong.contains("there is no image in this folder"), "{wrong}");
}

#[test]
fn the_hash_is_of_the_images_that_are_taken() {
    let Two { net, _folder: folder, inputs, images, .. } = &two();
    let again = folder.tensors("again.safetensors", &[("input", &[20, 4], images)]);
    let hash = |path: &PathBuf, select| Inputs::open(net, path, select).unwrap().sha256().unwrap();
    assert_eq!(hash(&again, Select::All), inputs.sha256().unwrap());
    assert_ne!(hash(&again, Select::Spread(19)), inputs.sha256().unwrap());
}
