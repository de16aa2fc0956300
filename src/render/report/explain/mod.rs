//! One indicator step by step, so that it can be read aloud: the document, the figures, the checkpoint, the
//! comparison, the flag and the outlook, each in a file of its own.

mod checkpoint;
mod comparison;
mod document;
mod explanation;
mod figures;
mod flag;
mod outlook;

use crate::model::Report;
use crate::model::verdict::Assessment;
use crate::render::formats::ExplainFormat;
use crate::render::options::RenderOptions;
use crate::render::report::footer;
use crate::render::report::heading::ReportHeading;
use crate::render::report::json;
use crate::render::report::writer;
use crate::render::words::lang::Lang;
use crate::render::words::phrases;
use explanation::Explanation;

/// Explains every target of a report; text has colours.
pub fn explain(report: &Report<'_>, format: ExplainFormat, options: &RenderOptions) -> String {
    match format {
        ExplainFormat::Table => {
            let assessments = report.assessments.iter();
            assessments.map(|one| steps(report, one, options)).collect()
        }
        ExplainFormat::Json => writer::text(&json::Json(options), std::slice::from_ref(report)),
    }
}

/// All targets of a report that have figures as one document: the heading, the counts, and the targets with a blank
/// line between them.
pub fn explain_all(report: &Report<'_>, options: &RenderOptions) -> String {
    let lang = options.lang;
    let heading = ReportHeading::of_report(report, lang);
    let mut text = format!("{}{}\n{}\n", heading.title, heading.document, heading.as_of);
    text += &footer::counts(report.summary(), lang);
    text.push('\n');
    if !options.assumed.is_empty() {
        text += &phrases::assumed(&options.assumed, lang);
        text.push('\n');
    }
    let reported = report
        .assessments
        .iter()
        .filter(|one| one.figure().is_some());
    for one in reported {
        text.push('\n');
        text += &steps(report, one, options);
    }
    text
}

fn steps(report: &Report<'_>, one: &Assessment<'_>, options: &RenderOptions) -> String {
    explained(report, one, options.lang, options.exact).text()
}

/// The steps of a target: headings with the lines beside them.
pub fn lines(
    report: &Report<'_>,
    one: &Assessment<'_>,
    lang: Lang,
) -> Vec<(&'static str, Vec<String>)> {
    explained(report, one, lang, false).headed()
}

fn explained<'a>(
    report: &'a Report<'_>,
    one: &'a Assessment<'_>,
    lang: Lang,
    exact: bool,
) -> Explanation<'a> {
    let mut explanation = Explanation::new(report, one, lang, exact);
    explanation.document();
    explanation.figures();
    if let Some(evaluation) = one.comparison() {
        explanation.checkpoint(evaluation);
        explanation.comparison(evaluation);
    }
    explanation.missing();
    explanation.flag();
    if let Some(evaluation) = one.evaluation() {
        explanation.outlook(evaluation);
    }
    explanation
}
