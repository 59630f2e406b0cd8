//! Suggestions for misspelt names. Following one must give the network that its author meant, so only a misspelling
//! counts as near: another word, another letter or another number is something else.

use crate::diagnostic::{Help, Span, floor};

/// "did you mean `stride`?", if a name is near enough, as a replacement of `span`.
pub(super) fn did_you_mean<'a>(found: &str, names: impl IntoIterator<Item = &'a str>, span: Span) -> Option<Help> {
    nearest(found, names).map(|name| replace(format!("did you mean `{name}`?"), span, name))
}

/// A help that replaces `span`.
pub(super) fn replace(text: impl Into<String>, span: Span, new: impl Into<String>) -> Help {
    Help { text: text.into(), replacement: Some((span, new.into())), is_list: false }
}

/// A help in words.
pub(super) fn say(text: impl Into<String>) -> Help {
    Help { text: text.into(), replacement: None, is_list: false }
}

/// A list of all possible names, shown once per run.
pub(super) fn list(text: impl Into<String>) -> Help {
    Help { text: text.into(), replacement: None, is_list: true }
}

/// A string of the file for a message: short, and without control characters.
pub(super) fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    let short = &text[..floor(text, LONGEST)];
    let dots = if short.len() < text.len() { "..." } else { "" };
    format!("{}{dots}", short.escape_debug())
}

/// The longest name, by the limits; no name is near a longer text.
const LONGEST: usize = 128;

/// The name that `found` is a misspelling of; none if it is ambiguous.
pub fn nearest<'a>(found: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut near: Vec<(usize, &str)> =
        names.into_iter().filter_map(|name| Some((misspelling(found, name)?, name))).collect();
    near.sort_unstable();
    near.dedup();
    match near.as_slice() {
        [] => None,
        [(best, _), (second, _), ..] if best == second => None,
        [(_, name), ..] => Some(name),
    }
}

/// The number of wrong letters, if they are few enough for a misspelling: in each word, one in four to seven letters or
/// two in more, but not the first.
fn misspelling(found: &str, name: &str) -> Option<usize> {
    if found.eq_ignore_ascii_case(name) {
        return Some(0);
    }
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).collect::<Vec<u8>>();
    if digits(found) != digits(name) {
        return None;
    }
    let words = |text: &str| text.split(['_', '-', '.']).count();
    if words(found) != words(name) {
        return one_word(found, name);
    }
    let pairs = found.split(['_', '-', '.']).zip(name.split(['_', '-', '.']));
    pairs.map(|(found, name)| one_word(found, name)).sum()
}

fn one_word(found: &str, name: &str) -> Option<usize> {
    let most = match found.len().max(name.len()) {
        0..4 => 0,
        4..8 => 1,
        8.. => 2,
    };
    let distance = distance(found.as_bytes(), name.as_bytes(), most)?;
    let first = |text: &str| text.bytes().next().map(|byte| byte.to_ascii_lowercase());
    let (f, n) = (found.as_bytes(), name.as_bytes());
    let swapped = f.len() > 1 && n.len() > 1 && f[0].eq_ignore_ascii_case(&n[1]) && f[1].eq_ignore_ascii_case(&n[0]);
    (distance == 0 || swapped || first(found) == first(name)).then_some(distance)
}

/// The number of bytes to insert, remove, replace or swap (Damerau and Levenshtein's restricted distance), if it is at
/// most `most`. Case does not matter.
fn distance(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    if a.len() > LONGEST || b.len() > LONGEST || a.len().abs_diff(b.len()) > most {
        return None;
    }
    let same = |i: usize, j: usize| a[i - 1].eq_ignore_ascii_case(&b[j - 1]);
    // Rows i - 2, i - 1 and i of the table, of which only entries near the diagonal can be at most `most`.
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
    fn misspellings_are_found() {
        let names = ["stride", "padding", "kernel", "kernel_size", "groups", "bias", "name", "from"];
        for (found, meant) in [
            ("strid", "stride"),
            ("Stride", "stride"),
            ("tsride", "stride"),
            ("pading", "padding"),
            ("kernal", "kernel"),
            ("kernelsize", "kernel_size"),
            ("kernal_sise", "kernel_size"),
            ("biais", "bias"),
            ("nam", "name"),
            ("form", "from"),
        ] {
            assert_eq!(nearest(found, names), Some(meant), "{found}");
        }
    }

    #[test]
    fn other_names_are_not_misspellings() {
        for (found, name) in [
            ("block.a", "block.b"),
            ("block.a", "block.2"),
            ("conv1", "conv2"),
            ("conv_a", "conv_b"),
            ("conv", "conv2"),
            ("features", "in_features"),
            ("channels", "in_channels"),
            ("in_channels", "out_channels"),
            ("conv3d", "conv2d"),
            ("max_pool1d", "max_pool2d"),
            ("max_pool2d", "avg_pool2d"),
            ("lrelu", "relu"),
            ("prelu", "relu"),
            ("elu", "relu"),
            ("act", "cat"),
            ("cat", "act"),
            ("sum", "sub"),
            ("up", "us"),
            ("dilation", "stride"),
            ("x", "y"),
            ("", "bias"),
            ("bias", ""),
        ] {
            assert_eq!(nearest(found, [name]), None, "{found} and {name}");
        }
    }

    #[test]
    fn of_two_that_are_as_near_neither_is_meant() {
        assert_eq!(nearest("blocc", ["block", "bloch"]), None);
        assert_eq!(nearest("block", ["blocks", "block"]), Some("block"));
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
