//! A line of bars as high as a series of figures.

use crate::model::Decimal;

const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// A bar for each figure, from the lowest to the highest of them; empty for fewer than two. Where all are the
/// same, all are low.
pub fn line(values: &[Decimal]) -> String {
    let parts: Vec<i128> = values.iter().map(parts).collect();
    let (Some(low), Some(high), true) = (parts.iter().min(), parts.iter().max(), parts.len() > 1)
    else {
        return String::new();
    };
    let (steps, span) = (BARS.len() as i128 - 1, high - low);
    let bar = |part: &i128| {
        let way = (part - low) * steps;
        let (step, rest) = (way.checked_div(span)?, way % span);
        // to the nearest step, and from the middle of two to the even one
        let up = rest * 2 > span || rest * 2 == span && step % 2 == 1;
        BARS.get((step + i128::from(up)) as usize).copied()
    };
    parts
        .iter()
        .map(|part| bar(part).unwrap_or(BARS[0]))
        .collect()
}

/// A figure in parts of 10⁻¹⁴; what is smaller is not to be seen in a bar.
fn parts(value: &Decimal) -> i128 {
    let (mantissa, scale) = (value.mantissa(), value.scale());
    // figures are below 10¹⁵, so that there is room for many times as much
    match 14_u32.checked_sub(scale) {
        Some(more) => mantissa * 10_i128.pow(more),
        None => mantissa / 10_i128.pow(scale - 14),
    }
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
        // half a step
        assert_eq!(line(&[34, 36, 62]), "▁▁█");
    }
}
