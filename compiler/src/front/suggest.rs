//! The nearest of the names that could have been meant.

/// "did you mean `stride`?", if a name is near enough.
pub(super) fn did_you_mean<'a>(found: &str, names: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let nearest = names.into_iter().map(|name| (distance(found, name), name)).min()?;
    let near = nearest.0 <= 1 + found.chars().count() / 4;
    near.then(|| format!("did you mean `{}`?", nearest.1))
}

/// The least number of characters to insert, remove, replace or swap (Damerau and Levenshtein's restricted distance).
fn distance(a: &str, b: &str) -> usize {
    // Names are short by the limits; a longer text is not near to any.
    const LONGEST: usize = 128;
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(LONGEST).collect(), b.chars().take(LONGEST).collect());
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
        before = std::mem::replace(&mut row, next);
    }
    row[b.len()]
}
