//! Kinds of attributes that name dimensions, indices and shapes. In a file dimensions are counted as in PyTorch, from the
//! batch (0) or from the end; here from the first after the batch.

use super::{attributes::Attributes, format::Form, kinds::Kind, tree::Node};
use crate::{
    diagnostic::Code,
    ir::{
        Extent, Shape,
        shape::{MAX_DIMENSION, MAX_RANK},
    },
};

/// An integer of either sign.
const SIGNED: Form = Form::Signed;

/// A size of a shape, or -1.
const EXTENT: Form = Form::Either(&[Form::OneOf(&[-1]), Form::Size]);

/// One integer, or a list of them.
const ONE_OR_SEVERAL: Form = Form::Either(&[SIGNED, Form::list(&SIGNED, 1, MAX_RANK + 1)]);

/// A dimension of the input.
#[derive(Clone, Copy)]
pub(super) struct Dim {
    /// The shape whose dimensions are counted, if it is known.
    pub(super) of: Option<Shape>,
    /// Whether one after the last is meant, too: where a dimension is inserted.
    pub(super) inserts: bool,
}

/// A dimension, or several that differ.
pub(super) struct Dims {
    /// The shape whose dimensions are counted, if it is known.
    pub(super) of: Option<Shape>,
}

/// The order of all dimensions, the batch first.
pub(super) struct Order {
    /// The shape whose dimensions are counted, if it is known.
    pub(super) of: Option<Shape>,
}

/// The sizes of a shape, of which one may be -1: what the others leave.
pub(super) struct Extents;

/// An integer of either sign.
pub(super) struct Signed;

/// Several integers of either sign.
pub(super) struct SignedList {
    least: usize,
    most: usize,
    form: Form,
}

impl SignedList {
    /// One for each dimension; a single one may stand without brackets.
    pub(super) const EACH: SignedList =
        SignedList { least: 1, most: MAX_RANK, form: Form::Either(&[SIGNED, Form::list(&SIGNED, 1, MAX_RANK)]) };

    /// Two for each dimension.
    pub(super) const PAIRS: SignedList =
        SignedList { least: 2, most: 2 * MAX_RANK, form: Form::list(&SIGNED, 2, 2 * MAX_RANK) };
}

impl Dim {
    fn resolve(self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<usize> {
        let given = attributes.integer(name, node)?;
        let Some(shape) = self.of else {
            // Unknown because of another mistake: any will do.
            return Some(usize::try_from(given - 1).unwrap_or(0).min(MAX_RANK - 1));
        };
        let count = shape.rank() as i64 + 1 + i64::from(self.inserts);
        let dimension = if given < 0 { given + count } else { given };
        if (1..count).contains(&dimension) {
            return Some(dimension as usize - 1);
        }
        let message = match dimension {
            0 => format!("`{name}: {given}` is the batch, whose images are independent"),
            _ => format!("`{name}: {given}` is no dimension of a value of shape {shape}"),
        };
        attributes.wrong(Code::Rank, node.span, &message, |diagnostic| {
            diagnostic.label(format!("expected 1 to {}, or {} to -1", count - 1, 1 - count))
        });
        None
    }
}

impl Kind for Dim {
    type Value = usize;
    const PLACEHOLDER: usize = 0;

    fn form(&self) -> Form {
        SIGNED
    }

    fn write(&self, dim: &usize) -> String {
        (dim + 1).to_string()
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<usize> {
        self.resolve(name, node, attributes)
    }
}

impl Kind for Dims {
    type Value = Vec<usize>;
    const PLACEHOLDER: Vec<usize> = Vec::new();

    fn form(&self) -> Form {
        ONE_OR_SEVERAL
    }

    fn write(&self, dims: &Vec<usize>) -> String {
        match dims.as_slice() {
            [only] => (only + 1).to_string(),
            several => format!("{:?}", several.iter().map(|dim| dim + 1).collect::<Vec<_>>()),
        }
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<Vec<usize>> {
        let dim = Dim { of: self.of, inserts: false };
        let nodes = node.value.list().unwrap_or(std::slice::from_ref(node));
        if nodes.is_empty() {
            let message = format!("`{name}` is an empty list");
            attributes
                .wrong(Code::WrongType, node.span, &message, |diagnostic| diagnostic.label("expected a dimension"));
            return None;
        }
        let dims = nodes.iter().map(|node| dim.resolve(name, node, attributes)).collect::<Option<Vec<_>>>()?;
        (self.of.is_none() || distinct(name, node, &dims, attributes)).then_some(dims)
    }
}

impl Kind for Order {
    type Value = Vec<usize>;
    const PLACEHOLDER: Vec<usize> = Vec::new();

    fn form(&self) -> Form {
        const { Form::list(&SIGNED, 1, MAX_RANK + 1) }
    }

    fn write(&self, order: &Vec<usize>) -> String {
        format!("{:?}", [0].into_iter().chain(order.iter().map(|dim| dim + 1)).collect::<Vec<_>>())
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<Vec<usize>> {
        let list = node.value.list().unwrap_or_default();
        let [batch, others @ ..] = list else {
            let message = format!("`{name}` must be a list of all dimensions, found {}", node.value.kind());
            attributes.wrong(Code::WrongType, node.span, &message, |diagnostic| {
                diagnostic.help(format!("write `{name}: [0, 2, 3, 1]`, with the batch first"))
            });
            return None;
        };
        if attributes.integer(name, batch)? != 0 {
            let message = format!("`{name}` moves the batch, whose images are independent");
            attributes.wrong(Code::Rank, batch.span, &message, |diagnostic| diagnostic.label("expected 0"));
            return None;
        }
        let dim = Dim { of: self.of, inserts: false };
        let order = others.iter().map(|node| dim.resolve(name, node, attributes)).collect::<Option<Vec<_>>>()?;
        (self.of.is_none() || distinct(name, node, &order, attributes)).then_some(order)
    }
}

/// Reports a dimension that is given twice.
fn distinct(name: &str, node: &Node, dims: &[usize], attributes: &mut Attributes<'_>) -> bool {
    let repeated = dims.iter().enumerate().find(|(position, dim)| dims[..*position].contains(dim));
    if let Some((_, dim)) = repeated {
        let message = format!("`{name}` has dimension {} twice", dim + 1);
        attributes.wrong(Code::Rank, node.span, &message, |diagnostic| diagnostic);
    }
    repeated.is_none()
}

impl Kind for Extents {
    type Value = Vec<Extent>;
    const PLACEHOLDER: Vec<Extent> = Vec::new();

    fn form(&self) -> Form {
        const { Form::Either(&[EXTENT, Form::list(&EXTENT, 1, MAX_RANK)]) }
    }

    fn write(&self, extents: &Vec<Extent>) -> String {
        let each = extents.iter().map(|extent| match extent {
            Extent::Size(size) => size.to_string(),
            Extent::Rest => "-1".into(),
        });
        format!("[{}]", each.collect::<Vec<_>>().join(", "))
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<Vec<Extent>> {
        let nodes = node.value.list().unwrap_or(std::slice::from_ref(node));
        if !(1..=MAX_RANK).contains(&nodes.len()) {
            let message = format!("`{name}` must be a list of 1 to {MAX_RANK} sizes, found {}", nodes.len());
            attributes.wrong(Code::WrongType, node.span, &message, |diagnostic| {
                diagnostic.note("the batch is not part of a shape in a model file")
            });
            return None;
        }
        let mut extents = Vec::new();
        for node in nodes {
            match attributes.integer(name, node)? {
                -1 if extents.contains(&Extent::Rest) => {
                    let message = format!("`{name}` has -1 twice: only one size can follow from the others");
                    attributes.wrong(Code::Reshape, node.span, &message, |diagnostic| diagnostic);
                    return None;
                }
                -1 => extents.push(Extent::Rest),
                // For the message: it is no size.
                ..1 => _ = attributes.size(name, node, 1)?,
                size => extents.push(Extent::Size(size as usize)),
            }
        }
        Some(extents)
    }
}

impl Kind for Signed {
    type Value = i64;
    const PLACEHOLDER: i64 = 0;

    fn form(&self) -> Form {
        SIGNED
    }

    fn write(&self, integer: &i64) -> String {
        integer.to_string()
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<i64> {
        attributes.integer(name, node)
    }
}

impl Kind for SignedList {
    type Value = Vec<i64>;
    const PLACEHOLDER: Vec<i64> = Vec::new();

    fn form(&self) -> Form {
        self.form
    }

    fn write(&self, integers: &Vec<i64>) -> String {
        match integers.as_slice() {
            [only] if !matches!(self.form, Form::List { .. }) => only.to_string(),
            several => format!("{several:?}"),
        }
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<Vec<i64>> {
        let nodes = node.value.list().unwrap_or(std::slice::from_ref(node));
        if !(self.least..=self.most).contains(&nodes.len()) {
            let (least, most) = (self.least, self.most);
            let message = format!("`{name}` must be a list of {least} to {most} numbers, found {}", nodes.len());
            attributes.wrong(Code::WrongType, node.span, &message, |diagnostic| diagnostic);
            return None;
        }
        nodes.iter().map(|node| attributes.integer(name, node)).collect()
    }
}

/// The largest distance or index, of either sign.
pub(super) const REACH: i128 = MAX_DIMENSION as i128;
