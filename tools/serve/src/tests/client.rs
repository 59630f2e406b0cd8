//! A server at a port of its own, and a client that does no more than tests need.

use std::{
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpStream},
    sync::mpsc,
    thread::{self, JoinHandle},
    time::Duration,
};

use serde_json::Value;
use tokio::sync::oneshot;

use crate::{Operation, Options, ServeError, Server, Serving, protocol::Error};

/// A server that answers until it is dropped.
pub(super) struct Host {
    pub(super) address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<Result<(), ServeError>>>,
}

impl Host {
    pub(super) fn new(server: Server, options: Options) -> Host {
        let operation = Operation { grpc_port: None, metrics_port: None, ..options.operation };
        let serving = Serving::bind(server, Options { http_port: 0, operation, ..options }).unwrap();
        let address = serving.addresses().unwrap().http;
        let (stop, stopped) = oneshot::channel::<()>();
        let until = async { drop(stopped.await) };
        let thread = thread::spawn(move || {
            let (told, problems) = mpsc::channel();
            serving.run(until, move |problem| drop(told.send(problem.clone())))?;
            assert_eq!(problems.iter().collect::<Vec<Error>>(), []);
            Ok(())
        });
        Host { address, stop: Some(stop), thread: Some(thread) }
    }

    /// Tells it to end, and waits until it has.
    pub(super) fn end(&mut self) {
        self.stop.take();
        let ended = self.thread.take().map(JoinHandle::join);
        // A test that has failed already says why itself.
        if !thread::panicking() {
            ended.into_iter().for_each(|ended| ended.unwrap().unwrap());
        }
    }

    pub(super) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        stream
    }

    pub(super) fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut stream = self.connect();
        send(&mut stream, method, path, headers, body);
        Answer::read(&mut BufReader::new(stream)).unwrap()
    }

    pub(super) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], b"")
    }

    pub(super) fn post(&self, path: &str, body: &str) -> Answer {
        self.ask("POST", path, &[], body.as_bytes())
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.end();
    }
}

pub(super) fn send(stream: &mut TcpStream, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) {
    let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let head = format!("{method} {path} HTTP/1.1\r\nHost: test\r\nContent-Length: {}\r\n{headers}\r\n", body.len());
    stream.write_all(&[head.as_bytes(), body].concat()).unwrap();
}

/// A response.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    /// The next response; `None` if the connection ends before it.
    pub(super) fn read(reader: &mut impl BufRead) -> Option<Answer> {
        let mut line = String::new();
        reader.read_line(&mut line).ok().filter(|length| *length > 0)?;
        let status = line.split(' ').nth(1)?.parse().ok()?;
        let mut answer = Answer { status, headers: Vec::new(), body: Vec::new() };
        loop {
            line.clear();
            reader.read_line(&mut line).ok()?;
            let Some((name, value)) = line.trim_end().split_once(": ") else { break };
            answer.headers.push((name.to_lowercase(), value.to_owned()));
        }
        answer.body = vec![0; answer.header("content-length").unwrap_or("0").parse().ok()?];
        reader.read_exact(&mut answer.body).ok()?;
        Some(answer)
    }

    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The message of an error.
    pub(super) fn error(&self) -> String {
        self.json()["error"].as_str().unwrap().to_owned()
    }
}
