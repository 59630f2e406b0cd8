//! Which cells are aligned vertically: those of a stack and of a lane, and along what a reader would see as the main
//! path. Links are made straight in this order, unless they would cross one that is straight already.

use std::collections::BTreeMap;

use super::rows::{Bond, CellKind, Grid};

/// The links that should be straight, in order of priority.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Straight {
    Stack,
    Lane,
    /// The only link of both ends.
    Chain,
    /// The only link between boxes; the others belong to lanes.
    Trunk,
}

/// The column of every cell. Straight links do not cross each other.
pub(super) fn columns(grid: &Grid) -> Vec<usize> {
    let mut position = vec![0; grid.cells.len()];
    for row in &grid.rows {
        row.iter().enumerate().for_each(|(index, cell)| position[*cell] = index);
    }
    let boxes = Boxes::count(grid);
    let mut above: Vec<Option<usize>> = vec![None; grid.cells.len()];
    for row in &grid.rows {
        let links = row.iter().flat_map(|cell| &grid.cells[*cell].down);
        let mut candidates: Vec<(Straight, usize)> =
            links.filter_map(|link| Some((straight(grid, &boxes, *link)?, *link))).collect();
        candidates.sort_unstable();
        let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
        for (_, link) in candidates {
            let link = grid.links[link];
            let [upper, lower] = [position[link.upper], position[link.lower]];
            let left = taken.range(..=upper).next_back().is_none_or(|(at, below)| *at < upper && *below < lower);
            let right = taken.range(upper..).next().is_none_or(|(_, below)| lower < *below);
            if left && right {
                taken.insert(upper, lower);
                above[link.lower] = Some(link.upper);
            }
        }
    }
    let mut column = vec![0; grid.cells.len()];
    let mut count = 0;
    for cell in grid.rows.iter().flatten() {
        column[*cell] = above[*cell].map_or(count, |above| column[above]);
        count += usize::from(above[*cell].is_none());
    }
    column
}

/// For each cell, the number of boxes among the cells it is linked to.
struct Boxes {
    above: Vec<usize>,
    below: Vec<usize>,
}

impl Boxes {
    fn count(grid: &Grid) -> Boxes {
        let none = || vec![0; grid.cells.len()];
        let mut boxes = Boxes { above: none(), below: none() };
        for link in &grid.links {
            boxes.above[link.lower] += usize::from(grid.cells[link.upper].kind == CellKind::Box);
            boxes.below[link.upper] += usize::from(grid.cells[link.lower].kind == CellKind::Box);
        }
        boxes
    }
}

fn straight(grid: &Grid, boxes: &Boxes, link: usize) -> Option<Straight> {
    let link = &grid.links[link];
    let [upper, lower] = [&grid.cells[link.upper], &grid.cells[link.lower]];
    let both = |kind: CellKind| upper.kind == kind && lower.kind == kind;
    if link.bond == Bond::Stack {
        Some(Straight::Stack)
    } else if both(CellKind::Lane) {
        Some(Straight::Lane)
    } else if upper.down.len() == 1 && lower.up.len() == 1 {
        Some(Straight::Chain)
    } else if both(CellKind::Box) && boxes.below[link.upper] == 1 && boxes.above[link.lower] == 1 {
        Some(Straight::Trunk)
    } else {
        None
    }
}
