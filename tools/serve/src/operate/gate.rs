//! What every request passes, of REST and of gRPC: its token is looked at, it is counted, and it has a span in its caller's trace.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use axum::{
    Router,
    extract::{Request, State},
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{AUTHORIZATION, CONTENT_TYPE, WWW_AUTHENTICATE},
    },
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tonic::Status;
use tracing::{Instrument, Span};

use super::{
    delivery::deliver,
    tokens::Tokens,
    trace::{TRACEPARENT, TraceContext},
};
use crate::{protocol::Error, rest::Refusal};

/// Who may ask, and how many at the same time.
#[derive(Clone, Debug)]
pub(crate) struct Gate {
    /// Without them, everybody may.
    pub(crate) tokens: Option<Arc<Tokens>>,
    /// A permit for each request, until the last part of its response has gone.
    pub(crate) requests: Arc<Semaphore>,
}

/// What needs no token: the probes of an orchestrator, which has none, and the status page, which asks for one.
const OPEN: [&str; 8] = [
    "/",
    "/status/page.css",
    "/status/page.js",
    "/v2/health/live",
    "/v2/health/ready",
    "/grpc.health.v1.Health/Check",
    "/inference.GRPCInferenceService/ServerLive",
    "/inference.GRPCInferenceService/ServerReady",
];

/// How long a client may take no more of a response.
const PATIENCE: Duration = Duration::from_secs(30);

impl Gate {
    /// The same router behind the gate.
    pub(crate) fn before(&self, router: Router) -> Router {
        router.layer(middleware::from_fn_with_state(self.clone(), pass))
    }
}

async fn pass(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    let context = TraceContext::enter(text(request.headers(), TRACEPARENT));
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let span = tracing::info_span!(
        "request", %method, path, trace_id = context.trace_id(), span_id = context.span_id(),
    );
    let start = Instant::now();
    let (mut response, permit) = answer(&gate, &path, request, next).instrument(span.clone()).await;
    if let Ok(value) = HeaderValue::try_from(context.to_string()) {
        response.headers_mut().insert(TRACEPARENT, value);
    }
    let answering = Answering { span, start, status: response.status(), _permit: permit };
    response.map(|body| deliver(body, PATIENCE, answering))
}

/// A request whose response is on its way; when that is over, it is said.
#[derive(Debug)]
struct Answering {
    span: Span,
    start: Instant,
    status: StatusCode,
    _permit: Option<OwnedSemaphorePermit>,
}

impl Drop for Answering {
    fn drop(&mut self) {
        let (status, milliseconds) = (self.status.as_u16(), 1e3 * self.start.elapsed().as_secs_f64());
        tracing::debug!(parent: &self.span, status, milliseconds, "answered");
    }
}

/// The response to a request, and its permit if it needs one.
async fn answer(gate: &Gate, path: &str, request: Request, next: Next) -> (Response, Option<OwnedSemaphorePermit>) {
    let kind = Kind::of(request.headers());
    if OPEN.contains(&path) {
        return (next.run(request).await, None);
    }
    let is_admitted =
        gate.tokens.as_ref().is_none_or(|tokens| tokens.admit(text(request.headers(), AUTHORIZATION.as_str())));
    if !is_admitted {
        return (kind.unauthorized(), None);
    }
    match Arc::clone(&gate.requests).try_acquire_owned() {
        Ok(permit) => (next.run(request).await, Some(permit)),
        Err(_) => (kind.overloaded(), None),
    }
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// How a refusal is written.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Rest,
    Grpc,
}

impl Kind {
    fn of(headers: &HeaderMap) -> Kind {
        let is_grpc = text(headers, CONTENT_TYPE.as_str()).is_some_and(|value| value.starts_with("application/grpc"));
        if is_grpc { Kind::Grpc } else { Kind::Rest }
    }

    fn unauthorized(self) -> Response {
        let message = "expected a header `authorization: Bearer` with a token of this server";
        match self {
            Kind::Grpc => Status::unauthenticated(message).into_http(),
            Kind::Rest => {
                ([(WWW_AUTHENTICATE, "Bearer")], Refusal::new(StatusCode::UNAUTHORIZED, message)).into_response()
            }
        }
    }

    fn overloaded(self) -> Response {
        let message = "the server answers too many requests already";
        match self {
            Kind::Grpc => Status::unavailable(message).into_http(),
            Kind::Rest => Refusal::from(Error::busy(message)).into_response(),
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::{body::Body, routing::get};
    use futures_util::stream;
    use http_body_util::BodyExt;
    use tonic::codegen::Service;

    use super::*;

    #[test]
    fn a_request_counts_until_its_response_has_gone() {
        let body = || async { Body::from_stream(stream::iter(["a", "b"].map(Ok::<_, std::convert::Infallible>))) };
        let gate = Gate { tokens: None, requests: Arc::new(Semaphore::new(1)) };
        let mut router = gate.before(Router::new().route("/page", get(body)));
        crate::tests::runtime().block_on(async {
            let mut ask = async || router.call(Request::get("/page").body(Body::empty()).unwrap()).await.unwrap();
            let first = ask().await;
            assert_eq!((first.status(), ask().await.status()), (StatusCode::OK, StatusCode::SERVICE_UNAVAILABLE));
            assert_eq!(first.into_body().collect().await.unwrap().to_bytes(), "ab");
            let second = ask().await;
            assert_eq!((second.status(), ask().await.status()), (StatusCode::OK, StatusCode::SERVICE_UNAVAILABLE));
            drop(second);
            assert_eq!(ask().await.status(), StatusCode::OK);
        });
    }
}
