//! `template`: an empty sheet of all indicators for people to fill in.

use anstream::ColorChoice;
use anyhow::{Result, bail};
use jiff::ToSpan;

use crate::cli::Template;
use crate::commands::context::Context;
use crate::commands::output;
use crate::commands::status::Status;
use crate::model::time::period::Period;
use crate::model::{Clause, Plan};
use crate::render;

/// Prints the sheet, or writes it to a file.
pub fn template(arguments: &Template, context: &Context<'_>) -> Result<Status> {
    let Some(plan) = context.plan()? else {
        return Ok(Status::Unusable);
    };
    let asked: Vec<Period> = arguments
        .period
        .iter()
        .map(|text| context.period(text, &plan, "--period"))
        .collect::<Result<_>>()?;
    let periods = if asked.is_empty() && arguments.wide {
        months(&plan)
    } else {
        asked
    };
    let clause = arguments.clause.as_deref().map(Clause::new);
    let targets: Vec<_> = plan
        .targets
        .iter()
        .filter(|target| {
            clause
                .as_ref()
                .is_none_or(|clause| target.is_within(clause))
        })
        .collect();
    if targets.is_empty() {
        bail!(context.lang.pick(
            "规划中没有这一条款的目标",
            "the plan has no target of this --clause"
        ));
    }
    let sheet =
        render::plan::template::render(&plan, &targets, &periods, arguments.wide, context.lang);
    match &arguments.output {
        Some(path) => output::to_file(path, context.lang, |out| out.write_all(sheet.as_bytes()))?,
        None => output::to_stdout(&sheet, ColorChoice::AlwaysAnsi)?,
    }
    Ok(Status::Clean)
}

/// The plan's months.
fn months(plan: &Plan) -> Vec<Period> {
    let first = plan.span.start.first_of_month();
    first
        .series(1.month())
        .take_while(|month| *month <= plan.span.end)
        .filter_map(|month| {
            Period::parse(&format!("{}-{:02}", month.year(), month.month()), None).ok()
        })
        .collect()
}
