//! The heading of a report: the plan's title, its document, and the date of the report.

use crate::model::{GroupName, Overview, Plan, Report};
use crate::render::options::RenderOptions;
use crate::render::terminal::safe;
use crate::render::words::lang::Lang;
use crate::render::words::phrases;

/// The lines of a heading.
pub struct ReportHeading {
    /// The plan's title, with the group's name behind it where the report is of one.
    pub title: String,
    /// The document's number and date in brackets, or nothing.
    pub document: String,
    /// The date that the report is as of, and the share of the plan's time that has passed.
    pub as_of: String,
}

impl ReportHeading {
    /// The heading of one report.
    pub fn of_report(report: &Report<'_>, lang: Lang) -> ReportHeading {
        let as_of = phrases::as_of(report.plan, report.as_of, report.carriers, lang);
        ReportHeading::new(report.plan, report.group.name.as_ref(), as_of, lang)
    }

    /// The heading above all groups of a run, or above its only report.
    pub fn of_run(overview: &Overview<'_>, options: &RenderOptions) -> ReportHeading {
        let first = overview.groups.first();
        let only = first.filter(|_| !options.side_by_side);
        let name = only.and_then(|group| group.name.as_ref());
        let Overview {
            plan,
            as_of,
            carriers,
            ..
        } = *overview;
        let as_of = phrases::as_of(plan, as_of, carriers, options.lang);
        ReportHeading::new(plan, name, as_of, options.lang)
    }

    fn new(plan: &Plan, group: Option<&GroupName>, as_of: String, lang: Lang) -> ReportHeading {
        let title = safe(phrases::title(plan, lang));
        ReportHeading {
            title: match group {
                Some(group) => format!("{title} · {}", safe(&group.written)),
                None => title,
            },
            document: phrases::document(plan, lang),
            as_of,
        }
    }
}
