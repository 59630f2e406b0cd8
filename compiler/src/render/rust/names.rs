//! Rust identifiers from the names of layers. Layer names are ASCII letters, digits, `_`, `-` and `.`, and distinct when
//! the last three are taken as one and case is ignored, so identifiers are distinct too.

use proc_macro2::{Ident, Span};

/// Reserved words, which cannot be the name of a field. Those in capitals do not occur.
const RESERVED: [&str; 52] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
    "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true",
    "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield", "_",
];

/// `features.0` becomes `features_0`; what is no identifier is prefixed.
pub(super) fn field(layer: &str) -> Ident {
    let name = layer.to_ascii_lowercase().replace(['.', '-'], "_");
    let starts_well = name.starts_with(|first: char| first.is_ascii_lowercase() || first == '_');
    if starts_well && !RESERVED.contains(&name.as_str()) && name.contains(|c: char| c != '_') {
        ident(&name)
    } else {
        ident(&format!("layer_{name}"))
    }
}

/// Names of constants; a layer that takes several steps gets several.
#[derive(Default)]
pub(super) struct Constants(Vec<String>);

impl Constants {
    /// `features.0` becomes `FEATURES_0`, the next time `FEATURES_0_STEP_2`.
    pub(super) fn next(&mut self, layer: &str) -> Ident {
        let name = field(layer).to_string().to_ascii_uppercase();
        let mut unique = name.clone();
        let mut count = 1;
        while self.0.contains(&unique) {
            count += 1;
            unique = format!("{name}_STEP_{count}");
        }
        self.0.push(unique.clone());
        ident(&unique)
    }
}

/// An identifier of the caller's.
pub(super) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}
