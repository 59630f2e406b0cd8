//! The operators of ONNX, and some of ONNX Runtime's: a row for each name, with the function that reads a node of it. A file for each family.

mod arithmetic;
mod cast;
mod conv;
mod elementwise;
mod gather;
mod layout;
mod microsoft;
mod norm;
mod pad;
mod parts;
mod pool;
mod product;
mod quantized;
mod reduce;
mod resize;
mod sampling;
mod shapes;
mod softmax;
mod window;

use super::{mistake::Result, node::At, value::Value};

/// Reads a node: its results, in order. Those that are left out are not read.
pub(super) type Read = fn(&mut At<'_>) -> Result<Vec<Value>>;

/// A name, and how a node of it is read.
type Row = (&'static str, Read);

/// The families.
const FAMILIES: [&[Row]; 16] = [
    arithmetic::ROWS,
    cast::ROWS,
    conv::ROWS,
    elementwise::ROWS,
    gather::ROWS,
    layout::ROWS,
    norm::ROWS,
    pad::ROWS,
    parts::ROWS,
    pool::ROWS,
    product::ROWS,
    quantized::ROWS,
    reduce::ROWS,
    resize::ROWS,
    shapes::ROWS,
    softmax::ROWS,
];

/// How a node of an operator is read, if it is.
pub(super) fn find(domain: &str, operator: &str) -> Option<Read> {
    let families = match domain {
        "" => FAMILIES.as_slice(),
        microsoft::DOMAIN => &[microsoft::ROWS],
        _ => return None,
    };
    let mut rows = families.iter().copied().flatten();
    rows.find(|(name, _)| *name == operator).map(|(_, read)| *read)
}
