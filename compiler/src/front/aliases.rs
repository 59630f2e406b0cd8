//! Names that other frameworks use: for messages only. `unsupported` lists the operators that have no counterpart here.

use super::unsupported::is_unsupported;

/// The counterpart of another framework's operator.
#[derive(Clone, Copy)]
pub(super) enum Elsewhere {
    /// The same operator, under another name.
    Called(&'static str),
    /// One operator for images and vectors, which are two here.
    BatchNorm,
    /// Pooling to one pixel.
    GlobalPool(&'static str),
    /// A hint about a similar operator.
    Like(&'static str),
    /// A known operator, of PyTorch or common elsewhere, that is not supported.
    Unsupported,
}

const NOTHING: Elsewhere = Elsewhere::Like("like the supported `dropout`, it has no effect in a forward pass");

const ALIGNED: &str = "`upsample: {scale_factor: 2, mode: bilinear, align_corners: true}` is the same";

/// Other frameworks' names of our operators, in lower case, without `_` and `2d`.
const OPERATORS: &[(&str, Elsewhere)] = &[
    ("conv", Elsewhere::Called("conv2d")),
    ("convolution", Elsewhere::Called("conv2d")),
    ("lazyconv", Elsewhere::Called("conv2d")),
    ("convtranspose", Elsewhere::Called("conv_transpose2d")),
    ("lazyconvtranspose", Elsewhere::Called("conv_transpose2d")),
    ("lazyconvtranspose1d", Elsewhere::Called("conv_transpose1d")),
    ("conv2dtranspose", Elsewhere::Called("conv_transpose2d")),
    ("conv1dtranspose", Elsewhere::Called("conv_transpose1d")),
    ("deconv", Elsewhere::Called("conv_transpose2d")),
    ("deconvolution", Elsewhere::Called("conv_transpose2d")),
    ("dense", Elsewhere::Called("linear")),
    ("fc", Elsewhere::Called("linear")),
    ("fullyconnected", Elsewhere::Called("linear")),
    ("gemm", Elsewhere::Called("linear")),
    ("lazylinear", Elsewhere::Called("linear")),
    ("maxpool", Elsewhere::Called("max_pool2d")),
    ("avgpool", Elsewhere::Called("avg_pool2d")),
    ("averagepool", Elsewhere::Like("`avg_pool2d` is PyTorch's, whose averages include the padding")),
    ("adaptiveavgpool", Elsewhere::Called("adaptive_avg_pool2d")),
    ("adaptivemaxpool", Elsewhere::Called("adaptive_max_pool2d")),
    ("lppool", Elsewhere::Called("lp_pool2d")),
    ("upsamplingnearest", Elsewhere::Like("`upsample: {scale_factor: 2}` is the same")),
    ("upsamplingbilinear", Elsewhere::Like(ALIGNED)),
    ("resize", Elsewhere::Called("upsample")),
    ("globalaveragepool", Elsewhere::GlobalPool("adaptive_avg_pool2d")),
    ("globalavgpool", Elsewhere::GlobalPool("adaptive_avg_pool2d")),
    ("globalmaxpool", Elsewhere::GlobalPool("adaptive_max_pool2d")),
    ("lrn", Elsewhere::Called("local_response_norm")),
    ("bn", Elsewhere::BatchNorm),
    ("batchnorm", Elsewhere::BatchNorm),
    ("batchnormalization", Elsewhere::BatchNorm),
    ("syncbatchnorm", Elsewhere::BatchNorm),
    ("lazybatchnorm", Elsewhere::Called("batch_norm2d")),
    ("lazybatchnorm1d", Elsewhere::Called("batch_norm1d")),
    ("cat", Elsewhere::Called("concat")),
    ("concatenate", Elsewhere::Called("concat")),
    ("multiply", Elsewhere::Called("mul")),
    ("subtract", Elsewhere::Called("sub")),
    ("divide", Elsewhere::Called("div")),
    ("absolute", Elsewhere::Called("abs")),
    ("view", Elsewhere::Called("reshape")),
    ("viewas", Elsewhere::Called("reshape")),
    ("swapaxes", Elsewhere::Called("transpose")),
    ("swapdims", Elsewhere::Called("transpose")),
    ("movedim", Elsewhere::Like("`permute` puts dimensions in any order")),
    ("narrow", Elsewhere::Like("`slice` takes `start` and `end`")),
    ("unbind", Elsewhere::Like("`select` takes one index of a dimension")),
    ("tensorsplit", Elsewhere::Like("`chunk` and `split` give one part each")),
    ("depthtospace", Elsewhere::Called("pixel_shuffle")),
    ("spacetodepth", Elsewhere::Called("pixel_unshuffle")),
    ("constantpad", Elsewhere::Like("`pad: [left, right, top, bottom]` takes a `value`")),
    ("reflectionpad", Elsewhere::Like("`pad: {pad: [1, 1, 1, 1], mode: reflect}` is the same")),
    ("replicationpad", Elsewhere::Like("`pad: {pad: [1, 1, 1, 1], mode: replicate}` is the same")),
    ("circularpad", Elsewhere::Like("`pad: {pad: [1, 1, 1, 1], mode: circular}` is the same")),
    ("zeropad", Elsewhere::Like("`pad: [left, right, top, bottom]` pads with zeros")),
    ("clip", Elsewhere::Called("clamp")),
    ("hsigmoid", Elsewhere::Called("hardsigmoid")),
    ("hswish", Elsewhere::Called("hardswish")),
    ("lrelu", Elsewhere::Called("leaky_relu")),
    ("negative", Elsewhere::Called("neg")),
    ("power", Elsewhere::Called("pow")),
    ("rsqrt", Elsewhere::Like("`pow: -0.5` is the same")),
    ("square", Elsewhere::Like("`pow: 2` is the same")),
    ("swish", Elsewhere::Called("silu")),
    ("softmax", Elsewhere::Called("softmax")),
    ("dropout", Elsewhere::Called("dropout")),
    ("dropout1d", NOTHING),
    ("dropout3d", NOTHING),
    ("alphadropout", NOTHING),
    ("featurealphadropout", NOTHING),
    ("droppath", Elsewhere::Called("stochastic_depth")),
    ("instancenorm", Elsewhere::Called("instance_norm2d")),
    ("lazyinstancenorm", Elsewhere::Called("instance_norm2d")),
    ("lazyinstancenorm1d", Elsewhere::Called("instance_norm1d")),
    ("bmm", Elsewhere::Called("matmul")),
    ("mm", Elsewhere::Called("matmul")),
    ("reducemean", Elsewhere::Called("mean")),
    ("reducesum", Elsewhere::Called("sum")),
    ("reducemax", Elsewhere::Called("amax")),
    ("reducemin", Elsewhere::Called("amin")),
];

/// Other frameworks' names of our attributes.
const ATTRIBUTES: [(&str, &str); 10] = [
    ("filters", "out_channels"),
    ("num_filters", "out_channels"),
    ("units", "out_features"),
    ("pool_size", "kernel"),
    ("kernel_shape", "kernel"),
    ("window", "kernel"),
    ("pads", "padding"),
    ("rate", "p"),
    ("use_bias", "bias"),
    ("epsilon", "eps"),
];

/// Whether two names of operators differ only in case and `_`.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    plain(one) == plain(other)
}

/// The counterpart of another framework's operator; `None` if the name is unknown.
pub(super) fn operator(theirs: &str) -> Option<Elsewhere> {
    let (plain, stem) = (plain(theirs), without_dimensions(theirs));
    let known = OPERATORS.iter().find(|(name, _)| *name == plain || *name == stem).map(|(_, here)| *here);
    known.or_else(|| {
        (is_unsupported(&plain) || is_unsupported(&stem) || has_other_dimensions(&plain))
            .then_some(Elsewhere::Unsupported)
    })
}

/// Our name for another framework's attribute.
pub(super) fn attribute(theirs: &str) -> Option<&'static str> {
    ATTRIBUTES.iter().find(|(name, _)| *name == theirs).map(|(_, ours)| *ours)
}

/// Whether the two-dimensional form of a one- or three-dimensional operator is known.
fn has_other_dimensions(plain: &str) -> bool {
    let stem = plain.strip_suffix("1d").or_else(|| plain.strip_suffix("3d"));
    let twin = |stem: &str| is_unsupported(stem) || OPERATORS.iter().any(|(name, _)| *name == stem);
    stem.is_some_and(twin)
}

/// In lower case, without `_`.
pub(super) fn plain(name: &str) -> String {
    name.to_ascii_lowercase().replace('_', "")
}

fn without_dimensions(name: &str) -> String {
    let plain = plain(name);
    plain.strip_suffix("2d").map(String::from).unwrap_or(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_in_the_form_that_is_looked_up() {
        for name in OPERATORS.iter().map(|(name, _)| *name) {
            assert_eq!(plain(name), name);
            assert!(!name.ends_with("2d"), "{name}");
            assert_eq!(OPERATORS.iter().filter(|(other, _)| *other == name).count(), 1, "{name}");
            assert!(!is_unsupported(name), "{name}");
        }
    }
}
