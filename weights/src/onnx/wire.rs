//! The wire format of Protocol Buffers: the fields of a message, which is a range of bytes of a file. Nothing is copied but what is
//! asked for, nothing is read twice, and no message is read recursively here.

use crate::{bytes::Bytes, file::Refusal};

/// Bytes read at once.
const WINDOW: u64 = 1 << 14;

/// The most bytes of a text: names are short.
const MAX_TEXT: u64 = 1 << 14;

/// A range of bytes of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub(super) start: u64,
    pub(super) end: u64,
}

impl Part {
    pub(super) fn len(self) -> u64 {
        self.end - self.start
    }
}

/// A field of a message.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    pub(super) number: u64,
    pub(super) value: Wired,
}

/// The value of a field.
#[derive(Clone, Copy, Debug)]
pub(super) enum Wired {
    Varint(u64),
    Fixed64(u64),
    Fixed32(u32),
    /// A text, bytes, numbers, or a message.
    Bytes(Part),
}

/// A file that is read piece by piece.
pub(super) struct Wire<'b, 'a> {
    bytes: &'b mut Bytes<'a>,
    window: Vec<u8>,
    /// Where the window begins.
    at: u64,
}

impl<'b, 'a> Wire<'b, 'a> {
    pub(super) fn new(bytes: &'b mut Bytes<'a>) -> Self {
        Wire { bytes, window: Vec::new(), at: 0 }
    }

    /// The file as a message.
    pub(super) fn whole(&self) -> Part {
        Part { start: 0, end: self.bytes.len() }
    }

    /// The next field of a message, which becomes what is left of it; none at its end.
    pub(super) fn next(&mut self, message: &mut Part) -> Result<Option<Field>, Refusal> {
        if message.start == message.end {
            return Ok(None);
        }
        let start = message.start;
        let key = self.varint(message)?;
        let value = match key & 7 {
            0 => Wired::Varint(self.varint(message)?),
            1 => Wired::Fixed64(u64::from_le_bytes(self.fixed(message)?)),
            2 => {
                let len = self.varint(message)?;
                Wired::Bytes(cut(message, len)?)
            }
            5 => Wired::Fixed32(u32::from_le_bytes(self.fixed(message)?)),
            kind => return Err(format!("at byte {start}, a field has the unknown wire type {kind}").into()),
        };
        Ok(Some(Field { number: key >> 3, value }))
    }

    /// A number of at most ten bytes, which is cut off the message.
    pub(super) fn varint(&mut self, message: &mut Part) -> Result<u64, Refusal> {
        let start = message.start;
        let mut number = 0u64;
        for shift in (0..64).step_by(7) {
            let [byte] = self.fixed(message)?;
            number |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(format!("at byte {start}, a number has more than 64 bits").into())
    }

    /// So many bytes, which are cut off the message.
    pub(super) fn fixed<const N: usize>(&mut self, message: &mut Part) -> Result<[u8; N], Refusal> {
        let part = cut(message, N as u64)?;
        let mut bytes = [0; N];
        for (at, byte) in (part.start..).zip(&mut bytes) {
            *byte = self.byte(at)?;
        }
        Ok(bytes)
    }

    fn byte(&mut self, at: u64) -> Result<u8, Refusal> {
        let in_window = |wire: &Self| {
            let index = usize::try_from(at.checked_sub(wire.at)?).ok()?;
            wire.window.get(index).copied()
        };
        if let Some(byte) = in_window(self) {
            return Ok(byte);
        }
        let len = WINDOW.min(self.bytes.len().saturating_sub(at));
        self.window.resize(len as usize, 0);
        self.bytes.read_at(at, &mut self.window)?;
        self.at = at;
        in_window(self).ok_or_else(|| "it ends in the middle of a field".into())
    }

    /// A text.
    pub(super) fn text(&mut self, part: Part) -> Result<String, Refusal> {
        if part.len() > MAX_TEXT {
            return Err(format!("at byte {}, a text has {} bytes, more than {MAX_TEXT}", part.start, part.len()).into());
        }
        let bytes = self.copied(part)?;
        String::from_utf8(bytes).map_err(|_| format!("at byte {}, a text is not UTF-8", part.start).into())
    }

    /// A copy of the bytes, which the caller has found to be few.
    pub(super) fn copied(&mut self, part: Part) -> Result<Vec<u8>, Refusal> {
        let window = self.at..self.at + self.window.len() as u64;
        if window.contains(&part.start) && part.end <= window.end {
            let [start, end] = [part.start, part.end].map(|at| (at - self.at) as usize);
            return Ok(self.window[start..end].to_vec());
        }
        Ok(self.bytes.range(part.start, part.end)?)
    }
}

/// Cuts so many bytes off the front of a message.
fn cut(message: &mut Part, len: u64) -> Result<Part, Refusal> {
    if len > message.len() {
        return Err(format!("at byte {}, a field is longer than what it is in", message.start).into());
    }
    let part = Part { start: message.start, end: message.start + len };
    message.start = part.end;
    Ok(part)
}
