//! How long the compiler takes. What is promised holds for a release build on a machine that does nothing else: a network
//! of 5,000 layers in 1 s, and the macro's expansion of AlexNet in 100 ms; `tools/cli/tests/pace.rs` has the program. So that
//! the tests do not fail on another, they allow five times as much, and a debug build fifty times. `--nocapture` shows the
//! times.
//!
//! What the expansion takes inside the compiler of Rust, with loading the macro, it says itself in the row `macro_expand_crate` of
//! `RUSTC_BOOTSTRAP=1 cargo rustc -p alexnet-bench --bin alexnet -- -Ztime-passes`.

use std::{
    fmt::Write,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use graphc_compiler::{
    compile,
    diagnostic::Source,
    expand::{self, Site},
    front::Options,
};
use proc_macro2::TokenStream;
use quote::quote;

const MARGIN: u32 = if cfg!(debug_assertions) { 50 } else { 5 };

#[test]
fn networks_take_time_in_proportion_to_their_layers() {
    let times = [1_250, 2_500, 5_000].map(|layers| {
        let source = Source::new("large.yaml", network(layers));
        let time = fastest(|| {
            let compiled = compile(&source, &Options::default()).expect("a model without mistakes");
            assert_eq!(compiled.report.rows.len(), layers);
            assert!(!compiled.report.to_string().is_empty());
        });
        println!("{layers} layers: {time:?}");
        time
    });
    assert!(times[2] < MARGIN * Duration::from_secs(1), "{times:?}");
    // Four times the layers: in proportion, four times as long; by the square, sixteen times.
    assert!(times[2] < 9 * times[0], "{times:?}");
}

#[test]
fn alexnet_is_expanded_in_100_ms_whatever_its_weights() {
    let small = expansion(&quote!("alexnet.yaml"));
    println!("alexnet_model!(\"alexnet.yaml\"): {small:?}");
    assert!(small < MARGIN * Duration::from_millis(100), "{small:?}");
    let large = expansion(&quote!("alexnet.yaml", num_classes = 500_000));
    println!("with 8 GB of weights: {large:?}");
    assert!(large < 3 * small.max(Duration::from_millis(10)), "{small:?} with 250 MB of weights, {large:?} with 8 GB");
}

fn expansion(call: &TokenStream) -> Duration {
    let site = Site { source: None, package: Some(root()), root: None, folder: root(), cuda: None };
    fastest(|| {
        let tokens = expand::model(call.clone(), &site).to_string();
        assert!(tokens.contains("pub struct AlexNet"), "{}", &tokens[..tokens.len().min(1_000)]);
    })
}

/// Of several times, the one that was disturbed least.
fn fastest(act: impl Fn()) -> Duration {
    let times = (0..7).map(|_| {
        let start = Instant::now();
        act();
        start.elapsed()
    });
    times.min().unwrap_or_default()
}

/// Residual blocks of five layers each, which read each other by name.
fn network(layers: usize) -> String {
    let mut text = String::from("graphc: 1\nname: Large\ninput: [8, 32, 32]\nlayers:\n");
    for block in 0..layers / 5 {
        let from = block.checked_sub(1).map_or("input".into(), |before| format!("add{before}"));
        let block = format_args!(
            "  - conv2d: {{name: one{block}, from: {from}, out_channels: 8, kernel: 3, padding: 1, bias: false}}
  - batch_norm2d: {{name: norm{block}}}
  - relu
  - conv2d: {{name: two{block}, out_channels: 8, kernel: 1}}
  - add: {{name: add{block}, from: [two{block}, {from}]}}
"
        );
        text.write_fmt(block).expect("a text grows");
    }
    text
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
