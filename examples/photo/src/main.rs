//! Classifies photos with AlexNet and torchvision's weights: `photo WEIGHTS PHOTO...`.
//!
//! The model file defines how a photo of any size becomes the network's input, so nothing needs to be resized or
//! normalised here. As in torchvision, the EXIF orientation of a photo is not applied.

use std::{
    env,
    error::Error,
    io::{self, Write},
    process::ExitCode,
};

use graphc::{Class, Image};

graphc::alexnet_model!("../../models/alexnet-torchvision.yaml");

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match classify(&arguments, &mut io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Prints the five best classes of each photo.
fn classify(arguments: &[String], out: &mut dyn Write) -> Result<(), Box<dyn Error>> {
    let [weights, photos @ ..] = arguments else { return Err("usage: photo WEIGHTS PHOTO...".into()) };
    let net = AlexNetTorchvision::load(weights)?;
    let mut session = net.try_session()?;
    for path in photos {
        let photo = image::open(path).map_err(|error| format!("{path}: {error}"))?.into_rgb8();
        let image = Image::new(&photo, [photo.height() as usize, photo.width() as usize, 3])?;
        let classes: [Class; 5] = session.classify(&image)?;
        writeln!(out, "{path}: {}", classes.map(|class| class.to_string()).join(", "))?;
    }
    Ok(())
}

#[cfg(test)]
#[test]
fn what_is_wrong_is_told() {
    let error = |arguments: &[&str]| {
        let arguments: Vec<String> = arguments.iter().map(|argument| (*argument).into()).collect();
        classify(&arguments, &mut Vec::new()).unwrap_err().to_string()
    };
    assert_eq!(error(&[]), "usage: photo WEIGHTS PHOTO...");
    assert!(error(&["no_such.safetensors"]).starts_with("no_such.safetensors: cannot read the file: "));
}
