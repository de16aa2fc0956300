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
use crate::render::report::json;
use crate::render::report::writer;
use crate::render::words::lang::Lang;
use explanation::Explanation;

/// Explains every target of a report; text has colours.
pub fn explain(report: &Report<'_>, format: ExplainFormat, options: &RenderOptions) -> String {
    let lang = options.lang;
    match format {
        ExplainFormat::Table => {
            let assessments = report.assessments.iter();
            assessments.map(|one| steps(report, one, lang)).collect()
        }
        ExplainFormat::Json => writer::text(&json::Json(options), std::slice::from_ref(report)),
    }
}

fn steps(report: &Report<'_>, one: &Assessment<'_>, lang: Lang) -> String {
    explained(report, one, lang).text()
}

/// The steps of a target: headings with the lines beside them.
pub fn lines(
    report: &Report<'_>,
    one: &Assessment<'_>,
    lang: Lang,
) -> Vec<(&'static str, Vec<String>)> {
    explained(report, one, lang).headed()
}

fn explained<'a>(report: &'a Report<'_>, one: &'a Assessment<'_>, lang: Lang) -> Explanation<'a> {
    let mut explanation = Explanation::new(report, one, lang);
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
