//! Checkpoints with everything that training saves. `tests/beside.py` writes the pickles with Python itself.

use std::collections::BTreeSet;

use crate::{LoadError, Unread, WeightFile, testing::zip};

/// The elements of the only storage.
const VALUES: [f32; 2] = [1.5, -2.0];

/// An archive of a pickle whose tensors share one storage.
fn archive(pickle: &[u8]) -> Vec<u8> {
    let values = VALUES.map(f32::to_le_bytes).concat();
    zip(&[("net/data.pkl", pickle, false), ("net/data/0", &values, false)])
}

/// The same in the legacy format.
fn legacy(pickle: &[u8], has_storage: bool) -> Vec<u8> {
    let head = b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.\x80\x02M\xe9\x03.\x80\x02}X\x0d\0\0\0little_endian\x88s.";
    let keys: &[u8] = if has_storage { b"\x80\x02]X\x01\0\0\x000a." } else { b"\x80\x02]." };
    let values = VALUES.map(f32::to_le_bytes).concat();
    let mut file = [&head[..], pickle, keys].concat();
    if has_storage {
        file.extend(2u64.to_le_bytes());
        file.extend(values);
    }
    file
}

/// The names and elements of a file's tensors; and the opaque objects.
type Contents = (Vec<(String, Vec<f32>)>, Vec<Unread>);

fn read(file: &[u8]) -> Result<Contents, LoadError> {
    let mut file = WeightFile::from_bytes("test", file)?;
    let tensors = file.tensors().to_vec().into_iter().enumerate().map(|(index, tensor)| {
        let mut values = Vec::new();
        file.read_f32(index, &mut values)?;
        Ok((tensor.name, values))
    });
    let tensors = tensors.collect::<Result<_, _>>()?;
    Ok((tensors, file.unread().to_vec()))
}

/// Kind, name with the class, and the pickle.
fn cases() -> impl Iterator<Item = (&'static str, &'static str, Vec<u8>)> {
    include_str!("tests/beside.txt").lines().map(|line| {
        let (name, pickle) = line.rsplit_once(' ').unwrap();
        let (kind, name) = name.split_once(' ').unwrap();
        let digits = pickle.as_bytes().as_chunks::<2>().0;
        let byte = |pair: &[u8; 2]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
        (kind, name, digits.iter().map(byte).collect())
    })
}

#[test]
fn tensors_are_read_whatever_lies_beside_them() {
    let mut seen = BTreeSet::new();
    let wanted = vec![("w".to_owned(), VALUES.to_vec())];
    for (_, name, pickle) in cases().filter(|(kind, ..)| *kind != "opaque") {
        for file in [archive(&pickle), legacy(&pickle, true)] {
            let (tensors, _) = read(&file).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(tensors, wanted, "{name}");
        }
        seen.insert(name.split(' ').next());
    }
    assert!(seen.len() > 50, "{}", seen.len());
}

/// If a needed tensor is in an opaque object, the error gives its path and class.
#[test]
fn tensors_in_objects_are_not_read() {
    let mut count = 0;
    for (_, name, pickle) in cases().filter(|(kind, ..)| *kind == "opaque") {
        let class = name.split(' ').nth(1).unwrap();
        let (tensors, unread) = read(&archive(&pickle)).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(tensors, [("v".to_owned(), VALUES.to_vec())], "{name}");
        assert_eq!(unread, [Unread { path: "w".into(), class: class.into(), holds_tensors: true }], "{name}");
        count += 1;
    }
    assert_eq!(count, 4 * 9);
}

/// Whole models, and attacks: files with nothing but objects.
#[test]
fn files_of_nothing_but_objects() {
    for (pickle, problem) in [
        (&b"\x80\x02cmodels\nNet\n)\x81}X\x01\0\0\0aK\x01sb."[..], "it is an object of class `models.Net`"),
        (b"\x80\x02}X\x05\0\0\0modelcmodels\nNet\n)\x81s.", "`model` is an object of class `models.Net`"),
        (b"\x80\x02cposix\nsystem\nX\x04\0\0\0true\x85R.", "it is an object of class `posix.system`"),
        (b"\x80\x02(iposix\nsystem\n.", "it is an object of class `posix.system`"),
        (b"\x80\x02(cposix\nsystem\nX\x04\0\0\0trueo.", "it is an object of class `posix.system`"),
        (
            b"\x80\x02(X\x06\0\0\0modulecmodels\nNet\nX\x01\0\0\0aX\x01\0\0\0btQ)\x81.",
            "it is an object of class `models.Net`",
        ),
        (b"\x80\x02K\x05Q.", "it is an object of class `unknown`"),
        (b"\x80\x02c\x1b[31m\nx\n)R.", "`\\u{1b}[31m.x`"),
    ] {
        for file in [archive(pickle), legacy(pickle, false)] {
            let error = read(&file).map(drop).unwrap_err().to_string();
            assert!(error.contains(problem) && error.contains("nothing in a weight file is executed"), "{error}");
        }
    }
}

/// Malformed pickles around unknown objects.
#[test]
fn malformed_objects() {
    for (pickle, problem) in [
        (&b"\x80\x02cm\nC\nK\x01R."[..], "arguments are not a tuple"),
        (b"\x80\x02K\x01)R.", "call of something that is not a function"),
        (b"\x80\x02]K\x01b.", "state for an object that has none"),
        (b"\x80\x02ccollections\nOrderedDict\n)RK\x01b.", "state for an object that has none"),
        (b"\x80\x02(o.", "an instance without a class"),
        (b"\x80\x02\x82\x01.", "opcode 0x82"),
        (b"\x80\x02ccollections\nCounter\nK\x01\x85R.", "a dictionary of something other than pairs"),
    ] {
        let error = read(&archive(pickle)).map(drop).unwrap_err().to_string();
        assert!(error.contains(problem), "{error}");
    }
}

/// Objects nested and shared in many places: each is visited once, and if there are too many, they are assumed to
/// contain tensors.
#[test]
fn objects_that_take_long_to_look_at() {
    let object = |parts: &[u8]| [b"cm\nC\n(", parts, b"tR"].concat();
    // Each contains the previous one twice.
    let mut pickle = b"\x80\x02}(X\x01\0\0\0wN".to_vec();
    pickle.extend(b"X\x01\0\0\0a");
    pickle.extend([object(b"").as_slice(), b"q\x00"].concat());
    for depth in 0..100u8 {
        pickle.extend([b"K", &[depth][..], &object(&[b'h', depth, b'h', depth]), &[b'q', depth + 1]].concat());
    }
    pickle.extend(b"u.");
    let error = read(&archive(&pickle)).map(drop).unwrap_err().to_string();
    assert!(error.contains("`a` is an object of class `m.C`"), "{error}");
}

/// A flipped bit in a member that is read is detected; unread members are not checked.
#[test]
fn flipped_bits_are_found() {
    let (_, _, pickle) = cases().find(|(kind, ..)| *kind == "tensor").unwrap();
    let values = VALUES.map(f32::to_le_bytes).concat();
    for is_deflated in [false, true] {
        let members: [(&str, &[u8], bool); 3] =
            [("net/data.pkl", &pickle, false), ("net/data/0", &values, is_deflated), ("net/version", b"3\n", false)];
        let good = zip(&members);
        read(&good).unwrap();
        let at = |needle: &[u8]| good.windows(needle.len()).position(|window| window == needle).unwrap();
        let mut damaged = good.clone();
        damaged[at(b"net/data/0") + 10 + usize::from(is_deflated)] ^= 0x10;
        let error = read(&damaged).map(drop).unwrap_err().to_string();
        assert!(error.contains("`w`: ") && (error.contains("checksum") || is_deflated), "{error}");
        let mut unread = good.clone();
        unread[at(b"net/version") + 11] ^= 1;
        read(&unread).unwrap();
        let mut pickle = good.clone();
        // A letter of a name.
        pickle[at(b"OrderedDict")] ^= 1;
        let error = read(&pickle).map(drop).unwrap_err().to_string();
        assert!(error.contains("`net/data.pkl` is damaged"), "{error}");
    }
}

/// Parts of a storage: rows, columns, and scattered elements, of a storage that is inflated once.
#[test]
fn many_parts_of_deflated_storages() {
    let elements = 1usize << 20;
    let storages: Vec<Vec<u8>> =
        (0..2).map(|of| (0..elements).flat_map(|at| ((at % 1000 + of) as f32).to_le_bytes()).collect()).collect();
    let mut pickle = b"\x80\x02}(".to_vec();
    let text = |text: &str| [b"X", &(text.len() as u32).to_le_bytes()[..], text.as_bytes()].concat();
    for index in 0..2000 {
        pickle.extend(text(&format!("t{index}")));
        pickle.extend(b"ctorch._utils\n_rebuild_tensor_v2\n((");
        pickle.extend(
            [text("storage"), b"ctorch\nFloatStorage\n".to_vec(), text(&(index % 2).to_string()), text("cpu")].concat(),
        );
        pickle.extend(
            [b"J", &(elements as u32).to_le_bytes()[..], b"tQK\0(K\x02t(J", &(elements as u32 - 1).to_le_bytes()]
                .concat(),
        );
        pickle.extend(b"t\x89ccollections\nOrderedDict\n)RtR");
    }
    pickle.extend(b"u.");
    let file = zip(&[
        ("net/data.pkl", &pickle, false),
        ("net/data/0", &storages[0], true),
        ("net/data/1", &storages[1], true),
    ]);
    assert!(file.len() < 400_000);
    let start = std::time::Instant::now();
    let (tensors, _) = read(&file).unwrap();
    let last = ((elements - 1) % 1000) as f32;
    assert_eq!((&tensors[0].1, &tensors[1].1), (&vec![0.0, last], &vec![1.0, last + 1.0]));
    assert_eq!(tensors.len(), 2000);
    assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
}
