//! Interpolation: `y[c, i, j] = sum over u, v of f[i, u] * g[j, v] * x[c, rows[i, u], columns[j, v]]`.
//!
//! Sixteen channels at a time; work is divided by (image, block, row). Each thread looks up the columns and their factors once,
//! into its scratch. A row of the input is interpolated along its length once for all rows of the result that it is a part of:
//! the scratch keeps as many of them as there are taps, in `f32`. The nearest pixels are copied.

use graphc_program::{
    Filter, Sampling, Tapped, Value,
    step::{Interpolate, Step},
};

use super::{Place, Share};
use crate::{
    element::{Element, Stored},
    pass::{Pass, with_element, with_stored},
    run::Run,
    simd::{Kernel, LANES, Simd},
};

impl Run for Interpolate<Value> {
    fn run(&self, pass: &Pass<'_>) {
        match self.sampling.filter {
            Filter::Nearest => with_stored!(self.output.number, E => {
                // SAFETY: the step has been checked.
                unsafe { job::<E>(self, pass).copy() };
            }),
            Filter::Bilinear => with_element!(self.output.number, E => {
                E::run(pass.isa, Taps::<_, 2>(job::<E>(self, pass)));
            }),
            Filter::Cubic => with_element!(self.output.number, E => {
                E::run(pass.isa, Taps::<_, 4>(job::<E>(self, pass)));
            }),
        }
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// Clears the halo and looks up the columns.
fn job<'a, E: Stored>(step: &Interpolate<Value>, pass: &'a Pass<'_>) -> Job<'a, E> {
    let (input, output) = (pass.blocks::<E>(&step.input), pass.blocks(&step.output));
    let columns: *mut Tapped = pass.scratch().cast();
    // SAFETY: the step has been checked; the scratch is as long as it needs.
    unsafe {
        output.clear_halo(pass.share());
        for x in 0..step.output.width {
            columns.add(x).write(step.sampling.tapped(1, x, step.input.width));
        }
    }
    // SAFETY: the scratch has the columns, and then the rows.
    let rows = unsafe { pass.scratch().add(step.column_bytes()).cast() };
    Job { share: pass.share(), input, output, sampling: step.sampling, columns, rows }
}

/// An interpolation resolved to addresses.
#[derive(Clone, Copy)]
struct Job<'a, E> {
    share: Share<'a>,
    input: Place<E>,
    output: Place<E>,
    sampling: Sampling,
    /// The columns of the input for each column of the result.
    columns: *const Tapped,
    /// Rows of the input, interpolated along their length: one for each tap.
    rows: *mut f32,
}

/// An interpolation of so many taps along each axis.
struct Taps<J, const N: usize>(J);

impl<E: Stored> Job<'_, E> {
    /// Copies the nearest pixels.
    ///
    /// # Safety
    /// The places must be valid for the batch, and the columns known.
    unsafe fn copy(&self) {
        for [image, block, y] in self.share.rows_of(&self.output.value) {
            let [row, ..] = self.sampling.tapped(0, y, self.input.value.height).pixels;
            // SAFETY: image, block, rows and columns are in range.
            unsafe {
                let from = self.input.row(image, block, row as usize);
                let to = self.output.row(image, block, y);
                for x in 0..self.output.value.width {
                    let [column, ..] = (*self.columns.add(x)).pixels;
                    let pixel = from.add(column as usize * LANES).cast::<[E; LANES]>().read();
                    to.add(x * LANES).cast::<[E; LANES]>().write(pixel);
                }
            }
        }
    }
}

impl<E: Element, const N: usize> Kernel for Taps<Job<'_, E>, N> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let job = self.0;
        let mut held = [usize::MAX; N];
        let mut of = None;
        for [image, block, y] in job.share.rows_of(&job.output.value) {
            if of.replace((image, block)) != Some((image, block)) {
                held = [usize::MAX; N];
            }
            let tapped = job.sampling.tapped(0, y, job.input.value.height);
            // Rows beside each other are in different places: they differ by less than the taps.
            for tap in 0..N {
                let row = tapped.pixels[tap] as usize;
                if held[row % N] != row {
                    held[row % N] = row;
                    // SAFETY: image, block and row are in range, and there is room for a row for each tap.
                    unsafe { job.along_row::<S, N>(simd, job.input.row(image, block, row), job.kept::<N>(row)) };
                }
            }
            // SAFETY: image, block and row are in range, and the rows of all taps have been interpolated.
            unsafe { job.across_rows::<S, N>(simd, &tapped, job.output.row(image, block, y)) };
        }
    }
}

impl<E: Element> Job<'_, E> {
    /// Where a row of the input is kept.
    ///
    /// # Safety
    /// There must be room for `N` rows.
    #[inline(always)]
    unsafe fn kept<const N: usize>(&self, row: usize) -> *mut f32 {
        // SAFETY: guaranteed by the caller.
        unsafe { self.rows.add(row % N * self.output.value.width * LANES) }
    }

    /// Interpolates a row of the input along its length.
    ///
    /// # Safety
    /// `from` must be a row of the input, and `to` valid for a row of the result.
    #[inline(always)]
    unsafe fn along_row<S: Simd, const N: usize>(&self, simd: S, from: *const E, to: *mut f32) {
        for x in 0..self.output.value.width {
            // SAFETY: `x` is a column, and those of the input are in range.
            unsafe {
                let Tapped { pixels, factors } = &*self.columns.add(x);
                let mut sum = simd.mul(E::load(simd, from.add(pixels[0] as usize * LANES)), simd.splat(factors[0]));
                for tap in 1..N {
                    let pixel = E::load(simd, from.add(pixels[tap] as usize * LANES));
                    sum = simd.mul_add(pixel, simd.splat(factors[tap]), sum);
                }
                simd.store(to.add(x * LANES), sum);
            }
        }
    }

    /// Interpolates between the rows that are kept.
    ///
    /// # Safety
    /// `to` must be a row of the result, and the rows of all taps must be kept.
    #[inline(always)]
    unsafe fn across_rows<S: Simd, const N: usize>(&self, simd: S, tapped: &Tapped, to: *mut E) {
        // By index, and not by closures, which may be compiled without the instruction set.
        let mut rows = [self.rows.cast_const(); N];
        for (tap, row) in rows.iter_mut().enumerate() {
            // SAFETY: guaranteed by the caller.
            *row = unsafe { self.kept::<N>(tapped.pixels[tap] as usize) };
        }
        for at in (0..self.output.value.width * LANES).step_by(LANES) {
            // SAFETY: the columns of a row.
            unsafe {
                let mut sum = simd.mul(simd.load(rows[0].add(at)), simd.splat(tapped.factors[0]));
                for (tap, row) in rows.iter().enumerate().skip(1) {
                    sum = simd.mul_add(simd.load(row.add(at)), simd.splat(tapped.factors[tap]), sum);
                }
                E::store(simd, to.add(at), sum);
            }
        }
    }
}
