//! Known networks in int8, with weights at random and ranges from a forward pass in `f32`: their results have one hash on every
//! instruction set and machine, with one to three threads, alone and in batches.

use graphc::{__private::Untyped, Isa};
use graphc_compiler::{diagnostic::Source, front::Results, ir::Precision};
use graphc_quantize::data::{Weights, untyped};
use graphc_weights::Sha256Writer;

use super::{check, int8, random::Random, run};

/// The images that are hashed.
const IMAGES: usize = 3;

/// A batch of the same images over and over again.
const MANY: usize = 32;

fn one_hash(path: &str, expected: &str) {
    let path = format!("{}/../{path}", env!("CARGO_MANIFEST_DIR"));
    let source = Source::read(path.as_ref(), path.clone()).expect("a model file");
    let layers = int8::compiled(&source, run::target(Precision::F32, 0), None, Results::EveryLayer).expect("a network");
    let mut random = Random::new(1);
    let tensors = check::weights(&layers.graph, &mut random);
    let len: usize = layers.graph.inputs().map(|(_, node)| node.shape.elements()).sum();
    let images = vec![(0..len * IMAGES).map(|_| random.number(2.0)).collect::<Vec<f32>>()];
    let ranges = int8::ranges(&layers, &tensors, &[images[0][..len].to_vec()]).expect("finite values");
    let network = int8::compiled(&source, run::target(Precision::Int8, 0), Some(&ranges), Results::AsTheFileSays)
        .expect("a network");
    assert!(int8::is_exact(&network.plan), "{path}");
    let program = untyped(&network.plan, &[1, IMAGES, MANY], Weights::Numbers(&tensors)).expect("memory for it");
    let many: Vec<f32> = images[0].iter().copied().cycle().take(len * MANY).collect();
    for isa in Isa::available() {
        let alone = hash(&one_by_one(&program, isa, &images[0]));
        for threads in [1, 2, 3] {
            let together = hash(&run::run(&program, (isa, threads), &images, IMAGES));
            assert_eq!(together, alone, "{path} on {}, {threads} threads", isa.name());
        }
        assert_eq!(alone, expected, "{path} on {}", isa.name());
        let results = run::run(&program, (isa, 2), std::slice::from_ref(&many), MANY).concat();
        let images = results.chunks(results.len() / MANY);
        let first: Vec<&[f32]> = images.clone().take(IMAGES).collect();
        assert_eq!(hash(&[first.concat()]), expected, "{path} on {}, in a batch of {MANY}", isa.name());
        for (place, image) in images.enumerate() {
            assert!(image == first[place % IMAGES], "{path} on {}, place {place} of {MANY}", isa.name());
        }
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
    ($($name:ident: $path:literal, $hash:literal;)*) => {$(
        #[test]
        fn $name() {
            one_hash($path, $hash);
        }
    )*};
}

networks! {
    alexnet: "models/alexnet-torchvision.yaml", "fd919743d2950b98f0d55786f881290bf31178869c353981b3cee2f85aafa021";
    mini_alexnet: "models/mini-alexnet.yaml", "116396e00f3d5f7b6a1de88484f89bca90bffc3f24a285b935acd4544d349a44";
    resnet18: "models/resnet18.yaml", "c4187e41c75c1bd4b8b1c6baa3b50f6a988c857fbd654149ad88a70c61a86cf3";
    mobilenet_v2: "models/mobilenet_v2.yaml", "c94140746870455af93bb1d11fd042adad4e5aff108f864b3a2719a87fcfe9fc";
}
