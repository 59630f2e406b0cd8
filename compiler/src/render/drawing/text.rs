//! The width of a text, as far as it is known without the font: at least that of DejaVu Sans (whose widths equal
//! Verdana's) and Arial, the widest in the font stack of the drawings.

use std::borrow::Cow;

/// Width of the characters from `' '` to `'~'`, in thousandths of the font's size.
const WIDTHS: [u16; 95] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
    636, 636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 722, 770, 667, 611, 778, 752, 295, 500, 667, 557, 863,
    748, 787, 667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390, 337, 390, 838, 556, 500, 613, 635, 550, 635,
    615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
    337, 636, 838,
];

/// The width of any other character.
const WIDE: u16 = 1050;

/// The weight of a font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// Width of a text in pixels, rounded up.
pub(super) fn width(text: &str, size: f64, weight: Weight) -> i32 {
    let thousandths: u64 = text.chars().map(|character| u64::from(character_width(character))).sum();
    let factor = match weight {
        Weight::Regular => 1.0,
        // No letter grows by more.
        Weight::Bold => 1.25,
    };
    (thousandths as f64 * size * factor / 1000.0).ceil() as i32
}

fn character_width(character: char) -> u16 {
    let index = (character as usize).checked_sub(' ' as usize);
    match character {
        '×' => 838,
        '·' => 318,
        _ => index.and_then(|index| WIDTHS.get(index)).copied().unwrap_or(WIDE),
    }
}

/// A text of at most `most` characters: a longer one is shortened to its beginning and end.
pub(super) fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    let count = text.chars().count();
    if count <= most {
        return Cow::Borrowed(text);
    }
    let begin: String = text.chars().take(most / 2).collect();
    let end: String = text.chars().skip(count - (most - 1) / 2).collect();
    Cow::Owned(format!("{begin}…{end}"))
}
