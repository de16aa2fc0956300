//! `template`: an empty sheet of all indicators for people to fill in.

use std::path::Path;

use anstream::ColorChoice;
use anyhow::{Result, bail};
use jiff::ToSpan;

use crate::cli::Template;
use crate::commands::context::Context;
use crate::commands::output;
use crate::commands::status::{Status, usage};
use crate::model::time::period::Period;
use crate::model::{Clause, Plan};
use crate::render::plan::template::{self, Request};

/// Prints the sheet, or writes it to a file.
pub fn template(arguments: &Template, context: &Context<'_>) -> Result<Status> {
    let Some(plan) = context.plan()? else {
        return Ok(Status::Unusable);
    };
    let asked: Vec<Period> = arguments
        .period
        .iter()
        .map(|text| context.period(text, &plan, "--period"))
        .collect::<Result<_>>()?;
    let periods = if asked.is_empty() && arguments.wide {
        months(&plan)
    } else {
        asked
    };
    let clause = arguments.clause.as_deref().map(Clause::new);
    let targets: Vec<_> = plan
        .targets
        .iter()
        .filter(|target| {
            clause
                .as_ref()
                .is_none_or(|clause| target.is_within(clause))
        })
        .collect();
    if targets.is_empty() {
        bail!(context.lang.pick(
            "规划中没有这一条款的目标",
            "the plan has no target of this --clause"
        ));
    }
    let request = Request {
        plan: &plan,
        targets: &targets,
        periods: &periods,
        wide: arguments.wide,
        lang: context.lang,
    };
    match &arguments.output {
        Some(path) => to_file(path, &request)?,
        None => output::to_stdout(&template::csv(&request), ColorChoice::AlwaysAnsi)?,
    }
    Ok(Status::Clean)
}

/// Writes the form as the file's extension says.
fn to_file(path: &Path, request: &Request<'_>) -> Result<()> {
    let form = match extension(path).as_deref() {
        Some("xlsx") => template::workbook(request)?,
        Some("xls" | "xlsb" | "xlsm" | "ods" | "docx" | "pdf") => {
            let path = path.display();
            return Err(usage(request.lang.pick(
                format!("填报表只写成 .xlsx 或 .csv，不写 `{path}`；在 Excel 或 WPS 里可另存为别的格式"),
                format!("a form is written as .xlsx or .csv, not as `{path}`; a spreadsheet can save it as another format"),
            )));
        }
        _ => template::csv(request).into_bytes(),
    };
    output::to_file(path, request.lang, |out| out.write_all(&form))
}

/// A file's extension in lower case.
fn extension(path: &Path) -> Option<String> {
    let extension = path.extension()?.to_str()?;
    Some(extension.to_ascii_lowercase())
}

/// The plan's months.
fn months(plan: &Plan) -> Vec<Period> {
    let first = plan.span.start.first_of_month();
    first
        .series(1.month())
        .take_while(|month| *month <= plan.span.end)
        .filter_map(|month| {
            Period::parse(&format!("{}-{:02}", month.year(), month.month()), None).ok()
        })
        .collect()
}
