//! What exporters take apart, put together again: rewrites of the draft, each a file with its equation.

mod bias;
mod functions;
mod gelu;
mod layer_norm;
mod pairs;
mod pattern;
mod shuffle;

use super::draft::Draft;
pub(super) use pairs::join_pairs;

/// Applies every rewrite. Nodes that nothing reads any more stay, and are left out when names are given.
pub(super) fn recognise(draft: &mut Draft, outputs: &[usize]) {
    for rewrite in
        [bias::add_bias, layer_norm::find_layer_norm, gelu::find_gelu, functions::find_functions, shuffle::find_shuffle]
    {
        rewrite(draft, outputs);
    }
}
