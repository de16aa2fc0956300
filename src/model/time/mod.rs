//! Dates, periods, and shares of time.

pub mod calendar;
pub mod period;
