//! Mutants of ONNX files: messages are left out, repeated and changed places, numbers and names are others; or bytes are changed, left out, repeated and put elsewhere, lengths and numbers made large.
//! `GRAPHC_MUTANTS=100000 cargo test --release -p graphc-compiler --test hostile onnx -- --nocapture` takes more than the usual number.

mod message;

use std::{
    collections::BTreeMap,
    env, fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    thread,
};

use graphc_compiler::{CompileError, compile, diagnostic::Source, front::Options};

use super::{LITTLE, SOON, measured, mutate::Random};

/// How an answer begins that says that the compiler is wrong.
const INTERNAL: &str = "a mistake of the compiler";

/// How many there are if nothing else is asked for.
const MUTANTS: u64 = if cfg!(debug_assertions) { 1_000 } else { 20_000 };

#[test]
fn onnx_mutants_are_answered_soon_and_with_little_memory() {
    let count = env::var("GRAPHC_MUTANTS").map_or(MUTANTS, |count| count.parse().expect("a number"));
    let files = files();
    let threads = thread::available_parallelism().map_or(1, |threads| threads.get() as u64);
    let each: Vec<(BTreeMap<String, usize>, Vec<String>)> = thread::scope(|scope| {
        let workers = (0..threads).map(|thread| {
            let files = &files;
            scope.spawn(move || some(files, (0..count).filter(|seed| seed % threads == thread)))
        });
        let workers: Vec<_> = workers.collect();
        workers.into_iter().map(|worker| worker.join().expect("a thread that does not panic")).collect()
    });
    let mut fates = BTreeMap::new();
    let mut failures = Vec::new();
    for (found, wrong) in each {
        found.into_iter().for_each(|(fate, count)| *fates.entry(fate).or_insert(0) += count);
        failures.extend(wrong);
    }
    println!("{count} mutants of {} ONNX files: {fates:?}", files.len());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(fates.len() > 4, "mutants are neither all wrong nor all right in the same way");
}

/// How mutants are answered, by the first code; and those that are not as they should be.
fn some(files: &[Vec<u8>], seeds: impl Iterator<Item = u64>) -> (BTreeMap<String, usize>, Vec<String>) {
    let (mut fates, mut failures) = (BTreeMap::new(), Vec::new());
    for seed in seeds {
        let mutant = mutant(files, &mut Random::new(seed));
        let wrong = match catch_unwind(AssertUnwindSafe(|| measured(|| answer(&mutant)))) {
            Ok((fate, cost)) => {
                let wrong = [
                    (fate.starts_with(INTERNAL), format!("is answered with {fate}")),
                    (cost.time > SOON, format!("takes {:?}", cost.time)),
                    (cost.memory > LITTLE, format!("takes {} MiB", cost.memory >> 20)),
                ];
                *fates.entry(fate).or_insert(0) += 1;
                wrong.into_iter().find(|(is_wrong, _)| *is_wrong).map(|(_, wrong)| wrong)
            }
            Err(_) => Some("panics".into()),
        };
        failures.extend(wrong.map(|wrong| format!("mutant {seed} {wrong}: {}", keep(seed, &mutant).display())));
    }
    (fates, failures)
}

/// The first code, or that it is right.
fn answer(file: &[u8]) -> String {
    let source = Source::onnx("mutant.onnx", file.to_vec());
    match compile(&source, &Options::default()) {
        Ok(_) => "right".into(),
        Err(CompileError::Model(mistakes)) => {
            let first = mistakes.shown().first().map(|found| found.code.number());
            first.expect("a mistake").into()
        }
        Err(CompileError::Internal(error)) => format!("{INTERNAL}: {error}"),
    }
}

/// One of the files with some changes: of its bytes, or of its messages, which stay messages.
fn mutant(files: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    let mut file = files[random.below(files.len())].clone();
    if random.below(4) > 0 {
        let mut fields = message::fields(&file);
        for _ in 0..=random.below(4) {
            message::change(&mut fields, random);
        }
        return message::bytes(&fields);
    }
    for _ in 0..=random.below(6) {
        change(&mut file, files, random);
    }
    file
}

fn change(file: &mut Vec<u8>, files: &[Vec<u8>], random: &mut Random) {
    if file.is_empty() {
        return;
    }
    let at = random.below(file.len());
    let len = random.below(64).min(file.len() - at);
    match random.below(8) {
        0 => file[at] ^= 1 << random.below(8),
        1 => file[at] = [0, 1, 0x7F, 0x80, 0xFF][random.below(5)],
        2 => drop(file.drain(at..at + len)),
        3 => file.truncate(at),
        4 => {
            // A number of many bytes, as of a length, a dimension or an axis.
            let number =
                [[0xFF; 9].as_slice(), &[0x80; 8], &[0xFF, 0xFF, 0xFF, 0xFF, 7], &[0xFF, 0x7F]][random.below(4)];
            file.splice(at..at, number.iter().copied());
        }
        5 => {
            let part = file[at..at + len].to_vec();
            let to = random.below(file.len());
            file.splice(to..to, part);
        }
        6 => {
            let other = &files[random.below(files.len())];
            let from = random.below(other.len());
            let part = other[from..(from + 200).min(other.len())].to_vec();
            file.splice(at..at, part);
        }
        _ => {
            // The same letter elsewhere: names meet other names.
            let letter = file[random.below(file.len())];
            file[at] = letter;
        }
    }
}

/// The graphs that the tests have.
fn files() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/onnx/graphs");
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "onnx"));
    paths.sort();
    paths.iter().map(|path| fs::read(path).expect("a file")).collect()
}

/// Writes a mutant down, to look at.
fn keep(seed: u64, mutant: &[u8]) -> PathBuf {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("mutant-{seed}.onnx"));
    fs::write(&file, mutant).expect("a file that can be written");
    file
}
