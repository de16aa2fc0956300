//! The figures of all files together. In: figures of single rows from many threads. Out: a
//! [`Dataset`](store::Dataset), of each group and target one figure a date: duplicates told, single periods summed,
//! odd figures warned of. Called by `data::scan` and `data::loader`.

pub mod aside;
pub mod collect;
pub mod compact;
pub mod counted;
pub mod deferred;
pub mod groups;
pub mod lines;
pub mod plausibility;
pub mod reread;
pub mod series;
pub mod store;
pub mod tally;
pub mod unread;
