//! The network's name: whether it can be the name of a Rust type, and its likely value in a file with mistakes.

use super::{
    Limits, Options, document,
    suggest::shown,
    tree::{self, Entry, Node, Value},
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Source, Span};

/// Why a name cannot be that of a network's type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unnameable {
    /// The name, escaped for messages.
    shown: String,
    /// The reason, to follow "it".
    pub reason: &'static str,
    /// A similar name that is valid.
    pub better: Option<String>,
}

impl Unnameable {
    /// The message.
    pub fn message(&self) -> String {
        format!("`{}` cannot be the name of a Rust type", self.shown)
    }
}

/// The rule for names.
pub const RULE: &str = "use letters and digits, beginning with a capital letter";

/// Checks a name from any source. A valid name is an identifier that needs no `r#`, shadows no primitive type,
/// satisfies rustc's lint for the case of types, and leaves all names with an underscore to generated code.
///
/// # Errors
/// The reason.
pub fn check_name(name: &str) -> Result<(), Unnameable> {
    let Some(reason) = fault(name) else { return Ok(()) };
    Err(Unnameable { shown: shown(name), reason, better: camel_case(name) })
}

/// What is wrong with a name: "it ...".
fn fault(name: &str) -> Option<&'static str> {
    let Some(first) = name.chars().next() else { return Some("is empty") };
    if name.len() > Limits::IN_FORCE.name {
        return Some("is too long");
    }
    if syn::parse_str::<syn::Ident>(name).is_err() && syn::parse_str::<syn::Ident>(&format!("{name}_")).is_ok() {
        return Some("is a keyword");
    }
    if PRIMITIVE.contains(&name) {
        return Some("is a primitive type");
    }
    if name.contains('_') {
        return Some("contains an underscore");
    }
    if !name.chars().all(is_in_names) {
        return Some("contains a character other than letters and digits");
    }
    if !unicode_ident::is_xid_start(first) {
        return Some("does not begin with a letter");
    }
    first.is_lowercase().then_some("begins with a lowercase letter")
}

/// The types that need no import.
const PRIMITIVE: [&str; 19] = [
    "bool", "char", "f16", "f32", "f64", "f128", "i8", "i16", "i32", "i64", "i128", "isize", "str", "u8", "u16", "u32",
    "u64", "u128", "usize",
];

/// Letters, digits and marks. Joiners and middle dots are parts of identifiers only since Unicode 15.1, and by rustc's
/// reference not in Rust.
fn is_in_names(c: char) -> bool {
    unicode_ident::is_xid_continue(c) && !['\u{200c}', '\u{200d}', '\u{30fb}', '\u{ff65}'].contains(&c)
}

/// `alex-net` becomes `AlexNet`.
fn camel_case(name: &str) -> Option<String> {
    let words = name.split(|c: char| c == '_' || !is_in_names(c)).filter(|word| !word.is_empty());
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    };
    let joined: String = words.map(capital).collect();
    (joined.len() <= 64 && fault(&joined).is_none()).then_some(joined)
}

/// A text as the name of a type, if it can be made one.
pub(super) fn type_name(text: &str) -> Option<String> {
    camel_case(text)
}

/// The name from the file or the options; empty, with a report, if it is invalid.
pub(super) fn read(entry: Option<&Entry>, begin: Span, options: &Options, diagnostics: &mut Diagnostics) -> String {
    let in_file = entry.and_then(|entry| in_file(&entry.value, diagnostics));
    match (&options.name, in_file) {
        (Some(name), _) => {
            if let Err(wrong) = check_name(name) {
                let place = entry.map_or(begin, |entry| entry.value.span);
                diagnostics.push(diagnostic(&wrong, place).option("name"));
            }
            name.clone()
        }
        (None, Some(name)) => name,
        (None, None) => {
            if entry.is_none() {
                let help = "add the name of the Rust type: `name: MyNet`";
                diagnostics.push(document::missing(&document::NAME, begin).help(help));
            }
            String::new()
        }
    }
}

fn in_file(node: &Node, diagnostics: &mut Diagnostics) -> Option<String> {
    let Some(name) = node.value.text() else {
        let message = format!("`name` must be a string, found {}", node.value.kind());
        let diagnostic = Diagnostic::new(Code::WrongType, node.span, message);
        diagnostics.push(diagnostic.help("write the name of the Rust type: `name: MyNet`"));
        return None;
    };
    if let Err(wrong) = check_name(name) {
        let diagnostic = diagnostic(&wrong, node.span);
        diagnostics.push(match &wrong.better {
            Some(better) => diagnostic.fix(RULE, node.span, better),
            None => diagnostic.help(format!("{RULE}: `AlexNet`")),
        });
    }
    Some(name.into())
}

fn diagnostic(wrong: &Unnameable, place: Span) -> Diagnostic {
    Diagnostic::new(Code::Name, place, wrong.message()).label(format!("it {}", wrong.reason))
}

/// The name in a file with mistakes, for the stub that stands in for the network until the file is valid.
pub fn name_of(source: &Source) -> Option<String> {
    if source.binary().is_some() {
        return Some(super::onnx::name_of(source));
    }
    // These have been reported already.
    let ignored = &mut Diagnostics::default();
    let name = match tree::read(&source.text, ignored) {
        Ok(root) => named(&root?),
        // Even if the file as a whole is not YAML, the part with the name may be.
        Err(_) => parts(&source.text).find_map(|part| named(&tree::read(part, ignored).ok()??)),
    };
    name.filter(|name| check_name(name).is_ok())
}

fn named(root: &Node) -> Option<String> {
    let Value::Map(map) = &root.value else { return None };
    document::find(map, document::NAME)?.value.value.text().map(String::from)
}

/// The file, split before each unindented line.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let starts = text.match_indices('\n').map(|(newline, _)| newline + 1);
    let starts = starts.filter(|start| !text[*start..].starts_with([' ', '\t', '\r', '\n', '#', '-', ']', '}']));
    let mut rest = text;
    let cuts: Vec<usize> = starts.collect();
    let mut before = 0;
    cuts.into_iter().chain([text.len()]).map(move |cut| {
        let (part, after) = rest.split_at(cut - before);
        (rest, before) = (after, cut);
        part
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_can_be_types() {
        let long = "N".repeat(128);
        for name in [
            "Net",
            "N",
            "AlexNet2",
            "VGG16",
            "FC",
            "Größe",
            "Ünet",
            "网络",
            "Сеть",
            "Vec",
            "Option",
            "FEATURES0",
            &long,
        ] {
            assert_eq!(check_name(name), Ok(()), "{name}");
        }
    }

    #[test]
    fn the_reason_why_others_cannot() {
        let long = "N".repeat(129);
        for (name, reason, better) in [
            ("", "is empty", None),
            ("Self", "is a keyword", None),
            ("self", "is a keyword", None),
            ("fn", "is a keyword", Some("Fn")),
            ("gen", "begins with a lowercase letter", Some("Gen")),
            ("abstract", "is a keyword", Some("Abstract")),
            ("_", "is a keyword", None),
            ("f32", "is a primitive type", Some("F32")),
            ("str", "is a primitive type", Some("Str")),
            ("f16", "is a primitive type", Some("F16")),
            ("snake_case", "contains an underscore", Some("SnakeCase")),
            ("FEATURES_0", "contains an underscore", Some("FEATURES0")),
            ("__graphc", "contains an underscore", Some("Graphc")),
            ("r#fn", "contains a character other than letters and digits", Some("RFn")),
            ("my-net v2", "contains a character other than letters and digits", Some("MyNetV2")),
            ("Net🦀", "contains a character other than letters and digits", Some("Net")),
            ("Net\u{200d}", "contains a character other than letters and digits", Some("Net")),
            ("3d", "does not begin with a letter", None),
            ("größe", "begins with a lowercase letter", Some("Größe")),
            (&long, "is too long", None),
        ] {
            let wrong = check_name(name).expect_err(name);
            assert_eq!((wrong.reason, wrong.better.as_deref()), (reason, better), "{name}");
        }
    }

    #[test]
    fn the_name_in_a_file_with_mistakes() {
        for (text, name) in [
            ("name: AlexNet  # comment\nlayers: 3", Some("AlexNet")),
            ("graphc: 1\nlayers:\n  - relux\nname: 'AlexNet'", Some("AlexNet")),
            ("\"name\": \"AlexNet\"", Some("AlexNet")),
            ("nmae: AlexNet", Some("AlexNet")),
            ("{graphc: 1, name: AlexNet}", Some("AlexNet")),
            ("name:\n  AlexNet\nlayers: []", Some("AlexNet")),
            ("graphc: 1\nname: AlexNet\ninput: [3, 8\nlayers:\n  - relu", Some("AlexNet")),
            ("graphc: 1\r\nlayers:\r\n  - {\r\nname: AlexNet # here\r\n", Some("AlexNet")),
            ("input: [3, 8\nname: snake_case", None),
            ("layers:\n  name: AlexNet\n", None),
            ("layers: [\n  name: AlexNet\n", None),
            ("name: [AlexNet]", None),
            ("", None),
        ] {
            assert_eq!(name_of(&Source::new("net.yaml", text.as_bytes())).as_deref(), name, "{text}");
        }
    }
}
