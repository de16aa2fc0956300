//! A line of bars as high as a series of figures.

use rust_decimal::prelude::ToPrimitive;

use crate::model::Decimal;

const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// A bar for each figure, from the lowest to the highest of them; empty for fewer than two. Where all are the
/// same, all are low.
pub fn line(values: &[Decimal]) -> String {
    let (Some(low), Some(high), true) =
        (values.iter().min(), values.iter().max(), values.len() > 1)
    else {
        return String::new();
    };
    let steps = Decimal::from(BARS.len() - 1);
    values
        .iter()
        .map(|value| {
            let height = ((value - low) * steps).checked_div(high - low);
            let step = height.and_then(|height| height.round().to_usize());
            BARS[step.unwrap_or(0).min(BARS.len() - 1)]
        })
        .collect()
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
