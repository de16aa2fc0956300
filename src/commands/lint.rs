//! `lint`: the data files themselves, for continuous integration and for people.

use anstream::ColorChoice;
use anyhow::Result;
use include_dir::{Dir, File, include_dir};
use strum::IntoEnumIterator;

use crate::cli::Lint;
use crate::commands::check::early_period::{self, Newest};
use crate::commands::context::Context;
use crate::commands::status::Status;
use crate::commands::{output, waivers};
use crate::data::LintOptions;
use crate::data::heading::roles::ROLES;
use crate::data::source::input::Input;
use crate::data::{Actuals, ReadOptions};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::model::figures::coverage::Carriers;
use crate::model::time::period::Period;
use crate::model::{PaceRule, Plan};
use crate::render::ProblemFormat;
use crate::render::headings::RoleLine;
use crate::text::source::Source;
use crate::{data, plan_file, render};

/// A file for each code that has its problem: `CODE.csv` (and `CODE.later.csv`, a second file) is read as
/// data, against `CODE.plan.toml` if there is one, and `CODE.toml` as a plan.
static CASES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/examples/problems");

/// The date that the cases are checked as of, where their problem asks for one.
const CASES_AS_OF: &str = "2021-06";

/// The column that the cases are divided by, where their problem is of groups.
const CASES_BY: &str = "区县";

/// The sheet that is read of the cases, where their problem is that it is not there.
const CASES_SHEET: &str = "六月";

/// Checks data files without judging targets, or tells about codes.
pub fn lint(arguments: &Lint, context: &Context<'_>) -> Result<Status> {
    if arguments.list {
        let text = render::problems::codes::list(Code::iter(), context.lang);
        output::to_stdout(&text, context.color)?;
        return Ok(Status::Clean);
    }
    if arguments.headings {
        let text = render::headings::list(headings(), context.lang);
        output::to_stdout(&text, context.color)?;
        return Ok(Status::Clean);
    }
    let Some(plan) = context.plan()? else {
        return Ok(Status::Unusable);
    };
    if let Some(text) = &arguments.explain {
        let code = context.code(text)?;
        let text = render::problems::codes::explain(
            code,
            case_files(code),
            &case(code, &plan).into(),
            context.lang,
        );
        output::to_stdout(&text, context.color)?;
        return Ok(Status::Clean);
    }
    lint_files(arguments, &plan, context)
}

/// Prints the problems of the data files.
fn lint_files(arguments: &Lint, plan: &Plan, context: &Context<'_>) -> Result<Status> {
    let as_of = arguments
        .as_of
        .as_ref()
        .map(|text| context.period(text, plan, "--as-of"))
        .transpose()?;
    let rules = LintOptions {
        as_of: as_of.map(Period::date),
        require_all: arguments.require_all,
    };
    let pace = PaceRule::default();
    let found = context
        .actuals(
            plan,
            &arguments.files,
            &arguments.reading,
            pace,
            Some(rules),
        )?
        .found;
    let color = match arguments.format {
        ProblemFormat::Text => context.color,
        _ => ColorChoice::AlwaysAnsi,
    };
    let text = match arguments.format {
        ProblemFormat::Text if context.quiet => render::problems::errors(&found, context.lang),
        format => render::problems::render(&found, format, context.lang),
    };
    output::to_stdout(&text, color)?;
    let unreadable = |one: &Diagnostic| {
        matches!(
            one.code(),
            Code::Undecodable
                | Code::BrokenWorkbook
                | Code::LockedWorkbook
                | Code::HugeWorkbook
                | Code::NotATable
        )
    };
    Ok(match found.count(Severity::Error) {
        _ if found.first.iter().any(unreadable) => Status::Unusable,
        0 => Status::Clean,
        _ => Status::Flagged,
    })
}

/// The roles of columns with their headings, as they are built in.
fn headings() -> impl Iterator<Item = RoleLine> {
    ROLES.iter().map(|one| RoleLine {
        role: one.role,
        headings: [one.zh, one.en],
    })
}

/// The texts of a code's case, with their names; of workbooks the names alone.
fn case_files(code: Code) -> impl Iterator<Item = (String, String)> {
    files(code).map(|file| {
        let text = std::str::from_utf8(file.contents()).unwrap_or_default();
        (name(file), text.to_owned())
    })
}

fn files(code: Code) -> impl Iterator<Item = &'static File<'static>> {
    let is_of = move |file: &&File<'_>| name(file).split('.').next() == Some(code.as_str());
    CASES.files().filter(is_of)
}

fn name(file: &File<'_>) -> String {
    file.path().display().to_string()
}

/// The options by which the case of a code is read.
fn case_options(code: Code, plan: &Plan) -> ReadOptions<'static> {
    let as_of = (code == Code::BeyondAsOf)
        .then(|| Period::parse(CASES_AS_OF, None, plan.years).ok())
        .flatten();
    let by_group = [
        Code::MissingGroupColumn,
        Code::EmptyGroup,
        Code::UnknownGroup,
        Code::NotAGroup,
    ];
    let filtered = [Code::MissingFilterColumn, Code::RowsSetAside].contains(&code);
    let filters = filtered.then(|| ("部门".to_owned(), "人社局".to_owned()));
    ReadOptions {
        by: match code {
            Code::NotAGroup => Some("期间"),
            _ => by_group.contains(&code).then_some(CASES_BY),
        },
        filters: filters.into_iter().collect(),
        sheet: (code == Code::UnknownSheet).then_some(CASES_SHEET),
        lint: Some(LintOptions {
            as_of: as_of.map(Period::date),
            require_all: false,
        }),
        ..ReadOptions::default()
    }
}

/// The diagnostics of this code that its case has.
pub fn case(code: Code, plan: &Plan) -> Vec<Diagnostic> {
    let decoded = |file: &File<'_>| Source::decode(&name(file), file.contents().to_vec(), None);
    let opened = |file: &File<'_>| Input::of_text(&name(file), file.contents());
    let ends_with =
        |ending: &str| files(code).find(|file| name(file) == format!("{}{ending}", code.as_str()));
    if let Some(file) = ends_with(".toml") {
        let found = decoded(file).map_or_else(
            |wrong| vec![*wrong],
            |source| plan_file::plan(&source).err().unwrap_or_default(),
        );
        return found.into_iter().filter(|one| one.code() == code).collect();
    }
    let own =
        ends_with(".plan.toml").and_then(|file| plan_file::plan_file(&decoded(file).ok()?).ok());
    let data = [".csv", ".later.csv", ".xlsx", ".xls", ".xlsb", ".ods"].map(ends_with);
    let data: Vec<Input> = data.into_iter().flatten().map(opened).collect();
    let rules = case_options(code, plan);
    let (plan, waivers) = match &own {
        Some(file) => (&file.plan, &file.waivers[..]),
        None => (plan, &[][..]),
    };
    // reading from memory cannot fail
    let Ok(Actuals {
        observations,
        found,
        mut files,
    }) = data::actuals(plan, data, &rules)
    else {
        return Vec::new();
    };
    let mut found = found.first;
    if !waivers.is_empty() {
        found.extend(waivers::stale_as_of_newest(plan, &observations, waivers));
    }
    if code == Code::EarlyPeriod {
        let targets = observations.coverage.iter().copied().enumerate();
        let newest = Carriers::of(targets).map(|(date, carriers)| Newest {
            date,
            carriers,
            due: vec![plan.span.end],
            judged: carriers.of,
        });
        let told =
            newest.map(|newest| early_period::told(plan, &observations, &mut files, &newest));
        found.extend(told.into_iter().flatten().flatten());
    }
    found.into_iter().filter(|one| one.code() == code).collect()
}
