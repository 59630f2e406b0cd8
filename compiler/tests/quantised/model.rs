//! Small ONNX files, written by hand: the fields of ONNX's messages by their numbers.

/// The types of elements, by ONNX's numbers.
#[derive(Clone, Copy)]
pub(crate) enum Elements<'e> {
    F32(&'e [f32]),
    U8(&'e [u8]),
    I8(&'e [i8]),
    I32(&'e [i32]),
    /// Two in a byte.
    I4(&'e [u8]),
    /// Floats of eight bits, as bytes.
    F8(&'e [u8]),
}

/// A file that is being written: its nodes and tensors.
#[derive(Clone, Default)]
pub(crate) struct Model {
    nodes: Vec<u8>,
    tensors: Vec<u8>,
}

fn varint(mut number: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

fn int(field: u64, value: i64) -> Vec<u8> {
    [varint(field << 3), varint(value as u64)].concat()
}

/// A field that has a length: a text or a message.
pub(crate) fn bytes(field: u64, value: &[u8]) -> Vec<u8> {
    [varint(field << 3 | 2), varint(value.len() as u64), value.to_vec()].concat()
}

/// A value of `f32` with a batch of any size.
fn value(name: &str, sizes: &[i64]) -> Vec<u8> {
    let first = bytes(1, &bytes(2, b"N"));
    let sizes: Vec<u8> = sizes.iter().flat_map(|size| bytes(1, &int(1, *size))).collect();
    let tensor = [int(1, 1), bytes(2, &[first, sizes].concat())].concat();
    [bytes(1, name.as_bytes()), bytes(2, &bytes(1, &tensor))].concat()
}

impl Model {
    /// Adds a tensor.
    pub(crate) fn tensor(mut self, name: &str, dims: &[i64], elements: Elements<'_>) -> Self {
        let (dtype, data): (i64, Vec<u8>) = match elements {
            Elements::F32(all) => (1, all.iter().flat_map(|number| number.to_le_bytes()).collect()),
            Elements::U8(all) => (2, all.to_vec()),
            Elements::I8(all) => (3, all.iter().map(|number| number.cast_unsigned()).collect()),
            Elements::I32(all) => (6, all.iter().flat_map(|number| number.to_le_bytes()).collect()),
            Elements::F8(all) => (17, all.to_vec()),
            Elements::I4(all) => (22, all.to_vec()),
        };
        let dims: Vec<u8> = dims.iter().flat_map(|dim| int(1, *dim)).collect();
        let tensor = [dims, int(2, dtype), bytes(8, name.as_bytes()), bytes(9, &data)].concat();
        self.tensors.extend(bytes(5, &tensor));
        self
    }

    /// Adds a node, which is called as its result: `y = Conv(x, w)`, with attributes that are integers.
    pub(crate) fn node(self, text: &str, attributes: &[(&str, i64)]) -> Self {
        let attribute = |(name, value): &(&str, i64)| [bytes(1, name.as_bytes()), int(3, *value), int(20, 2)].concat();
        self.with_attributes(text, attributes.iter().map(attribute))
    }

    /// The same with an attribute that is a list of integers.
    pub(crate) fn node_with_list(self, text: &str, name: &str, list: &[i64]) -> Self {
        let list = list.iter().flat_map(|value| int(8, *value)).collect();
        self.with_attributes(text, [[bytes(1, name.as_bytes()), list, int(20, 7)].concat()])
    }

    fn with_attributes(mut self, text: &str, attributes: impl IntoIterator<Item = Vec<u8>>) -> Self {
        let (output, call) = text.split_once(" = ").expect("a result");
        let (operator, inputs) = call.trim_end_matches(')').split_once('(').expect("inputs");
        let (domain, operator) = operator.rsplit_once('.').unwrap_or(("", operator));
        let inputs = inputs.split(", ").flat_map(|input| bytes(1, input.as_bytes()));
        let attributes = attributes.into_iter().flat_map(|attribute| bytes(5, &attribute));
        let node: Vec<u8> = inputs
            .chain(bytes(2, output.as_bytes()))
            .chain(bytes(3, output.as_bytes()))
            .chain(bytes(4, operator.as_bytes()))
            .chain(attributes)
            .chain(bytes(7, domain.as_bytes()))
            .collect();
        self.nodes.extend(bytes(1, &node));
        self
    }

    /// Adds a scale and a zero point, `NAME_scale` and `NAME_zero`.
    pub(crate) fn scale(self, name: &str, step: f32, zero: u8) -> Self {
        let [scale, zeros] = ["scale", "zero"].map(|end| format!("{name}_{end}"));
        self.tensor(&scale, &[], Elements::F32(&[step])).tensor(&zeros, &[], Elements::U8(&[zero]))
    }

    /// Adds both nodes of a pair: `NAME_q` of integers, and `NAME_r` of numbers again.
    pub(crate) fn pair(self, name: &str, step: f32, zero: u8) -> Self {
        let with = format!("{name}_scale, {name}_zero");
        self.scale(name, step, zero)
            .node(&format!("{name}_q = QuantizeLinear({name}, {with})"), &[])
            .node(&format!("{name}_r = DequantizeLinear({name}_q, {with})"), &[])
    }

    /// Adds weights of integers that are all the same, with a scale for each output, and the numbers that they stand for: `NAME_r`.
    pub(crate) fn weights(self, name: &str, dims: &[i64], integer: i8) -> Self {
        let count = dims.iter().product::<i64>() as usize;
        let scales: Vec<f32> = (0..dims[0]).map(|output| 0.01 + 0.001 * output as f32).collect();
        let scale = format!("{name}_scale");
        self.tensor(name, dims, Elements::I8(&vec![integer; count]))
            .tensor(&scale, &[dims[0]], Elements::F32(&scales))
            .node(&format!("{name}_r = DequantizeLinear({name}, {scale})"), &[("axis", 0)])
    }

    /// The file, of an input `x` and a result.
    pub(crate) fn file(self, sizes: &[i64], result: &str) -> Vec<u8> {
        let graph = [
            self.nodes,
            bytes(2, b"quantised"),
            self.tensors,
            bytes(11, &value("x", sizes)),
            bytes(12, &value(result, &[])),
        ];
        let opsets = [("", 21), ("com.microsoft", 1)]
            .map(|(domain, version)| bytes(8, &[bytes(1, domain.as_bytes()), int(2, version)].concat()));
        [int(1, 10), bytes(7, &graph.concat()), opsets.concat()].concat()
    }
}
