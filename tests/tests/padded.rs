//! What is put around images against its definition, and convolutions with a padding mode against those of padded images.

use graphc_tests::{SEED, run_everywhere};
use ndarray::{Array4, ArrayD, IxDyn};

graphc::model!("../models/padded.yaml", batch = 2);
graphc::model!("padded_by_hand.yaml", batch = 2);
graphc::model!("padded_sequence.yaml", batch = 2);
graphc::model!("padded_sequence_by_hand.yaml", batch = 2);

/// The pixel that is at a place along an axis of `size` pixels, by PyTorch's rules for its modes.
fn pixel(mode: &str, place: i64, size: i64) -> usize {
    let pixel = match mode {
        "reflect" if place < 0 => -place,
        "reflect" if place >= size => 2 * (size - 1) - place,
        "replicate" => place.clamp(0, size - 1),
        "circular" => place.rem_euclid(size),
        _ => place,
    };
    usize::try_from(pixel).expect("a pixel")
}

/// `torch.nn.functional.pad`: left, right, top, bottom. What is cropped is not part of a circle.
fn padded(x: &Array4<f32>, [left, right, top, bottom]: [i64; 4], mode: &str) -> ArrayD<f32> {
    let (images, channels, height, width) = x.dim();
    let (height, width) = (height as i64, width as i64);
    let (rows, columns) = ((height + top + bottom) as usize, (width + left + right) as usize);
    let along = |place: usize, [before, after]: [i64; 2], size: i64| {
        let place = place as i64 - before;
        if mode != "circular" {
            return pixel(mode, place, size);
        }
        let first = (-before).max(0);
        let left = size - first - (-after).max(0);
        first as usize + pixel(mode, place - first, left)
    };
    let padded = Array4::from_shape_fn((images, channels, rows, columns), |(n, c, y, x_place)| {
        x[[n, c, along(y, [top, bottom], height), along(x_place, [left, right], width)]]
    });
    padded.into_dyn()
}

#[test]
fn every_mode() {
    let images = Padded::random_images(SEED, 2);
    let swapped = |x: ArrayD<f32>| x.permuted_axes(IxDyn(&[0, 2, 1, 3])).as_standard_layout().into_owned();
    let channels_too = swapped(padded(&images, [1, 0, 0, 2], "reflect"));
    let channels_too = padded(&channels_too.into_dimensionality().expect("images"), [0, 0, 3, 1], "reflect");
    let expected = [
        ("channels_too", swapped(channels_too)),
        ("reflected", padded(&images, [3, 2, 1, 4], "reflect")),
        ("replicated", padded(&images, [2, 0, -1, 3], "replicate")),
        ("wrapped", padded(&images, [4, 3, 2, 6], "circular")),
        ("partly_reflected", padded(&images, [-2, 3, 0, -1], "reflect")),
        ("partly_wrapped", padded(&images, [3, -2, -1, 0], "circular")),
    ];
    for (isa, results) in run_everywhere(&Padded::random(SEED), images.view()) {
        for (name, expected) in &expected {
            let (_, found) = results.iter().find(|(layer, _)| layer == name).expect("a result");
            assert_eq!(found, expected, "{name} on {}", isa.name());
        }
    }
}

/// With pencil and paper, the row 1, 2, 3.
#[test]
fn a_row_as_pytorch_pads_it() {
    let row = Array4::from_shape_vec((1, 1, 1, 3), vec![1.0, 2.0, 3.0]).expect("a row");
    let padded = |mode: &str| padded(&row, [2, 1, 0, 0], mode).into_iter().collect::<Vec<f32>>();
    assert_eq!(padded("reflect"), [3.0, 2.0, 1.0, 2.0, 3.0, 2.0]);
    assert_eq!(padded("replicate"), [1.0, 1.0, 1.0, 2.0, 3.0, 3.0]);
    assert_eq!(padded("circular"), [2.0, 3.0, 1.0, 2.0, 3.0, 1.0]);
}

/// A pad before a pool is no padding of the pool: its zeros are pixels.
#[test]
fn a_pool_sees_zeros() {
    let images = Padded::random_images(SEED, 1).mapv(|x| -x.abs() - 1.0);
    let batch = Padded::random(SEED).session().run(images.view()).expect("an image");
    let (repeated, pooled) = (batch.repeated, batch.pooled);
    let (_, channels, height, width) = repeated.dim();
    for c in 0..channels {
        for y in 0..height {
            let corner = if y + 1 == height { 0.0f32 } else { repeated[[0, c, y + 1, width - 1]].max(0.0) };
            assert_eq!(pooled[[0, c, y, width - 1]], repeated[[0, c, y, width - 1]].max(corner).max(0.0));
        }
    }
}

/// A max pool's own padding is minus infinity.
#[test]
fn a_pool_sees_no_infinity() {
    let images = Padded::random_images(SEED, 2).mapv(|x| -x.abs() - 1.0);
    let batch = Padded::random(SEED).session().run(images.view()).expect("two images");
    assert_eq!(batch.inside, batch.inside_too);
    assert!(batch.inside.iter().all(|x| x.is_finite()));
}

#[test]
fn convolutions_pad_what_they_read() {
    let images = Padded::random_images(SEED, 2);
    let by_hand = run_everywhere(&PaddedByHand::random(SEED), images.view());
    for ((isa, found), (_, expected)) in run_everywhere(&Padded::random(SEED), images.view()).iter().zip(&by_hand) {
        for (name, expected) in expected {
            let (_, found) = found.iter().find(|(layer, _)| layer == name).expect("a result");
            assert_eq!(found, expected, "{name} on {}", isa.name());
        }
    }
    assert!(
        Padded::STEPS.iter().all(|step| step.name != "folded"),
        "its zeros are padding: it has the name of the pad"
    );
}

#[test]
fn convolutions_of_sequences_pad_what_they_read() {
    let sequences = PaddedSequence::random_images(SEED, 2);
    let found = PaddedSequence::random(SEED).session().run(sequences.view()).expect("sequences");
    let expected = PaddedSequenceByHand::random(SEED).session().run(sequences.view()).expect("sequences");
    assert_eq!(found, expected);
}
