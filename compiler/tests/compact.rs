//! Model files made of graphs: every network of the project, flat and compact again, is the same graph; some read as people write them.

#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use graphc_compiler::{
    diagnostic::Source,
    front::{self, Options},
    ir::Graph,
    render::yaml::{self, Beside},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn files() -> Vec<PathBuf> {
    let folders = ["models", "tests/models"].map(|folder| fs::read_dir(root().join(folder)).expect("the folder"));
    let mut paths: Vec<PathBuf> = folders.into_iter().flatten().map(|entry| entry.expect("a file").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "yaml"));
    paths.sort();
    paths
}

fn graph(source: &Source) -> Graph {
    front::parse(source, &Options::default()).unwrap_or_else(|error| panic!("{}: {error:?}", source.path)).graph
}

/// From the flat form, which knows nothing of the file that it was made of.
fn compact(path: &Path) -> (Graph, String) {
    let source = Source::read(path, path.display().to_string()).expect("a model");
    let (flat, _) = front::flat_file(&source, &Options::default()).expect("no mistakes");
    let graph = graph(&Source::new(path.display().to_string(), flat));
    let text = yaml::compact(&graph, &Beside::NOTHING);
    (graph, text)
}

#[test]
fn compact_files_are_the_same_graphs() {
    for path in files() {
        let (own, text) = compact(&path);
        let again = graph(&Source::new(format!("{} again", path.display()), text.clone()));
        assert!(yaml::same(&own, &again), "{}\n{text}", path.display());
    }
}

/// Networks that people know, and what is made of them: `BLESS=1` writes the texts anew.
const READ: [&str; 6] =
    ["resnet50", "mobilenet_v2", "densenet121", "googlenet", "efficientnet_b0", "shufflenet_v2_x1_0"];

#[test]
fn compact_files_read_as_people_write_them() {
    for name in READ {
        let (_, text) = compact(&root().join(format!("models/{name}.yaml")));
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/compact/{name}.yaml"));
        if env::var_os("BLESS").is_some() {
            fs::write(&path, &text).expect("a text that can be written");
        }
        assert_eq!(text, fs::read_to_string(&path).unwrap_or_default(), "{name}");
        // As long as the file that a person has written, or nearly so.
        let written = fs::read_to_string(root().join(format!("models/{name}.yaml"))).expect("a model");
        let lines = |text: &str| text.lines().filter(|line| !line.starts_with('#')).count();
        assert!(lines(&text) <= lines(&written) + 10, "{name}: {} lines for {}", lines(&text), lines(&written));
        assert!(lines(&text) < 80, "{name}: {} lines", lines(&text));
    }
}

/// A file that is compact already stays as it is.
#[test]
fn once_is_enough() {
    for name in READ {
        let (own, text) = compact(&root().join(format!("models/{name}.yaml")));
        let again = yaml::compact(&graph(&Source::new("compact.yaml", text.clone())), &Beside::NOTHING);
        assert!(
            yaml::same(&own, &graph(&Source::new("again.yaml", again.clone()))) && again == text,
            "{name}\n{again}"
        );
    }
}

fn written(text: &str) -> String {
    yaml::compact(&graph(&Source::new("net.yaml", text)), &Beside::NOTHING)
}

/// What only some uses of a block have, depends on a condition.
#[test]
fn parts_that_not_all_have() {
    let block = |name: &str, width: usize, before: &str, projects: bool| {
        let end = if projects {
            format!(
                "  - conv2d: {{name: {name}.down, from: {before}, out_channels: {width}, kernel: 1}}\n  - add: {{name: {name}.add, from: [{name}.b, {name}.down]}}\n"
            )
        } else {
            format!("  - add: {{name: {name}.add, from: [{name}.b, {before}]}}\n")
        };
        format!(
            "  - conv2d: {{name: {name}.a, from: {before}, out_channels: {width}, kernel: 3, padding: 1}}\n  - relu: {{name: {name}.r}}\n  \
             - conv2d: {{name: {name}.b, out_channels: {width}, kernel: 3, padding: 1}}\n{end}"
        )
    };
    let layers = [
        block("one", 8, "input", true),
        block("two", 8, "one.add", true),
        block("three", 8, "two.add", false),
        block("four", 16, "three.add", true),
    ];
    let text = written(&format!("graphc: 1\nname: Net\ninput: [3, 9, 9]\nlayers:\n{}", layers.concat()));
    let expected = "graphc: 1
name: Net
input: [3, 9, 9]
blocks:
  residual:
    parameters: {width, down: true}
    layers:
      a: {conv2d: {out_channels: $width, kernel: 3, padding: 1}}
      r: relu
      b: {conv2d: {out_channels: $width, kernel: 3, padding: 1}}
      down: {conv2d: {from: input, out_channels: $width, kernel: 1, if: $down}}
      add: {add: {from: [b, down]}}
layers:
  one: {residual: 8}
  two: {residual: 8}
  three: {residual: {width: 8, down: false}}
  four: {residual: 16}
";
    assert_eq!(text, expected);
}

/// Names that come twice in the order of layers, names of operators, names that are numbers but not positions, several inputs.
#[test]
fn names_that_make_no_sections() {
    let text = written(
        "graphc: 1\nname: Net\ninputs: {one: [4, 5, 5], other: [4, 5, 5]}\nlayers:\n  - relu: {name: a.x, from: other}\n  - relu: {name: a.y}\n  - \
         relu: {name: b, from: one}\n  - relu: {name: a.z, from: a.x}\n  - relu: {name: softmax.relu}\n  - relu: {name: softmax.tanh}\n  - add: \
         {name: last.0.7, from: [a.y, b, softmax.tanh]}\n  - relu: {name: last.0.9}\n  - relu: {name: 'true'}\n",
    );
    let expected = "graphc: 1
name: Net
inputs: {one: [4, 5, 5], other: [4, 5, 5]}
layers:
  a:
    x: {relu: {from: other}}
    'y': relu
  b: {relu: {from: one}}
  a.z: {relu: {from: a.x}}
  softmax:
    - relu: {name: relu}
    - relu: {name: tanh}
  last:
    - add: {name: '0.7', from: [a, b, softmax]}
    - relu: {name: '0.9'}
  'true': relu
";
    assert_eq!(text, expected);
}
