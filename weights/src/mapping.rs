//! The mapping from a network's tensors to the names in a file.

use std::collections::HashMap;

use crate::{Problem, Tensor};

/// The mapping from a network's tensors to the names in a file.
///
/// ```
/// # use graphc_weights::Mapping;
/// let mapping = Mapping { prefix: "state_dict.module.", ignore: &["aux.*"], ..Mapping::NONE };
/// let renamed = Mapping { rename: &[("*.norm.1.*", "*.norm1.*")], ..Mapping::NONE };
/// assert_eq!(renamed.names(&["layer.norm.1.weight"]).unwrap(), ["layer.norm1.weight"]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mapping<'a> {
    /// The prefix of every name in the file. Tensors without it are ignored.
    pub prefix: &'a str,
    /// Tensors of the file to ignore, without the prefix. `*` matches any text.
    pub ignore: &'a [&'a str],
    /// Names in the network, and the names in the file: of a tensor, or of a layer or section with everything in it; or
    /// patterns of complete tensor names, in which each `*` matches any text, the same on both sides.
    ///
    /// If several match a tensor, the most specific one applies: the one whose matches the others also match.
    pub rename: &'a [(&'a str, &'a str)],
}

impl Mapping<'_> {
    /// The identity.
    pub const NONE: Mapping<'static> = Mapping { prefix: "", ignore: &[], rename: &[] };

    /// The names of the network's tensors in the file.
    ///
    /// # Errors
    /// All mistakes in `rename`: names that match nothing, and ambiguous names.
    pub fn names(&self, network: &[&str]) -> Result<Vec<String>, Vec<Problem>> {
        let mut problems: Vec<Problem> = self.uneven().collect();
        let mut used = vec![false; self.rename.len()];
        let mut names = Vec::with_capacity(network.len());
        for tensor in network {
            let rules = self.rules(tensor);
            rules.iter().for_each(|rule| used[*rule] = true);
            let renamed = match self.narrowest(&rules, tensor) {
                Ok(rule) => rule.and_then(|rule| self.file_name(rule, tensor)),
                Err(rules) => {
                    let rules = rules.map(|rule| self.rename[rule].0.to_owned());
                    let is_said = |problem: &Problem| matches!(problem, Problem::RenamedTwice { rules: said, .. } if *said == rules);
                    if !problems.iter().any(is_said) {
                        problems.push(Problem::RenamedTwice { tensor: (*tensor).to_owned(), rules });
                    }
                    None
                }
            };
            names.push(format!("{}{}", self.prefix, renamed.as_deref().unwrap_or(tensor)));
        }
        let unused = self.rename.iter().zip(used).filter(|(_, used)| !used);
        problems.extend(unused.map(|((name, _), _)| Problem::RenameOfNothing { name: (*name).to_owned() }));
        // Consequences of other mistakes are not reported.
        if problems.is_empty() {
            problems = twice(&names, network);
        }
        if problems.is_empty() { Ok(names) } else { Err(problems) }
    }

    /// The index in `rename` of the rule for a tensor of the network.
    pub fn rule(&self, tensor: &str) -> Option<usize> {
        self.narrowest(&self.rules(tensor), tensor).unwrap_or_default()
    }

    /// The rules that match a tensor.
    fn rules(&self, tensor: &str) -> Vec<usize> {
        (0..self.rename.len()).filter(|rule| self.file_name(*rule, tensor).is_some()).collect()
    }

    /// The patterns in `ignore` that match no tensor of a file.
    pub fn ignored_nothing<'m>(&'m self, tensors: &'m [Tensor]) -> impl Iterator<Item = &'m str> {
        let is_unused = |pattern: &&str| {
            let mut names = tensors.iter().filter_map(|tensor| self.without_prefix(&tensor.name));
            !names.any(|name| captures(pattern, name).is_some())
        };
        self.ignore.iter().copied().filter(is_unused)
    }

    /// A name in the file without the prefix; `None` if it does not have it.
    pub fn without_prefix<'t>(&self, name: &'t str) -> Option<&'t str> {
        name.strip_prefix(self.prefix)
    }

    /// Whether a tensor with this name, without the prefix, is ignored.
    pub fn ignores_name(&self, name: &str) -> bool {
        self.ignore.iter().any(|pattern| captures(pattern, name).is_some())
    }

    /// Rules with different numbers of `*` on the two sides.
    fn uneven(&self) -> impl Iterator<Item = Problem> {
        let stars = |text: &str| text.matches('*').count();
        let uneven = self.rename.iter().filter(move |(network, file)| stars(network) != stars(file));
        uneven.map(|(network, file)| Problem::RenameStars { name: (*network).to_owned(), file: (*file).to_owned() })
    }

    /// The name that a rule gives to a tensor, if it matches.
    fn file_name(&self, rule: usize, tensor: &str) -> Option<String> {
        let (network, file) = self.rename[rule];
        if network.contains('*') {
            let mut texts = captures(network, tensor)?.into_iter();
            let mut pieces = file.split('*');
            let first = pieces.next().unwrap_or_default().to_owned();
            return Some(pieces.fold(first, |name, piece| name + texts.next().unwrap_or_default() + piece));
        }
        let rest = tensor.strip_prefix(network).filter(|rest| rest.is_empty() || rest.starts_with('.'))?;
        // A section that the file does not have: its layers are at the top level.
        Some(if file.is_empty() { rest.trim_start_matches('.').to_owned() } else { format!("{file}{rest}") })
    }

    /// The most specific of the rules; or two of which neither is more specific.
    fn narrowest(&self, rules: &[usize], tensor: &str) -> Result<Option<usize>, [usize; 2]> {
        let Some(mut best) = rules.first().copied() else { return Ok(None) };
        // As a pattern: for a section, or for a single tensor.
        let pattern = |rule: usize| match self.rename[rule].0 {
            name if name.contains('*') || name == tensor => name.to_owned(),
            section => format!("{section}.*"),
        };
        let is_within = |inner: usize, outer: usize| captures(&pattern(outer), &pattern(inner)).is_some();
        for rule in &rules[1..] {
            if is_within(*rule, best) {
                best = *rule;
            }
        }
        let is_narrower = |rule: usize| is_within(best, rule) && !is_within(rule, best);
        match rules.iter().find(|rule| **rule != best && !is_narrower(**rule)) {
            Some(other) => Err([best.min(*other), best.max(*other)]),
            None => Ok(Some(best)),
        }
    }
}

/// Tensors that would have the same name in the file.
fn twice(names: &[String], network: &[&str]) -> Vec<Problem> {
    let mut first: HashMap<&str, &str> = HashMap::with_capacity(names.len());
    let repeated = names.iter().zip(network).filter_map(|(name, tensor)| {
        let other = first.insert(name, tensor)?;
        Some(Problem::SameName { name: name.clone(), tensors: [other.to_owned(), (*tensor).to_owned()] })
    });
    repeated.collect()
}

/// The texts matched by the `*` of a pattern, if the name matches: each as short as possible, from the left.
pub(crate) fn captures<'n>(pattern: &str, name: &'n str) -> Option<Vec<&'n str>> {
    let mut pieces = pattern.split('*');
    let mut rest = name.strip_prefix(pieces.next()?)?;
    let mut texts = Vec::new();
    let mut pieces = pieces.peekable();
    if pieces.peek().is_none() {
        return rest.is_empty().then_some(texts);
    }
    while let Some(piece) = pieces.next() {
        let at = if pieces.peek().is_none() {
            rest.ends_with(piece).then(|| rest.len() - piece.len())?
        } else {
            rest.find(piece)?
        };
        texts.push(&rest[..at]);
        rest = &rest[at + piece.len()..];
    }
    Some(texts)
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
            assert_eq!(captures(pattern, name).is_some(), expected, "{pattern} {name}");
        }
    }

    fn names(rename: &[(&str, &str)], network: &[&str]) -> Result<Vec<String>, Vec<String>> {
        let mapping = Mapping { prefix: "net.", rename, ..Mapping::NONE };
        mapping.names(network).map_err(|problems| problems.iter().map(Problem::to_string).collect())
    }

    #[test]
    fn names_in_the_file() {
        let rules = [
            ("classifier", "fc"),
            ("a.0", "b.1.x"),
            ("top", ""),
            // More specific than others: a layer in a section, a tensor in a layer, a pattern within a pattern.
            ("features", "f"),
            ("features.3", "special"),
            ("features.3.bias", "shift"),
            ("*.norm.1.*", "*.norm1.*"),
            ("dense.*.norm.1.*", "d.*.n1.*"),
            ("*.norm.1.running_*", "*.old_*"),
        ];
        let cases = [
            ("classifier.1.weight", "net.fc.1.weight"),
            ("classifiers.1.weight", "net.classifiers.1.weight"),
            ("classifier", "net.fc"),
            ("a.0.bias", "net.b.1.x.bias"),
            ("a.01.bias", "net.a.01.bias"),
            ("top.conv.weight", "net.conv.weight"),
            ("features.2.weight", "net.f.2.weight"),
            ("features.3.weight", "net.special.weight"),
            ("features.3.bias", "net.shift"),
            ("x.norm.1.weight", "net.x.norm1.weight"),
            ("x.y.norm.1.a.b", "net.x.y.norm1.a.b"),
            ("dense.7.norm.1.weight", "net.d.7.n1.weight"),
            ("x.norm.1.running_var", "net.x.old_var"),
        ];
        let (network, file): (Vec<&str>, Vec<&str>) = cases.into_iter().unzip();
        assert_eq!(names(&rules, &network), Ok(file.iter().map(|name| (*name).to_owned()).collect()));
        // In any order.
        let mut reversed = rules;
        reversed.reverse();
        assert_eq!(names(&reversed, &network), names(&rules, &network));
    }

    #[test]
    fn invalid_rules() {
        let network = ["a.0.weight", "a.0.bias", "b.weight"];
        let one = |rename: &[(&str, &str)], problem: &str| {
            assert_eq!(names(rename, &network), Err(vec![problem.to_owned()]), "{rename:?}");
        };
        let nothing = "the network has no tensor, layer or section of that name";
        for name in ["c", "a.1", "a.0.w", "0.weight", "*.running_mean", "", "B"] {
            one(&[(name, if name.contains('*') { "*" } else { "x" })], &format!("`rename` of `{name}`: {nothing}"));
        }
        one(&[("a.*", "x")], "`rename` of `a.*` to `x`: expected as many `*` on both sides");
        one(&[("b", "*")], "`rename` of `b` to `*`: expected as many `*` on both sides");
        // The same matches, and overlapping ones.
        let both = |first: &str, second: &str, tensor: &str| {
            format!("`rename` of `{first}` and of `{second}` both match `{tensor}`, and neither is more specific")
        };
        one(&[("a", "x"), ("a.*", "y.*")], &both("a", "a.*", "a.0.weight"));
        one(&[("a.0", "x"), ("*.weight", "*.w")], &both("a.0", "*.weight", "a.0.weight"));
        one(&[("b", "x"), ("b", "y")], &both("b", "b", "b.weight"));
        one(&[("a.0.weight", "b.weight")], "`a.0.weight` and `b.weight` would both be `net.b.weight` in the file");
        one(
            &[("*.weight", "x"), ("a.0.bias", "y")],
            "`rename` of `*.weight` to `x`: expected as many `*` on both sides",
        );
    }
}
