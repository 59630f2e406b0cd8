//! The horizontal parts of lines in a gap between rows. All lines from a cell share one, on its own track, unless they
//! go straight down.

use super::rows::Grid;

/// Two vertical lines closer than this must not run beside each other.
const APART: i32 = 6;

/// The cost if they do, in crossings.
const OVERLAP: usize = 1000;

/// The distance by which a line evades another below it.
const ASIDE: i32 = 7;

/// The tracks of all gaps.
pub(super) struct Tracks {
    /// Where each link turns sideways on its way down.
    pub(super) turns: Vec<Vec<Turn>>,
    /// The number of tracks in the gap below each row.
    pub(super) count: Vec<usize>,
}

/// A sideways part.
#[derive(Clone, Copy)]
pub(super) struct Turn {
    /// Counted from 0 at the top of the gap.
    pub(super) track: usize,
    /// Where it ends.
    pub(super) to: i32,
}

impl Tracks {
    pub(super) fn new(grid: &Grid, middle: &[i32], ends: &[i32]) -> Tracks {
        let mut tracks = Tracks { turns: vec![Vec::new(); grid.links.len()], count: Vec::new() };
        for row in &grid.rows {
            let links = || row.iter().flat_map(|cell| &grid.cells[*cell].down);
            let mut nets = sorted(row.iter().filter_map(|cell| Net::new(grid, middle, ends, *cell)).collect());
            let lines = links().flat_map(|link| [middle[grid.links[*link].upper], ends[*link]]).collect();
            let second = second_turns(&mut nets, lines);
            nets.extend(second);
            tracks.count.push(assign(&mut nets));
            for net in nets {
                for end in net.ends.iter().filter(|end| end.x != net.top) {
                    tracks.turns[end.link].push(Turn { track: net.track, to: end.x });
                }
            }
        }
        tracks
    }
}

/// The lines from a cell, or the part of them that turns a second time.
struct Net {
    top: i32,
    /// From left to right.
    ends: Vec<End>,
    track: usize,
}

struct End {
    x: i32,
    link: usize,
}

impl Net {
    fn new(grid: &Grid, middle: &[i32], ends: &[i32], cell: usize) -> Option<Net> {
        let down = &grid.cells[cell].down;
        let mut ends: Vec<End> = down.iter().map(|link| End { x: ends[*link], link: *link }).collect();
        ends.sort_by_key(|end| end.x);
        let net = Net { top: middle[cell], ends, track: 0 };
        net.ends.iter().any(|end| end.x != net.top).then_some(net)
    }

    fn low(&self) -> i32 {
        self.top.min(self.ends[0].x)
    }

    fn high(&self) -> i32 {
        self.top.max(self.ends[self.ends.len() - 1].x)
    }

    fn meets(&self, other: &Net) -> bool {
        self.low() <= other.high() + APART && other.low() <= self.high() + APART
    }

    /// The end that would come down on the other's way to its track, if this net's track is above.
    fn end_on(&self, other: &Net) -> Option<usize> {
        let near = self.ends.partition_point(|end| end.x <= other.top - APART);
        self.ends.get(near).is_some_and(|end| end.x < other.top + APART).then_some(near)
    }

    /// The cost if this net's track is above the other's: the other's way down to its track may cross this track, and
    /// this net's ways down may cross the other's track.
    fn cost_above(&self, other: &Net) -> usize {
        if !self.meets(other) {
            return 0;
        }
        let first = self.ends.partition_point(|end| end.x < other.low());
        let behind = self.ends.partition_point(|end| end.x <= other.high());
        let crossed = (self.low()..=self.high()).contains(&other.top);
        usize::from(crossed) + (behind - first) + self.end_on(other).map_or(0, |_| OVERLAP)
    }
}

/// From top to bottom: each net is inserted at the lowest cost.
fn sorted(nets: Vec<Net>) -> Vec<Net> {
    let mut sorted: Vec<Net> = Vec::with_capacity(nets.len());
    for net in nets {
        let mut cost: usize = sorted.iter().map(|other| other.cost_above(&net)).sum();
        let (mut best, mut least) = (sorted.len(), cost);
        for (place, other) in sorted.iter().enumerate().rev() {
            cost = cost + net.cost_above(other) - other.cost_above(&net);
            if cost < least {
                (best, least) = (place, cost);
            }
        }
        sorted.insert(best, net);
    }
    sorted
}

/// If an end would come down on a line that starts there and turns further below, it stops beside that line and turns a
/// second time, below all other nets. `lines` are the positions of all vertical lines.
fn second_turns(nets: &mut [Net], mut lines: Vec<i32>) -> Vec<Net> {
    let mut second = Vec::new();
    for upper in 0..nets.len() {
        for lower in upper + 1..nets.len() {
            let Some(end) = nets[upper].end_on(&nets[lower]) else { continue };
            let net = &mut nets[upper];
            let End { x, link } = net.ends[end];
            let beside = (1..).flat_map(|step| [x - ASIDE * step, x + ASIDE * step]);
            let free = |x: &i32| lines.iter().all(|line| (line - x).abs() >= APART);
            let aside = beside.into_iter().find(free).unwrap_or(x);
            lines.push(aside);
            net.ends[end].x = aside;
            net.ends.sort_by_key(|end| end.x);
            second.push(Net { top: aside, ends: vec![End { x, link }], track: 0 });
        }
    }
    second
}

/// Assigns each net to the highest track below those of the previous nets that it meets. Returns the number of tracks.
fn assign(nets: &mut [Net]) -> usize {
    let mut count = 0;
    for index in 0..nets.len() {
        let (above, rest) = nets.split_at_mut(index);
        let net = &mut rest[0];
        let tracks = above.iter().filter(|other| other.meets(net)).map(|other| other.track + 1);
        net.track = tracks.max().unwrap_or(0);
        count = count.max(net.track + 1);
    }
    count
}
