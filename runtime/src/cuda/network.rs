//! A network on a device: its kernels and weights, which sessions share.

use std::{fmt, marker::PhantomData, path::Path, sync::Arc};

use cudarc::driver::{CudaModule, CudaSlice, CudaStream};

use super::{
    CudaModel,
    device::Device,
    error::{Doing, Error, aligned},
    image, pack,
    program::{Batch, Buffer, Program},
    session::Session,
};
use crate::{
    model::{self, Model},
    weights::{Generated, TensorFile, TensorSource, WithOwn},
};

/// A network on a device, shared by any number of [`Session`]s.
pub struct Network<M> {
    device: Device,
    pub(super) module: Arc<CudaModule>,
    pub(super) weights: CudaSlice<u8>,
    model: PhantomData<fn() -> M>,
}

impl<M: Model> fmt::Debug for Network<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Network({} on {:?})", M::ABOUT.name, self.device)
    }
}

impl<M: CudaModel> Network<M> {
    /// Reads the weights from a file, like [`Model::load`].
    ///
    /// # Errors
    /// If the kernels cannot be compiled or loaded, there is not enough memory, or the file does not fit the network.
    pub fn load(device: &Device, path: impl AsRef<Path>) -> Result<Self, Error> {
        let mut file = TensorFile::open(path.as_ref(), model::table::<M>(), &M::PROGRAM.mapping)?;
        Network::from_source(device, &mut file)
    }

    /// Reads the weights from the bytes of a file, like [`Model::from_bytes`].
    ///
    /// # Errors
    /// As for [`load`](Network::load).
    pub fn from_bytes(device: &Device, bytes: &[u8]) -> Result<Self, Error> {
        let mut file = TensorFile::from_bytes("(in memory)", bytes, model::table::<M>(), &M::PROGRAM.mapping)?;
        Network::from_source(device, &mut file)
    }

    /// Generates weights, the same as [`Model::random`].
    ///
    /// # Errors
    /// If the kernels cannot be compiled or loaded, or there is not enough memory.
    pub fn random(device: &Device, seed: u64) -> Result<Self, Error> {
        Network::from_source(device, &mut Generated::new(seed, M::PROGRAM.tensors))
    }

    fn from_source(device: &Device, source: &mut dyn TensorSource) -> Result<Self, Error> {
        check::<M>(M::CUDA)?;
        let module = image::load(device, M::CUDA)?;
        let mut source = WithOwn { specs: M::PROGRAM.tensors, origins: M::ORIGINS, source };
        let packed = pack::pack(M::CUDA, M::PROGRAM.tensors, &mut source)?;
        let weights = upload(device, &packed)?;
        Ok(Network { device: device.clone(), module, weights, model: PhantomData })
    }

    /// The device.
    pub fn device(&self) -> &Device {
        &self.device
    }

    /// Memory, a stream and the captured passes, for one caller.
    ///
    /// # Errors
    /// If there is not enough memory, or the driver rejects a kernel.
    pub fn session(&self) -> Result<Session<'_, M>, Error> {
        Session::new(self)
    }

    /// As [`session`](Network::session), with a share of the network instead of a reference to it: the session may outlive the
    /// place where it was made, as in a server.
    ///
    /// # Errors
    /// As for [`session`](Network::session).
    pub fn shared_session(self: &Arc<Self>) -> Result<Session<'static, M>, Error> {
        Session::shared(Arc::clone(self))
    }
}

/// Copies the packed weights to the device, where every stream may read them.
fn upload(device: &Device, packed: &[u8]) -> Result<CudaSlice<u8>, Error> {
    let stream = new_stream(device)?;
    // CUDA does not support empty allocations.
    let bytes = packed.len().max(1);
    // SAFETY: nothing reads the byte that is not written below, if there are no weights.
    let mut weights =
        unsafe { stream.alloc::<u8>(bytes) }.map_err(|error| Error::allocation("the weights", bytes, device, error))?;
    stream.memcpy_htod(packed, &mut weights).doing(|| "copying the weights to the device".into())?;
    stream.synchronize().doing(|| "copying the weights to the device".into())?;
    Ok(weights)
}

/// A new stream, which waits for no other.
pub(super) fn new_stream(device: &Device) -> Result<Arc<CudaStream>, Error> {
    device.context().new_stream().doing(|| format!("making a stream on {}", device.name()))
}

/// Checks the properties of generated code that this folder relies on.
fn check<M: Model>(program: &Program) -> Result<(), Error> {
    let sizes: Vec<usize> = program.batches.iter().map(|batch| batch.images).collect();
    if sizes.is_empty() || sizes != M::ABOUT.batches {
        return Err(Error::Program(format!("batches of {sizes:?} on the device, of {:?} elsewhere", M::ABOUT.batches)));
    }
    for batch in program.batches {
        if batch.inputs.len() != M::ABOUT.inputs.len() {
            return Err(Error::Program(format!("{} inputs of {}", batch.inputs.len(), M::ABOUT.inputs.len())));
        }
        for (buffer, input) in batch.inputs.iter().zip(M::ABOUT.inputs) {
            check_buffer(batch, buffer, input.len())?;
        }
        if batch.outputs.len() != M::ABOUT.outputs.len() {
            return Err(Error::Program(format!("{} results of {}", batch.outputs.len(), M::ABOUT.outputs.len())));
        }
        for (buffer, output) in batch.outputs.iter().zip(M::ABOUT.outputs) {
            check_buffer(batch, buffer, output.len())?;
        }
    }
    Ok(())
}

/// The buffer is aligned, has the batch's length, and is in the arena.
fn check_buffer(batch: &Batch, buffer: &Buffer, image: usize) -> Result<(), Error> {
    aligned("a buffer", buffer.offset)?;
    let end = buffer.elements.checked_mul(size_of::<f32>()).and_then(|bytes| bytes.checked_add(buffer.offset));
    let inside = end.is_some_and(|end| end <= batch.arena_bytes);
    if inside && Some(buffer.elements) == image.checked_mul(batch.images) {
        Ok(())
    } else {
        Err(Error::Program(format!("{buffer:?} for {} images of {image} in {} bytes", batch.images, batch.arena_bytes)))
    }
}
