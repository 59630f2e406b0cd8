//! Messages of Protocol Buffers as trees, which are changed and written again: whatever can be read as a message is one.

use crate::mutate::Random;

/// A field: its key, and what it holds.
#[derive(Clone)]
pub(super) struct Field {
    key: u64,
    value: Value,
}

#[derive(Clone)]
enum Value {
    Number(u64),
    Fixed(Vec<u8>),
    Bytes(Vec<u8>),
    Message(Vec<Field>),
}

/// How deep messages are read.
const DEPTH: usize = 6;

/// The fields of a file.
pub(super) fn fields(file: &[u8]) -> Vec<Field> {
    read(file, DEPTH).unwrap_or_default()
}

fn read(mut bytes: &[u8], depth: usize) -> Option<Vec<Field>> {
    let mut fields = Vec::new();
    while !bytes.is_empty() {
        let key = varint(&mut bytes)?;
        let value = match key & 7 {
            0 => Value::Number(varint(&mut bytes)?),
            1 => Value::Fixed(bytes.split_off(..8)?.to_vec()),
            5 => Value::Fixed(bytes.split_off(..4)?.to_vec()),
            2 => {
                let len = usize::try_from(varint(&mut bytes)?).ok()?;
                let content = bytes.split_off(..len)?;
                // A text of a few letters may read as a message, too, and is changed as one.
                let inner = if depth > 0 && content.len() > 3 { read(content, depth - 1) } else { None };
                inner.map_or_else(|| Value::Bytes(content.to_vec()), Value::Message)
            }
            _ => return None,
        };
        // No message of ONNX has such fields: it is a text.
        (1..=40).contains(&(key >> 3)).then_some(())?;
        fields.push(Field { key, value });
    }
    Some(fields)
}

fn varint(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let byte = *bytes.split_off_first()?;
        number |= u64::from(byte & 0x7F) << shift;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}

/// The fields as bytes.
pub(super) fn bytes(fields: &[Field]) -> Vec<u8> {
    let mut all = Vec::new();
    for Field { key, value } in fields {
        write(&mut all, *key);
        match value {
            Value::Number(number) => write(&mut all, *number),
            Value::Fixed(bytes) => all.extend(bytes),
            Value::Bytes(bytes) => {
                write(&mut all, bytes.len() as u64);
                all.extend(bytes);
            }
            Value::Message(fields) => {
                let inner = self::bytes(fields);
                write(&mut all, inner.len() as u64);
                all.extend(inner);
            }
        }
    }
    all
}

fn write(all: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        all.push(number as u8 | 0x80);
        number >>= 7;
    }
    all.push(number as u8);
}

/// Numbers that something may go wrong with.
const NUMBERS: [u64; 14] =
    [0, 1, 2, 3, 4, 7, 64, 1 << 16, 1 << 24, 1 << 31, 1 << 40, i64::MAX as u64, u64::MAX, u64::MAX - 1];

/// Changes a field somewhere below these.
pub(super) fn change(fields: &mut Vec<Field>, random: &mut Random) {
    if fields.is_empty() {
        return;
    }
    let at = random.below(fields.len());
    // Mostly further down: the larger messages are there.
    if random.below(6) > 0 {
        let inner = (0..fields.len()).map(|next| (at + next) % fields.len());
        let inner = inner.filter(|at| matches!(fields[*at].value, Value::Message(_))).nth(random.below(2));
        if let Some(Value::Message(inner)) = inner.map(|at| &mut fields[at].value) {
            return change(inner, random);
        }
    }
    let other = random.below(fields.len());
    match random.below(6) {
        0 => drop(fields.remove(at)),
        1 => fields.insert(other, fields[at].clone()),
        2 => fields.swap(at, other),
        3 => fields[at].value = fields[other].value.clone(),
        4 => fields[at].key = (random.below(26) as u64 + 1) << 3 | (fields[at].key & 7),
        _ => match &mut fields[at].value {
            Value::Number(number) => *number = NUMBERS[random.below(NUMBERS.len())],
            Value::Fixed(bytes) | Value::Bytes(bytes) => {
                let at = random.below(bytes.len());
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = [0, 1, 2, b'0', 0x7F, 0x80, 0xFF][random.below(7)];
                }
            }
            Value::Message(inner) => change(inner, random),
        },
    }
}
