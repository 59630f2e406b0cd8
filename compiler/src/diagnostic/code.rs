//! The codes of mistakes and warnings: one row each, with number, name and title. Each has a page in `pages/`.

use std::fmt;

/// The severity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The model cannot be compiled.
    Error,
    /// The model can be compiled, but something is probably a mistake.
    Warning,
}

macro_rules! codes {
    ($($variant:ident $number:literal $name:literal $title:literal)*) => {
        /// The kind of a mistake or warning; stable across versions.
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

            /// A short description.
            pub fn title(self) -> &'static str {
                match self {
                    $(Code::$variant => $title,)*
                }
            }

            /// The output of `graphc explain`.
            pub fn page(self) -> &'static str {
                match self {
                    $(Code::$variant => include_str!(concat!("pages/", $number, ".md")),)*
                }
            }
        }
    };
}

// G00: the file. G01: names and connections. G02: shapes. G03: budgets. G04: weight files. G05: images and answers. G06: ONNX files.
// G07: ranges of values. W: warnings.
codes! {
    Syntax "G0001" "syntax" "the file is not YAML"
    Unsupported "G0002" "unsupported_yaml" "a part of YAML that the format does not use"
    Limit "G0003" "limit" "the file exceeds a limit"
    DuplicateKey "G0004" "duplicate_key" "a duplicate key"
    Version "G0005" "version" "the version of the format"
    UnknownKey "G0006" "unknown_key" "an unknown key or attribute"
    MissingKey "G0007" "missing_key" "a missing key or attribute"
    WrongType "G0008" "wrong_type" "a value of the wrong type"
    Value "G0009" "value" "an invalid value"
    UnknownVariable "G0010" "unknown_variable" "an unknown variable"
    Limits "G0011" "limits" "contradictory attributes, or one that is missing beside another"
    Expression "G0012" "expression" "an invalid expression"

    Name "G0101" "name" "an invalid name"
    DuplicateName "G0102" "duplicate_name" "two layers with the same name"
    UnknownOperator "G0103" "unknown_operator" "an unknown operator"
    UnknownLayer "G0104" "unknown_layer" "an unknown layer"
    Cycle "G0105" "cycle" "a cycle of layers"
    RepeatedOutput "G0106" "repeated_output" "a result that is named twice"
    UnknownWarning "G0107" "unknown_warning" "an unknown warning"
    Recursion "G0108" "recursion" "a block that uses itself"

    Arity "G0201" "arity" "too few or too many inputs"
    Rank "G0202" "rank" "an image where a vector is expected, or the other way round"
    InputSize "G0203" "input_size" "a size that contradicts the input"
    Groups "G0204" "groups" "groups that do not divide the channels"
    Window "G0205" "window" "a window that does not fit its input"
    PoolPadding "G0206" "pool_padding" "a pool with padding of more than half its window"
    DifferentShapes "G0207" "different_shapes" "inputs with incompatible shapes"
    TooLarge "G0208" "too_large" "a value or weight that is too large"
    Reshape "G0209" "reshape" "a reshape that does not keep the number of elements"
    Index "G0210" "index" "an index or a part outside its dimension"

    OverBudget "G0301" "over_budget" "the model exceeds its budget"

    WeightFile "G0401" "weight_file" "a weight file that cannot be used"
    WeightFit "G0402" "weight_fit" "a weight file that does not fit the model"

    Preprocess "G0501" "preprocess" "images that do not fit the network's input"
    Classes "G0502" "classes" "an answer that does not fit the network's results"
    File "G0503" "file" "a file that cannot be read"

    OnnxFile "G0601" "onnx_file" "an ONNX file that cannot be read"
    OnnxNode "G0602" "onnx_node" "a node that is not as ONNX has it"
    OnnxUnsupported "G0603" "onnx_unsupported" "a part of ONNX that is not supported"
    OnnxBatch "G0604" "onnx_batch" "a node that does something with the batch"
    OnnxDimension "G0605" "onnx_dimension" "a dimension of an input that is not known"

    NoRange "G0701" "no_range" "a value without a range"
    OtherWeights "G0702" "other_weights" "ranges of other weights"
    Range "G0703" "range" "a range that is empty, not finite, or of no layer"

    UnreadPixels "W0001" "unread_pixels" "pixels at the right or bottom that no window reads"
    BiasBeforeNorm "W0002" "bias_before_norm" "a bias cancelled by the following batch norm"
    RepeatedActivation "W0003" "repeated_activation" "the same activation twice"
    RepeatedSoftmax "W0004" "repeated_softmax" "a softmax of a softmax"
    UnusedLayer "W0005" "unused_layer" "a layer that no result depends on"
    DropoutProbability "W0006" "dropout_probability" "a dropout probability outside of [0, 1)"
    FlatFlatten "W0007" "flat_flatten" "a flatten of a vector"
    IdlePool "W0008" "idle_pool" "a pool that returns its input"
    EmptyWindows "W0009" "empty_windows" "windows that see only padding"
    UnusedVariable "W0010" "unused_variable" "a variable that nothing uses"
    EnlargingPool "W0011" "enlarging_pool" "an adaptive pool whose result is larger than its input"
    LopsidedNorm "W0012" "lopsided_norm" "a local response norm over an even number of channels"
    ConstantSoftmax "W0013" "constant_softmax" "a softmax over a single value"
    UnusedBlock "W0014" "unused_block" "an unused block"
}

impl Code {
    /// Whether it is a mistake or a warning, by the letter of its number.
    pub fn severity(self) -> Severity {
        if self.number().starts_with('W') { Severity::Warning } else { Severity::Error }
    }

    /// Whether a network may have it at one size of its inputs and not at another.
    pub fn depends_on_size(self) -> bool {
        matches!(
            self,
            Code::InputSize
                | Code::Window
                | Code::PoolPadding
                | Code::DifferentShapes
                | Code::TooLarge
                | Code::Reshape
                | Code::Index
                | Code::OverBudget
                | Code::UnreadPixels
                | Code::EmptyWindows
                | Code::EnlargingPool
                | Code::ConstantSoftmax
        )
    }

    /// The code with this number or name; case does not matter.
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
