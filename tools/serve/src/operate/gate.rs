//! What every request passes, of REST and of gRPC: its token is looked at, it is counted, and it has a span in its caller's trace.

use std::{sync::Arc, time::Instant};

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
use tokio::sync::Semaphore;
use tonic::Status;
use tracing::Instrument;

use super::{
    tokens::Tokens,
    trace::{TRACEPARENT, TraceContext},
};
use crate::rest::Refusal;

/// Who may ask, and how many at the same time.
#[derive(Clone, Debug)]
pub(crate) struct Gate {
    /// Without them, everybody may.
    pub(crate) tokens: Option<Arc<Tokens>>,
    /// A permit for each request that is being answered.
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
    let answered = async {
        let response = answer(&gate, &path, request, next).await;
        let (status, milliseconds) = (response.status().as_u16(), 1e3 * start.elapsed().as_secs_f64());
        tracing::debug!(status, milliseconds, "answered");
        response
    };
    let mut response = answered.instrument(span).await;
    if let Ok(value) = HeaderValue::try_from(context.to_string()) {
        response.headers_mut().insert(TRACEPARENT, value);
    }
    response
}

async fn answer(gate: &Gate, path: &str, request: Request, next: Next) -> Response {
    let kind = Kind::of(request.headers());
    if OPEN.contains(&path) {
        return next.run(request).await;
    }
    let is_admitted =
        gate.tokens.as_ref().is_none_or(|tokens| tokens.admit(text(request.headers(), AUTHORIZATION.as_str())));
    if !is_admitted {
        return kind.unauthorized();
    }
    match gate.requests.try_acquire() {
        Ok(_permit) => next.run(request).await,
        Err(_) => kind.overloaded(),
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
            Kind::Rest => Refusal::busy(message).into_response(),
        }
    }
}
