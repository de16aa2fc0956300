//! Runs that end without a report. Where JSON is asked for, an object says why; wrong usage alone has none.

use anstream::ColorChoice;
use anyhow::Result;

use crate::commands::context::Context;
use crate::commands::context::failure;
use crate::commands::output;
use crate::commands::status::{Status, Usage};
use crate::render::{self, Refusal, RenderOptions};

/// The end of a run that judges.
pub enum Ended {
    /// The report was printed.
    Judged(Status),
    /// There is none, and its reason has been shown.
    Refused(Refusal),
}

/// The status of a run; `json` are the options of the object that is printed where there is no report.
pub fn status(
    ended: Result<Ended>,
    json: Option<&RenderOptions>,
    context: &Context<'_>,
) -> Result<Status> {
    let refused = match &ended {
        Ok(Ended::Judged(status)) => return Ok(*status),
        Ok(Ended::Refused(refusal)) => Some((*refusal, None)),
        Err(failure) if failure.is::<Usage>() => None,
        Err(failure) => Some((Refusal::Failed, Some(failure::words(failure, context.lang)))),
    };
    if let Some(((refusal, failure), options)) = refused.zip(json) {
        let problems = context.told();
        let object = render::refusal(refusal, &problems, failure.as_deref(), options);
        output::to_stdout(&object, ColorChoice::AlwaysAnsi)?;
    }
    ended.map(|_| Status::Unusable)
}
