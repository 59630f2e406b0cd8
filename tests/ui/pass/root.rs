//! Where graphc is: behind a path of the caller's, and where the path of the model file comes through a macro.

mod facade {
    pub use ::graphc as networks;
    pub use ::graphc::model;
}

facade::networks::alexnet_model!("../net.yaml", crate = facade::networks);
facade::model!("../net.yaml", name = Second, crate = ::graphc);

macro_rules! network {
    ($path:literal, $name:ident) => {
        facade::model!($path, name = $name, exact = true);
    };
}

network!("../net.yaml", Third);

fn local() -> [usize; 1] {
    facade::model!("../net.yaml");
    Net::OUTPUT
}

fn main() {
    assert_eq!([Net::OUTPUT, Second::OUTPUT, Third::OUTPUT, local()], [[10]; 4]);
}
