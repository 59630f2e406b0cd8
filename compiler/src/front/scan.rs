//! A scan of the text before parsing: rejects the parts of YAML that the format does not use, some of which are
//! expensive or dangerous, and collects facts for messages about broken syntax.

use super::Limits;
use crate::diagnostic::{Code, Diagnostic, Span};

/// The result of the scan.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// Brackets still open at the end, outermost first.
    pub(super) open: Vec<usize>,
    /// The quote still open at the end.
    pub(super) open_quote: Option<usize>,
    /// The first tab in the indentation of a line.
    pub(super) tab: Option<usize>,
    /// The first bracket that does not match the open one, and the latter.
    pub(super) mismatch: Option<(usize, Option<usize>)>,
}

/// The characters that YAML does not allow, with their places, which the parser does not always give.
pub(super) fn controls(text: &str) -> impl Iterator<Item = Diagnostic> {
    let is_read =
        |c: char| matches!(c, '\t' | '\n' | '\r' | '\u{85}') || !(c.is_control() || "\u{fffe}\u{ffff}".contains(c));
    text.char_indices().filter(move |(_, c)| !is_read(*c)).map(|(at, c)| {
        let message = format!("a control character, U+{:04X}", u32::from(c));
        let diagnostic = Diagnostic::new(Code::Syntax, Span::new(at, at + c.len_utf8()), message);
        diagnostic.help("remove it; a quoted string can contain it as an escape, such as `\\t`")
    })
}

/// Scans a text.
///
/// # Errors
/// For parts of YAML that the format does not use.
pub(super) fn scan(text: &str) -> Result<Scan, Box<Diagnostic>> {
    let mut scanner = Scanner { text, at: 0, found: Scan::default(), seen_content: false };
    while scanner.at < text.len() {
        scanner.line_start()?;
        while scanner.token()? {}
    }
    Ok(scanner.found)
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    found: Scan,
    seen_content: bool,
}

type Scanned<T> = Result<T, Box<Diagnostic>>;

impl Scanner<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn next(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn line_start(&mut self) -> Scanned<()> {
        let indent = self.rest().len() - self.rest().trim_start_matches([' ', '\t']).len();
        if let Some(tab) = self.rest()[..indent].find('\t').filter(|_| self.found.open.is_empty()) {
            self.found.tab = self.found.tab.or(Some(self.at + tab));
        }
        let marker = ["---", "..."].iter().find(|marker| {
            self.rest()
                .strip_prefix(**marker)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
        });
        match marker {
            Some(marker) if self.seen_content => {
                let diagnostic = self.unsupported(3, "a model file is a single YAML document, without an end marker");
                let is_begin = *marker == "---";
                let diagnostic = diagnostic.label(if is_begin { "another begins here" } else { "an end marker" });
                return Err(Box::new(diagnostic.help("put each model in its own file")));
            }
            Some(_) => {
                self.at += 3;
                self.seen_content = true;
            }
            None if self.rest().starts_with('%') => {
                return Err(Box::new(self.unsupported(1, "YAML directives are not part of the format")));
            }
            None => {}
        }
        Ok(())
    }

    /// Scans one token; false at the end of the line.
    fn token(&mut self) -> Scanned<bool> {
        let blank = self.rest().len() - self.rest().trim_start_matches([' ', '\t', '\r']).len();
        self.at += blank;
        let Some(first) = self.next() else { return Ok(false) };
        let followed = self.rest()[first.len_utf8()..].chars().next().is_none_or(char::is_whitespace);
        match first {
            '\n' => {
                self.at += 1;
                return Ok(false);
            }
            '#' => {
                self.at += self.rest().find('\n').unwrap_or(self.rest().len());
                return Ok(true);
            }
            '"' | '\'' => self.quoted(first),
            '[' | '{' => self.open()?,
            ']' | '}' => self.close(first),
            ',' => self.at += 1,
            '-' if followed => self.item()?,
            ':' if followed => self.at += 1,
            ':' if !self.found.open.is_empty() => self.at += 1,
            '?' if followed => {
                let message = "keys that are marked with `?` are not part of the format";
                return Err(Box::new(self.unsupported(1, message)));
            }
            '&' | '*' | '!' | '|' | '>' => return Err(Box::new(self.indicator(first))),
            _ => self.plain(),
        }
        self.seen_content = true;
        Ok(true)
    }

    /// A `- `, of which a line may contain several, nested.
    fn item(&mut self) -> Scanned<()> {
        let line = self.text[..self.at].rfind('\n').map_or(0, |newline| newline + 1);
        let before = &self.text[line..self.at];
        if before.len() / 2 >= Limits::IN_FORCE.depth && before.bytes().all(|byte| b" -".contains(&byte)) {
            let items = before.matches('-').count();
            if items >= Limits::IN_FORCE.depth {
                return Err(Box::new(too_deep(Span::new(self.at, self.at + 1))));
            }
        }
        self.at += 1;
        Ok(())
    }

    fn quoted(&mut self, quote: char) {
        let start = self.at;
        self.at += 1;
        while let Some(character) = self.next() {
            self.at += character.len_utf8();
            match character {
                '\\' if quote == '"' => self.at += self.next().map_or(0, char::len_utf8),
                _ if character != quote => {}
                '\'' if self.next() == Some('\'') => self.at += 1,
                _ => return,
            }
        }
        self.found.open_quote = Some(start);
    }

    fn open(&mut self) -> Scanned<()> {
        self.found.open.push(self.at);
        if self.found.open.len() > Limits::IN_FORCE.depth {
            return Err(Box::new(too_deep(Span::new(self.at, self.at + 1))));
        }
        self.at += 1;
        Ok(())
    }

    fn close(&mut self, bracket: char) {
        let open = self.found.open.pop();
        let fits = open.is_some_and(|open| self.text.as_bytes()[open] == if bracket == ']' { b'[' } else { b'{' });
        if !fits {
            self.found.mismatch = self.found.mismatch.or(Some((self.at, open)));
        }
        self.at += 1;
    }

    /// An unquoted scalar.
    fn plain(&mut self) {
        let flow = !self.found.open.is_empty();
        let mut before = ' ';
        while let Some(character) = self.next() {
            let after = self.rest()[character.len_utf8()..].chars().next();
            let ends = match character {
                '\n' => true,
                '#' => before.is_whitespace(),
                ':' => after.is_none_or(|after| after.is_whitespace() || (flow && ",[]{}".contains(after))),
                ',' | '[' | ']' | '{' | '}' => flow,
                _ => false,
            };
            if ends {
                return;
            }
            before = character;
            self.at += character.len_utf8();
        }
    }

    fn indicator(&self, first: char) -> Diagnostic {
        let word = self.rest().split([' ', '\n', '\r', ',', ']', '}']).next().unwrap_or_default().len();
        match first {
            '&' | '*' => self
                .unsupported(word, "anchors and aliases are not part of the format")
                .help("write the value out; an integer that several layers share can be one of the `variables`"),
            '!' => self.unsupported(word, "tags are not part of the format").help("write the value without its tag"),
            _ => self
                .unsupported(word, "multi-line strings are not part of the format")
                .help("write the string on one line, or after a `#` if it is a comment"),
        }
    }

    fn unsupported(&self, len: usize, message: &str) -> Diagnostic {
        Diagnostic::new(Code::Unsupported, Span::new(self.at, self.at + len), message)
    }
}

/// Lists and mappings nested too deeply.
pub(super) fn too_deep(span: Span) -> Diagnostic {
    let depth = Limits::IN_FORCE.depth;
    let message = format!("lists and mappings are nested more than {depth} deep");
    Diagnostic::new(Code::Limit, span, message).label(format!("this is level {}", depth + 1))
}
