//! Weight tests.
