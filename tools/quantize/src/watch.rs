//! How far a long work is, for whoever waits.

/// Is told how far a work is.
pub trait Watch {
    /// A part of the work begins: what it does, and how many steps it has.
    fn begin(&mut self, what: &str, steps: usize);

    /// So many of its steps are done.
    fn done(&mut self, steps: usize);
}

/// Nobody waits.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn begin(&mut self, _: &str, _: usize) {}

    fn done(&mut self, _: usize) {}
}
