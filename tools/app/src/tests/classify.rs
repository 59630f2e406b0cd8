//! `classify`: files and folders, as a table and as lines of JSON.

use std::{fs, path::Path};

use serde_json::Value;

use super::{Folder, MiniAlexNet, file, images, pictures::with_orientation, program, words};
use crate::{cli::Program, network::Networks};

graphc::model!("../../../../tests/models/chain.yaml", name = Chain);
graphc::model!("upright.yaml");

fn classify(arguments: &str) -> (String, String, u8) {
    let weights = file("examples/classify/mini_alexnet_mnist.safetensors");
    program(&format!("classify --weights {weights} {arguments}"))
}

/// The lines of JSON.
fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_table() {
    let digits = file("examples/classify/digits");
    let (out, errors, code) = classify(&format!("{digits}/0_0.png {digits}/7_1.png"));
    assert_eq!((errors.as_str(), code), ("", 0));
    let rows: Vec<&str> = out.lines().collect();
    assert!(rows[0].starts_with(&format!("{digits}/0_0.png  0  99.96 %  ")), "{out}");
    assert!(rows[1].starts_with(&format!("{digits}/7_1.png  7  99.99 %  ")), "{out}");
    // As many classes as the model file says.
    assert!(rows.len() == 2 && rows.iter().all(|row| row.matches('%').count() == 3), "{out}");
}

#[test]
fn a_folder_as_json() {
    let (out, errors, code) = classify(&format!("--json --top 2 {}", file("examples/classify/digits")));
    assert_eq!((errors.as_str(), code), ("", 0));
    let lines = lines(&out);
    assert_eq!(lines.len(), 20);
    for (number, line) in lines.iter().enumerate() {
        let digit = number / 2;
        assert!(line["file"].as_str().unwrap().ends_with(&format!("/digits/{digit}_{}.png", number % 2)));
        let classes = line["classes"].as_array().unwrap();
        assert_eq!((classes.len(), &classes[0]["index"]), (2, &digit.into()));
        assert_eq!(classes[0]["label"], digit.to_string());
        assert!(classes[0]["probability"].as_f64().unwrap() > 0.99);
    }
}

/// More images than a pass takes, of many forms, the bad ones among them.
#[test]
fn bad_images_do_not_stop_the_others() {
    let folder = images("");
    let (out, errors, code) = classify(&format!("--json {}", folder.display()));
    assert_eq!((errors.as_str(), code), ("error: 11 of 25 images could not be used\n", 5));
    let lines = lines(&out);
    let (bad, good): (Vec<_>, Vec<_>) = lines.iter().partition(|line| line.get("error").is_some());
    assert_eq!((bad.len(), good.len()), (11, 14));
    assert!(good.iter().all(|line| line["classes"][0]["index"] == 7), "{out}");
    let gif = bad.iter().find(|line| line["file"].as_str().unwrap().ends_with("animated.gif")).unwrap();
    assert_eq!(gif["error"], "it is a GIF file; JPEG and PNG files are read");
}

#[test]
fn images_of_any_size_are_resized() {
    let photos = file("tests/reference/photos");
    let (out, errors, code) = classify(&format!("{photos}/crop_coffee.png {photos}/gray.png"));
    assert_eq!((out.lines().count(), errors.as_str(), code), (2, "", 0));
}

#[test]
fn what_is_not_there() {
    let (out, errors, code) = classify("no_such.png");
    assert_eq!((errors.as_str(), code), ("error: the image could not be used\n", 5));
    assert!(out.starts_with("no_such.png  error: cannot read the file: "), "{out}");
    let folder = Folder::new("empty");
    let (out, errors, code) = classify(&folder.0.display().to_string());
    assert_eq!((out.as_str(), code), ("", 5));
    assert!(errors.contains("there is no image in this folder\nerror: the image could not be used\n"), "{errors}");
    assert_eq!(classify("").2, 2, "no file is named");
    assert_eq!(classify("--top 0 x.png").2, 2);
    let (out, errors, code) = program("classify x.png");
    assert_eq!((out.as_str(), code), ("", 2));
    assert!(errors.starts_with("error: name the weights with `--weights FILE`"), "{errors}");
}

#[test]
fn a_network_without_preprocess() {
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let code = Program::new().execute(&Networks::of::<Chain, Chain>(), words("classify x.png"), &mut out, &mut errors);
    let errors = String::from_utf8(errors).unwrap();
    assert_eq!((out.len(), code), (0, 1));
    assert!(errors.contains("the model file of Chain has no `preprocess`"), "{errors}");
}

/// Orientations of EXIF are left alone, as by torchvision, unless the model file says otherwise.
#[test]
fn orientations() {
    let folder = Folder::new("orientations");
    for name in ["gray.jpg", "gray.png"] {
        let stored = fs::read(images(name)).unwrap();
        let upright = classified::<Upright>(&images(name));
        assert_eq!(upright[0]["index"], 7);
        for orientation in 1..=8 {
            let path = folder.0.join(format!("{orientation}{name}"));
            fs::write(&path, with_orientation(&stored, orientation)).unwrap();
            assert_eq!(classified::<MiniAlexNet>(&path), upright, "{name}, as it is stored");
            let is_same = classified::<Upright>(&path) == upright;
            assert_eq!(is_same, orientation == 1, "{name}, turned as {orientation} says");
        }
    }
}

fn classified<M: graphc::Model>(path: &Path) -> Value {
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let weights = file("examples/classify/mini_alexnet_mnist.safetensors");
    let arguments = format!("classify --json --weights {weights} {}", path.display());
    assert_eq!(Program::new().execute(&Networks::of::<M, M>(), words(&arguments), &mut out, &mut errors), 0);
    serde_json::from_slice::<Value>(&out).unwrap()["classes"].take()
}
