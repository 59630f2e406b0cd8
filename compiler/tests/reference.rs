//! The page `docs/operators.md` is what the definitions of the operators say. `BLESS=1 cargo test --test reference` writes it anew.

use std::{env, fs, path::Path};

use graphc_compiler::{front::format, reference};

#[test]
fn the_page_is_as_the_operators_are() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/operators.md");
    let page = reference::page();
    if env::var_os("BLESS").is_some() {
        fs::write(&path, &page).expect("a page that can be written");
    }
    let written = fs::read_to_string(path).expect("the page");
    assert!(written == page, "docs/operators.md is stale: BLESS=1 cargo test -p graphc-compiler --test reference");
}

/// Each operator has its part, with shapes, which its example gives, and so the example compiles.
#[test]
fn every_operator_has_an_example_that_compiles() {
    let page = reference::page();
    let parts: Vec<&str> = page.split("\n### ").skip(1).collect();
    for operator in format::operators() {
        let title = format!("`{}`\n", operator.name);
        let part = parts.iter().find(|part| part.starts_with(&title)).expect("a part for each operator");
        assert!(part.contains("* Shapes of the example: `"), "the example of {} compiles:\n{part}", operator.name);
    }
    assert_eq!(parts.len(), format::operators().len());
}

#[test]
fn a_part_is_as_on_the_page() {
    let part = reference::section("max_pool2d").expect("an operator");
    assert!(part.starts_with("### `max_pool2d`\n") && reference::page().contains(&part));
    assert_eq!(reference::section("max_pool4d"), None);
}
