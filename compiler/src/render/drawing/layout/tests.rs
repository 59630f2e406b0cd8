//! Properties of every layout: over random graphs here, over the drawings of networks in `drawing/tests.rs`.

use proptest::prelude::*;

use super::{Extent, FRAME, LABEL_PLACE, Layout, Point, Rect, Sketch, layout, widen};

/// Checks that nothing overlaps, that lines run downwards and around boxes, and that no two run on top of each other.
///
/// # Panics
/// If not.
pub(in super::super) fn check(mut sketch: Sketch) {
    let layout = &layout(sketch.clone());
    widen(&mut sketch);
    let sketch = &sketch;
    let page = Rect { x: 0, y: 0, width: layout.width, height: layout.height };
    let mut things: Vec<(String, Rect)> =
        layout.boxes.iter().enumerate().map(|(index, place)| (format!("box {index}"), *place)).collect();
    things
        .extend(layout.references.iter().map(|reference| (format!("reference to {}", reference.to), reference.place)));
    apart(&things);
    check_frames(sketch, layout);
    let segments = segments(sketch, layout);
    for (what, place) in &things {
        assert!(inside(place, &page), "{what} at {place:?} is outside of {page:?}");
        for segment in &segments {
            assert!(!overlap(&segment.rect(), place), "{segment:?} runs through {what} at {place:?}");
        }
    }
    check_lines(sketch, layout);
    check_labels(sketch, layout, &segments);
    for (index, a) in segments.iter().enumerate() {
        // Lines from one source may share their path.
        for b in segments[index + 1..].iter().filter(|b| b.source != a.source) {
            assert!(!a.runs_along(b), "{a:?} and {b:?} run on top of each other");
        }
    }
}

/// A straight part of an arrow.
#[derive(Debug)]
struct Segment {
    /// The index of a box, or after those of a reference.
    source: usize,
    from: Point,
    to: Point,
}

impl Segment {
    /// Without its ends, which touch boxes.
    fn rect(&self) -> Rect {
        let [x, y] = [self.from.x.min(self.to.x), self.from.y.min(self.to.y)];
        Rect { x, y, width: (self.from.x - self.to.x).abs(), height: (self.from.y - self.to.y).abs() }
    }

    fn vertical(&self) -> bool {
        self.from.x == self.to.x
    }

    /// Whether both share more than a point, or are so close that they seem to.
    fn runs_along(&self, other: &Segment) -> bool {
        let [a, b] = [self.rect(), other.rect()];
        match (self.vertical(), other.vertical()) {
            (true, true) => (a.x - b.x).abs() < 4 && a.y < b.bottom() && b.y < a.bottom(),
            (false, false) => (a.y - b.y).abs() < 4 && a.x < b.x + b.width && b.x < a.x + a.width,
            _ => false,
        }
    }
}

/// Segments that several arrows of one source share are included once.
fn segments(sketch: &Sketch, layout: &Layout) -> Vec<Segment> {
    let mut seen = std::collections::HashSet::new();
    let mut segments = Vec::new();
    for ([from, _], line) in sketch.arrows.iter().zip(&layout.lines) {
        let begins_at = |place: &Rect| line[0] == Point { x: place.x + place.width / 2, y: place.bottom() };
        let reference = layout.references.iter().position(|reference| begins_at(&reference.place));
        let source = reference.map_or(*from, |reference| layout.boxes.len() + reference);
        for ends in line.windows(2) {
            if seen.insert((source, ends[0].x, ends[0].y, ends[1].x, ends[1].y)) {
                segments.push(Segment { source, from: ends[0], to: ends[1] });
            }
        }
    }
    segments
}

/// Whether the interiors of two rectangles intersect; the interior of a line is the line.
fn overlap(a: &Rect, b: &Rect) -> bool {
    a.x < b.x + b.width && b.x < a.x + a.width.max(1) && a.y < b.bottom() && b.y < a.y + a.height.max(1)
}

fn inside(a: &Rect, b: &Rect) -> bool {
    a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.bottom() <= b.bottom()
}

fn apart(things: &[(String, Rect)]) {
    for (index, (a, place)) in things.iter().enumerate() {
        for (b, other) in &things[index + 1..] {
            assert!(!overlap(place, other), "{a} at {place:?} and {b} at {other:?} overlap");
        }
    }
}

fn check_frames(sketch: &Sketch, layout: &Layout) {
    let stacks: Vec<&Vec<usize>> = sketch.stacks.iter().filter(|stack| stack.len() > 1).collect();
    assert_eq!(stacks.len(), layout.frames.len());
    apart(
        &layout.frames.iter().enumerate().map(|(index, frame)| (format!("frame {index}"), *frame)).collect::<Vec<_>>(),
    );
    for (frame, stack) in layout.frames.iter().zip(stacks) {
        for (index, place) in layout.boxes.iter().enumerate() {
            let within = stack.contains(&index);
            assert!(if within { inside(place, frame) } else { !overlap(place, frame) }, "box {index} and {frame:?}");
        }
        let columns: Vec<[i32; 2]> =
            stack.iter().map(|index| [layout.boxes[*index].x, layout.boxes[*index].width]).collect();
        assert!(columns.windows(2).all(|pair| pair[0] == pair[1]), "a stack is not straight: {columns:?}");
        assert_eq!(frame.x + FRAME, columns[0][0]);
    }
}

/// From the bottom of one box to the top of the other, never upwards, orthogonally.
fn check_lines(sketch: &Sketch, layout: &Layout) {
    assert_eq!(sketch.arrows.len(), layout.lines.len());
    for ([from, to], line) in sketch.arrows.iter().zip(&layout.lines) {
        let leaves = |place: &Rect| line[0] == Point { x: place.x + place.width / 2, y: place.bottom() };
        let stands_for = layout.references.iter().filter(|reference| reference.to == *from);
        let starts = stands_for.map(|reference| &reference.place).chain([&layout.boxes[*from]]);
        assert!(starts.into_iter().any(leaves), "{from} -> {to} starts at {:?}", line[0]);
        let (last, target) = (line[line.len() - 1], layout.boxes[*to]);
        assert!(
            last.y == target.y && (target.x + 4..target.x + target.width - 3).contains(&last.x),
            "{from} -> {to} ends at {last:?}"
        );
        for (index, ends) in line.windows(2).enumerate() {
            let down = ends[0].x == ends[1].x && ends[0].y < ends[1].y;
            let aside = ends[0].y == ends[1].y && ends[0].x != ends[1].x;
            assert!(
                if index % 2 == 0 { down } else { aside },
                "{from} -> {to} goes from {:?} to {:?}",
                ends[0],
                ends[1]
            );
        }
    }
}

/// Texts beside lines overlap neither boxes nor lines.
fn check_labels(sketch: &Sketch, layout: &Layout, segments: &[Segment]) {
    for (index, begin) in layout.labels.iter().enumerate() {
        let text = Rect { x: begin.x, y: begin.y - 9, width: sketch.boxes[index].label, height: 11 };
        let leaves = segments.iter().any(|segment| segment.source == index);
        if !leaves || text.width == 0 {
            continue;
        }
        assert_eq!(begin.x - LABEL_PLACE.x, layout.boxes[index].x + layout.boxes[index].width / 2);
        for place in &layout.boxes {
            assert!(!overlap(&text, place), "the text of {index} at {text:?} is in a box at {place:?}");
        }
        for segment in segments {
            assert!(!overlap(&segment.rect(), &text), "{segment:?} runs through the text of {index} at {text:?}");
        }
    }
}

/// Graphs with boxes of any size: each box has some inputs among the preceding ones, mostly near; some chains of boxes
/// with one reader each are stacks.
fn sketches(most: usize) -> impl Strategy<Value = Sketch> {
    let size = (20..260i32, 18..60i32, 0..90i32);
    let inputs = proptest::collection::vec((any::<u16>(), any::<bool>()), 1..4);
    proptest::collection::vec((size, inputs, any::<bool>()), 1..most).prop_map(|boxes| {
        let mut sketch = Sketch::default();
        for (index, ((width, height, label), inputs, _)) in boxes.iter().enumerate() {
            sketch.boxes.push(Extent { width: *width, height: *height, label: *label, reference: *label + 20 });
            for (input, far) in inputs.iter().filter(|_| index > 0) {
                let back = usize::from(*input) % if *far { index } else { index.min(4) };
                sketch.arrows.push([index - 1 - back, index]);
            }
        }
        stack(&mut sketch, |index| boxes[index].2);
        sketch
    })
}

fn stack(sketch: &mut Sketch, joins: impl Fn(usize) -> bool) {
    let mut readers = vec![0; sketch.boxes.len()];
    sketch.arrows.iter().for_each(|[from, _]| readers[*from] += 1);
    let mut stack_of = vec![0; sketch.boxes.len()];
    for index in 0..sketch.boxes.len() {
        let before = sketch.arrows.iter().find(|[from, to]| *to == index && readers[*from] == 1 && joins(index));
        stack_of[index] = before.map_or(sketch.stacks.len(), |[from, _]| stack_of[*from]);
        match before {
            Some(_) => sketch.stacks[stack_of[index]].push(index),
            None => sketch.stacks.push(vec![index]),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_graphs(sketch in sketches(60)) {
        prop_assert_eq!(layout(sketch.clone()), layout(sketch.clone()));
        check(sketch);
    }
}
