//! `targets`: the targets of the plan, to be reviewed.

use anstream::ColorChoice;
use anyhow::{Result, bail};

use crate::cli::Targets;
use crate::commands::context::Context;
use crate::commands::output;
use crate::commands::status::Status;
use crate::model::{Clause, Target};
use crate::render::plan::targets;
use crate::render::words::lang::in_language;
use crate::render::{RenderOptions, TargetsFormat};

/// Lists the targets.
pub fn targets(arguments: &Targets, context: &Context<'_>) -> Result<Status> {
    let Some(plan) = context.plan()? else {
        return Ok(Status::Unusable);
    };
    let clause = arguments.clause.as_deref().map(Clause::new);
    let asked = |target: &&Target| {
        let of_kind = arguments.kind.is_none_or(|kind| target.kind == Some(kind));
        of_kind
            && clause
                .as_ref()
                .is_none_or(|clause| target.is_within(clause))
    };
    let listed: Vec<&Target> = plan.targets.iter().filter(asked).collect();
    if listed.is_empty() {
        bail!(in_language!(
            context.lang,
            usage::no_target_of_kind_and_clause()
        ));
    }
    let options = RenderOptions {
        width: output::terminal_width(),
        bom: arguments.bom,
        ..RenderOptions::plain(context.lang)
    };
    let color = match arguments.format {
        TargetsFormat::Table => context.color,
        _ => ColorChoice::AlwaysAnsi,
    };
    let text = targets::render(&plan, &listed, arguments.format, &options);
    output::to_stdout(&text, color)?;
    Ok(Status::Clean)
}
