//! Where the packages `graphc` and `graphc-app` come from.

use std::{
    collections::hash_map::DefaultHasher,
    env, fs,
    hash::{Hash, Hasher},
    io,
    path::{Path, PathBuf},
    time::SystemTime,
};

use graphc_compiler::ir::Precision;

use super::in_file;

/// The folder of this package, where it was built.
const BUILT_IN: &str = env!("CARGO_MANIFEST_DIR");

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The packages of a checkout that a program depends on, and what is in each.
const PACKAGES: [&str; 5] = ["app", "compiler", "macros", "runtime", "weights"];

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
        let named = given.map(Path::to_path_buf).or_else(|| env::var_os("GRAPHC_PATH").map(PathBuf::from));
        if let Some(folder) = named {
            return match is_checkout(&folder) {
                true => Ok(Sources::Checkout(fs::canonicalize(&folder).map_err(|error| in_file(&folder, error))?)),
                false => {
                    let problem =
                        "there are no sources of graphc: `runtime/Cargo.toml` and `app/Cargo.toml` are missing";
                    Err(in_file(&folder, io::Error::new(io::ErrorKind::NotFound, problem)))
                }
            };
        }
        let checkout = Path::new(BUILT_IN).parent().filter(|folder| is_checkout(folder));
        Ok(checkout.map_or(Sources::Registry, |folder| Sources::Checkout(folder.into())))
    }

    /// The dependencies of a manifest, for a network that is stored so.
    pub(super) fn dependencies(&self, precision: Precision) -> String {
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
        };
        dependency("graphc", "runtime", features) + &dependency("graphc-app", "app", "")
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

    /// A number that changes when a source file of a checkout does, or a weight file that becomes part of the program.
    pub(super) fn state(&self, weights: Option<&Path>) -> u64 {
        let mut state = DefaultHasher::new();
        weights.inspect(|weights| hash_file(weights, &mut state));
        if let Sources::Checkout(checkout) = self {
            for package in PACKAGES {
                hash_folder(&checkout.join(package).join("src"), &mut state);
                hash_file(&checkout.join(package).join("Cargo.toml"), &mut state);
            }
            self.beside().iter().for_each(|file| hash_file(file, &mut state));
        }
        state.finish()
    }
}

fn is_checkout(folder: &Path) -> bool {
    ["runtime", "app"].iter().all(|package| folder.join(package).join("Cargo.toml").is_file())
}

/// Names, lengths and times of all files: what cannot be read is as good as absent.
fn hash_folder(folder: &Path, state: &mut DefaultHasher) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut entries: Vec<_> = entries.filter_map(Result::ok).collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => hash_folder(&entry.path(), state),
            _ => hash_file(&entry.path(), state),
        }
    }
}

fn hash_file(file: &Path, state: &mut DefaultHasher) {
    let Ok(about) = fs::metadata(file) else { return };
    let age = about.modified().ok().and_then(|time| time.duration_since(SystemTime::UNIX_EPOCH).ok());
    (file, about.len(), age).hash(state);
}
