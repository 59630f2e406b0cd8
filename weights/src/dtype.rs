//! The types of elements.

use std::fmt;

use graphc_program::bf16_bits;

use crate::half;

macro_rules! dtypes {
    ($($variant:ident $name:literal $bits:literal)*) => {
        /// The type of a tensor's elements, as safetensors names them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "the names are those of the format")]
        pub enum Dtype {
            $($variant,)*
        }

        impl Dtype {
            /// Every type.
            pub const ALL: &'static [Dtype] = &[$(Dtype::$variant),*];

            /// `F32`.
            pub fn name(self) -> &'static str {
                match self {
                    $(Dtype::$variant => $name,)*
                }
            }

            /// Bits of an element.
            pub fn bits(self) -> u64 {
                match self {
                    $(Dtype::$variant => $bits,)*
                }
            }
        }
    };
}

dtypes! {
    Bool "BOOL" 8
    F4 "F4" 4
    F6E2M3 "F6_E2M3" 6
    F6E3M2 "F6_E3M2" 6
    U8 "U8" 8
    I8 "I8" 8
    F8E5M2 "F8_E5M2" 8
    F8E4M3 "F8_E4M3" 8
    F8E8M0 "F8_E8M0" 8
    F8E4M3Fnuz "F8_E4M3FNUZ" 8
    F8E5M2Fnuz "F8_E5M2FNUZ" 8
    I16 "I16" 16
    U16 "U16" 16
    F16 "F16" 16
    Bf16 "BF16" 16
    I32 "I32" 32
    U32 "U32" 32
    F32 "F32" 32
    C64 "C64" 64
    F64 "F64" 64
    I64 "I64" 64
    U64 "U64" 64
}

impl Dtype {
    /// The type with this name.
    pub fn find(name: &str) -> Option<Dtype> {
        Dtype::ALL.iter().find(|dtype| dtype.name() == name).copied()
    }

    /// Whether weights of this type can be loaded, rounded to the nearest `f32`.
    pub fn is_float(self) -> bool {
        matches!(self, Dtype::F16 | Dtype::Bf16 | Dtype::F32 | Dtype::F64)
    }

    /// The size of the unit that byte order applies to: for a complex number, each half.
    pub(crate) fn word(self) -> usize {
        match self {
            Dtype::C64 => 4,
            other => (other.bits() / 8).max(1) as usize,
        }
    }

    /// Bytes per element; `None` if that is not a whole number.
    pub(crate) fn bytes(self) -> Option<usize> {
        self.bits().is_multiple_of(8).then_some((self.bits() / 8) as usize)
    }

    /// Appends little-endian elements of a float type, rounded to the nearest `f32`. Other types append nothing.
    #[inline]
    pub(crate) fn floats(self, bytes: &[u8], out: &mut Vec<f32>) {
        match self {
            Dtype::F32 => out.extend(bytes.as_chunks().0.iter().map(|bytes| f32::from_le_bytes(*bytes))),
            Dtype::F16 => {
                out.extend(bytes.as_chunks().0.iter().map(|bytes| half::from_f16(u16::from_le_bytes(*bytes))))
            }
            Dtype::Bf16 => {
                out.extend(bytes.as_chunks().0.iter().map(|bytes| half::from_bf16(u16::from_le_bytes(*bytes))));
            }
            Dtype::F64 => out.extend(bytes.as_chunks().0.iter().map(|bytes| f64::from_le_bytes(*bytes) as f32)),
            _ => {}
        }
    }

    /// Calls `each` with every little-endian element, if the type is a real number of whole bytes; 64-bit integers are
    /// rounded.
    pub fn numbers(self, bytes: &[u8], mut each: impl FnMut(f64)) {
        match self {
            Dtype::Bool | Dtype::U8 => bytes.iter().for_each(|byte| each(f64::from(*byte))),
            Dtype::I8 => bytes.iter().for_each(|byte| each(f64::from(byte.cast_signed()))),
            Dtype::F8E4M3 => bytes.iter().for_each(|byte| each(half::from_f8_e4m3(*byte))),
            // The upper half of an `f16`.
            Dtype::F8E5M2 => bytes.iter().for_each(|byte| each(half::from_f16(u16::from(*byte) << 8).into())),
            Dtype::I16 => bytes.as_chunks().0.iter().for_each(|bytes| each(i16::from_le_bytes(*bytes).into())),
            Dtype::U16 => bytes.as_chunks().0.iter().for_each(|bytes| each(u16::from_le_bytes(*bytes).into())),
            Dtype::I32 => bytes.as_chunks().0.iter().for_each(|bytes| each(i32::from_le_bytes(*bytes).into())),
            Dtype::U32 => bytes.as_chunks().0.iter().for_each(|bytes| each(u32::from_le_bytes(*bytes).into())),
            Dtype::I64 => bytes.as_chunks().0.iter().for_each(|bytes| each(i64::from_le_bytes(*bytes) as f64)),
            Dtype::U64 => bytes.as_chunks().0.iter().for_each(|bytes| each(u64::from_le_bytes(*bytes) as f64)),
            Dtype::F64 => bytes.as_chunks().0.iter().for_each(|bytes| each(f64::from_le_bytes(*bytes))),
            Dtype::F16 | Dtype::Bf16 | Dtype::F32 => {
                let mut floats = Vec::new();
                self.floats(bytes, &mut floats);
                floats.into_iter().for_each(|float| each(float.into()));
            }
            Dtype::F4 | Dtype::F6E2M3 | Dtype::F6E3M2 | Dtype::F8E8M0 | Dtype::F8E4M3Fnuz | Dtype::F8E5M2Fnuz => {}
            Dtype::C64 => {}
        }
    }

    /// The little-endian elements of a type of integers or truth values; those beyond `i64` are its limits.
    pub(crate) fn integers(self, bytes: &[u8]) -> Option<Vec<i64>> {
        Some(match self {
            Dtype::Bool => bytes.iter().map(|byte| i64::from(*byte != 0)).collect(),
            Dtype::I64 => bytes.as_chunks().0.iter().map(|bytes| i64::from_le_bytes(*bytes)).collect(),
            Dtype::U64 => {
                let saturated = |bytes: &[u8; 8]| i64::try_from(u64::from_le_bytes(*bytes)).unwrap_or(i64::MAX);
                bytes.as_chunks().0.iter().map(saturated).collect()
            }
            // All of them are exact as an `f64`.
            Dtype::U8 | Dtype::I8 | Dtype::I16 | Dtype::U16 | Dtype::I32 | Dtype::U32 => {
                let mut numbers = Vec::new();
                self.numbers(bytes, |number| numbers.push(number as i64));
                numbers
            }
            _ => return None,
        })
    }

    /// Appends elements of one float type converted to another, rounded to nearest, ties to even. Returns whether a
    /// finite one became infinite. Types that are not floats append nothing.
    pub fn convert(self, bytes: &[u8], to: Dtype, out: &mut Vec<u8>) -> bool {
        let mut is_beyond = false;
        // Rounding twice is not always to nearest, so an `f64` goes through an `f32` that preserves what was cut off.
        self.numbers(bytes, |number| {
            let value = if to == Dtype::F32 { number as f32 } else { round_to_odd(number) };
            let start = out.len();
            match to {
                Dtype::F32 => out.extend(value.to_le_bytes()),
                Dtype::F16 => out.extend(half::to_f16(value).to_le_bytes()),
                Dtype::Bf16 => out.extend(bf16_bits(value).to_le_bytes()),
                _ => {}
            }
            to.numbers(&out[start..], |written| is_beyond |= written.is_infinite() && number.is_finite());
        });
        is_beyond
    }
}

/// The number rounded to odd: the neighbouring `f32` whose last bit is one, unless the number is an `f32`. Rounded
/// again to fewer bits, it gives the same result as the number itself.
fn round_to_odd(number: f64) -> f32 {
    let nearest = number as f32;
    let exact = f64::from(nearest);
    if exact == number || number.is_nan() || nearest.to_bits() & 1 == 1 {
        return nearest;
    }
    let away = (number.abs() > exact.abs()) && nearest.is_finite();
    f32::from_bits(if away { nearest.to_bits() + 1 } else { nearest.to_bits() - 1 })
}

impl fmt::Display for Dtype {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Halfway between two 16-bit floats, plus less than an `f32` can represent.
    #[test]
    fn doubles_are_rounded_once() {
        let tie = 1.0 + 2f64.powi(-11);
        let cases = [(tie, 0x3C00u16), (tie + 2f64.powi(-40), 0x3C01), (tie - 2f64.powi(-40), 0x3C00), (-tie, 0xBC00)];
        for (number, expected) in cases {
            let mut half = Vec::new();
            assert!(!Dtype::F64.convert(&number.to_le_bytes(), Dtype::F16, &mut half));
            assert_eq!(half, expected.to_le_bytes(), "{number}");
        }
        let mut out = Vec::new();
        assert!(Dtype::F64.convert(&1e300f64.to_le_bytes(), Dtype::F32, &mut out));
        assert!(Dtype::F32.convert(&65520f32.to_le_bytes(), Dtype::F16, &mut out));
        assert!(!Dtype::F32.convert(&f32::INFINITY.to_le_bytes(), Dtype::F16, &mut out));
    }
}
