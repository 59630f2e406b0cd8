//! The kinds of mistakes and warnings: their numbers, names and titles, one row each. Each has a page in `pages/`.

use std::fmt;

/// How serious it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The model cannot be compiled.
    Error,
    /// It can, but something is probably not as it was meant.
    Warning,
}

macro_rules! codes {
    ($($variant:ident $number:literal $name:literal $title:literal)*) => {
        /// What kind of mistake or warning; stable from version to version.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code {
            $(#[doc = $title] $variant,)*
        }

        impl Code {
            /// Every code, mistakes first, in the order of their numbers.
            pub const ALL: &'static [Code] = &[$(Code::$variant),*];

            /// `G0001`, or `W0001` for a warning.
            pub fn number(self) -> &'static str {
                match self {
                    $(Code::$variant => $number,)*
                }
            }

            /// One or two words, as `allow:` takes them.
            pub fn name(self) -> &'static str {
                match self {
                    $(Code::$variant => $name,)*
                }
            }

            /// What it is, in a few words.
            pub fn title(self) -> &'static str {
                match self {
                    $(Code::$variant => $title,)*
                }
            }

            /// What `graphc explain` prints.
            pub fn page(self) -> &'static str {
                match self {
                    $(Code::$variant => include_str!(concat!("pages/", $number, ".md")),)*
                }
            }
        }
    };
}

// G00: the file. G01: names and connections. G02: shapes. G03: budgets. G04: weight files. G05: images and answers. W: warnings.
codes! {
    Syntax "G0001" "syntax" "the file is not YAML"
    Unsupported "G0002" "unsupported_yaml" "a part of YAML that the format does not use"
    Limit "G0003" "limit" "the file is larger, deeper or longer than the compiler reads"
    DuplicateKey "G0004" "duplicate_key" "a key that is given twice"
    Version "G0005" "version" "the version of the format"
    UnknownKey "G0006" "unknown_key" "a key or attribute that does not exist"
    MissingKey "G0007" "missing_key" "a key or attribute that must be given"
    WrongType "G0008" "wrong_type" "a value of another type than expected"
    Value "G0009" "value" "a value that is not allowed"
    UnknownVariable "G0010" "unknown_variable" "a variable that does not exist"
    Expression "G0011" "expression" "an expression that has no value"

    Name "G0101" "name" "a name that cannot be used"
    DuplicateName "G0102" "duplicate_name" "two layers of one name"
    UnknownOperator "G0103" "unknown_operator" "an operator that does not exist"
    UnknownLayer "G0104" "unknown_layer" "a layer that does not exist"
    Cycle "G0105" "cycle" "layers that wait for each other"
    RepeatedOutput "G0106" "repeated_output" "a result that is named twice"
    UnknownWarning "G0107" "unknown_warning" "a warning that does not exist"
    Recursion "G0108" "recursion" "a block that uses itself"

    Arity "G0201" "arity" "too few or too many inputs"
    Rank "G0202" "rank" "an image where a vector is expected, or the other way round"
    InputSize "G0203" "input_size" "a size that is not the one that follows from the input"
    Groups "G0204" "groups" "groups that do not divide the channels"
    Window "G0205" "window" "a window that does not fit its input"
    PoolPadding "G0206" "pool_padding" "padding of more than half of a pool's window"
    DifferentShapes "G0207" "different_shapes" "inputs whose shapes do not go together"
    TooLarge "G0208" "too_large" "a value or weight beyond the limits"

    OverBudget "G0301" "over_budget" "the model costs more than its budget"

    WeightFile "G0401" "weight_file" "a weight file that cannot be used"
    WeightFit "G0402" "weight_fit" "a weight file that does not fit the model"

    Preprocess "G0501" "preprocess" "images that do not become the network's input"
    Classes "G0502" "classes" "an answer that the network's results do not give"
    File "G0503" "file" "a file named in the model file that cannot be read"

    UnreadPixels "W0001" "unread_pixels" "pixels at the right or bottom that no window reads"
    BiasBeforeNorm "W0002" "bias_before_norm" "a convolution's bias that the batch norm after it takes away"
    RepeatedActivation "W0003" "repeated_activation" "an activation of an activation of the same kind"
    RepeatedSoftmax "W0004" "repeated_softmax" "a softmax of a softmax"
    UnusedLayer "W0005" "unused_layer" "a layer that no result depends on"
    DropoutProbability "W0006" "dropout_probability" "a dropout probability outside of [0, 1)"
    FlatFlatten "W0007" "flat_flatten" "a flatten of what is flat already"
    IdlePool "W0008" "idle_pool" "a pool that returns its input"
    EmptyWindows "W0009" "empty_windows" "windows that see nothing but padding"
    UnusedVariable "W0010" "unused_variable" "a variable that nothing uses"
    EnlargingPool "W0011" "enlarging_pool" "an adaptive pool whose result is larger than its input"
    LopsidedNorm "W0012" "lopsided_norm" "a local response norm over an even number of channels"
    ConstantSoftmax "W0013" "constant_softmax" "a softmax over a single value"
    UnusedBlock "W0014" "unused_block" "a block that nothing uses"
}

impl Code {
    /// Whether it is a mistake or a warning: the letter of its number.
    pub fn severity(self) -> Severity {
        if self.number().starts_with('W') { Severity::Warning } else { Severity::Error }
    }

    /// The code of a number or name, whichever is given; case does not matter.
    pub fn find(text: &str) -> Option<Code> {
        let is = |code: &&Code| code.number().eq_ignore_ascii_case(text) || code.name().eq_ignore_ascii_case(text);
        Code::ALL.iter().find(is).copied()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.number())
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        })
    }
}
