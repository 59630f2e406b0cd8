//! `graphc weights convert`: the tensors of a file as safetensors.

use std::{
    cmp::Reverse,
    io::{self, BufWriter, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::{Args, ValueEnum};
use graphc_compiler::ir::report::thousands;
use graphc_weights::{Dtype, LoadError, Mapping, WeightFile, safetensors, shown, shown_path};

use super::{super::MISTAKES, elements, output::Output, unreadable};

#[derive(Args, Debug)]
pub(crate) struct Convert {
    /// A weight file.
    file: PathBuf,
    /// Where to write: a file that is there is replaced when the new one is whole.
    output: PathBuf,
    /// The type of floats; other elements, and without it all, stay as they are.
    #[arg(long, value_enum)]
    dtype: Option<Float>,
    /// What stands before the names, and is left out; tensors without it are too.
    #[arg(long, default_value = "")]
    prefix: String,
    /// Tensors that are left out, without the prefix; a `*` stands for any text.
    #[arg(long, value_name = "PATTERN")]
    ignore: Vec<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Float {
    F32,
    F16,
    Bf16,
}

impl Float {
    fn dtype(self) -> Dtype {
        match self {
            Float::F32 => Dtype::F32,
            Float::F16 => Dtype::F16,
            Float::Bf16 => Dtype::Bf16,
        }
    }
}

/// A tensor that is written.
struct Chosen {
    /// Its position in the file.
    index: usize,
    /// Its name, without the prefix.
    name: String,
    shape: Vec<usize>,
    from: Dtype,
    to: Dtype,
}

/// Why nothing has been written.
enum Stopped<'c> {
    /// The file cannot be read.
    Read(LoadError),
    /// The output cannot be written.
    Written(io::Error),
    /// Finite numbers of this tensor would become infinite.
    Beyond(&'c Chosen),
}

/// Runs the verb.
pub(super) fn run(arguments: &Convert) -> io::Result<ExitCode> {
    let mut file = WeightFile::open(&arguments.file).map_err(unreadable)?;
    let chosen = match choose(arguments, &file) {
        Ok(chosen) => chosen,
        Err(problem) => {
            writeln!(anstream::stderr(), "error: {}: {problem}", shown_path(&arguments.file))?;
            return Ok(ExitCode::from(MISTAKES));
        }
    };
    let mut output = Output::create(&arguments.output)?;
    let written = write(&mut file, &chosen, &mut BufWriter::with_capacity(BUFFER, &mut output));
    match written {
        Ok(()) => output.complete()?,
        Err(Stopped::Read(error)) => return Err(unreadable(error)),
        Err(Stopped::Written(error)) => return Err(error),
        Err(Stopped::Beyond(tensor)) => {
            let (name, to) = (shown(&tensor.name), tensor.to);
            let mut errors = anstream::stderr();
            writeln!(errors, "error: `{name}` holds numbers that are beyond {to}; nothing has been written")?;
            return Ok(ExitCode::from(MISTAKES));
        }
    }
    let left_out = file.tensors().len() - chosen.len();
    let written = elements(chosen.iter().map(|tensor| &file.tensors()[tensor.index]));
    let mut out = io::stdout().lock();
    let output = shown_path(&arguments.output);
    write!(out, "{output}: {} tensors, {} elements", chosen.len(), thousands(written))?;
    writeln!(out, "{}", if left_out > 0 { format!("; {left_out} left out") } else { String::new() })?;
    Ok(ExitCode::SUCCESS)
}

/// The tensors that are written: the largest types first, so that all are aligned.
fn choose(arguments: &Convert, file: &WeightFile<'_>) -> Result<Vec<Chosen>, String> {
    let ignore: Vec<&str> = arguments.ignore.iter().map(String::as_str).collect();
    let mapping = Mapping { prefix: &arguments.prefix, ignore: &ignore, rename: &[] };
    if let Some(pattern) = mapping.ignored_nothing(file.tensors()).next() {
        return Err(format!("`--ignore` of `{}` leaves nothing out: no tensor has that name", shown(pattern)));
    }
    let tensors = file.tensors().iter().enumerate();
    let mut chosen: Vec<Chosen> = tensors
        .filter_map(|(index, tensor)| {
            let name = mapping.without_prefix(&tensor.name).filter(|name| !mapping.ignores_name(name))?;
            let wanted = arguments.dtype.filter(|_| tensor.dtype.is_float()).map(Float::dtype);
            let to = wanted.unwrap_or(tensor.dtype);
            Some(Chosen { index, name: name.into(), shape: tensor.shape.clone(), from: tensor.dtype, to })
        })
        .collect();
    chosen.sort_by_key(|tensor| Reverse(tensor.to.bits()));
    if chosen.is_empty() { Err("no tensor is left to be written".into()) } else { Ok(chosen) }
}

/// Bytes written at once.
const BUFFER: usize = 1 << 18;

/// Writes the file.
fn write<'c>(file: &mut WeightFile<'_>, chosen: &'c [Chosen], out: &mut dyn Write) -> Result<(), Stopped<'c>> {
    let header = safetensors::header(chosen.iter().map(|tensor| (&*tensor.name, tensor.to, &*tensor.shape)));
    out.write_all(&header).map_err(Stopped::Written)?;
    for tensor in chosen {
        let Chosen { index, from, to, .. } = *tensor;
        let (mut is_beyond, mut unwritten) = (false, None);
        let mut encoded = Vec::new();
        let read = file.read(index, &mut |bytes| {
            encoded.clear();
            let bytes = if from == to {
                bytes
            } else {
                is_beyond |= from.convert(bytes, to, &mut encoded);
                &encoded
            };
            out.write_all(bytes).map_err(|error| {
                let kind = error.kind();
                unwritten = Some(error);
                kind.into()
            })
        });
        // What reading says of it is not how it is.
        if let Some(error) = unwritten {
            return Err(Stopped::Written(error));
        }
        read.map_err(Stopped::Read)?;
        if is_beyond {
            return Err(Stopped::Beyond(tensor));
        }
    }
    out.flush().map_err(Stopped::Written)
}
