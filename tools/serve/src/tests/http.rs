//! The protocol over HTTP, as its clients speak it.

use std::{io::Write, thread, time::Duration};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use flate2::{Compression, write::GzEncoder};
use serde_json::{Value, json};

use super::{
    client::{Answer, Host, send},
    *,
};
use crate::Batching;

const INFER: &str = "/v2/models/MiniAlexNet/infer";

fn host() -> Host {
    Host::new(server::<MiniAlexNet>(&Options::default()), Options::default())
}

/// Waits until so many requests wait.
fn wait_for(server: &Server, count: usize) {
    while server.statistics("", "").unwrap()[0].statistics.pending != count {
        thread::sleep(Duration::from_millis(1));
    }
}

/// The numbers of a JSON output, as bits.
fn bits(output: &Value) -> Vec<u32> {
    output["data"].as_array().unwrap().iter().map(|number| (number.as_f64().unwrap() as f32).to_bits()).collect()
}

/// A request as JSON, and with its numbers as bytes.
fn asked(images: &ArrayD<f32>, parameters: Value) -> (Value, Vec<u8>, Vec<u8>) {
    let input = |name: &str, content: Value| {
        let mut input = json!({ "name": "input", "datatype": "FP32", "shape": images.shape() });
        input[name] = content;
        json!({ "id": "seven", "inputs": [input], "parameters": parameters })
    };
    let numbers: Vec<f32> = images.iter().copied().collect();
    let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
    let header = input("parameters", json!({ "binary_data_size": bytes.len() })).to_string();
    (input("data", numbers.into()), header.into_bytes(), bytes)
}

#[test]
fn json_and_bytes_give_the_bits_of_the_bare_engine() {
    let host = host();
    let images = MiniAlexNet::ABOUT.random_images(5, 3);
    let expected = expected::<MiniAlexNet>(&images);
    let (json, header, bytes) = asked(&images[0], json!({ "binary_data_output": true }));
    let length = header.len().to_string();
    let both = [header, bytes.clone()].concat();

    let (plain, ..) = asked(&images[0], json!({}));
    let answer = host.post(INFER, &plain.to_string());
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/json")));
    let found = answer.json();
    assert_eq!(
        (&found["id"], &found["model_name"], &found["model_version"]),
        (&"seven".into(), &"MiniAlexNet".into(), &"1".into())
    );
    assert_eq!(found["outputs"][0]["shape"], json!([3, 10]));
    assert_eq!(bits(&found["outputs"][0]), expected[0]);

    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(&both).unwrap();
    let compressed = encoder.finish().unwrap();
    for (headers, body) in [
        (vec![("Inference-Header-Content-Length", length.as_str())], &both),
        (vec![("Inference-Header-Content-Length", length.as_str()), ("Content-Encoding", "gzip")], &compressed),
    ] {
        let answer = host.ask("POST", "/v2/models/MiniAlexNet/versions/1/infer", &headers, body);
        let json: usize = answer.header("inference-header-content-length").unwrap().parse().unwrap();
        let (head, after) = answer.body.split_at(json);
        let head: Value = serde_json::from_slice(head).unwrap();
        assert_eq!(head["outputs"][0]["parameters"]["binary_data_size"], 120);
        let found: Vec<u32> = after.as_chunks().0.iter().map(|bits| u32::from_le_bytes(*bits)).collect();
        assert_eq!(found, expected[0]);
    }
    // Binary results of a request in JSON, and the input's bytes alone.
    assert!(host.post(INFER, &json.to_string()).header("inference-header-content-length").is_some());
    let answer = host.ask("POST", INFER, &[("Inference-Header-Content-Length", "0")], &bytes);
    assert_eq!(bits(&answer.json()["outputs"][0]), expected[0]);
}

#[test]
fn files_of_images_in_base64_and_alone() {
    let host = host();
    let file = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../app/src/tests/images/baseline.jpg")).unwrap();
    let raw = host.ask("POST", INFER, &[("Inference-Header-Content-Length", "0")], &file).json();
    let body = |outputs: Value| {
        let input =
            json!({ "name": "input", "datatype": "BYTES", "shape": [1], "data": [BASE64_STANDARD.encode(&file)] });
        json!({ "inputs": [input], "outputs": outputs }).to_string()
    };
    let values = host.post(INFER, &body(json!([]))).json();
    assert_eq!(bits(&values["outputs"][0]), bits(&raw["outputs"][0]));
    let classes = json!([{ "name": "classifier.6", "parameters": { "classification": 2 } }]);
    let found = host.post(INFER, &body(classes)).json();
    assert_eq!((&found["outputs"][0]["datatype"], &found["outputs"][0]["shape"]), (&"BYTES".into(), &json!([1, 2])));
    let best: Vec<&str> = found["outputs"][0]["data"][0].as_str().unwrap().split(':').collect();
    assert_eq!(best.len(), 3, "value, index and label: {best:?}");
    // A file may have the length of numbers.
    let mut file = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../app/src/tests/images/rgb.png")).unwrap();
    let alone = |file: &[u8]| host.ask("POST", INFER, &[("Inference-Header-Content-Length", "0")], file).json();
    let found = bits(&alone(&file)["outputs"][0]);
    file.resize(file.len().next_multiple_of(4 * 28 * 28), 0);
    assert_eq!(bits(&alone(&file)["outputs"][0]), found);
    let text = host.ask("POST", INFER, &[("Inference-Header-Content-Length", "0")], b"no image");
    assert_eq!(
        (text.status, text.error().as_str()),
        (400, "[request id: <id_unknown>] image 0: it is neither a JPEG nor a PNG file")
    );
}

#[test]
fn what_the_server_says_of_itself() {
    let host = host();
    for (path, expected) in [("live", json!({ "live": true })), ("ready", json!({ "ready": true }))] {
        let answer = host.get(&format!("/v2/health/{path}"));
        assert_eq!((answer.status, answer.json()), (200, expected));
    }
    let metadata = host.get("/v2").json();
    assert_eq!(metadata["name"], "graphc");
    assert!(metadata["extensions"].as_array().unwrap().contains(&"binary_tensor_data".into()));
    for path in ["/v2/models/MiniAlexNet", "/v2/models/MiniAlexNet/versions/1"] {
        let model = host.get(path).json();
        assert_eq!(model["inputs"], json!([{ "name": "input", "datatype": "FP32", "shape": [-1, 1, 28, 28] }]));
        assert_eq!(model["outputs"], json!([{ "name": "classifier.6", "datatype": "FP32", "shape": [-1, 10] }]));
        assert_eq!(model["versions"], json!(["1"]));
        let ready = host.get(&format!("{path}/ready"));
        assert_eq!((ready.status, ready.json()), (200, json!({ "name": "MiniAlexNet", "ready": true })));
        let config = host.get(&format!("{path}/config")).json();
        assert_eq!(
            (&config["max_batch_size"], &config["dynamic_batching"]["preferred_batch_size"]),
            (&8.into(), &json!([4, 8]))
        );
        assert_eq!(config["instance_group"], json!([{ "name": "MiniAlexNet_0", "kind": "KIND_CPU", "count": 1 }]));
    }
    let (plain, ..) = asked(&MiniAlexNet::ABOUT.random_images(1, 2)[0], json!({}));
    host.post(INFER, &plain.to_string());
    for path in ["/v2/models/stats", "/v2/models/MiniAlexNet/stats", "/v2/models/MiniAlexNet/versions/1/stats"] {
        let counted = &host.get(path).json()["model_stats"][0];
        assert_eq!((&counted["inference_count"], &counted["execution_count"]), (&2.into(), &1.into()));
        assert_eq!(counted["inference_stats"]["success"]["count"], 1);
        assert!(counted["inference_stats"]["compute_infer"]["ns"].as_u64() > Some(0));
    }
}

#[test]
fn the_description_has_no_path_that_is_not_there() {
    let host = host();
    let description: serde_yaml::Value = serde_yaml::from_slice(&host.get("/openapi.yaml").body).unwrap();
    let paths = description["paths"].as_mapping().unwrap();
    assert_eq!(paths.len(), 17);
    for (path, operations) in paths {
        let path = path.as_str().unwrap().replace("{model}", "MiniAlexNet").replace("{version}", "1");
        let method = if operations.get("get").is_some() { "GET" } else { "POST" };
        let status = host.ask(method, &path, &[], b"").status;
        assert!(status == 200 || path.ends_with("/infer") && status == 400, "{method} {path}: {status}");
    }
}

#[test]
fn models_are_loaded_and_unloaded() {
    let host = host();
    let entries = |body: &str| host.post("/v2/repository/index", body).json();
    assert_eq!(entries(""), json!([{ "name": "MiniAlexNet", "version": "1", "state": "READY" }]));
    assert_eq!(host.post("/v2/repository/models/MiniAlexNet/unload", "{}").status, 200);
    assert_eq!(
        entries("{}"),
        json!([{ "name": "MiniAlexNet", "version": "1", "state": "UNAVAILABLE", "reason": "unloaded" }])
    );
    assert_eq!(entries(r#"{"ready": true}"#), json!([]));
    let ready = host.get("/v2/models/MiniAlexNet/ready");
    assert_eq!((ready.status, ready.json()), (400, json!({ "name": "MiniAlexNet", "ready": false })));
    assert_eq!(host.get("/v2/health/ready").status, 200);
    let answer = host.get("/v2/models/MiniAlexNet");
    assert_eq!(
        (answer.status, answer.error().as_str()),
        (503, "Request for unknown model: 'MiniAlexNet' has no available versions")
    );
    assert_eq!(host.post("/v2/repository/models/MiniAlexNet/load", "").status, 200);
    assert_eq!(host.get("/v2/models/MiniAlexNet/ready").status, 200);
    let answer = host.post("/v2/repository/models/MiniAlexNet/load", r#"{"parameters": {"config": "{}"}}"#);
    assert_eq!(answer.status, 501);
    assert_eq!(host.post("/v2/repository/models/none/load", "").status, 404);
}

const LOAD: &str = "/v2/repository/models/MiniAlexNet/load";
const UNLOAD: &str = "/v2/repository/models/MiniAlexNet/unload";

/// A method, a path, headers and a body; and the status and the message that they get.
type Case = (&'static str, &'static str, &'static [(&'static str, &'static str)], &'static str, u16, &'static str);

const WRONG: [Case; 13] = [
    ("GET", "/v1", &[], "", 404, "there is no such page"),
    ("GET", "/v2/models/none", &[], "", 404, "Request for unknown model: 'none' is not found"),
    (
        "GET",
        "/v2/models/MiniAlexNet/versions/9",
        &[],
        "",
        404,
        "Request for unknown model: 'MiniAlexNet' version 9 is not found",
    ),
    ("GET", INFER, &[], "", 405, "the page does not take this method"),
    (
        "POST",
        INFER,
        &[],
        "{",
        400,
        "failed to parse the request JSON buffer: EOF while parsing an object at line 1 column 1",
    ),
    (
        "POST",
        INFER,
        &[("Content-Encoding", "br")],
        "{}",
        400,
        "expected gzip, deflate or identity for Content-Encoding, found `br`",
    ),
    (
        "POST",
        INFER,
        &[("Content-Encoding", "gzip")],
        "{\"inputs\": []}",
        400,
        "cannot decompress the body of the request: invalid gzip header",
    ),
    (
        "POST",
        INFER,
        &[("Inference-Header-Content-Length", "x")],
        "{}",
        400,
        "expected a number of bytes for Inference-Header-Content-Length, found `x`",
    ),
    (
        "POST",
        INFER,
        &[("Inference-Header-Content-Length", "9")],
        "{}",
        400,
        "request JSON header length 9 is larger than the 2 bytes of the body",
    ),
    ("POST", "/v2/repository/index", &[], "[]", 400, "failed to parse the request JSON buffer: expected an object"),
    ("POST", "/v2/repository/index", &[], r#"{"ready": null}"#, 400, "expected true or false for 'ready'"),
    ("POST", LOAD, &[], r#"{"parameters": [1]}"#, 400, "expected an object for 'parameters'"),
    ("POST", UNLOAD, &[], r#"{"parameters": null}"#, 400, "expected an object for 'parameters'"),
];

#[test]
fn status_codes_of_what_is_wrong() {
    let host = host();
    for (method, path, headers, body, status, message) in WRONG {
        let answer = host.ask(method, path, headers, body.as_bytes());
        assert_eq!((answer.status, answer.error().as_str()), (status, message), "{method} {path}");
    }
}

#[test]
fn more_than_any_request_may_have_is_refused_before_it_is_read() {
    let host = host();
    let mut stream = host.connect();
    write!(stream, "POST {INFER} HTTP/1.1\r\nHost: test\r\nContent-Length: 99999999999\r\n\r\n").unwrap();
    let answer = Answer::read(&mut std::io::BufReader::new(stream)).unwrap();
    assert_eq!(answer.status, 413);
}

#[test]
fn an_overloaded_server_refuses_at_once() {
    // Nothing is a batch in the time of a test.
    let batching = Batching { delay: Duration::from_secs(3600), timeout: None, queue_size: 1, ..Batching::default() };
    let server = server::<MiniAlexNet>(&Options { batching, ..Options::default() });
    let host = Host::new(server.clone(), Options::default());
    let (plain, ..) = asked(&MiniAlexNet::ABOUT.random_images(1, 1)[0], json!({}));
    let mut first = host.connect();
    send(&mut first, "POST", INFER, &[], plain.to_string().as_bytes());
    wait_for(&server, 1);
    let answer = host.post(INFER, &plain.to_string());
    assert_eq!((answer.status, answer.header("retry-after")), (503, Some("1")));
    assert_eq!(answer.error(), "Exceeds maximum queue size");
    // The first still waits; without its client, the server can end.
    assert_eq!(server.statistics("", "").unwrap()[0].statistics.pending, 1);
    drop(first);
    wait_for(&server, 0);
}

#[test]
fn a_request_whose_client_has_gone_leaves_the_queue() {
    let batching = Batching { delay: Duration::from_secs(3600), timeout: None, ..Batching::default() };
    let server = server::<MiniAlexNet>(&Options { batching, ..Options::default() });
    let mut host = Host::new(server.clone(), Options { drain: Duration::from_millis(200), ..Options::default() });
    let (plain, ..) = asked(&MiniAlexNet::ABOUT.random_images(1, 1)[0], json!({}));
    let mut stream = host.connect();
    send(&mut stream, "POST", INFER, &[], plain.to_string().as_bytes());
    wait_for(&server, 1);
    drop(stream);
    wait_for(&server, 0);
    host.end();
}

#[test]
fn a_server_that_stops_answers_what_it_took_in() {
    let batching = Batching { delay: Duration::from_millis(500), ..Batching::default() };
    let server = server::<MiniAlexNet>(&Options { batching, ..Options::default() });
    let mut host = Host::new(server.clone(), Options::default());
    let images = MiniAlexNet::ABOUT.random_images(1, 1);
    let (plain, ..) = asked(&images[0], json!({}));
    let mut stream = host.connect();
    send(&mut stream, "POST", INFER, &[], plain.to_string().as_bytes());
    wait_for(&server, 1);
    host.end();
    let answer = Answer::read(&mut std::io::BufReader::new(stream)).unwrap();
    assert_eq!(bits(&answer.json()["outputs"][0]), expected::<MiniAlexNet>(&images)[0]);
    assert!(std::net::TcpStream::connect(host.address).is_err(), "nobody listens any more");
}
