//! Images and answers: what the model file says of them.

data! {
    /// The size that an image is brought to: bilinear, over all the pixels that a new one covers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Resize {
        /// Height or width, whichever is less; the other in proportion, rounded down.
        ShorterSide(side: usize),
        /// Height and width.
        Exact(size: [usize; 2]),
    }

    /// What the channels of a network are.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Color {
        /// Red, green, blue.
        Rgb,
        /// Blue, green, red.
        Bgr,
        /// Luma, by the weights of ITU-R 601.
        Gray,
    }

    /// What the numbers of a result are.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Scores {
        /// Probabilities: a softmax is the last layer.
        Probabilities,
        /// Logits, of which a softmax makes probabilities.
        Logits,
    }
}

impl Color {
    /// The number of channels.
    pub const fn channels(self) -> usize {
        match self {
            Color::Rgb | Color::Bgr => 3,
            Color::Gray => 1,
        }
    }
}
