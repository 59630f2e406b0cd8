//! `graphc weights inspect`: the tensors of a file.

use std::{
    fs::File,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use graphc_compiler::ir::report::thousands;
use graphc_weights::{Sha256, WeightFile, sha256, shown, shown_path};
use serde_json::{Value, json};

use super::{super::in_file, elements, statistics::Statistics, unreadable};

#[derive(Args, Debug)]
pub(crate) struct Inspect {
    /// A weight file.
    file: PathBuf,
    /// Print one JSON object instead of a table.
    #[arg(long)]
    json: bool,
}

/// Runs the verb.
pub(super) fn run(arguments: &Inspect) -> io::Result<ExitCode> {
    let mut file = WeightFile::open(&arguments.file).map_err(unreadable)?;
    let statistics = (0..file.tensors().len()).map(|tensor| Statistics::of(&mut file, tensor));
    let statistics: Vec<Statistics> = statistics.collect::<Result<_, _>>().map_err(unreadable)?;
    let hashes = hashes(&file)?;
    let mut out = io::stdout().lock();
    if arguments.json {
        writeln!(out, "{}", object(&file, &statistics, &hashes))?;
    } else {
        table(&mut out, &file, &statistics)?;
        let count = match file.tensors().len() {
            1 => "1 tensor".into(),
            count => format!("{count} tensors"),
        };
        let (elements, bytes) = (thousands(elements(file.tensors())), thousands(file.file_bytes()));
        writeln!(out, "{}: {count}, {elements} elements, {bytes} bytes", file.format())?;
        for unread in file.unread().iter().filter(|unread| unread.holds_tensors) {
            let object = if unread.path.is_empty() { "it is".into() } else { format!("`{}` is", shown(&unread.path)) };
            writeln!(out, "{object} an object of class `{}`, whose tensors are not read", shown(&unread.class))?;
        }
        match hashes.as_slice() {
            [(_, hash)] => writeln!(out, "sha256 {hash}")?,
            several => {
                several.iter().try_for_each(|(path, hash)| writeln!(out, "sha256 {hash} {}", shown_path(path)))?;
            }
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// The hash of the file; or of an index, and of each of its shards.
fn hashes(file: &WeightFile<'_>) -> io::Result<Vec<(PathBuf, Sha256)>> {
    let hash = |path: &Path| File::open(path).and_then(sha256).map_err(|error| in_file(path, error));
    file.files().map(|path| Ok((path.to_owned(), hash(path)?))).collect()
}

fn table(out: &mut dyn Write, file: &WeightFile<'_>, statistics: &[Statistics]) -> io::Result<()> {
    let rows = file.tensors().iter().zip(statistics).map(|(tensor, of)| {
        let number = |number: f64| if of.finite == 0 { String::new() } else { short(number) };
        let counted = of.finite + of.nan + of.infinite > 0;
        let count = |count: u64| if counted { thousands(count) } else { String::new() };
        [
            shown(&tensor.name),
            tensor.dtype.to_string(),
            format!("{:?}", tensor.shape),
            number(of.least),
            number(of.most),
            number(of.mean),
            number(of.deviation()),
            count(of.nan),
            count(of.infinite),
        ]
    });
    const HEAD: [&str; 9] = ["tensor", "type", "shape", "least", "most", "mean", "deviation", "NaN", "infinite"];
    const TEXTS: usize = 3;
    let rows: Vec<[String; 9]> = std::iter::once(HEAD.map(String::from)).chain(rows).collect();
    let widths: [usize; 9] =
        std::array::from_fn(|column| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0));
    for row in rows {
        let cells = row.iter().zip(widths).enumerate().map(|(column, (cell, width))| match column {
            0..TEXTS => format!("{cell:<width$}"),
            _ => format!("{cell:>width$}"),
        });
        writeln!(out, "{}", cells.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    Ok(())
}

/// Five digits or so.
fn short(number: f64) -> String {
    let is_handy = number == 0.0 || (1e-3..1e6).contains(&number.abs());
    if is_handy { format!("{number:.4}") } else { format!("{number:.3e}") }
}

fn object(file: &WeightFile<'_>, statistics: &[Statistics], hashes: &[(PathBuf, Sha256)]) -> Value {
    let tensors = file.tensors().iter().zip(statistics).map(|(tensor, of)| {
        let number = |number: f64| if of.finite == 0 { Value::Null } else { json!(number) };
        json!({
            "name": tensor.name,
            "dtype": tensor.dtype.name(),
            "shape": tensor.shape,
            "least": number(of.least),
            "most": number(of.most),
            "mean": number(of.mean),
            "deviation": number(of.deviation()),
            "nan": of.nan,
            "infinite": of.infinite,
        })
    });
    let of_files = hashes.iter().map(|(path, hash)| json!({ "file": path, "sha256": hash.to_string() }));
    let unread = file
        .unread()
        .iter()
        .map(|unread| json!({ "path": unread.path, "class": unread.class, "holds_tensors": unread.holds_tensors }));
    json!({
        "format": file.format().to_string(),
        "bytes": file.file_bytes(),
        "sha256": hashes.first().map(|(_, hash)| hash.to_string()),
        "files": of_files.collect::<Vec<_>>(),
        "unread": unread.collect::<Vec<_>>(),
        "elements": elements(file.tensors()),
        "tensors": tensors.collect::<Vec<_>>(),
    })
}
