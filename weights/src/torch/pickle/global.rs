//! The names that a pickle may use. They are compared with this list and looked up nowhere else.

use crate::Dtype;

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::torch) enum Global {
    /// `collections.OrderedDict`.
    OrderedDict,
    /// `torch.Size`: a tuple.
    Size,
    /// `torch._utils._rebuild_tensor`: a tensor from storage, offset, shape and strides.
    RebuildTensor,
    /// `torch._utils._rebuild_tensor_v2`: the same, with what only training needs.
    RebuildTensorV2,
    /// `torch._utils._rebuild_tensor_v3`: the same, with a type.
    RebuildTensorV3,
    /// `torch._utils._rebuild_parameter`: a tensor from a tensor.
    RebuildParameter,
    /// A storage of elements of one type.
    Storage(Dtype),
    /// A storage of bytes.
    UntypedStorage,
    /// A type.
    Dtype(Dtype),
}

impl Global {
    /// What a name stands for, if it is on the list.
    pub(super) fn find(module: &str, name: &str) -> Option<Global> {
        let known = match (module, name) {
            ("collections", "OrderedDict") => Global::OrderedDict,
            ("torch", "Size") => Global::Size,
            ("torch._utils", "_rebuild_tensor") => Global::RebuildTensor,
            ("torch._utils", "_rebuild_tensor_v2") => Global::RebuildTensorV2,
            ("torch._utils", "_rebuild_tensor_v3") => Global::RebuildTensorV3,
            ("torch._utils", "_rebuild_parameter") => Global::RebuildParameter,
            ("torch.storage", "UntypedStorage") => Global::UntypedStorage,
            ("torch", name) => return storage(name).map(Global::Storage).or_else(|| dtype(name).map(Global::Dtype)),
            _ => return None,
        };
        Some(known)
    }
}

fn storage(name: &str) -> Option<Dtype> {
    Some(match name.strip_suffix("Storage")? {
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
        _ => return None,
    })
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
