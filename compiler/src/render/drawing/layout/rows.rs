//! Rows: every box as high as possible below all its inputs, the boxes of a stack in consecutive rows. An arrow that
//! passes rows goes through a cell in each; all arrows from one box share these cells, its lane.

use std::ops::Range;

use super::{FRAME, Sketch};

/// The limit on the cells of lanes, per box, or [`MIN_CELLS`]. Longer arrows begin at a reference.
const CELLS_PER_BOX: usize = 20;
const MIN_CELLS: usize = 10_000;

/// Boxes, lanes and references in rows.
pub(super) struct Grid {
    /// The boxes, in their order, come first.
    pub(super) cells: Vec<Cell>,
    /// The cells of each row, left to right.
    pub(super) rows: Vec<Vec<usize>>,
    /// Lines from a cell to one in the next row.
    pub(super) links: Vec<Link>,
    /// The path of each arrow.
    pub(super) ways: Vec<Way>,
}

pub(super) struct Cell {
    pub(super) kind: CellKind,
    pub(super) row: usize,
    /// Its width in the row, including the frame.
    pub(super) width: i32,
    /// Links from the row above, and to the row below.
    pub(super) up: Vec<usize>,
    pub(super) down: Vec<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CellKind {
    Box,
    Lane,
    /// A reference to this box.
    Reference(usize),
}

#[derive(Clone, Copy)]
pub(super) struct Link {
    pub(super) upper: usize,
    pub(super) lower: usize,
    pub(super) bond: Bond,
}

/// The relation between the two ends of a link.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Bond {
    /// They are in one stack.
    Stack,
    /// The lower is part of a lane.
    Lane,
    /// An arrow ends at the lower.
    End,
}

/// The cells of an arrow.
pub(super) struct Way {
    /// A box or a reference.
    pub(super) start: usize,
    pub(super) lane: Range<usize>,
    pub(super) end: usize,
    /// The last link.
    pub(super) last: usize,
}

/// Assigns every box to a row.
pub(super) fn grid(sketch: &Sketch) -> Grid {
    let stack_of = stack_of(sketch);
    let row = rows(sketch, &stack_of);
    let lanes = lanes(sketch, &row);
    let mut grid = Grid { cells: Vec::new(), rows: Vec::new(), links: Vec::new(), ways: Vec::new() };
    for (index, extent) in sketch.boxes.iter().enumerate() {
        let framed = sketch.stacks[stack_of[index]].len() > 1;
        grid.cell(CellKind::Box, row[index], extent.width + if framed { 2 * FRAME } else { 0 });
    }
    let mut first_of_lane = vec![0; sketch.boxes.len()];
    for (index, length) in lanes.iter().enumerate() {
        first_of_lane[index] = grid.cells.len();
        let mut above = index;
        for step in 1..=*length {
            let cell = grid.cell(CellKind::Lane, row[index] + step, 0);
            grid.link(above, cell, Bond::Lane);
            above = cell;
        }
    }
    for &[from, to] in &sketch.arrows {
        let passed = row[to] - row[from] - 1;
        let (start, lane) = if passed > lanes[from] {
            let width = sketch.boxes[from].reference;
            (grid.cell(CellKind::Reference(from), row[to] - 1, width), 0..0)
        } else {
            (from, first_of_lane[from]..first_of_lane[from] + passed)
        };
        let above = lane.clone().last().unwrap_or(start);
        let bond = if stack_of[from] == stack_of[to] { Bond::Stack } else { Bond::End };
        let last = grid.link(above, to, bond);
        grid.ways.push(Way { start, lane, end: to, last });
    }
    grid
}

impl Grid {
    fn cell(&mut self, kind: CellKind, row: usize, width: i32) -> usize {
        let cell = self.cells.len();
        self.cells.push(Cell { kind, row, width, up: Vec::new(), down: Vec::new() });
        if self.rows.len() <= row {
            self.rows.resize(row + 1, Vec::new());
        }
        self.rows[row].push(cell);
        cell
    }

    fn link(&mut self, upper: usize, lower: usize, bond: Bond) -> usize {
        let link = self.links.len();
        self.links.push(Link { upper, lower, bond });
        self.cells[upper].down.push(link);
        self.cells[lower].up.push(link);
        link
    }
}

fn stack_of(sketch: &Sketch) -> Vec<usize> {
    let mut stack_of = vec![0; sketch.boxes.len()];
    for (stack, boxes) in sketch.stacks.iter().enumerate() {
        boxes.iter().for_each(|index| stack_of[*index] = stack);
    }
    stack_of
}

/// The longest path from the top, by whole stacks, each after all its inputs.
fn rows(sketch: &Sketch, stack_of: &[usize]) -> Vec<usize> {
    let mut row = vec![0; sketch.boxes.len()];
    let mut depth = vec![0; sketch.boxes.len()];
    for stack in &sketch.stacks {
        stack.iter().enumerate().for_each(|(position, index)| depth[*index] = position);
    }
    let mut leaving = vec![Vec::new(); sketch.stacks.len()];
    let mut waits_for = vec![0; sketch.stacks.len()];
    for &[from, to] in sketch.arrows.iter().filter(|[from, to]| stack_of[*from] != stack_of[*to]) {
        leaving[stack_of[from]].push([from, to]);
        waits_for[stack_of[to]] += 1;
    }
    let mut top = vec![0; sketch.stacks.len()];
    let mut ready: Vec<usize> = (0..sketch.stacks.len()).filter(|stack| waits_for[*stack] == 0).collect();
    while let Some(stack) = ready.pop() {
        sketch.stacks[stack].iter().for_each(|index| row[*index] = top[stack] + depth[*index]);
        for &[from, to] in &leaving[stack] {
            let below = stack_of[to];
            top[below] = top[below].max((row[from] + 1).saturating_sub(depth[to]));
            waits_for[below] -= 1;
            if waits_for[below] == 0 {
                ready.push(below);
            }
        }
    }
    row
}

/// The number of rows that each box's lane passes. Short lanes have priority, until there are too many cells.
fn lanes(sketch: &Sketch, row: &[usize]) -> Vec<usize> {
    let mut left = CELLS_PER_BOX * sketch.boxes.len() + MIN_CELLS;
    let mut lanes = vec![0; sketch.boxes.len()];
    let mut passed: Vec<[usize; 2]> = sketch.arrows.iter().map(|&[from, to]| [row[to] - row[from] - 1, from]).collect();
    passed.sort_unstable();
    for [rows, from] in passed {
        let more = rows - lanes[from];
        if more > left {
            break;
        }
        left -= more;
        lanes[from] = rows;
    }
    lanes
}
