//! Whatever layers are called, the generated code compiles, and each result has a field of its own.

use graphc::Model;

graphc::model!("../hostile_names.yaml", every_layer = true);

#[test]
fn every_layer_has_a_field() {
    let net = HostileNames::random(1);
    let image = HostileNames::random_images(1, 1);
    let results = net.session().run(image.view()).expect("an image of the right shape");
    assert_eq!(results.layer_1_0.shape(), [1, 4, 4, 4]);
    assert_eq!(results.layer_fn, results.layer_layer_fn, "a relu of a relu changes nothing");
    assert_eq!(results.layer_self.shape(), results.layer_crate.shape());
    assert_eq!(results.version.shape(), results.no_halo.shape());
    assert_eq!(results.layer__.shape(), [1, 4, 4, 4]);
    assert_eq!(results.a_b_c.len(), results.layer_type.len());
    assert_eq!(results.f32.shape(), results.output.shape());
    assert_eq!(results.numbers, results.bf16);
    assert_eq!(HostileNames::LAYERS.len(), 14);
}
