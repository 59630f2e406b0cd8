//! The code that is generated from the `.proto` files is that of these files, and nobody has changed it.

use std::{fs, path::Path};

#[test]
fn generated_code_belongs_to_the_protocol() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let generated = folder.join("src/grpc/generated");
    let listed = fs::read_to_string(generated.join("sha256")).expect("the hashes");
    let mut names = Vec::new();
    for line in listed.lines() {
        let (hash, name) = line.split_once("  ").expect("a hash and a name");
        let place = if name.ends_with(".proto") { folder.join("proto") } else { generated.clone() };
        let bytes = fs::read(place.join(name)).expect("a file of the list");
        let found = graphc_weights::sha256(bytes.as_slice()).expect("a hash").to_string();
        assert_eq!(
            found, hash,
            "{name} has changed: `cargo run --manifest-path tools/serve/proto/generate/Cargo.toml` makes the rest anew"
        );
        names.push(name);
    }
    assert_eq!(names, ["model_config.proto", "open_inference.proto", "inference.binpb", "inference.rs"]);
}
