//! What the people who fill in a form are told: on a sheet of its own, and at the cells.

use jiff::ToSpan;

use crate::model::{Measure, Plan, Target};
use crate::render::terminal::safe;
use crate::render::words::lang::Lang;

/// Periods as examples: of the last year of a plan, and of the one before.
struct Examples {
    month: String,
    /// Half a year.
    months: String,
    /// Half a year or a quarter, by its name.
    part: String,
    year: String,
    before: String,
    month_before: String,
}

impl Examples {
    fn of(plan: &Plan, lang: Lang) -> Examples {
        let year = plan.years.of(plan.span.end);
        let first = year.first_day();
        let sixth = first.checked_add(5.months()).unwrap_or(first);
        let (of, month) = (sixth.year(), sixth.month());
        let blank = if plan.years.are_fiscal() { " " } else { "" };
        match lang {
            Lang::Zh => {
                let to = if first.year() == of {
                    "-".to_owned()
                } else {
                    format!("月-{of}年")
                };
                Examples {
                    month: format!("{of}年{month}月"),
                    months: format!("{}年{}{to}{month}月", first.year(), first.month()),
                    part: format!("{}上半年", year.worded()),
                    year: year.worded(),
                    before: year.before().worded(),
                    month_before: format!("{}年{month}月", of - 1),
                }
            }
            Lang::En => Examples {
                month: format!("{of}-{month:02}"),
                months: format!("{year}{blank}H1"),
                part: format!("{year}{blank}Q1"),
                year: year.to_string(),
                before: year.before().to_string(),
                month_before: format!("{}-{month:02}", of - 1),
            },
        }
    }
}

/// The lines of the sheet that explains the form, the first of which is its title.
pub fn lines(plan: &Plan, title: &str, lang: Lang) -> Vec<String> {
    let Examples {
        month,
        months,
        part,
        year,
        before,
        month_before,
    } = Examples::of(plan, lang);
    let first = plan.years.first_month();
    match lang {
        Lang::Zh => vec![
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
        ],
        Lang::En => vec![
            "How to fill in".to_owned(),
            title.to_owned(),
            "1. Fill in the yellow cells only. The others are locked without a password; unprotect the sheet if one must change.".to_owned(),
            "2. Write numbers only under “value”, in the unit of the column “unit”. Where that is %, write 8.6 and not 0.086.".to_owned(),
            "3. Leave empty what is not reported; do not write 0.".to_owned(),
            format!("4. A period is written as {month}, {months}, {part} or {year}. The column is text, so nothing turns into a date."),
            format!("5. Fill in the rows of last year as well (such as {before}): growth is paced by them, and levels start from them."),
            "6. Totals count from the year's start. Where only single months are known, choose “month” under “basis” and fill in a row for each month.".to_owned(),
            "7. Growth and rates are of the year so far, never of one month; levels are what stands at the period's end.".to_owned(),
            "8. Leave the names as they are, merge no cells, hide no columns; keep sums and rankings elsewhere.".to_owned(),
            "9. Send this file back, as .xlsx, .xls, .ods or CSV. Use no percentage format in .xls and .ods.".to_owned(),
        ],
    }
}

/// What a figure of a target is, for whoever is at its cell.
pub fn of_figure(target: &Target, lang: Lang) -> String {
    let unit = safe(target.unit.as_str());
    if target.measure == Measure::Milestone {
        return lang.pick("是 或 否", "yes or no").to_owned();
    }
    let what = match target.measure {
        Measure::Total => lang.pick("累计数，从年初数起", "A total since the year began"),
        Measure::Level => lang.pick("时点数，期末的水平", "What stands at the period's end"),
        Measure::Growth => lang.pick(
            "年初至今比上年同期增长",
            "Growth of the year so far over last year",
        ),
        Measure::Ratio | Measure::Milestone => {
            lang.pick("比率，年初至今", "A rate over the year so far")
        }
    };
    lang.pick(
        format!("{what}。单位：{unit}"),
        format!("{what}. Unit: {unit}"),
    )
}

/// What to write in place of something that is no number.
pub fn no_number(target: &Target, lang: Lang) -> String {
    let unit = safe(target.unit.as_str());
    let percent = if target.unit.is_percent() {
        lang.pick("8.6% 写 8.6。", " Write 8.6 for 8.6%.")
    } else {
        ""
    };
    lang.pick(
        format!("请填数字，单位是{unit}，数字后面不要写单位。{percent}没有公布的不填。"),
        format!("Write a number in {unit}, without the unit.{percent} Leave it empty where nothing is reported."),
    )
}

/// How a period is written, for whoever is at its cell.
pub fn of_period(plan: &Plan, lang: Lang) -> String {
    let Examples {
        month,
        months,
        part,
        year,
        ..
    } = Examples::of(plan, lang);
    lang.pick(
        format!("写 {month}、{months}、{part}或 {year}"),
        format!("Write {month}, {months}, {part} or {year}"),
    )
}

/// The words of the column of bases that can be chosen.
pub fn bases(lang: Lang) -> [&'static str; 4] {
    lang.pick(
        ["累计", "当月", "当季", "当年"],
        ["ytd", "month", "quarter", "year"],
    )
}
