//! The report's options, taken from the command line.

use std::num::NonZero;

use crate::cli::{Check, SortName};
use crate::commands::context::Context;
use crate::render::{Header, RenderOptions, Sections};

/// The options of a report in a file.
pub fn options(arguments: &Check, context: &Context<'_>) -> RenderOptions {
    RenderOptions {
        lang: context.lang,
        width: arguments.width.map(NonZero::get),
        color: false,
        only: arguments.only.clone(),
        sections: match arguments.sort {
            _ if arguments.by_owner => Sections::OfOwners,
            SortName::Plan => Sections::OfPlan,
            SortName::Gap | SortName::Outlook => Sections::None,
        },
        by: arguments.reading.by.clone(),
        side_by_side: arguments.reading.by.is_some() && arguments.judging.group.is_none(),
        header: arguments.header,
        // people open files with a spreadsheet, which needs the mark
        bom: arguments.bom || arguments.header == Header::Words,
        limits: limits(arguments),
        assumed: Vec::new(),
        exact: false,
        problems: Vec::new(),
        json: arguments.json_version,
    }
}

/// The options by which targets or rows were left out, as the user gave them.
fn limits(arguments: &Check) -> Vec<String> {
    let only: Vec<&str> = arguments.only.iter().map(|flag| (*flag).into()).collect();
    let only = (!only.is_empty()).then(|| format!("--only {}", only.join(",")));
    let kind = arguments.kind.map(|kind| {
        let kind: &str = kind.into();
        format!("--kind {kind}")
    });
    let clause = arguments.clause.as_ref();
    let clause = clause.map(|clause| format!("--clause {clause}"));
    let owner = arguments.owner.as_ref();
    let owner = owner.map(|owner| format!("--owner {owner}"));
    let rows = arguments.reading.filter.iter();
    let rows = rows.map(|filter| format!("--where {filter}"));
    only.into_iter()
        .chain(kind)
        .chain(clause)
        .chain(owner)
        .chain(rows)
        .collect()
}
