//! The product of two values.

use super::{check_blocks, check_operands, plain};
use crate::{Mistake, Value};

data! {
    /// `torch.matmul` of two values. Those of one row, `[rows, 1, columns]`, are matrices; others are a matrix for each channel,
    /// `[matrices, rows, columns]`, where the matrix of an operand with one channel is repeated.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Matmul<V> {
        /// In channel blocks.
        pub inputs: [V; 2],
        /// In channel blocks.
        pub output: V,
        /// How the values lie.
        pub matrices: Matrices,
    }

    /// How the matrices of a value lie.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Matrices {
        /// One, whose rows are the channels.
        One,
        /// One for each channel.
        PerChannel,
    }
}

operands!(Matmul: reads [inputs], writes output, keeps [matrices]);
plain!(Matmul);

impl Matmul<Value> {
    /// The length of the sums.
    #[inline]
    pub const fn depth(&self) -> usize {
        self.inputs[0].width
    }

    /// # Errors
    /// If the sizes do not fit or the types differ.
    pub fn check(&self) -> Result<(), Mistake> {
        let ([left, right], output) = (self.inputs, self.output);
        check_operands(&self.inputs, &output)?;
        check_blocks(&[left, right, output])?;
        let fits = match self.matrices {
            Matrices::One => {
                let rows = [left.height, right.height, output.height] == [1; 3];
                rows && left.width == right.channels && output.extent() == [left.channels, 1, right.width]
            }
            Matrices::PerChannel => {
                let repeated = |channels: usize| channels == output.channels || channels == 1;
                let size = [output.height, output.width] == [left.height, right.width];
                size && left.width == right.height && repeated(left.channels) && repeated(right.channels)
            }
        };
        Mistake::unless(fits, "matrices that do not fit together")?;
        let number = output.number;
        Mistake::unless([left.number, right.number] == [number; 2], "a product that changes the type")
    }
}
