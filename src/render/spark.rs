//! A line of bars as high as a series of figures.

use rust_decimal::prelude::ToPrimitive;

use crate::model::Decimal;

const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// A bar for each figure, from the lowest to the highest of them; empty for fewer than two. Where all are the
/// same, all are low.
pub fn line(values: &[Decimal]) -> String {
    if values.len() < 2 {
        return String::new();
    }
    // a bar is no number: what a float loses is not to be seen
    let heights = values
        .iter()
        .map(|value| value.to_f64().unwrap_or_default());
    let heights: Vec<f64> = heights.collect();
    let low = heights.iter().copied().fold(f64::INFINITY, f64::min);
    let high = heights.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let steps = (BARS.len() - 1) as f64;
    let bar = |height: &f64| {
        // where all are the same this is no number, and no step
        let step = ((height - low) * steps / (high - low)).round_ties_even();
        BARS[(step as usize).min(BARS.len() - 1)]
    };
    heights.iter().map(bar).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_rise_with_their_figures() {
        let line = |values: &[i64]| line(&values.iter().map(|v| (*v).into()).collect::<Vec<_>>());
        assert_eq!(line(&[0, 7, 3]), "▁█▄");
        assert_eq!(line(&[-5, -5]), "▁▁");
        assert_eq!(line(&[4]), "");
    }
}
