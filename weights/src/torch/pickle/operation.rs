//! The opcodes. <https://github.com/python/cpython/blob/main/Lib/pickletools.py> describes them.

use super::{Id, MAX_OPERATIONS, Machine, Object, Outcome, text};

/// The supported protocols. Earlier ones are text, and PyTorch never wrote them.
const PROTOCOLS: std::ops::RangeInclusive<u8> = 2..=5;

impl<'p> Machine<'p> {
    /// Runs to the end of the pickle, and returns its object.
    pub(super) fn run(&mut self) -> Outcome<Id> {
        for _ in 0..MAX_OPERATIONS {
            self.operation_at = self.at;
            let [code] = self.take_array()?;
            if code == b'.' {
                let root = self.pop()?;
                return if self.stack.is_empty() && self.marks.is_empty() {
                    Ok(root)
                } else {
                    Err("objects are left on the stack".into())
                };
            }
            self.operation(code)?;
        }
        Err(format!("it has more than {MAX_OPERATIONS} opcodes"))
    }

    fn operation(&mut self, code: u8) -> Outcome {
        match code {
            0x80 => self.protocol(),
            // The length of a frame.
            0x95 => self.take(8).map(drop),
            b'(' => {
                self.marks.push(self.stack.len());
                if self.marks.len() > super::MAX_STACK { Err("too many marks".into()) } else { Ok(()) }
            }
            b'0' => self.pop().map(drop),
            b'2' => self.top().and_then(|top| self.push_id(top)),
            b'q' | b'r' | b'h' | b'j' | 0x94 => self.memo(code),
            b'c' | 0x93 => self.global(code),
            b'}' | b']' | b')' | b't' | 0x85..=0x87 | b'l' | b'd' | 0x8F | 0x91 => self.container(code),
            b'a' | b'e' | b's' | b'u' | 0x90 => self.fill(code),
            b'R' | 0x81 => self.reduce(),
            0x92 | b'i' | b'o' => self.instance(code),
            b'b' => self.build(),
            b'Q' => self.persistent(),
            _ => self.scalar(code),
        }
    }

    fn protocol(&mut self) -> Outcome {
        let [protocol] = self.take_array()?;
        if self.operation_at != 0 || !PROTOCOLS.contains(&protocol) {
            return Err(format!("protocol {protocol}, expected 2 to 5 at its beginning"));
        }
        Ok(())
    }

    fn memo(&mut self, code: u8) -> Outcome {
        match code {
            0x94 => self.put(self.memo.len()),
            b'q' => self.take_array().and_then(|[position]: [u8; 1]| self.put(position.into())),
            b'h' => self.take_array().and_then(|[position]: [u8; 1]| self.get(position.into())),
            b'r' => self.take_array().and_then(|position| self.put(u32::from_le_bytes(position) as usize)),
            _ => self.take_array().and_then(|position| self.get(u32::from_le_bytes(position) as usize)),
        }
    }

    /// Numbers and strings.
    fn scalar(&mut self, code: u8) -> Outcome {
        let object = match code {
            b'N' => Object::None,
            0x88 => Object::Bool(true),
            0x89 => Object::Bool(false),
            b'K' => Object::Integer(self.take(1)?[0].into()),
            b'M' => Object::Integer(u16::from_le_bytes(self.take_array()?).into()),
            b'J' => Object::Integer(i32::from_le_bytes(self.take_array()?).into()),
            0x8A | 0x8B => {
                let width = if code == 0x8A { 1 } else { 4 };
                long(self.counted(width)?)
            }
            b'G' => self.take(8).map(|_| Object::Float)?,
            // A byte string is a string only if Python 2 wrote it.
            b'U' => self.counted(1).map(|bytes| text(bytes).map_or(Object::Bytes, Object::Text))?,
            b'T' => self.counted(4).map(|bytes| text(bytes).map_or(Object::Bytes, Object::Text))?,
            // Lone surrogates, from file names that are not UTF-8, do not occur in tensor names.
            0x8C => self.counted(1).map(|bytes| text(bytes).map_or(Object::Bytes, Object::Text))?,
            b'X' => self.counted(4).map(|bytes| text(bytes).map_or(Object::Bytes, Object::Text))?,
            0x8D => self.counted(8).map(|bytes| text(bytes).map_or(Object::Bytes, Object::Text))?,
            b'C' => self.counted(1).map(|_| Object::Bytes)?,
            b'B' => self.counted(4).map(|_| Object::Bytes)?,
            0x8E | 0x96 => self.counted(8).map(|_| Object::Bytes)?,
            other => return Err(format!("opcode {other:#04x}, which weight files do not need")),
        };
        self.push(object)
    }

    /// Bytes preceded by their length, itself of `width` bytes.
    fn counted(&mut self, width: usize) -> Outcome<&'p [u8]> {
        let mut count = [0; 8];
        count[..width].copy_from_slice(self.take(width)?);
        self.take(usize::try_from(u64::from_le_bytes(count)).unwrap_or(usize::MAX))
    }

    fn container(&mut self, code: u8) -> Outcome {
        let object = match code {
            b'}' => Object::Dict(Vec::new()),
            b']' => Object::List(Vec::new()),
            b')' => Object::Tuple([].into()),
            b't' => Object::Tuple(self.pop_mark()?.into()),
            b'l' => Object::List(self.pop_mark()?),
            b'd' => Object::Dict(pairs(&self.pop_mark()?)?),
            0x8F => self.set(Vec::new())?,
            0x91 => {
                let items = self.pop_mark()?;
                self.set(items)?
            }
            few => {
                let mut items = (0x84..few).map(|_| self.pop()).collect::<Outcome<Vec<Id>>>()?;
                items.reverse();
                Object::Tuple(items.into())
            }
        };
        self.push(object)
    }

    /// Adds to the container below the mark.
    fn fill(&mut self, code: u8) -> Outcome {
        let items = match code {
            b'a' => vec![self.pop()?],
            b's' => {
                let value = self.pop()?;
                vec![self.pop()?, value]
            }
            _ => self.pop_mark()?,
        };
        let into = self.top()? as usize;
        match (&mut self.pickle.objects[into], code) {
            (Object::List(list), b'a' | b'e') => list.extend(items),
            (Object::Dict(dict), b's' | b'u') => dict.extend(pairs(&items)?),
            (Object::Opaque { parts, .. }, _) => parts.extend(items),
            _ => return Err("an item for something that is not a container".into()),
        }
        Ok(())
    }
}

fn pairs(items: &[Id]) -> Outcome<Vec<(Id, Id)>> {
    let (pairs, rest) = items.as_chunks::<2>();
    if !rest.is_empty() {
        return Err("a key without a value".into());
    }
    Ok(pairs.iter().map(|[key, value]| (*key, *value)).collect())
}

/// A two's complement integer.
fn long(bytes: &[u8]) -> Object<'_> {
    let negative = bytes.last().is_some_and(|last| *last >= 0x80);
    let mut word = [if negative { 0xFF } else { 0 }; 8];
    match word.get_mut(..bytes.len()) {
        Some(low) => {
            low.copy_from_slice(bytes);
            Object::Integer(i64::from_le_bytes(word))
        }
        None => Object::Long(bytes),
    }
}
