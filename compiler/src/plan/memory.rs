//! Places in the arena: two buffers may share bytes if no step needs both.
//!
//! Largest first, each at the lowest place that is free during its whole life. For chains this reaches the optimum, the
//! largest sum of an input and an output.

/// A buffer of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BufferId(usize);

impl BufferId {
    /// The buffer in a plan's table.
    pub fn of(self, buffers: &[Buffer]) -> &Buffer {
        &buffers[self.0]
    }
}

/// Memory for values, between the steps that need it, in bytes: for the CPU for one image, for a GPU for a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Buffer {
    /// Length, a multiple of what everything is aligned to.
    pub len: usize,
    /// Where it starts in the arena.
    pub offset: usize,
    /// The step that writes it first.
    pub first: usize,
    /// The last step that needs it.
    pub last: usize,
}

impl Buffer {
    /// Whether a step needs it. The network's input may have a layout that nothing reads.
    fn is_used(&self) -> bool {
        self.first <= self.last
    }
}

/// The buffers while steps are being written.
#[derive(Default)]
pub(super) struct Buffers(Vec<Buffer>);

impl Buffers {
    /// A buffer of this length.
    pub(super) fn add(&mut self, len: usize) -> BufferId {
        self.0.push(Buffer { len, offset: 0, first: usize::MAX, last: 0 });
        BufferId(self.0.len() - 1)
    }

    /// Step `step` needs the buffer.
    pub(super) fn touch(&mut self, id: BufferId, step: usize) {
        let buffer = &mut self.0[id.0];
        buffer.first = buffer.first.min(step);
        buffer.last = buffer.last.max(step);
    }

    /// Gives every buffer its place, and returns the length of the arena.
    pub(super) fn place(mut self) -> (Vec<Buffer>, usize) {
        let mut order: Vec<usize> = (0..self.0.len()).filter(|index| self.0[*index].is_used()).collect();
        order.sort_by_key(|index| (usize::MAX - self.0[*index].len, *index));
        let mut placed: Vec<Buffer> = Vec::new();
        for index in order {
            let buffer = &mut self.0[index];
            buffer.offset = lowest_free(buffer, &placed);
            let at = placed.partition_point(|other| other.offset <= buffer.offset);
            placed.insert(at, *buffer);
        }
        let arena =
            self.0.iter().filter(|buffer| buffer.is_used()).map(|buffer| buffer.offset + buffer.len).max().unwrap_or(0);
        (self.0, arena)
    }
}

/// `placed` is sorted by offset.
fn lowest_free(buffer: &Buffer, placed: &[Buffer]) -> usize {
    let mut offset = 0;
    for other in placed {
        let alive_together = buffer.first <= other.last && other.first <= buffer.last;
        if alive_together {
            if offset + buffer.len <= other.offset {
                break;
            }
            offset = offset.max(other.offset + other.len);
        }
    }
    offset
}
