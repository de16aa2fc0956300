//! `explain`: one indicator, or all that have figures, step by step.

use std::path::PathBuf;

use anstream::ColorChoice;
use anyhow::Result;

use crate::cli::Explain;
use crate::commands::context::{AsOf, AssumedFigure, Context, Loaded, Opened};
use crate::commands::output;
use crate::commands::refusal::{self, Ended};
use crate::commands::status::{Status, usage};
use crate::commands::waivers::Waivers;
use crate::data::Dataset;
use crate::model::{Report, assess};
use crate::render::words::lang::in_language;
use crate::render::{self, ExplainFormat, Refusal, RenderOptions};

/// Explains one target, or all, with what the data files say of them.
pub fn explain(arguments: &Explain, context: &Context<'_>) -> Result<Status> {
    let options = RenderOptions {
        json: arguments.json_version,
        ..RenderOptions::plain(context.lang)
    };
    let json = (arguments.format == ExplainFormat::Json).then_some(&options);
    refusal::status(run(arguments, context, &options), json, context)
}

fn run(arguments: &Explain, context: &Context<'_>, options: &RenderOptions) -> Result<Ended> {
    let judging = &arguments.judging;
    // with --all there is no name, and what stands in its place is a file
    let first = arguments.all.then(|| PathBuf::from(&arguments.indicator));
    let data: Vec<PathBuf> = first.into_iter().chain(arguments.files.clone()).collect();
    let opened = context.load(&data, &arguments.reading, judging)?;
    let Loaded {
        plan,
        waivers,
        observations,
        mut files,
    } = match opened {
        Opened::Loaded(loaded) => *loaded,
        Opened::WrongPlan => return Ok(Ended::Refused(Refusal::Failed)),
        Opened::WrongData => return Ok(Ended::Refused(Refusal::DataErrors)),
    };
    let target = if arguments.all {
        None
    } else {
        Some(context.find_part(&plan, &arguments.indicator)?)
    };
    // without data there is nothing to date by: the plan's start tells what was asked
    let as_of = if data.is_empty() {
        AsOf {
            date: plan.span.start,
            carriers: None,
        }
    } else {
        context.as_of(judging.as_of.as_deref(), &plan, &observations, |_| true)?
    };
    let group = group_to_explain(judging.group.as_deref(), &observations, context)?;
    let mut groups = [observations.group(group)];
    let remarks = files.put_in_remarks(&mut groups);
    let written = remarks.and_then(|()| match target {
        Some(target) => files.put_in_written(&mut groups[0], target),
        None => Ok(()),
    });
    written.map_err(|failed| context.unreadable(failed))?;
    let assumed = context.assumed(&judging.set, &plan, as_of.date)?;
    for figure in &assumed {
        figure.put_into(&mut groups[0]);
    }
    let assumptions = AsOf::assumptions(as_of.date, judging);
    let mut report = assess(&plan, &observations.files, &groups[0], assumptions);
    report.carriers = as_of.carriers;
    let waivers = Waivers::new(&plan, &waivers);
    waivers.apply(&mut report, &mut waivers.standings());
    if let Some(target) = target {
        report.assessments.retain(|one| one.index == target);
    }
    let options = RenderOptions {
        problems: context.told(),
        assumed: assumed.iter().map(AssumedFigure::said).collect(),
        exact: arguments.exact,
        ..options.clone()
    };
    print(arguments, &report, &options, context.color)?;
    Ok(Ended::Judged(Status::Clean))
}

/// The place of the group that is explained: the one that is named, or the only one.
///
/// # Errors
/// None is named, and there are several, or there is none of the name.
fn group_to_explain(
    name: Option<&str>,
    observations: &Dataset,
    context: &Context<'_>,
) -> Result<usize> {
    match (name, &observations.groups[..]) {
        (Some(name), _) => context.group(observations, name),
        (None, [_]) => Ok(0),
        (None, _) => Err(usage(in_language!(context.lang, usage::group_to_explain()))),
    }
}

/// Prints the explanation of one target, or of all.
fn print(
    arguments: &Explain,
    report: &Report<'_>,
    options: &RenderOptions,
    color: ColorChoice,
) -> Result<()> {
    match arguments.format {
        ExplainFormat::Table if arguments.all => {
            output::to_stdout(&render::explain_all(report, options), color)
        }
        ExplainFormat::Table => {
            let text = render::explain(report, ExplainFormat::Table, options);
            output::to_stdout(&text, color)
        }
        ExplainFormat::Json => {
            let text = render::explain(report, ExplainFormat::Json, options);
            output::to_stdout(&text, ColorChoice::AlwaysAnsi)
        }
    }
}
