//! Calls of the macro that are right, each in a module as in a crate of its own.

mod classify;
mod embedded;
mod no_prelude;
mod options;
mod root;
mod several_results;
