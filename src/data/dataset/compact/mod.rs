//! Figures in compact form. In: figures of single rows, from many threads. Out: the figures of each bucket of groups,
//! sorted. Used by the scan and by what puts figures in order.

pub mod buckets;
pub mod glance;
pub mod slot;
