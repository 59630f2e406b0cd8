//! Where NVRTC may be: what the environment names, what the system's loader knows, CUDA's own folder, Python packages.

use std::{
    env,
    ffi::{OsStr, OsString},
    fs,
    path::{Path, PathBuf},
};

use crate::error::VARIABLE;

/// The names by which the system's loader may know the library, the newest first.
const SONAMES: [&str; 3] = ["libnvrtc.so.13", "libnvrtc.so.12", "libnvrtc.so"];

/// Where Python packages of NVIDIA's have their libraries: those of CUDA 13, and those before.
const PACKAGES: [&str; 2] = ["nvidia/cu13/lib", "nvidia/cuda_nvrtc/lib"];

/// A place to try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Candidate {
    /// A name for the system's loader.
    Name(&'static str),
    /// A file that is there.
    File(PathBuf),
    /// A file or folder without the library: for the error.
    Nothing(PathBuf),
}

/// What the search depends on.
#[derive(Clone, Debug, Default)]
pub(crate) struct Environment {
    /// The value of [`VARIABLE`].
    pub(crate) named: Option<OsString>,
    /// The folder above CUDA's own.
    pub(crate) local: PathBuf,
    /// Folders of programs: a Python's packages are in `../lib` of its own.
    pub(crate) path: Vec<PathBuf>,
    /// The user's folder.
    pub(crate) home: Option<PathBuf>,
}

impl Environment {
    /// That of this process.
    pub(crate) fn of_process() -> Self {
        Environment {
            named: env::var_os(VARIABLE),
            local: PathBuf::from("/usr/local"),
            path: env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default(),
            home: env::var_os("HOME").map(PathBuf::from),
        }
    }

    /// The places, in order. What the variable names is the only place there is, if it is set.
    pub(crate) fn candidates(&self) -> Vec<Candidate> {
        if let Some(named) = &self.named {
            let named = PathBuf::from(named);
            return if named.is_file() { vec![Candidate::File(named)] } else { vec![in_folder(&named)] };
        }
        let names = SONAMES.iter().map(|name| Candidate::Name(name));
        let own = match folders(&self.local, |name| name.starts_with("cuda")) {
            none if none.is_empty() => vec![self.local.join("cuda")],
            some => some,
        };
        let folders = own.iter().map(|cuda| cuda.join("lib64")).chain(self.packages());
        names.chain(folders.map(|folder| in_folder(&folder))).collect()
    }

    /// The folders of NVIDIA's packages under every Python that the path leads to, and the user's own.
    fn packages(&self) -> Vec<PathBuf> {
        let above = self.path.iter().filter_map(|folder| folder.parent()).map(Path::to_path_buf);
        let mut roots: Vec<PathBuf> =
            above.chain(self.home.iter().map(|home| home.join(".local"))).map(|root| root.join("lib")).collect();
        roots.dedup();
        let pythons = roots.iter().flat_map(|lib| folders(lib, |name| name.starts_with("python3")));
        let sites = pythons.flat_map(|python| ["site-packages", "dist-packages"].map(|site| python.join(site)));
        let packages = sites.filter(|site| site.is_dir()).flat_map(|site| PACKAGES.map(|package| site.join(package)));
        let mut found: Vec<PathBuf> = Vec::new();
        for package in packages {
            if !found.contains(&package) {
                found.push(package);
            }
        }
        found
    }
}

/// The builtins that belong to a library: it asks for them by a name that the loader may not know.
pub(crate) fn builtins(library: &Path) -> Option<PathBuf> {
    let folder = library.parent()?;
    files(folder).into_iter().find(|file| name(file).starts_with("libnvrtc-builtins.so") && !is_alternative(file))
}

/// The library in a folder: the highest version of its own name.
fn in_folder(folder: &Path) -> Candidate {
    let libraries = files(folder).into_iter().filter(|file| name(file).starts_with("libnvrtc.so"));
    libraries
        .filter(|file| !is_alternative(file))
        .max()
        .map_or_else(|| Candidate::Nothing(folder.join("libnvrtc.so*")), Candidate::File)
}

/// A second build of the library, which comes with some packages.
fn is_alternative(file: &Path) -> bool {
    name(file).contains(".alt.")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    sorted(folder, Path::is_file)
}

/// The folders in `parent` whose names are `wanted`, the highest first.
fn folders(parent: &Path, wanted: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let mut found = sorted(parent, |path| path.is_dir() && wanted(&name(path)));
    found.reverse();
    found
}

fn sorted(folder: &Path, wanted: impl Fn(&Path) -> bool) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut found: Vec<PathBuf> = entries.filter(|path| wanted(path)).collect();
    found.sort();
    found
}

fn name(path: &Path) -> String {
    path.file_name().map(OsStr::to_string_lossy).unwrap_or_default().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder that is gone when the test is over.
    struct Folder(PathBuf);

    impl Folder {
        fn new(test: &str) -> Self {
            let path = env::temp_dir().join(format!("graphc-nvrtc-{}-{test}", std::process::id()));
            fs::create_dir_all(&path).expect("a folder");
            Folder(path)
        }

        fn file(&self, path: &str) -> PathBuf {
            let file = self.0.join(path);
            fs::create_dir_all(file.parent().expect("a parent")).expect("a folder");
            fs::write(&file, "").expect("a file");
            file
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn the_variable_is_the_only_place() {
        let folder = Folder::new("named");
        let library = folder.file("lib/libnvrtc.so.13");
        for named in [library.clone(), folder.0.join("lib")] {
            let environment = Environment { named: Some(named.into()), ..Environment::default() };
            assert_eq!(environment.candidates(), [Candidate::File(library.clone())]);
        }
        let environment = Environment { named: Some(folder.0.clone().into()), ..Environment::default() };
        assert_eq!(environment.candidates(), [Candidate::Nothing(folder.0.join("libnvrtc.so*"))]);
    }

    #[test]
    fn names_then_cuda_then_packages() {
        let folder = Folder::new("order");
        let old = folder.file("local/cuda-12.9/lib64/libnvrtc.so.12");
        let new = folder.file("local/cuda-13.0/lib64/libnvrtc.so.13");
        let package = folder.file("venv/lib/python3.13/site-packages/nvidia/cu13/lib/libnvrtc.so.13");
        folder.file("venv/lib/python3.13/site-packages/nvidia/cu13/lib/libnvrtc.alt.so.13");
        let builtins_there = folder.file("venv/lib/python3.13/site-packages/nvidia/cu13/lib/libnvrtc-builtins.so.13.0");
        let environment = Environment {
            named: None,
            local: folder.0.join("local"),
            path: vec![folder.0.join("venv/bin"), folder.0.join("venv/bin")],
            home: None,
        };
        let earlier = folder.0.join("venv/lib/python3.13/site-packages/nvidia/cuda_nvrtc/lib/libnvrtc.so*");
        let mut expected: Vec<Candidate> = SONAMES.iter().map(|name| Candidate::Name(name)).collect();
        expected.extend([new, old, package.clone()].map(Candidate::File));
        expected.push(Candidate::Nothing(earlier));
        assert_eq!(environment.candidates(), expected);
        assert_eq!(builtins(&package), Some(builtins_there));
    }

    #[test]
    fn nowhere() {
        let folder = Folder::new("nowhere");
        let environment = Environment { local: folder.0.clone(), ..Environment::default() };
        let files = environment.candidates().into_iter().filter(|place| !matches!(place, Candidate::Name(_)));
        assert_eq!(files.collect::<Vec<_>>(), [Candidate::Nothing(folder.0.join("cuda/lib64/libnvrtc.so*"))]);
    }
}
