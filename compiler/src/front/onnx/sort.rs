//! The order of the nodes: each after those that it reads, and none that no result needs.

use std::collections::HashMap;

use super::{inline::Inlined, quoted};

/// Why nodes have no order.
pub(super) struct Disorder {
    /// The node that is wrong, if it is one.
    pub(super) node: Option<usize>,
    pub(super) message: String,
}

/// The positions of the nodes that results need, in order. `known` are the names that no node gives.
pub(super) fn sort<'i>(graph: &'i Inlined, known: impl Fn(&str) -> bool) -> Result<Vec<usize>, Vec<Disorder>> {
    let mut disorder = Vec::new();
    let mut givers: HashMap<&'i str, usize> = HashMap::new();
    for (at, node) in graph.nodes.iter().enumerate() {
        for output in node.outputs.iter().filter(|output| !output.is_empty()) {
            if known(output) || givers.insert(output, at).is_some() {
                let message = format!("gives {}, which something else gives, too", quoted(output));
                disorder.push(Disorder { node: Some(at), message });
            }
        }
    }
    let mut sorter = Sorter { graph, givers, state: vec![State::New; graph.nodes.len()], order: Vec::new() };
    for output in &graph.outputs {
        match sorter.givers.get(output.as_str()).copied() {
            Some(giver) => sorter.visit(giver, &known, &mut disorder),
            None if known(output) => {}
            None => {
                let message = format!("the result {} is given by no node", quoted(output));
                disorder.push(Disorder { node: None, message });
            }
        }
    }
    if disorder.is_empty() { Ok(sorter.order) } else { Err(disorder) }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

struct Sorter<'i> {
    graph: &'i Inlined,
    givers: HashMap<&'i str, usize>,
    state: Vec<State>,
    order: Vec<usize>,
}

impl Sorter<'_> {
    /// A node after all that it reads: with a stack of its own, since a chain may be long.
    fn visit(&mut self, root: usize, known: &impl Fn(&str) -> bool, disorder: &mut Vec<Disorder>) {
        if self.state[root] != State::New {
            return;
        }
        self.state[root] = State::Open;
        let mut stack = vec![(root, 0)];
        while let Some((node, next)) = stack.last_mut() {
            let at = *node;
            let Some(input) = self.graph.nodes[at].inputs.get(*next) else {
                self.state[at] = State::Done;
                self.order.push(at);
                stack.pop();
                continue;
            };
            *next += 1;
            match self.givers.get(input.as_str()).copied() {
                Some(giver) => match self.state[giver] {
                    State::New => {
                        self.state[giver] = State::Open;
                        stack.push((giver, 0));
                    }
                    State::Open => {
                        let message = format!("reads {}, which depends on its own result", quoted(input));
                        disorder.push(Disorder { node: Some(at), message });
                    }
                    State::Done => {}
                },
                None if input.is_empty() || known(input) => {}
                None => {
                    let message = format!("reads {}, which nothing gives", quoted(input));
                    disorder.push(Disorder { node: Some(at), message });
                }
            }
        }
    }
}
