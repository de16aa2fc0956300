//! The form that people fill in.

use jiff::ToSpan;

use crate::model::time::years::Year;
use crate::model::{Measure, Plan};

pub const OWNER: &str = "责任单位";
pub const INDICATOR: &str = "指标";
pub const UNIT: &str = "单位";
pub const PERIOD: &str = "期间";
pub const VALUE: &str = "数值";
pub const BASIS: &str = "口径";
pub const NOTE: &str = "备注";
pub const SOURCE: &str = "来源";
pub const SAME_MONTHS_OF_LAST_YEAR: &str = "上年同期";
pub const FORM: &str = "填报表";
pub const YES_AND_NO: [&str; 2] = ["是", "否"];
pub const NUMBER_NEEDED: &str = "这里要填数字";
pub const HOW_TO_FILL_IN: &str = "填报说明";
/// The words of the column of bases that can be chosen.
pub const BASES: [&str; 4] = ["累计", "当月", "当季", "当年"];

/// Periods of a year as examples: the sixth month, half a year by its months and by its name, all of it.
fn examples(year: Year) -> [String; 4] {
    let first = year.first_day();
    let sixth = first.checked_add(5.months()).unwrap_or(first);
    let (begin, end) = (first.year(), sixth.year());
    let month = format!("{end}年{}月", sixth.month());
    let months = match begin == end {
        true => format!("{begin}年{}-{}月", first.month(), sixth.month()),
        false => format!("{begin}年{}月-{month}", first.month()),
    };
    [
        month,
        months,
        format!("{}上半年", year.worded()),
        year.worded(),
    ]
}

/// The lines of the sheet that explains the form, the first of which is its title.
pub fn lines(title: &str, plan: &Plan) -> Vec<String> {
    let last = plan.years.of(plan.span.end);
    let [month, months, part, year] = examples(last);
    let [month_before, _, _, before] = examples(last.before());
    let first = plan.years.first_month();
    vec![
        "填报说明".to_owned(),
        title.to_owned(),
        "1. 只填黄色的格。其余的格已锁定，没有密码；确需改动，先“撤销工作表保护”。".to_owned(),
        "2. “数值”只写数字，单位按“单位”一列。单位是 % 的写 8.6，不写 0.086。".to_owned(),
        "3. 没有公布的数不填，不要写 0，也不要写“同上”。".to_owned(),
        format!("4. “期间”写 {month}、{months}、{part}、{year}。这一列是文本格式，不会变成日期。"),
        format!("5. 上年的行（如 {before}、{month_before}）也要填：增速要同上年折算，水平指标从上年末的数算起。"),
        format!("6. 累计数填年初到当期的数。只有当月数的，在“口径”选“当月”，并从{first}月起每月各填一行。"),
        "7. 增速、比率填年初到当期的数，不填当月的；时点数填期末的数。".to_owned(),
        "8. 不要改指标名称，不要合并单元格，不要隐藏列。合计、排名等写在表外的文件里。".to_owned(),
        "9. 填好后把这个文件交回即可，存成 .xlsx、.xls、.ods 或 CSV 都能读。在 .xls、.ods 里不要用百分比格式。".to_owned(),
    ]
}

/// The definition of a target's figure, for whoever is at its cell.
pub fn figure(measure: Measure, unit: &str) -> String {
    let what = match measure {
        Measure::Total => "累计数，从年初数起",
        Measure::Level => "时点数，期末的水平",
        Measure::Growth => "年初至今比上年同期增长",
        Measure::Ratio => "比率，年初至今",
        Measure::Milestone => return "是 或 否".to_owned(),
    };
    format!("{what}。单位：{unit}")
}

/// Help for a text that is no number: the value to write in its place.
pub fn no_number(unit: &str, is_percent: bool) -> String {
    let percent = if is_percent { "8.6% 写 8.6。" } else { "" };
    format!("请填数字，单位是{unit}，数字后面不要写单位。{percent}没有公布的不填。")
}

/// The notations of a period, for whoever is at its cell.
pub fn period(plan: &Plan) -> String {
    let [month, months, part, year] = examples(plan.years.of(plan.span.end));
    format!("写 {month}、{months}、{part}或 {year}")
}
