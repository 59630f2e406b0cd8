//! Published networks whose weight files are easily confused.

use crate::Tensor;

/// A network that has a model file in graphc. Every layer has a weight, and a bias for each output.
#[derive(Clone, Copy, Debug)]
pub struct KnownNetwork {
    /// The path of the model file in graphc's sources.
    pub model: &'static str,
    /// A description of the network.
    pub title: &'static str,
    /// The layers with weights: their names, and the shapes of the weights.
    pub layers: &'static [(&'static str, &'static [usize])],
}

/// The networks bundled with graphc.
pub const KNOWN: &[KnownNetwork] = &[
    KnownNetwork {
        model: "models/alexnet-torchvision.yaml",
        title: "torchvision's AlexNet",
        layers: &[
            ("features.0", &[64, 3, 11, 11]),
            ("features.3", &[192, 64, 5, 5]),
            ("features.6", &[384, 192, 3, 3]),
            ("features.8", &[256, 384, 3, 3]),
            ("features.10", &[256, 256, 3, 3]),
            ("classifier.1", &[4096, 9216]),
            ("classifier.4", &[4096, 4096]),
            ("classifier.6", &[1000, 4096]),
        ],
    },
    KnownNetwork {
        model: "alexnet.yaml",
        title: "AlexNet with the channels of the paper",
        layers: &[
            ("features.0", &[96, 3, 11, 11]),
            ("features.3", &[256, 96, 5, 5]),
            ("features.6", &[384, 256, 3, 3]),
            ("features.8", &[384, 384, 3, 3]),
            ("features.10", &[256, 384, 3, 3]),
            ("classifier.1", &[4096, 9216]),
            ("classifier.4", &[4096, 4096]),
            ("classifier.6", &[1000, 4096]),
        ],
    },
    KnownNetwork {
        model: "models/alexnet-paper.yaml",
        title: "the AlexNet of the paper, with its groups",
        layers: &[
            ("features.0", &[96, 3, 11, 11]),
            ("features.4", &[256, 48, 5, 5]),
            ("features.8", &[384, 256, 3, 3]),
            ("features.10", &[384, 192, 3, 3]),
            ("features.12", &[256, 192, 3, 3]),
            ("classifier.1", &[4096, 9216]),
            ("classifier.4", &[4096, 4096]),
            ("classifier.6", &[1000, 4096]),
        ],
    },
    KnownNetwork {
        model: "models/mini-alexnet.yaml",
        title: "the small AlexNet for digits",
        layers: &[
            ("features.0", &[16, 1, 5, 5]),
            ("features.4", &[32, 8, 5, 5]),
            ("features.8", &[48, 32, 3, 3]),
            ("features.10", &[48, 24, 3, 3]),
            ("features.12", &[32, 24, 3, 3]),
            ("classifier.1", &[96, 128]),
            ("classifier.4", &[96, 96]),
            ("classifier.6", &[10, 96]),
        ],
    },
];

impl KnownNetwork {
    /// Whether a file holds exactly this network's tensors.
    pub(crate) fn fits(&self, tensors: &[Tensor]) -> bool {
        let is_one = |tensor: &Tensor| {
            let Some((layer, kind)) = tensor.name.rsplit_once('.') else { return false };
            let layer = self.layers.iter().find(|(name, _)| *name == layer);
            layer.is_some_and(|(_, shape)| match kind {
                "weight" => tensor.shape == *shape,
                "bias" => tensor.shape == shape[..1],
                _ => false,
            })
        };
        tensors.len() == 2 * self.layers.len() && tensors.iter().all(is_one)
    }
}
