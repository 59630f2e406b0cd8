//! `preprocess:`: how images become the network's input. Their size and channels must match it.

use super::{
    format::{Bound, Field, Form},
    inputs::NetworkInput,
    suggest::{did_you_mean, nearest, replace, say, shown},
    tree::{Entry, Map, Node, Value},
    values::Values,
};
use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Span},
    ir::{Color, Preprocess, Resize},
};

const SIDES: Form = Form::Either(&[Form::Size, Form::list(&Form::Size, 2, 2)]);
const COLORS: &[&str] = &["rgb", "bgr", "gray"];
const NUMBER: Form = Form::Number(Bound::None);
const FOR_EACH_CHANNEL: Form = Form::Either(&[NUMBER, Form::list(&NUMBER, 1, 3)]);
const DIVISOR: Form = Form::Number(Bound::Positive);

/// Its keys.
pub(super) const KEYS: [Field; 7] = [
    Field::new("exif_orientation", Form::Flag, "whether an image is first rotated by its EXIF orientation")
        .without("the orientation is ignored, as in torchvision"),
    Field::new("resize", SIDES, "the size to resize to: the shorter side, or `[height, width]`")
        .without("images must have at least the size of the crop"),
    Field::new("center_crop", SIDES, "the size to crop from the centre: a side, or `[height, width]`")
        .without("no crop"),
    Field::new("color", Form::Word(COLORS), "the order of the input's channels")
        .without("`rgb` for three channels, `gray` for one"),
    Field::new("scale", Form::list(&NUMBER, 2, 2), "the values of the bytes 0 and 255").without("0 and 1"),
    Field::new(
        "mean",
        FOR_EACH_CHANNEL,
        "the mean to subtract: a number, or one for each channel, in the order of `color`",
    )
    .without("nothing"),
    Field::new(
        "std",
        Form::Either(&[DIVISOR, Form::list(&DIVISOR, 1, 3)]),
        "the divisor after that: a number, or one for each channel, in the order of `color`",
    )
    .without("1"),
];

fn names() -> impl Iterator<Item = &'static str> {
    KEYS.iter().map(|key| key.name)
}

const EXAMPLE: &str = "write `preprocess: {resize: 256, center_crop: 224}`, or some of its other keys";

/// Reads the block. `None`, with a report, if it is invalid; also `None` if the input is.
pub(super) fn read(
    node: &Node,
    inputs: &[NetworkInput],
    values: Values<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Preprocess> {
    let Value::Map(map) = &node.value else {
        let message = format!("`preprocess` must be a mapping, found {}", node.value.kind());
        diagnostics.push(Diagnostic::new(Code::WrongType, node.span, message).help(EXAMPLE));
        return None;
    };
    let before = diagnostics.len();
    unknown_keys(map, diagnostics);
    let mut reader = Reader { map, values, diagnostics };
    let exif_orientation = reader.flag("exif_orientation");
    let resize = reader.sides("resize");
    let crop = reader.sides("center_crop").map(Sides::pair);
    let color = reader.color();
    let scale = reader.scale();
    let [mean, std] = [reader.numbers("mean"), reader.numbers("std")];
    reader.not_zero("std", std.as_deref());
    let input = input(inputs, node, diagnostics)?;
    let mut reader = Reader { map, values, diagnostics };
    let color = reader.check_color(color, &input);
    reader.check_size(resize, crop, &input, node.span);
    let [mean, std] = [("mean", mean, 0.0), ("std", std, 1.0)]
        .map(|(key, numbers, default)| reader.for_each_channel(key, numbers, input.channels, default));
    let resize = resize.map(Sides::resize);
    let preprocess = Preprocess { exif_orientation, resize, center_crop: crop, color: color?, scale, mean, std };
    (diagnostics.len() == before).then_some(preprocess)
}

/// The size of the images that the block makes, if it says it.
pub(super) fn size(node: &Node, values: Values<'_>) -> Option<[usize; 2]> {
    let Value::Map(map) = &node.value else { return None };
    let mut reader = Reader { map, values, diagnostics: &mut Diagnostics::default() };
    match (reader.sides("center_crop"), reader.sides("resize")) {
        (Some(crop), _) => Some(crop.pair()),
        (None, Some(Sides::Both(size))) => Some(size),
        (None, Some(Sides::One(_)) | None) => None,
    }
}

/// The image that the network takes.
fn input(inputs: &[NetworkInput], node: &Node, diagnostics: &mut Diagnostics) -> Option<Input> {
    let no_image = |found: String| {
        let diagnostic = Diagnostic::new(
            Code::Preprocess,
            node.span,
            "`preprocess` requires a network with a single image as its input",
        );
        diagnostic.label(found).help("remove `preprocess`, and pass numbers to the network")
    };
    let [input] = inputs else {
        diagnostics.push(no_image(format!("it has {} inputs", inputs.len())));
        return None;
    };
    let shape = input.shape?;
    let Some([channels, height, width]) = shape.image() else {
        diagnostics.push(no_image(format!("{} has shape {shape}", input.shown)).also(input.span, "its shape"));
        return None;
    };
    Some(Input { size: [height, width], channels, span: input.span })
}

/// The network's input, and its place.
struct Input {
    size: [usize; 2],
    channels: usize,
    span: Span,
}

/// One side, or height and width.
#[derive(Clone, Copy)]
enum Sides {
    One(usize),
    Both([usize; 2]),
}

impl Sides {
    fn pair(self) -> [usize; 2] {
        match self {
            Sides::One(side) => [side; 2],
            Sides::Both(sides) => sides,
        }
    }

    fn resize(self) -> Resize {
        match self {
            Sides::One(side) => Resize::ShorterSide(side),
            Sides::Both(sides) => Resize::Exact(sides),
        }
    }
}

fn unknown_keys(map: &Map, diagnostics: &mut Diagnostics) {
    for entry in map.entries.iter().filter(|entry| !names().any(|name| name == entry.key)) {
        let message = format!("`preprocess` has no key `{}`", shown(&entry.key));
        let help = did_you_mean(&entry.key, names(), entry.key_span);
        let help = help.unwrap_or_else(|| say(format!("its keys are `{}`", names().collect::<Vec<_>>().join("`, `"))));
        diagnostics.push(Diagnostic::new(Code::UnknownKey, entry.key_span, message).maybe(Some(help)));
    }
}

struct Reader<'a> {
    map: &'a Map,
    values: Values<'a>,
    diagnostics: &'a mut Diagnostics,
}

impl Reader<'_> {
    /// The entry of a key, even if it is misspelt.
    fn find(&self, key: &str) -> Option<&Entry> {
        let is_known = |entry: &&Entry| names().any(|name| name == entry.key);
        let misspelt = |entry: &&Entry| !is_known(entry) && nearest(&entry.key, names()) == Some(key);
        self.map.get(key).or_else(|| self.map.entries.iter().find(misspelt))
    }

    /// The place of a key's value, or of the whole block.
    fn span(&self, key: &str, block: Span) -> Span {
        self.find(key).map_or(block, |entry| entry.value.span)
    }

    fn sides(&mut self, key: &'static str) -> Option<Sides> {
        let node = &self.map.get(key)?.value;
        let what = format!("`{key}`");
        match node.value.list() {
            None => self.values.size(&what, node, 1, self.diagnostics).map(Sides::One),
            Some([height, width]) => {
                let [height, width] = [height, width].map(|node| self.values.size(&what, node, 1, self.diagnostics));
                Some(Sides::Both([height?, width?]))
            }
            Some(list) => {
                let message = format!("{what} must be an integer or a pair of integers, found {} values", list.len());
                let help = format!("write `{key}: 224`, or `{key}: [224, 320]` for height and width");
                self.diagnostics.push(Diagnostic::new(Code::WrongType, node.span, message).help(help));
                None
            }
        }
    }

    /// `true` or `false`; by default `false`.
    fn flag(&mut self, key: &'static str) -> bool {
        let Some(node) = self.map.get(key).map(|entry| &entry.value) else { return false };
        if let Value::Bool(flag) = node.value {
            return flag;
        }
        let message = format!("`{key}` must be true or false, found {}", node.value.kind());
        self.diagnostics.push(Diagnostic::new(Code::WrongType, node.span, message));
        false
    }

    fn color(&mut self) -> Option<Color> {
        let node = &self.map.get("color")?.value;
        match node.value.text() {
            Some("rgb") => return Some(Color::Rgb),
            Some("bgr") => return Some(Color::Bgr),
            Some("gray") => return Some(Color::Gray),
            Some(_) | None => {}
        }
        let found = node.value.text().map_or(node.value.kind().into(), |text| format!("`{}`", shown(text)));
        let diagnostic = Diagnostic::new(Code::Value, node.span, format!("`color` is {found}"));
        let near = node.value.text().and_then(|text| nearest(text, COLORS.iter().copied()));
        let near = near.map(|near| replace(format!("did you mean `{near}`?"), node.span, near));
        self.diagnostics.push(diagnostic.label("expected `rgb`, `bgr` or `gray`").maybe(near));
        None
    }

    /// The values of the bytes 0 and 255.
    fn scale(&mut self) -> [f64; 2] {
        const DEFAULT: [f64; 2] = [0.0, 1.0];
        let Some(node) = self.map.get("scale").map(|entry| &entry.value) else { return DEFAULT };
        let Some([least, most]) = node.value.list() else {
            let message = "`scale` must be a pair of numbers, the values of the bytes 0 and 255";
            let diagnostic = Diagnostic::new(Code::WrongType, node.span, message);
            self.diagnostics.push(diagnostic.help("write `scale: [0, 1]`, the default, or `[-1, 1]`"));
            return DEFAULT;
        };
        let numbers = [least, most].map(|node| self.number("scale", node));
        let [Some(least), Some(most)] = numbers else { return DEFAULT };
        [least, most]
    }

    /// A number, or one for each channel.
    fn numbers(&mut self, key: &'static str) -> Option<Vec<f64>> {
        let node = &self.map.get(key)?.value;
        let each = node.value.list().unwrap_or(std::slice::from_ref(node));
        let numbers: Vec<Option<f64>> = each.iter().map(|node| self.number(key, node)).collect();
        numbers.into_iter().collect()
    }

    fn number(&mut self, key: &str, node: &Node) -> Option<f64> {
        self.values.number(&format!("`{key}`"), node, self.diagnostics)
    }

    /// Divisors, rounded to 32 bits, must not be zero.
    fn not_zero(&mut self, key: &'static str, numbers: Option<&[f64]>) {
        let Some(entry) = self.map.get(key).filter(|_| numbers.is_some_and(|all| all.iter().any(|x| *x as f32 <= 0.0)))
        else {
            return;
        };
        let diagnostic = Diagnostic::new(Code::Value, entry.value.span, format!("`{key}` must be above 0"));
        self.diagnostics.push(diagnostic.note("numbers are divided by it"));
    }

    fn for_each_channel(
        &mut self,
        key: &'static str,
        numbers: Option<Vec<f64>>,
        channels: usize,
        default: f64,
    ) -> Vec<f64> {
        match numbers {
            None => vec![default; channels],
            Some(one) if one.len() == 1 => vec![one[0]; channels],
            Some(each) if each.len() == channels => each,
            Some(other) => {
                let Some(entry) = self.map.get(key) else { return other };
                let message = format!("`{key}` has {} numbers, but the input has {channels} channels", other.len());
                let diagnostic = Diagnostic::new(Code::Preprocess, entry.value.span, message);
                self.diagnostics.push(diagnostic.help("give one number for each channel, or one for all"));
                other
            }
        }
    }

    /// The colours of the channels: as given, or by their number.
    fn check_color(&mut self, color: Option<Color>, input: &Input) -> Option<Color> {
        let Input { channels, span, .. } = *input;
        match (color, channels) {
            (Some(color), _) if color.channels() == channels => Some(color),
            (Some(color), _) => {
                let message = format!("`color` gives {}, but the input has {channels}", counted(color.channels()));
                let at = self.span("color", span);
                let diagnostic = Diagnostic::new(Code::Preprocess, at, message);
                self.diagnostics.push(diagnostic.also(span, format!("{} here", counted(channels))));
                None
            }
            (None, 1) => Some(Color::Gray),
            (None, 3) => Some(Color::Rgb),
            (None, _) => {
                let message = format!("images have 1 or 3 channels, but the input has {channels}");
                let diagnostic = Diagnostic::new(Code::Preprocess, span, message);
                self.diagnostics.push(diagnostic.help("remove `preprocess`: this network does not take images"));
                None
            }
        }
    }

    /// Checks that images end up with the size of the input.
    fn check_size(&mut self, resize: Option<Sides>, crop: Option<[usize; 2]>, input: &Input, block: Span) {
        let [height, width] = input.size;
        let both = format!("[{height}, {width}]");
        let short = if height == width { format!("{height}") } else { both.clone() };
        let (key, found, fix) = match (resize, crop) {
            (_, Some(crop)) => ("center_crop", crop, short.clone()),
            (Some(Sides::Both(size)), None) => ("resize", size, both),
            (Some(Sides::One(_)), None) => {
                let at = self.span("resize", block);
                let message = "`resize` to a shorter side leaves the longer side variable, and nothing crops it";
                let help = format!("add `center_crop: {short}`, or write `resize: {both}`");
                self.diagnostics.push(Diagnostic::new(Code::Preprocess, at, message).help(help));
                return;
            }
            (None, None) => return,
        };
        let at = self.span(key, block);
        if found != input.size {
            let message = format!("`{key}` gives {}x{}, but the input is {height}x{width}", found[0], found[1]);
            let diagnostic = Diagnostic::new(Code::Preprocess, at, message).also(input.span, "the input");
            self.diagnostics.push(diagnostic.fix("use the size of the input", at, fix));
            return;
        }
        let small = resize.map(Sides::pair).filter(|size| size[0] < height || size[1] < width);
        if small.is_some() {
            let message = format!("`center_crop` crops {height}x{width} from smaller images");
            let resized = self.span("resize", block);
            let diagnostic = Diagnostic::new(Code::Preprocess, at, message).also(resized, "images are resized to this");
            self.diagnostics.push(diagnostic.help(format!("resize to {short} or more")));
        }
    }
}

fn counted(channels: usize) -> String {
    if channels == 1 { "1 channel".into() } else { format!("{channels} channels") }
}
