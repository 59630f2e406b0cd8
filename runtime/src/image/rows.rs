//! The rows of a network's input, one at a time, each on the thread that writes it into the arena.
//!
//! A thread keeps only the filtered rows of the image that its next row of the input still needs. Threads share
//! nothing: rows needed on both sides of the border between two threads are computed twice.

use std::{
    num::NonZeroUsize,
    sync::{Mutex, PoisonError},
};

use graphc_kernels::{
    input::{Pixels as Rows, Row},
    threads::{Lane, Team},
};

use super::{
    Color, Image, Preprocess,
    resample::{filter_column, filter_row, gray},
    sampling::Sampling,
};

/// A session's state for images: memory that is reused.
#[derive(Debug, Default)]
pub(crate) struct Sampler {
    /// One for each image of a pass.
    samplings: Vec<Sampling>,
    /// One for each thread.
    threads: Vec<Mutex<Memory>>,
}

/// A thread's cache of an image.
#[derive(Debug, Default)]
struct Memory {
    /// For each slot of `kept`, the row of the image in it.
    rows: Vec<Option<usize>>,
    /// Rows of the image after filtering their columns.
    kept: Vec<u8>,
    /// A row of the image in grey.
    gray: Vec<u8>,
    /// A row of the input.
    row: Vec<u8>,
}

/// The images of a pass.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pixels<'p> {
    preprocess: &'p Preprocess,
    images: &'p [Image<'p>],
    sampler: &'p Sampler,
}

impl Sampler {
    /// Prepares for images that have been checked.
    pub(crate) fn pixels<'p>(
        &'p mut self,
        preprocess: &'p Preprocess,
        size: [usize; 2],
        images: &'p [Image<'p>],
        threads: usize,
    ) -> Pixels<'p> {
        if self.samplings.len() < images.len() {
            self.samplings.resize_with(images.len(), Sampling::default);
        }
        self.threads.resize_with(threads, Mutex::default);
        for (sampling, image) in self.samplings.iter_mut().zip(images) {
            sampling.set(preprocess, size, image);
        }
        Pixels { preprocess, images, sampler: self }
    }
}

impl Rows for Pixels<'_> {
    fn images(&self) -> usize {
        self.images.len()
    }

    fn color(&self) -> Color {
        self.preprocess.color
    }

    fn numbers(&self) -> &'static [[f32; 256]] {
        self.preprocess.numbers
    }

    fn for_each_row(&self, lane: &Lane<'_>, give: &mut dyn FnMut(Row<'_>)) {
        let memory = &mut *self.sampler.threads[lane.index()].lock().unwrap_or_else(PoisonError::into_inner);
        let Some(first) = self.sampler.samplings.first() else { return };
        let rows = first.rows.len();
        let mut current = None;
        for unit in lane.share(self.images.len() * rows) {
            let (image, y) = (unit / rows, unit % rows);
            let (source, sampling) = (&self.images[image], &self.sampler.samplings[image]);
            let channels = self.channels(source);
            if current.replace(image) != Some(image) {
                memory.forget(sampling, source, channels);
            }
            memory.make_row(source, sampling, channels, y);
            give(Row { image, y, bytes: &memory.row, channels });
        }
    }
}

impl Pixels<'_> {
    /// Writes the images as numbers in the caller's order, `[image][channel][row][column]`: on this thread.
    pub(crate) fn write_numbers(&self, [height, width]: [usize; 2], numbers: &mut [f32]) {
        let (tables, color) = (self.numbers(), self.color());
        let numbers = Mutex::new(numbers);
        Team::new(NonZeroUsize::MIN).run(&|lane| {
            let numbers = &mut **numbers.lock().unwrap_or_else(PoisonError::into_inner);
            self.for_each_row(lane, &mut |row| {
                for (channel, table) in tables.iter().enumerate() {
                    let start = ((row.image * tables.len() + channel) * height + row.y) * width;
                    for (number, byte) in numbers[start..][..width].iter_mut().zip(row.channel(color, channel)) {
                        *number = table[usize::from(byte)];
                    }
                }
            });
        });
    }

    /// The number of channels of an image to process.
    fn channels(&self, image: &Image<'_>) -> usize {
        match self.preprocess.color {
            Color::Gray => 1,
            Color::Rgb | Color::Bgr => image.channels.min(3),
        }
    }
}

impl Memory {
    /// Clears the cache for another image.
    fn forget(&mut self, sampling: &Sampling, image: &Image<'_>, channels: usize) {
        let (places, row) = (sampling.rows.longest(), sampling.columns.len() * channels);
        self.rows.clear();
        self.rows.resize(places, None);
        self.kept.resize(places * row, 0);
        self.gray.resize(image.width, 0);
        self.row.resize(row, 0);
    }

    /// Computes row `y` of the input.
    fn make_row(&mut self, image: &Image<'_>, sampling: &Sampling, channels: usize, y: usize) {
        let (places, len) = (self.rows.len(), self.row.len());
        for row in sampling.rows.pixels(y) {
            let place = row % places;
            if self.rows[place].replace(row) != Some(row) {
                let kept = &mut self.kept[place * len..][..len];
                filter_columns(image, sampling, channels, row, &mut self.gray, kept);
            }
        }
        let kept = &self.kept;
        filter_column(|row| &kept[row % places * len..][..len], &sampling.rows, y, &mut self.row);
    }
}

/// Filters the columns of a row of an image.
fn filter_columns(
    image: &Image<'_>,
    sampling: &Sampling,
    channels: usize,
    row: usize,
    grays: &mut [u8],
    out: &mut [u8],
) {
    let (row, columns) = (image.row(row), &sampling.columns);
    match (image.channels, channels) {
        (3, 1) => {
            gray::<3>(row, grays);
            filter_row::<1, 1>(grays, columns, out);
        }
        (4, 1) => {
            gray::<4>(row, grays);
            filter_row::<1, 1>(grays, columns, out);
        }
        (3, _) => filter_row::<3, 3>(row, columns, out),
        (4, _) => filter_row::<4, 3>(row, columns, out),
        (_, _) => filter_row::<1, 1>(row, columns, out),
    }
}
