//! The layers of a network after expansion, with the sections and uses of blocks that they come from.

use std::{ops::Range, rc::Rc};

use super::{
    allow::Allowed,
    blocks::{Block, Bound, Held},
    layers::{Input, Layer},
    tree::Node,
};
use crate::diagnostic::{Span, Uses};

/// The number of uses that are checked once a block has a mistake: later uses have the same.
pub(super) const LOOKED_AT: usize = 100;

/// An expanded network.
pub(super) struct Network<'a> {
    pub(super) layers: Vec<Layer<'a>>,
    pub(super) groups: Vec<Group>,
    pub(super) scopes: Vec<Scope<'a>>,
}

/// Layers with a common name, whose value is that of the last.
pub(super) struct Group {
    pub(super) name: String,
    pub(super) span: Span,
    pub(super) kind: GroupKind,
    /// The positions of its layers.
    pub(super) layers: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum GroupKind {
    Section,
    /// A use of a block.
    Use,
}

/// One repetition of a use of a block, or the whole file, which is the first scope.
pub(super) struct Scope<'a> {
    /// The enclosing scope; for the file, itself.
    pub(super) parent: usize,
    /// The prefix of the names in it.
    pub(super) prefix: Rc<str>,
    /// The positions of its layers.
    pub(super) layers: Range<usize>,
    /// Whether its layers are in the section of the use, not in one of their own.
    pub(super) flat: bool,
    /// The block; `None` for the file.
    pub(super) block: Option<&'a Block<'a>>,
    /// The place of the use.
    pub(super) span: Span,
    pub(super) from: Option<&'a Node>,
    pub(super) condition: Option<&'a Node>,
    /// The number of the repetition.
    pub(super) repetition: usize,
    pub(super) parameters: Rc<[Bound<'a>]>,
    pub(super) allowed: Allowed,
    /// Its inputs; `None` if they are invalid, which has been reported, or unknown.
    pub(super) inputs: Option<Vec<Input>>,
    /// The uses that lead here, for messages.
    pub(super) uses: Uses,
}

impl Scope<'_> {
    /// The section with the use.
    pub(super) fn section(&self) -> &str {
        if self.flat { &self.prefix } else { self.prefix.rsplit_once('.').map_or("", |(section, _)| section) }
    }
}

/// A name inside a section or block.
pub(super) fn name_in(prefix: &str, name: &str) -> String {
    if prefix.is_empty() { name.to_owned() } else { format!("{prefix}.{name}") }
}

/// The number of parameters in a label.
const NAMED: usize = 8;

/// The label of a use, with the known values of its parameters.
pub(super) fn used_with(parameters: &[Bound<'_>]) -> String {
    let known = parameters.iter().filter_map(|bound| match bound.held {
        Held::Known(value) => Some(format!("{} = {value}", bound.parameter.name)),
        Held::Later(..) | Held::Wrong => None,
    });
    let known: Vec<String> = known.take(NAMED).collect();
    if known.is_empty() { "used here".into() } else { format!("used here, with {}", known.join(", ")) }
}
