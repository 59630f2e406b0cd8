//! The steps of a pass in a roofline plot (Williams, Waterman and Patterson 2009), as SVG that needs nothing else.
//!
//! A mark's abscissa is how many operations a step executes for each byte that it moves, its ordinate how many it executes
//! a second, both logarithmic; its area is the time that it takes. Memory lets no step be above the slope, and the peak of
//! arithmetic none above the roof: how far below them a mark is, is what could be gained. Steps without multiply-adds have
//! no place in such a plot, and are listed below it.

use std::fmt::{self, Display, Formatter};

use graphc::{Number, Step};

use super::{
    labels::{Mark, Obstacles, Place, Point, Rect, Segment, place},
    steps::{Cost, Steps},
};
use crate::confusion::escaped;

/// A plot, ready to be written.
#[derive(Debug)]
pub(super) struct Roofline<'s> {
    pub(super) title: String,
    pub(super) steps: &'s Steps,
}

/// The whole picture's width, and where the plot is in it.
const WIDTH: f64 = 860.0;
const PLOT: Rect = Rect { left: 64.0, top: 72.0, right: 840.0, bottom: 520.0 };

/// Height of a line of text, and the mean width of a character, a little more than most fonts have.
const LINE: f64 = 16.0;
const CHARACTER: f64 = 5.6;
const LABEL: f64 = 14.0;

/// Radius of the mark of a step that takes all the time, and of one that takes none.
const RADII: [f64; 2] = [20.0, 3.0];

/// Characters of a name, and of a line below the plot.
const LONGEST: usize = 32;
const LINE_LENGTH: usize = 130;

/// A logarithmic axis: its ends, and where they are in the picture.
#[derive(Clone, Copy, Debug)]
struct Axis {
    values: [f64; 2],
    pixels: [f64; 2],
}

impl Axis {
    /// Has all the values, some room beside them, and a decade at least.
    fn around(values: impl IntoIterator<Item = f64>, pixels: [f64; 2]) -> Axis {
        const ROOM: f64 = 1.6;
        const LEAST: f64 = 10.0;
        let (mut low, mut high) = (f64::INFINITY, 0.0_f64);
        for value in values.into_iter().filter(|value| value.is_finite() && *value > 0.0) {
            (low, high) = (low.min(value), high.max(value));
        }
        Axis { values: [(low / ROOM).min(high / LEAST), high * ROOM], pixels }
    }

    fn at(&self, value: f64) -> f64 {
        let [low, high] = self.values;
        let [start, end] = self.pixels;
        start + (end - start) * (value / low).ln() / (high / low).ln()
    }

    /// 1, 2, 5, 10, ... inside; more where these are few.
    fn ticks(&self) -> Vec<f64> {
        const FEW: usize = 5;
        let ticks = self.multiples(&[1.0, 2.0, 5.0]);
        if ticks.len() < FEW { self.multiples(&[1.0, 1.5, 2.0, 3.0, 5.0, 7.0]) } else { ticks }
    }

    /// The numbers inside that have one of these digits alone.
    fn multiples(&self, digits: &[f64]) -> Vec<f64> {
        let [low, high] = self.values;
        let decades = low.log10().floor() as i32..=high.log10().ceil() as i32;
        let numbers = decades.flat_map(|decade| digits.iter().map(move |digit| digit * 10.0_f64.powi(decade)));
        numbers.filter(|number| (low..=high).contains(number)).collect()
    }
}

/// A roof: the peak of a kind of arithmetic.
struct Roof {
    arithmetic: Number,
    gflop_per_s: f64,
    /// Operations a byte from which on the roof is lower than the slope.
    ridge: f64,
}

/// Everything at its place.
struct Layout<'s> {
    x: Axis,
    y: Axis,
    gb_per_s: f64,
    /// The higher one first.
    roofs: [Roof; 2],
    /// The step that takes longest first.
    steps: Vec<(&'s Step, &'s Cost)>,
    marks: Vec<Mark>,
}

impl<'s> Layout<'s> {
    fn new(steps: &'s Steps) -> Self {
        let machine = &steps.machine;
        let mut roofs = [Number::F32, Number::Bf16].map(|arithmetic| {
            let peak = machine.flop_per_s(arithmetic);
            Roof { arithmetic, gflop_per_s: 1e-9 * peak, ridge: peak / machine.bytes_per_s }
        });
        roofs.sort_by(|a, b| b.gflop_per_s.total_cmp(&a.gflop_per_s));
        let all: f64 = steps.rows.iter().map(|(_, cost)| cost.seconds).sum();
        let mut rows: Vec<_> = steps.rows.iter().map(|(step, cost)| (*step, cost)).collect();
        rows.retain(|(_, cost)| cost.executed_flop > 0.0 && cost.seconds > 0.0);
        rows.sort_by(|(_, a), (_, b)| b.seconds.total_cmp(&a.seconds));
        let ridges = roofs.iter().map(|roof| roof.ridge);
        let x = Axis::around(rows.iter().map(|(_, cost)| intensity(cost)).chain(ridges), [PLOT.left, PLOT.right]);
        let peaks = roofs.iter().map(|roof| roof.gflop_per_s);
        let y = Axis::around(
            rows.iter().map(|(_, cost)| cost.executed_gflop_per_s()).chain(peaks),
            [PLOT.bottom, PLOT.top],
        );
        let marks = rows.iter().map(|(step, cost)| Mark {
            at: Point { x: x.at(intensity(cost)), y: y.at(cost.executed_gflop_per_s()) },
            radius: RADII[1] + (RADII[0] - RADII[1]) * (cost.seconds / all).sqrt(),
            label: [CHARACTER * label(step, cost).chars().count() as f64, LABEL],
        });
        let marks = marks.collect();
        Layout { x, y, gb_per_s: 1e-9 * machine.bytes_per_s, roofs, steps: rows, marks }
    }

    fn at(&self, x: f64, y: f64) -> Point {
        Point { x: self.x.at(x), y: self.y.at(y) }
    }

    /// From where it enters the plot to the higher roof.
    fn slope(&self) -> Segment {
        let start = self.x.values[0].max(self.y.values[0] / self.gb_per_s);
        let end = self.roofs[0].ridge;
        Segment { from: self.at(start, start * self.gb_per_s), to: self.at(end, end * self.gb_per_s) }
    }

    fn roof(&self, roof: &Roof) -> Segment {
        let (from, to) = (self.at(roof.ridge, roof.gflop_per_s), self.at(self.x.values[1], roof.gflop_per_s));
        Segment { from, to }
    }

    /// What is written on a roof: as far to the right as no mark is in the way; below it if there is no room under the other.
    fn roof_text(&self, index: usize) -> (String, Rect) {
        const ROOM: f64 = 22.0;
        let roof = &self.roofs[index];
        let text = format!("{}: {:.0} GFLOP/s", roof.arithmetic, roof.gflop_per_s);
        let (width, y) = (CHARACTER * text.chars().count() as f64, self.y.at(roof.gflop_per_s));
        let is_tight = index > 0 && y - self.y.at(self.roofs[0].gflop_per_s) < ROOM;
        let top = if is_tight { y + 3.0 } else { y - LABEL - 3.0 };
        let at = |right: f64| Rect { left: right - width, top, right, bottom: top + LABEL };
        let last = PLOT.right - 6.0;
        let places = (0..40).map(|step| at(last - 8.0 * f64::from(step)));
        let ridge = self.x.at(roof.ridge);
        let free = places
            .filter(|rect| rect.left > ridge)
            .find(|rect| self.marks.iter().all(|mark| !mark.bounds().overlaps(rect)));
        (text, free.unwrap_or_else(|| at(last)))
    }

    /// Where on the slope its text begins: where the next mark is furthest from the text.
    fn slope_text(&self, text: &str) -> Point {
        let Segment { from, to } = self.slope();
        let [x, y] = [to.x - from.x, to.y - from.y];
        let length = CHARACTER * text.chars().count() as f64 / x.hypot(y);
        let on_slope = |part: f64| Point { x: from.x + part * x, y: from.y + part * y };
        let clearance = |start: f64| {
            let middle = on_slope(start + length / 2.0);
            let distances =
                self.marks.iter().map(|mark| (mark.at.x - middle.x).hypot(mark.at.y - middle.y) - mark.radius);
            distances.fold(f64::INFINITY, f64::min)
        };
        let starts = (0..=8).map(|step| 0.03 + (0.94 - length).max(0.0) * f64::from(step) / 8.0);
        on_slope(starts.max_by(|a, b| clearance(*a).total_cmp(&clearance(*b))).unwrap_or(0.0))
    }

    /// Places for the labels of the marks.
    fn labels(&self) -> Vec<Option<Place>> {
        let slope = self.slope();
        // The text on the slope.
        let above = Segment {
            from: Point { y: slope.from.y - LABEL, ..slope.from },
            to: Point { y: slope.to.y - LABEL, ..slope.to },
        };
        let roofs = self.roofs.iter().map(|roof| self.roof(roof));
        let texts = [0, 1].map(|roof| self.roof_text(roof).1).into();
        place(&self.marks, PLOT, Obstacles { texts, lines: roofs.chain([slope, above]).collect() })
    }
}

/// Operations a byte.
fn intensity(cost: &Cost) -> f64 {
    cost.executed_flop / cost.bytes
}

fn label(step: &Step, cost: &Cost) -> String {
    let name: String = step.name.chars().take(LONGEST).collect();
    format!("{name}  {:.2} ms", 1e3 * cost.seconds)
}

impl Display for Roofline<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let layout = Layout::new(self.steps);
        let labels = layout.labels();
        let below = self.below(&layout, &labels);
        let height = PLOT.bottom + 56.0 + LINE * below.len() as f64;
        writeln!(
            f,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"roofline\" role=\"img\" width=\"{WIDTH}\" \
             height=\"{height}\" viewBox=\"0 0 {WIDTH} {height}\" aria-label=\"{title}\">\n<style>\n{STYLE}</style>\n\
             <rect class=\"page\" width=\"{WIDTH}\" height=\"{height}\"/>\n\
             <text class=\"name\" x=\"20\" y=\"32\">{title}</text>",
            title = Escaped(&self.title)
        )?;
        writeln!(
            f,
            "<text x=\"20\" y=\"52\">A mark is a step, its area the time that it takes. Products of \
             <tspan class=\"f32\">\u{25cf} f32</tspan>, <tspan class=\"bf16\">\u{25cf} bf16</tspan>.</text>"
        )?;
        layout.axes(f)?;
        layout.limits(f)?;
        layout.steps(f, &labels)?;
        for (index, line) in below.iter().enumerate() {
            let y = PLOT.bottom + 58.0 + LINE * index as f64;
            writeln!(f, "<text class=\"faint\" x=\"20\" y=\"{y}\">{}</text>", Escaped(line))?;
        }
        writeln!(f, "</svg>")
    }
}

impl Roofline<'_> {
    /// The steps whose names are not in the plot, in lines of text.
    fn below(&self, layout: &Layout<'_>, labels: &[Option<Place>]) -> Vec<String> {
        let without = self.steps.rows.iter().filter(|(_, cost)| cost.executed_flop == 0.0);
        let crowded = layout.steps.iter().zip(labels).filter(|(_, label)| label.is_none());
        let without = without.map(|(step, cost)| {
            let name: String = step.name.chars().take(LONGEST).collect();
            format!("{name} ({}) {:.2} ms", step.description, 1e3 * cost.seconds)
        });
        let mut lines = list("Without multiply-adds:", without);
        lines.extend(list("In the crowd:", crowded.map(|((step, cost), _)| label(step, cost))));
        lines
    }
}

/// A list in lines of text; none, if there is nothing in it.
fn list(heading: &str, labels: impl Iterator<Item = String>) -> Vec<String> {
    let labels: Vec<_> = labels.map(|label| label.replace("  ", " ")).collect();
    let mut lines = vec![String::from(heading)];
    for (index, label) in labels.iter().enumerate() {
        let end = if index + 1 == labels.len() { "." } else { "," };
        match lines.last_mut() {
            Some(line) if line.chars().count() + label.chars().count() < LINE_LENGTH => {
                line.push_str(&format!(" {label}{end}"));
            }
            Some(_) | None => lines.push(format!("{label}{end}")),
        }
    }
    if labels.is_empty() { Vec::new() } else { lines }
}

impl Layout<'_> {
    fn axes(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Rect { left, top, right, bottom } = PLOT;
        for tick in self.x.ticks() {
            let x = self.x.at(tick);
            writeln!(f, "<path class=\"grid\" d=\"M{x:.1} {top}V{bottom}\"/>")?;
            writeln!(f, "<text class=\"middle\" x=\"{x:.1}\" y=\"{}\">{tick}</text>", bottom + LINE)?;
        }
        for tick in self.y.ticks() {
            let y = self.y.at(tick);
            writeln!(f, "<path class=\"grid\" d=\"M{left} {y:.1}H{right}\"/>")?;
            writeln!(f, "<text class=\"of\" x=\"{}\" y=\"{:.1}\">{tick}</text>", left - 6.0, y + 4.0)?;
        }
        let (middle, base) = (left.midpoint(right), bottom + 36.0);
        writeln!(f, "<text class=\"middle\" x=\"{middle}\" y=\"{base}\">executed FLOP for each byte moved</text>")?;
        let middle = top.midpoint(bottom);
        writeln!(f, "<text class=\"middle\" transform=\"translate(22 {middle}) rotate(-90)\">executed GFLOP/s</text>")
    }

    fn limits(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let slope = self.slope();
        writeln!(f, "<path class=\"limit\" d=\"{}\"/>", Path(slope))?;
        for (index, roof) in self.roofs.iter().enumerate() {
            writeln!(f, "<path class=\"limit {}\" d=\"{}\"/>", roof.arithmetic, Path(self.roof(roof)))?;
            let (text, Rect { right, bottom, .. }) = self.roof_text(index);
            writeln!(f, "<text class=\"end\" x=\"{right:.1}\" y=\"{:.1}\">{text}</text>", bottom - 3.0)?;
        }
        let angle = (slope.to.y - slope.from.y).atan2(slope.to.x - slope.from.x).to_degrees();
        let text = format!("memory: {:.1} GB/s", self.gb_per_s);
        let Point { x, y } = self.slope_text(&text);
        writeln!(f, "<text transform=\"translate({x:.1} {y:.1}) rotate({angle:.1})\" y=\"-5\">{text}</text>")
    }

    fn steps(&self, f: &mut Formatter<'_>, labels: &[Option<Place>]) -> fmt::Result {
        for ((step, cost), mark) in self.steps.iter().zip(&self.marks) {
            let Mark { at: Point { x, y }, radius, .. } = mark;
            write!(f, "<circle class=\"{}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\">", step.work().arithmetic)?;
            let share = 100.0 * cost.share();
            let description = Escaped(step.description);
            writeln!(f, "<title>{}: {description}, {share:.0} % of the limit</title></circle>", Escaped(step.name))?;
        }
        for ((step, cost), place) in self.steps.iter().zip(labels) {
            let Some(Place { rect, leader }) = *place else { continue };
            if let Some(leader) = leader {
                writeln!(f, "<path class=\"leader\" d=\"{}\"/>", Path(leader))?;
            }
            let (x, y) = (rect.left.midpoint(rect.right), rect.bottom - 3.5);
            writeln!(f, "<text class=\"middle\" x=\"{x:.1}\" y=\"{y:.1}\">{}</text>", Escaped(&label(step, cost)))?;
        }
        Ok(())
    }
}

/// A line as the data of a path.
struct Path(Segment);

impl Display for Path {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Segment { from, to } = self.0;
        write!(f, "M{:.1} {:.1}L{:.1} {:.1}", from.x, from.y, to.x, to.y)
    }
}

/// Text in XML.
struct Escaped<'t>(&'t str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|character| f.write_str(&escaped(character)))
    }
}

/// Light, and dark where that is wanted.
const STYLE: &str = "\
.roofline{font:11px system-ui,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#1c2128}
.roofline .page{fill:#fff}
.roofline text{fill:currentColor;white-space:pre}
.roofline .name{font-size:17px;font-weight:600}
.roofline .middle{text-anchor:middle}
.roofline .of,.roofline .end{text-anchor:end}
.roofline .faint{fill-opacity:.72}
.roofline .grid{fill:none;stroke:currentColor;stroke-opacity:.1}
.roofline .limit{fill:none;stroke:currentColor;stroke-width:1.75;stroke-opacity:.75}
.roofline .leader{fill:none;stroke:currentColor;stroke-opacity:.45}
.roofline circle{fill-opacity:.3;stroke-width:1.5}
.roofline circle.f32{fill:#2f7de1;stroke:#2f7de1}
.roofline circle.bf16{fill:#e08a1e;stroke:#e08a1e}
.roofline path.f32{stroke:#2f7de1;stroke-opacity:1}
.roofline path.bf16{stroke:#e08a1e;stroke-opacity:1}
.roofline tspan.f32{fill:#2f7de1}
.roofline tspan.bf16{fill:#d07a10}
@media (prefers-color-scheme:dark){.roofline{color:#dfe5ec}.roofline .page{fill:#14181d}}
@media print{.roofline{color:#000}.roofline .page{fill:none}}
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_are_logarithmic() {
        let axis = Axis::around([3.0, 0.0, f64::NAN, f64::INFINITY, 300.0], [10.0, 110.0]);
        let [low, high] = axis.values;
        assert!(low < 3.0 && high > 300.0, "{axis:?}");
        assert!(
            [(low, 10.0), (high, 110.0), ((low * high).sqrt(), 60.0)]
                .iter()
                .all(|(value, at)| (axis.at(*value) - at).abs() < 1e-9)
        );
        assert_eq!(axis.ticks(), [2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0]);
    }

    #[test]
    fn a_short_axis_has_more_ticks() {
        let axis = Axis::around([50.0], [0.0, 100.0]);
        assert_eq!(axis.values, [5.0, 80.0]);
        assert_eq!(axis.ticks(), [5.0, 7.0, 10.0, 15.0, 20.0, 30.0, 50.0, 70.0]);
    }

    #[test]
    fn lists_are_wrapped() {
        assert_eq!(list("None:", std::iter::empty()), Vec::<String>::new());
        assert_eq!(list("Two:", ["a  1 ms", "b  2 ms"].map(String::from).into_iter()), ["Two: a 1 ms, b 2 ms."]);
        let lines = list("Many:", (0..40).map(|index| format!("features.{index}  1.00 ms")));
        assert!(lines.len() > 5 && lines.iter().all(|line| line.chars().count() <= LINE_LENGTH + 1), "{lines:?}");
        assert_eq!(lines.join(" ").matches(" ms").count(), 40);
    }
}
