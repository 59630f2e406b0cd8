//! Horizontal positions. Cells that are straight below each other form one column. All columns are first placed as far
//! left as they can go, then as far right; halfway in between, rows are centred and nothing overlaps. Then each column
//! moves towards its links, as far as its neighbours let it, and columns that block each other move together.

use super::{
    rows::{CellKind, Grid},
    straight,
};

/// How often every column may move.
const ROUNDS: usize = 12;

/// Distances between neighbours in a row.
const BETWEEN_BOXES: i32 = 30;
const BETWEEN_LANES: i32 = 12;
const BESIDE_A_BOX: i32 = 18;

/// The middle of every cell, from 0 at the left edge of the leftmost.
pub(super) fn columns(grid: &Grid) -> Vec<i32> {
    let columns = Columns::new(grid);
    let left = columns.packed_left();
    let right = columns.packed_right(&left);
    let mut middle: Vec<i32> = left.iter().zip(&right).map(|(left, right)| (left + right).div_euclid(2)).collect();
    columns.relax(&mut middle);
    let middles = columns.of.iter().map(|column| middle[*column]);
    let edges = middles.clone().zip(&grid.cells).map(|(middle, cell)| middle - cell.width / 2);
    let edge = edges.min().unwrap_or(0);
    middles.map(|middle| middle - edge).collect()
}

struct Columns {
    /// The column of every cell.
    of: Vec<usize>,
    /// Columns from left to right: each after those to its left in some row.
    order: Vec<usize>,
    /// For every column, its neighbours to the left and to the right, each with the distance between centres.
    left: Vec<Vec<(usize, i32)>>,
    right: Vec<Vec<(usize, i32)>>,
    /// For every column, the columns at the other ends of its links, one entry per link.
    linked: Vec<Vec<usize>>,
    /// Whether a column is nothing but a lane or a part of one.
    lane: Vec<bool>,
}

impl Columns {
    fn new(grid: &Grid) -> Columns {
        let of = straight::columns(grid);
        let count = of.iter().max().map_or(0, |last| last + 1);
        let mut columns = Columns {
            of,
            order: Vec::new(),
            left: vec![Vec::new(); count],
            right: vec![Vec::new(); count],
            linked: vec![Vec::new(); count],
            lane: vec![true; count],
        };
        for (cell, column) in grid.cells.iter().zip(&columns.of) {
            columns.lane[*column] &= cell.kind == CellKind::Lane;
        }
        for pair in grid.rows.iter().flat_map(|row| row.windows(2)) {
            let [a, b] = [columns.of[pair[0]], columns.of[pair[1]]];
            let distance = distance(grid, pair[0], pair[1]);
            columns.right[a].push((b, distance));
            columns.left[b].push((a, distance));
        }
        for link in &grid.links {
            let [a, b] = [columns.of[link.upper], columns.of[link.lower]];
            if a != b {
                columns.linked[a].push(b);
                columns.linked[b].push(a);
            }
        }
        for (column, linked) in columns.linked.iter_mut().enumerate() {
            // A lane beside a box is wherever there is room, and says nothing about where the box should be.
            if !columns.lane[column] && linked.iter().any(|other| !columns.lane[*other]) {
                linked.retain(|other| !columns.lane[*other]);
            }
        }
        columns.order = columns.left_to_right();
        columns
    }

    /// Columns do not cross, so "left of" is acyclic.
    fn left_to_right(&self) -> Vec<usize> {
        let mut waits_for: Vec<usize> = self.left.iter().map(Vec::len).collect();
        let mut order: Vec<usize> = (0..waits_for.len()).filter(|column| waits_for[*column] == 0).collect();
        let mut done = 0;
        while let Some(column) = order.get(done).copied() {
            done += 1;
            for (neighbour, _) in &self.right[column] {
                waits_for[*neighbour] -= 1;
                if waits_for[*neighbour] == 0 {
                    order.push(*neighbour);
                }
            }
        }
        order
    }

    fn packed_left(&self) -> Vec<i32> {
        let mut middle = vec![0; self.order.len()];
        for column in &self.order {
            middle[*column] = self.room(*column, &middle).0.unwrap_or(0);
        }
        middle
    }

    fn packed_right(&self, left: &[i32]) -> Vec<i32> {
        let edge = left.iter().max().copied().unwrap_or(0);
        let mut middle = vec![edge; self.order.len()];
        for column in self.order.iter().rev() {
            middle[*column] = self.room(*column, &middle).1.unwrap_or(edge);
        }
        middle
    }

    /// How far a column's neighbours let it move to the left and right.
    fn room(&self, column: usize, middle: &[i32]) -> (Option<i32>, Option<i32>) {
        let least = self.left[column].iter().map(|(neighbour, distance)| middle[*neighbour] + distance).max();
        let most = self.right[column].iter().map(|(neighbour, distance)| middle[*neighbour] - distance).min();
        (least, most)
    }

    /// Moves every column towards the mean of its links. A lane aims at where its ends are going, so that it leaves the
    /// way free for them.
    fn relax(&self, middle: &mut [i32]) {
        for round in 0..ROUNDS {
            let going: Vec<i32> = (0..middle.len()).map(|column| self.aim(column, middle)).collect();
            let mut moved = false;
            for step in 0..self.order.len() {
                let column = self.order[if round % 2 == 0 { self.order.len() - 1 - step } else { step }];
                let aim = self.aim(column, if self.lane[column] { &going } else { middle });
                let (least, most) = self.room(column, middle);
                let place = most.map_or(aim, |most| aim.min(most));
                let place = least.map_or(place, |least| place.max(least));
                moved |= place != middle[column];
                middle[column] = place;
            }
            moved |= self.shift_clusters(middle);
            if !moved {
                break;
            }
        }
    }

    /// Columns that touch move together, by the mean of their wishes.
    fn shift_clusters(&self, middle: &mut [i32]) -> bool {
        let (cluster, count) = self.clusters(middle);
        let mut wishes = vec![(0, 0); count];
        let mut room = vec![(i32::MIN, i32::MAX); count];
        for column in 0..middle.len() {
            let own = cluster[column];
            if !self.lane[column] {
                wishes[own].0 += i64::from(self.aim(column, middle) - middle[column]);
                wishes[own].1 += 1;
            }
            for (other, distance) in self.right[column].iter().filter(|(other, _)| cluster[*other] != own) {
                let slack = middle[*other] - middle[column] - distance;
                room[own].1 = room[own].1.min(slack);
                room[cluster[*other]].0 = room[cluster[*other]].0.max(-slack);
            }
        }
        // Two clusters may share the room between them.
        let shifts = wishes.iter().zip(&room).map(|((sum, count), (least, most))| {
            let mean = sum.checked_div(*count).unwrap_or(0) as i32;
            mean.clamp(least / 2, most / 2)
        });
        let shifts: Vec<i32> = shifts.collect();
        for (middle, cluster) in middle.iter_mut().zip(&cluster) {
            *middle += shifts[*cluster];
        }
        shifts.iter().any(|shift| *shift != 0)
    }

    /// The cluster of every column, that is, those that touch directly or through others; and the number of clusters.
    fn clusters(&self, middle: &[i32]) -> (Vec<usize>, usize) {
        let mut cluster = vec![usize::MAX; middle.len()];
        let mut count = 0;
        for first in 0..middle.len() {
            if cluster[first] != usize::MAX {
                continue;
            }
            cluster[first] = count;
            let mut open = vec![first];
            while let Some(column) = open.pop() {
                for (other, distance) in self.left[column].iter().chain(&self.right[column]) {
                    if (middle[*other] - middle[column]).abs() == *distance && cluster[*other] == usize::MAX {
                        cluster[*other] = count;
                        open.push(*other);
                    }
                }
            }
            count += 1;
        }
        (cluster, count)
    }

    /// The mean of a column's links.
    fn aim(&self, column: usize, middle: &[i32]) -> i32 {
        let linked = &self.linked[column];
        let sum: i64 = linked.iter().map(|other| i64::from(middle[*other])).sum();
        sum.checked_div(linked.len() as i64).map_or(middle[column], |mean| mean as i32)
    }
}

fn distance(grid: &Grid, left: usize, right: usize) -> i32 {
    let [a, b] = [left, right].map(|cell| &grid.cells[cell]);
    let between = match (a.kind, b.kind) {
        (CellKind::Lane, CellKind::Lane) => BETWEEN_LANES,
        (CellKind::Lane, CellKind::Box | CellKind::Reference(_))
        | (CellKind::Box | CellKind::Reference(_), CellKind::Lane) => BESIDE_A_BOX,
        (CellKind::Box | CellKind::Reference(_), CellKind::Box | CellKind::Reference(_)) => BETWEEN_BOXES,
    };
    // Widths are halved in the same way as when the edges are computed.
    (a.width - a.width / 2) + b.width / 2 + between
}
