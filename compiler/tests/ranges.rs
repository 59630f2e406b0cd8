//! Ranges files: what is written reads the same, and what is wrong in one is said in its terms.

#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

use graphc_compiler::{
    diagnostic::{Diagnostics, Source, Style},
    front::{BiasCorrection, Calibration, KeptLayer, LayerRange, LayerScale, Places, Ranges, UsedWeights},
    ir::{Range, Scale},
};

/// A SHA-256 that YAML reads as a number, if it is not in quotes.
const DIGITS: &str = "1234567890123456789012345678901234567890123456789012345678901234";

/// One that it reads as a number with an exponent.
const EXPONENT: &str = "12e4567890123456789012345678901234567890123456789012345678901234";

fn read(text: &str) -> Result<Ranges, Diagnostics> {
    Ranges::parse(&Source::new("net.int8.yaml", text))
}

/// The ranges without the places of what they say.
fn without_places(mut ranges: Ranges) -> Ranges {
    ranges.places = Places::default();
    for entry in &mut ranges.ranges {
        entry.place = graphc_compiler::diagnostic::Span::default();
    }
    for entry in &mut ranges.scales {
        entry.place = graphc_compiler::diagnostic::Span::default();
    }
    for kept in &mut ranges.f32 {
        kept.place = graphc_compiler::diagnostic::Span::default();
    }
    ranges
}

#[test]
fn what_is_written_reads_the_same() {
    let numbers = [0.0, -0.0, 1.0, -2.117_904, 1e-30, f32::MIN_POSITIVE, 16_777_217.0, 0.1, f32::MAX];
    let range = |min: f32, max: f32| Range::new(min, max).expect("a range");
    let ends = |number: f32| range(-number.abs(), number.abs());
    let names = ["input", "features.0", "0", "7", "on", "it's", "a: b", "conv#", "naïve", "- x"];
    let ranges = names.iter().zip(numbers.iter().cycle()).map(|(name, number)| LayerRange::new(*name, ends(*number)));
    let whole = Ranges {
        model: "Net".into(),
        weights: UsedWeights::File(DIGITS.parse().expect("a hash")),
        calibration: Some(Calibration {
            method: "mse".into(),
            images: 300,
            sha256: Some(EXPONENT.parse().expect("a hash")),
        }),
        bias_correction: Some(BiasCorrection { method: "fast".into(), sha256: EXPONENT.parse().expect("a hash") }),
        ranges: ranges.collect(),
        scales: names
            .iter()
            .zip([1.0, 0.1, 1e-30, 16_777_217.0, 1e30])
            .map(|(name, step)| LayerScale::new(*name, Scale::new(step, 128)))
            .collect(),
        f32: [
            ("0", "it loses 0.4 points of top-1"),
            ("on", ""),
            ("a: b", "so: be it"),
            ("it's", "no"),
            ("naïve", "a # is no comment"),
            ("7", " 12"),
        ]
        .map(|(layer, why)| KeptLayer::new(layer, why))
        .into(),
        places: Places::default(),
    };
    let least = Ranges {
        weights: UsedWeights::Seed(u64::MAX),
        calibration: None,
        bias_correction: None,
        ranges: vec![LayerRange::new("x", range(-1.5, 1.5))],
        scales: Vec::new(),
        f32: Vec::new(),
        ..whole.clone()
    };
    for ranges in [whole, least] {
        let text = ranges.to_string();
        let again = read(&text).unwrap_or_else(|wrong| {
            panic!("{text}\n{}", wrong.render(&Source::new("net.int8.yaml", text.clone()), Style::Plain))
        });
        assert_eq!(without_places(again), ranges, "{text}");
    }
}

#[test]
fn a_file_as_people_read_it() {
    let text = "graphc_ranges: 1\n\
                model: AlexNet\n\
                weights: seed 1\n\
                calibration: {method: mse, images: 300}\n\
                ranges:\n  input: [-2.117904, 2.64]\n  features.0: [-3.25, 4]\n\
                f32:\n  classifier.6: it loses 0.4 points of top-1\n";
    assert_eq!(read(text).expect("a ranges file").to_string(), text);
}

#[test]
fn scales_of_a_file_as_people_read_it() {
    let text = "graphc_ranges: 1\nmodel: Net\nweights: seed 1\nscales:\n  input: [0.018658448, 114]\n  features.0: [0.02, 0]\n";
    let ranges = read(text).expect("a ranges file");
    assert_eq!(ranges.scales[0].scale, Scale::new(0.018_658_448, 114));
    assert_eq!(ranges.to_string(), text);
}

#[test]
fn scales_stand_for_numbers() {
    for (scale, is_one) in [
        ("[0.5, 255]", true),
        ("[1, 0]", true),
        ("[0, 0]", false),
        ("[-0.5, 0]", false),
        ("[1e-40, 0]", false),
        ("[.nan, 0]", false),
        ("[.inf, 0]", false),
        ("[0.5, 256]", false),
        ("[0.5, -1]", false),
        ("[0.5, 0.5]", false),
        ("[0.5]", false),
        ("0.5", false),
    ] {
        let text = format!("graphc_ranges: 1\nmodel: Net\nweights: seed 1\nscales:\n  input: {scale}\n");
        assert_eq!(read(&text).is_ok(), is_one, "{scale}");
    }
}

#[test]
fn ranges_are_finite_and_in_order() {
    for (min, max, is_one) in [
        (-1.0, 1.0, true),
        (0.0, 0.0, true),
        (2.0, 3.0, true),
        (1.0, -1.0, false),
        (f32::NAN, 1.0, false),
        (0.0, f32::NAN, false),
        (0.0, f32::INFINITY, false),
        (f32::NEG_INFINITY, 0.0, false),
    ] {
        assert_eq!(Range::new(min, max).is_some(), is_one, "{min} {max}");
    }
}
