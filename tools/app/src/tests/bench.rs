//! `bench`: the totals, the table of steps, and the plot.

use std::fs;

use graphc::Isa;
use serde_json::{Value, json};

use super::{Folder, MiniAlexNet, fails, file, json as answer, number, program};

#[test]
fn one_line_of_json() {
    let found = answer("bench --batch 3 --threads 2 --iters 7 --seed 5 --json");
    let [median, min, p90, first, load, rate, gflop] =
        ["median_ms", "min_ms", "p90_ms", "first_ms", "load_ms", "images_per_s", "gflop_per_s"]
            .map(|key| number(&found, key));
    assert!(0.0 < min && min <= median && median <= p90 && 0.0 < first && 0.0 < load, "{found}");
    assert!((rate * median / 3e3 - 1.0).abs() < 1e-6, "{found}");
    assert!((gflop * 1e9 / (2.0 * MiniAlexNet::MACS as f64 * rate) - 1.0).abs() < 1e-9, "{found}");
    let isa = Isa::in_use().unwrap().name();
    let keys = ["name", "precision", "batch", "passes", "threads", "isa", "weights", "seed", "iters"];
    let threads = graphc::parse_threads("2").unwrap();
    let expected = json!(["MiniAlexNet", "f32", 3, 1, threads, isa, null, 5, 7]);
    assert_eq!(json!(keys.map(|key| &found[key])), expected);
}

#[test]
fn steps_add_up() {
    // Two passes of 4 and 3 images: weights are read twice.
    let found = answer("bench --batch 7 --threads 2 --iters 4 --json");
    let steps = found["steps"].as_array().unwrap();
    assert_eq!(steps.len(), MiniAlexNet::STEPS.len());
    let machine = &found["machine"];
    let bandwidth = number(machine, "gb_per_s");
    assert_eq!(machine["threads"], graphc::parse_threads("2").unwrap().get());
    for (found, step) in steps.iter().zip(MiniAlexNet::STEPS) {
        assert_eq!([&found["name"], &found["description"]], [step.name, step.description]);
        assert_eq!(found["arithmetic"], "f32");
        let (executed, bytes) = (number(found, "executed_flop"), number(found, "bytes"));
        assert_eq!(number(found, "flop"), 14.0 * step.work().macs as f64);
        assert_eq!(executed, 14.0 * step.work().executed_macs as f64);
        assert_eq!(bytes, 2.0 * step.work().weight_bytes as f64 + 7.0 * step.work().value_bytes as f64);
        let least = (executed / number(machine, "f32_gflop_per_s")).max(bytes / bandwidth) * 1e-6;
        let [ms, limit, share] = ["ms", "limit_ms", "share_of_limit"].map(|key| number(found, key));
        assert!((limit / least - 1.0).abs() < 1e-9 && ms > 0.0, "{found}");
        assert!((share * ms / limit - 1.0).abs() < 1e-9, "{found}");
    }
    for key in ["ms", "flop", "executed_flop", "bytes", "limit_ms"] {
        let sum: f64 = steps.iter().map(|step| number(step, key)).sum();
        assert!((number(&found["all_steps"], key) / sum - 1.0).abs() < 1e-9, "{key}");
    }
    assert_eq!(number(&found["all_steps"], "flop"), 14.0 * MiniAlexNet::MACS as f64);
}

/// Direct sums execute what they are asked to, in whole blocks of channels.
#[test]
fn executed_multiply_adds() {
    let of = |name: &str| MiniAlexNet::STEPS.iter().find(|step| step.name == name).unwrap();
    let first = of("features.0");
    assert_eq!([first.work().macs, first.work().executed_macs], [313_600; 2]);
    // Groups of 24 channels: two blocks each, for 48 channels in all.
    let grouped = of("features.10");
    assert_eq!(grouped.work().executed_macs, grouped.work().macs / 48 * 64);
    let last = of("classifier.6");
    assert_eq!(last.work().executed_macs, last.work().macs / 10 * 16);
}

/// However many are asked for.
#[test]
fn takes_at_most_the_cores_at_hand() {
    let cores = std::thread::available_parallelism().unwrap();
    for many in ["999", "99999", "99999999999", "99999999999999999999999"] {
        let found = answer(&format!("bench --iters 1 --json --threads {many}"));
        assert_eq!((&found["threads"], &found["machine"]["threads"]), (&json!(cores), &json!(cores)));
    }
}

#[test]
fn runs_on_every_instruction_set() {
    for isa in Isa::available() {
        let found = answer(&format!("bench --iters 1 --json --isa {}", isa.name()));
        assert_eq!(found["isa"], isa.name());
    }
}

#[test]
fn says_what_it_measured() {
    let (out, errors, code) = program("bench --batch 9 --threads 1 --iters 2");
    assert_eq!((errors.as_str(), code), ("", 0));
    let isa = Isa::in_use().unwrap().name();
    assert!(out.starts_with(&format!("MiniAlexNet, f32, batch of 9, threads 1, {isa}\n\n  median ")), "{out}");
    assert!(out.contains("weights of seed 0 generated and packed\n"), "{out}");
    let totals = format!(
        "2 runs after 5 unmeasured ones, each from images in memory to results in memory.\n\
         GFLOP/s counts two operations for each of the {} multiply-accumulates of an image.\n\
         Compiled for 4 images at most, so a run is 3 passes.\n\n\
         Limits: ",
        MiniAlexNet::MACS
    );
    let (_, table) = out.split_once(&totals).unwrap_or_else(|| panic!("{out}"));
    // The limits, an empty line, one for the columns, one for each step, one for the sum, and what the columns mean.
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines.len(), MiniAlexNet::STEPS.len() + 7, "{out}");
    for (line, step) in lines[3..].iter().zip(MiniAlexNet::STEPS) {
        assert!(line.trim_start().starts_with(step.name) && line.contains(step.description), "{line}");
        assert_eq!(line.chars().count(), lines[2].chars().count(), "{out}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn says_how_much_memory_it_took() {
    let found = answer("bench --iters 1 --json");
    let [at_rest, peak] = ["at_rest_bytes", "peak_bytes"].map(|key| number(&found["memory"], key));
    assert!(MiniAlexNet::ARENA_BYTES as f64 <= at_rest && at_rest <= peak, "{found}");
    let (out, ..) = program("bench --iters 1");
    assert!(out.contains(" MB  before the first run, "), "{out}");
}

#[test]
fn takes_weights_from_a_file() {
    let path = file("examples/classify/mini_alexnet_mnist.safetensors");
    let found = answer(&format!("bench --iters 1 --json --weights {path}"));
    assert_eq!(found["weights"], path);
}

#[test]
fn plots_every_step() {
    let folder = Folder::new("plot");
    let path = folder.0.join("steps.svg");
    let found = answer(&format!("bench --iters 3 --json --plot {}", path.display()));
    let svg = fs::read_to_string(&path).unwrap();
    let document = roxmltree::Document::parse(&svg).unwrap();
    let texts = |tag: &str| {
        let nodes = document.descendants().filter(|node| node.has_tag_name(tag));
        nodes.map(|node| node.text().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let (all, titles) = (texts("text").join("\n"), texts("title"));
    assert!(all.starts_with(&format!("MiniAlexNet, f32, batch of 1, threads {}", found["threads"])), "{all}");
    for step in MiniAlexNet::STEPS {
        // With multiply-adds as a mark, without in the list below.
        let mark = format!("{}: {}, ", step.name, step.description);
        let marks = titles.iter().filter(|title| title.starts_with(&mark)).count();
        assert_eq!(marks, usize::from(step.work().macs > 0), "{mark}");
        let listed = all.contains(&format!("{} ({}) ", step.name, step.description));
        assert_eq!(listed, step.work().macs == 0, "{mark} in {all}");
    }
    assert!(svg.contains("prefers-color-scheme:dark"));
}

#[test]
fn a_plot_that_cannot_be_written() {
    let path = file("no-such-folder/plot.svg");
    fails(&format!("bench --iters 1 --plot {path}"), 6, &format!("error: {path}: cannot write the plot: "));
}

/// What `compare.py` reads.
#[test]
fn the_median_is_a_number_of_the_only_line() {
    let (out, ..) = program("bench --iters 1 --json");
    let line: Value = serde_json::from_str(out.trim_end()).unwrap();
    assert!(out.starts_with('{') && line["median_ms"].as_f64().is_some_and(|median| median > 0.0), "{out}");
}
