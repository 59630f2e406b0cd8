//! Where graphc is: behind a path of the caller's, and where the path of the model file comes through a macro.

mod facade {
    pub(super) use ::graphc as networks;
    pub(super) use ::graphc::model;
}

facade::networks::alexnet_model!("../../ui/net.yaml", crate = facade::networks);
facade::model!("../../ui/net.yaml", name = Second, crate = ::graphc);

macro_rules! network {
    ($path:literal, $name:ident) => {
        facade::model!($path, name = $name, exact = true);
    };
}

network!("../../ui/net.yaml", Third);

fn local() -> [usize; 1] {
    facade::model!("../../ui/net.yaml");
    Net::OUTPUT
}

#[test]
fn is_right() {
    assert_eq!([Net::OUTPUT, Second::OUTPUT, Third::OUTPUT, local()], [[10]; 4]);
}
