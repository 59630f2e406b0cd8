//! From bytes to a [`Model`]: the messages of `onnx.proto`. Graphs inside of attributes are not read, so messages nest no deeper than
//! the functions here.

use super::{
    model::{Attribute, AttributeValue, Dimension, Function, Graph, Model, Node, Opset, ValueInfo},
    tensor,
    wire::{Field, Part, Wire, Wired},
};
use crate::file::Refusal;

/// The most nodes of a model, those of functions included.
const MAX_NODES: usize = 100_000;

type Result<T> = std::result::Result<T, Refusal>;

/// The whole file.
pub(super) fn model(wire: &mut Wire<'_, '_>) -> Result<Model> {
    let mut reader = Reader { wire, nodes: 0 };
    let mut model = Model::default();
    let mut graphs = 0;
    let whole = reader.wire.whole();
    reader.each(whole, |reader, field| {
        match (field.number, field.value) {
            (2, Wired::Bytes(part)) => model.producer = reader.wire.text(part)?,
            (7, Wired::Bytes(part)) => {
                graphs += 1;
                model.graph = reader.graph(part)?;
            }
            (8, Wired::Bytes(part)) => model.opsets.push(reader.opset(part)?),
            (14, Wired::Bytes(part)) if model.metadata.len() < MOST_ENTRIES => {
                if let [Some(key), Some(value)] = reader.entry(part)?
                    && key.len() <= SCOPES.len() as u64
                {
                    let key = reader.wire.text(key)?;
                    if key.starts_with(OWN) {
                        model.metadata.push((key, reader.wire.text(value)?));
                    }
                }
            }
            (25, Wired::Bytes(part)) => model.functions.push(reader.function(part)?),
            _ => {}
        }
        Ok(())
    })?;
    match graphs {
        0 => Err("it has no graph".into()),
        1 => Ok(model),
        _ => Err("it has several graphs".into()),
    }
}

pub(super) struct Reader<'w, 'b, 'a> {
    pub(super) wire: &'w mut Wire<'b, 'a>,
    nodes: usize,
}

impl Reader<'_, '_, '_> {
    /// Calls `each` with the fields of a message.
    pub(super) fn each(
        &mut self,
        mut message: Part,
        mut each: impl FnMut(&mut Self, Field) -> Result<()>,
    ) -> Result<()> {
        while let Some(field) = self.wire.next(&mut message)? {
            each(self, field)?;
        }
        Ok(())
    }

    fn opset(&mut self, message: Part) -> Result<Opset> {
        let mut opset = Opset::default();
        self.each(message, |reader, field| {
            match (field.number, field.value) {
                (1, Wired::Bytes(part)) => opset.domain = domain(reader.wire.text(part)?),
                (2, Wired::Varint(version)) => opset.version = version.cast_signed(),
                _ => {}
            }
            Ok(())
        })?;
        Ok(opset)
    }

    fn graph(&mut self, message: Part) -> Result<Graph> {
        let mut graph = Graph::default();
        self.each(message, |reader, field| {
            let Wired::Bytes(part) = field.value else { return Ok(()) };
            match field.number {
                1 => graph.nodes.push(reader.node(part)?),
                2 => graph.name = reader.wire.text(part)?,
                5 => graph.initializers.push(tensor::read(reader, part)?),
                11 => graph.inputs.push(reader.value_info(part)?),
                12 => graph.outputs.push(reader.value_info(part)?),
                15 => graph.has_sparse = true,
                _ => {}
            }
            Ok(())
        })?;
        Ok(graph)
    }

    fn function(&mut self, message: Part) -> Result<Function> {
        let mut function = Function::default();
        self.each(message, |reader, field| {
            let Wired::Bytes(part) = field.value else { return Ok(()) };
            match field.number {
                1 => function.name = reader.wire.text(part)?,
                4 => function.inputs.push(reader.wire.text(part)?),
                5 => function.outputs.push(reader.wire.text(part)?),
                7 => function.nodes.push(reader.node(part)?),
                9 => function.opsets.push(reader.opset(part)?),
                10 => function.domain = domain(reader.wire.text(part)?),
                11 => function.defaults.push(reader.attribute(part)?),
                13 => function.overload = reader.wire.text(part)?,
                _ => {}
            }
            Ok(())
        })?;
        Ok(function)
    }

    fn node(&mut self, message: Part) -> Result<Node> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Err(format!("it has more than {MAX_NODES} nodes").into());
        }
        let mut node = Node::default();
        self.each(message, |reader, field| {
            let Wired::Bytes(part) = field.value else { return Ok(()) };
            match field.number {
                1 => node.inputs.push(reader.wire.text(part)?),
                2 => node.outputs.push(reader.wire.text(part)?),
                3 => node.name = reader.wire.text(part)?,
                4 => node.operator = reader.wire.text(part)?,
                5 => node.attributes.push(reader.attribute(part)?),
                7 => node.domain = domain(reader.wire.text(part)?),
                8 => node.overload = reader.wire.text(part)?,
                9 => reader.metadata(part, &mut node)?,
                _ => {}
            }
            Ok(())
        })?;
        Ok(node)
    }

    /// An entry beside a node: the modules that it comes from, or its layer.
    fn metadata(&mut self, message: Part, node: &mut Node) -> Result<()> {
        let [key, value] = self.entry(message)?;
        let Some(key) = key.filter(|key| key.len() <= SCOPES.len() as u64) else { return Ok(()) };
        match (self.wire.text(key)?.as_str(), value) {
            (SCOPES, Some(value)) => node.scopes = self.wire.text(value)?,
            (LAYER, Some(value)) => node.described = self.wire.text(value)?,
            _ => {}
        }
        Ok(())
    }

    /// Key and value of an entry.
    pub(super) fn entry(&mut self, message: Part) -> Result<[Option<Part>; 2]> {
        let mut entry = [None; 2];
        self.each(message, |_, field| {
            if let (number @ 1..=2, Wired::Bytes(part)) = (field.number, field.value) {
                entry[number as usize - 1] = Some(part);
            }
            Ok(())
        })?;
        Ok(entry)
    }

    fn attribute(&mut self, message: Part) -> Result<Attribute> {
        let mut read = Attributed::default();
        self.each(message, |reader, field| reader.attribute_field(field, &mut read))?;
        Ok(Attribute { name: std::mem::take(&mut read.name), value: read.value() })
    }

    fn attribute_field(&mut self, field: Field, read: &mut Attributed) -> Result<()> {
        match (field.number, field.value) {
            (1, Wired::Bytes(part)) => read.name = self.wire.text(part)?,
            (2, Wired::Fixed32(bits)) => read.single = Some(AttributeValue::Float(f32::from_bits(bits))),
            (3, Wired::Varint(number)) => read.single = Some(AttributeValue::Int(number.cast_signed())),
            (4, Wired::Bytes(part)) => read.single = Some(AttributeValue::Text(self.wire.text(part)?)),
            (5, Wired::Bytes(part)) => read.single = Some(AttributeValue::Tensor(tensor::read(self, part)?)),
            (7, Wired::Fixed32(bits)) => read.floats.push(f32::from_bits(bits)),
            (7, Wired::Bytes(mut part)) => {
                while part.len() > 0 {
                    read.floats.push(f32::from_le_bytes(self.wire.fixed(&mut part)?));
                }
            }
            (8, Wired::Varint(number)) => read.ints.push(number.cast_signed()),
            (8, Wired::Bytes(mut part)) => {
                while part.len() > 0 {
                    read.ints.push(self.wire.varint(&mut part)?.cast_signed());
                }
            }
            (9, Wired::Bytes(part)) => read.texts.push(self.wire.text(part)?),
            (20, Wired::Varint(kind)) => read.kind = Some(kind),
            (21, Wired::Bytes(part)) => read.single = Some(AttributeValue::Reference(self.wire.text(part)?)),
            _ => {}
        }
        Ok(())
    }

    fn value_info(&mut self, message: Part) -> Result<ValueInfo> {
        let mut info = ValueInfo::default();
        self.each(message, |reader, field| {
            match (field.number, field.value) {
                (1, Wired::Bytes(part)) => info.name = reader.wire.text(part)?,
                (2, Wired::Bytes(part)) => reader.value_type(part, &mut info)?,
                _ => {}
            }
            Ok(())
        })?;
        Ok(info)
    }

    fn value_type(&mut self, message: Part, info: &mut ValueInfo) -> Result<()> {
        let mut tensors = Vec::new();
        self.each(message, |_, field| {
            if let (1, Wired::Bytes(part)) = (field.number, field.value) {
                tensors.push(part);
            }
            Ok(())
        })?;
        let Some(tensor) = tensors.pop() else { return Ok(()) };
        self.each(tensor, |reader, field| {
            match (field.number, field.value) {
                (1, Wired::Varint(elements)) => info.elements = elements.cast_signed(),
                (2, Wired::Bytes(part)) => info.dims = Some(reader.dimensions(part)?),
                _ => {}
            }
            Ok(())
        })
    }

    fn dimensions(&mut self, message: Part) -> Result<Vec<Dimension>> {
        let mut dims = Vec::new();
        self.each(message, |reader, field| {
            if let (1, Wired::Bytes(part)) = (field.number, field.value) {
                let mut dimension = Dimension::Unknown;
                reader.each(part, |reader, field| {
                    match (field.number, field.value) {
                        (1, Wired::Varint(size)) => dimension = Dimension::Size(size.cast_signed()),
                        (2, Wired::Bytes(name)) => dimension = Dimension::Named(reader.wire.text(name)?),
                        _ => {}
                    }
                    Ok(())
                })?;
                dims.push(dimension);
            }
            Ok(())
        })?;
        Ok(dims)
    }
}

/// The key of a node's layer, and the beginning of all keys that graphc writes.
const LAYER: &str = "graphc.layer";
const OWN: &str = "graphc.";

/// The most entries beside the network that are kept.
const MOST_ENTRIES: usize = 16;

/// The key of the names of modules.
const SCOPES: &str = "pkg.torch.onnx.name_scopes";

/// ONNX's own operators have two names.
fn domain(name: String) -> String {
    if name == "ai.onnx" { String::new() } else { name }
}

/// The fields of an attribute.
#[derive(Default)]
struct Attributed {
    name: String,
    single: Option<AttributeValue>,
    floats: Vec<f32>,
    ints: Vec<i64>,
    texts: Vec<String>,
    /// ONNX's number of the type; old files leave it out.
    kind: Option<u64>,
}

impl Attributed {
    fn value(self) -> AttributeValue {
        match (self.kind, self.single) {
            (Some(6), _) => AttributeValue::Floats(self.floats),
            (Some(7), _) => AttributeValue::Ints(self.ints),
            (Some(8), _) => AttributeValue::Texts(self.texts),
            // A zero is not written.
            (Some(1), None) => AttributeValue::Float(0.0),
            (Some(2), None) => AttributeValue::Int(0),
            (Some(3), None) => AttributeValue::Text(String::new()),
            (_, Some(single)) => single,
            (_, None) if !self.floats.is_empty() => AttributeValue::Floats(self.floats),
            (_, None) if !self.ints.is_empty() => AttributeValue::Ints(self.ints),
            (_, None) if !self.texts.is_empty() => AttributeValue::Texts(self.texts),
            (_, None) => AttributeValue::Unread,
        }
    }
}
