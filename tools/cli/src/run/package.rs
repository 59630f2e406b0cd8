//! A model as a package: a manifest and a source file, and its place in the cache.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process,
};

use graphc_compiler::{
    Compiled,
    diagnostic::Source,
    render::rust::{self, Root, Stored},
    weight_file,
};
use graphc_weights::{WeightFile, shown_path};

use super::{
    cache::Cache,
    identity::{Ingredients, compiler, identity},
    in_file,
    record::{self, Record},
    sources::Sources,
};
use crate::{Target, emit};

/// Characters of a model's name in names of folders.
const LONGEST: usize = 64;

/// Digits of a hash in names of folders.
const DIGITS: usize = 16;

/// A model file, and what was made of it.
pub(super) struct Request<'a> {
    pub(super) file: &'a Path,
    pub(super) source: &'a Source,
    pub(super) target: &'a Target,
    /// The network as it runs.
    pub(super) fused: &'a Compiled,
    /// The same with every layer's value as a result.
    pub(super) layers: &'a Compiled,
}

/// What is built, and where.
#[derive(Debug)]
pub(super) struct Package {
    /// Its name, which no package of other content has: cargo's files are called by it.
    pub(super) name: String,
    /// The hash that the program is bound to.
    pub(super) identity: String,
    /// The model file, as it was named.
    pub(super) model: String,
    /// Its folder in the cache.
    pub(super) folder: PathBuf,
    pub(super) cache: Cache,
    /// The file of the program: the model's name, which the program then shows as its own.
    program: String,
    ingredients: String,
    compiler: Option<String>,
    files: [(&'static str, String); 2],
    beside: Vec<PathBuf>,
}

impl Package {
    /// The package of a model, which need not be there yet.
    pub(super) fn new(request: &Request<'_>, sources: &Sources, cache: Cache) -> io::Result<Package> {
        let model: String = request.fused.plan.name.to_lowercase().chars().take(LONGEST).collect();
        let weights = Weights::find(request)?;
        let dependencies = sources.dependencies("app", request.fused.plan.precision);
        let code = Code::new(request, &weights)?;
        let mut ingredients = Ingredients::default();
        // With the identity in them, they cannot be part of it.
        ingredients.text("Cargo.toml", &manifest("", &dependencies))?;
        ingredients.text("src/main.rs", &code.program(""))?;
        request.add_to(&mut ingredients)?;
        weights.add_to(&mut ingredients)?;
        sources.add_to(&mut ingredients)?;
        ingredients.surroundings(&cache.folder)?;
        let ingredients = ingredients.hash()?;
        let near = || cache.folder.ancestors().find(|folder| folder.is_dir());
        let compiler = sources.folder().or_else(near).and_then(compiler);
        let identity = identity(&ingredients, compiler.as_deref().unwrap_or_default())?;
        let name = format!("graphc-run-{model}-{}", &identity[..DIGITS]);
        let folder = cache.folder.join(format!("{model}-{}-{}", &ingredients[..DIGITS], &identity[..DIGITS]));
        let files = [("Cargo.toml", manifest(&name, &dependencies)), ("src/main.rs", code.program(&identity))];
        let (program, model) = (model + env::consts::EXE_SUFFIX, shown_path(request.file));
        let beside = sources.beside();
        Ok(Package { name, identity, model, folder, cache, program, ingredients, compiler, files, beside })
    }

    /// The program, if it has been built from the same and is as it was then.
    pub(super) fn built(&self) -> Option<PathBuf> {
        let is_same = |folder: &Path| {
            let record = Record::read(folder)?;
            let is_made_so = record.ingredients == self.ingredients
                && self.compiler.as_ref().is_none_or(|compiler| *compiler == record.compiler);
            let is_kept = folder.ends_with(self.folder_name(&record)?);
            (is_made_so && is_kept && record.program == self.program && record.is_intact(folder)).then_some(())
        };
        let folder = match &self.compiler {
            Some(_) => is_same(&self.folder).map(|()| self.folder.clone()),
            // Without a compiler nothing can be built anew, and any that has built it will do.
            None => self.cache.programs().into_iter().find(|folder| is_same(folder).is_some()),
        }?;
        record::use_now(&folder);
        Some(folder.join(&self.program))
    }

    /// What the folder of a program of this model is called.
    fn folder_name(&self, record: &Record) -> Option<String> {
        let model = self.program.strip_suffix(env::consts::EXE_SUFFIX)?;
        let identity = record.identity().ok()?;
        Some(format!("{model}-{}-{}", &self.ingredients[..DIGITS], &identity[..DIGITS]))
    }

    /// Whether there is a program in its place that is not the one that was built.
    pub(super) fn is_damaged(&self) -> bool {
        self.folder.join(&self.program).exists() && self.built().is_none()
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

    /// Takes a program that cargo has built, of which this is the hash.
    pub(super) fn keep(&self, built: &Path, sha256: String) -> io::Result<PathBuf> {
        replace(&self.folder.join(&self.program), |path| fs::copy(built, path).map(drop))?;
        let record = Record {
            program: self.program.clone(),
            sha256,
            ingredients: self.ingredients.clone(),
            compiler: self.compiler.clone().unwrap_or_default(),
            model: self.model.clone(),
        };
        record.write(&self.folder)?;
        self.built().ok_or_else(|| in_file(&self.folder, io::Error::other("the program changed while it was copied")))
    }
}

impl Request<'_> {
    fn add_to(&self, ingredients: &mut Ingredients) -> io::Result<()> {
        let Request { source, target: Target { variables, precision, exact, no_batch, .. }, fused, .. } = self;
        match source.binary() {
            Some(_) => ingredients.file("model", self.file)?,
            None => ingredients.text("model", &source.text)?,
        }
        for file in &fused.files {
            ingredients.file("named by the model", file)?;
        }
        let options = format!("{variables:?} {:?} {} {exact} {no_batch}", self.target.batches(), precision.name());
        ingredients.text("options", &options)
    }
}

/// The weight file that the model names.
struct Weights {
    /// Its path: the package lies elsewhere than the model.
    path: Option<PathBuf>,
    embed: bool,
}

impl Weights {
    fn find(request: &Request<'_>) -> io::Result<Weights> {
        let path = weight_file::path(request.fused, request.file);
        Ok(Weights { path: path.map(std::path::absolute).transpose()?, embed: request.fused.weights.embed })
    }

    fn embedded(&self) -> Option<&Path> {
        self.path.as_deref().filter(|_| self.embed)
    }

    /// As the text of a program has it.
    fn named(&self) -> io::Result<Option<&str>> {
        let path = self.path.as_deref().filter(|_| !self.embed);
        let text = path.map(|path| {
            let problem = || in_file(path, io::Error::other("the path of a weight file must be UTF-8"));
            path.to_str().ok_or_else(problem)
        });
        text.transpose()
    }

    fn add_to(&self, ingredients: &mut Ingredients) -> io::Result<()> {
        match &self.path {
            None => Ok(()),
            Some(path) if self.embed => ingredients.file("embedded weights", path),
            Some(path) => {
                let file = WeightFile::open(path).map_err(io::Error::other)?;
                ingredients.text("header of the weights", &format!("{:?}", file.tensors()))
            }
        }
    }
}

/// Makes a file under another name and then puts it in its place, so that nobody ever sees a part of it.
pub(crate) fn replace(path: &Path, make: impl FnOnce(&Path) -> io::Result<()>) -> io::Result<()> {
    let mut part = path.as_os_str().to_owned();
    part.push(format!(".{}", process::id()));
    let part = PathBuf::from(part);
    let made = make(&part).and_then(|()| fs::rename(&part, path));
    made.map_err(|error| {
        let _ = fs::remove_file(&part);
        in_file(path, error)
    })
}

fn manifest(name: &str, dependencies: &str) -> String {
    format!(
        "# Written by `graphc run`.\n\
         [package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
         # Nobody calls all of what a generated type can do.\n\
         [lints.rust]\ndead_code = \"allow\"\n\n\
         [dependencies]\n{dependencies}\n\
         [profile.release.build-override]\nopt-level = 0\n\n\
         [workspace]\n"
    )
}

/// The text of a program: the code that the macro would produce, with and without fused layers, and a command line around
/// it.
struct Code {
    name: String,
    modules: [String; 2],
    /// The call for a weight file that the model names.
    weights: String,
}

impl Code {
    fn new(request: &Request<'_>, weights: &Weights) -> io::Result<Code> {
        let batches = request.target.batches();
        let module = |model: &Compiled| -> io::Result<String> {
            let stored = Stored { names: &model.weights, embedded: weights.embedded() };
            let request = rust::Request { root: Root::default(), batches: &batches, drawing: None, stored, gpu: None };
            emit::formatted(model, &request)
        };
        let modules = [module(request.fused)?, module(request.layers)?];
        let weights = weights.named()?.map(|path| format!("\n        .weights({path:?})")).unwrap_or_default();
        Ok(Code { name: request.fused.plan.name.clone(), modules, weights })
    }

    fn program(&self, identity: &str) -> String {
        let Code { name, modules: [network, layers], weights } = self;
        format!(
            "//! `{name}`, as `graphc run` has written it.\n\n\
             mod network {{\n{network}}}\n\n\
             mod layers {{\n{layers}}}\n\n\
             fn main() -> std::process::ExitCode {{\n    \
             graphc_app::Program::new()\n        .identity({identity:?}){weights}\n        \
             .run_with_layers::<network::{name}, layers::{name}>()\n}}\n"
        )
    }
}
