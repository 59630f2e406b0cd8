//! The order in which a step's rows are divided among threads, which decides what each of them reads.
//!
//! A step computes, for every image, the rows of some tiles of channel blocks. A row needs the inputs of that row and the
//! weights of that tile. What a thread has just read or written is in its own cache; the rest comes from memory, or from
//! the cache of another core, which takes as long. No order changes a result.

use std::ops::Range;

use graphc_program::Value;

use super::Share;

/// What is outermost, and so read once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// `[image][tile][row]`: the weights of a tile stay in the cache for an image.
    Images,
    /// `[tile][image][row]`: the weights of a tile stay in the cache for the batch, whose inputs are read for every tile.
    Tiles,
    /// `[image][row][tile]`: the inputs of a row stay in the cache, and all weights do. Neighbouring steps in this order
    /// exchange little between threads.
    Rows,
}

/// Bytes that stay in a second-level cache while others pass through it.
const CACHED: usize = 1 << 20;

/// The operands of a step, to choose an order by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Traffic {
    /// Bytes of all weights.
    pub(crate) weights: usize,
    /// Bytes of an image's inputs.
    pub(crate) inputs: usize,
    /// Tiles of output blocks.
    pub(crate) tiles: usize,
    /// Rows of an image.
    pub(crate) rows: usize,
}

impl Traffic {
    /// The order of those given in which a thread reads the fewest bytes; the first of several.
    pub(crate) fn best(&self, orders: &[Order], images: usize, threads: usize) -> Order {
        let bytes = |order: &&Order| self.bytes(**order, images, threads);
        orders.iter().min_by_key(bytes).copied().unwrap_or(Order::Images)
    }

    /// Bytes that a thread reads for a batch.
    fn bytes(&self, order: Order, images: usize, threads: usize) -> usize {
        let Traffic { weights, inputs, tiles, rows } = *self;
        // A thread's part of something, and how often it reads operands that stay in the cache only if they fit.
        let part = |count: usize| count.div_ceil(threads);
        let again = |bytes: usize, times: usize| if bytes <= CACHED { bytes } else { bytes.saturating_mul(times) };
        match order {
            Order::Images if images < threads => part(weights * images) + images * again(inputs, part(tiles)),
            Order::Images => part(images) * (weights + again(inputs, tiles)),
            Order::Tiles => part(weights) + again(images * inputs, part(tiles)),
            Order::Rows => again(weights, part(images * rows)) + part(images * inputs),
        }
    }
}

impl Order {
    /// That of steps with few weights or none: like the convolutions around them, mostly, they take whole rows of a large
    /// image with few channels, else whole blocks.
    fn of(value: &Value) -> Order {
        if value.channels < value.height * value.width { Order::Rows } else { Order::Images }
    }

    /// A part of the rows of some tiles in some images: image, tile and row.
    #[inline(always)]
    fn rows(self, [images, tiles, rows]: [usize; 3], part: Range<usize>) -> impl Iterator<Item = [usize; 3]> + use<> {
        part.map(move |unit| match self {
            Order::Images => [unit / (tiles * rows), unit / rows % tiles, unit % rows],
            Order::Tiles => [unit / rows % images, unit / (images * rows), unit % rows],
            Order::Rows => [unit / (tiles * rows), unit % tiles, unit / tiles % rows],
        })
    }
}

impl Share<'_> {
    /// This thread's share of the rows of `tiles` tiles in all images: image, tile and row.
    #[inline(always)]
    pub(crate) fn rows(&self, tiles: usize, rows: usize, order: Order) -> impl Iterator<Item = [usize; 3]> + use<> {
        order.rows([self.images, tiles, rows], self.lane.share(self.images * tiles * rows))
    }

    /// This thread's share of the rows of a value in all images, for a step with few weights or none: image, channel block
    /// and row.
    #[inline(always)]
    pub(crate) fn rows_of(&self, value: &Value) -> impl Iterator<Item = [usize; 3]> + use<> {
        self.rows(value.planes(), value.height, Order::of(value))
    }
}

/// A part of the channel blocks of `rows` rows of tiles that are worked on together: channel block and row.
#[inline(always)]
pub(crate) fn tile_rows(value: &Value, rows: usize, part: Range<usize>) -> impl Iterator<Item = [usize; 2]> + use<> {
    Order::of(value).rows([1, value.planes(), rows], part).map(|[_, block, row]| [block, row])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_or_inputs_are_read_once() {
        let all = [Order::Images, Order::Tiles, Order::Rows];
        let best = |weights, inputs, images| Traffic { weights, inputs, tiles: 8, rows: 14 }.best(&all, images, 2);
        // A large image and few weights; a small image and many; the same in a batch.
        assert_eq!(best(64 << 10, 3 << 20, 1), Order::Rows);
        assert_eq!(best(9 << 20, 100 << 10, 1), Order::Images);
        assert_eq!(best(9 << 20, 100 << 10, 32), Order::Tiles);
        assert_eq!(best(64 << 10, 3 << 20, 32), Order::Rows);
    }
}
