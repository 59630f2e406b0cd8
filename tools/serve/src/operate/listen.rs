//! One way to answer connections, for REST, gRPC and metrics: HTTP/1.1 and HTTP/2, with TLS or without, until the server is to stop.

use std::{io, sync::Arc, time::Duration};

use axum::Router;
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{
        conn::auto,
        graceful::{GracefulShutdown, Watcher},
    },
    service::TowerToHyperService,
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, watch},
    time::timeout,
};
use tokio_rustls::TlsAcceptor;

use super::patience::Patient;

/// How long a client may take for a TLS handshake, and then until it is clear which HTTP it speaks.
const HANDSHAKE: Duration = Duration::from_secs(10);

/// How long a client may take to send the head of a request, and stay without one.
const HEAD: Duration = Duration::from_secs(60);

/// How long a client may take no bytes of its response.
const WRITE: Duration = Duration::from_secs(30);

/// Bytes of the head of a request, and what is read at once of its body.
const BUFFER: usize = 64 << 10;

/// How often an HTTP/2 connection is asked whether somebody is there, and how long until there must be an answer.
const PING: [Duration; 2] = [Duration::from_secs(30), Duration::from_secs(20)];

/// Requests of an HTTP/2 connection at the same time.
const STREAMS: u32 = 256;

/// Bytes that a client may send ahead: of a request, and of all requests of a connection.
const WINDOWS: [u32; 2] = [1 << 20, 4 << 20];

/// After a failure to accept: mostly, there are too many open files.
const PAUSE: Duration = Duration::from_millis(50);

/// A place where connections come in, and what answers them.
pub(crate) struct Entrance {
    pub(crate) listener: TcpListener,
    pub(crate) tls: Option<TlsAcceptor>,
    pub(crate) router: Router,
    /// A permit for each connection that may be open.
    pub(crate) connections: Arc<Semaphore>,
}

impl Entrance {
    /// Answers connections until `stop` becomes true, and then finishes the requests that have begun.
    pub(crate) async fn answer(self, mut stop: watch::Receiver<bool>) {
        let graceful = GracefulShutdown::new();
        loop {
            let accepted = tokio::select! {
                accepted = self.accept() => accepted,
                // The sender goes only at the end of everything.
                _ = stop.wait_for(|stop| *stop) => break,
            };
            match accepted {
                Ok((stream, permit)) => {
                    let (tls, router, watcher) = (self.tls.clone(), self.router.clone(), graceful.watcher());
                    tokio::spawn(async move {
                        connection(stream, tls, router, watcher).await;
                        drop(permit);
                    });
                }
                Err(error) => {
                    tracing::warn!(%error, "a connection cannot be accepted");
                    tokio::time::sleep(PAUSE).await;
                }
            }
        }
        // From now on the system refuses connections.
        drop(self.listener);
        graceful.shutdown().await;
    }

    async fn accept(&self) -> io::Result<(TcpStream, OwnedSemaphorePermit)> {
        // A port where nobody comes keeps no permit from the others; here, one connection waits for it.
        let (stream, _) = self.listener.accept().await?;
        let permit = Arc::clone(&self.connections).acquire_owned().await.map_err(io::Error::other)?;
        // Answers are short, and somebody waits for them.
        stream.set_nodelay(true)?;
        Ok((stream, permit))
    }
}

/// Answers one connection to its end. What a client does wrong is no concern of anybody else.
async fn connection(stream: TcpStream, tls: Option<TlsAcceptor>, router: Router, watcher: Watcher) {
    let ended = match tls {
        None => requests(stream, router, watcher).await,
        Some(acceptor) => match timeout(HANDSHAKE, acceptor.accept(stream)).await {
            Ok(Ok(stream)) => requests(stream, router, watcher).await,
            Ok(Err(error)) => Err(error.into()),
            Err(_) => Err("the TLS handshake took too long".into()),
        },
    };
    if let Err(error) = ended {
        tracing::debug!(error, "a connection has ended");
    }
}

async fn requests<S>(
    stream: S,
    router: Router,
    watcher: Watcher,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(HEAD).max_buf_size(BUFFER);
    let ([interval, patience], [of_stream, of_connection]) = (PING, WINDOWS);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(STREAMS)
        .initial_stream_window_size(of_stream)
        .initial_connection_window_size(of_connection)
        .keep_alive_interval(interval)
        .keep_alive_timeout(patience);
    let stream = TokioIo::new(Patient::new(stream, WRITE, HANDSHAKE));
    let connection = builder.serve_connection(stream, TowerToHyperService::new(router));
    watcher.watch(connection.into_owned()).await
}
