//! `graphc weights convert`: the tensors of a file as safetensors.

use std::{
    cmp::Reverse,
    io::{self, BufWriter, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::{Args, ValueEnum};
use graphc_compiler::render::report::thousands;
use graphc_weights::{Dtype, Mapping, WeightFile, safetensors};

use super::{super::MISTAKES, about, atomic::Atomic, elements, unreadable};

#[derive(Args, Debug)]
pub(in crate::cli) struct Convert {
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

/// Runs the verb.
pub(super) fn run(arguments: &Convert) -> io::Result<ExitCode> {
    let mut file = WeightFile::open(&arguments.file).map_err(unreadable)?;
    let chosen = choose(arguments, &file);
    if chosen.is_empty() {
        let mut errors = anstream::stderr();
        writeln!(errors, "error: {}: no tensor is left to be written", arguments.file.display())?;
        return Ok(ExitCode::from(MISTAKES));
    }
    let output = |error| about(arguments.output.display(), error);
    let mut target = Atomic::create(&arguments.output).map_err(output)?;
    let beyond = write(&mut file, &chosen, &mut BufWriter::new(target.file())).map_err(output)?;
    if let Some(tensor) = beyond {
        let mut errors = anstream::stderr();
        let (name, to) = (tensor.name.escape_debug(), tensor.to);
        writeln!(errors, "error: `{name}` holds numbers that are beyond {to}; nothing has been written")?;
        return Ok(ExitCode::from(MISTAKES));
    }
    target.complete().map_err(output)?;
    let left_out = file.tensors().len() - chosen.len();
    let written = elements(chosen.iter().map(|tensor| &file.tensors()[tensor.index]));
    let mut out = io::stdout().lock();
    write!(out, "{}: {} tensors, {} elements", arguments.output.display(), chosen.len(), thousands(written))?;
    writeln!(out, "{}", if left_out > 0 { format!("; {left_out} left out") } else { String::new() })?;
    Ok(ExitCode::SUCCESS)
}

/// The tensors that are written: the largest types first, so that all are aligned.
fn choose(arguments: &Convert, file: &WeightFile<'_>) -> Vec<Chosen> {
    let ignore: Vec<&str> = arguments.ignore.iter().map(String::as_str).collect();
    let mapping = Mapping { prefix: &arguments.prefix, ignore: &ignore, rename: &[] };
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
    chosen
}

/// Writes the file; or gives the tensor of which finite numbers would become infinite.
fn write<'c>(file: &mut WeightFile<'_>, chosen: &'c [Chosen], out: &mut dyn Write) -> io::Result<Option<&'c Chosen>> {
    out.write_all(&safetensors::header(chosen.iter().map(|tensor| (&*tensor.name, tensor.to, &*tensor.shape))))?;
    for tensor in chosen {
        let Chosen { index, from, to, .. } = *tensor;
        let mut is_beyond = false;
        let mut encoded = Vec::new();
        let written = file.read(index, &mut |bytes| {
            if from == to {
                return out.write_all(bytes);
            }
            encoded.clear();
            is_beyond |= from.convert(bytes, to, &mut encoded);
            out.write_all(&encoded)
        });
        written.map_err(unreadable)?;
        if is_beyond {
            return Ok(Some(tensor));
        }
    }
    out.flush()?;
    Ok(None)
}
