//! Records to figures: name, period, basis, value, unit. In: a [`Row`](parser::Row). Out: its figures, and problems with
//! the places of their cells. Called by `data::scan`; knows nothing of other rows.

pub mod basis;
pub mod memo;
mod name;
pub mod parser;
pub mod period;
pub mod value;
