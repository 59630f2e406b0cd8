//! The page of each code: what it shows as wrong gives that code and the text that it shows, what it shows as right compiles
//! without a word, beside the weight file `pages/net.safetensors`. Wrong ONNX files are in `pages/`, too, and the model of what is
//! wrong in ranges files. `BLESS=1 cargo test --test pages` writes the texts anew.

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

#[test]
fn pages_show_what_happens() {
    for code in Code::ALL {
        let page = code.page();
        assert!(page.starts_with(&format!("# {code}: {}\n", code.title())), "the title of {code}");
        // What is no text is a file beside the weight file.
        let binary = folder().join(format!("{code}.onnx"));
        let wrong = match fs::read(&binary) {
            Ok(bytes) => (Source::onnx("net.onnx", bytes), Options::default()),
            Err(_) => example(*code, block(page, "```yaml\n", 0)),
        };
        let found = diagnostics(&wrong);
        let wrong = wrong.0;
        let codes: BTreeSet<Code> = found.shown().iter().map(|diagnostic| diagnostic.code).collect();
        assert_eq!(codes, BTreeSet::from([*code]), "the wrong example of {code}");
        let text = found.render(&wrong, Style::Plain) + "\n";
        if env::var_os("BLESS").is_some() {
            bless(*code, &text);
        } else {
            assert_eq!(block(page, "```text\n", 0), text, "the text of {code}");
        }
        if binary.exists() {
            continue;
        }
        let right = example(*code, block(page, "```yaml\n", 1));
        let found = diagnostics(&right);
        assert!(found.is_empty(), "the right example of {code}:\n{}", found.render(&right.0, Style::Plain));
    }
}

#[test]
fn codes_are_found_by_number_and_name() {
    for code in Code::ALL {
        assert_eq!(Code::find(code.number()), Some(*code));
        assert_eq!(Code::find(&code.name().to_uppercase()), Some(*code));
    }
    assert_eq!(Code::find("G9999"), None);
    assert!(Code::ALL.is_sorted_by_key(|code| code.number()), "codes are in the order of their numbers");
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages")
}

/// A model file and options: what a page shows is the model, or the ranges of the values of `ranged.yaml`.
fn example(code: Code, text: &str) -> (Source, Options) {
    if !code.number().starts_with("G07") {
        return (Source::new("net.yaml", text), Options::default());
    }
    let target = Target { precision: Precision::Int8, ..Target::default() };
    let options = Options { target, scales: Some(Source::new("net.int8.yaml", text)), ..Options::default() };
    (Source::read(&folder().join("ranged.yaml"), "net.yaml").expect("a model file"), options)
}

fn diagnostics((source, options): &(Source, Options)) -> Diagnostics {
    let model = folder().join("net.yaml");
    match compile_with(source, options, |compiled| weight_file::check_own(compiled, &model)) {
        Ok((compiled, ())) => compiled.warnings,
        Err(CompileError::Model(diagnostics)) => diagnostics,
        Err(CompileError::Internal(error)) => panic!("{error}"),
    }
}

/// The block of a page that is the `nth` of those that begin like this.
fn block<'a>(page: &'a str, begin: &str, nth: usize) -> &'a str {
    let (_, rest) = page.match_indices(begin).nth(nth).map(|(at, _)| page.split_at(at + begin.len())).expect("a block");
    rest.split_once("```\n").expect("the end of a block").0
}

fn bless(code: Code, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/diagnostic/pages/{code}.md"));
    let page = code
        .page()
        .replace(&format!("```text\n{}```\n", block(code.page(), "```text\n", 0)), &format!("```text\n{text}```\n"));
    fs::write(path, page).expect("a page that can be written");
}
