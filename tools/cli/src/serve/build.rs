//! The package of a server, built with cargo in the cache of `graphc run`.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use graphc_compiler::render::{
    drawing::Background,
    rust::{Request, Root, Stored},
};
use graphc_weights::shown_path;

use super::Model;
use crate::{
    Target, emit, in_file,
    run::{Cache, Ingredients, Sources, artifacts, cargo, replace_file, weights::Weights},
};

/// Builds the program of these models, and gives its path.
pub(super) fn program(models: &[Model<'_>], target: &Target, graphc_path: Option<&Path>) -> io::Result<PathBuf> {
    let (sources, cache) = (Sources::find(graphc_path)?, Cache::find()?);
    let dependencies = sources.dependencies(target.precision, ("graphc-serve", "tools/serve"));
    let mut files = vec![("main.rs".to_owned(), main(models)?)];
    for (index, model) in models.iter().enumerate() {
        files.push((format!("model_{index}.rs"), network(model, target)?));
        files.push((format!("model_{index}.svg"), model.compiled.drawing().svg(Background::Own).to_string()));
    }
    let mut ingredients = Ingredients::default();
    ingredients.text("Cargo.toml", &dependencies)?;
    files.iter().try_for_each(|(name, text)| ingredients.text(name, text))?;
    let hash = ingredients.hash()?;
    let name = format!("graphc-serve-{}", &hash[..16]);
    let folder = cache.folder.join(&name);
    let _lock = cache.lock()?;
    let source = folder.join("src");
    fs::create_dir_all(&source).map_err(|error| in_file(&source, error))?;
    write(&folder.join("Cargo.toml"), &manifest(&name, &dependencies))?;
    files.iter().try_for_each(|(name, text)| write(&source.join(name), text))?;
    for file in sources.beside() {
        let Some(name) = file.file_name() else { continue };
        replace_file(&folder.join(name), |path| fs::copy(&file, path).map(drop))?;
    }
    let names: Vec<&str> = models.iter().map(|model| model.compiled.plan.name.as_str()).collect();
    let names = names.join(", ");
    writeln!(anstream::stderr(), "graphc: building a server of {names}, in {}", shown_path(&folder))?;
    let program = |files: &[&Path]| files.first().map(PathBuf::from);
    artifacts(cargo(&cache, &folder, "build"), &name, program)?
        .map_err(|status| io::Error::other(format!("cargo could not build a server of {names} ({status})")))
}

/// Writes a file unless it is so already: cargo builds anew what is newer than what it built.
fn write(path: &Path, text: &str) -> io::Result<()> {
    match fs::read(path) {
        Ok(found) if found == text.as_bytes() => Ok(()),
        Ok(_) | Err(_) => replace_file(path, |path| fs::write(path, text)),
    }
}

/// The code that the macro would produce.
fn network(model: &Model<'_>, target: &Target) -> io::Result<String> {
    let (compiled, batches) = (&model.compiled, target.batches());
    let weights = Weights::find(compiled, model.file)?;
    let embedded = weights.path.as_deref().filter(|_| weights.embed);
    let stored = Stored { names: &compiled.weights, embedded };
    emit::formatted(compiled, &Request { root: Root::default(), batches: &batches, drawing: None, stored, gpu: None })
}

fn main(models: &[Model<'_>]) -> io::Result<String> {
    let mut text = String::from("//! A server, as `graphc serve` has written it.\n\n");
    (0..models.len()).for_each(|index| text += &format!("mod model_{index};\n"));
    text += "\nfn main() -> std::process::ExitCode {\n    graphc_serve::Program::new()\n";
    for (index, model) in models.iter().enumerate() {
        let weights = Weights::find(&model.compiled, model.file)?;
        let weights = weights.named()?.map(|path| format!(".weights({path:?})")).unwrap_or_default();
        let network = format!("model_{index}::{}", model.compiled.plan.name);
        text += &format!(
            "        .model(graphc_serve::Served::of::<{network}>(){weights}.drawing(include_str!(\"model_{index}.svg\")))\n"
        );
    }
    Ok(text + "        .run()\n}\n")
}

fn manifest(name: &str, dependencies: &str) -> String {
    format!(
        "# Written by `graphc serve`.\n\
         [package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
         # Nobody calls all of what a generated type can do.\n\
         [lints.rust]\ndead_code = \"allow\"\n\n\
         [dependencies]\n{dependencies}\n\
         [profile.release.build-override]\nopt-level = 0\n\n\
         [workspace]\n"
    )
}
