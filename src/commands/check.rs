//! `check`: the table, the verdicts, the exit status.

use std::io;
use std::num::NonZero;
use std::ops::Range;
use std::panic;
use std::path::PathBuf;
use std::thread;

use anyhow::{Result, bail};
use jiff::civil::Date;

use crate::cli::{Check, SortName};
use crate::commands::context::{Context, Loaded};
use crate::commands::output;
use crate::commands::status::Status;
use crate::commands::waivers::{WaiverStatuses, Waivers};
use crate::model::{Clause, Group, GroupCounts, Observations, Overview, Plan, Report};
use crate::render;
use crate::render::{Format, Lang, RenderOptions, ReportVisitor, Reports};

/// Judges the plan's targets, prints and writes the report.
pub fn check(arguments: &Check, context: &Context<'_>) -> Result<Status> {
    let formats = output::formats(&arguments.output, context.lang)?;
    let inputs = arguments
        .files
        .iter()
        .chain(&arguments.common.targets)
        .chain(&arguments.judging.waivers)
        .map(PathBuf::as_path);
    output::check_not_input(&arguments.output, inputs, context.lang)?;
    let levels = context.levels(&arguments.reading)?;
    let Some(Loaded {
        plan,
        waivers,
        observations,
        mut files,
    }) = context.load(&arguments.files, &arguments.reading, &arguments.judging)?
    else {
        return Ok(Status::Unusable);
    };
    let waivers = Waivers::new(&plan, &waivers);
    let run = Run::new(arguments, context, (&plan, &observations), &waivers)?;
    let wanted = || formats.iter().copied().chain([arguments.format.into()]);
    let places = run.groups()?;
    let (summary, standings) = if places.len() == 1 || wanted().any(|format| format == Format::Html)
    {
        let mut groups: Vec<Group> = places.map(|group| observations.group(group)).collect();
        if wanted().any(|format| format == Format::Html) {
            let remarks = files.put_in_remarks(&mut groups);
            remarks.map_err(|failed| context.unreadable(failed))?;
        }
        let mut standings = waivers.standings();
        let judged = groups.iter().map(|group| run.report(group, &mut standings));
        let kept: Vec<Report<'_>> = judged.collect::<Result<_>>()?;
        let overview = run.overview(kept.iter().map(Report::counts).collect());
        let reports = Reports {
            overview: &overview,
            each: &|take| kept.iter().try_for_each(take),
            kept: &kept,
        };
        write(arguments, context, &formats, reports)?;
        (overview.summary(), standings)
    } else {
        let (counts, standings) = run.side_by_side(places)?;
        let overview = run.overview(counts);
        let reports = Reports {
            overview: &overview,
            each: &|take| run.each(take),
            kept: &[],
        };
        write(arguments, context, &formats, reports)?;
        (overview.summary(), standings)
    };
    let all_in_force = context.tell(&levels.applied(waivers.stale(&standings)))?;
    if summary.judged() + summary.waived == 0 {
        context.report_error(
            context
                .lang
                .pick("没有一项目标可以判定", "not one target could be judged"),
        )?;
    }
    Ok(match Status::of(summary, arguments.fail_on) {
        Status::Clean if !all_in_force => Status::Flagged,
        status => status,
    })
}

/// What is judged, and how.
struct Run<'a> {
    arguments: &'a Check,
    context: &'a Context<'a>,
    plan: &'a Plan,
    observations: &'a Observations,
    waivers: &'a Waivers<'a>,
    as_of: Date,
    since: Option<Date>,
}

impl<'a> Run<'a> {
    fn new(
        arguments: &'a Check,
        context: &'a Context<'a>,
        (plan, observations): (&'a Plan, &'a Observations),
        waivers: &'a Waivers<'a>,
    ) -> Result<Run<'a>> {
        let as_of = context.as_of(arguments.judging.as_of.as_deref(), plan, observations)?;
        let since = match &arguments.since {
            Some(text) => Some(context.period(text, plan, "--since")?.date()),
            None => None,
        };
        if since.is_some_and(|since| since >= as_of) {
            bail!(context.lang.pick(
                format!("--since 须早于截至日 {as_of}"),
                format!("--since must be before {as_of}, which the check is as of"),
            ));
        }
        Ok(Run {
            arguments,
            context,
            plan,
            observations,
            waivers,
            as_of,
            since,
        })
    }

    /// The places of the groups that are judged.
    fn groups(&self) -> Result<Range<usize>> {
        match &self.arguments.judging.group {
            Some(name) => {
                let group = self.context.group(self.observations, name)?;
                Ok(group..group + 1)
            }
            None => Ok(0..self.observations.groups.len()),
        }
    }

    /// Counts of all groups.
    fn overview(&self, groups: Vec<GroupCounts>) -> Overview<'a> {
        Overview {
            plan: self.plan,
            as_of: self.as_of,
            since: self.since,
            groups,
        }
    }

    /// Lends the report of each group.
    fn each(&self, take: &mut ReportVisitor<'_>) -> io::Result<()> {
        let mut standings = self.waivers.standings();
        let mut group = Group::default();
        for place in 0..self.observations.groups.len() {
            self.observations.read(place, &mut group);
            let report = self.report(&group, &mut standings);
            take(&report.map_err(io::Error::other)?)?;
        }
        Ok(())
    }

    /// The counts of each group, judged side by side.
    fn side_by_side(&self, groups: Range<usize>) -> Result<(Vec<GroupCounts>, WaiverStatuses)> {
        let at_once = self.arguments.reading.threads.map_or_else(
            || thread::available_parallelism().map_or(1, NonZero::get),
            NonZero::get,
        );
        let share = groups.len().div_ceil(at_once).max(1);
        let judged: Vec<Result<(Vec<GroupCounts>, WaiverStatuses)>> = thread::scope(|scope| {
            let started: Vec<_> = groups
                .clone()
                .step_by(share)
                .map(|from| from..groups.end.min(from + share))
                .map(|share| scope.spawn(|| self.counts(share)))
                .collect();
            let joined = started.into_iter().map(|thread| match thread.join() {
                Ok(counts) => counts,
                Err(panic) => panic::resume_unwind(panic),
            });
            joined.collect()
        });
        let (mut counts, mut standings) = (Vec::new(), self.waivers.standings());
        for judged in judged {
            let (more, stood) = judged?;
            counts.extend(more);
            standings = WaiverStatuses::both(standings, stood);
        }
        Ok((counts, standings))
    }

    fn counts(&self, groups: Range<usize>) -> Result<(Vec<GroupCounts>, WaiverStatuses)> {
        let mut standings = self.waivers.standings();
        let mut counts = Vec::with_capacity(groups.len());
        let mut group = Group::default();
        for place in groups {
            self.observations.read(place, &mut group);
            counts.push(self.report(&group, &mut standings)?.counts());
        }
        Ok((counts, standings))
    }

    /// What was found of a group, of the targets that the command line asks about.
    fn report<'g>(&self, group: &'g Group, standings: &mut WaiverStatuses) -> Result<Report<'g>>
    where
        'a: 'g,
    {
        let judged = |as_of| {
            let pace = self.arguments.judging.pace;
            Context::report(self.plan, self.observations, group, as_of, pace)
        };
        let mut report = judged(self.as_of);
        if let Some(since) = self.since {
            report.compare(&judged(since));
        }
        select(&mut report, self.arguments, self.context.lang)?;
        if self.arguments.sort == SortName::Gap {
            report.sort_by_gap();
        }
        self.waivers.apply(&mut report, standings);
        Ok(report)
    }
}

/// Writes the files that are asked for, and prints.
fn write(
    arguments: &Check,
    context: &Context<'_>,
    formats: &[Format],
    reports: Reports<'_>,
) -> Result<()> {
    let in_file = look(arguments, context);
    for (path, format) in arguments.output.iter().zip(formats) {
        output::to_file(path, context.lang, |out| {
            render::write(reports, *format, &in_file, out)
        })?;
    }
    let format = arguments.format.into();
    let color = context.color_of(format);
    let look = RenderOptions {
        width: output::terminal_width(),
        color: output::shows_colors(color),
        ..in_file
    };
    if format != Format::Table {
        return output::stream_to_stdout(|out| render::write(reports, format, &look, out));
    }
    let mut text = Vec::new();
    render::write(reports, format, &look, &mut text)?;
    output::to_stdout(&String::from_utf8_lossy(&text), color)
}

/// How a report is to look in a file.
fn look(arguments: &Check, context: &Context<'_>) -> RenderOptions {
    RenderOptions {
        lang: context.lang,
        width: None,
        color: false,
        only: arguments.only.clone(),
        by_section: arguments.sort == SortName::Plan,
        by: arguments.reading.by.clone(),
        side_by_side: arguments.reading.by.is_some() && arguments.judging.group.is_none(),
        bom: arguments.bom,
    }
}

/// Keeps the targets that the command line asks about.
fn select(report: &mut Report<'_>, arguments: &Check, lang: Lang) -> Result<()> {
    if let Some(kind) = arguments.kind {
        report.assessments.retain(|one| one.target.kind == kind);
    }
    if let Some(text) = &arguments.clause {
        let clause = Clause::new(text);
        report
            .assessments
            .retain(|one| one.target.clause.is_within(&clause));
    }
    if report.assessments.is_empty() {
        bail!(lang.pick(
            "规划中没有符合 --kind、--clause 的目标",
            "the plan has no target of this --kind and --clause"
        ));
    }
    Ok(())
}
