//! `allow:`, at the top of the file or in a layer: the warnings to silence.

use super::{
    format::{Field, Form},
    suggest::{nearest, replace, say, shown},
    tree::Node,
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};

const WARNINGS: Form = Form::Either(&[Form::Warning, Form::list(&Form::Warning, 0, usize::MAX)]);

/// The key, with its description.
pub(super) const fn field(about: &'static str) -> Field {
    Field::new("allow", WARNINGS, about)
}

/// The silenced warnings.
#[derive(Clone, Debug, Default)]
pub(super) struct Allowed(Vec<Code>);

impl Allowed {
    /// Adds others.
    pub(super) fn extend(&mut self, others: &Allowed) {
        self.0.extend(&others.0);
    }

    /// The silenced warnings.
    pub(super) fn codes(&self) -> &[Code] {
        &self.0
    }

    /// Whether a warning is silenced.
    pub(super) fn contains(&self, code: Code) -> bool {
        self.0.contains(&code)
    }
}

/// Reads the name or number of a warning, or a list of them.
pub(super) fn read(node: &Node, diagnostics: &mut Diagnostics) -> Allowed {
    let each = node.value.list().unwrap_or(std::slice::from_ref(node));
    Allowed(each.iter().filter_map(|name| warning(name, diagnostics)).collect())
}

fn warning(node: &Node, diagnostics: &mut Diagnostics) -> Option<Code> {
    let Some(text) = node.value.text() else {
        let message = format!("`allow` must be a list of warnings, found {}", node.value.kind());
        diagnostics.push(Diagnostic::new(Code::WrongType, node.span, message).help("write `allow: [unread_pixels]`"));
        return None;
    };
    let warnings = || Code::ALL.iter().filter(|code| code.severity() == Severity::Warning);
    match Code::find(text) {
        Some(code) if code.severity() == Severity::Warning => Some(code),
        Some(code) => {
            let message = format!("`{}` is an error, and cannot be allowed", code.name());
            diagnostics.push(Diagnostic::new(Code::UnknownWarning, node.span, message).label(code.title()));
            None
        }
        None => {
            let message = format!("there is no warning `{}`", shown(text));
            let near = (!diagnostics.is_full()).then(|| nearest(text, warnings().map(|code| code.name()))).flatten();
            let help = match near {
                Some(name) => replace(format!("did you mean `{name}`?"), node.span, name),
                None => say("`graphc explain` lists all warnings"),
            };
            diagnostics.push(Diagnostic::new(Code::UnknownWarning, node.span, message).maybe(Some(help)));
            None
        }
    }
}
