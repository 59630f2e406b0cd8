//! Every operation of every instruction set against its scalar definition, on every pair of special values.

use std::cell::RefCell;

use graphc_program::{PerClass, RegisterClass};

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
            ("round", simd.round(a)),
            ("mul_add", simd.mul_add(a, b, simd.splat(1.0))),
            ("product_error", simd.product_error(a, b, simd.mul(a, b))),
            ("abs", simd.abs(a)),
            ("with_sign", simd.with_sign(a, b)),
            ("at_least", simd.at_least(a, b)),
            ("at_most", simd.at_most(a, b)),
            ("if_less", simd.if_less([a, b], simd.splat(2.0), simd.splat(3.0))),
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
        "round" => one(a.round_ties_even()),
        "mul_add" => [a.mul_add(b, 1.0), a * b + 1.0],
        "product_error" => [a.mul_add(b, -(a * b)), (f64::from(a) * f64::from(b) - f64::from(a * b)) as f32],
        "abs" => one(a.abs()),
        "with_sign" => one(a.copysign(b)),
        "at_least" => one(if b < a { a } else { b }),
        "at_most" => one(if b > a { a } else { b }),
        "if_less" => one(if a < b { 2.0 } else { 3.0 }),
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
                    let is_fused = !["portable", "simd128"].contains(&isa.name());
                    let expected = if is_fused { fused } else { rounded };
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
    let place_of = |name: &&str| Isa::NAMES.iter().position(|known| known == name);
    assert!(names.iter().all(|name| Isa::NAMES.contains(name)) && names.is_sorted_by_key(place_of));
    let of = PerClass { r32x16: "avx512", r16x8: "avx2", r32x4: "neon", r16x4: "simd128" };
    // The registers are the same with and without instructions for `bf16` and integers.
    let registers = |isa: &Isa| match isa.name() {
        "avxvnni" => "avx2",
        name => name.trim_end_matches("bf16").trim_end_matches("vnni").trim_end_matches("dot"),
    };
    assert_eq!(all[0].class(), RegisterClass::R16x4);
    assert!(all[1..].iter().all(|isa| *of.of(isa.class()) == registers(isa)));
    assert!(all.contains(&Isa::in_use().unwrap()));
}

/// The results of a function of vectors, on each instruction set.
fn on_each(inputs: &[[f32; 2]], f: impl Fn(&str, [f32; 2], [f32; 3])) {
    struct Each<'a>(&'a [[f32; 2]], &'a RefCell<Vec<[f32; 3]>>);
    impl Kernel for Each<'_> {
        #[inline(always)]
        fn run<S: Simd>(self, simd: S) {
            for [a, b] in self.0 {
                let [m, n] = simd.split(simd.splat(*a));
                let results = [simd.scale(simd.splat(*a), simd.splat(*b)), m, n].map(|value| {
                    let mut lanes = [0.0; LANES];
                    // SAFETY: sixteen floats.
                    unsafe { simd.store(lanes.as_mut_ptr(), value) };
                    assert!(lanes.iter().all(|lane| lane.to_bits() == lanes[0].to_bits()));
                    lanes[0]
                });
                self.1.borrow_mut().push(results);
            }
        }
    }
    for isa in Isa::available() {
        let found = RefCell::default();
        isa.run(Each(inputs, &found));
        for (operands, results) in inputs.iter().zip(found.take()) {
            f(isa.name(), *operands, results);
        }
    }
}

/// By every power that is allowed: to infinity, and to numbers that are too small to be normal.
#[test]
fn scaling_by_powers_of_two() {
    let numbers = [1.0, -1.9, 0.7, 1.000_000_1, 0.0, -0.0, f32::INFINITY, f32::NEG_INFINITY];
    let inputs: Vec<[f32; 2]> = numbers.iter().flat_map(|x| (-252..=254).map(|n| [*x, n as f32])).collect();
    on_each(&inputs, |isa, [x, n], [scaled, ..]| {
        let expected = (f64::from(x) * f64::from(n).exp2()) as f32;
        assert_eq!(scaled.to_bits(), expected.to_bits(), "{x} * 2^{n} on {isa}: {scaled}");
    });
    on_each(&[[f32::NAN, 3.0], [1.0, f32::NAN]], |isa, [x, n], [scaled, ..]| {
        assert!(!x.is_nan() || scaled.is_nan(), "{x} * 2^{n} on {isa}: {scaled}");
    });
}

#[test]
fn mantissas_and_exponents() {
    let edges = [f32::MIN_POSITIVE, f32::MAX, 1.0, 0.5f32.sqrt(), 2.0f32.sqrt(), 0.75, 1.5, 3.0];
    let around = edges.iter().flat_map(|x| [x.to_bits() - 1, x.to_bits(), x.to_bits() + 1]).map(f32::from_bits);
    let steps = (f32::MIN_POSITIVE.to_bits()..f32::MAX.to_bits()).step_by(1_000_003).map(f32::from_bits);
    let inputs: Vec<[f32; 2]> = around.chain(steps).filter(|x| x.is_normal()).map(|x| [x, 0.0]).collect();
    on_each(&inputs, |isa, [x, _], [_, m, n]| {
        let whole = f64::from(m) * f64::from(n).exp2();
        assert_eq!(whole, f64::from(x), "{x} on {isa}: {m} * 2^{n}");
        assert!((0.5f32.sqrt()..=2.0f32.sqrt()).contains(&m), "{x} on {isa}: {m} * 2^{n}");
    });
}
