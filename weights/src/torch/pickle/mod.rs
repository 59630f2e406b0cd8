//! A reader for PyTorch's pickles: a machine with a stack and a memo that builds strings, numbers, containers and
//! descriptions of tensors. It calls nothing and imports nothing. An unknown name, and anything built from it, becomes
//! an opaque object.
//!
//! Supports protocols 2 to 5. Every opcode takes at most a few words of memory, and their number is bounded.

mod build;
mod global;
mod object;
mod opaque;
mod operation;

pub(super) use object::{Elements, Id, Object, StorageOf, TensorOf};

use std::collections::HashMap;

/// The maximum length of a pickle.
pub(super) const MAX_BYTES: u64 = 16 << 20;

/// The maximum number of objects; a tensor takes about twenty.
const MAX_OBJECTS: usize = 1 << 19;

/// The maximum number of tensors; the largest published networks have thousands.
pub(super) const MAX_TENSORS: usize = 1 << 16;

/// The maximum number of opcodes; a tensor takes about forty.
const MAX_OPERATIONS: usize = 1 << 21;

/// The maximum stack size: `torch.save` pushes at most a thousand entries of a container at once.
const MAX_STACK: usize = 1 << 16;

/// The maximum memo index. PyTorch assigns them consecutively.
const MAX_MEMO: usize = MAX_OBJECTS;

/// The contents of a pickle.
#[derive(Debug, Default)]
pub(super) struct Pickle<'p> {
    pub(super) objects: Vec<Object<'p>>,
    pub(super) storages: Vec<StorageOf<'p>>,
    pub(super) tensors: Vec<TensorOf>,
    pub(super) root: Id,
    /// Its length.
    pub(super) bytes: usize,
}

/// Reads the pickle at the start of the bytes.
///
/// # Errors
/// The problem, and the byte at which it occurs.
pub(super) fn read(bytes: &[u8]) -> Result<Pickle<'_>, String> {
    let mut machine = Machine::new(bytes);
    match machine.run() {
        Ok(root) => Ok(Pickle { root, bytes: machine.at, ..machine.pickle }),
        Err(problem) => Err(format!("{problem} (byte {} of the pickle)", machine.operation_at)),
    }
}

/// The state of the reader.
struct Machine<'p> {
    bytes: &'p [u8],
    at: usize,
    /// The start of the current opcode.
    operation_at: usize,
    pickle: Pickle<'p>,
    stack: Vec<Id>,
    /// The stack sizes at the marks.
    marks: Vec<usize>,
    memo: Vec<Option<Id>>,
    /// The storages by their keys.
    keys: HashMap<&'p str, u32>,
    /// The number of dictionary entries copied from lists.
    copied: usize,
}

type Outcome<T = ()> = Result<T, String>;

impl<'p> Machine<'p> {
    fn new(bytes: &'p [u8]) -> Self {
        Machine {
            bytes,
            at: 0,
            operation_at: 0,
            pickle: Pickle::default(),
            stack: Vec::new(),
            marks: Vec::new(),
            memo: Vec::new(),
            keys: HashMap::new(),
            copied: 0,
        }
    }

    fn take(&mut self, len: usize) -> Outcome<&'p [u8]> {
        let rest = &self.bytes[self.at..];
        let taken =
            rest.get(..len).ok_or_else(|| format!("it is truncated: of {len} bytes, {} are there", rest.len()))?;
        self.at += len;
        Ok(taken)
    }

    fn take_array<const N: usize>(&mut self) -> Outcome<[u8; N]> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N)?);
        Ok(array)
    }

    /// The text up to the end of the line.
    fn line(&mut self) -> Outcome<&'p str> {
        let rest = &self.bytes[self.at..];
        let len = rest.iter().position(|byte| *byte == b'\n').ok_or("a line does not end")?;
        let line = self.take(len)?;
        self.at += 1;
        text(line)
    }

    fn push(&mut self, object: Object<'p>) -> Outcome {
        let id = self.add(object)?;
        self.push_id(id)
    }

    /// Adds an object without pushing it.
    fn add(&mut self, object: Object<'p>) -> Outcome<Id> {
        if self.pickle.objects.len() == MAX_OBJECTS {
            return Err(format!("it holds more than {MAX_OBJECTS} objects"));
        }
        self.pickle.objects.push(object);
        Ok((self.pickle.objects.len() - 1) as Id)
    }

    fn push_id(&mut self, id: Id) -> Outcome {
        if self.stack.len() == MAX_STACK {
            return Err(format!("more than {MAX_STACK} objects on the stack"));
        }
        self.stack.push(id);
        Ok(())
    }

    /// Pops the top object, which must be above the last mark.
    fn pop(&mut self) -> Outcome<Id> {
        let floor = self.marks.last().copied().unwrap_or(0);
        if self.stack.len() <= floor {
            return Err("the stack is empty".into());
        }
        self.stack.pop().ok_or_else(|| "the stack is empty".into())
    }

    fn top(&self) -> Outcome<Id> {
        let floor = self.marks.last().copied().unwrap_or(0);
        self.stack.last().copied().filter(|_| self.stack.len() > floor).ok_or_else(|| "the stack is empty".into())
    }

    /// Pops everything above the last mark, and the mark.
    fn pop_mark(&mut self) -> Outcome<Vec<Id>> {
        let mark = self.marks.pop().ok_or("there is no mark")?;
        Ok(self.stack.split_off(mark))
    }

    fn object(&self, id: Id) -> &Object<'p> {
        &self.pickle.objects[id as usize]
    }

    fn put(&mut self, position: usize) -> Outcome {
        if position >= MAX_MEMO {
            return Err(format!("memo index {position} exceeds the limit of {MAX_MEMO}"));
        }
        let top = self.top()?;
        if position >= self.memo.len() {
            self.memo.resize(position + 1, None);
        }
        self.memo[position] = Some(top);
        Ok(())
    }

    fn get(&mut self, position: usize) -> Outcome {
        let id = self.memo.get(position).copied().flatten();
        self.push_id(id.ok_or_else(|| format!("memo index {position} is empty"))?)
    }
}

fn text(bytes: &[u8]) -> Outcome<&str> {
    std::str::from_utf8(bytes).map_err(|_| "a string is not UTF-8".into())
}
