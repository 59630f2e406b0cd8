//! Stand-alone crates outside any workspace, like a user's: the README's example, and one that uses graphc under
//! another name and through another crate.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

#[test]
fn the_example_of_the_readme() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the project").to_owned();
    let readme = fs::read_to_string(project.join("README.md")).expect("the README");
    let user = User::new("user", &project, &block(&readme, "toml"), &block(&readme, "rust"));

    let first = user.run();
    assert!(first.status.success(), "{}", text(&first.stderr));
    assert!(text(&first.stdout).contains("62378344"), "{}", text(&first.stdout));

    // Only the model file changes: the crate is rebuilt, and its code no longer fits.
    let model = fs::read_to_string(project.join("alexnet.yaml")).expect("the model");
    fs::write(user.folder.join("alexnet.yaml"), model.replace("num_classes: 1000", "num_classes: 10"))
        .expect("an edit");
    let second = user.run();
    assert!(!second.status.success());
    assert!(text(&second.stderr).contains("array with a size of 1000"), "{}", text(&second.stderr));
}

/// No dependency of the crate is called `graphc`, and no macro call gives its path.
#[test]
fn graphc_by_another_name_and_through_a_facade() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the project").to_owned();
    let readme = fs::read_to_string(project.join("README.md")).expect("the README");
    let manifest = block(&readme, "toml");
    let renamed =
        manifest.replace("graphc = { path", "facade = { path = \"facade\" }\nnetworks = { package = \"graphc\", path");
    assert_ne!(renamed, manifest, "the README's dependency");
    let main = r#"
        mod renamed {
            networks::alexnet_model!("net.yaml", batch = [1, 2]);
        }

        mod through {
            facade::model!("../net.yaml", name = Through);
            pub mod deep {
                facade::deep::compile!("net.yaml", every_layer = true);
            }
        }

        fn main() {
            let image = [[[0.5; 8]; 8]; 3];
            let renamed = renamed::Net::random(1).session().forward(&image).len();
            let through = through::Through::random(1).session().forward(&image).len();
            let deep = through::deep::Net::random(1);
            assert_eq!(deep.session().forward(&image).layer_0.len(), 4);
            println!("{renamed} {through}");
        }
    "#;
    let user = User::new("renamed", &project, &renamed, main);
    let facade = user.folder.join("facade");
    fs::create_dir_all(facade.join("src")).expect("a folder");
    let runtime = project.join("runtime").display().to_string();
    let dependency = format!("[dependencies]\ngraphc = {{ path = {runtime:?} }}\n");
    let package = "[package]\nname = \"facade\"\nedition = \"2021\"\n\n";
    fs::write(facade.join("Cargo.toml"), package.to_owned() + &dependency).expect("a manifest");
    let library = "pub use graphc::*;\npub mod deep {\n    pub use graphc::model as compile;\n}\n";
    fs::write(facade.join("src/lib.rs"), library).expect("a source file");
    fs::copy(project.join("tests/ui/net.yaml"), user.folder.join("net.yaml")).expect("the model");
    let outcome = user.run();
    assert!(outcome.status.success(), "{}", text(&outcome.stderr));
    assert_eq!(text(&outcome.stdout), "10 10\n");
    assert!(!text(&outcome.stderr).contains("warning"), "{}", text(&outcome.stderr));
}

/// The first fenced block in a language.
fn block(readme: &str, language: &str) -> String {
    let start = format!("```{language}\n");
    let (_, rest) = readme.split_once(&start).expect("such a block");
    rest.split_once("```").expect("its end").0.to_owned()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A stand-alone crate to build and run.
struct User {
    folder: PathBuf,
}

impl User {
    fn new(name: &str, project: &Path, manifest: &str, main: &str) -> User {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let runtime = project.join("runtime").display().to_string();
        let manifest = manifest.replace("graphc/runtime", &runtime);
        assert!(manifest.contains(&runtime), "the README's dependency is a path");
        fs::create_dir_all(folder.join("src")).expect("a folder");
        let package = format!("[package]\nname = {name:?}\nedition = \"2024\"\n\n[workspace]\n\n");
        // The crate itself is built as for debugging.
        let checks = "opt-level = 0\ndebug-assertions = true\noverflow-checks = true\n";
        let manifest = format!("{package}{manifest}\n[profile.release.package.{name}]\n{checks}");
        fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
        fs::write(folder.join("src/main.rs"), main).expect("a source file");
        fs::copy(project.join("alexnet.yaml"), folder.join("alexnet.yaml")).expect("the model");
        // The same versions as here, so that the test needs no network.
        fs::copy(project.join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file");
        User { folder }
    }

    fn run(&self) -> Output {
        let cargo = env::var_os("CARGO").expect("cargo runs the tests");
        let mut command = Command::new(cargo);
        // In the folder, and with the settings, of what the tests of `graphc run` build, so that graphc is built only once.
        command.args(["run", "--release", "--offline", "--target-dir", "../graphc-run/cache/run/target"]);
        command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0").env("CARGO_PROFILE_RELEASE_STRIP", "false");
        command.env("CARGO_PROFILE_RELEASE_BUILD_OVERRIDE_OPT_LEVEL", "0");
        command.current_dir(&self.folder);
        command.output().expect("cargo starts")
    }
}
