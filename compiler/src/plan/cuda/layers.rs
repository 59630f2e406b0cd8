//! The kernels of convolutions and linear layers: one, or several where the depth is split or a pool follows.

use graphc_program::{Pooling, Window};

use super::{
    Combine, Convolve, Element, Finish, KernelKind, Layout, MatrixVector, Unary, Value,
    schedule::Schedule,
    tiles::{self, Product},
};
use crate::{
    ir::{Conv, Epilogue, Linear, PoolWindow},
    plan::lower::At,
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
    pub(super) fn convolution(&mut self, at: At<'_>, conv: &Conv) {
        let places = self.network.places[at.id];
        let [height, width] = conv.own_size(&self.network.graph.nodes[at.node.inputs[0]].shape);
        let pool = &conv.epilogue.pool;
        let alone = at.node.op.with_epilogue(Epilogue { pool: None, ..conv.epilogue.clone() });
        let sums = Sums {
            input: self.values[at.node.inputs[0]],
            own: Layout { height, width, ..self.network.layouts[at.id] },
            window: Window::from(conv),
            groups: conv.groups,
            tap_channels: places.depth,
            filters: places.first,
            finish: Finish {
                bias: places.second,
                residual: conv.epilogue.residual.is_some().then(|| self.values[at.node.inputs[1]]),
                then: conv.epilogue.then(),
            },
            pool: pool.as_ref().map(Window::from),
            words: [alone.describe(), pool.as_ref().map(PoolWindow::describe_max).unwrap_or_default()],
        };
        self.sums(at, sums);
    }

    pub(super) fn matrix(&mut self, at: At<'_>, linear: &Linear) {
        let At { id, node } = at;
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
                then: linear.epilogue.then(),
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
            finish: Finish { bias: places.second, residual: None, then: linear.epilogue.then() },
            pool: None,
            words: [node.op.describe(), String::new()],
        };
        self.sums(at, sums);
    }

    /// In one kernel, if the depth is not split and there is no pool.
    fn sums(&mut self, at: At<'_>, sums: Sums) {
        let At { id, node } = at;
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
                let function = Unary::Pool(window, Pooling::Max);
                let pool = KernelKind::Unary { input: output, output: result, function };
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
