//! The C interface of a network as files: the header, and the declarations for Python's ctypes. The tests of `graphc build` give them
//! to compilers of C and to Python.
//!
//! `BLESS=1` writes the expected files anew.

#![expect(clippy::panic, reason = "a test says what is wrong by panicking")]

use std::{env, fs, path::Path};

use graphc_compiler::{Compiled, compile, diagnostic::Source, front::Options, render::c};

const YAML: &str = "graphc: 1\nname: Two\ninputs: {image: [3, 5, 4], context: [3]}\nlayers:\n  \
                    - conv2d: {name: stem, from: image, out_channels: 4, kernel: 3}\n  \
                    - linear: {name: scores, from: context, out_features: 6}\n\
                    outputs: [stem, scores]\n";

fn compiled() -> Compiled {
    compile(&Source::new("two.yaml", YAML), &Options::default()).unwrap_or_else(|error| panic!("{error:?}"))
}

fn expect(name: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/c").join(name);
    if env::var_os("BLESS").is_some() {
        fs::write(&path, found).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
    let expected = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert!(found == expected, "{} differs (BLESS=1 writes it anew); found:\n{found}", path.display());
}

#[test]
fn the_interface() {
    let Compiled { plan, report, .. } = compiled();
    let prefix = c::prefix(&plan.name).expect("an ASCII name");
    expect("two.h", &c::header(&plan, &report, &prefix));
    expect("_library.py", &c::ctypes(&prefix));
    assert_eq!(c::prefix("\u{dc}net"), None);
}

/// No name ends a comment or a text.
#[test]
fn names_are_text() {
    const HOSTILE: &str = "*/ int evil; /* \"; } @ @@ \\\n#error \0\u{202e}";
    let Compiled { mut plan, report, .. } = compiled();
    let usual = c::header(&plan, &report, "two");
    plan.inputs.iter_mut().for_each(|input| input.name = HOSTILE.into());
    plan.outputs.iter_mut().for_each(|output| output.name = HOSTILE.into());
    let header = c::header(&plan, &report, "two");
    let after_the_comment = |header: &str| header.split_once("*/").map(|(_, rest)| rest.to_owned());
    assert_eq!(after_the_comment(&header), after_the_comment(&usual));
    let exports = c::exports(&plan, "two", "identity").to_string();
    // As text in Rust, a zero would end the name in C.
    assert_eq!(exports.matches("int evil").count(), 4, "{exports}");
    assert!(!exports.contains("\\0") && !exports.contains('\0'), "{exports}");
}
