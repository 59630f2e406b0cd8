//! `verify`: the value of every layer beside that of another implementation, and which departs first.
//!
//! The reference is a weight file by its format: a tensor `input`, a batch of images, or one for each input by its name where
//! there are several; and one for each layer, by its name or
//! that behind `layer.`; the result may be called `output` too. In PyTorch, hooks fill it:
//!
//! ```python
//! values = {"input": x}
//! for name, layer in net.named_modules():
//!     layer.register_forward_hook(lambda _, inputs, value, name=name: values.update({name: value.clone()}))
//! values["output"] = net(x)
//! safetensors.torch.save_file(values, "reference.safetensors")
//! ```

use std::{fmt, path::PathBuf};

use clap::Args;
use graphc::{
    About, Input,
    ndarray::{ArrayD, IxDyn},
};
use graphc_weights::{WeightFile, shown};
use serde_json::{Value, json};

use crate::{
    error::Error,
    network::{Network, Networks},
    output::{Answer, Output},
    setting::Setting,
};

#[derive(Args, Debug)]
pub(crate) struct Arguments {
    /// The values to compare with: a safetensors or PyTorch file with `input` and a tensor for each layer
    #[arg(value_name = "FILE")]
    reference: PathBuf,
    /// The largest difference that is right, as a part of the largest value of a layer
    #[arg(long, value_name = "X", default_value_t = 1e-5, value_parser = tolerance)]
    tolerance: f64,
    #[command(flatten)]
    pub(super) setting: Setting,
}

fn tolerance(text: &str) -> Result<f64, String> {
    let number = text.parse().ok().filter(|number: &f64| (0.0..).contains(number));
    number.ok_or_else(|| "expected a number of 0 or more".into())
}

/// Compares all that the reference has.
pub(super) fn verify(networks: &Networks, arguments: &Arguments, output: &mut Output<'_>) -> Result<(), Error> {
    let about = networks.net.about;
    let mut reference = Reference::open(&arguments.reference)?;
    let images = reference.images(about)?;
    let mut rows = Vec::new();
    // Otherwise the layers were not compiled in, and the results are all there is.
    if let Some(layers) = &networks.layers {
        rows.extend(reference.compare(values(layers, &arguments.setting, &images)?, Computed::Alone)?);
    }
    rows.extend(reference.compare(values(&networks.net, &arguments.setting, &images)?, Computed::Fused)?);
    let verification = Verification {
        name: about.name,
        reference: arguments.reference.display().to_string(),
        tolerance: arguments.tolerance,
        unused: reference.unused(),
        rows,
    };
    if verification.rows.iter().all(|row| row.difference.is_none()) {
        let problem = "it has no tensor with the name of a layer of the network".into();
        return Err(Error::Data(arguments.reference.clone(), problem));
    }
    output.answer(&verification)?;
    verification.first().map_or(Ok(()), |row| Err(Error::Departed(row.departure())))
}

/// The results of a network by their names.
fn values(
    network: &Network,
    setting: &Setting,
    images: &[ArrayD<f32>],
) -> Result<Vec<(&'static str, ArrayD<f32>)>, Error> {
    let images: Vec<_> = images.iter().map(|images| images.view()).collect();
    let results = setting.session(&setting.trained(network)?)?.run(&images)?;
    Ok(network.about.outputs.iter().map(|output| output.name).zip(results).collect())
}

/// The values to compare with.
struct Reference {
    file: WeightFile<'static>,
    /// For each tensor, whether it was compared.
    used: Vec<bool>,
}

impl Reference {
    fn open(path: &PathBuf) -> Result<Self, Error> {
        let file = WeightFile::open(path)?;
        let used = vec![false; file.tensors().len()];
        Ok(Reference { file, used })
    }

    /// A tensor by the first of these names that it has.
    fn find(&mut self, names: &[&str]) -> Result<Option<ArrayD<f32>>, Error> {
        let tensors = self.file.tensors();
        let Some(index) = names.iter().find_map(|name| tensors.iter().position(|tensor| tensor.name == *name)) else {
            return Ok(None);
        };
        self.used[index] = true;
        let shape = IxDyn(&tensors[index].shape);
        let mut values = Vec::new();
        self.file.read_f32(index, &mut values)?;
        Ok(ArrayD::from_shape_vec(shape, values).ok())
    }

    /// A batch for each input.
    fn images(&mut self, about: &About) -> Result<Vec<ArrayD<f32>>, Error> {
        let name = |input: &Input| if about.inputs.len() == 1 { "input" } else { input.name };
        about.inputs.iter().map(|input| self.images_of(name(input), input.shape.len())).collect()
    }

    fn images_of(&mut self, name: &str, rank: usize) -> Result<ArrayD<f32>, Error> {
        let images = self.find(&[name])?.filter(|images| images.ndim() == rank + 1);
        let problem = |problem: String| Error::Data(self.file.path().into(), problem);
        let dimensions = match rank {
            1 => "two dimensions: batch and features",
            2 => "three dimensions: batch, channels and length",
            _ => "four dimensions: batch, channels, height and width",
        };
        let images = images.ok_or_else(|| problem(format!("it has no tensor `{name}` of {dimensions}")))?;
        match images.shape() {
            [0, ..] => Err(problem(format!("its tensor `{name}` has no images, so that nothing would be compared"))),
            _ => Ok(images),
        }
    }

    /// Values beside those of the same names.
    fn compare(&mut self, values: Vec<(&'static str, ArrayD<f32>)>, computed: Computed) -> Result<Vec<Row>, Error> {
        let is_result = computed == Computed::Fused && values.len() == 1;
        let mut rows = Vec::new();
        for (layer, found) in values {
            let prefixed = format!("layer.{layer}");
            let names = ["output", "output_f64", layer, &prefixed, "output_f32"];
            let names = if is_result { &names[..] } else { &names[2..4] };
            let expected = self.find(names)?;
            let difference = expected.map(|expected| Difference::between(&found, &expected));
            rows.push(Row { layer, computed, shape: found.shape()[1..].to_vec(), difference });
        }
        Ok(rows)
    }

    /// Tensors of the reference that were not compared.
    fn unused(&self) -> Vec<String> {
        let tensors = self.file.tensors().iter().zip(&self.used);
        tensors.filter(|(_, used)| !**used).map(|(tensor, _)| tensor.name.clone()).collect()
    }
}

/// How a value was computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Computed {
    /// Each layer by itself.
    Alone,
    /// As the network runs, with layers fused.
    Fused,
}

/// A layer's value beside the reference's.
struct Row {
    layer: &'static str,
    computed: Computed,
    /// Without the batch.
    shape: Vec<usize>,
    /// None if the reference does not have it.
    difference: Option<Difference>,
}

impl Row {
    fn departure(&self) -> String {
        let layer = match self.computed {
            Computed::Alone => format!("layer `{}`", self.layer),
            Computed::Fused => format!("the result `{}`", self.layer),
        };
        match &self.difference {
            Some(Difference::Values { relative, index, found, expected }) => format!(
                "{layer} departs first: by {relative:.2e} of its largest value, at {index:?}, where {expected} is \
                 expected and {found} found"
            ),
            Some(Difference::Shape { expected }) => {
                format!("{layer} departs first: its shape is {:?}, and {expected:?} in the reference", self.shape)
            }
            None => format!("{layer} was not compared"),
        }
    }
}

/// How a value differs.
enum Difference {
    /// The largest difference, of the largest value; where it is, and what is there.
    Values { relative: f64, index: Vec<usize>, found: f32, expected: f32 },
    /// The shapes differ, so that values cannot be compared; the reference's, without the batch.
    Shape { expected: Vec<usize> },
}

impl Difference {
    fn between(found: &ArrayD<f32>, expected: &ArrayD<f32>) -> Difference {
        if found.shape() != expected.shape() {
            return Difference::Shape { expected: expected.shape().iter().skip(1).copied().collect() };
        }
        let largest =
            expected.iter().filter(|x| x.is_finite()).fold(0.0, |largest: f64, x| largest.max(x.abs().into()));
        let mut worst = (0.0, 0);
        for (place, (found, expected)) in found.iter().zip(expected).enumerate() {
            let difference = distance(*found, *expected);
            if difference > worst.0 {
                worst = (difference, place);
            }
        }
        let (difference, place) = worst;
        let relative = if difference == 0.0 || largest == 0.0 { difference } else { difference / largest };
        let value = |values: &ArrayD<f32>| values.iter().nth(place).copied().unwrap_or(0.0);
        Difference::Values {
            relative,
            index: position(place, found.shape()),
            found: value(found),
            expected: value(expected),
        }
    }

    /// Infinite if it cannot be measured.
    fn relative(&self) -> f64 {
        match self {
            Difference::Values { relative, .. } => *relative,
            Difference::Shape { .. } => f64::INFINITY,
        }
    }
}

/// Infinite where only one of two is NaN or infinite, or they are infinities of different sign.
fn distance(a: f32, b: f32) -> f64 {
    if a == b || (a.is_nan() && b.is_nan()) {
        return 0.0;
    }
    let difference = (f64::from(a) - f64::from(b)).abs();
    if difference.is_nan() { f64::INFINITY } else { difference }
}

/// The index of an element that is the `place`th in order.
fn position(mut place: usize, shape: &[usize]) -> Vec<usize> {
    let mut index: Vec<usize> = shape
        .iter()
        .rev()
        .map(|size| {
            let at = place % size.max(&1);
            place /= size.max(&1);
            at
        })
        .collect();
    index.reverse();
    index
}

/// The answer of the verb.
struct Verification {
    name: &'static str,
    reference: String,
    tolerance: f64,
    rows: Vec<Row>,
    unused: Vec<String>,
}

impl Verification {
    fn departs(&self, row: &Row) -> bool {
        row.difference.as_ref().is_some_and(|difference| difference.relative() > self.tolerance)
    }

    fn first(&self) -> Option<&Row> {
        self.rows.iter().find(|row| self.departs(row))
    }
}

impl fmt::Display for Verification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}, beside {}\n", self.name, shown(&self.reference))?;
        let widest = self.rows.iter().map(|row| row.layer.len()).max().unwrap_or(0);
        let shape = self.rows.iter().map(|row| format!("{:?}", row.shape).len()).max().unwrap_or(0);
        for row in &self.rows {
            let mark = match row.computed {
                Computed::Alone => "",
                Computed::Fused => "  as fused",
            };
            write!(f, "  {:widest$}  {:shape$}  ", row.layer, format!("{:?}", row.shape))?;
            match &row.difference {
                Some(Difference::Values { relative, .. }) => write!(f, "{relative:>9.2e}{mark}")?,
                Some(Difference::Shape { expected }) => write!(f, "{expected:?} in the reference{mark}")?,
                None => write!(f, "{:>9}{mark}", "-")?,
            }
            writeln!(f, "{}", if self.departs(row) { "  departs" } else { "" })?;
        }
        writeln!(
            f,
            "\nThe largest difference of a layer, as a part of its largest value; {:e} is allowed.",
            self.tolerance
        )?;
        if !self.unused.is_empty() {
            writeln!(f, "Not compared, since no layer has the name: {}.", shown(&self.unused.join(", ")))?;
        }
        Ok(())
    }
}

impl Answer for Verification {
    fn json(&self) -> Value {
        let rows = self.rows.iter().map(|row| {
            let relative = row.difference.as_ref().map(Difference::relative).filter(|relative| relative.is_finite());
            json!({
                "layer": row.layer,
                "fused": row.computed == Computed::Fused,
                "shape": row.shape,
                "compared": row.difference.is_some(),
                "difference": relative,
                "departs": self.departs(row),
            })
        });
        json!({
            "name": self.name,
            "reference": self.reference,
            "tolerance": self.tolerance,
            "first": self.first().map(|row| row.layer),
            "layers": rows.collect::<Vec<_>>(),
            "not_compared": self.unused,
        })
    }
}
