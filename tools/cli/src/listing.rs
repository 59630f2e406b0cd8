//! The text that stands for an ONNX file in messages: a line for each input and node, in the order of the file.

/// Where the operator of each node is, and its name.
pub(crate) fn nodes(listed: &str) -> Vec<(usize, &str)> {
    const IS: &str = " = ";
    let mut nodes = Vec::new();
    let mut start = 0;
    for line in listed.split_inclusive('\n') {
        if let Some(before) = line.find(IS).filter(|_| !line.starts_with("input ")) {
            let operator = &line[before + IS.len()..];
            let name = operator.split(['(', '\n']).next().unwrap_or_default();
            nodes.push((start + before + IS.len(), name));
        }
        start += line.len();
    }
    nodes
}
