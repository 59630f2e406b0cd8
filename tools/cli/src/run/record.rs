//! What is noted beside what was built: what it was built from, and what its bytes are.

use std::{
    fs::{self, File},
    io,
    path::Path,
    time::SystemTime,
};

use graphc_weights::sha256;
use serde_json::{Value, json};

use super::identity::identity;

/// The record's name in the folder of a package.
const NAME: &str = "program.json";

/// Bytes that are read of it.
const MAX_BYTES: u64 = 1 << 16;

/// What is noted of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// The files that were built, in the same folder, each with its SHA-256.
    pub(super) files: Vec<(String, String)>,
    /// The hash of everything that it was made from but the compiler.
    pub(super) ingredients: String,
    /// The compiler, in its own words.
    pub(super) compiler: String,
    /// The model file, as it was named then.
    pub(super) model: String,
}

impl Record {
    /// The record in a folder, if there is one.
    pub(super) fn read(folder: &Path) -> Option<Record> {
        let path = folder.join(NAME);
        let is_small = fs::metadata(&path).is_ok_and(|about| about.is_file() && about.len() <= MAX_BYTES);
        let record: Value = serde_json::from_slice(&fs::read(path).ok().filter(|_| is_small)?).ok()?;
        let text = |key: &str| record[key].as_str().map(String::from);
        Some(Record {
            files: record["files"].as_array()?.iter().map(file).collect::<Option<_>>()?,
            ingredients: text("ingredients")?,
            compiler: text("compiler")?,
            model: text("model")?,
        })
    }

    /// Writes it, by another name and then its own.
    pub(super) fn write(&self, folder: &Path) -> io::Result<()> {
        let Record { files, ingredients, compiler, model } = self;
        let files = files.iter().map(|(name, sha256)| json!({ "name": name, "sha256": sha256 }));
        let record = json!({
            "files": files.collect::<Vec<_>>(),
            "identity": self.identity()?,
            "ingredients": ingredients,
            "compiler": compiler,
            "model": model,
        });
        super::package::replace(&folder.join(NAME), |path| fs::write(path, format!("{record:#}\n")))
    }

    /// What the program says of itself.
    pub(super) fn identity(&self) -> io::Result<String> {
        identity(&self.ingredients, &self.compiler)
    }

    /// Whether the files in this folder are those that were noted, byte for byte.
    pub(super) fn is_intact(&self, folder: &Path) -> bool {
        self.files.iter().all(|(name, noted)| {
            let path = folder.join(name);
            let is_file = fs::symlink_metadata(&path).is_ok_and(|about| about.is_file());
            is_file && File::open(path).and_then(sha256).is_ok_and(|found| found.to_string() == *noted)
        })
    }
}

/// A file of a record: its name, which leads to no other folder, and its hash.
fn file(entry: &Value) -> Option<(String, String)> {
    let name = entry["name"].as_str().filter(|name| !name.contains(['/', '\\']))?;
    Some((name.into(), entry["sha256"].as_str()?.into()))
}

/// Notes that the program in a folder is used now.
pub(super) fn use_now(folder: &Path) {
    let now = SystemTime::now();
    // If that fails, the program only looks older than it is.
    let _ = File::options().append(true).open(folder.join(NAME)).and_then(|record| record.set_modified(now));
}

/// When it was used last; or, without a record, when a build was begun.
pub(super) fn last_used(folder: &Path) -> Option<SystemTime> {
    let about = fs::metadata(folder.join(NAME)).or_else(|_| fs::metadata(folder));
    about.and_then(|about| about.modified()).ok()
}
