//! The network of a module, its session, and the buffers that a caller fills and reads.

use std::{fmt::Display, sync::Arc, time::Duration};

use graphc::{
    Class, Engine, EngineSession, Image, Model, SessionOptions,
    ndarray::{ArrayD, ArrayViewD, IxDyn},
};

/// A network, once it is loaded, with one session, and the buffers that a caller fills and reads.
///
/// Every address that it gives is valid until the next call of [`buffer`](Module::buffer), [`load`](Module::load),
/// [`classify`](Module::classify) or [`profile`](Module::profile).
#[derive(Debug, Default)]
pub struct Module {
    session: Option<EngineSession>,
    /// A weight file, or the pixels of an image.
    bytes: Vec<u8>,
    message: String,
    inputs: Vec<ArrayD<f32>>,
    outputs: Vec<ArrayD<f32>>,
    /// An index and a probability for each class.
    answer: Vec<f64>,
    /// Milliseconds of each step.
    times: Vec<f64>,
}

/// Before anything else is asked of a module.
const NOT_LOADED: &str = "the network has no weights yet";

impl Module {
    /// Room for so many bytes, to be filled with a weight file or an image; null if there is not enough memory.
    pub fn buffer(&mut self, bytes: usize) -> *mut u8 {
        self.bytes = Vec::new();
        if self.bytes.try_reserve_exact(bytes).is_err() {
            return std::ptr::null_mut();
        }
        self.bytes.resize(bytes, 0);
        self.bytes.as_mut_ptr()
    }

    /// Reads the weights: those in the program, or else the weight file in the buffer, which is given up.
    pub fn load<M: Model>(&mut self) -> bool {
        let bytes = std::mem::take(&mut self.bytes);
        let loaded = M::from_bytes(M::EMBEDDED.unwrap_or(&bytes)).map_err(text);
        // There need not be room for both the file and a session.
        drop(bytes);
        let session =
            loaded.and_then(|net| Engine::new(Arc::new(net)).session(SessionOptions::default()).map_err(text));
        self.attempt(|module| {
            module.session = Some(session?);
            let zeros = |shape: Vec<usize>| ArrayD::zeros(IxDyn(&shape));
            module.inputs = M::ABOUT.inputs.iter().map(|input| zeros(input.batch_shape(1))).collect();
            module.outputs = M::ABOUT.outputs.iter().map(|output| zeros(output.batch_shape(1))).collect();
            Ok(())
        })
    }

    /// Why the last call has failed.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The numbers of an input, to be filled; null if there is no such input.
    pub fn input(&mut self, index: usize) -> *mut f32 {
        self.inputs.get_mut(index).map_or(std::ptr::null_mut(), |input| input.as_mut_ptr())
    }

    /// Runs the network on its inputs.
    pub fn run(&mut self) -> bool {
        self.attempt(|Module { session, inputs, outputs, .. }| {
            let session = session.as_mut().ok_or(NOT_LOADED)?;
            let inputs: Vec<ArrayViewD<'_, f32>> = inputs.iter().map(|input| input.view()).collect();
            let mut outputs: Vec<_> = outputs.iter_mut().map(|output| output.view_mut()).collect();
            session.run_into(&inputs, &mut outputs).map_err(text)
        })
    }

    /// The numbers of a result of the last run; null if there is no such result.
    pub fn output(&self, index: usize) -> *const f32 {
        self.outputs.get(index).map_or(std::ptr::null(), |output| output.as_ptr())
    }

    /// Classifies the image in the buffer, of red, green, blue and alpha; the most probable `count` classes are the answer.
    pub fn classify(&mut self, [height, width]: [usize; 2], count: usize) -> bool {
        self.attempt(|Module { session, bytes, outputs, answer, .. }| {
            let session = session.as_mut().ok_or(NOT_LOADED)?;
            let about = session.about();
            let classes =
                about.classes.ok_or_else(|| format!("the result of {} is not one vector of scores", about.name))?;
            let image = Image::new(bytes, [height, width, 4]).map_err(text)?;
            let mut views: Vec<_> = outputs.iter_mut().map(|output| output.view_mut()).collect();
            session.run_images_into(&[image], &mut views).map_err(text)?;
            let scores = outputs.first().and_then(|scores| scores.as_slice()).unwrap_or_default();
            let mut best = vec![Class::UNKNOWN; count.min(scores.len())];
            classes.best(scores, &mut best);
            *answer = best.iter().flat_map(|class| [class.index as f64, f64::from(class.probability)]).collect();
            Ok(())
        })
    }

    /// The answer of the last classification: an index and a probability for each class, the most probable first.
    pub fn answer(&self) -> &[f64] {
        &self.answer
    }

    /// Measures each step of some passes, at least one.
    pub fn profile(&mut self, passes: usize) -> bool {
        self.attempt(|Module { session, inputs, times, .. }| {
            let session = session.as_mut().ok_or(NOT_LOADED)?;
            if passes == 0 {
                return Err("passes must be at least 1".into());
            }
            let inputs: Vec<ArrayViewD<'_, f32>> = inputs.iter().map(|input| input.view()).collect();
            let mut sums: Vec<Duration> = Vec::new();
            for _ in 0..passes {
                let steps = session.profile(&inputs).map_err(text)?;
                sums.resize(steps.len(), Duration::ZERO);
                sums.iter_mut().zip(steps).for_each(|(sum, (_, time))| *sum += time);
            }
            *times = sums.iter().map(|sum| 1e3 * sum.as_secs_f64() / passes as f64).collect();
            Ok(())
        })
    }

    /// The milliseconds of each step of a pass, as last measured.
    pub fn times(&self) -> &[f64] {
        &self.times
    }

    /// Notes the message of what has failed.
    fn attempt(&mut self, call: impl FnOnce(&mut Module) -> Result<(), String>) -> bool {
        match call(self) {
            Ok(()) => true,
            Err(message) => {
                self.message = message;
                false
            }
        }
    }
}

fn text(error: impl Display) -> String {
    error.to_string()
}
