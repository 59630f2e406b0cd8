//! The README's example in a crate of its own, as a user would have it: one dependency, no workspace.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

#[test]
fn the_example_of_the_readme() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the project").to_owned();
    let readme = fs::read_to_string(project.join("README.md")).expect("the README");
    let user = User::new(&project, &block(&readme, "toml"), &block(&readme, "rust"));

    let first = user.run();
    assert!(first.status.success(), "{}", text(&first.stderr));
    assert!(text(&first.stdout).contains("62378344"), "{}", text(&first.stdout));

    // Nothing but the model file changes: the crate is built anew, and its own code no longer fits.
    let model = fs::read_to_string(project.join("alexnet.yaml")).expect("the model");
    fs::write(user.folder.join("alexnet.yaml"), model.replace("num_classes: 1000", "num_classes: 10"))
        .expect("an edit");
    let second = user.run();
    assert!(!second.status.success());
    assert!(text(&second.stderr).contains("array with a size of 1000"), "{}", text(&second.stderr));
}

/// The first fenced block of a language.
fn block(readme: &str, language: &str) -> String {
    let start = format!("```{language}\n");
    let (_, rest) = readme.split_once(&start).expect("such a block");
    rest.split_once("```").expect("its end").0.to_owned()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A crate that is built and run by itself.
struct User {
    folder: PathBuf,
}

impl User {
    fn new(project: &Path, manifest: &str, main: &str) -> User {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("user");
        let runtime = project.join("runtime").display().to_string();
        let manifest = manifest.replace("graphc/runtime", &runtime);
        assert!(manifest.contains(&runtime), "the README's dependency is a path");
        fs::create_dir_all(folder.join("src")).expect("a folder");
        let package = "[package]\nname = \"user\"\nedition = \"2024\"\n\n[workspace]\n\n";
        fs::write(folder.join("Cargo.toml"), package.to_owned() + &manifest).expect("a manifest");
        fs::write(folder.join("src/main.rs"), main).expect("a source file");
        fs::copy(project.join("alexnet.yaml"), folder.join("alexnet.yaml")).expect("the model");
        // The versions that are already here: the test needs no network.
        fs::copy(project.join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file");
        User { folder }
    }

    fn run(&self) -> Output {
        let cargo = env::var_os("CARGO").expect("cargo runs the tests");
        let mut command = Command::new(cargo);
        command.args(["run", "--offline", "--target-dir", "target"]).current_dir(&self.folder);
        command.output().expect("cargo starts")
    }
}
