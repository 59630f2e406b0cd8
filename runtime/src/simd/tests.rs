//! Every operation of every instruction set against its scalar definition, on every pair of special values.

use std::cell::RefCell;

use graphc_program::PerClass;

use super::{Isa, Kernel, LANES, Simd};

const SPECIAL: [f32; 16] = [
    f32::NAN,
    f32::INFINITY,
    f32::NEG_INFINITY,
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.1,
    -3.5,
    1e-42,
    -1e-42,
    f32::MIN_POSITIVE,
    f32::MAX,
    f32::MIN,
    16_777_217.0,
    1e-20,
];

/// The results of one operation on two vectors; unary operations ignore the second.
type Results = Vec<(&'static str, [f32; LANES])>;

/// Runs every operation.
struct Operations<'a> {
    a: [f32; LANES],
    b: [f32; LANES],
    results: &'a RefCell<Results>,
}

impl Kernel for Operations<'_> {
    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        // One float beyond any alignment.
        let mut memory = [0.0; 1 + LANES];
        memory[1..].copy_from_slice(&self.a);
        // SAFETY: sixteen floats each.
        let (a, b) = unsafe { (simd.load(memory[1..].as_ptr()), simd.load(self.b.as_ptr())) };
        simd.prefetch(std::ptr::null());
        let operations = [
            ("splat", simd.splat(self.b[3])),
            ("load", a),
            ("add", simd.add(a, b)),
            ("mul", simd.mul(a, b)),
            ("div", simd.div(a, b)),
            ("sqrt", simd.sqrt(a)),
            ("mul_add", simd.mul_add(a, b, simd.splat(1.0))),
            ("relu", simd.relu(a)),
            ("max_or_nan", simd.max_or_nan(a, b)),
            ("leaky", simd.leaky(a, b)),
        ];
        for (name, value) in operations {
            let mut out = [0.0; LANES];
            // SAFETY: sixteen floats.
            unsafe { simd.store(out.as_mut_ptr(), value) };
            self.results.borrow_mut().push((name, out));
        }
    }
}

/// The expected result of an operation, with and without fused multiply-add.
fn scalar(name: &str, a: f32, b: f32, of_third: f32) -> [f32; 2] {
    let one = |x: f32| [x; 2];
    match name {
        "splat" => one(of_third),
        "load" => one(a),
        "add" => one(a + b),
        "mul" => one(a * b),
        "div" => one(a / b),
        "sqrt" => one(a.sqrt()),
        "mul_add" => [a.mul_add(b, 1.0), a * b + 1.0],
        "relu" => one(if a < 0.0 { 0.0 } else { a }),
        "max_or_nan" => one(if b > a || b.is_nan() { b } else { a }),
        "leaky" => one(if a > 0.0 { a } else { a * b }),
        _ => unreachable!("{name}"),
    }
}

#[test]
fn operations_as_defined() {
    let same = |a: f32, b: f32| a.to_bits() == b.to_bits() || a.is_nan() && b.is_nan();
    for isa in Isa::available() {
        for shift in 0..LANES {
            let (a, b) = (SPECIAL, std::array::from_fn(|lane| SPECIAL[(lane + shift) % LANES]));
            let results = RefCell::default();
            isa.run(Operations { a, b, results: &results });
            for (name, found) in results.take() {
                for lane in 0..LANES {
                    let [fused, rounded] = scalar(name, a[lane], b[lane], b[3]);
                    let expected = if isa.name() == "portable" { rounded } else { fused };
                    let operands = (a[lane], b[lane]);
                    assert!(same(expected, found[lane]), "{name}{operands:?} on {}: {}", isa.name(), found[lane]);
                }
            }
        }
    }
}

#[test]
fn instruction_sets() {
    let all = Isa::available();
    let names: Vec<&str> = all.iter().map(|isa| isa.name()).collect();
    assert_eq!(names, Isa::NAMES[..all.len()]);
    let of = PerClass { r32x16: "avx512", r16x8: "avx2", r32x4: "neon", r16x4: "portable" };
    // The registers are the same with and without instructions for `bf16`.
    assert!(all.iter().all(|isa| *of.of(isa.class()) == isa.name().trim_end_matches("bf16")));
    assert!(all.contains(&Isa::in_use().unwrap()));
}

/// Every power that is a normal number.
#[test]
fn powers_of_two() {
    struct Powers<'a>(&'a RefCell<Vec<f32>>);
    impl Kernel for Powers<'_> {
        #[inline(always)]
        fn run<S: Simd>(self, simd: S) {
            for n in -126..=127 {
                let mut lanes = [0.0; LANES];
                // SAFETY: sixteen floats.
                unsafe { simd.store(lanes.as_mut_ptr(), simd.pow2(simd.splat(12_582_912.0 + n as f32))) };
                self.0.borrow_mut().extend(lanes);
            }
        }
    }
    for isa in Isa::available() {
        let found = RefCell::default();
        isa.run(Powers(&found));
        for (n, lanes) in (-126..=127).zip(found.take().chunks(LANES)) {
            assert!(lanes.iter().all(|lane| *lane == 2.0f32.powi(n)), "2^{n} on {}: {lanes:?}", isa.name());
        }
    }
}
