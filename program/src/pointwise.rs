//! The elementwise functions: a single table that defines the operators of the model file, their semantics, the schema,
//! fusion and the CUDA text. Each function is a row of [`pointwise!`](self) here, plus its vector form in the kernels.

mod parameter;
mod special;

use std::f64::consts::PI;

use crate::text::{Text, Writer};
use parameter::Typed;
pub use parameter::{Approximate, Argument, Parameter, Takes};
use special::{clamp, elu, erf, normal_cdf, power, sigmoid, softplus};

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Its name in a model file: PyTorch's, in snake case.
    pub name: &'static str,
    /// The path of PyTorch's.
    pub torch_path: &'static str,
    /// Whether PyTorch takes `inplace`, which changes no result.
    pub inplace: bool,
    /// An example of its use in a model file.
    pub example: &'static str,
    /// The function as a formula.
    pub formula: &'static str,
    /// Its parameters.
    pub parameters: &'static [Parameter],
    /// The function with these parameters, in the order of the list; missing ones have their defaults.
    pub with: fn(&[Argument]) -> Pointwise,
}

/// The PyTorch counterpart of an operator. torchsummary's table has modules only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Torch {
    /// A class of `torch.nn`.
    Module(&'static str),
    /// A function, such as `torch.flatten`.
    Function(&'static str),
}

impl Torch {
    /// The name of the class or the function.
    pub const fn name(self) -> &'static str {
        match self {
            Torch::Module(name) | Torch::Function(name) => name,
        }
    }
}

/// The path of a function's PyTorch counterpart.
macro_rules! path {
    (Module $name:literal) => {
        concat!("torch.nn.", $name)
    };
    (Function $name:literal) => {
        $name
    };
}

/// The first expression if there is one, else the second.
macro_rules! or {
    (, $other:expr) => {
        $other
    };
    ($first:expr, $other:expr) => {
        $first
    };
}

/// `Variant "name" Module "torch.nn module" (parameter: type = what it takes, "short description"; ..) like "example" "formula"
/// |x| definition in f64, "CUDA expression of x";`, with `Function "torch.function"` if PyTorch has no module, and `[inplace]` after
/// it if PyTorch takes that argument.
macro_rules! pointwise {
    ($(
        $variant:ident $name:literal $kind:ident $torch:literal $([$inplace:ident])?
        $(($($parameter:ident: $type:ty = $takes:expr, $about:literal);+) like $example:literal)? $formula:literal
        |$x:ident| $definition:expr, $cuda:expr;
    )*) => {
        /// A function of a single number.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub enum Pointwise {
            /// The number itself.
            Identity,
            $(
                #[doc = $formula]
                $variant $({ $(
                    #[doc = concat!("PyTorch's `", stringify!($parameter), "`.")]
                    $parameter: $type,
                )+ })?,
            )*
        }

        impl Pointwise {
            /// The functions available in model files.
            pub const ROWS: &'static [Row] = &[$(Row {
                name: $name,
                torch_path: path!($kind $torch),
                inplace: !concat!($(stringify!($inplace))?).is_empty(),
                example: or!($($example)?, $name),
                formula: $formula,
                parameters: &[$($(Parameter { name: stringify!($parameter), about: $about, takes: $takes },)+)?],
                with: |_values| {
                    $(
                        let mut values = _values.iter().copied();
                        $(let $parameter = <$type>::of(values.next().unwrap_or($takes.default_or_example()));)+
                    )?
                    Pointwise::$variant $({ $($parameter),+ })?
                },
            }),*];

            /// Its name in a model file.
            pub const fn name(self) -> &'static str {
                match self {
                    Pointwise::Identity => "identity",
                    $(Pointwise::$variant $({ $($parameter: _),+ })? => $name,)*
                }
            }

            /// Its PyTorch counterpart.
            pub const fn torch(self) -> Torch {
                match self {
                    Pointwise::Identity => Torch::Module("Identity"),
                    $(Pointwise::$variant $({ $($parameter: _),+ })? => Torch::$kind($torch),)*
                }
            }

            /// The definition, in double precision.
            pub fn define(self, value: f64) -> f64 {
                match self {
                    Pointwise::Identity => value,
                    $(Pointwise::$variant $({ $($parameter),+ })? => {
                        let $x = value;
                        $($(let $parameter = Typed::exact($parameter);)+)?
                        $definition
                    })*
                }
            }

            /// A CUDA expression of `x`, which refers to the parameters by name.
            pub fn cuda(self) -> &'static str {
                match self {
                    Pointwise::Identity => "x",
                    $(Pointwise::$variant $({ $($parameter),+ })? => {
                        $(let _ = ($($parameter),+);)?
                        $cuda
                    })*
                }
            }

            /// Its parameters, by name.
            pub fn parameters(self) -> Vec<(&'static str, Argument)> {
                match self {
                    Pointwise::Identity => Vec::new(),
                    $(Pointwise::$variant $({ $($parameter),+ })? => vec![$($((stringify!($parameter), $parameter.argument())),+)?],)*
                }
            }
        }

        impl Text for Pointwise {
            fn write(&self, text: &mut Writer) {
                match self {
                    Pointwise::Identity => text.path("Pointwise::Identity"),
                    $(Pointwise::$variant $({ $($parameter),+ })? => {
                        text.path(concat!("Pointwise::", stringify!($variant)));
                        $(text.fields(&[$((stringify!($parameter), $parameter as &dyn Text)),+]);)?
                    })*
                }
            }
        }
    };
}

// `x < 0`, not `x > 0`: NaN and -0.0 are unchanged, as in PyTorch. PyTorch's arithmetic overflows or cancels for some extreme
// inputs; the definitions follow the formulas.
#[rustfmt::skip]
pointwise! {
    Relu "relu" Module "ReLU" [inplace] "the larger of each value and 0"
        |x| if x < 0.0 { 0.0 } else { x }, "x < 0.0f ? 0.0f : x";
    Relu6 "relu6" Module "ReLU6" [inplace] "each value, but no less than 0 and no more than 6"
        |x| clamp(x, 0.0, 6.0), "x < 0.0f ? 0.0f : x > 6.0f ? 6.0f : x";
    LeakyRelu "leaky_relu" Module "LeakyReLU" [inplace]
        (negative_slope: f32 = Takes::Number(0.01), "what values below 0 are multiplied by")
        like "leaky_relu: 0.1" "each value, times a slope where it is below 0"
        |x| if x > 0.0 { x } else { negative_slope * x }, "x > 0.0f ? x : negative_slope * x";
    Elu "elu" Module "ELU" [inplace] (alpha: f32 = Takes::Number(1.0), "the limit far below 0, negated")
        like "elu: 1.0" "each value x above 0, alpha * (e^x - 1) of the others"
        |x| elu(x, [alpha, 1.0]), "x > 0.0f ? x : alpha * expm1f(x)";
    Selu "selu" Module "SELU" [inplace] "1.0507 times each value x above 0, 1.7581 * (e^x - 1) of the others"
        |x| SELU[0] * elu(x, [SELU[1], 1.0]), "1.05070098735548f * (x > 0.0f ? x : 1.67326324235437f * expm1f(x))";
    Celu "celu" Module "CELU" [inplace] (alpha: f32 = Takes::Nonzero(1.0), "the limit far below 0, negated")
        like "celu: 1.0" "each value x above 0, alpha * (e^(x / alpha) - 1) of the others"
        |x| elu(x, [alpha, alpha]), "x > 0.0f ? x : alpha * expm1f(x / alpha)";
    Gelu "gelu" Module "GELU"
        (approximate: Approximate = Takes::Word(Approximate::WORDS), "`tanh` for the approximation by a hyperbolic tangent")
        like "gelu: none" "each value, times the share of a normal distribution below it"
        |x| match approximate {
            Approximate::None => x * normal_cdf(x),
            Approximate::Tanh => x * sigmoid((8.0 / PI).sqrt() * (x + 0.044715 * x * x * x)),
        },
        match approximate {
            Approximate::None => "x * (0.5f * erfcf(-0.707106781186548f * x))",
            Approximate::Tanh => "x / (1.0f + expf(-1.59576912160573f * (x + 0.044715f * x * x * x)))",
        };
    Sigmoid "sigmoid" Module "Sigmoid" "1 / (1 + e^-x) of each value x"
        |x| sigmoid(x), "1.0f / (1.0f + expf(-x))";
    LogSigmoid "log_sigmoid" Module "LogSigmoid" "ln(1 / (1 + e^-x)) of each value x"
        |x| (if x > 0.0 { 0.0 } else { x }) - (-x.abs()).exp().ln_1p(),
        "(x > 0.0f ? 0.0f : x) - log1pf(expf(-fabsf(x)))";
    Silu "silu" Module "SiLU" [inplace] "each value x, divided by 1 + e^-x"
        |x| x * sigmoid(x), "x / (1.0f + expf(-x))";
    Mish "mish" Module "Mish" [inplace] "each value x, times the hyperbolic tangent of ln(1 + e^x)"
        |x| x * x.exp().ln_1p().tanh(), "x * tanhf(log1pf(expf(x)))";
    Softplus "softplus" Module "Softplus"
        (beta: f32 = Takes::Number(1.0), "how sharp the bend at 0 is";
         threshold: f32 = Takes::Number(20.0), "the value of x * beta above which the result is x")
        like "softplus: {beta: 2}" "ln(1 + e^(x * beta)) / beta of each value x"
        |x| if x * beta > threshold { x } else { softplus(x * beta) / beta },
        "x * beta > threshold ? x : ((x * beta > 0.0f ? x * beta : 0.0f) + log1pf(expf(-fabsf(x * beta)))) / beta";
    Softsign "softsign" Module "Softsign" "each value x, divided by 1 + |x|"
        |x| x / (1.0 + x.abs()), "x / (1.0f + fabsf(x))";
    Hardsigmoid "hardsigmoid" Module "Hardsigmoid" [inplace] "x / 6 + 1/2 of each value x, but no less than 0 and no more than 1"
        |x| clamp(x + 3.0, 0.0, 6.0) / 6.0, "x < -3.0f ? 0.0f : x > 3.0f ? 1.0f : (x + 3.0f) / 6.0f";
    Hardswish "hardswish" Module "Hardswish" [inplace] "each value, times its `hardsigmoid`"
        |x| x * (clamp(x + 3.0, 0.0, 6.0) / 6.0), "x * (x < -3.0f ? 0.0f : x > 3.0f ? 1.0f : (x + 3.0f) / 6.0f)";
    Hardtanh "hardtanh" Module "Hardtanh" [inplace]
        (min_val: f32 = Takes::Number(-1.0), "the least result"; max_val: f32 = Takes::Number(1.0), "the largest result")
        like "hardtanh: {min_val: -2, max_val: 2}" "each value, but no less than one number and no more than another"
        |x| clamp(x, min_val, max_val), "x < min_val ? min_val : x > max_val ? max_val : x";
    Tanh "tanh" Module "Tanh" "the hyperbolic tangent of each value"
        |x| x.tanh(), "tanhf(x)";
    Clamp "clamp" Function "torch.clamp"
        (min: f32 = Takes::Limit(f32::NEG_INFINITY), "the least result"; max: f32 = Takes::Limit(f32::INFINITY), "the largest result")
        like "clamp: {min: 0, max: 1}" "each value, but no less than one number and no more than another, or one of the two"
        |x| clamp(x, min, max), "(x < min ? min : x) > max ? max : x < min ? min : x";
    Threshold "threshold" Module "Threshold" [inplace]
        (threshold: f32 = Takes::Required(0.1), "the largest value that is replaced";
         value: f32 = Takes::Required(0.0), "what it is replaced by")
        like "threshold: {threshold: 0.1, value: 0}" "each value above a threshold, and a number for the others"
        |x| if x <= threshold { value } else { x }, "x <= threshold ? value : x";
    Floor "floor" Function "torch.floor" "the largest integer that is no more than each value"
        |x| x.floor(), "floorf(x)";
    Ceil "ceil" Function "torch.ceil" "the smallest integer that is no less than each value"
        |x| x.ceil(), "ceilf(x)";
    Round "round" Function "torch.round" "the integer nearest to each value, of two the even one"
        |x| x.round_ties_even(), "rintf(x)";
    Erf "erf" Function "torch.erf" "the error function of each value"
        |x| erf(x), "erff(x)";
    Exp "exp" Function "torch.exp" "e^x of each value x"
        |x| x.exp(), "expf(x)";
    Log "log" Function "torch.log" "the natural logarithm of each value"
        |x| x.ln(), "logf(x)";
    Sqrt "sqrt" Function "torch.sqrt" "the square root of each value"
        |x| x.sqrt(), "sqrtf(x)";
    Abs "abs" Function "torch.abs" "each value without its sign"
        |x| x.abs(), "fabsf(x)";
    Neg "neg" Function "torch.neg" "each value with the other sign"
        |x| -x, "-x";
    Reciprocal "reciprocal" Function "torch.reciprocal" "1 / x of each value x"
        |x| 1.0 / x, "1.0f / x";
    Add "add" Function "torch.add" (value: f32 = Takes::Required(1.0), "what is added")
        like "add: {value: 1}" "each value, plus a number"
        |x| x + value, "x + value";
    Sub "sub" Function "torch.sub" (value: f32 = Takes::Required(1.0), "what is subtracted")
        like "sub: {value: 1}" "each value, less a number"
        |x| x - value, "x - value";
    Rsub "rsub" Function "torch.rsub" (value: f32 = Takes::Required(1.0), "the number that values are subtracted from")
        like "rsub: 1" "a number, less each value"
        |x| value - x, "value - x";
    Mul "mul" Function "torch.mul" (value: f32 = Takes::Required(2.0), "the factor")
        like "mul: {value: 2}" "each value, times a number"
        |x| x * value, "x * value";
    Div "div" Function "torch.div" (value: f32 = Takes::Required(2.0), "the divisor")
        like "div: {value: 2}" "each value, divided by a number"
        |x| x / value, "x / value";
    Maximum "maximum" Function "torch.maximum" (value: f32 = Takes::Required(0.0), "the least result")
        like "maximum: {value: 0}" "the larger of each value and a number"
        |x| if x < value { value } else { x }, "x < value ? value : x";
    Minimum "minimum" Function "torch.minimum" (value: f32 = Takes::Required(1.0), "the largest result")
        like "minimum: {value: 1}" "the smaller of each value and a number"
        |x| if x > value { value } else { x }, "x > value ? value : x";
    Pow "pow" Function "torch.pow" (exponent: f32 = Takes::Required(2.0), "the power")
        like "pow: 2" "each value to a power"
        |x| power(x, exponent), "exponent == 0.5f ? sqrtf(x) : exponent == -0.5f ? 1.0f / sqrtf(x) : powf(x, exponent)";
}

/// The factors of SELU: of all results, and of negative inputs.
const SELU: [f64; 2] = [1.050_700_987_355_480_5, 1.673_263_242_354_377_2];

impl Pointwise {
    /// Whether it is the identity.
    pub fn is_identity(self) -> bool {
        self == Pointwise::Identity
    }

    /// The row of a function, by its name in a model file.
    pub fn row(name: &str) -> Option<&'static Row> {
        Pointwise::ROWS.iter().find(|row| row.name == name)
    }

    /// Whether it limits values and does nothing else, to limits that are numbers.
    pub fn only_limits(self) -> bool {
        self.limits().is_some_and(|limits| !limits.iter().any(|limit| limit.is_nan()))
    }

    /// The least and the largest result of a function that limits values and does nothing else. If the first is above the second,
    /// all results are the second.
    #[inline]
    pub const fn limits(self) -> Option<[f32; 2]> {
        match self {
            Pointwise::Identity => Some([f32::NEG_INFINITY, f32::INFINITY]),
            Pointwise::Relu => Some([0.0, f32::INFINITY]),
            Pointwise::Relu6 => Some([0.0, 6.0]),
            Pointwise::Hardtanh { min_val, max_val } => Some([min_val, max_val]),
            Pointwise::Clamp { min, max } => Some([min, max]),
            Pointwise::Maximum { value } => Some([value, f32::INFINITY]),
            Pointwise::Minimum { value } => Some([f32::NEG_INFINITY, value]),
            Pointwise::LeakyRelu { .. }
            | Pointwise::Elu { .. }
            | Pointwise::Selu
            | Pointwise::Celu { .. }
            | Pointwise::Gelu { .. }
            | Pointwise::Sigmoid
            | Pointwise::LogSigmoid
            | Pointwise::Silu
            | Pointwise::Mish
            | Pointwise::Softplus { .. }
            | Pointwise::Softsign
            | Pointwise::Hardsigmoid
            | Pointwise::Hardswish
            | Pointwise::Tanh
            | Pointwise::Threshold { .. }
            | Pointwise::Floor
            | Pointwise::Ceil
            | Pointwise::Round
            | Pointwise::Erf
            | Pointwise::Exp
            | Pointwise::Log
            | Pointwise::Sqrt
            | Pointwise::Abs
            | Pointwise::Neg
            | Pointwise::Reciprocal
            | Pointwise::Add { .. }
            | Pointwise::Sub { .. }
            | Pointwise::Rsub { .. }
            | Pointwise::Mul { .. }
            | Pointwise::Div { .. }
            | Pointwise::Pow { .. } => None,
        }
    }

    /// Whether applying it twice is the same as once, judged by samples.
    pub fn is_idempotent(self) -> bool {
        (-64..=64).map(|step| f64::from(step) / 8.0).all(|value| {
            let once = self.define(value);
            self.define(once) == once
        })
    }

    /// In words: `relu`, `leaky_relu(0.01)`.
    pub fn describe(self) -> String {
        let parameters: Vec<String> = self.parameters().iter().map(|(_, argument)| argument.to_string()).collect();
        match parameters.as_slice() {
            [] => self.name().into(),
            parameters => format!("{}({})", self.name(), parameters.join(", ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_make_the_functions_they_name() {
        for row in Pointwise::ROWS {
            let function = (row.with)(&[]);
            assert_eq!(function.name(), row.name);
            let defaults =
                row.parameters.iter().map(|parameter| (parameter.name, parameter.takes.default_or_example()));
            assert_eq!(function.parameters(), defaults.collect::<Vec<_>>());
            assert!(row.torch_path.ends_with(function.torch().name()), "{}", row.name);
            assert!(row.example.starts_with(row.name), "{}", row.name);
            assert!(function.define(f64::NAN).is_nan(), "{}", row.name);
            assert!(function.cuda().contains('x'), "{}", row.name);
        }
    }
}
