//! `explain`: one indicator, step by step.

use anyhow::{Result, bail};

use crate::cli::{Explain, ExplainFormatName};
use crate::commands::context::{Loaded, Session};
use crate::commands::waivers::Waivers;
use crate::commands::{Status, output};
use crate::render;
use crate::render::{Format, Look};

/// Explains one target, with what the data files say of it.
pub fn explain(arguments: &Explain, session: &Session<'_>) -> Result<Status> {
    let Some(Loaded {
        plan,
        waivers,
        observations,
        mut files,
    }) = session.load(&arguments.files, &arguments.reading, &arguments.judging)?
    else {
        return Ok(Status::Unusable);
    };
    let target = session.find(&plan, &arguments.indicator)?;
    // without data there is nothing to date by: the plan's start tells what was asked
    let as_of = if arguments.files.is_empty() {
        plan.span.start
    } else {
        session.as_of(arguments.judging.as_of.as_deref(), &plan, &observations)?
    };
    let group = match (&arguments.judging.group, &observations.groups[..]) {
        (Some(name), _) => session.group(&observations, name)?,
        (None, [_]) => 0,
        (None, _) => bail!(session.lang.pick(
            "用 --group 写明要说明哪一组",
            "name with --group the group to explain"
        )),
    };
    let mut groups = [observations.group(group)];
    let remarks = files.put_in_remarks(&mut groups);
    remarks.map_err(|failed| session.unreadable(failed))?;
    let pace = arguments.judging.pace;
    let mut report = Session::report(&plan, &observations, &groups[0], as_of, pace);
    let waivers = Waivers::new(&plan, &waivers);
    waivers.apply(&mut report, &mut waivers.standings());
    report.assessments = report
        .assessments
        .into_iter()
        .skip(target)
        .take(1)
        .collect();
    let (text, format) = match arguments.format {
        ExplainFormatName::Table => {
            let text = render::report::explain::render(&report, session.lang);
            (text, Format::Table)
        }
        ExplainFormatName::Json => {
            let look = Look::plain(session.lang);
            (
                render::reports(&[report], Format::Json, &look),
                Format::Json,
            )
        }
    };
    output::to_stdout(&text, session.color_of(format))?;
    Ok(Status::Clean)
}
