//! What a session takes from its process: the environment, which a child is given, and threads, which a child of `fork` lacks.

use std::{
    collections::HashSet,
    env,
    num::NonZeroUsize,
    process::{Command, Output},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use graphc::{Isa, Model, Session, SessionOptions};

use super::Branches;

/// The most that a child takes, on a busy machine.
const LONG: Duration = Duration::from_secs(60);

/// Numbers of an image.
const NUMBERS: usize = 3 * 9 * 7;

fn scores(session: &mut Session<'_, Branches>) -> [u32; 11] {
    session.forward_slice(&[0.5; NUMBERS]).expect("an image").scores.map(f32::to_bits)
}

fn two_threads(net: &Branches) -> Session<'_, Branches> {
    let options = SessionOptions::default().threads_beyond_the_cores(NonZeroUsize::new(2).expect("not 0"));
    Session::new(net, options).expect("a session")
}

/// Whether a child of `fork` does something, in time. It runs nothing of the test's harness.
fn child_succeeds(child: impl FnOnce() -> bool) -> bool {
    // SAFETY: the child calls only what it may after `fork` in a program of several threads with this C library, whose
    // allocator and threads work in a child, and leaves by `_exit`.
    let process = unsafe { libc::fork() };
    assert!(process >= 0, "fork");
    if process == 0 {
        let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(child)).unwrap_or(false);
        // SAFETY: it ends the child.
        unsafe { libc::_exit(i32::from(!done)) };
    }
    let start = Instant::now();
    loop {
        let mut status = 0;
        // SAFETY: it writes the status there.
        let ended = unsafe { libc::waitpid(process, &mut status, libc::WNOHANG) };
        if ended == process {
            return libc::WIFEXITED(status) && libc::WEXITSTATUS(status) == 0;
        }
        if start.elapsed() > LONG {
            // SAFETY: the child is this test's own, and was not waited for yet.
            unsafe { libc::kill(process, libc::SIGKILL) };
            return false;
        }
        thread::sleep(Duration::from_millis(1));
    }
}

#[test]
fn a_child_goes_on_with_a_session() {
    let net = Branches::random(1);
    let mut session = two_threads(&net);
    let expected = scores(&mut session);
    for _ in 0..5 {
        assert!(child_succeeds(|| (0..3).all(|_| scores(&mut session) == expected)), "a pass in the child");
        assert_eq!(scores(&mut session), expected);
    }
    let idle = two_threads(&net);
    assert!(child_succeeds(move || {
        drop(idle);
        true
    }));
    let mut nested = two_threads(&net);
    assert!(child_succeeds(|| scores(&mut nested) == expected && child_succeeds(|| scores(&mut nested) == expected)));
}

/// Another thread's passes have cores, and locks, that they never give back in the child.
#[test]
fn a_child_of_a_process_in_the_middle_of_a_pass() {
    let net = Branches::random(1);
    let mut session = two_threads(&net);
    let expected = scores(&mut session);
    let stop = AtomicBool::new(false);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                let mut busy = two_threads(&net);
                while !stop.load(Ordering::Relaxed) {
                    assert_eq!(scores(&mut busy), expected);
                }
            });
        }
        for _ in 0..20 {
            let old = child_succeeds(|| scores(&mut session) == expected);
            let new = child_succeeds(|| scores(&mut two_threads(&net)) == expected);
            if !(old && new) {
                stop.store(true, Ordering::Relaxed);
                panic!("an old session: {old}, a new one: {new}");
            }
        }
        stop.store(true, Ordering::Relaxed);
    });
}

/// Runs the test `of_the_environment` in a process with a variable.
fn with(variable: &str, value: &str) -> Output {
    run("of_the_environment", variable, value)
}

fn run(test: &str, variable: &str, value: &str) -> Output {
    let mut command = Command::new(env::current_exe().expect("this program"));
    command.args([&format!("process::{test}"), "--exact", "--ignored", "--nocapture", "--test-threads=1"]);
    command.env_remove("GRAPHC_THREADS").env_remove("GRAPHC_ISA").env(variable, value).output().expect("a process")
}

/// In a process of its own, with a variable that the tests below set.
#[test]
#[ignore = "run by other tests"]
fn of_the_environment() {
    let net = Branches::random(1);
    match net.try_session() {
        Ok(session) => println!("{session:?}, {} threads", session.threads()),
        Err(error) => println!("error: {error}"),
    }
    let panicked = std::panic::catch_unwind(|| net.session().threads()).is_err();
    println!("panicked: {panicked}");
}

/// As `of_the_environment`, for a panic of every method that makes a session.
#[test]
#[ignore = "run by other tests"]
fn of_the_caller() {
    let (net, one) = (Arc::new(Branches::random(1)), NonZeroUsize::MIN);
    let calls: [fn(&Arc<Branches>, NonZeroUsize); 6] = [
        |net, _| drop(net.session()),
        |net, one| drop(net.session_with_threads(one)),
        |net, _| drop(net.shared_session()),
        |net, _| drop(<Branches as Model>::session(net)),
        |net, one| drop(<Branches as Model>::session_with_threads(net, one)),
        |net, _| drop(<Branches as Model>::shared_session(net)),
    ];
    assert!(calls.into_iter().all(|call| std::panic::catch_unwind(|| call(&net, one)).is_err()));
}

/// Who reads the message of a panic finds the line that asked for the session.
#[test]
fn panics_name_the_line_of_the_caller() {
    let output = run("of_the_caller", "GRAPHC_ISA", "nonsense");
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{text}");
    let places: HashSet<&str> =
        text.lines().filter_map(|line| line.split_once("panicked at ")).map(|(_, at)| at).collect();
    assert!(places.len() == 6 && places.iter().all(|place| place.contains("process.rs:")), "{places:?}");
}

/// The instruction sets of this architecture.
const BEYOND_PORTABLE: &[&str] = if cfg!(target_arch = "aarch64") {
    &["neon", "neondot", "neonbf16"]
} else {
    &["avx2", "avxvnni", "avx512", "avx512vnni", "avx512bf16"]
};

#[test]
fn variables_that_cannot_be() {
    let threads = ["abc", "0", "-1", "", " ", "1.5", "two", "2,3"].map(|value| {
        (value, "GRAPHC_THREADS", format!("GRAPHC_THREADS: expected a whole number from 1, found `{value}`"))
    });
    let isas = ["AVX2", "nonsense", "", "avx", "sse4.2", "avx2,fma"].map(|value| {
        (
            value,
            "GRAPHC_ISA",
            format!("GRAPHC_ISA: expected one of portable, {}, found `{value}`", BEYOND_PORTABLE.join(", ")),
        )
    });
    let available: Vec<&str> = Isa::available().iter().map(|isa| isa.name()).collect();
    let missing = BEYOND_PORTABLE.iter().copied().filter(|name| !available.contains(name));
    let missing = missing.map(|name| (name, "GRAPHC_ISA", format!("GRAPHC_ISA: this CPU does not have {name}")));
    for (value, variable, message) in threads.into_iter().chain(isas).chain(missing) {
        let output = with(variable, value);
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{variable}={value}: {text}");
        assert!(text.contains(&format!("error: {message}")), "{variable}={value}: {text}");
        assert!(text.contains("panicked: true"), "{variable}={value}: {text}");
    }
}

#[test]
fn variables_that_are_obeyed() {
    for isa in Isa::available() {
        let text = String::from_utf8_lossy(&with("GRAPHC_ISA", isa.name()).stdout).into_owned();
        assert!(text.contains(&format!("Session(Branches, 4 images, {}), ", isa.name())), "{text}");
    }
    let cores = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    for (value, threads) in [("1", 1), ("99999", cores), ("99999999999", cores), ("99999999999999999999999", cores)] {
        let text = String::from_utf8_lossy(&with("GRAPHC_THREADS", value).stdout).into_owned();
        assert!(
            text.contains(&format!(", {threads} threads\n")) && text.contains("panicked: false"),
            "{value}: {text}"
        );
    }
}
