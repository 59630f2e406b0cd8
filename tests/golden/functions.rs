/** `Functions`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `stem` | Conv2d | [19, 7, 9] | 874 |
 | `before_relu6` | Conv2d | [3, 7, 9] | 60 |
 | `relu6_fused` | ReLU6 | [3, 7, 9] | 0 |
 | `relu6_alone` | ReLU6 | [19, 7, 9] | 0 |
 | `before_leaky_relu` | Conv2d | [3, 7, 9] | 60 |
 | `leaky_relu_fused` | LeakyReLU | [3, 7, 9] | 0 |
 | `leaky_relu_alone` | LeakyReLU | [19, 7, 9] | 0 |
 | `before_elu` | Conv2d | [3, 7, 9] | 60 |
 | `elu_fused` | ELU | [3, 7, 9] | 0 |
 | `elu_alone` | ELU | [19, 7, 9] | 0 |
 | `before_selu` | Conv2d | [3, 7, 9] | 60 |
 | `selu_fused` | SELU | [3, 7, 9] | 0 |
 | `selu_alone` | SELU | [19, 7, 9] | 0 |
 | `before_celu` | Conv2d | [3, 7, 9] | 60 |
 | `celu_fused` | CELU | [3, 7, 9] | 0 |
 | `celu_alone` | CELU | [19, 7, 9] | 0 |
 | `before_gelu` | Conv2d | [3, 7, 9] | 60 |
 | `gelu_fused` | GELU | [3, 7, 9] | 0 |
 | `gelu_alone` | GELU | [19, 7, 9] | 0 |
 | `before_gelu_tanh` | Conv2d | [3, 7, 9] | 60 |
 | `gelu_tanh_fused` | GELU | [3, 7, 9] | 0 |
 | `gelu_tanh_alone` | GELU | [19, 7, 9] | 0 |
 | `before_threshold` | Conv2d | [3, 7, 9] | 60 |
 | `threshold_fused` | Threshold | [3, 7, 9] | 0 |
 | `threshold_alone` | Threshold | [19, 7, 9] | 0 |
 | `before_floor` | Conv2d | [3, 7, 9] | 60 |
 | `floor_fused` | torch.floor | [3, 7, 9] | 0 |
 | `floor_alone` | torch.floor | [19, 7, 9] | 0 |
 | `before_ceil` | Conv2d | [3, 7, 9] | 60 |
 | `ceil_fused` | torch.ceil | [3, 7, 9] | 0 |
 | `ceil_alone` | torch.ceil | [19, 7, 9] | 0 |
 | `before_round` | Conv2d | [3, 7, 9] | 60 |
 | `round_fused` | torch.round | [3, 7, 9] | 0 |
 | `round_alone` | torch.round | [19, 7, 9] | 0 |
 | `before_erf` | Conv2d | [3, 7, 9] | 60 |
 | `erf_fused` | torch.erf | [3, 7, 9] | 0 |
 | `erf_alone` | torch.erf | [19, 7, 9] | 0 |
 | `before_add` | Conv2d | [3, 7, 9] | 60 |
 | `add_fused` | torch.add | [3, 7, 9] | 0 |
 | `add_alone` | torch.add | [19, 7, 9] | 0 |
 | `before_sub` | Conv2d | [3, 7, 9] | 60 |
 | `sub_fused` | torch.sub | [3, 7, 9] | 0 |
 | `sub_alone` | torch.sub | [19, 7, 9] | 0 |
 | `before_rsub` | Conv2d | [3, 7, 9] | 60 |
 | `rsub_fused` | torch.rsub | [3, 7, 9] | 0 |
 | `rsub_alone` | torch.rsub | [19, 7, 9] | 0 |
 | `before_mul` | Conv2d | [3, 7, 9] | 60 |
 | `mul_fused` | torch.mul | [3, 7, 9] | 0 |
 | `mul_alone` | torch.mul | [19, 7, 9] | 0 |
 | `before_div` | Conv2d | [3, 7, 9] | 60 |
 | `div_fused` | torch.div | [3, 7, 9] | 0 |
 | `div_alone` | torch.div | [19, 7, 9] | 0 |
 | `before_maximum` | Conv2d | [3, 7, 9] | 60 |
 | `maximum_fused` | torch.maximum | [3, 7, 9] | 0 |
 | `maximum_alone` | torch.maximum | [19, 7, 9] | 0 |
 | `before_minimum` | Conv2d | [3, 7, 9] | 60 |
 | `minimum_fused` | torch.minimum | [3, 7, 9] | 0 |
 | `minimum_alone` | torch.minimum | [19, 7, 9] | 0 |
 | `before_sigmoid` | Conv2d | [3, 7, 9] | 60 |
 | `sigmoid_fused` | Sigmoid | [3, 7, 9] | 0 |
 | `sigmoid_alone` | Sigmoid | [19, 7, 9] | 0 |
 | `before_log_sigmoid` | Conv2d | [3, 7, 9] | 60 |
 | `log_sigmoid_fused` | LogSigmoid | [3, 7, 9] | 0 |
 | `log_sigmoid_alone` | LogSigmoid | [19, 7, 9] | 0 |
 | `before_silu` | Conv2d | [3, 7, 9] | 60 |
 | `silu_fused` | SiLU | [3, 7, 9] | 0 |
 | `silu_alone` | SiLU | [19, 7, 9] | 0 |
 | `before_mish` | Conv2d | [3, 7, 9] | 60 |
 | `mish_fused` | Mish | [3, 7, 9] | 0 |
 | `mish_alone` | Mish | [19, 7, 9] | 0 |
 | `before_softplus` | Conv2d | [3, 7, 9] | 60 |
 | `softplus_fused` | Softplus | [3, 7, 9] | 0 |
 | `softplus_alone` | Softplus | [19, 7, 9] | 0 |
 | `before_softsign` | Conv2d | [3, 7, 9] | 60 |
 | `softsign_fused` | Softsign | [3, 7, 9] | 0 |
 | `softsign_alone` | Softsign | [19, 7, 9] | 0 |
 | `before_hardsigmoid` | Conv2d | [3, 7, 9] | 60 |
 | `hardsigmoid_fused` | Hardsigmoid | [3, 7, 9] | 0 |
 | `hardsigmoid_alone` | Hardsigmoid | [19, 7, 9] | 0 |
 | `before_hardswish` | Conv2d | [3, 7, 9] | 60 |
 | `hardswish_fused` | Hardswish | [3, 7, 9] | 0 |
 | `hardswish_alone` | Hardswish | [19, 7, 9] | 0 |
 | `before_hardtanh` | Conv2d | [3, 7, 9] | 60 |
 | `hardtanh_fused` | Hardtanh | [3, 7, 9] | 0 |
 | `hardtanh_alone` | Hardtanh | [19, 7, 9] | 0 |
 | `before_tanh` | Conv2d | [3, 7, 9] | 60 |
 | `tanh_fused` | Tanh | [3, 7, 9] | 0 |
 | `tanh_alone` | Tanh | [19, 7, 9] | 0 |
 | `before_clamp` | Conv2d | [3, 7, 9] | 60 |
 | `clamp_fused` | torch.clamp | [3, 7, 9] | 0 |
 | `clamp_alone` | torch.clamp | [19, 7, 9] | 0 |
 | `before_exp` | Conv2d | [3, 7, 9] | 60 |
 | `exp_fused` | torch.exp | [3, 7, 9] | 0 |
 | `exp_alone` | torch.exp | [19, 7, 9] | 0 |
 | `before_abs` | Conv2d | [3, 7, 9] | 60 |
 | `abs_fused` | torch.abs | [3, 7, 9] | 0 |
 | `abs_alone` | torch.abs | [19, 7, 9] | 0 |
 | `before_neg` | Conv2d | [3, 7, 9] | 60 |
 | `neg_fused` | torch.neg | [3, 7, 9] | 0 |
 | `neg_alone` | torch.neg | [19, 7, 9] | 0 |
 | `positive` | torch.add | [19, 7, 9] | 0 |
 | `before_log` | torch.add | [19, 7, 9] | 0 |
 | `log_fused` | torch.log | [19, 7, 9] | 0 |
 | `log_alone` | torch.log | [19, 7, 9] | 0 |
 | `before_sqrt` | torch.add | [19, 7, 9] | 0 |
 | `sqrt_fused` | torch.sqrt | [19, 7, 9] | 0 |
 | `sqrt_alone` | torch.sqrt | [19, 7, 9] | 0 |
 | `before_reciprocal` | torch.add | [19, 7, 9] | 0 |
 | `reciprocal_fused` | torch.reciprocal | [19, 7, 9] | 0 |
 | `reciprocal_alone` | torch.reciprocal | [19, 7, 9] | 0 |
 | `before_pow` | torch.add | [19, 7, 9] | 0 |
 | `pow_fused` | torch.pow | [19, 7, 9] | 0 |
 | `pow_alone` | torch.pow | [19, 7, 9] | 0 |

 2,854 parameters.*/
pub struct Functions {
    weights: ::graphc::__private::Weights,
}
/// The results of [`Functions`] for one image.
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct FunctionsOutput<'s> {
    /// Layer `relu6_fused`: [3, 7, 9].
    pub relu6_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `relu6_alone`: [19, 7, 9].
    pub relu6_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `leaky_relu_fused`: [3, 7, 9].
    pub leaky_relu_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `leaky_relu_alone`: [19, 7, 9].
    pub leaky_relu_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `elu_fused`: [3, 7, 9].
    pub elu_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `elu_alone`: [19, 7, 9].
    pub elu_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `selu_fused`: [3, 7, 9].
    pub selu_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `selu_alone`: [19, 7, 9].
    pub selu_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `celu_fused`: [3, 7, 9].
    pub celu_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `celu_alone`: [19, 7, 9].
    pub celu_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `gelu_fused`: [3, 7, 9].
    pub gelu_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `gelu_alone`: [19, 7, 9].
    pub gelu_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `gelu_tanh_fused`: [3, 7, 9].
    pub gelu_tanh_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `gelu_tanh_alone`: [19, 7, 9].
    pub gelu_tanh_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `threshold_fused`: [3, 7, 9].
    pub threshold_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `threshold_alone`: [19, 7, 9].
    pub threshold_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `floor_fused`: [3, 7, 9].
    pub floor_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `floor_alone`: [19, 7, 9].
    pub floor_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `ceil_fused`: [3, 7, 9].
    pub ceil_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `ceil_alone`: [19, 7, 9].
    pub ceil_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `round_fused`: [3, 7, 9].
    pub round_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `round_alone`: [19, 7, 9].
    pub round_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `erf_fused`: [3, 7, 9].
    pub erf_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `erf_alone`: [19, 7, 9].
    pub erf_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `add_fused`: [3, 7, 9].
    pub add_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `add_alone`: [19, 7, 9].
    pub add_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `sub_fused`: [3, 7, 9].
    pub sub_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `sub_alone`: [19, 7, 9].
    pub sub_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `rsub_fused`: [3, 7, 9].
    pub rsub_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `rsub_alone`: [19, 7, 9].
    pub rsub_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `mul_fused`: [3, 7, 9].
    pub mul_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `mul_alone`: [19, 7, 9].
    pub mul_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `div_fused`: [3, 7, 9].
    pub div_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `div_alone`: [19, 7, 9].
    pub div_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `maximum_fused`: [3, 7, 9].
    pub maximum_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `maximum_alone`: [19, 7, 9].
    pub maximum_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `minimum_fused`: [3, 7, 9].
    pub minimum_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `minimum_alone`: [19, 7, 9].
    pub minimum_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `sigmoid_fused`: [3, 7, 9].
    pub sigmoid_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `sigmoid_alone`: [19, 7, 9].
    pub sigmoid_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `log_sigmoid_fused`: [3, 7, 9].
    pub log_sigmoid_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `log_sigmoid_alone`: [19, 7, 9].
    pub log_sigmoid_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `silu_fused`: [3, 7, 9].
    pub silu_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `silu_alone`: [19, 7, 9].
    pub silu_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `mish_fused`: [3, 7, 9].
    pub mish_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `mish_alone`: [19, 7, 9].
    pub mish_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `softplus_fused`: [3, 7, 9].
    pub softplus_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `softplus_alone`: [19, 7, 9].
    pub softplus_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `softsign_fused`: [3, 7, 9].
    pub softsign_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `softsign_alone`: [19, 7, 9].
    pub softsign_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `hardsigmoid_fused`: [3, 7, 9].
    pub hardsigmoid_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `hardswish_fused`: [3, 7, 9].
    pub hardswish_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `hardswish_alone`: [19, 7, 9].
    pub hardswish_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `hardtanh_fused`: [3, 7, 9].
    pub hardtanh_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `hardtanh_alone`: [19, 7, 9].
    pub hardtanh_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `tanh_fused`: [3, 7, 9].
    pub tanh_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `tanh_alone`: [19, 7, 9].
    pub tanh_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `clamp_fused`: [3, 7, 9].
    pub clamp_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `clamp_alone`: [19, 7, 9].
    pub clamp_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `exp_fused`: [3, 7, 9].
    pub exp_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `abs_fused`: [3, 7, 9].
    pub abs_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `neg_fused`: [3, 7, 9].
    pub neg_fused: &'s [[[f32; 9]; 7]; 3],
    /// Layer `neg_alone`: [19, 7, 9].
    pub neg_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `log_fused`: [19, 7, 9].
    pub log_fused: &'s [[[f32; 9]; 7]; 19],
    /// Layer `log_alone`: [19, 7, 9].
    pub log_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `sqrt_fused`: [19, 7, 9].
    pub sqrt_fused: &'s [[[f32; 9]; 7]; 19],
    /// Layer `sqrt_alone`: [19, 7, 9].
    pub sqrt_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `reciprocal_fused`: [19, 7, 9].
    pub reciprocal_fused: &'s [[[f32; 9]; 7]; 19],
    /// Layer `reciprocal_alone`: [19, 7, 9].
    pub reciprocal_alone: &'s [[[f32; 9]; 7]; 19],
    /// Layer `pow_fused`: [19, 7, 9].
    pub pow_fused: &'s [[[f32; 9]; 7]; 19],
    /// Layer `pow_alone`: [19, 7, 9].
    pub pow_alone: &'s [[[f32; 9]; 7]; 19],
}
/// The results of [`Functions`] for a batch, which is the first dimension.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct FunctionsBatch {
    /// Layer `relu6_fused`: [3, 7, 9].
    pub relu6_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `relu6_alone`: [19, 7, 9].
    pub relu6_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `leaky_relu_fused`: [3, 7, 9].
    pub leaky_relu_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `leaky_relu_alone`: [19, 7, 9].
    pub leaky_relu_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `elu_fused`: [3, 7, 9].
    pub elu_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `elu_alone`: [19, 7, 9].
    pub elu_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `selu_fused`: [3, 7, 9].
    pub selu_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `selu_alone`: [19, 7, 9].
    pub selu_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `celu_fused`: [3, 7, 9].
    pub celu_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `celu_alone`: [19, 7, 9].
    pub celu_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `gelu_fused`: [3, 7, 9].
    pub gelu_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `gelu_alone`: [19, 7, 9].
    pub gelu_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `gelu_tanh_fused`: [3, 7, 9].
    pub gelu_tanh_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `gelu_tanh_alone`: [19, 7, 9].
    pub gelu_tanh_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `threshold_fused`: [3, 7, 9].
    pub threshold_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `threshold_alone`: [19, 7, 9].
    pub threshold_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `floor_fused`: [3, 7, 9].
    pub floor_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `floor_alone`: [19, 7, 9].
    pub floor_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `ceil_fused`: [3, 7, 9].
    pub ceil_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `ceil_alone`: [19, 7, 9].
    pub ceil_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `round_fused`: [3, 7, 9].
    pub round_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `round_alone`: [19, 7, 9].
    pub round_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `erf_fused`: [3, 7, 9].
    pub erf_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `erf_alone`: [19, 7, 9].
    pub erf_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `add_fused`: [3, 7, 9].
    pub add_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `add_alone`: [19, 7, 9].
    pub add_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `sub_fused`: [3, 7, 9].
    pub sub_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `sub_alone`: [19, 7, 9].
    pub sub_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `rsub_fused`: [3, 7, 9].
    pub rsub_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `rsub_alone`: [19, 7, 9].
    pub rsub_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `mul_fused`: [3, 7, 9].
    pub mul_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `mul_alone`: [19, 7, 9].
    pub mul_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `div_fused`: [3, 7, 9].
    pub div_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `div_alone`: [19, 7, 9].
    pub div_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `maximum_fused`: [3, 7, 9].
    pub maximum_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `maximum_alone`: [19, 7, 9].
    pub maximum_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `minimum_fused`: [3, 7, 9].
    pub minimum_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `minimum_alone`: [19, 7, 9].
    pub minimum_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `sigmoid_fused`: [3, 7, 9].
    pub sigmoid_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `sigmoid_alone`: [19, 7, 9].
    pub sigmoid_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `log_sigmoid_fused`: [3, 7, 9].
    pub log_sigmoid_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `log_sigmoid_alone`: [19, 7, 9].
    pub log_sigmoid_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `silu_fused`: [3, 7, 9].
    pub silu_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `silu_alone`: [19, 7, 9].
    pub silu_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `mish_fused`: [3, 7, 9].
    pub mish_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `mish_alone`: [19, 7, 9].
    pub mish_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `softplus_fused`: [3, 7, 9].
    pub softplus_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `softplus_alone`: [19, 7, 9].
    pub softplus_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `softsign_fused`: [3, 7, 9].
    pub softsign_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `softsign_alone`: [19, 7, 9].
    pub softsign_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `hardsigmoid_fused`: [3, 7, 9].
    pub hardsigmoid_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `hardswish_fused`: [3, 7, 9].
    pub hardswish_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `hardswish_alone`: [19, 7, 9].
    pub hardswish_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `hardtanh_fused`: [3, 7, 9].
    pub hardtanh_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `hardtanh_alone`: [19, 7, 9].
    pub hardtanh_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `tanh_fused`: [3, 7, 9].
    pub tanh_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `tanh_alone`: [19, 7, 9].
    pub tanh_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `clamp_fused`: [3, 7, 9].
    pub clamp_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `clamp_alone`: [19, 7, 9].
    pub clamp_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `exp_fused`: [3, 7, 9].
    pub exp_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `abs_fused`: [3, 7, 9].
    pub abs_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `neg_fused`: [3, 7, 9].
    pub neg_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `neg_alone`: [19, 7, 9].
    pub neg_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `log_fused`: [19, 7, 9].
    pub log_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `log_alone`: [19, 7, 9].
    pub log_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `sqrt_fused`: [19, 7, 9].
    pub sqrt_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `sqrt_alone`: [19, 7, 9].
    pub sqrt_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `reciprocal_fused`: [19, 7, 9].
    pub reciprocal_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `reciprocal_alone`: [19, 7, 9].
    pub reciprocal_alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `pow_fused`: [19, 7, 9].
    pub pow_fused: ::graphc::ndarray::Array4<f32>,
    /// Layer `pow_alone`: [19, 7, 9].
    pub pow_alone: ::graphc::ndarray::Array4<f32>,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const STEM: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_RELU6: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const RELU6_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_LEAKY_RELU: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const LEAKY_RELU_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_ELU: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const ELU_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_SELU: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const SELU_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_CELU: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const CELU_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_GELU: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const GELU_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_GELU_TANH: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const GELU_TANH_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_THRESHOLD: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const THRESHOLD_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_FLOOR: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const FLOOR_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_CEIL: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const CEIL_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_ROUND: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const ROUND_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_ERF: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const ERF_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_ADD: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const ADD_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_SUB: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const SUB_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_RSUB: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const RSUB_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_MUL: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const MUL_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_DIV: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const DIV_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_MAXIMUM: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const MAXIMUM_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_MINIMUM: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const MINIMUM_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_SIGMOID: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const SIGMOID_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_LOG_SIGMOID: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const LOG_SIGMOID_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_SILU: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const SILU_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_MISH: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const MISH_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_SOFTPLUS: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const SOFTPLUS_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_SOFTSIGN: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const SOFTSIGN_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_HARDSIGMOID: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 4032,
            start: 0,
        },
    };
    const HARDSIGMOID_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_HARDSWISH: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 4032,
            start: 0,
        },
    };
    const HARDSWISH_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_HARDTANH: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 4032,
            start: 0,
        },
    };
    const HARDTANH_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_TANH: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 4032,
            start: 0,
        },
    };
    const TANH_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_CLAMP: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 4032,
            start: 0,
        },
    };
    const CLAMP_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_EXP: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 4032,
            start: 0,
        },
    };
    const EXP_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_ABS: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 24192,
            image: 4032,
            start: 0,
        },
    };
    const ABS_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 24192,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_NEG: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 32256,
            image: 4032,
            start: 0,
        },
    };
    const NEG_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 32256,
            image: 8064,
            start: 0,
        },
    };
    const POSITIVE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_LOG: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const LOG_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_SQRT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const SQRT_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_RECIPROCAL: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const RECIPROCAL_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const BEFORE_POW: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const POW_ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const INPUT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 5,
        height: 7,
        width: 9,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 99,
            row: 11,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 1984,
            start: 0,
        },
    };
    const RELU6_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 198720,
            image: 768,
            start: 0,
        },
    };
    const RELU6_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 40320,
            image: 4800,
            start: 0,
        },
    };
    const LEAKY_RELU_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 199488,
            image: 768,
            start: 0,
        },
    };
    const LEAKY_RELU_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 45120,
            image: 4800,
            start: 0,
        },
    };
    const ELU_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 200256,
            image: 768,
            start: 0,
        },
    };
    const ELU_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 49920,
            image: 4800,
            start: 0,
        },
    };
    const SELU_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 201024,
            image: 768,
            start: 0,
        },
    };
    const SELU_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 54720,
            image: 4800,
            start: 0,
        },
    };
    const CELU_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 201792,
            image: 768,
            start: 0,
        },
    };
    const CELU_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 59520,
            image: 4800,
            start: 0,
        },
    };
    const GELU_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 202560,
            image: 768,
            start: 0,
        },
    };
    const GELU_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 64320,
            image: 4800,
            start: 0,
        },
    };
    const GELU_TANH_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 203328,
            image: 768,
            start: 0,
        },
    };
    const GELU_TANH_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 69120,
            image: 4800,
            start: 0,
        },
    };
    const THRESHOLD_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 204096,
            image: 768,
            start: 0,
        },
    };
    const THRESHOLD_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 73920,
            image: 4800,
            start: 0,
        },
    };
    const FLOOR_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 204864,
            image: 768,
            start: 0,
        },
    };
    const FLOOR_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 78720,
            image: 4800,
            start: 0,
        },
    };
    const CEIL_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 205632,
            image: 768,
            start: 0,
        },
    };
    const CEIL_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 83520,
            image: 4800,
            start: 0,
        },
    };
    const ROUND_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 206400,
            image: 768,
            start: 0,
        },
    };
    const ROUND_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 88320,
            image: 4800,
            start: 0,
        },
    };
    const ERF_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 207168,
            image: 768,
            start: 0,
        },
    };
    const ERF_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 93120,
            image: 4800,
            start: 0,
        },
    };
    const ADD_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 207936,
            image: 768,
            start: 0,
        },
    };
    const ADD_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 97920,
            image: 4800,
            start: 0,
        },
    };
    const SUB_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 208704,
            image: 768,
            start: 0,
        },
    };
    const SUB_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 102720,
            image: 4800,
            start: 0,
        },
    };
    const RSUB_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 209472,
            image: 768,
            start: 0,
        },
    };
    const RSUB_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 107520,
            image: 4800,
            start: 0,
        },
    };
    const MUL_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 210240,
            image: 768,
            start: 0,
        },
    };
    const MUL_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 112320,
            image: 4800,
            start: 0,
        },
    };
    const DIV_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 211008,
            image: 768,
            start: 0,
        },
    };
    const DIV_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 117120,
            image: 4800,
            start: 0,
        },
    };
    const MAXIMUM_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 211776,
            image: 768,
            start: 0,
        },
    };
    const MAXIMUM_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 121920,
            image: 4800,
            start: 0,
        },
    };
    const MINIMUM_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 212544,
            image: 768,
            start: 0,
        },
    };
    const MINIMUM_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 126720,
            image: 4800,
            start: 0,
        },
    };
    const SIGMOID_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 213312,
            image: 768,
            start: 0,
        },
    };
    const SIGMOID_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 131520,
            image: 4800,
            start: 0,
        },
    };
    const LOG_SIGMOID_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 214080,
            image: 768,
            start: 0,
        },
    };
    const LOG_SIGMOID_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 136320,
            image: 4800,
            start: 0,
        },
    };
    const SILU_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 214848,
            image: 768,
            start: 0,
        },
    };
    const SILU_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 141120,
            image: 4800,
            start: 0,
        },
    };
    const MISH_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 215616,
            image: 768,
            start: 0,
        },
    };
    const MISH_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 145920,
            image: 4800,
            start: 0,
        },
    };
    const SOFTPLUS_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 216384,
            image: 768,
            start: 0,
        },
    };
    const SOFTPLUS_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 150720,
            image: 4800,
            start: 0,
        },
    };
    const SOFTSIGN_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 217152,
            image: 768,
            start: 0,
        },
    };
    const SOFTSIGN_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 155520,
            image: 4800,
            start: 0,
        },
    };
    const HARDSIGMOID_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 217920,
            image: 768,
            start: 0,
        },
    };
    const HARDSWISH_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 218688,
            image: 768,
            start: 0,
        },
    };
    const HARDSWISH_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 160320,
            image: 4800,
            start: 0,
        },
    };
    const HARDTANH_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 219456,
            image: 768,
            start: 0,
        },
    };
    const HARDTANH_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 165120,
            image: 4800,
            start: 0,
        },
    };
    const TANH_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 220224,
            image: 768,
            start: 0,
        },
    };
    const TANH_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 169920,
            image: 4800,
            start: 0,
        },
    };
    const CLAMP_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 220992,
            image: 768,
            start: 0,
        },
    };
    const CLAMP_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 174720,
            image: 4800,
            start: 0,
        },
    };
    const EXP_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 221760,
            image: 768,
            start: 0,
        },
    };
    const ABS_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 222528,
            image: 768,
            start: 0,
        },
    };
    const NEG_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 223296,
            image: 768,
            start: 0,
        },
    };
    const NEG_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 179520,
            image: 4800,
            start: 0,
        },
    };
    const POSITIVE_1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 32256,
            image: 8064,
            start: 0,
        },
    };
    const LOG_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 24192,
            image: 4800,
            start: 0,
        },
    };
    const LOG_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 28992,
            image: 4800,
            start: 0,
        },
    };
    const SQRT_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 33792,
            image: 4800,
            start: 0,
        },
    };
    const SQRT_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 184320,
            image: 4800,
            start: 0,
        },
    };
    const RECIPROCAL_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 189120,
            image: 4800,
            start: 0,
        },
    };
    const RECIPROCAL_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 193920,
            image: 4800,
            start: 0,
        },
    };
    const POW_FUSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 4800,
            start: 0,
        },
    };
    const POW_ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 0,
            image: 4800,
            start: 0,
        },
    };
    impl ::core::fmt::Debug for Functions {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "Functions",
        hash: __graphc::ProgramHash(0x4c12cb47ef4ce0b6),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[5, 7, 9],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "relu6_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "relu6_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "leaky_relu_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "leaky_relu_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "elu_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "elu_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "selu_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "selu_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "celu_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "celu_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "gelu_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "gelu_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "gelu_tanh_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "gelu_tanh_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "threshold_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "threshold_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "floor_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "floor_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "ceil_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "ceil_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "round_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "round_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "erf_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "erf_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "add_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "add_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "sub_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "sub_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "rsub_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "rsub_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "mul_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "mul_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "div_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "div_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "maximum_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "maximum_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "minimum_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "minimum_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "sigmoid_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "sigmoid_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "log_sigmoid_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "log_sigmoid_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "silu_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "silu_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "mish_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "mish_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "softplus_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "softplus_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "softsign_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "softsign_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "hardsigmoid_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "hardswish_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "hardswish_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "hardtanh_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "hardtanh_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "tanh_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "tanh_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "clamp_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "clamp_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "exp_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "abs_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "neg_fused",
                shape: &[3, 7, 9],
            },
            __graphc::Output {
                name: "neg_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "log_fused",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "log_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "sqrt_fused",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "sqrt_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "reciprocal_fused",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "reciprocal_alone",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "pow_fused",
                shape: &[19, 7, 9],
            },
            __graphc::Output {
                name: "pow_alone",
                shape: &[19, 7, 9],
            },
        ],
        parameters: 2854,
        macs: 172368,
        arena_bytes: 224064,
        batches: &[1],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "stem",
                operator: "Conv2d",
                output: &[19, 7, 9],
                parameters: 874,
                macs: 53865,
            },
            __graphc::Layer {
                name: "before_relu6",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "relu6_fused",
                operator: "ReLU6",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "relu6_alone",
                operator: "ReLU6",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_leaky_relu",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "leaky_relu_fused",
                operator: "LeakyReLU",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "leaky_relu_alone",
                operator: "LeakyReLU",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_elu",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "elu_fused",
                operator: "ELU",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "elu_alone",
                operator: "ELU",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_selu",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "selu_fused",
                operator: "SELU",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "selu_alone",
                operator: "SELU",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_celu",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "celu_fused",
                operator: "CELU",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "celu_alone",
                operator: "CELU",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_gelu",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "gelu_fused",
                operator: "GELU",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "gelu_alone",
                operator: "GELU",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_gelu_tanh",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "gelu_tanh_fused",
                operator: "GELU",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "gelu_tanh_alone",
                operator: "GELU",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_threshold",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "threshold_fused",
                operator: "Threshold",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "threshold_alone",
                operator: "Threshold",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_floor",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "floor_fused",
                operator: "torch.floor",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "floor_alone",
                operator: "torch.floor",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_ceil",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "ceil_fused",
                operator: "torch.ceil",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "ceil_alone",
                operator: "torch.ceil",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_round",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "round_fused",
                operator: "torch.round",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "round_alone",
                operator: "torch.round",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_erf",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "erf_fused",
                operator: "torch.erf",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "erf_alone",
                operator: "torch.erf",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_add",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "add_fused",
                operator: "torch.add",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "add_alone",
                operator: "torch.add",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_sub",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "sub_fused",
                operator: "torch.sub",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "sub_alone",
                operator: "torch.sub",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_rsub",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "rsub_fused",
                operator: "torch.rsub",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "rsub_alone",
                operator: "torch.rsub",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_mul",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "mul_fused",
                operator: "torch.mul",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "mul_alone",
                operator: "torch.mul",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_div",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "div_fused",
                operator: "torch.div",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "div_alone",
                operator: "torch.div",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_maximum",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "maximum_fused",
                operator: "torch.maximum",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "maximum_alone",
                operator: "torch.maximum",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_minimum",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "minimum_fused",
                operator: "torch.minimum",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "minimum_alone",
                operator: "torch.minimum",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_sigmoid",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "sigmoid_fused",
                operator: "Sigmoid",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "sigmoid_alone",
                operator: "Sigmoid",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_log_sigmoid",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "log_sigmoid_fused",
                operator: "LogSigmoid",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "log_sigmoid_alone",
                operator: "LogSigmoid",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_silu",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "silu_fused",
                operator: "SiLU",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "silu_alone",
                operator: "SiLU",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_mish",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "mish_fused",
                operator: "Mish",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "mish_alone",
                operator: "Mish",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_softplus",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "softplus_fused",
                operator: "Softplus",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "softplus_alone",
                operator: "Softplus",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_softsign",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "softsign_fused",
                operator: "Softsign",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "softsign_alone",
                operator: "Softsign",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_hardsigmoid",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "hardsigmoid_fused",
                operator: "Hardsigmoid",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "hardsigmoid_alone",
                operator: "Hardsigmoid",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_hardswish",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "hardswish_fused",
                operator: "Hardswish",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "hardswish_alone",
                operator: "Hardswish",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_hardtanh",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "hardtanh_fused",
                operator: "Hardtanh",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "hardtanh_alone",
                operator: "Hardtanh",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_tanh",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "tanh_fused",
                operator: "Tanh",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "tanh_alone",
                operator: "Tanh",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_clamp",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "clamp_fused",
                operator: "torch.clamp",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "clamp_alone",
                operator: "torch.clamp",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_exp",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "exp_fused",
                operator: "torch.exp",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "exp_alone",
                operator: "torch.exp",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_abs",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "abs_fused",
                operator: "torch.abs",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "abs_alone",
                operator: "torch.abs",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_neg",
                operator: "Conv2d",
                output: &[3, 7, 9],
                parameters: 60,
                macs: 3591,
            },
            __graphc::Layer {
                name: "neg_fused",
                operator: "torch.neg",
                output: &[3, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "neg_alone",
                operator: "torch.neg",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "positive",
                operator: "torch.add",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_log",
                operator: "torch.add",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "log_fused",
                operator: "torch.log",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "log_alone",
                operator: "torch.log",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_sqrt",
                operator: "torch.add",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "sqrt_fused",
                operator: "torch.sqrt",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "sqrt_alone",
                operator: "torch.sqrt",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_reciprocal",
                operator: "torch.add",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "reciprocal_fused",
                operator: "torch.reciprocal",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "reciprocal_alone",
                operator: "torch.reciprocal",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "before_pow",
                operator: "torch.add",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "pow_fused",
                operator: "torch.pow",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "pow_alone",
                operator: "torch.pow",
                output: &[19, 7, 9],
                parameters: 0,
                macs: 0,
            },
        ],
        summary: "Functions\n---------------------------------------------------------------------------------------\nLayer (type)                           Output Shape          Param #               MACs\n=======================================================================================\nstem (Conv2d)                        [-1, 19, 7, 9]              874             53,865\nbefore_relu6 (Conv2d)                 [-1, 3, 7, 9]               60              3,591\nrelu6_fused (ReLU6)                   [-1, 3, 7, 9]                0                  0\nrelu6_alone (ReLU6)                  [-1, 19, 7, 9]                0                  0\nbefore_leaky_relu (Conv2d)            [-1, 3, 7, 9]               60              3,591\nleaky_relu_fused (LeakyReLU)          [-1, 3, 7, 9]                0                  0\nleaky_relu_alone (LeakyReLU)         [-1, 19, 7, 9]                0                  0\nbefore_elu (Conv2d)                   [-1, 3, 7, 9]               60              3,591\nelu_fused (ELU)                       [-1, 3, 7, 9]                0                  0\nelu_alone (ELU)                      [-1, 19, 7, 9]                0                  0\nbefore_selu (Conv2d)                  [-1, 3, 7, 9]               60              3,591\nselu_fused (SELU)                     [-1, 3, 7, 9]                0                  0\nselu_alone (SELU)                    [-1, 19, 7, 9]                0                  0\nbefore_celu (Conv2d)                  [-1, 3, 7, 9]               60              3,591\ncelu_fused (CELU)                     [-1, 3, 7, 9]                0                  0\ncelu_alone (CELU)                    [-1, 19, 7, 9]                0                  0\nbefore_gelu (Conv2d)                  [-1, 3, 7, 9]               60              3,591\ngelu_fused (GELU)                     [-1, 3, 7, 9]                0                  0\ngelu_alone (GELU)                    [-1, 19, 7, 9]                0                  0\nbefore_gelu_tanh (Conv2d)             [-1, 3, 7, 9]               60              3,591\ngelu_tanh_fused (GELU)                [-1, 3, 7, 9]                0                  0\ngelu_tanh_alone (GELU)               [-1, 19, 7, 9]                0                  0\nbefore_threshold (Conv2d)             [-1, 3, 7, 9]               60              3,591\nthreshold_fused (Threshold)           [-1, 3, 7, 9]                0                  0\nthreshold_alone (Threshold)          [-1, 19, 7, 9]                0                  0\nbefore_floor (Conv2d)                 [-1, 3, 7, 9]               60              3,591\nfloor_fused (torch.floor)             [-1, 3, 7, 9]                0                  0\nfloor_alone (torch.floor)            [-1, 19, 7, 9]                0                  0\nbefore_ceil (Conv2d)                  [-1, 3, 7, 9]               60              3,591\nceil_fused (torch.ceil)               [-1, 3, 7, 9]                0                  0\nceil_alone (torch.ceil)              [-1, 19, 7, 9]                0                  0\nbefore_round (Conv2d)                 [-1, 3, 7, 9]               60              3,591\nround_fused (torch.round)             [-1, 3, 7, 9]                0                  0\nround_alone (torch.round)            [-1, 19, 7, 9]                0                  0\nbefore_erf (Conv2d)                   [-1, 3, 7, 9]               60              3,591\nerf_fused (torch.erf)                 [-1, 3, 7, 9]                0                  0\nerf_alone (torch.erf)                [-1, 19, 7, 9]                0                  0\nbefore_add (Conv2d)                   [-1, 3, 7, 9]               60              3,591\nadd_fused (torch.add)                 [-1, 3, 7, 9]                0                  0\nadd_alone (torch.add)                [-1, 19, 7, 9]                0                  0\nbefore_sub (Conv2d)                   [-1, 3, 7, 9]               60              3,591\nsub_fused (torch.sub)                 [-1, 3, 7, 9]                0                  0\nsub_alone (torch.sub)                [-1, 19, 7, 9]                0                  0\nbefore_rsub (Conv2d)                  [-1, 3, 7, 9]               60              3,591\nrsub_fused (torch.rsub)               [-1, 3, 7, 9]                0                  0\nrsub_alone (torch.rsub)              [-1, 19, 7, 9]                0                  0\nbefore_mul (Conv2d)                   [-1, 3, 7, 9]               60              3,591\nmul_fused (torch.mul)                 [-1, 3, 7, 9]                0                  0\nmul_alone (torch.mul)                [-1, 19, 7, 9]                0                  0\nbefore_div (Conv2d)                   [-1, 3, 7, 9]               60              3,591\ndiv_fused (torch.div)                 [-1, 3, 7, 9]                0                  0\ndiv_alone (torch.div)                [-1, 19, 7, 9]                0                  0\nbefore_maximum (Conv2d)               [-1, 3, 7, 9]               60              3,591\nmaximum_fused (torch.maximum)         [-1, 3, 7, 9]                0                  0\nmaximum_alone (torch.maximum)        [-1, 19, 7, 9]                0                  0\nbefore_minimum (Conv2d)               [-1, 3, 7, 9]               60              3,591\nminimum_fused (torch.minimum)         [-1, 3, 7, 9]                0                  0\nminimum_alone (torch.minimum)        [-1, 19, 7, 9]                0                  0\nbefore_sigmoid (Conv2d)               [-1, 3, 7, 9]               60              3,591\nsigmoid_fused (Sigmoid)               [-1, 3, 7, 9]                0                  0\nsigmoid_alone (Sigmoid)              [-1, 19, 7, 9]                0                  0\nbefore_log_sigmoid (Conv2d)           [-1, 3, 7, 9]               60              3,591\nlog_sigmoid_fused (LogSigmoid)        [-1, 3, 7, 9]                0                  0\nlog_sigmoid_alone (LogSigmoid)       [-1, 19, 7, 9]                0                  0\nbefore_silu (Conv2d)                  [-1, 3, 7, 9]               60              3,591\nsilu_fused (SiLU)                     [-1, 3, 7, 9]                0                  0\nsilu_alone (SiLU)                    [-1, 19, 7, 9]                0                  0\nbefore_mish (Conv2d)                  [-1, 3, 7, 9]               60              3,591\nmish_fused (Mish)                     [-1, 3, 7, 9]                0                  0\nmish_alone (Mish)                    [-1, 19, 7, 9]                0                  0\nbefore_softplus (Conv2d)              [-1, 3, 7, 9]               60              3,591\nsoftplus_fused (Softplus)             [-1, 3, 7, 9]                0                  0\nsoftplus_alone (Softplus)            [-1, 19, 7, 9]                0                  0\nbefore_softsign (Conv2d)              [-1, 3, 7, 9]               60              3,591\nsoftsign_fused (Softsign)             [-1, 3, 7, 9]                0                  0\nsoftsign_alone (Softsign)            [-1, 19, 7, 9]                0                  0\nbefore_hardsigmoid (Conv2d)           [-1, 3, 7, 9]               60              3,591\nhardsigmoid_fused (Hardsigmoid)       [-1, 3, 7, 9]                0                  0\nhardsigmoid_alone (Hardsigmoid)      [-1, 19, 7, 9]                0                  0\nbefore_hardswish (Conv2d)             [-1, 3, 7, 9]               60              3,591\nhardswish_fused (Hardswish)           [-1, 3, 7, 9]                0                  0\nhardswish_alone (Hardswish)          [-1, 19, 7, 9]                0                  0\nbefore_hardtanh (Conv2d)              [-1, 3, 7, 9]               60              3,591\nhardtanh_fused (Hardtanh)             [-1, 3, 7, 9]                0                  0\nhardtanh_alone (Hardtanh)            [-1, 19, 7, 9]                0                  0\nbefore_tanh (Conv2d)                  [-1, 3, 7, 9]               60              3,591\ntanh_fused (Tanh)                     [-1, 3, 7, 9]                0                  0\ntanh_alone (Tanh)                    [-1, 19, 7, 9]                0                  0\nbefore_clamp (Conv2d)                 [-1, 3, 7, 9]               60              3,591\nclamp_fused (torch.clamp)             [-1, 3, 7, 9]                0                  0\nclamp_alone (torch.clamp)            [-1, 19, 7, 9]                0                  0\nbefore_exp (Conv2d)                   [-1, 3, 7, 9]               60              3,591\nexp_fused (torch.exp)                 [-1, 3, 7, 9]                0                  0\nexp_alone (torch.exp)                [-1, 19, 7, 9]                0                  0\nbefore_abs (Conv2d)                   [-1, 3, 7, 9]               60              3,591\nabs_fused (torch.abs)                 [-1, 3, 7, 9]                0                  0\nabs_alone (torch.abs)                [-1, 19, 7, 9]                0                  0\nbefore_neg (Conv2d)                   [-1, 3, 7, 9]               60              3,591\nneg_fused (torch.neg)                 [-1, 3, 7, 9]                0                  0\nneg_alone (torch.neg)                [-1, 19, 7, 9]                0                  0\npositive (torch.add)                 [-1, 19, 7, 9]                0                  0\nbefore_log (torch.add)               [-1, 19, 7, 9]                0                  0\nlog_fused (torch.log)                [-1, 19, 7, 9]                0                  0\nlog_alone (torch.log)                [-1, 19, 7, 9]                0                  0\nbefore_sqrt (torch.add)              [-1, 19, 7, 9]                0                  0\nsqrt_fused (torch.sqrt)              [-1, 19, 7, 9]                0                  0\nsqrt_alone (torch.sqrt)              [-1, 19, 7, 9]                0                  0\nbefore_reciprocal (torch.add)        [-1, 19, 7, 9]                0                  0\nreciprocal_fused (torch.reciprocal)  [-1, 19, 7, 9]                0                  0\nreciprocal_alone (torch.reciprocal)  [-1, 19, 7, 9]                0                  0\nbefore_pow (torch.add)               [-1, 19, 7, 9]                0                  0\npow_fused (torch.pow)                [-1, 19, 7, 9]                0                  0\npow_alone (torch.pow)                [-1, 19, 7, 9]                0                  0\n=======================================================================================\nTotal params: 2,854\nTrainable params: 2,854\nNon-trainable params: 0\nTotal MACs: 172,368\n---------------------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.25\nParams size (MB): 0.01\nEstimated Total Size (MB): 0.26\n---------------------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.21\n---------------------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::None,
    };
    impl __graphc::Model for Functions {
        const ABOUT: &'static __graphc::About = &ABOUT;
        const STEPS: &'static [__graphc::Step] = &[
            __graphc::Step {
                name: "input",
                description: "the image, in planes",
                kernel: &__graphc::Import {
                    input: 0,
                    output: INPUT_PLANES,
                },
            },
            __graphc::Step {
                name: "stem",
                description: "conv2d 5 -> 19, 3x3",
                kernel: &__graphc::Conv2d {
                    input: INPUT_PLANES,
                    output: STEM,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 0,
                    bias: 5760,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 9,
                            vectors: 2,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 5,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 3,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_relu6",
                description: "conv2d 19 -> 3, 1x1, relu6",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_RELU6,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu6,
                        pool: ::core::option::Option::None,
                    },
                    weights: 5888,
                    bias: 7104,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_relu6",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_RELU6,
                    output: RELU6_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "relu6_alone",
                description: "relu6",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: RELU6_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Relu6),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "relu6_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: RELU6_ALONE,
                    output: RELU6_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_leaky_relu",
                description: "conv2d 19 -> 3, 1x1, leaky_relu(0.01)",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_LEAKY_RELU,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::LeakyRelu {
                            negative_slope: 0.01,
                        },
                        pool: ::core::option::Option::None,
                    },
                    weights: 7168,
                    bias: 8384,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_leaky_relu",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_LEAKY_RELU,
                    output: LEAKY_RELU_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "leaky_relu_alone",
                description: "leaky_relu(0.01)",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: LEAKY_RELU_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::LeakyRelu {
                        negative_slope: 0.01,
                    }),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "leaky_relu_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: LEAKY_RELU_ALONE,
                    output: LEAKY_RELU_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_elu",
                description: "conv2d 19 -> 3, 1x1, elu(0.7)",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_ELU,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Elu {
                            alpha: 0.7,
                        },
                        pool: ::core::option::Option::None,
                    },
                    weights: 8448,
                    bias: 9664,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_elu",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_ELU,
                    output: ELU_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "elu_alone",
                description: "elu(0.7)",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: ELU_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Elu {
                        alpha: 0.7,
                    }),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "elu_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: ELU_ALONE,
                    output: ELU_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_selu",
                description: "conv2d 19 -> 3, 1x1, selu",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_SELU,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Selu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 9728,
                    bias: 10944,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_selu",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_SELU,
                    output: SELU_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "selu_alone",
                description: "selu",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: SELU_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Selu),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "selu_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SELU_ALONE,
                    output: SELU_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_celu",
                description: "conv2d 19 -> 3, 1x1, celu(0.4)",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_CELU,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Celu {
                            alpha: 0.4,
                        },
                        pool: ::core::option::Option::None,
                    },
                    weights: 11008,
                    bias: 12224,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_celu",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_CELU,
                    output: CELU_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "celu_alone",
                description: "celu(0.4)",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: CELU_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Celu {
                        alpha: 0.4,
                    }),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "celu_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: CELU_ALONE,
                    output: CELU_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_gelu",
                description: "conv2d 19 -> 3, 1x1, gelu(none)",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_GELU,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Gelu {
                            approximate: __graphc::Approximate::None,
                        },
                        pool: ::core::option::Option::None,
                    },
                    weights: 12288,
                    bias: 13504,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_gelu",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_GELU,
                    output: GELU_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "gelu_alone",
                description: "gelu(none)",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: GELU_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Gelu {
                        approximate: __graphc::Approximate::None,
                    }),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "gelu_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: GELU_ALONE,
                    output: GELU_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_gelu_tanh",
                description: "conv2d 19 -> 3, 1x1, gelu(tanh)",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_GELU_TANH,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Gelu {
                            approximate: __graphc::Approximate::Tanh,
                        },
                        pool: ::core::option::Option::None,
                    },
                    weights: 13568,
                    bias: 14784,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_gelu_tanh",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_GELU_TANH,
                    output: GELU_TANH_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "gelu_tanh_alone",
                description: "gelu(tanh)",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: GELU_TANH_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Gelu {
                        approximate: __graphc::Approximate::Tanh,
                    }),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "gelu_tanh_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: GELU_TANH_ALONE,
                    output: GELU_TANH_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_threshold",
                description: "conv2d 19 -> 3, 1x1, threshold(0.25, -0.5)",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_THRESHOLD,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Threshold {
                            threshold: 0.25,
                            value: -0.5,
                        },
                        pool: ::core::option::Option::None,
                    },
                    weights: 14848,
                    bias: 16064,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_threshold",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_THRESHOLD,
                    output: THRESHOLD_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "threshold_alone",
                description: "threshold(0.25, -0.5)",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: THRESHOLD_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Threshold {
                        threshold: 0.25,
                        value: -0.5,
                    }),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "threshold_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: THRESHOLD_ALONE,
                    output: THRESHOLD_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_floor",
                description: "conv2d 19 -> 3, 1x1, floor",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_FLOOR,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Floor,
                        pool: ::core::option::Option::None,
                    },
                    weights: 16128,
                    bias: 17344,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_floor",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_FLOOR,
                    output: FLOOR_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "floor_alone",
                description: "floor",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: FLOOR_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Floor),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "floor_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: FLOOR_ALONE,
                    output: FLOOR_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_ceil",
                description: "conv2d 19 -> 3, 1x1, ceil",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_CEIL,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Ceil,
                        pool: ::core::option::Option::None,
                    },
                    weights: 17408,
                    bias: 18624,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_ceil",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_CEIL,
                    output: CEIL_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "ceil_alone",
                description: "ceil",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: CEIL_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Ceil),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "ceil_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: CEIL_ALONE,
                    output: CEIL_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_round",
                description: "conv2d 19 -> 3, 1x1, round",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_ROUND,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Round,
                        pool: ::core::option::Option::None,
                    },
                    weights: 18688,
                    bias: 19904,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_round",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_ROUND,
                    output: ROUND_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "round_alone",
                description: "round",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: ROUND_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Round),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "round_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: ROUND_ALONE,
                    output: ROUND_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_erf",
                description: "conv2d 19 -> 3, 1x1, erf",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_ERF,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Erf,
                        pool: ::core::option::Option::None,
                    },
                    weights: 19968,
                    bias: 21184,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_erf",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_ERF,
                    output: ERF_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "erf_alone",
                description: "erf",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: ERF_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Erf),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "erf_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: ERF_ALONE,
                    output: ERF_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_add",
                description: "conv2d 19 -> 3, 1x1, add(0.75)",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_ADD,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Add {
                            value: 0.75,
                        },
                        pool: ::core::option::Option::None,
                    },
                    weights: 21248,
                    bias: 22464,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_add",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_ADD,
                    output: ADD_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "add_alone",
                description: "add(0.75)",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: ADD_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Add {
                        value: 0.75,
                    }),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "add_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: ADD_ALONE,
                    output: ADD_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_sub",
                description: "conv2d 19 -> 3, 1x1, sub(-2.5)",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_SUB,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Sub {
                            value: -2.5,
                        },
                        pool: ::core::option::Option::None,
                    },
                    weights: 22528,
                    bias: 23744,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_sub",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_SUB,
                    output: SUB_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "sub_alone",
                description: "sub(-2.5)",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: SUB_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Sub {
                        value: -2.5,
                    }),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "sub_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SUB_ALONE,
                    output: SUB_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_rsub",
                description: "conv2d 19 -> 3, 1x1, rsub(1.5)",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_RSUB,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Rsub {
                            value: 1.5,
                        },
                        pool: ::core::option::Option::None,
                    },
                    weights: 23808,
                    bias: 25024,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_rsub",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_RSUB,
                    output: RSUB_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "rsub_alone",
                description: "rsub(1.5)",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: RSUB_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Rsub {
                        value: 1.5,
                    }),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "rsub_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: RSUB_ALONE,
                    output: RSUB_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_mul",
                description: "conv2d 19 -> 3, 1x1, mul(-1.25)",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_MUL,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Mul {
                            value: -1.25,
                        },
                        pool: ::core::option::Option::None,
                    },
                    weights: 25088,
                    bias: 26304,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_mul",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_MUL,
                    output: MUL_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "mul_alone",
                description: "mul(-1.25)",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: MUL_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Mul {
                        value: -1.25,
                    }),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "mul_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: MUL_ALONE,
                    output: MUL_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_div",
                description: "conv2d 19 -> 3, 1x1, div(0.375)",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_DIV,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Div {
                            value: 0.375,
                        },
                        pool: ::core::option::Option::None,
                    },
                    weights: 26368,
                    bias: 27584,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_div",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_DIV,
                    output: DIV_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "div_alone",
                description: "div(0.375)",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: DIV_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Div {
                        value: 0.375,
                    }),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "div_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: DIV_ALONE,
                    output: DIV_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_maximum",
                description: "conv2d 19 -> 3, 1x1, maximum(0.5)",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_MAXIMUM,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Maximum {
                            value: 0.5,
                        },
                        pool: ::core::option::Option::None,
                    },
                    weights: 27648,
                    bias: 28864,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_maximum",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_MAXIMUM,
                    output: MAXIMUM_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "maximum_alone",
                description: "maximum(0.5)",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: MAXIMUM_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Maximum {
                        value: 0.5,
                    }),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "maximum_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: MAXIMUM_ALONE,
                    output: MAXIMUM_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_minimum",
                description: "conv2d 19 -> 3, 1x1, minimum(-0.5)",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_MINIMUM,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Minimum {
                            value: -0.5,
                        },
                        pool: ::core::option::Option::None,
                    },
                    weights: 28928,
                    bias: 30144,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_minimum",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_MINIMUM,
                    output: MINIMUM_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "minimum_alone",
                description: "minimum(-0.5)",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: MINIMUM_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Minimum {
                        value: -0.5,
                    }),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "minimum_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: MINIMUM_ALONE,
                    output: MINIMUM_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_sigmoid",
                description: "conv2d 19 -> 3, 1x1, sigmoid",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_SIGMOID,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Sigmoid,
                        pool: ::core::option::Option::None,
                    },
                    weights: 30208,
                    bias: 31424,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_sigmoid",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_SIGMOID,
                    output: SIGMOID_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "sigmoid_alone",
                description: "sigmoid",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: SIGMOID_ALONE,
                    function: __graphc::Function::Pointwise(
                        __graphc::Pointwise::Sigmoid,
                    ),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "sigmoid_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SIGMOID_ALONE,
                    output: SIGMOID_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_log_sigmoid",
                description: "conv2d 19 -> 3, 1x1, log_sigmoid",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_LOG_SIGMOID,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::LogSigmoid,
                        pool: ::core::option::Option::None,
                    },
                    weights: 31488,
                    bias: 32704,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_log_sigmoid",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_LOG_SIGMOID,
                    output: LOG_SIGMOID_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "log_sigmoid_alone",
                description: "log_sigmoid",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: LOG_SIGMOID_ALONE,
                    function: __graphc::Function::Pointwise(
                        __graphc::Pointwise::LogSigmoid,
                    ),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "log_sigmoid_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: LOG_SIGMOID_ALONE,
                    output: LOG_SIGMOID_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_silu",
                description: "conv2d 19 -> 3, 1x1, silu",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_SILU,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Silu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 32768,
                    bias: 33984,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_silu",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_SILU,
                    output: SILU_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "silu_alone",
                description: "silu",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: SILU_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Silu),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "silu_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SILU_ALONE,
                    output: SILU_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_mish",
                description: "conv2d 19 -> 3, 1x1, mish",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_MISH,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Mish,
                        pool: ::core::option::Option::None,
                    },
                    weights: 34048,
                    bias: 35264,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_mish",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_MISH,
                    output: MISH_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "mish_alone",
                description: "mish",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: MISH_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Mish),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "mish_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: MISH_ALONE,
                    output: MISH_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_softplus",
                description: "conv2d 19 -> 3, 1x1, softplus(2, 1.5)",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_SOFTPLUS,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Softplus {
                            beta: 2.0,
                            threshold: 1.5,
                        },
                        pool: ::core::option::Option::None,
                    },
                    weights: 35328,
                    bias: 36544,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_softplus",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_SOFTPLUS,
                    output: SOFTPLUS_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "softplus_alone",
                description: "softplus(2, 1.5)",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: SOFTPLUS_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Softplus {
                        beta: 2.0,
                        threshold: 1.5,
                    }),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "softplus_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SOFTPLUS_ALONE,
                    output: SOFTPLUS_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_softsign",
                description: "conv2d 19 -> 3, 1x1, softsign",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_SOFTSIGN,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Softsign,
                        pool: ::core::option::Option::None,
                    },
                    weights: 36608,
                    bias: 37824,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_softsign",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_SOFTSIGN,
                    output: SOFTSIGN_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "softsign_alone",
                description: "softsign",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: SOFTSIGN_ALONE,
                    function: __graphc::Function::Pointwise(
                        __graphc::Pointwise::Softsign,
                    ),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "softsign_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SOFTSIGN_ALONE,
                    output: SOFTSIGN_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_hardsigmoid",
                description: "conv2d 19 -> 3, 1x1, hardsigmoid",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_HARDSIGMOID,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Hardsigmoid,
                        pool: ::core::option::Option::None,
                    },
                    weights: 37888,
                    bias: 39104,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_hardsigmoid",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_HARDSIGMOID,
                    output: HARDSIGMOID_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "hardsigmoid_alone",
                description: "hardsigmoid",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: HARDSIGMOID_ALONE,
                    function: __graphc::Function::Pointwise(
                        __graphc::Pointwise::Hardsigmoid,
                    ),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "before_hardswish",
                description: "conv2d 19 -> 3, 1x1, hardswish",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_HARDSWISH,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Hardswish,
                        pool: ::core::option::Option::None,
                    },
                    weights: 39168,
                    bias: 40384,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_hardswish",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_HARDSWISH,
                    output: HARDSWISH_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "hardswish_alone",
                description: "hardswish",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: HARDSWISH_ALONE,
                    function: __graphc::Function::Pointwise(
                        __graphc::Pointwise::Hardswish,
                    ),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "hardswish_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: HARDSWISH_ALONE,
                    output: HARDSWISH_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_hardtanh",
                description: "conv2d 19 -> 3, 1x1, hardtanh(-1.5, 2)",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_HARDTANH,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Hardtanh {
                            min_val: -1.5,
                            max_val: 2.0,
                        },
                        pool: ::core::option::Option::None,
                    },
                    weights: 40448,
                    bias: 41664,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_hardtanh",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_HARDTANH,
                    output: HARDTANH_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "hardtanh_alone",
                description: "hardtanh(-1.5, 2)",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: HARDTANH_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Hardtanh {
                        min_val: -1.5,
                        max_val: 2.0,
                    }),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "hardtanh_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: HARDTANH_ALONE,
                    output: HARDTANH_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_tanh",
                description: "conv2d 19 -> 3, 1x1, tanh",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_TANH,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Tanh,
                        pool: ::core::option::Option::None,
                    },
                    weights: 41728,
                    bias: 42944,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_tanh",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_TANH,
                    output: TANH_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "tanh_alone",
                description: "tanh",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: TANH_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Tanh),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "tanh_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: TANH_ALONE,
                    output: TANH_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_clamp",
                description: "conv2d 19 -> 3, 1x1, clamp(-0.2, inf)",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_CLAMP,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Clamp {
                            min: -0.2,
                            max: ::core::primitive::f32::INFINITY,
                        },
                        pool: ::core::option::Option::None,
                    },
                    weights: 43008,
                    bias: 44224,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_clamp",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_CLAMP,
                    output: CLAMP_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "clamp_alone",
                description: "clamp(-0.2, inf)",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: CLAMP_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Clamp {
                        min: -0.2,
                        max: ::core::primitive::f32::INFINITY,
                    }),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "clamp_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: CLAMP_ALONE,
                    output: CLAMP_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_exp",
                description: "conv2d 19 -> 3, 1x1, exp",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_EXP,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Exp,
                        pool: ::core::option::Option::None,
                    },
                    weights: 44288,
                    bias: 45504,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_exp",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_EXP,
                    output: EXP_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "exp_alone",
                description: "exp",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: EXP_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Exp),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "before_abs",
                description: "conv2d 19 -> 3, 1x1, abs",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_ABS,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Abs,
                        pool: ::core::option::Option::None,
                    },
                    weights: 45568,
                    bias: 46784,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_abs",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_ABS,
                    output: ABS_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "abs_alone",
                description: "abs",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: ABS_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Abs),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "before_neg",
                description: "conv2d 19 -> 3, 1x1, neg",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: BEFORE_NEG,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Neg,
                        pool: ::core::option::Option::None,
                    },
                    weights: 46848,
                    bias: 48064,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "before_neg",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_NEG,
                    output: NEG_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "neg_alone",
                description: "neg",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: NEG_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Neg),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "neg_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: NEG_ALONE,
                    output: NEG_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "positive",
                description: "add",
                kernel: &__graphc::Zip {
                    inputs: [EXP_ALONE, HARDSIGMOID_ALONE],
                    output: POSITIVE_1,
                    operator: __graphc::Operator::Add,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "positive",
                description: "add",
                kernel: &__graphc::Zip {
                    inputs: [POSITIVE_1, ABS_ALONE],
                    output: POSITIVE,
                    operator: __graphc::Operator::Add,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "before_log",
                description: "add, log",
                kernel: &__graphc::Zip {
                    inputs: [EXP_ALONE, POSITIVE],
                    output: BEFORE_LOG,
                    operator: __graphc::Operator::Add,
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Log,
                        pool: ::core::option::Option::None,
                    },
                },
            },
            __graphc::Step {
                name: "before_log",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_LOG,
                    output: LOG_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "log_alone",
                description: "log",
                kernel: &__graphc::Map {
                    input: POSITIVE,
                    output: LOG_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Log),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "log_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: LOG_ALONE,
                    output: LOG_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_sqrt",
                description: "add, sqrt",
                kernel: &__graphc::Zip {
                    inputs: [EXP_ALONE, POSITIVE],
                    output: BEFORE_SQRT,
                    operator: __graphc::Operator::Add,
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Sqrt,
                        pool: ::core::option::Option::None,
                    },
                },
            },
            __graphc::Step {
                name: "before_sqrt",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_SQRT,
                    output: SQRT_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "sqrt_alone",
                description: "sqrt",
                kernel: &__graphc::Map {
                    input: POSITIVE,
                    output: SQRT_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Sqrt),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "sqrt_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SQRT_ALONE,
                    output: SQRT_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_reciprocal",
                description: "add, reciprocal",
                kernel: &__graphc::Zip {
                    inputs: [EXP_ALONE, POSITIVE],
                    output: BEFORE_RECIPROCAL,
                    operator: __graphc::Operator::Add,
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Reciprocal,
                        pool: ::core::option::Option::None,
                    },
                },
            },
            __graphc::Step {
                name: "before_reciprocal",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_RECIPROCAL,
                    output: RECIPROCAL_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "reciprocal_alone",
                description: "reciprocal",
                kernel: &__graphc::Map {
                    input: POSITIVE,
                    output: RECIPROCAL_ALONE,
                    function: __graphc::Function::Pointwise(
                        __graphc::Pointwise::Reciprocal,
                    ),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "reciprocal_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: RECIPROCAL_ALONE,
                    output: RECIPROCAL_ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "before_pow",
                description: "add, pow(1.7)",
                kernel: &__graphc::Zip {
                    inputs: [EXP_ALONE, POSITIVE],
                    output: BEFORE_POW,
                    operator: __graphc::Operator::Add,
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Pow {
                            exponent: 1.7,
                        },
                        pool: ::core::option::Option::None,
                    },
                },
            },
            __graphc::Step {
                name: "before_pow",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BEFORE_POW,
                    output: POW_FUSED_RESULT,
                },
            },
            __graphc::Step {
                name: "pow_alone",
                description: "pow(1.7)",
                kernel: &__graphc::Map {
                    input: POSITIVE,
                    output: POW_ALONE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Pow {
                        exponent: 1.7,
                    }),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "pow_alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: POW_ALONE,
                    output: POW_ALONE_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[[f32; 9]; 7]; 5];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = FunctionsOutput<'s>;
        type Batch = FunctionsBatch;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "stem.weight",
                    shape: &[19, 5, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "stem.bias",
                    shape: &[19],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_relu6.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_relu6.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_leaky_relu.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_leaky_relu.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_elu.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_elu.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_selu.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_selu.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_celu.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_celu.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_gelu.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_gelu.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_gelu_tanh.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_gelu_tanh.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_threshold.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_threshold.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_floor.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_floor.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_ceil.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_ceil.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_round.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_round.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_erf.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_erf.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_add.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_add.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_sub.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_sub.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_rsub.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_rsub.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_mul.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_mul.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_div.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_div.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_maximum.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_maximum.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_minimum.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_minimum.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_sigmoid.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_sigmoid.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_log_sigmoid.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_log_sigmoid.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_silu.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_silu.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_mish.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_mish.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_softplus.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_softplus.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_softsign.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_softsign.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_hardsigmoid.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_hardsigmoid.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_hardswish.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_hardswish.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_hardtanh.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_hardtanh.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_tanh.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_tanh.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_clamp.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_clamp.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_exp.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_exp.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_abs.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_abs.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "before_neg.weight",
                    shape: &[3, 19, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "before_neg.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
            ],
            mapping: __graphc::Mapping {
                prefix: "",
                ignore: &[],
                rename: &[],
            },
            packing: &[
                __graphc::Packing::Conv2d {
                    weight: 0,
                    bias: ::core::option::Option::Some(1),
                    batch_norm: ::core::option::Option::None,
                    shape: [19, 5, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 5760,
                },
                __graphc::Packing::Conv2d {
                    weight: 2,
                    bias: ::core::option::Option::Some(3),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 5888,
                    bias_at: 7104,
                },
                __graphc::Packing::Conv2d {
                    weight: 4,
                    bias: ::core::option::Option::Some(5),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 7168,
                    bias_at: 8384,
                },
                __graphc::Packing::Conv2d {
                    weight: 6,
                    bias: ::core::option::Option::Some(7),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 8448,
                    bias_at: 9664,
                },
                __graphc::Packing::Conv2d {
                    weight: 8,
                    bias: ::core::option::Option::Some(9),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 9728,
                    bias_at: 10944,
                },
                __graphc::Packing::Conv2d {
                    weight: 10,
                    bias: ::core::option::Option::Some(11),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 11008,
                    bias_at: 12224,
                },
                __graphc::Packing::Conv2d {
                    weight: 12,
                    bias: ::core::option::Option::Some(13),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 12288,
                    bias_at: 13504,
                },
                __graphc::Packing::Conv2d {
                    weight: 14,
                    bias: ::core::option::Option::Some(15),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 13568,
                    bias_at: 14784,
                },
                __graphc::Packing::Conv2d {
                    weight: 16,
                    bias: ::core::option::Option::Some(17),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 14848,
                    bias_at: 16064,
                },
                __graphc::Packing::Conv2d {
                    weight: 18,
                    bias: ::core::option::Option::Some(19),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 16128,
                    bias_at: 17344,
                },
                __graphc::Packing::Conv2d {
                    weight: 20,
                    bias: ::core::option::Option::Some(21),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 17408,
                    bias_at: 18624,
                },
                __graphc::Packing::Conv2d {
                    weight: 22,
                    bias: ::core::option::Option::Some(23),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 18688,
                    bias_at: 19904,
                },
                __graphc::Packing::Conv2d {
                    weight: 24,
                    bias: ::core::option::Option::Some(25),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 19968,
                    bias_at: 21184,
                },
                __graphc::Packing::Conv2d {
                    weight: 26,
                    bias: ::core::option::Option::Some(27),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 21248,
                    bias_at: 22464,
                },
                __graphc::Packing::Conv2d {
                    weight: 28,
                    bias: ::core::option::Option::Some(29),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 22528,
                    bias_at: 23744,
                },
                __graphc::Packing::Conv2d {
                    weight: 30,
                    bias: ::core::option::Option::Some(31),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 23808,
                    bias_at: 25024,
                },
                __graphc::Packing::Conv2d {
                    weight: 32,
                    bias: ::core::option::Option::Some(33),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 25088,
                    bias_at: 26304,
                },
                __graphc::Packing::Conv2d {
                    weight: 34,
                    bias: ::core::option::Option::Some(35),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 26368,
                    bias_at: 27584,
                },
                __graphc::Packing::Conv2d {
                    weight: 36,
                    bias: ::core::option::Option::Some(37),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 27648,
                    bias_at: 28864,
                },
                __graphc::Packing::Conv2d {
                    weight: 38,
                    bias: ::core::option::Option::Some(39),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 28928,
                    bias_at: 30144,
                },
                __graphc::Packing::Conv2d {
                    weight: 40,
                    bias: ::core::option::Option::Some(41),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 30208,
                    bias_at: 31424,
                },
                __graphc::Packing::Conv2d {
                    weight: 42,
                    bias: ::core::option::Option::Some(43),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 31488,
                    bias_at: 32704,
                },
                __graphc::Packing::Conv2d {
                    weight: 44,
                    bias: ::core::option::Option::Some(45),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 32768,
                    bias_at: 33984,
                },
                __graphc::Packing::Conv2d {
                    weight: 46,
                    bias: ::core::option::Option::Some(47),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 34048,
                    bias_at: 35264,
                },
                __graphc::Packing::Conv2d {
                    weight: 48,
                    bias: ::core::option::Option::Some(49),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 35328,
                    bias_at: 36544,
                },
                __graphc::Packing::Conv2d {
                    weight: 50,
                    bias: ::core::option::Option::Some(51),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 36608,
                    bias_at: 37824,
                },
                __graphc::Packing::Conv2d {
                    weight: 52,
                    bias: ::core::option::Option::Some(53),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 37888,
                    bias_at: 39104,
                },
                __graphc::Packing::Conv2d {
                    weight: 54,
                    bias: ::core::option::Option::Some(55),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 39168,
                    bias_at: 40384,
                },
                __graphc::Packing::Conv2d {
                    weight: 56,
                    bias: ::core::option::Option::Some(57),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 40448,
                    bias_at: 41664,
                },
                __graphc::Packing::Conv2d {
                    weight: 58,
                    bias: ::core::option::Option::Some(59),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 41728,
                    bias_at: 42944,
                },
                __graphc::Packing::Conv2d {
                    weight: 60,
                    bias: ::core::option::Option::Some(61),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 43008,
                    bias_at: 44224,
                },
                __graphc::Packing::Conv2d {
                    weight: 62,
                    bias: ::core::option::Option::Some(63),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 44288,
                    bias_at: 45504,
                },
                __graphc::Packing::Conv2d {
                    weight: 64,
                    bias: ::core::option::Option::Some(65),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 45568,
                    bias_at: 46784,
                },
                __graphc::Packing::Conv2d {
                    weight: 66,
                    bias: ::core::option::Option::Some(67),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 19, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 46848,
                    bias_at: 48064,
                },
            ],
            packed: 48128,
            values: 224064,
            workspace: 0,
            scratch: 0,
            outputs: &[
                RELU6_FUSED_RESULT,
                RELU6_ALONE_RESULT,
                LEAKY_RELU_FUSED_RESULT,
                LEAKY_RELU_ALONE_RESULT,
                ELU_FUSED_RESULT,
                ELU_ALONE_RESULT,
                SELU_FUSED_RESULT,
                SELU_ALONE_RESULT,
                CELU_FUSED_RESULT,
                CELU_ALONE_RESULT,
                GELU_FUSED_RESULT,
                GELU_ALONE_RESULT,
                GELU_TANH_FUSED_RESULT,
                GELU_TANH_ALONE_RESULT,
                THRESHOLD_FUSED_RESULT,
                THRESHOLD_ALONE_RESULT,
                FLOOR_FUSED_RESULT,
                FLOOR_ALONE_RESULT,
                CEIL_FUSED_RESULT,
                CEIL_ALONE_RESULT,
                ROUND_FUSED_RESULT,
                ROUND_ALONE_RESULT,
                ERF_FUSED_RESULT,
                ERF_ALONE_RESULT,
                ADD_FUSED_RESULT,
                ADD_ALONE_RESULT,
                SUB_FUSED_RESULT,
                SUB_ALONE_RESULT,
                RSUB_FUSED_RESULT,
                RSUB_ALONE_RESULT,
                MUL_FUSED_RESULT,
                MUL_ALONE_RESULT,
                DIV_FUSED_RESULT,
                DIV_ALONE_RESULT,
                MAXIMUM_FUSED_RESULT,
                MAXIMUM_ALONE_RESULT,
                MINIMUM_FUSED_RESULT,
                MINIMUM_ALONE_RESULT,
                SIGMOID_FUSED_RESULT,
                SIGMOID_ALONE_RESULT,
                LOG_SIGMOID_FUSED_RESULT,
                LOG_SIGMOID_ALONE_RESULT,
                SILU_FUSED_RESULT,
                SILU_ALONE_RESULT,
                MISH_FUSED_RESULT,
                MISH_ALONE_RESULT,
                SOFTPLUS_FUSED_RESULT,
                SOFTPLUS_ALONE_RESULT,
                SOFTSIGN_FUSED_RESULT,
                SOFTSIGN_ALONE_RESULT,
                HARDSIGMOID_FUSED_RESULT,
                HARDSWISH_FUSED_RESULT,
                HARDSWISH_ALONE_RESULT,
                HARDTANH_FUSED_RESULT,
                HARDTANH_ALONE_RESULT,
                TANH_FUSED_RESULT,
                TANH_ALONE_RESULT,
                CLAMP_FUSED_RESULT,
                CLAMP_ALONE_RESULT,
                EXP_FUSED_RESULT,
                ABS_FUSED_RESULT,
                NEG_FUSED_RESULT,
                NEG_ALONE_RESULT,
                LOG_FUSED_RESULT,
                LOG_ALONE_RESULT,
                SQRT_FUSED_RESULT,
                SQRT_ALONE_RESULT,
                RECIPROCAL_FUSED_RESULT,
                RECIPROCAL_ALONE_RESULT,
                POW_FUSED_RESULT,
                POW_ALONE_RESULT,
            ],
        };
        fn from_weights(weights: __graphc::Weights) -> Self {
            Self { weights }
        }
        fn weights(&self) -> &__graphc::Weights {
            &self.weights
        }
        fn numbers<R>(
            input: Self::Input<'_>,
            run: impl ::core::ops::FnOnce(&[&[f32]]) -> R,
        ) -> R {
            run(&[input.as_flattened().as_flattened()])
        }
        fn views<R>(
            images: Self::Images<'_>,
            run: impl ::core::ops::FnOnce(&[__graphc::ArrayViewD<'_, f32>]) -> R,
        ) -> R {
            run(&[images.into_dyn()])
        }
        fn arrays(mut images: __graphc::Results) -> Self::Arrays {
            images.images([5, 7, 9])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            FunctionsOutput {
                relu6_fused: outputs.image(0),
                relu6_alone: outputs.image(1),
                leaky_relu_fused: outputs.image(2),
                leaky_relu_alone: outputs.image(3),
                elu_fused: outputs.image(4),
                elu_alone: outputs.image(5),
                selu_fused: outputs.image(6),
                selu_alone: outputs.image(7),
                celu_fused: outputs.image(8),
                celu_alone: outputs.image(9),
                gelu_fused: outputs.image(10),
                gelu_alone: outputs.image(11),
                gelu_tanh_fused: outputs.image(12),
                gelu_tanh_alone: outputs.image(13),
                threshold_fused: outputs.image(14),
                threshold_alone: outputs.image(15),
                floor_fused: outputs.image(16),
                floor_alone: outputs.image(17),
                ceil_fused: outputs.image(18),
                ceil_alone: outputs.image(19),
                round_fused: outputs.image(20),
                round_alone: outputs.image(21),
                erf_fused: outputs.image(22),
                erf_alone: outputs.image(23),
                add_fused: outputs.image(24),
                add_alone: outputs.image(25),
                sub_fused: outputs.image(26),
                sub_alone: outputs.image(27),
                rsub_fused: outputs.image(28),
                rsub_alone: outputs.image(29),
                mul_fused: outputs.image(30),
                mul_alone: outputs.image(31),
                div_fused: outputs.image(32),
                div_alone: outputs.image(33),
                maximum_fused: outputs.image(34),
                maximum_alone: outputs.image(35),
                minimum_fused: outputs.image(36),
                minimum_alone: outputs.image(37),
                sigmoid_fused: outputs.image(38),
                sigmoid_alone: outputs.image(39),
                log_sigmoid_fused: outputs.image(40),
                log_sigmoid_alone: outputs.image(41),
                silu_fused: outputs.image(42),
                silu_alone: outputs.image(43),
                mish_fused: outputs.image(44),
                mish_alone: outputs.image(45),
                softplus_fused: outputs.image(46),
                softplus_alone: outputs.image(47),
                softsign_fused: outputs.image(48),
                softsign_alone: outputs.image(49),
                hardsigmoid_fused: outputs.image(50),
                hardswish_fused: outputs.image(51),
                hardswish_alone: outputs.image(52),
                hardtanh_fused: outputs.image(53),
                hardtanh_alone: outputs.image(54),
                tanh_fused: outputs.image(55),
                tanh_alone: outputs.image(56),
                clamp_fused: outputs.image(57),
                clamp_alone: outputs.image(58),
                exp_fused: outputs.image(59),
                abs_fused: outputs.image(60),
                neg_fused: outputs.image(61),
                neg_alone: outputs.image(62),
                log_fused: outputs.image(63),
                log_alone: outputs.image(64),
                sqrt_fused: outputs.image(65),
                sqrt_alone: outputs.image(66),
                reciprocal_fused: outputs.image(67),
                reciprocal_alone: outputs.image(68),
                pow_fused: outputs.image(69),
                pow_alone: outputs.image(70),
            }
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            FunctionsBatch {
                relu6_fused: results.images([3, 7, 9]),
                relu6_alone: results.images([19, 7, 9]),
                leaky_relu_fused: results.images([3, 7, 9]),
                leaky_relu_alone: results.images([19, 7, 9]),
                elu_fused: results.images([3, 7, 9]),
                elu_alone: results.images([19, 7, 9]),
                selu_fused: results.images([3, 7, 9]),
                selu_alone: results.images([19, 7, 9]),
                celu_fused: results.images([3, 7, 9]),
                celu_alone: results.images([19, 7, 9]),
                gelu_fused: results.images([3, 7, 9]),
                gelu_alone: results.images([19, 7, 9]),
                gelu_tanh_fused: results.images([3, 7, 9]),
                gelu_tanh_alone: results.images([19, 7, 9]),
                threshold_fused: results.images([3, 7, 9]),
                threshold_alone: results.images([19, 7, 9]),
                floor_fused: results.images([3, 7, 9]),
                floor_alone: results.images([19, 7, 9]),
                ceil_fused: results.images([3, 7, 9]),
                ceil_alone: results.images([19, 7, 9]),
                round_fused: results.images([3, 7, 9]),
                round_alone: results.images([19, 7, 9]),
                erf_fused: results.images([3, 7, 9]),
                erf_alone: results.images([19, 7, 9]),
                add_fused: results.images([3, 7, 9]),
                add_alone: results.images([19, 7, 9]),
                sub_fused: results.images([3, 7, 9]),
                sub_alone: results.images([19, 7, 9]),
                rsub_fused: results.images([3, 7, 9]),
                rsub_alone: results.images([19, 7, 9]),
                mul_fused: results.images([3, 7, 9]),
                mul_alone: results.images([19, 7, 9]),
                div_fused: results.images([3, 7, 9]),
                div_alone: results.images([19, 7, 9]),
                maximum_fused: results.images([3, 7, 9]),
                maximum_alone: results.images([19, 7, 9]),
                minimum_fused: results.images([3, 7, 9]),
                minimum_alone: results.images([19, 7, 9]),
                sigmoid_fused: results.images([3, 7, 9]),
                sigmoid_alone: results.images([19, 7, 9]),
                log_sigmoid_fused: results.images([3, 7, 9]),
                log_sigmoid_alone: results.images([19, 7, 9]),
                silu_fused: results.images([3, 7, 9]),
                silu_alone: results.images([19, 7, 9]),
                mish_fused: results.images([3, 7, 9]),
                mish_alone: results.images([19, 7, 9]),
                softplus_fused: results.images([3, 7, 9]),
                softplus_alone: results.images([19, 7, 9]),
                softsign_fused: results.images([3, 7, 9]),
                softsign_alone: results.images([19, 7, 9]),
                hardsigmoid_fused: results.images([3, 7, 9]),
                hardswish_fused: results.images([3, 7, 9]),
                hardswish_alone: results.images([19, 7, 9]),
                hardtanh_fused: results.images([3, 7, 9]),
                hardtanh_alone: results.images([19, 7, 9]),
                tanh_fused: results.images([3, 7, 9]),
                tanh_alone: results.images([19, 7, 9]),
                clamp_fused: results.images([3, 7, 9]),
                clamp_alone: results.images([19, 7, 9]),
                exp_fused: results.images([3, 7, 9]),
                abs_fused: results.images([3, 7, 9]),
                neg_fused: results.images([3, 7, 9]),
                neg_alone: results.images([19, 7, 9]),
                log_fused: results.images([19, 7, 9]),
                log_alone: results.images([19, 7, 9]),
                sqrt_fused: results.images([19, 7, 9]),
                sqrt_alone: results.images([19, 7, 9]),
                reciprocal_fused: results.images([19, 7, 9]),
                reciprocal_alone: results.images([19, 7, 9]),
                pow_fused: results.images([19, 7, 9]),
                pow_alone: results.images([19, 7, 9]),
            }
        }
    }
    impl Functions {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [5, 7, 9];
        /// The inputs.
        pub const INPUTS: &'static [__graphc::Input] = <Self as __graphc::Model>::ABOUT
            .inputs;
        /// The results.
        pub const OUTPUTS: &'static [__graphc::Output] = <Self as __graphc::Model>::ABOUT
            .outputs;
        /// Number of parameters, as PyTorch counts them.
        pub const PARAMETERS: u64 = <Self as __graphc::Model>::ABOUT.parameters;
        /// Multiply-accumulate operations for one image.
        pub const MACS: u64 = <Self as __graphc::Model>::ABOUT.macs;
        /// Bytes of a session's arena, for the largest compiled batch.
        pub const ARENA_BYTES: usize = <Self as __graphc::Model>::ABOUT.arena_bytes;
        /// The batch sizes that it was compiled for, ascending.
        pub const BATCHES: &'static [usize] = <Self as __graphc::Model>::ABOUT.batches;
        /// What weights and the values between layers are stored in.
        pub const PRECISION: __graphc::Precision = <Self as __graphc::Model>::ABOUT
            .precision;
        /// The layers of the model file, in order.
        pub const LAYERS: &'static [__graphc::Layer] = <Self as __graphc::Model>::ABOUT
            .layers;
        /// The layers as a table, with the totals: what `graphc check` prints.
        pub const SUMMARY: &'static str = <Self as __graphc::Model>::ABOUT.summary;
        /// What a forward pass does, in order.
        pub const STEPS: &'static [__graphc::Step] = <Self as __graphc::Model>::STEPS;
        /// How images become its input, if the model file says so.
        pub const PREPROCESS: ::core::option::Option<__graphc::Preprocess> = <Self as __graphc::Model>::ABOUT
            .preprocess;
        /// How its result becomes answers, if there is one result and that is a vector.
        pub const CLASSES: ::core::option::Option<__graphc::Classes> = <Self as __graphc::Model>::ABOUT
            .classes;
        /// The weight file in the program, if it was compiled with one.
        pub const EMBEDDED: ::core::option::Option<&'static [u8]> = <Self as __graphc::Model>::EMBEDDED;
        /// Reads the weights from a file: safetensors, or PyTorch's `.pth`, `.pt` or `.bin`, with the names of its
        /// state dict.
        ///
        /// # Errors
        /// If the file cannot be read, is damaged, or holds other tensors than the network has.
        pub fn load(
            path: impl ::core::convert::AsRef<__graphc::Path>,
        ) -> ::core::result::Result<Self, __graphc::LoadError> {
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
        pub fn from_bytes(
            bytes: &[u8],
        ) -> ::core::result::Result<Self, __graphc::LoadError> {
            <Self as __graphc::Model>::from_bytes(bytes)
        }
        /// Generates weights, the same everywhere for the same seed.
        #[must_use]
        pub fn random(seed: u64) -> Self {
            <Self as __graphc::Model>::random(seed)
        }
        /// `count` images of numbers uniform in [-2, 2), the same everywhere for the same seed: for trying and timing.
        #[must_use]
        pub fn random_images(seed: u64, count: usize) -> __graphc::Array4<f32> {
            <Self as __graphc::Model>::random_images(seed, count)
        }
        /// An image on the heap, each number by its channel, row and column.
        #[must_use]
        pub fn image_from_fn(
            number: impl ::core::ops::FnMut([usize; 3]) -> f32,
        ) -> __graphc::Box<[[[f32; 9]; 7]; 5]> {
            __graphc::image_from_fn(number)
        }
        /// Whether an image can be the input.
        ///
        /// # Errors
        /// If the model file has no `preprocess`, or the image has another size and is not to be resized.
        pub fn check_image(
            image: &__graphc::Image<'_>,
        ) -> ::core::result::Result<(), __graphc::ImageError> {
            <Self as __graphc::Model>::check_image(image)
        }
        /// Memory and threads for one caller: as many as there are cores at hand, or as the environment variables
        /// `GRAPHC_THREADS` and `GRAPHC_ISA` say.
        ///
        /// # Panics
        /// If a variable says what cannot be, or there is not enough memory.
        #[must_use]
        #[track_caller]
        pub fn session(&self) -> __graphc::Session<'_, Self> {
            <Self as __graphc::Model>::session(self)
        }
        /// The same, or why there is none.
        ///
        /// # Errors
        /// If a variable says what cannot be, or there is not enough memory.
        pub fn try_session(
            &self,
        ) -> ::core::result::Result<
            __graphc::Session<'_, Self>,
            __graphc::SessionError,
        > {
            <Self as __graphc::Model>::try_session(self)
        }
        /// A session with this many threads, the caller's included, but no more than the cores at hand.
        ///
        /// # Panics
        /// If `GRAPHC_ISA` names no instruction set of the CPU, or there is not enough memory.
        #[must_use]
        #[track_caller]
        pub fn session_with_threads(
            &self,
            threads: ::core::num::NonZeroUsize,
        ) -> __graphc::Session<'_, Self> {
            <Self as __graphc::Model>::session_with_threads(self, threads)
        }
        /// A session that shares the network instead of borrowing it, and may live and move anywhere.
        ///
        /// # Panics
        /// As for [`session`](Self::session).
        #[must_use]
        #[track_caller]
        pub fn shared_session(
            self: &__graphc::Arc<Self>,
        ) -> __graphc::Session<'static, Self> {
            <Self as __graphc::Model>::shared_session(self)
        }
    }
};
