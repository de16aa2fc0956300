//! The figures of all files together.

pub mod collect;
pub mod completeness;
pub mod deferred;
pub mod duplicates;
pub mod ledger;
pub mod plausibility;
pub mod reread;
pub mod tally;
pub mod totals;
pub mod updates;
