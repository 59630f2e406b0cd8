//! `graphc weights fetch`: the file that `pretrained:` names, from the cache or the network.

use std::{
    env,
    fs::File,
    io::{self, IsTerminal, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use clap::Args;
use graphc_weights::{Sha256, Sha256Writer, sha256, shown, shown_path};
use indicatif::{ProgressBar, ProgressStyle};

use super::{
    super::{MISTAKES, Settings, UNREADABLE, compiled, in_file},
    download::{Download, Failure},
    output::Output,
};

/// Bytes copied at once.
const BUFFER: usize = 1 << 18;

#[derive(Args, Debug)]
pub(crate) struct Fetch {
    /// A model file.
    model: PathBuf,
    #[command(flatten)]
    how: How,
}

/// Where a file comes from, and where it goes.
#[derive(Args, Debug)]
pub(crate) struct How {
    /// Where to put a copy, beside the one in the cache.
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// The 64 digits of the file's SHA-256, if the model does not have them.
    #[arg(long, value_name = "DIGITS")]
    sha256: Option<Sha256>,
    /// The cache [default: graphc/weights in XDG_CACHE_HOME, or in ~/.cache]
    #[arg(long, value_name = "FOLDER")]
    cache: Option<PathBuf>,
    /// Seconds without a byte after which the connection is given up.
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..=3600))]
    timeout: u64,
    /// How often to go on after the connection has failed.
    #[arg(long, value_name = "TIMES", default_value_t = 3)]
    retries: u32,
    #[command(flatten)]
    settings: Settings,
}

/// Runs the verb.
pub(super) fn run(Fetch { model, how }: &Fetch) -> io::Result<ExitCode> {
    fetch(model, how)
}

/// Fetches the file that `pretrained:` in a model names.
pub(crate) fn fetch(model_file: &Path, arguments: &How) -> io::Result<ExitCode> {
    let model = match compiled(model_file, &arguments.settings)? {
        Ok(model) => model,
        Err(failed) => return Ok(failed),
    };
    let mut errors = anstream::stderr();
    let file = shown_path(model_file);
    let Some(pretrained) = &model.pretrained else {
        writeln!(errors, "error: {file} has no `pretrained:`, which says where weights can be fetched")?;
        return Ok(ExitCode::from(MISTAKES));
    };
    let url = shown(&pretrained.url);
    let Some(hash) = arguments.sha256.as_ref().or(pretrained.sha256.as_ref()) else {
        writeln!(
            errors,
            "error: {file}: `pretrained` has no `sha256`, without which {url} is not trusted: add its 64 digits, or give \
             them as `--sha256`"
        )?;
        return Ok(ExitCode::from(MISTAKES));
    };
    if let Some(other) = pretrained.sha256.as_ref().filter(|other| *other != hash) {
        writeln!(errors, "error: {file}: `--sha256` is not that of `pretrained`, {other}")?;
        return Ok(ExitCode::from(MISTAKES));
    }
    let cache = arguments.cache.clone().or_else(default_cache).ok_or_else(|| {
        io::Error::other("there is no place for a cache: set XDG_CACHE_HOME or HOME, or give `--cache`")
    })?;
    let download = Download {
        url: &pretrained.url,
        hash,
        path: &place(&cache, &pretrained.url)?,
        timeout: Duration::from_secs(arguments.timeout),
        retries: arguments.retries,
    };
    let bar = ProgressBar::no_length();
    let outcome = download.run(&bar);
    bar.finish_and_clear();
    if let Err(failure) = outcome {
        writeln!(errors, "error: {url}: {failure}")?;
        let code = if matches!(failure, Failure::Hash { .. }) { MISTAKES } else { UNREADABLE };
        return Ok(ExitCode::from(code));
    }
    let path = match &arguments.output {
        Some(output) => copy(download.path, hash, output).map(|()| output)?,
        None => download.path,
    };
    // Scripts take it as it is.
    let mut out = io::stdout();
    if out.is_terminal() {
        writeln!(out, "{}", shown_path(path))?;
    } else {
        writeln!(out, "{}", path.display())?;
    }
    Ok(ExitCode::SUCCESS)
}

/// How a bar looks on a terminal; elsewhere there is none.
pub(super) fn style(is_known: bool) -> ProgressStyle {
    let template = if is_known {
        "{wide_bar} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left"
    } else {
        "{spinner} {bytes}, {bytes_per_sec}"
    };
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

fn default_cache() -> Option<PathBuf> {
    // Relative paths in it are to be ignored, says its specification.
    let xdg = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    let home = || env::home_dir().filter(|home| home.is_absolute()).map(|home| home.join(".cache"));
    Some(xdg.or_else(home)?.join("graphc").join("weights"))
}

/// Where a URL's file is in the cache: its own name, in a folder of the URL's, since many files have the same name.
fn place(cache: &Path, url: &str) -> io::Result<PathBuf> {
    let hash = sha256(url.as_bytes())?.to_string();
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let name = path.rsplit('/').next().unwrap_or_default();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let plain: String = name.chars().filter(|c| is_plain(*c)).take(100).collect();
    let plain = plain.trim_start_matches('.');
    Ok(cache.join(&hash[..16]).join(if plain.is_empty() { "weights" } else { plain }))
}

/// Copies a file of the cache, which must still have its hash when it has been read.
fn copy(from: &Path, hash: &Sha256, to: &Path) -> io::Result<()> {
    let mut file = File::open(from).map_err(|error| in_file(from, error))?;
    let mut output = Output::create(to)?;
    let mut hasher = Sha256Writer::default();
    let mut buffer = vec![0; BUFFER];
    loop {
        let read = file.read(&mut buffer).map_err(|error| in_file(from, error))?;
        if read == 0 {
            break;
        }
        hasher.write(&buffer[..read]);
        output.write_all(&buffer[..read])?;
    }
    if hasher.finish() != *hash {
        return Err(in_file(from, io::Error::other("another process has changed it")));
    }
    output.complete()
}
