//! The JSON Schema that `graphc schema` prints, beside the front end, and judged by a validator that knows neither: what
//! compiles fits it, and what is wrong in its form does not.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use boon::{Compiler, SchemaIndex, Schemas};
use graphc_compiler::{
    CompileError, compile,
    diagnostic::{Code, Source},
    front::{
        Options,
        format::{self, Field, Form, Operator},
    },
};
use serde_json::{Value, json};

/// Mistakes that a schema can tell: those in the form of a file.
const OF_FORM: [Code; 7] = [
    Code::Version,
    Code::UnknownKey,
    Code::MissingKey,
    Code::WrongType,
    Code::Name,
    Code::UnknownOperator,
    Code::UnknownWarning,
];

/// Files that no schema finds wrong: to JSON, `1.0` and `1e2` are integers, and a layer can have the name that the file gives to
/// an input.
const WRONG_BEYOND_JSON: [&str; 3] = ["type_exponent.yaml", "version_as_fraction.yaml", "inputs_of_other_rank.yaml"];

#[test]
fn model_files_fit_if_they_compile_and_do_not_if_their_form_is_wrong() {
    let schema = Schema::printed();
    let (mut right, mut wrong) = (0, 0);
    for file in files() {
        let name = file.file_name().expect("a name").to_string_lossy().into_owned();
        let source = Source::read(&file, name.as_str()).expect("a file that can be read");
        let found = mistakes(&source);
        let Some(judged) = schema.judge(&source.text) else { continue };
        if found.is_empty() {
            assert_eq!(judged, Ok(()), "{name}");
            right += 1;
        } else if source.text.contains("\nblocks:") || source.text.contains("\nextends:") {
            // The parameters of a block and the layers of a base are beyond the reach of a schema.
        } else if found.iter().any(|code| OF_FORM.contains(code)) && !WRONG_BEYOND_JSON.contains(&name.as_str()) {
            assert!(judged.is_err(), "{name} fits, but has {found:?}");
            wrong += 1;
        }
    }
    assert!(right >= 30 && wrong >= 80, "{right} right, {wrong} wrong");
}

#[test]
fn pages_show_what_fits() {
    let schema = Schema::printed();
    // Mistakes of ONNX files have no model file to show, and those of ranges files show these.
    let is_of_model_files = |code: &&Code| !["G06", "G07"].iter().any(|of| code.to_string().starts_with(of));
    for code in Code::ALL.iter().filter(is_of_model_files) {
        let right =
            code.page().split("```yaml\n").nth(2).and_then(|rest| rest.split_once("```")).expect("an example").0;
        assert_eq!(schema.judge(right), Some(Ok(())), "the right example of {code}");
    }
}

/// Each attribute of each operator, and each key, with values of every type: the schema and the front end agree.
#[test]
fn every_attribute_is_read_as_the_schema_says() {
    let schema = Schema::printed();
    let values = [values(), ends()].concat();
    for operator in format::operators() {
        for field in &operator.attributes {
            for name in std::iter::once(field.name).chain(field.also) {
                // A schema does not know the type of an expression.
                let values = values.iter().filter(|value| field.form != Form::Condition || **value != json!("$one"));
                values.for_each(|value| agree(&schema, &layer_with(&operator, field, name, value)));
            }
        }
        values.iter().for_each(|value| agree(&schema, &model(json!({ operator.name: value }))));
        agree(&schema, &model(json!(operator.name)));
    }
    for key in format::keys() {
        let mut without = model(json!("relu"));
        without.as_object_mut().expect("an object").remove(key.name);
        agree(&schema, &without);
        for value in &values {
            let mut with = model(json!("relu"));
            with[key.name] = value.clone();
            agree(&schema, &with);
        }
        let Form::Mapping(fields) = key.form else { continue };
        for (field, value) in fields.iter().flat_map(|field| values.iter().map(move |value| (field, value))) {
            let mut with = model(json!("relu"));
            with[key.name] = json!({ field.name: value });
            agree(&schema, &with);
        }
    }
}

#[test]
fn everything_is_described() {
    let described = |field: &Field| assert!(!field.about.is_empty(), "{}", field.name);
    format::keys().iter().for_each(described);
    for operator in format::operators() {
        operator.attributes.iter().for_each(described);
        let is_torch = ["torch.", "torchvision.", "x["].iter().any(|start| operator.torch.starts_with(start));
        assert!(!operator.about.is_empty() && is_torch, "{}", operator.name);
    }
}

struct Schema {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Schema {
    fn printed() -> Schema {
        let output = Command::new(env!("CARGO_BIN_EXE_graphc")).arg("schema").output().expect("the program");
        let text: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.add_resource("graphc.json", text).expect("a resource");
        let index = compiler.compile("graphc.json", &mut schemas).expect("a schema of draft 7");
        Schema { schemas, index }
    }

    /// What is wrong with a file; `None` if it is not YAML, or YAML that JSON cannot express.
    fn judge(&self, text: &str) -> Option<Result<(), String>> {
        let value: Value = serde_yaml::from_str(text).ok()?;
        Some(self.schemas.validate(&value, self.index).map_err(|error| error.to_string()))
    }
}

/// A network of this layer.
fn model(layer: Value) -> Value {
    json!({ "graphc": 1, "name": "Net", "input": [3, 32, 32], "variables": { "one": 1 }, "layers": ["tanh", layer] })
}

/// An operator with what it needs, and an attribute with a value.
fn layer_with(operator: &Operator, field: &Field, name: &str, value: &Value) -> Value {
    let example: Value = serde_yaml::from_str(operator.example).expect("an example in YAML");
    let mut attributes = match (&example[operator.name], operator.bare) {
        (Value::Object(attributes), _) => attributes.clone(),
        (Value::Null, _) => serde_json::Map::new(),
        (bare, Some(field)) => serde_json::Map::from_iter([(field.name.to_owned(), bare.clone())]),
        (bare, None) => unreachable!("{bare} is given to `{}`", operator.name),
    };
    if attributes.contains_key("from") {
        attributes.insert("from".into(), json!(["input", "input"]));
    }
    attributes.remove(field.name);
    attributes.insert(name.into(), value.clone());
    model(json!({ operator.name: attributes }))
}

/// Values of every type that is read anywhere, and on both sides of every bound.
fn values() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!("true"),
        json!(-1),
        json!(0),
        json!(1),
        json!(2),
        json!(16_777_216),
        json!(16_777_217),
        json!(0.5),
        json!(-0.5),
        json!(1e308),
        json!(-1e308),
        json!("$one"),
        json!("one"),
        json!("3"),
        json!("Net"),
        json!("Self"),
        json!("a name"),
        json!("input"),
        json!("same"),
        json!("paper"),
        json!("unread_pixels"),
        json!("W0001"),
        json!("syntax"),
        json!([]),
        json!([1]),
        json!([1, 1]),
        json!([0, 1]),
        json!([null, 1]),
        json!(["$one", 1]),
        json!([1, 1, 1]),
        json!([1, 0, 1, 1]),
        json!([1, 1, 1, 1, 1]),
        json!(["input"]),
        json!(["input", "input"]),
        json!(["unused_layer"]),
        json!(["relu"]),
        json!(["conv2d"]),
        json!({}),
        json!({ "parameters": "63M", "macs": "1.2G", "arena": "4 MiB" }),
        json!({ "parameters": "63MiB" }),
        json!({ "parameters": -1 }),
        json!({ "macs": 1.5 }),
        json!({ "sections": ["relu"] }),
        json!({ "input": ["relu"] }),
        json!({ "one": 2 }),
        json!({ "one": -2 }),
        json!({ "kernel": 3 }),
    ]
}

/// The same for what stands before and after a network.
fn ends() -> Vec<Value> {
    vec![
        json!({ "resize": "$one", "center_crop": [32, 32], "color": "bgr", "scale": [0, 1.5], "mean": -1, "std": [1, 2, 0.5] }),
        json!({ "resize": [1, 1, 1] }),
        json!({ "center_crop": 0 }),
        json!({ "color": "gray" }),
        json!({ "color": "grey" }),
        json!({ "scale": 255 }),
        json!({ "mean": [0.5, "0.5"] }),
        json!({ "std": [1, 0, 1] }),
        json!({ "top_k": 1, "labels": ["a", 2] }),
        json!({ "top_k": 0 }),
        json!({ "labels": [null] }),
        json!({ "labels": 1 }),
    ]
}

/// Whether the front end finds the same as the schema.
fn agree(schema: &Schema, model: &Value) {
    let text = model.to_string();
    let found = mistakes(&Source::new("net.yaml", text.as_str()));
    // By what the first make unknown, the front end does not judge; of the last, the schema tells some.
    let unsure = [Code::UnknownLayer, Code::UnknownVariable, Code::Cycle, Code::Preprocess, Code::Classes, Code::File];
    if found.iter().any(|code| unsure.contains(code)) {
        return;
    }
    let is_right = !found.iter().any(|code| OF_FORM.contains(code) || [Code::Value, Code::Arity].contains(code));
    let judged = schema.judge(&text).expect("YAML");
    assert_eq!(judged.is_ok(), is_right, "{text}\nfound {found:?}, and {judged:?}");
}

fn mistakes(source: &Source) -> Vec<Code> {
    let set =
        source.text.lines().filter_map(|line| line.split_once("#set ")).filter_map(|(_, set)| set.split_once('='));
    let variables = set.map(|(name, value)| (name.into(), value.trim().parse().expect("an integer"))).collect();
    match compile(source, &Options { variables, ..Options::default() }) {
        Ok(_) => Vec::new(),
        Err(CompileError::Model(diagnostics)) => diagnostics.shown().iter().map(|found| found.code).collect(),
        Err(CompileError::Internal(error)) => unreachable!("a mistake of the compiler: {error}"),
    }
}

/// Every model file of the project.
fn files() -> Vec<PathBuf> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            let name = entry.file_name().expect("a name").to_string_lossy();
            if entry.is_dir() && name != "target" && !name.starts_with('.') {
                folders.push(entry);
            } else if entry.extension().is_some_and(|end| end == "yaml") {
                files.push(entry);
            }
        }
    }
    files.sort();
    files
}
