//! A small file, truncated at every byte and with every byte changed: either an error, or exactly the numbers in the
//! bytes.

use super::{CONV, LoadError, bytes, file, read_all};

const HEADER: &str = r#"{"__metadata__":{"format":"pt"},"conv.weight":{"dtype":"F32","shape":[2,1,1,3],"data_offsets":[0,24]},"conv.bias":{"dtype":"F32","shape":[2],"data_offsets":[24,32]}} "#;

fn good() -> Vec<u8> {
    file(HEADER, &bytes(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]))
}

/// Loads a file, and checks that it is rejected with a message, or yields its last 32 bytes.
fn check(bytes: &[u8]) -> Result<(), LoadError> {
    let tensors = read_all(bytes, CONV)?;
    let data = bytes[bytes.len() - 32..].as_chunks::<4>().0;
    let expected: Vec<u32> = data.iter().map(|bytes| u32::from_le_bytes(*bytes)).collect();
    let found: Vec<u32> = tensors.concat().iter().map(|value| value.to_bits()).collect();
    assert_eq!((tensors[0].len(), found), (6, expected));
    Ok(())
}

#[test]
fn cut_at_every_byte() {
    let good = good();
    check(&good).unwrap();
    for len in 0..good.len() {
        let error = check(&good[..len]).expect_err("a refusal");
        assert!(matches!(error, LoadError::Format { .. }), "{len} bytes: {error}");
    }
}

#[test]
fn longer_by_some_bytes() {
    for more in [1, 4, 1000] {
        let error = check(&[good(), vec![0; more]].concat()).expect_err("a refusal");
        let message = format!("the tensors take 32 bytes, but {} follow the header", 32 + more);
        assert_eq!(error.to_string(), format!("model.safetensors: not a valid safetensors file: {message}"));
    }
}

/// All 255 other values of every byte. In the data each is a valid file; in the header hardly any is.
#[test]
fn every_byte_changed() {
    let good = good();
    let data = good.len() - 32;
    let mut loaded = 0;
    for at in 0..good.len() {
        for change in 1..=255u8 {
            let mut bytes = good.clone();
            bytes[at] ^= change;
            let result = check(&bytes);
            assert!(at < data || result.is_ok(), "byte {at} is {}", bytes[at]);
            loaded += usize::from(at < data && result.is_ok());
        }
    }
    // Changes of the metadata, and a different blank after the header, are valid.
    assert!((100..3000).contains(&loaded), "{loaded} damaged headers are as good as the first");
}

/// Two bytes swapped, or one removed or doubled.
#[test]
fn bytes_that_move() {
    let good = good();
    let header = good.len() - 32;
    for at in 0..header {
        let mut swapped = good.clone();
        swapped.swap(at, at + 1);
        let missing = [&good[..at], &good[at + 1..]].concat();
        let doubled = [&good[..=at], &good[at..]].concat();
        for bytes in [swapped, missing, doubled] {
            let Err(error) = check(&bytes) else { continue };
            assert!(error.to_string().starts_with("model.safetensors: "), "{error}");
        }
    }
}
