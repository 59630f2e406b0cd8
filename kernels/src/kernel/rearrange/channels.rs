//! Pieces that take channels from one lane to another and leave rows and columns what they are: channel shuffles, and slices and
//! concatenations whose channels do not start with a block.
//!
//! The sources of a block's lanes are looked up once. Then every pixel of a row gathers its sixteen numbers, and writes one
//! vector. Work is divided by (image, block of the output, row of the piece).

use graphc_program::step::{DIGITS, Digit, Piece};

use super::{
    super::{Place, Share, order::Order},
    address, distance, stepped,
};
use crate::{element::Stored, simd::LANES};

/// The digits of such a piece.
pub(super) struct Channels {
    /// Those of channels, by falling steps in the output, where each steps over all that those after it reach; the rest are ones.
    digits: [Digit; DIGITS],
    rows: Digit,
    columns: Digit,
}

/// The lanes of a block of the output that the piece writes, and the channels that they take; as many as `count`.
struct Lanes {
    count: usize,
    to: [usize; LANES],
    from: [usize; LANES],
}

impl Channels {
    /// Unless the piece mixes dimensions, or its channels stay in their lanes, in which they are better copied together.
    pub(super) fn of(piece: &Piece) -> Option<Channels> {
        let mut found = Channels { digits: [Digit::ONE; DIGITS], rows: Digit::ONE, columns: Digit::ONE };
        let mut channels = 0;
        for digit in piece.digits.iter().filter(|digit| digit.size > 1) {
            let only = |axis: usize| {
                let others = (0..3).filter(|other| *other != axis);
                others.into_iter().all(|other| digit.from[other] == 0 && digit.to[other] == 0)
            };
            if only(0) && digit.to[0] > 0 {
                found.digits[channels] = *digit;
                channels += 1;
            } else if only(1) && found.rows.size == 1 {
                found.rows = *digit;
            } else if only(2) && found.columns.size == 1 {
                found.columns = *digit;
            } else {
                return None;
            }
        }
        found.digits[..channels].sort_by_key(|digit| -digit.to[0]);
        let stay = |digit: &Digit| digit.from[0] == digit.to[0];
        let shift = piece.from[0].abs_diff(piece.to[0]);
        let keep_lanes = shift.is_multiple_of(LANES) && found.digits[..channels].iter().all(stay);
        (channels > 0 && !keep_lanes).then_some(found)
    }

    /// The channel of the input that goes to one of the output, if the piece writes that.
    fn source(&self, piece: &Piece, channel: usize) -> Option<usize> {
        let mut rest = channel.checked_sub(piece.to[0])?;
        let mut source = piece.from[0];
        for digit in self.digits.iter().take_while(|digit| digit.size > 1) {
            let index = rest / digit.to[0].unsigned_abs();
            if index >= digit.size {
                return None;
            }
            rest -= index * digit.to[0].unsigned_abs();
            source = source.wrapping_add_signed(digit.from[0] * index.cast_signed());
        }
        (rest == 0).then_some(source)
    }

    fn lanes(&self, piece: &Piece, block: usize) -> Lanes {
        let mut lanes = Lanes { count: 0, to: [0; LANES], from: [0; LANES] };
        for lane in 0..LANES {
            if let Some(source) = self.source(piece, block * LANES + lane) {
                (lanes.to[lanes.count], lanes.from[lanes.count]) = (lane, source);
                lanes.count += 1;
            }
        }
        lanes
    }

    /// Copies this thread's share of the piece.
    ///
    /// # Safety
    /// Both places must be valid for the batch, and the piece inside of them.
    pub(super) unsafe fn copy<E: Stored>(&self, share: Share<'_>, from: Place<E>, to: Place<E>, piece: &Piece) {
        let reach = self.digits.iter().map(|digit| (digit.size - 1) * digit.to[0].unsigned_abs()).sum::<usize>();
        let (first, last) = (piece.to[0] / LANES, (piece.to[0] + reach) / LANES);
        let (mut of, mut lanes) = (0, self.lanes(piece, first));
        for [image, block, row] in share.rows(last + 1 - first, self.rows.size, Order::Images) {
            if of != block {
                (of, lanes) = (block, self.lanes(piece, first + block));
            }
            let read = stepped(piece.from, self.rows.from, row);
            let written = stepped([(first + block) * LANES, piece.to[1], piece.to[2]], self.rows.to, row);
            // SAFETY: image, channels, rows and columns of the piece are in range on both sides.
            unsafe {
                let mut sources = [std::ptr::null_mut(); LANES];
                for (source, channel) in sources.iter_mut().zip(&lanes.from[..lanes.count]) {
                    *source = address(&from, image, [*channel, read[1], read[2]]);
                }
                let pixels = [distance(&from, self.columns.from), distance(&to, self.columns.to)];
                gather(&sources, &lanes, address(&to, image, written), pixels, self.columns.size);
            }
        }
    }
}

/// Copies the lanes of so many pixels, which are at constant distances, in numbers.
///
/// # Safety
/// The sources must be valid for reading, and the vectors from `to` on for writing, at each of these distances.
#[inline(always)]
unsafe fn gather<E: Stored>(
    sources: &[*mut E; LANES],
    lanes: &Lanes,
    to: *mut E,
    [read, written]: [isize; 2],
    count: usize,
) {
    for pixel in 0..count.cast_signed() {
        // SAFETY: guaranteed by the caller.
        unsafe {
            let to = to.offset(pixel * written);
            if lanes.count == LANES {
                let mut vector = [*sources[0].offset(pixel * read); LANES];
                for (number, source) in vector.iter_mut().zip(sources) {
                    *number = *source.offset(pixel * read);
                }
                to.cast::<[E; LANES]>().write(vector);
            } else {
                for (source, lane) in sources[..lanes.count].iter().zip(&lanes.to) {
                    *to.add(*lane) = *source.offset(pixel * read);
                }
            }
        }
    }
}
