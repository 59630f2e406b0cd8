//! Any bytes as an ONNX file.

#![no_main]

use graphc_compiler::{CompileError, compile, diagnostic::{Source, Style}, front::Options};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let source = Source::onnx("fuzzed.onnx", bytes.to_vec());
    match compile(&source, &Options::default()) {
        Ok(_) => {}
        Err(CompileError::Model(mistakes)) => {
            assert!(!mistakes.is_empty(), "refused without a word");
            let _ = mistakes.render(&source, Style::Plain);
        }
        Err(CompileError::Internal(error)) => panic!("a mistake of the compiler: {error}"),
    }
});
