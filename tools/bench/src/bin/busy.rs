//! AlexNet on an idle and on a busy machine: `busy [IMAGES]`. Sessions of one thread and of all cores take turns, first
//! alone and then beside a busy loop on each core, which stands for another program's threads.

#![expect(clippy::print_stdout, reason = "a program")]

use std::{
    env,
    num::NonZeroUsize,
    process::ExitCode,
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::{Duration, Instant},
};

use graphc::{Session, ndarray::Array4};

graphc::alexnet_model!("../../../../alexnet.yaml", batch = [1, 8]);

/// The measuring time per session in each round, and the number of rounds.
const ROUND: Duration = Duration::from_millis(600);
const ROUNDS: usize = 5;

fn main() -> ExitCode {
    let images = env::args().nth(1).map_or(Ok(8), |argument| argument.parse());
    let Ok(images) = images else {
        eprintln!("usage: busy [IMAGES]");
        return ExitCode::from(2);
    };
    let images = AlexNet::random_images(2, images);
    let net = AlexNet::random(1);
    let cores = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let mut sessions = [NonZeroUsize::MIN, cores].map(|threads| net.session_with_threads(threads));
    println!("AlexNet, {} images a pass, median time of a pass", images.dim().0);
    report("idle", &mut sessions, &images);
    let rest = AtomicBool::new(false);
    thread::scope(|scope| {
        for _ in 0..cores.get() {
            scope.spawn(|| {
                while !rest.load(Ordering::Relaxed) {
                    std::hint::black_box(0);
                }
            });
        }
        report("busy", &mut sessions, &images);
        rest.store(true, Ordering::Relaxed);
    });
    ExitCode::SUCCESS
}

/// Measures the sessions in turn.
fn report(machine: &str, sessions: &mut [Session<'_, AlexNet>; 2], images: &Array4<f32>) {
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        for (session, times) in sessions.iter_mut().zip(&mut times) {
            let round = Instant::now();
            while round.elapsed() < ROUND {
                let pass = Instant::now();
                if session.run(images.view()).is_ok() {
                    times.push(pass.elapsed());
                }
            }
        }
    }
    for (session, times) in sessions.iter().zip(&mut times) {
        times.sort_unstable();
        let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3;
        println!("{machine}: {} threads {:8.2} ms, p90 {:8.2} ms", session.threads(), at(0.5), at(0.9));
    }
}
