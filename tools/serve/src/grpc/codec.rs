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

/// Packed numbers that count as a part: each takes a byte on the wire at least, and eight in memory at most.
const NUMBERS: usize = 256;

/// The fields of a message in which there is more to count than one part.
type Fields = &'static [(u32, Field)];

/// What is in such a field.
#[derive(Clone, Copy, Debug)]
enum Field {
    /// A message.
    Message(Fields),
    /// Numbers that take fewer bytes if they are small.
    Numbers,
}

/// `inputs` and `outputs` of a request for results. Messages of other calls are small.
const REQUEST: Fields = &[(5, Field::Message(INPUT)), (6, Field::Message(OUTPUT))];

/// `shape` and `contents`.
const INPUT: Fields = &[(3, Field::Numbers), (5, Field::Message(CONTENTS))];

/// None but `parameters`, whose entries are a part each.
const OUTPUT: Fields = &[];

/// `bool_contents` to `uint64_contents`; numbers of a fixed length take as much on the wire as in memory.
const CONTENTS: Fields =
    &[(1, Field::Numbers), (2, Field::Numbers), (3, Field::Numbers), (4, Field::Numbers), (5, Field::Numbers)];

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
        let mut count = Count::default();
        match count.message(source.chunk(), REQUEST) {
            Err(Stop::TooMany) => {
                Err(Status::invalid_argument(format!("expected a message of at most {MOST_PARTS} parts, found more")))
            }
            // The other decoder refuses what is malformed, when it has read no more than was counted.
            Ok(()) | Err(Stop::Malformed) => self.0.decode(source),
        }
    }

    fn buffer_settings(&self) -> BufferSettings {
        self.0.buffer_settings()
    }
}

/// Why counting ends before the message does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stop {
    TooMany,
    Malformed,
}

impl From<DecodeError> for Stop {
    fn from(_: DecodeError) -> Stop {
        Stop::Malformed
    }
}

/// What was found in a message so far.
#[derive(Debug, Default)]
struct Count {
    parts: usize,
    numbers: usize,
}

impl Count {
    /// The fields of a message.
    fn message(&mut self, mut message: &[u8], fields: Fields) -> Result<(), Stop> {
        while message.has_remaining() {
            let (tag, wire_type) = decode_key(&mut message)?;
            self.parts += 1;
            self.check()?;
            let known = fields.iter().find(|(field, _)| *field == tag).map(|(_, field)| *field);
            match known.filter(|_| wire_type == WireType::LengthDelimited) {
                Some(field) => {
                    let (content, rest) = length_delimited(message)?;
                    match field {
                        Field::Message(fields) => self.message(content, fields)?,
                        Field::Numbers => self.packed(content)?,
                    }
                    message = rest;
                }
                None => skip_field(wire_type, tag, &mut message, DecodeContext::default())?,
            }
        }
        Ok(())
    }

    /// The numbers of a packed field: each ends with a byte whose highest bit is not set.
    fn packed(&mut self, content: &[u8]) -> Result<(), Stop> {
        self.numbers += content.iter().filter(|byte| byte.is_ascii()).count();
        self.check()
    }

    fn check(&self) -> Result<(), Stop> {
        if self.parts + self.numbers / NUMBERS > MOST_PARTS { Err(Stop::TooMany) } else { Ok(()) }
    }
}

/// The content of a field after its key, and what follows it.
fn length_delimited(mut message: &[u8]) -> Result<(&[u8], &[u8]), Stop> {
    let length = usize::try_from(decode_varint(&mut message)?).map_err(|_| Stop::Malformed)?;
    message.split_at_checked(length).ok_or(Stop::Malformed)
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;
    use crate::grpc::generated::{
        InferParameter, InferTensorContents, ModelInferRequest,
        model_infer_request::{InferInputTensor, InferRequestedOutputTensor},
    };

    fn counted(message: &[u8]) -> Result<(usize, usize), Stop> {
        let mut count = Count::default();
        count.message(message, REQUEST).map(|()| (count.parts, count.numbers))
    }

    #[test]
    fn parts_are_counted_where_they_cost_memory() {
        let contents = InferTensorContents { bytes_contents: vec![Bytes::new(); 100], ..Default::default() };
        let input = InferInputTensor { name: "x".into(), contents: Some(contents), ..Default::default() };
        let parameters = |count| (0..count).map(|key: u32| (key.to_string(), InferParameter::default())).collect();
        let output = InferRequestedOutputTensor { name: "y".into(), parameters: parameters(9) };
        let request = ModelInferRequest {
            model_name: "net".into(),
            parameters: parameters(4),
            inputs: vec![input; 3],
            outputs: vec![output; 2],
            raw_input_contents: vec![Bytes::from_static(b"1234"); 7],
            ..Default::default()
        };
        // The name and the parameters, three inputs of two fields and a hundred strings each, two outputs of a name and nine parameters,
        // and seven strings.
        let expected = 1 + 4 + 3 * (1 + 2 + 100) + 2 * (1 + 1 + 9) + 7;
        assert_eq!(counted(&request.encode_to_vec()), Ok((expected, 0)));
        assert_eq!(counted(&[]), Ok((0, 0)));
    }

    #[test]
    fn packed_numbers_are_counted_where_they_grow() {
        let contents = InferTensorContents {
            int64_contents: vec![1, -1, 300],
            uint_contents: vec![7; 1000],
            fp32_contents: vec![0.5; 1000],
            ..Default::default()
        };
        let input = InferInputTensor { shape: vec![1; 20], contents: Some(contents), ..Default::default() };
        let request = ModelInferRequest { inputs: vec![input], ..Default::default() };
        assert_eq!(counted(&request.encode_to_vec()), Ok((1 + 2 + 3, 20 + 3 + 1000)));
        let shape = vec![1; NUMBERS * MOST_PARTS];
        let input = InferInputTensor { shape, ..Default::default() };
        let request = ModelInferRequest { inputs: vec![input], ..Default::default() };
        assert_eq!(counted(&request.encode_to_vec()), Err(Stop::TooMany));
    }

    #[test]
    fn counting_ends_where_the_message_is_malformed_and_not_before() {
        assert_eq!(counted(&[0x2a, 0xff]), Err(Stop::Malformed));
        assert_eq!(counted(&[0x2a, 0x7f]), Err(Stop::Malformed), "a length that goes beyond the end");
        let many = [0x2a, 0].repeat(MOST_PARTS + 1);
        for garbage in [&[][..], &[0xff], &[0x2a, 0x7f]] {
            assert_eq!(counted(&[&many, garbage].concat()), Err(Stop::TooMany), "{garbage:?}");
        }
        // The same parts, one level deeper.
        let mut nested = vec![0x2a];
        prost::encoding::encode_varint(many.len() as u64 + 1, &mut nested);
        assert_eq!(counted(&[&nested[..], &many, &[0xff]].concat()), Err(Stop::TooMany));
    }
}
