//! Each command: read, load, assess, render. The only module that knows every layer.

mod input;
mod output;

use std::env;
use std::io::IsTerminal;
use std::path::PathBuf;

use anstream::ColorChoice;
use anyhow::{Context, Result, anyhow, bail};
use terminal_size::{Width, terminal_size_of};

use crate::cli::{
    Check, Cli, ColorName, Command, Common, Explain, FailOn, FlagName, FormatName, KindName,
    LangName, PaceName, SortName,
};
use crate::diagnostic::{Diagnostic, Problem, Severity};
use crate::load::{self, Source};
use crate::model::period::Period;
use crate::model::report::{Flag, Summary};
use crate::model::{Assumptions, Clause, Kind, Observations, PaceRule, Plan, Report, assess};
use crate::render::{self, Format, Lang, Look};

/// The plan that is built in.
const BUILT_IN: (&str, &str) = ("targets.toml", include_str!("../targets.toml"));

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing at or above what the run was to fail on.
    Clean,
    /// Something was.
    Flagged,
    /// Wrong usage, an unreadable or wrong file, or nothing could be judged.
    Unusable,
}

impl Status {
    /// The exit status of the process.
    pub fn code(self) -> u8 {
        match self {
            Status::Clean => 0,
            Status::Flagged => 1,
            Status::Unusable => 2,
        }
    }

    fn of(summary: Summary, fail_on: FailOn) -> Status {
        let failing = match fail_on {
            FailOn::Never => 0,
            FailOn::Final => summary.missed_final,
            FailOn::Missed => summary.missed(),
            FailOn::NotJudged => summary.missed() + summary.not_judged,
        };
        match (summary.judged(), failing) {
            (0, _) => Status::Unusable,
            (_, 0) => Status::Clean,
            _ => Status::Flagged,
        }
    }
}

/// Runs a command. What is neither a verdict nor a problem in a file (a file that cannot be opened or
/// written, wrong usage) is told on standard error.
pub fn run(cli: &Cli) -> Status {
    let (common, ended) = match &cli.command {
        Command::Check(arguments) => (&arguments.common, check(arguments)),
        Command::Explain(arguments) => (&arguments.common, explain(arguments)),
    };
    ended.unwrap_or_else(|failure| {
        // where standard error cannot be written either, the exit status is all that is left to say
        let _ = Session::new(common).complain(&format!("{failure:#}"));
        Status::Unusable
    })
}

fn check(arguments: &Check) -> Result<Status> {
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
    let Some((plan, observations)) = session.load(&arguments.files)? else {
        return Ok(Status::Unusable);
    };
    let as_of = session.as_of(&plan, &observations)?;
    let mut report = session.report(&plan, &observations, as_of);
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
        output::to_file(
            path,
            &render::report(&report, format, &look(None)),
            session.lang,
        )?;
    }
    output::to_stdout(
        &render::report(
            &report,
            format_of(arguments.format),
            &look(terminal_width()),
        ),
        session.color,
    )?;
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

fn explain(arguments: &Explain) -> Result<Status> {
    let session = Session::new(&arguments.common);
    let Some((plan, observations)) = session.load(&arguments.files)? else {
        return Ok(Status::Unusable);
    };
    let target = session.find(&plan, &arguments.indicator)?;
    // without data there is nothing to date by: the plan's start tells what was asked
    let as_of = if arguments.files.is_empty() {
        plan.span.start
    } else {
        session.as_of(&plan, &observations)?
    };
    let mut report = session.report(&plan, &observations, as_of);
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
    output::to_stdout(&text, session.color)?;
    Ok(Status::Clean)
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

/// What every command is told, in the model's terms.
struct Session<'a> {
    common: &'a Common,
    lang: Lang,
    color: ColorChoice,
}

impl Session<'_> {
    fn new(common: &Common) -> Session<'_> {
        let lang = match common.lang {
            Some(LangName::Zh) => Lang::Zh,
            Some(LangName::En) => Lang::En,
            None => sys_locale::get_locale().map_or(Lang::En, |locale| Lang::of_locale(&locale)),
        };
        let color = match common.color {
            ColorName::Auto => ColorChoice::Auto,
            ColorName::Always => ColorChoice::AlwaysAnsi,
            ColorName::Never => ColorChoice::Never,
        };
        Session {
            common,
            lang,
            color,
        }
    }

    /// The plan with its assigned values, and the figures; `None` when a file is wrong, which is then told.
    fn load(&self, files: &[PathBuf]) -> Result<Option<(Plan, Observations)>> {
        let Some(mut plan) = self.plan()? else {
            return Ok(None);
        };
        for assignment in &self.common.assign {
            self.assign(&mut plan, assignment)?;
        }
        let mut sources = Vec::new();
        let mut undecodable = Vec::new();
        for path in files {
            let (name, bytes) = input::read(path, self.lang)?;
            match Source::decode(&name, bytes) {
                Ok(source) => sources.push(source),
                Err(diagnostic) => undecodable.push(*diagnostic),
            }
        }
        let actuals = load::actuals(&plan, &sources);
        undecodable.extend(actuals.diagnostics);
        let trusted = self.tell(&undecodable)?;
        Ok(trusted.then_some((plan, actuals.observations)))
    }

    fn plan(&self) -> Result<Option<Plan>> {
        let source = match &self.common.targets {
            None => Source::new(BUILT_IN.0, BUILT_IN.1),
            Some(path) => {
                let (name, bytes) = input::read(path, self.lang)?;
                match Source::decode(&name, bytes) {
                    Ok(source) => source,
                    Err(diagnostic) => return self.tell(&[*diagnostic]).map(|_| None),
                }
            }
        };
        match load::plan(&source) {
            Ok(plan) => Ok(Some(plan)),
            Err(diagnostics) => self.tell(&diagnostics).map(|_| None),
        }
    }

    fn assign(&self, plan: &mut Plan, assignment: &str) -> Result<()> {
        let lang = self.lang;
        let wrong = |why: String| anyhow!("`--assign {assignment}`: {why}");
        let form = || {
            wrong(
                lang.pick("应写成 ID=数值", "write it as ID=VALUE")
                    .to_owned(),
            )
        };
        let (name, text) = assignment.split_once('=').ok_or_else(form)?;
        let target = self.find(plan, name)?;
        let value = load::value(text, &plan.targets[target])
            .map_err(|problem| wrong(render::said(&problem, lang)))?;
        if !plan.assign(target, value) {
            let why = lang.pick(
                "目标值由规划写明，只有上级下达的才能给出",
                "the plan itself sets this target; only assigned ones can be given",
            );
            bail!(wrong(why.to_owned()));
        }
        Ok(())
    }

    fn find(&self, plan: &Plan, name: &str) -> Result<usize> {
        plan.find(name).ok_or_else(|| {
            let problem = Problem::UnknownIndicator {
                name: name.to_owned(),
                rows: 0,
                near: plan.nearest(name),
            };
            anyhow!(render::said(&problem, self.lang))
        })
    }

    /// The newest period in the data, or the one that is asked for.
    fn as_of(&self, plan: &Plan, observations: &Observations) -> Result<jiff::civil::Date> {
        let lang = self.lang;
        match &self.common.as_of {
            Some(text) => Period::parse(text, plan.span.single_year())
                .map(Period::date)
                .map_err(|_| {
                    let said =
                        render::said(&Problem::UnreadablePeriod { text: text.clone() }, lang);
                    anyhow!("`--as-of`: {said}")
                }),
            None => observations.newest(plan).context(lang.pick(
                "数据中没有规划指标的任何数，无可判定",
                "there is no figure of any of the plan's indicators, nothing to judge",
            )),
        }
    }

    fn report<'p>(
        &self,
        plan: &'p Plan,
        observations: &'p Observations,
        as_of: jiff::civil::Date,
    ) -> Report<'p> {
        let rule = match self.common.pace {
            PaceName::Auto => PaceRule::Auto,
            PaceName::Linear => PaceRule::Linear,
            PaceName::LastYear => PaceRule::LastYear,
        };
        assess(plan, observations, Assumptions { as_of, rule })
    }

    /// Tells what is wrong with files; `true` if all of it can be lived with.
    fn tell(&self, diagnostics: &[Diagnostic]) -> Result<bool> {
        output::to_stderr(
            &render::diagnostics::render(diagnostics, self.lang),
            self.color,
        )?;
        Ok(diagnostics
            .iter()
            .all(|diagnostic| diagnostic.severity() == Severity::Warning))
    }

    fn complain(&self, text: &str) -> Result<()> {
        let heading = self.lang.pick("错误：", "error: ");
        output::to_stderr(
            &format!("\u{1b}[1;31m{heading}\u{1b}[0m{text}\n"),
            self.color,
        )
    }
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

fn format_of(name: FormatName) -> Format {
    match name {
        FormatName::Table => Format::Table,
        FormatName::Json => Format::Json,
    }
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
