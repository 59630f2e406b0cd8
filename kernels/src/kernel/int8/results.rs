//! What becomes of sums of products before they are stored: the epilogue of convolutions and linear layers of integers.
//!
//! `y = clamp(round(sum * m[o]) + zero)`, with `(r - zero_r) * k` added before rounding for a residual `r`; or, in `f32`, `sum * m[o]`
//! within limits. Four pixels of a channel block are stored at once.

use graphc_program::{Epilogue, Number, Scale, Tabled, Value};

use crate::{
    kernel::{Place, pointwise::Bounds},
    pass::Pass,
    simd::{
        Isa, LANES, Simd,
        int8::{Int8, Limits},
    },
};

/// An epilogue resolved to addresses. The creator guarantees a bias and a multiplier for each channel of the output's blocks.
#[derive(Clone, Copy)]
pub(crate) struct Results {
    bias: *const i32,
    multipliers: *const f32,
    /// Of integers.
    limits: Limits,
    /// Of `f32`.
    bounds: Bounds,
    in_f32: bool,
    residual: Option<Residual>,
    /// The function's result for each integer, applied to stored rows.
    table: Option<*const u8>,
}

/// A value that is added.
#[derive(Clone, Copy)]
struct Residual {
    place: Place<u8>,
    zero: i32,
    /// What its differences from zero are multiplied by.
    ratio: f32,
}

/// Where rows of results go, in bytes.
#[derive(Clone, Copy)]
pub(crate) struct Target {
    /// Its first pixel, in the first channel block.
    pub(crate) start: *mut u8,
    /// From a channel block to the next.
    pub(crate) block: usize,
    /// From a row to the next.
    pub(crate) row: usize,
    /// From a pixel to the next.
    pub(crate) pixel: usize,
}

/// What is done with the sums of a channel block, in a row.
#[derive(Clone, Copy)]
pub(crate) enum OfBlock<'a, V> {
    Rounded(Rounded<'a, V>),
    Added(Added<'a, V>),
    InF32(InF32<V>),
}

/// They are multiplied and rounded.
#[derive(Clone, Copy)]
pub(crate) struct Rounded<'a, V> {
    factors: V,
    limits: &'a Limits,
}

/// A residual is added before they are rounded.
#[derive(Clone, Copy)]
pub(crate) struct Added<'a, V> {
    rounded: Rounded<'a, V>,
    /// The first pixel of the residual's row.
    from: *const u8,
    zero: i32,
    ratio: V,
}

/// They are stored in `f32`.
#[derive(Clone, Copy)]
pub(crate) struct InF32<V> {
    factors: V,
    bounds: Bounds,
}

/// How the sums of a channel block are stored.
pub(crate) trait Finish<I: Int8>: Copy {
    /// Stores up to four pixels from pixel `x` of the row on, at `to`.
    ///
    /// # Safety
    /// The pixels must be in the row, and `to` be valid for writing them.
    unsafe fn store(self, simd: I, sums: ([I::Sums; 4], usize), x: usize, to: *mut u8);
}

/// A register of floats.
pub(crate) type Vector<I> = <<I as Int8>::Floats as Simd>::V;

impl<I: Int8> Finish<I> for Rounded<'_, Vector<I>> {
    #[inline(always)]
    unsafe fn store(self, simd: I, (mut rounded, count): ([I::Sums; 4], usize), _x: usize, to: *mut u8) {
        for sums in &mut rounded {
            *sums = simd.round(simd.floats().mul(simd.to_floats(*sums), self.factors));
        }
        // SAFETY: guaranteed by the caller.
        unsafe { simd.store(to, rounded, count, self.limits) };
    }
}

impl<I: Int8> Finish<I> for Added<'_, Vector<I>> {
    #[inline(always)]
    unsafe fn store(self, simd: I, (sums, count): ([I::Sums; 4], usize), x: usize, to: *mut u8) {
        let (floats, mut rounded) = (simd.floats(), sums);
        for (pixel, sums) in rounded.iter_mut().enumerate().take(count) {
            let product = floats.mul(simd.to_floats(*sums), self.rounded.factors);
            // SAFETY: guaranteed by the caller.
            let differences = unsafe { simd.load_bytes(self.from.add((x + pixel) * LANES), self.zero) };
            *sums = simd.round(floats.add(product, floats.mul(differences, self.ratio)));
        }
        // SAFETY: guaranteed by the caller.
        unsafe { simd.store(to, rounded, count, self.rounded.limits) };
    }
}

impl<I: Int8> Finish<I> for InF32<Vector<I>> {
    #[inline(always)]
    unsafe fn store(self, simd: I, (sums, count): ([I::Sums; 4], usize), _x: usize, to: *mut u8) {
        let floats = simd.floats();
        for (pixel, sums) in sums.iter().enumerate().take(count) {
            let product = floats.mul(simd.to_floats(*sums), self.factors);
            // SAFETY: guaranteed by the caller.
            unsafe { floats.store(to.cast::<f32>().add(pixel * LANES), self.bounds.apply(floats, product)) };
        }
    }
}

impl<I: Int8> Finish<I> for OfBlock<'_, Vector<I>> {
    #[inline(always)]
    unsafe fn store(self, simd: I, sums: ([I::Sums; 4], usize), x: usize, to: *mut u8) {
        // SAFETY: guaranteed by the caller.
        unsafe {
            match self {
                OfBlock::Rounded(of) => of.store(simd, sums, x, to),
                OfBlock::Added(of) => of.store(simd, sums, x, to),
                OfBlock::InF32(of) => of.store(simd, sums, x, to),
            }
        }
    }
}

impl Results {
    pub(crate) fn new(
        pass: &Pass<'_>,
        (epilogue, table): (&Epilogue<Value>, Option<&Tabled>),
        output: &Value,
        [bias, multipliers]: [usize; 2],
    ) -> Results {
        let scale = table.map_or(output.number.scale(), |table| Some(table.before));
        let limits = match (scale, table) {
            (Some(scale), None) => scale.limits(epilogue.then).unwrap_or(Limits::ALL),
            _ => Limits::ALL,
        };
        let residual = epilogue.add.as_ref().zip(scale).map(|(value, scale)| {
            let of = value.number.scale().unwrap_or(scale);
            Residual { place: pass.blocks(value), zero: of.zero.into(), ratio: of.ratio(scale) }
        });
        Results {
            bias: pass.weights(bias).cast(),
            multipliers: pass.weights(multipliers),
            limits: Limits::new(scale.map_or(0, |scale: Scale| scale.zero), limits),
            bounds: Bounds::of(epilogue.then),
            in_f32: output.number == Number::F32,
            residual,
            table: table.map(|table| pass.weights(table.at).cast()),
        }
    }

    /// Bytes of a number.
    #[inline(always)]
    pub(crate) fn number_bytes(&self) -> usize {
        if self.in_f32 { size_of::<f32>() } else { 1 }
    }

    /// The rows of the output from `y` on and from a channel block on, after the left halo.
    ///
    /// # Safety
    /// Image, block and row must be in range, and the value that of the step.
    #[inline(always)]
    pub(crate) unsafe fn row(&self, output: &Output, [image, block, y]: [usize; 3]) -> Target {
        let (value, bytes) = (&output.value, self.number_bytes());
        let at = block * value.strides.plane + value.origin() + y * value.strides.row;
        // SAFETY: guaranteed by the caller.
        let start = unsafe { output.start.add(image * value.place.image + at * bytes) };
        Target { start, block: value.strides.plane * bytes, row: value.strides.row * bytes, pixel: LANES * bytes }
    }

    /// What the sums of a channel block start with.
    ///
    /// # Safety
    /// The block must be in range.
    #[inline(always)]
    pub(crate) unsafe fn bias<I: Int8>(&self, simd: I, block: usize) -> I::Sums {
        // SAFETY: there is a bias for every channel of the blocks.
        unsafe { simd.load(self.bias.add(block * LANES)) }
    }

    /// What is done with the sums of a channel block, in a row.
    ///
    /// # Safety
    /// Image, block and row must be in range.
    #[inline(always)]
    pub(crate) unsafe fn of_block<I: Int8>(&self, simd: I, [image, block, y]: [usize; 3]) -> OfBlock<'_, Vector<I>> {
        let floats = simd.floats();
        // SAFETY: there is a multiplier for every channel of the blocks, and the residual has the result's shape.
        unsafe {
            let factors = floats.load(self.multipliers.add(block * LANES));
            let rounded = Rounded { factors, limits: &self.limits };
            match &self.residual {
                _ if self.in_f32 => OfBlock::InF32(InF32 { factors, bounds: self.bounds }),
                None => OfBlock::Rounded(rounded),
                Some(Residual { place, zero, ratio }) => OfBlock::Added(Added {
                    rounded,
                    from: place.row(image, block, y).cast_const(),
                    zero: *zero,
                    ratio: floats.splat(*ratio),
                }),
            }
        }
    }

    /// Applies the function's table to stored pixels of some channel blocks, if there is one.
    ///
    /// # Safety
    /// The pixels must be valid and belong to this thread.
    #[inline(always)]
    pub(crate) unsafe fn look_up(&self, isa: Isa, to: Target, [blocks, pixels]: [usize; 2]) {
        let Some(table) = self.table else { return };
        for block in 0..blocks {
            // SAFETY: guaranteed by the caller.
            unsafe {
                let at = to.start.add(block * to.block);
                isa.look_up(table, at, at, pixels * LANES);
            }
        }
    }
}

/// The output of a step, resolved to an address. The same guarantees as for [`Place`].
#[derive(Clone, Copy)]
pub(crate) struct Output {
    /// Its first byte in the first image.
    pub(crate) start: *mut u8,
    /// Its shape.
    pub(crate) value: Value,
}

impl Output {
    /// Clears the halo.
    ///
    /// # Safety
    /// As for writing through a [`Place`].
    pub(crate) unsafe fn new(pass: &Pass<'_>, value: &Value) -> Output {
        // SAFETY: guaranteed by the caller.
        unsafe {
            if value.number == Number::F32 {
                let place = pass.blocks::<f32>(value);
                place.clear_halo(pass.share());
                Output { start: place.start.cast(), value: *value }
            } else {
                let place = pass.blocks::<u8>(value);
                place.clear_halo(pass.share());
                Output { start: place.start, value: *value }
            }
        }
    }
}
