//! Writes `src/grpc/generated` from the `.proto` files beside it: the messages and the service in Rust, their descriptors for
//! reflection, and the hashes by which a test finds files that do not belong together.

use std::{
    error::Error,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

use prost::Message;
use sha2::{Digest, Sha256};

const PROTOCOL: [&str; 2] = ["model_config.proto", "open_inference.proto"];

const DESCRIPTORS: &str = "inference.binpb";

const CODE: &str = "inference.rs";

fn main() -> Result<(), Box<dyn Error>> {
    let protocol = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let generated = protocol.join("../src/grpc/generated");
    let compile = |has_comments: bool| -> Result<_, Box<dyn Error>> {
        let mut compiler = protox::Compiler::new([&protocol])?;
        compiler.include_imports(true).include_source_info(has_comments).open_files(PROTOCOL)?;
        Ok(compiler.file_descriptor_set())
    };
    // Comments become those of the code; in descriptors nobody reads them.
    tonic_prost_build::configure()
        .build_client(false)
        .build_transport(false)
        .bytes(".")
        .codec_path("crate::grpc::codec::BoundedCodec")
        .emit_rerun_if_changed(false)
        .out_dir(&generated)
        .compile_fds(compile(true)?)?;
    fs::write(generated.join(DESCRIPTORS), compile(false)?.encode_to_vec())?;
    let mut hashes = String::new();
    let files: Vec<PathBuf> = PROTOCOL
        .map(|name| protocol.join(name))
        .into_iter()
        .chain([DESCRIPTORS, CODE].map(|name| generated.join(name)))
        .collect();
    for file in files {
        let hash: String = Sha256::digest(fs::read(&file)?).iter().map(|byte| format!("{byte:02x}")).collect();
        let name = file.file_name().unwrap_or_default().display();
        writeln!(hashes, "{hash}  {name}")?;
    }
    fs::write(generated.join("sha256"), hashes)?;
    Ok(())
}
