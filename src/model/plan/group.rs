//! Groups of a divided data set (districts, departments), and the terms that a target has for them.

use std::sync::Arc;

use crate::model::number::decimal::Decimal;
use crate::model::plan::goal::{Around, Goal};
use crate::model::plan::names;

/// A value of the column that a data set is divided by, such as a district. Cheap to clone: there may be millions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupName {
    /// As the data first write it.
    pub written: Arc<str>,
    key: Arc<str>,
}

impl GroupName {
    /// A group of this name.
    pub fn new(written: &str) -> GroupName {
        let written = written.trim();
        let key: Arc<str> = names::key(written).into();
        GroupName {
            written: if *key == *written {
                Arc::clone(&key)
            } else {
                written.into()
            },
            key,
        }
    }

    /// The name as it is compared.
    pub fn key(&self) -> &Arc<str> {
        &self.key
    }

    /// Whether `other` names the same group: compared as indicators' names are.
    pub fn is(&self, other: &GroupName) -> bool {
        self.key == other.key
    }
}

/// Terms of a target for one group (a district, a department).
#[derive(Clone, Debug)]
pub struct GroupTerms {
    /// The group.
    pub name: GroupName,
    /// The group's own goal, or the target's.
    pub goal: Goal,
    /// Whether the goal is the group's own.
    pub is_own_goal: bool,
    /// See [`Target::around`](crate::model::Target::around).
    pub around: Option<Around>,
    /// The words for the group's own goal, if the plan gives them.
    pub wording: Option<String>,
    /// The group's figure of last year, if the plan gives it.
    pub last_year: Option<Decimal>,
}

/// Terms of a target for a group, or for the whole.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// The goal.
    pub goal: &'a Goal,
    /// Whether the goal is the group's own.
    pub is_own_goal: bool,
    /// See [`Target::around`](crate::model::Target::around).
    pub around: Option<Around>,
    /// The document's words for this goal, if it has any.
    pub wording: Option<&'a str>,
    /// Last year's figure, where the plan gives it. A group does not take it from the whole.
    pub last_year: Option<Decimal>,
}
