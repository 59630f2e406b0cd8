//! The table in `docs/architecture.md` against the folders' sources.

use std::{
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the project").to_owned()
}

/// A folder, and the names that it must not contain.
type Rule = (String, Vec<String>);

/// The rows of the page's table.
fn rules() -> Vec<Rule> {
    let page = fs::read_to_string(root().join("docs/architecture.md")).expect("the page");
    let rows = page.lines().filter(|line| line.starts_with("| `"));
    let spans = |cell: &str| cell.split('`').skip(1).step_by(2).map(String::from).collect::<Vec<_>>();
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").collect();
        (spans(cells[0]).remove(0), spans(cells[2]))
    })
    .collect()
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the table").filter_map(Result::ok) {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// The lines of code that contain a name, outside of comments and strings.
fn naming<'t>(text: &'t str, name: &str) -> Vec<&'t str> {
    let code = |line: &str| !line.trim_start().starts_with("//") && !line.trim_start().starts_with('#');
    let word = |line: &str| {
        line.match_indices(name).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            let quoted = line[..at].matches('"').count() % 2 == 1;
            !quoted && !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
        })
    };
    text.lines().filter(|line| code(line) && word(line)).collect()
}

#[test]
fn folders_never_name_what_they_should_not_know() {
    let rules = rules();
    assert!(rules.len() >= 17, "{rules:?}");
    let mut wrong = Vec::new();
    for (folder, names) in rules {
        let mut files = Vec::new();
        sources(&root().join(&folder), &mut files);
        assert!(!files.is_empty() && !names.is_empty(), "{folder}");
        for file in files {
            let text = fs::read_to_string(&file).expect("a source file");
            for name in &names {
                wrong.extend(naming(&text, name).iter().map(|line| format!("{}: {}", file.display(), line.trim())));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_are_found_in_code_alone() {
    assert_eq!(naming("use quote::quote;", "quote").len(), 1);
    assert!(naming("//! quote", "quote").is_empty());
    assert!(naming("let unquoted = 1;", "quote").is_empty());
    assert!(naming("let text = \"a quote\";", "quote").is_empty());
}

/// Operators that stand for others: one without weights, one with few, one with many.
const OPERATORS: [&[&str]; 3] = [&["LocalResponseNorm", "Normalise", "local_response_norm"], &["Prelu"], &["Linear"]];

/// The files that name an operator are those of README's list, and each file of the list is needed for one of them.
#[test]
fn the_places_of_an_operator_are_listed() {
    let page = fs::read_to_string(root().join("README.md")).expect("the page");
    let section =
        page.split("\n## ").find(|section| section.starts_with("How to add an operator")).expect("the section");
    let (_, others) = section.split_once("Any other operator").expect("the list");
    let listed = listed(others);
    let mut needed = vec![false; listed.len()];
    let mut files = Vec::new();
    ["compiler/src", "program/src", "kernels/src", "runtime/src"]
        .iter()
        .for_each(|folder| sources(&root().join(folder), &mut files));
    let mut unlisted = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a source file");
        let path = file.strip_prefix(root()).expect("a file of the project").display().to_string();
        let names = OPERATORS.iter().copied().flatten().any(|name| !naming(&text, name).is_empty());
        if !names || path.contains("/tests") {
            continue;
        }
        let places = listed.iter().zip(&mut needed).filter(|(place, _)| path.starts_with(place.as_str()));
        let count = places.map(|(_, needed)| *needed = true).count();
        if count == 0 {
            unlisted.push(path);
        }
    }
    assert!(unlisted.is_empty(), "not in README's list: {unlisted:?}");
    let unneeded: Vec<_> = listed.iter().zip(&needed).filter(|(_, needed)| !**needed).collect();
    assert!(unneeded.is_empty(), "named for nothing: {unneeded:?}");
}

/// The paths of a section; a file that is named alone is in the folder before it.
fn listed(section: &str) -> Vec<String> {
    let mut folder = "";
    let mut paths = Vec::new();
    for span in section.split('`').skip(1).step_by(2) {
        if span.ends_with('/') && span.contains("src/") {
            folder = span;
            paths.push(span.to_owned());
        } else if span.ends_with(".rs") {
            paths.push(if span.contains('/') { span.to_owned() } else { format!("{folder}{span}") });
        }
    }
    paths
}
