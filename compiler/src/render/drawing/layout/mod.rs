//! The layout: boxes in rows, one below the other, and orthogonal lines between them. Knows neither networks nor SVG.
//!
//! The method is that of Sugiyama, Tagawa and Toda. `rows` puts every box in a row below all its inputs, and gives
//! every arrow that passes rows a lane through them. `order` sorts each row so that few lines cross. `columns` assigns
//! horizontal positions to boxes and lanes, equal ones where `straight` aligns them. `route` draws the lines in the
//! gaps between rows, with their `ends` at the boxes and their `tracks` in the gaps, and derives the vertical positions
//! from the heights of the gaps. Each takes time about proportional to the number of boxes and lanes, and `rows` bounds
//! the lanes.

mod columns;
mod ends;
mod order;
mod route;
mod rows;
mod straight;
#[cfg(test)]
pub(super) mod tests;
mod tracks;

/// The input of the layout. Boxes are referred to by their index in `boxes`.
#[derive(Clone, Debug, Default)]
pub(super) struct Sketch {
    /// The boxes.
    pub(super) boxes: Vec<Extent>,
    /// Pairs of boxes, without cycles. Those to one box are in the order of its entries.
    pub(super) arrows: Vec<[usize; 2]>,
    /// Every box once, in chains: the boxes of a stack are directly below each other, each with one arrow, to the next.
    /// Stacks of several boxes have a frame.
    pub(super) stacks: Vec<Vec<usize>>,
}

/// The size of a box, and of its texts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Extent {
    pub(super) width: i32,
    pub(super) height: i32,
    /// Width of the text at its outgoing line.
    pub(super) label: i32,
    /// Width of a reference to it.
    pub(super) reference: i32,
}

/// A point; `y` grows downwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) x: i32,
    pub(super) y: i32,
}

/// A rectangle, by its top left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rect {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) width: i32,
    pub(super) height: i32,
}

impl Rect {
    /// The lower edge.
    pub(super) fn bottom(&self) -> i32 {
        self.y + self.height
    }
}

/// The result of the layout.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) width: i32,
    pub(super) height: i32,
    /// The places of the boxes.
    pub(super) boxes: Vec<Rect>,
    /// The frames around stacks of several boxes, in the order of the stacks.
    pub(super) frames: Vec<Rect>,
    /// The paths of the arrows: from the bottom of one box to the top of another, alternately horizontal and vertical.
    pub(super) lines: Vec<Vec<Point>>,
    /// The start of the text at a box's outgoing line: the left end of its baseline.
    pub(super) labels: Vec<Point>,
    /// The references at the start of arrows that are too long to be drawn.
    pub(super) references: Vec<Reference>,
}

/// A small box that stands for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reference {
    /// The box it stands for.
    pub(super) to: usize,
    pub(super) place: Rect,
}

/// Height of a reference.
pub(super) const REFERENCE_HEIGHT: i32 = 18;

/// The start of the text beside a line, relative to the start of the line.
const LABEL_PLACE: Point = Point { x: 7, y: 13 };

/// Distance between a frame and its contents.
const FRAME: i32 = 9;

/// Lays out a sketch, its boxes widened first.
pub(super) fn layout(mut sketch: Sketch) -> Layout {
    widen(&mut sketch);
    let mut grid = rows::grid(&sketch);
    order::reduce_crossings(&mut grid);
    let middle = columns::columns(&grid);
    route::route(&sketch, &grid, &middle)
}

/// Makes the boxes wide enough for their arrows and texts, and equally wide within a stack.
pub(super) fn widen(sketch: &mut Sketch) {
    let mut ends = vec![0; sketch.boxes.len()];
    for [_, to] in &sketch.arrows {
        ends[*to] += 1;
    }
    for (extent, ends) in sketch.boxes.iter_mut().zip(ends) {
        let text = 2 * (extent.label + LABEL_PLACE.x);
        extent.width = extent.width.max(text).max(ends::least_width(ends));
    }
    for stack in &sketch.stacks {
        let widest = stack.iter().map(|index| sketch.boxes[*index].width).max().unwrap_or(0);
        stack.iter().for_each(|index| sketch.boxes[*index].width = widest);
    }
}
