//! Calls of PyTorch's functions: describes the dictionaries, storages and tensors that they would build, without
//! building them.

use super::{
    Elements, Id, MAX_OBJECTS, MAX_TENSORS, Machine, Object, Outcome, StorageOf, TensorOf,
    global::{Global, Mapping, Rebuild},
    opaque::named,
};
use crate::Dtype;

/// The maximum length of a storage's name, in bytes. PyTorch uses numbers.
const MAX_KEY: usize = 64;

/// The maximum number of parts of a reference to a storage.
const MOST_PARTS: usize = 7;

/// The maximum rank of a tensor; weights have at most five dimensions.
const MAX_RANK: usize = 16;

/// The result of calling a known function.
enum Made<'p> {
    New(Object<'p>),
    /// One of its arguments.
    Same(Id),
    /// Something of no interest to this crate.
    Opaque,
}

impl<'p> Machine<'p> {
    pub(super) fn global(&mut self, code: u8) -> Outcome {
        let (module, name) = if code == b'c' {
            (self.line()?, self.line()?)
        } else {
            let (name, module) = (self.pop()?, self.pop()?);
            match (self.object(module), self.object(name)) {
                (Object::Text(module), Object::Text(name)) => (*module, *name),
                _ => return Err("a name that is not a string".into()),
            }
        };
        self.push(named(module, name))
    }

    /// Calls, and constructs new objects, with a tuple of arguments.
    pub(super) fn reduce(&mut self) -> Outcome {
        let (arguments, callee) = (self.pop()?, self.pop()?);
        self.call(callee, arguments)
    }

    pub(super) fn call(&mut self, callee: Id, arguments: Id) -> Outcome {
        let Object::Tuple(_) = self.object(arguments) else {
            return Err("a call whose arguments are not a tuple".into());
        };
        let made = match self.object(callee) {
            Object::Global(Global::Rebuild(rebuild)) => self.rebuild(*rebuild, arguments)?,
            Object::Global(known) => self.make(*known, arguments)?,
            Object::Foreign(_) | Object::Opaque { .. } => Made::Opaque,
            _ => return Err("a call of something that is not a function".into()),
        };
        match made {
            Made::New(object) => self.push(object),
            Made::Same(id) => self.push_id(id),
            Made::Opaque => self.opaque(callee, arguments),
        }
    }

    /// The arguments of a call, unless there are more than any known function takes.
    fn few(&self, arguments: Id) -> Vec<Id> {
        const MOST: usize = 8;
        match self.object(arguments) {
            Object::Tuple(arguments) if arguments.len() <= MOST => arguments.to_vec(),
            _ => Vec::new(),
        }
    }

    /// The result of calling a class.
    fn make(&mut self, class: Global, arguments: Id) -> Outcome<Made<'p>> {
        let arguments = self.few(arguments);
        let made = match (class, arguments.as_slice()) {
            (Global::Mapping(_), []) | (Global::Mapping(Mapping::DefaultDict), [_]) => {
                Made::New(Object::Dict(Vec::new()))
            }
            (Global::Mapping(Mapping::OrderedDict | Mapping::Counter), [items])
            | (Global::Mapping(Mapping::DefaultDict), [_, items]) => match self.object(*items) {
                Object::Dict(_) => Made::Same(*items),
                Object::List(_) => Made::New(Object::Dict(self.items(*items)?)),
                _ => return Err("a dictionary of something other than pairs".into()),
            },
            (Global::Size, [list]) => match self.object(*list) {
                Object::Tuple(_) => Made::Same(*list),
                _ => return Err("a size that is not a tuple".into()),
            },
            (Global::Parameter, [tensor] | [tensor, _]) => self.same_tensor(*tensor),
            _ => Made::Opaque,
        };
        Ok(made)
    }

    /// The result of calling one of PyTorch's functions.
    fn rebuild(&mut self, rebuild: Rebuild, arguments: Id) -> Outcome<Made<'p>> {
        let of_class = self.few(arguments);
        // A nested call, for a class that only adds attributes.
        let (rebuild, arguments) = match (rebuild, of_class.as_slice()) {
            (Rebuild::FromType, [function, class, arguments, _]) => {
                let is_plain = matches!(self.object(*class), Object::Global(Global::Tensor | Global::Parameter));
                match self.object(*function) {
                    Object::Global(Global::Rebuild(function)) if is_plain => (*function, self.few(*arguments)),
                    _ => return Ok(Made::Opaque),
                }
            }
            _ => (rebuild, of_class),
        };
        match (rebuild, arguments.as_slice()) {
            (Rebuild::Parameter, [tensor, _, _]) | (Rebuild::ParameterWithState, [tensor, _, _, _]) => {
                Ok(self.same_tensor(*tensor))
            }
            (Rebuild::FromCpuTensor, [tensor, dtype, _, _]) => Ok(self.of_type(*tensor, *dtype)),
            (Rebuild::Tensor, [storage, offset, shape, strides]) => {
                self.tensor([*storage, *offset, *shape, *strides], None)
            }
            (Rebuild::TensorV2, [storage, offset, shape, strides, _, _, metadata @ ..]) if self.is_plain(metadata) => {
                self.tensor([*storage, *offset, *shape, *strides], None)
            }
            (Rebuild::TensorV3, [storage, offset, shape, strides, _, _, dtype, metadata @ ..])
                if self.is_plain(metadata) =>
            {
                match self.object(*dtype) {
                    Object::Global(Global::Dtype(dtype)) => {
                        self.tensor([*storage, *offset, *shape, *strides], Some(*dtype))
                    }
                    _ => Ok(Made::Opaque),
                }
            }
            _ => Ok(Made::Opaque),
        }
    }

    /// A tensor made from a tensor, with attributes that inference does not need.
    fn same_tensor(&self, tensor: Id) -> Made<'p> {
        if let Object::Tensor(_) = self.object(tensor) { Made::Same(tensor) } else { Made::Opaque }
    }

    fn of_type(&self, tensor: Id, dtype: Id) -> Made<'p> {
        match (self.object(tensor), self.object(dtype)) {
            (Object::Tensor(index), Object::Global(Global::Dtype(dtype)))
                if self.pickle.tensors[*index as usize].dtype == *dtype =>
            {
                Made::Same(tensor)
            }
            _ => Made::Opaque,
        }
    }

    /// Sets an object's state: a module's dictionary has `_metadata`, which is ignored.
    pub(super) fn build(&mut self) -> Outcome {
        let (state, top) = (self.pop()?, self.top()?);
        let has_attributes =
            matches!(self.object(state), Object::None | Object::Dict(_) | Object::Tuple(_) | Object::Opaque { .. });
        let tensor = match &mut self.pickle.objects[top as usize] {
            Object::Opaque { parts, .. } => {
                parts.push(state);
                return Ok(());
            }
            Object::Dict(_) if has_attributes => return Ok(()),
            Object::Tensor(index) => *index,
            _ => return Err("state for an object that has none".into()),
        };
        // It can replace the elements of a tensor; current PyTorch does not write it.
        let class = self.add(Object::Global(Global::Tensor))?;
        let parts = vec![self.add(Object::Tensor(tensor))?, state];
        self.pickle.objects[top as usize] = Object::Opaque { class, parts };
        Ok(())
    }

    /// A storage: `('storage', type, key, location, elements)`; in old files with a sixth part, a view or `None`.
    pub(super) fn persistent(&mut self) -> Outcome {
        let id = self.pop()?;
        let Object::Tuple(parts) = self.object(id) else { return self.opaque(id, id) };
        let parts: Vec<&Object<'p>> = parts.iter().take(MOST_PARTS).map(|part| self.object(*part)).collect();
        let (kind, key, elements) = match parts.as_slice() {
            [Object::Text("storage"), kind, Object::Text(key), Object::Text(_), Object::Integer(elements)]
            | [
                Object::Text("storage"),
                kind,
                Object::Text(key),
                Object::Text(_),
                Object::Integer(elements),
                Object::None,
            ] => match kind {
                Object::Global(Global::Storage(dtype)) => (Elements::Of(*dtype), *key, *elements),
                Object::Global(Global::OtherStorage(bytes)) => (Elements::Other(*bytes), *key, *elements),
                Object::Global(Global::UntypedStorage) => (Elements::Bytes, *key, *elements),
                _ => return self.foreign(id),
            },
            [Object::Text("storage"), .., Object::Tuple(_)] => return Err("a storage that is part of another".into()),
            // Such as a class with its source code.
            _ => return self.foreign(id),
        };
        let elements = u64::try_from(elements).map_err(|_| "a storage of negative length")?;
        if key.len() > MAX_KEY {
            return Err(format!("a storage's name of {} bytes", key.len()));
        }
        let storage = StorageOf { key, kind, elements };
        let next = self.pickle.storages.len() as u32;
        let index = *self.keys.entry(key).or_insert(next);
        if index == next {
            self.pickle.storages.push(storage);
        } else if self.pickle.storages[index as usize] != storage {
            return Err(format!("the storage `{}` has two types or lengths", shown(key)));
        }
        self.push(Object::Storage(index))
    }

    /// A reference to something other than a storage of a known type: `(what, class, ...)`.
    fn foreign(&mut self, reference: Id) -> Outcome {
        let class = match self.object(reference) {
            Object::Tuple(parts) => parts.get(1).copied().unwrap_or(reference),
            _ => reference,
        };
        self.push(Object::Opaque { class, parts: vec![reference] })
    }

    /// Python 2 wrote dictionaries as lists of pairs.
    fn items(&mut self, list: Id) -> Outcome<Vec<(Id, Id)>> {
        let Object::List(items) = self.object(list) else { return Err("a dictionary that is not a list".into()) };
        // One list can be copied into many dictionaries.
        let copied = self.copied + items.len();
        if copied > MAX_OBJECTS {
            return Err(format!("its dictionaries copy more than {MAX_OBJECTS} entries"));
        }
        let pairs = items.iter().map(|item| match self.object(*item) {
            Object::List(pair) => pair.as_slice().try_into().ok(),
            Object::Tuple(pair) => pair[..].try_into().ok(),
            _ => None,
        });
        let pairs =
            pairs.map(|pair: Option<[Id; 2]>| pair.map(Into::into).ok_or("a dictionary of something other than pairs"));
        let pairs = pairs.collect::<Result<_, _>>()?;
        self.copied = copied;
        Ok(pairs)
    }

    /// Whether the metadata is empty, that is, no negation or conjugation is pending.
    fn is_plain(&self, metadata: &[Id]) -> bool {
        match metadata.iter().map(|id| self.object(*id)).collect::<Vec<_>>().as_slice() {
            [] | [Object::None] => true,
            [Object::Dict(entries)] => entries.is_empty(),
            _ => false,
        }
    }

    fn tensor(&mut self, [storage, offset, shape, strides]: [Id; 4], dtype: Option<Dtype>) -> Outcome<Made<'p>> {
        let storage = match self.object(storage) {
            Object::Storage(storage) => *storage,
            // Of an unknown type.
            Object::Opaque { .. } => return Ok(Made::Opaque),
            _ => return Err("a tensor without a storage".into()),
        };
        let dtype = match (self.pickle.storages[storage as usize].kind, dtype) {
            (Elements::Of(dtype), None) | (Elements::Bytes, Some(dtype)) => dtype,
            (Elements::Bytes, None) => Dtype::U8,
            (Elements::Other(_), _) => return Ok(Made::Opaque),
            (Elements::Of(_), Some(_)) => return Err("a tensor with two types".into()),
        };
        let &Object::Integer(offset) = self.object(offset) else {
            return Err("an offset that is not an integer".into());
        };
        let offset = u64::try_from(offset).map_err(|_| format!("the offset {offset}"))?;
        let (shape, strides) = (self.sizes(shape)?, self.sizes(strides)?);
        if shape.len() != strides.len() {
            return Err(format!("{} sizes with {} strides", shape.len(), strides.len()));
        }
        let shape: Vec<usize> =
            shape.into_iter().map(usize::try_from).collect::<Result<_, _>>().map_err(|_| "a size that overflows")?;
        if self.pickle.tensors.len() == MAX_TENSORS {
            return Err(format!("it holds more than {MAX_TENSORS} tensors"));
        }
        self.pickle.tensors.push(TensorOf { storage, dtype, offset, shape, strides });
        Ok(Made::New(Object::Tensor((self.pickle.tensors.len() - 1) as u32)))
    }

    fn sizes(&self, tuple: Id) -> Outcome<Vec<u64>> {
        let Object::Tuple(sizes) = self.object(tuple) else { return Err("a shape that is not a tuple".into()) };
        if sizes.len() > MAX_RANK {
            return Err(format!("a shape of {} sizes", sizes.len()));
        }
        let sizes = sizes.iter().map(|size| match self.object(*size) {
            Object::Integer(size) => u64::try_from(*size).map_err(|_| format!("the size or stride {size}")),
            _ => Err("a size that is not an integer".into()),
        });
        sizes.collect()
    }
}

/// A string of the file for a message.
fn shown(text: &str) -> String {
    text.chars().take(60).flat_map(char::escape_debug).collect()
}
