//! A bar of progress with a tick where it should stand.

use crate::model::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A bar of `cells`: the whole is what is asked for, or more where progress or the tick is beyond it. What is
/// behind its tick, by however little, leaves a cell before it empty.
pub fn bar(progress: Decimal, expected: Option<Decimal>, cells: usize) -> String {
    let whole = Decimal::ONE.max(progress).max(expected.unwrap_or_default());
    let place = |share: Decimal| {
        (share / whole * Decimal::from(cells))
            .round()
            .to_usize()
            .unwrap_or(0)
            .min(cells)
    };
    let tick = expected.map(|expected| place(expected).clamp(1, cells) - 1);
    let behind = tick.filter(|_| expected.is_some_and(|expected| progress < expected));
    let filled = behind.map_or(place(progress), |tick| {
        place(progress).min(tick.saturating_sub(1))
    });
    (0..cells)
        .map(|cell| match cell {
            cell if tick == Some(cell) => '│',
            cell if cell < filled => '█',
            _ => '░',
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_fills_to_its_progress_and_ticks_where_it_should_stand() {
        let half = Decimal::new(5, 1);
        assert_eq!(bar(half, Some(Decimal::new(8, 1)), 10), "█████░░│░░");
        assert_eq!(bar(half, None, 10), "█████░░░░░");
        assert_eq!(bar(Decimal::TWO, Some(Decimal::ONE), 10), "████│█████");
        let nearly = Decimal::new(99, 2);
        assert_eq!(bar(nearly, Some(Decimal::ONE), 10), "████████░│");
        assert_eq!(bar(Decimal::ONE, Some(Decimal::ONE), 10), "█████████│");
        assert_eq!(bar(-Decimal::ONE, Some(Decimal::ZERO), 4), "│░░░");
    }
}
