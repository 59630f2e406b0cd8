//! What the machine can do at most, measured: the limits that hold for any kernel.
//!
//! Arithmetic is measured by the loop that convolutions spend their time in, on a register tile and on operands that stay in
//! the first-level cache; memory by summing a buffer that is far larger than the caches. Each figure is that of the best
//! pass of a few: whatever else the machine does makes one slower and never faster.

use std::{
    alloc::{self, Layout},
    hint,
    marker::PhantomData,
    num::NonZeroUsize,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::{Duration, Instant},
};

use crate::{
    arena::Floats,
    element::{Bf16, Element},
    kernel::tile,
    model::Precision,
    simd::{Isa, Kernel, LANES, Simd},
    threads::Team,
};

/// How long each figure is measured, and how long a pass takes at least.
const TIME: Duration = Duration::from_millis(80);
const PASS: Duration = Duration::from_millis(1);

/// Floats that are read to measure the memory: 256 MiB, or 16 MiB a thread where that is more, which is several times a core's
/// part of any last-level cache.
const BUFFER: usize = 256 << 18;
const BUFFER_OF_THREAD: usize = 16 << 18;

/// What a machine can do at most, with some threads on an instruction set.
///
/// An operation is an addition or a multiplication: a multiply-add is two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Machine {
    /// Threads that worked together.
    pub threads: usize,
    /// Operations a second, where `f32` are multiplied.
    pub f32_flop_per_s: f64,
    /// Operations a second, where `bf16` are multiplied and summed in `f32`.
    pub bf16_flop_per_s: f64,
    /// Bytes a second that are read from memory, from huge pages where the system has them.
    pub bytes_per_s: f64,
}

impl Machine {
    /// Measures for about a third of a second, which takes 256 MiB of memory, or 16 MiB for each core that is used.
    ///
    /// # Panics
    /// If there is not enough memory.
    pub fn measure(isa: Isa, threads: NonZeroUsize) -> Machine {
        let mut team = Team::new(threads);
        Machine {
            threads: team.len(),
            f32_flop_per_s: flop_per_s::<f32>(&mut team, isa),
            bf16_flop_per_s: flop_per_s::<Bf16>(&mut team, isa),
            bytes_per_s: bytes_per_s(&mut team, isa),
        }
    }

    /// Operations a second, where numbers of a precision are multiplied.
    pub fn flop_per_s(&self, arithmetic: Precision) -> f64 {
        match arithmetic {
            Precision::F32 => self.f32_flop_per_s,
            Precision::Bf16 => self.bf16_flop_per_s,
        }
    }

    /// Seconds that some operations and bytes take at least, if they overlap: the longer of the two.
    pub fn least_seconds(&self, arithmetic: Precision, flop: f64, bytes: f64) -> f64 {
        (flop / self.flop_per_s(arithmetic)).max(bytes / self.bytes_per_s)
    }
}

/// The most that passes did in a second. A pass is told how often to repeat its work, and says how much that was.
fn best_rate(mut pass: impl FnMut(usize) -> usize) -> f64 {
    let (start, mut repeats, mut best) = (Instant::now(), 1, 0.0_f64);
    loop {
        let pass_start = Instant::now();
        let done = pass(repeats);
        let took = pass_start.elapsed();
        if took < PASS {
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
    2.0 * best_rate(|repeats| {
        let done = AtomicUsize::new(0);
        team.run(&|_| {
            let mut sums = [0.0; LANES];
            done.fetch_add(operands.multiply_adds(isa, repeats, &mut sums), Ordering::Relaxed);
            hint::black_box(sums);
        });
        done.into_inner()
    })
}

fn bytes_per_s(team: &mut Team, isa: Isa) -> f64 {
    let cores = thread::available_parallelism().map_or(1, NonZeroUsize::get).min(team.len());
    let buffer = zeros(BUFFER.max(cores * BUFFER_OF_THREAD));
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

/// # Panics
/// If there is not enough memory.
fn zeros(len: usize) -> Floats {
    Floats::zeroed(len).unwrap_or_else(|| {
        alloc::handle_alloc_error(Layout::array::<f32>(len).unwrap_or(Layout::new::<f32>()));
    })
}

/// Words of 32 bits that are multiplied for each sum of a tile, one after the other.
const WORDS: usize = 128;

/// The most pixels and vectors of a tile below.
const TILE: [usize; 2] = [13, 2];

/// The pixels and the weights of a register tile.
struct Operands<E> {
    pixels: Floats,
    weights: Floats,
    of: PhantomData<E>,
}

impl<E: Element> Operands<E> {
    /// Consecutive words of numbers.
    fn new(number: impl Fn(usize) -> f32) -> Self {
        let words = |count: usize| {
            let mut words = zeros(count);
            let start = words.as_mut_slice().as_mut_ptr().cast::<E>();
            for index in 0..count * E::TOGETHER {
                // SAFETY: `TOGETHER` numbers have the size of a float.
                unsafe { start.add(index).write(E::from_f32(number(index))) };
            }
            words
        };
        let [pixels, vectors] = TILE;
        Operands { pixels: words(pixels * WORDS), weights: words(vectors * WORDS * LANES), of: PhantomData }
    }

    /// Computes a tile some times over, and adds its sums to `sums`, lane by lane. Gives the number of multiply-adds.
    fn multiply_adds(&self, isa: Isa, repeats: usize, sums: &mut [f32; LANES]) -> usize {
        let mut tile = 0;
        E::run(isa, MultiplyAdds { operands: self, repeats, sums, tile: &mut tile });
        repeats * tile * LANES * WORDS * E::TOGETHER
    }
}

struct MultiplyAdds<'a, E> {
    operands: &'a Operands<E>,
    repeats: usize,
    sums: &'a mut [f32; LANES],
    /// How many vectors of sums the tile turns out to have.
    tile: &'a mut usize,
}

impl<E: Element> Kernel for MultiplyAdds<'_, E> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        // As large as the registers allow: enough sums for each to be ready when its turn comes again.
        match S::REGISTERS {
            0..8 => self.tile::<S, 2, 1>(simd),
            8..32 => self.tile::<S, 6, 1>(simd),
            32.. => self.tile::<S, { TILE[0] }, { TILE[1] }>(simd),
        }
    }
}

impl<E: Element> MultiplyAdds<'_, E> {
    #[inline(always)]
    fn tile<S: Simd, const P: usize, const Q: usize>(self, simd: S) {
        tile::assert_fits::<S>(P, Q);
        let pixels: *const E = self.operands.pixels.as_slice().as_ptr().cast();
        let weights = self.operands.weights.as_slice().as_ptr();
        let inputs = WORDS * E::TOGETHER;
        let mut sums = [[simd.splat(0.0); Q]; P];
        for _ in 0..self.repeats {
            // SAFETY: there are `inputs` numbers for each of `TILE` pixels, and as many weights for each lane of its vectors;
            // no tile above is larger.
            unsafe { tile::dot(simd, &mut sums, (pixels, weights), [inputs, WORDS * LANES], inputs) };
        }
        *self.tile = P * Q;
        let mut total = simd.splat(0.0);
        for sums in &sums {
            for sum in sums {
                total = simd.add(total, *sum);
            }
        }
        // SAFETY: sixteen floats.
        unsafe { simd.store(self.sums.as_mut_ptr(), total) };
    }
}

/// Places of a buffer that are read in turn, as a linear layer reads the weights of several output blocks.
const STREAMS: usize = 4;

/// Floats that a buffer is shared by.
const BLOCK: usize = STREAMS * LANES;

/// Distance in floats at which numbers are asked for ahead of their use.
const AHEAD: usize = 1024;

/// The sum of whole blocks, lane by lane.
struct Sum<'a> {
    numbers: &'a [f32],
    sums: &'a mut [f32; LANES],
}

impl Kernel for Sum<'_> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let stream = self.numbers.len() / BLOCK * LANES;
        let mut sums = [simd.splat(0.0); STREAMS];
        for at in (0..stream).step_by(LANES) {
            for (index, sum) in sums.iter_mut().enumerate() {
                // SAFETY: `STREAMS` times `stream` numbers are there. Prefetching needs no valid address.
                unsafe {
                    let from = self.numbers.as_ptr().add(index * stream + at);
                    simd.prefetch(from.wrapping_add(AHEAD));
                    *sum = simd.add(*sum, simd.load(from));
                }
            }
        }
        let mut total = simd.splat(0.0);
        for sum in &sums {
            total = simd.add(total, *sum);
        }
        // SAFETY: sixteen floats.
        unsafe { simd.store(self.sums.as_mut_ptr(), total) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sum of products of ones is their number: every one that is counted has been computed.
    fn counts<E: Element>() {
        let operands = Operands::<E>::new(|_| 1.0);
        for isa in Isa::available() {
            for repeats in [0, 1, 3] {
                let mut sums = [0.0; LANES];
                let count = operands.multiply_adds(isa, repeats, &mut sums);
                assert_eq!(sums.iter().sum::<f32>(), count as f32, "{isa:?}");
                assert_eq!(count > 0, repeats > 0);
            }
        }
    }

    #[test]
    fn multiply_adds_are_executed() {
        counts::<f32>();
        counts::<Bf16>();
    }

    #[test]
    fn every_number_is_read_once() {
        for isa in Isa::available() {
            for blocks in [0, 1, 2, 77] {
                let numbers: Vec<f32> = (0..blocks * BLOCK).map(|index| index as f32).collect();
                let mut sums = [0.0; LANES];
                isa.run(Sum { numbers: &numbers, sums: &mut sums });
                let expected = (numbers.len() * numbers.len().saturating_sub(1) / 2) as f32;
                assert_eq!(sums.iter().sum::<f32>(), expected, "{isa:?}, {blocks} blocks");
            }
        }
    }

    #[test]
    fn rates_are_of_the_best_pass() {
        let mut passes = Vec::new();
        let rate = best_rate(|repeats| {
            passes.push(repeats);
            thread::sleep(PASS / 3 * repeats as u32);
            repeats
        });
        // A sleep is never shorter than it was asked to be.
        assert!(rate > 0.0 && rate <= 3.0 / PASS.as_secs_f64(), "{rate}");
        assert!(passes.starts_with(&[1]) && passes.is_sorted(), "{passes:?}");
    }

    #[test]
    fn every_instruction_set_is_measured() {
        for isa in Isa::available() {
            for threads in [1, 3] {
                let machine = Machine::measure(isa, NonZeroUsize::new(threads).unwrap());
                println!("{isa:?} {machine:?}");
                assert_eq!(machine.threads, threads);
                for rate in [machine.f32_flop_per_s, machine.bf16_flop_per_s, machine.bytes_per_s] {
                    assert!(rate.is_finite() && rate > 0.0, "{machine:?}");
                }
            }
        }
    }

    #[test]
    fn the_longer_of_operations_and_bytes() {
        let machine = Machine { threads: 1, f32_flop_per_s: 10.0, bf16_flop_per_s: 40.0, bytes_per_s: 4.0 };
        for (arithmetic, flop, bytes, seconds) in [
            (Precision::F32, 20.0, 4.0, 2.0),
            (Precision::Bf16, 20.0, 4.0, 1.0),
            (Precision::F32, 0.0, 12.0, 3.0),
            (Precision::Bf16, 0.0, 0.0, 0.0),
        ] {
            assert_eq!(machine.least_seconds(arithmetic, flop, bytes), seconds, "{arithmetic} {flop} {bytes}");
        }
    }
}
