//! Compares the GPU's results with the CPU's.

use graphc::{
    ImageModel,
    cuda::{CudaModel, Device, Network},
    ndarray::{Array4, Axis},
};

use crate::Outcome;

/// The seed of weights and images.
pub(crate) const SEED: u64 = 20_240_607;

/// The number of distinct images; larger batches repeat them.
const IMAGES: usize = 5;

/// Each result of the network for the first images, on the CPU.
pub(crate) fn expect<M: ImageModel>() -> Outcome<Vec<Vec<f32>>> {
    let net = M::random(SEED);
    let results = net.session().run_named(M::random_images(SEED, IMAGES).view())?;
    Ok(results.into_iter().map(|(_, values)| values.into_iter().collect()).collect())
}

/// The largest difference from `expected`, relative to the largest value of the same result, over every compiled batch
/// size, one that fills none, and one that takes several passes.
pub(crate) fn check<M: CudaModel + ImageModel>(device: &Device, expected: &[f32]) -> Outcome<f32> {
    let net = Network::<M>::random(device, SEED)?;
    let mut session = net.session()?;
    let largest = M::ABOUT.batches.iter().copied().max().unwrap_or(1);
    let mut worst = 0.0f32;
    for count in M::ABOUT.batches.iter().copied().chain([2, largest + 1]) {
        let mut rest = expected;
        for (name, values) in session.run_named(images::<M>(count).view())? {
            let one = values.len() / count;
            let (these, others) =
                rest.split_at_checked(one * IMAGES).ok_or_else(|| format!("too few {name} expected"))?;
            rest = others;
            let found: Vec<f32> = values.into_iter().collect();
            worst = worst.max(difference(&found, these));
        }
        if !rest.is_empty() {
            return Err("more is expected than the network gives".into());
        }
    }
    Ok(worst)
}

/// The images, again and again.
pub(crate) fn images<M: ImageModel>(count: usize) -> Array4<f32> {
    let few = M::random_images(SEED, IMAGES);
    let all: Vec<usize> = (0..count).map(|image| image % IMAGES).collect();
    few.select(Axis(0), &all)
}

/// `found` repeats the images of `expected`. The difference of a NaN is infinite.
fn difference(found: &[f32], expected: &[f32]) -> f32 {
    let largest = expected.iter().fold(f32::MIN_POSITIVE, |largest, value| largest.max(value.abs()));
    let apart = found.iter().zip(expected.iter().cycle()).map(|(found, expected)| (found - expected).abs());
    apart.fold(0.0, |worst, apart| if apart.is_nan() { f32::INFINITY } else { apart.max(worst) }) / largest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences() {
        let expected = [1.0, -4.0, 2.0];
        assert_eq!(difference(&expected, &expected), 0.0);
        assert_eq!(difference(&[1.0, -4.0, 2.0, 1.0, -3.0, 2.0], &expected), 0.25);
        assert_eq!(difference(&[1.0, f32::NAN, 2.0], &expected), f32::INFINITY);
        assert_eq!(difference(&[0.0, 0.0], &[0.0, 0.0]), 0.0);
    }
}
