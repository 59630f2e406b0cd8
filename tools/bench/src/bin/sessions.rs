//! AlexNet in several concurrent sessions: `sessions SESSIONS THREADS`, one image per pass, for three seconds.

#![expect(clippy::print_stdout, reason = "a program")]

use std::{
    env,
    num::NonZeroUsize,
    process::ExitCode,
    thread,
    time::{Duration, Instant},
};

graphc::alexnet_model!("../../../../alexnet.yaml");

const WARM_UP: Duration = Duration::from_secs(1);
const MEASURED: Duration = Duration::from_secs(3);

fn main() -> ExitCode {
    let numbers: Vec<NonZeroUsize> = env::args().skip(1).filter_map(|argument| argument.parse().ok()).collect();
    let [sessions, threads] = numbers[..] else {
        eprintln!("usage: sessions SESSIONS THREADS");
        return ExitCode::from(2);
    };
    let net = AlexNet::random(1);
    let mut times: Vec<Duration> = thread::scope(|scope| {
        let each: Vec<_> = (0..sessions.get()).map(|_| scope.spawn(|| passes(&net, threads))).collect();
        each.into_iter().flat_map(|session| session.join().unwrap_or_default()).collect()
    });
    times.sort_unstable();
    if times.is_empty() {
        eprintln!("no pass was finished");
        return ExitCode::FAILURE;
    }
    let rate = times.len() as f64 / MEASURED.as_secs_f64();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3;
    println!(
        "{sessions} sessions of {threads} threads: {rate:.1} images/s, {:.2} ms median, {:.2} ms p90, {:.2} ms p99",
        at(0.5),
        at(0.9),
        at(0.99)
    );
    ExitCode::SUCCESS
}

/// The times of a session's passes that end during the measurement.
fn passes(net: &AlexNet, threads: NonZeroUsize) -> Vec<Duration> {
    let image = AlexNet::image_from_fn(|_| 0.5);
    let mut session = net.session_with_threads(threads);
    let (start, mut times) = (Instant::now(), Vec::new());
    while start.elapsed() < WARM_UP + MEASURED {
        let pass = Instant::now();
        session.forward(&image);
        if start.elapsed() > WARM_UP {
            times.push(pass.elapsed());
        }
    }
    times
}
