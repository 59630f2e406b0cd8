//! A declarative graph compiler: a YAML description of a convolutional network becomes a checked graph, a plan with every
//! size and address fixed, and the Rust text of a forward pass.
//!
//! The folders in alphabetical order are the pipeline in order: [`front`] > [`ir`] > [`pass`] > [`plan`] > [`render`].
//! Before it, [`expand`] reads the macro's call; [`diagnostic`] is for mistakes of every stage.
//! [`reference`] describes the operators. [`weight_file`] holds a weight file against a network, where the model file names one.
//! [`zoo`] has model files of its own. [`diff`] compares two networks. `sizes` compiles one for several sizes of its input.

pub mod diagnostic;
pub mod diff;
pub mod expand;
pub mod front;
pub mod ir;
pub mod pass;
pub mod plan;
pub mod reference;
pub mod render;
mod sizes;
pub mod weight_file;
pub mod zoo;

use std::{fmt, path::PathBuf};

use diagnostic::{Diagnostics, Source, Span};
use front::{KeptLayer, Model, Options, Pretrained, Ranges, Weights, budget::Budget};
use graphc_weights::onnx::Node;
use ir::{Graph, NodeTable, Others, Precision, Size, ValueRanges, report::Report};
use pass::{Fate, PassError};
use plan::{Plan, PlanError, cuda};
use render::drawing::Drawing;

/// A network, checked and planned.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The network as the model file has it.
    pub graph: Graph,
    /// What the passes made of each of its nodes.
    pub fates: NodeTable<Fate>,
    /// The layers as the model file has them.
    pub report: Report,
    /// The network as the passes left it.
    pub optimised: Graph,
    /// What runs on a CPU.
    pub plan: Plan,
    /// The network at the sizes that the options give after the first.
    pub others: Vec<AtSize>,
    /// What is right in the model file, and probably not as it was meant.
    pub warnings: Diagnostics,
    /// What the model file says of its weights; [`weight_file`] looks at them.
    pub weights: Weights,
    /// Where weights can be fetched.
    pub pretrained: Option<Pretrained>,
    /// The limits on the cost of the network, which it keeps.
    pub budget: Budget,
    /// The ranges of its values, if it is compiled for integers.
    pub ranges: Option<Ranges>,
    /// The layers that compute numbers in a network of integers since a file has no scales for them.
    pub in_f32: Vec<KeptLayer>,
    /// The files that the model file and the options name and that were read.
    pub files: Vec<PathBuf>,
    /// The nodes of an ONNX file with the places that layers made of them have; functions are replaced by their nodes.
    pub nodes: Vec<(Span, Node)>,
}

/// A network at one of the sizes that it is compiled for.
#[derive(Clone, Debug)]
pub struct AtSize {
    /// The size.
    pub size: Size,
    /// The layers as the model file has them.
    pub report: Report,
    /// What runs on a CPU: its packed weights are those of all sizes.
    pub plan: Plan,
}

impl Compiled {
    /// The network as a picture.
    pub fn drawing(&self) -> Drawing {
        Drawing::new(&self.graph, &self.fates, &self.report)
    }

    /// What runs on a GPU, for each of `batches`, ascending.
    ///
    /// # Errors
    /// If the precision is one of CPUs alone, there are several sizes, or a batch of a layer is too large for kernels to count.
    pub fn cuda(&self, precision: Precision, batches: &[usize]) -> Result<cuda::Program, cuda::Unplanned> {
        if !self.others.is_empty() {
            return Err(cuda::Unplanned::SeveralSizes);
        }
        let element = precision.on_gpus().ok_or(cuda::Unplanned::OnCpusAlone(precision))?;
        cuda::plan(&self.optimised, element, batches).map_err(cuda::Unplanned::TooLarge)
    }
}

/// The pipeline.
///
/// # Errors
/// Every mistake in the model file; or a mistake of the compiler's own.
pub fn compile(source: &Source, options: &Options) -> Result<Compiled, CompileError> {
    compile_with(source, options, |_| Ok(())).map(|(compiled, ())| compiled)
}

/// The pipeline, and a look at the weights: what is wrong with them is said beside what the model costs too much.
///
/// # Errors
/// Every mistake in the model file, and what `weights` finds; or a mistake of the compiler's own.
pub fn compile_with<T>(
    source: &Source,
    options: &Options,
    weights: impl FnOnce(&Compiled) -> Result<T, Diagnostics>,
) -> Result<(Compiled, T), CompileError> {
    let (compiled, mut mistakes) = network(source, options)?;
    match weights(&compiled) {
        Ok(found) => mistakes.gate((compiled, found)).map_err(CompileError::Model),
        Err(more) => {
            mistakes.append(more);
            Err(CompileError::Model(mistakes))
        }
    }
}

/// The network, and mistakes beside which its weights can be looked at: what it costs too much, and names of them.
fn network(source: &Source, options: &Options) -> Result<(Compiled, Diagnostics), CompileError> {
    let Model {
        mut graph,
        mut warnings,
        budget,
        weights,
        pretrained,
        mut files,
        source: mut whole,
        nodes,
        unrounded,
        ..
    } = front::parse(source, options).map_err(CompileError::Model)?;
    let mut others = sizes::graphs(source, options, (&graph, &mut warnings)).map_err(CompileError::Model)?;
    let ranges = front::ranges_of(&graph, options, &mut whole, &mut files).map_err(CompileError::Model)?;
    if let Some(ranges) = &ranges {
        std::iter::once(&mut graph)
            .chain(others.iter_mut().map(|(_, graph)| graph))
            .for_each(|graph| ranges.give_scales(graph));
    }
    let values = values(ranges.as_ref(), &unrounded);
    let optimised = optimise(&graph)?;
    let optimised_others = others.iter().map(|(_, graph)| optimise(graph)).collect::<Result<Vec<_>, Internal>>()?;
    let plans = plan::plan_sizes(&optimised, &optimised_others, options.target, &values);
    let plans = plans.map_err(|unranged| front::without_range(&graph, ranges.as_ref(), &unranged.layers, &whole));
    let (plan, plans) = plans.map_err(CompileError::Model)?;
    let in_f32 = in_f32(&optimised, unrounded, &values);
    let report = table(&graph, &plan, options.size())?;
    let at_size = |((size, graph), plan): ((Size, Graph), Plan)| {
        let report = table(&graph, &plan, Some(size))?;
        Ok(AtSize { size, report, plan })
    };
    let others = others.into_iter().zip(plans).map(at_size).collect::<Result<Vec<_>, Internal>>()?;
    let fates = pass::fates(&graph, &optimised);
    let (reports, places) = (others.iter().map(|other| &other.report), front::places(&graph));
    let mut exceeded = std::iter::once(&report).chain(reports).map(|report| budget.exceeded(report, &places));
    let mut mistakes = exceeded.find(|exceeded| !exceeded.is_empty()).unwrap_or_default();
    mistakes.append(front::check_names(&weights, &graph));
    mistakes.refer_to(&whole);
    #[rustfmt::skip]
    let compiled = Compiled {
        graph, fates, report, optimised, plan, others, warnings, weights, pretrained, budget, ranges, in_f32,
        files, nodes,
    };
    Ok((compiled, mistakes))
}

/// A graph of the front end's as the passes leave it.
fn optimise(graph: &Graph) -> Result<Graph, Internal> {
    ir::verify::verify(graph).map_err(|error| Internal::Pass(PassError { pass: "front", error }))?;
    pass::optimise(graph).map_err(Internal::Pass)
}

/// The table of a network, whose plan is sound.
fn table(graph: &Graph, plan: &Plan, size: Option<Size>) -> Result<Report, Internal> {
    plan.check().map_err(Internal::Plan)?;
    Ok(Report::new(graph, plan.arena_bytes(1)).at(size))
}

/// What is known of values: what the ranges file says, or that the scales of the nodes are all that there is.
fn values(ranges: Option<&Ranges>, unrounded: &[String]) -> ValueRanges {
    match ranges {
        Some(ranges) => ranges.values(),
        None => {
            ValueRanges { f32: unrounded.iter().cloned().collect(), others: Others::InF32, ..ValueRanges::default() }
        }
    }
}

/// The layers that compute numbers between integers, where a file has scales for some values, and weights of integers for some layers.
fn in_f32(optimised: &Graph, unrounded: Vec<String>, values: &ValueRanges) -> Vec<KeptLayer> {
    if optimised.nodes.values().all(|node| node.scale.is_none()) {
        return Vec::new();
    }
    let weights = unrounded.into_iter().map(|layer| KeptLayer::new(layer, "its weights are no integers of eight bits"));
    let left = plan::left_in_f32(optimised, values).into_iter();
    weights.chain(left.map(|layer| KeptLayer::new(layer, "a value that it reads or gives is no integer"))).collect()
}

/// Why a model could not be compiled.
#[derive(Clone, Debug)]
pub enum CompileError {
    /// Mistakes in the model file.
    Model(Diagnostics),
    /// A mistake of the compiler: it should be reported.
    Internal(Internal),
}

/// A mistake of the compiler.
#[derive(Clone, Debug)]
pub enum Internal {
    /// A pass broke an invariant of the graph.
    Pass(PassError),
    /// A step of the plan does not meet the condition of its kernel.
    Plan(PlanError),
}

impl From<Internal> for CompileError {
    fn from(internal: Internal) -> Self {
        CompileError::Internal(internal)
    }
}

impl fmt::Display for Internal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Internal::Pass(error) => error.fmt(f),
            Internal::Plan(error) => error.fmt(f),
        }
    }
}
