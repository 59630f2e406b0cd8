//! The attributes of operators with a sliding window.

use super::super::{
    attributes::{Attribute, Attributes},
    format::Form,
    kinds::{Kind, Pair, Size},
    tree::Node,
};
use crate::ir::Spatial;

pub(super) const KERNEL: Attribute = Attribute::new("kernel", "the size of the window").also("kernel_size");
pub(super) const STRIDE: Attribute = Attribute::new("stride", "the distance from one window to the next");
pub(super) const DILATION: Attribute = Attribute::new("dilation", "the distance between the pixels of a window");

/// A size for each dimension that a window slides over, as `[vertical, horizontal]`: of a sequence there is one, and `rest` is that
/// of its single row.
#[derive(Clone, Copy)]
pub(super) struct Extent {
    pub(super) spatial: Spatial,
    pub(super) size: Size,
    pub(super) rest: usize,
}

impl Extent {
    /// 1 or more, of kernels, strides and dilations.
    pub(super) const fn positive(spatial: Spatial) -> Extent {
        Extent { spatial, size: Size::Positive, rest: 1 }
    }

    /// 0 or more, of padding.
    pub(super) const fn padding(spatial: Spatial) -> Extent {
        Extent { spatial, size: Size::Any, rest: 0 }
    }
}

impl Kind for Extent {
    type Value = [usize; 2];
    const PLACEHOLDER: [usize; 2] = [1, 1];

    fn form(&self) -> Form {
        match self.spatial {
            Spatial::Length => self.size.form(),
            Spatial::Image => Pair(self.size).form(),
        }
    }

    fn write(&self, extent: &[usize; 2]) -> String {
        match self.spatial {
            Spatial::Length => self.size.write(&extent[1]),
            Spatial::Image => Pair(self.size).write(extent),
        }
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<[usize; 2]> {
        match self.spatial {
            Spatial::Length => self.size.read(name, node, attributes).map(|size| [self.rest, size]),
            Spatial::Image => Pair(self.size).read(name, node, attributes),
        }
    }
}
