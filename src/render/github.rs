//! Workflow commands that GitHub shows as annotations.

use super::plain::safe;
use super::{Lang, Look, json, words};
use crate::model::Report;
use crate::model::report::{Assessment, Flag};

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

/// An error for each target missed for good and a warning for each behind pace, at the row of its figure; as
/// many as GitHub shows. Below, a notice for each flag that names all its targets.
pub fn render(reports: &[Report<'_>], look: &Look) -> String {
    let lang = look.lang;
    let listed: Vec<Verdict<'_>> = reports
        .iter()
        .flat_map(|report| report.assessments.iter().map(move |one| (report, one)))
        .filter(|(_, one)| look.lists(one))
        .collect();
    let mut text = String::new();
    for command in ["error", "warning"] {
        let of_kind = listed.iter().filter(|(_, one)| level(one) == Some(command));
        text.extend(
            of_kind
                .take(SHOWN)
                .map(|verdict| annotation(*verdict, command, lang)),
        );
    }
    for flag in [Flag::Missed, Flag::NotJudged, Flag::OnTrack, Flag::Met] {
        let ids: Vec<String> = listed
            .iter()
            .filter(|(_, one)| one.flag() == flag)
            .map(|verdict| id(*verdict))
            .collect();
        if !ids.is_empty() {
            let title = property(&format!("{} {}", json::flag(flag), ids.len()));
            text += &format!("::notice title={title}::{}\n", data(&ids.join(" ")));
        }
    }
    text
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
    let group = words::group(report).map_or_else(String::new, |group| format!("{group}/"));
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
    let group = words::group(report).map_or_else(String::new, |group| format!("{group} · "));
    let flag = words::flag_and_marks(assessment, lang);
    let title = format!("{flag} · {group}{}", words::name(assessment.target, lang));
    let finding = words::finding(report.plan, assessment, lang);
    format!(
        "::{command} {}title={}::{}\n",
        file.unwrap_or_default(),
        property(&title),
        data(&finding)
    )
}
