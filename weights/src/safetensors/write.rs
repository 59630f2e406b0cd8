//! The header of a file to be written.

use serde_json::{Value, json};

use crate::Dtype;

/// The alignment of the data.
const ALIGNMENT: usize = 8;

/// The length and the header of a file with these tensors, whose bytes must follow in this order. If the largest types
/// come first, every tensor is aligned.
pub fn header<'a>(tensors: impl IntoIterator<Item = (&'a str, Dtype, &'a [usize])>) -> Vec<u8> {
    let mut entries = vec![r#""__metadata__":{"format":"pt"}"#.to_owned()];
    let mut at = 0;
    for (name, dtype, shape) in tensors {
        let elements: u64 = shape.iter().map(|size| *size as u64).product();
        let end = at + elements * dtype.bits() / 8;
        let entry = json!({ "dtype": dtype.name(), "shape": shape, "data_offsets": [at, end] });
        entries.push(format!("{}:{entry}", Value::from(name)));
        at = end;
    }
    let mut text = format!("{{{}}}", entries.join(",")).into_bytes();
    text.resize(text.len().next_multiple_of(ALIGNMENT), b' ');
    [&(text.len() as u64).to_le_bytes()[..], &text].concat()
}
