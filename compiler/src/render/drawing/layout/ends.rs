//! Where links end at the tops of boxes: straight below their start, if that is above the box; otherwise spread around
//! its middle.

use std::ops::RangeInclusive;

use super::{
    Sketch,
    rows::{Bond, Grid},
};

/// Distance between ends at a box, at least and at most.
const LEAST_APART: i32 = 12;
const MOST_APART: i32 = 26;

/// Distance from a box's corners.
const CORNER: i32 = 12;

/// The width of a box at which this many arrows end.
pub(super) fn least_width(ends: i32) -> i32 {
    2 * CORNER + LEAST_APART * (ends - 1)
}

/// The lower end of every link.
pub(super) fn ends(sketch: &Sketch, grid: &Grid, middle: &[i32]) -> Vec<i32> {
    let mut ends: Vec<i32> = grid.links.iter().map(|link| middle[link.lower]).collect();
    for ((extent, cell), middle_of_box) in sketch.boxes.iter().zip(&grid.cells).zip(middle) {
        if cell.up.is_empty() {
            continue;
        }
        let mut links = cell.up.clone();
        links.sort_by_key(|link| middle[grid.links[*link].upper]);
        let stacked = links.iter().position(|link| grid.links[*link].bond == Bond::Stack);
        let starts: Vec<i32> = links.iter().map(|link| middle[grid.links[*link].upper] - middle_of_box).collect();
        for (link, end) in links.iter().zip(spread(&starts, stacked, extent.width / 2 - CORNER)) {
            ends[*link] = middle_of_box + end;
        }
    }
    ends
}

/// All relative to the middle of a box: the starts of links, ascending; the one that must end straight below; how far
/// from the middle the others may end.
fn spread(starts: &[i32], stacked: Option<usize>, reach: i32) -> Vec<i32> {
    let count = starts.len();
    let room = Room { last: count - 1, stacked, reach };
    let fits = |index: &usize| room.of(*index).contains(&starts[*index]);
    let (Some(first), Some(last)) = ((0..count).find(fits), (0..count).rfind(fits)) else {
        let step = MOST_APART.min(2 * reach / room.last.max(1) as i32);
        return (0..count).map(|index| (2 * index as i32 - room.last as i32) * step / 2).collect();
    };
    let mut ends = starts.to_vec();
    for index in first + 1..=last {
        // Two links from one cell start at the same place.
        let place = ends[index].max(ends[index - 1] + room.least());
        ends[index] = place.clamp(*room.of(index).start(), *room.of(index).end());
    }
    let step = |room: i32, count: usize| MOST_APART.min(room / count.max(1) as i32);
    let (left, right) = (step(ends[first] + reach, first), step(reach - ends[last], room.last - last));
    for index in 0..first {
        ends[index] = ends[first] - left * (first - index) as i32;
    }
    for index in last + 1..count {
        ends[index] = ends[last] + right * (index - last) as i32;
    }
    ends
}

/// The top of a box, where links may end.
struct Room {
    /// The index of the last link.
    last: usize,
    /// The link that must end in the middle.
    stacked: Option<usize>,
    /// How far from the middle the others may end.
    reach: i32,
}

impl Room {
    /// The least distance of two ends.
    fn least(&self) -> i32 {
        let crowd = self.stacked.map_or(self.last, |at| 2 * at.max(self.last - at));
        LEAST_APART.min(2 * self.reach / crowd.max(1) as i32)
    }

    /// Where a link may end so that there is room for the others.
    fn of(&self, index: usize) -> RangeInclusive<i32> {
        let steps = |count: usize| self.least() * count as i32;
        let (low, high) = (steps(index) - self.reach, self.reach - steps(self.last - index));
        match self.stacked {
            None => low..=high,
            Some(at) if index < at => low..=-steps(at - index),
            Some(at) if index > at => steps(index - at)..=high,
            Some(_) => 0..=0,
        }
    }
}
