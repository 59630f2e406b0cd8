//! Definitions of structs and enums that also derive their source text ([`Text`](crate::text::Text)).

/// Defines structs and enums of plain data, each with the text of the expression that constructs it. A constant in
/// brackets after the name of a struct is written by its name.
macro_rules! data {
    () => {};

    ($(#[$meta:meta])* pub struct $name:ident $(<$parameter:ident>)? $([$constant:ident])? {
        $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)*
    } $($rest:tt)*) => {
        $(#[$meta])*
        pub struct $name $(<$parameter>)? {
            $($(#[$field_meta])* pub $field: $type,)*
        }

        impl $(<$parameter: $crate::text::Text + PartialEq>)? $crate::text::Text for $name $(<$parameter>)? {
            fn write(&self, text: &mut $crate::text::Writer) {
                $(if *self == Self::$constant {
                    return text.path(concat!(stringify!($name), "::", stringify!($constant)));
                })?
                text.path(stringify!($name));
                text.fields(&[$((stringify!($field), &self.$field)),*]);
            }
        }

        data!($($rest)*);
    };

    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$variant_meta:meta])* $variant:ident
            $(($($item:ident: $item_type:ty),*))?
            $({ $($(#[$field_meta:meta])* $field:ident: $type:ty,)* })?
        ,)*
    } $($rest:tt)*) => {
        $(#[$meta])*
        pub enum $name {
            $($(#[$variant_meta])* $variant
                $(($($item_type),*))?
                $({ $($(#[$field_meta])* $field: $type,)* })?
            ,)*
        }

        impl $crate::text::Text for $name {
            fn write(&self, text: &mut $crate::text::Writer) {
                match self {
                    $($name::$variant $(($($item),*))? $({ $($field),* })? => {
                        text.path(concat!(stringify!($name), "::", stringify!($variant)));
                        $(text.items(&[$($item as &dyn $crate::text::Text),*]);)?
                        $(text.fields(&[$((stringify!($field), $field as &dyn $crate::text::Text)),*]);)?
                    })*
                }
            }
        }

        data!($($rest)*);
    };
}
