//! A server with its transports: from the ports that it binds to the last response that it gives.

use std::{
    fmt,
    future::Future,
    io,
    net::{SocketAddr, TcpListener},
    thread,
};

use tokio::{runtime::Runtime, sync::watch, time};

use crate::{Options, Served, Server, protocol::Error, rest, server::StartError};

/// A server whose ports are bound, and that answers nobody yet.
#[derive(Debug)]
pub struct Serving {
    server: Server,
    options: Options,
    http: TcpListener,
}

/// Serves networks until the process is told to end, over HTTP at the address of [`Options`].
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
    Serving::bind(server, options)?.run(interrupted(), |_| {})
}

impl Serving {
    /// Takes the ports of a server.
    ///
    /// # Errors
    /// If one cannot be had.
    pub fn bind(server: Server, options: Options) -> Result<Serving, ServeError> {
        let address = SocketAddr::new(options.host, options.http_port);
        let about = |error| ServeError::Address(address, error);
        let http = TcpListener::bind(address).map_err(about)?;
        http.set_nonblocking(true).map_err(about)?;
        Ok(Serving { server, options, http })
    }

    /// Where the server is over HTTP: with the port that the system chose, if none was named.
    ///
    /// # Errors
    /// If the system does not say.
    pub fn http_address(&self) -> io::Result<SocketAddr> {
        self.http.local_addr()
    }

    /// Loads the models on a thread of its own, and answers until a future ends. Then it accepts nothing more, answers what it has taken in, and
    /// waits for that no longer than [`Options::drain`]. `problem` hears of each model that cannot be loaded.
    ///
    /// # Errors
    /// If the system gives no threads, or an address fails.
    pub fn run(
        self,
        until: impl Future<Output = ()>,
        problem: impl Fn(&Error) + Send + 'static,
    ) -> Result<(), ServeError> {
        let Serving { server, options, http } = self;
        let loading = server.clone();
        let load = move || loading.load_all().iter().for_each(problem);
        thread::Builder::new().name("graphc-load".into()).spawn(load).map_err(ServeError::System)?;
        let runtime = runtime().map_err(ServeError::System)?;
        let served = runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(http).map_err(ServeError::System)?;
            let (stop, stopping) = watch::channel(false);
            let router = rest::router(server.clone(), options.memory);
            let transports = tokio::spawn(rest::run(router, listener, stopping));
            until.await;
            server.stop();
            // Nobody listens if the transport has ended by itself.
            let _ = stop.send(true);
            match time::timeout(options.drain, transports).await {
                Ok(Ok(ended)) => ended.map_err(ServeError::System),
                Ok(Err(panic)) => Err(ServeError::System(io::Error::other(panic))),
                // Whoever still waits has waited long enough.
                Err(_) => Ok(()),
            }
        });
        runtime.shutdown_background();
        served
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

/// Why nothing is served.
#[derive(Debug)]
#[non_exhaustive]
pub enum ServeError {
    /// The models are not what a server takes.
    Start(StartError),
    /// An address cannot be had.
    Address(SocketAddr, io::Error),
    /// The system gives no threads, or no connections.
    System(io::Error),
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ServeError::Start(error) => error.fmt(f),
            ServeError::Address(address, error) => write!(f, "cannot listen at {address}: {error}"),
            ServeError::System(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ServeError {}
