//! Differences in words.

use std::fmt;

use super::{Change, Difference};
use crate::ir::report::thousands;

/// The layers of other sizes alone that are named: one change leads to many.
const SIZED: usize = 3;

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [one, other] = &self.names;
        let renamed = self.layers.iter().filter(|change| matches!(change, Change::Renamed { .. })).count();
        if self.is_none() {
            let but = if renamed == 0 { String::new() } else { format!(", but for the names of {renamed} layers") };
            writeln!(f, "{one} and {other} are the same network{but}")?;
        } else {
            writeln!(f, "{one} and {other} differ")?;
        }
        self.totals(f)?;
        self.ends.iter().try_for_each(|end| writeln!(f, "  {end}"))?;
        self.layers.iter().try_for_each(|change| match change {
            Change::OnlyIn { first, layer, operator } => {
                writeln!(f, "  `{layer}` ({operator}) is only in {}", if *first { one } else { other })
            }
            Change::Renamed { names: [name, new] } => writeln!(f, "  `{name}` is called `{new}` in {other}"),
            Change::Differs { layer, operator, values } => {
                let operator = if operator[0] == operator[1] { operator[0] } else { "another operator" };
                writeln!(f, "  `{layer}` ({operator}):")?;
                values.iter().try_for_each(|(what, [old, new])| writeln!(f, "    {what}: {old} -> {new}"))
            }
            Change::Sized { .. } => Ok(()),
        })?;
        self.sizes(f)
    }
}

impl Difference {
    fn totals(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = self.totals.iter().map(|(word, _)| word.len()).max().unwrap_or(0);
        self.totals.iter().try_for_each(|(what, [old, new])| {
            let [old_text, new_text] = [old, new].map(|number| thousands(*number));
            let change = if old == new { old_text } else { format!("{old_text} -> {new_text}") };
            writeln!(f, "  {what:word$}  {change}")
        })
    }

    fn sizes(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sized = || {
            self.layers.iter().filter_map(|change| match change {
                Change::Sized { layer, shapes: [old, new] } => Some(format!("`{layer}` {old} -> {new}")),
                Change::OnlyIn { .. } | Change::Renamed { .. } | Change::Differs { .. } => None,
            })
        };
        let count = sized().count();
        if count == 0 {
            return Ok(());
        }
        let named: Vec<String> = sized().take(SIZED).collect();
        let more = if count > SIZED { format!(", and {} more", count - SIZED) } else { String::new() };
        writeln!(f, "  of another size alone: {}{more}", named.join(", "))
    }
}
