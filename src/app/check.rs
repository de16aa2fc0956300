//! `check`: the table, the verdicts, the exit status.

use std::env;
use std::io::IsTerminal;
use std::path::PathBuf;

use anyhow::{Result, bail};
use terminal_size::{Width, terminal_size_of};

use super::session::Session;
use super::{Status, output};
use crate::cli::{Check, FlagName, KindName, SortName};
use crate::model::report::Flag;
use crate::model::{Clause, Kind, Report};
use crate::render::{self, Format, Lang, Look};

/// Judges the plan's targets, prints and writes the report.
pub fn check(arguments: &Check) -> Result<Status> {
    let session = Session::new(&arguments.common);
    let formats: Vec<Format> = arguments
        .output
        .iter()
        .map(|path| output::format_of(path, session.lang))
        .collect::<Result<_>>()?;
    let inputs = arguments
        .files
        .iter()
        .chain(&arguments.common.targets)
        .map(PathBuf::as_path);
    output::check_not_input(&arguments.output, inputs, session.lang)?;
    let Some((plan, observations)) = session.load(
        &arguments.files,
        &arguments.reading,
        &arguments.judging.assign,
    )?
    else {
        return Ok(Status::Unusable);
    };
    let as_of = session.as_of(arguments.judging.as_of.as_deref(), &plan, &observations)?;
    let mut report = Session::report(&plan, &observations, as_of, arguments.judging.pace);
    select(&mut report, arguments, session.lang)?;
    if arguments.sort == SortName::Gap {
        report.sort_by_gap();
    }
    let look = |width| Look {
        lang: session.lang,
        width,
        only: arguments.only.iter().map(|flag| flag_of(*flag)).collect(),
        by_section: arguments.sort == SortName::Plan,
    };
    for (path, format) in arguments.output.iter().zip(formats) {
        let text = render::report(&report, format, &look(None));
        let text = if format == Format::Table {
            output::plain(&text)
        } else {
            text
        };
        output::to_file(path, &text, session.lang)?;
    }
    let format = arguments.format.into();
    let text = render::report(&report, format, &look(terminal_width()));
    output::to_stdout(&text, session.color_of(format))?;
    let summary = report.summary();
    if summary.judged() == 0 {
        session.complain(
            session
                .lang
                .pick("没有一项目标可以判定", "not one target could be judged"),
        )?;
    }
    Ok(Status::of(summary, arguments.fail_on))
}

/// Keeps the targets that the command line asks about.
fn select(report: &mut Report<'_>, arguments: &Check, lang: Lang) -> Result<()> {
    if let Some(kind) = arguments.kind {
        report
            .assessments
            .retain(|one| one.target.kind == kind_of(kind));
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

/// The cells of a line: what COLUMNS says, or the terminal; `None` where there is neither.
fn terminal_width() -> Option<usize> {
    let told = env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok())
        .filter(|columns| *columns > 0);
    let stdout = std::io::stdout();
    let terminal = || {
        stdout
            .is_terminal()
            .then(|| terminal_size_of(&stdout))
            .flatten()
    };
    told.or_else(|| terminal().map(|(Width(width), _)| usize::from(width)))
}

fn flag_of(name: FlagName) -> Flag {
    match name {
        FlagName::Met => Flag::Met,
        FlagName::OnTrack => Flag::OnTrack,
        FlagName::Missed => Flag::Missed,
        FlagName::NotJudged => Flag::NotJudged,
    }
}

fn kind_of(name: KindName) -> Kind {
    match name {
        KindName::Binding => Kind::Binding,
        KindName::Expected => Kind::Expected,
        KindName::Task => Kind::Task,
    }
}
