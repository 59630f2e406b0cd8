//! The memory of this process, where the system says it: on Linux.

use std::fs;

/// Bytes in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Memory {
    /// Now.
    pub(super) now: u64,
    /// The most so far.
    pub(super) peak: u64,
}

impl Memory {
    /// What the system says.
    pub(super) fn read() -> Option<Memory> {
        fs::read_to_string("/proc/self/status").ok().as_deref().and_then(Memory::parse)
    }

    /// The lines `VmRSS` and `VmHWM`, which are in units of 1024 bytes.
    fn parse(status: &str) -> Option<Memory> {
        let bytes = |name: &str| {
            let value = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
            let kib: u64 = value.trim().strip_suffix(" kB")?.parse().ok()?;
            kib.checked_mul(1024)
        };
        Some(Memory { now: bytes("VmRSS")?, peak: bytes("VmHWM")? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_status() {
        let status = "Name:\tmini\nVmHWM:\t    2048 kB\nVmRSS:\t     512 kB\nRssAnon:\t 7 kB\n";
        assert_eq!(Memory::parse(status), Some(Memory { now: 512 << 10, peak: 2 << 20 }));
        for status in ["", "VmRSS:\t1 kB\n", "VmHWM:\t1 kB\nVmRSS:\t1\n", "VmHWM:\t1 kB\nVmRSS:\t-1 kB\n"] {
            assert_eq!(Memory::parse(status), None, "{status}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn this_process_takes_memory() {
        let memory = Memory::read().unwrap();
        assert!(0 < memory.now && memory.now <= memory.peak, "{memory:?}");
    }
}
