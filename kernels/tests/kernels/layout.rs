//! Imports and exports.

use graphc_program::{
    Halo, Number,
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
