//! Requests for results and responses, from messages and as messages.

use std::{collections::HashMap, time::Duration};

use bytes::Bytes;

use super::generated::{
    InferParameter, InferTensorContents, ModelInferRequest, ModelInferResponse,
    infer_parameter::ParameterChoice,
    model_infer_request::{InferInputTensor, InferRequestedOutputTensor},
    model_infer_response::InferOutputTensor,
};
use crate::protocol::{
    Code, Data, DataType, Error, InferRequest, InferResponse, InputTensor, OutputTensor, RequestedOutput,
};

type Parameters = HashMap<String, InferParameter>;

/// The byte strings of a message, which are parts of its bytes.
pub(super) fn byte_strings(message: &mut ModelInferRequest) -> impl Iterator<Item = &mut Bytes> {
    let contents = message.inputs.iter_mut().filter_map(|input| input.contents.as_mut());
    message.raw_input_contents.iter_mut().chain(contents.flat_map(|contents| &mut contents.bytes_contents))
}

/// A request, but for its model. Nothing of it has been held against the model.
///
/// # Errors
/// If it contradicts itself, or asks for what this server does not have.
pub(super) fn request(message: ModelInferRequest) -> Result<InferRequest, Error> {
    let ModelInferRequest { model_name: model, id, parameters, inputs, outputs, raw_input_contents: raw, .. } = message;
    if !raw.is_empty() && raw.len() != inputs.len() {
        return Err(Error::invalid(format!(
            "expected {} entries in raw_input_contents for model '{model}', one for each input, got {}",
            inputs.len(),
            raw.len()
        )));
    }
    // Without raw contents there is none for any input.
    let raw = raw.into_iter().map(Some).chain(std::iter::repeat(None));
    let inputs = inputs.into_iter().zip(raw).map(|(tensor, raw)| input(tensor, raw, &model));
    let outputs = outputs.into_iter().map(output);
    Ok(InferRequest {
        id,
        inputs: inputs.collect::<Result<_, _>>()?,
        outputs: outputs.collect::<Result<_, _>>()?,
        priority: whole(&parameters, "priority")?.unwrap_or(0),
        timeout: whole(&parameters, "timeout")?.filter(|timeout| *timeout > 0).map(Duration::from_micros),
    })
}

fn input(tensor: InferInputTensor, raw: Option<Bytes>, model: &str) -> Result<InputTensor, Error> {
    let InferInputTensor { name, datatype, shape, parameters, contents } = tensor;
    refuse_shared_memory(&parameters)?;
    let known = DataType::find(&datatype);
    let datatype = known.ok_or_else(|| {
        Error::invalid(format!("input '{name}' for model '{model}' has unknown datatype '{datatype}'"))
    })?;
    let data = match (raw, contents) {
        (Some(_), Some(_)) => {
            return Err(Error::invalid(format!(
                "contents field must not be specified when using raw_input_contents for '{name}' for model '{model}'"
            )));
        }
        (Some(bytes), None) => Data::Raw(bytes),
        (None, Some(contents)) => typed(datatype, contents, &name, model)?,
        (None, None) => {
            return Err(Error::invalid(format!(
                "unable to find data for input tensor '{name}' for model '{model}' in request."
            )));
        }
    };
    Ok(InputTensor { name, datatype, shape, data })
}

/// The elements of the one field of a type that is not empty.
fn typed(datatype: DataType, contents: InferTensorContents, name: &str, model: &str) -> Result<Data, Error> {
    let field = field(datatype);
    let other = filled(&contents).into_iter().find(|other| Some(*other) != field);
    if let Some(other) = other {
        let expected = field.map_or_else(|| "raw_input_contents".to_owned(), |field| format!("'{field}'"));
        return Err(Error::invalid(format!(
            "unexpected explicit tensor data for input tensor '{name}' for model '{model}' of type '{datatype}', \
             expected {expected}, got '{other}'"
        )));
    }
    let InferTensorContents {
        bool_contents,
        int_contents,
        int64_contents,
        uint_contents,
        uint64_contents,
        fp32_contents,
        fp64_contents,
        bytes_contents,
    } = contents;
    // Only elements of types that networks take are ever looked at; of those, `f32` has every value.
    Ok(match datatype {
        DataType::Bytes => Data::Strings(bytes_contents),
        DataType::Fp32 => Data::Numbers(fp32_contents),
        DataType::Fp64 => Data::Numbers(fp64_contents.into_iter().map(|number| number as f32).collect()),
        DataType::Bool => Data::Numbers(bool_contents.into_iter().map(|is_set| f32::from(u8::from(is_set))).collect()),
        DataType::Uint8 | DataType::Uint16 | DataType::Uint32 => {
            Data::Numbers(uint_contents.into_iter().map(|number| number as f32).collect())
        }
        DataType::Uint64 => Data::Numbers(uint64_contents.into_iter().map(|number| number as f32).collect()),
        DataType::Int8 | DataType::Int16 | DataType::Int32 => {
            Data::Numbers(int_contents.into_iter().map(|number| number as f32).collect())
        }
        DataType::Int64 => Data::Numbers(int64_contents.into_iter().map(|number| number as f32).collect()),
        DataType::Fp16 | DataType::Bf16 => Data::Numbers(Vec::new()),
    })
}

/// The field of a type's elements; those of 16-bit floats are always raw.
fn field(datatype: DataType) -> Option<&'static str> {
    match datatype {
        DataType::Bool => Some("bool_contents"),
        DataType::Int8 | DataType::Int16 | DataType::Int32 => Some("int_contents"),
        DataType::Int64 => Some("int64_contents"),
        DataType::Uint8 | DataType::Uint16 | DataType::Uint32 => Some("uint_contents"),
        DataType::Uint64 => Some("uint64_contents"),
        DataType::Fp32 => Some("fp32_contents"),
        DataType::Fp64 => Some("fp64_contents"),
        DataType::Bytes => Some("bytes_contents"),
        DataType::Fp16 | DataType::Bf16 => None,
    }
}

/// The fields that have elements.
fn filled(contents: &InferTensorContents) -> Vec<&'static str> {
    let fields = [
        ("bool_contents", contents.bool_contents.is_empty()),
        ("int_contents", contents.int_contents.is_empty()),
        ("int64_contents", contents.int64_contents.is_empty()),
        ("uint_contents", contents.uint_contents.is_empty()),
        ("uint64_contents", contents.uint64_contents.is_empty()),
        ("fp32_contents", contents.fp32_contents.is_empty()),
        ("fp64_contents", contents.fp64_contents.is_empty()),
        ("bytes_contents", contents.bytes_contents.is_empty()),
    ];
    fields.into_iter().filter(|(_, is_empty)| !is_empty).map(|(name, _)| name).collect()
}

fn output(wanted: InferRequestedOutputTensor) -> Result<RequestedOutput, Error> {
    refuse_shared_memory(&wanted.parameters)?;
    let classification = whole(&wanted.parameters, "classification")?.unwrap_or(0);
    Ok(RequestedOutput { name: wanted.name, classification: usize::try_from(classification).unwrap_or(usize::MAX) })
}

fn refuse_shared_memory(parameters: &Parameters) -> Result<(), Error> {
    match parameters.contains_key("shared_memory_region") {
        true => Err(Error::new(Code::Unsupported, "shared memory is not supported")),
        false => Ok(()),
    }
}

/// A parameter that is a whole number from 0.
fn whole(parameters: &Parameters, key: &str) -> Result<Option<u64>, Error> {
    let number = match parameters.get(key).map(|parameter| &parameter.parameter_choice) {
        None => return Ok(None),
        Some(Some(ParameterChoice::Uint64Param(number))) => Some(*number),
        Some(Some(ParameterChoice::Int64Param(number))) => match u64::try_from(*number) {
            Ok(number) => Some(number),
            Err(_) => return Err(Error::invalid(format!("invalid value for '{key}', expected value >= 0."))),
        },
        Some(_) => None,
    };
    let mistaken =
        || Error::invalid(format!("invalid value type for '{key}' parameter, expected int64_param or uint64_param."));
    number.map(Some).ok_or_else(mistaken)
}

/// A response, whose elements are bytes.
pub(super) fn response(response: InferResponse) -> ModelInferResponse {
    let InferResponse { model_name, model_version, id, outputs } = response;
    let raw_output_contents = outputs.iter().map(|output| output.values.raw()).collect();
    let outputs = outputs.into_iter().map(|OutputTensor { name, shape, values }| InferOutputTensor {
        name,
        datatype: values.datatype().name().into(),
        shape,
        ..InferOutputTensor::default()
    });
    let outputs = outputs.collect();
    ModelInferResponse { model_name, model_version, id, parameters: HashMap::new(), outputs, raw_output_contents }
}
