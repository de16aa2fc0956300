//! The report as GitHub annotations.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use crate::model::verdict::{Assessment, Flag};
use crate::model::{Overview, Report};
use crate::render::options::RenderOptions;
use crate::render::report::footer;
use crate::render::report::wire_names;
use crate::render::report::writer::ReportWriter;
use crate::render::widgets::workflow_command::{MOST_SHOWN, message, property};
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;

/// The format: an error for each target missed for good and a warning for each behind pace, at the row of its
/// figure, as many as GitHub shows. Below, a notice for each flag that names its targets, and counts those that
/// nobody has reported.
pub struct Annotations<'a> {
    options: &'a RenderOptions,
    /// For each of [`LEVELS`] whether the first groups have all the annotations that are shown. Groups rendered
    /// from then on stand behind these and need none.
    full: [AtomicBool; LEVELS.len()],
}

impl<'a> Annotations<'a> {
    /// The format with these options.
    pub fn new(options: &'a RenderOptions) -> Annotations<'a> {
        Annotations {
            options,
            full: Default::default(),
        }
    }

    fn add(&self, report: &Report<'_>, one: &Assessment<'_>, lists: &mut Lists) {
        let levels = LEVELS.into_iter().zip(&self.full);
        for ((command, full), annotations) in levels.zip(&mut lists.annotations) {
            let is_shown = level(one) == Some(command)
                && annotations.len() < MOST_SHOWN
                && !full.load(Ordering::Relaxed);
            if is_shown {
                annotations.push(annotation(report, one, command, self.options.lang));
            }
        }
        for (flag, ids) in FLAGS.into_iter().zip(&mut lists.ids) {
            if one.flag() == flag {
                let named = self.options.names(one);
                ids.add(&Ids {
                    count: 1,
                    unnamed: usize::from(!named),
                    text: if named {
                        message(&id(report, one))
                    } else {
                        String::new()
                    },
                });
            }
        }
    }
}

const LEVELS: [&str; 2] = ["error", "warning"];
const FLAGS: [Flag; 4] = [Flag::Missed, Flag::NotJudged, Flag::OnTrack, Flag::Met];

/// Annotations and lists of ids, of one group or of all so far.
#[derive(Default)]
pub struct Lists {
    /// The first annotations of each of [`LEVELS`].
    annotations: [Vec<String>; LEVELS.len()],
    /// The ids of targets with each of [`FLAGS`].
    ids: [Ids; FLAGS.len()],
}

/// Ids of targets, with blanks between them.
#[derive(Default)]
struct Ids {
    count: usize,
    /// The number of those that are only counted: they have no figure.
    unnamed: usize,
    text: String,
}

impl Ids {
    fn add(&mut self, more: &Ids) {
        if !self.text.is_empty() && !more.text.is_empty() {
            self.text.push(' ');
        }
        self.count += more.count;
        self.unnamed += more.unnamed;
        self.text += &more.text;
    }
}

impl Ids {
    /// The ids, and behind them the number of those without a figure.
    fn said(self, lang: Lang) -> String {
        let Ids { unnamed, text, .. } = self;
        let counted = in_language!(lang, report::documents::without_figures(unnamed));
        match (unnamed, text.is_empty()) {
            (0, _) => text,
            (_, true) => counted,
            (_, false) => format!("{text} {counted}"),
        }
    }
}

impl ReportWriter for Annotations<'_> {
    type Tally = Lists;

    fn begin(&self, _overview: &Overview<'_>, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    fn group(&self, _place: usize, report: &Report<'_>, _text: &mut Vec<u8>) -> Lists {
        let mut lists = Lists::default();
        let assessments = report.assessments.iter();
        for one in assessments.filter(|one| self.options.lists(one)) {
            self.add(report, one, &mut lists);
        }
        lists
    }

    fn fold(&self, all: &mut Lists, group: Lists) {
        let levels = all.annotations.iter_mut().zip(&self.full);
        for ((all, full), group) in levels.zip(group.annotations) {
            let room = MOST_SHOWN - all.len();
            all.extend(group.into_iter().take(room));
            full.store(all.len() == MOST_SHOWN, Ordering::Relaxed);
        }
        for (all, group) in all.ids.iter_mut().zip(&group.ids) {
            all.add(group);
        }
    }

    fn end(&self, all: Lists, out: &mut dyn Write) -> io::Result<()> {
        for annotations in all.annotations {
            out.write_all(annotations.concat().as_bytes())?;
        }
        if let Some(assumed) = footer::assumed(self.options) {
            writeln!(out, "::notice title=assumed::{}", message(&assumed))?;
        }
        for (flag, ids) in FLAGS.into_iter().zip(all.ids) {
            if ids.count > 0 {
                let title = property(&format!("{} {}", wire_names::flag(flag), ids.count));
                let text = ids.said(self.options.lang);
                writeln!(out, "::notice title={title}::{text}")?;
            }
        }
        Ok(())
    }
}

fn level(assessment: &Assessment<'_>) -> Option<&'static str> {
    match (assessment.flag(), assessment.waiver) {
        (Flag::Missed, None) if assessment.is_final() => Some("error"),
        (_, None) if assessment.is_missed() => Some("warning"),
        _ => None,
    }
}

/// The target's id, behind its group's name where there is one; a waived one in brackets.
fn id(report: &Report<'_>, assessment: &Assessment<'_>) -> String {
    let group = phrases::group(report).map_or_else(String::new, |group| format!("{group}/"));
    let id = format!("{group}{}", assessment.target.id);
    match assessment.waiver {
        Some(_) => format!("({id})"),
        None => id,
    }
}

fn annotation(
    report: &Report<'_>,
    assessment: &Assessment<'_>,
    command: &str,
    lang: Lang,
) -> String {
    let file = assessment.figure().and_then(|figure| {
        // what came in through a pipe has no file to point at
        let file = report.files.get(figure.row.file)?;
        (file != "<stdin>").then(|| format!("file={},line={},", property(file), figure.row.line))
    });
    let group = phrases::group(report).map_or_else(String::new, |group| format!("{group} · "));
    let flag = phrases::flag_and_marks(assessment, lang);
    let title = format!("{flag} · {group}{}", phrases::name(assessment.target, lang));
    let finding = phrases::finding(report.plan, assessment, lang);
    format!(
        "::{command} {}title={}::{}\n",
        file.unwrap_or_default(),
        property(&title),
        message(&finding)
    )
}
