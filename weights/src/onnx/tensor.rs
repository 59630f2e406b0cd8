//! Tensors with values: their dimensions, and where their elements are.

use super::{
    model::{Data, External, Tensor},
    read::Reader,
    wire::{Field, Part, Wired},
};
use crate::{Dtype, file::Refusal};

/// The most dimensions of a tensor.
const MAX_RANK: usize = 64;

/// Reads a `TensorProto`.
pub(super) fn read(reader: &mut Reader<'_, '_, '_>, message: Part) -> Result<Tensor, Refusal> {
    let mut fields = Fields::default();
    reader.each(message, |reader, field| fields.take(reader, field))?;
    let name = std::mem::take(&mut fields.name);
    if fields.dims.len() > MAX_RANK {
        return Err(format!("the tensor `{name}` has {} dimensions, more than {MAX_RANK}", fields.dims.len()).into());
    }
    let dims: Option<Vec<usize>> = fields.dims.iter().map(|size| usize::try_from(*size).ok()).collect();
    let dims = dims.ok_or_else(|| format!("the tensor `{name}` has the dimensions {:?}", fields.dims))?;
    let elements = dims.iter().try_fold(1usize, |product, size| product.checked_mul(*size));
    // Lengths in bytes fit, too.
    let elements = elements.filter(|elements| *elements < usize::MAX / 16);
    let elements = elements.ok_or_else(|| format!("the tensor `{name}` {dims:?} is too large"))?;
    let dtype = dtype(fields.kind);
    let data = fields.data(dtype, elements).map_err(|problem| format!("the tensor `{name}` {dims:?} {problem}"))?;
    Ok(Tensor { name, dims, dtype, data })
}

/// The type with ONNX's number.
fn dtype(kind: u64) -> Option<Dtype> {
    Some(match kind {
        1 => Dtype::F32,
        2 => Dtype::U8,
        3 => Dtype::I8,
        4 => Dtype::U16,
        5 => Dtype::I16,
        6 => Dtype::I32,
        7 => Dtype::I64,
        9 => Dtype::Bool,
        10 => Dtype::F16,
        11 => Dtype::F64,
        12 => Dtype::U32,
        13 => Dtype::U64,
        14 => Dtype::C64,
        16 => Dtype::Bf16,
        17 => Dtype::F8E4M3,
        18 => Dtype::F8E4M3Fnuz,
        19 => Dtype::F8E5M2,
        20 => Dtype::F8E5M2Fnuz,
        24 => Dtype::F8E8M0,
        _ => return None,
    })
}

/// The fields of a tensor, of which one holds its elements.
#[derive(Default)]
struct Fields {
    name: String,
    dims: Vec<i64>,
    kind: u64,
    raw: Option<Part>,
    /// Numbers of 32 or 64 bits, one after the other.
    fixed: Option<Part>,
    /// Integers, each as long as it needs to be.
    varints: Vec<u64>,
    /// Numbers that stand alone.
    single: Vec<u8>,
    is_external: bool,
    external: External,
    /// A field with elements that came before another.
    has_several: bool,
}

impl Fields {
    fn take(&mut self, reader: &mut Reader<'_, '_, '_>, field: Field) -> Result<(), Refusal> {
        match (field.number, field.value) {
            (1, Wired::Varint(size)) => self.dims.push(size.cast_signed()),
            (1, Wired::Bytes(mut part)) => {
                while part.len() > 0 {
                    self.dims.push(reader.wire.varint(&mut part)?.cast_signed());
                }
            }
            (2, Wired::Varint(kind)) => self.kind = kind,
            (4 | 10, Wired::Bytes(part)) => self.has_several |= self.fixed.replace(part).is_some(),
            (4, Wired::Fixed32(bits)) => self.single.extend(bits.to_le_bytes()),
            (10, Wired::Fixed64(bits)) => self.single.extend(bits.to_le_bytes()),
            (5 | 7 | 11, Wired::Varint(number)) => self.varints.push(number),
            (5 | 7 | 11, Wired::Bytes(mut part)) => {
                while part.len() > 0 {
                    self.varints.push(reader.wire.varint(&mut part)?);
                }
            }
            (8, Wired::Bytes(part)) => self.name = reader.wire.text(part)?,
            (9, Wired::Bytes(part)) => self.has_several |= self.raw.replace(part).is_some(),
            (13, Wired::Bytes(part)) => self.entry(reader, part)?,
            (14, Wired::Varint(place)) => self.is_external = place == 1,
            _ => {}
        }
        Ok(())
    }

    /// An entry on where the elements are.
    fn entry(&mut self, reader: &mut Reader<'_, '_, '_>, part: Part) -> Result<(), Refusal> {
        let [Some(key), Some(value)] = reader.entry(part)? else { return Ok(()) };
        let (key, value) = (reader.wire.text(key)?, reader.wire.text(value)?);
        let number = || value.parse().map_err(|_| format!("`{key}` of external data is not a number: `{value}`"));
        match key.as_str() {
            "location" => self.external.location = value,
            "offset" => self.external.offset = number()?,
            "length" => self.external.length = Some(number()?),
            _ => {}
        }
        Ok(())
    }

    fn data(self, dtype: Option<Dtype>, elements: usize) -> Result<Data, String> {
        let Some(dtype) = dtype else { return Ok(Data::Unreadable("a type that is not read")) };
        let Some(size) = dtype.bytes() else { return Ok(Data::Unreadable("a type of less than a byte")) };
        let expected = (elements * size) as u64;
        let filled = [
            self.raw.is_some(),
            self.fixed.is_some(),
            !self.varints.is_empty(),
            !self.single.is_empty(),
            self.is_external,
        ];
        if self.has_several || filled.iter().filter(|filled| **filled).count() > 1 {
            return Err("has its elements in several fields".into());
        }
        let has = |found: u64| match found == expected {
            true => Ok(()),
            false => Err(format!("needs {expected} bytes of elements, and has {found}")),
        };
        match (self.raw.or(self.fixed), self.is_external) {
            (Some(part), _) => has(part.len()).map(|()| Data::Stored(part)),
            (None, true) => {
                self.external.length.map_or(Ok(()), has)?;
                Ok(Data::External(self.external))
            }
            (None, false) => {
                // A number has at least as many bytes here as an element: the lower ones are its own.
                let decoded = self.varints.iter().flat_map(|number| number.to_le_bytes().into_iter().take(size));
                let decoded: Vec<u8> = self.single.iter().copied().chain(decoded).collect();
                has(decoded.len() as u64).map(|()| Data::Decoded(decoded))
            }
        }
    }
}
