//! The steps of a plan as constants of the runtime's types.

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    ir::{Activation, DType, LocalResponseNorm, Padding},
    plan::{
        Buffer, Conv2d, ConvInput, Filtering, Function, Linear, Operator, Planar, Pool2d, Pooling, Region, StepKind,
        Window, Winograd,
        cpu::{Tile, Tiles},
    },
};

/// A step: its type in the runtime, its value, and the method of a pass that runs it.
pub(super) struct StepTokens {
    pub(super) kind: TokenStream,
    pub(super) value: TokenStream,
    pub(super) method: TokenStream,
}

/// `buffers` is the plan's table, for the addresses.
pub(super) fn step(kind: &StepKind, buffers: &[Buffer]) -> StepTokens {
    let place = |value: &Region| region(value, buffers);
    let (kind, method, value) = match kind {
        StepKind::ImportBlocked(value) => {
            let value = place(value);
            (quote!(__graphc::Import), quote!(import), quote!(__graphc::Import::Blocked(#value)))
        }
        StepKind::ImportPlanar(value) => {
            let value = planar(value, buffers);
            (quote!(__graphc::Import), quote!(import), quote!(__graphc::Import::Planar(#value)))
        }
        StepKind::Export(input, output) => {
            let (input, output) = (place(input), planar(output, buffers));
            (quote!(__graphc::Export), quote!(export), quote!(__graphc::Export { input: #input, output: #output }))
        }
        StepKind::Conv2d(conv) => (quote!(__graphc::Conv2d), quote!(conv2d), conv2d(conv, buffers)),
        StepKind::Winograd(of) => (quote!(__graphc::Winograd), quote!(winograd), winograd(of, buffers)),
        StepKind::Linear(of) => (quote!(__graphc::Linear), quote!(linear), linear(of, buffers)),
        StepKind::Pool2d(pool) => (quote!(__graphc::Pool2d), quote!(pool2d), pool2d(pool, buffers)),
        StepKind::AdaptivePool2d(input, output, by) => {
            let (input, output, pooling) = (place(input), place(output), pooling(*by));
            let value = quote!(__graphc::AdaptivePool2d { input: #input, output: #output, pooling: #pooling });
            (quote!(__graphc::AdaptivePool2d), quote!(adaptive_pool2d), value)
        }
        StepKind::LocalResponseNorm(input, output, norm) => {
            let value = local_response_norm(place(input), place(output), norm);
            (quote!(__graphc::LocalResponseNorm), quote!(local_response_norm), value)
        }
        StepKind::Map(input, output, by) => {
            let (input, output, function) = (place(input), place(output), function(*by));
            (
                quote!(__graphc::Map),
                quote!(map),
                quote!(__graphc::Map { input: #input, output: #output, function: #function }),
            )
        }
        StepKind::Zip([left, right], output, by) => {
            let (left, right, output, operator) = (place(left), place(right), place(output), operator(*by));
            let value = quote! {
                __graphc::Zip {
                    inputs: [#left, #right], output: #output, operator: #operator, activation: __graphc::Activation::Identity,
                }
            };
            (quote!(__graphc::Zip), quote!(zip), value)
        }
        StepKind::Softmax(input, output) => {
            let (input, output) = (place(input), place(output));
            (quote!(__graphc::Softmax), quote!(softmax), quote!(__graphc::Softmax { input: #input, output: #output }))
        }
        StepKind::CopyChannels(input, output, channel) => {
            let (input, output, channel) = (place(input), place(output), size(*channel));
            let value = quote!(__graphc::CopyChannels { input: #input, output: #output, channel: #channel });
            (quote!(__graphc::CopyChannels), quote!(copy_channels), value)
        }
    };
    StepTokens { kind, value, method }
}

fn conv2d(conv: &Conv2d, buffers: &[Buffer]) -> TokenStream {
    let input = match &conv.input {
        ConvInput::Blocked(value) => {
            let value = region(value, buffers);
            quote!(__graphc::ConvInput::Blocked(#value))
        }
        ConvInput::Planar(value) => {
            let value = planar(value, buffers);
            quote!(__graphc::ConvInput::Planar(#value))
        }
    };
    let output = region(&conv.output, buffers);
    let residual = option(conv.residual.as_ref().map(|value| region(value, buffers)));
    let (of, groups, own) = (window(&conv.window), size(conv.groups), pair(conv.size));
    let activation = activation(conv.activation.as_ref());
    let pool = option(conv.pool.as_ref().map(window));
    let (weights, bias, tile) = (size(conv.weights), size(conv.bias), tiles(&conv.tiles));
    quote! {
        __graphc::Conv2d {
            input: #input,
            output: #output,
            residual: #residual,
            window: #of,
            groups: #groups,
            size: #own,
            activation: #activation,
            pool: #pool,
            weights: #weights,
            bias: #bias,
            tile: #tile,
        }
    }
}

fn winograd(step: &Winograd, buffers: &[Buffer]) -> TokenStream {
    let Winograd { conv, filtering: by, rows } = step;
    let input = match &conv.input {
        ConvInput::Blocked(value) => region(value, buffers),
        ConvInput::Planar(value) => planar(value, buffers),
    };
    let output = region(&conv.output, buffers);
    let residual = option(conv.residual.as_ref().map(|value| region(value, buffers)));
    let (by, padding, groups, own) = (filtering(*by), pair(conv.window.padding), size(conv.groups), pair(conv.size));
    let activation = activation(conv.activation.as_ref());
    let pool = option(conv.pool.as_ref().map(window));
    let (rows, weights, bias, tile) = (size(*rows), size(conv.weights), size(conv.bias), tiles(&conv.tiles));
    quote! {
        __graphc::Winograd {
            input: #input,
            output: #output,
            residual: #residual,
            filtering: #by,
            padding: #padding,
            groups: #groups,
            size: #own,
            activation: #activation,
            pool: #pool,
            rows: #rows,
            weights: #weights,
            bias: #bias,
            tile: #tile,
        }
    }
}

pub(super) fn filtering(filtering: Filtering) -> TokenStream {
    match filtering {
        Filtering::F3R3 => quote!(__graphc::Filtering::F3R3),
        Filtering::F4R3 => quote!(__graphc::Filtering::F4R3),
        Filtering::F3R5 => quote!(__graphc::Filtering::F3R5),
    }
}

fn linear(linear: &Linear, buffers: &[Buffer]) -> TokenStream {
    let (input, output) = (region(&linear.input, buffers), region(&linear.output, buffers));
    let activation = activation(linear.activation.as_ref());
    let (weights, bias) = (size(linear.weights), size(linear.bias));
    quote! {
        __graphc::Linear { input: #input, output: #output, activation: #activation, weights: #weights, bias: #bias }
    }
}

fn pool2d(pool: &Pool2d, buffers: &[Buffer]) -> TokenStream {
    let (input, output) = (region(&pool.input, buffers), region(&pool.output, buffers));
    let (window, pooling) = (window(&pool.window), pooling(pool.pooling));
    quote!(__graphc::Pool2d { input: #input, output: #output, window: #window, pooling: #pooling })
}

fn local_response_norm(input: TokenStream, output: TokenStream, norm: &LocalResponseNorm) -> TokenStream {
    let (channels, pool) = (size(norm.size), option(norm.pool.as_ref().map(|pool| window(&pool.into()))));
    let [alpha, beta, k] = [norm.alpha, norm.beta, norm.k].map(|number| number as f32).map(float);
    quote! {
        __graphc::LocalResponseNorm {
            input: #input,
            output: #output,
            size: #channels,
            alpha: #alpha,
            beta: #beta,
            k: #k,
            pool: #pool,
        }
    }
}

fn region(value: &Region, buffers: &[Buffer]) -> TokenStream {
    let buffer = value.buffer.of(buffers);
    let (dtype, at, image, start) = (dtype(value.dtype), size(buffer.offset), size(buffer.len), size(value.start));
    let [channels, height, width] = [value.channels, value.height, value.width].map(size);
    let halo = halo(value.halo);
    quote! {
        __graphc::Region {
            dtype: #dtype, buffer: #at, image: #image, start: #start,
            channels: #channels, height: #height, width: #width, halo: #halo,
        }
    }
}

/// Also where the results lie, for the table of the program.
pub(super) fn planar(value: &Planar, buffers: &[Buffer]) -> TokenStream {
    let buffer = value.buffer.of(buffers);
    let (dtype, at, image) = (dtype(value.dtype), size(buffer.offset), size(buffer.len));
    let [channels, height, width] = [value.channels, value.height, value.width].map(size);
    let halo = halo(value.halo);
    quote! {
        __graphc::Planar {
            dtype: #dtype, buffer: #at, image: #image,
            channels: #channels, height: #height, width: #width, halo: #halo,
        }
    }
}

pub(super) fn dtype(dtype: DType) -> TokenStream {
    match dtype {
        DType::F32 => quote!(__graphc::DType::F32),
        DType::Bf16 => quote!(__graphc::DType::Bf16),
    }
}

fn halo(halo: Padding) -> TokenStream {
    if halo == Padding::default() {
        return quote!(__graphc::NO_HALO);
    }
    let [top, left, bottom, right] = [halo.top, halo.left, halo.bottom, halo.right].map(size);
    quote!(__graphc::Halo { top: #top, left: #left, bottom: #bottom, right: #right })
}

fn window(window: &Window) -> TokenStream {
    let [kernel, stride, padding, dilation] = [window.kernel, window.stride, window.padding, window.dilation].map(pair);
    quote!(__graphc::Window { kernel: #kernel, stride: #stride, padding: #padding, dilation: #dilation })
}

fn tiles(tiles: &Tiles) -> TokenStream {
    let [portable, avx2, avx512] = [tiles.portable, tiles.avx2, tiles.avx512].map(|Tile { pixels, vectors }| {
        let (pixels, vectors) = (size(pixels), size(vectors));
        quote!(__graphc::Tile { pixels: #pixels, vectors: #vectors })
    });
    quote!(__graphc::PerIsa { portable: #portable, avx2: #avx2, avx512: #avx512 })
}

fn activation(activation: Option<&Activation>) -> TokenStream {
    match activation {
        // The passes fuse no other.
        Some(Activation::Relu | Activation::Tanh | Activation::Prelu(_)) => quote!(__graphc::Activation::Relu),
        None => quote!(__graphc::Activation::Identity),
    }
}

fn pooling(pooling: Pooling) -> TokenStream {
    match pooling {
        Pooling::Max => quote!(__graphc::Pooling::Max),
        Pooling::AveragePadded => quote!(__graphc::Pooling::AveragePadded),
        Pooling::AverageInside => quote!(__graphc::Pooling::AverageInside),
        Pooling::AverageFixed(divisor) => {
            let divisor = size(divisor);
            quote!(__graphc::Pooling::AverageFixed(#divisor))
        }
    }
}

fn function(function: Function) -> TokenStream {
    match function {
        Function::Identity => quote!(__graphc::Function::Identity),
        Function::Relu => quote!(__graphc::Function::Relu),
        Function::Tanh => quote!(__graphc::Function::Tanh),
        Function::Prelu(slopes) => {
            let slopes = size(slopes);
            quote!(__graphc::Function::Prelu(#slopes))
        }
        Function::Affine(scales, shifts) => {
            let (scales, shifts) = (size(scales), size(shifts));
            quote!(__graphc::Function::Affine(#scales, #shifts))
        }
    }
}

fn operator(operator: Operator) -> TokenStream {
    match operator {
        Operator::Add => quote!(__graphc::Operator::Add),
        Operator::Mul => quote!(__graphc::Operator::Mul),
    }
}

/// `Some(value)` or `None`.
pub(super) fn option(value: Option<TokenStream>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}

fn pair([vertical, horizontal]: [usize; 2]) -> TokenStream {
    let (vertical, horizontal) = (size(vertical), size(horizontal));
    quote!([#vertical, #horizontal])
}

/// `13`, without a suffix.
pub(super) fn size(size: usize) -> proc_macro2::Literal {
    proc_macro2::Literal::usize_unsuffixed(size)
}

fn float(number: f32) -> proc_macro2::Literal {
    proc_macro2::Literal::f32_unsuffixed(number)
}
