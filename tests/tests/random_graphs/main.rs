//! Networks made at random: operators, shapes, branches, values that many layers read, several inputs and results. Each is
//! compiled, its plan run in all ways that must not affect the results, and compared with its definition, the graph before any pass,
//! computed in double precision.
//!
//! A network is a function of its number alone. `RANDOM_GRAPHS=17 cargo test -p graphc-tests --test random_graphs` checks number
//! 17, and shows its model file if it is wrong.

#![expect(clippy::print_stdout, reason = "a passing test reports the differences")]

mod check;
mod definition;
mod exported;
mod generate;
mod int8;
mod int8_networks;
mod layout;
mod moves;
#[path = "../../../kernels/tests/kernels/naive/mod.rs"]
#[allow(dead_code, reason = "some definitions take more than networks give them")]
mod naive;
mod network;
mod operators;
mod over;
mod random;
mod run;
mod spatial;
mod whole;
mod windows;

use std::{collections::BTreeSet, env, fs, ops::Range, path::Path, thread};

use check::{Checked, Failure, Ways};
use generate::Functions;
use graphc_compiler::{front::format, ir::Precision};
use graphc_program::step::Step;
use graphc_tests::onnx::Runtime;
use network::Network;

/// The networks of the test in `f32`, and of those in `bf16` and int8.
const NETWORKS: Range<u64> = 0..2000;
const NETWORKS_BF16: Range<u64> = 2000..2300;
const NETWORKS_INT8: Range<u64> = 3000..3400;

/// Every so many networks, one is run on every instruction set of the CPU.
const EVERYWHERE: u64 = 8;

#[test]
fn plans_compute_what_graphs_define() {
    if let Ok(number) = env::var("RANDOM_GRAPHS") {
        let number = number.parse().expect("RANDOM_GRAPHS is the number of a network");
        println!("{}", generate::generate(number, Functions::All).yaml());
        let ways = Ways { precision: Precision::F32, everywhere: true };
        return report(check_all(number..number + 1, Functions::All, |_| ways), 1);
    }
    report(
        check_all(NETWORKS, Functions::All, |number| Ways {
            precision: Precision::F32,
            everywhere: number % EVERYWHERE == 0,
        }),
        2000,
    );
}

/// What is rounded to `bf16` often comes to lie on the other side of a jump, so that a network with one says nothing.
#[test]
fn plans_in_bf16_come_near() {
    report(
        check_all(NETWORKS_BF16, Functions::Continuous, |number| Ways {
            precision: Precision::Bf16,
            everywhere: number % EVERYWHERE == 0,
        }),
        300,
    );
}

/// `RANDOM_GRAPHS_INT8=17` checks number 17.
#[test]
fn plans_in_int8_round_each_layer_once() {
    let range = match env::var("RANDOM_GRAPHS_INT8") {
        Ok(number) => {
            let number: u64 = number.parse().expect("RANDOM_GRAPHS_INT8 is the number of a network");
            number..number + 1
        }
        Err(_) => NETWORKS_INT8,
    };
    let (mut wrong, mut right, mut infinite, mut exact, mut layers) = (Vec::new(), 0u64, 0u64, 0u64, 0);
    let mut strips = 0;
    let networks = range.end - range.start;
    for number in range {
        let yaml = generate::generate(number, Functions::All).yaml();
        match int8::check(&yaml, number) {
            Ok(int8::Checked::Right { integers, exact: is_exact, by_strips }) => {
                (right, layers, exact) = (right + 1, layers + integers, exact + u64::from(is_exact));
                strips += usize::from(by_strips);
            }
            Ok(int8::Checked::Infinite) => infinite += 1,
            Err(failure) => wrong.push(format!("network {number}: {failure}\n{yaml}")),
        }
    }
    println!(
        "{right} networks are right, {exact} of them without floating point; {layers} layers of integers; {infinite} are infinite"
    );
    assert!(wrong.is_empty(), "{} networks are wrong:\n\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(right, networks, "{infinite} networks say nothing");
    assert!(strips >= 2 || networks == 1, "{strips} networks have steps that compute by strips");
}

/// Networks that ONNX Runtime runs, with every operator among them.
const EXPORTED: Range<u64> = 0..400;

#[test]
fn onnx_runtime_computes_what_graphs_define() {
    let Some(runtime) = Runtime::find() else {
        return println!("skipped: ONNX Runtime is missing; `tests/fetch-onnxruntime` fetches it");
    };
    let range = match env::var("RANDOM_GRAPHS") {
        Ok(number) => {
            let number: u64 = number.parse().expect("RANDOM_GRAPHS is the number of a network");
            number..number + 1
        }
        Err(_) => EXPORTED,
    };
    let models = range.map(|number| (number.to_string(), generate::generate(number, Functions::All).yaml()));
    let models: Vec<(String, String)> = models.collect();
    match exported::check(&runtime, &models) {
        Ok((most, count)) => println!("{count} networks, off by at most {most:e}"),
        Err(wrong) => panic!("{wrong}"),
    }
}

/// An operator that no network has would never be tested, nor a way to compute it.
#[test]
fn every_operator_is_among_them() {
    let networks: Vec<Network> = NETWORKS.map(|number| generate::generate(number, Functions::All)).collect();
    let by_strips = NETWORKS.zip(&networks).filter(|(number, network)| {
        let compiled = run::compiled(&network.yaml(), run::target(Precision::F32, *number)).expect("a model file");
        compiled.plan.steps.iter().any(|step| matches!(step.kernel, Step::ExpandedDepthwise(_)))
    });
    let by_strips = by_strips.count();
    assert!(by_strips >= 5, "{by_strips} networks have steps that compute by strips");
    let used: BTreeSet<&str> =
        networks.iter().flat_map(|network| &network.layers).map(|layer| layer.operator).collect();
    let operators: BTreeSet<&str> = format::operators().iter().map(|operator| operator.name).collect();
    assert_eq!(used, operators);
}

/// Small networks that were written, some because a network like it was wrong.
#[test]
fn written_networks_too() {
    let models = [
        "gates",
        "layout",
        "moved",
        "operators",
        "part_twice",
        "sequence",
        "stem_residual",
        "two_inputs",
        "vector",
        "vector_as_image",
    ];
    for (number, model) in (0..).zip(models) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("models/{model}.yaml"));
        let yaml = fs::read_to_string(path).expect("a model file");
        for precision in [Precision::F32, Precision::Bf16] {
            let checked = check::check(&yaml, &[], number, Ways { precision, everywhere: true });
            assert!(matches!(checked, Ok(Checked::Right { .. })), "{model} in {}: {checked:?}", precision.name());
        }
    }
}

/// What became of some networks.
#[derive(Default)]
struct Outcome {
    right: usize,
    unstable: usize,
    /// The largest difference.
    off: f64,
    wrong: Vec<String>,
}

/// Checks networks on all cores.
fn check_all(numbers: Range<u64>, functions: Functions, ways: impl Fn(u64) -> Ways + Sync) -> Outcome {
    let threads = thread::available_parallelism().map_or(1, usize::from) as u64;
    let share = |thread: u64| {
        let mut outcome = Outcome::default();
        for number in numbers.clone().filter(|number| number % threads == thread) {
            check_one(number, functions, ways(number), &mut outcome);
        }
        outcome
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|thread| scope.spawn(move || share(thread))).collect();
        let outcomes = workers.into_iter().map(|worker| worker.join().expect("failures are caught"));
        outcomes.fold(Outcome::default(), |mut all, mut outcome| {
            all.right += outcome.right;
            all.unstable += outcome.unstable;
            all.off = all.off.max(outcome.off);
            all.wrong.append(&mut outcome.wrong);
            all
        })
    })
}

fn check_one(number: u64, functions: Functions, ways: Ways, outcome: &mut Outcome) {
    let network = generate::generate(number, functions);
    let shapes: Vec<Vec<usize>> = network.layers.iter().map(|layer| layer.shape.clone()).collect();
    match check::check(&network.yaml(), &shapes, number, ways) {
        Ok(Checked::Right { off }) => {
            outcome.right += 1;
            outcome.off = outcome.off.max(off);
        }
        Ok(Checked::Unstable) => outcome.unstable += 1,
        Err(failure) => {
            let (small, failure) =
                minimised(network, failure, |network| check::check(&network.yaml(), &[], number, ways).err());
            outcome.wrong.push(format!("network {number}: {failure}\n{}", small.yaml()));
        }
    }
}

fn report(outcome: Outcome, networks: usize) {
    let Outcome { right, unstable, off, wrong } = outcome;
    println!("{right} networks are right, within {off:e}; {unstable} are unstable; {} are wrong", wrong.len());
    assert!(wrong.is_empty(), "{} networks are wrong:\n\n{}", wrong.len(), wrong.join("\n"));
    assert!(right + unstable == networks && unstable * 20 <= networks.max(20), "{unstable} networks say nothing");
}

/// The smallest network that is wrong in the same way, found by leaving out a layer or a result at a time. One that does not compile
/// stays as it is: without a layer, there would be other mistakes.
fn minimised(network: Network, failure: Failure, check: impl Fn(&Network) -> Option<Failure>) -> (Network, Failure) {
    let alike = |one: &Failure, other: &Failure| std::mem::discriminant(one) == std::mem::discriminant(other);
    let (mut network, mut failure) = (network, failure);
    while !matches!(failure, Failure::Compile(_)) {
        let results = (0..network.outputs.len()).filter_map(|result| network.without_result(result));
        let layers = (0..network.layers.len()).rev().filter_map(|layer| network.without(layer));
        let smaller = results.chain(layers).map(Network::trimmed).find_map(|smaller| {
            let found = check(&smaller).filter(|found| alike(found, &failure))?;
            Some((smaller, found))
        });
        match smaller {
            Some(found) => (network, failure) = found,
            None => break,
        }
    }
    (network, failure)
}
