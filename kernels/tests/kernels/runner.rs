//! The runner shared by all kernel tests: one step, in a [`Pass`] of its own.
//!
//! Before the step runs, every float of the arena that it may not rely on is NaN: the memory between values, the lanes
//! after the last channel, the output and its halo, workspace and scratch. So a read of unwritten memory shows in a
//! result, and a write outside of the output, the workspace or the scratch shows in the arena.

use std::{
    num::NonZeroUsize,
    ops::Range,
    sync::{LazyLock, Mutex, PoisonError},
};

use graphc_kernels::{
    arena::{Arena, Floats},
    element::Bf16,
    input::{Input, Slices},
    pass::{Checked, Pass},
    run::Run,
    simd::{Isa, LANES},
    threads::Team,
};
use graphc_program::{ALIGNMENT, Halo, Layout, Number, PerClass, Place, Tile, Value};
use graphc_weights::formula;

use super::naive::{self, Tensor};

/// Teams of one, two and three threads. Behind a lock: the threads of two teams would wait for each other's cores.
static TEAMS: LazyLock<Mutex<[Team; 3]>> =
    LazyLock::new(|| Mutex::new([1, 2, 3].map(|threads| Team::new(NonZeroUsize::new(threads).unwrap()))));

/// A NaN that no kernel produces, nor its halves as `bf16`.
const UNWRITTEN: f32 = f32::from_bits(0x7FC1_7FC1);

/// Floats between two buffers, and after the workspace and each scratch.
const GAP: usize = LANES;

/// Allocates the memory of a test: each value in its own buffer, with a gap before the next.
#[derive(Clone, Copy)]
pub(super) struct Memory {
    /// Its length in floats.
    len: usize,
    /// The type of the next values.
    pub(super) number: Number,
}

impl Memory {
    /// For values of this type.
    pub(super) fn of(number: Number) -> Self {
        Memory { len: 0, number }
    }

    /// A value in channel blocks, alone in its buffer.
    pub(super) fn blocks(&mut self, extent: [usize; 3], halo: Halo) -> Value {
        let value = Value::dense(self.number, Layout::Blocks, extent, halo);
        self.placed(value, 0)
    }

    /// A value with a channel block before and one after it in its buffer, as in a concatenation.
    pub(super) fn part(&mut self, extent: [usize; 3], halo: Halo) -> Value {
        let value = Value::dense(self.number, Layout::Blocks, extent, halo);
        self.placed(value, value.strides.plane * self.number.bytes())
    }

    /// A value in planes.
    pub(super) fn planes(&mut self, extent: [usize; 3], halo: Halo) -> Value {
        let value = Value::dense(self.number, Layout::Planes, extent, halo);
        self.placed(value, 0)
    }

    /// In a buffer with `room` bytes before it and after it.
    fn placed(&mut self, value: Value, room: usize) -> Value {
        let image = (value.span() + 2 * room).next_multiple_of(ALIGNMENT);
        let buffer = self.len + GAP;
        self.len = buffer + image / size_of::<f32>() + GAP;
        Value { place: Place { offset: buffer * size_of::<f32>(), image, start: room }, ..value }
    }
}

/// A tile for the registers of an instruction set, and the smallest for all others.
pub(super) fn tiles_for(isa: Isa, tile: Tile) -> PerClass<Tile> {
    PerClass::new(|class| if class == isa.class() { tile } else { Tile { pixels: 1, vectors: 1 } })
}

/// The types that values can be stored in.
pub(super) fn numbers() -> impl Iterator<Item = Number> {
    [Number::F32, Number::Bf16].into_iter().filter(|number| *number == Number::F32 || cfg!(feature = "bf16"))
}

/// The instruction sets that differ for a type.
pub(super) fn isas(number: Number) -> Vec<Isa> {
    let mut all = match number {
        Number::F32 | Number::Bf16 => Isa::distinct_in_floats(),
        Number::U8(_) => Isa::available(),
    };
    all.retain(|isa| match number {
        Number::F32 => !isa.name().ends_with("bf16"),
        Number::Bf16 => true,
        // Its products are those of `avx512vnni`.
        Number::U8(_) => isa.name() != "avx512bf16",
    });
    all
}

/// The numbers rounded to the stored type.
pub(super) fn stored(tensor: &Tensor<f32>, number: Number) -> Tensor<f32> {
    tensor.map(|value| match number {
        Number::F32 => value,
        Number::Bf16 => Bf16::from_f32(value).to_f32(),
        Number::U8(_) => value,
    })
}

/// A step and its operands.
pub(super) struct Case<'a> {
    /// The instruction sets to try.
    pub(super) isas: Vec<Isa>,
    /// Where the operands are.
    pub(super) memory: Memory,
    /// The caller's images, for an import.
    pub(super) pixels: Option<&'a Tensor<f32>>,
    /// The inputs of the step.
    pub(super) inputs: Vec<(Value, &'a Tensor<f32>)>,
    /// The number in the halo of the inputs.
    pub(super) halo: f32,
    /// Packed weights.
    pub(super) weights: &'a [f32],
    /// The step.
    step: &'a dyn Run,
}

/// The expected result of a step.
pub(super) enum Expected {
    /// Exactly these bits; any NaN for a NaN.
    Exactly(Tensor<f32>),
    /// Within this share of the largest number.
    Near(Tensor<f64>, f64),
    /// Within this share of each number, or of 1e-35 if it is smaller; zeros with their signs.
    EachNear(Tensor<f64>, f64),
}

impl<'a> Case<'a> {
    /// A step without inputs so far, on all instruction sets.
    pub(super) fn new(memory: Memory, step: &'a dyn Run) -> Self {
        let inputs = Vec::new();
        Case { isas: isas(memory.number), memory, pixels: None, inputs, halo: UNWRITTEN, weights: &[], step }
    }

    /// A step that reads `inputs`.
    pub(super) fn reading(mut self, inputs: &[(Value, &'a Tensor<f32>)]) -> Self {
        self.inputs.extend(inputs);
        self
    }

    /// Runs the step on every instruction set and compares; then with other numbers of threads, in reverse order and on
    /// single images: an image's result must have the same bits. Returns the results of the last instruction set.
    pub(super) fn check(&self, name: &str, expected: &Expected) -> Tensor<f32> {
        expected.check_itself(name);
        self.step.step().check().unwrap_or_else(|mistake| panic!("{name}: {mistake}"));
        let all: Vec<usize> = (0..expected.shape()[0]).collect();
        let reversed: Vec<usize> = all.iter().rev().copied().collect();
        let last = &reversed[..1];
        let mut result = None;
        for &isa in &self.isas {
            let first = self.run(isa, 1, &all);
            expected.compare(&format!("{name} on {}", isa.name()), &first);
            for (threads, images) in [(2, &reversed[..]), (3, last)] {
                let again = self.run(isa, threads, images);
                let context = format!("{name} on {}, {threads} threads, images {images:?}", isa.name());
                Expected::Exactly(select(&first, images)).compare(&context, &again);
            }
            result = Some(first);
        }
        result.expect("an instruction set")
    }

    /// The output of the step for some of the images.
    pub(super) fn run(&self, isa: Isa, threads: usize, images: &[usize]) -> Tensor<f32> {
        let count = images.len();
        let values = count * self.memory.len;
        let (step, needs) = (self.step.step(), self.step.step().needs(count));
        let (output, own) = (step.writes(), needs.scratch.div_ceil(size_of::<f32>()));
        let workspace = values..values + needs.workspace.div_ceil(size_of::<f32>());
        let scratch = |lane: usize| {
            let start = workspace.end + GAP + lane * (own + GAP);
            start..start + own
        };
        let mut floats = Floats::zeroed(scratch(threads).start).expect("memory");
        floats.as_mut_slice().fill(UNWRITTEN);
        for (value, tensor) in &self.inputs {
            write(floats.as_mut_slice(), value, tensor, images, self.halo);
        }
        let before = floats.as_slice().to_vec();
        let pixels = self.pixels.map(|tensor| select(tensor, images).values).unwrap_or_default();
        let arena = Arena::new(floats.as_mut_slice());
        let mut teams = TEAMS.lock().unwrap_or_else(PoisonError::into_inner);
        let Case { step, weights, .. } = *self;
        let scratches: Vec<Range<usize>> = (0..threads).map(scratch).collect();
        let bytes = |floats: &Range<usize>| floats.start * size_of::<f32>()..floats.end * size_of::<f32>();
        teams[threads - 1].run(&|lane| {
            // SAFETY: the step is checked where it is made, and everything is laid out above.
            let checked = unsafe { Checked::new() };
            let pass = Pass {
                lane,
                isa,
                images: count,
                arena,
                weights,
                input: Input::Numbers(&Slices(&[&[], &pixels])),
                workspace: bytes(&workspace),
                scratch: bytes(&scratches[lane.index()]),
                checked,
                clock: None,
            };
            step.run(&pass);
        });
        drop(teams);
        let after = floats.as_slice();
        check_surroundings(&before[..values], after, &output, count);
        for room in scratches.iter().chain([&workspace]) {
            check_unchanged(&before, after, room.end..room.end + GAP);
        }
        read(after, &output, count)
    }
}

impl Expected {
    /// These numbers, rounded to the stored type.
    pub(super) fn stored(tensor: &Tensor<f32>, number: Number) -> Self {
        Expected::Exactly(stored(tensor, number))
    }

    /// As [`Near`](Expected::Near), with the tolerance of a whole network.
    pub(super) fn near(tensor: Tensor<f64>) -> Self {
        Expected::Near(tensor, 1e-5)
    }

    fn shape(&self) -> [usize; 4] {
        match self {
            Expected::Exactly(tensor) => tensor.shape,
            Expected::Near(tensor, _) | Expected::EachNear(tensor, _) => tensor.shape,
        }
    }

    /// A result that is zero nearly everywhere would not distinguish a step that does nearly nothing.
    fn check_itself(&self, name: &str) {
        let (zeros, all) = self.zeros();
        assert!(!self.proves_little(), "{name} proves little: {zeros} of {all} results are zero");
    }

    /// Whether nearly all results are zero.
    pub(super) fn proves_little(&self) -> bool {
        let (zeros, all) = self.zeros();
        all == 0 || all >= 16 && 8 * zeros > 7 * all
    }

    /// How many results are zero, of how many.
    fn zeros(&self) -> (usize, usize) {
        match self {
            Expected::Exactly(tensor) => (zeros(tensor), tensor.values.len()),
            Expected::Near(tensor, _) | Expected::EachNear(tensor, _) => (zeros(tensor), tensor.values.len()),
        }
    }

    fn compare(&self, name: &str, found: &Tensor<f32>) {
        assert_eq!(self.shape(), found.shape, "{name}");
        match self {
            Expected::Exactly(expected) => {
                compare(name, expected, found, |a, b| a.to_bits() == b.to_bits() || a.is_nan() && is_made_nan(b));
            }
            Expected::Near(expected, tolerance) => {
                let finite = expected.values.iter().filter(|value| value.is_finite());
                let margin = tolerance * finite.fold(0.0, |largest: f64, value| largest.max(value.abs()));
                compare(name, expected, found, |a, b| near(a, b, margin));
            }
            Expected::EachNear(expected, tolerance) => {
                compare(name, expected, found, |a, b| {
                    near(a, b, tolerance * a.abs().max(1e-35))
                        && (a != 0.0 || a.is_sign_negative() == b.is_sign_negative())
                });
            }
        }
    }
}

fn near(a: f64, b: f32, margin: f64) -> bool {
    (a - f64::from(b)).abs() <= margin || a == f64::from(b) || a.is_nan() && is_made_nan(b)
}

/// Whether it is a NaN, other than of a float that was never written.
fn is_made_nan(value: f32) -> bool {
    value.is_nan() && value.to_bits() >> 16 != UNWRITTEN.to_bits() >> 16
}

fn zeros<T: naive::Number>(tensor: &Tensor<T>) -> usize {
    tensor.values.iter().filter(|value| **value == T::from(0.0)).count()
}

fn compare<T: naive::Number + std::fmt::Debug>(
    name: &str,
    expected: &Tensor<T>,
    found: &Tensor<f32>,
    agree: impl Fn(T, f32) -> bool,
) {
    let pairs = expected.values.iter().zip(&found.values).enumerate();
    let wrong: Vec<_> = pairs.filter(|(_, (a, b))| !agree(**a, **b)).collect();
    if let Some((i, (a, b))) = wrong.first() {
        let [_, channels, height, width] = found.shape;
        let place = [i / width / height / channels, i / width / height % channels, i / width % height, i % width];
        let (count, all) = (wrong.len(), found.values.len());
        panic!("{name}: {count} of {all} differ; first at {place:?}: expected {a:?}, found {b:?}");
    }
}

/// Some of the images of a tensor.
fn select(tensor: &Tensor<f32>, images: &[usize]) -> Tensor<f32> {
    let [_, channels, height, width] = tensor.shape;
    Tensor::from_fn([images.len(), channels, height, width], |[n, c, y, x]| tensor.at([images[n], c, y, x]))
}

/// The position of a number in an arena: a float, and which part of it for `bf16` and integers.
type At = (usize, usize);

/// The position of a number of an image, by channel and pixel, counted from the corner of the halo.
fn place(value: &Value, images: usize, [image, channel, y, x]: [usize; 4]) -> At {
    let Value { number, strides, place: Place { offset, image: stride, start }, .. } = *value;
    let within = match value.layout {
        Layout::Blocks => channel / LANES * strides.plane + y * strides.row + x * LANES + channel % LANES,
        Layout::Planes => channel * strides.plane + y * strides.row + x,
    };
    let bytes = images * offset + image * stride + start + within * number.bytes();
    (bytes / size_of::<f32>(), bytes % size_of::<f32>() / number.bytes())
}

fn get(arena: &[f32], number: Number, (float, half): At) -> f32 {
    match number {
        Number::F32 => arena[float],
        Number::Bf16 => f32::from_bits(arena[float].to_bits() >> (16 * half) << 16),
        Number::U8(_) => f32::from(arena[float].to_bits().to_le_bytes()[half]),
    }
}

fn set(arena: &mut [f32], number: Number, (float, half): At, value: f32) {
    let half = match number {
        Number::F32 => return arena[float] = value,
        Number::Bf16 => 16 * half as u32,
        Number::U8(_) => {
            let mut bytes = arena[float].to_bits().to_le_bytes();
            bytes[half] = value as u8;
            arena[float] = f32::from_bits(u32::from_le_bytes(bytes));
            return;
        }
    };
    let bits = Bf16::from_f32(value).to_f32().to_bits() >> 16;
    arena[float] = f32::from_bits(arena[float].to_bits() & !(0xFFFF << half) | bits << half);
}

/// The floats of one image of a value.
fn extent(value: &Value, images: usize, image: usize) -> Range<usize> {
    let (start, _) = place(value, images, [image, 0, 0, 0]);
    start..start + value.span().div_ceil(size_of::<f32>())
}

/// Writes some images like a previous step: with `halo` around them, and arbitrary numbers in the lanes after the last
/// channel.
fn write(arena: &mut [f32], value: &Value, tensor: &Tensor<f32>, images: &[usize], halo: f32) {
    let ([channels, height, width], around) = (value.extent(), value.halo);
    assert_eq!(tensor.shape[1..], [channels, height, width]);
    for (n, image) in images.iter().enumerate() {
        let both = f32::from_bits(halo.to_bits() & !0xFFFF | halo.to_bits() >> 16);
        arena[extent(value, images.len(), n)].fill(match value.number {
            Number::F32 => halo,
            Number::Bf16 => both,
            Number::U8(scale) => f32::from_bits(u32::from_le_bytes([scale.zero; 4])),
        });
        for (c, y, x) in pixels([channels.next_multiple_of(LANES), height, width]) {
            let at = place(value, images.len(), [n, c, y + around.top, x + around.left]);
            if c < channels {
                set(arena, value.number, at, tensor.at([*image, c, y, x]));
            } else if value.layout == Layout::Blocks {
                set(arena, value.number, at, if value.number.scale().is_some() { 197.0 } else { UNWRITTEN });
            }
        }
    }
}

/// Reads the images of a value.
fn read(arena: &[f32], value: &Value, images: usize) -> Tensor<f32> {
    let ([channels, height, width], halo) = (value.extent(), value.halo);
    Tensor::from_fn([images, channels, height, width], |[n, c, y, x]| {
        get(arena, value.number, place(value, images, [n, c, y + halo.top, x + halo.left]))
    })
}

/// A step must not change anything but its output, whose halo it clears: to the integer for zero, in one of integers.
fn check_surroundings(before: &[f32], after: &[f32], output: &Value, images: usize) {
    let mut free = 0;
    for image in 0..images {
        let extent = extent(output, images, image);
        check_unchanged(before, after, free..extent.start);
        free = extent.end;
        let ([channels, height, width], halo) = (output.extent(), output.halo);
        let [rows, columns] = [halo.top + height + halo.bottom, halo.left + width + halo.right];
        for (c, y, x) in pixels([channels, rows, columns]) {
            let inside = (halo.top..halo.top + height).contains(&y) && (halo.left..halo.left + width).contains(&x);
            let value = get(after, output.number, place(output, images, [image, c, y, x]));
            let zero = f32::from(output.number.zero_byte());
            assert!(
                inside || value.to_bits() == zero.to_bits(),
                "{value} in the halo of image {image} at {:?}",
                [c, y, x]
            );
        }
    }
    check_unchanged(before, after, free..before.len());
}

fn check_unchanged(before: &[f32], after: &[f32], range: Range<usize>) {
    for float in range {
        assert_eq!(before[float].to_bits(), after[float].to_bits(), "float {float}, beside the output, was written");
    }
}

fn pixels([channels, height, width]: [usize; 3]) -> impl Iterator<Item = (usize, usize, usize)> {
    (0..channels).flat_map(move |c| (0..height).flat_map(move |y| (0..width).map(move |x| (c, y, x))))
}

/// Integers from -4 to 4, except 0. Sums of a thousand products of them are exact in any order.
pub(super) fn integers(shape: [usize; 4], seed: u64) -> Tensor<f32> {
    let integer = |value: f32| (4.0 * value).floor();
    reals(shape, seed).map(|value| if value < 0.0 { integer(value) } else { integer(value) + 1.0 })
}

/// Numbers in [-1, 1).
pub(super) fn reals(shape: [usize; 4], seed: u64) -> Tensor<f32> {
    let mut values = vec![0.0; shape.iter().product()];
    formula(seed, 0, 1.0, 0.0, &mut values);
    Tensor { shape, values }
}
