//! The attributes of operators with a sliding window.

use super::super::{
    attributes::Attribute,
    kinds::{Pair, Size},
};

pub(super) const KERNEL: Attribute = Attribute::new("kernel", "the size of the window").also("kernel_size");
pub(super) const STRIDE: Attribute = Attribute::new("stride", "the distance from one window to the next");
pub(super) const DILATION: Attribute = Attribute::new("dilation", "the distance between the pixels of a window");

pub(super) const POSITIVE: Pair = Pair(Size::Positive);
