//! What the server says of itself and of its models, and their loading.

use std::{collections::HashMap, time::UNIX_EPOCH};

use axum::{
    body::Body,
    extract::{Path, State},
    http::{Request, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value, json};

use super::{
    Site, body,
    reply::{Json, Refusal},
};
use crate::{
    ModelStatistics, Spent,
    protocol::{Code, Error, InputConfig, ModelConfig, OutputConfig, TensorMetadata},
};

/// Bytes of a body that is no request for results.
const SMALL: usize = 64 << 10;

/// The model in a path, and the version or an empty text.
pub(super) struct Names {
    pub(super) model: String,
    pub(super) version: String,
}

impl From<HashMap<String, String>> for Names {
    fn from(mut parts: HashMap<String, String>) -> Names {
        let mut part = |name| parts.remove(name).unwrap_or_default();
        Names { model: part("model"), version: part("version") }
    }
}

type Parts = Path<HashMap<String, String>>;

pub(super) async fn server(State(site): State<Site>) -> Json {
    let metadata = site.server.metadata();
    Json(json!({ "name": metadata.name, "version": metadata.version, "extensions": metadata.extensions }))
}

/// The description of all paths.
pub(super) async fn description() -> Response {
    ([(CONTENT_TYPE, "application/yaml")], include_str!("../../openapi.yaml")).into_response()
}

pub(super) async fn live() -> Json {
    Json(json!({ "live": true }))
}

pub(super) async fn ready(State(site): State<Site>) -> Response {
    yes_or_no(site.server.is_ready(), json!({}))
}

/// Triton's status codes for such questions, which its clients read, with the protocol's objects, which KServe's read.
fn yes_or_no(is_ready: bool, mut object: Value) -> Response {
    object["ready"] = is_ready.into();
    let status = if is_ready { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    (status, Json(object)).into_response()
}

pub(super) async fn model_ready(State(site): State<Site>, Path(parts): Parts) -> Response {
    let Names { model, version } = parts.into();
    let is_ready = site.server.model_is_ready(&model, &version).unwrap_or(false);
    yes_or_no(is_ready, json!({ "name": model }))
}

pub(super) async fn model(State(site): State<Site>, Path(parts): Parts) -> Result<Json, Refusal> {
    let Names { model, version } = parts.into();
    let metadata = site.server.model_metadata(&model, &version)?;
    let tensor = |tensor: &TensorMetadata| json!({ "name": tensor.name, "datatype": tensor.datatype.name(), "shape": tensor.shape });
    Ok(Json(json!({
        "name": metadata.name,
        "versions": metadata.versions,
        "platform": metadata.platform,
        "inputs": metadata.inputs.iter().map(tensor).collect::<Vec<_>>(),
        "outputs": metadata.outputs.iter().map(tensor).collect::<Vec<_>>(),
    })))
}

pub(super) async fn config(State(site): State<Site>, Path(parts): Parts) -> Result<Json, Refusal> {
    let Names { model, version } = parts.into();
    let ModelConfig { name, version, max_batch_size, inputs, outputs, instances, batching } =
        site.server.model_config(&model, &version)?;
    let input = |input: &InputConfig| json!({ "name": input.name, "data_type": "TYPE_FP32", "format": input.format(), "dims": input.dims });
    let output = |output: &OutputConfig| {
        let label_filename = output.label_filename();
        json!({ "name": output.name, "data_type": "TYPE_FP32", "dims": output.dims, "label_filename": label_filename })
    };
    let timeout = batching.timeout.map_or(0, |timeout| timeout.as_micros());
    Ok(Json(json!({
        "name": name,
        "platform": "graphc",
        "backend": "graphc",
        "version_policy": { "specific": { "versions": [version] } },
        "max_batch_size": max_batch_size,
        "input": inputs.iter().map(input).collect::<Vec<_>>(),
        "output": outputs.iter().map(output).collect::<Vec<_>>(),
        "instance_group": [{ "name": instances.name, "kind": instances.kind, "count": instances.count }],
        "dynamic_batching": {
            "preferred_batch_size": batching.preferred,
            "max_queue_delay_microseconds": batching.delay.as_micros() as u64,
            "priority_levels": batching.priority_levels,
            "default_priority_level": batching.default_priority,
            "default_queue_policy": {
                "timeout_action": "REJECT",
                "default_timeout_microseconds": timeout as u64,
                "allow_timeout_override": true,
                "max_queue_size": batching.queue_size,
            },
        },
    })))
}

pub(super) async fn statistics(State(site): State<Site>, Path(parts): Parts) -> Result<Json, Refusal> {
    let Names { model, version } = parts.into();
    Ok(counted(&site.server.statistics(&model, &version)?))
}

pub(super) async fn all_statistics(State(site): State<Site>) -> Result<Json, Refusal> {
    Ok(counted(&site.server.statistics("", "")?))
}

fn counted(models: &[ModelStatistics]) -> Json {
    Json(json!({ "model_stats": models.iter().map(one_counted).collect::<Vec<_>>() }))
}

fn one_counted(model: &ModelStatistics) -> Value {
    let counted = &model.statistics;
    let spent = |spent: &Spent| json!({ "count": spent.count, "ns": spent.total.as_nanos() as u64 });
    let last = counted.last_inference.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let batch = |(size, batch): (&usize, &crate::BatchStatistics)| {
        json!({
            "batch_size": size,
            "compute_input": spent(&batch.compute_input),
            "compute_infer": spent(&batch.compute_infer),
            "compute_output": spent(&batch.compute_output),
        })
    };
    json!({
        "name": model.name,
        "version": model.version,
        "last_inference": last.map_or(0, |time| time.as_millis() as u64),
        "inference_count": counted.inferences,
        "execution_count": counted.executions,
        "inference_stats": {
            "success": spent(&counted.success),
            "fail": spent(&counted.fail),
            "queue": spent(&counted.queue),
            "compute_input": spent(&counted.compute_input),
            "compute_infer": spent(&counted.compute_infer),
            "compute_output": spent(&counted.compute_output),
            "cache_hit": spent(&Spent::default()),
            "cache_miss": spent(&Spent::default()),
        },
        "batch_stats": counted.batches.iter().map(batch).collect::<Vec<_>>(),
    })
}

/// `{"ready": true}` asks for those alone that are.
pub(super) async fn index(State(site): State<Site>, request: Request<Body>) -> Result<Json, Refusal> {
    let asked = object(&site, request).await?;
    let is_for_ready = match asked.get("ready") {
        None => false,
        Some(Value::Bool(ready)) => *ready,
        Some(_) => return Err(Error::invalid("expected true or false for 'ready'").into()),
    };
    let entries = site.server.index();
    let entries = entries.iter().filter(|entry| !is_for_ready || entry.state == "READY").map(|entry| {
        let mut object = json!({ "name": entry.name, "version": entry.version, "state": entry.state });
        if !entry.reason.is_empty() {
            object["reason"] = entry.reason.as_str().into();
        }
        object
    });
    Ok(Json(entries.collect()))
}

pub(super) async fn load(
    State(site): State<Site>,
    Path(parts): Parts,
    request: Request<Body>,
) -> Result<Response, Refusal> {
    let Names { model, .. } = parts.into();
    let asked = object(&site, request).await?;
    if parameters(&asked)?.is_some_and(|parameters| !parameters.is_empty()) {
        let message = format!("failed to load '{model}': the server takes no configuration and no files of models");
        return Err(Error::new(Code::Unsupported, message).into());
    }
    site.server.load(&model).await?;
    Ok(StatusCode::OK.into_response())
}

pub(super) async fn unload(
    State(site): State<Site>,
    Path(parts): Parts,
    request: Request<Body>,
) -> Result<Response, Refusal> {
    let Names { model, .. } = parts.into();
    // That a model has others which depend on it is not known here.
    parameters(&object(&site, request).await?)?;
    site.server.unload(&model).await?;
    Ok(StatusCode::OK.into_response())
}

/// The parameters in a small body.
fn parameters(asked: &Value) -> Result<Option<&Map<String, Value>>, Error> {
    let Some(parameters) = asked.get("parameters") else { return Ok(None) };
    parameters.as_object().map(Some).ok_or_else(|| Error::invalid("expected an object for 'parameters'"))
}

/// A small body: an object, or nothing.
async fn object(site: &Site, request: Request<Body>) -> Result<Value, Refusal> {
    let body = body::read(request, SMALL, &site.room).await?;
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(Value::Null);
    }
    let value: Value = serde_json::from_slice(&body).map_err(body::unparsed)?;
    if value.is_object() {
        Ok(value)
    } else {
        Err(Error::invalid("failed to parse the request JSON buffer: expected an object").into())
    }
}
