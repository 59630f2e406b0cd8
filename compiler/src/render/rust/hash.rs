//! What identifies a program: a hash of all that decides what it computes, as a text that is the same on every machine.

use std::fmt::Write;

use graphc_program::text::{Text, text};
use proc_macro2::Literal;

use super::{Stored, VERSION};
use crate::{AtSize, ir::Origin, plan::Plan};

/// The number in the runtime's `ProgramHash`, whose page says what it covers.
pub(super) fn literal(plan: &Plan, others: &[AtSize], stored: &Stored<'_>) -> Literal {
    let text = format!("{:#018x}", hash(plan, others, stored));
    text.parse().unwrap_or_else(|error| unreachable!("`{text}` is a number: {error}"))
}

fn hash(plan: &Plan, others: &[AtSize], stored: &Stored<'_>) -> u64 {
    let of_size = |AtSize { size, plan, .. }: &AtSize| format!("size {size}\n{}", canonical(plan, stored));
    let others: String = others.iter().map(of_size).collect();
    fnv1a((canonical(plan, stored) + &others).as_bytes())
}

/// A line for each fact.
fn canonical(plan: &Plan, stored: &Stored<'_>) -> String {
    let mut lines = vec![format!("graphc {VERSION}"), format!("precision {}", plan.precision.name())];
    lines.extend(plan.inputs.iter().map(|input| format!("input {} {:?}", input.name, input.shape)));
    for output in &plan.outputs {
        lines.push(format!("output {} {:?} {}", output.name, output.shape, line(plan.value(output.value))));
    }
    lines.extend(
        plan.tensors.iter().map(|tensor| format!("tensor {} {:?} {:?}", tensor.name, tensor.shape, tensor.kind)),
    );
    let origins = plan.tensors.iter().map(|tensor| &tensor.origin).filter(|origin| **origin != Origin::Named);
    lines.extend(origins.map(|origin| format!("origin {origin:?}")));
    lines.extend(plan.packing.iter().map(|packing| format!("packing {}", line(packing))));
    lines.extend(plan.steps.iter().map(|step| format!("step {} {}", step.name, line(&plan.placed(step)))));
    lines.push(format!("preprocess {:?}", plan.preprocess));
    lines.push(format!("classes {:?}", plan.classes));
    let names = stored.names;
    lines.push(format!("names {:?} {:?} {:?}", names.prefix, names.ignore, names.rename));
    lines.into_iter().fold(String::new(), |mut text, line| {
        // A text can always be written to.
        let _written = writeln!(text, "{line}");
        text
    })
}

fn line(of: &dyn Text) -> String {
    text(of, "")
}

/// FNV-1a with 64 bits: enough to tell programs apart, and no dependency of the macro's.
fn fnv1a(bytes: &[u8]) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    bytes.iter().fold(OFFSET, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::{
        compile,
        diagnostic::Source,
        front::Options,
        ir::{Precision, Size, Target},
    };

    #[test]
    fn published_values() {
        for (text, expected) in
            [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)]
        {
            assert_eq!(fnv1a(text.as_bytes()), expected, "{text}");
        }
    }

    fn hash_of(text: &str, precision: Precision) -> u64 {
        let source = Source::new("net.yaml", text);
        hash_with(&source, Options { target: Target { precision, ..Target::default() }, ..Options::default() })
    }

    fn hash_with(source: &Source, options: Options) -> u64 {
        let compiled = compile(source, &options).expect("a model");
        let stored = Stored { names: &compiled.weights, embedded: Some(Path::new("weights.pth")) };
        hash(&compiled.plan, &compiled.others, &stored)
    }

    /// The first size is the network by itself; the others are part of the program.
    #[test]
    fn sizes_are_told_apart() {
        let text = "graphc: 1\nname: A\ninput: [16, 9, 9]\nlayers: [{conv2d: {out_channels: 16, kernel: 3}}]\n";
        let source = Source::new("net.yaml", text);
        let of = |sizes: &[[usize; 2]]| {
            let sizes = sizes.iter().map(|size| Size::Image(*size)).collect();
            hash_with(&source, Options { sizes, ..Options::default() })
        };
        assert_eq!(of(&[]), of(&[[9, 9]]));
        let others = [of(&[[9, 9], [8, 8]]), of(&[[9, 9], [8, 10]]), of(&[[8, 8], [9, 9]]), of(&[[8, 8]])];
        for (index, other) in others.iter().enumerate() {
            assert!(*other != of(&[]) && !others[..index].contains(other), "{index}");
        }
    }

    /// What changes results changes it; what the network is called does not.
    #[test]
    fn programs_are_told_apart() {
        let model = |name: &str, input: &str, layers: &str| {
            format!("graphc: 1\nname: {name}\ninput: {input}\nlayers: [{layers}]\n")
        };
        let (vector, linear) = ("[20]", "{linear: 5}");
        let first = hash_of(&model("A", vector, linear), Precision::F32);
        assert_eq!(hash_of(&model("B", vector, linear), Precision::F32), first);
        let others = [
            hash_of(&model("A", vector, linear), Precision::Tf32),
            hash_of(&model("A", vector, linear), Precision::Bf16),
            hash_of(&model("A", "[21]", linear), Precision::F32),
            hash_of(&model("A", vector, "{linear: {out_features: 5, name: last}}"), Precision::F32),
            hash_of(&model("A", vector, "{linear: 5}, softmax"), Precision::F32),
            hash_of(&(model("A", vector, linear) + "weights: {prefix: net.}\n"), Precision::F32),
        ];
        for (index, other) in others.iter().enumerate() {
            assert!(*other != first && !others[..index].contains(other), "{index}");
        }
    }
}
