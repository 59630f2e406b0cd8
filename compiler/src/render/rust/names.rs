//! Rust identifiers from the names of layers. Layer names are ASCII letters, digits, `_`, `-` and `.`, and distinct when
//! the last three are taken as one and case is ignored, so identifiers are distinct too.

use std::collections::HashSet;

use proc_macro2::{Ident, Span};

use crate::ir::PART;

/// Reserved words, which cannot be the name of a field. Those in capitals do not occur.
const RESERVED: [&str; 52] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
    "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true",
    "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield", "_",
];

/// Constants that generated code defines beside those of the layers.
const TAKEN: [&str; 2] = ["ABOUT", "NUMBERS"];

/// What goes before a name that is no identifier; names that begin with it get it too, so that all stay distinct.
const PREFIX: &str = "layer_";

/// `features.0` becomes `features_0`; what is no identifier is prefixed.
pub(super) fn field(layer: &str) -> Ident {
    let name = layer.to_ascii_lowercase().replace(['.', '-', PART], "_");
    let starts_well = name.starts_with(|first: char| first.is_ascii_lowercase() || first == '_');
    let is_word = name.contains(|c: char| c != '_') && !RESERVED.contains(&name.as_str());
    if starts_well && is_word && !name.starts_with(PREFIX) { ident(&name) } else { ident(&format!("{PREFIX}{name}")) }
}

/// Names of constants; a layer that takes several steps gets several.
pub(super) struct Constants(HashSet<String>);

impl Default for Constants {
    fn default() -> Self {
        Constants(TAKEN.map(String::from).into())
    }
}

impl Constants {
    /// `features.0` becomes `FEATURES_0`, the next time `FEATURES_0_STEP_2`.
    pub(super) fn next(&mut self, layer: &str) -> Ident {
        let name = field(layer).to_string().to_ascii_uppercase();
        let mut unique = name.clone();
        let mut count = 1;
        while !self.0.insert(unique.clone()) {
            count += 1;
            unique = format!("{name}_STEP_{count}");
        }
        ident(&unique)
    }
}

/// An identifier of the caller's.
pub(super) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names that the front end accepts, and that differ as it wants names to differ.
    const HOSTILE: [&str; 21] = [
        "fn",
        "layer_fn",
        "layer_layer_fn",
        "self",
        "Layer.Self",
        "crate",
        "0",
        "layer_0",
        "1.weight",
        "_",
        "__",
        "layer__",
        "-",
        "a-b",
        "gen",
        "version",
        "no_halo",
        "no_halo_step_2",
        "union",
        "x.STEP-2",
        "about",
    ];

    #[test]
    fn fields_are_distinct_identifiers() {
        // `-` is `_` in Rust, and the front end would not have both.
        let names = HOSTILE.iter().filter(|name| **name != "-");
        let fields: HashSet<String> = names.map(|name| field(name).to_string()).collect();
        assert_eq!(fields.len(), HOSTILE.len() - 1, "{fields:?}");
        assert!(fields.iter().all(|name| !RESERVED.contains(&name.as_str())), "{fields:?}");
    }

    #[test]
    fn constants_are_distinct_for_layers_of_several_steps() {
        let mut constants = Constants::default();
        let names: Vec<String> =
            HOSTILE.iter().chain(&HOSTILE).map(|layer| constants.next(layer).to_string()).collect();
        let distinct: HashSet<&String> = names.iter().collect();
        assert_eq!(distinct.len(), names.len(), "{names:?}");
        assert!(TAKEN.iter().all(|taken| !names.contains(&String::from(*taken))), "{names:?}");
    }
}
