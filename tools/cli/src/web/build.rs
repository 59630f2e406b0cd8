//! The package of a module, built with cargo in the cache of `graphc run`.

use std::{
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::Command,
};

use graphc_compiler::{
    Compiled,
    render::rust::{Request, Root, Stored},
};
use graphc_weights::shown_path;

use crate::{
    emit, in_file,
    run::{Cache, Ingredients, Sources, artifacts, cargo, replace_file},
};

const TARGET: &str = "wasm32-unknown-unknown";

/// WebAssembly has no way to ask for a feature: browsers have this one since 2021 or 2023.
const FEATURES: &str = "-Ctarget-feature=+simd128";

/// Builds a module, with its weights in it if they are given, and gives its path.
pub(super) fn module(model: &Compiled, embedded: Option<&Path>, graphc_path: Option<&Path>) -> io::Result<PathBuf> {
    let (sources, cache) = (Sources::find(graphc_path)?, Cache::find()?);
    let dependencies = sources.dependencies(model.plan.precision, ("graphc-web", "tools/web"));
    let code = code(model, embedded)?;
    let mut ingredients = Ingredients::default();
    ingredients.text("Cargo.toml", &dependencies)?;
    ingredients.text("src/lib.rs", &code)?;
    let hash = ingredients.hash()?;
    let name = format!("graphc-web-{}-{}", model.plan.name.to_lowercase(), &hash[..16]);
    let folder = cache.folder.join(&name);
    let _lock = cache.lock()?;
    let source = folder.join("src");
    fs::create_dir_all(&source).map_err(|error| in_file(&source, error))?;
    replace_file(&folder.join("Cargo.toml"), |path| fs::write(path, manifest(&name, &dependencies)))?;
    replace_file(&source.join("lib.rs"), |path| fs::write(path, &code))?;
    for file in sources.beside() {
        let Some(name) = file.file_name() else { continue };
        replace_file(&folder.join(name), |path| fs::copy(&file, path).map(drop))?;
    }
    writeln!(anstream::stderr(), "graphc: building {} for {TARGET}, in {}", model.plan.name, shown_path(&folder))?;
    let mut command = cargo(&cache, &folder, "build");
    command.args(["--target", TARGET]);
    add_features(&mut command);
    let module =
        |files: &[&Path]| files.iter().find(|file| file.extension().is_some_and(|of| of == "wasm")).map(PathBuf::from);
    artifacts(command, &name, module)?.map_err(|status| {
        let advice = format!("`rustup target add {TARGET}` installs what it needs");
        io::Error::other(format!("cargo could not build {} for {TARGET} ({status}); {advice}", model.plan.name))
    })
}

/// The features, besides what the environment has: cargo takes flags from one place alone.
fn add_features(command: &mut Command) {
    const ENCODED: &str = "CARGO_ENCODED_RUSTFLAGS";
    let variable = |name: &str| env::var(name).ok().filter(|flags| !flags.is_empty());
    match (variable(ENCODED), variable("RUSTFLAGS")) {
        (Some(flags), _) => command.env(ENCODED, format!("{flags}\u{1f}{FEATURES}")),
        (None, Some(flags)) => command.env("RUSTFLAGS", format!("{flags} {FEATURES}")),
        (None, None) => command.arg("--config").arg(format!("target.{TARGET}.rustflags = [{FEATURES:?}]")),
    };
}

fn code(model: &Compiled, embedded: Option<&Path>) -> io::Result<String> {
    let stored = Stored { names: &model.weights, embedded };
    let request = Request { root: Root::default(), batches: &[1], drawing: None, stored, gpu: None };
    let (name, network) = (&model.plan.name, emit::formatted(model, &request)?);
    Ok(format!(
        "//! `{name}`, as `graphc web` has written it.\n\n\
         mod network {{\n{network}}}\n\n\
         graphc_web::export!(network::{name});\n"
    ))
}

fn manifest(name: &str, dependencies: &str) -> String {
    format!(
        "# Written by `graphc web`.\n\
         [package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
         [lib]\ncrate-type = [\"cdylib\"]\n\n\
         # Nobody calls all of what a generated type can do.\n\
         [lints.rust]\ndead_code = \"allow\"\n\n\
         [dependencies]\n{dependencies}\n\
         # A page waits for every byte; what has to be fast is the kernels.\n\
         [profile.release]\ncodegen-units = 1\nlto = \"fat\"\nopt-level = \"s\"\npanic = \"abort\"\nstrip = true\n\n\
         [profile.release.package.graphc]\nopt-level = 3\n\n\
         [profile.release.build-override]\nopt-level = 0\n\n\
         [workspace]\n"
    )
}
