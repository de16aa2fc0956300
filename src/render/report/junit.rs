//! Verdicts as JUnit XML: a suite a group, a case a target; missed ones fail, what is not judged or waived is
//! skipped. What nobody has reported is counted, in a property. Names are ids, which stay.

use std::io::{self, Write};

use quick_xml::events::BytesText;

use crate::model::verdict::{Assessment, Flag};
use crate::model::{Overview, Report};
use crate::render::options::RenderOptions;
use crate::render::report::writer::ReportWriter;
use crate::render::terminal::safe;
use crate::render::widgets::xml::{self, Xml};
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;

/// The format.
pub struct Junit<'a>(pub &'a RenderOptions);

/// The root element.
const ROOT: &str = "testsuites";

impl ReportWriter for Junit<'_> {
    type Tally = ();

    fn begin(&self, overview: &Overview<'_>, out: &mut dyn Write) -> io::Result<()> {
        let plan = overview.plan;
        let title = safe(phrases::title(plan, self.0.lang));
        out.write_all(xml::opening(ROOT, &[("name", &title)]).as_bytes())
    }

    fn group(&self, _place: usize, report: &Report<'_>, text: &mut Vec<u8>) {
        xml::within_root(text, |writer| suite(writer, report, self.0));
    }

    fn end(&self, (): (), out: &mut dyn Write) -> io::Result<()> {
        out.write_all(xml::closing(ROOT).as_bytes())
    }
}

fn suite(writer: &mut Xml<'_>, report: &Report<'_>, options: &RenderOptions) -> io::Result<()> {
    let listed = || report.assessments.iter().filter(|one| options.names(one));
    let unnamed = report
        .assessments
        .iter()
        .filter(|one| options.lists(one) && !options.names(one))
        .count()
        .to_string();
    let name = phrases::group(report).unwrap_or_else(|| "plancheck".to_owned());
    let count = |verdict: Verdict| listed().filter(|one| Verdict::of(one) == verdict).count();
    let counts = [
        listed().count(),
        count(Verdict::Fails),
        count(Verdict::Skipped),
    ]
    .map(|count| count.to_string());
    let attributes = [
        ("name", name.as_str()),
        ("tests", &counts[0]),
        ("failures", &counts[1]),
        ("errors", "0"),
        ("skipped", &counts[2]),
    ];
    let element = writer
        .create_element("testsuite")
        .with_attributes(attributes);
    element.write_inner_content(|writer| {
        if unnamed != "0" {
            writer
                .create_element("properties")
                .write_inner_content(|writer| {
                    let property = [("name", "without-figures"), ("value", &unnamed)];
                    let element = writer.create_element("property");
                    element.with_attributes(property).write_empty()?;
                    Ok(())
                })?;
        }
        listed().try_for_each(|one| case(writer, report, one, &name, options.lang))
    })?;
    Ok(())
}

/// The outcome of a test case.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Passes,
    Fails,
    Skipped,
}

impl Verdict {
    fn of(assessment: &Assessment<'_>) -> Verdict {
        match (assessment.waiver, assessment.flag()) {
            (Some(_), _) => Verdict::Skipped,
            (None, _) if assessment.is_missed() => Verdict::Fails,
            (None, Flag::NotJudged | Flag::Missed) => Verdict::Skipped,
            (None, Flag::Met | Flag::OnTrack) => Verdict::Passes,
        }
    }
}

fn case(
    writer: &mut Xml<'_>,
    report: &Report<'_>,
    one: &Assessment<'_>,
    suite: &str,
    lang: Lang,
) -> io::Result<()> {
    let class = format!(
        "{suite}.{}",
        safe(report.plan.group(one.target).unwrap_or("targets"))
    );
    let message = message(report, one, lang);
    let text = text(report, one, &message, lang);
    let attributes = [("classname", class.as_str()), ("name", &one.target.id)];
    let element = writer
        .create_element("testcase")
        .with_attributes(attributes);
    element.write_inner_content(|writer| {
        match Verdict::of(one) {
            Verdict::Fails => {
                let kind = if one.is_final() {
                    "missed"
                } else {
                    "missed-pace"
                };
                writer
                    .create_element("failure")
                    .with_attributes([("message", message.as_str()), ("type", kind)])
                    .write_text_content(BytesText::new(&text))?
            }
            Verdict::Skipped => writer
                .create_element("skipped")
                .with_attribute(("message", why_skipped(one, message, lang).as_str()))
                .write_empty()?,
            Verdict::Passes => writer
                .create_element("system-out")
                .write_text_content(BytesText::new(&text))?,
        };
        Ok(())
    })?;
    Ok(())
}

/// The flag, and the finding in one sentence.
fn message(report: &Report<'_>, one: &Assessment<'_>, lang: Lang) -> String {
    let flag = phrases::flag_and_marks(one, lang);
    let finding = phrases::finding(report.plan, one, lang);
    format!("{flag}{}{finding}", in_language!(lang, lists::COLON))
}

/// The name and the message, and below them the row of the figure.
fn text(report: &Report<'_>, one: &Assessment<'_>, message: &str, lang: Lang) -> String {
    let name = phrases::name(one.target, lang);
    let text = format!("{name}{}{message}", in_language!(lang, lists::COMMA));
    let figure = one.figure();
    let file = figure.and_then(|figure| report.files.get(figure.row.file));
    match figure.zip(file) {
        Some((figure, file)) => format!("{text}\n{}:{}", safe(file), figure.row.line),
        None => text,
    }
}

/// The reason of a waiver, or else the message.
fn why_skipped(one: &Assessment<'_>, message: String, lang: Lang) -> String {
    let flag = phrases::flag_and_marks(one, lang);
    one.waiver.map_or(message, |waiver| {
        let reason = safe(&waiver.reason);
        in_language!(
            lang,
            report::documents::skipped_until(&flag, waiver.until, &reason)
        )
    })
}
