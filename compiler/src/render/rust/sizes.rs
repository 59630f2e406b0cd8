//! The types of a network's sizes: the first is the network's own, and gives those of the others, which share its weights.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Type, data::size as literal, names::ident};
use crate::{AtSize, ir::Size};

/// What a type is among those of a network.
#[derive(Clone, Copy, Debug)]
pub(super) enum Role<'a> {
    /// It is the network's, with these other sizes.
    First(&'a [AtSize]),
    /// It is another size's, of the network whose type has this name.
    Other(&'a Ident),
}

impl<'a> Role<'a> {
    /// The sizes that the type's own sessions do not have.
    pub(super) fn others(self) -> &'a [AtSize] {
        match self {
            Role::First(others) => others,
            Role::Other(_) => &[],
        }
    }

    /// What is the same for all sizes: the first type's own, whose others name it.
    pub(super) fn shared(self, own: impl FnOnce() -> TokenStream, path: &TokenStream) -> TokenStream {
        match self {
            Role::First(_) => own(),
            Role::Other(first) => quote!(<#first as __graphc::Model>::#path),
        }
    }
}

/// `Net320x320`, the type of another size.
pub(super) fn type_name(network: &Ident, size: Size) -> Ident {
    ident(&format!("{network}{size}"))
}

/// The other sizes in the runtime's `Model` and `About`: as programs, and as what is known of them.
pub(super) struct Others {
    pub(super) programs: Option<TokenStream>,
    pub(super) abouts: TokenStream,
}

pub(super) fn others(Type { name, role, .. }: &Type<'_>) -> Others {
    let names: Vec<Ident> = role.others().iter().map(|other| type_name(name, other.size)).collect();
    let programs = quote! {
        const OTHERS: &'static [__graphc::Compiled] = &[#(__graphc::Compiled::of::<#names>()),*];
    };
    Others {
        programs: (!names.is_empty()).then_some(programs),
        abouts: quote!(&[#(<#names as __graphc::Model>::ABOUT),*]),
    }
}

/// What gives the network at each of its sizes, if options set them.
pub(super) fn access(Type { name, report, role, .. }: &Type<'_>) -> TokenStream {
    let (Role::First(others), Some(first)) = (role, report.size) else { return TokenStream::new() };
    let each = std::iter::once((first, name.clone()));
    let each = each.chain(others.iter().map(|other| (other.size, type_name(name, other.size))));
    let impls = each.map(|(size, network)| {
        let (of, arguments) = (trait_name(size), size.dimensions().iter().copied().map(literal));
        quote! {
            impl __graphc::#of<#(#arguments),*> for #name {
                type Network = #network;
            }
        }
    });
    let (of, parameters) = (trait_name(first), parameters(first));
    let bound = quote!(__graphc::#of<#(#parameters),*>);
    quote! {
        #(#impls)*

        impl #name {
            /// The network at one of the sizes that it was compiled for, by `sizes`: a type of its own, which shares the weights.
            #[must_use]
            pub fn at<#(const #parameters: usize),*>(&self) -> <Self as #bound>::Network
            where
                Self: #bound,
            {
                <Self as #bound>::at(self)
            }

            /// A session of the network at one of its sizes: see [`at`](Self::at) and [`session`](Self::session).
            ///
            /// # Panics
            /// As for [`session`](Self::session).
            #[must_use]
            #[track_caller]
            pub fn session_at<#(const #parameters: usize),*>(
                &self,
            ) -> __graphc::Session<'static, <Self as #bound>::Network>
            where
                Self: #bound,
            {
                __graphc::Model::shared_session(&__graphc::Arc::new(<Self as #bound>::at(self)))
            }
        }
    }
}

/// The runtime's trait of networks that have such sizes.
fn trait_name(size: Size) -> Ident {
    ident(match size {
        Size::Length(_) => "AtLength",
        Size::Image(_) => "AtSize",
    })
}

/// The parameters of that.
fn parameters(size: Size) -> Vec<Ident> {
    let names: &[&str] = match size {
        Size::Length(_) => &["LENGTH"],
        Size::Image(_) => &["HEIGHT", "WIDTH"],
    };
    names.iter().map(|name| ident(name)).collect()
}
