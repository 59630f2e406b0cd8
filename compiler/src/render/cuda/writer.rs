//! Text with sections, comments and indentation. Knows nothing of kernels.

use std::fmt::Write;

/// The longest line.
const WIDTH: usize = 120;

/// The source so far.
#[derive(Default)]
pub(super) struct Writer {
    text: String,
    depth: usize,
}

impl Writer {
    /// A section title.
    pub(super) fn section(&mut self, title: &str) {
        let rule = "-".repeat(WIDTH - "//  ".len() - title.len() - 1);
        self.blank();
        self.line(&format!("// {title} {rule}"));
        self.blank();
    }

    /// A comment of paragraphs, wrapped to the width of lines and separated by blank lines.
    pub(super) fn comment(&mut self, text: &str) {
        for paragraph in text.split('\n') {
            let mut line = String::from("//");
            for word in paragraph.split_whitespace() {
                if self.depth * 4 + line.len() + 1 + word.len() > WIDTH {
                    self.line(&line);
                    line = "//".into();
                }
                line += " ";
                line += word;
            }
            self.line(&line);
        }
    }

    /// Fixed code.
    pub(super) fn fixed(&mut self, text: &str) {
        self.text += text;
    }

    /// A line.
    pub(super) fn line(&mut self, text: &str) {
        let indent = if text.is_empty() { 0 } else { self.depth * 4 };
        // Writing to a string does not fail.
        let _ = writeln!(self.text, "{:indent$}{text}", "");
    }

    /// A blank line.
    pub(super) fn blank(&mut self) {
        self.line("");
    }

    /// A head, an indented body in braces, and a tail.
    pub(super) fn block(&mut self, head: &str, tail: &str, body: impl FnOnce(&mut Self)) {
        self.line(&format!("{head} {{"));
        self.depth += 1;
        body(self);
        self.depth -= 1;
        self.line(&format!("}}{tail}"));
    }

    /// A call, with one argument per line if it would be too long.
    pub(super) fn call(&mut self, function: &str, arguments: &[String]) {
        let all = format!("{function}({});", arguments.join(", "));
        if self.depth * 4 + all.len() <= WIDTH {
            return self.line(&all);
        }
        self.line(&format!("{function}("));
        self.depth += 1;
        for (index, argument) in arguments.iter().enumerate() {
            let end = if index + 1 == arguments.len() { ");" } else { "," };
            self.line(&format!("{argument}{end}"));
        }
        self.depth -= 1;
    }

    /// The text.
    pub(super) fn finish(self) -> String {
        self.text
    }
}
