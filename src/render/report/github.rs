//! Workflow commands that GitHub shows as annotations.

use std::io::{self, Write};

use crate::model::Report;
use crate::model::verdict::{Assessment, Flag};
use crate::render::report::json;
use crate::render::terminal::safe;
use crate::render::words::phrases;
use crate::render::{Lang, RenderOptions, Reports};

/// How many annotations of a kind GitHub shows for a step.
pub const SHOWN: usize = 10;

/// A message of a workflow command.
pub fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property of a workflow command.
pub fn property(text: &str) -> String {
    data(&safe(text)).replace(':', "%3A").replace(',', "%2C")
}

/// Writes an error for each target missed for good and a warning for each behind pace, at the row of its figure;
/// as many as GitHub shows. Below, a notice for each flag that names all its targets.
pub fn write(reports: Reports<'_>, look: &RenderOptions, out: &mut dyn Write) -> io::Result<()> {
    const LEVELS: [&str; 2] = ["error", "warning"];
    const FLAGS: [Flag; 4] = [Flag::Missed, Flag::NotJudged, Flag::OnTrack, Flag::Met];
    let mut annotations = LEVELS.map(|level| (level, Vec::new()));
    let mut listed = FLAGS.map(|flag| (flag, 0_usize, String::new()));
    (reports.each)(&mut |report| {
        for one in report.assessments.iter().filter(|one| look.lists(one)) {
            for (command, told) in &mut annotations {
                if level(one) == Some(command) && told.len() < SHOWN {
                    told.push(annotation((report, one), command, look.lang));
                }
            }
            for (flag, count, ids) in &mut listed {
                if one.flag() == *flag {
                    let between = if *count > 0 { " " } else { "" };
                    *count += 1;
                    *ids += &format!("{between}{}", data(&id((report, one))));
                }
            }
        }
        Ok(())
    })?;
    for (_, told) in annotations {
        out.write_all(told.concat().as_bytes())?;
    }
    for (flag, count, ids) in listed.into_iter().filter(|(_, count, _)| *count > 0) {
        let title = property(&format!("{} {count}", json::flag(flag)));
        writeln!(out, "::notice title={title}::{ids}")?;
    }
    Ok(())
}

type Verdict<'a> = (&'a Report<'a>, &'a Assessment<'a>);

fn level(assessment: &Assessment<'_>) -> Option<&'static str> {
    match (assessment.flag(), assessment.waiver) {
        (Flag::Missed, None) if assessment.is_final() => Some("error"),
        (Flag::Missed, None) => Some("warning"),
        _ => None,
    }
}

/// The target's id, behind its group's name where there is one; a waived one in brackets.
fn id((report, assessment): Verdict<'_>) -> String {
    let group = phrases::group(report).map_or_else(String::new, |group| format!("{group}/"));
    let id = format!("{group}{}", assessment.target.id);
    match assessment.waiver {
        Some(_) => format!("({id})"),
        None => id,
    }
}

fn annotation((report, assessment): Verdict<'_>, command: &str, lang: Lang) -> String {
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
        data(&finding)
    )
}
