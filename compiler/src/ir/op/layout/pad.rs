//! What `torch.nn.functional.pad` puts around a value, by mode.

use super::geometry::Run;
use crate::ir::shape_error::ShapeError;

/// What is put around a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PadMode {
    /// A constant.
    Constant(f32),
    /// The elements beside the border in reverse order, the border not repeated.
    Reflect,
    /// The elements at the border.
    Replicate,
    /// The elements at the other end.
    Circular,
}

impl PadMode {
    /// PyTorch's word.
    pub fn word(self) -> &'static str {
        match self {
            PadMode::Constant(_) => "constant",
            PadMode::Reflect => "reflect",
            PadMode::Replicate => "replicate",
            PadMode::Circular => "circular",
        }
    }

    /// The runs of a dimension of `size`: what is left of it, and what is put before and after, from elsewhere in it. Negative
    /// amounts crop.
    pub(super) fn runs(self, [before, after]: [i64; 2], size: usize) -> Vec<Run> {
        let amount = |amount: i64| usize::try_from(amount).unwrap_or(0);
        let (start, end, before, after) = (amount(-before), amount(-after), amount(before), amount(after));
        let len = size.saturating_sub(start).saturating_sub(end);
        let kept = Run { from: start, step: 1, to: before, len };
        let beyond = before + len;
        let (first, last) = match self {
            PadMode::Constant(_) => return vec![kept],
            PadMode::Reflect => (
                Run { from: before, step: -1, to: 0, len: before },
                Run { from: size.saturating_sub(2), step: -1, to: beyond, len: after },
            ),
            PadMode::Replicate => (
                Run { from: 0, step: 0, to: 0, len: before },
                Run { from: size.saturating_sub(1), step: 0, to: beyond, len: after },
            ),
            PadMode::Circular => (
                Run { from: (start + len).saturating_sub(before), step: 1, to: 0, len: before },
                Run { from: start, step: 1, to: beyond, len: after },
            ),
        };
        let around = [first, last].into_iter().filter(|run| run.len > 0);
        [kept].into_iter().chain(around).collect()
    }

    /// Whether so many of a value's dimensions can be padded. With its own elements, PyTorch pads one, two or three dimensions, and
    /// leaves one or two before them as they are: the batch is one.
    pub(super) fn check_dimensions(self, padded: usize, rank: usize) -> Result<(), ShapeError> {
        let [least, most] = match self {
            PadMode::Constant(_) if padded <= rank => return Ok(()),
            PadMode::Constant(_) => {
                return Err(ShapeError::Dimensions { attribute: "pad", expected: 2 * rank, found: 2 * padded });
            }
            PadMode::Reflect | PadMode::Replicate | PadMode::Circular => [(rank - 1).max(1), rank.min(3)],
        };
        match (least..=most).contains(&padded) {
            true => Ok(()),
            false => Err(ShapeError::Padded { mode: self.word(), found: padded, expected: [least, most] }),
        }
    }

    /// Whether there are as many elements as are put around them.
    pub(super) fn check(self, dim: usize, amounts: [i64; 2], size: usize) -> Result<(), ShapeError> {
        let kept = amounts.iter().fold(size as i64, |kept, amount| kept.saturating_add((*amount).min(0)));
        let most = match self {
            PadMode::Constant(_) | PadMode::Replicate => return Ok(()),
            PadMode::Reflect => size as i64 - 1,
            PadMode::Circular => kept,
        };
        match amounts.into_iter().find(|amount| *amount > most) {
            Some(amount) => Err(ShapeError::TooMuchPadding { dim, size, amount, most }),
            None => Ok(()),
        }
    }
}
