//! The method of judging, in a few sentences for a reader who was not there.

use maud::{Markup, html};

use crate::model::{PaceRule, Report};
use crate::render::report::footer;
use crate::render::terminal::safe;
use crate::render::words::lang::Lang;

/// The method, and the paces and bounds that were used here.
pub fn section(report: &Report<'_>, lang: Lang) -> Markup {
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
    let rules = lang.pick(
        [
            "每个数只代表它自己的日期；截至日取数据中最新的期间或所指定的期间，不看当天日期。",
            "到期时只看目标值：达到即“已完成”，否则“未完成”。累计数提前达到下限的、时点数提前达到所要达到的水平的，提前算“已完成”；累计数超过上限或区间上限的，立即算“未完成”。已到期而期末数未报的不判定，只说明此前是否欠进度。",
            "未到期时与“应达值”比：不落后为“达进度”，落后为“欠进度”。≈ 表示接近应达值，结论可能变化。",
            "应达值：比率看目标值本身；增速一般看目标值本身，上年基数异常时看两年平均增速（保持这一两年平均增速，年末正好达到目标）；累计数和时点数按进度比例折算，一开始就达标的时点数须保持。",
            "进度比例：规划写明的优先；上年正常的，累计数用上年同期占上年全年的比重；其余按时间（序时进度）。",
            "“左右”按规划规定的比例放宽。计算全用精确小数，只在显示时四舍五入，且不会把差一点显示成正好。",
        ],
        [
            "A figure speaks for its own date. The date of the report is the newest period in the data, or the one asked for; never today.",
            "At the due date the bound alone decides: met or missed. A total that reaches its floor early, or a level the bound that it has to reach, is met early; a total over its cap or band is missed at once. Where the figure of the due date is owed there is no verdict, only how it stood before.",
            "Before the due date the figure is held against what is expected by then: on track, or missed for its date (behind pace). ≈ marks calls close enough to turn.",
            "Expected is: for a ratio the target itself; for growth the target itself, or after an unusual year the two-year pace that ends the year at the target; for totals and levels a share of the way; a level that satisfies its bound from the start has to keep it.",
            "The share of the way is what the plan declares; else, for totals after a usual year, last year's own share at that date; else the time that has passed.",
            "左右 (about) relaxes the bound by the plan's share. All arithmetic is exact; numbers are rounded for display only, never so that a miss looks like a tie.",
        ],
    );
    html! {
        section {
            h2 { (lang.pick("判定方法", "Method")) }
            ul .method {
                @for rule in rules { li { (rule) } }
                @if let Some(base) = base { li { (base) } }
                @if let Some(rule) = rule { li { (rule) } }
                @if let Some(paces) = footer::paces(report, lang) { li { (paces) } }
                @for missing in footer::missing(report, lang) { li { (missing) } }
            }
        }
    }
}
