//! Waivers: a person lets a target be missed, or go without figures, until a date and for a reason.

use jiff::civil::Date;

use crate::model::plan::group::GroupName;

/// A target that may be missed or not judged for a while.
#[derive(Clone, Debug)]
pub struct Waiver {
    /// The target's place in [`crate::model::Plan::targets`].
    pub target: usize,
    /// The group that it is for; all where none is named.
    pub group: Option<GroupName>,
    /// The last date, as of which it is in force.
    pub until: Date,
    /// The reason.
    pub reason: String,
}
