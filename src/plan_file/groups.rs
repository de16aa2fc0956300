//! `[target.groups."NAME"]`: the terms of a target for single groups.

use crate::diagnostic::{Expected, Problem};
use crate::model::number::decimal::Decimal;
use crate::model::plan::goal::{Around, Goal};
use crate::model::plan::{GroupName, GroupTerms};
use crate::plan_file::goal::group_goal;
use crate::plan_file::relaxing::around as own_around;
use crate::plan_file::table_reader::{Table, TableReader};

/// The content of `[target.groups."NAME"]`.
pub struct DraftGroup {
    name: GroupName,
    goal: Option<Goal>,
    /// 左右, where the group's table says whether there is any.
    around: Option<Option<Around>>,
    wording: Option<String>,
    last_year: Option<Decimal>,
}

impl DraftGroup {
    /// The terms of the group: its own goal, or else the target's with its words.
    pub fn completed(
        self,
        goal: &Goal,
        around: Option<Around>,
        wording: Option<&str>,
    ) -> GroupTerms {
        let is_own_goal = self.goal.is_some();
        let (goal, around, wording) = match self.goal {
            Some(own) => (own, self.around.flatten(), self.wording),
            None => (
                goal.clone(),
                self.around.unwrap_or(around),
                self.wording.or_else(|| wording.map(str::to_owned)),
            ),
        };
        GroupTerms {
            name: self.name,
            goal,
            is_own_goal,
            around,
            wording,
            last_year: self.last_year,
        }
    }
}

/// The tables of `[target.groups]`, in their order.
pub fn groups(table: &mut TableReader<'_, '_>, around: Option<Decimal>) -> Vec<DraftGroup> {
    let Some(all) = table.table("groups") else {
        return Vec::new();
    };
    let mut groups: Vec<DraftGroup> = Vec::new();
    for (name, value) in all.content {
        let Some(content) = value.get_ref().as_table() else {
            table.wrong_type(name.get_ref(), value.span(), Expected::Table);
            continue;
        };
        let header = name.span();
        let own = group(
            table.within(Table { content, header }),
            name.get_ref(),
            around,
        );
        if groups.iter().any(|group| group.name.is(&own.name)) {
            let name = own.name.written.to_string();
            table.report(value.span(), Problem::RepeatedGroup { name });
        }
        groups.push(own);
    }
    groups
}

fn group(mut table: TableReader<'_, '_>, name: &str, around: Option<Decimal>) -> DraftGroup {
    let goal = group_goal(&mut table);
    let says_around = table.has("around");
    let around = says_around.then(|| own_around(&mut table, around));
    let wording = table.text("wording").map(|at| at.value);
    let last_year = table.number("last_year").map(|at| at.value);
    table.finish();
    DraftGroup {
        name: GroupName::new(name),
        goal,
        around,
        wording,
        last_year,
    }
}
