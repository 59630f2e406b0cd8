//! The types in which values and packed weights are stored. Arithmetic is in `f32`, or in integers on integers.

use std::fmt;

use crate::Scale;

data! {
    /// A type of number in memory.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Number {
        /// IEEE 754, 32 bits.
        F32,
        /// The upper 16 bits of an `f32`.
        Bf16,
        /// An integer from 0 to 255, which stands for a number of a scale.
        U8(scale: Scale),
    }
}

impl Number {
    /// Bytes per number.
    #[inline]
    pub const fn bytes(self) -> usize {
        match self {
            Number::F32 => 4,
            Number::Bf16 => 2,
            Number::U8(_) => 1,
        }
    }

    /// The scale of integers.
    #[inline]
    pub const fn scale(self) -> Option<Scale> {
        match self {
            Number::U8(scale) => Some(scale),
            Number::F32 | Number::Bf16 => None,
        }
    }

    /// Whether both are the same type, whatever their scales.
    #[inline]
    pub const fn is_like(self, other: Number) -> bool {
        match (self, other) {
            (Number::F32, Number::F32) | (Number::Bf16, Number::Bf16) | (Number::U8(_), Number::U8(_)) => true,
            (Number::F32 | Number::Bf16 | Number::U8(_), _) => false,
        }
    }

    /// The byte that zero consists of.
    #[inline]
    pub const fn zero_byte(self) -> u8 {
        match self {
            Number::F32 | Number::Bf16 => 0,
            Number::U8(scale) => scale.zero,
        }
    }

    /// Numbers per 32-bit word: neighbours whose products one instruction adds up.
    #[inline]
    pub const fn per_word(self) -> usize {
        4 / self.bytes()
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Number::F32 => "f32",
            Number::Bf16 => "bf16",
            Number::U8(_) => "int8",
        })
    }
}

/// The bits of the nearest `bf16`, ties to even; NaN remains NaN.
#[inline(always)]
pub const fn bf16_bits(value: f32) -> u16 {
    let bits = value.to_bits();
    if value.is_nan() {
        return (bits >> 16) as u16 | 0x40;
    }
    ((bits + 0x7FFF + (bits >> 16 & 1)) >> 16) as u16
}

#[cfg(test)]
mod tests {
    use super::bf16_bits;

    #[test]
    fn bf16_is_the_nearest_with_ties_to_even() {
        for (value, bits) in [
            (0x3F80_0000, 0x3F80),
            (0x3F80_8000, 0x3F80),
            (0x3F81_8000, 0x3F82),
            (0x3F80_8001, 0x3F81),
            (0x8000_0000, 0x8000),
            (0x7F7F_FFFF, 0x7F80),
            (0xFF80_0000, 0xFF80),
        ] {
            assert_eq!(bf16_bits(f32::from_bits(value)), bits, "{value:x}");
        }
        assert!(f32::from_bits(u32::from(bf16_bits(f32::from_bits(0x7F80_0001))) << 16).is_nan());
    }
}
