//! What an ONNX file holds, as data: the graph, without the elements of its tensors.

use super::wire::Part;
use crate::Dtype;

/// An ONNX model.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// The versions of the operators, by domain; that of ONNX itself is empty.
    pub opsets: Vec<Opset>,
    /// The program that wrote it.
    pub producer: String,
    /// The network.
    pub graph: Graph,
    /// Operators that are defined by others.
    pub functions: Vec<Function>,
    /// What graphc has written beside the network: keys and values.
    pub metadata: Vec<(String, String)>,
}

/// The version of a set of operators.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opset {
    /// Its name: empty for ONNX's own.
    pub domain: String,
    /// Its version.
    pub version: i64,
}

/// A graph: nodes on named values.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    /// Its name.
    pub name: String,
    /// The nodes, in any order.
    pub nodes: Vec<Node>,
    /// The tensors with their values.
    pub initializers: Vec<Tensor>,
    /// The inputs; initializers may be among them.
    pub inputs: Vec<ValueInfo>,
    /// The results.
    pub outputs: Vec<ValueInfo>,
    /// Whether it has sparse tensors, which are not read.
    pub has_sparse: bool,
}

/// A value's name and type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ValueInfo {
    /// Its name.
    pub name: String,
    /// ONNX's number of the type of its elements; 0 if it is no tensor.
    pub elements: i64,
    /// Its dimensions, if they are known.
    pub dims: Option<Vec<Dimension>>,
}

/// A dimension of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// Of this size.
    Size(i64),
    /// Of a size that has a name.
    Named(String),
    /// Of any size.
    Unknown,
}

/// An operator applied to values.
#[derive(Clone, Debug, Default)]
pub struct Node {
    /// Its name, which may be empty.
    pub name: String,
    /// The operator.
    pub operator: String,
    /// The set of operators: empty for ONNX's own.
    pub domain: String,
    /// Which of the functions of one name.
    pub overload: String,
    /// The values that it takes; an empty name where an optional one is left out.
    pub inputs: Vec<String>,
    /// The values that it gives.
    pub outputs: Vec<String>,
    /// Its attributes.
    pub attributes: Vec<Attribute>,
    /// Where PyTorch's exporter found it: the names of modules, outermost first.
    pub scopes: String,
    /// The layer that it was in the network that graphc exported, if it could be several.
    pub described: String,
}

/// An attribute of a node.
#[derive(Clone, Debug)]
pub struct Attribute {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: AttributeValue,
}

/// The value of an attribute.
#[derive(Clone, Debug)]
pub enum AttributeValue {
    /// A number.
    Float(f32),
    /// An integer.
    Int(i64),
    /// A text.
    Text(String),
    /// A tensor.
    Tensor(Tensor),
    /// Numbers.
    Floats(Vec<f32>),
    /// Integers.
    Ints(Vec<i64>),
    /// Texts.
    Texts(Vec<String>),
    /// In a function: the attribute of this name, of the node that uses it.
    Reference(String),
    /// Another, which is not read: a graph, a type, a sparse tensor, or several.
    Unread,
}

impl Attribute {
    /// About how much memory it takes.
    pub fn bytes(&self) -> usize {
        let own = match &self.value {
            AttributeValue::Float(_) | AttributeValue::Int(_) | AttributeValue::Unread => 0,
            AttributeValue::Text(text) | AttributeValue::Reference(text) => text.len(),
            AttributeValue::Floats(floats) => size_of_val(floats.as_slice()),
            AttributeValue::Ints(ints) => size_of_val(ints.as_slice()),
            AttributeValue::Texts(texts) => texts.iter().map(|text| size_of::<String>() + text.len()).sum(),
            AttributeValue::Tensor(tensor) => {
                let decoded = if let Data::Decoded(bytes) = &tensor.data { bytes.len() } else { 0 };
                size_of_val(tensor.dims.as_slice()) + tensor.name.len() + decoded
            }
        };
        size_of::<Attribute>() + self.name.len() + own
    }
}

/// An operator that is defined by others.
#[derive(Clone, Debug, Default)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// Its set of operators.
    pub domain: String,
    /// Which of the functions of one name.
    pub overload: String,
    /// Its inputs.
    pub inputs: Vec<String>,
    /// Its results.
    pub outputs: Vec<String>,
    /// Attributes that have a default.
    pub defaults: Vec<Attribute>,
    /// What it does.
    pub nodes: Vec<Node>,
    /// The versions of the operators in it.
    pub opsets: Vec<Opset>,
}

/// A tensor with values, of which only the place is known.
#[derive(Clone, Debug)]
pub struct Tensor {
    /// Its name; empty in an attribute.
    pub name: String,
    /// Its dimensions.
    pub dims: Vec<usize>,
    /// The type of its elements; none if it is one that is not read.
    pub dtype: Option<Dtype>,
    pub(crate) data: Data,
}

impl Tensor {
    /// Number of elements, which is known to fit.
    pub fn elements(&self) -> usize {
        self.dims.iter().product()
    }

    /// Whether its elements are in another file.
    pub fn is_external(&self) -> bool {
        matches!(self.data, Data::External(_))
    }
}

/// Where the elements of a tensor are.
#[derive(Clone, Debug)]
pub(crate) enum Data {
    /// In the file itself, row by row, little-endian.
    Stored(Part),
    /// Elements that the file has in another form.
    Decoded(Vec<u8>),
    /// In another file.
    External(External),
    /// Nowhere that is read: the reason.
    Unreadable(&'static str),
}

/// Elements in a file of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct External {
    /// The path, relative to the model.
    pub(crate) location: String,
    /// Where they begin.
    pub(crate) offset: u64,
    /// How many bytes they are; none for the rest of the file.
    pub(crate) length: Option<u64>,
}
