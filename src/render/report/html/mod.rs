//! The report as one page that needs nothing else: no network, and no script. In the order in which it is asked for:
//! the sentence and the counts, what needs attention, a row for each judged target, who has not reported, the small
//! print. With groups side by side a matrix of indicators and groups.

mod axis;
mod bullet;
mod chart;
mod fine;
mod masthead;
mod matrix;
mod numbers;
mod page;
mod panel;
mod rest;
mod rows;
mod watch;

use std::io::{self, Write};
use std::sync::OnceLock;

use maud::{Markup, html};

use crate::model::{GroupCounts, Overview, Report};
use crate::render::options::RenderOptions;
use crate::render::report::findings::headline::Headline;
use crate::render::report::writer::ReportWriter;
use crate::render::words::lang::{Lang, in_language};
use matrix::{Ranks, Tally};

/// The format.
pub struct Page<'a> {
    options: &'a RenderOptions,
    /// Facts on all groups, known before the first is rendered.
    run: OnceLock<Run>,
}

/// The groups of a run, and those of them that the matrix shows.
struct Run {
    ranks: Ranks,
    groups: Vec<GroupCounts>,
}

impl<'a> Page<'a> {
    /// The format with these options.
    pub fn new(options: &'a RenderOptions) -> Page<'a> {
        Page {
            options,
            run: OnceLock::new(),
        }
    }
}

impl ReportWriter for Page<'_> {
    type Tally = Tally;

    fn begin(&self, overview: &Overview<'_>, out: &mut dyn Write) -> io::Result<()> {
        // without a group there is no page, and a page of one report knows it whole
        if !self.options.side_by_side || overview.groups.is_empty() {
            return Ok(());
        }
        let lang = self.options.lang;
        let by = self.options.by.as_deref().unwrap_or_default();
        let headline = Headline::of_groups(overview, by, lang);
        let title = masthead::title(overview.plan, None, lang);
        out.write_all(page::opening(&masthead::tab(&headline, &title), true, lang).as_bytes())?;
        let head = html! {
            header {
                (masthead::kicker(&title, overview, self.options))
                (masthead::sentence(&headline))
                (masthead::counts(overview.summary(), |_| 0, lang))
            }
        };
        out.write_all(head.into_string().as_bytes())?;
        self.run.get_or_init(|| Run {
            ranks: Ranks::of(overview),
            groups: overview.groups.clone(),
        });
        Ok(())
    }

    fn group(&self, place: usize, report: &Report<'_>, text: &mut Vec<u8>) -> Tally {
        match self.run.get() {
            Some(run) => Tally::of(place, report, &run.ranks, self.options),
            None => {
                text.extend(self.whole(report).into_bytes());
                Tally::default()
            }
        }
    }

    fn fold(&self, all: &mut Tally, group: Tally) {
        all.add(group);
    }

    fn end(&self, all: Tally, out: &mut dyn Write) -> io::Result<()> {
        let Some(run) = self.run.get() else {
            return Ok(());
        };
        let lang = self.options.lang;
        let main = html! {
            main {
                (matrix::section(&all, &run.groups, self.options))
                section #fine .fine { h2 { (in_language!(lang, page::method::METHOD)) } @if let Some(method) = matrix::method(&all) { (method) } }
            }
        };
        writeln!(out, "{}{}", main.into_string(), page::closing(lang))
    }
}

impl Page<'_> {
    /// The page of one report.
    fn whole(&self, report: &Report<'_>) -> String {
        let options = self.options;
        let lang = options.lang;
        let headline = Headline::of_report(report, lang);
        let group = report.group.name.as_ref().map(|name| &*name.written);
        let title = masthead::title(report.plan, group, lang);
        let overview = report.overview(vec![report.counts()]);
        let body: Markup = html! {
            (skip(lang))
            header {
                (masthead::kicker(&title, &overview, options))
                (masthead::sentence(&headline))
                (masthead::counts(report.summary(), |look| masthead::stale(report, look), lang))
                (masthead::brief(report, options))
            }
            main {
                (watch::section(report, options))
                (rows::section(report, options))
                (rest::section(report, options))
                (fine::section(report, options))
            }
        };
        let tab = masthead::tab(&headline, &title);
        let opening = page::opening(&tab, false, lang);
        format!("{opening}{}{}\n", body.into_string(), page::closing(lang))
    }
}

/// A link for readers who cannot see the page, past its head.
fn skip(lang: Lang) -> Markup {
    html! { a .skip href="#all" { (in_language!(lang, page::head::SKIP)) } }
}
