//! Any bytes as a model file. What libFuzzer finds new is changed further by the mutator that the tests use.

#![no_main]

#[path = "../../../compiler/tests/hostile/answer.rs"]
mod answer;
#[path = "../../../compiler/tests/hostile/mutate.rs"]
mod mutate;

use std::sync::LazyLock;

use answer::{Answer, answer};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use mutate::{Mutator, Random};

static MUTATOR: LazyLock<Mutator> = LazyLock::new(Mutator::new);

fuzz_target!(|text: &[u8]| {
    let Answer { diagnostics, is_right } = answer(text);
    assert!(is_right || !diagnostics.is_empty(), "refused without a word");
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    // One in four is libFuzzer's own, which knows what the compiler compares its input with.
    if seed.is_multiple_of(4) {
        return fuzzer_mutate(data, size, max_size);
    }
    let mut mutant = MUTATOR.mutant(&[data[..size].to_vec()], &mut Random::new(u64::from(seed)));
    mutant.truncate(max_size);
    data[..mutant.len()].copy_from_slice(&mutant);
    mutant.len()
});
