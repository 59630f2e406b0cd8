//! `graphc quantize`: a network calibrated for int8. Writes the ranges of its values, and its weights if they were changed; prints
//! what rounding costs.

mod arguments;
mod files;
mod progress;
mod report;

use std::{
    io::{self, Write},
    process::ExitCode,
};

use graphc_compiler::{
    Compiled,
    front::{Options, Results},
};
use graphc_quantize::{
    Equalised, Error, Evaluation, Given as Searched, Inputs, Kept, LayerNoise, Method, Rounding, Select, Speed,
    Tensors, equalise, evaluate, observe, search, speed,
};
use graphc_weights::shown_path;

use crate::{MISTAKES, USAGE, read, shown, weights::Given};
pub(super) use arguments::Quantize;
use files::Written;
use progress::Bars;
use report::Report;

/// Runs the verb.
pub(super) fn run(arguments: &Quantize) -> io::Result<ExitCode> {
    let source = read(&arguments.file)?;
    let given = Given { model: &arguments.file, weights: arguments.weights.as_deref() };
    let options = Options { variables: arguments.variables.clone(), ..Options::default() };
    let compiled = graphc_compiler::compile_with(&source, &options, |model| given.check(model));
    let compiled = match shown(compiled.map(|(model, ())| model), &source)? {
        Ok(model) => model,
        Err(failed) => return Ok(failed),
    };
    let options = Options { results: Results::EveryLayer, ..options };
    let layers = match graphc_compiler::compile(&source, &options) {
        Ok(layers) => layers,
        // Its mistakes have been printed, were there any.
        Err(_) => return Err(io::Error::other("the model compiles, but not with every layer's value as a result")),
    };
    let Some(weights) = given.path(&compiled) else {
        let file = shown_path(&arguments.file);
        writeln!(anstream::stderr(), "error: {file} names no weight file: give one with `--weights`")?;
        return Ok(ExitCode::from(USAGE));
    };
    if let Some(problem) = files::conflict(arguments, &weights) {
        writeln!(anstream::stderr(), "error: {problem}")?;
        return Ok(ExitCode::from(USAGE));
    }
    let exact = Tensors::read(&compiled, &weights).map_err(io::Error::other)?;
    let model = Model { compiled: &compiled, layers: &layers, exact };
    let mut bars = Bars::default();
    let calibrated = calibrate(arguments, &model, &mut bars);
    bars.clear();
    let calibrated = calibrated.map_err(io::Error::other)?;
    let written = files::write(arguments, &model, &calibrated)?;
    print(arguments, &model, &calibrated, &written)
}

/// A network in its two forms, and the weights of its file.
struct Model<'a> {
    compiled: &'a Compiled,
    /// With every layer's value as a result.
    layers: &'a Compiled,
    exact: Tensors,
}

/// What was found.
struct Calibrated {
    inputs: Inputs,
    method: Method,
    ranges: Vec<(String, [f32; 2])>,
    kept: Kept,
    tensors: Tensors,
    equalised: Option<Equalised>,
    noise: Vec<LayerNoise>,
    evaluation: Option<Evaluation>,
    /// Networks that a search has evaluated.
    tried: Option<usize>,
    speed: Speed,
}

fn calibrate(arguments: &Quantize, model: &Model<'_>, bars: &mut Bars) -> Result<Calibrated, Error> {
    let Model { compiled, layers, exact } = model;
    let inputs = Inputs::open(compiled, &arguments.calibrate, Select::Spread(arguments.images.get()))?;
    let evaluated = arguments.evaluated(compiled)?;
    let mut kept = Kept::default();
    arguments.keep.iter().try_for_each(|layer| kept.add(&compiled.graph, layer, "named by `--keep`"))?;
    let mut tensors = exact.clone();
    let equalised = arguments.equalise.then(|| equalise(compiled, &mut tensors));
    let before = tensors.clone();
    let observed = observe(layers, &tensors, &inputs, bars)?;
    let method = arguments.method();
    let ranges = observed.ranges(method);
    let noise =
        Rounding::new(compiled, &ranges, &kept)?.correct(&mut tensors, &inputs, arguments.bias_correction, bars)?;
    let (mut evaluation, mut tried) = (None, None);
    if let (Some(evaluated), Some(drop)) = (&evaluated, arguments.drop()) {
        let given = Searched { compiled, ranges: &ranges, kept: &kept, tensors: [&before, &tensors], noise: &noise };
        let found = search(given, evaluated, drop, bars)?;
        (kept, evaluation, tried) = (found.kept, Some(found.evaluation), Some(found.tried));
        tensors = found.tensors;
    } else if let Some(evaluated) = &evaluated {
        let rounding = Rounding::new(compiled, &ranges, &kept)?;
        evaluation = Some(evaluate(compiled, [exact, &tensors], &rounding, evaluated, bars)?);
    }
    let speed = speed(compiled, [exact, &tensors], &Rounding::new(compiled, &ranges, &kept)?)?;
    Ok(Calibrated { inputs, method, ranges, kept, tensors, equalised, noise, evaluation, tried, speed })
}

/// Prints the report; the exit code says whether more was lost than the model file allows.
fn print(arguments: &Quantize, model: &Model<'_>, calibrated: &Calibrated, written: &Written) -> io::Result<ExitCode> {
    let report = Report::new(arguments, model, calibrated, written);
    let mut out = io::stdout().lock();
    if arguments.json {
        writeln!(out, "{}", report.json())?;
    } else {
        write!(out, "{report}")?;
    }
    out.flush()?;
    let Some(problem) = report.over_budget() else { return Ok(ExitCode::SUCCESS) };
    writeln!(anstream::stderr(), "error: {problem}")?;
    Ok(ExitCode::from(MISTAKES))
}
