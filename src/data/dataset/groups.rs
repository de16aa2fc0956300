//! The groups of a data set, numbered as threads meet them.

use std::sync::{Arc, Mutex, PoisonError};

use foldhash::fast::RandomState;
use hashbrown::HashMap;

use crate::model::GroupName;

/// Groups by name, shared by all threads.
pub struct GroupIndex(Mutex<Known>);

#[derive(Default)]
struct Known {
    /// The number of each group by its name as it is compared.
    numbers: HashMap<Arc<str>, u32, RandomState>,
    /// Each group by number, with the line that it first stands on.
    groups: Vec<(Option<GroupName>, u32)>,
}

impl GroupIndex {
    /// No groups, where figures have some; else the one of all rows, of number 0.
    pub fn new(is_divided: bool) -> GroupIndex {
        let whole = (!is_divided).then_some((None, 0));
        GroupIndex(Mutex::new(Known {
            groups: whole.into_iter().collect(),
            ..Known::default()
        }))
    }

    /// The number of the group that a row on `line` names, which is made where it is new.
    pub fn number(&self, written: &str, line: u32) -> u32 {
        let name = GroupName::new(written);
        // a thread that panics ends the process
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Known { numbers, groups } = &mut *known;
        if let Some(number) = numbers.get(&**name.key()) {
            let (first, first_line) = &mut groups[*number as usize];
            if line < *first_line {
                (*first, *first_line) = (Some(name), line);
            }
            return *number;
        }
        let number = groups.len() as u32;
        numbers.insert(Arc::clone(name.key()), number);
        groups.push((Some(name), line));
        number
    }

    /// The name of the group of this number; `None` where figures have no groups.
    pub fn name(&self, number: u32) -> Option<GroupName> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.groups.get(number as usize)?.0.clone()
    }

    /// The groups by number, each with the line that it first stands on.
    pub fn into_groups(self) -> Vec<(Option<GroupName>, u32)> {
        let known = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        known.groups
    }
}
