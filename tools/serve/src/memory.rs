//! The memory for what requests bring, of all transports together: it is taken before bytes are read, and given back with them.

use std::sync::Arc;

use bytes::Bytes;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::protocol::Error;

/// The unit of memory that is counted.
const UNIT: usize = 1 << 10;

/// The memory for all requests.
#[derive(Clone, Debug)]
pub(crate) struct Room(Arc<Semaphore>);

impl Room {
    pub(crate) fn new(bytes: usize) -> Room {
        Room(Arc::new(Semaphore::new(units(bytes) as usize)))
    }

    /// Takes memory for so many bytes.
    pub(crate) fn take(&self, bytes: usize) -> Result<Permit, Error> {
        let permit = Arc::clone(&self.0).try_acquire_many_owned(units(bytes));
        permit.map(Permit).map_err(|_| Error::busy("the server has no memory left for the request"))
    }

    #[cfg(test)]
    pub(crate) fn free(&self) -> usize {
        self.0.available_permits() * UNIT
    }
}

fn units(bytes: usize) -> u32 {
    u32::try_from(bytes.div_ceil(UNIT)).unwrap_or(u32::MAX)
}

/// Memory that was taken, until it is dropped.
#[derive(Debug)]
pub(crate) struct Permit(OwnedSemaphorePermit);

impl Permit {
    /// Gives back all but so many bytes.
    pub(crate) fn shrink(&mut self, bytes: usize) {
        let rest = self.0.num_permits().saturating_sub(units(bytes) as usize);
        drop(self.0.split(rest));
    }

    /// The same bytes, and the memory is theirs: it is given back with the last part of them.
    pub(crate) fn hold(self: &Arc<Permit>, bytes: Bytes) -> Bytes {
        Bytes::from_owner(Held { bytes, _permit: Arc::clone(self) })
    }
}

struct Held {
    bytes: Bytes,
    _permit: Arc<Permit>,
}

impl AsRef<[u8]> for Held {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_given_back() {
        let room = Room::new(10 << 10);
        let mut permit = room.take(8 << 10).unwrap();
        assert!(room.take(3 << 10).is_err());
        permit.shrink(4 << 10);
        assert_eq!(room.free(), 6 << 10);
        permit.shrink(5 << 10);
        assert_eq!(room.free(), 6 << 10, "it does not grow");
        drop(permit);
        assert!(room.take(10 << 10).is_ok());
        drop(Room::new(usize::MAX));
    }

    #[test]
    fn it_lives_as_long_as_the_last_part_of_the_bytes() {
        let room = Room::new(10 << 10);
        let permit = Arc::new(room.take(8 << 10).unwrap());
        let bytes = permit.hold(Bytes::from_static(b"abcdef"));
        drop(permit);
        let part = bytes.slice(2..4);
        drop(bytes);
        assert_eq!((part.as_ref(), room.free()), (b"cd".as_slice(), 2 << 10));
        drop(part);
        assert_eq!(room.free(), 10 << 10);
    }
}
