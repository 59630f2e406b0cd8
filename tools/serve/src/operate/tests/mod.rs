//! Servers at work on loopback, and clients that know no more than HTTP.

mod access;
mod end;
mod weights;

use std::{net::SocketAddr, sync::Arc, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use tokio::{sync::oneshot, task::JoinHandle};

use crate::{Addresses, Operation, Options, ServeError, Served, Server, Serving, tests::MiniAlexNet};

/// With sockets.
fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

/// Any ports, and nothing that takes long.
fn options() -> Options {
    let operation = Operation { grpc_port: Some(0), metrics_port: Some(0), reload: None, ..Operation::default() };
    Options { http_port: 0, drain: Duration::from_secs(20), operation, ..Options::default() }
}

/// A server at work.
struct Host {
    server: Server,
    at: Addresses,
    stop: oneshot::Sender<()>,
    answering: JoinHandle<Result<bool, ServeError>>,
}

impl Host {
    /// A server of generated weights, when it is ready.
    async fn start(options: Options) -> Host {
        let served = Served::of::<MiniAlexNet>().random_weights(7).drawing("<svg/>");
        let server = Server::new([served], &options).unwrap();
        let serving = Serving::bind(server.clone(), options).unwrap();
        let at = serving.addresses().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let until = async { drop(stopped.await) };
        let answering = tokio::spawn(serving.answer(until, |problem| panic!("{problem}")));
        until_ready(&server).await;
        Host { server, at, stop, answering }
    }

    /// Tells it to stop, and says whether it answered everything in time.
    async fn stop(self) -> bool {
        drop(self.stop);
        self.answering.await.unwrap().unwrap()
    }
}

async fn until_ready(server: &Server) {
    for _ in 0..1000 {
        if server.is_ready() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("{:?}", server.index());
}

/// A request, with these lines of its head, and the whole answer.
async fn ask(address: SocketAddr, request: &str, headers: &str) -> std::io::Result<String> {
    let stream = TcpStream::connect(address).await?;
    exchange(stream, &format!("{request} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n{headers}\r\n")).await
}

async fn exchange(mut stream: impl AsyncReadExt + AsyncWriteExt + Unpin, request: &str) -> std::io::Result<String> {
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    Ok(String::from_utf8(answer).unwrap())
}

#[test]
fn a_port_where_nobody_comes_keeps_no_connection_from_the_others() {
    runtime().block_on(async {
        let options = options();
        // More than there can be is as many as there can be.
        for connections in [1, usize::MAX] {
            let operation = Operation { connections, requests: connections, ..options.operation.clone() };
            let host = Host::start(Options { operation, ..options.clone() }).await;
            for address in [host.at.http, host.at.grpc.unwrap(), host.at.http] {
                assert!(ask(address, "GET /v2", "").await.unwrap().starts_with("HTTP/1.1 "), "{address}");
            }
            assert!(host.stop().await);
        }
    });
}

#[test]
fn every_port_answers() {
    runtime().block_on(async {
        let host = Host::start(options()).await;
        let at = host.at;
        for address in [at.http, at.metrics.unwrap()] {
            let metrics = ask(address, "GET /metrics", "").await.unwrap();
            assert!(metrics.starts_with("HTTP/1.1 200 OK\r\n"), "{metrics}");
            for line in [
                "# TYPE nv_inference_request_success counter",
                "nv_inference_request_success{model=\"MiniAlexNet\",version=\"1\"} 0",
                "nv_inference_request_failure{model=\"MiniAlexNet\",version=\"1\",reason=\"REJECTED\"} 0",
                "# TYPE nv_inference_pending_request_count gauge",
                "graphc_model_ready{model=\"MiniAlexNet\",version=\"1\"} 1",
            ] {
                assert!(metrics.lines().any(|found| found == line), "{line}\n{metrics}");
            }
        }
        let page = ask(at.http, "GET /", "").await.unwrap();
        assert!(page.contains("content-security-policy: default-src 'none'") && page.contains("<h1>graphc serve</h1>"));
        let status = ask(at.http, "GET /status", "").await.unwrap();
        let status: serde_json::Value = serde_json::from_str(status.split("\r\n\r\n").nth(1).unwrap()).unwrap();
        let model = &status["models"][0];
        assert_eq!((&model["name"], &model["state"]), (&"MiniAlexNet".into(), &"READY".into()));
        assert_eq!(model["network"]["parameters"], MiniAlexNet::ABOUT.parameters);
        assert_eq!(model["network"]["has_drawing"], true);
        let of_model = "/status/models/MiniAlexNet/versions/1";
        let layers = ask(at.http, &format!("GET {of_model}/layers"), "").await.unwrap();
        let layers: serde_json::Value = serde_json::from_str(layers.split("\r\n\r\n").nth(1).unwrap()).unwrap();
        assert_eq!(layers.as_array().unwrap().len(), MiniAlexNet::ABOUT.layers.len());
        let drawing = ask(at.http, &format!("GET {of_model}/drawing"), "").await.unwrap();
        assert!(drawing.contains("image/svg+xml") && drawing.ends_with("<svg/>"), "{drawing}");
        let missing = ask(at.http, "GET /status/models/Other/versions/1/layers", "").await.unwrap();
        assert!(missing.starts_with("HTTP/1.1 404") && missing.contains("'Other' is not found"), "{missing}");
        let server = host.server.clone();
        assert!(host.stop().await && !server.is_ready());
    });
}
