//! Convolutions of single pixels and depthwise ones of their results, against the definition of each, and against the steps of each.

use graphc_kernels::packing::{pack_conv2d, pack_grouped_conv2d};
use graphc_program::{
    Epilogue, Halo, LANES, Number, PerClass, Pointwise, Tile, Value, Window,
    step::{ExpandedDepthwise, Expansion},
};

use super::{
    geometry::{BOUNDED, WIDE},
    naive::{self, Tensor},
    runner::{Case, Expected, Memory, integers, isas, numbers, reals, stored, tiles_for},
};

/// What the kernel is told, other than numbers.
#[derive(Clone, Copy, Debug)]
struct Expanded {
    /// Of the input and the result.
    channels: [usize; 2],
    size: [usize; 2],
    window: Window,
    padding: Halo,
    /// Rows of a strip.
    rows: usize,
    /// Functions of both results.
    functions: [Pointwise; 2],
    residual: bool,
}

const SQUARE: Window = Window { kernel: [3, 3], stride: [1, 1], padding: [1, 1], dilation: [1, 1] };
const ONE: Halo = Halo { top: 1, left: 1, bottom: 1, right: 1 };

const PLAIN: Expanded = Expanded {
    channels: [5, 40],
    size: [7, 9],
    window: SQUARE,
    padding: ONE,
    rows: 4,
    functions: [Pointwise::Relu, Pointwise::Identity],
    residual: false,
};

/// Input, weights and bias of both convolutions, and the residual.
type Operands = [Tensor<f32>; 6];

impl Expanded {
    fn out_size(&self) -> [usize; 2] {
        let Window { kernel, stride, dilation, .. } = self.window;
        let Halo { top, left, bottom, right } = self.padding;
        [(0, [top, bottom]), (1, [left, right])].map(|(axis, padding)| {
            naive::windows(self.size[axis], [kernel[axis], stride[axis], dilation[axis]], padding, false)
        })
    }

    /// On integers, in each type.
    fn check(&self) {
        let operands = self.operands(integers);
        for number in numbers() {
            let expected = Expected::stored(&self.twin(&operands, number), number);
            self.check_on(&operands, number, &expected);
        }
    }

    fn operands(&self, numbers: fn([usize; 4], u64) -> Tensor<f32>) -> Operands {
        let ([inputs, channels], [height, width]) = (self.channels, self.size);
        let ([rows, columns], [v, u]) = (self.out_size(), self.window.kernel);
        [
            numbers([2, inputs, height, width], 1),
            numbers([channels, inputs, 1, 1], 2),
            numbers([1, channels, 1, 1], 3),
            numbers([channels, 1, v, u], 4),
            numbers([1, channels, 1, 1], 5),
            numbers([2, channels, rows, columns], 6),
        ]
    }

    /// One after the other, with what is between them rounded to the stored type.
    fn twin(&self, [input, expand, bias, filter, biases, residual]: &Operands, number: Number) -> Tensor<f32> {
        let [first, second] = self.functions;
        let between = naive::conv2d(input, expand, &bias.values, &Window::ONE, 1, self.size);
        let between = stored(&naive::pointwise(&between, first), number);
        let result = naive::conv2d(&between, filter, &biases.values, &self.window, self.channels[1], self.out_size());
        let result = if self.residual { naive::add(&result, residual) } else { result };
        naive::pointwise(&result, second)
    }

    /// With every tile of each instruction set that its strips are wide enough for.
    fn check_on(&self, operands: &Operands, number: Number, expected: &Expected) {
        for isa in isas(number) {
            for tile in isa.class().tiles() {
                let (step, memory, packed) = self.step(operands, number, tiles_for(isa, *tile));
                if step.strips().least_pixels() < tile.pixels {
                    continue;
                }
                let inputs = [(Some(step.input), &operands[0]), (step.epilogue.add, &operands[5])];
                let inputs: Vec<_> = inputs.into_iter().filter_map(|(value, of)| Some((value?, of))).collect();
                let mut case = Case::new(memory, &step).reading(&inputs);
                (case.isas, case.halo, case.weights) = (vec![isa], 0.0, &packed);
                case.check(&format!("{self:?}, {tile:?}, {number:?}"), expected);
            }
        }
    }

    fn step(
        &self,
        [_, expand, bias, filter, biases, _]: &Operands,
        number: Number,
        tiles: PerClass<Tile>,
    ) -> (ExpandedDepthwise<Value>, Memory, Vec<f32>) {
        let mut memory = Memory::of(number);
        let ([inputs, channels], [height, width], [rows, columns]) = (self.channels, self.size, self.out_size());
        let input = memory.part([inputs, height, width], Halo::NONE);
        let output = memory.part([channels, rows, columns], WIDE);
        let add = self.residual.then(|| memory.blocks([channels, rows, columns], Halo::NONE));
        let [then, last] = self.functions;
        let expansion = Expansion { then, weights: LANES * size_of::<f32>(), bias: 0, tiles };
        let epilogue = Epilogue { add, then: last, pool: None };
        let (window, rows) = (self.window, self.rows);
        let mut step = ExpandedDepthwise { input, output, expansion, window, rows, epilogue, weights: 0, bias: 0 };
        let lengths: Vec<usize> = step.weights().iter().map(|range| range.len).collect();
        step.expansion.bias = step.expansion.weights + lengths[0];
        step.weights = step.expansion.bias + lengths[1];
        step.bias = step.weights + lengths[2];
        let mut packed = vec![0.0; (step.bias + lengths[3]) / size_of::<f32>()];
        let at = [step.expansion.weights, step.expansion.bias, step.weights, step.bias].map(|at| at / size_of::<f32>());
        pack_conv2d(&expand.values, expand.shape, 1, (step.expand().order(), number), &mut packed[at[0]..at[1]]);
        packed[at[1]..][..channels].copy_from_slice(&bias.values);
        pack_grouped_conv2d(&filter.values, filter.shape, &mut packed[at[2]..at[3]]);
        packed[at[3]..][..channels].copy_from_slice(&biases.values);
        (step, memory, packed)
    }
}

#[test]
fn channels_and_strips() {
    for channels in [[1, 16], [16, 17], [17, 33], [33, 65]] {
        for size in [[1, 1], [1, 9], [4, 3], [7, 7], [6, 17]] {
            for rows in [1, 3, size[0]] {
                Expanded { channels, size, rows, ..PLAIN }.check();
            }
        }
    }
}

#[test]
fn windows() {
    let wide = Halo { top: 4, left: 3, bottom: 2, right: 5 };
    for kernel in [[1, 1], [3, 3], [5, 5], [7, 7], [2, 3], [1, 4]] {
        for stride in [[1, 1], [2, 2], [1, 3], [3, 2]] {
            for dilation in [[1, 1], [2, 2]] {
                let window = Window { kernel, stride, dilation, padding: [wide.top, wide.left] };
                let expanded = Expanded { window, padding: wide, channels: [3, 17], size: [11, 8], ..PLAIN };
                for rows in [2, 20] {
                    Expanded { rows, ..expanded }.check();
                }
            }
        }
    }
}

#[test]
fn residuals_and_functions() {
    for functions in [[Pointwise::Identity, Pointwise::Relu], [BOUNDED, BOUNDED], [Pointwise::Abs, Pointwise::Abs]] {
        for residual in [false, true] {
            Expanded { functions, residual, ..PLAIN }.check();
        }
    }
}

/// The kernels are those of both steps, in the same order of summation: so are the results.
#[test]
fn real_numbers_have_the_bits_of_both_steps() {
    for number in numbers() {
        let expanded = Expanded { functions: [Pointwise::Silu, Pointwise::Sigmoid], residual: true, ..PLAIN };
        let operands = expanded.operands(reals);
        for isa in isas(number) {
            let tiles = PerClass::new(|_| Tile::ONE);
            let (step, memory, packed) = expanded.step(&operands, number, tiles);
            let run = |case: Case<'_>| {
                let mut case = case;
                (case.halo, case.weights) = (0.0, &packed);
                case.run(isa, 1, &[0, 1])
            };
            let [input, residual] = [&operands[0], &operands[5]].map(|tensor| stored(tensor, number));
            let mut of_both = memory;
            let between = of_both.blocks([40, 7, 9], ONE);
            let mut expand = step.expand();
            expand.output = between;
            let mut depthwise = step.depthwise();
            depthwise.input = between;
            let first = run(Case::new(of_both, &expand).reading(&[(step.input, &input)]));
            let add = step.epilogue.add.expect("a residual");
            let second = run(Case::new(of_both, &depthwise).reading(&[(between, &first), (add, &residual)]));
            let mut case = Case::new(memory, &step).reading(&[(step.input, &input), (add, &residual)]);
            (case.isas, case.halo, case.weights) = (vec![isa], 0.0, &packed);
            case.check(&format!("{expanded:?}, {number:?}"), &Expected::Exactly(second));
        }
    }
}
