//! `explain`: one indicator, step by step.

use anyhow::Result;

use super::session::Session;
use super::{Status, output};
use crate::cli::{Explain, FormatName};
use crate::render::{self, Format, Look};

/// Explains one target, with what the data files say of it.
pub fn explain(arguments: &Explain) -> Result<Status> {
    let session = Session::new(&arguments.common);
    let Some((plan, observations)) = session.load(
        &arguments.files,
        &arguments.reading,
        &arguments.judging.assign,
    )?
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
    let mut report = Session::report(&plan, &observations, as_of, arguments.judging.pace);
    report.assessments = report
        .assessments
        .into_iter()
        .skip(target)
        .take(1)
        .collect();
    let text = match arguments.format {
        FormatName::Table => render::explain::render(&report, session.lang),
        FormatName::Json => {
            let look = Look {
                lang: session.lang,
                width: None,
                only: Vec::new(),
                by_section: false,
            };
            render::report(&report, Format::Json, &look)
        }
    };
    output::to_stdout(&text, session.color_of(arguments.format.into()))?;
    Ok(Status::Clean)
}
