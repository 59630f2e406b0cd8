//! From the text of a ranges file to [`Ranges`].

use graphc_weights::Sha256;

use super::{BiasCorrection, Calibration, KeptLayer, LayerRange, LayerScale, Places, Ranges, UsedWeights};
use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Source, Span},
    front::{
        document,
        suggest::{did_you_mean, say, shown},
        tree::{Entry, Map, Node, Value},
    },
    ir::{Range, Scale},
};

const KEYS: [&str; 8] =
    ["graphc_ranges", "model", "weights", "calibration", "bias_correction", "ranges", "scales", "f32"];

impl Ranges {
    /// Reads a ranges file.
    ///
    /// # Errors
    /// Every mistake in it.
    pub fn parse(source: &Source) -> Result<Ranges, Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        let root = document::tree(source, empty, &mut diagnostics);
        let ranges = root.and_then(|root| File { source, diagnostics: &mut diagnostics }.read(&root));
        match ranges {
            Some(ranges) => diagnostics.gate(ranges),
            None => Err(diagnostics),
        }
    }
}

fn empty(place: Span) -> Diagnostic {
    let diagnostic = Diagnostic::new(Code::MissingKey, place, "the file has no ranges");
    diagnostic.help("`graphc quantize` writes one")
}

/// A ranges file that is being read.
struct File<'a> {
    source: &'a Source,
    diagnostics: &'a mut Diagnostics,
}

impl File<'_> {
    fn read(&mut self, root: &Node) -> Option<Ranges> {
        let Value::Map(map) = &root.value else {
            let message = format!("a ranges file is a mapping of keys to values, found {}", root.value.kind());
            self.wrong(Code::WrongType, root.span, message);
            return None;
        };
        if !self.is_ranges_file(map, root.span) {
            return None;
        }
        self.unknown_keys("a ranges file", map, &KEYS);
        let begin = map.entries.first().map_or(root.span, |entry| entry.key_span);
        let model = self.required(map, "model", begin).and_then(|entry| self.text("`model`", &entry.value));
        let weights = self.required(map, "weights", begin);
        let places = Places {
            weights: weights.map_or(begin, |entry| entry.value.span),
            ranges: map.get("ranges").or(map.get("scales")).map_or(begin, |entry| entry.key_span),
        };
        let weights = weights.and_then(|entry| self.weights(&entry.value));
        let calibration = map.get("calibration").map(|entry| self.calibration(&entry.value));
        let bias_correction = map.get("bias_correction").map(|entry| self.bias_correction(&entry.value));
        let scales = map.get("scales").map(|entry| self.scales(&entry.value));
        let ranges = match &scales {
            Some(_) if map.get("ranges").is_none() => Some(Vec::new()),
            Some(_) | None => self.required(map, "ranges", begin).and_then(|entry| self.ranges(&entry.value)),
        };
        let f32 = map.get("f32").map_or(Some(Vec::new()), |entry| self.kept(&entry.value));
        Some(Ranges {
            model: model?,
            weights: weights?,
            calibration: calibration.map_or(Some(None), |read| read.map(Some))?,
            bias_correction: bias_correction.map_or(Some(None), |read| read.map(Some))?,
            ranges: ranges?,
            scales: scales.map_or(Some(Vec::new()), |read| read)?,
            f32: f32?,
            places,
        })
    }

    fn wrong(&mut self, code: Code, span: Span, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::new(code, span, message));
    }

    fn not_a(&mut self, what: &str, expected: &str, node: &Node) {
        let message = format!("{what} must be {expected}, found {}", node.value.kind());
        self.wrong(Code::WrongType, node.span, message);
    }

    /// Whether the file says that it is one, in a version that is known.
    fn is_ranges_file(&mut self, map: &Map, whole: Span) -> bool {
        let begin = map.entries.first().map_or(whole, |entry| entry.key_span);
        let diagnostic = match map.get(KEYS[0]).map(|entry| &entry.value) {
            Some(Node { value: Value::Integer(1), .. }) => return true,
            Some(Node { value: Value::Integer(other), span }) => {
                let message = format!("version {other} of ranges files is unknown");
                let diagnostic = Diagnostic::new(Code::Version, *span, message).label("expected 1");
                diagnostic.help(format!("graphc {} reads version 1 only", env!("CARGO_PKG_VERSION")))
            }
            Some(node) => {
                let message = format!("the version must be the integer 1, found {}", node.value.kind());
                Diagnostic::new(Code::Version, node.span, message).label("expected 1")
            }
            None if map.get("graphc").is_some() => {
                let diagnostic = Diagnostic::new(Code::MissingKey, begin, "this is a model file, and no ranges file");
                diagnostic.help("`graphc quantize` writes one, which begins with `graphc_ranges: 1`")
            }
            None => {
                let diagnostic = Diagnostic::new(Code::MissingKey, begin, "the key `graphc_ranges` is missing");
                diagnostic.fix("begin with the version of the format", Span::new(0, 0), "graphc_ranges: 1\n")
            }
        };
        self.diagnostics.push(diagnostic);
        false
    }

    fn unknown_keys(&mut self, of: &str, map: &Map, keys: &[&str]) {
        for entry in map.entries.iter().filter(|entry| !keys.contains(&entry.key.as_str())) {
            let message = format!("{of} has no key `{}`", shown(&entry.key));
            let help = did_you_mean(&entry.key, keys.iter().copied(), entry.key_span);
            let help = help.unwrap_or_else(|| say(format!("it has `{}`", keys.join("`, `"))));
            self.diagnostics.push(Diagnostic::new(Code::UnknownKey, entry.key_span, message).maybe(Some(help)));
        }
    }

    fn required<'m>(&mut self, map: &'m Map, key: &str, begin: Span) -> Option<&'m Entry> {
        let entry = map.get(key);
        if entry.is_none() {
            self.wrong(Code::MissingKey, begin, format!("the key `{key}` is missing"));
        }
        entry
    }

    /// The entries of a mapping that is there for its own keys.
    fn mapping<'n>(&mut self, what: &str, keys: &[&str], node: &'n Node) -> Option<&'n Map> {
        let Value::Map(map) = &node.value else {
            self.not_a(what, "a mapping", node);
            return None;
        };
        self.unknown_keys(what, map, keys);
        Some(map)
    }

    fn text(&mut self, what: &str, node: &Node) -> Option<String> {
        let text = node.value.text();
        if text.is_none() {
            self.not_a(what, "a string", node);
        }
        text.map(str::to_owned)
    }

    /// Without quotes, YAML reads digits, and digits around an `e`, as numbers.
    fn hash(&mut self, node: &Node) -> Option<Sha256> {
        let written = node.value.text().unwrap_or(&self.source.text[node.span.range()]);
        let hash = written.parse().ok();
        if hash.is_none() {
            let diagnostic = Diagnostic::new(Code::Value, node.span, format!("`{}` is not a SHA-256", shown(written)));
            let label = format!("expected 64 digits of 0 to 9 and a to f, found {} characters", written.len());
            self.diagnostics.push(diagnostic.label(label));
        }
        hash
    }

    fn weights(&mut self, node: &Node) -> Option<UsedWeights> {
        let seed = node.value.text().and_then(|text| text.strip_prefix("seed ")?.trim().parse().ok());
        seed.map(UsedWeights::Seed).or_else(|| self.hash(node).map(UsedWeights::File))
    }

    fn calibration(&mut self, node: &Node) -> Option<Calibration> {
        let map = self.mapping("`calibration`", &["method", "images", "sha256"], node)?;
        let method = self.required(map, "method", node.span).and_then(|entry| self.text("`method`", &entry.value));
        let images = self.required(map, "images", node.span).and_then(|entry| {
            let images = entry.value.value.integer().and_then(|images| u64::try_from(images).ok());
            if images.is_none() {
                self.not_a("`images`", "a number of images", &entry.value);
            }
            images
        });
        let sha256 = map.get("sha256").map_or(Some(None), |entry| self.hash(&entry.value).map(Some));
        Some(Calibration { method: method?, images: images?, sha256: sha256? })
    }

    fn bias_correction(&mut self, node: &Node) -> Option<BiasCorrection> {
        let map = self.mapping("`bias_correction`", &["method", "sha256"], node)?;
        let method = self.required(map, "method", node.span).and_then(|entry| self.text("`method`", &entry.value));
        let sha256 = self.required(map, "sha256", node.span).and_then(|entry| self.hash(&entry.value));
        Some(BiasCorrection { method: method?, sha256: sha256? })
    }

    fn ranges(&mut self, node: &Node) -> Option<Vec<LayerRange>> {
        let Value::Map(map) = &node.value else {
            self.not_a("`ranges`", "a mapping of layers to their ranges", node);
            return None;
        };
        let mut ranges = Vec::new();
        for Entry { key, key_span, value, .. } in map.entries.iter().filter(|entry| !entry.repeated) {
            if let Some(range) = self.range(key, value) {
                ranges.push(LayerRange { layer: key.clone(), range, place: *key_span });
            }
        }
        Some(ranges)
    }

    fn range(&mut self, layer: &str, node: &Node) -> Option<Range> {
        let ends = match node.value.list() {
            Some([min, max]) => number(min).zip(number(max)),
            Some(_) | None => None,
        };
        let Some((min, max)) = ends else {
            let message = format!("the range of `{}` must be its least and its largest number", shown(layer));
            let diagnostic = Diagnostic::new(Code::WrongType, node.span, message);
            self.diagnostics.push(diagnostic.label(format!("found {}", node.value.kind())).help("write `[-1.5, 2]`"));
            return None;
        };
        let range = Range::new(min, max);
        if range.is_none() {
            let what = if min.is_finite() && max.is_finite() { "is empty" } else { "is not finite" };
            let message = format!("the range of `{}` {what}", shown(layer));
            let diagnostic = Diagnostic::new(Code::Range, node.span, message);
            self.diagnostics.push(diagnostic.label("expected two finite numbers, the least first"));
        }
        range
    }

    fn scales(&mut self, node: &Node) -> Option<Vec<LayerScale>> {
        let Value::Map(map) = &node.value else {
            self.not_a("`scales`", "a mapping of layers to their steps and zero points", node);
            return None;
        };
        let mut scales = Vec::new();
        for Entry { key, key_span, value, .. } in map.entries.iter().filter(|entry| !entry.repeated) {
            if let Some(scale) = self.scale(key, value) {
                scales.push(LayerScale { layer: key.clone(), scale, place: *key_span });
            }
        }
        Some(scales)
    }

    fn scale(&mut self, layer: &str, node: &Node) -> Option<Scale> {
        let parts = match node.value.list() {
            Some([step, zero]) => number(step).zip(zero.value.integer()),
            Some(_) | None => None,
        };
        let Some((step, zero)) = parts else {
            let message = format!("the scale of `{}` must be its step and its zero point", shown(layer));
            let diagnostic = Diagnostic::new(Code::WrongType, node.span, message);
            self.diagnostics.push(diagnostic.label(format!("found {}", node.value.kind())).help("write `[0.02, 128]`"));
            return None;
        };
        let scale = Scale::checked(step, zero);
        if scale.is_none() {
            let message = format!("the scale of `{}` stands for no numbers", shown(layer));
            let label = "expected a step from 2^-126 to 2^126, and a zero point from 0 to 255";
            self.diagnostics.push(Diagnostic::new(Code::Range, node.span, message).label(label));
        }
        scale
    }

    fn kept(&mut self, node: &Node) -> Option<Vec<KeptLayer>> {
        let Value::Map(map) = &node.value else {
            self.not_a("`f32`", "a mapping of layers to why they stay in f32", node);
            return None;
        };
        let mut kept = Vec::new();
        for Entry { key, key_span, value, .. } in map.entries.iter().filter(|entry| !entry.repeated) {
            let what = || format!("why `{}` stays in f32", shown(key));
            let why = if value.value.is_null() { String::new() } else { self.text(&what(), value)? };
            kept.push(KeptLayer { layer: key.clone(), why, place: *key_span });
        }
        Some(kept)
    }
}

/// A number as `f32`.
fn number(node: &Node) -> Option<f32> {
    match node.value {
        Value::Integer(integer) => Some(integer as f32),
        Value::Float(number) => Some(number as f32),
        Value::Null | Value::Bool(_) | Value::Text(_) | Value::List(_) | Value::Map(_) => None,
    }
}
