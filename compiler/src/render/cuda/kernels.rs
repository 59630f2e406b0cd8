//! A kernel: its sizes as constants, its operands as pointers, and a call of the fixed code.

use graphc_program::{
    Element, Pointwise, Pooling, Window,
    pointwise::Argument,
    step::{Function, Operator, Piece, Shares},
};

mod whole;

use super::writer::Writer;
use crate::plan::cuda::{
    Batch, BufferId, Combine, Convolve, Finish, Kernel, KernelKind, Layout, MatrixVector, Place, Program, Span, Tile,
    Unary, Value, Vector,
};

/// The address of an absent operand.
const NULL: &str = "0";

/// Writes a kernel.
pub(super) fn kernel(writer: &mut Writer, program: &Program, batch: &Batch, kernel: &Kernel) {
    let mut text = Text {
        precision: program.precision,
        batch,
        kernel,
        sizes: Vec::new(),
        function: None,
        piece: None,
        pointers: Vec::new(),
        extra: Vec::new(),
    };
    let called = text.kind();
    let Kernel { name, step, description, grid: [x, y, z], threads, shared_bytes, .. } = kernel;
    let shared = if *shared_bytes > 0 { format!(", {shared_bytes} bytes of shared memory") } else { String::new() };
    writer.comment(&format!("{step}: {description}.\n{x} x {y} x {z} blocks of {threads} threads{shared}."));
    let head =
        format!("extern \"C\" __global__ void __launch_bounds__({threads}) {name}(u8 *arena, const u8 *weights)");
    writer.block(&head, "", |writer| {
        writer.block("struct Sizes", ";", |writer| {
            if takes_elements(&kernel.kind) {
                writer.line(&format!("typedef {} Element;", element(program.precision)));
            }
            for group in &text.sizes {
                let constants: Vec<String> = group.iter().map(|(name, value)| format!("{name} = {value}")).collect();
                writer.line(&format!("enum {{ {} }};", constants.join(", ")));
            }
            if let Some(function) = text.function {
                definition(writer, function);
            }
            if let Some(moved) = &text.piece {
                places(writer, moved);
            }
        });
        for Pointer { name, of, address } in &text.pointers {
            let value = if address == NULL { NULL.into() } else { format!("({of} *)({address})") };
            writer.line(&format!("{of} *const {name} = {value};"));
        }
        if let Some(Span { offset: at, bytes }) = kernel.ahead {
            writer.call(&format!("read_ahead<{bytes}>"), &[packed(at)]);
        }
        let arguments = text.pointers.iter().map(|pointer| pointer.name.into());
        let arguments: Vec<String> = arguments.chain(text.extra).collect();
        writer.call(&format!("{called}<Sizes>"), &arguments);
    });
    writer.blank();
}

/// Whether the fixed code needs the type of the multiplied elements as an argument, because that of the results may
/// differ.
fn takes_elements(kind: &KernelKind) -> bool {
    match kind {
        KernelKind::Convolve(_) | KernelKind::Combine(_) | KernelKind::MatrixVector(_) => true,
        KernelKind::Import(..)
        | KernelKind::Export(..)
        | KernelKind::Zip { .. }
        | KernelKind::Matmul { .. }
        | KernelKind::Constant(..)
        | KernelKind::Fill { .. }
        | KernelKind::Unary { .. } => false,
    }
}

/// A pointer of a kernel, passed to the fixed code.
struct Pointer {
    name: &'static str,
    of: String,
    address: String,
}

/// The parts of a kernel's text that vary.
struct Text<'a> {
    precision: Element,
    batch: &'a Batch,
    kernel: &'a Kernel,
    /// Constants, in groups of one line.
    sizes: Vec<Vec<(&'static str, String)>>,
    /// The function applied to each result, if any.
    function: Option<Pointwise>,
    /// The piece that is moved, if any.
    piece: Option<Moved>,
    pointers: Vec<Pointer>,
    /// Additional arguments.
    extra: Vec<String>,
}

impl Text<'_> {
    /// Fills in everything, and returns the name of the function to call.
    fn kind(&mut self) -> &'static str {
        match &self.kernel.kind {
            KernelKind::Import(from, to) => self.import(from, to),
            KernelKind::Export(from, to) => self.export(from, to),
            KernelKind::Convolve(conv) => self.convolve(conv),
            KernelKind::Combine(combine) => self.combine(combine),
            KernelKind::MatrixVector(product) => self.matrix_vector(product),
            KernelKind::Zip { inputs: [left, right], output, operator, then } => {
                self.pixels(&output.layout);
                self.constants(&[("height", output.layout.height), ("width", output.layout.width)]);
                self.operand(["left_channels", "left_stride", "left_height", "left_width"], left);
                self.operand(["right_channels", "right_stride", "right_height", "right_width"], right);
                self.function = Some(*then);
                self.read("left", left);
                self.read("right", right);
                self.write("output", output);
                match operator {
                    Operator::Add => "add",
                    Operator::Sub => "subtract",
                    Operator::Mul => "multiply",
                    Operator::Div => "divide",
                    Operator::Maximum => "maximum",
                    Operator::Minimum => "minimum",
                }
            }
            KernelKind::Matmul { inputs, output, matrices } => self.matmul(inputs, output, *matrices),
            KernelKind::Constant(at, output) => self.constant(*at, output),
            KernelKind::Fill { output, number } => {
                self.pixels(&output.layout);
                self.write("output", output);
                self.extra = vec![float(*number)];
                "fill"
            }
            KernelKind::Unary { input, output, function } => {
                self.read("input", input);
                let name = self.unary(&input.layout, &output.layout, function);
                self.write("output", output);
                name
            }
        }
    }

    fn unary(&mut self, input: &Layout, output: &Layout, function: &Unary) -> &'static str {
        match function {
            Unary::Pool(window, pooling) => {
                self.image(input);
                self.result(output);
                self.window(window);
                self.pool(*pooling)
            }
            Unary::AdaptivePool(pooling) => {
                self.image(input);
                self.result(output);
                self.constants(&[("largest", usize::from(*pooling == Pooling::Max))]);
                "adaptive_pool"
            }
            Unary::Interpolate(sampling) => self.interpolate([input, output], sampling),
            Unary::Normalise { size, scale, beta, k, pool } => {
                self.image(input);
                self.constants(&[("size", *size)]);
                self.extra = [scale, beta, k].map(|number| format!("{number:?}f")).into();
                let Some(window) = pool else { return "normalise" };
                self.result(output);
                self.window(window);
                "normalise_and_pool"
            }
            Unary::Map(function, then) => {
                self.pixels(output);
                self.map(*function, *then)
            }
            Unary::Norm(norm) => self.norm(input, norm),
            Unary::Softmax(shares) => {
                self.pixels(input);
                self.constants(&[("out_stride", output.stride)]);
                match shares {
                    Shares::Plain => "softmax",
                    Shares::Logarithms => "log_softmax",
                }
            }
            Unary::Reduce(reduction) => self.reduce(input, output, *reduction),
            Unary::CopyChannels { first, copied } => {
                self.pixels(input);
                self.constants(&[("out_stride", output.stride), ("first", *first), ("copied", *copied)]);
                "copy_channels"
            }
            Unary::Rearrange(piece) => {
                self.constants(&[("count", self.batch.images * piece.count()), ("piece", piece.count())]);
                self.constants(&[("elements", input.elements()), ("out_elements", output.elements())]);
                self.piece = Some(Moved { input: *input, output: *output, piece: **piece });
                "rearrange"
            }
            Unary::Reshape => {
                self.image(input);
                self.result(output);
                self.constants(&[("out_channels", output.channels), ("out_stride", output.stride)]);
                "reshape"
            }
        }
    }

    fn import(&mut self, from: &Place, to: &Value) -> &'static str {
        self.image(&to.layout);
        self.pointer("input", "const float".into(), self.arena(from.buffer));
        self.write("output", to);
        "import_images"
    }

    fn export(&mut self, from: &Value, to: &Vector) -> &'static str {
        self.image(&from.layout);
        self.constants(&[("out_stride", to.stride)]);
        self.read("input", from);
        self.pointer("output", element(to.element).into(), self.arena(to.buffer));
        "export_value"
    }

    fn convolve(&mut self, conv: &Convolve) -> &'static str {
        let Convolve { input, output, window, groups, tap_channels, filters, finish, .. } = conv;
        let (from, to) = (&input.layout, &output.layout);
        self.image(&input.layout);
        self.result(&output.layout);
        self.constants(&[("out_channels", to.channels), ("out_stride", to.stride)]);
        self.window(window);
        self.constants(&[
            ("groups", *groups),
            ("group_channels", from.channels / groups),
            ("group_outputs", to.channels / groups),
        ]);
        let filter_stride = window.kernel[0] * window.kernel[1] * tap_channels;
        self.constants(&[("tap_channels", *tap_channels), ("filter_stride", filter_stride)]);
        self.read("input", input);
        self.pointer("filters", constant(self.precision), packed(*filters));
        if let Some(tile) = &conv.tile {
            self.tile(conv, tile);
        }
        let Some(finish) = finish else {
            self.write("parts", output);
            return "convolve_part";
        };
        self.finish(finish);
        self.write("output", output);
        if conv.tile.is_some() { "convolve" } else { "convolve_directly" }
    }

    fn tile(&mut self, conv: &Convolve, tile: &Tile) {
        let to = &conv.output.layout;
        let even = |channels: usize| channels.is_multiple_of(2);
        let pairs = even(to.stride) && (conv.groups == 1 || even(to.channels / conv.groups));
        self.constants(&[
            ("threads", tile.threads()),
            ("rows", tile.rows),
            ("columns", tile.columns),
            ("warps_down", tile.warps[0]),
            ("warps_across", tile.warps[1]),
        ]);
        self.constants(&[
            ("slots", tile.slots),
            ("stages", tile.stages),
            ("splits", tile.splits),
            ("chunk", conv.chunk),
            ("pairs", usize::from(pairs)),
        ]);
    }

    fn combine(&mut self, combine: &Combine) -> &'static str {
        let Combine { parts, splits, finish, pool, output } = combine;
        self.image(&parts.layout);
        self.constants(&[("splits", *splits)]);
        self.read("parts", parts);
        match pool {
            None => {
                self.finish(finish);
                self.write("output", output);
                "combine"
            }
            Some(window) => {
                self.result(&output.layout);
                self.window(window);
                self.sizes.push(vec![("residual", usize::from(finish.residual.is_some()).to_string())]);
                self.function = Some(finish.then);
                self.pointer("bias", "const float".into(), packed(finish.bias));
                self.write("output", output);
                "combine_and_pool"
            }
        }
    }

    /// Adds the bias and the residual.
    fn finish(&mut self, finish: &Finish) {
        self.sizes.push(vec![("residual", usize::from(finish.residual.is_some()).to_string())]);
        self.function = Some(finish.then);
        self.pointer("bias", "const float".into(), packed(finish.bias));
        match &finish.residual {
            Some(value) => self.read("residual", value),
            None => self.pointer("residual", constant(self.precision), NULL.into()),
        }
    }

    fn matrix_vector(&mut self, product: &MatrixVector) -> &'static str {
        let MatrixVector { input, output, inputs, rows, matrix, bias, then } = product;
        self.constants(&[("images", self.batch.images), ("inputs", *inputs), ("stride", *inputs)]);
        self.constants(&[("outputs", output.layout.channels), ("out_stride", output.layout.stride)]);
        self.constants(&[("matrix_stride", *inputs), ("rows", *rows), ("threads", self.kernel.threads)]);
        self.function = Some(*then);
        self.read("input", input);
        self.pointer("matrix", constant(self.precision), packed(*matrix));
        self.pointer("bias", "const float".into(), packed(*bias));
        self.write("output", output);
        "multiply_vector"
    }

    fn pool(&mut self, pooling: Pooling) -> &'static str {
        let (divisor, fixed) = match pooling {
            Pooling::Max => return "max_pool",
            Pooling::AveragePadded => ("PADDED_WINDOW", 1),
            Pooling::AverageInside => ("WINDOW", 1),
            Pooling::AverageFixed(fixed) => ("FIXED", fixed),
            Pooling::Power(exponent) => {
                self.extra = vec![format!("{exponent:?}f")];
                return "power_pool";
            }
        };
        self.sizes.push(vec![("divisor", divisor.into()), ("fixed_divisor", fixed.to_string())]);
        "average_pool"
    }

    /// The function that is called; `then` is applied to its result.
    fn map(&mut self, function: Function, then: Pointwise) -> &'static str {
        match function {
            Function::Pointwise(function) => {
                self.function = Some(function);
                "apply"
            }
            Function::Prelu(slopes) => {
                self.function = Some(then);
                self.pointer("slopes", "const float".into(), packed(slopes));
                "prelu"
            }
            Function::Affine(scales, shifts) => {
                self.function = Some(then);
                self.pointer("scales", "const float".into(), packed(scales));
                self.pointer("shifts", "const float".into(), packed(shifts));
                "affine"
            }
        }
    }

    /// The sizes of one of two operands.
    fn operand(&mut self, names: [&'static str; 4], value: &Value) {
        let Layout { channels, stride, height, width, .. } = value.layout;
        let sizes: Vec<_> = names.into_iter().zip([channels, stride, height, width]).collect();
        self.constants(&sizes);
    }

    /// The sizes of a value that is read as an image.
    fn image(&mut self, layout: &Layout) {
        self.constants(&[
            ("images", self.batch.images),
            ("height", layout.height),
            ("width", layout.width),
            ("channels", layout.channels),
            ("stride", layout.stride),
        ]);
    }

    /// The same, where it does not matter which pixels make an image.
    fn pixels(&mut self, layout: &Layout) {
        let pixels = self.batch.images * layout.height * layout.width;
        self.constants(&[("pixels", pixels), ("channels", layout.channels), ("stride", layout.stride)]);
    }

    fn result(&mut self, layout: &Layout) {
        self.constants(&[("out_height", layout.height), ("out_width", layout.width)]);
    }

    fn window(&mut self, window: &Window) {
        let Window { kernel, stride, padding, dilation } = window;
        self.constants(&[
            ("taps_v", kernel[0]),
            ("taps_u", kernel[1]),
            ("stride_v", stride[0]),
            ("stride_u", stride[1]),
            ("top", padding[0]),
            ("left", padding[1]),
            ("dilation_v", dilation[0]),
            ("dilation_u", dilation[1]),
        ]);
    }

    fn constants(&mut self, constants: &[(&'static str, usize)]) {
        self.sizes.push(constants.iter().map(|(name, value)| (*name, value.to_string())).collect());
    }

    fn read(&mut self, name: &'static str, value: &Value) {
        self.pointer(name, constant(value.layout.element), self.arena(value.buffer));
    }

    fn write(&mut self, name: &'static str, value: &Value) {
        self.pointer(name, element(value.layout.element).into(), self.arena(value.buffer));
    }

    fn pointer(&mut self, name: &'static str, of: String, address: String) {
        self.pointers.push(Pointer { name, of, address });
    }

    fn arena(&self, buffer: BufferId) -> String {
        format!("arena + {}", offset(buffer.of(&self.batch.buffers).offset))
    }
}

/// A function of each result, as a member of the sizes.
fn definition(writer: &mut Writer, function: Pointwise) {
    writer.block("static DEVICE float then(float x)", "", |writer| {
        for (name, value) in function.parameters() {
            match value {
                Argument::Number(number) => writer.line(&format!("const float {name} = {};", float(number))),
                // The expression is that of the word.
                Argument::Word(_) => {}
            }
        }
        writer.line(&format!("return {};", function.cuda()));
    });
}

/// A piece, and the values on both sides.
struct Moved {
    input: Layout,
    output: Layout,
    piece: Piece,
}

/// The places of an element of a piece, as a member of the sizes.
fn places(writer: &mut Writer, Moved { input, output, piece }: &Moved) {
    let offset = |layout: &Layout, [channel, y, x]: [isize; 3]| {
        (y * layout.width as isize + x) * layout.stride as isize + channel
    };
    writer.block("static DEVICE void places(int index, int &from, int &to)", "", |writer| {
        let start = |at: [usize; 3]| at.map(usize::cast_signed);
        writer.line(&format!("from = {};", offset(input, start(piece.from))));
        writer.line(&format!("to = {};", offset(output, start(piece.to))));
        for digit in piece.digits.iter().rev().filter(|digit| digit.size > 1) {
            let (size, from, to) = (digit.size, offset(input, digit.from), offset(output, digit.to));
            writer.line(&format!("from += index % {size} * {from};"));
            writer.line(&format!("to += index % {size} * {to};"));
            writer.line(&format!("index /= {size};"));
        }
    });
}

/// A number, or infinity, which has no name without headers.
fn float(number: f32) -> String {
    if number.is_finite() { format!("{number:?}f") } else { format!("__uint_as_float({:#x}u)", number.to_bits()) }
}

fn packed(at: usize) -> String {
    format!("weights + {}", offset(at))
}

/// A number that may exceed the range of `int`.
fn offset(bytes: usize) -> String {
    if i32::try_from(bytes).is_ok() { bytes.to_string() } else { format!("{bytes}ull") }
}

fn element(element: Element) -> &'static str {
    match element {
        Element::F32 => "float",
        Element::Tf32 => "tf32",
        Element::Bf16 => "bf16",
    }
}

fn constant(of: Element) -> String {
    format!("const {}", element(of))
}
