//! Requests for results over HTTP: JSON, JSON with bytes after it, or the bytes of the one input alone.

use std::collections::HashMap;

use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, HeaderName, HeaderValue, Request, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use graphc_app::data::Undecoded;

use super::{
    Site, body,
    header::{self, Form},
    pages::Names,
    reply::{JSON, Refusal},
};
use crate::{
    Server, blocking,
    memory::{Permit, Room},
    protocol::{Data, DataType, Error, InferRequest, InputTensor},
};

/// How many bytes of a body are JSON; the others are tensors.
const HEADER_LENGTH: HeaderName = HeaderName::from_static("inference-header-content-length");

pub(super) async fn infer(
    State(site): State<Site>,
    Path(parts): Path<HashMap<String, String>>,
    request: Request<Body>,
) -> Result<Response, Refusal> {
    let Names { model, version } = parts.into();
    let limit = site.server.max_request_bytes(&model, &version)?;
    let length = header_length(request.headers())?;
    let body = body::read(request, limit, &site.room).await?;
    let Read { request, form, memory } = match length {
        Some(0) => raw(&site.server, &model, &version, body)?,
        length => parsed(body, length, &model, &site.room).await?,
    };
    let response = site.server.infer(&model, &version, request).await?;
    drop(memory);
    let elements = response.elements();
    let (bytes, json) = blocking::run(elements, move || header::response(&response, &form)).await??;
    Ok(match json {
        None => ([(CONTENT_TYPE, JSON)], bytes).into_response(),
        Some(json) => {
            let binary = HeaderValue::from_static("application/octet-stream");
            ([(CONTENT_TYPE, binary), (HEADER_LENGTH, json.into())], bytes).into_response()
        }
    })
}

fn header_length(headers: &HeaderMap) -> Result<Option<usize>, Error> {
    let Some(value) = headers.get(HEADER_LENGTH) else { return Ok(None) };
    let length = value.to_str().ok().and_then(|text| text.parse().ok());
    length.map(Some).ok_or_else(|| {
        let found = value.as_bytes().escape_ascii();
        Error::invalid(format!("expected a number of bytes for Inference-Header-Content-Length, found `{found}`"))
    })
}

/// A request, how its response is to be written, and the memory of its numbers.
struct Read {
    request: InferRequest,
    form: Form,
    memory: Option<Permit>,
}

/// Bytes of memory for a number of JSON: a list has room for twice its numbers at most.
const NUMBER: usize = 2 * size_of::<f32>();

/// A request whose first `length` bytes are JSON, or all of them.
async fn parsed(body: Bytes, length: Option<usize>, model: &str, room: &Room) -> Result<Read, Error> {
    let json = length.unwrap_or(body.len());
    if json > body.len() {
        return Err(Error::invalid(format!(
            "request JSON header length {json} is larger than the {} bytes of the body",
            body.len()
        )));
    }
    // Between two numbers there is a comma.
    let numbers = body[..json].iter().filter(|byte| **byte == b',').count();
    let memory = Some(room.take(numbers * NUMBER)?);
    let model = model.to_owned();
    let read = move || header::request(&body, json, &model).map(|(request, form)| Read { request, form, memory });
    blocking::run(json, read).await?
}

/// A request that is the bytes of the one input: the numbers of as many images as they make, or a file of an image.
fn raw(server: &Server, model: &str, version: &str, body: Bytes) -> Result<Read, Error> {
    let config = server.model_config(model, version)?;
    let [input] = config.inputs.as_slice() else {
        return Err(Error::invalid(format!(
            "raw binary requests are for models with one input, and '{model}' has {}",
            config.inputs.len()
        )));
    };
    let size: i64 = input.dims.iter().product::<i64>() * 4;
    let length = body.len() as i64;
    let name = input.name.to_owned();
    // The first numbers of no image are those of a file's signature.
    let tensor = if input.takes_images && (Undecoded::begins_in(&body) || length % size != 0) {
        InputTensor { name, datatype: DataType::Bytes, shape: vec![1], data: Data::Strings(vec![body]) }
    } else {
        let shape = [&[length / size], input.dims.as_slice()].concat();
        InputTensor { name, datatype: DataType::Fp32, shape, data: Data::Raw(body) }
    };
    let request = InferRequest { inputs: vec![tensor], ..InferRequest::default() };
    Ok(Read { request, form: Form::default(), memory: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_json_have_memory_before_they_are_read() {
        const MEMORY: usize = 8 << 10;
        let room = Room::new(MEMORY);
        let body = |numbers: usize| {
            let others = ",0".repeat(numbers - 1);
            Bytes::from(format!(
                r#"{{"inputs": [{{"name": "a", "shape": [1], "datatype": "FP32", "data": [0{others}]}}]}}"#
            ))
        };
        crate::tests::runtime().block_on(async {
            let read = parsed(body(500), None, "net", &room).await.unwrap();
            assert!(matches!(&read.request.inputs[0].data, Data::Numbers(numbers) if numbers.len() == 500));
            assert!(room.free() <= MEMORY - 500 * NUMBER);
            drop(read);
            assert_eq!(room.free(), MEMORY);
            let refused = parsed(body(2000), None, "net", &room).await.map(|_| ()).unwrap_err();
            assert_eq!(refused, Error::busy("the server has no memory left for the request"));
        });
    }
}
