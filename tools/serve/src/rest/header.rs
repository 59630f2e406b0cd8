//! The JSON of requests for results and of their responses.

use std::{borrow::Cow, time::Duration};

use bytes::Bytes;
use serde_derive::{Deserialize, Serialize};

use super::{
    body::unparsed,
    elements::{Elements, Few},
};
use crate::protocol::{Data, DataType, Error, InferRequest, InferResponse, InputTensor, RequestedOutput, Values};

/// Inputs or outputs that a request may have.
const TENSORS: usize = 256;

/// Dimensions of a shape.
const DIMENSIONS: usize = 16;

/// The JSON of a request. What else is in it is ignored, as the protocol has it.
#[derive(Debug, Deserialize)]
struct Header<'b> {
    #[serde(default)]
    id: String,
    #[serde(borrow)]
    inputs: Few<InputHeader<'b>, TENSORS>,
    #[serde(default)]
    outputs: Few<OutputHeader, TENSORS>,
    #[serde(default)]
    parameters: Parameters,
}

#[derive(Debug, Default, Deserialize)]
struct Parameters {
    #[serde(default)]
    binary_data_output: bool,
    #[serde(default)]
    priority: u64,
    /// Microseconds; 0 for none.
    #[serde(default)]
    timeout: u64,
}

#[derive(Debug, Deserialize)]
struct InputHeader<'b> {
    name: String,
    datatype: String,
    shape: Few<i64, DIMENSIONS>,
    #[serde(default)]
    parameters: InputParameters,
    #[serde(borrow)]
    data: Option<Elements<'b>>,
}

#[derive(Debug, Default, Deserialize)]
struct InputParameters {
    binary_data_size: Option<usize>,
    shared_memory_region: Option<String>,
}

#[derive(Debug, Deserialize)]
struct OutputHeader {
    name: String,
    #[serde(default)]
    parameters: OutputParameters,
}

#[derive(Debug, Default, Deserialize)]
struct OutputParameters {
    binary_data: Option<bool>,
    #[serde(default)]
    classification: usize,
    shared_memory_region: Option<String>,
}

/// Which results are bytes after the JSON of a response.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Form {
    /// Those that say nothing.
    pub(super) otherwise: bool,
    named: Vec<(String, bool)>,
}

impl Form {
    fn is_binary(&self, name: &str) -> bool {
        self.named.iter().find(|(named, _)| named == name).map_or(self.otherwise, |(_, is_binary)| *is_binary)
    }
}

/// A request from the bytes of its body, of which the first `json` are JSON.
pub(super) fn request(body: &Bytes, json: usize, model: &str) -> Result<(InferRequest, Form), Error> {
    let header: Header<'_> = serde_json::from_slice(&body[..json]).map_err(unparsed)?;
    let mut rest = body.slice(json..);
    let mut inputs = Vec::with_capacity(header.inputs.0.len());
    for input in header.inputs.0 {
        inputs.push(tensor(input, body, &mut rest, model)?);
    }
    if !rest.is_empty() {
        return Err(Error::invalid(format!("unexpected additional input data for model '{model}'")));
    }
    let mut form = Form { otherwise: header.parameters.binary_data_output, named: Vec::new() };
    let mut outputs = Vec::with_capacity(header.outputs.0.len());
    for OutputHeader { name, parameters } in header.outputs.0 {
        not_shared(&name, parameters.shared_memory_region.as_deref())?;
        form.named.extend(parameters.binary_data.map(|is_binary| (name.clone(), is_binary)));
        outputs.push(RequestedOutput { name, classification: parameters.classification });
    }
    let Parameters { priority, timeout, .. } = header.parameters;
    let timeout = Some(timeout).filter(|time| *time > 0).map(Duration::from_micros);
    Ok((InferRequest { id: header.id, inputs, outputs, priority, timeout }, form))
}

/// An input, whose elements are in its JSON or next among the bytes after it.
fn tensor(input: InputHeader<'_>, body: &Bytes, rest: &mut Bytes, model: &str) -> Result<InputTensor, Error> {
    let InputHeader { name, datatype, shape, parameters, data } = input;
    not_shared(&name, parameters.shared_memory_region.as_deref())?;
    let Some(datatype) = DataType::find(&datatype) else {
        return Err(Error::invalid(format!("unknown datatype '{}' for input '{name}'", datatype.escape_debug())));
    };
    let data = match (parameters.binary_data_size, data) {
        (Some(size), None) if size <= rest.len() => Data::Raw(rest.split_to(size)),
        (Some(size), None) => {
            let missing = size - rest.len();
            return Err(Error::invalid(format!(
                "unexpected size for input '{name}', expecting {missing} additional bytes for model '{model}'"
            )));
        }
        (None, Some(elements)) => contents(elements, body),
        (Some(_), Some(_)) => {
            return Err(Error::invalid(format!("input '{name}' has both 'data' and 'binary_data_size'")));
        }
        (None, None) => {
            return Err(Error::invalid(format!("input '{name}' has neither 'data' nor 'binary_data_size'")));
        }
    };
    Ok(InputTensor { name, datatype, shape: shape.0, data })
}

/// Elements of a tensor; texts are parts of the body, and are decoded when everything fits.
fn contents(Elements { numbers, texts }: Elements<'_>, body: &Bytes) -> Data {
    if texts.is_empty() {
        return Data::Numbers(numbers);
    }
    let part = |text: Cow<'_, str>| match text {
        Cow::Borrowed(text) => body.slice_ref(text.as_bytes()),
        Cow::Owned(text) => text.into(),
    };
    Data::Base64(texts.into_iter().map(part).collect())
}

fn not_shared(name: &str, region: Option<&str>) -> Result<(), Error> {
    match region {
        None => Ok(()),
        Some(_) => Err(Error::invalid(format!("'{name}' is in shared memory, which the server does not take"))),
    }
}

#[derive(Serialize)]
struct ResponseHeader<'r> {
    model_name: &'r str,
    model_version: &'r str,
    #[serde(skip_serializing_if = "str::is_empty")]
    id: &'r str,
    outputs: Vec<ResponseOutput<'r>>,
}

#[derive(Serialize)]
struct ResponseOutput<'r> {
    name: &'r str,
    datatype: &'static str,
    shape: &'r [i64],
    #[serde(flatten)]
    content: Content<'r>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Content<'r> {
    Parameters {
        binary_data_size: usize,
    },
    #[serde(rename = "data")]
    Numbers(&'r [f32]),
    #[serde(rename = "data")]
    Classes(&'r [String]),
}

/// The body of a response, and how many of its bytes are JSON if others follow.
pub(super) fn response(response: &InferResponse, form: &Form) -> Result<(Bytes, Option<usize>), Error> {
    let mut after: Vec<Bytes> = Vec::new();
    let mut outputs = Vec::with_capacity(response.outputs.len());
    for output in &response.outputs {
        let content = match &output.values {
            values if form.is_binary(&output.name) => {
                let bytes = values.raw();
                let binary_data_size = bytes.len();
                after.push(bytes);
                Content::Parameters { binary_data_size }
            }
            Values::Numbers(numbers) if numbers.iter().all(|number| number.is_finite()) => Content::Numbers(numbers),
            Values::Numbers(_) => {
                let name = &output.name;
                return Err(Error::invalid(format!(
                    "output '{name}' has an infinity or no number, which JSON cannot hold: ask for 'binary_data'"
                )));
            }
            Values::Classes(classes) => Content::Classes(classes),
        };
        let (name, datatype, shape) = (&output.name, output.values.datatype().name(), &output.shape);
        outputs.push(ResponseOutput { name, datatype, shape, content });
    }
    let InferResponse { model_name, model_version, id, .. } = response;
    let mut body =
        serde_json::to_vec(&ResponseHeader { model_name, model_version, id, outputs }).map_err(Error::internal)?;
    let json = (!after.is_empty()).then_some(body.len());
    after.iter().for_each(|bytes| body.extend_from_slice(bytes));
    Ok((body.into(), json))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::OutputTensor;

    fn read(json: &str, after: &[u8]) -> Result<(InferRequest, Form), String> {
        let body: Bytes = [json.as_bytes(), after].concat().into();
        request(&body, json.len(), "net").map_err(|error| error.message)
    }

    #[test]
    fn json_alone() {
        let (request, form) = read(
            r#"{"id": "7", "inputs": [{"name": "a", "shape": [1, 2], "datatype": "FP32", "data": [[1, 2]]}],
                "outputs": [{"name": "y", "parameters": {"classification": 3, "binary_data": true}}, {"name": "z"}],
                "parameters": {"priority": 2, "timeout": 1500, "sequence_id": 9}, "other": null}"#,
            b"",
        )
        .unwrap();
        assert_eq!(
            (request.id.as_str(), request.priority, request.timeout),
            ("7", 2, Some(Duration::from_micros(1500)))
        );
        assert_eq!(request.inputs[0].data, Data::Numbers(vec![1.0, 2.0]));
        assert_eq!((request.outputs[0].classification, request.outputs[1].classification), (3, 0));
        assert_eq!((form.is_binary("y"), form.is_binary("z")), (true, false));
    }

    #[test]
    fn bytes_after_it_belong_to_the_inputs_in_their_order() {
        let json = |sizes: [usize; 2]| {
            let input = |name: &str, size: usize| {
                format!(
                    r#"{{"name": "{name}", "shape": [1], "datatype": "FP32", "parameters": {{"binary_data_size": {size}}}}}"#
                )
            };
            let [a, b] = [input("a", sizes[0]), input("b", sizes[1])];
            format!(r#"{{"inputs": [{a}, {b}], "parameters": {{"binary_data_output": true}}}}"#)
        };
        let (request, form) = read(&json([4, 2]), b"abcdef").unwrap();
        assert_eq!(request.inputs[0].data, Data::Raw(Bytes::from_static(b"abcd")));
        assert_eq!(request.inputs[1].data, Data::Raw(Bytes::from_static(b"ef")));
        assert!(form.is_binary("anything"));
        assert_eq!(
            read(&json([4, 3]), b"abcdef").unwrap_err(),
            "unexpected size for input 'b', expecting 1 additional bytes for model 'net'"
        );
        assert_eq!(read(&json([4, 1]), b"abcdef").unwrap_err(), "unexpected additional input data for model 'net'");
        assert!(read(&json([usize::MAX, 1]), b"abcdef").unwrap_err().starts_with("unexpected size for input 'a'"));
    }

    #[test]
    fn texts_are_parts_of_the_body() {
        let json = r#"{"inputs": [{"name": "a", "shape": [2], "datatype": "BYTES", "data": ["AAEC", "AA\/C", ""]}]}"#;
        let body = Bytes::from(json);
        let (request, _) = request(&body, json.len(), "net").unwrap();
        let Data::Base64(texts) = &request.inputs[0].data else { panic!("{request:?}") };
        assert_eq!(texts, &["AAEC", "AA/C", ""]);
        assert!(body.as_ptr_range().contains(&texts[0].as_ptr()));
    }

    #[test]
    fn what_is_no_request() {
        for (json, problem) in [
            ("", "failed to parse the request JSON buffer: EOF while parsing"),
            ("[]", "failed to parse the request JSON buffer: "),
            ("{}", "missing field `inputs`"),
            (r#"{"inputs": 1}"#, "expected a list of at most 256"),
            (
                r#"{"inputs": [{"name": "a", "shape": [1], "datatype": "FP31", "data": []}]}"#,
                "unknown datatype 'FP31' for input 'a'",
            ),
            (
                r#"{"inputs": [{"name": "a", "shape": [1], "datatype": "FP32"}]}"#,
                "input 'a' has neither 'data' nor 'binary_data_size'",
            ),
            (r#"{"inputs": [{"name": "a", "shape": [1.5], "datatype": "FP32", "data": []}]}"#, "expected i64"),
            (
                r#"{"inputs": [{"name": "a", "shape": [1], "datatype": "FP32", "data": [], "parameters": {"binary_data_size": 0}}]}"#,
                "has both",
            ),
            (
                r#"{"inputs": [], "outputs": [{"name": "y", "parameters": {"shared_memory_region": "r"}}]}"#,
                "'y' is in shared memory",
            ),
            (r#"{"inputs": [], "parameters": {"timeout": -1}}"#, "expected u64"),
        ] {
            let error = read(json, b"").unwrap_err();
            assert!(error.contains(problem), "{json}: {error}");
        }
    }

    #[test]
    fn responses_as_json_and_bytes() {
        let output = |name: &str, values| OutputTensor { name: name.into(), shape: vec![1, 2], values };
        let numbers = output("y", Values::Numbers(vec![0.1, -3.5]));
        let classes = output("c", Values::Classes(vec!["0.5:1:a".into(), "0.25:0:b".into()]));
        let answer = InferResponse {
            model_name: "net".into(),
            model_version: "2".into(),
            id: String::new(),
            outputs: vec![numbers, classes],
        };
        let (body, json) = response(&answer, &Form::default()).unwrap();
        let expected = r#"{"model_name":"net","model_version":"2","outputs":[{"name":"y","datatype":"FP32","shape":[1,2],"data":[0.1,-3.5]},{"name":"c","datatype":"BYTES","shape":[1,2],"data":["0.5:1:a","0.25:0:b"]}]}"#;
        assert_eq!((std::str::from_utf8(&body).unwrap(), json), (expected, None));

        let (body, json) = response(&answer, &Form { otherwise: true, named: vec![("c".into(), false)] }).unwrap();
        let (head, bytes) = body.split_at(json.unwrap());
        assert!(
            std::str::from_utf8(head)
                .unwrap()
                .contains(r#""shape":[1,2],"parameters":{"binary_data_size":8}},{"name":"c""#)
        );
        assert_eq!(bytes, [0.1f32.to_le_bytes(), (-3.5f32).to_le_bytes()].concat());

        let odd = InferResponse { outputs: vec![output("y", Values::Numbers(vec![f32::NAN]))], ..answer };
        assert!(response(&odd, &Form::default()).unwrap_err().message.contains("ask for 'binary_data'"));
        assert!(response(&odd, &Form { otherwise: true, named: Vec::new() }).is_ok());
    }
}
