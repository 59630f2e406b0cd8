//! `graphc wheel`: a module with its library and its weights as one file that pip installs.
//!
//! The library is opened by ctypes and knows nothing of Python, so one wheel is for every version and implementation of it; only
//! the platform is in its name.

use std::{
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use graphc_compiler::ir::report::thousands;
use graphc_weights::{WeightFile, sha256, shown_path};
use pep440_rs::Version;

use super::{
    in_file,
    python::{self, Content, Member},
    run::{self, BuiltLibrary, Library, code::shared, package::replace, weights::Weights},
    zip,
};

/// The oldest Python and NumPy that modules work with.
const REQUIRES: &str = "Requires-Python: >=3.9\nRequires-Dist: numpy>=1.23\n";

/// What becomes a wheel, and where it goes.
#[derive(Args, Debug)]
pub(crate) struct Wheel {
    /// The folder that it is written to.
    #[arg(short, long, value_name = "DIR", default_value = ".")]
    output: PathBuf,
    /// The version of the wheel, as PEP 440 has it, for those who publish several.
    #[arg(long, value_name = "VERSION", default_value = "1.0.0", value_parser = version)]
    wheel_version: String,
    #[command(flatten)]
    library: Library,
}

/// A version as PEP 440 has it, in the form that names of wheels have.
fn version(text: &str) -> Result<String, String> {
    let version: Result<Version, _> = text.parse();
    version
        .map(|version| version.to_string())
        .map_err(|error| format!("expected a version of PEP 440, such as 1.0.0, 2.1rc1, 1.0.post2 or 1.0+cpu: {error}"))
}

/// The name of the distribution that the module is in: that of PEP 503, with the one separator that names of wheels may have.
fn distribution(module: &str) -> String {
    module.split('_').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("_")
}

/// Writes the wheel, and prints its path.
pub(crate) fn run(arguments: &Wheel) -> io::Result<ExitCode> {
    let built = match run::library(&arguments.library)? {
        Ok(built) => built,
        Err(failed) => return Ok(failed),
    };
    let module = python::name(&built.prefix);
    let library = shared(&built.prefix);
    let platform = platform(&built.kept.folder.join(library))?;
    let distribution = distribution(&module);
    let stem = format!("{distribution}-{}", arguments.wheel_version);
    let tag = format!("py3-none-{platform}");
    let weights = Bundled::new(&Weights::find(&built.model, &arguments.library.file)?, &module)?;
    let mut members = python::module(&built, weights.path.as_deref());
    members.extend(weights.members);
    members.push(text(&stem, "METADATA", metadata(&built, &distribution, &arguments.wheel_version)));
    members.push(text(&stem, "WHEEL", about(&tag)));
    let folder = &arguments.output;
    fs::create_dir_all(folder).map_err(|error| in_file(folder, error))?;
    let path = folder.join(format!("{stem}-{tag}.whl"));
    let archive = archive(members, &stem)?;
    replace(&path, |path| fs::write(path, &archive))?;
    writeln!(io::stdout(), "{}", shown_path(&path))?;
    Ok(ExitCode::SUCCESS)
}

/// The weight file that the model names, which the wheel has with it.
#[derive(Default)]
struct Bundled {
    /// Its path in the module.
    path: Option<String>,
    /// The files that it consists of.
    members: Vec<Member>,
}

impl Bundled {
    fn new(weights: &Weights, module: &str) -> io::Result<Bundled> {
        let Some(path) = weights.path.as_deref().filter(|_| !weights.embed) else { return Ok(Bundled::default()) };
        // Shards and data beside an ONNX file are found from the folder of the file that names them.
        let folder = path.parent().unwrap_or(Path::new(""));
        let inside = |file: &Path| {
            let name = file.strip_prefix(folder).ok().and_then(Path::to_str);
            let problem =
                "a weight file for a wheel must be in the folder of the one that names it, and its name UTF-8";
            name.map(|name| format!("weights/{name}")).ok_or_else(|| in_file(file, io::Error::other(problem)))
        };
        let member = |file: &Path| {
            Ok(Member { name: format!("{module}/{}", inside(file)?), content: Content::File(file.to_owned()) })
        };
        let file = WeightFile::open(path).map_err(io::Error::other)?;
        let members = file.files().map(member).collect::<io::Result<_>>()?;
        Ok(Bundled { path: Some(inside(path)?), members })
    }
}

fn text(stem: &str, file: &str, text: String) -> Member {
    Member { name: format!("{stem}.dist-info/{file}"), content: Content::Text(text) }
}

fn metadata(built: &BuiltLibrary, distribution: &str, version: &str) -> String {
    let (name, parameters) = (&built.model.plan.name, thousands(built.model.report.parameters()));
    format!(
        "Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n\
         Summary: {name}, compiled by graphc: {parameters} parameters\n{REQUIRES}"
    )
}

fn about(tag: &str) -> String {
    let graphc = env!("CARGO_PKG_VERSION");
    format!("Wheel-Version: 1.0\nGenerator: graphc {graphc}\nRoot-Is-Purelib: false\nTag: {tag}\n")
}

/// The archive, with the list of its files and their hashes in it.
fn archive(members: Vec<Member>, stem: &str) -> io::Result<Vec<u8>> {
    let mut archive = zip::Archive::default();
    let mut record = String::new();
    for Member { name, content } in members {
        let bytes = match content {
            Content::Text(text) => text.into_bytes(),
            Content::File(file) => fs::read(&file).map_err(|error| in_file(&file, error))?,
        };
        record += &format!("{name},sha256={},{}\n", base64(&sha256(&bytes[..])?.to_string()), bytes.len());
        archive.add(&name, &bytes)?;
    }
    let name = format!("{stem}.dist-info/RECORD");
    record += &format!("{name},,\n");
    archive.add(&name, record.as_bytes())?;
    archive.finish()
}

/// Hexadecimal digits in the 64 digits of URLs, without padding.
fn base64(hexadecimal: &str) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let bits = hexadecimal.chars().filter_map(|digit| digit.to_digit(16));
    let bits: Vec<usize> = bits.flat_map(|digit| (0..4).rev().map(move |bit| (digit >> bit & 1) as usize)).collect();
    let value = |bits: &[usize]| (0..6).fold(0, |value, bit| value * 2 + bits.get(bit).copied().unwrap_or(0));
    bits.chunks(6).map(|bits| char::from(DIGITS[value(bits)])).collect()
}

/// The platform in the names of wheels: on Linux, the oldest glibc that has all that the library asks for.
fn platform(library: &Path) -> io::Result<String> {
    let arch = env::consts::ARCH;
    match (env::consts::OS, arch) {
        ("linux", _) if cfg!(target_env = "gnu") => {
            let bytes = fs::read(library).map_err(|error| in_file(library, error))?;
            let (major, minor) = glibc(&bytes);
            Ok(format!("manylinux_{major}_{minor}_{arch}"))
        }
        ("macos", "aarch64") => Ok("macosx_11_0_arm64".into()),
        ("macos", _) => Ok("macosx_10_12_x86_64".into()),
        ("windows", "x86_64") => Ok("win_amd64".into()),
        (os, _) => Err(io::Error::new(
            io::ErrorKind::Unsupported,
            format!("there are no names of wheels for {os} on {arch}: `graphc build --lib python` writes the module"),
        )),
    }
}

/// The newest version of glibc that a library names: versions are texts of their own in its table of strings. No wheel is for one
/// before 2.17, the oldest that Rust works with.
fn glibc(library: &[u8]) -> (u32, u32) {
    const BEGIN: &[u8] = b"\0GLIBC_2.";
    let minor = |rest: &[u8]| {
        let len = rest.iter().position(|byte| !byte.is_ascii_digit())?;
        // `2.2.5` and the like are old.
        (rest[len] == 0).then(|| std::str::from_utf8(&rest[..len]).ok()?.parse().ok())?
    };
    let starts = library.iter().enumerate().filter(|(_, byte)| **byte == 0).map(|(at, _)| &library[at..]);
    let found = starts.filter_map(|rest| rest.strip_prefix(BEGIN)).filter_map(minor);
    (2, found.max().unwrap_or(0).max(17))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_in_a_record() {
        // The SHA-256 of nothing, as `pip hash` and Python's base64.urlsafe_b64encode write it.
        let hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(base64(hash), "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU");
    }

    #[test]
    fn the_newest_glibc() {
        assert_eq!(glibc(b"..\0GLIBC_2.2.5\0GLIBC_2.34\0GLIBC_2.9\0x@GLIBC_2.39\0"), (2, 34));
        assert_eq!(glibc(b"\0GLIBC_2.3\0"), (2, 17));
    }

    #[test]
    fn versions() {
        for (text, name) in [
            ("1.0.0", "1.0.0"),
            ("2", "2"),
            ("v01.0-RC.1", "1.0rc1"),
            ("1.0-2", "1.0.post2"),
            ("1.2+CPU-avx_2", "1.2+cpu.avx.2"),
            ("1!2.0.dev3", "1!2.0.dev3"),
        ] {
            assert_eq!(version(text).as_deref(), Ok(name), "{text}");
        }
        for text in ["", "1x", "x1", "1/2", "../1", "1.0+", "1..0", "1.0-", "\u{661}"] {
            let error = version(text).expect_err(text);
            assert!(error.starts_with("expected a version of PEP 440, such as 1.0.0"), "{text}: {error}");
        }
    }

    #[test]
    fn names_of_distributions() {
        for (module, name) in
            [("alexnet", "alexnet"), ("my__net", "my_net"), ("lambda_", "lambda"), ("a_1___b__", "a_1_b")]
        {
            assert_eq!(distribution(module), name);
        }
    }
}
