//! The shape that headings make together: a row a figure, a column a period, bulletins, crosstabs. In: the words of
//! single headings. Out: the [`TableForm`](super::columns::TableForm) of a table.

pub mod below;
pub mod compound;
pub mod crosstab;
pub mod forms;
pub mod goals;
pub mod lacking;
pub mod monthly;
pub mod part_sums;
pub mod place_sums;
pub mod placed;
pub mod rows;
pub mod settled;
pub mod sums;
