//! Convolutions of single pixels and depthwise ones of their results, against the definition of each.

use graphc_kernels::simd::Isa;
use graphc_program::{
    Halo, Number, Pointwise, Tabled, Tile, Value,
    step::{QuantizedExpandedDepthwise, QuantizedExpansion, Step},
};

use super::{
    super::runner::{Case, Expected, Memory, isas},
    products::{Operands, PLAIN, Product},
};

/// Both convolutions, and the rows of a strip.
#[derive(Clone, Copy, Debug)]
struct Expanded {
    first: Product,
    second: Product,
    rows: usize,
    /// Of the input.
    halo: Halo,
}

impl Expanded {
    fn new([inputs, channels]: [usize; 2], size: [usize; 2], rows: usize) -> Expanded {
        let first = Product { channels: [inputs, channels], size, kernel: [1, 1], padding: Halo::NONE, ..PLAIN };
        let second = Product { size, zeros: [100, 90, 7], ..Product::depthwise(channels) };
        Expanded { first, second, rows, halo: Halo { top: 1, left: 2, bottom: 0, right: 1 } }
    }

    fn check(&self) {
        let operands = self.first.operands();
        let between = self.first.expected(&operands);
        let scale = operands.scales[1];
        let of_second = self.second.operands();
        let of_second =
            Operands { input: between, scales: [scale, of_second.scales[1], of_second.scales[2]], ..of_second };
        let expected = Expected::Exactly(self.second.expected(&of_second));
        for isa in isas(Number::U8(scale)) {
            let mut tiles = isa.class().tiles().to_vec();
            tiles.retain(|tile| tile.vectors <= 2 && tile.pixels <= self.first.size[1]);
            for tile in [tiles[0], tiles[tiles.len() / 2], tiles[tiles.len() - 1]] {
                self.check_tile([&operands, &of_second], &expected, (isa, tile));
            }
        }
    }

    fn check_tile(&self, operands: [&Operands; 2], expected: &Expected, (isa, tile): (Isa, Tile)) {
        let [inputs, channels] = self.first.channels;
        let ([height, width], [rows, columns]) = (self.first.size, self.second.result());
        let mut memory = Memory::of(Number::U8(operands[0].scales[0]));
        let input = memory.part([inputs, height, width], self.halo);
        memory.number = Number::U8(operands[1].scales[0]);
        let between = memory.blocks([channels, height, width], Halo::NONE);
        memory.number = if self.second.in_f32 { Number::F32 } else { Number::U8(operands[1].scales[1]) };
        let output = memory.part([channels, rows, columns], Halo { top: 1, left: 1, bottom: 1, right: 1 });
        memory.number = Number::U8(operands[1].scales[2]);
        let residual = memory.blocks([channels, rows, columns], Halo::NONE);
        let add = self.second.residual.then_some(residual);
        let (first, mut weights) = self.first.step(operands[0], [input, between], None, (isa, tile));
        let (second, of_second) = self.second.step(operands[1], [between, output], add, (isa, tile));
        let at = weights.len() * size_of::<f32>();
        weights.extend(of_second);
        let step = joined(first.step(), second.step(), at, self.rows);
        let mut case = Case::new(memory, &step).reading(&[(input, &operands[0].input)]);
        case.inputs.extend(add.map(|add| (add, &operands[1].residual)));
        (case.isas, case.weights) = (vec![isa], &weights);
        case.check(&format!("{self:?}, {tile:?}"), expected);
    }
}

/// Both steps in one, with the second's weights from byte `at` on.
fn joined(first: Step<Value>, second: Step<Value>, at: usize, rows: usize) -> QuantizedExpandedDepthwise<Value> {
    let (Step::QuantizedConv2d(first), Step::QuantizedDepthwise(second)) = (first, second) else {
        panic!("two convolutions");
    };
    let expansion = QuantizedExpansion {
        number: first.output.number,
        then: first.epilogue.then,
        table: first.table,
        weights: first.weights,
        bias: first.bias,
        multipliers: first.multipliers,
        tiles: first.tiles,
    };
    QuantizedExpandedDepthwise {
        input: first.input,
        output: second.output,
        expansion,
        window: second.window,
        rows,
        epilogue: second.epilogue,
        table: second.table.map(|table| Tabled { at: at + table.at, ..table }),
        weights: at + second.weights,
        bias: at + second.bias,
        multipliers: at + second.multipliers,
    }
}

#[test]
fn channels_and_strips() {
    for channels in [[1, 16], [16, 17], [17, 33], [33, 65]] {
        for size in [[1, 1], [1, 9], [4, 3], [7, 7], [9, 17]] {
            for rows in [1, 4, 20] {
                Expanded::new(channels, size, rows).check();
            }
        }
    }
}

#[test]
fn windows() {
    for kernel in [[1, 1], [3, 3], [5, 5], [7, 7], [2, 3], [1, 4]] {
        for (stride, down) in [([1, 1], 1), ([2, 2], 1), ([1, 3], 2), ([3, 2], 2)] {
            for rows in [2, 4, 20] {
                let expanded = Expanded::new([3, 17], [13, 8], rows);
                let padding = Halo { top: 4, left: 3, bottom: 2, right: 5 };
                let second = Product { kernel, stride, dilation: [down, 1], padding, ..expanded.second };
                Expanded { second, ..expanded }.check();
            }
        }
    }
}

/// An image would be one row if each convolution were a step of its own: neither the input nor what is between has zeros beside its rows.
#[test]
fn rows_without_zeros_beside_them() {
    for (kernel, stride) in [([3, 4], [1, 1]), ([3, 3], [2, 2]), ([1, 4], [1, 2])] {
        for rows in [2, 20] {
            let mut expanded = Expanded::new([5, 40], [9, 8], rows);
            expanded.halo = Halo::NONE;
            expanded.second = Product { kernel, stride, padding: Halo::NONE, ..expanded.second };
            expanded.check();
        }
    }
}

#[test]
fn functions_and_residuals() {
    let functions = [Pointwise::Relu6, Pointwise::Identity, Pointwise::Silu, Pointwise::Hardswish];
    for [first, second] in functions.map(|function| functions.map(|other| [function, other])).concat() {
        for residual in [false, true] {
            let mut expanded = Expanded::new([5, 40], [7, 9], 4);
            expanded.first.activation = first;
            (expanded.second.activation, expanded.second.residual) = (second, residual);
            expanded.check();
        }
    }
    let mut expanded = Expanded::new([5, 40], [7, 9], 4);
    expanded.second.in_f32 = true;
    expanded.check();
}
