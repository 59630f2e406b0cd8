//! The tensors of a file against those of a network.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

use crate::{Dtype, Problem, Remedy, Tensor};

/// Which names in a file stand for a network's tensors.
///
/// ```
/// # use graphc_weights::Mapping;
/// let mapping = Mapping { prefix: "state_dict.module.", ignore: &["aux.*"], ..Mapping::NONE };
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mapping<'a> {
    /// What stands before every name in the file. Tensors without it are not looked at.
    pub prefix: &'a str,
    /// Tensors of the file that the network may leave unused, without the prefix. A `*` stands for any text.
    pub ignore: &'a [&'a str],
    /// Names of tensors, layers or sections of the network, and what they are called in the file.
    pub rename: &'a [(&'a str, &'a str)],
}

impl Mapping<'_> {
    /// Names as they are.
    pub const NONE: Mapping<'static> = Mapping { prefix: "", ignore: &[], rename: &[] };

    /// What a tensor of the network is called in the file.
    pub fn in_file(&self, name: &str) -> String {
        let renamed = self.rename.iter().find_map(|(network, file)| {
            let rest = name.strip_prefix(network).filter(|rest| rest.is_empty() || rest.starts_with('.'))?;
            // A section that the file does not have: its layers stand at the top.
            Some(if file.is_empty() { rest.trim_start_matches('.').to_owned() } else { format!("{file}{rest}") })
        });
        format!("{}{}", self.prefix, renamed.as_deref().unwrap_or(name))
    }

    /// A name in the file without the prefix; `None` if it has another.
    pub fn without_prefix<'t>(&self, name: &'t str) -> Option<&'t str> {
        name.strip_prefix(self.prefix)
    }

    /// Whether a tensor of this name, without the prefix, may be left unused.
    pub fn ignores_name(&self, name: &str) -> bool {
        self.ignore.iter().any(|pattern| matches(pattern, name))
    }

    fn ignores(&self, tensor: &Tensor) -> bool {
        self.without_prefix(&tensor.name).is_none_or(|name| is_counter(tensor) || self.ignores_name(name))
    }
}

/// A tensor that a network needs.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Its name in PyTorch's state dict.
    pub name: &'a str,
    /// Its dimensions.
    pub shape: &'a [usize],
}

/// How a file differs from a network.
#[derive(Clone, Debug)]
pub struct Misfit {
    /// Every difference, in the order of the network's tensors; those that it does not have come last.
    pub problems: Vec<Problem>,
    /// What would resolve them, if that is known.
    pub remedy: Option<Remedy>,
}

/// For each tensor of the network, the position of the file's.
///
/// # Errors
/// Every difference.
pub fn fit(tensors: &[Tensor], wanted: &[Wanted<'_>], mapping: &Mapping<'_>) -> Result<Vec<usize>, Misfit> {
    let names: Vec<String> = wanted.iter().map(|wanted| mapping.in_file(wanted.name)).collect();
    let known: HashSet<&str> = names.iter().map(String::as_str).collect();
    let places: HashMap<&str, usize> =
        tensors.iter().enumerate().map(|(index, tensor)| (tensor.name.as_str(), index)).collect();
    let unused = tensors.iter().filter(|tensor| !known.contains(tensor.name.as_str()) && !mapping.ignores(tensor));
    let unused: Vec<&Tensor> = unused.collect();
    let missing: Vec<(&str, &Wanted<'_>)> =
        names.iter().map(String::as_str).zip(wanted).filter(|(name, _)| !places.contains_key(name)).collect();
    let mut problems = Vec::new();
    let mut found = Vec::with_capacity(wanted.len());
    for (name, wanted) in names.iter().zip(wanted) {
        let Some(&place) = places.get(name.as_str()) else {
            let nearest = nearest(name, wanted.shape, unused.iter().map(|tensor| (&*tensor.name, &*tensor.shape)));
            problems.push(Problem::Missing { name: name.clone(), shape: wanted.shape.into(), nearest });
            continue;
        };
        differences(&tensors[place], wanted, &mut problems);
        found.push(place);
    }
    problems.extend(unused.iter().map(|tensor| {
        let nearest = nearest(&tensor.name, &tensor.shape, missing.iter().map(|(name, wanted)| (*name, wanted.shape)));
        Problem::Unexpected { name: tensor.name.clone(), shape: tensor.shape.clone(), nearest }
    }));
    if problems.is_empty() {
        return Ok(found);
    }
    // Where nothing is missing, the prefix is right.
    let is_all_there = problems.iter().all(|problem| matches!(problem, Problem::Unexpected { .. }));
    let remedy = if is_all_there { None } else { remedy(tensors, wanted, mapping) };
    Err(Misfit { problems, remedy })
}

fn differences(tensor: &Tensor, wanted: &Wanted<'_>, problems: &mut Vec<Problem>) {
    let name = || tensor.name.clone();
    if tensor.shape != wanted.shape {
        problems.push(Problem::Shape { name: name(), expected: wanted.shape.into(), found: tensor.shape.clone() });
    }
    if !tensor.dtype.is_float() {
        problems.push(Problem::Dtype { name: name(), found: tensor.dtype.name().into() });
    }
}

fn remedy(tensors: &[Tensor], wanted: &[Wanted<'_>], mapping: &Mapping<'_>) -> Option<Remedy> {
    let prefix = other_prefix(tensors, wanted, mapping).map(|prefix| Remedy::Prefix(prefix.into()));
    prefix.or_else(|| crate::KNOWN.iter().find(|known| known.fits(tensors)).copied().map(Remedy::Network))
}

/// A prefix under which all of the network's tensors are in the file, with their shapes.
fn other_prefix<'a>(tensors: &'a [Tensor], wanted: &[Wanted<'_>], mapping: &Mapping<'_>) -> Option<&'a str> {
    let bare = Mapping { prefix: "", ..*mapping };
    let names: Vec<String> = wanted.iter().map(|wanted| bare.in_file(wanted.name)).collect();
    let shapes: HashMap<&str, &[usize]> =
        tensors.iter().map(|tensor| (tensor.name.as_str(), tensor.shape.as_slice())).collect();
    let first = names.first()?;
    let prefixes = tensors.iter().filter_map(|tensor| tensor.name.strip_suffix(first.as_str()));
    let starts_a_name = |prefix: &&str| *prefix != mapping.prefix && (prefix.is_empty() || prefix.ends_with('.'));
    let holds_all = |prefix: &&str| {
        let mut all = names.iter().zip(wanted);
        all.all(|(name, wanted)| shapes.get(format!("{prefix}{name}").as_str()) == Some(&wanted.shape))
    };
    prefixes.filter(starts_a_name).find(holds_all)
}

/// The name that was probably meant: a similar one, of the same shape if one is.
fn nearest<'a>(name: &str, shape: &[usize], others: impl Iterator<Item = (&'a str, &'a [usize])>) -> Option<String> {
    let similar = others.filter(|(other, _)| 2 * common(name, other) >= name.len().min(other.len()));
    let differing = |other: &str| name.len().max(other.len()) - common(name, other);
    let best = similar.max_by_key(|(other, found)| (*found == shape, Reverse(differing(other))));
    best.map(|(other, _)| other.to_owned())
}

/// What inference does not need: the counters of PyTorch's batch norms, and those that profilers leave behind.
fn is_counter(tensor: &Tensor) -> bool {
    let scalar = tensor.elements() == 1 && tensor.shape.len() <= 1;
    match tensor.name.rsplit('.').next() {
        Some("num_batches_tracked") => scalar && tensor.dtype.is_integer() && tensor.shape.is_empty(),
        Some("total_ops" | "total_params") => scalar && tensor.dtype == Dtype::F64,
        _ => false,
    }
}

/// Whether a name is what the pattern says, in which each `*` stands for any text.
fn matches(pattern: &str, name: &str) -> bool {
    let mut pieces = pattern.split('*');
    let Some(mut rest) = pieces.next().and_then(|first| name.strip_prefix(first)) else { return false };
    let mut pieces: Vec<&str> = pieces.collect();
    let Some(last) = pieces.pop() else { return rest.is_empty() };
    for piece in pieces {
        match rest.find(piece) {
            Some(at) => rest = &rest[at + piece.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}

/// How many bytes two names share at the front and the back: all of the shorter one if the other adds a prefix or suffix.
fn common(a: &str, b: &str) -> usize {
    let front = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    let back = a.bytes().rev().zip(b.bytes().rev()).take_while(|(a, b)| a == b).count();
    (front + back).min(a.len()).min(b.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        for (pattern, name, expected) in [
            ("fc.bias", "fc.bias", true),
            ("fc.bias", "fc.bias2", false),
            ("fc.*", "fc.bias", true),
            ("fc.*", "fcc.bias", false),
            ("*.bias", "a.b.bias", true),
            ("*", "", true),
            ("", "", true),
            ("", "a", false),
            ("a*a", "a", false),
            ("a*a", "aa", true),
            ("a*b*c", "a.c.b.c", true),
            ("a*b*c", "a.c.b", false),
            ("**", "anything", true),
        ] {
            assert_eq!(matches(pattern, name), expected, "{pattern} {name}");
        }
    }

    #[test]
    fn names_in_the_file() {
        let mapping =
            Mapping { prefix: "net.", rename: &[("classifier", "fc"), ("a.0", "b.1.x"), ("top", "")], ..Mapping::NONE };
        for (network, file) in [
            ("classifier.1.weight", "net.fc.1.weight"),
            ("classifiers.1.weight", "net.classifiers.1.weight"),
            ("classifier", "net.fc"),
            ("a.0.bias", "net.b.1.x.bias"),
            ("a.01.bias", "net.a.01.bias"),
            ("top.conv.weight", "net.conv.weight"),
        ] {
            assert_eq!(mapping.in_file(network), file);
        }
    }
}
