//! The protocol over HTTP: paths, bodies and status codes around a [`Server`].
//!
//! `pages` answers what is asked of the server and its models, `infer` reads and writes requests with `header` (their JSON) and `body`
//! (their bytes, within limits). Nothing here knows of sockets.

mod body;
mod elements;
mod header;
mod infer;
mod pages;
mod reply;

use axum::{
    Router,
    http::StatusCode,
    routing::{get, post},
};

use crate::{Server, memory::Room, protocol::Code};
pub(crate) use reply::{Json, Refusal};

/// What the pages share.
#[derive(Clone, Debug)]
struct Site {
    server: Server,
    room: Room,
}

/// All paths of the protocol.
pub(crate) fn router(server: Server, room: Room) -> Router {
    let site = Site { server, room };
    let model = |router: Router<Site>, path: &str| {
        router
            .route(path, get(pages::model))
            .route(&format!("{path}/ready"), get(pages::model_ready))
            .route(&format!("{path}/config"), get(pages::config))
            .route(&format!("{path}/stats"), get(pages::statistics))
            .route(&format!("{path}/infer"), post(infer::infer))
    };
    let router = Router::new()
        .route("/openapi.yaml", get(pages::description))
        .route("/v2", get(pages::server))
        .route("/v2/", get(pages::server))
        .route("/v2/health/live", get(pages::live))
        .route("/v2/health/ready", get(pages::ready))
        .route("/v2/models/stats", get(pages::all_statistics))
        .route("/v2/repository/index", post(pages::index))
        .route("/v2/repository/models/{model}/load", post(pages::load))
        .route("/v2/repository/models/{model}/unload", post(pages::unload));
    let router = model(router, "/v2/models/{model}");
    let router = model(router, "/v2/models/{model}/versions/{version}");
    router
        .fallback(async || Refusal::new(StatusCode::NOT_FOUND, "there is no such page"))
        .method_not_allowed_fallback(async || {
            Refusal::new(StatusCode::METHOD_NOT_ALLOWED, "the page does not take this method")
        })
        .with_state(site)
}

/// The status code of a kind of error, as Triton maps them.
fn status(code: Code) -> StatusCode {
    match code {
        Code::InvalidArgument => StatusCode::BAD_REQUEST,
        Code::NotFound => StatusCode::NOT_FOUND,
        Code::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Code::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Code::Unsupported => StatusCode::NOT_IMPLEMENTED,
        // Nobody reads it.
        Code::Cancelled => StatusCode::from_u16(499).unwrap_or(StatusCode::BAD_REQUEST),
        Code::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
