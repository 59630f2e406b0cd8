//! Why a program must not run.

use std::fmt;

/// A violated condition of a step: the compiler's mistake, never the user's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mistake(pub &'static str);

impl Mistake {
    /// An error unless the condition holds.
    pub(crate) fn unless(condition: bool, mistake: &'static str) -> Result<(), Mistake> {
        if condition { Ok(()) } else { Err(Mistake(mistake)) }
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Mistake {}
