//! Drawings as files: what is written, word for word, and that nothing in it can be taken for something else.
//!
//! `BLESS=1` writes the expected files anew.

#![expect(clippy::panic, reason = "a test says what is wrong by panicking")]

use std::{env, fs, path::Path};

use graphc_compiler::{
    Compiled, compile,
    diagnostic::Source,
    front::Options,
    ir::{Graph, Node},
    render::{
        drawing::{Background, Drawing},
        rust::{Request, Root, Stored, render},
    },
};
use roxmltree::Document;

/// What a name would need to break out of any text that it is put into.
const HOSTILE: &str = "</title></svg><script>alert(1)</script>\"]; evil -> \\\"\n\n\t&amp;'--><!--]]>\u{1}\u{202e}";

fn compiled(path: &str, text: String) -> Compiled {
    let source = Source::new(path, text);
    compile(&source, &Options::default()).unwrap_or_else(|error| panic!("{path}: {error:?}"))
}

fn small() -> Compiled {
    compiled("small.yaml", include_str!("drawing/small.yaml").into())
}

/// The same network, all of whose names are hostile.
fn hostile() -> Drawing {
    let Compiled { graph, fates, report, .. } = small();
    let mut count = 0;
    let nodes = graph.nodes.map(|node| {
        count += 1;
        Node { name: format!("{count}{HOSTILE}"), ..node.clone() }
    });
    Drawing::new(&Graph { name: HOSTILE.into(), nodes, ..graph }, &fates, &report)
}

fn expect(name: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drawing").join(name);
    if env::var_os("BLESS").is_some() {
        fs::write(&path, found).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
    let expected = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert!(found == expected, "{} differs (BLESS=1 writes it anew); found:\n{found}", path.display());
}

#[test]
fn snapshots() {
    let drawing = small().drawing();
    expect("small.svg", &drawing.svg(Background::Own).to_string());
    expect("small.dot", &drawing.dot().to_string());
}

#[test]
fn pictures_are_xml() {
    for drawing in [small().drawing(), hostile()] {
        for background in [Background::Own, Background::Page] {
            let text = drawing.svg(background).to_string();
            let document = Document::parse(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
            let tags = document.descendants().filter(|node| node.is_element()).map(|node| node.tag_name().name());
            for tag in tags {
                assert!(["svg", "style", "g", "rect", "path", "text", "title"].contains(&tag), "{tag}");
            }
        }
    }
}

/// The elements are those of harmless names, and the names are what they were.
#[test]
fn names_are_text() {
    let text = hostile().svg(Background::Own).to_string();
    let document = Document::parse(&text).expect("XML");
    let usual = small().drawing().svg(Background::Own).to_string();
    let elements =
        |text: &str| Document::parse(text).expect("XML").descendants().filter(|node| node.is_element()).count();
    assert_eq!(elements(&text), elements(&usual));
    let titles: Vec<&str> =
        document.descendants().filter(|node| node.has_tag_name("title")).filter_map(|node| node.text()).collect();
    assert!(titles[1].starts_with("2</title></svg><script>alert(1)</script>\"]; evil -> \\\""), "{}", titles[1]);
}

/// To Markdown, HTML ends at a blank line; to rustdoc, nothing else in it matters.
#[test]
fn pictures_have_no_blank_lines() {
    for drawing in [small().drawing(), hostile()] {
        let text = drawing.svg(Background::Page).to_string();
        assert!(text.lines().all(|line| !line.trim().is_empty()), "{text}");
        assert!(text.ends_with("</svg>\n"));
    }
}

/// Outside of quotation marks stands only what stands there for harmless names.
#[test]
fn names_in_dot_are_text() {
    let unquoted = |text: &str| {
        let (mut quoted, mut escaped, mut outside) = (false, false, String::new());
        for character in text.chars() {
            match character {
                _ if escaped => escaped = false,
                '\\' if quoted => escaped = true,
                '"' => quoted = !quoted,
                _ if !quoted => outside.push(character),
                _ => {}
            }
        }
        assert!(!quoted && !escaped, "{text}");
        outside
    };
    assert_eq!(unquoted(&hostile().dot().to_string()), unquoted(&small().drawing().dot().to_string()));
}

/// A name of any length leaves the picture as it is.
#[test]
fn long_names() {
    let Compiled { graph, fates, report, .. } = small();
    let mut count = 0;
    let nodes = graph.nodes.map(|node| {
        count += 1;
        Node { name: format!("{count}{}", "w".repeat(5000)), ..node.clone() }
    });
    let drawing = Drawing::new(&Graph { nodes, ..graph }, &fates, &report);
    let text = drawing.svg(Background::Own).to_string();
    let document = Document::parse(&text).expect("XML");
    let width: u32 = document.root_element().attribute("width").and_then(|width| width.parse().ok()).expect("a width");
    assert!(width < 2000, "{width}");
    let texts = document.descendants().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text());
    assert!(texts.map(|text| text.chars().count()).all(|count| count <= 60));
}

/// The page of a type has the drawing of its network, if that is not too large; the code that is read has not.
#[test]
fn drawings_in_code() {
    let code = |compiled: &Compiled, drawing: Option<&Drawing>| {
        let stored = Stored { names: &compiled.weights, embedded: None };
        let request = Request { root: Root::default(), batches: &[1], drawing, stored, gpu: None };
        render(compiled, &request).to_string()
    };
    let small = small();
    assert!(!code(&small, None).contains("<svg"));
    let drawn = code(&small, Some(&small.drawing()));
    assert!(drawn.contains("cfg_attr (doc , doc = \"<div style=") && drawn.contains("</svg>"), "{drawn}");
    let text = format!("graphc: 1\nname: Long\ninput: [1, 1, 1]\nlayers:\n{}", "  - relu\n".repeat(257));
    let long = compiled("long.yaml", text);
    let page = code(&long, Some(&long.drawing()));
    assert!(page.contains("`graphc graph` draws the network") && !page.contains("<svg"), "{page}");
}
