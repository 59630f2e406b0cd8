//! Headers that no training script writes. Where readers of the format disagree, this one rejects.

use super::{CONV, TensorKind, TensorSpec, file, refuses, spec};

const FOUR: &[TensorSpec] = &[spec("w", &[4], TensorKind::Bias)];

#[track_caller]
fn refuses_bytes(bytes: &[u8], problem: &str) {
    refuses(bytes, FOUR, &format!("model.safetensors: not a valid safetensors file: {problem}"));
}

#[track_caller]
fn refuses_header(header: &str, problem: &str) {
    refuses_bytes(&file(header, &[0; 16]), problem);
}

/// A header with one tensor `w`, with these fields.
fn tensor(fields: &str) -> String {
    format!(r#"{{"w":{{{fields}}}}}"#)
}

const GOOD: &str = r#""dtype":"F32","shape":[4],"data_offsets":[0,16]"#;

#[test]
fn the_good_one_loads() {
    assert_eq!(super::read_all(&file(&tensor(GOOD), &[0; 16]), FOUR).unwrap(), [[0.0; 4]]);
}

#[test]
fn lengths_of_the_header() {
    refuses(&[], FOUR, "model.safetensors: not a weight file: it is empty");
    let zeros = "model.safetensors: not a weight file: it begins with zeros, like an unfinished download";
    refuses(&[0; 7], FOUR, zeros);
    refuses(&[0; 8], FOUR, zeros);
    let good = file(&tensor(GOOD), &[0; 16]);
    let follow = good.len() - 8;
    for len in [u64::MAX, 1 << 63, 1 << 32, 100_000_001, good.len() as u64 - 7] {
        let bytes = [&len.to_le_bytes(), &good[8..]].concat();
        refuses_bytes(&bytes, &format!("its first 8 bytes promise a header of {len} bytes, but {follow} follow"));
    }
    let short = [&10u64.to_le_bytes(), &good[8..]].concat();
    refuses_bytes(&short, "the header: EOF while parsing a string at line 1 column 10");
}

#[test]
fn text_that_is_not_the_header() {
    let good = tensor(GOOD);
    refuses_header(&format!("\u{feff}{good}"), "the header does not start with `{`");
    refuses_header(&format!(" {good}"), "the header does not start with `{`");
    refuses_header("[]", "the header does not start with `{`");
    refuses_header("<!DOCTYPE html>", "the header does not start with `{`");
    refuses_header("{not json}", "the header: key must be a string at line 1 column 2");
    refuses_header(&format!("{good}x"), "the header: trailing characters at line 1 column 56");
    refuses_header(&format!("{good}{good}"), "the header: trailing characters at line 1 column 56");
    refuses_header(&good.replace('w', "\\ud800"), "the header: unexpected end of hex escape at line 1 column 9");
    let latin = [&b"\x03\0\0\0\0\0\0\0{\"\xe9"[..], &[0; 16]].concat();
    refuses_bytes(&latin, "the header is not UTF-8: incomplete utf-8 byte sequence from index 2");
    let control = good.replace('w', "\n");
    refuses_header(
        &control,
        "the header: control character (\\u0000-\\u001F) found while parsing a string at line 2 column 0",
    );
}

#[test]
fn deep_nesting() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        for depth in [1, 100, 100_000] {
            let nested = format!("{}1{}", open.repeat(depth), close.repeat(depth));
            let metadata = format!(r#"{{"__metadata__":{{"a":{nested}}}}}"#);
            let kind = if open == "[" { "sequence" } else { "map" };
            let column = format!("at line 1 column {}", r#"{"__metadata__":{"a":"#.len());
            refuses_header(&metadata, &format!("the header: invalid type: {kind}, expected a string {column}"));
        }
    }
}

#[test]
fn names_and_keys_that_come_twice() {
    let good = tensor(GOOD);
    let (_, entry) = good[..good.len() - 1].split_at(1);
    refuses_header(&format!("{{{entry},{entry}}}"), "the header: duplicate key `w` at line 1 column 58");
    let metadata = r#"{"__metadata__":{},"__metadata__":{}}"#;
    refuses_header(metadata, "the header: duplicate key `__metadata__` at line 1 column 33");
    let fields = r#""dtype":"F32","shape":[4],"dtype":"F32""#;
    refuses_header(&tensor(fields), "the header: duplicate key `dtype` at line 1 column 46");
}

#[test]
fn fields_that_are_missing_or_unknown() {
    let refuses = |fields: &str, problem: &str| {
        let header = tensor(fields);
        refuses_header(&header, &format!("the header: `w`: {problem} at line 1 column {}", header.len()));
    };
    refuses("", "it has no `dtype`");
    refuses(r#""dtype":"F32""#, "it has no `shape`");
    refuses(r#""dtype":"F32","shape":[4]"#, "it has no `data_offsets`");
    refuses(r#""dtype":"F33","shape":[4],"data_offsets":[0,16]"#, "unknown type `F33`");
    refuses_header(&tensor(r#""stride":[4]"#), "the header: unknown key `stride` at line 1 column 14");
    let value = "invalid type: null, expected an object with `dtype`, `shape` and `data_offsets`";
    refuses_header(r#"{"w":null}"#, &format!("the header: {value} at line 1 column 9"));
    refuses_header(
        r#"{"__metadata__":{"a":1}}"#,
        "the header: invalid type: integer `1`, expected a string at line 1 column 22",
    );
    refuses_header(
        r#"{"__metadata__":[]}"#,
        "the header: invalid type: sequence, expected an object of strings at line 1 column 16",
    );
}

#[test]
fn numbers_that_are_no_sizes() {
    for (number, kind) in [
        ("\"4\"", "invalid type: string \"4\""),
        ("-4", "invalid value: integer `-4`"),
        ("4.0", "invalid type: floating point `4.0`"),
        ("1e2", "invalid type: floating point `100.0`"),
        ("18446744073709551616", "invalid type: floating point `1.8446744073709552e+19`"),
        ("null", "invalid type: null"),
        ("[4]", "invalid type: sequence"),
    ] {
        let header = tensor(&format!(r#""dtype":"F32","shape":[{number}],"data_offsets":[0,16]"#));
        let error = super::read_all(&file(&header, &[0; 16]), FOUR).unwrap_err().to_string();
        let start =
            format!("model.safetensors: not a valid safetensors file: the header: {kind}, expected u64 at line 1 ");
        assert!(error.starts_with(&start), "{error}");
    }
    let many = tensor(&format!(r#""dtype":"F32","shape":[{}4],"data_offsets":[0,16]"#, "1,".repeat(64)));
    refuses_header(&many, "the header: invalid length 65, expected a list of at most 64 sizes at line 1 column 159");
}

#[test]
fn shapes_and_offsets_that_disagree() {
    let refuses = |dtype: &str, shape: &str, offsets: &str, problem: &str| {
        let header = tensor(&format!(r#""dtype":"{dtype}","shape":{shape},"data_offsets":{offsets}"#));
        let problem = format!("the header: `w`: {problem} at line 1 column {}", header.len());
        refuses_header(&header, &problem);
    };
    refuses("F32", "[4]", "[0,8,16]", "`data_offsets` is not a pair");
    refuses("F32", "[4]", "[16]", "`data_offsets` is not a pair");
    refuses("F32", "[4]", "[16,0]", "offsets 16 to 0 for 16 bytes of F32 [4]");
    refuses("F32", "[4]", "[0,15]", "offsets 0 to 15 for 16 bytes of F32 [4]");
    refuses("F32", "[5]", "[0,16]", "offsets 0 to 16 for 20 bytes of F32 [5]");
    refuses("F32", "[0]", "[0,16]", "offsets 0 to 16 for 0 bytes of F32 [0]");
    refuses("F4", "[3]", "[0,1]", "offsets 0 to 1 for 1 bytes of F4 [3]");
    refuses("F32", "[8589934592,8589934592]", "[0,16]", "its shape overflows");
    refuses("F32", "[4611686018427387904]", "[0,0]", "its shape overflows");
    refuses(
        "F32",
        "[18446744073709551615,0]",
        "[0,16]",
        "offsets 0 to 16 for 0 bytes of F32 [18446744073709551615, 0]",
    );
}

/// A one-byte tensor before or after `w`, by its offsets and those of `w`.
#[test]
fn holes_and_overlaps() {
    let header = |w: [u64; 2], u: [u64; 2]| {
        let [w, u] = [w, u].map(|[start, end]| format!("[{start},{end}]"));
        format!(
            r#"{{"w":{{"dtype":"F32","shape":[4],"data_offsets":{w}}},"u":{{"dtype":"U8","shape":[1],"data_offsets":{u}}}}}"#
        )
    };
    let refuses = |w, u, len, problem: &str| refuses_bytes(&file(&header(w, u), &vec![0; len]), problem);
    refuses([0, 16], [17, 18], 18, "`u` starts at byte 17 of the data, expected 16");
    refuses([0, 16], [15, 16], 16, "`u` starts at byte 15 of the data, expected 16");
    refuses([1, 17], [1, 2], 17, "`u` starts at byte 1 of the data, expected 0");
    refuses([0, 16], [0, 1], 16, "`w` starts at byte 0 of the data, expected 1");
    refuses([0, 16], [16, 17], 18, "the tensors take 17 bytes, but 18 follow the header");
    refuses([0, 16], [16, 17], 16, "the tensors take 17 bytes, but 16 follow the header");
    let last = u64::MAX;
    let problem = format!("`u` starts at byte {} of the data, expected 16", last - 1);
    refuses([0, 16], [last - 1, last], 16, &problem);
    refuses_header("{}", "the tensors take 0 bytes, but 16 follow the header");
    let two = r#"{"w":{"dtype":"F32","shape":[4],"data_offsets":[0,16]},"v":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}"#;
    refuses_header(two, "`v` starts at byte 0 of the data, expected 16");
}

/// Empty tensors cost a header nothing, so their number is limited.
#[test]
fn too_many_tensors() {
    let entries: Vec<String> =
        (0..=1 << 16).map(|index| format!(r#""{index}":{{"dtype":"F32","shape":[0],"data_offsets":[0,0]}}"#)).collect();
    let error = super::read_all(&file(&format!("{{{}}}", entries.join(",")), &[]), CONV).unwrap_err().to_string();
    let start =
        "model.safetensors: not a valid safetensors file: the header: more than 65536 tensors at line 1 column ";
    assert!(error.starts_with(start), "{error}");
}

/// Booleans are not weights, whatever their bytes.
#[test]
fn booleans() {
    let header = r#"{"w":{"dtype":"BOOL","shape":[4],"data_offsets":[0,4]}}"#;
    let message = "model.safetensors: the tensors do not fit the network\n  type of `w`: expected floats, found BOOL";
    refuses(&file(header, &[0, 1, 2, 255]), FOUR, message);
}
