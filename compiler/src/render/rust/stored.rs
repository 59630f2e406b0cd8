//! What the generated type knows of weight files: the names in them, and the one that is part of the program.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Stored, data::option};

/// A `Mapping`.
pub(super) fn mapping(stored: &Stored<'_>) -> TokenStream {
    let prefix = &stored.names.prefix;
    let ignore = &stored.names.ignore;
    let rename = stored.names.rename.iter().map(|(network, file)| quote!((#network, #file)));
    quote!(__graphc::Mapping { prefix: #prefix, ignore: &[#(#ignore),*], rename: &[#(#rename),*] })
}

/// The bytes of the file, if it is part of the program: the compiler of Rust reads them, they never become tokens.
pub(super) fn bytes(stored: &Stored<'_>) -> TokenStream {
    option(stored.embedded.map(|path| {
        let path = path.display().to_string();
        quote!(::core::include_bytes!(#path))
    }))
}

/// The constructors that read weights.
pub(super) fn methods(stored: &Stored<'_>) -> TokenStream {
    let embedded = embedded(stored);
    quote! {
        #embedded

        /// Reads the weights from a file: safetensors, or PyTorch's `.pth`, `.pt` or `.bin`, with the names of its
        /// state dict.
        ///
        /// # Errors
        /// If the file cannot be read, is damaged, or holds other tensors than the network has.
        pub fn load(path: impl ::core::convert::AsRef<__graphc::Path>) -> ::core::result::Result<Self, __graphc::LoadError> {
            <Self as __graphc::Model>::load(path)
        }

        /// Reads the weights from a file whose tensors have other names, or that has more of them.
        ///
        /// # Errors
        /// As for [`load`](Self::load).
        pub fn load_with(
            path: impl ::core::convert::AsRef<__graphc::Path>,
            mapping: &__graphc::Mapping<'_>,
        ) -> ::core::result::Result<Self, __graphc::LoadError> {
            <Self as __graphc::Model>::load_with(path, mapping)
        }

        /// Reads the weights from the bytes of a file.
        ///
        /// # Errors
        /// As for [`load`](Self::load).
        pub fn from_bytes(bytes: &[u8]) -> ::core::result::Result<Self, __graphc::LoadError> {
            <Self as __graphc::Model>::from_bytes(bytes)
        }
    }
}

/// The constructor that needs no file, if the program has one.
fn embedded(stored: &Stored<'_>) -> TokenStream {
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
            __graphc::embedded()
        }
    }
}
