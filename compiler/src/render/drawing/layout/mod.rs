//! Where everything goes: boxes in rows, one below the other, and lines with right angles between them. Knows neither
//! networks nor SVG.
//!
//! The method is that of Sugiyama, Tagawa and Toda. `rows` gives every box a row below all that it reads, and every arrow
//! that passes rows a lane through them. `order` sorts each row so that few lines cross. `columns` gives boxes and lanes
//! their horizontal places, those the same that `straight` puts below each other. `route` draws the lines in the gaps
//! between rows, by their `ends` at the boxes and their `tracks` in the gaps, and with the heights of the gaps gives the
//! vertical places. Each takes time about proportional to boxes and lanes, and `rows` bounds the lanes.

mod columns;
mod ends;
mod order;
mod route;
mod rows;
mod straight;
#[cfg(test)]
pub(super) mod tests;
mod tracks;

/// What is to be laid out. Boxes are known by their position in `boxes`.
#[derive(Clone, Debug, Default)]
pub(super) struct Sketch {
    /// The boxes.
    pub(super) boxes: Vec<Extent>,
    /// From which box to which; no way along them leads back. Those to one box are in the order of its entries.
    pub(super) arrows: Vec<[usize; 2]>,
    /// Every box once: boxes that stand one directly below the other, each with one arrow, to the next. Several share
    /// a frame.
    pub(super) stacks: Vec<Vec<usize>>,
}

/// The size of a box, and of the texts that belong to it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Extent {
    pub(super) width: i32,
    pub(super) height: i32,
    /// Width of the text at the line that leaves it.
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
    /// Of its lower edge.
    pub(super) fn bottom(&self) -> i32 {
        self.y + self.height
    }
}

/// A sketch, laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) width: i32,
    pub(super) height: i32,
    /// Of the boxes.
    pub(super) boxes: Vec<Rect>,
    /// Around every stack of several boxes, in the order of the stacks.
    pub(super) frames: Vec<Rect>,
    /// Of the arrows: from the bottom of a box to the top of another, horizontal and vertical by turns.
    pub(super) lines: Vec<Vec<Point>>,
    /// Where the text at the line that leaves a box begins: the left end of its baseline.
    pub(super) labels: Vec<Point>,
    /// What stands for the first box of an arrow that is too long to be drawn; its line begins here.
    pub(super) references: Vec<Reference>,
}

/// A small box that stands for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reference {
    /// For which.
    pub(super) to: usize,
    pub(super) place: Rect,
}

/// Height of a reference.
pub(super) const REFERENCE_HEIGHT: i32 = 18;

/// Where the text beside a line begins, from where the line does.
const LABEL_PLACE: Point = Point { x: 7, y: 13 };

/// Distance of a frame from what it holds.
const FRAME: i32 = 9;

/// Lays out a sketch, its boxes widened first.
pub(super) fn layout(mut sketch: Sketch) -> Layout {
    widen(&mut sketch);
    let mut grid = rows::grid(&sketch);
    order::reduce_crossings(&mut grid);
    let middle = columns::columns(&grid);
    route::route(&sketch, &grid, &middle)
}

/// Makes the boxes as wide as their arrows and texts need, and equally wide in a stack.
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
