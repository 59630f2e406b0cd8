//! What is wrong with a model file: places, messages, the collection of them, and their picture. Knows no operator.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::front::locate;

/// A model file.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its path, as it is shown.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// A place in a model file, as the way to it from the top. Its position is looked up only when it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place(pub Vec<Segment>);

/// A step on the way to a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// The value of a key.
    Key(String),
    /// An element of a list, from 0.
    Index(usize),
    /// A key itself: always last.
    KeyItself(String),
    /// A byte of the text: always alone.
    Byte(usize),
}

impl Place {
    /// The value of `key` in the mapping here.
    pub fn key(&self, key: &str) -> Place {
        self.with(Segment::Key(key.into()))
    }

    /// The key `key` of the mapping here.
    pub fn key_itself(&self, key: &str) -> Place {
        self.with(Segment::KeyItself(key.into()))
    }

    /// Element `index` of the list here.
    pub fn index(&self, index: usize) -> Place {
        self.with(Segment::Index(index))
    }

    fn with(&self, segment: Segment) -> Place {
        Place(self.0.iter().cloned().chain([segment]).collect())
    }
}

/// What kind of mistake; stable from version to version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "`title` says what each is")]
pub enum Code {
    Syntax,
    Unsupported,
    Limit,
    UnknownKey,
    MissingKey,
    WrongType,
    Version,
    Name,
    DuplicateName,
    UnknownOperator,
    UnknownLayer,
    Cycle,
    Variable,
    Value,
    Rank,
    InputSize,
    Groups,
    Window,
    PoolPadding,
    SameShape,
    TooLarge,
    Arity,
}

impl Code {
    /// `G0001` and so on.
    pub fn number(self) -> String {
        format!("G{:04}", self as u32 + 1)
    }

    /// The kind of mistake, in a sentence.
    pub fn title(self) -> &'static str {
        match self {
            Code::Syntax => "the file is not YAML",
            Code::Unsupported => "anchors, aliases, merge keys, tags and several documents are not part of the format",
            Code::Limit => "the file is larger, deeper or longer than the compiler reads",
            Code::UnknownKey => "a key that the format does not have",
            Code::MissingKey => "a key that must be there",
            Code::WrongType => "a value of another type than expected",
            Code::Version => "the version of the format",
            Code::Name => "a name that cannot be used",
            Code::DuplicateName => "two layers of one name",
            Code::UnknownOperator => "an operator that does not exist",
            Code::UnknownLayer => "a layer that does not exist",
            Code::Cycle => "layers that wait for each other",
            Code::Variable => "a variable that does not exist",
            Code::Value => "a value outside of its range",
            Code::Rank => "an image where a vector is expected, or the other way round",
            Code::InputSize => "a size that is not the one that follows from the input",
            Code::Groups => "groups that do not divide the channels",
            Code::Window => "a window that does not fit",
            Code::PoolPadding => "padding of more than half of a pool's window",
            Code::SameShape => "inputs of different shape",
            Code::TooLarge => "a size beyond the limits",
            Code::Arity => "too few or too many inputs",
        }
    }
}

/// A mistake in a model file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind.
    pub code: Code,
    /// What is wrong, in the model's own terms.
    pub message: String,
    /// Where.
    pub place: Place,
    /// What stands under the place.
    pub label: String,
    /// Other places that have to do with it, and how.
    pub labels: Vec<(Place, String)>,
    /// The way out.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A mistake at a place.
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Self {
        Diagnostic { code, message: message.into(), place, label: String::new(), labels: Vec::new(), help: None }
    }

    /// With this under the place.
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// With another place.
    pub fn also(mut self, place: Place, label: impl Into<String>) -> Self {
        self.labels.push((place, label.into()));
        self
    }

    /// With the way out.
    pub fn help(mut self, help: Option<impl Into<String>>) -> Self {
        self.help = help.map(Into::into);
        self
    }
}

/// The mistakes found so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `value`, if nothing is wrong so far.
    ///
    /// # Errors
    /// All that is wrong.
    pub fn gate<T>(&mut self, value: T) -> Result<T, Diagnostics> {
        if self.is_empty() { Ok(value) } else { Err(std::mem::take(self)) }
    }

    /// Each with its first line and column, both from 1, in the order of the file.
    pub fn in_order(&self, source: &Source) -> Vec<(&Diagnostic, (usize, usize))> {
        let mut placed: Vec<_> =
            self.0.iter().map(|diagnostic| (diagnostic, locate::span(source, &diagnostic.place))).collect();
        placed.sort_by_key(|(_, span)| span.start);
        placed.into_iter().map(|(diagnostic, span)| (diagnostic, line_and_column(&source.text, span.start))).collect()
    }

    /// All of them, in the order of the file, as the compiler of Rust shows its own.
    pub fn render(&self, source: &Source, style: Style) -> String {
        let each = self.in_order(source).into_iter().map(|(diagnostic, _)| render(diagnostic, source, style));
        each.collect::<Vec<_>>().join("\n\n")
    }

    /// Each by itself, in the order of the file, for `compile_error!`: the text follows rustc's own `error: `, so it has
    /// no title of its own, and the code stands in a note.
    pub fn for_macro(&self, source: &Source) -> Vec<String> {
        let plain = self.in_order(source).into_iter().map(|(diagnostic, _)| {
            let mut text = render(diagnostic, source, Style::Plain);
            let title = format!("error[{}]: ", diagnostic.code.number());
            text = text.strip_prefix(&title).map(String::from).unwrap_or(text);
            let _ = write!(text, "\n   = note: graphc {}: {}", diagnostic.code.number(), diagnostic.code.title());
            text
        });
        plain.collect()
    }
}

/// How a text is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// For files and pipes.
    Plain,
    /// With ANSI colours.
    Coloured,
}

fn render(diagnostic: &Diagnostic, source: &Source, style: Style) -> String {
    let number = diagnostic.code.number();
    let primary = AnnotationKind::Primary.span(locate::span(source, &diagnostic.place)).label(&diagnostic.label);
    let others = diagnostic
        .labels
        .iter()
        .map(|(place, label)| AnnotationKind::Context.span(locate::span(source, place)).label(label));
    let snippet = Snippet::source(&source.text).path(&source.path).annotation(primary).annotations(others);
    let mut report = vec![Level::ERROR.primary_title(&diagnostic.message).id(&number).element(snippet)];
    if let Some(help) = &diagnostic.help {
        report.push(Group::with_title(Level::HELP.secondary_title(help)));
    }
    match style {
        Style::Plain => Renderer::plain().render(&report),
        Style::Coloured => Renderer::styled().render(&report),
    }
}

fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    let before = &text[..byte];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}
