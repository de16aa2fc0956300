//! The small print: how it is judged, and where the figures come from.

use maud::{Markup, html};

use crate::model::{PaceRule, Report};
use crate::render::options::RenderOptions;
use crate::render::report::footer;
use crate::render::terminal::safe;
use crate::render::words::lang::Lang;
use crate::render::words::phrases;

/// The method, and the paces and bounds that were used here.
pub fn method(report: &Report<'_>, lang: Lang) -> Markup {
    let rule = match report.rule {
        PaceRule::Auto => None,
        PaceRule::Linear => Some(lang.pick(
            "本次按 --pace linear：一律用序时进度，增速直接与目标比。",
            "Here with --pace linear: straight-line time for all, growth against the target as it stands.",
        )),
        PaceRule::LastYear => Some(lang.pick(
            "本次按 --pace last-year：数据允许时都用上年同期进度和两年平均增速。",
            "Here with --pace last-year: last year's path and the two-year pace wherever the data allow.",
        )),
    };
    let base = report.plan.unusual_base.as_ref().map(|base| {
        let base = safe(base);
        lang.pick(
            format!("规划说明上年基数异常：{base}。"),
            format!("The plan calls last year an unusual base: {base}."),
        )
    });
    html! {
        ul .cols {
            @for rule in RULES.map(|(zh, en)| lang.pick(zh, en)) { li { (rule) } }
            @if let Some(base) = base { li { (base) } }
            @if let Some(rule) = rule { li { (rule) } }
            @if let Some(paces) = footer::paces(report, lang) { li { (paces) } }
            @for missing in footer::missing(report, lang) { li { (missing) } }
        }
    }
}

/// The rules in Chinese and English.
const RULES: [(&str, &str); 6] = [
    (
        "每个数只代表它自己的日期；截至日取数据中最新的期间或指定的期间，不看当天日期。早于截至日三个月以上的标“旧”（只有全年数的，十二个月）。",
        "A figure speaks for its own date; the report's date is the newest period in the data or the one asked for, never today. Figures more than three months older are old (twelve where there are only whole years).",
    ),
    (
        "到期时只看目标值：达到为“已完成”，否则“未完成”；期末数未报的不判定，只说明此前情况。累计数、时点数提前达到的，提前算“已完成”；累计数超过上限的，立即算“未完成”。",
        "At the due date the target alone decides: met or missed; without the final figure there is no verdict, only how it stood. A total or level that gets there early is met early; a total over its cap is missed at once.",
    ),
    (
        "未到期时与“应达”比：不落后为“达进度”，落后为“欠进度”（上限类为“超出”，计入欠进度）。≈ 表示接近应达，结论可能变化。",
        "Before the due date the figure is held against what is expected by then: on track, or missed for its date (pace); over, for a ceiling, is counted with it. ≈ marks a close call.",
    ),
    (
        "应达：比率看目标本身；增速看目标本身，上年基数异常且有上年同期数时看两年平均增速；累计数和时点数按进度（规划的、上年的或时间的）折算，一开始就达标的时点数须保持。",
        "Expected: for a rate the target itself; for growth the target itself, or the two-year pace where last year was an unusual base; for totals and levels a share of the way (the plan's, last year's or of time); what holds from the start has to be kept.",
    ),
    (
        "图的横轴：左线为零（时点数为起点），右线为目标，各行一致；超出图幅的以箭头表示，斜线区为上限以外。",
        "Charts: left line zero (for levels: the start), right line the target, the same in every row; an arrow means off the chart. Hatching is beyond a ceiling.",
    ),
    (
        "“左右”按规划规定的比例放宽。计算用精确小数，只在显示时四舍五入，不会把差一点显示成正好。",
        "左右 (about) relaxes a target as the plan says. All arithmetic is exact; numbers are rounded for display only, never so that a miss looks like a tie.",
    ),
];

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
            let colon = lang.pick("：", ": ");
            Some(format!("{name}{colon}{}", parts.join(" · ")))
        })
        .collect();
    html! {
        section #fine .fine {
            h2 { (lang.pick("方法与来源", "Method and sources")) }
            (method(report, lang))
            @if !sources.is_empty() {
                h3 { (lang.pick("本期数据来源", "Sources of the figures")) }
                ul .cols { @for source in sources { li { (source) } } }
            }
        }
    }
}
