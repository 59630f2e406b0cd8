//! The algorithms on 8-bit integers, generic over [`simd::int8`](crate::simd::int8). docs/int8.md defines their results to the bit;
//! `naive::int8`, among the tests, has the same in plain loops.

pub(crate) mod conv2d;
pub(crate) mod convert;
pub(crate) mod depthwise;
pub(crate) mod expanded_depthwise;
pub(crate) mod largest;
pub(crate) mod layout;
pub(crate) mod linear;
pub(crate) mod lookup;
pub(crate) mod pool;
pub(crate) mod results;
pub(crate) mod rows;
pub(crate) mod zip;
