//! The names of a checkpoint's tensors: the keys and positions on the way to them, joined with dots.

use std::{borrow::Cow, collections::HashSet};

use super::pickle::{Id, MAX_TENSORS, Object, Pickle};

/// How deep containers may lie in each other. Those that hold themselves are deeper than any number.
const MAX_DEPTH: usize = 32;

/// The longest name, in bytes.
const MAX_NAME: usize = 512;

/// How many objects are looked at: one that lies in several containers is looked at in each.
const MAX_STEPS: usize = 1 << 19;

/// Every tensor's name and position.
pub(super) fn find(pickle: &Pickle<'_>) -> Result<Vec<(String, u32)>, String> {
    let mut search = Search { pickle, name: String::new(), found: Vec::new(), seen: HashSet::new(), steps: 0 };
    search.object(pickle.root, 0)?;
    Ok(search.found)
}

struct Search<'a> {
    pickle: &'a Pickle<'a>,
    name: String,
    found: Vec<(String, u32)>,
    seen: HashSet<String>,
    steps: usize,
}

impl<'a> Search<'a> {
    /// Looks into an object. The recursion is as deep as the containers, at most.
    fn object(&mut self, id: Id, depth: usize) -> Result<(), String> {
        self.steps += 1;
        if depth > MAX_DEPTH || self.steps > MAX_STEPS {
            return Err("its containers lie too deep in each other, or in themselves".into());
        }
        let pickle = self.pickle;
        match &pickle.objects[id as usize] {
            Object::Tensor(index) => self.tensor(*index),
            Object::Dict(entries) => {
                entries.iter().try_for_each(|(key, value)| self.below(&self.key(*key), *value, depth))
            }
            Object::Tuple(items) => self.items(items, depth),
            Object::List(items) => self.items(items, depth),
            Object::None
            | Object::Bool(_)
            | Object::Integer(_)
            | Object::Long(_)
            | Object::Float
            | Object::Bytes
            | Object::Text(_)
            | Object::Global(_)
            | Object::Storage(_) => Ok(()),
        }
    }

    fn items(&mut self, items: &[Id], depth: usize) -> Result<(), String> {
        let mut items = items.iter().enumerate();
        items.try_for_each(|(index, item)| self.below(&index.to_string(), *item, depth))
    }

    /// A key as a part of a name. No tensor of a network has one of another type in its name, so that any sign will do.
    fn key(&self, key: Id) -> Cow<'a, str> {
        match &self.pickle.objects[key as usize] {
            Object::Text(text) => Cow::Borrowed(*text),
            Object::Integer(number) => number.to_string().into(),
            Object::None
            | Object::Bool(_)
            | Object::Long(_)
            | Object::Float
            | Object::Bytes
            | Object::Tuple(_)
            | Object::List(_)
            | Object::Dict(_)
            | Object::Global(_)
            | Object::Storage(_)
            | Object::Tensor(_) => "?".into(),
        }
    }

    fn below(&mut self, key: &str, value: Id, depth: usize) -> Result<(), String> {
        let len = self.name.len();
        if len > 0 {
            self.name.push('.');
        }
        // Texts that name nothing may be long.
        let fits = len + key.len() < MAX_NAME;
        self.name.push_str(if fits { key } else { "?" });
        if !fits && matches!(self.pickle.objects[value as usize], Object::Tensor(_)) {
            return Err(format!("a tensor's name is longer than {MAX_NAME} bytes"));
        }
        self.object(value, depth + 1)?;
        self.name.truncate(len);
        Ok(())
    }

    fn tensor(&mut self, index: u32) -> Result<(), String> {
        if self.name.is_empty() {
            return Err("it holds a tensor without a name, or an empty one".into());
        }
        if !self.seen.insert(self.name.clone()) {
            return Err(format!("`{}` comes twice", self.name.escape_debug()));
        }
        if self.found.len() == MAX_TENSORS {
            return Err(format!("more than {MAX_TENSORS} tensors"));
        }
        self.found.push((self.name.clone(), index));
        Ok(())
    }
}
