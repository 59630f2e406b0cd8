//! Operators of PyTorch, and a few of other frameworks, that have no counterpart here: for messages, and for the list in the
//! reference. One that a combination of ours computes says so in `aliases`.

use super::aliases::plain;

/// Operators of one kind, by their paths.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// What they are.
    pub title: &'static str,
    /// Their paths: `torch.nn.GRU`.
    pub paths: &'static [&'static str],
}

/// All of them, in the order of the reference.
pub const UNSUPPORTED: &[Group] = &[
    Group {
        title: "Three dimensions: of the operators here, the forms for volumes, such as `torch.nn.Conv3d`; and these",
        paths: &["torch.nn.BatchNorm3d", "torch.nn.FractionalMaxPool3d", "torch.nn.MaxUnpool3d"],
    },
    Group {
        title: "Sequences: recurrent layers, attention, embeddings",
        paths: &[
            "torch.nn.RNN",
            "torch.nn.RNNCell",
            "torch.nn.LSTM",
            "torch.nn.LSTMCell",
            "torch.nn.GRU",
            "torch.nn.GRUCell",
            "torch.nn.Embedding",
            "torch.nn.EmbeddingBag",
            "torch.nn.MultiheadAttention",
            "torch.nn.Transformer",
            "torch.nn.TransformerEncoder",
            "torch.nn.TransformerEncoderLayer",
            "torch.nn.TransformerDecoder",
            "torch.nn.TransformerDecoderLayer",
            "torch.nn.AdaptiveLogSoftmaxWithLoss",
            "torch.nn.functional.scaled_dot_product_attention",
        ],
    },
    Group {
        title: "Windows and sampling",
        paths: &[
            "torch.nn.Fold",
            "torch.nn.Unfold",
            "torch.nn.FractionalMaxPool2d",
            "torch.nn.MaxUnpool2d",
            "torch.nn.functional.affine_grid",
            "torch.nn.functional.grid_sample",
        ],
    },
    Group {
        title: "Functions of each element",
        paths: &[
            "torch.nn.GLU",
            "torch.nn.Hardshrink",
            "torch.nn.RReLU",
            "torch.nn.Softmin",
            "torch.nn.Softshrink",
            "torch.nn.Tanhshrink",
            "torch.acos",
            "torch.addcdiv",
            "torch.addcmul",
            "torch.asin",
            "torch.atan",
            "torch.cos",
            "torch.cosh",
            "torch.sign",
            "torch.sin",
            "torch.sinh",
            "torch.tan",
            "torch.where",
        ],
    },
    Group {
        title: "Reductions and products",
        paths: &[
            "torch.addmm",
            "torch.baddbmm",
            "torch.cumsum",
            "torch.einsum",
            "torch.logsumexp",
            "torch.max",
            "torch.min",
            "torch.norm",
            "torch.prod",
            "torch.std",
            "torch.var",
            "torch.nn.Bilinear",
            "torch.nn.CosineSimilarity",
            "torch.nn.PairwiseDistance",
            "torch.nn.functional.normalize",
        ],
    },
    Group {
        title: "Layout",
        paths: &["torch.gather", "torch.repeat", "torch.stack", "torch.tile", "torch.Tensor.expand"],
    },
    Group {
        title: "Containers: sections, blocks and parameters are the model file's own",
        paths: &[
            "torch.nn.ModuleDict",
            "torch.nn.ModuleList",
            "torch.nn.ParameterDict",
            "torch.nn.ParameterList",
            "torch.nn.Sequential",
        ],
    },
    Group {
        title: "Of other frameworks",
        paths: &["torchvision.ops.FrozenBatchNorm2d", "keras.layers.DepthwiseConv2D", "keras.layers.SeparableConv2D"],
    },
];

/// Whether an operator is one of them, by its name in lower case without `_`, with or without its `2d`.
pub(super) fn is_unsupported(name: &str) -> bool {
    names().any(|known| known == name || known.strip_suffix("2d") == Some(name))
}

/// The names at the ends of the paths, in lower case and without `_`.
fn names() -> impl Iterator<Item = String> {
    UNSUPPORTED.iter().flat_map(|group| group.paths).map(|path| plain(path.rsplit('.').next().unwrap_or(path)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::front::{
        aliases::{self, Elsewhere},
        format,
    };

    #[test]
    fn none_of_them_is_here_or_there_twice() {
        let operators: Vec<String> = format::operators().iter().map(|operator| plain(operator.name)).collect();
        let mut all: Vec<String> = names().collect();
        for name in &all {
            let is_here = operators.iter().any(|own| own == name || Some(own.as_str()) == name.strip_suffix("2d"));
            assert!(!is_here && matches!(aliases::operator(name), Some(Elsewhere::Unsupported)), "{name}");
        }
        all.sort_unstable();
        assert!(all.windows(2).all(|pair| pair[0] != pair[1]), "{all:?}");
    }
}
