//! A running forward pass: one method a step, called by every thread of the team with the same arguments. Each method does the
//! thread's share and returns when all threads have done theirs.
//!
//! This is where safety is decided. Generated code, and any other safe code, says only which steps there are: constants in
//! the list of its `Program`, which every thread walks from the first to the last ([`Run`]). The methods check that a step's
//! operands lie among the values of the arena and in the weights, that its windows lie in its input and halo, and that it
//! does not write what it reads; a size that overflows fits nowhere. The kernels divide the output among the threads without
//! overlap, and the barrier at the end of each method orders the steps.

mod check;

use std::{fmt, ops::Range, ptr};

use crate::{
    arena::Arena,
    clock::Clock,
    element::Element,
    image::Pixels,
    kernel::{
        Place, Planes, Share, conv2d, elementwise, layout, linear, local_response_norm, pixels, pool, softmax, winograd,
    },
    simd::Isa,
    step::{
        AdaptivePool2d, Conv2d, ConvInput, CopyChannels, DType, Export, Function, Import, Linear, LocalResponseNorm,
        Map, NO_HALO, Planar, Pool2d, Region, Softmax, Tile, Winograd, Zip,
    },
    threads::Lane,
};

#[cfg(feature = "bf16")]
use crate::element::Bf16;
pub(crate) use check::conv_pieces;
use check::{Extent, same_size, separate};

/// Evaluates an expression with a type for what values are stored in.
macro_rules! with_element {
    ($dtype:expr, $E:ident => $body:expr) => {
        match $dtype {
            DType::F32 => {
                type $E = f32;
                $body
            }
            #[cfg(feature = "bf16")]
            DType::Bf16 => {
                type $E = Bf16;
                $body
            }
            // Generated code does not compile then.
            #[cfg(not(feature = "bf16"))]
            DType::Bf16 => unreachable!("graphc without its feature `bf16`"),
        }
    };
}

/// A step, as the list of a program has it. Only the types of [`step`](crate::step) are steps: this trait has no name outside
/// of the crate.
pub trait Run: fmt::Debug + Send + Sync {
    /// Runs it, on one thread of the team.
    fn run(&self, pass: &Pass<'_>);
}

macro_rules! steps {
    ($($step:ty => $method:ident,)*) => {
        $(impl Run for $step {
            fn run(&self, pass: &Pass<'_>) {
                pass.$method(self);
            }
        })*
    };
}

steps! {
    Import => import,
    Export => export,
    Conv2d => conv2d,
    Winograd => winograd,
    Linear => linear,
    Pool2d => pool2d,
    AdaptivePool2d => adaptive_pool2d,
    LocalResponseNorm => local_response_norm,
    Map => map,
    Zip => zip,
    Softmax => softmax,
    CopyChannels => copy_channels,
}

/// One thread's view of a running forward pass.
pub struct Pass<'p> {
    pub(crate) lane: &'p Lane<'p>,
    pub(crate) isa: Isa,
    pub(crate) images: usize,
    /// The values of the batch, then what else a step needs: `workspace` and every thread's scratch.
    pub(crate) arena: Arena<'p>,
    pub(crate) weights: &'p [f32],
    pub(crate) input: Input<'p>,
    /// What the threads share within a step.
    pub(crate) workspace: Range<usize>,
    /// This thread's scratch.
    pub(crate) scratch: Range<usize>,
    /// When each step ended, if that is to be known.
    pub(crate) clock: Option<&'p Clock>,
}

/// The caller's images.
#[derive(Clone, Copy)]
pub(crate) enum Input<'p> {
    /// Numbers, `[image][channel][row][column]`; as many as the session has checked.
    Numbers(&'p [f32]),
    /// Bytes, which become numbers on their way into the arena.
    Pixels(Pixels<'p>),
}

impl Pass<'_> {
    /// The caller's images into the arena.
    pub(crate) fn import(&self, step: &Import) {
        match (step, self.input) {
            (Import::Blocked(region), Input::Numbers(images)) => with_element!(region.dtype, E => {
                let to = self.place::<E>(region);
                // SAFETY: the place was checked; the session checked the length of the input.
                unsafe {
                    layout::import_blocked(self.share(), images, to);
                    to.clear_halo(self.share());
                }
            }),
            // SAFETY: as above.
            (Import::Planar(planar), Input::Numbers(images)) => with_element!(planar.dtype, E => unsafe {
                layout::import_planar(self.share(), images, self.planes::<E>(planar));
            }),
            // SAFETY: the place was checked.
            (Import::Blocked(region), Input::Pixels(images)) => with_element!(region.dtype, E => unsafe {
                pixels::import_blocked(self.share(), images, self.place::<E>(region));
            }),
            // SAFETY: as above.
            (Import::Planar(planar), Input::Pixels(images)) => with_element!(planar.dtype, E => unsafe {
                pixels::import_planar(self.share(), images, self.planes::<E>(planar));
            }),
        }
        self.end_step();
    }

    /// A value into the caller's order.
    pub(crate) fn export(&self, step: &Export) {
        let Export { input, output } = step;
        check::export(input, output);
        separate(input, output);
        // SAFETY: both places were checked.
        with_element!(input.dtype, E => with_element!(output.dtype, T => unsafe {
            layout::export(self.share(), self.place::<E>(input), self.planes::<T>(output));
        }));
        self.end_step();
    }

    /// A convolution with what is fused into it.
    pub(crate) fn conv2d(&self, step: &Conv2d) {
        let tile = check::tile(self.isa, &step.tile);
        check::convolution(step, tile);
        match &step.input {
            ConvInput::Blocked(region) => separate(region, &step.output),
            ConvInput::Planar(planar) => separate(planar, &step.output),
        }
        if let Some(residual) = &step.residual {
            separate(residual, &step.output);
        }
        with_element!(step.dtype(), E => self.conv2d_of::<E>(step, tile));
        self.end_step();
    }

    fn conv2d_of<E: Element>(&self, step: &Conv2d, tile: Tile) {
        let output = self.place(&step.output);
        let job = conv2d::Job::<E> {
            step,
            share: self.share(),
            input: match &step.input {
                ConvInput::Blocked(region) => conv2d::Input::Blocked(self.place(region)),
                ConvInput::Planar(planar) => conv2d::Input::Planar(self.planes(planar)),
            },
            output,
            residual: step.residual.as_ref().map(|region| self.place(region)),
            weights: self.weights(step.weights, conv_pieces(step).saturating_mul(step.piece())),
            bias: self.weights(step.bias, step.output.lanes()),
            ring: self.scratch(conv2d::ring_len(step, tile)).cast(),
        };
        // SAFETY: operands, windows and tile were checked.
        unsafe {
            output.clear_halo(self.share());
            conv2d::run(job);
        }
    }

    /// A convolution by minimal filtering, with what is fused into it.
    pub(crate) fn winograd(&self, step: &Winograd) {
        check::tile(self.isa, &step.tile);
        check::winograd(step);
        for operand in [Some(&step.input), step.residual.as_ref()].into_iter().flatten() {
            separate(operand, &step.output);
        }
        with_element!(step.output.dtype, E => self.winograd_of::<E>(step));
        self.end_step();
    }

    fn winograd_of<E: Element>(&self, step: &Winograd) {
        let output = self.place(&step.output);
        let job = winograd::Job::<E> {
            step,
            share: self.share(),
            input: self.place(&step.input),
            output,
            residual: step.residual.as_ref().map(|region| self.place(region)),
            weights: self.weights(step.weights, step.weights_len()),
            bias: self.weights(step.bias, step.output.lanes()),
            workspace: self.workspace(step.workspace(self.images)),
            plane: self.scratch(step.plane()).cast(),
        };
        // SAFETY: operands, windows and blocks were checked; each phase starts when the one before has ended.
        unsafe {
            output.clear_halo(self.share());
            for rows in winograd::blocks(step, self.images) {
                winograd::transform_input(job, rows.clone());
                self.lane.barrier();
                winograd::multiply(job, rows.clone());
                self.lane.barrier();
                winograd::transform_output(job, rows);
            }
        }
    }

    /// A linear layer.
    pub(crate) fn linear(&self, step: &Linear) {
        for vector in [&step.input, &step.output] {
            let one_pixel = (vector.height, vector.width, vector.halo) == (1, 1, NO_HALO);
            assert!(one_pixel, "a linear layer takes and gives vectors");
        }
        separate(&step.input, &step.output);
        with_element!(step.input.dtype, E => with_element!(step.output.dtype, T => self.linear_of::<E, T>(step)));
        self.end_step();
    }

    fn linear_of<E: Element, T: Element>(&self, step: &Linear) {
        let output = self.place::<T>(&step.output);
        let [panels, sums] = linear::workspace(step, self.images);
        let workspace = self.workspace(panels.saturating_add(sums));
        let job = linear::Job::<E, T> {
            step,
            share: self.share(),
            input: self.place(&step.input),
            output,
            weights: self.weights(step.weights, step.output.blocks().saturating_mul(step.piece())),
            bias: self.weights(step.bias, step.output.lanes()),
            panels: workspace.cast(),
            // SAFETY: within the workspace.
            sums: if sums > 0 { unsafe { workspace.add(panels) } } else { output.start.cast() },
            distance: if sums > 0 { step.output.lanes() } else { step.output.image },
        };
        // SAFETY: operands were checked; the panels are complete when the product starts.
        unsafe {
            linear::pack(job);
            if panels > 0 {
                self.lane.barrier();
            }
            linear::run(job);
        }
    }

    /// A pool with a sliding window.
    pub(crate) fn pool2d(&self, step: &Pool2d) {
        check::pool(&step.window, [step.input.height, step.input.width], &step.output);
        self.pool(&step.input, &step.output, pool::Windows::Sliding(step.window), step.pooling);
    }

    /// A pool with adaptive windows.
    pub(crate) fn adaptive_pool2d(&self, step: &AdaptivePool2d) {
        self.pool(&step.input, &step.output, pool::Windows::Adaptive, step.pooling);
    }

    fn pool(&self, input: &Region, output: &Region, windows: pool::Windows, pooling: crate::step::Pooling) {
        assert!(input.channels == output.channels, "a pool keeps the channels");
        separate(input, output);
        with_element!(output.dtype, E => {
            let (input, output) = (self.place::<E>(input), self.place(output));
            // SAFETY: the places were checked.
            unsafe { output.clear_halo(self.share()) };
            E::run(self.isa, pool::Job { share: self.share(), input, output, windows, pooling });
        });
        self.end_step();
    }

    /// Local response normalisation.
    pub(crate) fn local_response_norm(&self, step: &LocalResponseNorm) {
        match &step.pool {
            Some(pool) => {
                assert!(step.input.channels == step.output.channels, "a pool keeps the channels");
                check::pool(pool, [step.input.height, step.input.width], &step.output);
            }
            None => same_size(&step.input, &step.output),
        }
        separate(&step.input, &step.output);
        with_element!(step.output.dtype, E => {
            let job = local_response_norm::Job::<E> {
                step,
                share: self.share(),
                input: self.place(&step.input),
                output: self.place(&step.output),
                scratch: self.scratch(local_response_norm::scratch_len(step)),
            };
            // SAFETY: the places were checked.
            unsafe { job.output.clear_halo(self.share()) };
            E::run(self.isa, job);
        });
        self.end_step();
    }

    /// A function of one value.
    pub(crate) fn map(&self, step: &Map) {
        same_size(&step.input, &step.output);
        separate(&step.input, &step.output);
        let parameters = step.input.lanes();
        match step.function {
            Function::Identity | Function::Relu | Function::Tanh => {}
            Function::Prelu(slopes) => {
                self.weights(slopes, parameters);
            }
            Function::Affine(scales, shifts) => {
                self.weights(scales, parameters);
                self.weights(shifts, parameters);
            }
        }
        with_element!(step.output.dtype, E => {
            let job = elementwise::Map::<E> {
                share: self.share(),
                input: self.place(&step.input),
                output: self.place(&step.output),
                function: step.function,
                weights: self.weights.as_ptr(),
            };
            // SAFETY: the places were checked.
            unsafe { job.output.clear_halo(self.share()) };
            E::run(self.isa, job);
        });
        self.end_step();
    }

    /// A function of two values.
    pub(crate) fn zip(&self, step: &Zip) {
        for input in &step.inputs {
            same_size(input, &step.output);
            separate(input, &step.output);
        }
        with_element!(step.output.dtype, E => {
            let job = elementwise::Zip::<E> {
                share: self.share(),
                inputs: [self.place(&step.inputs[0]), self.place(&step.inputs[1])],
                output: self.place(&step.output),
                operator: step.operator,
            };
            // SAFETY: the places were checked.
            unsafe { job.output.clear_halo(self.share()) };
            E::run(self.isa, job);
        });
        self.end_step();
    }

    /// Softmax over the channels.
    pub(crate) fn softmax(&self, step: &Softmax) {
        same_size(&step.input, &step.output);
        separate(&step.input, &step.output);
        with_element!(step.output.dtype, E => {
            let (input, output) = (self.place::<E>(&step.input), self.place(&step.output));
            // SAFETY: the places were checked.
            unsafe {
                output.clear_halo(self.share());
                softmax::run(self.share(), input, output);
            }
        });
        self.end_step();
    }

    /// One value into a concatenation that is not aligned to channel blocks.
    pub(crate) fn copy_channels(&self, step: &CopyChannels) {
        let CopyChannels { input, output, channel } = step;
        assert!(channel.saturating_add(input.channels) <= output.channels, "more channels than the concatenation has");
        assert!((input.height, input.width) == (output.height, output.width), "parts of different size");
        separate(input, output);
        with_element!(output.dtype, E => {
            let (from, to) = (self.place::<E>(input), self.place(output));
            // SAFETY: the places were checked.
            unsafe {
                to.clear_halo(self.share());
                layout::copy_channels(self.share(), from, to, *channel);
            }
        });
        self.end_step();
    }

    /// Waits for the other threads.
    fn end_step(&self) {
        self.lane.barrier();
        if let Some(clock) = self.clock.filter(|_| self.lane.index() == 0) {
            clock.step_ended();
        }
    }

    fn share(&self) -> Share<'_> {
        Share { lane: self.lane, isa: self.isa, images: self.images }
    }

    /// The region at its place, for every image of the batch.
    fn place<E: Element>(&self, region: &Region) -> Place<E> {
        assert!(region.dtype == E::DTYPE, "operands are stored in different types");
        let start = self.buffer(Extent::from(region));
        // SAFETY: the value lies in its buffer.
        Place { start: unsafe { start.add(region.start) }.cast(), region: *region }
    }

    fn planes<E: Element>(&self, planar: &Planar) -> Planes<E> {
        assert!(planar.dtype == E::DTYPE, "operands are stored in different types");
        Planes { start: self.buffer(Extent::from(planar)).cast(), planar: *planar }
    }

    /// The buffer of a value that lies in it, in the arena. Values end where the memory begins that threads use without waiting
    /// for each other.
    fn buffer(&self, Extent { buffer, image, start, len }: Extent) -> *mut f32 {
        // What has no floats would fit everywhere, however high and wide it is.
        assert!(len > 0, "an empty value");
        assert!(start.saturating_add(len) <= image, "value outside its buffer: {start} + {len} of {image}");
        let (offset, all) = (self.images.saturating_mul(buffer), self.images.saturating_mul(image));
        let values = self.workspace.start;
        assert!(offset.saturating_add(all) <= values, "value outside the arena: {offset} + {all} of {values}");
        self.arena.at(offset, all)
    }

    fn weights(&self, start: usize, len: usize) -> *const f32 {
        let weights = start.checked_add(len).and_then(|end| self.weights.get(start..end));
        assert!(weights.is_some(), "weights outside of the packed ones: {start} + {len} of {}", self.weights.len());
        weights.map_or(ptr::null(), <[f32]>::as_ptr)
    }

    fn workspace(&self, len: usize) -> *mut f32 {
        assert!(len <= self.workspace.len(), "workspace of {len} floats, room for {}", self.workspace.len());
        self.arena.at(self.workspace.start, len)
    }

    fn scratch(&self, len: usize) -> *mut f32 {
        assert!(len <= self.scratch.len(), "scratch of {len} floats, room for {}", self.scratch.len());
        self.arena.at(self.scratch.start, len)
    }
}
