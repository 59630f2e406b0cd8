//! `evaluate`: IDX files and labelled folders.

use std::{fs, path::Path};

use serde_json::json;

use super::{Folder, file, program, words};
use crate::{cli::Program, network::Networks};

graphc::model!("twelve.yaml", name = Twelve);

fn evaluate(arguments: &str) -> (String, String, u8) {
    let weights = file("examples/classify/mini_alexnet_mnist.safetensors");
    program(&format!("evaluate --weights {weights} {arguments}"))
}

fn evaluation(arguments: &str) -> (serde_json::Value, u8) {
    let (out, _, code) = evaluate(&format!("--json {arguments}"));
    (serde_json::from_str(&out).unwrap(), code)
}

/// The example's digits in a folder for each class.
fn digits(name: &str, class: impl Fn(usize) -> String) -> Folder {
    let folder = Folder::new(name);
    for digit in 0..10 {
        let of_class = folder.0.join(class(digit));
        fs::create_dir_all(&of_class).unwrap();
        for number in 0..2 {
            let from = file(&format!("examples/classify/digits/{digit}_{number}.png"));
            fs::copy(from, of_class.join(format!("{number}.png"))).unwrap();
        }
    }
    folder
}

#[test]
fn folders_with_the_names_of_classes() {
    let folder = digits("named", |digit| digit.to_string());
    let picture = folder.0.join("confusion.svg");
    let (found, code) = evaluation(&format!("{} --confusion {}", folder.0.display(), picture.display()));
    assert_eq!(code, 0);
    let keys = ["images", "failed", "top_1", "top_k", "top_k_accuracy", "classes_by_order", "wrong"];
    assert_eq!(json!(keys.map(|key| &found[key])), json!([20, 0, 1.0, 5, 1.0, false, []]));
    let diagonal: Vec<Vec<u64>> = (0..10).map(|class| (0..10).map(|x| 2 * u64::from(x == class)).collect()).collect();
    assert_eq!(found["confusion"], json!(diagonal));
    let svg = fs::read_to_string(picture).unwrap();
    assert_eq!(svg.matches("fill-opacity=\"1.000\"").count(), 10);
}

/// As torchvision's `ImageFolder` does, and it is said.
#[test]
fn folders_in_the_order_of_the_classes() {
    let folder = digits("ordered", |digit| format!("n0{digit}"));
    let (out, errors, code) = evaluate(&folder.0.display().to_string());
    assert_eq!((errors.as_str(), code), ("", 0));
    assert!(out.contains("  top-1      100.00 %  20 of 20\n"), "{out}");
    assert!(out.contains("taken for the classes in the order of their names"), "{out}");
    let (again, ..) = evaluate(&format!("--folders sorted {}", folder.0.display()));
    assert!(again.contains("  top-1      100.00 %  20 of 20\n"), "{again}");
}

/// Numbers of several digits: their order as numbers is that of the classes, unless torchvision's is asked for.
#[test]
fn folders_with_numbers() {
    let classes = |arguments: &str| {
        let (mut out, mut errors) = (Vec::new(), Vec::new());
        let arguments = format!("evaluate --json --seed 1 {arguments}");
        let code = Program::new().execute(&Networks::of::<Twelve, Twelve>(), words(&arguments), &mut out, &mut errors);
        let found: serde_json::Value = serde_json::from_slice(&out).unwrap_or_default();
        let images = |row: &serde_json::Value| row.as_array().unwrap().iter().map(|n| n.as_u64().unwrap()).sum::<u64>();
        let of_classes = found["confusion"].as_array().into_iter().flatten().map(images).collect::<Vec<u64>>();
        (of_classes, found["note"].clone(), String::from_utf8(errors).unwrap(), code)
    };
    let folder = Folder::new("numbers");
    // As many images as the number says, and one more.
    for number in 0..12 {
        let of_class = folder.0.join(number.to_string());
        fs::create_dir_all(&of_class).unwrap();
        (0..=number).for_each(|image| {
            let from = file("examples/classify/digits/7_0.png");
            fs::copy(from, of_class.join(format!("{image}.png"))).unwrap();
        });
    }
    let path = folder.0.display().to_string();
    let (by_number, note, errors, code) = classes(&path);
    assert_eq!((by_number, errors.as_str(), code), ((1..=12).collect(), "", 0));
    assert!(note.as_str().is_some_and(|note| note.contains("`--folders sorted`")), "{note}");
    let (sorted, note, ..) = classes(&format!("--folders sorted {path}"));
    assert_eq!(sorted, [1, 2, 11, 12, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert!(note.as_str().is_some_and(|note| note.contains("order of their names")), "{note}");
    // Single digits have one order.
    for number in 10..12 {
        fs::remove_dir_all(folder.0.join(number.to_string())).unwrap();
    }
    assert!(classes(&path).1.is_null());
    let (.., errors, code) = classes(&format!("--folders sorted {path}"));
    assert_eq!(code, 6);
    assert!(errors.contains("it has 10 folders, whose order is to be that of 12 classes"), "{errors}");
}

#[test]
fn wrong_answers_and_bad_images_are_told() {
    // The ones are said to be sevens.
    let folder = digits("wrong", |digit| if digit == 1 { "7".into() } else { format!("{digit}") });
    fs::copy(file("examples/classify/digits/1_0.png"), folder.0.join("7/one.png")).unwrap();
    fs::write(folder.0.join("3/bad.png"), "no image").unwrap();
    let path = folder.0.display().to_string();
    let (found, code) = evaluation(&path);
    assert_eq!((code, &found["failed"], &found["images"]), (5, &1.into(), &20.into()));
    let one = json!([{ "image": format!("{path}/7/one.png"), "class": 7, "answer": 1 }]);
    assert_eq!(found["wrong"], one);
    let (out, errors, _) = evaluate(&path);
    assert!(out.contains("\nWrong answers: 1. The most frequent:\n       1  1 instead of 7\n"), "{out}");
    let bad = format!("error: {path}/3/bad.png: it is neither a JPEG nor a PNG file\n");
    assert_eq!(errors, format!("{bad}error: 1 of 20 images could not be used\n"));
}

#[test]
fn folders_that_are_no_classes() {
    let folder = digits("other", |digit| format!("digit {digit}"));
    fs::remove_dir_all(folder.0.join("digit 9")).unwrap();
    let (_, errors, code) = evaluate(&folder.0.display().to_string());
    assert_eq!(code, 6);
    let expected = "digit 0: the folder has neither the name of a class nor a number from 0 to 9\n";
    assert!(errors.ends_with(expected), "{errors}");
}

/// Writes an IDX file.
fn idx(folder: &Path, name: &str, sizes: &[u32], bytes: &[u8]) -> String {
    let sizes = sizes.iter().flat_map(|size| size.to_be_bytes());
    let header = [0, 0, 8, (sizes.clone().count() / 4) as u8];
    let path = folder.join(name);
    fs::write(&path, header.into_iter().chain(sizes).chain(bytes.iter().copied()).collect::<Vec<u8>>()).unwrap();
    path.display().to_string()
}

#[test]
fn idx_files() {
    let folder = Folder::new("idx");
    let pixels =
        |name: &str| image::open(file(&format!("examples/classify/digits/{name}"))).unwrap().into_luma8().into_raw();
    let all: Vec<u8> = ["2_0.png", "5_0.png", "2_1.png"].iter().flat_map(|name| pixels(name)).collect();
    let images = idx(&folder.0, "images", &[3, 28, 28], &all);
    let labels = idx(&folder.0, "labels", &[3], &[2, 5, 9]);
    let (found, code) = evaluation(&format!("{images} --labels {labels}"));
    assert_eq!((code, &found["wrong"]), (0, &json!([{ "image": 2, "class": 9, "answer": 2 }])));

    let short = idx(&folder.0, "short", &[2], &[2, 5]);
    let beyond = idx(&folder.0, "beyond", &[3], &[2, 10, 9]);
    let cut = idx(&folder.0, "cut", &[4, 28, 28], &all);
    let none = idx(&folder.0, "none", &[0, 28, 28], &[]);
    let huge = idx(&folder.0, "huge", &[u32::MAX; 3], &all);
    let packed = folder.0.join("packed.gz").display().to_string();
    fs::write(&packed, [0x1f, 0x8b, 8, 0]).unwrap();
    for (arguments, problem) in [
        (images.clone(), "images: name the file of the labels with `--labels`"),
        (format!("{images} --labels {short}"), "short: it has 2 labels for the 3 images of "),
        (format!("{images} --labels {beyond}"), "beyond: the label of image 1 is 10, the network knows 0 to 9"),
        (
            format!("{images} --labels {images}"),
            "images: it is no IDX file of labels: such a file begins with 00 00 08 01",
        ),
        (
            format!("{labels} --labels {labels}"),
            "labels: it is no IDX file of images: such a file begins with 00 00 08 03",
        ),
        (cut, "cut: 2368 bytes do not hold images of the sizes [4, 28, 28] that it names"),
        (none, "none: 16 bytes do not hold images of the sizes [0, 28, 28]"),
        (huge, "huge: 2368 bytes do not hold images of the sizes [4294967295, "),
        (packed, "it is compressed by gzip: unpack it first"),
        (format!("{images}.x"), "images.x: cannot read the file: "),
    ] {
        let (out, errors, code) = evaluate(&arguments);
        assert_eq!((out.as_str(), code), ("", 6), "{errors}");
        assert!(errors.contains(problem), "{errors}");
    }
}

/// The images of MNIST, where they have been fetched: the wrong answers are those of PyTorch, one for one.
#[test]
fn the_test_set_of_mnist() {
    let [images, labels] = ["images-idx3", "labels-idx1"].map(|name| file(&format!("tests/mnist/t10k-{name}-ubyte")));
    if !Path::new(&images).exists() {
        println!("skipped: MNIST is not here and not ours to redistribute; `tests/fetch-mnist` fetches it");
        return;
    }
    let (found, code) = evaluation(&format!("{images} --labels {labels}"));
    assert_eq!((code, &found["images"], &found["top_1"]), (0, &10_000.into(), &0.9931.into()));
    let reference = fs::read_to_string(file("tests/reference/mini_alexnet_mnist.json")).unwrap();
    let reference: serde_json::Value = serde_json::from_str(&reference).unwrap();
    let wrong: Vec<_> = found["wrong"].as_array().unwrap().iter().map(|wrong| wrong["image"].clone()).collect();
    assert_eq!(wrong.len(), 69);
    assert_eq!(json!(wrong), reference["wrong"]);
}
