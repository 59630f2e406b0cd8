//! The nearest of the names that could have been meant.

use crate::diagnostic::{Help, Span, floor};

/// "did you mean `stride`?", if a name is near enough, as a change of what stands at `span`.
pub(super) fn did_you_mean<'a>(found: &str, names: impl IntoIterator<Item = &'a str>, span: Span) -> Option<Help> {
    nearest(found, names).map(|name| replace(format!("did you mean `{name}`?"), span, name))
}

/// A help that replaces what stands at `span`.
pub(super) fn replace(text: impl Into<String>, span: Span, new: impl Into<String>) -> Help {
    Help { text: text.into(), replacement: Some((span, new.into())) }
}

/// A help in words.
pub(super) fn say(text: impl Into<String>) -> Help {
    Help { text: text.into(), replacement: None }
}

/// A text of the file for a message: short, and without control characters.
pub(super) fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    let short = &text[..floor(text, LONGEST)];
    let dots = if short.len() < text.len() { "..." } else { "" };
    format!("{}{dots}", short.escape_debug())
}

/// The longest name, by the limits; a longer text is not near to any.
const LONGEST: usize = 128;

/// The nearest name, if it is near enough; of several, the first in the alphabet.
pub fn nearest<'a>(found: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let most = 1 + found.len() / 4;
    let near = names.into_iter().filter_map(|name| Some((distance(found.as_bytes(), name.as_bytes(), most)?, name)));
    // A name of two letters is near to every other of two.
    near.min().filter(|(distance, name)| *distance < name.len().max(found.len())).map(|(_, name)| name)
}

/// The least number of bytes to insert, remove, replace or swap (Damerau and Levenshtein's restricted distance), if it is
/// at most `most`. Case does not matter.
fn distance(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    if a.len() > LONGEST || b.len() > LONGEST || a.len().abs_diff(b.len()) > most {
        return None;
    }
    let same = |i: usize, j: usize| a[i - 1].eq_ignore_ascii_case(&b[j - 1]);
    // Rows i - 2, i - 1 and i of the table; of each, only what is near to the diagonal can be at most `most`.
    let far = most + 1;
    let mut rows = [[far; LONGEST + 1]; 3];
    (0..=b.len().min(most)).for_each(|j| rows[0][j] = j);
    for i in 1..=a.len() {
        let [this, last, before] = [0, 2, 1].map(|back| (i + back) % 3);
        let (low, high) = (i.saturating_sub(most).max(1), (i + most).min(b.len()));
        rows[this] = [far; LONGEST + 1];
        rows[this][0] = i;
        let mut least = i;
        for j in low..=high {
            let replaced = rows[last][j - 1] + usize::from(!same(i, j));
            let mut best = replaced.min(rows[last][j] + 1).min(rows[this][j - 1] + 1);
            if i > 1 && j > 1 && same(i, j - 1) && same(i - 1, j) {
                best = best.min(rows[before][j - 2] + 1);
            }
            rows[this][j] = best.min(far);
            least = least.min(best);
        }
        if least > far {
            return None;
        }
    }
    Some(rows[a.len() % 3][b.len()]).filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_found() {
        let names = ["stride", "padding", "kernel", "kernel_size", "groups", "bias"];
        for (found, meant) in [
            ("strid", Some("stride")),
            ("Stride", Some("stride")),
            ("tsride", Some("stride")),
            ("pading", Some("padding")),
            ("kernal", Some("kernel")),
            ("kernelsize", Some("kernel_size")),
            ("biais", Some("bias")),
            ("dilation", None),
            ("", None),
            ("x", None),
        ] {
            assert_eq!(nearest(found, names), meant, "{found}");
        }
    }

    #[test]
    fn distances_are_those_of_the_whole_table() {
        for (a, b, expected) in [
            ("", "abc", 3),
            ("abc", "abc", 0),
            ("abc", "acb", 1),
            ("kitten", "sitting", 3),
            ("ca", "abc", 3),
            ("flaw", "lawn", 2),
        ] {
            assert_eq!(distance(a.as_bytes(), b.as_bytes(), 4), Some(expected), "{a} {b}");
            assert_eq!(distance(b.as_bytes(), a.as_bytes(), 4), Some(expected), "{b} {a}");
            assert_eq!(distance(a.as_bytes(), b.as_bytes(), expected.saturating_sub(1)).is_some(), expected == 0);
        }
    }
}
