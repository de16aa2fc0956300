//! Time as plans count it. In: words such as `1-6月` and civil dates. Out: periods, spans and shares of a span.
//! Used by every layer; no clock is read.

pub mod calendar;
mod english;
pub mod fraction;
pub mod part;
pub mod period;
mod spelling;
mod written_year;
pub mod years;
