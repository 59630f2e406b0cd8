//! The types of a network's inputs: one array, or a structure with a field for each; and the arrays of images for them.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{
    Root,
    data::size,
    names::{field, ident},
    results::{array_type, array_value, by_rank, nested},
    tables::sizes,
};
use crate::plan::Input;

/// The inputs in Rust.
pub(super) struct Inputs {
    /// Definitions beside the network's type.
    pub(super) definitions: TokenStream,
    /// The type of the references to the numbers of one image, with lifetime `'a`.
    pub(super) input: TokenStream,
    /// The type of the views of a batch, with lifetime `'a`.
    pub(super) images: TokenStream,
    /// The type of the arrays of a batch.
    pub(super) arrays: TokenStream,
    /// The slice of each, from `input`.
    slices: Vec<TokenStream>,
    /// The view of each, from `images`.
    views: Vec<TokenStream>,
    /// The arrays, from `images`, in order.
    arrays_value: TokenStream,
}

/// One input is itself; several are the fields of `NAMEInput`, `NAMEImages` and `NAMEArrays`.
pub(super) fn inputs(network: &Ident, inputs: &[Input], root: &Root) -> Inputs {
    if let [input] = inputs {
        let reference = nested(&input.shape);
        return Inputs {
            definitions: TokenStream::new(),
            input: quote!(&'a #reference),
            images: view_type(input, root),
            arrays: array_type(&input.shape, root),
            slices: vec![slice(&quote!(input), &input.shape)],
            views: vec![quote!(images.into_dyn())],
            arrays_value: array_value(&input.shape, &quote!(images)),
        };
    }
    let fields: Vec<Ident> = inputs.iter().map(|input| field(&input.name)).collect();
    let values = inputs.iter().map(|input| array_value(&input.shape, &quote!(images)));
    let arrays = arrays_name(network);
    Inputs {
        definitions: definitions(network, inputs, &fields, root),
        input: {
            let name = ident(&format!("{network}Input"));
            quote!(#name<'a>)
        },
        images: {
            let name = ident(&format!("{network}Images"));
            quote!(#name<'a>)
        },
        slices: inputs.iter().zip(&fields).map(|(input, field)| slice(&quote!(input.#field), &input.shape)).collect(),
        views: fields.iter().map(|field| quote!(images.#field.into_dyn())).collect(),
        arrays_value: quote!(#arrays { #(#fields: #values,)* }),
        arrays: quote!(#arrays),
    }
}

impl Inputs {
    /// Between the types and the runtime's view of them.
    pub(super) fn conversions(&self) -> TokenStream {
        let Inputs { slices, views, arrays_value, .. } = self;
        quote! {
            fn numbers<R>(input: Self::Input<'_>, run: impl ::core::ops::FnOnce(&[&[f32]]) -> R) -> R {
                run(&[#(#slices),*])
            }

            fn views<R>(
                images: Self::Images<'_>,
                run: impl ::core::ops::FnOnce(&[__graphc::ArrayViewD<'_, f32>]) -> R,
            ) -> R {
                run(&[#(#views),*])
            }

            fn arrays(mut images: __graphc::Results) -> Self::Arrays {
                #arrays_value
            }
        }
    }
}

/// What users call to make images.
pub(super) fn methods(network: &Ident, inputs: &[Input]) -> TokenStream {
    let arrays = match inputs {
        [input] => array_type_of_runtime(input),
        _ => {
            let name = arrays_name(network);
            quote!(#name)
        }
    };
    let from_fn = inputs.iter().map(|input| {
        let name = match inputs {
            [_] => ident("image_from_fn"),
            _ => ident(&format!("{}_from_fn", field(&input.name))),
        };
        from_fn(&name, input)
    });
    quote! {
        /// `count` images of numbers uniform in [-2, 2), the same everywhere for the same seed: for trying and timing.
        #[must_use]
        pub fn random_images(seed: u64, count: usize) -> #arrays {
            <Self as __graphc::Model>::random_images(seed, count)
        }

        #(#from_fn)*
    }
}

/// The shape of the input, where there is one.
pub(super) fn constant(inputs: &[Input]) -> TokenStream {
    let [input] = inputs else { return TokenStream::new() };
    let (shape, rank) = (sizes(&input.shape), size(input.shape.len()));
    let doc = by_rank(
        &input.shape,
        [" Features of an image.", " Channels and length of an image.", " Channels, height and width of an image."],
    );
    quote! {
        #[doc = #doc]
        pub const INPUT: [usize; #rank] = #shape;
    }
}

fn arrays_name(network: &Ident) -> Ident {
    ident(&format!("{network}Arrays"))
}

fn definitions(network: &Ident, inputs: &[Input], fields: &[Ident], root: &Root) -> TokenStream {
    let [input_name, images_name] = ["Input", "Images"].map(|end| ident(&format!("{network}{end}")));
    let arrays_name = arrays_name(network);
    let docs: Vec<String> = inputs.iter().map(|input| format!(" Input `{}`: {:?}.", input.name, input.shape)).collect();
    let references = inputs.iter().map(|input| nested(&input.shape));
    let views = inputs.iter().map(|input| view_type(input, root));
    let arrays = inputs.iter().map(|input| array_type(&input.shape, root));
    let input_doc = format!(" One image for each input of [`{network}`].");
    let images_doc = format!(" A batch for [`{network}`]: views of arrays whose first dimension is the images.");
    let arrays_doc = format!(" A batch for [`{network}`]: arrays whose first dimension is the images.");
    quote! {
        #[doc = #input_doc]
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct #input_name<'a> {
            #(#[doc = #docs] pub #fields: &'a #references,)*
        }

        #[doc = #images_doc]
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct #images_name<'a> {
            #(#[doc = #docs] pub #fields: #views,)*
        }

        #[doc = #arrays_doc]
        #[derive(::core::clone::Clone, ::core::fmt::Debug)]
        pub struct #arrays_name {
            #(#[doc = #docs] pub #fields: #arrays,)*
        }

        impl #arrays_name {
            /// Views of the arrays.
            #[must_use]
            pub fn view(&self) -> #images_name<'_> {
                #images_name { #(#fields: self.#fields.view(),)* }
            }
        }
    }
}

fn view_type(input: &Input, root: &Root) -> TokenStream {
    let name = ident(&format!("ArrayView{}", input.shape.len() + 1));
    quote!(#root::ndarray::#name<'a, f32>)
}

/// As [`array_type`], inside the definitions of a network.
fn array_type_of_runtime(input: &Input) -> TokenStream {
    let name = ident(&format!("Array{}", input.shape.len() + 1));
    quote!(__graphc::#name<f32>)
}

/// The numbers of a reference to nested arrays.
fn slice(reference: &TokenStream, shape: &[usize]) -> TokenStream {
    let methods = by_rank(shape, [&["as_slice"][..], &["as_flattened"], &["as_flattened", "as_flattened"]])
        .iter()
        .map(|method| ident(method));
    quote!(#reference #(.#methods())*)
}

fn from_fn(name: &Ident, input: &Input) -> TokenStream {
    let (image, rank) = (nested(&input.shape), size(input.shape.len()));
    let (make, index) = by_rank(
        &input.shape,
        [
            ("vector_from_fn", "feature"),
            ("rows_from_fn", "channel and its place there"),
            ("image_from_fn", "channel, row and column"),
        ],
    );
    let (make, doc) = (ident(make), format!(" An image on the heap, each number by its {index}."));
    quote! {
        #[doc = #doc]
        #[must_use]
        pub fn #name(number: impl ::core::ops::FnMut([usize; #rank]) -> f32) -> __graphc::Box<#image> {
            __graphc::#make(number)
        }
    }
}
