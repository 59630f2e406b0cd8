//! What the front end makes of ONNX files: the graphs of `tests/onnx/graphs` as text, beside each. `BLESS=1 cargo test -p graphc-compiler
//! --test onnx` writes the texts anew. `GRAPHC_ONNX` names a folder of more, whose graphs are printed.

#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use graphc_compiler::{
    CompileError, compile,
    diagnostic::{Source, Style},
    front::Options,
};

#[test]
fn graphs_are_as_they_were() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/onnx/graphs");
    for path in files(&folder) {
        let text = text(&path).unwrap_or_else(|mistakes| panic!("{}: {mistakes}", path.display()));
        let golden = path.with_extension("ir");
        if env::var_os("BLESS").is_some() {
            fs::write(&golden, text).expect("a text that can be written");
        } else {
            assert_eq!(fs::read_to_string(&golden).unwrap_or_default(), text, "{}", golden.display());
        }
    }
}

#[test]
fn graphs_of_another_folder() {
    let Some(folder) = env::var_os("GRAPHC_ONNX").map(PathBuf::from) else { return };
    let mut wrong = Vec::new();
    for path in files(&folder) {
        match text(&path) {
            Ok(text) => println!("{}\n{text}", path.display()),
            Err(mistakes) => wrong.push(format!("{}:\n{mistakes}", path.display())),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "onnx"));
    files.sort();
    files
}

/// The graph and its tensors; or the mistakes.
fn text(path: &Path) -> Result<String, String> {
    let name = path.file_name().expect("a name").to_string_lossy().into_owned();
    let source = Source::read(path, name).expect("a file");
    match compile(&source, &Options::default()) {
        Ok(compiled) => {
            let graph = &compiled.graph;
            let tensors = graph.tensors.values();
            let tensors = tensors.map(|tensor| format!("  {} {:?} {:?}\n", tensor.name, tensor.shape, tensor.origin));
            Ok(format!("{graph}{}", tensors.collect::<String>()))
        }
        Err(CompileError::Model(mistakes)) => Err(mistakes.render(&source, Style::Plain)),
        Err(CompileError::Internal(error)) => Err(error.to_string()),
    }
}

/// A dimension of any size is set by its place, whatever stands for a name in the file.
#[test]
fn dimensions_that_are_not_known() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/onnx/small.onnx");
    let named = fs::read(&path).expect("a file");
    let at = named.windows(4).position(|bytes| bytes == b"side").expect("a dimension with a name");
    let mut nameless = named.clone();
    nameless[at..at + 4].copy_from_slice(b"????");
    let compiled = |bytes: &[u8], dims: &[(&str, i64)]| {
        let source = Source::onnx("small.onnx", bytes.to_vec());
        let variables = dims.iter().map(|(name, size)| ((*name).to_owned(), *size)).collect();
        match compile(&source, &Options { variables, ..Options::default() }) {
            Ok(_) => Ok(()),
            Err(CompileError::Model(mistakes)) => Err(mistakes.render(&source, Style::Plain)),
            Err(CompileError::Internal(error)) => panic!("{error}"),
        }
    };
    let mistakes = compiled(&named, &[]).expect_err("a size is missing");
    assert!(mistakes.contains("set it: `dims = {\"side\": 224}` in the macro, `--set side=224`"), "{mistakes}");
    let mistakes = compiled(&nameless, &[]).expect_err("a size is missing");
    assert!(mistakes.contains("`--set x.2=224` on the command line"), "{mistakes}");
    assert_eq!(compiled(&nameless, &[("x.2", 8)]), Ok(()));
    let unused = compiled(&nameless, &[("x.2", 8), ("????", 8)]).expect_err("there is no such dimension");
    assert!(unused.contains("has no dimension `????` that could be set"), "{unused}");
}
