//! The sections of layers that a file gives a number alone, between others whose names say where they are: a function after a layer is in
//! its section, a sum in the section of the block that it ends, a part of a value in that of the block that reads it, and anything else in
//! that of the layers on both sides.

/// The section of a name; that of the network is empty.
pub(super) fn of(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(section, _)| section)
}

/// What a layer without a section reads.
pub(super) enum Reads<'n> {
    /// Something that it is a function of, element by element: the name of that.
    Element(&'n str),
    /// Several values, in the order in which they are computed.
    Several(Vec<&'n str>),
    /// A value that it takes a part of, for the layers that follow.
    Part,
    /// Anything else.
    Other,
}

/// The section of a layer between two, which are in these sections: sections stay in one piece.
pub(super) fn between(before: &str, after: &str, reads: &Reads<'_>) -> String {
    let around = common(before, after);
    let own = match reads {
        Reads::Element(name) => of(name),
        Reads::Several(names) => block(names),
        Reads::Part => numbered(after).unwrap_or(around),
        Reads::Other => around,
    };
    let is_open = |section: &str| is_within(before, section) || is_within(after, section);
    let is_deeper = own.len() >= around.len();
    (if is_deeper && is_open(own) { own } else { around }).to_owned()
}

/// The section of what joins several values: the innermost with a number that the last of them is in, such as `layer1.0`, or else the
/// one that they are all in.
fn block<'n>(names: &[&'n str]) -> &'n str {
    let [first, rest @ ..] = names else { return "" };
    let last = of(rest.last().unwrap_or(first));
    numbered(last).unwrap_or_else(|| rest.iter().fold(of(first), |section, name| common(section, of(name))))
}

/// The innermost section with a number that a section is in, or is itself.
fn numbered(mut section: &str) -> Option<&str> {
    while !section.is_empty() {
        let last = section.rsplit('.').next().unwrap_or(section);
        if last.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(section);
        }
        section = of(section);
    }
    None
}

/// The innermost section that two are in.
fn common<'n>(one: &'n str, other: &str) -> &'n str {
    let mut section = one;
    while !is_within(other, section) {
        section = of(section);
    }
    section
}

/// Whether a section is another or one of those in it.
fn is_within(section: &str, outer: &str) -> bool {
    outer.is_empty() || section.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_stay_in_one_piece() {
        let cases = [
            // The functions and the sum of a residual block.
            ("layer1.0", "layer1.0", Reads::Element("layer1.0.conv1"), "layer1.0"),
            (
                "layer1.0.downsample",
                "layer1.1",
                Reads::Several(vec!["layer1.0.conv3", "layer1.0.downsample.0"]),
                "layer1.0",
            ),
            ("layer1.0", "layer1.1", Reads::Element("layer1.0.add"), "layer1.0"),
            ("layer1.1", "layer2.0", Reads::Several(vec!["layer1.0.relu", "layer1.1.conv2"]), "layer1.1"),
            ("", "layer1.0", Reads::Element("conv1"), ""),
            // The parts and the shuffle of a block with two branches.
            ("stage2.0", "stage2.1.branch2", Reads::Part, "stage2.1"),
            ("stage2.1", "stage2.2.branch2", Reads::Element("stage2.1.concat"), "stage2.1"),
            // Pools, and what follows the blocks.
            ("layer4.1", "", Reads::Other, ""),
            ("features.1.block.0", "features.1.block.1", Reads::Other, "features.1.block"),
            // Concatenations of a dense block, and of branches of which one begins with a pool.
            (
                "features.block1.layer1",
                "features.block1.layer2",
                Reads::Several(vec!["features.pool", "features.block1.layer1.conv2"]),
                "features.block1",
            ),
            ("mixed.b3", "other.b1", Reads::Several(vec!["mixed.b1.conv", "mixed.b2.conv", "mixed.b3.conv"]), "mixed"),
            ("mixed.b3", "mixed.pool", Reads::Element("before.relu"), "mixed"),
        ];
        for (before, after, reads, expected) in cases {
            assert_eq!(between(before, after, &reads), expected, "{before}, {after}");
        }
    }
}
