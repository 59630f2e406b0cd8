//! Diagnostics as text, in the style of rustc.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Patch, Renderer, Snippet};
use graphc_weights::shown;

use super::{
    Diagnostic, Diagnostics, Help, Severity, Source, Span,
    source::{ceil, floor},
};

/// The style of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// For files and pipes.
    Plain,
    /// With ANSI colours.
    Coloured,
}

impl Diagnostics {
    /// All diagnostics to show, in the order of the file, separated by blank lines.
    pub fn render(&self, source: &Source, style: Style) -> String {
        let source = self.source(source);
        let mut each: Vec<String> =
            self.shown().into_iter().map(|diagnostic| diagnostic.render(source, style)).collect();
        if self.hidden() > 0 {
            each.push(format!("... and {} more", self.hidden()));
        }
        each.join("\n\n")
    }

    /// Each on its own, in the order of the file, for a macro: the text follows rustc's own `error: ` or `warning: `,
    /// so it has no title of its own, and the code is in a note.
    pub fn for_macro(&self, source: &Source) -> Vec<MacroMessage> {
        let source = self.source(source);
        let message = |diagnostic: &Diagnostic| MacroMessage {
            text: diagnostic.for_macro(source),
            option: diagnostic.option.clone(),
        };
        let mut each: Vec<MacroMessage> = self.shown().into_iter().map(message).collect();
        if self.hidden() > 0 {
            each.push(MacroMessage { text: format!("... and {} more", self.hidden()), option: None });
        }
        each
    }
}

/// A macro's message about a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MacroMessage {
    /// The text, without a title of its own.
    pub text: String,
    /// The wrong option of the macro call, if the mistake is in one.
    pub option: Option<String>,
}

impl Diagnostic {
    /// The text of one diagnostic.
    pub fn render(&self, source: &Source, style: Style) -> String {
        let file = source.start_of(self.span.start);
        let path = source.path_at(file);
        let window = self.window(source, file);
        let snippet = Snippet::source(&window.text).line_start(window.first_line).path(shown(path));
        let primary = AnnotationKind::Primary.span(window.inside(self.span)).label(&self.label);
        let snippet = snippet.annotation(primary).annotations(self.others(source, file, &window));
        let mut elsewhere: Vec<usize> = self.labels.iter().map(|(span, _)| source.start_of(span.start)).collect();
        elsewhere.retain(|other| *other != file);
        elsewhere.sort_unstable();
        elsewhere.dedup();
        let elsewhere: Vec<(usize, Window)> =
            elsewhere.into_iter().map(|other| (other, self.window(source, other))).collect();
        let elsewhere = elsewhere.iter().map(|(file, window)| {
            let snippet = Snippet::source(&window.text).line_start(window.first_line);
            snippet.path(shown(source.path_at(*file))).annotations(self.others(source, *file, window))
        });
        let level = match self.code.severity() {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level.primary_title(&self.message).id(self.code.number());
        let notes = self.notes.iter().map(|note| Level::NOTE.message(note));
        let mut report = vec![title.element(snippet).elements(elsewhere).elements(notes)];
        for Help { text, replacement, .. } in &self.helps {
            let title = Level::HELP.secondary_title(text);
            report.push(match replacement {
                Some((span, new)) if source.start_of(span.start) != file || window.is_long(*span) => {
                    Group::with_title(Level::HELP.secondary_title(format!("{text}: `{new}`")))
                }
                Some((span, new)) => {
                    let change = Patch::new(window.inside(*span), new);
                    title.element(Snippet::source(&window.text).line_start(window.first_line).patch(change))
                }
                None => Group::with_title(title),
            });
        }
        let text = match style {
            Style::Plain => Renderer::plain().render(&report),
            Style::Coloured => Renderer::styled().render(&report),
        };
        match source.position(self.span.start) {
            (line, column) if window.is_cut && line == window.first_line => {
                // The renderer counts columns from where the line was cut.
                let place = |column| format!("{}:{line}:{column}", shown(path));
                let (_, cut) = source.position(window.start);
                text.replacen(&place(column + 1 - cut), &place(column), 1)
            }
            _ => text,
        }
    }

    fn for_macro(&self, source: &Source) -> String {
        let with_code = self.clone().note(format!("graphc {}: {}", self.code, self.code.title()));
        let text = with_code.render(source, Style::Plain);
        let title = format!("{}[{}]: ", self.code.severity(), self.code);
        text.strip_prefix(&title).map(String::from).unwrap_or(text)
    }

    /// The other places in a file.
    fn others<'d>(&'d self, source: &Source, file: usize, window: &Window) -> Vec<Annotation<'d>> {
        let others = self.labels.iter().filter(|(span, _)| source.start_of(span.start) == file);
        others.map(|(span, label)| AnnotationKind::Context.span(window.inside(*span)).label(label)).collect()
    }

    /// The lines of every place involved in a file, so that the cost does not depend on the length of the file.
    fn window(&self, source: &Source, file: usize) -> Window {
        let text = source.text.as_str();
        let changes = self.helps.iter().filter_map(|help| help.replacement.as_ref()).map(|(span, _)| *span);
        let spans = self.labels.iter().map(|(span, _)| *span).chain(changes).chain([self.span]);
        let spans = spans.filter(|span| source.start_of(span.start) == file);
        let spans: Vec<Span> = spans.map(|span| first_line(text, span)).collect();
        let start = spans.iter().map(|span| span.start).min().unwrap_or(0);
        let end = spans.iter().map(|span| span.end).max().unwrap_or(0);
        // Nor on that of a line: nothing far before the first or after the last place is shown.
        let (first, last) = (floor(text, start.saturating_sub(CUT)), ceil(text, end + CUT));
        let line = text[first..start].rfind('\n').map(|newline| first + newline + 1);
        let before = line.unwrap_or(first);
        let after = text[end..last].find('\n').map_or(last, |newline| end + newline);
        let mut carriage_returns: Vec<usize> = text[before..after].match_indices("\r\n").map(|(at, _)| at).collect();
        if text[before..after].ends_with('\r') {
            carriage_returns.push(after - before - 1);
        }
        Window {
            text: shown_to_a_terminal(text[before..after].replace("\r\n", "\n").trim_end_matches('\r')),
            start: before,
            first_line: source.position(before).0,
            is_cut: line.is_none() && first > 0,
            carriage_returns,
        }
    }
}

/// A part of a file, with the carriage returns at line ends removed.
struct Window {
    text: String,
    start: usize,
    first_line: usize,
    /// Whether the text begins in the middle of a line.
    is_cut: bool,
    carriage_returns: Vec<usize>,
}

/// The context before and after the places involved, in bytes: more than is shown of a line.
const CUT: usize = 2_000;

/// The longest line for which a replacement is shown, in bytes.
const LONGEST: usize = 400;

impl Window {
    /// Whether a place is on a line that is too long to show twice.
    fn is_long(&self, span: Span) -> bool {
        let at = self.inside(span).start;
        let begin = self.text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let end = self.text[at..].find('\n').map_or(self.text.len(), |newline| at + newline);
        end - begin > LONGEST
    }

    fn inside(&self, span: Span) -> std::ops::Range<usize> {
        let span = Span::new(self.at(span.start), self.at(span.end).max(self.at(span.start)));
        first_line(&self.text, span).range()
    }

    fn at(&self, byte: usize) -> usize {
        let at = byte.saturating_sub(self.start);
        at - self.carriage_returns.partition_point(|carriage_return| *carriage_return < at)
    }
}

/// The renderer shows one-byte control characters as symbols, but not two-byte ones, which can begin escape sequences
/// as well: these are replaced by a character of the same length.
fn shown_to_a_terminal(text: &str) -> String {
    text.replace(|character| ('\u{80}'..='\u{9f}').contains(&character), "\u{bf}")
}

/// Only the first line of a place with several.
fn first_line(text: &str, span: Span) -> Span {
    let start = floor(text, span.start);
    let end = ceil(text, span.end.max(start));
    let newline = text[start..end].find(['\n', '\r']).map_or(end, |newline| start + newline);
    Span::new(start, newline)
}
