//! The elementwise functions: a single table that defines the operators of the model file, their semantics, the schema,
//! fusion and the CUDA text. Each function is a row of [`pointwise!`](self) here, plus its vector form in the runtime.

use crate::text::{Text, Writer};

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Its name in a model file: PyTorch's, in snake case.
    pub name: &'static str,
    /// The module of `torch.nn`.
    pub torch: &'static str,
    /// Its path.
    pub torch_path: &'static str,
    /// Whether PyTorch takes `inplace`, which changes no result.
    pub inplace: bool,
    /// The function as a formula.
    pub formula: &'static str,
    /// Its parameters.
    pub parameters: &'static [Parameter],
    /// The function with these parameters, in the order of the list; missing ones have their defaults.
    pub with: fn(&[f32]) -> Pointwise,
}

/// A parameter of a function.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// PyTorch's name.
    pub name: &'static str,
    /// A short description.
    pub about: &'static str,
    /// PyTorch's default.
    pub default: f32,
}

/// `Variant "name" "torch.nn module" (parameter = default "what it does", ..) "formula" |x| definition in f64, "CUDA expression of x";`, with
/// `[inplace]` after the module where PyTorch takes that argument.
macro_rules! pointwise {
    ($(
        $variant:ident $name:literal $torch:literal [$($inplace:ident)?] $(($($parameter:ident = $default:literal $about:literal),+))? $formula:literal
        |$x:ident| $definition:expr, $cuda:literal;
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
                    $parameter: f32,
                )+ })?,
            )*
        }

        impl Pointwise {
            /// The functions available in model files.
            pub const ROWS: &'static [Row] = &[$(Row {
                name: $name,
                torch: $torch,
                torch_path: concat!("torch.nn.", $torch),
                inplace: !concat!($(stringify!($inplace))?).is_empty(),
                formula: $formula,
                parameters: &[$($(Parameter { name: stringify!($parameter), about: $about, default: $default },)+)?],
                with: |_values| {
                    $(
                        let mut values = _values.iter().copied();
                        let [$($parameter),+] = [$(values.next().unwrap_or($default)),+];
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

            /// The module of `torch.nn`.
            pub const fn torch(self) -> &'static str {
                match self {
                    Pointwise::Identity => "Identity",
                    $(Pointwise::$variant $({ $($parameter: _),+ })? => $torch,)*
                }
            }

            /// The definition, in double precision.
            pub fn define(self, value: f64) -> f64 {
                match self {
                    Pointwise::Identity => value,
                    $(Pointwise::$variant $({ $($parameter),+ })? => {
                        let $x = value;
                        $($(let $parameter = f64::from($parameter);)+)?
                        $definition
                    })*
                }
            }

            /// A CUDA expression of `x`, which refers to the parameters by name.
            pub const fn cuda(self) -> &'static str {
                match self {
                    Pointwise::Identity => "x",
                    $(Pointwise::$variant $({ $($parameter: _),+ })? => $cuda,)*
                }
            }

            /// Its parameters, by name.
            pub fn parameters(self) -> Vec<(&'static str, f32)> {
                match self {
                    Pointwise::Identity => Vec::new(),
                    $(Pointwise::$variant $({ $($parameter),+ })? => vec![$($((stringify!($parameter), $parameter)),+)?],)*
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

// `x < 0` and not `x > 0`: NaN and -0.0 stay, as in PyTorch.
pointwise! {
    Relu "relu" "ReLU" [inplace] "the larger of each value and 0"
        |x| if x < 0.0 { 0.0 } else { x }, "x < 0.0f ? 0.0f : x";
    Sigmoid "sigmoid" "Sigmoid" [] "1 / (1 + e^-x) of each value x"
        |x| 1.0 / (1.0 + (-x).exp()), "1.0f / (1.0f + expf(-x))";
    Tanh "tanh" "Tanh" [] "the hyperbolic tangent of each value"
        |x| x.tanh(), "tanhf(x)";
}

impl Pointwise {
    /// Whether it is the identity.
    pub fn is_identity(self) -> bool {
        self == Pointwise::Identity
    }

    /// The row of a function, by its name in a model file.
    pub fn row(name: &str) -> Option<&'static Row> {
        Pointwise::ROWS.iter().find(|row| row.name == name)
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
        let parameters: Vec<String> = self.parameters().iter().map(|(_, value)| value.to_string()).collect();
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
            let defaults: Vec<_> = row.parameters.iter().map(|parameter| (parameter.name, parameter.default)).collect();
            assert_eq!(function.parameters(), defaults);
            assert!(function.define(f64::NAN).is_nan(), "{}", row.name);
            assert!(function.cuda().contains('x'), "{}", row.name);
        }
    }
}
