//! `targets`: the targets of the plan, to be reviewed.

use anyhow::{Result, bail};

use crate::cli::{Targets, TargetsFormatName};
use crate::commands::context::Context;
use crate::commands::output;
use crate::commands::status::Status;
use crate::model::{Clause, Target};
use crate::render::plan::targets;
use crate::render::plan::targets::Format;

/// Lists the targets.
pub fn targets(arguments: &Targets, context: &Context<'_>) -> Result<Status> {
    let Some(plan) = context.plan()? else {
        return Ok(Status::Unusable);
    };
    let clause = arguments.clause.as_deref().map(Clause::new);
    let asked = |target: &&Target| {
        let of_kind = arguments.kind.is_none_or(|kind| target.kind == kind);
        of_kind
            && clause
                .as_ref()
                .is_none_or(|clause| target.clause.is_within(clause))
    };
    let listed: Vec<&Target> = plan.targets.iter().filter(asked).collect();
    if listed.is_empty() {
        bail!(context.lang.pick(
            "规划中没有符合 --kind、--clause 的目标",
            "the plan has no target of this --kind and --clause"
        ));
    }
    let format = match arguments.format {
        TargetsFormatName::Table => Format::Table(output::terminal_width()),
        TargetsFormatName::Json => Format::Json,
        TargetsFormatName::Csv => Format::Csv { bom: arguments.bom },
        TargetsFormatName::Markdown => Format::Markdown,
    };
    let color = match format {
        Format::Table(_) => context.color,
        _ => anstream::ColorChoice::AlwaysAnsi,
    };
    let text = targets::render(&plan, &listed, format, context.lang);
    output::to_stdout(&text, color)?;
    Ok(Status::Clean)
}
