//! What a module asks of its host: the time, and to hear of a panic. Nothing elsewhere than on wasm32-unknown-unknown, whose
//! standard library has neither a clock nor anywhere to print.

/// Takes the host's clock, and tells it of panics from now on.
#[cfg(all(target_family = "wasm", target_os = "unknown"))]
pub fn attach() {
    use std::{panic, time::Duration};

    // SAFETY: JavaScript has both, and they access no memory but the message.
    #[link(wasm_import_module = "graphc")]
    unsafe extern "C" {
        /// Milliseconds since any moment.
        safe fn now() -> f64;

        /// The message of a panic, before the module is at its end.
        safe fn panicked(message: *const u8, bytes: usize);
    }

    graphc::set_clock(|| Duration::from_secs_f64(now().max(0.0) / 1e3));
    panic::set_hook(Box::new(|panic| {
        let message = panic.to_string();
        panicked(message.as_ptr(), message.len());
    }));
}

/// Takes the host's clock, and tells it of panics from now on.
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
pub fn attach() {}
