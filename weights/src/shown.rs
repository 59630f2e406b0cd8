//! Escapes names and paths for a terminal: whatever a file or a tensor is called, it takes one line of a message and
//! moves no cursor.

use std::path::Path;

/// The text with every character that a terminal would act on escaped as in a Rust literal: line ends, escape
/// sequences, and characters that hide or reorder their neighbours. Everything else is unchanged, including quotes and
/// backslashes.
///
/// ```
/// # use graphc_weights::shown;
/// assert_eq!(shown("naïve\\größe \u{1b}[31m\n"), r"naïve\größe \u{1b}[31m\n");
/// ```
pub fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if acts(c) { shown.extend(c.escape_debug()) } else { shown.push(c) }
    }
    shown
}

/// The same for a path; bytes that are not text become `\u{fffd}`, as in [`Path::display`].
pub fn shown_path(path: &Path) -> String {
    shown(&path.to_string_lossy())
}

/// Controls, line and paragraph separators, and invisible formatting characters. Joiners are allowed: some scripts need
/// them.
fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_reaches_the_terminal() {
        for (text, expected) in [
            ("", ""),
            (r#"it's "features.0" \ größe e\u{301} 日本 👩‍💻"#, r#"it's "features.0" \ größe e\u{301} 日本 👩‍💻"#),
            ("e\u{301}", "e\u{301}"),
            ("a\nb\r\tc\0", r"a\nb\r\tc\0"),
            ("\u{1b}]0;title\u{7}", r"\u{1b}]0;title\u{7}"),
            ("\u{9b}31m\u{7f}", r"\u{9b}31m\u{7f}"),
            ("gnp.\u{202e}exe", r"gnp.\u{202e}exe"),
            ("\u{2028}\u{2029}\u{feff}", r"\u{2028}\u{2029}\u{feff}"),
        ] {
            assert_eq!(shown(text), expected);
            assert_eq!(shown_path(Path::new(text)), expected);
        }
    }
}
