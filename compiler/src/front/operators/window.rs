//! The attributes of operators that slide a window over an image.

use super::super::{
    attributes::Attribute,
    kinds::{Pair, Size},
};

pub(super) const KERNEL: Attribute = Attribute::new("kernel", "the size of the window").also("kernel_size");
pub(super) const STRIDE: Attribute = Attribute::new("stride", "how far the window moves from one result to the next");
pub(super) const DILATION: Attribute =
    Attribute::new("dilation", "the distance between the pixels that a window reads");

pub(super) const POSITIVE: Pair = Pair(Size::Positive);
