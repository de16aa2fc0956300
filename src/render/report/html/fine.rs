//! The small print: how it is judged, and where the figures come from.

use maud::{Markup, html};

use crate::model::{PaceRule, Report};
use crate::render::options::RenderOptions;
use crate::render::report::footer;
use crate::render::terminal::safe;
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;

/// The method, and the paces and bounds that were used here.
pub fn method(report: &Report<'_>, lang: Lang) -> Markup {
    let rule = match report.rule {
        PaceRule::Auto => None,
        PaceRule::Linear => Some(in_language!(lang, page::method::PACE_LINEAR)),
        PaceRule::LastYear => Some(in_language!(lang, page::method::PACE_LAST_YEAR)),
    };
    let base = report.plan.unusual_base.as_ref().map(|base| {
        let base = safe(base);
        in_language!(lang, page::method::unusual_base(&base))
    });
    html! {
        ul .cols {
            @for rule in in_language!(lang, page::method::RULES) { li { (rule) } }
            @if let Some(base) = base { li { (base) } }
            @if let Some(rule) = rule { li { (rule) } }
            @if let Some(paces) = footer::paces(report, lang) { li { (paces) } }
            @for missing in footer::missing(report, lang) { li { (missing) } }
        }
    }
}

/// The method and the sources of the figures that were judged.
pub fn section(report: &Report<'_>, options: &RenderOptions) -> Markup {
    let lang = options.lang;
    let listed = report.assessments.iter().filter(|one| options.lists(one));
    let sources: Vec<String> = listed
        .filter_map(|one| {
            let figure = one.evaluation()?.figure;
            let name = phrases::name(one.target, lang);
            let remark = figure.remark.as_deref();
            let said = remark.and_then(|remark| remark.source.as_deref()).map(safe);
            let file = report.files.get(figure.row.file).map(|file| safe(file));
            let file = file.map(|file| format!("{file}:{}", figure.row.line));
            let note = remark.and_then(|remark| remark.note.as_deref()).map(safe);
            let parts: Vec<String> = [said, file, note].into_iter().flatten().collect();
            let colon = in_language!(lang, lists::COLON);
            Some(format!("{name}{colon}{}", parts.join(" · ")))
        })
        .collect();
    html! {
        section #fine .fine {
            h2 { (in_language!(lang, page::method::METHOD_AND_SOURCES)) }
            (method(report, lang))
            @if !sources.is_empty() {
                h3 { (in_language!(lang, page::method::SOURCES)) }
                ul .cols { @for source in sources { li { (source) } } }
            }
        }
    }
}
