//! `check`: the table, the verdicts, the exit status.

use std::path::PathBuf;

use anyhow::{Result, bail};
use jiff::civil::Date;

use super::session::{Loaded, Session};
use super::waivers::Waivers;
use super::{Status, output};
use crate::cli::{Check, FlagName, SortName};
use crate::model::report::Flag;
use crate::model::{Clause, Group, Observations, Plan, Report, Summary};
use crate::render::{self, Format, Lang, Look};

/// Judges the plan's targets, prints and writes the report.
pub fn check(arguments: &Check, session: &Session<'_>) -> Result<Status> {
    let formats = output::formats(&arguments.output, session.lang)?;
    let inputs = arguments
        .files
        .iter()
        .chain(&arguments.common.targets)
        .chain(&arguments.judging.waivers)
        .map(PathBuf::as_path);
    output::check_not_input(&arguments.output, inputs, session.lang)?;
    let levels = session.levels(&arguments.reading)?;
    let Some(Loaded {
        plan,
        waivers,
        observations,
    }) = session.load(&arguments.files, &arguments.reading, &arguments.judging)?
    else {
        return Ok(Status::Unusable);
    };
    let run = Run::new(arguments, session, &plan, &observations)?;
    let waivers = Waivers::new(&plan, &waivers);
    let mut standings = waivers.standings();
    let mut reports = Vec::new();
    for group in run.groups()? {
        let mut report = run.report(group)?;
        waivers.apply(&mut report, &mut standings);
        reports.push(report);
    }
    run.write(&reports, &formats)?;
    let all_in_force = session.tell(&levels.applied(waivers.stale(&standings)))?;
    let summary = reports
        .iter()
        .map(Report::summary)
        .fold(Summary::default(), Summary::and);
    if summary.judged() + summary.waived == 0 {
        session.complain(
            session
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
    session: &'a Session<'a>,
    plan: &'a Plan,
    observations: &'a Observations,
    as_of: Date,
    since: Option<Date>,
}

impl<'a> Run<'a> {
    fn new(
        arguments: &'a Check,
        session: &'a Session<'a>,
        plan: &'a Plan,
        observations: &'a Observations,
    ) -> Result<Run<'a>> {
        let as_of = session.as_of(arguments.judging.as_of.as_deref(), plan, observations)?;
        let since = match &arguments.since {
            Some(text) => Some(session.period(text, plan, "--since")?.date()),
            None => None,
        };
        if since.is_some_and(|since| since >= as_of) {
            bail!(session.lang.pick(
                format!("--since 须早于截至日 {as_of}"),
                format!("--since must be before {as_of}, which the check is as of"),
            ));
        }
        Ok(Run {
            arguments,
            session,
            plan,
            observations,
            as_of,
            since,
        })
    }

    /// The groups that are judged.
    fn groups(&self) -> Result<&'a [Group]> {
        match &self.arguments.judging.group {
            Some(name) => self
                .session
                .group(self.observations, name)
                .map(std::slice::from_ref),
            None => Ok(&self.observations.groups),
        }
    }

    /// What was found of a group, of the targets that the command line asks about.
    fn report(&self, group: &'a Group) -> Result<Report<'a>> {
        let judged = |as_of| {
            let pace = self.arguments.judging.pace;
            Session::report(self.plan, self.observations, group, as_of, pace)
        };
        let mut report = judged(self.as_of);
        if let Some(since) = self.since {
            report.compare(&judged(since));
        }
        select(&mut report, self.arguments, self.session.lang)?;
        if self.arguments.sort == SortName::Gap {
            report.sort_by_gap();
        }
        Ok(report)
    }

    /// Writes the files that are asked for, and prints.
    fn write(&self, reports: &[Report<'_>], formats: &[Format]) -> Result<()> {
        for (path, format) in self.arguments.output.iter().zip(formats) {
            let text = render::reports(reports, *format, &self.look(None));
            let text = match format {
                Format::Table => output::plain(&text),
                _ => text,
            };
            output::to_file(path, &text, self.session.lang)?;
        }
        let format = self.arguments.format.into();
        let look = self.look(output::terminal_width());
        let text = render::reports(reports, format, &look);
        output::to_stdout(&text, self.session.color_of(format))
    }

    fn look(&self, width: Option<usize>) -> Look {
        let only = self.arguments.only.iter().map(|flag| flag_of(*flag));
        Look {
            lang: self.session.lang,
            width,
            only: only.collect(),
            by_section: self.arguments.sort == SortName::Plan,
            by: self.arguments.reading.by.clone(),
            side_by_side: self.arguments.reading.by.is_some()
                && self.arguments.judging.group.is_none(),
            bom: self.arguments.bom,
        }
    }
}

/// Keeps the targets that the command line asks about.
fn select(report: &mut Report<'_>, arguments: &Check, lang: Lang) -> Result<()> {
    if let Some(kind) = arguments.kind {
        report
            .assessments
            .retain(|one| one.target.kind == kind.into());
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

fn flag_of(name: FlagName) -> Flag {
    match name {
        FlagName::Met => Flag::Met,
        FlagName::OnTrack => Flag::OnTrack,
        FlagName::Missed => Flag::Missed,
        FlagName::NotJudged => Flag::NotJudged,
    }
}
