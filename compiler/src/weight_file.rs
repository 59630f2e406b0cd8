//! The weight file that a model is compiled for: held against the network by its header, at build time.

mod elements;

pub use elements::Elements;

use std::{
    fs::File,
    path::{Path, PathBuf},
};

use graphc_weights::{
    LoadError, Mapping, Misfit, Problem, Remedy, Sha256, Wanted, WeightFile, fit, likeness, sha256, shown,
};

use crate::{
    Compiled,
    diagnostic::{Code, Diagnostic, Diagnostics, Help, Span},
    ir::{Graph, Origin, Scaled, Stored, Tensor},
};

/// The most bytes that become part of a program.
pub const MAX_EMBEDDED: u64 = 64 << 20;

/// A weight file, and where it is named.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    /// The file.
    pub path: &'a Path,
    /// Its path, as messages show it.
    pub shown: &'a str,
    /// The option of whoever compiles the model that names it; `None` if the model file does.
    pub option: Option<&'static str>,
    /// Whether it becomes part of the program, so that every byte of it must be right.
    pub embed: bool,
}

/// The path of the file that the model file names, which is relative to it.
pub fn path(compiled: &Compiled, model: &Path) -> Option<PathBuf> {
    let (file, _) = compiled.weights.file.as_ref()?;
    Some(model.parent().unwrap_or(Path::new("")).join(file))
}

/// Holds the weight file that the model file names, if it names one, against the network.
///
/// # Errors
/// As for [`check`].
pub fn check_own(compiled: &Compiled, model: &Path) -> Result<(), Diagnostics> {
    let (Some(path), Some((written, _))) = (path(compiled, model), &compiled.weights.file) else { return Ok(()) };
    check(compiled, &Named { path: &path, shown: written, option: None, embed: compiled.weights.embed }).map(drop)
}

/// Holds a weight file against the network, and gives the files that it consists of.
///
/// # Errors
/// All that is wrong: with the file, at the place where it is named; with a tensor, at its layer.
pub fn check(compiled: &Compiled, named: &Named<'_>) -> Result<Vec<PathBuf>, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let mut files = Vec::new();
    match WeightFile::open(named.path) {
        Ok(mut file) => {
            let context = Context { compiled, named };
            context.tensors(&mut file, &mut diagnostics);
            context.contents(&mut file, &mut diagnostics);
            context.ranges(&file, &mut diagnostics);
            files.extend(file.files().map(Path::to_owned));
        }
        Err(error) => diagnostics.push(unusable(compiled, named, &error)),
    }
    diagnostics.gate(files)
}

fn unusable(compiled: &Compiled, named: &Named<'_>, error: &LoadError) -> Diagnostic {
    let message = match error {
        LoadError::Io { source, .. } if source.kind() == std::io::ErrorKind::NotFound => {
            format!("there is no weight file `{}`", named.shown)
        }
        LoadError::Io { source, .. } => format!("the weight file `{}` cannot be read: {source}", named.shown),
        // Of a file in shards, one of these may be what is wrong.
        LoadError::Format { path, .. } if path != named.path => error.to_string(),
        LoadError::Format { format: Some(format), problem, .. } => {
            format!("`{}` is not a valid {format} file: {}", named.shown, shown(problem))
        }
        LoadError::Format { problem, .. } => format!("`{}` is not a weight file: {}", named.shown, shown(problem)),
        other => other.to_string(),
    };
    let diagnostic = at(compiled, named, Code::WeightFile, message);
    match &compiled.pretrained {
        Some(pretrained) if matches!(error, LoadError::Io { .. }) => {
            diagnostic.help(format!("`graphc weights fetch` gets it from {}", pretrained.url))
        }
        _ => diagnostic,
    }
}

/// A mistake where the file is named.
fn at(compiled: &Compiled, named: &Named<'_>, code: Code, message: impl Into<String>) -> Diagnostic {
    let place = compiled.weights.file.as_ref().map_or(Span::new(0, 0), |(_, place)| *place);
    let diagnostic = Diagnostic::new(code, place, message);
    match named.option {
        Some(option) => diagnostic.option(option),
        None => diagnostic,
    }
}

/// The most layers that are marked, each with what is wrong with its tensors.
const EACH: usize = 12;

/// The most tensors that are named in one mistake.
const NAMED: usize = 4;

/// The way out for what takes one file alone.
const ONE_FILE: &str = "`graphc weights convert` makes one safetensors file of them";

struct Context<'a> {
    compiled: &'a Compiled,
    named: &'a Named<'a>,
}

impl Context<'_> {
    /// Names, shapes and types.
    fn tensors(&self, file: &mut WeightFile<'_>, diagnostics: &mut Diagnostics) {
        let graph = &self.compiled.graph;
        let of_file = || graph.tensors.values().filter(|tensor| tensor.origin.is_of_file());
        let wanted: Vec<Wanted<'_>> = of_file().map(wanted).collect();
        let weights = &self.compiled.weights;
        let Err(misfit) = weights.with_mapping(|mapping| fit(file, &wanted, mapping)) else { return };
        // Mistakes in `rename` are those of the model file.
        let is_of_names = |problem: &Problem| {
            matches!(
                problem,
                Problem::RenameOfNothing { .. }
                    | Problem::RenameStars { .. }
                    | Problem::RenamedTwice { .. }
                    | Problem::SameName { .. }
            )
        };
        if misfit.problems.iter().any(is_of_names) {
            let ignored: Vec<&str> = weights.ignore.iter().map(String::as_str).collect();
            let mapping = Mapping { prefix: &weights.prefix, ignore: &ignored, rename: &[] };
            mapping.ignored_nothing(file.tensors()).for_each(|pattern| diagnostics.push(self.ignored_nothing(pattern)));
            return;
        }
        if let Some(Remedy::Prefix(prefix)) = &misfit.remedy {
            diagnostics.push(self.other_prefix(prefix));
            return;
        }
        let names: Vec<&str> = of_file().map(|tensor| tensor.name.as_str()).collect();
        let names_in_file = weights.with_mapping(|mapping| mapping.names(&names)).unwrap_or_default();
        let places: Vec<(String, Span)> =
            names_in_file.into_iter().zip(names).map(|(name, tensor)| (name, place(graph, tensor))).collect();
        let (unused, of_layers): (Vec<&Problem>, Vec<&Problem>) =
            misfit.problems.iter().partition(|problem| matches!(problem, Problem::Unexpected { .. }));
        let mut found: Vec<Diagnostic> = if of_layers.len() > EACH {
            vec![self.other_network(&misfit, &of_layers)]
        } else {
            let of_layers = of_layers.into_iter().map(|problem| self.problem(problem, &places));
            of_layers.chain(self.unused(&unused)).collect()
        };
        // One way out is enough for all.
        if let (Some(first), Some(remedy)) = (found.first_mut(), &misfit.remedy) {
            first.helps.push(Help { text: remedy.to_string(), replacement: None, is_list: false });
        }
        found.into_iter().for_each(|diagnostic| diagnostics.push(diagnostic));
    }

    /// One mistake for a file that hardly anything of the model is in.
    fn other_network(&self, misfit: &Misfit, problems: &[&Problem]) -> Diagnostic {
        let Misfit { fitting, wanted, .. } = misfit;
        let file = self.named.shown;
        let message = format!("`{file}` does not fit the model: {fitting} of {wanted} tensors are in it");
        let diagnostic = at(self.compiled, self.named, Code::WeightFit, message);
        let named = problems.iter().take(NAMED);
        let diagnostic = named.fold(diagnostic, |diagnostic, problem| diagnostic.note(problem.to_string()));
        diagnostic.note(format!("and {} more", problems.len() - NAMED))
    }

    fn other_prefix(&self, prefix: &str) -> Diagnostic {
        let shown = self.named.shown;
        if prefix.is_empty() {
            let message = format!("the names in `{shown}` do not begin with `{}`", self.compiled.weights.prefix);
            let diagnostic = at(self.compiled, self.named, Code::WeightFit, message);
            return diagnostic.help("leave `prefix` out: all of the model's tensors are there without it");
        }
        let message = format!("the names in `{shown}` begin with `{prefix}`");
        let diagnostic = at(self.compiled, self.named, Code::WeightFit, message);
        diagnostic.help(format!("all of the model's tensors are there: write `prefix: {prefix}` below `weights:`"))
    }

    /// One mistake for all tensors that nothing uses.
    fn unused(&self, problems: &[&Problem]) -> Option<Diagnostic> {
        let named: Vec<String> = problems
            .iter()
            .filter_map(|problem| match problem {
                Problem::Unexpected { name, shape, .. } => Some(format!("`{}` {shape:?}", shown(name))),
                _ => None,
            })
            .take(NAMED)
            .collect();
        let more = problems.len() - named.len();
        let list = named.join(", ") + &if more > 0 { format!(" and {more} more") } else { String::new() };
        let message = format!("`{}` has tensors that the model does not use: {list}", self.named.shown);
        let diagnostic = at(self.compiled, self.named, Code::WeightFit, message);
        let help = "`ignore:` below `weights:` lists those that are left out; a `*` stands for any text";
        (!problems.is_empty()).then(|| diagnostic.help(help))
    }

    fn problem(&self, problem: &Problem, places: &[(String, Span)]) -> Diagnostic {
        let file = self.named.shown;
        let of_layer = |tensor: &str, message: String| {
            let place = places.iter().find(|(name, _)| name == tensor).map_or(Span::new(0, 0), |(_, place)| *place);
            let diagnostic = Diagnostic::new(Code::WeightFit, place, message);
            match self.compiled.weights.file {
                Some((_, named)) if self.named.option.is_none() => diagnostic.also(named, "this file"),
                _ => diagnostic.note(format!("the file is `{file}`")),
            }
        };
        match problem {
            Problem::Missing { name, shape, nearest } => {
                let diagnostic = of_layer(name, format!("the weight file has no tensor `{}` {shape:?}", shown(name)));
                match nearest {
                    Some(nearest) => diagnostic.help(format!("it has {}, which nothing uses", nearest.beside(shape))),
                    None => diagnostic,
                }
            }
            Problem::Unread { name, shape, path, class } => {
                let message = format!("the weight file has no tensor `{}` {shape:?} that can be read", shown(name));
                let object = if path.is_empty() { "it".into() } else { format!("`{}` in it", shown(path)) };
                let note = format!(
                    "{object} is an object of class `{}`, and nothing in a weight file is executed",
                    shown(class)
                );
                of_layer(name, message).note(note).help("save the model's `state_dict()` alone")
            }
            Problem::Shape { name, expected, found } => {
                let (tensor, likeness) = (shown(name), likeness(expected, found));
                let message =
                    format!("`{tensor}` is {expected:?} in the model, but {found:?} in the weight file{likeness}");
                of_layer(name, message).label(format!("expected {expected:?}"))
            }
            Problem::Dtype { name, found } => {
                of_layer(name, format!("`{}` holds elements of type {found}, not floats", shown(name)))
            }
            Problem::IgnoreOfNothing { pattern } => self.ignored_nothing(pattern),
            other => at(self.compiled, self.named, Code::WeightFit, other.to_string()),
        }
    }

    fn ignored_nothing(&self, pattern: &str) -> Diagnostic {
        let weights = &self.compiled.weights;
        let mut patterns = weights.ignore.iter().zip(&weights.ignore_places);
        let place = patterns.find(|(written, _)| *written == pattern).map_or(Span::new(0, 0), |(_, place)| *place);
        let message = format!("`ignore` of `{}` leaves nothing out", shown(pattern));
        let label = format!("`{}` has no tensor of this name", self.named.shown);
        Diagnostic::new(Code::WeightFit, place, message).label(label)
    }

    /// The hash, if one is given, and every byte of a file that becomes part of the program.
    fn contents(&self, file: &mut WeightFile<'_>, diagnostics: &mut Diagnostics) {
        if self.named.embed {
            self.embeddable(file, diagnostics);
        }
        // The hash is of the file that the model file names.
        let hash = self.compiled.weights.sha256.as_ref().filter(|_| self.named.option.is_none());
        let Some((expected, place)) = hash else { return };
        if file.files().len() > 1 {
            let message =
                format!("`{}` is one of several files, which its SHA-256 would not protect", self.named.shown);
            diagnostics.push(Diagnostic::new(Code::WeightFile, *place, message).help(ONE_FILE));
            return;
        }
        match File::open(self.named.path).and_then(sha256) {
            Ok(found) if found == *expected => {}
            Ok(found) => diagnostics.push(self.other_hash(&found, *place)),
            Err(error) => {
                let message = format!("the weight file `{}` cannot be read: {error}", self.named.shown);
                diagnostics.push(at(self.compiled, self.named, Code::WeightFile, message));
            }
        }
    }

    fn other_hash(&self, found: &Sha256, place: Span) -> Diagnostic {
        let message = format!("the weight file `{}` has another SHA-256", self.named.shown);
        Diagnostic::new(Code::WeightFile, place, message).label(format!("found {found}"))
    }

    /// The hash in the ranges file, if there is one.
    fn ranges(&self, file: &WeightFile<'_>, diagnostics: &mut Diagnostics) {
        let Some(ranges) = &self.compiled.ranges else { return };
        match file.sha256() {
            Ok(found) if ranges.are_of(&found) => {}
            Ok(found) => diagnostics.push(ranges.of_other_weights(self.named.shown, &found)),
            Err(error) => {
                let message = format!("the weight file `{}` cannot be read: {error}", self.named.shown);
                diagnostics.push(at(self.compiled, self.named, Code::WeightFile, message));
            }
        }
    }

    fn embeddable(&self, file: &mut WeightFile<'_>, diagnostics: &mut Diagnostics) {
        let shown = self.named.shown;
        if file.files().len() > 1 {
            let message = format!("`{shown}` is one of several files, of which none becomes part of a program");
            diagnostics.push(at(self.compiled, self.named, Code::WeightFile, message).help(ONE_FILE));
            return;
        }
        if file.file_bytes() > MAX_EMBEDDED {
            let message = format!(
                "`{shown}` has {} bytes, of which at most {MAX_EMBEDDED} become part of a program",
                file.file_bytes()
            );
            let diagnostic = at(self.compiled, self.named, Code::WeightFile, message);
            diagnostics.push(diagnostic.help("load it when the program runs, without `embed`"));
            return;
        }
        let broken = (0..file.tensors().len()).find_map(|index| file.read(index, &mut |_| Ok(())).err());
        if let Some(error) = broken {
            diagnostics.push(unusable(self.compiled, self.named, &error));
        }
    }
}

fn wanted(tensor: &Tensor) -> Wanted<'_> {
    let stored = match &tensor.origin {
        Origin::Stored(Stored { tensor, dims, start, strides, scaled }) => {
            let scaled = scaled.as_ref().map(|Scaled { scales, zero, axis, .. }| graphc_weights::Scaled {
                scales: scales.each_ref().map(Option::as_deref),
                zero: zero.as_deref(),
                axis: *axis,
            });
            Some(graphc_weights::Stored { tensor, dims, start: *start, strides, scaled })
        }
        Origin::Named | Origin::Filled(_) | Origin::Values(_) => None,
    };
    Wanted { name: &tensor.name, shape: &tensor.shape, stored }
}

/// The layer that a tensor belongs to.
fn place(graph: &Graph, tensor: &str) -> Span {
    let layer = tensor.rsplit_once('.').map_or(tensor, |(layer, _)| layer);
    let node = graph.nodes.iter().map(|(_, node)| node).find(|node| node.name == layer);
    node.map_or(Span::new(0, 0), |node| node.place)
}
