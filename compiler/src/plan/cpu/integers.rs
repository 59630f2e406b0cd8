//! The steps of integers: products of quantised weights, tables of functions, and conversions between values of different forms.

use graphc_program::{
    Epilogue, Halo, Layout, Number, Packing, PerClass, Pointwise, Pooling, QuantizedFilters, Scale, Tabled, Tile,
    Value, Window,
    step::{
        Convert, Function, Import, Lookup, Map, Operator, Piece, Pool2d, QuantizedConv2d, QuantizedDepthwise,
        QuantizedLinear, Rearrange, Step, WeightRange, Zip,
    },
};

use super::{ValueId, algorithm::Algorithm, schedule::Schedule, tuning, values};
use crate::{
    ir::{self, BatchNorm, Id, NodeId, TensorId},
    plan::lower::{self, At, Lower},
};

/// What a product with weights is, apart from the sums.
struct Product<'g> {
    weight: TensorId,
    bias: Option<TensorId>,
    batch_norm: Option<&'g BatchNorm>,
    filters: QuantizedFilters,
}

/// Where a product's packed weights, biases and multipliers are.
#[derive(Clone, Copy, Default)]
struct Places {
    weights: usize,
    bias: usize,
    multipliers: usize,
}

/// What a product writes, and what other steps do with that.
#[derive(Clone, Copy)]
struct Written {
    output: ValueId,
    epilogue: Epilogue<ValueId>,
    table: Option<Tabled>,
    after: After,
}

/// What is left of an epilogue for other steps.
#[derive(Clone, Copy, Default)]
struct After {
    /// A sum with this, and a function of it.
    add: Option<ValueId>,
    then: Option<Pointwise>,
    pool: Option<Window>,
}

impl Schedule<'_> {
    /// A value as integers where it is stored as numbers, or the other way round. An input is taken from the caller again.
    pub(super) fn converted(&mut self, id: NodeId) -> ValueId {
        let input = self.of_nodes[id];
        if let Some(converted) = self.converted[id] {
            return converted;
        }
        let (node, value) = (&self.graph.nodes[id], self.values.value(input));
        let (number, name) = match self.scales.stored(id) {
            Some(_) => (Number::F32, "f32"),
            None => (self.scales.read(id).map_or(value.number, Number::U8), "int8"),
        };
        let output = Value::dense(number, Layout::Blocks, value.extent(), self.converted_halos[id]).spread();
        let output = self.values.fresh(format!("{}.{name}", node.name), output);
        if matches!(node.op, ir::Op::Input(_)) && node.scale.is_none() {
            self.push(node, Import { input: id.index(), output });
        } else {
            self.push(node, Convert { input, output });
        }
        self.converted[id] = Some(output);
        output
    }

    /// A value in the form that it is stored in: as numbers, those that integers stand for, where a file rounds it to such.
    pub(super) fn as_stored(&mut self, id: NodeId) -> ValueId {
        let stored = self.of_nodes[id];
        if !self.scales.is_rounded(id) {
            return stored;
        }
        if let Some(rounded) = self.rounded[id] {
            return rounded;
        }
        let (node, input, value) = (&self.graph.nodes[id], self.converted(id), self.values.value(stored));
        let output = Value::dense(Number::F32, Layout::Blocks, value.extent(), value.halo).spread();
        let output = self.values.fresh(format!("{}.rounded", node.name), output);
        self.push(node, Convert { input, output });
        self.rounded[id] = Some(output);
        output
    }

    /// A value as integers of another scale than its own.
    pub(super) fn on_scale(&mut self, id: NodeId, scale: Scale) -> ValueId {
        if let Some((_, _, value)) = self.rescaled.iter().find(|(of, on, _)| (*of, *on) == (id, scale)) {
            return *value;
        }
        let (node, stored) = (&self.graph.nodes[id], self.scales.stored(id).is_some());
        let input = if stored { self.of_nodes[id] } else { self.converted(id) };
        let output = Value::dense(Number::U8(scale), Layout::Blocks, self.values.value(input).extent(), Halo::NONE);
        let output = self.values.fresh(format!("{}.rescaled", node.name), output.spread());
        self.push(node, Convert { input, output });
        self.rescaled.push((id, scale, output));
        output
    }

    /// A convolution of integers, with its epilogue.
    pub(super) fn conv_of_integers(&mut self, at: At<'_>, conv: &ir::Conv, algorithm: Algorithm) {
        let read = at.node.inputs[0];
        let planes = self.planes[read].filter(|_| algorithm.reads_planes());
        let input = planes.unwrap_or_else(|| self.read(at, 0));
        let size = conv.own_size(&self.graph.nodes[read].shape);
        let is_depthwise = algorithm == Algorithm::IntegersDepthwise;
        let can_pool = !is_depthwise && tuning::can_pool(conv, size, None);
        let add = conv.epilogue.residual.is_some().then(|| self.read(at, 1));
        let pool = conv.epilogue.pool.as_ref().map(Window::from);
        let written = self.written(at, (conv.out_channels, size), (add, pool, can_pool));
        if is_depthwise {
            self.depthwise(at, conv, input, &written);
        } else {
            self.conv2d(at, conv, (input, size), &written);
        }
        self.after(at, written.output, written.after);
    }

    fn depthwise(&mut self, at: At<'_>, conv: &ir::Conv, input: ValueId, written: &Written) {
        let &Written { output, epilogue, table, .. } = written;
        let window = Window::from(conv);
        #[rustfmt::skip]
        let step = |Places { weights, bias, multipliers }| QuantizedDepthwise {
            input, output, window, epilogue, table, weights, bias, multipliers,
        };
        let lengths = self.of_values(step(Places::default()).into()).weights();
        let filters = QuantizedFilters::Depthwise { shape: shape(conv), stride: window.stride[1] };
        let places = self.pack(&Product::conv(conv, filters), (input, written), &lengths);
        self.push_depthwise(at, step(places));
    }

    fn conv2d(&mut self, at: At<'_>, conv: &ir::Conv, (input, size): (ValueId, [usize; 2]), written: &Written) {
        let &Written { output, epilogue, table, .. } = written;
        let (window, groups) = (Window::from(conv), conv.groups);
        #[rustfmt::skip]
        let step = |Places { weights, bias, multipliers }, tiles| QuantizedConv2d {
            input, output, window, groups, size, epilogue, table, weights, bias, multipliers, tiles,
        };
        let least = PerClass::new(|_| Tile::ONE);
        let sample = step(Places::default(), least).map(&mut |id| self.values.value(id));
        let order = sample.order();
        let filters = match conv.phases {
            Some(phases) => QuantizedFilters::ConvTranspose2d { phases, order },
            None => QuantizedFilters::Conv2d { shape: shape(conv), groups, order },
        };
        let places = self.pack(&Product::conv(conv, filters), (input, written), &sample.weights());
        self.push_or_leave(at, step(places, tuning::integer_tiles(&sample, sample.row_pixels())));
    }

    /// A linear layer of integers, with its epilogue.
    pub(super) fn linear_of_integers(&mut self, at: At<'_>, linear: &ir::Linear) {
        let input = self.read(at, 0);
        let written = self.written(at, (linear.out_features, [1, 1]), (None, None, true));
        let Written { output, epilogue, table, after } = written;
        #[rustfmt::skip]
        let step = |Places { weights, bias, multipliers }| QuantizedLinear {
            input, output, epilogue, table, weights, bias, multipliers,
        };
        let lengths = self.of_values(step(Places::default()).into()).weights();
        let product = Product {
            weight: linear.weight,
            bias: linear.bias,
            batch_norm: linear.epilogue.batch_norm.as_ref(),
            filters: QuantizedFilters::Linear { shape: [linear.out_features, linear.in_features] },
        };
        let places = self.pack(&product, (input, &written), &lengths);
        self.push(at.node, step(places));
        self.after(at, output, after);
    }

    fn of_values(&self, step: Step<ValueId>) -> Step<Value> {
        step.map(|id| self.values.value(id))
    }

    /// What a product of this size writes. Numbers are pooled and added to, and have functions that do more than limit them, in
    /// steps of their own; so are integers pooled, if the product's step cannot.
    fn written(
        &mut self,
        at: At<'_>,
        (channels, [height, width]): (usize, [usize; 2]),
        (add, pool, can_pool): (Option<ValueId>, Option<Window>, bool),
    ) -> Written {
        let then = at.node.op.epilogue().map_or(Pointwise::Identity, ir::Epilogue::then);
        let output = self.of_nodes[at.id];
        let number = self.values.value(output).number;
        let own = |schedule: &mut Self| {
            let own = Value::dense(number, Layout::Blocks, [channels, height, width], Halo::NONE).spread();
            schedule.values.fresh(format!("{}.before_pool", at.node.name), own)
        };
        let Some(scale) = number.scale() else {
            let is_all = add.is_none() && pool.is_none() && then.limits().is_some();
            if is_all {
                return Written { output, epilogue: Epilogue::then(then), table: None, after: After::default() };
            }
            let after = After { add, then: Some(then), pool };
            return Written { output: own(self), epilogue: Epilogue::NONE, table: None, after };
        };
        let table =
            self.scales.before(at.id).map(|before| Tabled { before, at: self.weights.table(then, [before, scale]) });
        let (output, after) = match pool {
            Some(_) if !can_pool => (own(self), After { pool, ..After::default() }),
            Some(_) | None => (output, After::default()),
        };
        Written { output, epilogue: Epilogue { add, then, pool: pool.filter(|_| can_pool) }, table, after }
    }

    /// What a product's own step leaves to others, which write the node's value at last.
    fn after(&mut self, at: At<'_>, mut input: ValueId, After { add, then, pool }: After) {
        let last = self.of_nodes[at.id];
        if add.is_some() || then.is_some_and(|then| then != Pointwise::Identity) {
            let value = self.values.value(input);
            let output =
                if pool.is_some() { self.values.fresh(format!("{}.before_max", at.node.name), value) } else { last };
            let epilogue = Epilogue::then(then.unwrap_or(Pointwise::Identity));
            match add {
                Some(add) => {
                    self.push(at.node, Zip { inputs: [input, add], output, operator: Operator::Add, epilogue })
                }
                None => {
                    let function = Function::Pointwise(epilogue.then);
                    self.push(at.node, Map { input, output, function, epilogue: Epilogue::NONE });
                }
            }
            input = output;
        }
        if let Some(window) = pool {
            self.push(at.node, Pool2d { input, output: last, window, pooling: Pooling::Max });
        }
    }

    /// A function of integers. The identity keeps the scale, and is a copy.
    pub(super) fn map_integers(&mut self, at: At<'_>, function: Pointwise) {
        let (input, output) = (self.read(at, 0), self.of_nodes[at.id]);
        let [from, to] = [input, output].map(|value| self.values.value(value));
        if function == Pointwise::Identity && from.number == to.number {
            return self.push(at.node, Rearrange { input, output, piece: Piece::at(from.extent(), [0; 3]) });
        }
        let (Some(from), Some(to)) = (from.number.scale(), to.number.scale()) else { return };
        let table = self.weights.table(function, [from, to]);
        self.push(at.node, Lookup { input, output, function, table });
    }

    /// A function of two values, and one with a table of the result, whose scale before it is given.
    pub(super) fn zip_with_table(&mut self, at: At<'_>, zip: lower::Zip<'_, ValueId>, before: Scale) {
        let lower::Zip { inputs, output, operator, then, .. } = zip;
        let value = values::blocks(&at.node.shape, Number::U8(before), Halo::NONE);
        let between = self.values.fresh(format!("{}.before_table", at.node.name), value);
        self.push(at.node, Zip { inputs, output: between, operator, epilogue: Epilogue::NONE });
        let Some(scale) = self.values.value(output).number.scale() else { return };
        let table = self.weights.table(then, [before, scale]);
        self.push(at.node, Lookup { input: between, output, function: then, table });
    }

    /// Gives a product's weights, which take these ranges, their places.
    fn pack(&mut self, product: &Product<'_>, (input, written): (ValueId, &Written), ranges: &[WeightRange]) -> Places {
        let of_values = |value: ValueId| self.values.value(value).number.scale();
        let (input, output) = (of_values(input), written.table.map(|table| table.before).or(of_values(written.output)));
        let len = |which: usize| ranges.get(which).map_or(0, |range| range.len);
        // Products multiply integers: their input has a scale.
        let Some(input) = input else { return Places::default() };
        let packing = |[weights_at, bias_at, multipliers_at]: [usize; 3]| Packing::Quantized {
            weight: product.weight.index(),
            bias: product.bias.map(Id::index),
            batch_norm: product.batch_norm.map(Into::into),
            filters: product.filters,
            input,
            output,
            weights_at,
            bias_at,
            multipliers_at,
        };
        let [weights, bias, multipliers] = self.weights.add_bytes([0, 1, 2].map(len), packing);
        Places { weights, bias, multipliers }
    }
}

impl<'g> Product<'g> {
    fn conv(conv: &'g ir::Conv, filters: QuantizedFilters) -> Product<'g> {
        let batch_norm = conv.epilogue.batch_norm.as_ref();
        Product { weight: conv.weight, bias: conv.bias, batch_norm, filters }
    }
}

/// The shape of a convolution's weights.
fn shape(conv: &ir::Conv) -> [usize; 4] {
    [conv.out_channels, conv.group_inputs(), conv.kernel[0], conv.kernel[1]]
}
