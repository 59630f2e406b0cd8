//! The size that options give the inputs of a network: of all that have one, it replaces the one in the file.

use super::inputs::NetworkInput;
use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Span},
    ir::{Shape, Size, shape},
};

/// The name of the option.
const OPTION: &str = "sizes";

/// Gives the inputs a size.
pub(super) fn resize(inputs: &mut [NetworkInput], size: Size, diagnostics: &mut Diagnostics) {
    let mut own = Own::new(size);
    let before = diagnostics.len();
    for input in inputs.iter_mut() {
        let Some(shape) = input.shape else {
            // Its mistake has been reported.
            return;
        };
        let sizes = shape.sizes();
        if own.takes(sizes.len()) {
            let differs = own.note(&input.shown, Some(&sizes[1..]), input.span);
            differs.into_iter().for_each(|mistake| diagnostics.push(mistake));
            input.shape = resized(&input.shown, sizes[0], size, input.span, diagnostics);
        }
    }
    if diagnostics.len() == before {
        let unused = own.unused(inputs.first().map_or_else(Span::default, |input| input.span));
        unused.into_iter().for_each(|mistake| diagnostics.push(mistake));
    }
}

fn resized(input: &str, channels: usize, size: Size, span: Span, diagnostics: &mut Diagnostics) -> Option<Shape> {
    let sizes: Vec<usize> = [&[channels], size.dimensions()].concat();
    let shape = shape::within_limits(Shape::new(&sizes)).ok();
    if shape.is_none() {
        let message = format!("{input} is too large at {size}, with {channels} channels");
        diagnostics.push(Diagnostic::new(Code::TooLarge, span, message).option(OPTION));
    }
    shape
}

/// The sizes in the file of the inputs that get another.
pub(super) struct Own {
    size: Size,
    /// The first of them, where it is known.
    first: Option<(String, Vec<usize>, Span)>,
    found: bool,
}

impl Own {
    pub(super) fn new(size: Size) -> Self {
        Own { size, first: None, found: false }
    }

    /// Whether an input with so many dimensions gets the size.
    pub(super) fn takes(&self, rank: usize) -> bool {
        rank == 1 + self.size.dimensions().len()
    }

    /// An input that gets the size has this one in the file, unless that leaves it open. Those of different sizes cannot all
    /// get the same: how the others follow is not known.
    pub(super) fn note(&mut self, input: &str, own: Option<&[usize]>, span: Span) -> Option<Diagnostic> {
        self.found = true;
        let own = own?;
        let Some((name, first, place)) = &self.first else {
            self.first = Some((input.into(), own.into(), span));
            return None;
        };
        let message = format!("`sizes` gives one size for all inputs, but {name} has {first:?}, and {input} {own:?}");
        let diagnostic = Diagnostic::new(Code::InputSize, span, message).also(*place, "an input of another size");
        let diagnostic = diagnostic.option(OPTION).help("compile a type for each size, from a file for each");
        (first != own).then_some(diagnostic)
    }

    /// Their size, if the file has it.
    pub(super) fn size(&self) -> Option<Size> {
        let (_, first, _) = self.first.as_ref()?;
        Some(match *first.as_slice() {
            [length] => Size::Length(length),
            [height, width] => Size::Image([height, width]),
            _ => return None,
        })
    }

    /// The mistake that no input got the size.
    pub(super) fn unused(&self, span: Span) -> Option<Diagnostic> {
        let (size, what) = (self.size, self.size.of_what());
        let message = format!("`sizes` gives {size}, a size of {what}, but no input of the network takes {what}");
        let help = match size {
            Size::Length(_) => "images have a height and a width: `sizes = [[224, 224], [320, 320]]`",
            Size::Image(_) => "sequences have a length: `sizes = [8000, 16000]`",
        };
        (!self.found).then(|| Diagnostic::new(Code::Rank, span, message).option(OPTION).help(help))
    }
}
