//! Networks with trained weights, by all methods: the table of `docs/int8.md`. The digit classifier on MNIST's ten thousand images,
//! calibrated on three hundred of those for training; torchvision's MobileNetV2 on photos. What has not been fetched is skipped.

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
};

use graphc_compiler::{
    Compiled, compile,
    diagnostic::Source,
    front::{Options, Results},
};
use graphc_quantize::{
    Correction, Evaluation, Inputs, Kept, Method, Rounding, Select, Tensors, Unwatched, evaluate, observe,
};
use image::{RgbImage, imageops};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A network in both forms, with its weights.
struct Trained {
    net: Compiled,
    layers: Compiled,
    tensors: Tensors,
}

impl Trained {
    fn new(model: &str, weights: &Path) -> Self {
        let source = Source::read(&root().join(model), model.to_owned()).expect("a model file");
        let form = |results| compile(&source, &Options { results, ..Options::default() }).expect("a network");
        let (net, layers) = (form(Results::AsTheFileSays), form(Results::EveryLayer));
        let tensors = Tensors::read(&net, weights).expect("its weights");
        Trained { net, layers, tensors }
    }

    /// Tells of each method and correction how the answers for some images compare with those of f32.
    fn compare(&self, inputs: &Inputs, evaluated: &[&Inputs], corrections: &[Correction], tell: impl Fn(Row)) {
        let observed = observe(&self.layers, &self.tensors, inputs, &mut Unwatched).expect("numbers");
        let rows = |method: Method| {
            let ranges = observed.ranges(method);
            let rounding = Rounding::new(&self.net, &ranges, &Kept::default()).expect("ranges of all values");
            let row = |correction: &Correction| {
                let mut tensors = self.tensors.clone();
                rounding.correct(&mut tensors, inputs, *correction, &mut Unwatched).expect("images");
                let both = [&self.tensors, &tensors];
                let of =
                    |inputs: &&Inputs| evaluate(&self.net, both, &rounding, inputs, &mut Unwatched).expect("answers");
                Row { method, correction: *correction, found: evaluated.iter().map(of).collect() }
            };
            corrections.iter().map(row).collect::<Vec<_>>()
        };
        let all = thread::scope(|scope| {
            let rows = &rows;
            let methods = Method::ALL.map(|method| scope.spawn(move || rows(method)));
            methods.map(|rows| rows.join().expect("a method's rows"))
        });
        all.into_iter().flatten().for_each(tell);
    }
}

struct Row {
    method: Method,
    correction: Correction,
    found: Vec<Evaluation>,
}

fn percent(count: usize, of: usize) -> f64 {
    100.0 * count as f64 / of as f64
}

#[test]
fn digits() {
    let mnist = root().join("tests/mnist");
    let [training, images, labels] =
        ["train-images-idx3-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"].map(|name| mnist.join(name));
    if !training.exists() {
        return println!("skipped: the MNIST images are missing; `tests/fetch-mnist` fetches them");
    }
    let weights = root().join("examples/classify/mini_alexnet_mnist.safetensors");
    let trained = Trained::new("models/mini-alexnet.yaml", &weights);
    let inputs = Inputs::open(&trained.net, &training, Select::Spread(300)).expect("images");
    let evaluated = Inputs::classified(&trained.net, &images, Some(&labels)).expect("images and labels");
    println!(
        "\n| mini-alexnet, 10,000 digits | biases | top-1 in f32 | in int8 | same answer | largest change of a probability |"
    );
    println!("|---|---|---|---|---|---|");
    trained.compare(
        &inputs,
        &[&evaluated],
        &[Correction::Off, Correction::Fast],
        |Row { method, correction, found }| {
            let found = &found[0];
            let [exact, int8] = found.right.expect("classes").map(|right| percent(right.top_1, found.images));
            let agreement = percent(found.agreeing, found.images);
            println!(
                "| {method} | {} | {exact:.2} % | {int8:.2} % | {agreement:.2} % | {:.3} |",
                correction.name(),
                found.largest_change
            );
            assert_eq!(found.images, 10_000);
            assert!((exact - 99.31).abs() < 1e-9, "{exact}");
            assert!(int8 >= 99.2 && agreement >= 99.9, "{method}, {correction:?}: {int8} {agreement}");
        },
    );
}

/// Parts of the photos, as large as these say, at places without a pattern; brought to the size of the network.
fn parts(photos: &[RgbImage], count: usize, folder: &Path) {
    fs::create_dir_all(folder).expect("a folder");
    let mut state = 1u32;
    let mut next = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % below
    };
    for part in 0..count {
        let photo = &photos[part % photos.len()];
        let side = 112 + next(113);
        let [x, y] = [photo.width(), photo.height()].map(|size| next(size - side + 1));
        let cut = imageops::crop_imm(photo, x, y, side, side).to_image();
        cut.save(folder.join(format!("{part:03}.png"))).expect("a PNG file");
    }
}

#[test]
fn photos() {
    let weights = root().join("tests/mobilenet/mobilenet_v2-b0353104.pth");
    if !weights.exists() {
        return println!("skipped: MobileNetV2 is missing; `tests/fetch-mobilenet` fetches it");
    }
    let folder = std::env::temp_dir().join(format!("graphc-trained-{}", std::process::id()));
    let photo =
        |name: &str| image::open(root().join("tests/reference/photos").join(name)).expect("a photo").into_rgb8();
    let photos = ["crop_coffee.png", "crop_chelsea.png"].map(photo);
    let [calibration, wholes] = ["calibration", "wholes"].map(|name| folder.join(name));
    parts(&photos, 100, &calibration);
    fs::create_dir_all(&wholes).expect("a folder");
    for (number, photo) in photos.iter().enumerate() {
        photo.save(wholes.join(format!("{number}.png"))).expect("a PNG file");
        // Its mirror image: another photo of the same.
        imageops::flip_horizontal(photo).save(wholes.join(format!("{number}m.png"))).expect("a PNG file");
    }
    let trained = Trained::new("models/mobilenet_v2.yaml", &weights);
    let open = |path: &Path, select| Inputs::open(&trained.net, path, select).expect("images");
    let (inputs, wholes) = (open(&calibration, Select::Spread(24)), open(&wholes, Select::All));
    println!("\n| MobileNetV2, 4 photos | biases | same answer | of the 20 best | largest change of a probability |");
    println!("|---|---|---|---|---|");
    trained.compare(&inputs, &[&wholes], &[Correction::Fast], |Row { method, correction, found }| {
        let photos = &found[0];
        println!(
            "| {method} | {} | {} | {} | {:.3} |",
            correction.name(),
            photos.agreeing,
            photos.in_common,
            photos.largest_change
        );
        if method == Method::Mse {
            assert_eq!(photos.agreeing, 4);
            assert!(photos.in_common >= 18 && photos.largest_change <= 0.15, "{photos:?}");
        }
    });
    fs::remove_dir_all(folder).expect("the folder of this test");
}
