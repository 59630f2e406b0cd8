//! Numbers by formula: every element is a function of the seed, the tensor's index and its own index.
//!
//! `key = mix(seed + (tensor + 1) * G)`, `raw = mix(key + (i + 1) * G)`: the outputs of SplitMix64 (Steele, Lea and Flood
//! 2014) seeded with `key`; the upper 24 bits give a number in [-1, 1), exact in f32.

const G: u64 = 0x9E37_79B9_7F4A_7C15;

#[inline]
fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// `center + scale * u(i)` for each element, `u` uniform in [-1, 1).
#[inline]
pub fn formula(seed: u64, tensor: u64, scale: f32, center: f32, out: &mut [f32]) {
    let key = mix(seed.wrapping_add((tensor + 1).wrapping_mul(G)));
    for (i, out) in (1u64..).zip(out) {
        let upper = mix(key.wrapping_add(i.wrapping_mul(G))) >> 40;
        let unit = upper as f32 * (1.0 / 8_388_608.0) - 1.0;
        *out = if center == 0.0 { unit * scale } else { center + unit * scale };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEED: u64 = 20240607;

    /// The first numbers of two tensors, computed by another implementation of the formula.
    #[test]
    fn check_values() {
        let mut units = [0.0; 4];
        formula(SEED, 0, 1.0, 0.0, &mut units);
        assert_eq!(units, [0.871_693_73, 0.184_337_85, 0.247_969_39, -0.501_153_47]);
        formula(SEED, 1, 1.0, 0.0, &mut units);
        assert_eq!(units, [-0.999_301_43, -0.283_204_8, -0.088_914_51, -0.011_441_827]);
    }

    #[test]
    fn numbers_are_in_range_and_differ() {
        let mut numbers = vec![0.0; 10_000];
        formula(1, 2, 1.0, 0.0, &mut numbers);
        assert!(numbers.iter().all(|number| (-1.0..1.0).contains(number)));
        let mean = numbers.iter().sum::<f32>() / 1e4;
        assert!(mean.abs() < 0.02, "{mean}");
        let mut distinct: Vec<u32> = numbers.iter().map(|number| number.to_bits()).collect();
        distinct.sort_unstable();
        distinct.dedup();
        assert!(distinct.len() > 9_990, "{}", distinct.len());
    }
}
