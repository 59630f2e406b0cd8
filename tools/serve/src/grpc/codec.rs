//! Reads and writes messages; one that is made of very many parts is refused before any of them has memory.

use std::marker::PhantomData;

use bytes::Buf;
use prost::{
    DecodeError, Message,
    encoding::{DecodeContext, WireType, decode_key, decode_varint, skip_field},
};
use tonic::{
    Status,
    codec::{BufferSettings, Codec, DecodeBuf, Decoder},
};
use tonic_prost::ProstCodec;

/// Parts of a message at most. An empty part takes two bytes on the wire and some hundred in memory, so that the bound on the bytes
/// of a message is none on its memory. Nobody needs so many tensors or files of images at once.
const MOST_PARTS: usize = 1 << 16;

/// The fields in which parts are counted as in the message itself: `inputs` of a request for results, and their `contents`.
const NESTED: [u32; 2] = [5, 5];

/// The codec of the generated service.
#[derive(Debug)]
pub(crate) struct BoundedCodec<T, U>(PhantomData<(T, U)>);

impl<T, U> Default for BoundedCodec<T, U> {
    fn default() -> Self {
        BoundedCodec(PhantomData)
    }
}

impl<T, U> Codec for BoundedCodec<T, U>
where
    T: Message + Send + 'static,
    U: Message + Default + Send + 'static,
{
    type Encode = T;
    type Decode = U;
    type Encoder = <ProstCodec<T, U> as Codec>::Encoder;
    type Decoder = BoundedDecoder<<ProstCodec<T, U> as Codec>::Decoder>;

    fn encoder(&mut self) -> Self::Encoder {
        ProstCodec::<T, U>::default().encoder()
    }

    fn decoder(&mut self) -> Self::Decoder {
        BoundedDecoder(ProstCodec::<T, U>::default().decoder())
    }
}

/// Counts the parts of a message before another decoder reads it.
#[derive(Debug)]
pub(crate) struct BoundedDecoder<D>(D);

impl<D: Decoder<Error = Status>> Decoder for BoundedDecoder<D> {
    type Item = D::Item;
    type Error = Status;

    fn decode(&mut self, source: &mut DecodeBuf<'_>) -> Result<Option<D::Item>, Status> {
        // What is malformed is the other decoder's to refuse.
        if parts(source.chunk(), &NESTED).is_ok_and(|parts| parts > MOST_PARTS) {
            return Err(Status::invalid_argument(format!(
                "expected a message of at most {MOST_PARTS} parts, found more"
            )));
        }
        self.0.decode(source)
    }

    fn buffer_settings(&self) -> BufferSettings {
        self.0.buffer_settings()
    }
}

/// The fields of a message, and of those in the first of the nested fields, and so on.
fn parts(mut message: &[u8], nested: &[u32]) -> Result<usize, DecodeError> {
    let mut count = 0;
    while message.has_remaining() {
        let (tag, wire_type) = decode_key(&mut message)?;
        count += 1;
        match nested.split_first() {
            Some((field, deeper)) if *field == tag && wire_type == WireType::LengthDelimited => {
                let length = usize::try_from(decode_varint(&mut message)?).unwrap_or(usize::MAX);
                let (part, rest) = message.split_at_checked(length).unwrap_or((message, &[]));
                count += parts(part, deeper)?;
                message = rest;
            }
            _ => skip_field(wire_type, tag, &mut message, DecodeContext::default())?,
        }
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;
    use crate::grpc::generated::{InferTensorContents, ModelInferRequest, model_infer_request::InferInputTensor};

    #[test]
    fn parts_are_counted_where_they_cost_memory() {
        let contents = InferTensorContents { bytes_contents: vec![Bytes::new(); 100], ..Default::default() };
        let input = InferInputTensor { name: "x".into(), contents: Some(contents), ..Default::default() };
        let request = ModelInferRequest {
            model_name: "net".into(),
            inputs: vec![input; 3],
            raw_input_contents: vec![Bytes::from_static(b"1234"); 7],
            ..Default::default()
        };
        // The name, three inputs of two fields and a hundred strings each, and seven strings.
        assert_eq!(parts(&request.encode_to_vec(), &NESTED), Ok(1 + 3 * (1 + 2 + 100) + 7));
        assert_eq!(parts(&[], &NESTED), Ok(0));
        assert!(parts(&[0x2a, 0xff], &NESTED).is_err());
        // A length that goes beyond the end.
        assert_eq!(parts(&[0x2a, 0x7f], &NESTED), Ok(1));
    }
}
