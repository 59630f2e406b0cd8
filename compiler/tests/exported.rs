//! The ONNX files of all models, read back by a reader of protobuf that knows the numbers of ONNX's fields: names, shapes, tensors, and
//! that each node reads what is there. Whether they compute the right thing, `tests/tests/zoo` and `random_graphs` find out.

#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    fs,
    path::{Path, PathBuf},
};

use graphc_compiler::{
    diagnostic::Source,
    front::{self, Options},
    ir::{Graph, Op},
    render::{
        onnx::{self, Batch, Data, Piece},
        yaml,
    },
};

/// A field of a message.
#[derive(Clone, Debug)]
enum Field<'b> {
    Int(u64),
    Fixed,
    Bytes(&'b [u8]),
}

/// The fields of a message, by number.
struct Message<'b>(Vec<(u64, Field<'b>)>);

impl<'b> Message<'b> {
    fn read(mut bytes: &'b [u8]) -> Self {
        let mut fields = Vec::new();
        while !bytes.is_empty() {
            let tag = varint(&mut bytes);
            let field = match tag & 7 {
                0 => Field::Int(varint(&mut bytes)),
                2 => {
                    let len = varint(&mut bytes) as usize;
                    let (own, rest) = bytes.split_at(len);
                    bytes = rest;
                    Field::Bytes(own)
                }
                5 => {
                    bytes = &bytes[4..];
                    Field::Fixed
                }
                wire => panic!("wire type {wire}"),
            };
            fields.push((tag >> 3, field));
        }
        Message(fields)
    }

    fn ints(&self, number: u64) -> Vec<i64> {
        let field = |(own, field): &(u64, Field<'_>)| match field {
            Field::Int(value) if *own == number => Some(*value as i64),
            _ => None,
        };
        self.0.iter().filter_map(field).collect()
    }

    fn all(&self, number: u64) -> Vec<&'b [u8]> {
        let field = |(own, field): &(u64, Field<'b>)| match field {
            Field::Bytes(bytes) if *own == number => Some(*bytes),
            _ => None,
        };
        self.0.iter().filter_map(field).collect()
    }

    fn messages(&self, number: u64) -> Vec<Message<'b>> {
        self.all(number).into_iter().map(Message::read).collect()
    }

    fn texts(&self, number: u64) -> Vec<String> {
        self.all(number).into_iter().map(|bytes| String::from_utf8(bytes.to_vec()).expect("UTF-8")).collect()
    }

    fn text(&self, number: u64) -> String {
        self.texts(number).pop().unwrap_or_default()
    }

    /// Keys and values.
    fn properties(&self, number: u64) -> HashMap<String, String> {
        self.messages(number).iter().map(|entry| (entry.text(1), entry.text(2))).collect()
    }
}

fn varint(bytes: &mut &[u8]) -> u64 {
    let len = bytes.iter().position(|byte| byte & 0x80 == 0).expect("an end") + 1;
    let (own, rest) = bytes.split_at(len);
    *bytes = rest;
    own.iter().rev().fold(0, |value, byte| value << 7 | u64::from(byte & 0x7f))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The graphs of all model files, and their files' names.
fn models() -> Vec<(String, Graph)> {
    [models_of("models"), models_of("tests/models")].concat()
}

fn models_of(folder: &str) -> Vec<(String, Graph)> {
    let entries = fs::read_dir(root().join(folder)).expect("the folder");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a file").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "yaml"));
    paths.sort();
    let graph = |path: PathBuf| {
        let name = path.display().to_string();
        let model = front::parse(&Source::read(&path, &*name).expect("a model"), &Options::default());
        (name.clone(), model.unwrap_or_else(|error| panic!("{name}: {error:?}")).graph)
    };
    paths.into_iter().map(graph).collect()
}

fn bytes(graph: &Graph, batch: Batch, data: Data<'_>) -> Vec<u8> {
    let file = onnx::render(graph, batch, data);
    let bytes: Vec<u8> = file
        .pieces
        .into_iter()
        .flat_map(|piece| match piece {
            Piece::Bytes(bytes) => bytes,
            Piece::Tensor(tensor) => vec![0; 4 * graph.tensors[tensor].elements()],
        })
        .collect();
    assert_eq!(bytes.len() as u64, file.len);
    bytes
}

/// The name and the dimensions of a value: those of any size as text.
fn value_info(value: &Message<'_>) -> (String, Vec<String>) {
    let tensor = &value.messages(2)[0].messages(1)[0];
    assert_eq!(tensor.ints(1), [1], "float");
    let dims = tensor.messages(2)[0].messages(1);
    let dims = dims.iter().map(|dim| dim.ints(1).pop().map_or_else(|| dim.text(2), |size| size.to_string()));
    (value.text(1), dims.collect())
}

#[test]
fn every_model_as_a_file() {
    let mut operators = BTreeSet::new();
    for (number, (file, graph)) in models().iter().enumerate() {
        let batch = [Batch::Dynamic, Batch::Fixed(3)][number % 2];
        let bytes = bytes(graph, batch, Data::Beside("weights.data"));
        let model = Message::read(&bytes);
        assert_eq!((model.ints(1), model.text(2).as_str()), (vec![10], "graphc"), "{file}");
        let opsets: Vec<_> = model.messages(8).iter().map(|opset| (opset.text(1), opset.ints(2))).collect();
        assert_eq!(opsets, [(String::new(), vec![20])], "{file}");
        let keys = model.properties(14);
        assert_eq!(keys.contains_key(onnx::PREPROCESS), graph.preprocess.is_some(), "{file}");
        assert_eq!(keys.contains_key(onnx::POSTPROCESS), graph.classes.is_some(), "{file}");
        let network = &model.messages(7)[0];
        assert_eq!(network.text(2), graph.name, "{file}");
        values(file, graph, network, batch);
        tensors(file, graph, network);
        operators.extend(nodes(file, graph, network));
    }
    assert!(operators.len() > 60, "{operators:?}");
}

/// Inputs, results and the values between.
fn values(file: &str, graph: &Graph, network: &Message<'_>, batch: Batch) {
    let first = match batch {
        Batch::Dynamic => "batch".to_owned(),
        Batch::Fixed(images) => images.to_string(),
    };
    let sizes = |sizes: &[usize]| sizes.iter().map(usize::to_string).collect::<Vec<_>>();
    let inputs: Vec<_> = network.messages(11).iter().map(value_info).collect();
    let expected =
        graph.inputs().map(|(_, node)| (node.name.clone(), [vec![first.clone()], sizes(node.shape.sizes())].concat()));
    assert_eq!(inputs, expected.collect::<Vec<_>>(), "{file}");
    let outputs: Vec<_> = network.messages(12).iter().map(value_info).collect();
    assert_eq!(outputs.len(), graph.outputs.len(), "{file}");
    for ((name, dims), id) in outputs.iter().zip(&graph.outputs) {
        let node = &graph.nodes[*id];
        assert_eq!(dims[1..], sizes(node.shape.sizes()), "{file}: {name}");
        assert_eq!((name.split('/').next(), &dims[0]), (Some(&*node.name), &first), "{file}");
    }
    let between: HashMap<String, Vec<String>> = network.messages(13).iter().map(value_info).collect();
    for (id, node) in graph.nodes.iter().skip(graph.inputs().count()) {
        let has_one = !graph.outputs.contains(&id) && !matches!(node.op, Op::Parameter(_));
        let name = if has_one && !between.contains_key(&node.name) {
            format!("{}/value", node.name)
        } else {
            node.name.clone()
        };
        assert_eq!(
            between.get(&name).map(|dims| dims[1..].to_vec()),
            has_one.then(|| sizes(node.shape.sizes())),
            "{file}: {name}"
        );
    }
}

/// The tensors of the network, by name and shape, one after the other in the file beside.
fn tensors(file: &str, graph: &Graph, network: &Message<'_>) {
    let mut offset = 0;
    let stored = network.messages(5);
    for (tensor, stored) in graph.tensors.values().zip(&stored) {
        let dims: Vec<usize> = stored.ints(1).into_iter().map(|size| size as usize).collect();
        assert_eq!((stored.text(8), dims), (tensor.name.clone(), tensor.shape.clone()), "{file}");
        let (len, external) = (4 * tensor.elements(), stored.properties(13));
        let external = ["location", "offset", "length"].map(|key| external[key].clone());
        assert_eq!(external, ["weights.data".to_owned(), offset.to_string(), len.to_string()], "{file}");
        assert_eq!((stored.ints(2), stored.ints(14)), (vec![1], vec![1]), "{file}");
        offset += len;
    }
    for constant in &stored[graph.tensors.len()..] {
        assert!(constant.text(8).starts_with("constant/"), "{file}: {}", constant.text(8));
        let elements: i64 = constant.ints(1).iter().product();
        let size = match constant.ints(2)[..] {
            [1] => 4,
            [7] => 8,
            ref other => panic!("{file}: type {other:?}"),
        };
        assert_eq!(constant.all(9)[0].len(), elements as usize * size, "{file}: {}", constant.text(8));
    }
}

/// Each node reads what is there, and each layer has one of its name. Gives the operators.
fn nodes(file: &str, graph: &Graph, network: &Message<'_>) -> Vec<String> {
    let mut known: HashSet<String> = network.messages(11).iter().map(|input| input.text(1)).collect();
    known.extend(network.messages(5).iter().map(|tensor| tensor.text(8)));
    let (mut names, mut operators) = (HashSet::new(), Vec::new());
    for node in network.messages(1) {
        let name = node.text(3);
        for input in node.texts(1).iter().filter(|input| !input.is_empty()) {
            assert!(known.contains(input), "{file}: `{name}` reads `{input}`, which is not there");
        }
        for output in node.texts(2) {
            assert!(known.insert(output.clone()), "{file}: `{output}` is there twice");
        }
        for attribute in node.messages(5) {
            let is_there = |number: u64| attribute.0.iter().any(|(own, _)| *own == number);
            let holds = match attribute.ints(20)[..] {
                [1] => is_there(2),
                [2] => is_there(3),
                [3] => is_there(4),
                [7] => is_there(8),
                ref other => panic!("{file}: type {other:?}"),
            };
            assert!(holds, "{file}: `{}` of `{name}`", attribute.text(1));
        }
        operators.push(node.text(4));
        assert!(names.insert(name.clone()), "{file}: two nodes `{name}`");
    }
    for node in graph.nodes.values().skip(graph.inputs().count()) {
        assert!(matches!(node.op, Op::Parameter(_)) || names.contains(&node.name), "{file}: no node `{}`", node.name);
    }
    assert!(network.messages(12).iter().all(|output| known.contains(&output.text(1))), "{file}: results");
    operators
}

/// A layer that is not one node, or whose node could be another layer's, is described.
#[test]
fn layers_that_nodes_do_not_tell_are_described() {
    let text = "graphc: 1\nname: Net\ninput: [4, 7, 7]\nlayers:\n  - adaptive_avg_pool2d: {name: pool, output: 7}\n  - \
                stochastic_depth: {name: depth, p: 0.25}\n  - hardtanh: {name: limit, min_val: -2}\n  - dropout: {name: drop, p: 0.2}\n  - \
                relu: {name: last}\n";
    let graph = front::parse(&Source::new("net.yaml", text), &Options::default()).expect("a model").graph;
    let bytes = bytes(&graph, Batch::Dynamic, Data::Inside);
    let nodes = Message::read(&bytes).messages(7)[0].messages(1);
    let described: Vec<_> = nodes.iter().map(|node| (node.text(4), node.properties(9).remove(onnx::LAYER))).collect();
    let expected = [
        ("AveragePool", Some("adaptive_avg_pool2d: {output: 7}")),
        ("Identity", Some("stochastic_depth: {p: 0.25}")),
        ("Clip", Some("hardtanh: {min_val: -2.0}")),
        ("Dropout", Some("dropout: {p: 0.2}")),
        ("Relu", None),
    ];
    assert_eq!(described, expected.map(|(operator, layer)| (operator.to_owned(), layer.map(str::to_owned))));
}

/// Every network of the zoo comes back as it was. Weights are zeros in a file beside it, most of which takes no space.
#[test]
fn networks_come_back() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("networks_come_back");
    fs::create_dir_all(&folder).expect("a folder for the files");
    let (path, data) = (folder.join("net.onnx"), "net.data");
    for (name, graph) in models_of("models") {
        let file = onnx::render(&graph, Batch::Dynamic, Data::Beside(data));
        let bytes = file.pieces.into_iter().flat_map(|piece| match piece {
            Piece::Bytes(bytes) => bytes,
            Piece::Tensor(_) => panic!("{name}: weights are beside the file"),
        });
        fs::write(&path, bytes.collect::<Vec<u8>>()).expect("a file");
        let elements: usize = graph.tensors.values().map(|tensor| tensor.elements()).sum();
        let zeros = fs::File::create(folder.join(data)).expect("a file");
        zeros.set_len(4 * elements as u64).expect("zeros");
        let source = Source::read(&path, &*name).expect("an ONNX file");
        let options = Options { name: Some(graph.name.clone()), ..Options::default() };
        let back = front::parse(&source, &options).unwrap_or_else(|error| panic!("{name}: {error:?}")).graph;
        let layers = |graph: &Graph| -> Vec<String> {
            let layers = graph.nodes.values().map(|node| (&node.name, &node.op, &node.inputs, node.shape));
            layers.map(|layer| format!("{layer:?}")).collect()
        };
        for (layer, expected) in layers(&back).iter().zip(&layers(&graph)) {
            assert_eq!(layer, expected, "{name}");
        }
        assert!(yaml::same(&back, &graph), "{name}: tensors, results, or what is before and after");
    }
    fs::remove_dir_all(&folder).expect("the folder is ours");
}
