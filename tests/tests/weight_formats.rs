//! One network from weight files of every kind: the weights are the same.

use std::path::{Path, PathBuf};

use graphc::{ImageModel, LoadError, Mapping, Model, Remedy};
use graphc_tests::reference;
use graphc_weights::{KNOWN, WeightFile};
use ndarray::Array4;

graphc::model!("../../models/mini-alexnet.yaml");

/// The same network, with its weights embedded.
mod embedded {
    graphc::model!(
        "../../models/mini-alexnet.yaml",
        name = InTheProgram,
        weights = "../reference/mini_alexnet_mnist.f16.pth",
        embed = true
    );
}

/// With its weights in a checkpoint, as the model file says.
mod checkpoint {
    graphc::model!("../models/checkpoint.yaml");
}

/// With its weights in two shards and an index.
mod shards {
    graphc::model!("../corpus/checkpoints/shards.yaml");
}

use checkpoint::Checkpoint;
use embedded::InTheProgram;
use shards::Shards;

fn images() -> Array4<f32> {
    MiniAlexNet::random_images(7, 8)
}

fn answers<M: ImageModel + Model<Batch = ndarray::Array2<f32>>>(net: &M) -> ndarray::Array2<f32> {
    net.session().run(images().view()).expect("images of the network's size")
}

fn corpus(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/pth").join(name)
}

#[test]
fn four_files_give_the_same_answers() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/classify/mini_alexnet_mnist.safetensors");
    let expected = answers(&MiniAlexNet::load(example).expect("safetensors"));
    for name in ["mini_alexnet_mnist.pth", "mini_alexnet_mnist.legacy.pth"] {
        let net = MiniAlexNet::load(reference(name)).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(answers(&net), expected, "{name}");
    }
    // Weights of 11 bits: the same digits, with logits that differ in the third decimal.
    let half = answers(&MiniAlexNet::load(reference("mini_alexnet_mnist.f16.pth")).expect("f16"));
    let largest = expected.iter().fold(0f32, |most, logit| most.max(logit.abs()));
    assert!(half.iter().zip(&expected).all(|(half, logit)| (half - logit).abs() < 2e-3 * largest));
    assert_eq!(answers(&InTheProgram::embedded()), half);
    assert_eq!(MiniAlexNet::EMBEDDED, None);
}

#[test]
fn names_in_a_checkpoint() {
    // As the model file says.
    let image = [[[1.0; 3]; 3]; 3];
    let net = Checkpoint::load(corpus("zip_checkpoint.pth")).expect("a checkpoint");
    let logits = *net.session().forward(&image);
    let mapping = Mapping { prefix: "state_dict.module.", ..Mapping::NONE };
    let again = Checkpoint::load_with(corpus("zip_checkpoint.pth"), &mapping).expect("a checkpoint");
    assert_eq!(*again.session().forward(&image), logits);
    assert!(logits.iter().all(|logit| logit.is_finite() && *logit != 0.0));
    let mismatch = Checkpoint::load_with(corpus("zip_checkpoint.pth"), &Mapping::NONE).expect_err("other names");
    let LoadError::Mismatch { problems, remedy: Some(Remedy::Prefix(prefix)), .. } = mismatch else {
        panic!("{mismatch}");
    };
    assert_eq!((problems.len(), &*prefix), (7 + 7 + 5, "state_dict.module."));
    // A section that the file does not have, and one with another name.
    let renamed = Mapping { rename: &[("0", "state_dict.module.0"), ("1", "gone")], ..Mapping::NONE };
    let error = Checkpoint::load_with(corpus("zip_checkpoint.pth"), &renamed).expect_err("no such names");
    assert!(error.to_string().contains("missing `gone.weight` [4]; the file has"), "{error}");
    assert!(!error.to_string().contains("missing `state_dict.module.0.weight`"), "{error}");
}

/// Checkpoints of common training scripts, with arguments, schedulers, scores and attributes beside the weights.
#[test]
fn checkpoints_of_training_scripts() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/checkpoints");
    let image = [[[1.0; 8]; 8]; 3];
    for (name, prefix) in [
        ("torchvision_reference_args.pth", "model."),
        ("multisteplr_counter.pth", "model."),
        ("numpy_best_acc.pth", "state_dict."),
        ("parameter_with_attribute.pth", ""),
        ("all_half.pth", ""),
        ("model.safetensors.index.json", ""),
    ] {
        let mapping = Mapping { prefix, ..Mapping::NONE };
        let net = Shards::load_with(folder.join(name), &mapping).unwrap_or_else(|error| panic!("{error}"));
        assert!(net.session().forward(&image).iter().all(|logit| logit.is_finite() && *logit != 0.0), "{name}");
    }
    let pointer = Shards::load(folder.join("lfs_pointer.pth")).expect_err("no weights").to_string();
    assert!(pointer.contains("git lfs pull"), "{pointer}");
}

/// Every file with weights is tracked.
#[test]
fn a_change_of_a_shard_rebuilds_the_crate() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let site = graphc_compiler::expand::Site {
        source: None,
        package: Some(tests.into()),
        folder: tests.into(),
        root: None,
        cuda: None,
    };
    let call = "\"corpus/checkpoints/shards.yaml\"".parse().expect("tokens");
    let tokens = graphc_compiler::expand::model(call, &site).to_string();
    for name in ["model.safetensors.index.json", "model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors"]
    {
        assert_eq!(tokens.matches(name).count(), 1, "{name}");
    }
}

#[test]
fn tensors_that_may_be_left_out() {
    let whole = Mapping {
        ignore: &["optimizer.*", "state_dict.module.*.num_batches_tracked"],
        rename: &[("0", "state_dict.module.0"), ("1", "state_dict.module.1"), ("4", "state_dict.module.4")],
        ..Mapping::NONE
    };
    Checkpoint::load_with(corpus("zip_checkpoint.pth"), &whole).expect("everything is named");
    let error = Checkpoint::load_with(corpus("zip_checkpoint.pth"), &Mapping { ignore: &[], ..whole });
    let LoadError::Mismatch { problems, .. } = error.expect_err("the optimizer is left over") else { panic!() };
    assert_eq!(problems.len(), 5);
}

/// The descriptions of the bundled networks in messages.
#[test]
fn known_networks_are_those_of_the_model_files() {
    for known in KNOWN {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(known.model);
        let source = graphc_compiler::diagnostic::Source::read(&path, known.model).expect("a model file");
        let compiled = graphc_compiler::compile(&source, &Default::default()).expect("a model without mistakes");
        let expected = known.layers.iter().flat_map(|(layer, shape)| {
            [(format!("{layer}.weight"), shape.to_vec()), (format!("{layer}.bias"), shape[..1].to_vec())]
        });
        let tensors = compiled.graph.tensors.into_iter().map(|tensor| (tensor.name, tensor.shape));
        assert!(tensors.eq(expected), "{}", known.model);
    }
}

#[test]
fn every_byte_of_the_file_in_the_program_is_the_file() {
    let bytes = std::fs::read(reference("mini_alexnet_mnist.f16.pth")).expect("the file");
    assert_eq!(InTheProgram::EMBEDDED, Some(bytes.as_slice()));
    assert_eq!(WeightFile::from_bytes("f16", &bytes).expect("a file").tensors().len(), 16);
}
