//! Known networks in int8, with weights at random and ranges from a forward pass in `f32`: their results have one hash, with one to
//! three threads, alone and in batches; and on every instruction set, if all arithmetic is on integers.

use graphc::{__private::Untyped, Isa};
use graphc_compiler::{diagnostic::Source, front::Results};
use graphc_weights::Sha256Writer;

use super::{check, int8, random::Random, run};

/// The images of a batch.
const IMAGES: usize = 3;

fn one_hash(path: &str) {
    let path = format!("{}/../{path}", env!("CARGO_MANIFEST_DIR"));
    let source = Source::read(path.as_ref(), path.clone()).expect("a model file");
    let layers = int8::compiled(&source, None, Results::EveryLayer).expect("a network");
    let mut random = Random::new(1);
    let tensors = check::weights(&layers.graph, &mut random);
    let len: usize = layers.graph.inputs().map(|(_, node)| node.shape.elements()).sum();
    let images = vec![(0..len * IMAGES).map(|_| random.number(2.0)).collect::<Vec<f32>>()];
    let ranges = int8::ranges(&layers, &tensors, &[images[0][..len].to_vec()]).expect("finite values");
    let network = int8::compiled(&source, Some(&ranges), Results::AsTheFileSays).expect("a network");
    let exact = int8::is_exact(&network.plan);
    assert_eq!(exact, !path.ends_with("mini-alexnet.yaml"), "{path}: local response norms are in f32");
    let program = run::network(&network.plan, &tensors);
    let mut everywhere = None;
    for isa in Isa::available() {
        let alone = hash(&one_by_one(&program, isa, &images[0]));
        for threads in [1, 2, 3] {
            let together = hash(&run::run(&program, (isa, threads), &images, IMAGES));
            assert_eq!(together, alone, "{path} on {}, {threads} threads", isa.name());
        }
        let first = everywhere.get_or_insert_with(|| alone.clone());
        assert!(!exact || *first == alone, "{path}: other results on {}", isa.name());
    }
}

fn one_by_one(program: &Untyped, isa: Isa, images: &[f32]) -> Vec<Vec<f32>> {
    let each =
        images.chunks(images.len() / IMAGES).map(|image| run::run(program, (isa, 2), &[image.to_vec()], 1).concat());
    vec![each.collect::<Vec<_>>().concat()]
}

fn hash(results: &[Vec<f32>]) -> String {
    let mut hash = Sha256Writer::default();
    results.concat().iter().for_each(|number| hash.write(&number.to_le_bytes()));
    hash.finish().to_string()
}

macro_rules! networks {
    ($($name:ident: $path:literal;)*) => {$(
        #[test]
        fn $name() {
            one_hash($path);
        }
    )*};
}

networks! {
    alexnet: "models/alexnet-torchvision.yaml";
    mini_alexnet: "models/mini-alexnet.yaml";
    resnet18: "models/resnet18.yaml";
    mobilenet_v2: "models/mobilenet_v2.yaml";
}
