//! Topological order: a layer may read one that comes later in the file, but its value must not depend on itself.

use super::layers::{Input, Layer};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// The layers' positions, each after those of its inputs; otherwise in the order of the file. Layers in a cycle lose
/// their inputs, so that these cause no follow-up errors.
pub(super) fn sort(layers: &mut [Layer<'_>], diagnostics: &mut Diagnostics) -> Vec<usize> {
    let mut state = vec![State::New; layers.len()];
    let mut order = Vec::with_capacity(layers.len());
    for root in 0..layers.len() {
        if state[root] != State::New {
            continue;
        }
        // Depth first, on an explicit stack: a chain may be as long as the file. Each entry is a layer and its next
        // input.
        let mut stack = vec![(root, 0)];
        state[root] = State::Open;
        while let Some((index, next)) = stack.last_mut() {
            let inputs = layers[*index].inputs.as_deref().unwrap_or_default();
            let waits = layers[*index].waits.iter().copied().map(Some);
            let Some(input) = inputs.iter().map(Input::layer).chain(waits).nth(*next) else {
                state[*index] = State::Done;
                order.push(*index);
                stack.pop();
                continue;
            };
            *next += 1;
            let Some(input) = input else { continue };
            match state[input] {
                State::New => {
                    state[input] = State::Open;
                    stack.push((input, 0));
                }
                State::Open => {
                    let begin = stack.iter().position(|(layer, _)| *layer == input).unwrap_or(0);
                    let cycle: Vec<usize> = stack[begin..].iter().map(|(layer, _)| *layer).collect();
                    // Of two cycles that share a layer, report one.
                    if cycle.iter().all(|layer| layers[*layer].inputs.is_some()) {
                        diagnostics.push(explain(layers, &cycle));
                    }
                    for layer in cycle {
                        layers[layer].inputs = None;
                    }
                }
                State::Done => {}
            }
        }
    }
    order
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

/// The number of layers of a cycle that a message marks.
const MARKED: usize = 8;

/// Each layer of a cycle reads the next one, and the last reads the first.
fn explain(layers: &[Layer<'_>], cycle: &[usize]) -> Diagnostic {
    let first = cycle.iter().enumerate().min_by_key(|(_, layer)| **layer).map_or(0, |(at, _)| at);
    let cycle: Vec<usize> = cycle[first..].iter().chain(&cycle[..first]).copied().collect();
    let name = |at: usize| &layers[cycle[at % cycle.len()]].name;
    if let [only] = cycle.as_slice() {
        let layer = &layers[*only];
        let span = input_span(layers, *only, *only);
        let diagnostic = Diagnostic::new(Code::Cycle, span, format!("layer `{}` reads its own value", layer.name));
        return diagnostic.help("name another layer in `from`");
    }
    let shown: Vec<String> = (0..cycle.len().min(MARKED)).map(|at| format!("`{}`", name(at))).collect();
    let message = match cycle.len() > MARKED {
        true => format!("{} layers depend on each other: {}, ...", cycle.len(), shown.join(", ")),
        false => {
            let (last, others) =
                shown.split_last().map_or(("", [].as_slice()), |(last, others)| (last.as_str(), others));
            format!("layers {} and {last} depend on each other", others.join(", "))
        }
    };
    let reads = |at: usize| format!("`{}` reads `{}`", name(at), name(at + 1));
    let span = |at: usize| input_span(layers, cycle[at], cycle[(at + 1) % cycle.len()]);
    let mut diagnostic = Diagnostic::new(Code::Cycle, span(0), message).label(reads(0));
    for at in 1..cycle.len().min(MARKED) {
        diagnostic = diagnostic.also(span(at), reads(at));
    }
    diagnostic.help("name another layer in the `from` of one of them")
}

/// The place where a layer names its input.
fn input_span(layers: &[Layer<'_>], layer: usize, input: usize) -> crate::diagnostic::Span {
    let inputs = layers[layer].inputs.as_deref().unwrap_or_default();
    let named = inputs.iter().find(|named| named.layer() == Some(input));
    named.map_or(layers[layer].operator_span, |named| named.span)
}
