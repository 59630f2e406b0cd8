//! Topological order: a layer may read one that stands later in the file, but not itself, on whatever way.

use super::layers::Layer;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// The layers' positions, each after those that it reads; otherwise in the order of the file.
pub(super) fn sort(layers: &[Layer<'_>], diagnostics: &mut Diagnostics) -> Vec<usize> {
    let mut order = Vec::with_capacity(layers.len());
    let mut done = vec![false; layers.len()];
    let mut entered = vec![false; layers.len()];
    for root in 0..layers.len() {
        // Depth first, on a stack of our own: a chain may be as long as the file.
        let mut stack = vec![root];
        while let Some(&index) = stack.last() {
            entered[index] = true;
            let waits_for = layers[index].inputs.iter().filter_map(|input| Some((input.layer?, &input.place)));
            match waits_for.into_iter().find(|(input, _)| !done[*input]) {
                _ if done[index] => {
                    stack.pop();
                }
                None => {
                    done[index] = true;
                    order.push(index);
                    stack.pop();
                }
                Some((input, place)) if entered[input] => {
                    let name = &layers[input].name;
                    let message = format!("layer `{name}` reads, directly or through others, its own value");
                    let diagnostic = Diagnostic::new(Code::Cycle, place.clone(), message);
                    diagnostics.push(diagnostic.also(layers[input].place.clone(), "this layer"));
                    return order;
                }
                Some((input, _)) => stack.push(input),
            }
        }
    }
    order
}
