//! Tests that run in their own process, where the libraries in `cuda/driver` stand in for NVIDIA's. They are built for
//! the test and are only on the library path of that process.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{self, Command},
    sync::OnceLock,
};

use crate::compiler::has_compiler;

/// Set in such a process.
const MARK: &str = "GRAPHC_STAND_IN";

/// A process with a stand-in for NVIDIA's driver, NVRTC or both.
#[derive(Clone, Debug)]
pub struct StandIn {
    /// The folder of the libraries, one subfolder each.
    libraries: &'static Path,
    driver: bool,
    nvrtc: bool,
    environment: Vec<(String, String)>,
}

impl StandIn {
    /// Both libraries, built in cargo's temporary folder for tests, if there is a compiler.
    pub fn new(folder: &str) -> Self {
        StandIn { libraries: libraries(Path::new(folder)), driver: true, nvrtc: true, environment: Vec::new() }
    }

    /// A process in which no driver can be found.
    #[must_use]
    pub fn without_driver(self) -> Self {
        StandIn { driver: false, ..self }
    }

    /// A process in which no NVRTC can be found, not even a real one.
    #[must_use]
    pub fn without_nvrtc(self) -> Self {
        StandIn { nvrtc: false, ..self }
    }

    /// Sets an environment variable.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.into(), value.into()));
        self
    }

    /// Runs the body of the test with this name: this process starts another one, which runs it. Does nothing if there is no
    /// compiler.
    ///
    /// # Panics
    /// If the body does, or there is no test with this name.
    pub fn run(self, test: &str, body: impl FnOnce()) {
        if env::var_os(MARK).is_some() {
            return body();
        }
        if !has_compiler() {
            return;
        }
        let home = self.libraries.join(format!("home-{}-{test}", process::id()));
        fs::create_dir_all(&home).expect("a folder");
        let output = self.command(test, &home).output().expect("this program, started again");
        let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{test}: {}\n{text}", output.status);
        assert!(text.contains("1 passed"), "no test is called {test}:\n{text}");
        fs::remove_dir_all(&home).expect("the folder");
    }

    /// The body of a test, in another process of this program.
    fn command(&self, test: &str, home: &Path) -> Command {
        let mut command = Command::new(env::current_exe().expect("the path of this program"));
        command.args([test, "--exact", "--test-threads=1"]).env(MARK, "1");
        self.prepare(&mut command, home);
        command
    }

    /// Makes a program find these libraries, and nothing of NVIDIA's; `home` is for its files.
    ///
    /// # Panics
    /// If the path of the libraries contains a colon.
    pub fn prepare(&self, command: &mut Command, home: &Path) {
        let folder = |name: &str, there: bool| there.then(|| self.libraries.join(name));
        let path = [folder("driver", self.driver), folder("nvrtc", self.nvrtc)].into_iter().flatten();
        command.env("LD_LIBRARY_PATH", env::join_paths(path).expect("folders without colons"));
        // Its own cache and temporary files.
        command.env("XDG_CACHE_HOME", home).env("HOME", home).env("TMPDIR", home);
        command.env("GRAPHC_STAND_IN_LOG", home.join("compiled"));
        command.env("GRAPHC_STAND_IN_IMAGES", self.libraries.join("images"));
        command.env_remove("GRAPHC_DEVICE").env_remove("GRAPHC_NVRTC");
        if !self.nvrtc {
            command.env("GRAPHC_NVRTC", home);
        }
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
    }
}

/// How often the stand-in for NVRTC has compiled so far, in this process and earlier ones.
pub fn compilations() -> usize {
    let log = env::var_os("GRAPHC_STAND_IN_LOG").map(PathBuf::from);
    log.and_then(|log| fs::read_to_string(log).ok()).map_or(0, |text| text.lines().count())
}

/// Builds both libraries, once per test program.
fn libraries(folder: &Path) -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = folder.join("stand-in").join(env!("CARGO_PKG_NAME"));
        if env::var_os(MARK).is_none() && has_compiler() {
            let header = Path::new(env!("CARGO_MANIFEST_DIR")).join("cuda/driver/launch.h");
            let header = format!("-DHEADER=\"{}\"", header.display());
            // Modules of an earlier run may be for a different emulator.
            let images = folder.join("images");
            let _none = fs::remove_dir_all(&images);
            fs::create_dir_all(&images).expect("a folder");
            build("driver.cpp", &folder.join("driver/libcuda.so.1"), &["-ldl"]);
            build("nvrtc.cpp", &folder.join("nvrtc/libnvrtc.so.13"), &[&header]);
        }
        folder
    })
}

fn build(source: &str, library: &Path, options: &[&str]) {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("cuda/driver").join(source);
    fs::create_dir_all(library.parent().expect("a folder")).expect("a folder");
    let mut command = Command::new("g++");
    command.args(["-std=c++20", "-O1", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-o"]);
    let status = command.arg(library).arg(&source).args(options).status();
    assert!(status.expect("g++").success(), "{} does not compile", source.display());
}
