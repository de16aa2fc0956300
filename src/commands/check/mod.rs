//! `check`: the table, the verdicts, the exit status.

mod batches;
mod earlier_run;
pub mod early_period;
mod options;

use std::io;
use std::num::NonZero;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::Result;
use jiff::civil::Date;
use strum::IntoEnumIterator;

use crate::cli::{Check, SortName};
use crate::commands::check::batches::Batches;
use crate::commands::check::earlier_run::EarlierRun;
use crate::commands::check::options::options;
use crate::commands::context::{AsOf, AssumedFigure, Context, Loaded, Opened, Selection};
use crate::commands::output;
use crate::commands::refusal::{self, Ended};
use crate::commands::status::{Status, usage};
use crate::commands::waivers::{WaiverStatuses, Waivers};
use crate::data::source::input::Unreadable;
use crate::data::{Dataset, Files};
use crate::diagnostic::Diagnostic;
use crate::model::assess_reported;
use crate::model::{Group, GroupCounts, Overview, Plan, Report, Summary, Target, assess};
use crate::render::words::lang::in_language;
use crate::render::{self, Refusal, RenderOptions, ReportFormat, ReportSource};

/// The number of targets that are judged and rendered in one batch: few enough for the texts of some batches to
/// be small beside the data (a few MB), many enough for threads to wait seldom.
const TARGETS_IN_BATCH: usize = 4096;

/// Judges the plan's targets, prints and writes the report.
pub fn check(arguments: &Check, context: &Context<'_>) -> Result<Status> {
    let options = options(arguments, context);
    let json = (arguments.format == ReportFormat::Json).then_some(&options);
    refusal::status(judge(arguments, context, options.clone()), json, context)
}

fn judge(arguments: &Check, context: &Context<'_>, options: RenderOptions) -> Result<Ended> {
    let formats = formats(arguments, context)?;
    let levels = context.levels(&arguments.reading)?;
    let opened = context.load(&arguments.files, &arguments.reading, &arguments.judging)?;
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
    let waivers = Waivers::new(&plan, &waivers);
    let run = Run::new(arguments, context, &plan, &observations, &waivers)?;
    let mut outputs = Outputs {
        arguments,
        context,
        formats,
        in_file: options,
    };
    let groups: Vec<Group> = if outputs.in_file.side_by_side {
        Vec::new()
    } else {
        let groups = run.groups(&outputs, &mut files);
        groups.map_err(|failed| context.unreadable(failed))?
    };
    let (reports, counts, standings) = if outputs.in_file.side_by_side {
        let (counts, standings) = run.counts()?;
        (None, counts, standings)
    } else {
        let (reports, standings) = run.whole(&groups);
        let counts = reports.iter().map(Report::counts).collect();
        (Some(reports), counts, standings)
    };
    let overview = run.overview(counts);
    let summary = overview.summary();
    let early = early_period(&run, summary, &mut files);
    let early = early.map_err(|failed| context.unreadable(failed))?;
    if !context.tell(&levels.applied(early))? {
        return Ok(Ended::Refused(Refusal::DataErrors));
    }
    let all_in_force = context.tell(&levels.applied(waivers.stale(&standings)))?;
    outputs.in_file.problems = context.told();
    outputs.in_file.assumed = run.assumed.iter().map(AssumedFigure::said).collect();
    match reports {
        Some(reports) => outputs.write(&reports[..], &overview)?,
        None => outputs.write(&run, &overview)?,
    }
    if summary.judged() + summary.waived == 0 {
        context.report_error(in_language!(context.lang, usage::nothing_judged()))?;
    }
    Ok(Ended::Judged(
        match Status::of(summary, arguments.fail_on) {
            Status::Clean if !all_in_force => Status::Flagged,
            status => status,
        },
    ))
}

/// The formats of the files that are written, in the order of `--output`.
///
/// # Errors
/// A usage error: a name without a format, or the file of an input.
fn formats(arguments: &Check, context: &Context<'_>) -> Result<Vec<ReportFormat>> {
    let formats = output::formats(&arguments.output, context.lang)?;
    output::check_printable(arguments.format, &formats, context.lang)?;
    let inputs = arguments
        .files
        .iter()
        .chain(&arguments.common.targets)
        .chain(&arguments.judging.waivers)
        .map(PathBuf::as_path)
        .chain(arguments.since.as_deref().and_then(earlier_file));
    output::check_not_input(&arguments.output, inputs, context.lang)?;
    Ok(formats)
}

/// A slip in the period of a few figures, which makes the final figures of many owed.
fn early_period(
    run: &Run<'_>,
    summary: Summary,
    files: &mut Files,
) -> Result<Vec<Diagnostic>, Unreadable> {
    let Some(carriers) = run.as_of.carriers.filter(|_| summary.owed > 0) else {
        return Ok(Vec::new());
    };
    let looked_at = run.plan.targets.iter().filter(|target| run.asks(target));
    early_period::told(
        run.plan,
        run.observations,
        files,
        &early_period::Newest {
            date: run.as_of.date,
            carriers,
            due: looked_at.map(|target| target.due).collect(),
            judged: summary.judged() + summary.standing,
        },
    )
}

/// The date or run that a run is compared with.
enum Since {
    /// The same data as of an earlier date.
    Date(Date),
    /// An earlier run.
    Run(EarlierRun),
}

impl Since {
    fn date(&self) -> Date {
        match self {
            Since::Date(date) => *date,
            Since::Run(run) => run.as_of,
        }
    }
}

/// The data of a run, and how they are judged.
struct Run<'a> {
    arguments: &'a Check,
    plan: &'a Plan,
    observations: &'a Dataset,
    waivers: &'a Waivers<'a>,
    as_of: AsOf,
    since: Option<Since>,
    /// The figures of `--set`.
    assumed: Vec<AssumedFigure>,
    /// The places of the groups that are judged.
    groups: Range<usize>,
    /// The targets that are asked about.
    selection: Selection,
    /// Their number.
    asked: usize,
}

impl<'a> Run<'a> {
    fn new(
        arguments: &'a Check,
        context: &Context<'_>,
        plan: &'a Plan,
        observations: &'a Dataset,
        waivers: &'a Waivers<'a>,
    ) -> Result<Run<'a>> {
        let selection = Selection::new(
            arguments.kind,
            arguments.clause.as_deref(),
            arguments.owner.as_deref(),
            plan,
            context.lang,
        )?;
        if arguments.by_owner {
            can_stand_by_owner(arguments, context, plan)?;
        }
        let asks = |target: &Target| selection.asks(target);
        let asked = arguments.judging.as_of.as_deref();
        let as_of = context.as_of(asked, plan, observations, asks)?;
        let since = since(arguments, context, plan, as_of.date)?;
        let assumed = context.assumed(&arguments.judging.set, plan, as_of.date)?;
        if !assumed.is_empty()
            && arguments.reading.by.is_some()
            && arguments.judging.group.is_none()
        {
            return Err(usage(in_language!(context.lang, usage::set_needs_group())));
        }
        let groups = match &arguments.judging.group {
            Some(name) => {
                let group = context.group(observations, name)?;
                group..group + 1
            }
            None => 0..observations.groups.len(),
        };
        Ok(Run {
            arguments,
            plan,
            observations,
            waivers,
            as_of,
            since,
            assumed,
            groups,
            asked: plan.targets.iter().filter(|target| asks(target)).count(),
            selection,
        })
    }

    /// Whether the command line asks about a target.
    fn asks(&self, target: &Target) -> bool {
        self.selection.asks(target)
    }

    /// The figures of the groups, with those of `--set`, and the texts of their rows where a report shows them.
    fn groups(&self, outputs: &Outputs<'_>, files: &mut Files) -> Result<Vec<Group>, Unreadable> {
        let places = self.groups.clone();
        let mut groups: Vec<Group> = places.map(|place| self.observations.group(place)).collect();
        let shows_texts = |format| match format {
            ReportFormat::Html | ReportFormat::Json | ReportFormat::Xlsx => true,
            // groups side by side leave no room for them
            ReportFormat::Table | ReportFormat::Markdown => groups.len() == 1,
            _ => false,
        };
        if ReportFormat::iter().any(|format| shows_texts(format) && outputs.includes(format)) {
            files.put_in_remarks(&mut groups)?;
        }
        for group in &mut groups {
            let assumed = self.assumed.iter();
            assumed.for_each(|figure| figure.put_into(group));
        }
        Ok(groups)
    }

    /// Judges the groups.
    fn whole<'g>(&self, groups: &'g [Group]) -> (Vec<Report<'g>>, WaiverStatuses)
    where
        'a: 'g,
    {
        let mut standings = self.waivers.standings();
        let judged = groups
            .iter()
            .map(|group| self.report(group, &mut standings));
        (judged.collect(), standings)
    }

    /// Judges the groups to count. They are judged once more for each output that shows more than counts, so that no
    /// more than a few batches of reports are in memory.
    fn counts(&self) -> Result<(Vec<GroupCounts>, WaiverStatuses)> {
        let mut counts: Vec<GroupCounts> = Vec::with_capacity(self.groups.len());
        let mut standings = self.waivers.standings();
        let count = |places: Range<usize>| {
            let mut standings = self.waivers.standings();
            let mut group = Group::default();
            let counted = places.map(|place| {
                self.observations
                    .read(self.groups.start + place, &mut group);
                self.group_counts(&group, &mut standings)
            });
            (counted.collect::<Vec<_>>(), standings)
        };
        self.batches().in_order(count, |(counted, stood)| {
            counts.extend(counted);
            standings.add(stood);
            Ok(())
        })?;
        Ok((counts, standings))
    }

    /// The counts of a group. Targets of which it has no figure are counted, and not judged one by one: a group costs
    /// what it reports.
    fn group_counts(&self, group: &Group, standings: &mut WaiverStatuses) -> GroupCounts {
        if self.since.is_some() || !self.waivers.is_empty() {
            return self.report(group, standings).counts();
        }
        let assumptions = AsOf::assumptions(self.as_of.date, &self.arguments.judging);
        let files = &self.observations.files;
        let mut report = assess_reported(self.plan, files, group, assumptions);
        report.assessments.retain(|one| self.asks(one.target));
        let mut counts = report.counts();
        counts.summary.not_judged += self.asked - report.assessments.len();
        counts
    }

    fn batches(&self) -> Batches {
        let threads = self.arguments.reading.threads;
        let threads = threads.or_else(|| thread::available_parallelism().ok());
        Batches {
            count: self.groups.len(),
            size: (TARGETS_IN_BATCH / self.plan.targets.len().max(1)).max(1),
            threads: threads.map_or(1, NonZero::get),
        }
    }

    /// Judges the groups at these places, counted from the first that is judged.
    fn judged<T>(
        &self,
        places: Range<usize>,
        standings: &mut WaiverStatuses,
        mut each: impl FnMut(usize, &Report<'_>) -> T,
    ) -> Vec<T> {
        let mut group = Group::default();
        let judged = places.map(|place| {
            self.observations
                .read(self.groups.start + place, &mut group);
            each(place, &self.report(&group, standings))
        });
        judged.collect()
    }

    /// The report of a group about the targets that the command line asks about.
    fn report<'g>(&self, group: &'g Group, standings: &mut WaiverStatuses) -> Report<'g>
    where
        'a: 'g,
    {
        let judged = |as_of| {
            let assumptions = AsOf::assumptions(as_of, &self.arguments.judging);
            assess(self.plan, &self.observations.files, group, assumptions)
        };
        let mut report = judged(self.as_of.date);
        report.carriers = self.as_of.carriers;
        match &self.since {
            None => {}
            Some(Since::Date(since)) => report.compare(&judged(*since)),
            Some(Since::Run(run)) => {
                let name = report.group.name.as_ref();
                report.compare_with(run.as_of, |one| run.target(name, one));
            }
        }
        report.assessments.retain(|one| self.asks(one.target));
        match self.arguments.sort {
            SortName::Plan => {}
            SortName::Gap => report.sort_by_gap(),
            SortName::Outlook => report.sort_by_outlook(),
        }
        if self.arguments.by_owner {
            report.sort_by_owner();
        }
        self.waivers.apply(&mut report, standings);
        report
    }

    fn overview(&self, groups: Vec<GroupCounts>) -> Overview<'a> {
        Overview {
            plan: self.plan,
            as_of: self.as_of.date,
            carriers: self.as_of.carriers,
            since: self.since.as_ref().map(Since::date),
            groups,
        }
    }
}

/// The file that `--since` names, where that is no period.
fn earlier_file(since: &str) -> Option<&Path> {
    let path = Path::new(since);
    let is_report = path
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    (is_report || path.is_file()).then_some(path)
}

/// The run or date that `--since` names.
fn since(
    arguments: &Check,
    context: &Context<'_>,
    plan: &Plan,
    as_of: Date,
) -> Result<Option<Since>> {
    let Some(text) = &arguments.since else {
        return Ok(None);
    };
    if let Some(path) = earlier_file(text) {
        let run = EarlierRun::read(path, plan, context)?;
        return Ok(Some(Since::Run(run)));
    }
    let since = context.period(text, plan, "--since")?.date();
    if since >= as_of {
        return Err(usage(in_language!(
            context.lang,
            usage::since_not_before(&as_of.to_string())
        )));
    }
    Ok(Some(Since::Date(since)))
}

/// Judges the groups anew each time.
impl ReportSource for Run<'_> {
    fn each<T: Send>(
        &self,
        render: impl Fn(usize, &Report<'_>) -> T + Sync,
        mut take: impl FnMut(T) -> io::Result<()>,
    ) -> io::Result<()> {
        let rendered = |places| self.judged(places, &mut self.waivers.standings(), &render);
        let taken = |texts: Vec<T>| texts.into_iter().try_for_each(&mut take);
        self.batches().in_order(rendered, taken)
    }
}

/// The files that are asked for, and standard output.
struct Outputs<'a> {
    arguments: &'a Check,
    context: &'a Context<'a>,
    /// The formats of the files.
    formats: Vec<ReportFormat>,
    /// The options of a report in a file.
    in_file: RenderOptions,
}

impl Outputs<'_> {
    /// Whether something is written or printed in a format.
    fn includes(&self, format: ReportFormat) -> bool {
        self.arguments.format == format || self.formats.contains(&format)
    }

    /// Writes the files, and prints.
    fn write(&self, source: &(impl ReportSource + ?Sized), overview: &Overview<'_>) -> Result<()> {
        for (path, format) in self.arguments.output.iter().zip(&self.formats) {
            output::to_file(path, self.context.lang, |out| {
                render::write(source, overview, *format, &self.in_file, out)
            })?;
        }
        let format = self.arguments.format;
        let color = self.context.color_of(format);
        let options = RenderOptions {
            width: self.in_file.width.or_else(output::terminal_width),
            color: output::shows_colors(color),
            bom: self.arguments.bom,
            ..self.in_file.clone()
        };
        if !format.is_text() && self.formats.contains(&format) {
            // it is in the file, and nobody could read it here
            return Ok(());
        }
        if format != ReportFormat::Table {
            return output::stream_to_stdout(|out| {
                render::write(source, overview, format, &options, out)
            });
        }
        let mut text = Vec::new();
        render::write(source, overview, format, &options, &mut text)?;
        output::to_stdout(&String::from_utf8_lossy(&text), color)
    }
}

/// Refuses `--by-owner` where the plan names no owner, or where groups stand side by side.
fn can_stand_by_owner(arguments: &Check, context: &Context<'_>, plan: &Plan) -> Result<()> {
    if arguments.reading.by.is_some() && arguments.judging.group.is_none() {
        return Err(usage(in_language!(
            context.lang,
            usage::owners_need_group()
        )));
    }
    if plan.targets.iter().all(|target| target.owner.is_none()) {
        return Err(usage(in_language!(context.lang, usage::no_owners())));
    }
    Ok(())
}
