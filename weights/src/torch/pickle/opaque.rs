//! Opaque objects, built from unknown names. Nothing is called; their parts are kept only to find out whether they
//! contain tensors.

use super::{
    Id, Machine, Object, Outcome, Pickle,
    global::{Global, Rebuild},
};

impl<'p> Machine<'p> {
    /// The result of calling something unknown.
    pub(super) fn opaque(&mut self, callee: Id, arguments: Id) -> Outcome {
        let class = self.class_of_call(callee, arguments);
        self.push(Object::Opaque { class, parts: vec![arguments] })
    }

    /// An instance whose class and arguments are on the stack in a different arrangement than a call's.
    pub(super) fn instance(&mut self, code: u8) -> Outcome {
        match code {
            // A class, arguments, and keyword arguments.
            0x92 => {
                let (named, arguments, class) = (self.pop()?, self.pop()?, self.pop()?);
                self.push(Object::Opaque { class, parts: vec![arguments, named] })
            }
            b'i' => {
                let (module, name) = (self.line()?, self.line()?);
                let class = self.add(named(module, name))?;
                let arguments = self.pop_mark()?;
                let arguments = self.add(Object::Tuple(arguments.into()))?;
                self.call(class, arguments)
            }
            _ => {
                let items = self.pop_mark()?;
                let (class, arguments) = items.split_first().ok_or("an instance without a class")?;
                let arguments = self.add(Object::Tuple(arguments.into()))?;
                self.call(*class, arguments)
            }
        }
    }

    /// A set: its items have no names.
    pub(super) fn set(&mut self, items: Vec<Id>) -> Outcome<Object<'p>> {
        let class = self.add(Object::Foreign(Box::new(["builtins", "set"])))?;
        Ok(Object::Opaque { class, parts: items })
    }

    /// The class of the result: generic constructors receive it as an argument.
    fn class_of_call(&self, callee: Id, arguments: Id) -> Id {
        let place = match self.object(callee) {
            Object::Foreign(path) => match **path {
                ["copyreg" | "copy_reg", "_reconstructor" | "__newobj__" | "__newobj_ex__"] => 0,
                ["numpy.core.multiarray" | "numpy._core.multiarray", "_reconstruct"] => 0,
                _ => return callee,
            },
            Object::Global(Global::Rebuild(Rebuild::FromType)) => 1,
            _ => return callee,
        };
        let Object::Tuple(arguments) = self.object(arguments) else { return callee };
        let is_class = |id: &Id| matches!(self.object(*id), Object::Foreign(_) | Object::Global(_));
        arguments.get(place).copied().filter(is_class).unwrap_or(callee)
    }
}

/// The object for a name.
pub(super) fn named<'p>(module: &'p str, name: &'p str) -> Object<'p> {
    match Global::find(module, name) {
        Some(known) => Object::Global(known),
        None => Object::Foreign(Box::new([module, name])),
    }
}

impl Pickle<'_> {
    /// The class of an opaque object, in Python's notation.
    pub(in crate::torch) fn class(&self, mut id: Id) -> String {
        /// The maximum depth of calls of results of calls.
        const CALLS: usize = 16;
        for _ in 0..CALLS {
            match &self.objects[id as usize] {
                Object::Foreign(path) => return short(path),
                Object::Global(known) => return known.name(),
                Object::Opaque { class, .. } => id = *class,
                _ => break,
            }
        }
        "unknown".into()
    }
}

/// The name, limited in length.
fn short([module, name]: &[&str; 2]) -> String {
    const LONGEST: usize = 80;
    // The module's Python 2 name, which protocol 2 uses as well.
    let module = match *module {
        "__builtin__" => "builtins",
        "copy_reg" => "copyreg",
        module => module,
    };
    let path = if module.is_empty() { (*name).to_owned() } else { format!("{module}.{name}") };
    if path.chars().count() <= LONGEST { path } else { path.chars().take(LONGEST).chain("...".chars()).collect() }
}
