//! The nearest of the names that could have been meant.

use crate::diagnostic::{Help, Span};

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

/// The nearest name, if it is near enough; of several, the first in the alphabet.
pub(super) fn nearest<'a>(found: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Names are short by the limits; a longer text is not near to any.
    const LONGEST: usize = 128;
    let found: Vec<char> = found.to_lowercase().chars().take(LONGEST).collect();
    let most = 1 + found.len() / 4;
    let near = names.into_iter().filter_map(|name| {
        let characters: Vec<char> = name.to_lowercase().chars().collect();
        if characters.len().abs_diff(found.len()) > most {
            return None;
        }
        distance(&found, &characters, most).map(|distance| (distance, name))
    });
    // A name of two letters is near to every other of two.
    near.min().filter(|(distance, name)| *distance < name.chars().count().max(found.len())).map(|(_, name)| name)
}

/// The least number of characters to insert, remove, replace or swap (Damerau and Levenshtein's restricted distance), if
/// it is at most `most`.
fn distance(a: &[char], b: &[char], most: usize) -> Option<usize> {
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut next = vec![i];
        for j in 1..=b.len() {
            let replaced = row[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = replaced.min(row[j] + 1).min(next[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            next.push(best);
        }
        // Two rows, because a swap looks back by two.
        let hopeless = next.iter().chain(&row).all(|distance| *distance > most);
        if hopeless {
            return None;
        }
        before = std::mem::replace(&mut row, next);
    }
    Some(row[b.len()]).filter(|distance| *distance <= most)
}
