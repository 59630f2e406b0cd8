//! A drawing in DOT, the language of Graphviz, which does its own layout.

use std::fmt::{self, Display, Formatter};

use super::{Drawing, Figure, Presence, Work};

const FONT: &str = "\"Helvetica,Arial,sans-serif\"";

/// A drawing, ready to be written.
#[derive(Debug)]
pub struct Dot<'d>(&'d Drawing);

impl<'d> Dot<'d> {
    pub(super) fn new(drawing: &'d Drawing) -> Dot<'d> {
        Dot(drawing)
    }
}

impl Display for Dot<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Dot(Drawing { name, facts, figures, arrows, stacks }) = self;
        writeln!(f, "digraph {} {{", Quoted(name))?;
        writeln!(f, "  label={}", Quoted(&format!("{name}\n{}", facts.join("\n"))))?;
        writeln!(f, "  labelloc=t")?;
        writeln!(f, "  fontname={FONT}")?;
        writeln!(
            f,
            "  node [shape=box, style=\"rounded,filled\", fontname=\"Helvetica,Arial,sans-serif\", fontsize=11]"
        )?;
        writeln!(f, "  edge [fontname={FONT}, fontsize=10, color=\"#6b7280\"]")?;
        for (index, stack) in stacks.iter().enumerate() {
            if let [alone] = stack.as_slice() {
                node(f, *alone, &figures[*alone], "  ")?;
                continue;
            }
            writeln!(f, "  subgraph cluster_{index} {{")?;
            writeln!(f, "    style=rounded")?;
            writeln!(f, "    color=\"#9ca3af\"")?;
            writeln!(f, "    label=\"\"")?;
            stack.iter().try_for_each(|figure| node(f, *figure, &figures[*figure], "    "))?;
            writeln!(f, "  }}")?;
        }
        for [from, to] in arrows {
            writeln!(f, "  n{from} -> n{to} [label={}]", Quoted(&figures[*from].shape))?;
        }
        writeln!(f, "}}")
    }
}

fn node(f: &mut Formatter<'_>, index: usize, figure: &Figure, indent: &str) -> fmt::Result {
    let title = [figure.operator, &figure.name].join(" ");
    let lines = [title.trim_end(), &figure.attributes].into_iter().filter(|line| !line.is_empty());
    let label = lines.collect::<Vec<_>>().join("\n");
    let style = match (figure.presence, figure.work) {
        (Presence::Gone, _) => ", style=\"rounded,dashed\"",
        (Presence::Runs, Work::Terminal) => ", shape=oval",
        (Presence::Runs, _) => "",
    };
    let colour = figure.hue.map_or(colour(figure.work).into(), |hue| format!("{:.3} 0.3 0.97", f64::from(hue) / 360.0));
    let tooltip = figure.details.iter().chain([&figure.shape]).cloned().collect::<Vec<_>>().join("\n");
    writeln!(
        f,
        "{indent}n{index} [label={}, fillcolor=\"{colour}\"{style}, tooltip={}]",
        Quoted(&label),
        Quoted(&tooltip)
    )
}

/// The colour of the box.
fn colour(work: Work) -> &'static str {
    match work {
        Work::Terminal => "#f3f4f6",
        Work::Weighted => "#e1edfc",
        Work::Activation => "#fbeed9",
        Work::Pool => "#dcf1e7",
        Work::Normalisation => "#ece6fb",
        Work::Join => "#fae3ed",
        Work::Layout => "#e9ebee",
    }
}

/// A quoted string, in which only line ends have a meaning.
struct Quoted<'t>(&'t str);

impl Display for Quoted<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("\"")?;
        for character in self.0.chars() {
            match character {
                '"' => f.write_str("\\\"")?,
                '\\' => f.write_str("\\\\")?,
                '\n' => f.write_str("\\n")?,
                character if character.is_control() => f.write_str("\u{fffd}")?,
                character => write!(f, "{character}")?,
            }
        }
        f.write_str("\"")
    }
}
