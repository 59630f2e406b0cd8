//! Numbers that go to other places: `y[to + sum of i[d] * to[d]] = x[from + sum of i[d] * from[d]]` for every index `i` of a
//! piece, in coordinates `[channel, row, column]`.
//!
//! Scalar code in two loops. The outer one is over adjacent channels that stay adjacent, block by block. In it, one digit that keeps
//! the lane, usually the columns, advances both addresses by constant distances. The other digits are decoded once for both loops;
//! those that change the lane come last, so that the cache lines of a row are reused for all of its channels. Work is divided by
//! (image, all digits but the channels). Where channels alone change lanes, `channels` gathers whole vectors instead.

mod channels;

use graphc_program::{
    Value,
    step::{DIGITS, Digit, Fill, Piece, Rearrange, Reshape, Step},
};

use super::{Place, Share};
use crate::{
    element::Stored,
    pass::{Pass, with_stored},
    run::Run,
    simd::LANES,
};
use channels::Channels;

impl Run for Rearrange<Value> {
    fn run(&self, pass: &Pass<'_>) {
        with_stored!(self.output.number, E => {
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
        with_stored!(self.output.number, E => {
            let to = pass.blocks::<E>(&self.output);
            // SAFETY: the step has been checked.
            unsafe {
                to.clear_halo(pass.share());
                fill(pass.share(), to, E::stored(self.number, self.output.number));
            }
        });
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

impl Run for Reshape<Value> {
    fn run(&self, pass: &Pass<'_>) {
        with_stored!(self.output.number, E => {
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

/// A loop of this length is long enough: digits of more values are not preferred.
const LONG: usize = 16;

/// The loops over a piece.
struct Loops {
    /// The outer digits, the outermost first; those of the inner loops are replaced by ones.
    outer: [Digit; DIGITS],
    /// The digit of the inner loop: one that keeps the lane, unless the last is longer than all that do.
    inner: Digit,
    /// Adjacent channels that stay adjacent; 1 if there are none.
    channels: usize,
}

impl Loops {
    fn of(piece: &Piece) -> Loops {
        let mut outer = piece.digits;
        let mut channels = 1;
        let last = DIGITS - 1;
        if (outer[last].from, outer[last].to) == ([1, 0, 0], [1, 0, 0]) {
            channels = outer[last].size;
            outer[last] = Digit::ONE;
        }
        // The last one of those that are equally long: it goes along the columns of the output, where one does.
        let candidates = (0..DIGITS).filter(|at| *at == last || keeps_lane(&outer[*at]));
        let longest = candidates.max_by_key(|at| outer[*at].size.min(LONG)).unwrap_or(last);
        let inner = std::mem::replace(&mut outer[longest], Digit::ONE);
        let (keeping, changing) = (outer.iter().filter(|of| keeps_lane(of)), outer.iter().filter(|of| !keeps_lane(of)));
        let mut ordered = keeping.chain(changing).copied();
        let outer = std::array::from_fn(|_| ordered.next().unwrap_or(Digit::ONE));
        Loops { outer, inner, channels }
    }

    /// Where a unit, a value of each outer digit, starts.
    fn start(&self, piece: &Piece, mut unit: usize) -> [[usize; 3]; 2] {
        let [mut read, mut written] = [piece.from, piece.to];
        for digit in self.outer.iter().rev().filter(|digit| digit.size > 1) {
            let index = unit % digit.size;
            unit /= digit.size;
            read = stepped(read, digit.from, index);
            written = stepped(written, digit.to, index);
        }
        [read, written]
    }
}

/// Whether the addresses of a digit's numbers are at constant distances: its steps are of rows, columns and whole blocks.
#[inline(always)]
fn keeps_lane(digit: &Digit) -> bool {
    let is_whole = |step: isize| step % LANES as isize == 0;
    is_whole(digit.from[0]) && is_whole(digit.to[0])
}

/// Copies this thread's share of a piece.
///
/// # Safety
/// Both places must be valid for the batch, and the piece inside of them.
unsafe fn rearrange<E: Stored>(share: Share<'_>, from: Place<E>, to: Place<E>, piece: &Piece) {
    if let Some(channels) = Channels::of(piece) {
        // SAFETY: the guarantees of the caller are passed on.
        return unsafe { channels.copy(share, from, to, piece) };
    }
    let loops = Loops::of(piece);
    let Loops { outer, inner, channels } = &loops;
    let units: usize = outer.iter().map(|digit| digit.size).product();
    let mut own = share.lane.share(share.images * units * inner.size);
    while !own.is_empty() {
        let (unit, first) = (own.start / inner.size, own.start % inner.size);
        let size = own.len().min(inner.size - first);
        let [read, written] = loops.start(piece, unit % units);
        let at = [stepped(read, inner.from, first), stepped(written, inner.to, first)];
        let turn = Digit { size, ..*inner };
        // SAFETY: the indices of a piece are in range. If there are several channels, the inner digit keeps the lane.
        unsafe {
            if keeps_lane(inner) {
                copy_evenly(unit / units, [from, to], at, turn, *channels);
            } else {
                copy(unit / units, [from, to], at, turn);
            }
        }
        own.start += size;
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
unsafe fn address<E: Stored>(place: &Place<E>, image: usize, [channel, y, x]: [usize; 3]) -> *mut E {
    // SAFETY: as the caller guarantees.
    unsafe { place.row(image, channel / LANES, y).add(x * LANES + channel % LANES) }
}

/// Copies so many adjacent channels for each value of a digit that keeps the lane.
///
/// # Safety
/// As for [`address`], for every channel and value.
#[inline(always)]
unsafe fn copy_evenly<E: Stored>(
    image: usize,
    [from, to]: [Place<E>; 2],
    [mut read, mut written]: [[usize; 3]; 2],
    digit: Digit,
    mut channels: usize,
) {
    let distances = [distance(&from, digit.from), distance(&to, digit.to)];
    while channels > 0 {
        let run = channels.min(LANES - read[0] % LANES).min(LANES - written[0] % LANES);
        // SAFETY: inside of one block on both sides, whose numbers are all copied if it is whole.
        unsafe {
            let (from, to) = (address(&from, image, read), address(&to, image, written));
            if run == LANES {
                copy_each::<E, [E; LANES]>([from, to], distances, digit.size);
            } else {
                for lane in 0..run {
                    copy_each::<E, E>([from.add(lane), to.add(lane)], distances, digit.size);
                }
            }
        }
        channels -= run;
        read[0] += run;
        written[0] += run;
    }
}

/// Numbers from one value of a digit to the next.
#[inline(always)]
fn distance<E: Stored>(place: &Place<E>, [channels, rows, columns]: [isize; 3]) -> isize {
    let strides = place.value.strides;
    let lanes = LANES as isize;
    channels / lanes * strides.plane.cast_signed() + rows * strides.row.cast_signed() + columns * lanes
}

/// Copies so many things at constant distances, in numbers.
///
/// # Safety
/// All must be valid on both sides.
#[inline(always)]
unsafe fn copy_each<E, T: Copy>([from, to]: [*mut E; 2], [read, written]: [isize; 2], count: usize) {
    for index in 0..count.cast_signed() {
        // SAFETY: guaranteed by the caller; a number is aligned, and so is an array of numbers.
        unsafe { to.offset(index * written).cast::<T>().write(from.offset(index * read).cast::<T>().read()) };
    }
}

/// Copies a number for each value of a digit.
///
/// # Safety
/// As for [`address`], for every value.
#[inline(always)]
unsafe fn copy<E: Stored>(
    image: usize,
    [from, to]: [Place<E>; 2],
    [read, written]: [[usize; 3]; 2],
    Digit { size, from: read_step, to: written_step }: Digit,
) {
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
unsafe fn fill<E: Stored>(share: Share<'_>, to: Place<E>, number: E) {
    let value = to.value;
    for [image, block, y] in share.rows_of(&value) {
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
unsafe fn reshape<E: Stored>(share: Share<'_>, from: Place<E>, to: Place<E>) {
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
