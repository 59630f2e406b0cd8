//! Guesses the network of a weight file: torchvision's, each by a few tensors that no other has.

use std::collections::HashMap;

use crate::Tensor;

/// Any size.
const ANY: usize = 0;

/// A network, and what distinguishes it from the others.
struct Signature {
    title: &'static str,
    /// Tensors it has, the first of which is found under any prefix.
    has: &'static [(&'static str, &'static [usize])],
    /// Layers that only larger networks have.
    lacks: &'static [&'static str],
}

/// The syntax of the table.
macro_rules! looks {
    ($($title:literal: [$($name:literal $shape:tt),+] $(without [$($lacks:literal),+])?;)*) => {
        &[$(Signature { title: $title, has: &[$(($name, &$shape)),+], lacks: &[$($($lacks),+)?] }),*]
    };
}

/// More specific ones first.
const SIGNATURES: &[Signature] = looks! {
    "torchvision's AlexNet": ["features.0.weight" [64, 3, 11, 11], "classifier.1.weight" [4096, 9216]];
    "torchvision's VGG-11": ["features.18.weight" [512, 512, 3, 3], "features.16.weight" [512, 512, 3, 3],
        "classifier.0.weight" [4096, 25088]] without ["features.19.weight", "features.21.weight"];
    "torchvision's VGG-13": ["features.22.weight" [512, 512, 3, 3], "classifier.0.weight" [4096, 25088]]
        without ["features.23.running_mean"];
    "torchvision's VGG-16": ["features.28.weight" [512, 512, 3, 3], "features.26.weight" [512, 512, 3, 3],
        "classifier.0.weight" [4096, 25088]] without ["features.30.weight"];
    "torchvision's VGG-19": ["features.34.weight" [512, 512, 3, 3], "features.32.weight" [512, 512, 3, 3],
        "classifier.0.weight" [4096, 25088]] without ["features.35.running_mean"];
    "torchvision's VGG-11 with batch norms": ["features.26.running_mean" [512], "features.25.weight" [512, 512, 3, 3],
        "classifier.0.weight" [4096, 25088]] without ["features.28.weight"];
    "torchvision's VGG-13 with batch norms": ["features.32.running_mean" [512], "features.31.weight" [512, 512, 3, 3],
        "classifier.0.weight" [4096, 25088]];
    "torchvision's VGG-16 with batch norms": ["features.41.running_mean" [512], "features.40.weight" [512, 512, 3, 3],
        "classifier.0.weight" [4096, 25088]] without ["features.43.weight"];
    "torchvision's VGG-19 with batch norms": ["features.50.running_mean" [512], "features.49.weight" [512, 512, 3, 3],
        "classifier.0.weight" [4096, 25088]];
    "torchvision's ResNet-18": ["layer1.0.conv1.weight" [64, 64, 3, 3], "layer4.1.conv2.weight" [512, 512, 3, 3]]
        without ["layer1.2.conv1.weight"];
    "torchvision's ResNet-34": ["layer1.0.conv1.weight" [64, 64, 3, 3], "layer3.5.conv2.weight" [256, 256, 3, 3],
        "layer4.2.conv2.weight" [512, 512, 3, 3]];
    "torchvision's ResNeXt-50 (32x4d)": ["layer1.0.conv2.weight" [128, 4, 3, 3], "layer3.5.conv3.weight" [1024, 512, 1, 1]]
        without ["layer3.6.conv1.weight"];
    "torchvision's ResNeXt-101 (32x8d)": ["layer1.0.conv2.weight" [256, 8, 3, 3], "layer3.22.conv3.weight" [1024, 1024, 1, 1]];
    "torchvision's ResNeXt-101 (64x4d)": ["layer1.0.conv2.weight" [256, 4, 3, 3], "layer3.22.conv3.weight" [1024, 1024, 1, 1]];
    "torchvision's Wide ResNet-50-2": ["layer1.0.conv2.weight" [128, 128, 3, 3], "layer3.5.conv3.weight" [1024, 512, 1, 1]]
        without ["layer3.6.conv1.weight"];
    "torchvision's Wide ResNet-101-2": ["layer1.0.conv2.weight" [128, 128, 3, 3], "layer3.22.conv3.weight" [1024, 512, 1, 1]];
    "torchvision's ResNet-50": ["layer1.0.conv2.weight" [64, 64, 3, 3], "layer3.5.conv3.weight" [1024, 256, 1, 1]]
        without ["layer3.6.conv1.weight"];
    "torchvision's ResNet-101": ["layer1.0.conv2.weight" [64, 64, 3, 3], "layer3.22.conv3.weight" [1024, 256, 1, 1]]
        without ["layer3.23.conv1.weight"];
    "torchvision's ResNet-152": ["layer1.0.conv2.weight" [64, 64, 3, 3], "layer3.35.conv3.weight" [1024, 256, 1, 1]];
    "torchvision's SqueezeNet 1.0": ["features.3.squeeze.weight" [16, 96, 1, 1], "features.0.weight" [96, 3, 7, 7]];
    "torchvision's SqueezeNet 1.1": ["features.3.squeeze.weight" [16, 64, 1, 1], "features.0.weight" [64, 3, 3, 3]];
    "torchvision's MobileNetV2": ["features.18.0.weight" [1280, 320, 1, 1], "features.1.conv.0.0.weight" [32, 1, 3, 3]];
    "torchvision's MobileNetV3 (large)": ["features.16.0.weight" [960, 160, 1, 1], "features.0.0.weight" [16, 3, 3, 3]];
    "torchvision's MobileNetV3 (small)": ["features.12.0.weight" [576, 96, 1, 1], "features.0.0.weight" [16, 3, 3, 3]];
    "torchvision's MNASNet": ["layers.14.weight" [1280, ANY, 1, 1], "layers.0.weight" [ANY, 3, 3, 3]];
    "torchvision's DenseNet-121": ["features.norm5.weight" [1024], "features.conv0.weight" [64, 3, 7, 7]];
    "torchvision's DenseNet-169": ["features.norm5.weight" [1664], "features.conv0.weight" [64, 3, 7, 7]];
    "torchvision's DenseNet-201": ["features.norm5.weight" [1920], "features.conv0.weight" [64, 3, 7, 7]];
    "torchvision's DenseNet-161": ["features.norm5.weight" [2208], "features.conv0.weight" [96, 3, 7, 7]];
    "torchvision's GoogLeNet": ["inception3a.branch1.conv.weight" [64, 192, 1, 1], "conv1.conv.weight" [64, 3, 7, 7]];
    "torchvision's Inception v3": ["Mixed_5b.branch1x1.conv.weight" [64, 192, 1, 1],
        "Conv2d_1a_3x3.conv.weight" [32, 3, 3, 3]];
    "torchvision's ShuffleNetV2 x0.5": ["conv5.0.weight" [1024, 192, 1, 1], "stage2.0.branch1.0.weight" [24, 1, 3, 3]];
    "torchvision's ShuffleNetV2 x1.0": ["conv5.0.weight" [1024, 464, 1, 1], "stage2.0.branch1.0.weight" [24, 1, 3, 3]];
    "torchvision's ShuffleNetV2 x1.5": ["conv5.0.weight" [1024, 704, 1, 1], "stage2.0.branch1.0.weight" [24, 1, 3, 3]];
    "torchvision's ShuffleNetV2 x2.0": ["conv5.0.weight" [2048, 976, 1, 1], "stage2.0.branch1.0.weight" [24, 1, 3, 3]];
    "torchvision's EfficientNet-B1": ["features.8.0.weight" [1280, 320, 1, 1], "features.7.1.block.0.0.weight" [1920, 320, 1, 1]];
    "torchvision's EfficientNet-B0": ["features.8.0.weight" [1280, 320, 1, 1], "features.1.0.block.0.0.weight" [32, 1, 3, 3]];
    "torchvision's EfficientNet-B2": ["features.8.0.weight" [1408, 352, 1, 1], "features.0.0.weight" [32, 3, 3, 3]];
    "torchvision's EfficientNet-B3": ["features.8.0.weight" [1536, 384, 1, 1], "features.0.0.weight" [40, 3, 3, 3]];
    "torchvision's EfficientNet-B4": ["features.8.0.weight" [1792, 448, 1, 1], "features.0.0.weight" [48, 3, 3, 3]];
    "torchvision's EfficientNet-B5": ["features.8.0.weight" [2048, 512, 1, 1], "features.0.0.weight" [48, 3, 3, 3]];
    "torchvision's EfficientNet-B6": ["features.8.0.weight" [2304, 576, 1, 1], "features.0.0.weight" [56, 3, 3, 3]];
    "torchvision's EfficientNet-B7": ["features.8.0.weight" [2560, 640, 1, 1], "features.0.0.weight" [64, 3, 3, 3]];
    "torchvision's ConvNeXt (tiny)": ["features.1.0.block.0.weight" [96, 1, 7, 7], "features.5.8.block.0.weight" [384, 1, 7, 7]]
        without ["features.5.9.block.0.weight"];
    "torchvision's ConvNeXt (small)": ["features.1.0.block.0.weight" [96, 1, 7, 7], "features.5.26.block.0.weight" [384, 1, 7, 7]];
    "torchvision's ConvNeXt (base)": ["features.1.0.block.0.weight" [128, 1, 7, 7], "features.5.26.block.0.weight" [512, 1, 7, 7]];
    "torchvision's ConvNeXt (large)": ["features.1.0.block.0.weight" [192, 1, 7, 7], "features.5.26.block.0.weight" [768, 1, 7, 7]];
    "torchvision's vision transformer": ["encoder.layers.encoder_layer_0.mlp.0.weight" [ANY, ANY], "conv_proj.weight" [ANY, 3, ANY, ANY]];
    "a RegNet of torchvision's": ["trunk_output.block1.block1-0.f.a.0.weight" [ANY, 32, 1, 1], "stem.0.weight" [32, 3, 3, 3]];
};

/// The likely network of these tensors, under any prefix.
pub(crate) fn looks_like(tensors: &[Tensor]) -> Option<&'static str> {
    let shapes: HashMap<&str, &[usize]> =
        tensors.iter().map(|tensor| (tensor.name.as_str(), tensor.shape.as_slice())).collect();
    let is = |look: &&Signature| {
        let (first, _) = look.has[0];
        let starts = |prefix: &&str| prefix.is_empty() || prefix.ends_with('.');
        let mut prefixes = tensors.iter().filter_map(|tensor| tensor.name.strip_suffix(first)).filter(starts);
        prefixes.any(|prefix| {
            let find = |name: &str| shapes.get(format!("{prefix}{name}").as_str());
            let has = |(name, shape): &(&str, &[usize])| find(name).is_some_and(|found| agree(shape, found));
            look.has.iter().all(has) && look.lacks.iter().all(|name| find(name).is_none())
        })
    };
    SIGNATURES.iter().find(is).map(|look| look.title)
}

fn agree(expected: &[usize], found: &[usize]) -> bool {
    expected.len() == found.len() && expected.iter().zip(found).all(|(size, found)| *size == ANY || size == found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Dtype, tensor::View};

    fn tensor(name: String, shape: &[usize]) -> Tensor {
        let view = View { storage: 0, start: 0, strides: None };
        Tensor { name, dtype: Dtype::F32, shape: shape.to_vec(), view }
    }

    /// VGG as in torchvision: channels, and 0 for a pool.
    fn vgg(stages: [usize; 5], has_norms: bool) -> Vec<Tensor> {
        let (mut tensors, mut at, mut inputs) = (Vec::new(), 0, 3);
        for (convolutions, outputs) in stages.into_iter().zip([64, 128, 256, 512, 512]) {
            for _ in 0..convolutions {
                tensors.push(tensor(format!("features.{at}.weight"), &[outputs, inputs, 3, 3]));
                if has_norms {
                    tensors.push(tensor(format!("features.{}.weight", at + 1), &[outputs]));
                    tensors.push(tensor(format!("features.{}.running_mean", at + 1), &[outputs]));
                }
                at += if has_norms { 3 } else { 2 };
                inputs = outputs;
            }
            at += 1;
        }
        tensors.push(tensor("classifier.0.weight".into(), &[4096, 25088]));
        tensors
    }

    /// ResNet, under a prefix: the blocks of each stage; a block has `expansion` times its width as outputs.
    fn resnet(stages: [usize; 4], expansion: usize, group: [usize; 2]) -> Vec<Tensor> {
        let mut tensors = Vec::new();
        for (stage, blocks) in stages.into_iter().enumerate() {
            let width = 64 << stage;
            for block in 0..blocks {
                let layer = format!("module.layer{}.{block}", stage + 1);
                if expansion == 1 {
                    let inputs = if stage > 0 && block == 0 { width / 2 } else { width };
                    tensors.push(tensor(format!("{layer}.conv1.weight"), &[width, inputs, 3, 3]));
                    tensors.push(tensor(format!("{layer}.conv2.weight"), &[width, width, 3, 3]));
                } else {
                    let [factor, groups] = group;
                    let inner = width * factor;
                    tensors.push(tensor(format!("{layer}.conv1.weight"), &[inner, 4 * width, 1, 1]));
                    tensors.push(tensor(format!("{layer}.conv2.weight"), &[inner, inner / groups, 3, 3]));
                    tensors.push(tensor(format!("{layer}.conv3.weight"), &[4 * width, inner, 1, 1]));
                }
            }
        }
        tensors
    }

    #[test]
    fn families_whose_names_are_alike() {
        let [vgg11, vgg13, vgg16, vgg19] = [[1, 1, 2, 2, 2], [2; 5], [2, 2, 3, 3, 3], [2, 2, 4, 4, 4]];
        let cases = [
            (vgg(vgg11, false), "VGG-11"),
            (vgg(vgg13, false), "VGG-13"),
            (vgg(vgg16, false), "VGG-16"),
            (vgg(vgg19, false), "VGG-19"),
            (vgg(vgg11, true), "VGG-11 with batch norms"),
            (vgg(vgg13, true), "VGG-13 with batch norms"),
            (vgg(vgg16, true), "VGG-16 with batch norms"),
            (vgg(vgg19, true), "VGG-19 with batch norms"),
            (resnet([2; 4], 1, [1, 1]), "ResNet-18"),
            (resnet([3, 4, 6, 3], 1, [1, 1]), "ResNet-34"),
            (resnet([3, 4, 6, 3], 4, [1, 1]), "ResNet-50"),
            (resnet([3, 4, 23, 3], 4, [1, 1]), "ResNet-101"),
            (resnet([3, 8, 36, 3], 4, [1, 1]), "ResNet-152"),
            (resnet([3, 4, 6, 3], 4, [2, 32]), "ResNeXt-50 (32x4d)"),
            (resnet([3, 4, 23, 3], 4, [4, 32]), "ResNeXt-101 (32x8d)"),
            (resnet([3, 4, 23, 3], 4, [4, 64]), "ResNeXt-101 (64x4d)"),
            (resnet([3, 4, 6, 3], 4, [2, 1]), "Wide ResNet-50-2"),
            (resnet([3, 4, 23, 3], 4, [2, 1]), "Wide ResNet-101-2"),
        ];
        for (tensors, title) in cases {
            assert_eq!(looks_like(&tensors), Some(format!("torchvision's {title}").as_str()));
        }
        assert_eq!(looks_like(&[tensor("layer1.0.conv1.weight".into(), &[64, 64, 3, 3])]), None);
    }
}
