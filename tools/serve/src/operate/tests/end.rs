//! The end of a server: what has begun is answered, nothing else begins, and nobody waits for ever.

use std::time::Instant;

use super::*;
use crate::Batching;

/// A server whose batches wait for so long, and a request to it that has begun.
async fn busy(delay: Duration, drain: Duration) -> (Host, JoinHandle<std::io::Result<String>>) {
    let batching = Batching { delay, ..Batching::default() };
    let host = Host::start(Options { batching, drain, ..options() }).await;
    let about = MiniAlexNet::ABOUT;
    let numbers: Vec<String> = about.random_images(1, 1)[0].iter().map(ToString::to_string).collect();
    let shape = about.inputs[0].batch_shape(1);
    let body = format!(
        "{{\"inputs\": [{{\"name\": {:?}, \"shape\": {shape:?}, \"datatype\": \"FP32\", \"data\": [{}]}}]}}",
        about.inputs[0].name,
        numbers.join(",")
    );
    let request = format!(
        "POST /v2/models/{}/infer HTTP/1.1\r\nhost: localhost\r\ncontent-length: {}\r\n\r\n{body}",
        about.name,
        body.len()
    );
    let stream = TcpStream::connect(host.at.http).await.unwrap();
    let answer = tokio::spawn(async move { exchange(stream, &request).await });
    for _ in 0..1000 {
        if host.server.statistics("", "").unwrap()[0].statistics.pending == 1 {
            return (host, answer);
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("the request does not wait: {:?}", answer.await);
}

#[test]
fn what_has_begun_is_answered_and_nothing_else_begins() {
    runtime().block_on(async {
        let (host, answer) = busy(Duration::from_secs(1), Duration::from_secs(20)).await;
        let at = host.at.http;
        let stopping = tokio::spawn(host.stop());
        let answer = answer.await.unwrap().unwrap();
        assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
        assert!(stopping.await.unwrap(), "everything was answered in time");
        assert!(ask(at, "GET /status", "").await.is_err(), "nobody listens");
    });
}

#[test]
fn nobody_waits_longer_than_the_bound() {
    runtime().block_on(async {
        let (host, _answer) = busy(Duration::from_secs(60), Duration::from_millis(200)).await;
        let start = Instant::now();
        assert!(!host.stop().await);
        assert!(start.elapsed() < Duration::from_secs(10));
    });
}
