//! A confusion matrix, and its picture: a row for each class, a column for each answer, the darker the more.

use std::{fs, path::Path};

use image::{GrayImage, ImageFormat, Luma};

use crate::error::Error;

/// How many images of each class got which answer.
#[derive(Clone, Debug)]
pub(crate) struct Confusion {
    classes: usize,
    counts: Vec<u64>,
}

impl Confusion {
    pub(crate) fn new(classes: usize) -> Self {
        Confusion { classes, counts: vec![0; classes * classes] }
    }

    /// An image of `class` got an answer.
    pub(crate) fn count(&mut self, class: usize, answer: usize) {
        self.counts[class * self.classes + answer] += 1;
    }

    /// Each class with the answers that its images got.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &[u64]> {
        self.counts.chunks(self.classes)
    }

    /// The most frequent wrong answers: class, answer and how often; the first class of equally many first.
    pub(crate) fn mistakes(&self) -> Vec<(usize, usize, u64)> {
        let cells = self
            .rows()
            .enumerate()
            .flat_map(|(class, row)| row.iter().enumerate().map(move |(answer, count)| (class, answer, *count)));
        let mut wrong: Vec<_> = cells.filter(|(class, answer, count)| class != answer && *count > 0).collect();
        wrong.sort_by_key(|(.., count)| std::cmp::Reverse(*count));
        wrong
    }

    /// Writes the picture: as the ending of the file says, SVG or PNG.
    pub(crate) fn draw(&self, path: &Path, labels: &[&str]) -> Result<(), Error> {
        let unwritable = |error: String| Error::File(path.into(), format!("cannot write the picture: {error}"));
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("svg") => fs::write(path, self.svg(labels)).map_err(|error| unwritable(error.to_string())),
            Some("png") => {
                let picture = self.raster();
                picture.save_with_format(path, ImageFormat::Png).map_err(|error| unwritable(error.to_string()))
            }
            Some(_) | None => Err(Error::File(path.into(), "a picture ends in .svg or .png".into())),
        }
    }

    /// The share of a class's images, from 0 to 1.
    fn share(row: &[u64], answer: usize) -> f64 {
        let all: u64 = row.iter().sum();
        if all == 0 { 0.0 } else { row[answer] as f64 / all as f64 }
    }

    /// With names and counts where there is room for them.
    fn svg(&self, labels: &[&str]) -> String {
        let names: Vec<String> = (0..self.classes)
            .map(|class| labels.get(class).map_or_else(|| class.to_string(), |label| (*label).into()))
            .collect();
        let has_text = self.classes <= ROOM_FOR_TEXT;
        let widest = names.iter().map(|name| name.chars().count()).max().unwrap_or(0);
        let (cell, margin) = if has_text { (36, 36 + 7 * widest.min(LONGEST)) } else { (4, 24) };
        let (size, side) = (cell * self.classes, margin + cell * self.classes + 8);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"{side}\" \
             height=\"{side}\" font-family=\"sans-serif\" font-size=\"11\">\n\
             <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\n\
             <text x=\"{margin}\" y=\"14\" fill=\"#666\">answer</text>\n\
             <text transform=\"translate(14,{margin}) rotate(-90)\" text-anchor=\"end\" fill=\"#666\">class</text>\n"
        );
        for (class, row) in self.rows().enumerate() {
            let y = margin + cell * class;
            if has_text {
                svg += &heading(&names[class], margin, y + cell / 2);
            }
            for (answer, count) in row.iter().enumerate().filter(|(_, count)| **count > 0) {
                let (x, dark) = (margin + cell * answer, shade(Confusion::share(row, answer)));
                svg += &square([x, y], cell, dark, class == answer);
                if has_text {
                    svg += &number([x + cell / 2, y + cell / 2 + 4], dark, *count);
                }
            }
        }
        svg + &format!(
            "<rect x=\"{margin}\" y=\"{margin}\" width=\"{size}\" height=\"{size}\" fill=\"none\" \
             stroke=\"#888\"/>\n</svg>\n"
        )
    }

    /// Squares alone, dark on white.
    fn raster(&self) -> GrayImage {
        let cell = (RASTER / self.classes).max(1);
        let side = u32::try_from(cell * self.classes).unwrap_or(u32::MAX);
        let rows: Vec<&[u64]> = self.rows().collect();
        GrayImage::from_fn(side, side, |x, y| {
            let (row, answer) = (rows[y as usize / cell], x as usize / cell);
            Luma([255 - (255.0 * shade(Confusion::share(row, answer))).round() as u8])
        })
    }
}

/// Classes whose counts and names are written into the picture.
const ROOM_FOR_TEXT: usize = 50;

/// Characters of a name.
const LONGEST: usize = 20;

/// Pixels of a side of a picture of few classes.
const RASTER: usize = 600;

/// Rare answers are to be seen too.
fn shade(share: f64) -> f64 {
    share.sqrt()
}

/// The name of a class, beside its row and above its column, which have their middle there.
fn heading(name: &str, margin: usize, middle: usize) -> String {
    let name: String = name.chars().take(LONGEST).map(escaped).collect();
    let (end, base) = (margin - 6, middle + 4);
    format!(
        "<text x=\"{end}\" y=\"{base}\" text-anchor=\"end\">{name}</text>\n\
         <text transform=\"translate({base},{end}) rotate(-90)\">{name}</text>\n"
    )
}

/// A character of a text that stands in XML.
pub(crate) fn escaped(character: char) -> String {
    match character {
        '<' => "&lt;".into(),
        '>' => "&gt;".into(),
        '&' => "&amp;".into(),
        other if other.is_control() => "?".into(),
        other => other.into(),
    }
}

/// Right answers are green, wrong ones red.
fn square([x, y]: [usize; 2], cell: usize, dark: f64, is_right: bool) -> String {
    let fill = if is_right { "#1b6b3a" } else { "#b3261e" };
    format!(
        "<rect x=\"{x}\" y=\"{y}\" width=\"{cell}\" height=\"{cell}\" fill=\"{fill}\" fill-opacity=\"{dark:.3}\"/>\n"
    )
}

/// How many got an answer, on its square.
fn number([x, y]: [usize; 2], dark: f64, count: u64) -> String {
    let ink = if dark > 0.5 { "#fff" } else { "#222" };
    format!("<text x=\"{x}\" y=\"{y}\" text-anchor=\"middle\" fill=\"{ink}\">{count}</text>\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn three() -> Confusion {
        let mut confusion = Confusion::new(3);
        for (class, answer, count) in [(0, 0, 4), (0, 2, 1), (1, 0, 2), (1, 1, 2), (2, 1, 1)] {
            (0..count).for_each(|_| confusion.count(class, answer));
        }
        confusion
    }

    #[test]
    fn the_most_frequent_mistakes_come_first() {
        assert_eq!(three().mistakes(), [(1, 0, 2), (0, 2, 1), (2, 1, 1)]);
    }

    #[test]
    fn the_svg_has_a_square_and_a_count_for_each_answer() {
        let svg = three().svg(&["a", "<b>", "c"]);
        // The paper, the frame and five answers.
        assert_eq!(svg.matches("<rect ").count(), 7);
        assert!(svg.contains(">&lt;b&gt;</text>") && !svg.contains("<b>"));
        assert!(svg.contains("fill=\"#1b6b3a\" fill-opacity=\"0.894\"/>"), "four in five of class 0");
        assert!(svg.contains("fill=\"#b3261e\" fill-opacity=\"1.000\"/>"), "all of class 2");
    }

    #[test]
    fn the_raster_is_as_dark_as_the_share() {
        let picture = three().raster();
        assert_eq!(picture.dimensions(), (600, 600));
        let at = |class: u32, answer: u32| picture.get_pixel(200 * answer + 100, 200 * class + 100)[0];
        assert_eq!([at(0, 0), at(0, 1), at(1, 0), at(2, 1)], [27, 255, 75, 0]);
    }
}
