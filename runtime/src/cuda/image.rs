//! From the source of a program to a loaded module: embedded by the macro, from the cache, or compiled now and then
//! cached.

use std::sync::Arc;

use cudarc::{driver::CudaModule, nvrtc::Ptx};
use graphc_nvrtc::Nvrtc;

use super::{
    cache::{Cache, Key},
    device::Device,
    error::{Doing, Error},
    program::{Image, Program},
};

/// The language version.
const OPTIONS: [&str; 1] = ["--std=c++17"];

/// Loads a program's kernels.
pub(super) fn load(device: &Device, program: &Program) -> Result<Arc<CudaModule>, Error> {
    let bytes = match embedded(device.capability(), program.images) {
        Some(image) => image.bytes.to_vec(),
        None => compiled(program.source, &device.architecture(), &Cache::of_user())?,
    };
    device.context().load_module(Ptx::from_binary(bytes)).doing(|| format!("loading the kernels on {}", device.name()))
}

/// The best module for a device: for its own architecture, for an earlier one of the same generation, or PTX.
fn embedded(capability: (i32, i32), images: &[Image]) -> Option<&Image> {
    images
        .iter()
        .filter_map(|image| Some((rank(capability, image.arch)?, image)))
        .max_by_key(|(rank, _)| *rank)
        .map(|(_, image)| image)
}

/// The rank of an architecture for a device; nothing if it does not run there.
fn rank((major, minor): (i32, i32), architecture: &str) -> Option<(u8, i32)> {
    let (kind, number) = architecture.split_once('_')?;
    let own = number.strip_suffix('a');
    let number: i32 = own.unwrap_or(number).parse().ok()?;
    let here = major * 10 + minor;
    match (kind, own) {
        // Architecture-specific code runs only there.
        ("sm", Some(_)) => (number == here).then_some((3, number)),
        ("sm", None) => (number / 10 == major && number <= here).then_some((2, number)),
        ("compute", Some(_)) => (number == here).then_some((1, number)),
        ("compute", None) => (number <= here).then_some((0, number)),
        (_, _) => None,
    }
}

fn compiled(source: &str, architecture: &str, cache: &Cache) -> Result<Vec<u8>, Error> {
    let nvrtc = Nvrtc::load()?;
    let key = Key { source, architecture, options: &OPTIONS, version: nvrtc.version() };
    if let Some(image) = cache.get(&key) {
        return Ok(image);
    }
    let compiled = nvrtc.compile(source, "graphc.cu", architecture, &OPTIONS)?;
    let image = compiled.image.bytes();
    cache.put(&key, image);
    Ok(image.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_image_that_fits_best() {
        let images = |names: &[&'static str]| -> Vec<Image> {
            names.iter().map(|arch| Image { arch, bytes: arch.as_bytes() }).collect()
        };
        let all = images(&["compute_80", "sm_80", "sm_86", "sm_90", "sm_90a", "compute_90a", "compute_100"]);
        let best = |capability, images: &[Image]| embedded(capability, images).map(|image| image.arch);
        assert_eq!(best((9, 0), &all), Some("sm_90a"));
        assert_eq!(best((8, 0), &all), Some("sm_80"));
        assert_eq!(best((8, 9), &all), Some("sm_86"));
        assert_eq!(best((10, 3), &all), Some("compute_100"));
        assert_eq!(best((9, 0), &images(&["compute_80", "compute_90a", "sm_89"])), Some("compute_90a"));
        assert_eq!(best((12, 0), &images(&["sm_90a", "compute_80"])), Some("compute_80"));
        assert_eq!(best((12, 0), &images(&["sm_90a", "sm_100", "compute_90a"])), None);
        assert_eq!(best((9, 0), &[]), None);
    }
}
