//! Numbers that go to other places: `y[to + sum of i[d] * to[d]] = x[from + sum of i[d] * from[d]]` for every index `i` of a
//! piece, in coordinates `[channel, row, column]`.
//!
//! Scalar code: where adjacent channels stay adjacent, it copies a run of them at once, a whole block with constant length.
//! Otherwise the innermost digit is a loop whose two addresses go on by constant distances. Work is divided by (image, all digits
//! but the last).

use graphc_program::{
    Value,
    step::{Digit, Fill, Piece, Rearrange, Reshape, Step},
};

use super::{Place, Share};
use crate::{
    element::Element,
    pass::{Pass, with_element},
    run::Run,
    simd::LANES,
};

impl Run for Rearrange<Value> {
    fn run(&self, pass: &Pass<'_>) {
        with_element!(self.output.number, E => {
            let (from, to) = (pass.blocks::<E>(&self.input), pass.blocks(&self.output));
            // SAFETY: the step has been checked.
            unsafe {
                to.clear_halo(pass.share());
                rearrange(pass.share(), from, to, &self.piece);
            }
        });
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

impl Run for Fill<Value> {
    fn run(&self, pass: &Pass<'_>) {
        with_element!(self.output.number, E => {
            let to = pass.blocks::<E>(&self.output);
            // SAFETY: the step has been checked.
            unsafe {
                to.clear_halo(pass.share());
                fill(pass.share(), to, E::from_f32(self.number));
            }
        });
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

impl Run for Reshape<Value> {
    fn run(&self, pass: &Pass<'_>) {
        with_element!(self.output.number, E => {
            let (from, to) = (pass.blocks::<E>(&self.input), pass.blocks(&self.output));
            // SAFETY: the step has been checked.
            unsafe {
                to.clear_halo(pass.share());
                reshape(pass.share(), from, to);
            }
        });
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// Copies this thread's share of a piece.
///
/// # Safety
/// Both places must be valid for the batch, and the piece inside of them.
unsafe fn rearrange<E: Element>(share: Share<'_>, from: Place<E>, to: Place<E>, piece: &Piece) {
    let [outer @ .., last] = &piece.digits;
    let units: usize = outer.iter().map(|digit| digit.size).product();
    let is_run = last.from == [1, 0, 0] && last.to == [1, 0, 0];
    for unit in share.lane.share(share.images * units) {
        let (image, mut rest) = (unit / units, unit % units);
        let (mut read, mut written) = (piece.from, piece.to);
        for digit in outer.iter().rev().filter(|digit| digit.size > 1) {
            let index = rest % digit.size;
            rest /= digit.size;
            read = stepped(read, digit.from, index);
            written = stepped(written, digit.to, index);
        }
        // SAFETY: the indices of a piece are in range.
        unsafe {
            if is_run {
                copy_channels(image, [from, to], [read, written], last.size);
            } else {
                copy(image, [from, to], [read, written], *last);
            }
        }
    }
}

/// The coordinates after so many steps.
#[inline(always)]
fn stepped(at: [usize; 3], steps: [isize; 3], count: usize) -> [usize; 3] {
    [0, 1, 2].map(|axis| at[axis].wrapping_add_signed(steps[axis].wrapping_mul(count as isize)))
}

/// The address of a number.
///
/// # Safety
/// `image` and the coordinates must be in range.
#[inline(always)]
unsafe fn address<E: Element>(place: &Place<E>, image: usize, [channel, y, x]: [usize; 3]) -> *mut E {
    // SAFETY: as the caller guarantees.
    unsafe { place.row(image, channel / LANES, y).add(x * LANES + channel % LANES) }
}

/// Copies adjacent channels of a pixel.
///
/// # Safety
/// As for [`address`], for every channel.
#[inline(always)]
unsafe fn copy_channels<E: Element>(
    image: usize,
    [from, to]: [Place<E>; 2],
    [mut read, mut written]: [[usize; 3]; 2],
    mut count: usize,
) {
    while count > 0 {
        let room = (LANES - read[0] % LANES).min(LANES - written[0] % LANES);
        // SAFETY: inside of one block on both sides.
        let run = unsafe {
            let (from, to) = (address(&from, image, read), address(&to, image, written));
            if count >= LANES && room == LANES {
                to.cast::<[E; LANES]>().write(from.cast::<[E; LANES]>().read());
                LANES
            } else {
                let run = room.min(count);
                for lane in 0..run {
                    *to.add(lane) = *from.add(lane);
                }
                run
            }
        };
        count -= run;
        read[0] += run;
        written[0] += run;
    }
}

/// Copies the numbers of a digit.
///
/// # Safety
/// As for [`address`], for every index.
#[inline(always)]
unsafe fn copy<E: Element>(
    image: usize,
    [from, to]: [Place<E>; 2],
    [read, written]: [[usize; 3]; 2],
    Digit { size, from: read_step, to: written_step }: Digit,
) {
    if read_step[0] == 0 && written_step[0] == 0 {
        let distance =
            |place: &Place<E>, step: [isize; 3]| step[1] * place.value.strides.row as isize + step[2] * LANES as isize;
        let (from_distance, to_distance) = (distance(&from, read_step), distance(&to, written_step));
        // SAFETY: as the caller guarantees; the channel stays the same, so addresses go on evenly.
        unsafe {
            let (from, to) = (address(&from, image, read), address(&to, image, written));
            for index in 0..size as isize {
                *to.offset(index * to_distance) = *from.offset(index * from_distance);
            }
        }
        return;
    }
    for index in 0..size {
        // SAFETY: as the caller guarantees.
        unsafe {
            let from = address(&from, image, stepped(read, read_step, index));
            *address(&to, image, stepped(written, written_step, index)) = *from;
        }
    }
}

/// Fills this thread's share of the rows, with the lanes after the last channel.
///
/// # Safety
/// The place must be valid for the batch.
unsafe fn fill<E: Element>(share: Share<'_>, to: Place<E>, number: E) {
    let value = to.value;
    let (blocks, rows) = (value.planes(), value.height);
    for unit in share.lane.share(share.images * blocks * rows) {
        let (image, block, y) = (unit / (blocks * rows), unit / rows % blocks, unit % rows);
        // SAFETY: image, block, row and columns are in range.
        unsafe {
            let row = to.row(image, block, y);
            for index in 0..value.width * LANES {
                *row.add(index) = number;
            }
        }
    }
}

/// Copies this thread's share of the numbers, which are in row-major order on both sides.
///
/// # Safety
/// Both places must be valid for the batch, with as many numbers.
unsafe fn reshape<E: Element>(share: Share<'_>, from: Place<E>, to: Place<E>) {
    let (source, target) = (from.value, to.value);
    let rows = target.channels * target.height;
    for unit in share.lane.share(share.images * rows) {
        let (image, row) = (unit / rows, unit % rows);
        let (channel, y) = (row / target.height, row % target.height);
        let first = row * target.width;
        let mut read =
            [first / (source.height * source.width), first / source.width % source.height, first % source.width];
        for x in 0..target.width {
            // SAFETY: as many numbers come before on both sides, so both indices are in range.
            unsafe { *address(&to, image, [channel, y, x]) = *address(&from, image, read) };
            read[2] += 1;
            if read[2] == source.width {
                read = if read[1] + 1 == source.height { [read[0] + 1, 0, 0] } else { [read[0], read[1] + 1, 0] };
            }
        }
    }
}
