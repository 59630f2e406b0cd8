//! Connections: accepted up to a number, given up when they stand still, and ended when the server stops.

use std::{io, sync::Arc, time::Duration};

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpListener,
    sync::{Semaphore, watch},
    task::JoinSet,
    time,
};

use super::patience::Patient;

/// Connections at the same time; more wait until others end.
const CONNECTIONS: usize = 1024;

/// How long the head of a request may take, and how long a connection stays open without one.
const HEAD: Duration = Duration::from_secs(60);

/// How long a client may take no bytes of its response.
const WRITE: Duration = Duration::from_secs(30);

/// How long to wait where the system has no connection to give, for instance because there are too many files.
const PAUSE: Duration = Duration::from_millis(100);

/// Bytes of the head of a request, and what is read at once of its body.
const BUFFER: usize = 64 << 10;

/// Answers until `stopping` says so; then accepts nothing more, and ends when the last response has been given.
pub(crate) async fn run(router: Router, listener: TcpListener, mut stopping: watch::Receiver<bool>) -> io::Result<()> {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let mut connections = JoinSet::new();
    loop {
        let accepted = tokio::select! {
            accepted = async {
                let place = Arc::clone(&places).acquire_owned().await;
                (place, listener.accept().await)
            } => accepted,
            _ = stopping.wait_for(|stops| *stops) => break,
            // Those that have ended are forgotten.
            Some(_) = connections.join_next() => continue,
        };
        let (place, Ok((stream, _))) = accepted else {
            time::sleep(PAUSE).await;
            continue;
        };
        // Responses are written whole; waiting for more would only delay them.
        let _ = stream.set_nodelay(true);
        let (router, stopping) = (router.clone(), stopping.clone());
        connections.spawn(async move {
            let _place = place;
            connection(stream, router, stopping).await;
        });
    }
    drop(listener);
    while connections.join_next().await.is_some() {}
    Ok(())
}

/// One connection, for as many requests as the client has.
pub(crate) async fn connection(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    router: Router,
    mut stopping: watch::Receiver<bool>,
) {
    let stream = TokioIo::new(Patient::new(stream, WRITE));
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD).max_buf_size(BUFFER);
    let mut connection = std::pin::pin!(http.serve_connection(stream, TowerToHyperService::new(router)));
    // Whoever is at the other end cannot be told what went wrong with the connection itself.
    let ended = tokio::select! {
        ended = connection.as_mut() => Some(ended),
        _ = stopping.wait_for(|stops| *stops) => None,
    };
    if ended.is_none() {
        connection.as_mut().graceful_shutdown();
        let _ = connection.await;
    }
}
