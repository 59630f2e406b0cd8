//! The wire format of protobuf, as far as files are written: fields of messages, one after the other. Knows nothing of ONNX.

use crate::ir::TensorId;

/// A part of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The elements of a tensor of the network, row by row, as little-endian `f32`.
    Tensor(TensorId),
}

/// The fields of a message. The elements of tensors are left open: whoever writes the file has them.
#[derive(Clone, Debug, Default)]
pub(super) struct Message {
    pieces: Vec<Piece>,
    len: u64,
}

/// How a field is encoded.
#[derive(Clone, Copy)]
enum Wire {
    Varint = 0,
    Delimited = 2,
    Fixed32 = 5,
}

impl Message {
    /// An integer or an enumeration.
    pub(super) fn int(mut self, field: u32, value: i64) -> Self {
        self.tag(field, Wire::Varint);
        // Negative ones are the complement of two in 64 bits.
        self.varint(value as u64);
        self
    }

    /// Integers, not packed: ONNX declares most of its lists so.
    pub(super) fn ints(self, field: u32, values: impl IntoIterator<Item = i64>) -> Self {
        values.into_iter().fold(self, |message, value| message.int(field, value))
    }

    /// A `float`.
    pub(super) fn float(mut self, field: u32, value: f32) -> Self {
        self.tag(field, Wire::Fixed32);
        self.extend(&value.to_le_bytes());
        self
    }

    /// Bytes.
    pub(super) fn bytes(mut self, field: u32, value: &[u8]) -> Self {
        self.tag(field, Wire::Delimited);
        self.varint(value.len() as u64);
        self.extend(value);
        self
    }

    /// A string.
    pub(super) fn text(self, field: u32, value: &str) -> Self {
        self.bytes(field, value.as_bytes())
    }

    /// A message in this one.
    pub(super) fn message(mut self, field: u32, value: Message) -> Self {
        self.tag(field, Wire::Delimited);
        self.varint(value.len);
        self.len += value.len;
        for piece in value.pieces {
            self.push(piece);
        }
        self
    }

    /// Several messages of one field.
    pub(super) fn messages(self, field: u32, values: impl IntoIterator<Item = Message>) -> Self {
        values.into_iter().fold(self, |message, value| message.message(field, value))
    }

    /// Bytes that are the elements of a tensor.
    pub(super) fn tensor(mut self, field: u32, tensor: TensorId, len: u64) -> Self {
        self.tag(field, Wire::Delimited);
        self.varint(len);
        self.len += len;
        self.push(Piece::Tensor(tensor));
        self
    }

    /// Its length in bytes, tensors included.
    pub(super) fn len(&self) -> u64 {
        self.len
    }

    /// Its bytes, and the tensors between them.
    pub(super) fn into_pieces(self) -> Vec<Piece> {
        self.pieces
    }

    fn tag(&mut self, field: u32, wire: Wire) {
        self.varint(u64::from(field) << 3 | wire as u64);
    }

    fn varint(&mut self, mut value: u64) {
        let mut bytes = Vec::new();
        while value >= 0x80 {
            bytes.push(value as u8 | 0x80);
            value >>= 7;
        }
        bytes.push(value as u8);
        self.extend(&bytes);
    }

    fn extend(&mut self, bytes: &[u8]) {
        self.len += bytes.len() as u64;
        match self.pieces.last_mut() {
            Some(Piece::Bytes(last)) => last.extend_from_slice(bytes),
            Some(Piece::Tensor(_)) | None => self.pieces.push(Piece::Bytes(bytes.to_vec())),
        }
    }

    /// Adjacent bytes are one piece.
    fn push(&mut self, piece: Piece) {
        match (self.pieces.last_mut(), piece) {
            (Some(Piece::Bytes(last)), Piece::Bytes(bytes)) => last.extend(bytes),
            (_, piece) => self.pieces.push(piece),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::Id;

    /// The examples of protobuf's own documentation, and numbers at the ends of their ranges.
    #[test]
    fn fields_as_they_are_documented() {
        let bytes = |message: Message| match message.into_pieces().as_slice() {
            [Piece::Bytes(bytes)] => bytes.clone(),
            pieces => panic!("{pieces:?}"),
        };
        assert_eq!(bytes(Message::default().int(1, 150)), [0x08, 0x96, 0x01]);
        assert_eq!(bytes(Message::default().text(2, "testing")), *b"\x12\x07testing");
        assert_eq!(
            bytes(Message::default().message(3, Message::default().int(1, 150))),
            [0x1a, 0x03, 0x08, 0x96, 0x01]
        );
        assert_eq!(
            bytes(Message::default().int(1, -1)),
            [0x08, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01]
        );
        assert_eq!(bytes(Message::default().float(2, 1.0)), [0x15, 0, 0, 0x80, 0x3f]);
        assert_eq!(bytes(Message::default().ints(20, [0, 127, 128])), [0xa0, 1, 0, 0xa0, 1, 0x7f, 0xa0, 1, 0x80, 1]);
    }

    #[test]
    fn tensors_count_though_their_bytes_come_later() {
        let inner = Message::default().text(8, "w").tensor(9, TensorId::new(3), 300);
        let message = Message::default().message(5, inner).int(1, 7);
        assert_eq!(message.len(), 2 + 1 + 3 + 1 + 2 + 300 + 2);
        let pieces = message.into_pieces();
        let start = vec![0x2a, 0xb2, 0x02, 0x42, 1, b'w', 0x4a, 0xac, 0x02];
        assert_eq!(pieces, [Piece::Bytes(start), Piece::Tensor(TensorId::new(3)), Piece::Bytes(vec![8, 7])]);
    }
}
