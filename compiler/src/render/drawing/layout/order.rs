//! The order of the cells in each row, so that few lines cross: sweeps down and up, each of which sorts every row by
//! the mean position of the linked cells in the row before. The best order found is kept.

use super::rows::{Bond, Grid};

const SWEEPS: usize = 16;

/// The number of consecutive sweeps that may fail to improve the order.
const PATIENCE: usize = 4;

#[derive(Clone, Copy)]
enum Direction {
    Down,
    Up,
}

/// Sorts the rows of a grid. Two stacks that share rows are in the same order in all of them.
pub(super) fn reduce_crossings(grid: &mut Grid) {
    for row in 1..grid.rows.len() {
        grid.rows[row] = keep_stacks(grid, grid.rows[row].clone(), row - 1, Direction::Down);
    }
    let mut position = vec![0; grid.cells.len()];
    grid.rows.iter().for_each(|row| number(row, &mut position));
    let mut fewest = crossings(grid, &position);
    let mut best = grid.rows.clone();
    let mut failed = 0;
    for sweep in 0..SWEEPS {
        if fewest == 0 || failed == PATIENCE {
            break;
        }
        let direction = if sweep % 2 == 0 { Direction::Down } else { Direction::Up };
        sort_rows(grid, &mut position, direction);
        let found = crossings(grid, &position);
        failed += 1;
        if found < fewest {
            (fewest, failed) = (found, 0);
            best.clone_from(&grid.rows);
        }
    }
    grid.rows = best;
}

/// The cost of a crossing is the product of the two links' weights: links that should be straight weigh more.
fn weight(bond: Bond) -> u64 {
    match bond {
        Bond::Stack => 8,
        Bond::Lane => 2,
        Bond::End => 1,
    }
}

fn number(row: &[usize], position: &mut [usize]) {
    row.iter().enumerate().for_each(|(index, cell)| position[*cell] = index);
}

fn sort_rows(grid: &mut Grid, position: &mut [usize], direction: Direction) {
    let last = grid.rows.len().saturating_sub(1);
    for step in 1..=last {
        let (row, before) = match direction {
            Direction::Down => (step, step - 1),
            Direction::Up => (last - step, last - step + 1),
        };
        let sorted = keep_stacks(grid, sorted(grid, position, row, direction), before, direction);
        number(&sorted, position);
        grid.rows[row] = sorted;
    }
}

/// The cells that a cell is linked to in the row that was sorted before.
fn partners(grid: &Grid, cell: usize, direction: Direction) -> impl Iterator<Item = (usize, Bond)> {
    let links = match direction {
        Direction::Down => &grid.cells[cell].up,
        Direction::Up => &grid.cells[cell].down,
    };
    links.iter().map(move |link| {
        let link = grid.links[*link];
        let partner = match direction {
            Direction::Down => link.upper,
            Direction::Up => link.lower,
        };
        (partner, link.bond)
    })
}

/// A row sorted by mean position. Cells without partners keep their places.
fn sorted(grid: &Grid, position: &[usize], row: usize, direction: Direction) -> Vec<usize> {
    let mean = |cell: usize| {
        let (sum, weights) = partners(grid, cell, direction).fold((0, 0), |(sum, weights), (partner, bond)| {
            (sum + weight(bond) * position[partner] as u64, weights + weight(bond))
        });
        (weights > 0).then(|| sum as f64 / weights as f64)
    };
    let row = &grid.rows[row];
    let means: Vec<Option<f64>> = row.iter().map(|cell| mean(*cell)).collect();
    let mut drawn: Vec<(f64, usize)> =
        row.iter().zip(&means).filter_map(|(cell, mean)| Some(((*mean)?, *cell))).collect();
    drawn.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut drawn = drawn.into_iter().map(|(_, cell)| cell);
    row.iter().zip(&means).map(|(cell, mean)| mean.and_then(|_| drawn.next()).unwrap_or(*cell)).collect()
}

/// Puts the cells of stacks that continue from the row before into that row's order, within the places that they
/// occupy.
fn keep_stacks(grid: &Grid, mut row: Vec<usize>, before: usize, direction: Direction) -> Vec<usize> {
    let other = match direction {
        Direction::Down => Direction::Up,
        Direction::Up => Direction::Down,
    };
    let next = |cell: usize, direction: Direction| {
        partners(grid, cell, direction).find(|(_, bond)| *bond == Bond::Stack).map(|(partner, _)| partner)
    };
    let mut stacked = grid.rows[before].iter().filter_map(|cell| next(*cell, other));
    for place in &mut row {
        if next(*place, direction).is_some() {
            *place = stacked.next().unwrap_or(*place);
        }
    }
    row
}

/// The cost of all crossings.
fn crossings(grid: &Grid, position: &[usize]) -> u64 {
    let mut total = 0;
    for pair in grid.rows.windows(2) {
        let mut links: Vec<(usize, usize, u64)> = Vec::new();
        for cell in &pair[0] {
            let start = links.len();
            links.extend(grid.cells[*cell].down.iter().map(|link| {
                let link = grid.links[*link];
                (position[*cell], position[link.lower], weight(link.bond))
            }));
            links[start..].sort_unstable();
        }
        total += inversions(&links, pair[1].len());
    }
    total
}

/// For links sorted by their upper and then their lower ends: the sum over crossing pairs, with a binary indexed tree
/// of the weights to the left of each place below.
fn inversions(links: &[(usize, usize, u64)], places: usize) -> u64 {
    let mut tree = vec![0; places + 1];
    let (mut total, mut weights) = (0, 0);
    for (_, lower, weight) in links {
        let mut left = 0;
        let mut node = lower + 1;
        while node > 0 {
            left += tree[node];
            node &= node - 1;
        }
        total += weight * (weights - left);
        weights += weight;
        let mut node = lower + 1;
        while node <= places {
            tree[node] += weight;
            node += node & node.wrapping_neg();
        }
    }
    total
}
