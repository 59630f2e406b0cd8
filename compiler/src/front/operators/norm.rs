//! Normalisations.

use super::{
    super::{
        attributes::{Argument, Attribute, Attributes},
        format::{Bound, Form},
        kinds::{Flag, Kind, Number, Size, word},
        suggest::replace,
        tree::Node,
    },
    Asked, FACTORY, payload,
};
use crate::{
    diagnostic::Code,
    ir::{BatchNorm, BatchNormLayer, Epilogue, LocalResponseNorm, NormOver, Op, TensorKind},
};

const SIZE: Attribute = Attribute::new("size", "the number of channels in the window");
const ALPHA: Attribute = Attribute::new("alpha", "the factor of the sum of squares");
const CONVENTION: Attribute =
    Attribute::new("convention", "`pytorch` divides `alpha` by `size`, `paper`, Krizhevsky's, does not");
const BETA: Attribute = Attribute::new("beta", "the exponent of the norm");
const K: Attribute = Attribute::new("k", "the constant added to the sum");
const NUM_FEATURES: Attribute =
    Attribute::new("num_features", "the expected number of channels or features of the input").bare();
const EPS: Attribute = Attribute::new("eps", "the constant added to the variance");
const AFFINE: Attribute = Attribute::new("affine", "whether to apply a learned scale and shift");

const RUNNING: [Argument; 2] = [
    Argument {
        name: "momentum",
        form: Form::Either(&[Form::Nothing, Form::Number(Bound::None)]),
        why: "it must be a number, the rate at which training updates the statistics",
    },
    Argument {
        name: "track_running_stats",
        form: Form::Only(true),
        why: "without running statistics PyTorch uses those of the batch, and the result would differ",
    },
];

pub(super) fn local_response(asked: &mut Asked<'_, '_>) -> Op {
    let k = Number {
        bound: Bound::Positive,
        why: ", and a pixel of zeros would be divided by it",
        help: "PyTorch's default is 1, the paper's is 2",
    };
    let (of, attributes) = (payload!(asked, LocalResponseNorm), &mut *asked.attributes);
    let size = attributes.required(SIZE, Size::Positive, of.map(|norm| norm.size));
    let alpha = attributes.or(ALPHA, Number::ANY, 1e-4, of.map(|norm| norm.alpha));
    let alpha = match attributes.required(CONVENTION, OneOfTwo, of.map(|_| Convention::Pytorch)) {
        Convention::Pytorch => alpha,
        Convention::Paper => alpha * size as f64,
    };
    if !(alpha as f32).is_finite() {
        let span = attributes.span("alpha");
        attributes.wrong(Code::Value, span, "`alpha` times `size` is out of range for f32", |diagnostic| {
            diagnostic.help("PyTorch's default is 1e-4")
        });
    }
    Op::LocalResponseNorm(LocalResponseNorm {
        size,
        alpha,
        beta: attributes.or(BETA, Number::ANY, 0.75, of.map(|norm| norm.beta)),
        k: attributes.or(K, k, 1.0, of.map(|norm| norm.k)),
        epilogue: Epilogue::default(),
    })
}

/// The divisor of `alpha`.
#[derive(Clone, Copy)]
enum Convention {
    Pytorch,
    Paper,
}

/// `pytorch` or `paper`.
struct OneOfTwo;

const CONVENTIONS: &[&str] = &["pytorch", "paper"];

impl Kind for OneOfTwo {
    type Value = Convention;
    const PLACEHOLDER: Convention = Convention::Pytorch;
    const WHY_REQUIRED: Option<&'static str> =
        Some("PyTorch divides `alpha` by `size`, the paper does not: the same number gives different results");

    fn form(&self) -> Form {
        Form::Word(CONVENTIONS)
    }

    fn write(&self, convention: &Convention) -> String {
        match convention {
            Convention::Pytorch => CONVENTIONS[0].into(),
            Convention::Paper => CONVENTIONS[1].into(),
        }
    }

    fn read(&self, name: &str, node: &Node, attributes: &mut Attributes<'_>) -> Option<Convention> {
        match word(node, CONVENTIONS) {
            Ok("paper") => Some(Convention::Paper),
            Ok(_) => Some(Convention::Pytorch),
            Err(near) => {
                let message = format!("`{name}` must be `pytorch` or `paper`");
                let help = near.map(|near| replace(format!("did you mean `{near}`?"), node.span, near));
                attributes.wrong(Code::Value, node.span, &message, |diagnostic| {
                    Self::WHY_REQUIRED.into_iter().fold(diagnostic, crate::diagnostic::Diagnostic::note).maybe(help)
                });
                None
            }
        }
    }
}

pub(super) fn batch2d(asked: &mut Asked<'_, '_>) -> Op {
    batch(asked, NormOver::Images)
}

pub(super) fn batch1d(asked: &mut Asked<'_, '_>) -> Op {
    batch(asked, NormOver::Vectors)
}

fn batch(asked: &mut Asked<'_, '_>, over: NormOver) -> Op {
    let (of, attributes) = (payload!(asked, BatchNorm).map(|layer| &layer.norm), &mut *asked.attributes);
    attributes.without_effect(&RUNNING);
    attributes.without_effect(&FACTORY);
    let eps = Number { bound: Bound::NotNegative, why: "", help: "PyTorch's default is 1e-5" };
    let num_features = attributes.optional(NUM_FEATURES, Size::Positive, "the input's", of.map(|_| None));
    let num_features = num_features.or(asked.input.map(|shape| shape.channels())).unwrap_or(1);
    let eps = attributes.or(EPS, eps, 1e-5, of.map(|norm| norm.eps));
    let affine = attributes.or(AFFINE, Flag, true, of.map(|norm| norm.weight.is_some()));
    of_running_statistics(asked, num_features, eps, over, affine)
}

/// A norm by the statistics from training.
pub(super) fn of_running_statistics(
    asked: &mut Asked<'_, '_>,
    num_features: usize,
    eps: f64,
    over: NormOver,
    affine: bool,
) -> Op {
    let mut own = |suffix, kind| asked.own(suffix, &[num_features], kind);
    let norm = BatchNorm {
        num_features,
        eps,
        over,
        weight: affine.then(|| own("weight", TensorKind::BatchNormWeight)),
        bias: affine.then(|| own("bias", TensorKind::BatchNormBias)),
        statistics: Some([own("running_mean", TensorKind::RunningMean), own("running_var", TensorKind::RunningVar)]),
    };
    Op::BatchNorm(BatchNormLayer { norm, epilogue: Epilogue::default() })
}
