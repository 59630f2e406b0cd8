//! Weights that change while a server works.

use std::{fs, path::Path};

use graphc_weights::WeightFile;
use serde_json::{Map, json};

use super::*;
use crate::{
    operate::reload::Reloader,
    tests::{found, infer, request},
};

/// The weights of the example, and of a network that differs in the last number.
fn weights() -> [Vec<u8>; 2] {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/classify");
    let first = fs::read(folder.join("mini_alexnet_mnist.safetensors")).unwrap();
    let mut second = first.clone();
    let place = second.len() - 4;
    second[place..].copy_from_slice(&123.0_f32.to_le_bytes());
    [first, second]
}

/// What the server gives for an image.
fn answer(server: &Server) -> Vec<Vec<u32>> {
    let about = MiniAlexNet::ABOUT;
    found(&infer(server, about.name, request(about, &about.random_images(1, 1))).unwrap())
}

/// A server with the first weights in a file of a folder, which are loaded and watched.
fn watched(path: &Path, first: &[u8]) -> (Server, Reloader) {
    fs::write(path, first).unwrap();
    let server = Server::new([Served::of::<MiniAlexNet>().weights(path)], &Options::default()).unwrap();
    let mut reloader = Reloader::new(&server);
    assert_eq!(server.load_all(), []);
    reloader.read();
    (server, reloader)
}

/// Twice: a file that has just changed may still be written.
fn look(reloader: &mut Reloader) {
    reloader.look();
    reloader.look();
}

#[test]
fn changed_weights_take_the_place_of_the_old_ones_and_bad_ones_do_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("weights.safetensors");
    let [first, second] = weights();
    let (server, mut reloader) = watched(&path, &first);
    let before = answer(&server);
    look(&mut reloader);
    assert_eq!(answer(&server), before);

    fs::write(&path, &second).unwrap();
    reloader.look();
    assert_eq!(answer(&server), before, "somebody may still write it");
    reloader.look();
    let after = answer(&server);
    assert_ne!(after, before);

    for bad in [&first[..first.len() / 2], b"no weights"] {
        fs::write(&path, bad).unwrap();
        look(&mut reloader);
        assert_eq!(answer(&server), after);
        assert!(server.is_ready());
    }
    fs::remove_file(&path).unwrap();
    look(&mut reloader);
    assert_eq!(answer(&server), after);

    // Another file in its place, as orchestrators change them.
    fs::write(folder.path().join("new"), &first).unwrap();
    fs::rename(folder.path().join("new"), &path).unwrap();
    look(&mut reloader);
    assert_eq!(answer(&server), before);
}

#[test]
fn a_file_of_the_same_content_is_not_loaded_and_an_unloaded_model_stays_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("weights.safetensors");
    let [first, second] = weights();
    let (server, mut reloader) = watched(&path, &first);
    let work = server.at_work("MiniAlexNet");
    fs::File::options().append(true).open(&path).unwrap().set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
    look(&mut reloader);
    assert!(Arc::ptr_eq(&work, &server.at_work("MiniAlexNet")), "the same sessions");

    runtime().block_on(server.unload("MiniAlexNet")).unwrap();
    fs::write(&path, &second).unwrap();
    look(&mut reloader);
    assert_eq!(server.index()[0].state, "UNAVAILABLE");
}

#[test]
fn shards_that_come_after_their_index_are_loaded() {
    let folder = tempfile::tempdir().unwrap();
    let [shard, index] = ["shard.safetensors", "weights.safetensors.index.json"].map(|name| folder.path().join(name));
    let [first, second] = weights();
    let names = WeightFile::from_bytes("weights", &first).unwrap();
    let map: Map<_, _> =
        names.tensors().iter().map(|tensor| (tensor.name.clone(), json!("shard.safetensors"))).collect();
    fs::write(&index, json!({ "weight_map": map }).to_string()).unwrap();
    let server = Server::new([Served::of::<MiniAlexNet>().weights(&index)], &Options::default()).unwrap();
    let mut reloader = Reloader::new(&server);
    assert_eq!(server.load_all().len(), 1);
    reloader.read();
    fs::write(&shard, &first).unwrap();
    let mut looks_until = |is_so: &dyn Fn() -> bool| {
        (0..10).any(|_| {
            reloader.look();
            is_so()
        })
    };
    assert!(looks_until(&|| server.is_ready()), "the index is as it was");
    let before = answer(&server);
    fs::write(&shard, &second).unwrap();
    assert!(looks_until(&|| answer(&server) != before), "a shard is looked at as its index is");
}
