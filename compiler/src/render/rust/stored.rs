//! What the generated type knows of weight files: the names in them, and the one that is part of the program.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Stored, steps::option};

/// A `Mapping`.
pub(super) fn mapping(stored: &Stored<'_>) -> TokenStream {
    let prefix = &stored.names.prefix;
    let ignore = &stored.names.ignore;
    let rename = stored.names.rename.iter().map(|(network, file)| quote!((#network, #file)));
    quote!(Mapping { prefix: #prefix, ignore: &[#(#ignore),*], rename: &[#(#rename),*] })
}

/// The bytes of the file, if it is part of the program: the compiler of Rust reads them, they never become tokens.
pub(super) fn bytes(stored: &Stored<'_>) -> TokenStream {
    option(stored.embedded.map(|path| {
        let path = path.display().to_string();
        quote!(::core::include_bytes!(#path))
    }))
}

/// The constructor that needs no file, if the program has one.
pub(super) fn method(stored: &Stored<'_>) -> TokenStream {
    if stored.embedded.is_none() {
        return TokenStream::new();
    }
    quote! {
        /// The network with the weights that are part of this program: they need no file.
        ///
        /// # Panics
        /// If there is not enough memory.
        #[must_use]
        pub fn embedded() -> Self {
            embedded()
        }
    }
}
