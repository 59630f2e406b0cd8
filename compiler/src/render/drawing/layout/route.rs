//! Vertical positions, and the lines: each goes down from a cell, sideways on its track, and down again to the cells of
//! the next row. The height of a gap between rows depends on its tracks.

use super::{
    FRAME, LABEL_PLACE, Layout, Point, REFERENCE_HEIGHT, Rect, Reference, Sketch,
    ends::ends,
    rows::{CellKind, Grid},
    tracks::Tracks,
};

/// Distance between tracks.
const TRACK: i32 = 9;

/// The height of a gap for the texts beside lines, and for arrowheads.
const LABEL: i32 = 17;
const HEAD: i32 = 14;

/// Draws the lines and completes the places of the boxes.
pub(super) fn route(sketch: &Sketch, grid: &Grid, middle: &[i32]) -> Layout {
    let ends = ends(sketch, grid, middle);
    let tracks = Tracks::new(grid, middle, &ends);
    let rows = Rows::new(sketch, grid, &tracks);
    let places: Vec<Rect> = (0..grid.cells.len()).map(|cell| place(sketch, grid, &rows, middle, cell)).collect();
    let boxes = &places[..sketch.boxes.len()];
    let lines = grid.ways.iter().map(|way| {
        let links = way.lane.clone().map(|cell| grid.cells[cell].up[0]).chain([way.last]);
        let mut line = vec![Point { x: middle[way.start], y: places[way.start].bottom() }];
        for link in links {
            let row = grid.cells[grid.links[link].upper].row;
            for turn in &tracks.turns[link] {
                let y = rows.track(row, turn.track);
                line.extend([Point { x: line[line.len() - 1].x, y }, Point { x: turn.to, y }]);
            }
        }
        line.push(Point { x: ends[way.last], y: places[way.end].y });
        line
    });
    let references = grid.cells.iter().zip(&places).filter_map(|(cell, place)| match cell.kind {
        CellKind::Reference(to) => Some(Reference { to, place: *place }),
        CellKind::Box | CellKind::Lane => None,
    });
    let framed = sketch.stacks.iter().filter(|stack| stack.len() > 1);
    let rights = grid.cells.iter().zip(middle).map(|(cell, middle)| middle - cell.width / 2 + cell.width);
    Layout {
        width: rights.max().unwrap_or(0),
        height: rows.height,
        frames: framed.map(|stack| frame(stack, boxes)).collect(),
        lines: lines.collect(),
        labels: labels(sketch, boxes),
        references: references.collect(),
        boxes: boxes.to_vec(),
    }
}

/// The vertical measures of rows and of the gaps below them.
struct Rows {
    middle: Vec<i32>,
    first_track: Vec<i32>,
    height: i32,
}

impl Rows {
    fn new(sketch: &Sketch, grid: &Grid, tracks: &Tracks) -> Rows {
        let [mut begins, mut ends] = [vec![0; grid.rows.len() + 1], vec![0; grid.rows.len()]];
        for stack in sketch.stacks.iter().filter(|stack| stack.len() > 1) {
            begins[grid.cells[stack[0]].row] = FRAME;
            ends[grid.cells[stack[stack.len() - 1]].row] = FRAME;
        }
        let mut rows = Rows { middle: Vec::new(), first_track: Vec::new(), height: begins[0] };
        for (index, row) in grid.rows.iter().enumerate() {
            let height = row.iter().map(|cell| height(sketch, grid, *cell)).max().unwrap_or(0);
            rows.middle.push(rows.height + height / 2);
            rows.height += height + ends[index];
            rows.first_track.push(rows.height + LABEL + TRACK / 2);
            if index + 1 < grid.rows.len() {
                rows.height += LABEL + TRACK * tracks.count[index] as i32 + HEAD + begins[index + 1];
            }
        }
        rows
    }

    fn track(&self, row: usize, track: usize) -> i32 {
        self.first_track[row] + TRACK * track as i32
    }
}

fn height(sketch: &Sketch, grid: &Grid, cell: usize) -> i32 {
    match grid.cells[cell].kind {
        CellKind::Box => sketch.boxes[cell].height,
        CellKind::Reference(_) => REFERENCE_HEIGHT,
        CellKind::Lane => 0,
    }
}

fn place(sketch: &Sketch, grid: &Grid, rows: &Rows, middle: &[i32], cell: usize) -> Rect {
    let width = match grid.cells[cell].kind {
        CellKind::Box => sketch.boxes[cell].width,
        CellKind::Reference(to) => sketch.boxes[to].reference,
        CellKind::Lane => 0,
    };
    let height = height(sketch, grid, cell);
    let row = rows.middle[grid.cells[cell].row];
    Rect { x: middle[cell] - width / 2, y: row - height / 2, width, height }
}

/// The frame around a stack.
fn frame(stack: &[usize], boxes: &[Rect]) -> Rect {
    let stacked = || stack.iter().map(|index| boxes[*index]);
    let x = stacked().map(|rect| rect.x).min().unwrap_or(0) - FRAME;
    let y = stacked().map(|rect| rect.y).min().unwrap_or(0) - FRAME;
    let right = stacked().map(|rect| rect.x + rect.width).max().unwrap_or(0) + FRAME;
    let bottom = stacked().map(|rect| rect.bottom()).max().unwrap_or(0) + FRAME;
    Rect { x, y, width: right - x, height: bottom - y }
}

/// Below the box; below the frame, if the box is the last in one.
fn labels(sketch: &Sketch, boxes: &[Rect]) -> Vec<Point> {
    let begin = |rect: &Rect| Point { x: rect.x + rect.width / 2 + LABEL_PLACE.x, y: rect.bottom() + LABEL_PLACE.y };
    let mut labels: Vec<Point> = boxes.iter().map(begin).collect();
    for stack in sketch.stacks.iter().filter(|stack| stack.len() > 1) {
        labels[stack[stack.len() - 1]].y += FRAME;
    }
    labels
}
