//! Who may ask: tokens and TLS, and the trace that an answer belongs to.

use std::path::{Path, PathBuf};

use tokio_rustls::{
    TlsConnector,
    rustls::{
        ClientConfig, RootCertStore,
        crypto::ring,
        pki_types::{CertificateDer, ServerName, pem::PemObject},
    },
};
use tonic::{Code, Request, Status, client::Grpc, codegen::http::uri::PathAndQuery};
use tonic_prost::ProstCodec;

use super::*;
use crate::{
    TlsFiles,
    grpc::{self, tests::Live},
    memory::Room,
    operate::{gate::Gate, tokens::Tokens},
};

const TOKEN: &str = "correct-horse-battery";

/// A file with a token.
fn token_file(folder: &Path) -> PathBuf {
    let tokens = folder.join("tokens");
    std::fs::write(&tokens, TOKEN).unwrap();
    tokens
}

/// The options of a server that is not open to everybody.
fn guarded(tokens: Option<PathBuf>, tls: Option<TlsFiles>) -> Options {
    let options = options();
    Options { operation: Operation { tokens, tls, ..options.operation }, ..options }
}

#[test]
fn whoever_names_no_token_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    runtime().block_on(async {
        let host = Host::start(guarded(Some(token_file(folder.path())), None)).await;
        let at = host.at;
        for path in ["/status", "/metrics", "/v2", "/no such page"] {
            let request = format!("GET {}", path.replace(' ', "%20"));
            let refused = ask(at.http, &request, "").await.unwrap();
            assert!(refused.starts_with("HTTP/1.1 401") && refused.contains("www-authenticate: Bearer"), "{refused}");
            let wrong = ask(at.http, &request, "authorization: Bearer correct-horse-batterx\r\n").await.unwrap();
            assert!(wrong.starts_with("HTTP/1.1 401"), "{wrong}");
            let admitted = ask(at.http, &request, &format!("authorization: Bearer {TOKEN}\r\n")).await.unwrap();
            assert!(!admitted.starts_with("HTTP/1.1 401"), "{admitted}");
        }
        for path in ["/", "/status/page.js"] {
            assert!(ask(at.http, &format!("GET {path}"), "").await.unwrap().starts_with("HTTP/1.1 200"), "{path}");
        }
        // Its port is for those who are let to it.
        let metrics = ask(at.metrics.unwrap(), "GET /metrics", "").await.unwrap();
        assert!(metrics.starts_with("HTTP/1.1 200"), "{metrics}");
        assert!(host.stop().await);
    });
}

/// What a gate makes of a call, with a token or without one.
async fn live(gate: &Gate, method: &'static str, token: Option<&str>) -> Result<(), Status> {
    let server = crate::tests::server::<MiniAlexNet>(&Options::default());
    let mut client = Grpc::new(gate.before(grpc::router(&server, &Room::new(1 << 20))));
    client.ready().await.unwrap();
    let mut request = Request::new(Live::default());
    if let Some(token) = token {
        request.metadata_mut().insert("authorization", format!("Bearer {token}").parse().unwrap());
    }
    let codec = ProstCodec::<Live, Live>::default();
    client.unary(request, PathAndQuery::from_static(method), codec).await.map(drop)
}

#[test]
fn a_gate_is_before_grpc_too() {
    const LIVE: &str = "/inference.GRPCInferenceService/ServerLive";
    const METADATA: &str = "/inference.GRPCInferenceService/ServerMetadata";
    let folder = tempfile::tempdir().unwrap();
    let tokens = token_file(folder.path());
    let requests = |count| Arc::new(tokio::sync::Semaphore::new(count));
    let gate = Gate { tokens: Some(Arc::new(Tokens::read(&tokens).unwrap())), requests: requests(1) };
    let full = Gate { tokens: None, requests: requests(0) };
    runtime().block_on(async {
        assert_eq!(live(&gate, METADATA, None).await.unwrap_err().code(), Code::Unauthenticated);
        assert_eq!(
            live(&gate, METADATA, Some("battery-horse-correct")).await.unwrap_err().code(),
            Code::Unauthenticated
        );
        live(&gate, METADATA, Some(TOKEN)).await.unwrap();
        live(&gate, LIVE, None).await.unwrap();
        assert_eq!(live(&full, METADATA, None).await.unwrap_err().code(), Code::Unavailable);
        live(&full, LIVE, None).await.unwrap();
    });
}

#[test]
fn answers_belong_to_the_trace_of_the_request() {
    const TRACE: &str = "0af7651916cd43dd8448eb211c80319c";
    runtime().block_on(async {
        let host = Host::start(options()).await;
        let header = format!("traceparent: 00-{TRACE}-b7ad6b7169203331-01\r\n");
        let answer = ask(host.at.http, "GET /status", &header).await.unwrap();
        let told = answer.lines().find_map(|line| line.strip_prefix("traceparent: ")).unwrap();
        assert!(told.starts_with(&format!("00-{TRACE}-")) && told.ends_with("-01"), "{told}");
        assert!(!told.contains("b7ad6b7169203331"), "a span of its own: {told}");
        assert!(host.stop().await);
    });
}

#[test]
fn connections_are_encrypted_if_there_is_a_certificate() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/operate/tests");
    let tls = TlsFiles { certificate: folder.join("certificate.pem"), key: folder.join("key.pem") };
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_file(&tls.certificate).unwrap()).unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let config = config.with_safe_default_protocol_versions().unwrap().with_root_certificates(roots);
    let mut config = config.with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec()];
    let h2 = TlsConnector::from(Arc::new(config.clone()));
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    let connector = TlsConnector::from(Arc::new(config));
    runtime().block_on(async {
        let host = Host::start(guarded(None, Some(tls))).await;
        let at = host.at;
        let name = ServerName::try_from("localhost").unwrap();
        let stream = h2.connect(name.clone(), TcpStream::connect(at.grpc.unwrap()).await.unwrap()).await.unwrap();
        assert_eq!(stream.get_ref().1.alpn_protocol(), Some(b"h2".as_slice()));
        drop(stream);
        let stream = connector.connect(name, TcpStream::connect(at.http).await.unwrap()).await.unwrap();
        assert_eq!(stream.get_ref().1.alpn_protocol(), Some(b"http/1.1".as_slice()));
        let request = "GET /status HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
        let answer = exchange(stream, request).await.unwrap();
        assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
        let plain = ask(at.http, "GET /status", "").await;
        assert!(!plain.unwrap_or_default().starts_with("HTTP/1.1 200"));
        assert!(host.stop().await);
    });
}
