//! What users call: the constants and methods of the trait, without having to import it.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Stored, data::size, inputs, stored, tables};
use crate::plan::Plan;

/// What users call, without having to import the trait.
pub(super) fn methods(name: &Ident, plan: &Plan, stored: &Stored<'_>) -> TokenStream {
    let loading = stored::methods(stored);
    let (images, sessions) = (inputs::methods(name, &plan.inputs), sessions());
    let constants = constants(plan);
    quote! {
        impl #name {
            #constants
            #loading

            /// Generates weights, the same everywhere for the same seed.
            #[must_use]
            pub fn random(seed: u64) -> Self {
                <Self as __graphc::Model>::random(seed)
            }

            #images

            /// Whether an image can be the input.
            ///
            /// # Errors
            /// If the model file has no `preprocess`, or the image has another size and is not to be resized.
            pub fn check_image(image: &__graphc::Image<'_>) -> ::core::result::Result<(), __graphc::ImageError> {
                <Self as __graphc::Model>::check_image(image)
            }

            #sessions
        }
    }
}

/// What the compiler knows.
fn constants(plan: &Plan) -> TokenStream {
    let (input, output) = (inputs::constant(&plan.inputs), output_constant(plan));
    quote! {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        #input
        /// The inputs.
        pub const INPUTS: &'static [__graphc::Input] = <Self as __graphc::Model>::ABOUT.inputs;
        #output
        /// The results.
        pub const OUTPUTS: &'static [__graphc::Output] = <Self as __graphc::Model>::ABOUT.outputs;
        /// Number of parameters, as PyTorch counts them.
        pub const PARAMETERS: u64 = <Self as __graphc::Model>::ABOUT.parameters;
        /// Multiply-accumulate operations for one image.
        pub const MACS: u64 = <Self as __graphc::Model>::ABOUT.macs;
        /// Bytes of a session's arena, for the largest compiled batch.
        pub const ARENA_BYTES: usize = <Self as __graphc::Model>::ABOUT.arena_bytes;
        /// The batch sizes that it was compiled for, ascending.
        pub const BATCHES: &'static [usize] = <Self as __graphc::Model>::ABOUT.batches;
        /// What weights and the values between layers are stored in.
        pub const PRECISION: __graphc::Precision = <Self as __graphc::Model>::ABOUT.precision;
        /// The layers of the model file, in order.
        pub const LAYERS: &'static [__graphc::Layer] = <Self as __graphc::Model>::ABOUT.layers;
        /// The layers as a table, with the totals: what `graphc check` prints.
        pub const SUMMARY: &'static str = <Self as __graphc::Model>::ABOUT.summary;

        /// What a forward pass does, in order.
        pub const STEPS: &'static [__graphc::Step] = <Self as __graphc::Model>::STEPS;
        /// How images become its input, if the model file says so.
        pub const PREPROCESS: ::core::option::Option<__graphc::Preprocess> = <Self as __graphc::Model>::ABOUT.preprocess;
        /// How its result becomes answers, if there is one result and that is a vector.
        pub const CLASSES: ::core::option::Option<__graphc::Classes> = <Self as __graphc::Model>::ABOUT.classes;
        /// The weight file in the program, if it was compiled with one.
        pub const EMBEDDED: ::core::option::Option<&'static [u8]> = <Self as __graphc::Model>::EMBEDDED;
    }
}

/// What runs the network.
fn sessions() -> TokenStream {
    quote! {
        /// Memory and threads for one caller: as many as there are cores at hand, or as the environment variables
        /// `GRAPHC_THREADS` and `GRAPHC_ISA` say.
        ///
        /// # Panics
        /// If a variable says what cannot be, or there is not enough memory.
        #[must_use]
        #[track_caller]
        pub fn session(&self) -> __graphc::Session<'_, Self> {
            <Self as __graphc::Model>::session(self)
        }

        /// The same, or why there is none.
        ///
        /// # Errors
        /// If a variable says what cannot be, or there is not enough memory.
        pub fn try_session(&self) -> ::core::result::Result<__graphc::Session<'_, Self>, __graphc::SessionError> {
            <Self as __graphc::Model>::try_session(self)
        }

        /// A session with this many threads, the caller's included, but no more than the cores at hand.
        ///
        /// # Panics
        /// If `GRAPHC_ISA` names no instruction set of the CPU, or there is not enough memory.
        #[must_use]
        #[track_caller]
        pub fn session_with_threads(&self, threads: ::core::num::NonZeroUsize) -> __graphc::Session<'_, Self> {
            <Self as __graphc::Model>::session_with_threads(self, threads)
        }

        /// A session that shares the network instead of borrowing it, and may live and move anywhere.
        ///
        /// # Panics
        /// As for [`session`](Self::session).
        #[must_use]
        #[track_caller]
        pub fn shared_session(self: &__graphc::Arc<Self>) -> __graphc::Session<'static, Self> {
            <Self as __graphc::Model>::shared_session(self)
        }
    }
}

/// The shape of the result, where there is one.
fn output_constant(plan: &Plan) -> TokenStream {
    match plan.outputs.as_slice() {
        [output] => {
            let (shape, rank) = (tables::sizes(&output.shape), size(output.shape.len()));
            quote! {
                /// Shape of the result, without the batch.
                pub const OUTPUT: [usize; #rank] = #shape;
            }
        }
        _ => TokenStream::new(),
    }
}
