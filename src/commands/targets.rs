//! `targets`: the targets of the plan, to be reviewed.

use anstream::ColorChoice;
use anyhow::Result;

use crate::cli::Targets;
use crate::commands::context::{Context, Selection};
use crate::commands::output;
use crate::commands::status::Status;
use crate::model::Target;
use crate::render::plan::targets;
use crate::render::{RenderOptions, TargetsFormat};

/// Lists the targets.
pub fn targets(arguments: &Targets, context: &Context<'_>) -> Result<Status> {
    let Some(plan) = context.plan()? else {
        return Ok(Status::Unusable);
    };
    let selection = Selection::new(
        arguments.kind,
        arguments.clause.as_deref(),
        None,
        &plan,
        context.lang,
    )?;
    let listed = plan.targets.iter().filter(|target| selection.asks(target));
    let listed: Vec<&Target> = listed.collect();
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
