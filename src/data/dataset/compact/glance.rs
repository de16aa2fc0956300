//! A glance at figures: enough to see that most of them are in order.

use jiff::civil::Date;

use super::buckets::CompactFigure;

/// The extremes of figures that are written alike and count up to dates.
#[derive(Clone, Copy, Debug)]
pub struct Glance {
    /// Their digits behind the point.
    pub scale: u32,
    /// The least without its point.
    pub least: i64,
    /// The greatest without its point.
    pub greatest: i64,
    /// Whether none is less than the one before.
    pub is_growing: bool,
    /// Whether the last one is the same as the one before.
    pub stands_still: bool,
    /// The first date.
    pub first: Date,
    /// The kinds of figures that there are, each by its bit.
    pub kinds: u32,
}

impl Glance {
    /// A glance at figures in order of date; `None` where a closer look is needed (two of one
    /// date), and where there are none.
    pub fn of(figures: &[CompactFigure]) -> Option<Glance> {
        let first = figures.first()?;
        let (mut before, scale) = first.short()?;
        let mut glance = Glance {
            scale,
            least: before,
            greatest: before,
            is_growing: true,
            stands_still: false,
            first: first.slot.date(),
            kinds: 0,
        };
        let mut date = None;
        for figure in figures {
            if date == Some(figure.slot.of_date()) {
                return None;
            }
            let is_first = date.is_none();
            date = Some(figure.slot.of_date());
            glance.kinds |= figure.slot.kind_bit();
            let (mantissa, scale) = figure.short()?;
            if scale != glance.scale {
                return None;
            }
            glance.least = glance.least.min(mantissa);
            glance.greatest = glance.greatest.max(mantissa);
            glance.is_growing &= before <= mantissa;
            glance.stands_still = before == mantissa && !is_first;
            before = mantissa;
        }
        Some(glance)
    }
}
