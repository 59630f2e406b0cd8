//! PyTorch's checkpoints: a pickle that describes tensors, and their bytes.
//!
//! `pickle/` reads the description, `zip` and `legacy` find the bytes, `names` derives the names. This module combines
//! them: a tensor is accepted if all of its elements are inside its storage.

mod foreign;
mod legacy;
mod names;
mod pickle;
#[cfg(test)]
mod tests;
mod zip;

pub(crate) use legacy::read as read_legacy;
pub(crate) use zip::{inflate, read as read_zip};

use crate::{
    Tensor,
    file::{Contents, Refusal, needed_strides},
    tensor::{Storage, View},
};
use names::Found;
use pickle::{Pickle, StorageOf, TensorOf};

/// The tensors of a pickle, with their names, as views of the storages, which are in the pickle's order.
fn contents(pickle: &Pickle<'_>, storages: Vec<Storage>) -> Result<Contents, Refusal> {
    let Found { tensors, unread } = names::find(pickle)?;
    let tensors = tensors.into_iter().map(|(name, index)| {
        let of = &pickle.tensors[index as usize];
        let storage = &pickle.storages[of.storage as usize];
        let view = view(of, storage, storages[of.storage as usize].len);
        let view = view.map_err(|problem| format!("`{name}` {:?}: {problem}", of.shape))?;
        Ok(Tensor { name, dtype: of.dtype, shape: of.shape.clone(), view })
    });
    let tensors = tensors.collect::<Result<_, String>>()?;
    Ok(Contents { storages, tensors, unread })
}

/// The location of a tensor's elements in a storage of this many bytes.
fn view(of: &TensorOf, storage: &StorageOf<'_>, bytes: u64) -> Result<View, String> {
    let size = of.dtype.bits() / 8;
    let elements = bytes / size;
    // For a storage of bytes, too, offsets are counted in elements.
    let past_end = || format!("it exceeds its storage `{}` of {elements} elements", storage.key.escape_debug());
    let numel = of.shape.iter().try_fold(1u64, |product, size| product.checked_mul(*size as u64));
    let numel = numel.ok_or("its number of elements overflows")?;
    numel.checked_mul(size).ok_or("its size overflows")?;
    let last = of.shape.iter().zip(&of.strides).try_fold(of.offset, |last, (size, stride)| {
        last.checked_add((*size as u64).saturating_sub(1).checked_mul(*stride)?)
    });
    let last = last.ok_or_else(past_end)?;
    if (numel > 0 && last >= elements) || of.offset > elements {
        return Err(past_end());
    }
    let strides = needed_strides(&of.shape, of.strides.clone());
    Ok(View { storage: of.storage as usize, start: of.offset * size, strides })
}
