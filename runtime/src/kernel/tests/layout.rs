//! Into the arena and out of it.

use super::runner::{Case, Expected, Memory, dtypes, integers};
use crate::{
    pass::Pass,
    step::{ConvInput, DType, Export, Halo, Import, NO_HALO},
};

const SHAPES: [[usize; 3]; 7] = [[1, 1, 1], [3, 5, 7], [15, 2, 3], [16, 4, 1], [17, 1, 4], [33, 3, 2], [8, 9, 9]];

const HALOS: [Halo; 3] =
    [NO_HALO, Halo { top: 1, left: 2, bottom: 3, right: 4 }, Halo { top: 0, left: 0, bottom: 1, right: 0 }];

/// Each shape in each type.
fn stored_shapes() -> impl Iterator<Item = ([usize; 3], DType)> {
    SHAPES.into_iter().flat_map(|shape| dtypes().map(move |dtype| (shape, dtype)))
}

#[test]
fn import_into_blocks() {
    for ([channels, height, width], dtype) in stored_shapes() {
        for halo in HALOS {
            let images = integers([3, channels, height, width], 1);
            let mut memory = Memory::of(dtype);
            let output = memory.part([channels, height, width], halo);
            let step = Import::Blocked(output);
            let run = |pass: &Pass<'_>| pass.import(&step);
            let mut case = Case::new(memory, ConvInput::Blocked(output), &run);
            case.pixels = Some(&images);
            case.check(&format!("{step:?}"), &Expected::Exactly(images.clone()));
        }
    }
}

#[test]
fn import_into_planes() {
    for ([channels, height, width], dtype) in stored_shapes() {
        for halo in HALOS {
            let images = integers([3, channels, height, width], 1);
            let mut memory = Memory::of(dtype);
            let output = memory.planar([channels, height, width], halo);
            let step = Import::Planar(output);
            let run = |pass: &Pass<'_>| pass.import(&step);
            let mut case = Case::new(memory, ConvInput::Planar(output), &run);
            case.pixels = Some(&images);
            case.check(&format!("{step:?}"), &Expected::Exactly(images.clone()));
        }
    }
}

#[test]
fn export_to_the_callers_order() {
    for ([channels, height, width], dtype) in stored_shapes() {
        for (halo, to) in HALOS.into_iter().flat_map(|halo| [(halo, dtype), (halo, DType::F32)]) {
            let images = integers([3, channels, height, width], 1);
            let mut memory = Memory::of(dtype);
            let input = memory.part([channels, height, width], halo);
            memory.dtype = to;
            let output = memory.planar([channels, height, width], NO_HALO);
            let step = Export { input, output };
            let run = |pass: &Pass<'_>| pass.export(&step);
            let case = Case::new(memory, ConvInput::Planar(output), &run).reading(&[(input, &images)]);
            case.check(&format!("{step:?}"), &Expected::Exactly(images.clone()));
        }
    }
}
