//! A model as a package: a manifest and a source file, and its place in the cache.

use std::{
    collections::hash_map::DefaultHasher,
    env, fs,
    hash::{Hash, Hasher},
    io,
    path::{Path, PathBuf},
    process,
};

use graphc_compiler::{
    Compiled,
    render::rust::{self, Request, Root, Stored},
    weight_file,
};

use super::{cache, in_file, sources::Sources};

/// What is built, and where.
#[derive(Debug)]
pub(super) struct Package {
    /// Its name: the model's, behind words that no other package has.
    pub(super) name: String,
    /// The program.
    program: PathBuf,
    /// Its folder in the cache.
    pub(super) folder: PathBuf,
    /// Where all packages are built, so that they share what they depend on.
    pub(super) target: PathBuf,
    files: [(&'static str, String); 2],
    beside: Vec<PathBuf>,
}

impl Package {
    /// The package of the model in a file, which need not be there yet.
    pub(super) fn new(
        file: &Path,
        fused: &Compiled,
        layers: &Compiled,
        batches: &[usize],
        sources: &Sources,
    ) -> io::Result<Package> {
        let model = fused.plan.name.to_ascii_lowercase();
        let name = format!("graphc-run-{model}");
        // The package lies elsewhere than the model.
        let file = std::path::absolute(file)?;
        let embedded = weight_file::path(fused, &file).filter(|_| fused.weights.embed);
        let state = sources.state(embedded.as_deref());
        let program = program([fused, layers], batches, embedded.as_deref())?;
        let files = [
            ("Cargo.toml", manifest(&name, &sources.dependencies(fused.plan.precision), state)),
            ("src/main.rs", program),
        ];
        let mut key = DefaultHasher::new();
        files.hash(&mut key);
        let cache = cache::folder()?;
        let folder = cache.join(format!("{model}-{:016x}", key.finish()));
        // By the model's name, which the program then shows as its own.
        let program = folder.join(model + env::consts::EXE_SUFFIX);
        Ok(Package { name, program, folder, target: cache.join("target"), files, beside: sources.beside() })
    }

    /// The program, if it has been built from the same text.
    pub(super) fn built(&self) -> Option<PathBuf> {
        let is_same = |(name, text): &(&str, String)| {
            fs::read(self.folder.join(name)).is_ok_and(|found| found == text.as_bytes())
        };
        (self.program.is_file() && self.files.iter().all(is_same)).then(|| self.program.clone())
    }

    /// Writes the package.
    pub(super) fn write(&self) -> io::Result<()> {
        let source = self.folder.join("src");
        fs::create_dir_all(&source).map_err(|error| in_file(&source, error))?;
        for (name, text) in &self.files {
            replace(&self.folder.join(name), |path| fs::write(path, text))?;
        }
        for file in &self.beside {
            let Some(name) = file.file_name() else { continue };
            replace(&self.folder.join(name), |path| fs::copy(file, path).map(drop))?;
        }
        Ok(())
    }

    /// Takes a program that cargo has built.
    pub(super) fn keep(&self, built: &Path) -> io::Result<PathBuf> {
        replace(&self.program, |path| fs::copy(built, path).map(drop))?;
        Ok(self.program.clone())
    }
}

/// Makes a file under another name and then puts it in its place, so that nobody ever sees a part of it.
fn replace(path: &Path, make: impl FnOnce(&Path) -> io::Result<()>) -> io::Result<()> {
    let mut part = path.as_os_str().to_owned();
    part.push(format!(".{}", process::id()));
    let part = PathBuf::from(part);
    let made = make(&part).and_then(|()| fs::rename(&part, path));
    made.map_err(|error| {
        let _ = fs::remove_file(&part);
        in_file(path, error)
    })
}

fn manifest(name: &str, dependencies: &str, state: u64) -> String {
    format!(
        "# Written by `graphc run`. The state of graphc's sources, and of a weight file in the program: {state:016x}.\n\
         [package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
         # Nobody calls all of what a generated type can do.\n\
         [lints.rust]\ndead_code = \"allow\"\n\n\
         [dependencies]\n{dependencies}\n\
         [profile.release.build-override]\nopt-level = 0\n\n\
         [workspace]\n"
    )
}

/// The code that the macro would produce, with and without fused layers, and a command line around it.
fn program([fused, layers]: [&Compiled; 2], batches: &[usize], embedded: Option<&Path>) -> io::Result<String> {
    let module = |model: &Compiled| -> io::Result<String> {
        let stored = Stored { names: &model.weights, embedded };
        let request = Request { root: Root::default(), batches, drawing: None, stored, gpu: None };
        let file = syn::parse2(rust::render(&model.plan, &model.report, &request));
        let file = file.map_err(|error| io::Error::other(format!("generated code: {error}")))?;
        Ok(prettyplease::unparse(&file))
    };
    let (network, each_layer, name) = (module(fused)?, module(layers)?, &fused.plan.name);
    Ok(format!(
        "//! `{name}`, as `graphc run` has written it.\n\n\
         mod network {{\n{network}}}\n\n\
         mod layers {{\n{each_layer}}}\n\n\
         fn main() -> std::process::ExitCode {{\n    \
         graphc_app::run_with_layers::<network::{name}, layers::{name}>()\n}}\n"
    ))
}
