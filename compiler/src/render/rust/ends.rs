//! What stands before the network and after it: images, and answers.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::data::{expression, option, size};
use crate::{
    ir::{Classes, Preprocess},
    plan::Plan,
};

/// The fields `preprocess` and `classes` of an `About`.
pub(super) fn fields(plan: &Plan) -> TokenStream {
    let preprocess = option(plan.preprocess.as_ref().map(preprocess));
    let classes = option(plan.classes.as_ref().map(classes));
    quote! {
        preprocess: #preprocess,
        classes: #classes,
    }
}

/// The table of the numbers that bytes become, where there is one.
pub(super) fn numbers(plan: &Plan) -> TokenStream {
    let Some(Preprocess { scale, mean, std, .. }) = &plan.preprocess else { return TokenStream::new() };
    let channels = size(mean.len());
    let scale = scale.map(Literal::f64_unsuffixed);
    let [mean, std] = [mean, std]
        .map(|numbers| numbers.iter().map(|number| Literal::f32_unsuffixed(*number as f32)).collect::<Vec<_>>());
    quote! {
        /// For each channel, the number that each byte of an image becomes.
        static NUMBERS: [[f32; 256]; #channels] = __graphc::normalization([#(#scale),*], [#(#mean),*], [#(#std),*]);
    }
}

/// The trait of networks that take images and answer with classes, if this is one.
pub(super) fn classifier(name: &Ident, plan: &Plan) -> TokenStream {
    let (Some(_), Some(Classes { top_k, .. })) = (&plan.preprocess, &plan.classes) else { return TokenStream::new() };
    let top_k = size(*top_k);
    quote! {
        impl __graphc::Classifier for #name {
            type Answer = [__graphc::Class; #top_k];

            const UNANSWERED: Self::Answer = [__graphc::Class::UNKNOWN; #top_k];
        }
    }
}

fn preprocess(preprocess: &Preprocess) -> TokenStream {
    let (resize, center_crop) = (expression(&preprocess.resize), expression(&preprocess.center_crop));
    let color = expression(&preprocess.color);
    let exif_orientation = preprocess.exif_orientation;
    quote! {
        __graphc::Preprocess {
            exif_orientation: #exif_orientation,
            resize: #resize, center_crop: #center_crop, color: #color, numbers: &NUMBERS,
        }
    }
}

fn classes(Classes { top_k, labels, scores }: &Classes) -> TokenStream {
    let top_k = size(*top_k);
    let scores = expression(scores);
    quote!(__graphc::Classes { top_k: #top_k, labels: &[#(#labels),*], scores: #scores })
}
