//! The page's small print: how it is judged, and where the figures come from.

/// The rules that hold for every report.
pub const RULES: [&str; 6] = [
    "每个数只代表它自己的日期；截至日取数据中最新的期间或指定的期间，不看当天日期。早于截至日三个月以上的标“旧”（只有全年数的，十二个月）。",
    "到期时只看目标值：达到为“已完成”，否则“未完成”；期末数未报的不判定，只说明此前情况。累计数、时点数提前达到的，提前算“已完成”；累计数超过上限的，立即算“未完成”。",
    "未到期时与“应达”比：不落后为“达进度”，落后为“欠进度”（上限类为“超出”，计入欠进度）。≈ 表示接近应达，结论可能变化。",
    "应达：比率看目标本身；增速看目标本身，上年基数异常且有上年同期数时看两年平均增速；累计数和时点数按进度（规划的、上年的或时间的）折算，一开始就达标的时点数须保持。",
    "图的横轴：左线为零（时点数为起点），右线为目标，各行一致；超出图幅的以箭头表示，斜线区为上限以外。",
    "“左右”按规划规定的比例放宽。计算用精确小数，只在显示时四舍五入，不会把差一点显示成正好。",
];
pub const PACE_LINEAR: &str = "本次按 --pace linear：一律用序时进度，增速直接与目标比。";
pub const PACE_LAST_YEAR: &str =
    "本次按 --pace last-year：数据允许时都用上年同期进度和两年平均增速。";
pub const METHOD_AND_SOURCES: &str = "方法与来源";
pub const SOURCES: &str = "本期数据来源";
pub const METHOD: &str = "方法";

pub fn unusual_base(base: &str) -> String {
    format!("规划说明上年基数异常：{base}。")
}
