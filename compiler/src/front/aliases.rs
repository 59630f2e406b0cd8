//! What others call what is here, and what they have that is not here: for messages alone.

/// What others call our operators, in lower case, without `_` and `2d`.
const OPERATORS: [(&str, &str); 17] = [
    ("conv", "conv2d"),
    ("convolution", "conv2d"),
    ("dense", "linear"),
    ("fc", "linear"),
    ("fullyconnected", "linear"),
    ("gemm", "linear"),
    ("maxpool", "max_pool2d"),
    ("avgpool", "avg_pool2d"),
    ("averagepool", "avg_pool2d"),
    ("adaptiveavgpool", "adaptive_avg_pool2d"),
    ("globalaveragepool", "adaptive_avg_pool2d"),
    ("globalavgpool", "adaptive_avg_pool2d"),
    ("lrn", "local_response_norm"),
    ("bn", "batch_norm2d"),
    ("batchnorm", "batch_norm2d"),
    ("cat", "concat"),
    ("multiply", "mul"),
];

/// Operators that are not here, in the same form. A name of ours that looks like one does something else.
const OTHER_OPERATORS: [&str; 22] = [
    "celu",
    "conv1d",
    "conv3d",
    "convtranspose",
    "elu",
    "embedding",
    "gelu",
    "groupnorm",
    "hardsigmoid",
    "hardswish",
    "hardtanh",
    "instancenorm",
    "layernorm",
    "leakyrelu",
    "lstm",
    "matmul",
    "relu6",
    "selu",
    "sigmoid",
    "silu",
    "swish",
    "upsample",
];

/// What others call our attributes.
const ATTRIBUTES: [(&str, &str); 12] = [
    ("filters", "out_channels"),
    ("channels", "out_channels"),
    ("num_filters", "out_channels"),
    ("units", "out_features"),
    ("features", "out_features"),
    ("pool_size", "kernel"),
    ("kernel_shape", "kernel"),
    ("window", "kernel"),
    ("pads", "padding"),
    ("rate", "p"),
    ("use_bias", "bias"),
    ("epsilon", "eps"),
];

/// Attributes that are not here, and what to do about them.
const OTHER_ATTRIBUTES: [(&str, &str); 9] = [
    ("activation", "an activation is a layer of its own: write `- relu` after this one"),
    ("padding_mode", "leave it out: padding is zeros"),
    ("end_dim", "leave it out: every dimension but the batch is flattened"),
    ("inplace", WITHOUT_EFFECT),
    ("momentum", WITHOUT_EFFECT),
    ("track_running_stats", WITHOUT_EFFECT),
    ("return_indices", WITHOUT_EFFECT),
    ("device", WITHOUT_EFFECT),
    ("dtype", WITHOUT_EFFECT),
];

const WITHOUT_EFFECT: &str = "leave it out: it makes no difference to a forward pass";

/// Whether two names of operators differ in case and `_` alone.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    plain(one) == plain(other)
}

/// Our name of an operator of others.
pub(super) fn operator(theirs: &str) -> Option<&'static str> {
    find(&OPERATORS, &without_dimensions(theirs))
}

/// Whether others have an operator of this name, which is not here.
pub(super) fn is_other_operator(theirs: &str) -> bool {
    [plain(theirs), without_dimensions(theirs)].iter().any(|name| OTHER_OPERATORS.contains(&name.as_str()))
}

/// Our name of an attribute of others.
pub(super) fn attribute(theirs: &str) -> Option<&'static str> {
    find(&ATTRIBUTES, theirs)
}

/// What to do about an attribute that is not here.
pub(super) fn instead_of_attribute(theirs: &str) -> Option<&'static str> {
    find(&OTHER_ATTRIBUTES, theirs)
}

fn plain(name: &str) -> String {
    name.to_ascii_lowercase().replace('_', "")
}

fn without_dimensions(name: &str) -> String {
    let plain = plain(name);
    plain.strip_suffix("2d").map(String::from).unwrap_or(plain)
}

fn find(table: &[(&str, &'static str)], name: &str) -> Option<&'static str> {
    table.iter().find(|(theirs, _)| *theirs == name).map(|(_, ours)| *ours)
}
