//! Generated code in a crate with the strictest lints: that this file compiles, and that clippy finds nothing, is the test.

#![deny(missing_docs, missing_debug_implementations, unreachable_pub, unused, clippy::all, clippy::pedantic)]
#![forbid(unsafe_code)]

/// A network with one result.
pub mod one {
    graphc::model!("../models/bn_residual_concat_b2.yaml", batch = [1, 2]);
}

/// A network whose results are the fields of a type.
pub mod many {
    graphc::model!("../models/pool_ceil_b3.yaml", every_layer = true);
}

#[test]
fn what_the_types_say() {
    assert_eq!(one::BnResidualConcat::INPUT, [5, 12, 9]);
    assert_eq!(one::BnResidualConcat::OUTPUT, [6]);
    assert_eq!(one::BnResidualConcat::LAYERS.len(), 19);
    assert_eq!(<many::PoolCeil as graphc::Model>::OUTPUTS.len(), 12);
    assert!(one::BnResidualConcat::SUMMARY.contains("Total params"));
}
