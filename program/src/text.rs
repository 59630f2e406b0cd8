//! Data as Rust source: the expression that constructs it, with absolute paths.

/// Types that can be written as an expression.
pub trait Text {
    /// Writes the expression.
    fn write(&self, text: &mut Writer);
}

/// The expression for `of`, with this crate's types at the path `root`, such as `::graphc::__private`.
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
    /// Appends text verbatim.
    pub fn push(&mut self, text: &str) {
        self.text += text;
    }

    /// Appends the path of an item of this crate.
    pub fn path(&mut self, name: &str) {
        self.text += &self.root;
        self.text += "::";
        self.text += name;
    }

    /// Appends `{ name: value, .. }`.
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

    /// Appends `(value, ..)`.
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

impl Text for isize {
    fn write(&self, text: &mut Writer) {
        text.push(&self.to_string());
    }
}

impl Text for f32 {
    fn write(&self, text: &mut Writer) {
        text.push(&match *self {
            f32::INFINITY => "::core::primitive::f32::INFINITY".into(),
            f32::NEG_INFINITY => "::core::primitive::f32::NEG_INFINITY".into(),
            number if number.is_nan() => "::core::primitive::f32::NAN".into(),
            number => format!("{number:?}"),
        });
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Epilogue, Halo, Layout, Number, Pointwise, Value, Window,
        step::{Map, Zip},
    };

    /// An operand given by name.
    #[derive(Clone, Copy, PartialEq)]
    struct Named(&'static str);

    impl Text for Named {
        fn write(&self, text: &mut Writer) {
            text.push(self.0);
        }
    }

    #[test]
    fn steps_name_their_operands() {
        let function = crate::step::Function::Affine(64, 128);
        let step = Map { input: Named("A"), output: Named("B"), function, epilogue: Epilogue::NONE };
        let map =
            "p::Map { input: A, output: B, function: p::Function::Affine(64, 128, ), epilogue: p::Epilogue::NONE, }";
        assert_eq!(text(&step, "p"), map);
        let epilogue = Epilogue::then(Pointwise::Relu);
        let step = Zip { inputs: [Named("A"); 2], output: Named("B"), operator: crate::step::Operator::Add, epilogue };
        let epilogue = "p::Epilogue { add: ::core::option::Option::None, then: p::Pointwise::Relu, \
                        pool: ::core::option::Option::None, }";
        let expected =
            format!("p::Zip {{ inputs: [A, A, ], output: B, operator: p::Operator::Add, epilogue: {epilogue}, }}");
        assert_eq!(text(&step, "p"), expected);
    }

    #[test]
    fn none_is_written_by_name() {
        let value = Value::dense(Number::Bf16, Layout::Planes, [1, 2, 3], Halo::NONE);
        assert!(text(&value, "p").contains("halo: p::Halo::NONE, strides: p::Strides { plane: 6, row: 3, }"));
        assert_eq!(text(&Epilogue::<Named>::NONE, "p"), "p::Epilogue::NONE");
    }

    #[test]
    fn options_and_numbers() {
        let window = Window { kernel: [1, 2], stride: [3, 4], padding: [0, 0], dilation: [1, 1] };
        let text = text(&Some(window), "p");
        assert!(text.starts_with("::core::option::Option::Some(p::Window { kernel: [1, 2, ], "), "{text}");
        assert_eq!(super::text(&1e-4f32, "p"), "0.0001");
        assert_eq!(super::text(&1.0f64, "p"), "1.0");
        for (number, name) in [(f32::INFINITY, "INFINITY"), (f32::NEG_INFINITY, "NEG_INFINITY"), (f32::NAN, "NAN")] {
            assert_eq!(super::text(&number, "p"), format!("::core::primitive::f32::{name}"));
        }
    }
}
