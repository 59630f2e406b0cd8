//! Imports and exports.

use std::{
    num::NonZeroUsize,
    panic::{AssertUnwindSafe, catch_unwind},
};

use graphc_kernels::{
    arena::{Arena, Floats},
    input::{Input, Pixels, Row},
    pass::{Checked, Pass},
    run::Run,
    simd::Isa,
    threads::{Lane, Team},
};
use graphc_program::{
    Color, Halo, Layout, Number, Place, Value,
    step::{Export, Import},
};

use super::runner::{Case, Expected, Memory, integers, numbers};

const SHAPES: [[usize; 3]; 7] = [[1, 1, 1], [3, 5, 7], [15, 2, 3], [16, 4, 1], [17, 1, 4], [33, 3, 2], [8, 9, 9]];

const HALOS: [Halo; 3] =
    [Halo::NONE, Halo { top: 1, left: 2, bottom: 3, right: 4 }, Halo { top: 0, left: 0, bottom: 1, right: 0 }];

/// Each shape in each type.
fn stored_shapes() -> impl Iterator<Item = ([usize; 3], Number)> {
    SHAPES.into_iter().flat_map(|shape| numbers().map(move |number| (shape, number)))
}

#[test]
fn import_into_blocks() {
    for ([channels, height, width], number) in stored_shapes() {
        for halo in HALOS {
            let images = integers([3, channels, height, width], 1);
            let mut memory = Memory::of(number);
            let output = memory.part([channels, height, width], halo);
            let step = Import { input: 1, output };
            let mut case = Case::new(memory, &step);
            case.pixels = Some(&images);
            case.check(&format!("{step:?}"), &Expected::Exactly(images.clone()));
        }
    }
}

#[test]
fn import_into_planes() {
    for ([channels, height, width], number) in stored_shapes() {
        for halo in HALOS {
            let images = integers([3, channels, height, width], 1);
            let mut memory = Memory::of(number);
            let output = memory.planes([channels, height, width], halo);
            let step = Import { input: 1, output };
            let mut case = Case::new(memory, &step);
            case.pixels = Some(&images);
            case.check(&format!("{step:?}"), &Expected::Exactly(images.clone()));
        }
    }
}

#[test]
fn export_to_the_callers_order() {
    for ([channels, height, width], number) in stored_shapes() {
        for (halo, to) in HALOS.into_iter().flat_map(|halo| [(halo, number), (halo, Number::F32)]) {
            let images = integers([3, channels, height, width], 1);
            let mut memory = Memory::of(number);
            let input = memory.part([channels, height, width], halo);
            memory.number = to;
            let output = memory.planes([channels, height, width], Halo::NONE);
            let step = Export { input, output };
            let case = Case::new(memory, &step).reading(&[(input, &images)]);
            case.check(&format!("{step:?}"), &Expected::Exactly(images.clone()));
        }
    }
}

/// One image of two by two bytes, of which each thread is given the same row.
struct SameRow {
    image: usize,
    y: usize,
}

impl Pixels for SameRow {
    fn images(&self) -> usize {
        1
    }

    fn color(&self) -> Color {
        Color::Gray
    }

    fn numbers(&self) -> &'static [[f32; 256]] {
        &[[0.0; 256]]
    }

    fn for_each_row(&self, _lane: &Lane<'_>, give: &mut dyn FnMut(Row<'_>)) {
        give(Row { image: self.image, y: self.y, bytes: &[1, 2], channels: 1 });
    }
}

/// Rows of an image that is not there, below the image, and of another thread: nothing is written there.
#[test]
fn rows_that_are_not_the_threads_are_refused() {
    let written = |layout, pixels: SameRow, threads: usize| {
        let value = Value::dense(Number::F32, layout, [1, 2, 2], Halo::NONE);
        let output = Value { place: Place { offset: 0, image: value.span(), start: 0 }, ..value };
        let mut floats = Floats::zeroed(output.span()).unwrap();
        let arena = Arena::new(floats.as_mut_slice());
        let run = |lane: &Lane<'_>| {
            // SAFETY: the step has no more than its output, which is the arena.
            let checked = unsafe { Checked::new() };
            let (isa, input) = (Isa::available()[0], Input::Pixels(&pixels));
            let [workspace, scratch] = [0..0, 0..0];
            let pass =
                Pass { lane, isa, images: 1, arena, weights: &[], input, workspace, scratch, checked, clock: None };
            Import { input: 0, output }.run(&pass);
        };
        let mut team = Team::new(NonZeroUsize::new(threads).unwrap());
        catch_unwind(AssertUnwindSafe(|| team.run(&run))).is_ok()
    };
    for layout in [Layout::Blocks, Layout::Planes] {
        assert!(written(layout, SameRow { image: 0, y: 1 }, 1), "{layout:?}");
        assert!(!written(layout, SameRow { image: 0, y: 1 }, 2), "{layout:?}: of another thread");
        assert!(!written(layout, SameRow { image: 0, y: 2 }, 1), "{layout:?}: below the image");
        for image in [1, 1 << (usize::BITS - 1)] {
            assert!(!written(layout, SameRow { image, y: 0 }, 1), "{layout:?}: of image {image}");
        }
    }
}
