//! Responses: JSON, and errors as the protocol has them.

use axum::{
    body::Body,
    http::{
        HeaderValue, StatusCode,
        header::{CONTENT_TYPE, RETRY_AFTER},
    },
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

use super::status;
use crate::protocol::Error;

/// The type of JSON.
pub(super) const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// An object as a response.
pub(crate) struct Json(pub(crate) Value);

impl IntoResponse for Json {
    fn into_response(self) -> Response {
        ([(CONTENT_TYPE, JSON)], self.0.to_string()).into_response()
    }
}

/// An error as a response: its status code, and an object with its message.
#[derive(Debug)]
pub(crate) struct Refusal {
    status: StatusCode,
    message: String,
    /// Seconds until it is worth to try again.
    retry_after: Option<u64>,
}

impl Refusal {
    pub(crate) fn new(status: StatusCode, message: impl Into<String>) -> Refusal {
        Refusal { status, message: message.into(), retry_after: None }
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Refusal {
        let retry_after = error.retry_after.map(|time| time.as_secs().max(1));
        Refusal { status: status(error.code), message: error.message, retry_after }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response<Body> {
        let Refusal { status, message, retry_after } = self;
        let mut response = (status, Json(json!({ "error": message }))).into_response();
        if let Some(seconds) = retry_after {
            response.headers_mut().insert(RETRY_AFTER, seconds.into());
        }
        response
    }
}
