//! The page `docs/tutorial.md`: its model files are those in `docs/tutorial`, and its commands print what it shows, but for those
//! that build a program. `BLESS=1 cargo test -p graphc-cli --test tutorial` writes the outputs anew.

#![allow(clippy::panic, reason = "helpers of tests fail as tests do")]

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn page() -> String {
    fs::read_to_string(root().join("docs/tutorial.md")).expect("the page")
}

/// The blocks of a language.
fn blocks<'p>(page: &'p str, language: &str) -> Vec<&'p str> {
    let begin = format!("```{language}\n");
    page.split(&begin).skip(1).map(|rest| rest.split_once("```").expect("the end of a block").0).collect()
}

/// A block with one command: its arguments, and what the page shows of the output.
fn command(block: &str) -> (Vec<&str>, &str) {
    let (line, shown) = block.split_once('\n').expect("a line");
    let line = line.strip_prefix("$ graphc ").expect("a command of graphc");
    (line.split(' ').collect(), shown)
}

/// What a command prints, to both streams.
fn output(arguments: &[&str]) -> String {
    let run = Command::new(env!("CARGO_BIN_EXE_graphc")).args(arguments).current_dir(root()).output();
    let output = run.expect("graphc starts");
    let text = [output.stdout, output.stderr].concat();
    String::from_utf8(text).expect("text")
}

/// Whether a text is as shown, where a line of dots stands for any number of lines.
fn is_shown(text: &str, shown: &str) -> bool {
    let mut parts = shown.split("...\n");
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = text.strip_prefix(first) else { return false };
    let mut last = None;
    for part in parts {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
        last = Some(part);
    }
    last.is_some_and(str::is_empty) || rest.is_empty()
}

#[test]
fn commands_print_what_is_shown() {
    let blesses = env::var_os("BLESS").is_some();
    let mut page = page();
    let shown = page.clone();
    let commands = blocks(&shown, "console");
    assert!(commands.len() >= 6, "{commands:?}");
    for block in commands {
        let (arguments, shown) = command(block);
        if arguments[0] == "run" {
            assert!(blesses || !shown.is_empty(), "{arguments:?}");
            continue;
        }
        let printed = output(&arguments);
        if is_shown(&printed, shown) {
            continue;
        }
        assert!(blesses, "{arguments:?} prints\n{printed}\nand the page shows\n{shown}");
        assert!(!shown.contains("...\n"), "what is left out is for the author to say: {printed}");
        let line = block.split_once('\n').expect("a line").0;
        page =
            page.replacen(&format!("```console\n{block}"), &format!("```console\n{line}\n{}", printed.trim_start()), 1);
    }
    if blesses {
        fs::write(root().join("docs/tutorial.md"), page).expect("a page that can be written");
    }
}

#[test]
fn model_files_are_those_of_the_folder() {
    let read =
        |name: &str| fs::read_to_string(root().join("docs/tutorial").join(name)).expect("a file of the tutorial");
    let files = ["leaves-stem.yaml", "leaves-block.yaml", "leaves.yaml"].map(read);
    let page = page();
    let yaml = blocks(&page, "yaml");
    assert_eq!(yaml.len(), 4);
    for (block, file) in yaml.iter().zip([&files[0], &files[1], &files[2], &files[2]]) {
        assert!(file.contains(block), "{block}");
    }
    let script = read("leaves.py");
    for block in blocks(&page, "python") {
        assert!(block.split("\n\n").all(|part| script.contains(part.trim_end())), "{block}");
    }
    // The network that is wrong on purpose is the right one without a line.
    assert_eq!(
        read("leaves-wrong.yaml").replacen(
            "      - conv2d: {name: conv2",
            "      - relu\n      - conv2d: {name: conv2",
            1
        ),
        files[2]
    );
}

#[test]
fn dots_stand_for_lines() {
    assert!(is_shown("a\nb\nc\n", "a\nb\nc\n") && is_shown("a\nb\nc\n", "a\n...\nc\n"));
    assert!(is_shown("a\nb\nc\n", "...\nb\n...\n") && is_shown("a\nb\nc\n", "a\n...\n"));
    assert!(!is_shown("a\nb\nc\n", "a\nb\n") && !is_shown("a\nb\nc\n", "a\n...\nb\n"));
}
