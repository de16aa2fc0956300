//! Records to figures: name, period, basis, value, unit. In: a [`Row`](cells::Row). Out: its figures, and problems with
//! the places of their cells. Called by `data::scan`; knows nothing of other rows.

pub mod aside;
pub mod basis;
mod beside;
pub mod cells;
pub mod figure;
pub mod memo;
pub mod name;
pub mod parser;
pub mod period;
mod pick;
pub mod taken;
pub mod value;
pub mod when;
