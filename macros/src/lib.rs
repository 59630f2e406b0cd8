//! The procedural macros of graphc.
