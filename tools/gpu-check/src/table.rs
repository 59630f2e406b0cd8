//! Lines of JSON as Markdown tables: one of differences, one of times, with a column for each engine.

use std::{collections::BTreeMap, fmt::Write};

use serde_json::Value;

use crate::Outcome;

/// The key of a row of times: network, precision, batch, and where a pass starts.
type Row = (String, String, u64, String);

/// The tables of some lines.
pub(crate) fn tables(lines: &str) -> Outcome<String> {
    let lines: Vec<Value> =
        lines.lines().filter(|line| line.starts_with('{')).map(serde_json::from_str).collect::<Result<_, _>>()?;
    let mut text = String::new();
    differences(&lines, &mut text)?;
    times(&lines, &mut text)?;
    Ok(text)
}

fn differences(lines: &[Value], text: &mut String) -> Outcome<()> {
    let checks: Vec<&Value> = lines.iter().filter(|line| line["check"].is_string()).collect();
    if checks.is_empty() {
        return Ok(());
    }
    writeln!(text, "| network | precision | difference from the CPU | allowed | |\n|---|---|---|---|---|")?;
    for check in checks {
        // JSON has no infinity: a missing difference stands for a NaN in the results.
        let error = check["error"].as_f64().map_or_else(|| "NaN".into(), |error| format!("{error:.1e}"));
        let allowed = check["tolerance"].as_f64().unwrap_or_default();
        let good = if check["good"] == true { "" } else { "**too large**" };
        let [model, precision] = ["check", "precision"].map(|key| text_of(check, key));
        writeln!(text, "| {model} | {precision} | {error} | {allowed:.0e} | {good} |")?;
    }
    writeln!(text)?;
    Ok(())
}

/// Medians in microseconds, and the ratio of the best peer's time to ours.
fn times(lines: &[Value], text: &mut String) -> Outcome<()> {
    let mut rows: BTreeMap<Row, BTreeMap<String, f64>> = BTreeMap::new();
    let mut engines: Vec<String> = Vec::new();
    for line in lines.iter().filter(|line| line["time"].is_string()) {
        let (Some(batch), Some(median)) = (line["batch"].as_u64(), line["median_us"].as_f64()) else { continue };
        let engine = text_of(line, "engine");
        let row = (text_of(line, "time"), text_of(line, "precision"), batch, text_of(line, "from"));
        if !engines.contains(&engine) {
            engines.push(engine.clone());
        }
        rows.entry(row).or_default().insert(engine, median);
    }
    if rows.is_empty() {
        return Ok(());
    }
    writeln!(text, "| network | precision | batch | from | {} | best of the others / graphc |", engines.join(" | "))?;
    writeln!(text, "|{}", "---|".repeat(5 + engines.len()))?;
    for ((model, precision, batch, from), medians) in &rows {
        let cell = |engine: &String| medians.get(engine).map_or_else(String::new, |time| format!("{time:.1} us"));
        let cells: Vec<String> = engines.iter().map(cell).collect();
        let others = medians.iter().filter(|(engine, _)| *engine != "graphc").map(|(_, time)| *time);
        let ratio = others.min_by(f64::total_cmp).zip(medians.get("graphc"));
        let ratio = ratio.map_or_else(String::new, |(best, ours)| format!("{:.2}", best / ours));
        writeln!(text, "| {model} | {precision} | {batch} | {from} | {} | {ratio} |", cells.join(" | "))?;
    }
    Ok(())
}

fn text_of(line: &Value, key: &str) -> String {
    line[key].as_str().unwrap_or_default().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_several_programs() {
        let lines = r#"
            what else a program prints
{"check":"a","precision":"f32","error":2.5e-6,"tolerance":1e-5,"good":true}
{"check":"a","precision":"bf16","error":null,"tolerance":1e-2,"good":false}
{"time":"a","engine":"graphc","precision":"f32","batch":32,"from":"cold","median_us":50.04}
{"time":"a","engine":"graphc","precision":"f32","batch":1,"from":"cold","median_us":10}
{"time":"a","engine":"torch eager","precision":"f32","batch":32,"from":"cold","median_us":200}
{"time":"a","engine":"torch graph","precision":"f32","batch":32,"from":"cold","median_us":100.08}
"#;
        let expected = "\
| network | precision | difference from the CPU | allowed | |
|---|---|---|---|---|
| a | f32 | 2.5e-6 | 1e-5 |  |
| a | bf16 | NaN | 1e-2 | **too large** |

| network | precision | batch | from | graphc | torch eager | torch graph | best of the others / graphc |
|---|---|---|---|---|---|---|---|
| a | f32 | 1 | cold | 10.0 us |  |  |  |
| a | f32 | 32 | cold | 50.0 us | 200.0 us | 100.1 us | 2.00 |
";
        assert_eq!(tables(lines).expect("tables"), expected);
        assert!(tables("{").is_err());
        assert_eq!(tables("").expect("nothing"), "");
    }
}
