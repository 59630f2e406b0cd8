//! Operators that leave the elements as they are, against ndarray's own.

use graphc::ndarray::{Array, Array4, ArrayD, Axis, Dimension, IxDyn, Slice, Zip, concatenate};

/// Images without zeros, for `relu` to leave alone.
fn images(count: usize) -> Array4<f32> {
    Array::from_shape_fn((count, 24, 6, 9), |(n, c, y, x)| (n * 10_000 + c * 100 + y * 10 + x + 1) as f32)
}

fn reshaped(x: &ArrayD<f32>, shape: &[usize]) -> ArrayD<f32> {
    let contiguous = Array::from_iter(x.iter().copied());
    contiguous.into_shape_with_order(IxDyn(&[&[x.shape()[0]], shape].concat())).expect("as many elements")
}

fn sliced(x: &ArrayD<f32>, axis: usize, slice: Slice) -> ArrayD<f32> {
    x.slice_axis(Axis(axis), slice).to_owned()
}

fn permuted(x: &ArrayD<f32>, axes: &[usize]) -> ArrayD<f32> {
    x.clone().permuted_axes(IxDyn(axes))
}

/// The elements of each axis go so far.
fn rolled(x: &ArrayD<f32>, axis: usize, shift: usize) -> ArrayD<f32> {
    let at = x.shape()[axis] - shift;
    let (front, back) = x.view().split_at(Axis(axis), at);
    concatenate(Axis(axis), &[back, front]).expect("the same shape")
}

/// A constant before and after.
fn padded(x: &ArrayD<f32>, axis: usize, [before, after]: [usize; 2], value: f32) -> ArrayD<f32> {
    let constant = |size: usize| {
        let mut shape = x.raw_dim();
        shape[axis] = size;
        ArrayD::from_elem(shape, value)
    };
    concatenate(Axis(axis), &[constant(before).view(), x.view(), constant(after).view()]).expect("the same shape")
}

fn assert_same<D: Dimension>(name: &str, found: &Array<f32, D>, expected: &ArrayD<f32>) {
    assert_eq!(found.shape(), expected.shape(), "{name}");
    assert_eq!(found.view().into_dyn(), expected, "{name}");
}

/// Compares each result of a batch.
macro_rules! check {
    ($batch:expr, $x:ident, {$($name:ident: $expected:expr,)*}) => {
        $(assert_same(stringify!($name), &$batch.$name, &$expected);)*
    };
}

macro_rules! tests {
    ($($module:ident: $precision:ident),*) => {
        $(mod $module {
            graphc::model!("../models/layout.yaml", batch = [1, 3], precision = $precision);
        })*

        $(#[test]
        fn $module() {
            for count in [1, 3, 4] {
                // Numbers that are the same in bf16.
                let images = images(count).mapv(|number| f32::from_bits(number.to_bits() & 0xFFFF_0000));
                let network = $module::Moves::random(1);
                let batch = network.session().run(images.view()).expect("images of the right shape");
                let x = images.into_dyn();
                let rows = sliced(&x, 2, Slice::from(4..6));
                let mirrored = sliced(&sliced(&x, 1, Slice::new(0, None, -1)), 3, Slice::new(0, None, -1));
                let mixed = reshaped(&permuted(&reshaped(&x, &[3, 8, 54]), &[0, 2, 1, 3]), &[24, 6, 9]);
                let some_channels = sliced(&x, 1, Slice::new(3, Some(20), 2));
                let some_columns = sliced(&some_channels, 3, Slice::new(1, None, 3));
                let unflattened = reshaped(&x, &[4, 6, 6, 9]);
                let wide = permuted(&reshaped(&x, &[6, 2, 2, 6, 9]), &[0, 1, 4, 2, 5, 3]);
                let wide = reshaped(&wide, &[6, 12, 18]);
                let deep = permuted(&reshaped(&wide, &[6, 2, 6, 3, 6]), &[0, 1, 3, 5, 2, 4]);
                check!(batch, x, {
                    flattened: reshaped(&x, &[24, 54]),
                    halves: reshaped(&x, &[144, 9]),
                    reshaped: reshaped(&x, &[16, 81]),
                    crossed: reshaped(&x, &[9, 16, 9]),
                    unflattened: unflattened,
                    shuffled_by_hand: reshaped(&permuted(&unflattened, &[0, 2, 1, 3, 4]), &[24, 6, 9]),
                    last: permuted(&x, &[0, 2, 3, 1]),
                    turned: permuted(&unflattened, &[0, 4, 2, 1, 3]),
                    longer: reshaped(&x, &[24, 54, 1]),
                    shorter: reshaped(&x, &[24, 54]),
                    some_channels: some_channels,
                    some_columns: some_columns,
                    row: x.index_axis(Axis(2), 4).to_owned(),
                    channel: x.index_axis(Axis(1), 17).to_owned(),
                    second: sliced(&x, 1, Slice::from(20..24)),
                    rows: rows,
                    mirrored: mirrored,
                    rolled: rolled(&rolled(&x, 1, 5), 2, 4),
                    wide: wide,
                    even: wide,
                    deep: reshaped(&deep, &[216, 2, 3]),
                    mixed: mixed,
                    framed: padded(&padded(&sliced(&x, 2, Slice::from(0..5)), 2, [3, 0], 0.5), 3, [1, 2], 0.5),
                    cut: padded(&sliced(&x, 3, Slice::from(1..7)), 1, [2, 0], 0.0),
                    tall: concatenate(Axis(2), &[x.view(), rows.view(), mirrored.view()]).expect("the same columns"),
                    broad: concatenate(Axis(3), &[some_columns.view(), some_channels.view()]).expect("the same rows"),
                    larger: Zip::from(&mixed).and(&x).map_collect(|one, other| one.max(*other)),
                });
            }
        })*
    };
}

tests!(in_f32: f32, in_bf16: bf16);

mod joined {
    graphc::model!("../models/joined.yaml", batch = [1, 3]);
}

#[test]
fn parts_of_several_concatenations() {
    for count in [1, 3, 4] {
        let images =
            Array::from_shape_fn((count, 16, 1, 8), |(n, c, _, x)| (n * 100 + c * 10 + x) as f32 / 512.0 - 0.3);
        let network = joined::Joined::random(1);
        let batch = network.session().run(images.view()).expect("images of the right shape");
        let x = images.into_dyn();
        let joined = |parts: &[&ArrayD<f32>]| {
            let views: Vec<_> = parts.iter().map(|part| part.view()).collect();
            concatenate(Axis(1), &views).expect("the same size")
        };
        // The network's own, whose last bits are not the system's.
        let exp = batch.alone.clone().into_dyn();
        let (a, c, f) = (x.mapv(|x| x.max(0.0)), x.mapv(f32::abs), exp.mapv(|x| -x));
        let b = a.mapv(|x| -x);
        let g = joined(&[&exp, &f]).mapv(|x| x.max(0.0));
        check!(batch, x, {
            again: joined(&[&a, &b, &a, &b]),
            twice: joined(&[&c, &c]),
            with_result: joined(&[&exp, &exp]),
            g: g,
            long: joined(&[&exp, &f, &g]),
        });
    }
}
