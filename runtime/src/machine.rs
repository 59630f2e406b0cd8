//! The limits of the machine, measured: no kernel can exceed them.
//!
//! Arithmetic is measured with the inner loop of convolutions, memory by summing a buffer far larger than the caches;
//! both are in `graphc_kernels::kernel::limits`. Each figure is the best of several passes: other load on the machine can only make a
//! pass slower.

use std::{
    hint,
    num::NonZeroUsize,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::Duration,
};

use graphc_program::Number;

#[cfg(feature = "int8")]
use graphc_kernels::kernel::limits::multiply_adds_of_integers;
use graphc_kernels::{
    clock::Moment,
    element::{Bf16, Element},
    kernel::limits::{BLOCK, Operands, Sum, zeros},
    setting::at_most_the_cores,
    simd::{Isa, LANES},
    threads::Team,
};

/// The measuring time for each figure, and the minimum length of a pass.
const TIME: Duration = Duration::from_millis(80);
const PASS: Duration = Duration::from_millis(1);

/// After how many repetitions that take no time there must be no clock.
const MOST_REPEATS: usize = 1 << 16;

/// Floats that are read to measure the memory: 272 MiB, or 17 MiB per thread if that is more, which is several times a
/// core's share of any last-level cache. Not a power of two, so that concurrent reads fall into different sets and
/// banks.
const BUFFER: usize = 272 << 18;
const BUFFER_OF_THREAD: usize = 17 << 18;

/// The limits of a machine, for a number of threads and an instruction set.
///
/// An operation is an addition or a multiplication: a multiply-add is two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Machine {
    /// The number of threads.
    pub threads: usize,
    /// Operations per second when multiplying `f32`.
    pub f32_flop_per_s: f64,
    /// Operations per second when multiplying `bf16` and summing in `f32`.
    pub bf16_flop_per_s: f64,
    /// Operations per second when multiplying 8-bit integers and summing in 32 bits; without the feature `int8`, those in `f32`.
    pub int8_op_per_s: f64,
    /// Bytes read from memory per second, from huge pages where the system has them.
    pub bytes_per_s: f64,
}

impl Machine {
    /// Measures for about a third of a second, with 272 MiB of memory, or 17 MiB per core used. Like a session, it uses
    /// at most as many threads as there are cores available. Where there is no clock (see `set_clock`), all rates are 0.
    ///
    /// # Panics
    /// If there is not enough memory.
    pub fn measure(isa: Isa, threads: NonZeroUsize) -> Machine {
        Machine::of_team(isa, Team::new(at_most_the_cores(threads)))
    }

    fn of_team(isa: Isa, mut team: Team) -> Machine {
        let f32_flop_per_s = flop_per_s::<f32>(&mut team, isa);
        Machine {
            threads: team.threads(),
            f32_flop_per_s,
            #[cfg(feature = "int8")]
            int8_op_per_s: rate_of_passes(&mut team, |repeats, sums| multiply_adds_of_integers(isa, repeats, sums)),
            #[cfg(not(feature = "int8"))]
            int8_op_per_s: f32_flop_per_s,
            bf16_flop_per_s: flop_per_s::<Bf16>(&mut team, isa),
            bytes_per_s: bytes_per_s(&mut team, isa),
        }
    }

    /// Operations per second when multiplying numbers of this type.
    pub fn flop_per_s(&self, arithmetic: Number) -> f64 {
        match arithmetic {
            Number::F32 => self.f32_flop_per_s,
            Number::Bf16 => self.bf16_flop_per_s,
            Number::U8(_) => self.int8_op_per_s,
        }
    }

    /// The least time for these operations and bytes, in seconds: the longer of the two, if they overlap.
    pub fn least_seconds(&self, arithmetic: Number, flop: f64, bytes: f64) -> f64 {
        (flop / self.flop_per_s(arithmetic)).max(bytes / self.bytes_per_s)
    }
}

/// The highest rate per second. A pass is told how often to repeat its work, and returns the amount of work done.
fn best_rate(mut pass: impl FnMut(usize) -> usize) -> f64 {
    let (start, mut repeats, mut best) = (Moment::now(), 1, 0.0_f64);
    loop {
        let pass_start = Moment::now();
        let done = pass(repeats);
        let took = pass_start.elapsed();
        if took < PASS {
            if took.is_zero() && repeats > MOST_REPEATS {
                return 0.0;
            }
            repeats *= 2;
            continue;
        }
        best = best.max(done as f64 / took.as_secs_f64());
        if start.elapsed() >= TIME {
            return best;
        }
    }
}

fn flop_per_s<E: Element>(team: &mut Team, isa: Isa) -> f64 {
    let operands = Operands::<E>::new(|index| [0.5, -1.0, 0.75][index % 3]);
    rate_of_passes(team, |repeats, sums| operands.multiply_adds(isa, repeats, sums))
}

/// Operations per second of passes that count their multiply-adds.
fn rate_of_passes(team: &mut Team, pass: impl Fn(usize, &mut [f32; LANES]) -> usize + Sync) -> f64 {
    2.0 * best_rate(|repeats| {
        let done = AtomicUsize::new(0);
        team.run(&|_| {
            let mut sums = [0.0; LANES];
            done.fetch_add(pass(repeats, &mut sums), Ordering::Relaxed);
            hint::black_box(sums);
        });
        done.into_inner()
    })
}

fn bytes_per_s(team: &mut Team, isa: Isa) -> f64 {
    let cores = thread::available_parallelism().map_or(1, NonZeroUsize::get).min(team.threads());
    let mut buffer = zeros(BUFFER.max(cores * BUFFER_OF_THREAD));
    // Pages that were never written all map to the same page, which stays in the cache.
    buffer.as_mut_slice().fill(1.0);
    best_rate(|repeats| {
        team.run(&|lane| {
            let blocks = lane.share(buffer.as_slice().len() / BLOCK);
            for _ in 0..repeats {
                let numbers = &buffer.as_slice()[blocks.start * BLOCK..blocks.end * BLOCK];
                let mut sums = [0.0; LANES];
                isa.run(Sum { numbers, sums: &mut sums });
                hint::black_box(sums);
            }
        });
        repeats * size_of_val(buffer.as_slice())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_of_the_best_pass() {
        let mut passes = Vec::new();
        let each = PASS / 3;
        let rate = best_rate(|repeats| {
            passes.push(repeats);
            thread::sleep(each * repeats as u32);
            repeats
        });
        // A sleep is never shorter than requested.
        assert!(rate > 0.0 && rate <= 1.0 / each.as_secs_f64() + 1e-3, "{rate}");
        assert!(passes.starts_with(&[1]) && passes.is_sorted(), "{passes:?}");
    }

    #[test]
    fn every_instruction_set_is_measured() {
        for isa in Isa::available() {
            for threads in [1, 3] {
                let machine = Machine::of_team(isa, Team::new(NonZeroUsize::new(threads).unwrap()));
                assert_eq!(machine.threads, threads);
                for rate in
                    [machine.f32_flop_per_s, machine.bf16_flop_per_s, machine.int8_op_per_s, machine.bytes_per_s]
                {
                    assert!(rate.is_finite() && rate > 0.0, "{machine:?}");
                }
            }
        }
    }

    #[test]
    fn the_longer_of_operations_and_bytes() {
        let machine =
            Machine { threads: 1, f32_flop_per_s: 10.0, bf16_flop_per_s: 40.0, int8_op_per_s: 80.0, bytes_per_s: 4.0 };
        for (arithmetic, flop, bytes, seconds) in [
            (Number::F32, 20.0, 4.0, 2.0),
            (Number::Bf16, 20.0, 4.0, 1.0),
            (Number::F32, 0.0, 12.0, 3.0),
            (Number::Bf16, 0.0, 0.0, 0.0),
        ] {
            assert_eq!(machine.least_seconds(arithmetic, flop, bytes), seconds, "{arithmetic} {flop} {bytes}");
        }
    }
}
