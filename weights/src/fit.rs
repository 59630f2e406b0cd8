//! Matches the tensors of a file with those of a network.

use std::collections::{HashMap, HashSet};

use crate::{Format, Mapping, Nearest, Problem, Remedy, Stored, Tensor, WeightFile, error::WALL, looks};

/// A tensor that a network needs.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Its name in PyTorch's state dict.
    pub name: &'a str,
    /// Its dimensions.
    pub shape: &'a [usize],
    /// Where an ONNX file has it, if that is known: it replaces a tensor of the name in such a file, and otherwise stands in for it.
    pub stored: Option<Stored<'a>>,
}

/// The differences between a file and a network.
#[derive(Clone, Debug)]
pub struct Misfit {
    /// All differences, in the order of the network's tensors; tensors that the network lacks come last.
    pub problems: Vec<Problem>,
    /// The fix, if it is known.
    pub remedy: Option<Remedy>,
    /// The number of the network's tensors that the file has.
    pub fitting: usize,
    /// The number of the network's tensors.
    pub wanted: usize,
}

/// For each tensor of the network, the index of the file's tensor, which may be a view of another that is added to it.
///
/// # Errors
/// All differences; or, if there are mistakes in `mapping`, only these.
pub fn fit(file: &mut WeightFile<'_>, wanted: &[Wanted<'_>], mapping: &Mapping<'_>) -> Result<Vec<usize>, Misfit> {
    let network: Vec<&str> = wanted.iter().map(|wanted| wanted.name).collect();
    let of_mapping = |problems| Misfit { problems, remedy: None, fitting: 0, wanted: wanted.len() };
    let names = mapping.names(&network).map_err(of_mapping)?;
    let own = file.tensors().len();
    file.add_views(wanted, &names);
    file.add_scales(wanted, &names, own);
    let file = &*file;
    let comparison = Comparison::new(file, wanted, &names, mapping);
    let (found, mut problems) = comparison.network();
    let fitting = found.len();
    let is_all_there = problems.is_empty();
    problems.extend(comparison.unexpected());
    let of_nothing = mapping.ignored_nothing(file.tensors());
    problems.extend(of_nothing.map(|pattern| Problem::IgnoreOfNothing { pattern: pattern.to_owned() }));
    if problems.is_empty() {
        return Ok(found);
    }
    // If nothing is missing, the prefix is right.
    let remedy = if is_all_there { None } else { remedy(file, wanted, mapping, problems.len()) };
    Err(Misfit { problems, remedy, fitting, wanted: wanted.len() })
}

/// A file and a network, with the names of the network's tensors in the file.
struct Comparison<'c> {
    file: &'c WeightFile<'c>,
    wanted: &'c [Wanted<'c>],
    names: &'c [String],
    places: HashMap<&'c str, usize>,
    /// Tensors of the file that the network lacks.
    unused: Vec<&'c Tensor>,
}

/// A name and its shape.
type Candidate<'c> = (&'c str, &'c [usize]);

impl<'c> Comparison<'c> {
    fn new(file: &'c WeightFile<'_>, wanted: &'c [Wanted<'c>], names: &'c [String], mapping: &Mapping<'_>) -> Self {
        let stored = wanted.iter().filter_map(|wanted| Some(wanted.stored?.tensor));
        let known = names.iter().map(String::as_str).chain(stored).chain(file.names_of_scales());
        let known: HashSet<&str> = known.collect();
        let places = file.tensors().iter().enumerate().map(|(index, tensor)| (tensor.name.as_str(), index)).collect();
        // A graph has constants beside its weights.
        let is_of_graph = file.format() == Format::Onnx;
        let is_unused =
            |tensor: &&Tensor| !is_of_graph && !known.contains(tensor.name.as_str()) && !ignores(mapping, tensor);
        let unused = file.tensors().iter().filter(is_unused).collect();
        Comparison { file, wanted, names, places, unused }
    }

    /// The indices of the tensors that fit, and the problems with the others.
    fn network(&self) -> (Vec<usize>, Vec<Problem>) {
        let (mut found, mut problems) = (Vec::with_capacity(self.wanted.len()), Vec::new());
        for (name, wanted) in self.names.iter().zip(self.wanted) {
            match self.places.get(name.as_str()) {
                Some(&place) => {
                    let before = problems.len();
                    differences((&self.file.tensors()[place], self.file.has_scales(place)), wanted, &mut problems);
                    found.extend((problems.len() == before).then_some(place));
                }
                None => problems.push(self.missing(name, wanted, problems.len())),
            }
        }
        (found, problems)
    }

    fn missing(&self, name: &str, wanted: &Wanted<'_>, before: usize) -> Problem {
        let (name, shape) = (name.to_owned(), wanted.shape.to_vec());
        if let Some(unread) = self.file.unread().iter().find(|unread| unread.covers(&name)) {
            return Problem::Unread { name, shape, path: unread.path.clone(), class: unread.class.clone() };
        }
        let unused = || self.unused.iter().map(|tensor| (&*tensor.name, &*tensor.shape));
        let nearest = (before < SUGGESTED).then(|| nearest(&name, &shape, unused())).flatten();
        Problem::Missing { name, shape, nearest }
    }

    /// The tensors that the network lacks.
    fn unexpected(&self) -> impl Iterator<Item = Problem> {
        let names = self.names.iter().map(String::as_str).zip(self.wanted);
        let missing: Vec<Candidate<'_>> = names
            .filter(|(name, _)| !self.places.contains_key(name))
            .map(|(name, wanted)| (name, wanted.shape))
            .collect();
        self.unused.iter().enumerate().map(move |(before, tensor)| {
            let (name, shape) = (tensor.name.clone(), tensor.shape.clone());
            let nearest = (before < SUGGESTED).then(|| nearest(&name, &shape, missing.iter().copied())).flatten();
            Problem::Unexpected { name, shape, nearest }
        })
    }
}

/// The number of tensors for which a nearest one is searched: a message shows no more.
const SUGGESTED: usize = 24;

fn differences((tensor, has_scales): (&Tensor, bool), wanted: &Wanted<'_>, problems: &mut Vec<Problem>) {
    let name = || tensor.name.clone();
    if tensor.shape != wanted.shape {
        problems.push(Problem::Shape { name: name(), expected: wanted.shape.into(), found: tensor.shape.clone() });
    }
    if !tensor.dtype.is_float() && !has_scales {
        problems.push(Problem::Dtype { name: name(), found: tensor.dtype.name().into() });
    }
}

fn remedy(file: &WeightFile<'_>, wanted: &[Wanted<'_>], mapping: &Mapping<'_>, problems: usize) -> Option<Remedy> {
    let tensors = file.tensors();
    if let Some(prefix) = other_prefix(tensors, wanted, mapping) {
        return Some(Remedy::Prefix(prefix));
    }
    if let Some(known) = crate::KNOWN.iter().find(|known| known.fits(tensors)) {
        return Some(Remedy::Network(*known));
    }
    if let Some(unread) = file.unread().iter().find(|unread| unread.holds_tensors) {
        return Some(Remedy::Unread { path: unread.path.clone(), class: unread.class.clone() });
    }
    (problems > WALL).then(|| looks::looks_like(tensors)).flatten().map(Remedy::LooksLike)
}

/// A prefix under which the file has all of the network's tensors, with their shapes.
fn other_prefix(tensors: &[Tensor], wanted: &[Wanted<'_>], mapping: &Mapping<'_>) -> Option<String> {
    let bare = Mapping { prefix: "", ..*mapping };
    let network: Vec<&str> = wanted.iter().map(|wanted| wanted.name).collect();
    let names = bare.names(&network).ok()?;
    let shapes: HashMap<&str, &[usize]> =
        tensors.iter().map(|tensor| (tensor.name.as_str(), tensor.shape.as_slice())).collect();
    let first = names.first()?;
    let prefixes = tensors.iter().filter_map(|tensor| tensor.name.strip_suffix(first.as_str()));
    let starts_a_name = |prefix: &&str| *prefix != mapping.prefix && (prefix.is_empty() || prefix.ends_with('.'));
    let holds_all = |prefix: &&str| {
        let mut all = names.iter().zip(wanted);
        all.all(|(name, wanted)| shapes.get(format!("{prefix}{name}").as_str()) == Some(&wanted.shape))
    };
    prefixes.filter(starts_a_name).find(holds_all).map(str::to_owned)
}

/// The tensor that was probably meant: the only one with the same shape, or one with a similar name; failing that, one
/// with a similar name and the same rank.
fn nearest<'a>(name: &str, shape: &[usize], others: impl Iterator<Item = Candidate<'a>>) -> Option<Nearest> {
    let (same, different): (Vec<Candidate<'_>>, Vec<_>) = others.partition(|(_, found)| *found == shape);
    let is_similar = |other: &str| 2 * common(name, other) >= name.len().min(other.len());
    let differing = |other: &str| name.len().max(other.len()) - common(name, other);
    // Between two that are equally near, there is no choice.
    let most_similar = |others: &[Candidate<'a>]| {
        let similar = || others.iter().filter(|(other, _)| is_similar(other));
        let least = similar().map(|(other, _)| differing(other)).min()?;
        let mut best = similar().filter(|(other, _)| differing(other) == least);
        best.next().copied().filter(|_| best.next().is_none())
    };
    let last = |name: &str| name.rsplit('.').next().map(str::to_owned);
    let only = || match same.as_slice() {
        [only] => Some(*only),
        // `weight` is not `running_var`.
        several => {
            let mut of_kind = several.iter().filter(|(other, _)| last(other) == last(name));
            of_kind.next().copied().filter(|_| of_kind.next().is_none())
        }
    };
    let same_rank: Vec<Candidate<'_>> = different.into_iter().filter(|(_, found)| found.len() == shape.len()).collect();
    let best = most_similar(&same).or_else(only).or_else(|| most_similar(&same_rank));
    best.map(|(name, shape)| Nearest { name: name.to_owned(), shape: shape.to_vec() })
}

/// Whether a tensor may be unused.
fn ignores(mapping: &Mapping<'_>, tensor: &Tensor) -> bool {
    mapping.without_prefix(&tensor.name).is_none_or(|name| is_counter(tensor) || mapping.ignores_name(name))
}

/// Tensors that inference does not need: the counters of PyTorch's batch norms and of profilers, of any type, since
/// `half()` and `float()` convert these, too.
fn is_counter(tensor: &Tensor) -> bool {
    let last = tensor.name.rsplit('.').next();
    tensor.elements() == 1 && matches!(last, Some("num_batches_tracked" | "total_ops" | "total_params"))
}

/// The number of bytes that two names share at both ends: all of the shorter one if the other adds a prefix or suffix.
fn common(a: &str, b: &str) -> usize {
    let front = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    let back = a.bytes().rev().zip(b.bytes().rev()).take_while(|(a, b)| a == b).count();
    (front + back).min(a.len()).min(b.len())
}

#[cfg(test)]
mod tests;
