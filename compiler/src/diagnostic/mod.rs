//! Mistakes and warnings about a model file: their places, messages, collection and rendering. Knows no operator.

mod code;
mod source;
mod text;

pub use code::{Code, Severity};
pub use source::{Binary, MOST_BYTES, Source, Span};
pub(crate) use source::{floor, read_regular};
pub use text::{MacroMessage, Style};

use std::{
    collections::{HashMap, HashSet},
    fmt,
    sync::Arc,
};

/// A mistake in a model file, or a warning about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its kind.
    pub code: Code,
    /// The message, in the model's own terms.
    pub message: String,
    /// Its place.
    pub span: Span,
    /// The label under the place.
    pub label: String,
    /// Related places, with labels.
    pub labels: Vec<(Span, String)>,
    /// Explanations.
    pub notes: Vec<String>,
    /// Suggestions.
    pub helps: Vec<Help>,
    /// The name of the compiler option that is wrong, if the mistake is in one.
    pub option: Option<String>,
}

/// A suggestion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    /// In words.
    pub text: String,
    /// As a replacement in the file, if it is certain.
    pub replacement: Option<(Span, String)>,
    /// Whether it lists all possible names, which is shown once per run.
    pub is_list: bool,
}

impl Diagnostic {
    /// A mistake at a place.
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Diagnostic {
            code,
            message: message.into(),
            span,
            label: String::new(),
            labels: Vec::new(),
            notes: Vec::new(),
            helps: Vec::new(),
            option: None,
        }
    }

    /// Marks an option as wrong; the place is where the file could have it.
    pub fn option(mut self, name: impl Into<String>) -> Self {
        self.option = Some(name.into());
        self
    }

    /// Adds the label under the place.
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Adds another place, unless it is the same one.
    pub fn also(mut self, span: Span, label: impl Into<String>) -> Self {
        if span != self.span {
            self.labels.push((span, label.into()));
        }
        self
    }

    /// Adds an explanation.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// Adds a suggestion.
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.helps.push(Help { text: text.into(), replacement: None, is_list: false });
        self
    }

    /// Adds a suggestion with a replacement in the file.
    pub fn fix(mut self, text: impl Into<String>, span: Span, replacement: impl Into<String>) -> Self {
        let replacement = Some((span, replacement.into()));
        self.helps.push(Help { text: text.into(), replacement, is_list: false });
        self
    }

    /// Adds an optional suggestion.
    pub fn maybe(mut self, help: Option<Help>) -> Self {
        self.helps.extend(help);
        self
    }
}

/// The mistakes or warnings found so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    kept: Vec<Diagnostic>,
    /// The number not kept.
    dropped: usize,
    /// The use of a block that is looked at, by its number, and those that led to it.
    within: Option<(usize, Uses)>,
    /// What was found in blocks, and the use in which it was found first.
    in_blocks: HashMap<(Code, Span), usize>,
    /// The texts that the places are in, if the model file extends others or is no text.
    source: Option<Arc<Source>>,
}

/// The uses of blocks, one inside the other, that lead to a definition: where each stands, and with which parameters;
/// innermost first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uses(Arc<[(Span, String)]>);

impl Uses {
    /// With another use inside of these.
    pub fn used_at(&self, span: Span, label: String) -> Uses {
        Uses(std::iter::once((span, label)).chain(self.0.iter().cloned()).collect())
    }
}

/// The most mistakes and warnings that are shown for one file.
pub const MOST_SHOWN: usize = 100;

/// How many are kept for each one shown: they are not found in the order of the file.
const KEPT: usize = 4;

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, mut diagnostic: Diagnostic) {
        if let Some((number, uses)) = &self.within {
            let first = self.in_blocks.entry((diagnostic.code, diagnostic.span)).or_insert(*number);
            if first != number {
                return;
            }
            diagnostic =
                uses.0.iter().fold(diagnostic, |diagnostic, (span, label)| diagnostic.also(*span, label.as_str()));
        }
        if self.is_full() {
            self.dropped += 1;
        } else {
            self.kept.push(diagnostic);
        }
    }

    /// What is added from now on is about the use of a block, which has a number. A mistake in the block is shown once, with
    /// the first use that led to it. The number 0 ends that.
    pub fn within(&mut self, number: usize, uses: &Uses) {
        self.within = (number > 0).then(|| (number, uses.clone()));
    }

    /// Whether a mistake in a block was found.
    pub fn has_in_blocks(&self) -> bool {
        !self.in_blocks.is_empty()
    }

    /// Adds those of another stage.
    pub fn append(&mut self, others: Diagnostics) {
        self.dropped += others.dropped;
        others.kept.into_iter().for_each(|diagnostic| self.push(diagnostic));
    }

    /// Adds those of the same file at another size, but for what is there already.
    pub(crate) fn append_new(&mut self, others: Diagnostics) {
        let key = |found: &Diagnostic| (found.code, found.span);
        let known: HashSet<(Code, Span)> = self.kept.iter().map(key).collect();
        let new = others.kept.into_iter().filter(|found| !known.contains(&key(found)));
        new.for_each(|found| self.push(found));
    }

    /// Says that places are in this source: the model file with the files that it extends.
    pub fn refer_to(&mut self, source: &Source) {
        let is_other = !source.bases.is_empty() || source.binary().is_some();
        self.source = is_other.then(|| Arc::new(source.clone()));
    }

    /// The source that places are in: that of the model file, unless it extends others.
    pub fn source<'s>(&'s self, model: &'s Source) -> &'s Source {
        self.source.as_deref().unwrap_or(model)
    }

    /// Says that all are in what an option names.
    pub(crate) fn in_option(&mut self, name: &str) {
        self.kept.iter_mut().for_each(|diagnostic| diagnostic.option = Some(name.to_owned()));
    }

    /// Says at which size of the network's inputs those were found that others may not have.
    pub(crate) fn found_at(&mut self, size: impl fmt::Display) {
        let noted = self.kept.iter_mut().filter(|diagnostic| diagnostic.code.depends_on_size());
        noted.for_each(|diagnostic| diagnostic.notes.push(format!("at the size {size}")));
    }

    /// Moves all places.
    pub(crate) fn shift(&mut self, by: usize) {
        let shift = |span: &mut Span| *span = Span::new(span.start + by, span.end + by);
        for diagnostic in &mut self.kept {
            shift(&mut diagnostic.span);
            diagnostic.labels.iter_mut().for_each(|(span, _)| shift(span));
            let changes = diagnostic.helps.iter_mut().filter_map(|help| help.replacement.as_mut());
            changes.for_each(|(span, _)| shift(span));
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Whether further ones are only counted, and not worth any effort.
    pub fn is_full(&self) -> bool {
        self.kept.len() >= KEPT * MOST_SHOWN
    }

    /// The total number.
    pub fn len(&self) -> usize {
        self.kept.len() + self.dropped
    }

    /// Keeps each list of names only at the first diagnostic, in the order of the file, that has it.
    pub fn list_once(&mut self) {
        self.kept.sort_by_key(|diagnostic| diagnostic.span);
        let mut said = HashSet::new();
        for diagnostic in &mut self.kept {
            diagnostic.helps.retain(|help| !help.is_list || said.insert(help.text.clone()));
        }
    }

    /// `value`, if there are no mistakes so far.
    ///
    /// # Errors
    /// The mistakes so far.
    pub fn gate<T>(&mut self, value: T) -> Result<T, Diagnostics> {
        if self.is_empty() { Ok(value) } else { Err(std::mem::take(self)) }
    }

    /// Those to show, in the order of the file: at most [`MOST_SHOWN`].
    pub fn shown(&self) -> Vec<&Diagnostic> {
        let mut all: Vec<&Diagnostic> = self.kept.iter().collect();
        all.sort_by_key(|diagnostic| diagnostic.span);
        all.truncate(MOST_SHOWN);
        all
    }

    /// The number not shown.
    pub fn hidden(&self) -> usize {
        self.len().saturating_sub(MOST_SHOWN)
    }
}
