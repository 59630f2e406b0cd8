//! The printed form of a graph, one node a line: `%3 features.2 = max_pool2d(%2) [96, 27, 27]`.

use std::fmt;

use super::{Graph, Node};

impl fmt::Display for Graph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "graph {}", self.name)?;
        for (id, node) in self.nodes.iter() {
            writeln!(f, "  {id} {node}")?;
        }
        let outputs: Vec<String> = self.outputs.iter().map(|output| output.to_string()).collect();
        writeln!(f, "  results {}", outputs.join(", "))
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inputs: Vec<String> = self.inputs.iter().map(|input| input.to_string()).collect();
        write!(f, "{} = {}({}) {}", self.name, self.op.describe(), inputs.join(", "), self.shape)?;
        if self.fused.is_empty() { Ok(()) } else { write!(f, " with {}", self.fused.join(", ")) }
    }
}
