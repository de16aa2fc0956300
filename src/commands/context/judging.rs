//! Dates and pace of a verdict, from the command line.

use anyhow::{Context as _, Result};
use jiff::civil::Date;

use crate::cli::JudgeArguments;
use crate::commands::context::terminal::Context;
use crate::commands::status::usage;
use crate::data::Dataset;
use crate::diagnostic::Problem;
use crate::model::figures::coverage::Carriers;
use crate::model::time::period::PeriodName;
use crate::model::{Assumptions, Period, Plan, Target};
use crate::render;
use crate::render::words::lang::in_language;

/// The date that a run is as of.
#[derive(Clone, Copy)]
pub struct AsOf {
    /// The date.
    pub date: Date,
    /// The targets that carry it, where it is the newest in the data.
    pub carriers: Option<Carriers>,
}

impl AsOf {
    /// The assumptions by which targets are judged, as of a date.
    pub fn assumptions(as_of: Date, judging: &JudgeArguments) -> Assumptions {
        Assumptions {
            as_of,
            rule: judging.pace,
            max_age: judging.max_age,
        }
    }
}

impl Context<'_> {
    /// The date of the period that is asked for, or the newest in the data of the targets that are looked at.
    pub fn as_of(
        &self,
        asked: Option<&str>,
        plan: &Plan,
        observations: &Dataset,
        is_looked_at: impl Fn(&Target) -> bool,
    ) -> Result<AsOf> {
        if let Some(text) = asked {
            return Ok(AsOf {
                date: self.period(text, plan, "--as-of")?.date(),
                carriers: None,
            });
        }
        let each = observations.coverage.iter().copied().enumerate();
        let looked_at = each.filter(|(place, _)| is_looked_at(&plan.targets[*place]));
        if let Some((date, carriers)) = Carriers::of(looked_at) {
            return Ok(AsOf {
                date,
                carriers: Some(carriers),
            });
        }
        let start = plan.span.start.to_string();
        let newest = observations
            .newest
            .context(in_language!(self.lang, usage::no_figure(&start)));
        Ok(AsOf {
            date: newest?,
            carriers: None,
        })
    }

    /// A period on the command line.
    pub fn period(&self, text: &str, plan: &Plan, option: &str) -> Result<Period> {
        let problem = match Period::parse(text, plan.single_year(), plan.years) {
            Ok(period) if period.is_doubtful() => Problem::WhichYear {
                period: PeriodName(period).to_string(),
                readings: period.readings(),
                is_named: plan.years.are_named(),
            },
            Ok(period) => return Ok(period),
            Err(_) => Problem::UnreadablePeriod {
                text: text.to_owned(),
            },
        };
        let said = render::said(&problem, self.lang);
        Err(usage(in_language!(
            self.lang,
            usage::of_option(option, &said)
        )))
    }
}
