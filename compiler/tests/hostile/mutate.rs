//! Mutants of model files: changes of bytes, and of what a model file is made of. The same seed gives the same mutant.

use std::ops::Range;

use graphc_compiler::front::format;

/// Random numbers (splitmix64).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Random {
        Random(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// 0 up to `end`; 0 if that is 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { (self.next() % end as u64) as usize }
    }

    fn one_of<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// A part of `len` bytes, mostly a short one.
    fn part(&mut self, len: usize) -> Range<usize> {
        let start = self.below(len);
        let longest = *self.one_of(&[4, 16, 64, len]);
        start..len.min(start + 1 + self.below(longest))
    }
}

/// What knows the words of the format.
pub(crate) struct Mutator {
    words: Vec<&'static str>,
    operators: Vec<&'static str>,
}

/// Values that some reader of them may not expect.
const VALUES: [&str; 34] = [
    "0",
    "1",
    "2",
    "3",
    "-1",
    "255",
    "65536",
    "16777216",
    "16777217",
    "2147483648",
    "4294967296",
    "9223372036854775807",
    "18446744073709551616",
    "1e309",
    "-0.0",
    "1e-320",
    ".nan",
    ".inf",
    "0x10",
    "017",
    "1_000",
    "",
    "null",
    "true",
    "no",
    "[3, 5]",
    "[1, 2, 3, 4]",
    "[]",
    "{}",
    "{a: 1}",
    "[[[[1]]]]",
    "\"3\"",
    "$num_classes",
    "$nothing",
];

/// Pieces of YAML, and of what is not.
const PIECES: [&[u8]; 34] = [
    b"\0",
    b"\t",
    b"\r",
    b"\n",
    b"\r\n",
    b" ",
    b"  - ",
    b": ",
    b":",
    b", ",
    b"[",
    b"]",
    b"{",
    b"}",
    b"\"",
    b"'",
    b"#",
    b" # ",
    b"&a ",
    b"*a",
    b"!!str ",
    b"| ",
    b"> ",
    b"%YAML",
    b"\n---\n",
    b"\n...\n",
    b"<<: ",
    b"? ",
    b"@",
    b"`",
    b"\xff",
    b"\xef\xbb\xbf",
    "\u{2028}".as_bytes(),
    "é\u{1f600}".as_bytes(),
];

type Change = fn(&Mutator, &mut Vec<u8>, &[u8], &mut Random);

/// Of bytes, then of words, of entries, and of lines.
const CHANGES: [Change; 18] = [
    |_, text, _, random| flip(text, random),
    |_, text, _, random| insert(text, random),
    |_, text, _, random| _ = text.drain(random.part(text.len())),
    |_, text, _, random| copy(text, random),
    |_, text, _, random| text.truncate(random.below(text.len())),
    |_, text, other, random| splice(text, other, random),
    |mutator, text, _, random| replace_word(text, random, |random| (*random.one_of(&mutator.words)).into()),
    |_, text, _, random| replace_word(text, random, |random| (*random.one_of(&VALUES)).into()),
    |_, text, other, random| replace_word(text, random, |random| word_of(other, random)),
    |_, text, _, random| rename_word(text, random),
    |mutator, text, _, random| insert_entry(text, mutator.entry(random), random),
    |_, text, _, random| remove_entry(text, random),
    |_, text, _, random| nest(text, random),
    |mutator, text, _, random| insert_line(text, mutator.layer(random), random),
    |_, text, other, random| insert_line(text, line_of(other, random), random),
    |_, text, _, random| change_lines(text, random),
    |_, text, _, random| indent(text, random),
    |_, text, _, random| repeat_lines(text, random),
];

impl Mutator {
    pub(crate) fn new() -> Mutator {
        let operators = format::operators();
        let fields = format::keys().iter().chain(operators.iter().flat_map(|operator| &operator.attributes));
        let mut words: Vec<&str> = fields.flat_map(|field| std::iter::once(field.name).chain(field.also)).collect();
        let operators: Vec<&str> = operators.iter().map(|operator| operator.name).collect();
        words.extend(&operators);
        words.extend(["input", "same", "valid", "pytorch", "paper", "features.0", "0", "unread_pixels", "W0001"]);
        words.sort_unstable();
        words.dedup();
        Mutator { words, operators }
    }

    /// A mutant of one of several texts, with parts of another.
    pub(crate) fn mutant(&self, texts: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
        let mut text = random.one_of(texts).clone();
        let most = random.below(5);
        for _ in 0..=random.below(most + 1) {
            let other: &Vec<u8> = random.one_of(texts);
            self.change(&mut text, other, random);
        }
        text
    }

    /// Changes a text once.
    fn change(&self, text: &mut Vec<u8>, other: &[u8], random: &mut Random) {
        let change = random.one_of(&CHANGES);
        change(self, text, other, random);
    }

    fn entry(&self, random: &mut Random) -> String {
        format!("{}: {}, ", random.one_of(&self.words), random.one_of(&VALUES))
    }

    fn layer(&self, random: &mut Random) -> String {
        let [one, other] = [0; 2].map(|_: i32| *random.one_of(&self.words));
        let operator = random.one_of(&self.operators);
        match random.below(4) {
            0 => format!("- {operator}\n"),
            1 => format!("- {operator}: {}\n", random.one_of(&VALUES)),
            2 => format!("- {operator}: {{{}from: [{one}, {other}]}}\n", self.entry(random)),
            _ => format!("- {operator}: {{{}name: {one}}}\n", self.entry(random)),
        }
    }
}

fn flip(text: &mut [u8], random: &mut Random) {
    let at = random.below(text.len());
    if let Some(byte) = text.get_mut(at) {
        *byte ^= 1 << random.below(8);
    }
}

fn put(text: &mut Vec<u8>, range: Range<usize>, new: impl IntoIterator<Item = u8>) {
    text.splice(range, new);
}

fn insert(text: &mut Vec<u8>, random: &mut Random) {
    let at = random.below(text.len() + 1);
    let piece = random.one_of(&PIECES);
    put(text, at..at, piece.iter().copied());
}

fn copy(text: &mut Vec<u8>, random: &mut Random) {
    let part = text[random.part(text.len())].to_vec();
    let at = random.below(text.len() + 1);
    put(text, at..at, part);
}

fn splice(text: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    text.truncate(random.below(text.len()));
    text.extend_from_slice(&other[random.below(other.len())..]);
}

/// The words of a text: names, numbers, variables.
fn words(text: &[u8]) -> Vec<Range<usize>> {
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || b"_.$-".contains(byte);
    let mut words = Vec::new();
    let mut at = 0;
    for run in text.chunk_by(|one, next| is_word(one) == is_word(next)) {
        if run.iter().any(|byte| byte.is_ascii_alphanumeric()) {
            words.push(at..at + run.len());
        }
        at += run.len();
    }
    words
}

fn word_of(text: &[u8], random: &mut Random) -> String {
    let words = words(text);
    let word = words.get(random.below(words.len())).cloned().unwrap_or_default();
    String::from_utf8_lossy(&text[word]).into_owned()
}

fn replace_word(text: &mut Vec<u8>, random: &mut Random, new: impl FnOnce(&mut Random) -> String) {
    let words = words(text);
    if let Some(word) = words.get(random.below(words.len())) {
        let new = new(random);
        put(text, word.clone(), new.into_bytes());
    }
}

/// One word becomes another of the same text: layers swap names, attributes their keys.
fn rename_word(text: &mut Vec<u8>, random: &mut Random) {
    let other = word_of(text, random);
    replace_word(text, random, |_| other);
}

/// The places of a byte.
fn places(text: &[u8], of: &[u8]) -> Vec<usize> {
    text.iter().enumerate().filter(|(_, byte)| of.contains(byte)).map(|(at, _)| at).collect()
}

fn insert_entry(text: &mut Vec<u8>, entry: String, random: &mut Random) {
    let braces = places(text, b"{[");
    if let Some(brace) = braces.get(random.below(braces.len())) {
        put(text, brace + 1..brace + 1, entry.into_bytes());
    }
}

fn remove_entry(text: &mut Vec<u8>, random: &mut Random) {
    let marks = places(text, b"{,}[]\n");
    let first = random.below(marks.len().saturating_sub(1));
    if let [from, to] = marks.get(first..first + 2).unwrap_or_default() {
        text.drain(*from..*to);
    }
}

/// A word goes into lists or mappings, a few or more than are read.
fn nest(text: &mut Vec<u8>, random: &mut Random) {
    let depth = 1 + random.below(40);
    let (open, close) = *random.one_of(&[("[", "]"), ("{a: ", "}"), ("[{b: ", "}]")]);
    replace_word(text, random, |random| {
        format!("{}{}{}", open.repeat(depth), random.one_of(&VALUES), close.repeat(depth))
    });
}

/// The lines of a text, each with its end.
fn lines(text: &[u8]) -> Vec<Range<usize>> {
    let mut at = 0;
    let ends = text.split_inclusive(|byte| *byte == b'\n').map(|line| {
        at += line.len();
        at - line.len()..at
    });
    ends.collect()
}

fn line_of(text: &[u8], random: &mut Random) -> String {
    let lines = lines(text);
    let line = lines.get(random.below(lines.len())).cloned().unwrap_or_default();
    String::from_utf8_lossy(&text[line]).into_owned()
}

/// Before a line, as deep as that.
fn insert_line(text: &mut Vec<u8>, line: String, random: &mut Random) {
    let lines = lines(text);
    let Some(before) = lines.get(random.below(lines.len())) else { return };
    let depth = text[before.clone()].iter().take_while(|byte| **byte == b' ').count();
    let line = " ".repeat(depth) + line.trim_start_matches(' ');
    put(text, before.start..before.start, line.into_bytes());
}

/// Leaves a line out, writes it twice, or swaps it with another.
fn change_lines(text: &mut Vec<u8>, random: &mut Random) {
    let lines = lines(text);
    let [one, other] = [0; 2].map(|_: i32| lines.get(random.below(lines.len())).cloned().unwrap_or_default());
    let copy = text[one.clone()].to_vec();
    match random.below(3) {
        0 => _ = text.drain(one),
        1 => put(text, other.start..other.start, copy),
        _ if one.end <= other.start => {
            let moved = text[other.clone()].to_vec();
            put(text, other, copy);
            put(text, one, moved);
        }
        _ => {}
    }
}

fn indent(text: &mut Vec<u8>, random: &mut Random) {
    let lines = lines(text);
    let Some(line) = lines.get(random.below(lines.len())) else { return };
    let depth = text[line.clone()].iter().take_while(|byte| **byte == b' ').count();
    let to = random.below(depth + 4);
    put(text, line.start..line.start + depth, vec![b' '; to]);
}

/// Some lines many times, so that the text becomes large.
fn repeat_lines(text: &mut Vec<u8>, random: &mut Random) {
    let lines = lines(text);
    let first = random.below(lines.len());
    let last = lines.len().min(first + 1 + random.below(4));
    let Some(block) = lines.get(first..last).filter(|block| !block.is_empty()) else { return };
    let (start, end) = (block[0].start, block[block.len() - 1].end);
    let times = 1 << random.below(11);
    let repeated = text[start..end].repeat(times);
    put(text, end..end, repeated);
}
