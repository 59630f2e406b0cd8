//! The names of a checkpoint's tensors: the path of keys and positions, joined with dots. Opaque objects are listed if
//! they contain tensors.

use std::{borrow::Cow, collections::HashSet};

use super::pickle::{Id, MAX_TENSORS, Object, Pickle};
use crate::tensor::Unread;

/// The nesting depth of containers. One that contains itself exceeds it.
const MAX_DEPTH: usize = 32;

/// The longest name, in bytes.
const MAX_NAME: usize = 512;

/// The number of objects visited: one in several containers is visited in each.
const MAX_STEPS: usize = 1 << 19;

/// The number of opaque objects listed.
const MAX_UNREAD: usize = 4096;

/// The contents of a pickle.
pub(super) struct Found {
    /// The name and index of every tensor.
    pub(super) tensors: Vec<(String, u32)>,
    /// The opaque objects.
    pub(super) unread: Vec<Unread>,
}

/// Finds all tensors.
pub(super) fn find(pickle: &Pickle<'_>) -> Result<Found, String> {
    let mut search = Search {
        pickle,
        name: String::new(),
        found: Vec::new(),
        seen: HashSet::new(),
        steps: 0,
        looked: 0,
        unread: Vec::new(),
        without: HashSet::new(),
    };
    search.object(pickle.root, 0)?;
    match search.unread.first() {
        Some(Unread { path, class, .. }) if search.found.is_empty() => {
            let place = if path.is_empty() { "it is".into() } else { format!("`{path}` is") };
            Err(format!(
                "it holds no tensors that can be read: {place} an object of class `{class}`, and nothing in a weight file \
                 is executed. Save the tensors alone: `torch.save(model.state_dict(), ...)`"
            ))
        }
        _ => Ok(Found { tensors: search.found, unread: search.unread }),
    }
}

struct Search<'a> {
    pickle: &'a Pickle<'a>,
    name: String,
    found: Vec<(String, u32)>,
    seen: HashSet<String>,
    steps: usize,
    /// The same for objects in opaque ones.
    looked: usize,
    unread: Vec<Unread>,
    /// Objects without tensors.
    without: HashSet<Id>,
}

impl<'a> Search<'a> {
    /// Visits an object. The recursion is bounded by the nesting depth.
    fn object(&mut self, id: Id, depth: usize) -> Result<(), String> {
        self.steps += 1;
        if depth > MAX_DEPTH || self.steps > MAX_STEPS {
            return Err("its containers are nested too deeply, or contain themselves".into());
        }
        let pickle = self.pickle;
        match &pickle.objects[id as usize] {
            Object::Tensor(index) => self.tensor(*index),
            Object::Dict(entries) => {
                let mut entries = entries.iter().enumerate();
                entries.try_for_each(|(index, (key, value))| self.below(&self.key(*key, index), *value, depth))
            }
            Object::Opaque { class, .. } => {
                self.unread(id, *class);
                Ok(())
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
            | Object::Foreign(_)
            | Object::Storage(_) => Ok(()),
        }
    }

    /// Visits an opaque object.
    fn unread(&mut self, id: Id, class: Id) {
        if self.unread.len() < MAX_UNREAD {
            let holds_tensors = self.holds_tensors(id);
            self.unread.push(Unread { path: self.name.clone(), class: self.pickle.class(class), holds_tensors });
        }
    }

    /// Whether an object contains tensors, at any depth. Each object is visited once; if there are too many, the answer
    /// is yes.
    fn holds_tensors(&mut self, id: Id) -> bool {
        let (mut seen, mut next) = (HashSet::new(), vec![id]);
        while let Some(id) = next.pop() {
            if self.without.contains(&id) || !seen.insert(id) {
                continue;
            }
            let pickle = self.pickle;
            let before = next.len();
            match &pickle.objects[id as usize] {
                Object::Tensor(_) | Object::Storage(_) => return true,
                Object::Dict(entries) => next.extend(entries.iter().flat_map(|(key, value)| [key, value])),
                Object::Tuple(items) => next.extend(items),
                Object::List(items) => next.extend(items),
                Object::Opaque { parts, .. } => next.extend(parts),
                Object::None
                | Object::Bool(_)
                | Object::Integer(_)
                | Object::Long(_)
                | Object::Float
                | Object::Bytes
                | Object::Text(_)
                | Object::Global(_)
                | Object::Foreign(_) => {}
            }
            self.looked += 1 + next.len() - before;
            if self.looked > MAX_STEPS {
                return true;
            }
        }
        self.without.extend(seen);
        false
    }

    fn items(&mut self, items: &[Id], depth: usize) -> Result<(), String> {
        let mut items = items.iter().enumerate();
        items.try_for_each(|(index, item)| self.below(&index.to_string(), *item, depth))
    }

    /// A key as a part of a name. Tensors that a network needs have only string keys, so any text that distinguishes
    /// the others will do.
    fn key(&self, key: Id, index: usize) -> Cow<'a, str> {
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
            | Object::Foreign(_)
            | Object::Opaque { .. }
            | Object::Storage(_)
            | Object::Tensor(_) => format!("?{index}").into(),
        }
    }

    fn below(&mut self, key: &str, value: Id, depth: usize) -> Result<(), String> {
        let len = self.name.len();
        if len > 0 {
            self.name.push('.');
        }
        // Long strings that are not part of a tensor's name are allowed.
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
            return Err(format!("duplicate name `{}`", self.name.escape_debug()));
        }
        if self.found.len() == MAX_TENSORS {
            return Err(format!("more than {MAX_TENSORS} tensors"));
        }
        self.found.push((self.name.clone(), index));
        Ok(())
    }
}
