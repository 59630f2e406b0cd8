//! Valid and invalid indices.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
};

use crate::{Dtype, Format, WeightFile, safetensors, sha256};

/// A test's own folder, removed when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = env::temp_dir().join(format!("graphc-shards-{}-{name}", process::id()));
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// A shard with tensors of one element.
    fn shard(&self, name: &str, tensors: &[(&str, f32)]) {
        let mut bytes = safetensors::header(tensors.iter().map(|(name, _)| (*name, Dtype::F32, &[1][..])));
        bytes.extend(tensors.iter().flat_map(|(_, value)| value.to_le_bytes()));
        fs::write(self.file(name), bytes).unwrap();
    }

    fn index(&self, text: &str) -> PathBuf {
        let path = self.file("model.safetensors.index.json");
        fs::write(&path, text).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // If it cannot be removed, it is left to the system.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn map(entries: &[(&str, &str)]) -> String {
    let entries: Vec<String> = entries.iter().map(|(tensor, shard)| format!("{tensor:?}: {shard:?}")).collect();
    format!("{{\"metadata\": {{\"total_size\": 1}}, \"weight_map\": {{{}}}}}", entries.join(", "))
}

fn problem(path: &Path) -> String {
    WeightFile::open(path).unwrap_err().to_string()
}

#[test]
fn tensors_of_all_shards() {
    let folder = Folder::new("all");
    folder.shard("one.safetensors", &[("a", 1.0), ("b", 2.0)]);
    folder.shard("two.safetensors", &[("c", 3.0)]);
    // Additional keys in an index, and a byte order mark, are ignored.
    let text = map(&[("a", "one.safetensors"), ("c", "two.safetensors"), ("b", "one.safetensors")]);
    for text in [text.clone(), format!("\u{feff} {text}\n"), text.replacen('{', "{\"more\": [{}],", 1)] {
        let path = folder.index(&text);
        let mut file = WeightFile::open(&path).unwrap();
        assert_eq!((file.format(), file.files().len()), (Format::Shards, 3));
        let mut values = Vec::new();
        for (index, expected) in [1.0, 2.0, 3.0].into_iter().enumerate() {
            file.read_f32(index, &mut values).unwrap();
            assert_eq!(values, [expected]);
        }
        assert_eq!(file.tensors().iter().map(|tensor| &*tensor.name).collect::<Vec<_>>(), ["a", "b", "c"]);
        let in_memory = WeightFile::from_bytes("embedded", text.as_bytes()).unwrap_err().to_string();
        assert!(in_memory.contains("graphc weights convert"), "{in_memory}");
    }
    // The message names the damaged shard.
    let shard = folder.file("two.safetensors");
    let bytes = fs::read(&shard).unwrap();
    fs::write(&shard, &bytes[..bytes.len() - 1]).unwrap();
    let damaged = problem(&folder.file("model.safetensors.index.json"));
    assert!(damaged.starts_with(&format!("{}: not a valid safetensors file", shard.display())), "{damaged}");
    // The folder itself contains an index.
    assert!(problem(&folder.0).ends_with("it is a folder: name the file `model.safetensors.index.json` in it"));
}

/// A hash is of the index and of all shards, in its order.
#[test]
fn the_hash_of_all_shards() {
    let folder = Folder::new("hash");
    folder.shard("one.safetensors", &[("a", 1.0)]);
    folder.shard("two.safetensors", &[("c", 3.0)]);
    let path = folder.index(&map(&[("c", "two.safetensors"), ("a", "one.safetensors")]));
    let hash = || WeightFile::open(&path).unwrap().sha256().unwrap();
    let of_both = hash();
    let files = ["model.safetensors.index.json", "two.safetensors", "one.safetensors"];
    let bytes = files.map(|name| fs::read(folder.file(name)).unwrap()).concat();
    assert_eq!(of_both, sha256(&bytes[..]).unwrap());
    folder.shard("one.safetensors", &[("a", 2.0)]);
    assert_ne!(hash(), of_both);
    let shard = folder.file("one.safetensors");
    assert_eq!(WeightFile::open(&shard).unwrap().sha256().unwrap(), sha256(&fs::read(shard).unwrap()[..]).unwrap());
}

#[test]
fn indices_that_are_wrong() {
    let folder = Folder::new("wrong");
    folder.shard("one.safetensors", &[("a", 1.0), ("b", 2.0)]);
    folder.shard("two.safetensors", &[("a", 3.0)]);
    fs::create_dir_all(folder.file("inner")).unwrap();
    folder.shard("inner/three.safetensors", &[("c", 3.0)]);
    fs::write(folder.file("text.json"), "{}").unwrap();
    let one = ("a", "one.safetensors");
    let absolute = folder.file("one.safetensors").display().to_string();
    let outside = |name: &str| format!("`c` is listed in `{name}`, which is not a file beside the index");
    let cases = [
        (map(&[one]), "`b` is in `one.safetensors`, but not in the index".into()),
        (
            map(&[one, ("b", "two.safetensors")]),
            "`b` is in `one.safetensors`, but the index lists it in `two.safetensors`".into(),
        ),
        (
            map(&[one, ("b", "one.safetensors"), ("c", "one.safetensors")]),
            "the index lists `c` in `one.safetensors`, which lacks it".into(),
        ),
        (
            map(&[one, ("b", "one.safetensors"), ("c", "four.safetensors")]),
            "its shard `four.safetensors` is missing".into(),
        ),
        (map(&[("a", "text.json")]), "its shard `text.json` is a JSON file, not a weight file".into()),
        (map(&[("c", "inner/three.safetensors")]), outside("inner/three.safetensors")),
        (map(&[("c", "../wrong/one.safetensors")]), outside("../wrong/one.safetensors")),
        (map(&[("c", "..")]), outside("..")),
        (map(&[("c", "")]), outside("")),
        (map(&[("c", "inner\\\\three")]), outside("inner\\\\three")),
        (map(&[("c", &absolute)]), outside(&absolute)),
        (map(&[("a\\u001b[2J", "../x")]).replace("\\\\u", "\\u"), "`a\\u{1b}[2J` is listed in `../x`".into()),
        (map(&[one, one]), "duplicate key `a`".into()),
        (r#"{"weight_map": {}, "weight_map": {}}"#.into(), "duplicate key `weight_map`".into()),
        (r#"{"weight_map": {"a": 1}}"#.into(), "expected a string".into()),
        (r#"{"weight_map": "#.into(), "EOF".into()),
        (r#"{"weights": {}}"#.into(), "a JSON file without a `weight_map`".into()),
        (r#"{"error": "#.into(), "a JSON file without a `weight_map`".into()),
    ];
    for (text, expected) in cases {
        let found = problem(&folder.index(&text));
        assert!(found.contains(&expected), "{text}: {found}");
        assert!(!found.contains('\u{1b}'), "{found:?}");
    }
    // The same tensor in two shards.
    let both = problem(&folder.index(&map(&[one, ("b", "one.safetensors"), ("c", "two.safetensors")])));
    assert!(both.contains("`a` is in `two.safetensors`, but the index lists it in `one.safetensors`"), "{both}");
    let many: Vec<(String, String)> = (0..513).map(|of| (of.to_string(), format!("{of}.safetensors"))).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(tensor, shard)| (&**tensor, &**shard)).collect();
    assert!(problem(&folder.index(&map(&many))).contains("more than 512 shards"));
}
