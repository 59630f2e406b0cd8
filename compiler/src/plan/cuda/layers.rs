//! The kernels of convolutions and linear layers: one, or several where the depth is split or a pool follows.

use graphc_program::{Pointwise, Pooling, Window};

use super::{
    Combine, Convolve, Element, Finish, KernelKind, Layout, MatrixVector, Value,
    schedule::Schedule,
    tiles::{self, Product},
};
use crate::{
    ir::{Conv2d, Epilogue, Linear, Node, NodeId, Op, Residual},
    plan::values,
};

/// A convolution, whatever it was made from, before it is cut.
struct Sums {
    input: Value,
    /// What its own result looks like, before a pool.
    own: Layout,
    window: Window,
    groups: usize,
    tap_channels: usize,
    filters: usize,
    finish: Finish,
    pool: Option<Window>,
    /// What it does without the pool, and the pool, in words.
    words: [String; 2],
}

impl Schedule<'_> {
    pub(super) fn conv2d(&mut self, id: NodeId, node: &Node, conv: &Conv2d) {
        let places = self.network.places[id];
        let [height, width] = values::own_size(self.network.graph, node, conv);
        let residual = match conv.epilogue.residual {
            Residual::None => None,
            Residual::SecondInput => Some(self.values[node.inputs[1]]),
        };
        let pool = &conv.epilogue.pool;
        let alone = Conv2d { epilogue: Epilogue { pool: None, ..conv.epilogue.clone() }, ..conv.clone() };
        let sums = Sums {
            input: self.values[node.inputs[0]],
            own: Layout { height, width, ..self.network.layouts[id] },
            window: Window {
                kernel: conv.kernel,
                stride: conv.stride,
                padding: [conv.padding.top, conv.padding.left],
                dilation: conv.dilation,
            },
            groups: conv.groups,
            tap_channels: places.depth,
            filters: places.first,
            finish: Finish {
                bias: places.second,
                residual,
                then: conv.epilogue.activation.unwrap_or(Pointwise::Identity),
            },
            pool: pool.as_ref().map(Window::from),
            words: [
                Op::Conv2d(alone).describe(),
                pool.as_ref().map(|pool| Op::MaxPool2d(pool.clone()).describe()).unwrap_or_default(),
            ],
        };
        self.sums(id, node, sums);
    }

    pub(super) fn linear(&mut self, id: NodeId, node: &Node, linear: &Linear) {
        let places = self.network.places[id];
        let (input, output) = (self.values[node.inputs[0]], self.values[id]);
        if tiles::is_vector(self.images) {
            let chunks = places.depth / input.layout.element.in_16_bytes();
            let (rows, _) = tiles::vector_block(linear.out_features, chunks);
            let kind = KernelKind::MatrixVector(MatrixVector {
                input,
                output,
                inputs: places.depth,
                rows,
                matrix: places.first,
                bias: places.second,
                then: linear.activation.unwrap_or(Pointwise::Identity),
            });
            return self.push(node, "", &node.op.describe(), kind);
        }
        let vector = Layout { channels: places.depth, stride: places.depth, height: 1, width: 1, ..input.layout };
        let sums = Sums {
            input: Value { layout: vector, ..input },
            own: output.layout,
            window: Window { kernel: [1, 1], stride: [1, 1], padding: [0, 0], dilation: [1, 1] },
            groups: 1,
            tap_channels: places.depth,
            filters: places.first,
            finish: Finish {
                bias: places.second,
                residual: None,
                then: linear.activation.unwrap_or(Pointwise::Identity),
            },
            pool: None,
            words: [node.op.describe(), String::new()],
        };
        self.sums(id, node, sums);
    }

    /// In one kernel, if the depth is not split and there is no pool.
    fn sums(&mut self, id: NodeId, node: &Node, sums: Sums) {
        let Sums { input, own, window, groups, tap_channels, filters, finish, pool, words } = sums;
        let product = Product {
            precision: self.network.precision,
            rows: self.images * own.height * own.width,
            columns: own.channels / groups,
            depth: window.kernel[0] * window.kernel[1] * tap_channels,
            groups,
        };
        let (tile, result) = (product.tile(), self.values[id]);
        let description = format!("{}: {}", words[0], product.describe(tile));
        let chunk = chunk(&input.layout, tap_channels, groups);
        let convolve = |output, finish| {
            KernelKind::Convolve(Convolve { input, output, window, groups, tap_channels, chunk, tile, filters, finish })
        };
        let splits = tile.map_or(1, |tile| tile.splits);
        if splits > 1 {
            let parts = self.parts(Layout { element: Element::F32, ..own }, splits);
            self.push(node, "_parts", &description, convolve(parts, None));
            let pooled = if pool.is_some() { format!(", then {}", words[1]) } else { String::new() };
            let combine = KernelKind::Combine(Combine { parts, splits, finish, pool, output: result });
            return self.push(node, "", &format!("the sum of {splits} parts{pooled}"), combine);
        }
        match pool {
            None => self.push(node, "", &description, convolve(result, Some(finish))),
            Some(window) => {
                let output = self.fresh(own);
                self.push(node, "_sums", &description, convolve(output, Some(finish)));
                let pool = KernelKind::Pool { input: output, output: result, window, pooling: Pooling::Max };
                self.push(node, "", &words[1], pool);
            }
        }
    }
}

/// The largest piece, in channels, by which the taps of every group can be copied.
fn chunk(input: &Layout, tap_channels: usize, groups: usize) -> usize {
    let of = if groups == 1 { input.stride } else { tap_channels };
    let mut chunk = input.element.in_16_bytes();
    while !of.is_multiple_of(chunk) {
        chunk /= 2;
    }
    chunk
}
