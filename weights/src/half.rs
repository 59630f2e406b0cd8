//! Floats of 16 and 8 bits: exact conversion to wider types, and from `f32` to the nearest `f16`, ties to even.

/// Bits of an `f16`'s mantissa; an `f32` has 23.
const MANTISSA: u32 = 10;

/// The difference of the exponent biases of `f32` and `f16`.
const BIAS: u32 = 127 - 15;

#[inline]
pub(crate) fn from_f16(bits: u16) -> f32 {
    let bits = u32::from(bits);
    let (sign, exponent, mantissa) = ((bits & 0x8000) << 16, bits >> MANTISSA & 0x1F, bits & 0x3FF);
    let magnitude = match exponent {
        // Subnormal: a multiple of 2^-24, which an `f32` represents exactly.
        0 => (mantissa as f32 * 2f32.powi(-24)).to_bits(),
        0x1F => 0x7F80_0000 | mantissa << 13,
        _ => (exponent + BIAS) << 23 | mantissa << 13,
    };
    f32::from_bits(sign | magnitude)
}

pub(crate) fn to_f16(value: f32) -> u16 {
    let bits = value.to_bits();
    let (sign, magnitude) = ((bits >> 16) as u16 & 0x8000, bits & 0x7FFF_FFFF);
    // The smallest `f32` that is a normal `f16`, 2^-14, and the smallest that rounds to infinity.
    const NORMAL: u32 = (BIAS + 1) << 23;
    const TOO_LARGE: u32 = 0x477F_F000;
    sign | match magnitude {
        0x7F80_0001.. => 0x7E00 | (magnitude >> 13) as u16 & 0x3FF,
        TOO_LARGE.. => 0x7C00,
        NORMAL.. => {
            let even = magnitude >> 13 & 1;
            ((magnitude - (BIAS << 23) + 0xFFF + even) >> 13) as u16
        }
        // The sum's unit in the last place is 2^-24, that of a subnormal `f16`, so the addition rounds to it.
        _ => ((f32::from_bits(magnitude) + 0.5).to_bits() - 0.5f32.to_bits()) as u16,
    }
}

#[inline]
pub(crate) fn from_bf16(bits: u16) -> f32 {
    f32::from_bits(u32::from(bits) << 16)
}

/// Four bits of exponent and three of mantissa, without infinity: only 0x7F and 0xFF are NaN.
pub(crate) fn from_f8_e4m3(bits: u8) -> f64 {
    let (exponent, mantissa) = (i32::from(bits >> 3 & 0xF), f64::from(bits & 7));
    let magnitude = match (exponent, bits & 0x7F) {
        (_, 0x7F) => f64::NAN,
        (0, _) => mantissa * 2f64.powi(-9),
        _ => (8.0 + mantissa) * 2f64.powi(exponent - 10),
    };
    if bits & 0x80 == 0 { magnitude } else { -magnitude }
}

#[cfg(test)]
mod tests {
    use graphc_program::bf16_bits;

    use super::*;

    #[test]
    fn known_values() {
        for (bits, value) in
            [(0x0001, 5.960_464_5e-8), (0x03FF, 6.097_555_e-5), (0x0400, 6.103_515_6e-5), (0x3C00, 1.0), (0xC000, -2.0)]
        {
            assert_eq!((from_f16(bits), to_f16(value)), (value, bits));
        }
        assert_eq!((from_f16(0x7BFF), to_f16(65504.0)), (65504.0, 0x7BFF));
        assert_eq!([to_f16(65519.996), to_f16(65520.0), to_f16(f32::MAX)], [0x7BFF, 0x7C00, 0x7C00]);
        assert_eq!([to_f16(2f32.powi(-25)), to_f16(2f32.powi(-25) * 1.0001), to_f16(-0.0)], [0, 1, 0x8000]);
        assert_eq!([bf16_bits(1.0), bf16_bits(f32::MAX), bf16_bits(f32::NEG_INFINITY)], [0x3F80, 0x7F80, 0xFF80]);
        let f8 = [0x00, 0x01, 0x08, 0x38, 0x7E, 0xFE].map(from_f8_e4m3);
        assert_eq!(f8, [0.0, 2f64.powi(-9), 2f64.powi(-6), 1.0, 448.0, -448.0]);
        assert!(from_f8_e4m3(0x7F).is_nan() && from_f8_e4m3(0xFF).is_nan());
    }

    /// Every value round-trips; halfway between two, the even one is chosen, and beyond that the next.
    #[test]
    fn every_value_and_every_tie() {
        type Conversion = (fn(u16) -> f32, fn(f32) -> u16, u16);
        let conversions: [Conversion; 2] = [(from_f16, to_f16, 0x7C00), (from_bf16, bf16_bits, 0x7F80)];
        for (from, to, infinity) in conversions {
            for bits in 0..=u16::MAX {
                let value = from(bits);
                if value.is_nan() {
                    assert!(from(to(value)).is_nan(), "{bits:#x}");
                    continue;
                }
                assert_eq!(to(value), bits, "{value}");
                let magnitude = bits & 0x7FFF;
                if magnitude + 1 >= infinity {
                    continue;
                }
                let next = from(bits + 1);
                let tie = ((f64::from(value) + f64::from(next)) / 2.0) as f32;
                assert_eq!(to(tie), bits + (bits & 1), "between {value} and {next}");
                let away = f32::from_bits(tie.to_bits() + 1);
                let near = f32::from_bits(tie.to_bits() - 1);
                assert_eq!([to(near), to(away)], [bits, bits + 1], "beside {tie}");
            }
        }
    }
}
