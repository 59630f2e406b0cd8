//! Where the packages `graphc`, `graphc-app`, `graphc-c`, `graphc-serve` and `graphc-web` come from.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

use graphc_compiler::ir::Precision;

use super::{identity::Ingredients, in_file};

/// The folder of this package, where it was built.
const BUILT_IN: &str = env!("CARGO_MANIFEST_DIR");

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Where the sources are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sources {
    /// In a checkout.
    Checkout(PathBuf),
    /// In a registry, as packages of this program's version.
    Registry,
}

impl Sources {
    /// The folder that is given, or that the environment names; the one that this program was built in, if it is still there;
    /// or the registry.
    pub(super) fn find(given: Option<&Path>) -> io::Result<Sources> {
        let named = given
            .map(Path::to_path_buf)
            .or_else(|| env::var_os("GRAPHC_PATH").filter(|path| !path.is_empty()).map(PathBuf::from));
        if let Some(folder) = named {
            return match is_checkout(&folder) {
                true => Ok(Sources::Checkout(fs::canonicalize(&folder).map_err(|error| in_file(&folder, error))?)),
                false => {
                    let problem =
                        "there are no sources of graphc: `runtime/Cargo.toml` and `tools/app/Cargo.toml` are missing";
                    Err(in_file(&folder, io::Error::new(io::ErrorKind::NotFound, problem)))
                }
            };
        }
        let checkout = Path::new(BUILT_IN).ancestors().nth(2).filter(|folder| is_checkout(folder));
        Ok(checkout.map_or(Sources::Registry, |folder| Sources::Checkout(folder.into())))
    }

    /// The dependencies of a manifest, for a network that is stored so: graphc, and a package of tools with its folder.
    pub(super) fn dependencies(&self, precision: Precision, (tool, folder): (&str, &str)) -> String {
        let dependency = |package: &str, folder: &str, features: &str| {
            let source = match self {
                Sources::Checkout(checkout) => format!("path = {:?}", checkout.join(folder).display().to_string()),
                Sources::Registry => format!("version = \"={VERSION}\""),
            };
            format!("{package} = {{ {source}{features} }}\n")
        };
        let features = match precision {
            Precision::F32 | Precision::Tf32 => "",
            Precision::Bf16 => ", features = [\"bf16\"]",
            Precision::Int8 => ", features = [\"int8\"]",
        };
        dependency("graphc", "runtime", features) + &dependency(tool, folder, "")
    }

    /// Files of a checkout that a package beside it needs as well: the versions of dependencies that are here already, and the
    /// compiler that the checkout is built with.
    pub(super) fn beside(&self) -> Vec<PathBuf> {
        match self {
            Sources::Checkout(checkout) => {
                let files = ["Cargo.lock", "rust-toolchain.toml"].map(|name| checkout.join(name));
                files.into_iter().filter(|file| file.is_file()).collect()
            }
            Sources::Registry => Vec::new(),
        }
    }

    /// The folder of a checkout.
    pub(super) fn folder(&self) -> Option<&Path> {
        match self {
            Sources::Checkout(checkout) => Some(checkout),
            Sources::Registry => None,
        }
    }

    /// Adds what the packages are made of: the sources of a checkout, or a version.
    pub(super) fn add_to(&self, ingredients: &mut Ingredients) -> io::Result<()> {
        let Sources::Checkout(checkout) = self else { return ingredients.text("version", VERSION) };
        ingredients.file("Cargo.toml", &checkout.join("Cargo.toml"))?;
        for package in packages(checkout)? {
            let name = package.file_name().unwrap_or_default().display().to_string();
            ingredients.folder(&format!("{name}/src"), &package.join("src"))?;
            for file in ["Cargo.toml", "build.rs"].map(|name| package.join(name)).iter().filter(|file| file.is_file()) {
                ingredients.file(&name, file)?;
            }
        }
        self.beside().iter().try_for_each(|file| ingredients.file("beside", file))
    }
}

fn is_checkout(folder: &Path) -> bool {
    ["runtime", "tools/app"].iter().all(|package| folder.join(package).join("Cargo.toml").is_file())
}

/// The packages of a checkout that have sources, in order. A program depends on some of them.
fn packages(checkout: &Path) -> io::Result<Vec<PathBuf>> {
    let mut packages = Vec::new();
    for parent in [checkout.to_path_buf(), checkout.join("tools")] {
        let entries = fs::read_dir(&parent).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let folders = entries.map_err(|error| in_file(&parent, error))?.into_iter().map(|entry| entry.path());
        packages.extend(folders.filter(|folder| folder.join("Cargo.toml").is_file() && folder.join("src").is_dir()));
    }
    packages.sort();
    Ok(packages)
}
