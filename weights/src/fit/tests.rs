//! Messages about files that do not fit.

use super::*;
use crate::{Dtype, LoadError, safetensors, testing::zip};

type Tensors<'t> = &'t [(&'t str, &'t [usize])];

fn file(tensors: Tensors<'_>) -> Vec<u8> {
    let mut bytes = safetensors::header(tensors.iter().map(|(name, shape)| (*name, Dtype::F32, *shape)));
    let elements: usize = tensors.iter().map(|(_, shape)| shape.iter().product::<usize>()).sum();
    bytes.resize(bytes.len() + 4 * elements, 0);
    bytes
}

/// The message of a load.
fn message(bytes: &[u8], network: Tensors<'_>, mapping: &Mapping<'_>) -> String {
    let mut file = WeightFile::from_bytes("file", bytes).unwrap();
    let wanted: Vec<Wanted<'_>> = network.iter().map(|(name, shape)| Wanted { name, shape, stored: None }).collect();
    let Err(Misfit { problems, remedy, fitting, wanted }) = fit(&mut file, &wanted, mapping) else {
        return "fits".into();
    };
    LoadError::Mismatch { path: "file".into(), problems, remedy, fitting, wanted }.to_string()
}

#[test]
fn the_nearest_is_of_the_same_shape() {
    let network: Tensors<'_> = &[("misnamed.weight", &[16, 6, 5, 5]), ("misnamed.bias", &[16]), ("fc.weight", &[4, 4])];
    let names: Tensors<'_> = &[
        ("features.3.weight", &[16, 6, 5, 5]),
        ("features.3.bias", &[16]),
        ("features.4.running_mean", &[16]),
        ("misnamed.other", &[7]),
        ("fc.weight", &[4, 4]),
    ];
    let text = message(&file(names), network, &Mapping::NONE);
    assert!(
        text.contains(
            "missing `misnamed.weight` [16, 6, 5, 5]; the file has `features.3.weight` of that shape, not used"
        ),
        "{text}"
    );
    // Of several with this shape, the one also named bias.
    assert!(
        text.contains("missing `misnamed.bias` [16]; the file has `features.3.bias` of that shape, not used"),
        "{text}"
    );
    // Of two equal candidates, neither.
    let text = message(&file(&[("x.weight", &[4]), ("y.weight", &[4])]), &[("z.weight", &[4])], &Mapping::NONE);
    assert!(text.contains("missing `z.weight` [4]\n"), "{text}");
    // A similar name with a different shape.
    let text = message(&file(&[("head.weight", &[10, 4])]), &[("heads.weight", &[20, 4])], &Mapping::NONE);
    assert!(text.contains("missing `heads.weight` [20, 4]; the file has `head.weight` [10, 4], not used"), "{text}");
}

#[test]
fn dimensions_of_one() {
    for (expected, found, is_said) in [
        (&[10, 4][..], &[10, 4, 1, 1][..], true),
        (&[10, 4, 1, 1], &[10, 4], true),
        (&[1, 4], &[4], true),
        (&[1], &[], true),
        (&[10, 4], &[4, 10], false),
        (&[10, 4], &[40], false),
    ] {
        let text = message(&file(&[("w", found)]), &[("w", expected)], &Mapping::NONE);
        assert_eq!(text.contains("they differ only by dimensions of 1"), is_said, "{text}");
    }
}

/// Counters with one element, of any type and shape.
#[test]
fn counters_are_left_out() {
    for dtype in Dtype::ALL.iter().copied().filter(|dtype| dtype.bits() >= 8) {
        for shape in [&[][..], &[1], &[1, 1], &[1, 1, 1]] {
            for name in ["a.num_batches_tracked", "total_ops", "a.b.total_params"] {
                let mut bytes = safetensors::header([(name, dtype, shape)]);
                bytes.resize(bytes.len() + dtype.bits() as usize / 8, 0);
                assert_eq!(message(&bytes, &[], &Mapping::NONE), "fits", "{name} {dtype} {shape:?}");
            }
        }
    }
    let text = message(&file(&[("a.num_batches_tracked", &[2])]), &[], &Mapping::NONE);
    assert!(text.contains("unexpected `a.num_batches_tracked` [2]"), "{text}");
}

/// Hundreds of differences are summarised, and the file's network is named.
#[test]
fn files_of_other_networks() {
    let names: Vec<String> = (0..100).map(|layer| format!("layer{layer}.weight")).collect();
    let network: Vec<(&str, &[usize])> = names.iter().map(|name| (name.as_str(), &[3][..])).collect();
    let mut tensors = network[..7].to_vec();
    tensors.extend([("layer1.0.conv1.weight", &[64, 64, 3, 3][..]), ("layer4.1.conv2.weight", &[512, 512, 3, 3])]);
    let text = message(&file(&tensors), &network, &Mapping::NONE);
    assert!(text.starts_with("file: the tensors do not fit the network: 7 of 100 are in the file\n"), "{text}");
    assert!(text.ends_with("and 91 more\nhelp: the file looks like torchvision's ResNet-18"), "{text}");
    assert_eq!(text.lines().count(), 7, "{text}");
}

#[test]
fn settings_of_nothing() {
    let network: Tensors<'_> = &[("conv.weight", &[2])];
    let of = |mapping: &Mapping<'_>| message(&file(&[("conv.weight", &[2]), ("aux.weight", &[2])]), network, mapping);
    assert_eq!(of(&Mapping { ignore: &["aux.*"], ..Mapping::NONE }), "fits");
    let text = of(&Mapping { ignore: &["aux.*", "nonsense.*"], ..Mapping::NONE });
    assert!(text.contains("`ignore` of `nonsense.*`: the file has no tensor of that name"), "{text}");
    let text = of(&Mapping { ignore: &["aux.*"], rename: &[("clasifier", "fc")], ..Mapping::NONE });
    assert!(
        text.contains("`rename` of `clasifier`: the network has no tensor, layer or section of that name"),
        "{text}"
    );
    // Without the prefix, there is nothing to ignore.
    let text = of(&Mapping { prefix: "net.", ignore: &["aux.*"], ..Mapping::NONE });
    assert!(text.contains("`ignore` of `aux.*`"), "{text}");
}

/// A tensor inside an opaque object is distinguished from one that is missing.
#[test]
fn tensors_in_objects() {
    let text = |text: &str| [b"X", &(text.len() as u32).to_le_bytes()[..], text.as_bytes()].concat();
    let tensor = [
        b"ctorch._utils\n_rebuild_tensor_v2\n((".to_vec(),
        text("storage"),
        b"ctorch\nFloatStorage\n".to_vec(),
        [text("0"), text("cpu"), b"K\x01tQK\0K\x01\x85K\x01\x85\x89N".to_vec()].concat(),
        b"tR".to_vec(),
    ]
    .concat();
    let pickle = [
        b"\x80\x02}(".to_vec(),
        [text("ema"), b"cmodels\nNet\n)\x81}".to_vec(), text("fc"), tensor.clone(), b"sb".to_vec()].concat(),
        [text("fc.bias"), b"cnumpy\narray\n)R".to_vec()].concat(),
        [text("step"), tensor, b"u.".to_vec()].concat(),
    ]
    .concat();
    let bytes = zip(&[("net/data.pkl", &pickle, false), ("net/data/0", &[0; 4], false)]);
    let network: Tensors<'_> = &[("ema.fc.weight", &[1]), ("fc.bias", &[1]), ("head.weight", &[1])];
    let found = message(&bytes, network, &Mapping { ignore: &["step"], ..Mapping::NONE });
    for line in [
        "missing `ema.fc.weight` [1]: `ema` is of class `models.Net`, which is not read",
        "missing `fc.bias` [1]: it is of class `numpy.array`, which is not read",
        "missing `head.weight` [1]",
        "help: `ema` is an object of class `models.Net`, which is not read, because its class is code: save only its `state_dict()`",
    ] {
        assert!(found.contains(line), "{line}\n{found}");
    }
}

/// Names cannot control the terminal.
#[test]
fn names_are_escaped() {
    let name = "a\u{1b}[31m\nb";
    let text =
        message(&file(&[(name, &[2]), ("c", &[3])]), &[(name, &[3]), ("c", &[3]), ("d\u{9b}", &[4])], &Mapping::NONE);
    assert!(text.contains(r"`a\u{1b}[31m\nb`") && text.contains(r"`d\u{9b}`"), "{text}");
    assert!(!text.contains(['\u{1b}', '\u{9b}']) && text.lines().count() == 3, "{text}");
}
