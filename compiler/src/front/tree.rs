//! The file as a tree of values with positions.
//!
//! The parser reports positions only in errors, so we fail each scalar on purpose, keep its value aside, and read the
//! position from the error; the parser can then go on. A list or mapping begins where its first scalar does, or at the
//! bracket before that.

use std::{collections::HashMap, fmt};

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{Limits, scan::too_deep, suggest::shown};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};

/// A value and its place.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) value: Value,
    pub(super) span: Span,
}

/// A value of YAML.
#[derive(Debug)]
pub(super) enum Value {
    Null,
    Bool(bool),
    Integer(i128),
    Float(f64),
    Text(String),
    List(Vec<Node>),
    Map(Map),
}

/// A mapping: its entries in the order of the file.
#[derive(Debug, Default)]
pub(super) struct Map {
    pub(super) entries: Vec<Entry>,
    /// Whether entries are missing, because of errors already reported.
    pub(super) is_partial: bool,
}

/// An entry of a mapping.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) key_span: Span,
    pub(super) value: Node,
    /// Whether the key is a duplicate; this has been reported.
    pub(super) repeated: bool,
}

impl Map {
    /// The first entry of a key.
    pub(super) fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }
}

impl Value {
    /// Its type as in a message: `found a list`.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Value::Null => "nothing",
            Value::Bool(true) => "`true`",
            Value::Bool(false) => "`false`",
            Value::Integer(_) => "an integer",
            Value::Float(number) if number.is_nan() => "NaN",
            Value::Float(number) if number.is_infinite() => "an infinity",
            Value::Float(_) => "a number with a fraction or exponent",
            Value::Text(_) => "a string",
            Value::List(_) => "a list",
            Value::Map(_) => "a mapping",
        }
    }

    /// The string, if it is one.
    pub(super) fn text(&self) -> Option<&str> {
        if let Value::Text(text) = self { Some(text) } else { None }
    }

    /// The list, if it is one.
    pub(super) fn list(&self) -> Option<&[Node]> {
        if let Value::List(list) = self { Some(list) } else { None }
    }

    /// The integer, if it is one.
    pub(super) fn integer(&self) -> Option<i128> {
        if let Value::Integer(integer) = self { Some(*integer) } else { None }
    }

    /// Whether it is null.
    pub(super) fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }
}

/// Why there is no tree.
pub(super) enum Broken {
    /// The parser's error.
    Parser(serde_yaml::Error),
    /// One of our limits.
    Limit(Box<Diagnostic>),
}

/// Parses a tree; `None` if the file is empty. Duplicate keys are reported, and their first value is used.
///
/// # Errors
/// Those of the parser, and too deep nesting.
pub(super) fn read(text: &str, diagnostics: &mut Diagnostics) -> Result<Option<Node>, Broken> {
    let mut reader = Reader { text, lines: Lines::new(text), diagnostics, depth: 0, nodes: 0, last: 0, too_deep: None };
    let mut root = None;
    let outcome = Seed { reader: &mut reader, into: &mut root }.deserialize(serde_yaml::Deserializer::from_str(text));
    match (outcome, root) {
        (_, _) if reader.too_deep.is_some() => {
            let at = reader.too_deep.unwrap_or_default();
            Err(Broken::Limit(Box::new(too_deep(Span::new(at, at)))))
        }
        (Ok(()), root) => Ok(root),
        // A file of a single scalar, which has failed like every scalar.
        (Err(error), Some(mut root)) if root.is_scalar() => {
            reader.place(&mut root, &error.to_string());
            Ok(Some(root))
        }
        (Err(error), _) => Err(Broken::Parser(error)),
    }
}

impl Node {
    /// Moves its place, and those of all that it holds. Nesting is limited.
    pub(super) fn shift(&mut self, by: usize) {
        self.span = Span::new(self.span.start + by, self.span.end + by);
        match &mut self.value {
            Value::List(list) => list.iter_mut().for_each(|node| node.shift(by)),
            Value::Map(map) => {
                for entry in &mut map.entries {
                    entry.key_span = Span::new(entry.key_span.start + by, entry.key_span.end + by);
                    entry.value.shift(by);
                }
            }
            Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Float(_) | Value::Text(_) => {}
        }
    }

    fn new(value: Value) -> Node {
        Node { value, span: Span::default() }
    }

    fn is_scalar(&self) -> bool {
        !matches!(self.value, Value::List(_) | Value::Map(_))
    }
}

struct Reader<'a> {
    text: &'a str,
    lines: Lines<'a>,
    diagnostics: &'a mut Diagnostics,
    depth: usize,
    nodes: usize,
    /// The end of the last value.
    last: usize,
    /// The place where lists and mappings are nested too deeply.
    too_deep: Option<usize>,
}

impl Reader<'_> {
    /// Sets a scalar's place from the position in its error: `... at line 3 column 14`.
    fn place(&mut self, node: &mut Node, message: &str) {
        let position = message.rsplit_once(" at line ").and_then(|(_, position)| position.split_once(" column "));
        let position = position.and_then(|(line, column)| Some((line.parse().ok()?, column.parse().ok()?)));
        let (line, column) = position.unwrap_or((1, 1));
        let start = self.lines.byte(line, column);
        node.span = Span::new(start, self.end(start, &node.value));
        self.last = node.span.end;
    }

    fn end(&self, start: usize, value: &Value) -> usize {
        let rest = &self.text[start..];
        if rest.starts_with(['"', '\'']) {
            return start + quoted(rest);
        }
        if value.is_null() && !rest.starts_with(['~', 'n', 'N']) {
            return start;
        }
        let written = value.text().filter(|text| rest.starts_with(*text));
        start + written.map_or_else(|| word(rest), str::len)
    }

    /// The extent of a list or mapping whose first scalar begins at `first`.
    fn container(&mut self, first: Option<usize>, brackets: [char; 2], value: &Value) -> Span {
        let text = self.text;
        let Some(first) = first else {
            let start = text[self.last..].find(brackets[0]).map_or(self.last, |at| self.last + at);
            let end = text[start..].find(brackets[1]).map_or(start, |at| start + at + 1);
            self.last = end;
            return Span::new(start, end);
        };
        let before = before(text, first);
        if text[..before].ends_with(brackets[0]) {
            let end = after(text, self.last);
            let closed = text[end..].starts_with(brackets[1]);
            self.last = if closed { end + 1 } else { self.last };
            return Span::new(before - 1, self.last);
        }
        let has_dash = value.list().is_some() && text[..before].ends_with('-');
        Span::new(if has_dash { before - 1 } else { first }, self.last)
    }

    fn note_repeated(&mut self, entries: &[Entry], key: &str, span: Span, first: usize) {
        let first = &entries[first];
        let message = format!("the key `{}` is given twice", shown(key));
        let diagnostic = Diagnostic::new(Code::DuplicateKey, span, message).label("given again");
        self.diagnostics.push(diagnostic.also(first.key_span, "first given here"));
    }
}

/// The end of the last token before a byte, skipping blanks and comments.
fn before(text: &str, byte: usize) -> usize {
    let mut end = text[..byte].trim_end().len();
    // A comment before the byte is on another line, or the byte would be part of it.
    while text[end..byte].contains('\n') {
        let line = text[..end].rfind('\n').map_or(0, |newline| newline + 1);
        let comment = text[line..end].find(" #").or_else(|| text[line..end].starts_with('#').then_some(0));
        let Some(comment) = comment else { break };
        end = text[..line + comment].trim_end().len();
    }
    end
}

/// The start of the next token at or after a byte, skipping blanks, comments and a trailing comma.
fn after(text: &str, mut byte: usize) -> usize {
    loop {
        let rest = text[byte..].trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        byte = text.len() - rest.len();
        if !rest.starts_with('#') {
            return byte;
        }
        byte += rest.find('\n').unwrap_or(rest.len());
    }
}

fn quoted(rest: &str) -> usize {
    let quote = rest.chars().next().unwrap_or('"');
    let mut characters = rest.char_indices().skip(1).peekable();
    while let Some((index, character)) = characters.next() {
        match character {
            '\\' if quote == '"' => _ = characters.next(),
            _ if character != quote => {}
            '\'' if characters.peek().is_some_and(|(_, next)| *next == '\'') => _ = characters.next(),
            _ => return index + 1,
        }
    }
    rest.lines().next().unwrap_or_default().len()
}

/// The length of the unquoted scalar at the start of `rest`.
fn word(rest: &str) -> usize {
    let ends = |at: usize, character: char| match character {
        ',' | ']' | '}' | '\n' | '\r' => true,
        ' ' => rest[at..].starts_with(" #"),
        ':' => rest[at + 1..].chars().next().is_none_or(char::is_whitespace),
        _ => false,
    };
    let end = rest.char_indices().find(|(at, character)| ends(*at, *character)).map_or(rest.len(), |(at, _)| at);
    rest[..end].trim_end().len()
}

/// The starts of lines, as the parser defines lines.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
    /// The last lookup, as line, column and byte: the next is usually close.
    last: (usize, usize, usize),
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        let breaks = |c: char| ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'].contains(&c);
        let ends = text.match_indices(breaks).filter(|(at, found)| *found != "\r" || !text[at + 1..].starts_with('\n'));
        let starts = std::iter::once(0).chain(ends.map(|(at, found)| at + found.len())).collect();
        Lines { text, starts, last: (1, 1, 0) }
    }

    /// The byte of a line and column, both from 1.
    fn byte(&mut self, line: usize, column: usize) -> usize {
        let line_start = || self.starts.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len());
        let (from, start) = match self.last {
            (last_line, last_column, byte) if last_line == line && last_column <= column => (last_column, byte),
            _ => (1, line_start()),
        };
        let mut rest = self.text[start..].char_indices();
        let byte = rest.nth(column.saturating_sub(from)).map_or(self.text.len(), |(index, _)| start + index);
        self.last = (line, column, byte);
        byte
    }
}

/// Reads a value into a slot.
struct Seed<'a, 'r> {
    reader: &'a mut Reader<'r>,
    into: &'a mut Option<Node>,
}

impl<'de> DeserializeSeed<'de> for Seed<'_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'r> Seed<'_, 'r> {
    fn scalar<E: Error>(self, value: Value) -> Result<(), E> {
        self.reader.nodes += 1;
        // Each value takes at least one byte of the text, unless aliases repeat it.
        if self.reader.nodes > self.reader.text.len() + 1 {
            return Err(E::custom("aliases"));
        }
        *self.into = Some(Node::new(value));
        Err(E::custom(""))
    }

    /// Reads the value for which `next` takes a seed: a scalar's error gives its place, any other error ends the parse.
    fn child<E: Error, T>(
        reader: &mut Reader<'r>,
        next: impl FnOnce(Seed<'_, 'r>) -> Result<T, E>,
    ) -> Result<Option<Node>, E> {
        let mut node = None;
        match (next(Seed { reader, into: &mut node }), &mut node) {
            (Ok(_), _) => {}
            (Err(error), Some(scalar)) if scalar.is_scalar() => reader.place(scalar, &error.to_string()),
            (Err(error), _) => return Err(error),
        }
        Ok(node)
    }

    fn enter(&mut self) -> bool {
        self.reader.depth += 1;
        if self.reader.depth > Limits::IN_FORCE.depth {
            self.reader.too_deep = self.reader.too_deep.or(Some(self.reader.last));
            return false;
        }
        true
    }

    fn leave<E>(self, value: Value, first: Option<usize>, brackets: [char; 2]) -> Result<(), E> {
        let span = self.reader.container(first, brackets, &value);
        *self.into = Some(Node { value, span });
        self.reader.depth -= 1;
        Ok(())
    }
}

impl<'de> Visitor<'de> for Seed<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.scalar(Value::Null)
    }
    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.scalar(Value::Bool(value))
    }
    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.scalar(Value::Integer(value.into()))
    }
    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.scalar(Value::Integer(value.into()))
    }
    fn visit_u128<E: Error>(self, value: u128) -> Result<(), E> {
        self.scalar(Value::Integer(value.try_into().unwrap_or(i128::MAX)))
    }
    fn visit_i128<E: Error>(self, value: i128) -> Result<(), E> {
        self.scalar(Value::Integer(value))
    }
    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.scalar(Value::Float(value))
    }
    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        self.scalar(Value::Text(value.into()))
    }
    // An empty file.
    fn visit_none<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        if !self.enter() {
            while list.next_element::<IgnoredAny>()?.is_some() {}
            return self.leave(Value::Null, None, ['[', ']']);
        }
        let mut items = Vec::new();
        while let Some(item) = Self::child(self.reader, |seed| list.next_element_seed(seed))? {
            items.push(item);
        }
        let first = items.first().map(|item| item.span.start);
        self.leave(Value::List(items), first, ['[', ']'])
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        if !self.enter() {
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return self.leave(Value::Null, None, ['{', '}']);
        }
        let mut seen = HashMap::new();
        let mut entries: Vec<Entry> = Vec::new();
        let mut is_partial = false;
        while let Some(key) = Self::child(self.reader, |seed| map.next_key_seed(seed))? {
            let span = key.span;
            let Some(key) = self.key(key) else {
                map.next_value::<IgnoredAny>()?;
                is_partial = true;
                continue;
            };
            let first = *seen.entry(key.clone()).or_insert(entries.len());
            let repeated = first != entries.len();
            if repeated {
                self.reader.note_repeated(&entries, &key, span, first);
            }
            let value = Self::child(self.reader, |seed| map.next_value_seed(seed))?;
            let value = value.unwrap_or(Node { value: Value::Null, span });
            entries.push(Entry { key, key_span: span, value, repeated });
        }
        let first = entries.first().map(|entry| entry.key_span.start);
        self.leave(Value::Map(Map { entries, is_partial }), first, ['{', '}'])
    }
}

impl Seed<'_, '_> {
    /// A key as a string: `1: ...` has the key `1`.
    fn key(&mut self, node: Node) -> Option<String> {
        let diagnostic = match node.value {
            Value::Text(text) if text == "<<" => {
                let message = "merge keys are not part of the format";
                Diagnostic::new(Code::Unsupported, node.span, message).help("write the entries out")
            }
            Value::Text(text) if text.len() > Limits::IN_FORCE.name => {
                let message = format!("a key of {} bytes exceeds the limit of {}", text.len(), Limits::IN_FORCE.name);
                Diagnostic::new(Code::Limit, node.span, message)
            }
            Value::Text(text) => return Some(text),
            Value::List(_) | Value::Map(_) => {
                let message = format!("{} cannot be a key", node.value.kind());
                Diagnostic::new(Code::Unsupported, node.span, message).help("keys are words, as in `kernel: 3`")
            }
            Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Float(_) => {
                return Some(self.reader.text[node.span.range()].to_owned());
            }
        };
        self.reader.diagnostics.push(diagnostic);
        None
    }
}
