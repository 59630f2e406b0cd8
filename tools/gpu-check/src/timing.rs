//! The times of passes: by the device's own clock, and as seen by a program on the host.

use std::time::{Duration, Instant};

use graphc::{
    ImageModel, Model,
    cuda::{Cache, CudaModel, Device, Network, Session},
    ndarray::ArrayD,
};

use crate::{
    Outcome,
    check::{SEED, images},
};

/// Passes before the measured ones, in which clocks ramp up and caches fill.
const WARM_UP: usize = 20;

/// Passes of a batch.
pub(crate) struct Times {
    /// The batch size.
    pub(crate) batch: usize,
    /// Where a pass starts: with images on the device and a cache as the previous pass left it (`warm`) or overwritten
    /// (`cold`), or with images in host memory, where the results are returned (`host`).
    pub(crate) from: &'static str,
    /// Each pass, ascending.
    pub(crate) microseconds: Vec<f64>,
}

impl Times {
    fn new(batch: usize, from: &'static str, times: &[Duration]) -> Self {
        let mut microseconds: Vec<f64> = times.iter().map(|time| time.as_secs_f64() * 1e6).collect();
        microseconds.sort_by(f64::total_cmp);
        Times { batch, from, microseconds }
    }

    /// 0 is the minimum, 0.5 the median.
    pub(crate) fn quantile(&self, part: f64) -> Option<f64> {
        let last = self.microseconds.len().checked_sub(1)?;
        self.microseconds.get((last as f64 * part).round() as usize).copied()
    }
}

/// Times a batch size, or all that are compiled.
pub(crate) fn time<M: CudaModel + ImageModel>(
    device: &Device,
    batch: Option<usize>,
    passes: usize,
) -> Outcome<Vec<Times>> {
    let net = Network::<M>::random(device, SEED)?;
    let mut session = net.session()?;
    let mut all = Vec::new();
    for &size in M::ABOUT.batches.iter().filter(|size| batch.is_none_or(|batch| batch == **size)) {
        let host = from_host(&mut session, size, passes)?;
        session.time(size, WARM_UP, Cache::Warm)?;
        all.push(Times::new(size, "warm", &session.time(size, passes, Cache::Warm)?));
        all.push(Times::new(size, "cold", &session.time(size, passes, Cache::Cold)?));
        all.push(host);
    }
    Ok(all)
}

/// From images in memory to results in memory. The images are then on the device.
fn from_host<M: CudaModel + ImageModel>(session: &mut Session<'_, M>, size: usize, passes: usize) -> Outcome<Times> {
    let images = images::<M>(size);
    let mut arrays: Vec<ArrayD<f32>> =
        <M as Model>::ABOUT.outputs.iter().map(|output| ArrayD::zeros(output.batch_shape(size))).collect();
    let mut results: Vec<_> = arrays.iter_mut().map(|array| array.view_mut()).collect();
    let mut times = Vec::with_capacity(passes);
    for pass in 0..WARM_UP + passes {
        let start = Instant::now();
        session.run_into(images.view(), &mut results)?;
        if pass >= WARM_UP {
            times.push(start.elapsed());
        }
    }
    Ok(Times::new(size, "host", &times))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles() {
        let times: Vec<Duration> = [5, 1, 4, 2, 3].map(Duration::from_micros).into();
        let times = Times::new(1, "warm", &times);
        assert_eq!(
            [0.0, 0.5, 0.9, 1.0].map(|part| times.quantile(part).map(f64::round)),
            [1.0, 3.0, 5.0, 5.0].map(Some)
        );
        assert_eq!(Times::new(1, "warm", &[]).quantile(0.5), None);
    }
}
