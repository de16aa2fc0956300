//! The report as Markdown, for documents and for the summary of a workflow step.

use std::io::{self, Write};

use crate::model::verdict::{Assessment, Outcome};
use crate::model::{GroupCounts, Overview, Report};
use crate::render::options::RenderOptions;
use crate::render::report::findings::attention;
use crate::render::report::findings::flag::FlagStyle;
use crate::render::report::findings::headline::Headline;
use crate::render::report::footer;
use crate::render::report::heading::ReportHeading;
use crate::render::report::writer::ReportWriter;
use crate::render::shown::Shown;
use crate::render::terminal::safe;
use crate::render::widgets::sheet::{Cell, Sheet, escaped};
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;

/// The format: with groups side by side a table of them, and then a section for each.
pub struct Markdown<'a>(pub &'a RenderOptions);

impl ReportWriter for Markdown<'_> {
    type Tally = ();

    fn begin(&self, overview: &Overview<'_>, out: &mut dyn Write) -> io::Result<()> {
        let lang = self.0.lang;
        if !self.0.side_by_side {
            return Ok(());
        }
        let title = escaped(&ReportHeading::of_run(overview, self.0).title);
        let counts = escaped(&footer::counts(overview.summary(), lang));
        write!(out, "# {title}\n\n{counts}\n\n")?;
        if let Some(changes) = footer::changes_of_all(overview, lang) {
            write!(out, "{}\n\n", escaped(&changes))?;
        }
        out.write_all(groups(overview, lang).as_bytes())
    }

    fn group(&self, _place: usize, report: &Report<'_>, text: &mut Vec<u8>) {
        let heading = if self.0.side_by_side {
            let name = escaped(&phrases::group(report).unwrap_or_default());
            format!("\n## {name}\n\n")
        } else {
            let ReportHeading {
                title, document, ..
            } = ReportHeading::of_report(report, self.0.lang);
            format!("# {}\n\n", escaped(&format!("{title}{document}")))
        };
        text.extend(heading.into_bytes());
        text.extend(body(report, self.0).into_bytes());
    }
}

/// The counts of a group, from left to right.
const COUNTS: [FlagStyle; 6] = [
    FlagStyle::Met,
    FlagStyle::OnTrack,
    FlagStyle::Behind,
    FlagStyle::Missed,
    FlagStyle::NotJudged,
    FlagStyle::Waived,
];

fn groups(all: &Overview<'_>, lang: Lang) -> String {
    let headings = [in_language!(lang, terms::GROUP)].into_iter();
    let headings = headings.chain(COUNTS.map(|look| look.word(lang)));
    let row = |group: &GroupCounts| {
        let name = group.name.as_ref().map_or("", |name| &name.written);
        let name = Cell::Text(safe(name));
        let counts = COUNTS.map(|look| Cell::Number(look.count(group.summary).into()));
        [name].into_iter().chain(counts).collect()
    };
    let sheet = Sheet {
        headings: headings.map(str::to_owned).collect(),
        rows: all.groups.iter().map(row).collect(),
    };
    sheet.markdown()
}

fn body(report: &Report<'_>, options: &RenderOptions) -> String {
    let lang = options.lang;
    let headline = Headline::of_report(report, lang);
    let mut lines = vec![
        headline.sentence(),
        phrases::as_of(report.plan, report.as_of, report.carriers, lang),
        footer::counts(report.summary(), lang),
    ];
    lines.extend(footer::changes(report, lang));
    lines.extend(footer::assumed(options));
    let mut text: String = lines
        .iter()
        .map(|line| format!("{}\n\n", escaped(line)))
        .collect();
    text += &attention(report, options);
    let listed = report.assessments.iter().filter(|one| options.names(one));
    let headings = in_language!(lang, report::documents::HEADINGS);
    let sheet = Sheet {
        headings: headings.map(str::to_owned).to_vec(),
        rows: listed.map(|one| row(report, one, lang)).collect(),
    };
    text += &sheet.markdown();
    text.push('\n');
    let below = left_out(report, options)
        .into_iter()
        .chain(footer::paces(report, lang))
        .chain(footer::missing(report, lang))
        .chain(footer::notes(report, options));
    text.extend(below.map(|line| format!("{}\n\n", escaped(&line))));
    text.trim_end().to_owned() + "\n"
}

/// The most targets that are named above the table.
const MOST: usize = 10;

/// The targets that need attention, a line each, the worst first.
fn attention(report: &Report<'_>, options: &RenderOptions) -> String {
    let lang = options.lang;
    let all = attention::list(report, options);
    let line = |one: &attention::Attention<'_, '_>| {
        let one = one.assessment;
        let flag = escaped(&phrases::flag_and_marks(one, lang));
        let name = escaped(&phrases::name(one.target, lang));
        let finding = escaped(&phrases::finding(report.plan, one, lang));
        let owner = one.target.owner.as_deref().map(escaped);
        let owner = owner.map_or_else(String::new, |owner| {
            in_language!(lang, lists::bracketed(&owner))
        });
        let colon = in_language!(lang, lists::COLON);
        format!("- **{flag}** {name}{owner}{colon}{finding}\n")
    };
    let mut text: String = all.iter().take(MOST).map(line).collect();
    let more = all.len().saturating_sub(MOST);
    if more > 0 {
        text += &in_language!(lang, report::documents::more_in_table(more));
    }
    if text.is_empty() { text } else { text + "\n" }
}

/// The number of targets that the table leaves out for want of figures.
fn left_out(report: &Report<'_>, options: &RenderOptions) -> Option<String> {
    let is_left_out = |one: &&Assessment<'_>| options.lists(one) && !options.names(one);
    let count = report.assessments.iter().filter(is_left_out).count();
    let said = in_language!(options.lang, report::documents::left_out(count));
    (count > 0).then_some(said)
}

fn row(report: &Report<'_>, one: &Assessment<'_>, lang: Lang) -> Vec<Cell> {
    let Shown {
        actual,
        period,
        expected,
        gap,
    } = Shown::of(one, lang);
    let reason = match one.outcome {
        Outcome::NotJudged { reason, .. } => Some(phrases::reason(reason, lang).to_owned()),
        _ => None,
    };
    let waived = one.waiver.map(|waiver| {
        let reason = &waiver.reason;
        in_language!(lang, report::documents::waived_until(waiver.until, reason))
    });
    let change = one
        .change
        .map(|change| phrases::change(change, lang).to_owned());
    let remarks: Vec<String> = [change, reason, waived].into_iter().flatten().collect();
    let cells = [
        phrases::flag_and_marks(one, lang),
        phrases::clause(one.target),
        phrases::name(one.target, lang),
        phrases::wanted(report.plan, one, lang),
        actual,
        period,
        expected,
        gap,
        remarks.join(in_language!(lang, lists::CLAUSES)),
    ];
    cells.map(Cell::Text).to_vec()
}
