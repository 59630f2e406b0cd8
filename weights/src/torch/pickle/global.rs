//! The names that a pickle may use. Names are compared with this list and looked up nowhere else.

use crate::Dtype;

/// The meaning of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::torch) enum Global {
    /// `collections.OrderedDict`, `Counter` and `defaultdict`: dictionaries whose items follow, or are given.
    Mapping(Mapping),
    /// `torch.Size`: a tuple.
    Size,
    /// `torch.Tensor`.
    Tensor,
    /// `torch.nn.parameter.Parameter` or `Buffer`: a tensor from a tensor.
    Parameter,
    /// A function that constructs a tensor.
    Rebuild(Rebuild),
    /// A storage of elements of one type.
    Storage(Dtype),
    /// A storage of elements of this many bytes, whose type this crate does not support.
    OtherStorage(u64),
    /// A storage of bytes.
    UntypedStorage,
    /// A type.
    Dtype(Dtype),
}

/// Kinds of dictionaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::torch) enum Mapping {
    OrderedDict,
    Counter,
    /// Its first argument is the factory of missing values.
    DefaultDict,
}

/// Functions of `torch._utils` and `torch._tensor`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::torch) enum Rebuild {
    /// `_rebuild_tensor`: a tensor from storage, offset, shape and strides.
    Tensor,
    /// `_rebuild_tensor_v2`: the same, with data that only training needs.
    TensorV2,
    /// `_rebuild_tensor_v3`: the same, with a type.
    TensorV3,
    /// `_rebuild_parameter`: a tensor from a tensor.
    Parameter,
    /// `_rebuild_parameter_with_state`: the same, with attributes.
    ParameterWithState,
    /// `_rebuild_device_tensor_from_cpu_tensor`: a tensor from another device, from a tensor of the same type.
    FromCpuTensor,
    /// `_rebuild_from_type_v2`: another of these functions, its arguments, the class of the result and attributes.
    FromType,
}

impl Global {
    /// The meaning of a name, if it is on the list.
    pub(super) fn find(module: &str, name: &str) -> Option<Global> {
        let known = match (module, name) {
            ("collections", "OrderedDict") => Global::Mapping(Mapping::OrderedDict),
            ("collections", "Counter") => Global::Mapping(Mapping::Counter),
            ("collections", "defaultdict") => Global::Mapping(Mapping::DefaultDict),
            ("torch", "Size") => Global::Size,
            ("torch" | "torch._tensor", "Tensor") => Global::Tensor,
            ("torch.nn.parameter", "Parameter" | "Buffer") => Global::Parameter,
            ("torch._utils", "_rebuild_tensor") => Global::Rebuild(Rebuild::Tensor),
            ("torch._utils", "_rebuild_tensor_v2") => Global::Rebuild(Rebuild::TensorV2),
            ("torch._utils", "_rebuild_tensor_v3") => Global::Rebuild(Rebuild::TensorV3),
            ("torch._utils", "_rebuild_parameter") => Global::Rebuild(Rebuild::Parameter),
            ("torch._utils", "_rebuild_parameter_with_state") => Global::Rebuild(Rebuild::ParameterWithState),
            ("torch._utils", "_rebuild_device_tensor_from_cpu_tensor") => Global::Rebuild(Rebuild::FromCpuTensor),
            ("torch._tensor", "_rebuild_from_type_v2") => Global::Rebuild(Rebuild::FromType),
            ("torch.storage", "UntypedStorage") => Global::UntypedStorage,
            ("torch" | "torch.cuda", name) => return storage(name).or_else(|| dtype(name).map(Global::Dtype)),
            _ => return None,
        };
        Some(known)
    }

    /// The name, for messages.
    pub(in crate::torch) fn name(self) -> String {
        let name = match self {
            Global::Mapping(Mapping::OrderedDict) => "collections.OrderedDict",
            Global::Mapping(Mapping::Counter) => "collections.Counter",
            Global::Mapping(Mapping::DefaultDict) => "collections.defaultdict",
            Global::Size => "torch.Size",
            Global::Tensor => "torch.Tensor",
            Global::Parameter => "torch.nn.parameter.Parameter",
            Global::Rebuild(Rebuild::Tensor) => "torch._utils._rebuild_tensor",
            Global::Rebuild(Rebuild::TensorV2) => "torch._utils._rebuild_tensor_v2",
            Global::Rebuild(Rebuild::TensorV3) => "torch._utils._rebuild_tensor_v3",
            Global::Rebuild(Rebuild::Parameter) => "torch._utils._rebuild_parameter",
            Global::Rebuild(Rebuild::ParameterWithState) => "torch._utils._rebuild_parameter_with_state",
            Global::Rebuild(Rebuild::FromCpuTensor) => "torch._utils._rebuild_device_tensor_from_cpu_tensor",
            Global::Rebuild(Rebuild::FromType) => "torch._tensor._rebuild_from_type_v2",
            Global::Storage(_) | Global::OtherStorage(_) | Global::UntypedStorage => "a PyTorch storage",
            Global::Dtype(dtype) => return format!("torch.dtype ({dtype})"),
        };
        name.into()
    }
}

fn storage(name: &str) -> Option<Global> {
    let dtype = match name.strip_suffix("Storage")? {
        "Bool" => Dtype::Bool,
        "Byte" => Dtype::U8,
        "Char" => Dtype::I8,
        "Short" => Dtype::I16,
        "Int" => Dtype::I32,
        "Long" => Dtype::I64,
        "Half" => Dtype::F16,
        "BFloat16" => Dtype::Bf16,
        "Float" => Dtype::F32,
        "Double" => Dtype::F64,
        "ComplexFloat" => Dtype::C64,
        "QInt8" | "QUInt8" | "QUInt4x2" | "QUInt2x4" => return Some(Global::OtherStorage(1)),
        "QInt32" => return Some(Global::OtherStorage(4)),
        "ComplexDouble" => return Some(Global::OtherStorage(16)),
        _ => return None,
    };
    Some(Global::Storage(dtype))
}
fn dtype(name: &str) -> Option<Dtype> {
    Some(match name {
        "bool" => Dtype::Bool,
        "uint8" => Dtype::U8,
        "int8" => Dtype::I8,
        "int16" => Dtype::I16,
        "uint16" => Dtype::U16,
        "int32" => Dtype::I32,
        "uint32" => Dtype::U32,
        "int64" => Dtype::I64,
        "uint64" => Dtype::U64,
        "float8_e4m3fn" => Dtype::F8E4M3,
        "float8_e5m2" => Dtype::F8E5M2,
        "float8_e4m3fnuz" => Dtype::F8E4M3Fnuz,
        "float8_e5m2fnuz" => Dtype::F8E5M2Fnuz,
        "float8_e8m0fnu" => Dtype::F8E8M0,
        "float16" => Dtype::F16,
        "bfloat16" => Dtype::Bf16,
        "float32" => Dtype::F32,
        "float64" => Dtype::F64,
        "complex64" => Dtype::C64,
        _ => return None,
    })
}
