//! Data as Rust source: the expression that makes it, with absolute paths.

/// What can be written as an expression.
pub trait Text {
    /// Writes the expression.
    fn write(&self, text: &mut Writer);
}

/// The expression that makes `of`, where the types of this crate are found at `root`, such as `::graphc::__private`.
pub fn text(of: &dyn Text, root: &str) -> String {
    let mut writer = Writer { root: root.into(), text: String::new() };
    of.write(&mut writer);
    writer.text
}

/// A source text while it is being written.
#[derive(Clone, Debug)]
pub struct Writer {
    root: String,
    text: String,
}

impl Writer {
    /// As it stands.
    pub fn push(&mut self, text: &str) {
        self.text += text;
    }

    /// The path of something of this crate.
    pub fn path(&mut self, name: &str) {
        self.text += &self.root;
        self.text += "::";
        self.text += name;
    }

    /// `{ name: value, .. }`.
    pub fn fields(&mut self, fields: &[(&str, &dyn Text)]) {
        self.text += " { ";
        for (name, value) in fields {
            self.text += name;
            self.text += ": ";
            value.write(self);
            self.text += ", ";
        }
        self.text.push('}');
    }

    /// `(value, ..)`.
    pub fn items(&mut self, items: &[&dyn Text]) {
        self.list(["(", ")"], items.iter().copied());
    }

    fn list<'t>(&mut self, [open, close]: [&str; 2], items: impl Iterator<Item = &'t dyn Text>) {
        self.text += open;
        for item in items {
            item.write(self);
            self.text += ", ";
        }
        self.text += close;
    }
}

impl Text for usize {
    fn write(&self, text: &mut Writer) {
        text.push(&self.to_string());
    }
}

impl Text for f32 {
    fn write(&self, text: &mut Writer) {
        text.push(&format!("{self:?}"));
    }
}

impl Text for f64 {
    fn write(&self, text: &mut Writer) {
        text.push(&format!("{self:?}"));
    }
}

impl<T: Text> Text for Option<T> {
    fn write(&self, text: &mut Writer) {
        match self {
            Some(value) => {
                text.push("::core::option::Option::Some(");
                value.write(text);
                text.push(")");
            }
            None => text.push("::core::option::Option::None"),
        }
    }
}

impl<T: Text, const N: usize> Text for [T; N] {
    fn write(&self, text: &mut Writer) {
        text.list(["[", "]"], self.iter().map(|item| item as &dyn Text));
    }
}
