//! The one place that knows the type of a network: how it is loaded. Everything else works with an [`Engine`].

use std::{any::TypeId, path::Path, sync::Arc};

use graphc::{About, Engine, LoadError, Model};

/// A network before its weights are known.
#[derive(Clone, Copy)]
pub(crate) struct Network {
    pub(crate) about: &'static About,
    /// The weight file in the program, if there is one.
    pub(crate) embedded: Option<&'static [u8]>,
    /// With the weights of a file.
    pub(crate) load: fn(&Path) -> Result<Engine, LoadError>,
    /// With the weights in the bytes of a file.
    pub(crate) from_bytes: fn(&[u8]) -> Result<Engine, LoadError>,
    /// With generated weights.
    pub(crate) random: fn(u64) -> Engine,
}

impl Network {
    fn of<M: Model>() -> Self {
        Network {
            about: M::ABOUT,
            embedded: M::EMBEDDED,
            load: |path| Engine::load::<M>(path),
            from_bytes: |bytes| Ok(Engine::new(Arc::new(M::from_bytes(bytes)?))),
            random: |seed| Engine::new(Arc::new(M::random(seed))),
        }
    }
}

/// The network of a program, and the same with the values of all layers as results, if it was compiled so too.
#[derive(Clone, Copy)]
pub(crate) struct Networks {
    pub(crate) net: Network,
    pub(crate) layers: Option<Network>,
}

impl Networks {
    /// `L` is `M` where the layers were not compiled in.
    pub(crate) fn of<M: Model, L: Model>() -> Self {
        let layers = (TypeId::of::<M>() != TypeId::of::<L>()).then(Network::of::<L>);
        Networks { net: Network::of::<M>(), layers }
    }
}
