//! Each method beside its definition over the numbers themselves.

use super::*;

/// Numbers without a pattern: most are small, a few are not.
fn numbers(count: usize, is_positive: bool) -> Vec<f32> {
    let mut state = 0x2545_f491_4f6c_dd1du64;
    let mut unit = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 40) as f32 / (1 << 24) as f32
    };
    let number = |_| {
        let bell = unit() + unit() + unit() + unit() - 2.0;
        let tail = if unit() < 0.001 { 12.0 } else { 1.0 };
        if is_positive { (bell * tail).max(0.0) } else { bell * tail + 0.1 }
    };
    (0..count).map(number).collect()
}

fn histogram(numbers: &[f32]) -> Histogram {
    let mut histogram = Histogram::default();
    histogram.add(numbers).unwrap();
    histogram
}

fn error(numbers: &[f32], range: [f32; 2]) -> f64 {
    let scale = scale(range);
    numbers.iter().map(|number| f64::from(rounded(scale, *number) - number).powi(2)).sum()
}

#[test]
fn minmax_has_all_numbers_inside() {
    let all = numbers(3000, false);
    let ends = all.iter().fold([0.0f32; 2], |[least, most], x| [least.min(*x), most.max(*x)]);
    assert_eq!(Method::MinMax.range(&histogram(&all)), ends);
}

/// As many numbers are cut off as the definition says, but for those of a bin.
#[test]
fn percentiles_cut_off_a_share() {
    for (is_positive, kept) in [(false, 99.0), (false, 99.9), (true, 99.0), (true, 99.99), (true, 20.0)] {
        let mut all = numbers(40_000, is_positive);
        let [least, most] = Method::Percentile(kept).range(&histogram(&all));
        all.sort_by(f32::total_cmp);
        let share = ((100.0 - kept) / 200.0 * all.len() as f64) as usize;
        let width = (all[all.len() - 1] - all[0]) / 1000.0;
        let (below, above) = (all[share].min(0.0), all[all.len() - 1 - share].max(0.0));
        assert!((least - below).abs() <= width, "{kept}: {least}, expected {below}");
        assert!((most - above).abs() <= width, "{kept}: {most}, expected {above}");
    }
}

/// No pair of ends, out of a grid, is better over the numbers themselves.
#[test]
fn mse_has_the_least_squared_error() {
    for is_positive in [false, true] {
        let all = numbers(8000, is_positive);
        let ends = Method::MinMax.range(&histogram(&all));
        let found = Method::Mse.range(&histogram(&all));
        let grid = || (5..=50).map(|part| part as f32 / 50.0);
        let least = grid().flat_map(|low| grid().map(move |high| [low * ends[0], high * ends[1]]));
        let least = least.map(|range| error(&all, range)).fold(f64::INFINITY, f64::min);
        let found = error(&all, found);
        assert!(found <= 1.02 * least, "{found}, but {least} is possible");
    }
}

/// One number of a million is cut off, where that makes the steps of the others half as large.
#[test]
fn mse_cuts_off_what_is_rare() {
    let mut all: Vec<f32> = (0..1_000_000).map(|number| number as f32 * 1e-6).collect();
    all.push(2.0);
    let [least, most] = Method::Mse.range(&histogram(&all));
    assert!(least == 0.0 && (0.98..1.1).contains(&most), "{most}");
    assert!(error(&all, [least, most]) < 0.6 * error(&all, [0.0, 2.0]));
}

/// The divergence of a range, over dense arrays of bins, as one would write it down.
fn plain_divergence(histogram: &Histogram, range: [f32; 2]) -> f64 {
    let bins: Vec<Bin> = histogram.bins().collect();
    let scale = scale(range);
    let is_inside = |bin: &Bin| bin.ends[0] <= f64::from(range[1]) && bin.ends[1] >= f64::from(range[0]);
    let Some(first) = bins.iter().position(is_inside) else { return f64::INFINITY };
    let Some(last) = bins.iter().rposition(is_inside) else { return f64::INFINITY };
    let (mut p, mut q) = (vec![0.0; bins.len()], vec![0.0; bins.len()]);
    for (index, bin) in bins.iter().enumerate() {
        p[index.clamp(first, last)] += bin.count as f64;
        if is_inside(bin) {
            let say = rounded(scale, bin.middle() as f32);
            let alike = bins.iter().filter(|other| is_inside(other) && rounded(scale, other.middle() as f32) == say);
            let (sum, count) = alike.fold((0.0, 0.0), |(sum, count), other| (sum + other.count as f64, count + 1.0));
            q[index] = sum / count;
        }
    }
    let (all_p, all_q): (f64, f64) = (p.iter().sum(), q.iter().sum());
    p.iter().zip(&q).filter(|(p, _)| **p > 0.0).map(|(p, q)| p / all_p * ((p / all_p) / (q / all_q)).ln()).sum()
}

#[test]
fn entropy_has_the_least_divergence_where_one_end_moves() {
    let all = numbers(4000, true);
    let histogram = histogram(&all);
    let [_, most] = histogram.ends();
    let ranges = || (1..=100).map(|part| [0.0, most * (part as f32 / 100.0)]);
    for range in ranges() {
        let (found, expected) = (divergence(&histogram)(range), plain_divergence(&histogram, range));
        assert!((found - expected).abs() < 1e-9 || found == expected, "{range:?}: {found}, expected {expected}");
    }
    let least = ranges().map(|range| plain_divergence(&histogram, range)).fold(f64::INFINITY, f64::min);
    let found = plain_divergence(&histogram, Method::Entropy.range(&histogram));
    assert!((found - least).abs() < 1e-9, "{found}, but {least} is possible");
}

#[test]
fn what_is_constant_or_nothing_has_a_range() {
    for method in Method::ALL {
        assert_eq!(method.range(&Histogram::default()), [0.0, 0.0], "{method}");
        assert_eq!(method.range(&histogram(&[0.0; 8])), [0.0, 0.0], "{method}");
        let [least, most] = method.range(&histogram(&[2.5; 8]));
        assert_eq!(least, 0.0, "{method}");
        assert!((2.4..=2.5).contains(&most), "{method}: {most}");
    }
}

#[test]
fn methods_have_names() {
    for method in Method::ALL {
        assert_eq!(method.name().parse(), Ok(method));
    }
    assert!("median".parse::<Method>().is_err());
}
