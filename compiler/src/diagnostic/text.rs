//! Diagnostics as text, as the compiler of Rust shows its own.

use annotate_snippets::{AnnotationKind, Group, Level, Patch, Renderer, Snippet};

use super::{Diagnostic, Diagnostics, Help, Severity, Source, Span};

/// How a text is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// For files and pipes.
    Plain,
    /// With ANSI colours.
    Coloured,
}

impl Diagnostics {
    /// All that are shown, in the order of the file, with a line between them.
    pub fn render(&self, source: &Source, style: Style) -> String {
        let mut each: Vec<String> =
            self.shown().into_iter().map(|diagnostic| diagnostic.render(source, style)).collect();
        if self.hidden() > 0 {
            each.push(format!("... and {} more", self.hidden()));
        }
        each.join("\n\n")
    }

    /// Each by itself, in the order of the file, for a macro: the text follows rustc's own `error: ` or `warning: `, so it
    /// has no title of its own, and the code stands in a note.
    pub fn for_macro(&self, source: &Source) -> Vec<String> {
        let mut each: Vec<String> = self.shown().into_iter().map(|diagnostic| diagnostic.for_macro(source)).collect();
        if self.hidden() > 0 {
            each.push(format!("... and {} more", self.hidden()));
        }
        each
    }
}

impl Diagnostic {
    /// The text of one.
    pub fn render(&self, source: &Source, style: Style) -> String {
        let window = self.window(&source.text);
        let text = &source.text[window.start..window.end];
        let first_line = source.position(window.start).0;
        let inside = |span: Span| span.start - window.start..span.end.clamp(span.start, window.end) - window.start;
        let snippet = Snippet::source(text).line_start(first_line).path(source.path.as_str());
        let primary = AnnotationKind::Primary.span(inside(self.span)).label(&self.label);
        let others = self.labels.iter().map(|(span, label)| AnnotationKind::Context.span(inside(*span)).label(label));
        let level = match self.code.severity() {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level.primary_title(&self.message).id(self.code.number());
        let notes = self.notes.iter().map(|note| Level::NOTE.message(note));
        let mut report = vec![title.element(snippet.annotation(primary).annotations(others)).elements(notes)];
        for Help { text, replacement } in &self.helps {
            let title = Level::HELP.secondary_title(text);
            report.push(match replacement {
                Some((span, new)) => {
                    let change = Patch::new(inside(*span), new);
                    title.element(Snippet::source(text).line_start(first_line).patch(change))
                }
                None => Group::with_title(title),
            });
        }
        match style {
            Style::Plain => Renderer::plain().render(&report),
            Style::Coloured => Renderer::styled().render(&report),
        }
    }

    fn for_macro(&self, source: &Source) -> String {
        let with_code = self.clone().note(format!("graphc {}: {}", self.code, self.code.title()));
        let text = with_code.render(source, Style::Plain);
        let title = format!("{}[{}]: ", self.code.severity(), self.code);
        text.strip_prefix(&title).map(String::from).unwrap_or(text)
    }

    /// The lines of every place involved, so that a long file costs nothing.
    fn window(&self, text: &str) -> Span {
        let changes = self.helps.iter().filter_map(|help| help.replacement.as_ref()).map(|(span, _)| *span);
        let spans = || self.labels.iter().map(|(span, _)| *span).chain(changes.clone()).chain([self.span]);
        let start = spans().map(|span| span.start).min().unwrap_or(0).min(text.len());
        let end = spans().map(|span| span.end).max().unwrap_or(0).min(text.len());
        let before = text[..text.floor_char_boundary(start)].rfind('\n').map_or(0, |newline| newline + 1);
        let end = text.ceil_char_boundary(end);
        let after = text[end..].find('\n').map_or(text.len(), |newline| end + newline);
        Span::new(before, after)
    }
}
