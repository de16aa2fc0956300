//! Dates and pace of a verdict, from the command line.

use anyhow::{Context as _, Result, anyhow};
use jiff::civil::Date;

use crate::commands::context::terminal::Context;
use crate::data::Dataset;
use crate::diagnostic::Problem;
use crate::model::{Assumptions, Group, PaceRule, Period, Plan, Report, assess};
use crate::render;

impl Context<'_> {
    /// The date of the period that is asked for, or the newest in the data.
    pub fn as_of(&self, asked: Option<&str>, plan: &Plan, observations: &Dataset) -> Result<Date> {
        match asked {
            Some(text) => self.period(text, plan, "--as-of").map(Period::date),
            None => observations.newest.context(self.lang.pick(
                "数据中没有规划指标的任何数，无可判定",
                "there is no figure of any of the plan's indicators, nothing to judge",
            )),
        }
    }

    /// A period on the command line.
    pub fn period(&self, text: &str, plan: &Plan, option: &str) -> Result<Period> {
        Period::parse(text, plan.span.single_year()).map_err(|_| {
            let problem = Problem::UnreadablePeriod {
                text: text.to_owned(),
            };
            anyhow!("`{option}`: {}", render::said(&problem, self.lang))
        })
    }

    /// The plan judged.
    pub fn report<'p>(
        plan: &'p Plan,
        observations: &'p Dataset,
        group: &'p Group,
        as_of: Date,
        rule: PaceRule,
    ) -> Report<'p> {
        assess(
            plan,
            &observations.files,
            group,
            Assumptions { as_of, rule },
        )
    }
}
