//! The status page: what the server does, as a page and as the JSON that it asks for.

use axum::{
    Router,
    extract::{Path, State},
    http::{
        HeaderName, StatusCode,
        header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
    routing::get,
};
use graphc::{About, Input, Layer, Output};
use serde_json::{Value, json};

use crate::{
    ModelStatistics, Server, Statistics,
    intake::takes_images,
    protocol::IndexEntry,
    rest::{Json, Refusal},
    server::Network,
};

/// The page at `/`, and what it asks for below `/status`.
pub(crate) fn router(server: &Server) -> Router {
    let file = |kind, text| get(move || async move { fixed(kind, text) });
    Router::new()
        .route("/", file("text/html; charset=utf-8", include_str!("index.html")))
        .route("/status/page.css", file("text/css; charset=utf-8", include_str!("page.css")))
        .route("/status/page.js", file("text/javascript; charset=utf-8", include_str!("page.js")))
        .route("/status", get(status))
        .route("/status/models/{model}/versions/{version}/layers", get(layers))
        .route("/status/models/{model}/versions/{version}/drawing", get(drawing))
        .with_state(server.clone())
}

/// Nothing of other hosts, and nothing that is written into the page.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src blob: data:; \
                      form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const NO_SNIFFING: (HeaderName, &str) = (HeaderName::from_static("x-content-type-options"), "nosniff");

fn fixed(kind: &'static str, text: &'static str) -> Response {
    let headers = [(CONTENT_TYPE, kind), (CACHE_CONTROL, "no-cache"), (CONTENT_SECURITY_POLICY, POLICY), NO_SNIFFING];
    (headers, text).into_response()
}

async fn status(State(server): State<Server>) -> Response {
    // All models are known.
    let counted = server.statistics("", "").unwrap_or_default();
    let models = server.index().into_iter().map(|entry| {
        let counted = counted.iter().find(|model| model.name == entry.name && model.version == entry.version);
        let network = server.network(&entry.name, &entry.version).ok();
        model(&entry, network.as_ref(), counted)
    });
    let status = json!({
        "version": server.metadata().version,
        "ready": server.is_ready(),
        "models": models.collect::<Vec<_>>(),
    });
    ([(CACHE_CONTROL, "no-store")], Json(status)).into_response()
}

fn model(entry: &IndexEntry, network: Option<&Network>, counted: Option<&ModelStatistics>) -> Value {
    json!({
        "name": entry.name,
        "version": entry.version,
        "state": entry.state,
        "reason": entry.reason,
        "network": network.map(facts),
        "statistics": counted.map(|model| figures(&model.statistics)),
    })
}

fn facts(network: &Network) -> Value {
    let About { hash, inputs, outputs, parameters, macs, batches, precision, layers, .. } = network.about;
    let input = |Input { name, shape }: &Input| json!({ "name": name, "shape": shape });
    let output = |Output { name, shape }: &Output| json!({ "name": name, "shape": shape });
    json!({
        "hash": hash.to_string(),
        "device": network.device,
        "precision": precision.to_string(),
        "parameters": parameters,
        "macs": macs,
        "batches": batches,
        "inputs": inputs.iter().map(input).collect::<Vec<_>>(),
        "outputs": outputs.iter().map(output).collect::<Vec<_>>(),
        "layers": layers.len(),
        "classifies": takes_images(network.about) && network.about.classes.is_some(),
        "has_drawing": network.drawing.is_some(),
    })
}

fn figures(statistics: &Statistics) -> Value {
    let Statistics { inferences, executions, success, fail, queue, pending, .. } = statistics;
    json!({
        "requests": success.count,
        "failures": fail.count,
        "images": inferences,
        "passes": executions,
        "pending": pending,
        "total_ns": u64::try_from(success.total.as_nanos()).unwrap_or(u64::MAX),
        "queue_ns": u64::try_from(queue.total.as_nanos()).unwrap_or(u64::MAX),
    })
}

type Name = Path<(String, String)>;

async fn layers(State(server): State<Server>, Path((model, version)): Name) -> Result<Json, Refusal> {
    let row = |layer: &Layer| {
        let Layer { name, operator, output, parameters, macs } = layer;
        json!({ "name": name, "operator": operator, "output": output, "parameters": parameters, "macs": macs })
    };
    let network = server.network(&model, &version)?;
    Ok(Json(network.about.layers.iter().map(row).collect()))
}

async fn drawing(State(server): State<Server>, Path((model, version)): Name) -> Result<Response, Refusal> {
    let drawing = server.network(&model, &version)?.drawing;
    let missing = || Refusal::new(StatusCode::NOT_FOUND, "the server has no drawing of this model");
    let drawing = drawing.ok_or_else(missing)?;
    Ok(([(CONTENT_TYPE, "image/svg+xml"), NO_SNIFFING], drawing).into_response())
}
