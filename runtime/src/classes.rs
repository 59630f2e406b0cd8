//! From the scores of a network to the most probable classes.

use std::{cmp::Ordering, fmt};

pub use graphc_program::Scores;

/// How the result of a network becomes answers: `postprocess:` of its model file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Classes {
    /// The number of classes in an answer.
    pub top_k: usize,
    /// The names of all classes, in their order; empty if the model file has none.
    pub labels: &'static [&'static str],
    /// The kind of scores.
    pub scores: Scores,
}

/// A class that a network found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Class {
    /// Its index in the network's result.
    pub index: usize,
    /// Its name, if the model file has labels.
    pub label: Option<&'static str>,
    /// Its probability according to the network.
    pub probability: f32,
}

impl Class {
    /// A placeholder.
    #[doc(hidden)]
    pub const UNKNOWN: Class = Class { index: 0, label: None, probability: 0.0 };
}

/// `espresso 99.21 %`; without a name, `class 967 99.21 %`.
impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = 100.0 * self.probability;
        match self.label {
            Some(label) => write!(f, "{label} {percent:.2} %"),
            None => write!(f, "class {} {percent:.2} %", self.index),
        }
    }
}

impl Classes {
    /// Writes the classes with the highest scores to `best`, in descending order; among equals, the first comes first.
    /// NaN ranks above all other scores, to make it visible. Returns the number written: the length of `best` or the
    /// number of classes, whichever is smaller.
    pub fn best(&self, scores: &[f32], best: &mut [Class]) -> usize {
        let found = best.len().min(scores.len());
        let best = &mut best[..found];
        let class = |index: usize| Class { index, label: self.labels.get(index).copied(), probability: scores[index] };
        best.iter_mut().enumerate().for_each(|(index, place)| *place = class(index));
        // The last comes first: what is sorted is a heap too.
        best.sort_unstable_by(|a, b| rank(b, a));
        for (index, score) in scores.iter().enumerate().skip(found) {
            // Among equals the earlier stays.
            if best.first().is_some_and(|last| order(last.probability, *score) == Ordering::Less) {
                best[0] = class(index);
                sink(best);
            }
        }
        best.sort_unstable_by(rank);
        if self.scores == Scores::Logits {
            softmax(scores, best);
        }
        found
    }
}

/// The order of an answer: descending scores, and ascending indices among equals.
fn rank(a: &Class, b: &Class) -> Ordering {
    order(b.probability, a.probability).then(a.index.cmp(&b.index))
}

/// Makes a heap whose root has changed a heap again: the last in rank is its root.
fn sink(heap: &mut [Class]) {
    let mut at = 0;
    loop {
        let children = 2 * at + 1..heap.len().min(2 * at + 3);
        let Some(last) = children.max_by(|a, b| rank(&heap[*a], &heap[*b])) else { return };
        if rank(&heap[at], &heap[last]) != Ordering::Less {
            return;
        }
        heap.swap(at, last);
        at = last;
    }
}

/// By value, NaN above all.
fn order(a: f32, b: f32) -> Ordering {
    a.partial_cmp(&b).unwrap_or_else(|| a.is_nan().cmp(&b.is_nan()))
}

/// Turns logits into probabilities. The first of `best` is the largest of all.
fn softmax(logits: &[f32], best: &mut [Class]) {
    let Some(largest) = best.first().map(|class| f64::from(class.probability)) else { return };
    let power = |logit: f32| (f64::from(logit) - largest).exp();
    let sum: f64 = logits.iter().map(|logit| power(*logit)).sum();
    for class in best {
        class.probability = (power(class.probability) / sum) as f32;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLASSES: Classes = Classes { top_k: 3, labels: &["a", "b", "c", "d"], scores: Scores::Probabilities };

    fn best(scores: &[f32], count: usize) -> Vec<usize> {
        let mut best = vec![Class::UNKNOWN; count];
        let found = CLASSES.best(scores, &mut best);
        assert_eq!(found, count.min(scores.len()));
        best[..found].iter().map(|class| class.index).collect()
    }

    #[test]
    fn the_highest_come_first() {
        assert_eq!(best(&[0.1, 0.4, 0.2, 0.3], 1), [1]);
        assert_eq!(best(&[0.1, 0.4, 0.2, 0.3], 3), [1, 3, 2]);
        assert_eq!(best(&[0.1, 0.4, 0.2, 0.3], 9), [1, 3, 2, 0]);
        assert_eq!(best(&[0.4, 0.1, 0.4, 0.4], 2), [0, 2], "among equals, the first");
        assert_eq!(best(&[0.4, f32::NAN, 0.5, -f32::NAN], 3), [1, 3, 2], "NaN is seen");
        assert_eq!(best(&[-0.0, 0.0], 2), [0, 1]);
        assert!(best(&[], 3).is_empty() && best(&[1.0], 0).is_empty());
    }

    #[test]
    fn any_number_of_them_is_the_beginning_of_the_sorted_scores() {
        // Few different scores, so that many are equal.
        let scores: Vec<f32> = (0..500u32).map(|index| (index * index % 37) as f32).collect();
        let mut sorted: Vec<usize> = (0..scores.len()).collect();
        sorted.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
        for count in (0..40).chain([250, 499, 500]) {
            assert_eq!(best(&scores, count), sorted[..count], "{count}");
        }
    }

    #[test]
    fn all_of_many_take_no_longer_than_to_sort_them() {
        // Ascending, each score is the best so far: to insert them one by one takes a trillion steps.
        let scores: Vec<f32> = (0..1 << 20).map(|index| index as f32).collect();
        let found = best(&scores, scores.len());
        assert!(found.iter().rev().copied().eq(0..scores.len()));
    }

    #[test]
    fn logits_become_probabilities() {
        let classes = Classes { scores: Scores::Logits, ..CLASSES };
        let mut found = [Class::UNKNOWN; 2];
        // The exponentials are in the ratio 1, 2, 4 and 1, for any offset.
        for offset in [0.0, 1000.0, -1000.0] {
            let logits = [0.0, 2.0f32.ln(), 4.0f32.ln(), 0.0].map(|logit| logit + offset);
            classes.best(&logits, &mut found);
            let shown: Vec<String> = found.iter().map(|class| class.to_string()).collect();
            assert_eq!(shown, ["c 50.00 %", "b 25.00 %"], "{offset}");
        }
        classes.best(&[f32::NAN, 1.0], &mut found);
        assert!(found.iter().all(|class| class.probability.is_nan()));
        let unnamed = Classes { labels: &[], ..CLASSES };
        unnamed.best(&[0.0, 0.5], &mut found);
        assert_eq!((found[0].label, found[0].to_string()), (None, "class 1 50.00 %".into()));
    }
}
