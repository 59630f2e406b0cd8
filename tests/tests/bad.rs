//! Every file in `bad/` has mistakes or warnings where its comments expect them, and the messages in the text beside
//! it. Files called `right_...` resemble wrong ones but must give none.
//!
//! `#~ G0203@14` at the end of a line expects that code at column 14 of this line, `#~^ ...` in the line before (one
//! `^` per line), `#~v ...` in the line after; several are separated by commas. `#set NAME=VALUE` sets a variable, and
//! `#scales FILE` compiles for int8 with a file of `bad/ranges`, whose comments expect what is found there.
//! Everything found must be expected. `BLESS=1 cargo test --test bad` regenerates the texts.

#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
};

use graphc_compiler::{
    CompileError, compile_with,
    diagnostic::{Code, Diagnostics, Source, Style},
    front::Options,
    ir::{Precision, Target},
    weight_file,
};

/// A code, and its line and column.
type Finding = (usize, usize, &'static str);

#[test]
fn every_file_is_explained_as_expected() {
    let failures: Vec<String> = files().iter().filter_map(|file| check(file).err()).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

#[test]
fn every_code_occurs() {
    let expected = |file: &PathBuf| expected_in(&read(file)).into_iter().map(|(_, (.., code))| code);
    let found: BTreeSet<&str> = files().iter().flat_map(expected).collect();
    // Those of ONNX files have files in `compiler/tests/pages`.
    let of_text = Code::ALL.iter().map(|code| code.number()).filter(|code| !code.starts_with("G06"));
    let missing: Vec<&str> = of_text.filter(|code| !found.contains(code)).collect();
    assert!(missing.is_empty(), "no file in bad/ has {}", missing.join(", "));
}

#[test]
fn there_are_a_hundred_files_each_with_its_text() {
    let files = files();
    assert!(files.len() >= 100, "{} files", files.len());
    let texts = fs::read_dir(folder()).expect("the folder").filter_map(Result::ok).map(|entry| entry.path());
    let orphans: Vec<PathBuf> = texts
        .filter(|path| path.extension().is_some_and(|end| end == "stderr") && !path.with_extension("yaml").exists())
        .collect();
    assert!(orphans.is_empty(), "texts without a file: {orphans:?}");
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("bad")
}

fn files() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder()).expect("the folder").filter_map(Result::ok).map(|entry| entry.path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|end| end == "yaml")).collect();
    files.sort();
    files
}

/// The ranges file that a model file is compiled with.
fn scales(source: &Source) -> Option<Source> {
    let (_, name) = source.text.lines().find_map(|line| line.split_once("#scales "))?;
    Some(read(&folder().join("ranges").join(name.trim())))
}

fn read(file: &Path) -> Source {
    let name = file.file_name().expect("a file").to_string_lossy();
    Source::read(file, name).expect("a file that can be read")
}

fn check(file: &Path) -> Result<(), String> {
    let source = read(file);
    let diagnostics = diagnostics(&source);
    let name = &source.path;
    let whole = diagnostics.source(&source);
    let expected = expected_in(&source);
    // Those in a file that this one extends stand in the text only.
    let is_own = |path: &str| path == source.path || scales(&source).is_some_and(|scales| path == scales.path);
    let found: BTreeSet<(String, Finding)> = diagnostics
        .shown()
        .into_iter()
        .map(|diagnostic| {
            let (line, column) = whole.position(diagnostic.span.start);
            (whole.path_at(diagnostic.span.start).to_owned(), (line, column, diagnostic.code.number()))
        })
        .filter(|(path, _)| is_own(path))
        .collect();
    let text = diagnostics.render(&source, Style::Plain) + "\n";
    assert_eq!(
        name.starts_with("right_"),
        diagnostics.is_empty(),
        "{name}: files without a mistake are called `right_`"
    );
    if found != expected {
        return Err(format!("{name}: found {found:?}, expected {expected:?}\n{text}"));
    }
    let snapshot = file.with_extension("stderr");
    if env::var_os("BLESS").is_some() {
        return fs::write(&snapshot, text).map_err(|error| format!("{name}: {error}"));
    }
    let shown = fs::read_to_string(&snapshot).unwrap_or_default();
    if shown == text { Ok(()) } else { Err(format!("{name}: the text is now\n{text}\nand was\n{shown}")) }
}

fn diagnostics(source: &Source) -> Diagnostics {
    let set =
        source.text.lines().filter_map(|line| line.split_once("#set ")).filter_map(|(_, set)| set.split_once('='));
    let variables = set.map(|(name, value)| (name.into(), value.trim().parse().expect("an integer"))).collect();
    let model = folder().join(&source.path);
    let scales = scales(source);
    let precision = if scales.is_some() { Precision::Int8 } else { Precision::F32 };
    let target = Target { precision, ..Target::default() };
    let options = Options { variables, target, scales, ..Options::default() };
    match compile_with(source, &options, |compiled| weight_file::check_own(compiled, &model)) {
        Ok((compiled, ())) => compiled.warnings,
        Err(CompileError::Model(diagnostics)) => diagnostics,
        Err(CompileError::Internal(error)) => panic!("{}: {error}", source.path),
    }
}

/// What is expected in a model file and in its ranges file, by their paths.
fn expected_in(source: &Source) -> BTreeSet<(String, Finding)> {
    let of_file = |file: &Source| expected(file).into_iter().map(|finding| (file.path.clone(), finding)).collect();
    let in_ranges: BTreeSet<_> = scales(source).iter().flat_map(|scales| -> Vec<_> { of_file(scales) }).collect();
    let in_model: Vec<_> = of_file(source);
    in_model.into_iter().chain(in_ranges).collect()
}

fn expected(source: &Source) -> BTreeSet<Finding> {
    let mut expected = BTreeSet::new();
    for (index, line) in source.text.split('\n').enumerate() {
        let Some((_, comment)) = line.split_once("#~") else { continue };
        let up = comment.chars().take_while(|c| *c == '^').count();
        let down = comment.chars().take_while(|c| *c == 'v').count();
        for finding in comment[up + down..].split(',') {
            let (code, column) = finding.trim().split_once('@').expect("a code and a column");
            let code = Code::find(code).expect("a code that exists").number();
            expected.insert((index + 1 + down - up, column.trim().parse().expect("a column"), code));
        }
    }
    expected
}
