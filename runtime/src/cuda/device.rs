//! The choice of a device. Anything that may be missing is checked here, before calls that would panic without it.

use std::{env, fmt, sync::Arc};

use cudarc::driver::{CudaContext, result, sys};

use super::error::{Doing, Error};

/// The environment variable that selects a device.
const VARIABLE: &str = "GRAPHC_DEVICE";

/// The CUDA version that the driver must support: the first with every function that is called.
const DRIVER: (i32, i32) = (12, 8);

/// The minimum compute capability: the first with bfloat16 tensor cores and asynchronous copies.
const CAPABILITY: (i32, i32) = (8, 0);

/// An NVIDIA GPU and its context, shared by all clones.
#[derive(Clone)]
pub struct Device {
    context: Arc<CudaContext>,
    name: Arc<str>,
    capability: (i32, i32),
}

impl fmt::Debug for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Device({}, {})", self.index(), self.name)
    }
}

impl Device {
    /// The device with this number, from 0.
    ///
    /// # Errors
    /// If there is no driver, it is too old, it has no such device, or that is too old.
    pub fn new(index: usize) -> Result<Self, Error> {
        let count = Device::count()?;
        if index >= count {
            return Err(Error::NoDevice { index, count });
        }
        let context = CudaContext::new(index).doing(|| format!("opening device {index}"))?;
        // SAFETY: memory allocated in this folder is used only on its own stream, or after waiting for that stream.
        // Tracking would record events while a graph is captured, which fails or hangs.
        unsafe { context.disable_event_tracking() };
        let name = context.name().doing(|| format!("asking for the name of device {index}"))?;
        let capability = context.compute_capability().doing(|| format!("asking {name} for its compute capability"))?;
        if capability < CAPABILITY {
            return Err(Error::DeviceTooOld { name, found: capability, needed: CAPABILITY });
        }
        Ok(Device { context, name: name.into(), capability })
    }

    /// The device selected by the environment variable `GRAPHC_DEVICE`, or the first.
    ///
    /// # Errors
    /// As for [`new`](Device::new), or if the variable is not a number.
    pub fn chosen() -> Result<Self, Error> {
        match env::var(VARIABLE) {
            Ok(value) => Device::new(value.parse().map_err(|_| Error::Variable { value })?),
            Err(_) => Device::new(0),
        }
    }

    /// The number of devices, possibly 0.
    ///
    /// # Errors
    /// If there is no driver, or it is too old.
    pub fn count() -> Result<usize, Error> {
        find_driver()?;
        match result::init() {
            Err(error) if error.0 == sys::CUresult::CUDA_ERROR_NO_DEVICE => return Ok(0),
            initialised => initialised.doing(|| "starting the NVIDIA driver".into())?,
        }
        let count = result::device::get_count().doing(|| "counting devices".into())?;
        Ok(usize::try_from(count).unwrap_or(0))
    }

    /// Its number, from 0.
    pub fn index(&self) -> usize {
        self.context.ordinal()
    }

    /// Its name: `NVIDIA H200`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its compute capability: 9, 0.
    pub fn capability(&self) -> (i32, i32) {
        self.capability
    }

    /// Its cudarc context, for direct use. Slices made with it do not track their uses: before using one on another
    /// stream, wait for its own stream.
    pub fn context(&self) -> &Arc<CudaContext> {
        &self.context
    }

    /// The architecture for NVRTC. Hopper has instructions that require the architecture-specific target.
    pub(super) fn architecture(&self) -> String {
        match self.capability {
            (9, 0) => "sm_90a".into(),
            (major, minor) => format!("sm_{major}{minor}"),
        }
    }

    /// Bytes of free memory, if the driver reports it.
    pub(super) fn free_memory(&self) -> Option<usize> {
        self.context.mem_get_info().ok().map(|(free, _)| free)
    }

    /// Bytes of its L2 cache.
    pub(super) fn cache_bytes(&self) -> Result<usize, Error> {
        let attribute = sys::CUdevice_attribute::CU_DEVICE_ATTRIBUTE_L2_CACHE_SIZE;
        let bytes =
            self.context.attribute(attribute).doing(|| format!("asking {} for the size of its cache", self.name))?;
        Ok(usize::try_from(bytes).unwrap_or(0))
    }
}

/// Makes sure that cudarc finds a driver with all the functions it calls; it would panic otherwise.
fn find_driver() -> Result<(), Error> {
    // SAFETY: loading NVIDIA's driver runs its initialisers, like any use of CUDA.
    if !unsafe { sys::is_culib_present() } {
        return Err(Error::NoDriver { searched: cudarc::get_lib_name_candidates("cuda") });
    }
    let mut version = 0;
    // SAFETY: the pointer is valid for a number. Every driver has this function, and it may be called before `cuInit`.
    unsafe { sys::cuDriverGetVersion(&mut version) }.result().doing(|| "asking the driver for its version".into())?;
    let found = (version / 1000, version % 1000 / 10);
    if found < DRIVER { Err(Error::DriverTooOld { found, needed: DRIVER }) } else { Ok(()) }
}
