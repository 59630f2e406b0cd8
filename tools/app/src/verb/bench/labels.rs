//! Places for the labels of marks in a plot: beside the mark where there is room, else further away with a line to it, and
//! never on each other, on a mark or on a line; nor does such a line cross a label. A label for which there is no room is left out.

/// In pixels, downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    pub(super) x: f64,
    pub(super) y: f64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rect {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Segment {
    pub(super) from: Point,
    pub(super) to: Point,
}

/// A disc that is to be labelled.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) at: Point,
    pub(super) radius: f64,
    /// Width and height of its label.
    pub(super) label: [f64; 2],
}

/// Where a label is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) rect: Rect,
    /// To its mark, where it is not beside that.
    pub(super) leader: Option<Segment>,
}

/// What labels keep away from.
#[derive(Clone, Debug, Default)]
pub(super) struct Obstacles {
    pub(super) texts: Vec<Rect>,
    pub(super) lines: Vec<Segment>,
}

/// Between a mark and its label.
const GAP: f64 = 3.0;

/// How much further away the next places are that are tried, and how often.
const RING: f64 = 12.0;
const RINGS: usize = 60;

/// Directions from a mark to its label, the best first: half the label's size for each unit.
const DIRECTIONS: [[f64; 2]; 12] = [
    [1.0, 0.0],
    [-1.0, 0.0],
    [0.0, -1.0],
    [0.0, 1.0],
    [1.0, -1.0],
    [1.0, 1.0],
    [-1.0, -1.0],
    [-1.0, 1.0],
    [0.5, -1.0],
    [0.5, 1.0],
    [-0.5, -1.0],
    [-0.5, 1.0],
];

/// A place in `area` for the label of each mark; the marks that come first choose first.
pub(super) fn place(marks: &[Mark], area: Rect, mut obstacles: Obstacles) -> Vec<Option<Place>> {
    let places = marks.iter().map(|mark| {
        let is_free = |place: &Place| {
            area.contains(&place.rect)
                && marks.iter().all(|mark| !mark.bounds().overlaps(&place.rect))
                && obstacles.leave_free(place)
        };
        let best = candidates(mark).find(|place| is_free(place) && !passes_another(place, mark, marks));
        let place = best.or_else(|| candidates(mark).find(is_free))?;
        obstacles.texts.push(place.rect);
        obstacles.lines.extend(place.leader);
        Some(place)
    });
    places.collect()
}

/// Whether the line to a label crosses a mark that is apart from its own.
fn passes_another(place: &Place, mark: &Mark, marks: &[Mark]) -> bool {
    let mut others = marks.iter().map(Mark::bounds).filter(|other| !other.overlaps(&mark.bounds()));
    place.leader.is_some_and(|leader| others.any(|other| other.is_crossed_by(&leader)))
}

/// The places that are tried, in order.
fn candidates(mark: &Mark) -> impl Iterator<Item = Place> {
    (0..RINGS).flat_map(move |ring| {
        DIRECTIONS.into_iter().map(move |[x, y]| {
            let [width, height] = mark.label;
            let away = mark.radius + GAP + RING * ring as f64;
            let middle = Point { x: mark.at.x + x * (away + width / 2.0), y: mark.at.y + y * (away + height / 2.0) };
            let rect = Rect {
                left: middle.x - width / 2.0,
                top: middle.y - height / 2.0,
                right: middle.x + width / 2.0,
                bottom: middle.y + height / 2.0,
            };
            Place { rect, leader: (ring > 0).then(|| Segment { from: mark.at, to: rect.nearest(mark.at) }) }
        })
    })
}

impl Mark {
    pub(super) fn bounds(&self) -> Rect {
        let Mark { at: Point { x, y }, radius, .. } = *self;
        Rect { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
    }
}

impl Obstacles {
    /// Whether a label covers no text and no line, and its own line no text.
    fn leave_free(&self, place: &Place) -> bool {
        let is_crossed = |rect: &Rect| place.leader.is_some_and(|leader| rect.is_crossed_by(&leader));
        !self.texts.iter().any(|text| text.overlaps(&place.rect) || is_crossed(text))
            && !self.lines.iter().any(|line| place.rect.is_crossed_by(line))
    }
}

impl Rect {
    fn contains(&self, other: &Rect) -> bool {
        self.left <= other.left && self.top <= other.top && other.right <= self.right && other.bottom <= self.bottom
    }

    pub(super) fn overlaps(&self, other: &Rect) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// The point of this rectangle that is nearest to another.
    fn nearest(&self, to: Point) -> Point {
        Point { x: to.x.clamp(self.left, self.right), y: to.y.clamp(self.top, self.bottom) }
    }

    /// Whether a part of the line is inside: what each side leaves of it is not nothing.
    fn is_crossed_by(&self, line: &Segment) -> bool {
        let (mut start, mut end) = (0.0_f64, 1.0_f64);
        for (from, to, low, high) in
            [(line.from.x, line.to.x, self.left, self.right), (line.from.y, line.to.y, self.top, self.bottom)]
        {
            let length = to - from;
            if length == 0.0 {
                if from <= low || from >= high {
                    return false;
                }
                continue;
            }
            let [first, second] = [(low - from) / length, (high - from) / length];
            (start, end) = (start.max(first.min(second)), end.min(first.max(second)));
        }
        start < end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: Rect = Rect { left: 0.0, top: 0.0, right: 400.0, bottom: 300.0 };

    fn marks(at: impl IntoIterator<Item = (f64, f64)>) -> Vec<Mark> {
        at.into_iter().map(|(x, y)| Mark { at: Point { x, y }, radius: 5.0, label: [60.0, 14.0] }).collect()
    }

    fn segment([x, y]: [f64; 2], [to_x, to_y]: [f64; 2]) -> Segment {
        Segment { from: Point { x, y }, to: Point { x: to_x, y: to_y } }
    }

    #[test]
    fn lines_cross_rectangles() {
        let rect = Rect { left: 10.0, top: 10.0, right: 20.0, bottom: 20.0 };
        for (line, crosses) in [
            (segment([0.0, 15.0], [30.0, 15.0]), true),
            (segment([12.0, 0.0], [12.0, 11.0]), true),
            (segment([12.0, 12.0], [13.0, 13.0]), true),
            (segment([0.0, 15.0], [9.0, 15.0]), false),
            (segment([0.0, 20.0], [30.0, 20.0]), false),
            (segment([0.0, 16.0], [16.0, 0.0]), false),
            (segment([0.0, 26.0], [26.0, 0.0]), true),
            (segment([15.0, 21.0], [15.0, 40.0]), false),
        ] {
            assert_eq!(rect.is_crossed_by(&line), crosses, "{line:?}");
        }
    }

    #[test]
    fn a_label_alone_is_beside_its_mark() {
        let places = place(&marks([(100.0, 100.0)]), AREA, Obstacles::default());
        let rect = Rect { left: 108.0, top: 93.0, right: 168.0, bottom: 107.0 };
        assert_eq!(places, [Some(Place { rect, leader: None })]);
    }

    #[test]
    fn nothing_covers_anything() {
        // Thirty marks in a cluster, at the lower right, below a line.
        let marks = marks((0..30).map(|i| (320.0 + f64::from(i % 6) * 9.0, 200.0 + f64::from(i / 6) * 7.0)));
        let line = segment([0.0, 100.0], [400.0, 100.0]);
        let places = place(&marks, AREA, Obstacles { texts: Vec::new(), lines: vec![line] });
        let placed: Vec<Place> = places.into_iter().flatten().collect();
        assert!(placed.len() >= 8, "{placed:?}");
        for (index, label) in placed.iter().enumerate() {
            assert!(AREA.contains(&label.rect) && !label.rect.is_crossed_by(&line));
            assert!(marks.iter().all(|mark| !label.rect.overlaps(&mark.bounds())));
            for other in &placed[..index] {
                assert!(!label.rect.overlaps(&other.rect), "{label:?} {other:?}");
                assert!(!label.leader.is_some_and(|line| other.rect.is_crossed_by(&line)));
                assert!(!other.leader.is_some_and(|line| label.rect.is_crossed_by(&line)));
            }
        }
    }

    #[test]
    fn no_room_no_label() {
        let area = Rect { left: 0.0, top: 0.0, right: 50.0, bottom: 50.0 };
        assert_eq!(place(&marks([(25.0, 25.0)]), area, Obstacles::default()), [None]);
    }
}
