//! Mutants of every model file of the project that is right. Their number is for a test of less than a minute;
//! `GRAPHC_MUTANTS=200000 cargo test --release -p graphc-compiler --test hostile mutants -- --nocapture` takes more.

use std::{
    collections::BTreeMap,
    env, fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use super::{
    Cost, LITTLE, SOON,
    answer::answer,
    measured,
    mutate::{Mutator, Random},
};

/// How many there are if nothing else is asked for.
const MUTANTS: u64 = if cfg!(debug_assertions) { 1_000 } else { 20_000 };

/// What became of mutants.
#[derive(Default)]
struct Fates {
    /// By the first code, or as right.
    by_code: BTreeMap<&'static str, usize>,
    longest: Duration,
    most_memory: usize,
    failures: Vec<String>,
}

#[test]
fn mutants_are_answered_soon_and_with_little_memory() {
    let count = env::var("GRAPHC_MUTANTS").map_or(MUTANTS, |count| count.parse().expect("a number"));
    let (mutator, files) = (Mutator::new(), right_files());
    let threads = thread::available_parallelism().map_or(1, |threads| threads.get() as u64);
    let each: Vec<Fates> = thread::scope(|scope| {
        let workers = (0..threads).map(|thread| {
            let seeds = (0..count).filter(move |seed| seed % threads == thread);
            let (mutator, files) = (&mutator, &files);
            scope.spawn(move || seeds.fold(Fates::default(), |fates, seed| fates.with(seed, mutator, files)))
        });
        let workers: Vec<_> = workers.collect();
        workers.into_iter().map(|worker| worker.join().expect("a thread that does not panic")).collect()
    });
    let all = each.into_iter().fold(Fates::default(), Fates::and);
    let longest = all.longest.as_millis();
    println!("{count} mutants of {} files: at most {longest} ms, {} KiB", files.len(), all.most_memory >> 10);
    println!("{:?}", all.by_code);
    assert!(all.failures.is_empty(), "{}", all.failures.join("\n"));
    let right = all.by_code.get("right").copied().unwrap_or_default() as u64;
    assert!(right > count / 100 && right < count, "mutants are neither all wrong nor all right");
}

impl Fates {
    fn with(mut self, seed: u64, mutator: &Mutator, files: &[Vec<u8>]) -> Fates {
        let mutant = mutator.mutant(files, &mut Random::new(seed));
        let outcome = catch_unwind(AssertUnwindSafe(|| measured(|| answer(&mutant))));
        let wrong = match outcome {
            Ok((answer, cost)) => {
                let first = answer.diagnostics.shown().first().map(|found| found.code.number());
                let fate = if answer.is_right { "right" } else { first.unwrap_or("none") };
                *self.by_code.entry(fate).or_default() += 1;
                self.longest = self.longest.max(cost.time);
                self.most_memory = self.most_memory.max(cost.memory);
                too_much(&cost, answer.layers)
            }
            Err(_) => Some("panics".into()),
        };
        self.failures.extend(wrong.map(|wrong| format!("mutant {seed} {wrong}: {}", keep(seed, &mutant).display())));
        self
    }

    fn and(mut self, other: Fates) -> Fates {
        for (fate, count) in other.by_code {
            *self.by_code.entry(fate).or_default() += count;
        }
        self.longest = self.longest.max(other.longest);
        self.most_memory = self.most_memory.max(other.most_memory);
        self.failures.extend(other.failures);
        self
    }
}

fn too_much(cost: &Cost, layers: usize) -> Option<String> {
    // Thousands of layers may take as long as there are of them.
    let soon = SOON.max(layers as u32 * (SOON / 1_000));
    if cost.time > soon {
        return Some(format!("takes {:?}", cost.time));
    }
    (cost.memory > LITTLE).then(|| format!("takes {} MiB", cost.memory >> 20))
}

/// Writes a mutant down, to look at.
fn keep(seed: u64, mutant: &[u8]) -> PathBuf {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("mutant-{seed}.yaml"));
    fs::write(&file, mutant).expect("a file that can be written");
    file
}

/// Every model file of the project that compiles.
fn right_files() -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folders =
        ["", "models", "tests", "tests/models", "tests/ui", "tests/bad", "runtime/tests", "compiler/tests/drawing"];
    let mut paths: Vec<PathBuf> = folders
        .iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).expect("a folder"))
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "yaml"))
        .collect();
    paths.sort();
    let mut files: Vec<Vec<u8>> = paths.iter().map(|path| fs::read(path).expect("a file")).collect();
    files.retain(|file| answer(file).is_right);
    assert!(files.len() > 20, "{} files", files.len());
    files
}
