//! Clients that mean no good, or have bad luck: whatever they send, the server answers the others with the right bits. How much memory it
//! has after many thousands of them is for `tests/integration/serve-load` to say.

use std::{
    io::{BufReader, Read, Write},
    net::Shutdown,
    thread,
    time::Duration,
};

use super::{
    client::{Answer, Host, send},
    *,
};

const INFER: &str = "/v2/models/MiniAlexNet/infer";

/// Numbers that look random, the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % sides
    }
}

/// A request for results as bytes, and what is to come of it.
struct Good {
    header: String,
    body: Vec<u8>,
    expected: Vec<u32>,
}

fn good() -> Vec<Good> {
    let about = MiniAlexNet::ABOUT;
    let one = |seed: u64| {
        let images = about.random_images(seed, 1 + seed as usize % 4);
        let bytes: Vec<u8> = images[0].iter().flat_map(|number| number.to_le_bytes()).collect();
        let header = serde_json::json!({
            "inputs": [{ "name": "input", "datatype": "FP32", "shape": images[0].shape(), "parameters": { "binary_data_size": bytes.len() } }],
            "parameters": { "binary_data_output": true },
        });
        let json = header.to_string();
        let body = [json.as_bytes(), &bytes].concat();
        Good { header: json.len().to_string(), body, expected: expected::<MiniAlexNet>(&images).remove(0) }
    };
    (0..8).map(one).collect()
}

impl Good {
    fn headers(&self) -> [(&str, &str); 1] {
        [("Inference-Header-Content-Length", &self.header)]
    }

    fn check(&self, answer: &Answer) {
        assert_eq!(answer.status, 200, "{answer:?}");
        let json: usize = answer.header("inference-header-content-length").unwrap().parse().unwrap();
        let found: Vec<u32> = answer.body[json..].as_chunks().0.iter().map(|bits| u32::from_le_bytes(*bits)).collect();
        assert_eq!(found, self.expected);
    }
}

/// Does something that no client should.
fn misbehave(host: &Host, good: &Good, dice: &mut Dice) {
    let mut stream = host.connect();
    match dice.roll(7) {
        // A body that ends early.
        0 => {
            let head = format!(
                "POST {INFER} HTTP/1.1\r\nHost: t\r\nContent-Length: {}\r\nInference-Header-Content-Length: {}\r\n\r\n",
                good.body.len(),
                good.header
            );
            let _ = stream
                .write_all(head.as_bytes())
                .and_then(|()| stream.write_all(&good.body[..dice.roll(good.body.len())]));
            let _ = stream.shutdown(Shutdown::Both);
        }
        // Bytes that are no HTTP.
        1 => {
            let noise: Vec<u8> = (0..dice.roll(3000)).map(|_| dice.roll(256) as u8).collect();
            let _ = stream.write_all(&noise);
        }
        // A request that nobody waits for.
        2 => send(&mut stream, "POST", INFER, &good.headers(), &good.body),
        // A changed byte of JSON, or of the length of it.
        3 => {
            let mut body = good.body.clone();
            body[dice.roll(150)] = dice.roll(128) as u8;
            send(&mut stream, "POST", INFER, &good.headers(), &body);
            let answer = Answer::read(&mut BufReader::new(stream)).unwrap();
            assert!(matches!(answer.status, 200 | 400), "{answer:?}");
        }
        4 => {
            let length = dice.roll(good.body.len() + 10).to_string();
            send(&mut stream, "POST", INFER, &[("Inference-Header-Content-Length", &length)], &good.body);
            let answer = Answer::read(&mut BufReader::new(stream)).unwrap();
            assert!(matches!(answer.status, 200 | 400), "{answer:?}");
        }
        // Shapes that cannot be.
        5 => {
            let sizes = [-1, 0, 1, 2, 9, 28, i64::MAX, i64::MIN];
            let shape: Vec<i64> = (0..dice.roll(7)).map(|_| sizes[dice.roll(sizes.len())]).collect();
            let datatype = DataType::ALL[dice.roll(14)].name();
            let body = serde_json::json!({ "inputs": [{ "name": "input", "datatype": datatype, "shape": shape, "data": [[0, 1], 2] }] });
            send(&mut stream, "POST", INFER, &[], body.to_string().as_bytes());
            assert_eq!(Answer::read(&mut BufReader::new(stream)).unwrap().status, 400);
        }
        // Somebody who reads slowly, and not to the end.
        _ => {
            send(&mut stream, "POST", INFER, &good.headers(), &good.body);
            let _ = stream.read(&mut [0; 7]);
            thread::sleep(Duration::from_millis(5));
        }
    }
}

#[test]
fn nobody_else_gets_a_wrong_answer() {
    let server = server::<MiniAlexNet>(&Options::default());
    let mut host = Host::new(server.clone(), Options::default());
    let good = good();
    thread::scope(|scope| {
        for client in 0..6 {
            let (host, good) = (&host, &good);
            scope.spawn(move || {
                let mut dice = Dice(client);
                let mut connection = BufReader::new(host.connect());
                for _ in 0..100 {
                    let one = &good[dice.roll(good.len())];
                    send(connection.get_mut(), "POST", INFER, &one.headers(), &one.body);
                    one.check(&Answer::read(&mut connection).expect("an answer"));
                    misbehave(host, one, &mut dice);
                }
            });
        }
    });
    let counted = server.statistics("", "").unwrap().remove(0).statistics;
    assert!(counted.success.count >= 600, "{counted:?}");
    assert_eq!(counted.failures.get(&crate::Failure::Backend), None);
    assert_eq!(host.get("/v2/health/ready").status, 200);
    host.end();
}
