//! Verdicts as JUnit XML: a suite a group, a case a target; missed ones fail, what is not judged or waived is
//! skipped. Names are ids, which stay.

use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::model::Report;
use crate::model::verdict::{Assessment, Flag};
use crate::render::terminal::safe;
use crate::render::words::phrases;
use crate::render::{Lang, RenderOptions, Reports};

/// What writes XML, wherever it goes.
pub type Xml<'o> = Writer<&'o mut dyn Write>;

/// Writes the reports of a run.
pub fn write(reports: Reports<'_>, look: &RenderOptions, out: &mut dyn Write) -> io::Result<()> {
    document(out, |writer| {
        let plan = reports.overview.plan;
        let title = safe(look.lang.pick(&plan.title, &plan.title_en));
        let root = [("name", title.as_str())];
        let element = writer.create_element("testsuites").with_attributes(root);
        element.write_inner_content(|writer| {
            (reports.each)(&mut |report| suite(writer, report, look))
        })?;
        Ok(())
    })
}

/// Writes an XML document, indented.
pub fn document(
    out: &mut dyn Write,
    content: impl FnOnce(&mut Xml<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let mut writer = Writer::new_with_indent(out, b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    content(&mut writer)?;
    writer.into_inner().write_all(b"\n")
}

fn suite(writer: &mut Xml<'_>, report: &Report<'_>, look: &RenderOptions) -> io::Result<()> {
    let listed = || report.assessments.iter().filter(|one| look.lists(one));
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
        listed().try_for_each(|one| case(writer, report, one, &name, look.lang))
    })?;
    Ok(())
}

/// What a verdict is to a test report.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Passes,
    Fails,
    Skipped,
}

impl Verdict {
    fn of(assessment: &Assessment<'_>) -> Verdict {
        match (assessment.waiver, assessment.flag()) {
            (Some(_), _) | (None, Flag::NotJudged) => Verdict::Skipped,
            (None, Flag::Missed) => Verdict::Fails,
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
    let class = format!("{suite}.{}", safe(report.plan.group(&one.target.clause)));
    let finding = phrases::finding(report.plan, one, lang);
    let flag = phrases::flag_and_marks(one, lang);
    let message = format!("{flag}{}{finding}", lang.pick("：", ": "));
    let row = one.figure().and_then(|figure| {
        let file = report.files.get(figure.row.file)?;
        Some(format!("{}:{}", safe(file), figure.row.line))
    });
    let name = phrases::name(one.target, lang);
    let text = [
        Some(format!("{name}{}{message}", lang.pick("，", ", "))),
        row,
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join("\n");
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
            Verdict::Skipped => {
                let why = one.waiver.map_or(message.clone(), |waiver| {
                    let reason = safe(&waiver.reason);
                    lang.pick(
                        format!("{flag}，豁免至 {}：{reason}", waiver.until),
                        format!("{flag} until {}: {reason}", waiver.until),
                    )
                });
                writer
                    .create_element("skipped")
                    .with_attribute(("message", why.as_str()))
                    .write_empty()?
            }
            Verdict::Passes => writer
                .create_element("system-out")
                .write_text_content(BytesText::new(&text))?,
        };
        Ok(())
    })?;
    Ok(())
}
