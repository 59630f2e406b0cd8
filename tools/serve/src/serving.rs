//! A server with its transports: from the ports that it binds to the last response that it gives.

use std::{
    fmt,
    future::Future,
    io,
    net::{SocketAddr, TcpListener},
    sync::Arc,
};

use axum::Router;
use tokio::{
    runtime::Runtime,
    sync::{Semaphore, watch},
    task::{self, JoinSet},
    time,
};
use tokio_rustls::TlsAcceptor;

use crate::{
    FileError, Options, Served, Server, TlsFiles, grpc,
    memory::Room,
    metrics,
    operate::{Entrance, Gate, Reloader, Tokens},
    page,
    protocol::Error,
    rest,
    server::StartError,
};

/// A server whose ports are bound, and that answers nobody yet.
#[derive(Debug)]
pub struct Serving {
    server: Server,
    options: Options,
    http: TcpListener,
    grpc: Option<TcpListener>,
    metrics: Option<TcpListener>,
    security: Security,
}

/// What the files of the settings have.
struct Security {
    tls: Option<TlsAcceptor>,
    tokens: Option<Arc<Tokens>>,
}

/// Where a server is reached: with the ports that the system chose, if none were named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Addresses {
    /// REST, and the status page.
    pub http: SocketAddr,
    /// gRPC.
    pub grpc: Option<SocketAddr>,
    /// The metrics alone.
    pub metrics: Option<SocketAddr>,
}

/// Serves networks until the process is told to end, at the addresses of [`Options`].
///
/// ```ignore
/// graphc::model!("net.yaml", batch = [1, 8]);
///
/// graphc_serve::serve([Served::of::<Net>().weights("net.safetensors")], Options::default())?;
/// ```
///
/// # Errors
/// If the models are not what [`Server::new`] takes, or an address cannot be had. A model whose weights cannot be loaded is no such error:
/// the server says that it is not ready.
pub fn serve(models: impl IntoIterator<Item = impl Into<Served>>, options: Options) -> Result<(), ServeError> {
    let server = Server::new(models, &options).map_err(ServeError::Start)?;
    Serving::bind(server, options)?.run(interrupted(), |problem| tracing::error!("{problem}"))
}

impl Serving {
    /// Takes the ports of a server.
    ///
    /// # Errors
    /// If one cannot be had, or a file of the settings cannot be used.
    pub fn bind(server: Server, options: Options) -> Result<Serving, ServeError> {
        let operation = &options.operation;
        let tls = operation.tls.as_ref().map(TlsFiles::acceptor).transpose().map_err(ServeError::File)?;
        let tokens = operation.tokens.as_deref().map(Tokens::read).transpose().map_err(ServeError::File)?;
        let bind = |port| {
            let address = SocketAddr::new(options.host, port);
            let bound = TcpListener::bind(address).and_then(|listener| {
                listener.set_nonblocking(true)?;
                Ok(listener)
            });
            bound.map_err(|error| ServeError::Address(address, error))
        };
        let http = bind(options.http_port)?;
        let grpc = operation.grpc_port.map(bind).transpose()?;
        let metrics = operation.metrics_port.map(bind).transpose()?;
        Ok(Serving { server, http, grpc, metrics, security: Security { tls, tokens: tokens.map(Arc::new) }, options })
    }

    /// Where the server is reached.
    ///
    /// # Errors
    /// If the system does not say.
    pub fn addresses(&self) -> io::Result<Addresses> {
        let of = |listener: &Option<TcpListener>| listener.as_ref().map(TcpListener::local_addr).transpose();
        Ok(Addresses { http: self.http.local_addr()?, grpc: of(&self.grpc)?, metrics: of(&self.metrics)? })
    }

    /// Answers on threads of its own while the models are loaded, and until a future ends. Then it accepts nothing more, answers what it has
    /// taken in, and waits for that no longer than [`Options::drain`]. `problem` hears of each model that cannot be loaded.
    ///
    /// # Errors
    /// If the system gives no threads, or an address fails.
    pub fn run(
        self,
        until: impl Future<Output = ()>,
        problem: impl Fn(&Error) + Send + 'static,
    ) -> Result<(), ServeError> {
        let runtime = runtime().map_err(ServeError::System)?;
        let is_drained = runtime.block_on(self.answer(until, problem));
        // Whoever still waits has waited long enough.
        runtime.shutdown_background();
        is_drained.map(drop)
    }

    /// The same on the runtime that it is called on; says whether all requests were answered in time.
    pub(crate) async fn answer(
        self,
        until: impl Future<Output = ()>,
        problem: impl Fn(&Error) + Send + 'static,
    ) -> Result<bool, ServeError> {
        let (server, drain) = (self.server.clone(), self.options.drain);
        let upkeep = tokio::spawn(look_after(server.clone(), self.options.operation.reload, problem));
        let (stop, stopping) = watch::channel(false);
        let mut entrances = JoinSet::new();
        for entrance in self.entrances().map_err(ServeError::System)? {
            entrances.spawn(entrance.answer(stopping.clone()));
        }
        until.await;
        tracing::info!("stopping");
        server.retire();
        upkeep.abort();
        // Nobody listens if all have ended by themselves.
        let _ = stop.send(true);
        let ended = async { while entrances.join_next().await.is_some() {} };
        let is_drained = time::timeout(drain, ended).await.is_ok();
        server.stop();
        if is_drained {
            tracing::info!("stopped");
        } else {
            tracing::warn!(seconds = drain.as_secs_f64(), "stopped before all requests were answered");
        }
        Ok(is_drained)
    }

    /// Each port with what answers there.
    fn entrances(self) -> io::Result<Vec<Entrance>> {
        let Serving { server, options, http, grpc, metrics, security: Security { tls, tokens } } = self;
        let permits = |count: usize| Arc::new(Semaphore::new(count.clamp(1, Semaphore::MAX_PERMITS)));
        let gate = Gate { tokens, requests: permits(options.operation.requests) };
        let connections = permits(options.operation.connections);
        let entrance = |listener, tls, router: Router| -> io::Result<Entrance> {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            Ok(Entrance { listener, tls, router, connections: Arc::clone(&connections) })
        };
        // At least for the largest request, compressed and not.
        let room = Room::new(options.memory.max(server.max_request_bytes_of_all().saturating_mul(2)));
        let pages = metrics::router(&server).merge(page::router(&server));
        let site = rest::router(server.clone(), room.clone()).merge(pages);
        let mut entrances = vec![entrance(http, tls.clone(), gate.before(site))?];
        if let Some(listener) = grpc {
            entrances.push(entrance(listener, tls, gate.before(grpc::router(&server, &room)))?);
        }
        if let Some(listener) = metrics {
            // Of a port of its own, so that whoever asks for too much elsewhere does not hide it.
            let connections = permits(METRICS);
            entrances.push(Entrance { connections, ..entrance(listener, None, metrics::router(&server))? });
        }
        Ok(entrances)
    }
}

/// Connections for metrics.
const METRICS: usize = 16;

/// Loads the models, and then whatever changes.
async fn look_after(server: Server, interval: Option<time::Duration>, problem: impl Fn(&Error) + Send + 'static) {
    let loading = server.clone();
    let loaded = task::spawn_blocking(move || {
        let reloader = Reloader::new(&loading);
        loading.load_all().iter().for_each(problem);
        reloader
    });
    let reloader = match loaded.await {
        Ok(reloader) => reloader,
        // At the end of the server, nobody waits for it.
        Err(error) if error.is_cancelled() => return,
        Err(error) => return tracing::error!(%error, "the models are no longer looked after"),
    };
    if server.is_ready() {
        tracing::info!("ready");
    }
    if let Some(interval) = interval {
        reloader.run(interval).await;
    }
}

/// Threads for connections: passes have threads of their own.
fn runtime() -> io::Result<Runtime> {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).thread_name("graphc-serve").enable_all().build()
}

/// Ends when the process is told to: SIGTERM, or Ctrl-C.
pub(crate) async fn interrupted() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    // Without a way to hear of it, the process is ended from outside.
    if interrupt.await.is_err() {
        std::future::pending::<()>().await;
    }
}

impl fmt::Debug for Security {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Security(TLS: {}, tokens: {})", self.tls.is_some(), self.tokens.is_some())
    }
}

/// Why nothing is served.
#[derive(Debug)]
#[non_exhaustive]
pub enum ServeError {
    /// The models are not what a server takes.
    Start(StartError),
    /// An address cannot be had.
    Address(SocketAddr, io::Error),
    /// A file of the settings cannot be used.
    File(FileError),
    /// The system gives no threads, or no connections.
    System(io::Error),
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ServeError::Start(error) => error.fmt(f),
            ServeError::Address(address, error) => write!(f, "cannot listen at {address}: {error}"),
            ServeError::File(error) => error.fmt(f),
            ServeError::System(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ServeError {}
