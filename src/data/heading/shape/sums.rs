//! Columns that sum up others.

use crate::model::Period;
use crate::model::time::calendar::day_after;

/// A column that sums up those of months or quarters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SumColumn {
    /// The column.
    pub column: usize,
    /// The time that its heading names; `None` where it is that of all parts: 合计, 累计.
    pub period: Option<Period>,
    /// Whether it may be the last part's figure as well, where these count up to their ends: not below 合计.
    pub is_so_far: bool,
}

impl SumColumn {
    /// The places among a wide table's periods of what it sums up, in order; none where there are holes between them.
    pub fn parts<T>(self, periods: &[(Period, T)]) -> Vec<usize> {
        let own = |period: Period| {
            let (first, last) = (period.first_day(), period.date());
            let is_within = |own: Period| own.first_day() <= first && last <= own.date();
            self.period.is_none_or(is_within)
        };
        let places = 0..periods.len();
        let parts: Vec<usize> = places.filter(|place| own(periods[*place].0)).collect();
        let is_next = |pair: &[usize]| {
            let [before, next] = [pair[0], pair[1]].map(|place| periods[place].0);
            day_after(before.date()) == next.first_day()
        };
        if parts.windows(2).all(is_next) {
            parts
        } else {
            Vec::new()
        }
    }
}
