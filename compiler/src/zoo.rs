//! The model files of `models/`, which are part of the compiler: wherever the path of a model file is expected, `zoo:resnet50` is
//! one of them.

use std::path::Path;

use crate::{diagnostic::Source, front};

/// What a path begins with that is the name of one of them.
pub const PREFIX: &str = "zoo:";

macro_rules! files {
    ($($name:literal)*) => {
        [$(Entry { name: $name, text: include_str!(concat!("../models/", $name, ".yaml")) }),*]
    };
}

/// A network of the zoo.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Its name: that of its file.
    pub name: &'static str,
    /// The model file.
    pub text: &'static str,
}

/// All networks, by name.
#[rustfmt::skip]
pub const ENTRIES: &[Entry] = &files! {
    "alexnet-paper" "alexnet-torchvision" "convnext_tiny" "crnn_features" "densenet121" "dncnn" "efficientnet_b0"
    "efficientnet_v2_s" "espcn_x3" "fsrcnn_x3" "googlenet" "inception_v3" "kws_m5" "lenet5" "mini-alexnet" "mnasnet1_0"
    "mobilenet_v2" "mobilenet_v3_large" "mobilenet_v3_small" "regnet_y_400mf" "resnet101" "resnet152" "resnet18" "resnet34"
    "resnet50" "resnext50_32x4d" "shufflenet_v2_x1_0" "squeezenet1_0" "squeezenet1_1" "unet_bilinear" "unet_transposed"
    "vgg11" "vgg11_bn" "vgg13" "vgg13_bn" "vgg16" "vgg16_bn" "vgg19" "vgg19_bn" "wide_resnet50_2" "yolov3_tiny" "zfnet512"
};

/// The name in a path such as `zoo:resnet50`; `None` if it is the path of a file.
pub fn name(path: &Path) -> Option<&str> {
    path.to_str()?.strip_prefix(PREFIX)
}

/// The model file of this name.
///
/// # Errors
/// If there is none; the message says what was probably meant.
pub fn source(name: &str) -> Result<Source, String> {
    match ENTRIES.iter().find(|entry| entry.name == name) {
        Some(entry) => Ok(Source::new(format!("{PREFIX}{name}"), entry.text)),
        None => Err(unknown(name)),
    }
}

fn unknown(name: &str) -> String {
    let message = format!("there is no network `{}` in the zoo", graphc_weights::shown(name));
    let names = || ENTRIES.iter().map(|entry| entry.name);
    if let Some(near) = front::nearest(name, names()) {
        return format!("{message}: did you mean `{near}`?");
    }
    let family = |name: &'_ str| name.len() - name.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    let same: Vec<&str> = names().filter(|own| family(own) > 2 && own[..family(own)] == name[..family(name)]).collect();
    match same.as_slice() {
        [] => format!("{message}: `graphc zoo list` prints all"),
        same => format!("{message}: did you mean `{}`?", same.join("`, `")),
    }
}
