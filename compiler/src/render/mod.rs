//! Plans and graphs as text. Renderers decide nothing and cannot fail.

pub mod c;
pub mod cuda;
pub mod drawing;
pub mod onnx;
pub mod rust;
pub mod yaml;
