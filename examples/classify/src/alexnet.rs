//! AlexNet, with weights and images from a formula: the same numbers on every machine, without a 250 MB file.

use std::{
    error::Error,
    io::Write,
    time::{Duration, Instant},
};

use graphc::ndarray::s;

use crate::arg_max;

graphc::alexnet_model!("../../alexnet.yaml");

/// The seed of weights and images.
const SEED: u64 = 20_240_607;

/// PyTorch's answers for these weights and images.
const EXPECTED: [usize; 2] = [386, 42];

/// Prints the layer table, the time of AlexNet, and its answers. Returns whether they are as expected.
pub(crate) fn run(out: &mut dyn Write) -> Result<bool, Box<dyn Error>> {
    writeln!(out, "{}", AlexNet::SUMMARY)?;

    let start = Instant::now();
    let net = AlexNet::random(SEED);
    let generated = start.elapsed();

    let images = AlexNet::random_images(SEED, EXPECTED.len());
    let mut session = net.try_session()?;
    let logits = session.run(images.view())?;

    let mut times = [Duration::ZERO; 11];
    for time in &mut times {
        let start = Instant::now();
        session.run(images.slice(s![..1, .., .., ..]))?;
        *time = start.elapsed();
    }
    times.sort_unstable();
    let median = times[times.len() / 2];

    writeln!(out, "AlexNet with generated weights, on generated images\n")?;
    writeln!(out, "  weights  {:>8.2} s   to generate and pack", generated.as_secs_f64())?;
    writeln!(out, "  forward  {:>8.2} ms  for one image, threads {}\n", 1e3 * median.as_secs_f64(), session.threads())?;

    let mut all_right = true;
    for (number, (logits, expected)) in logits.rows().into_iter().zip(EXPECTED).enumerate() {
        let logits = logits.to_vec();
        let class = arg_max(&logits);
        let verdict = if class == expected { "as in PyTorch".into() } else { format!("PyTorch gives {expected}") };
        writeln!(out, "  image {number}  class {class:>4}  logit {:>7.4}  {verdict}", logits[class])?;
        all_right &= class == expected;
    }
    writeln!(out)?;
    Ok(all_right)
}
