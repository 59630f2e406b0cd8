//! Where programs are kept.

use std::{env, io, path::PathBuf};

/// The folder for programs: in `GRAPHC_CACHE`, or where the system keeps what can be made again.
pub(super) fn folder() -> io::Result<PathBuf> {
    let folder = |variable: &str| env::var_os(variable).map(PathBuf::from).filter(|path| path.is_absolute());
    let home = |below: &str| folder("HOME").map(|home| home.join(below));
    let system = || match env::consts::OS {
        "macos" => home("Library/Caches"),
        "windows" => folder("LOCALAPPDATA"),
        _ => folder("XDG_CACHE_HOME").or_else(|| home(".cache")),
    };
    let cache = env::var_os("GRAPHC_CACHE").map(PathBuf::from).or_else(|| Some(system()?.join("graphc")));
    let problem = "there is no folder to keep programs in: name one with the environment variable `GRAPHC_CACHE`";
    let cache = cache.ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, problem))?;
    Ok(std::path::absolute(cache)?.join("run"))
}
