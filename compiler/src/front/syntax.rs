//! Text that is not YAML: turns the parser's errors into helpful messages.

use super::scan::Scan;
use crate::diagnostic::{Code, Diagnostic, Source, Span, floor};

/// The mistake, from the parser's error and the scan of the text.
pub(super) fn explain(source: &Source, scan: &Scan, error: &serde_yaml::Error) -> Diagnostic {
    let text = source.text.as_str();
    let at = error.location().map_or(text.len(), |location| location.index());
    let at = floor(text, at);
    let said = error.to_string();
    if let Some(quote) = scan.open_quote {
        let message = "unclosed quote";
        return mistake(text, quote, message)
            .label("the string begins here")
            .help("close the string with the same quote");
    }
    if let Some(diagnostic) = tab(text, scan, at) {
        return diagnostic;
    }
    if let Some((bracket, open)) = scan.mismatch {
        return mismatch(text, bracket, open);
    }
    if let Some(open) = scan.open.last() {
        let bracket = &text[*open..=*open];
        let close = if bracket == "[" { "]" } else { "}" };
        let diagnostic = mistake(text, *open, format!("`{bracket}` is not closed")).label("opened here");
        return diagnostic.help(format!("close it with `{close}`"));
    }
    let context = context(source, &said);
    KNOWN
        .iter()
        .find(|(phrase, _)| said.contains(phrase))
        .map_or_else(|| unknown(text, at, &said), |(_, explain)| explain(text, at, context))
}

type Explain = fn(&str, usize, Option<usize>) -> Diagnostic;

/// Phrases of the parser. `at` is where it stopped, `context` the beginning of what it was reading.
const KNOWN: [(&str, Explain); 11] = [
    ("mapping values are not allowed", |text, at, _| colon(text, at)),
    ("could not find expected ':'", |text, at, context| {
        let start = context.unwrap_or(at);
        mistake(text, start, "a key without a `:`")
            .label("expected `:` and a value after this")
            .help("write `key: value`, with a space after the `:`")
    }),
    ("did not find expected key", |text, at, context| {
        let is_item = text[at..].starts_with("- ");
        let what = if is_item {
            "this item is not indented like its list"
        } else {
            "this line is not indented like its mapping"
        };
        let diagnostic = mistake(text, at, what).label("expected the indentation of the lines before it");
        let diagnostic = match is_item {
            true => diagnostic.help("give all items of a list the same indentation"),
            false => diagnostic.help("give all keys of a mapping the same indentation"),
        };
        also(text, diagnostic, context, "it begins here")
    }),
    ("did not find expected '-' indicator", |text, at, context| {
        let diagnostic = mistake(text, at, "this line is not indented like its list")
            .label("expected `- ` or the end of the list")
            .help("begin each item of a list with `- `, at the same indentation");
        also(text, diagnostic, context, "the list begins here")
    }),
    ("block sequence entries are not allowed", |text, at, _| {
        mistake(text, at, "a list cannot begin here")
            .label("this `-`")
            .help("begin a list on its own line, below its key")
    }),
    ("did not find expected ',' or ']'", |text, at, context| separator(text, at, context, "list", "]")),
    ("did not find expected ',' or '}'", |text, at, context| separator(text, at, context, "mapping", "}")),
    ("cannot start any token", |text, at, _| {
        let character = text[at..].chars().next().unwrap_or(' ');
        mistake(text, at, format!("nothing can begin with `{}`", character.escape_debug()))
            .help("put quotes around a string that begins with it")
    }),
    ("unknown escape character", |text, at, _| {
        mistake(text, at, "unknown escape sequence").help("use '...' for a string with literal `\\`")
    }),
    ("control characters are not allowed", |text, at, _| mistake(text, at, "a control character").help("remove it")),
    ("did not find expected <document start>", |text, at, _| {
        mistake(text, at, "content after the end of the model")
            .label("this is outside of the mapping")
            .help("write the whole file as one mapping, with its keys unindented")
    }),
];

/// A `:` after a complete value, or where none can be.
fn colon(text: &str, at: usize) -> Diagnostic {
    let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let begin = line + text[line..at].len() - text[line..at].trim_start_matches([' ', '-']).len();
    let before = text[..line].lines().rev().find(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'));
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '-']).len();
    if let Some((key, _)) = text[begin..at].split_once(": ") {
        let rest = begin + key.len() + 2;
        return mistake(text, rest, format!("a mapping cannot begin on the same line as its key `{key}`"))
            .label("unexpected key")
            .help(format!("put braces around the mapping: `{key}: {{{}: ...}}`", text[rest..at].trim()));
    }
    match before.filter(|before| indent(before) < begin - line && before.contains(": ")) {
        Some(before) => {
            let message = "this line is indented more than the one before it, which already has a value";
            let spaces = " ".repeat(indent(before));
            mistake(text, begin, message).fix("indent it like the line before", Span::new(line, begin), spaces)
        }
        None => mistake(text, at, "a `:` where no value can begin")
            .label("this `:`")
            .help("is an earlier line indented wrongly, or does a string with `: ` need quotes?"),
    }
}

fn separator(text: &str, at: usize, context: Option<usize>, what: &str, close: &str) -> Diagnostic {
    let diagnostic = mistake(text, at, format!("expected `,` or `{close}`"))
        .label("found this")
        .help(format!("put `,` between the items of a {what}, and `{close}` at its end"));
    also(text, diagnostic, context, &format!("the {what} begins here"))
}

fn unknown(text: &str, at: usize, said: &str) -> Diagnostic {
    let said = said.split(" at line ").next().unwrap_or_default();
    mistake(text, at, format!("the file is not YAML: {said}"))
}

/// A tab in the indentation, at or before the place where the parser stopped.
fn tab(text: &str, scan: &Scan, at: usize) -> Option<Diagnostic> {
    let tab = scan.tab.filter(|tab| *tab <= at)?;
    let end = tab + text[tab..].len() - text[tab..].trim_start_matches('\t').len();
    let diagnostic = Diagnostic::new(Code::Syntax, Span::new(tab, end), "a tab in the indentation").label("a tab");
    Some(diagnostic.fix("indent with spaces", Span::new(tab, end), "  ".repeat(end - tab)))
}

fn mismatch(text: &str, bracket: usize, open: Option<usize>) -> Diagnostic {
    let found = &text[bracket..=bracket];
    match open {
        None => mistake(text, bracket, format!("`{found}` closes nothing")).help("remove it"),
        Some(open) => {
            let close = if &text[open..=open] == "[" { "]" } else { "}" };
            mistake(text, bracket, format!("`{found}` does not close `{}`", &text[open..=open]))
                .label(format!("expected `{close}`"))
                .also(Span::new(open, open + 1), "opened here")
        }
    }
}

/// The second place in the parser's message: `..., while parsing a block mapping at line 3 column 5`.
fn context(source: &Source, said: &str) -> Option<usize> {
    let (_, context) = said.split_once(", while ")?;
    let (_, position) = context.split_once(" at line ")?;
    let (line, column) = position.split_once(" column ")?;
    let (line, column): (usize, usize) = (line.parse().ok()?, column.parse().ok()?);
    let start: usize = source.text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    source.text[start..].char_indices().nth(column - 1).map(|(index, _)| start + index)
}

fn also(text: &str, diagnostic: Diagnostic, place: Option<usize>, label: &str) -> Diagnostic {
    match place {
        Some(place) => diagnostic.also(word(text, place), label),
        None => diagnostic,
    }
}

fn mistake(text: &str, at: usize, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(Code::Syntax, word(text, at), message)
}

/// The word at a byte; at the end of the text, its last character.
fn word(text: &str, at: usize) -> Span {
    let trimmed = text.trim_end();
    if at >= trimmed.len() {
        let last = trimmed.char_indices().next_back().map_or(0, |(index, _)| index);
        return Span::new(last, trimmed.len());
    }
    let first = text[at..].chars().next().map_or(0, char::len_utf8);
    let is_word = |c: char| c.is_alphanumeric() || "_$.".contains(c);
    let len = text[at..].find(|c| !is_word(c)).unwrap_or(text[at..].len());
    Span::new(at, at + len.max(first))
}
