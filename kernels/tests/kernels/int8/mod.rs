//! Steps on 8-bit integers: every one equals its definition bit by bit, on every instruction set. Tensors hold the integers.

mod elementwise;
mod expanded;
mod products;
mod tables;

use graphc_program::Scale;

use super::{naive::Tensor, runner::reals};

/// Integers from 0 to 255.
fn bytes(shape: [usize; 4], seed: u64) -> Tensor<f32> {
    reals(shape, seed).map(|x| (x * 128.0 + 128.0).floor().clamp(0.0, 255.0))
}

/// Mostly the ends of the range.
fn loud(shape: [usize; 4], seed: u64) -> Tensor<f32> {
    reals(shape, seed).map(|x| if x < -0.2 { 0.0 } else { (x * 1000.0).clamp(17.0, 255.0).floor() })
}

fn integers(tensor: &Tensor<f32>) -> Tensor<i32> {
    tensor.map(|x| x as i32)
}

fn floats(tensor: &Tensor<i32>) -> Tensor<f32> {
    tensor.map(|q| q as f32)
}

/// Scales with zeros at both ends and between them, and steps of odd bits.
const SCALES: [Scale; 5] = [
    Scale::new(0.037_109_3, 128),
    Scale::new(0.021_3, 0),
    Scale::new(1.7, 255),
    Scale::new(0.000_391, 3),
    Scale::new(12_345.678, 200),
];
