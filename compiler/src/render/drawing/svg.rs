//! A drawing as self-contained SVG: no font, no script, no other file. It follows the light or dark setting. Its texts
//! contain names that are not trusted.

use std::{
    borrow::Cow,
    fmt::{self, Display, Formatter},
};

use super::{
    Drawing, Figure, Presence, Work,
    layout::{Extent, Layout, Point, Rect, Reference, Sketch, layout},
    text::{Weight, shortened, width},
};

/// The background of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Background {
    /// Its own, with the name at the top: for a file by itself.
    Own,
    /// That of an HTML page, whose text colour it adopts.
    Page,
}

/// A drawing, ready to be written.
#[derive(Debug)]
pub struct Svg<'d> {
    drawing: &'d Drawing,
    background: Background,
    layout: Layout,
    legend: Vec<&'static str>,
}

/// Sizes of fonts.
const OPERATOR: f64 = 12.0;
const TEXT: f64 = 11.0;
const NAME: f64 = 17.0;

/// Heights of boxes, with one line of text and with two.
const HEIGHTS: [i32; 2] = [26, 42];

/// Between the side of a box and its text, between two texts on one line, and around the picture.
const INSET: i32 = 11;
const APART: i32 = 14;
const MARGIN: i32 = 20;

/// Height of a line of text, and between text and picture.
const LINE: i32 = 16;
const GAP: i32 = 18;

/// The minimum width of a layer's box, which fits most layers, and of a terminal.
const LEAST_WIDTH: i32 = 194;
const LEAST_TERMINAL: i32 = 90;

/// The extra width of a reference beyond its text.
const REFERENCE_INSET: i32 = 16;

/// The length to which names are shortened.
const LONGEST_NAME: usize = 40;

/// The radius of a line's bends, and the size of an arrowhead.
const BEND: i32 = 6;
const HEAD: Point = Point { x: 4, y: 7 };

impl<'d> Svg<'d> {
    pub(super) fn new(drawing: &'d Drawing, background: Background) -> Svg<'d> {
        let layout = layout(sketch(drawing));
        let legend = legend(drawing, &layout);
        Svg { drawing, background, layout, legend }
    }
}

/// The input of the layout.
pub(super) fn sketch(drawing: &Drawing) -> Sketch {
    Sketch {
        boxes: drawing.figures.iter().map(extent).collect(),
        arrows: drawing.arrows.clone(),
        stacks: drawing.stacks.clone(),
    }
}

/// An explanation of the signs that occur.
fn legend(drawing: &Drawing, layout: &Layout) -> Vec<&'static str> {
    let gone = drawing.figures.iter().any(|figure| figure.presence == Presence::Gone);
    let signs = [
        (!layout.frames.is_empty(), "Layers in one frame run as one step."),
        (gone, "Dashed layers do nothing at inference."),
        (!layout.references.is_empty(), "A long arrow begins at the name of its layer."),
    ];
    signs.into_iter().filter(|(occurs, _)| *occurs).map(|(_, text)| text).collect()
}

/// The size of a figure's box and its texts.
fn extent(figure: &Figure) -> Extent {
    let name = shortened(&figure.name, LONGEST_NAME);
    let operator = width(figure.operator, OPERATOR, Weight::Bold);
    let first = operator + if name.is_empty() { 0 } else { APART + width(&name, TEXT, Weight::Regular) };
    let second = width(&figure.attributes, TEXT, Weight::Regular);
    let label = width(&figure.shape, TEXT, Weight::Regular);
    let least = if figure.work == Work::Terminal { LEAST_TERMINAL } else { LEAST_WIDTH };
    Extent {
        width: (first.max(second) + 2 * INSET).max(least),
        height: HEIGHTS[usize::from(!figure.attributes.is_empty())],
        label,
        reference: width(&reference_name(figure), TEXT, Weight::Regular) + REFERENCE_INSET,
    }
}

fn reference_name(figure: &Figure) -> Cow<'_, str> {
    let name = if figure.name.is_empty() { figure.operator } else { &figure.name };
    shortened(name, LONGEST_NAME)
}

impl Display for Svg<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (inner, top) = (self.inner_width(), self.top());
        let bottom = top + self.layout.height;
        let legend = if self.legend.is_empty() { 0 } else { GAP + LINE * self.legend.len() as i32 };
        let [width, height] = [inner + 2 * MARGIN, bottom + legend + MARGIN];
        write!(
            f,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"graphc\" role=\"img\" width=\"{width}\" \
             height=\"{height}\" viewBox=\"0 0 {width} {height}\" aria-label=\"{}\"",
            Escaped(&self.drawing.name)
        )?;
        match self.background {
            Background::Own => writeln!(f, ">")?,
            // As wide as the page, but small enough that the text stays legible.
            Background::Page => {
                writeln!(f, " style=\"max-width:max(100%,{}px);height:auto\">", width * 3 / 5)?;
            }
        }
        writeln!(f, "<style>\n{STYLE}{}</style>", self.background.style())?;
        if self.background == Background::Own {
            writeln!(f, "<rect class=\"page\" width=\"{width}\" height=\"{height}\"/>")?;
            let name = shortened(&self.drawing.name, LONGEST_NAME);
            writeln!(f, "<text class=\"name\" x=\"{MARGIN}\" y=\"{}\">{}</text>", MARGIN + LINE, Escaped(&name))?;
            lines_of_text(f, &self.drawing.facts, MARGIN + LINE + 4)?;
        }
        let left = MARGIN + (inner - self.layout.width) / 2;
        writeln!(f, "<g transform=\"translate({left} {top})\">")?;
        self.frames(f)?;
        self.lines(f)?;
        self.boxes(f)?;
        writeln!(f, "</g>")?;
        lines_of_text(f, &self.legend, bottom + GAP)?;
        writeln!(f, "</svg>")
    }
}

impl Svg<'_> {
    /// The width of the picture without its margins.
    fn inner_width(&self) -> i32 {
        let name = width(&shortened(&self.drawing.name, LONGEST_NAME), NAME, Weight::Bold);
        let facts = self.drawing.facts.iter().map(|text| width(text, TEXT, Weight::Regular)).chain([name]).max();
        let legend = self.legend.iter().map(|text| width(text, TEXT, Weight::Regular)).max();
        let head = match self.background {
            Background::Own => facts.unwrap_or(0),
            Background::Page => 0,
        };
        self.layout.width.max(head).max(legend.unwrap_or(0))
    }

    /// The top of the layout.
    fn top(&self) -> i32 {
        match self.background {
            Background::Own => MARGIN + LINE + 4 + LINE * self.drawing.facts.len() as i32 + GAP,
            Background::Page => MARGIN,
        }
    }

    fn frames(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for Rect { x, y, width, height } in &self.layout.frames {
            writeln!(f, "<rect class=\"frame\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"10\"/>")?;
        }
        Ok(())
    }

    /// One path for all lines from a figure, so that their common parts are drawn once.
    fn lines(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut leaving = vec![Vec::new(); self.drawing.figures.len()];
        for ([from, _], line) in self.drawing.arrows.iter().zip(&self.layout.lines) {
            leaving[*from].push(line);
        }
        for (figure, lines) in leaving.iter().enumerate().filter(|(_, lines)| !lines.is_empty()) {
            write!(f, "<path class=\"line\" d=\"")?;
            lines.iter().try_for_each(|line| path(f, line))?;
            write!(f, "\"/><path class=\"head\" d=\"")?;
            lines.iter().try_for_each(|line| head(f, line[line.len() - 1]))?;
            let Point { x, y } = self.layout.labels[figure];
            let shape = &self.drawing.figures[figure].shape;
            writeln!(f, "\"/><text class=\"shape\" x=\"{x}\" y=\"{y}\">{}</text>", Escaped(shape))?;
        }
        Ok(())
    }

    fn boxes(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (figure, place) in self.drawing.figures.iter().zip(&self.layout.boxes) {
            boxed(f, figure, place)?;
        }
        for Reference { to, place } in &self.layout.references {
            let Rect { x, y, width, height } = place;
            let name = reference_name(&self.drawing.figures[*to]);
            write!(
                f,
                "<rect class=\"reference\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"9\"/>"
            )?;
            writeln!(f, "<text class=\"middle\" x=\"{}\" y=\"{}\">{}</text>", x + width / 2, y + 13, Escaped(&name))?;
        }
        Ok(())
    }
}

/// Lines of text below `top`.
fn lines_of_text(f: &mut Formatter<'_>, lines: &[impl Display], top: i32) -> fmt::Result {
    let mut y = top;
    for line in lines {
        y += LINE;
        writeln!(f, "<text class=\"faint\" x=\"{MARGIN}\" y=\"{y}\">{line}</text>")?;
    }
    Ok(())
}

/// A box and its contents. Its title is shown as a tooltip.
fn boxed(f: &mut Formatter<'_>, figure: &Figure, place: &Rect) -> fmt::Result {
    let Rect { x, y, width, height } = *place;
    let gone = if figure.presence == Presence::Gone { " gone" } else { "" };
    let radius = if figure.work == Work::Terminal { height / 2 } else { 6 };
    write!(f, "<g class=\"{}{gone}\"><title>", class(figure.work))?;
    let first = [figure.name.as_str(), figure.operator, &figure.attributes].into_iter().filter(|text| !text.is_empty());
    write!(f, "{}", Escaped(&first.collect::<Vec<_>>().join("  ")))?;
    for line in figure.details.iter().chain([&figure.shape]) {
        write!(f, "\n{}", Escaped(line))?;
    }
    let hue = figure.hue.map(|hue| format!("hsl({hue},75%,45%)"));
    let style = hue.map(|hue| format!(" style=\"fill:{hue};stroke:{hue};fill-opacity:.35\"")).unwrap_or_default();
    let corner = format!("x=\"{x}\" y=\"{y}\"");
    write!(f, "</title><rect {corner} width=\"{width}\" height=\"{height}\" rx=\"{radius}\"{style}/>")?;
    let name = shortened(&figure.name, LONGEST_NAME);
    if name.is_empty() && figure.work == Work::Terminal {
        write!(
            f,
            "<text class=\"operator middle\" x=\"{}\" y=\"{}\">{}</text>",
            x + width / 2,
            y + 17,
            figure.operator
        )?;
    } else {
        write!(f, "<text class=\"operator\" x=\"{}\" y=\"{}\">{}</text>", x + INSET, y + 17, figure.operator)?;
        write!(f, "<text class=\"of\" x=\"{}\" y=\"{}\">{}</text>", x + width - INSET, y + 17, Escaped(&name))?;
    }
    if !figure.attributes.is_empty() {
        let attributes = Escaped(&figure.attributes);
        write!(f, "<text class=\"faint\" x=\"{}\" y=\"{}\">{attributes}</text>", x + INSET, y + 33)?;
    }
    writeln!(f, "</g>")
}

/// A line with rounded bends, up to the start of its head.
fn path(f: &mut Formatter<'_>, line: &[Point]) -> fmt::Result {
    let last = line.len() - 1;
    write!(f, "M{} {}", line[0].x, line[0].y)?;
    for index in 1..last {
        let corner = line[index];
        let [from, to] = [towards(corner, line[index - 1]), towards(corner, line[index + 1])];
        write!(f, "L{} {}Q{} {} {} {}", from.x, from.y, corner.x, corner.y, to.x, to.y)?;
    }
    write!(f, "V{}", line[last].y - HEAD.y + 1)
}

/// A point at some distance from a corner towards its neighbour, which is above, below or beside it.
fn towards(corner: Point, neighbour: Point) -> Point {
    let step = |from: i32, to: i32| from + (to - from).signum() * BEND.min((to - from).abs() / 2);
    Point { x: step(corner.x, neighbour.x), y: step(corner.y, neighbour.y) }
}

/// The head of an arrow that ends here.
fn head(f: &mut Formatter<'_>, end: Point) -> fmt::Result {
    write!(f, "M{} {}l-{} -{}h{}z", end.x, end.y, HEAD.x, HEAD.y, 2 * HEAD.x)
}

/// A text with markup escaped.
struct Escaped<'t>(&'t str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                // XML does not allow these, except line ends, which Markdown might take for the end of the HTML.
                '\u{fffe}' | '\u{ffff}' => f.write_str("\u{fffd}")?,
                character if character.is_control() => f.write_str("\u{fffd}")?,
                character => write!(f, "{character}")?,
            }
        }
        Ok(())
    }
}

impl Background {
    /// Light, or dark where preferred; a page states its preference itself.
    fn style(self) -> &'static str {
        match self {
            Background::Own => {
                ".graphc{color:#1c2128}\n\
                 .graphc .page{fill:#fff}\n\
                 @media (prefers-color-scheme:dark){.graphc{color:#dfe5ec}.graphc .page{fill:#14181d}}\n\
                 @media print{.graphc{color:#000}.graphc .page{fill:none}}\n"
            }
            Background::Page => "",
        }
    }
}

fn class(work: Work) -> &'static str {
    match work {
        Work::Terminal => "terminal",
        Work::Weighted => "weighted",
        Work::Activation => "activation",
        Work::Pool => "pool",
        Work::Normalisation => "norm",
        Work::Join => "join",
        Work::Layout => "form",
    }
}

/// Colours that suit both light and dark backgrounds: translucent, or the colour of the text.
const STYLE: &str = "\
.graphc{font:11px system-ui,'Segoe UI',Roboto,Helvetica,Arial,sans-serif}
.graphc text{fill:currentColor}
.graphc .name{font-size:17px;font-weight:600}
.graphc .operator{font-size:12px;font-weight:600}
.graphc .of{text-anchor:end}
.graphc .middle{text-anchor:middle}
.graphc .of,.graphc .faint,.graphc .shape{fill-opacity:.72}
.graphc .frame{fill:currentColor;fill-opacity:.035;stroke:currentColor;stroke-opacity:.3}
.graphc .line{fill:none;stroke:currentColor;stroke-opacity:.5;stroke-width:1.25}
.graphc .head{fill:currentColor;fill-opacity:.6}
.graphc g rect{fill-opacity:.13;stroke-width:1.25;stroke-opacity:.8}
.graphc .terminal rect,.graphc .reference{fill:currentColor;fill-opacity:.06;stroke:currentColor;stroke-opacity:.5}
.graphc .weighted rect{fill:#2f7de1;stroke:#2f7de1}
.graphc .activation rect{fill:#e08a1e;stroke:#e08a1e}
.graphc .pool rect{fill:#22a06b;stroke:#22a06b}
.graphc .norm rect{fill:#8b62e6;stroke:#8b62e6}
.graphc .join rect{fill:#dd4a8a;stroke:#dd4a8a}
.graphc .form rect{fill:#7d8794;stroke:#7d8794}
.graphc .gone rect{fill-opacity:.05;stroke-dasharray:4 3}
";
