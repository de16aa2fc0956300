//! The report as one page that needs nothing else: no network, and no script to be read.

mod cards;
mod chart;
mod counts;
mod flag;
mod method;
mod page;
mod targets;

use std::io::{self, Write};

use maud::{Markup, html};

use crate::model::{Overview, Report, Summary};
use crate::render::options::RenderOptions;
use crate::render::report::footer;
use crate::render::report::heading::Heading;
use crate::render::report::writer::ReportWriter;
use crate::render::terminal::safe;
use crate::render::words::phrases;

/// The format: with groups side by side bars of all of them, and then the table of each; else one report with
/// all its cards.
pub struct Page<'a>(pub &'a RenderOptions);

impl ReportWriter for Page<'_> {
    /// The method of the first group, which stands behind all.
    type Tally = Option<String>;

    fn begin(&self, overview: &Overview<'_>, out: &mut dyn Write) -> io::Result<()> {
        // without a group there is no page
        if overview.groups.is_empty() {
            return Ok(());
        }
        let heading = Heading::of_run(overview, self.0);
        out.write_all(page::opening(&heading.title, self.0.lang).as_bytes())?;
        out.write_all(self.above(overview, &heading).into_string().as_bytes())
    }

    fn group(&self, place: usize, report: &Report<'_>, text: &mut Vec<u8>) -> Option<String> {
        let content = if self.0.side_by_side {
            self.section(place, report)
        } else {
            self.whole(report)
        };
        text.extend(content.into_string().into_bytes());
        (place == 0).then(|| method::section(report, self.0.lang).into_string())
    }

    fn fold(&self, all: &mut Option<String>, group: Option<String>) {
        *all = all.take().or(group);
    }

    fn end(&self, method: Option<String>, out: &mut dyn Write) -> io::Result<()> {
        match method {
            Some(method) => writeln!(out, "{method}{}", page::closing()),
            None => Ok(()),
        }
    }
}

impl Page<'_> {
    /// The page above its groups: heading, counts, changes, and the groups side by side.
    fn above(&self, overview: &Overview<'_>, heading: &Heading) -> Markup {
        let lang = self.0.lang;
        html! {
            header {
                h1 { (heading.title) }
                p .faint { (heading.document) }
                p { (heading.as_of) }
            }
            (page::main_opening())
            (counts::tiles(overview.summary(), lang))
            @if let Some(changes) = footer::changes_of_all(overview, lang) { p #changes { (changes) } }
            @if self.0.side_by_side {
                section {
                    h2 { (lang.pick("各组", "Groups")) }
                    (counts::bars(lang.pick("组", "group"), &bars(overview), lang))
                }
            }
        }
    }

    /// The only report, in full.
    fn whole(&self, report: &Report<'_>) -> Markup {
        let lang = self.0.lang;
        html! {
            (counts::sections(report, lang))
            (cards::cards(report, self.0))
            (targets::filtered(report, self.0))
            (targets::not_judged(report, lang))
            (targets::waived(report, lang))
            (targets::sources(report, self.0))
        }
    }

    /// The report of one group of several.
    fn section(&self, place: usize, report: &Report<'_>) -> Markup {
        let lang = self.0.lang;
        html! {
            section id={ "group-" (place) } {
                h2 { (phrases::group(report).unwrap_or_default()) }
                p { (footer::counts(report.summary(), lang)) }
                @if let Some(changes) = footer::changes(report, lang) { p { (changes) } }
                (targets::table(report, self.0))
                (targets::waived(report, lang))
            }
        }
    }
}

/// A link to each group, with its counts.
fn bars(overview: &Overview<'_>) -> Vec<(Markup, Summary)> {
    let groups = overview.groups.iter().enumerate();
    let bars = groups.map(|(place, group)| {
        let name = group.name.as_ref().map_or("", |name| &name.written);
        let link = html! { a href={ "#group-" (place) } { (safe(name)) } };
        (link, group.summary)
    });
    bars.collect()
}
