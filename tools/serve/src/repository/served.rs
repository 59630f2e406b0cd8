//! A model that is to be served, and where its weights are.

use std::{
    error, fmt,
    path::{Path, PathBuf},
    sync::Arc,
};

use graphc::{About, Engine, LoadError, Model};

use crate::options::Batching;

/// A network that is to be served, with its name, its version and its weights.
///
/// ```ignore
/// Served::of::<AlexNet>().weights("alexnet.safetensors").version(2)
/// ```
#[derive(Clone, Debug)]
pub struct Served {
    pub(crate) name: String,
    pub(crate) version: u64,
    pub(crate) about: &'static About,
    /// Its layers as a picture in SVG.
    pub(crate) drawing: Option<&'static str>,
    batching: Option<Batching>,
    source: Source,
}

#[derive(Clone)]
enum Source {
    /// One that is there already.
    Engine(Engine),
    Network(Loader, Weights),
}

/// How a type of networks is loaded.
#[derive(Clone, Copy)]
struct Loader {
    embedded: Option<&'static [u8]>,
    load: fn(&Path) -> Result<Engine, LoadError>,
    from_bytes: fn(&[u8]) -> Result<Engine, LoadError>,
    random: fn(u64) -> Engine,
}

#[derive(Clone, Debug)]
enum Weights {
    Embedded,
    File(PathBuf),
    Random(u64),
}

/// Why a model cannot be put to work.
pub(crate) type Problem = Box<dyn error::Error + Send + Sync>;

impl Served {
    /// A network by its type. It has the name that its model file has, the version 1, and the weights in the program, if there are some.
    pub fn of<M: Model>() -> Served {
        let loader = Loader {
            embedded: M::EMBEDDED,
            load: |path| Engine::load::<M>(path),
            from_bytes: |bytes| Ok(Engine::new(Arc::new(M::from_bytes(bytes)?))),
            random: |seed| Engine::new(Arc::new(M::random(seed))),
        };
        Served::new(M::ABOUT, Source::Network(loader, Weights::Embedded))
    }

    /// A network with its weights.
    pub fn engine(engine: Engine) -> Served {
        Served::new(engine.about(), Source::Engine(engine))
    }

    fn new(about: &'static About, source: Source) -> Served {
        Served { name: about.name.into(), version: 1, about, drawing: None, batching: None, source }
    }

    /// The file with its weights, which is read whenever the model is loaded. An engine keeps those that it has.
    #[must_use]
    pub fn weights(self, path: impl Into<PathBuf>) -> Served {
        self.with_weights(Weights::File(path.into()))
    }

    /// Generated weights, to try a server with.
    #[must_use]
    pub fn random_weights(self, seed: u64) -> Served {
        self.with_weights(Weights::Random(seed))
    }

    /// Another name.
    #[must_use]
    pub fn name(self, name: impl Into<String>) -> Served {
        Served { name: name.into(), ..self }
    }

    /// Another version than 1.
    #[must_use]
    pub fn version(self, version: u64) -> Served {
        Served { version, ..self }
    }

    /// Its own way to make batches.
    #[must_use]
    pub fn batching(self, batching: Batching) -> Served {
        Served { batching: Some(batching), ..self }
    }

    /// A picture of its layers in SVG, for people: what `graphc graph` draws.
    #[must_use]
    pub fn drawing(self, svg: &'static str) -> Served {
        Served { drawing: Some(svg), ..self }
    }

    /// What runs it: `CPU`, or the name of a GPU.
    pub(crate) fn device(&self) -> &str {
        match &self.source {
            Source::Engine(engine) => engine.device(),
            Source::Network(..) => "CPU",
        }
    }

    /// The file with its weights, if there is one.
    pub fn weight_file(&self) -> Option<&Path> {
        match &self.source {
            Source::Network(_, Weights::File(path)) => Some(path),
            Source::Network(_, Weights::Embedded | Weights::Random(_)) | Source::Engine(_) => None,
        }
    }

    /// Whether it can be loaded, as far as that can be known before it is.
    pub(crate) fn has_weights(&self) -> bool {
        match &self.source {
            Source::Engine(_) | Source::Network(_, Weights::File(_) | Weights::Random(_)) => true,
            Source::Network(loader, Weights::Embedded) => loader.embedded.is_some(),
        }
    }

    /// The server's way to make batches, if it has none of its own.
    pub(crate) fn batching_otherwise(self, batching: &Batching) -> Served {
        Served { batching: self.batching.or_else(|| Some(batching.clone())), ..self }
    }

    /// How batches are made.
    pub(crate) fn batches(&self) -> Batching {
        self.batching.clone().unwrap_or_default()
    }

    /// The network with its weights.
    pub(crate) fn engine_with_weights(&self) -> Result<Engine, Problem> {
        let (loader, weights) = match &self.source {
            Source::Engine(engine) => return Ok(engine.clone()),
            Source::Network(loader, weights) => (loader, weights),
        };
        match (weights, loader.embedded) {
            (Weights::File(path), _) => Ok((loader.load)(path)?),
            (Weights::Random(seed), _) => Ok((loader.random)(*seed)),
            (Weights::Embedded, Some(bytes)) => Ok((loader.from_bytes)(bytes)?),
            (Weights::Embedded, None) => {
                Err("the program has no weights for it, and no file of weights is named".into())
            }
        }
    }

    fn with_weights(self, weights: Weights) -> Served {
        let source = match self.source {
            Source::Network(loader, _) => Source::Network(loader, weights),
            engine @ Source::Engine(_) => engine,
        };
        Served { source, ..self }
    }
}

impl From<Engine> for Served {
    fn from(engine: Engine) -> Served {
        Served::engine(engine)
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Source::Engine(engine) => engine.fmt(f),
            Source::Network(_, weights) => weights.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, Server, tests::MiniAlexNet};

    #[test]
    fn a_panic_while_a_model_is_loaded_is_a_failure_of_it() {
        let loader = Loader {
            embedded: None,
            load: |_| panic!("a mistake"),
            from_bytes: |_| panic!("a mistake"),
            random: |_| panic!("a mistake"),
        };
        let served = Served::new(MiniAlexNet::ABOUT, Source::Network(loader, Weights::Random(1)));
        let server = Server::new([served], &Options::default()).unwrap();
        let messages: Vec<String> = server.load_all().into_iter().map(|problem| problem.message).collect();
        assert_eq!(messages, ["failed to load 'MiniAlexNet' version 1: loading it ended in a panic"]);
        let entry = server.index().remove(0);
        assert_eq!((entry.state, entry.reason.as_str()), ("UNAVAILABLE", "loading it ended in a panic"));
    }
}
