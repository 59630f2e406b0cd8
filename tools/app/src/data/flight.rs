//! Images on their way to the network: read and decoded on several threads, and never more of them at once than a number of
//! bytes, however small their files are.

use std::{num::NonZeroUsize, ops::Range};

use super::{Picture, Undecoded, in_parallel};
use crate::error::Error;

/// Bytes of decoded images, as many as one image may have.
const DECODED: u64 = super::picture::MAX_DECODED;

/// Bytes of files that are read and not decoded, as many as one file may have.
const READ: u64 = super::picture::MAX_BYTES;

/// Images that can be had by their numbers.
pub trait Images: Sync {
    /// How many there are.
    fn len(&self) -> usize;

    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Bytes of one before it is decoded, as far as they are known.
    fn bytes(&self, index: usize) -> u64;

    /// Reads one.
    ///
    /// # Errors
    /// If it cannot be read.
    fn read(&self, index: usize) -> Result<Undecoded, Error>;

    /// Decodes it.
    ///
    /// # Errors
    /// If it is damaged, or not what the network takes.
    fn decode(&self, index: usize, image: &Undecoded) -> Result<Picture, Error>;
}

/// Gives all images to `work` in order: each time the number of the first and some of them, at most `most`.
///
/// # Errors
/// What `work` gives; what is wrong with an image, `work` is told.
pub fn groups<E>(
    images: &impl Images,
    most: usize,
    threads: NonZeroUsize,
    mut work: impl FnMut(usize, Vec<Result<Picture, Error>>) -> Result<(), E>,
) -> Result<(), E> {
    let mut next = 0;
    while next < images.len() {
        let end = images.len().min(next + most.max(1));
        let window = group(next..end, READ, |index| images.bytes(index));
        let read = in_parallel(window.len(), threads, |place| images.read(window.start + place));
        next = window.end;
        let mut first = window.start;
        while first < window.end {
            let size = |index: usize| read[index - window.start].as_ref().map_or(0, Undecoded::size);
            let some = group(first..window.end, DECODED, size);
            let pictures = in_parallel(some.len(), threads, |place| {
                let index = some.start + place;
                read[index - window.start].as_ref().map_err(Error::again).and_then(|image| images.decode(index, image))
            });
            first = some.end;
            work(some.start, pictures)?;
        }
    }
    Ok(())
}

/// The first numbers of a range that together have at most `limit` bytes; one at least.
fn group(range: Range<usize>, limit: u64, bytes: impl Fn(usize) -> u64) -> Range<usize> {
    let mut sum = 0u64;
    let fits = |index: &usize| {
        sum = sum.saturating_add(bytes(*index));
        sum <= limit || *index == range.start
    };
    let count = range.clone().take_while(fits).count();
    range.start..range.start + count
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    /// Images of so many MiB, of which one cannot be read; and how many bytes are decoded at once.
    struct Sizes {
        mib: Vec<u64>,
        now: AtomicU64,
        most: AtomicU64,
    }

    impl Images for Sizes {
        fn len(&self) -> usize {
            self.mib.len()
        }

        fn bytes(&self, _: usize) -> u64 {
            1 << 20
        }

        fn read(&self, index: usize) -> Result<Undecoded, Error> {
            match self.mib[index] {
                0 => Err(Error::Data("zero".into(), "unreadable".into())),
                mib => Ok(Undecoded::raw(Vec::new(), [1 << 10, (mib as usize) << 10, 1])),
            }
        }

        fn decode(&self, index: usize, _: &Undecoded) -> Result<Picture, Error> {
            let now = self.now.fetch_add(self.mib[index] << 20, Ordering::Relaxed) + (self.mib[index] << 20);
            self.most.fetch_max(now, Ordering::Relaxed);
            Ok(Picture::gray(vec![index as u8], [1, 1]))
        }
    }

    #[test]
    fn bytes_in_flight_are_bounded_and_the_order_stays() {
        for (mib, most, groups_expected) in [
            (vec![256; 40], 32, 40),
            (vec![1; 40], 32, 2),
            (vec![100, 100, 100, 1, 0, 1, 255, 256, 1, 1], 32, 5),
            (vec![1; 5], 0, 5),
            (vec![], 4, 0),
        ] {
            let images = Sizes { mib: mib.clone(), now: AtomicU64::new(0), most: AtomicU64::new(0) };
            let (mut seen, mut count) = (0, 0);
            let work = |first: usize, pictures: Vec<Result<Picture, Error>>| {
                assert_eq!(first, seen);
                for picture in pictures {
                    match picture {
                        Ok(picture) => assert_eq!(picture.bytes(), [seen as u8]),
                        Err(error) => assert_eq!((mib[seen], error.to_string()), (0, "zero: unreadable".into())),
                    }
                    seen += 1;
                }
                count += 1;
                images.now.store(0, Ordering::Relaxed);
                Ok::<(), Error>(())
            };
            groups(&images, most, NonZeroUsize::new(3).unwrap(), work).unwrap();
            assert_eq!((seen, count), (mib.len(), groups_expected), "{mib:?}");
            assert!(images.most.into_inner() <= DECODED);
        }
    }
}
