//! `explain`: one indicator, step by step.

use anstream::ColorChoice;
use anyhow::{Result, bail};

use crate::cli::Explain;
use crate::commands::context::{Context, Loaded};
use crate::commands::output;
use crate::commands::status::Status;
use crate::commands::waivers::Waivers;
use crate::render::{self, ExplainFormat};

/// Explains one target, with what the data files say of it.
pub fn explain(arguments: &Explain, context: &Context<'_>) -> Result<Status> {
    let Some(Loaded {
        plan,
        waivers,
        observations,
        mut files,
    }) = context.load(&arguments.files, &arguments.reading, &arguments.judging)?
    else {
        return Ok(Status::Unusable);
    };
    let target = context.find(&plan, &arguments.indicator)?;
    // without data there is nothing to date by: the plan's start tells what was asked
    let as_of = if arguments.files.is_empty() {
        plan.span.start
    } else {
        context.as_of(arguments.judging.as_of.as_deref(), &plan, &observations)?
    };
    let group = match (&arguments.judging.group, &observations.groups[..]) {
        (Some(name), _) => context.group(&observations, name)?,
        (None, [_]) => 0,
        (None, _) => bail!(context.lang.pick(
            "用 --group 写明要说明哪一组",
            "name with --group the group to explain"
        )),
    };
    let mut groups = [observations.group(group)];
    let remarks = files.put_in_remarks(&mut groups);
    let written = remarks.and_then(|()| files.put_in_written(&mut groups[0], target));
    written.map_err(|failed| context.unreadable(failed))?;
    let pace = arguments.judging.pace;
    let mut report = Context::report(&plan, &observations, &groups[0], as_of, pace);
    let waivers = Waivers::new(&plan, &waivers);
    waivers.apply(&mut report, &mut waivers.standings());
    report.assessments = report
        .assessments
        .into_iter()
        .skip(target)
        .take(1)
        .collect();
    let color = match arguments.format {
        ExplainFormat::Table => context.color,
        ExplainFormat::Json => ColorChoice::AlwaysAnsi,
    };
    let text = render::explain(&report, arguments.format, context.lang);
    output::to_stdout(&text, color)?;
    Ok(Status::Clean)
}
