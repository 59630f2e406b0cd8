//! Kernels against naive twins.
