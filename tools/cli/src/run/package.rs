//! A model as a package: what is built of it, and its place in the cache.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process,
};

use graphc_compiler::{Compiled, diagnostic::Source};
use graphc_weights::{sha256, shown_path};

use super::{
    cache::Cache,
    code::Code,
    identity::{Ingredients, compiler, identity},
    in_file,
    record::{self, Record},
    sources::Sources,
    weights::Weights,
};
use crate::Target;

/// Characters of a model's name in names of folders.
const LONGEST: usize = 64;

/// Digits of a hash in names of folders.
const DIGITS: usize = 16;

/// A model file, and what was made of it.
pub(crate) struct Model<'a> {
    pub(super) file: &'a Path,
    pub(super) source: &'a Source,
    /// The network as it runs.
    pub(super) fused: &'a Compiled,
    /// The weight file that it names, or that becomes part of it.
    pub(super) weights: Weights,
}

/// What is to be built of a model.
pub(super) struct Request<'a> {
    pub(super) model: &'a Model<'a>,
    pub(super) target: &'a Target,
    pub(super) kind: Kind<'a>,
}

/// What a model is built into.
#[derive(Clone, Copy)]
pub(super) enum Kind<'a> {
    /// A program.
    Program {
        /// The network with every layer's value as a result.
        layers: &'a Compiled,
    },
    /// A static and a shared library for C.
    Library {
        /// What begins the names of their functions.
        prefix: &'a str,
    },
    /// A module of WebAssembly.
    Module,
    /// A program that serves the model, and others.
    Server {
        /// The others.
        others: &'a [Model<'a>],
    },
}

/// The same without what only the texts of a package depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Program,
    Library,
    Module,
    Server,
}

impl<'a> Kind<'a> {
    fn form(self) -> Form {
        match self {
            Kind::Program { .. } => Form::Program,
            Kind::Library { .. } => Form::Library,
            Kind::Module => Form::Module,
            Kind::Server { .. } => Form::Server,
        }
    }

    /// The models besides the first.
    pub(super) fn others(self) -> &'a [Model<'a>] {
        match self {
            Kind::Server { others } => others,
            Kind::Program { .. } | Kind::Library { .. } | Kind::Module => &[],
        }
    }
}

/// What is built, and where.
#[derive(Debug)]
pub(super) struct Package {
    /// Its name, which no package of other content has: cargo's files are called by it.
    pub(super) name: String,
    /// The hash that what is built is bound to.
    pub(super) identity: String,
    /// The model file as it was named, or several.
    pub(super) model: String,
    /// Its folder in the cache.
    pub(super) folder: PathBuf,
    pub(super) cache: Cache,
    pub(super) form: Form,
    /// The files that cargo builds: a program has the model's name, which it then shows as its own.
    pub(super) products: Vec<String>,
    /// What stands beside them as it is.
    texts: Vec<(String, String)>,
    /// What begins the name of the folder.
    stem: String,
    ingredients: String,
    compiler: Option<String>,
    files: Vec<(String, String)>,
    beside: Vec<PathBuf>,
}

impl Package {
    /// The package for a request, which need not be there yet.
    pub(super) fn new(request: &Request<'_>, sources: &Sources, cache: Cache) -> io::Result<Package> {
        let stem: String = request.model.fused.plan.name.to_lowercase().chars().take(LONGEST).collect();
        let code = Code::new(request, sources)?;
        let mut ingredients = Ingredients::default();
        // With the identity in them, they cannot be part of it.
        for (name, text) in code.files("", "")? {
            ingredients.text(&name, &text)?;
        }
        for (name, text) in code.texts() {
            ingredients.text(&name, &text)?;
        }
        request.add_to(&mut ingredients)?;
        sources.add_to(&mut ingredients)?;
        ingredients.surroundings(&cache.folder)?;
        let ingredients = ingredients.hash()?;
        let near = || cache.folder.ancestors().find(|folder| folder.is_dir());
        let compiler = sources.folder().or_else(near).and_then(compiler);
        let identity = identity(&ingredients, compiler.as_deref().unwrap_or_default())?;
        let name = format!("graphc-run-{stem}-{}", &identity[..DIGITS]);
        let folder = cache.folder.join(format!("{stem}-{}-{}", &ingredients[..DIGITS], &identity[..DIGITS]));
        let files = code.files(&name, &identity)?;
        let (products, texts) = (code.products(&stem), code.texts());
        let named: Vec<String> = request.models().map(|model| shown_path(model.file)).collect();
        let (model, beside) = (named.join(", "), sources.beside());
        Ok(Package {
            name,
            identity,
            model,
            folder,
            cache,
            form: request.kind.form(),
            products,
            texts,
            stem,
            ingredients,
            compiler,
            files,
            beside,
        })
    }

    /// The folder with everything, if it has been built from the same and is as it was then.
    pub(super) fn built(&self) -> Option<PathBuf> {
        let is_same = |folder: &Path| {
            let record = Record::read(folder)?;
            let is_made_so = record.ingredients == self.ingredients
                && self.compiler.as_ref().is_none_or(|compiler| *compiler == record.compiler);
            let is_kept = folder.ends_with(self.folder_name(&record)?);
            let has_all = record.files.iter().map(|(name, _)| name).eq(self.kept());
            (is_made_so && is_kept && has_all && record.is_intact(folder)).then_some(())
        };
        let folder = match &self.compiler {
            Some(_) => is_same(&self.folder).map(|()| self.folder.clone()),
            // Without a compiler nothing can be built anew, and any that has built it will do.
            None => self.cache.programs().into_iter().find(|folder| is_same(folder).is_some()),
        }?;
        record::use_now(&folder);
        Some(folder)
    }

    /// What the folder of this model is called.
    fn folder_name(&self, record: &Record) -> Option<String> {
        let identity = record.identity().ok()?;
        Some(format!("{}-{}-{}", self.stem, &self.ingredients[..DIGITS], &identity[..DIGITS]))
    }

    /// The files that are kept.
    pub(super) fn kept(&self) -> impl Iterator<Item = &String> {
        self.products.iter().chain(self.texts.iter().map(|(name, _)| name))
    }

    /// Whether there is a file in its place that is not the one that was built.
    pub(super) fn is_damaged(&self) -> bool {
        self.kept().any(|name| self.folder.join(name).exists()) && self.built().is_none()
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

    /// Takes what cargo has built, a path and a hash for each of the products, in their order. Gives the folder.
    pub(super) fn keep(&self, built: &[(PathBuf, String)]) -> io::Result<PathBuf> {
        let mut files = Vec::new();
        for (name, (path, sha256)) in self.products.iter().zip(built) {
            replace(&self.folder.join(name), |place| fs::copy(path, place).map(drop))?;
            files.push((name.clone(), sha256.clone()));
        }
        for (name, text) in &self.texts {
            replace(&self.folder.join(name), |place| fs::write(place, text))?;
            files.push((name.clone(), sha256(text.as_bytes())?.to_string()));
        }
        let record = Record {
            files,
            ingredients: self.ingredients.clone(),
            compiler: self.compiler.clone().unwrap_or_default(),
            model: self.model.clone(),
        };
        record.write(&self.folder)?;
        self.built().ok_or_else(|| in_file(&self.folder, io::Error::other("a file changed while it was copied")))
    }
}

impl<'a> Model<'a> {
    /// A model with the weight file that it names.
    pub(crate) fn new(file: &'a Path, source: &'a Source, fused: &'a Compiled) -> io::Result<Model<'a>> {
        Ok(Model { file, source, fused, weights: Weights::find(fused, file)? })
    }

    fn add_to(&self, ingredients: &mut Ingredients) -> io::Result<()> {
        match self.source.binary() {
            Some(_) => ingredients.file("model", self.file)?,
            None => ingredients.text("model", &self.source.text)?,
        }
        for file in &self.fused.files {
            ingredients.file("named by the model", file)?;
        }
        self.weights.add_to(ingredients)
    }
}

impl<'a> Request<'a> {
    /// The models, in order.
    pub(super) fn models(&self) -> impl Iterator<Item = &'a Model<'a>> {
        [self.model].into_iter().chain(self.kind.others())
    }

    fn add_to(&self, ingredients: &mut Ingredients) -> io::Result<()> {
        self.models().try_for_each(|model| model.add_to(ingredients))?;
        let Target { variables, sizes, precision, exact, no_batch, .. } = self.target;
        let (batches, precision) = (self.target.batches(), precision.name());
        let options = format!("{variables:?} {batches:?} {sizes:?} {precision} {exact} {no_batch}");
        ingredients.text("options", &options)
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
