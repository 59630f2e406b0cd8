//! What PyTorch's functions would build: dictionaries, storages and tensors, described and not made.

use super::{Id, MAX_OBJECTS, MAX_TENSORS, Machine, Object, Outcome, StorageOf, TensorOf, global::Global};
use crate::Dtype;

/// The longest name of a storage, in bytes. PyTorch's are numbers.
const MAX_KEY: usize = 64;

/// Dimensions of a tensor; a weight has at most five.
const MAX_RANK: usize = 16;

impl<'p> Machine<'p> {
    pub(super) fn global(&mut self, code: u8) -> Outcome {
        let (module, name) = if code == b'c' {
            (self.line()?, self.line()?)
        } else {
            let (name, module) = (self.pop()?, self.pop()?);
            match (self.object(module), self.object(name)) {
                (Object::Text(module), Object::Text(name)) => (*module, *name),
                _ => return Err("a name that is no text".into()),
            }
        };
        match Global::find(module, name) {
            Some(global) => self.push(Object::Global(global)),
            None => Err(format!(
                "it names `{}.{}`, which is not part of any tensor; nothing has been executed. Save the state dict alone",
                shown(module),
                shown(name)
            )),
        }
    }

    /// A call with a tuple of arguments.
    pub(super) fn reduce(&mut self) -> Outcome {
        let (arguments, callee) = (self.pop()?, self.pop()?);
        let (Object::Global(callee), Object::Tuple(arguments)) = (self.object(callee), self.object(arguments)) else {
            return Err("a call of what is no function".into());
        };
        let (callee, arguments) = (*callee, arguments.clone());
        let object = match (callee, &*arguments) {
            (Global::OrderedDict, []) => Object::Dict(Vec::new()),
            (Global::OrderedDict, [list]) => Object::Dict(self.items(*list)?),
            (Global::Size, [list]) => match self.object(*list) {
                Object::Tuple(_) => return self.push_id(*list),
                _ => return Err("a size that is no tuple".into()),
            },
            (Global::RebuildParameter, [tensor, _, _]) => match self.object(*tensor) {
                Object::Tensor(_) => return self.push_id(*tensor),
                _ => return Err("a parameter that is no tensor".into()),
            },
            (Global::RebuildTensor, [storage, offset, shape, strides]) => {
                self.tensor([*storage, *offset, *shape, *strides], None)?
            }
            (Global::RebuildTensorV2, [storage, offset, shape, strides, _, _, metadata @ ..]) => {
                self.no_metadata(metadata)?;
                self.tensor([*storage, *offset, *shape, *strides], None)?
            }
            (Global::RebuildTensorV3, [storage, offset, shape, strides, _, _, dtype, metadata @ ..]) => {
                self.no_metadata(metadata)?;
                match self.object(*dtype) {
                    Object::Global(Global::Dtype(dtype)) => {
                        self.tensor([*storage, *offset, *shape, *strides], Some(*dtype))?
                    }
                    _ => return Err("a tensor's type that is none".into()),
                }
            }
            _ => return Err("a call with other arguments than PyTorch's".into()),
        };
        self.push(object)
    }

    /// State for an object: a module's dictionary has `_metadata`, which is of no interest.
    pub(super) fn build(&mut self) -> Outcome {
        let state = self.pop()?;
        match (self.object(self.top()?), self.object(state)) {
            (Object::Dict(_), Object::Dict(_)) => Ok(()),
            _ => Err("state for what is no dictionary".into()),
        }
    }

    /// A storage: `('storage', type, key, location, elements)`, and in old files `None` for what it is a part of.
    pub(super) fn persistent(&mut self) -> Outcome {
        let id = self.pop()?;
        let Object::Tuple(parts) = self.object(id) else { return Err("a reference that is no tuple".into()) };
        let parts: Vec<&Object<'p>> = parts.iter().map(|part| self.object(*part)).collect();
        let (dtype, key, elements) = match parts.as_slice() {
            [Object::Text("storage"), kind, Object::Text(key), Object::Text(_), Object::Integer(elements)]
            | [
                Object::Text("storage"),
                kind,
                Object::Text(key),
                Object::Text(_),
                Object::Integer(elements),
                Object::None,
            ] => match kind {
                Object::Global(Global::Storage(dtype)) => (Some(*dtype), *key, *elements),
                Object::Global(Global::UntypedStorage) => (None, *key, *elements),
                _ => return Err("a storage of an unknown type".into()),
            },
            [Object::Text("storage"), .., Object::Tuple(_)] => return Err("a storage that is part of another".into()),
            [Object::Text("module"), ..] => {
                return Err("it holds a module with its source code; save the state dict alone".into());
            }
            _ => return Err("a reference to what is no storage".into()),
        };
        let elements = u64::try_from(elements).map_err(|_| "a storage of negative length")?;
        if key.len() > MAX_KEY {
            return Err(format!("a storage's name of {} bytes", key.len()));
        }
        let storage = StorageOf { key, dtype, elements };
        let next = self.pickle.storages.len() as u32;
        let index = *self.keys.entry(key).or_insert(next);
        if index == next {
            self.pickle.storages.push(storage);
        } else if self.pickle.storages[index as usize] != storage {
            return Err(format!("the storage `{}` has two types or lengths", shown(key)));
        }
        self.push(Object::Storage(index))
    }

    /// Python 2 wrote dictionaries as lists of pairs.
    fn items(&mut self, list: Id) -> Outcome<Vec<(Id, Id)>> {
        let Object::List(items) = self.object(list) else { return Err("a dictionary of no list".into()) };
        // One list can become many dictionaries.
        let copied = self.copied + items.len();
        if copied > MAX_OBJECTS {
            return Err(format!("its dictionaries copy more than {MAX_OBJECTS} entries"));
        }
        let pairs = items.iter().map(|item| match self.object(*item) {
            Object::List(pair) => pair.as_slice().try_into().ok(),
            Object::Tuple(pair) => pair[..].try_into().ok(),
            _ => None,
        });
        let pairs = pairs.map(|pair: Option<[Id; 2]>| pair.map(Into::into).ok_or("a dictionary of no pairs"));
        let pairs = pairs.collect::<Result<_, _>>()?;
        self.copied = copied;
        Ok(pairs)
    }

    /// Signs and conjugates that are due when the tensor is read.
    fn no_metadata(&self, metadata: &[Id]) -> Outcome {
        match metadata.iter().map(|id| self.object(*id)).collect::<Vec<_>>().as_slice() {
            [] | [Object::None] => Ok(()),
            [Object::Dict(entries)] if entries.is_empty() => Ok(()),
            _ => Err("a tensor with metadata".into()),
        }
    }

    fn tensor(&mut self, [storage, offset, shape, strides]: [Id; 4], dtype: Option<Dtype>) -> Outcome<Object<'p>> {
        let &Object::Storage(storage) = self.object(storage) else { return Err("a tensor without a storage".into()) };
        let typed = self.pickle.storages[storage as usize].dtype;
        let dtype = match (typed, dtype) {
            (Some(dtype), None) | (None, Some(dtype)) => dtype,
            (None, None) => Dtype::U8,
            (Some(_), Some(_)) => return Err("a tensor with two types".into()),
        };
        let &Object::Integer(offset) = self.object(offset) else { return Err("an offset that is no integer".into()) };
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
        Ok(Object::Tensor((self.pickle.tensors.len() - 1) as u32))
    }

    fn sizes(&self, tuple: Id) -> Outcome<Vec<u64>> {
        let Object::Tuple(sizes) = self.object(tuple) else { return Err("a shape that is no tuple".into()) };
        if sizes.len() > MAX_RANK {
            return Err(format!("a shape of {} sizes", sizes.len()));
        }
        let sizes = sizes.iter().map(|size| match self.object(*size) {
            Object::Integer(size) => u64::try_from(*size).map_err(|_| format!("the size or stride {size}")),
            _ => Err("a size that is no integer".into()),
        });
        sizes.collect()
    }
}

/// A text of the file for a message.
fn shown(text: &str) -> String {
    text.chars().take(60).flat_map(char::escape_debug).collect()
}
