//! `template`: an empty sheet of all indicators for people to fill in.

use std::fs;
use std::path::{Path, PathBuf};

use anstream::ColorChoice;
use anyhow::{Context as _, Result};
use jiff::ToSpan;

use crate::cli::Template;
use crate::commands::context::{Context, Selection};
use crate::commands::output;
use crate::commands::status::{Status, usage};
use crate::model::Plan;
use crate::model::time::period::Period;
use crate::render::plan::template::{self, Request};
use crate::render::words::lang::in_language;

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
    let selection = Selection::new(
        None,
        arguments.clause.as_deref(),
        arguments.owner.as_deref(),
        &plan,
        context.lang,
    )?;
    // a target of another date is reported with the first
    let targets = plan
        .targets
        .iter()
        .filter(|target| selection.asks(target) && target.of.is_none());
    let targets: Vec<_> = targets.collect();
    let request = Request {
        plan: &plan,
        targets: &targets,
        periods: &periods,
        wide: arguments.wide,
        lang: context.lang,
    };
    if let Some(folder) = &arguments.split {
        split(folder, &request)?;
        return Ok(Status::Clean);
    }
    match &arguments.output {
        Some(path) => to_file(path, &request)?,
        None => output::to_stdout(&template::csv(&request), ColorChoice::AlwaysAnsi)?,
    }
    Ok(Status::Clean)
}

/// Writes a workbook for each owner, over nothing that is there: it may be filled in already.
fn split(folder: &Path, request: &Request<'_>) -> Result<()> {
    let lang = request.lang;
    let owners: Vec<Option<&str>> = request.owners().collect();
    let paths = owners.iter().map(|owner| {
        let name = owner.map_or_else(
            || in_language!(lang, usage::without_owner()).to_owned(),
            file_name,
        );
        folder.join(format!("{name}.xlsx"))
    });
    let paths: Vec<PathBuf> = paths.collect();
    for (place, path) in paths.iter().enumerate() {
        if path.exists() || paths[..place].contains(path) {
            let path = path.display();
            return Err(usage(in_language!(
                lang,
                usage::already_there(&path.to_string())
            )));
        }
    }
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    for (owner, path) in owners.into_iter().zip(&paths) {
        let mut targets = request.targets.to_vec();
        targets.retain(|target| target.owner.as_deref() == owner);
        let own = Request {
            targets: &targets,
            ..*request
        };
        to_file(path, &own)?;
    }
    Ok(())
}

/// A name as that of a file on any system.
fn file_name(name: &str) -> String {
    let is_kept = |c: char| !c.is_control() && !r#"<>:"/\|?*"#.contains(c);
    let kept: String = name
        .chars()
        .map(|c| if is_kept(c) { c } else { '_' })
        .take(80)
        .collect();
    // Windows cuts both off at the end, and `..` is a folder
    match kept.trim_matches(['.', ' ']) {
        "" => "_".to_owned(),
        kept => kept.to_owned(),
    }
}

/// Writes the form as the file's extension says.
fn to_file(path: &Path, request: &Request<'_>) -> Result<()> {
    let form = match extension(path).as_deref() {
        Some("xlsx") => template::workbook(request)?,
        Some("xls" | "xlsb" | "xlsm" | "ods" | "docx" | "pdf") => {
            let path = path.display();
            return Err(usage(in_language!(
                request.lang,
                usage::not_a_form(&path.to_string())
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
            Period::parse(
                &format!("{}-{:02}", month.year(), month.month()),
                None,
                plan.years,
            )
            .ok()
        })
        .collect()
}
