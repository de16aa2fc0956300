//! Rows of one cell between and below figures: section headings and footers, and what they say of the figures.

use jiff::civil::Date;

use super::dates::{is_after, is_before, is_of_part, is_of_table};
use super::lists::PARTIAL_SECTIONS;
use super::partial;
use super::parts::is_of_notes;
use super::remark::{Remark, Remarks, clauses};
use super::{parts, places};
use crate::data::heading::columns::{Figures, TableForm};
use crate::data::heading::defaults::Statements;
use crate::data::heading::phrase::bracketed;
use crate::data::heading::roles::folded;
use crate::data::heading::table::Table;
use crate::data::heading::title::issue;
use crate::data::heading::title::titles::Titles;
use crate::data::heading::title::vocabulary::Vocabulary;
use crate::data::heading::units;
use crate::data::heading::words;
use crate::data::row::basis::Basis;
use crate::model::plan::names;
use crate::model::time::period::Extent;
use crate::model::{Period, Unit, Year};

/// The first words of rows that are of the figures above them.
const FOOTERS: [&str; 11] = [
    "*", "※", "以上", "上述", "本表", "表中", "表内", "数据", "截", "均", "为",
];

/// The first words of notes on all figures; the heading of a section may begin with other words of footers.
const NOTES: [&str; 10] = [
    "*", "※", "以上", "上述", "本表", "表中", "表内", "截", "data", "figures",
];

/// Words of notes that change nothing: growth is at constant prices, and figures come from somewhere.
const USUAL: [&str; 6] = [
    "可比价",
    "不变价",
    "来源",
    "constantprices",
    "comparableprices",
    "source",
];

/// The most characters before 单位 in a line of nothing but a unit: 金额单位为万元.
const LONGEST_LABEL: usize = 4;

/// Ends of labels whose words stand in the cell behind them: 数据性质 | 预计数, 审批意见 | 退回.
#[rustfmt::skip]
const LABELS: [&str; 22] = [
    "性质", "意见", "说明", "范围", "截止", "日期", "时间", "状态", "版本", "结论", "结果", "口径", "图例", "批示", "领导", "要求", "提示",
    "色", "计量单位", "货币单位", "备注", "注",
];

/// Whether a text is a label of words behind it.
pub fn is_label(text: &str) -> bool {
    let key = folded(text);
    let label = key.trim_end_matches(':');
    LABELS.iter().any(|end| label.ends_with(end))
}

/// A section row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SectionRow {
    /// Statements that are read: amounts or growth, and units.
    pub says: Statements,
    /// As it is written.
    pub words: String,
    /// The period that it is.
    pub period: Option<Period>,
    /// The rest of what it says of the figures below, which is not read from there.
    pub remarks: Vec<Remark>,
}

impl SectionRow {
    /// Reads the one cell of a row.
    pub fn of(text: &str, with: Remarks<'_>) -> SectionRow {
        let key = folded(text);
        let (name, said) = bracketed(&key).unwrap_or((&key, ""));
        let mut section = SectionRow {
            says: Statements {
                sort: words::sort_of_section(text),
                ..Statements::default()
            },
            words: text.to_owned(),
            period: None,
            remarks: Vec::new(),
        };
        let unit = key
            .strip_prefix("单位:")
            .or_else(|| key.strip_prefix("unit:"));
        if let Some(units) = unit.and_then(|unit| units::units(unit, with.plan)) {
            section.says.units = units;
            return section;
        }
        // 【当月】
        let (name, said) = if name.is_empty() {
            (said, "")
        } else {
            (name, said)
        };
        let is_signature =
            is_signed(name) || name.is_ascii() && name.ends_with(':') || is_written_day(name);
        let is_label = name.contains(':') && !name.ends_with(':') || is_signature;
        // what begins so is said of the figures above
        // ①绝对额按现价计算，增速按不变价格计算。
        let is_note = text.trim_start().starts_with(|c| matches!(c, '①'..='⑳'))
            && text.contains(['，', '。']);
        let is_footer =
            name.is_empty() || is_note || FOOTERS.iter().any(|word| bare(name).starts_with(word));
        if is_label || is_footer {
            return section;
        }
        let brackets = said.split(['、', ',', ';', '/']);
        if PARTIAL_SECTIONS.contains(&bare(name)) {
            section.remarks.push(Remark::Elsewhere);
        }
        // the day on which the table was made
        section.period = Period::parse(bare(name), with.year, with.plan.years).ok();
        if section
            .period
            .is_some_and(|period| period.extent() == Extent::Day)
        {
            return section;
        }
        for word in std::iter::once(bare(name)).chain(brackets) {
            match with.of_word(word.strip_prefix("单位:").unwrap_or(word)) {
                Some(Remark::Unit(unit)) => section.says.units.push(unit),
                Some(
                    Remark::Basis(Basis::ToDate | Basis::Year)
                    | Remark::Sort(_)
                    | Remark::Actual
                    | Remark::Nominal
                    | Remark::Fall,
                )
                | None => {}
                Some(other) => section.remarks.push(other),
            }
        }
        section
    }

    /// Whether figures below are read by it.
    pub fn is_read(&self) -> bool {
        self.says != Statements::default()
    }

    /// Whether it says something of the figures below that is not read.
    pub fn says_more(&self, table: &Table) -> bool {
        let is_of_month = |period: Period| match &table.columns.form {
            TableForm::Wide(periods) => {
                let is_range = |(other, _): &(Period, Figures)| {
                    other.date() == period.date() && other.months() > period.months()
                };
                !period.begins_the_year()
                    && self.words.contains(['份', '季'])
                    && periods.iter().all(is_range)
            }
            TableForm::Long(_) | TableForm::Cross { .. } => false,
        };
        self.period.is_some_and(is_of_month)
            || self.words.contains("全年") && is_of_part(table)
            || self.remarks.iter().any(|remark| match remark {
                Remark::Until(date) => !is_of_table(*date, table),
                _ => true,
            })
    }
}

/// Words of the title of a table, which a section's heading hardly has.
const OF_TITLE: [&str; 10] = [
    "指标",
    "情况",
    "完成",
    "数据",
    "统计",
    "表",
    "月报",
    "季报",
    "年报",
    "indicators",
];

/// Whether a row of one cell is the title of another table, of another year, month or place than the one above it.
pub fn is_other_title(text: &str, table: &Table, with: Remarks<'_>) -> bool {
    let key = names::key(text);
    let is_footer = FOOTERS
        .iter()
        .any(|word| bare(&key).starts_with(word) || key.starts_with(word));
    let (whole, key) = (&key, without_annex(&key));
    // 全省增长12.7% compares, and no title gives numbers
    if is_footer
        || is_written_day(key)
        || is_signed(key)
        || key.starts_with('(')
        || key.contains([':', '：', '。', '；', ';', '%', '％'])
    {
        return false;
    }
    // who signs it, which is told with the footers
    if places::is_office_elsewhere(&folded(text), with.plan) {
        return false;
    }
    let columns = &table.columns;
    let mut titles = Titles::of_plan(with.plan);
    titles.add_cell(bare(key), with.plan);
    let place = titles.place.as_deref().map(folded);
    let is_elsewhere = columns.places.is_empty()
        && columns.group.is_none()
        && place.is_some_and(|place| places::is_elsewhere(&place, with.plan));
    // 2017—2019年, 2020 actual
    let name = bare(key);
    let is_title = name.starts_with("20") || name.ends_with('年');
    let year = titles
        .year()
        .filter(|_| is_title || OF_TITLE.iter().any(|word| key.contains(word)));
    let is_of_year = |year: Year| match &columns.form {
        TableForm::Long(_) => {
            table.year.is_none_or(|own| own == year)
                || table.dates.iter().any(|date| year.may_hold(*date))
        }
        TableForm::Wide(periods) => periods
            .iter()
            .any(|(period, _)| year.may_hold(period.date())),
        TableForm::Cross { period, .. } => period.is_none_or(|period| year.may_hold(period.date())),
    };
    let period = titles
        .period(with.year)
        .filter(|_| titles.names_part_of_year());
    let is_forecast = titles.is_forecast && !titles.is_actual;
    let is_of_month = matches!(titles.says.basis, Some(Basis::Month | Basis::EachMonth))
        && table.defaults.basis.is_none()
        && columns.basis.is_none()
        && key.chars().count() <= LONGEST_SECTION;
    const PLANS: [&str; 3] = ["计划安排", "分解表", "任务分解"];
    // 二、重点任务 is a section; of an annex or a period they are plans
    const ASKED: [&str; 5] = ["任务", "目标", "目标表", "任务表", "安排"];
    let is_of_another = key.len() < whole.len() || titles.period(with.year).is_some();
    let is_asked = ASKED.iter().any(|end| key.ends_with(end)) && is_of_another;
    let is_plan = !titles.is_actual && (is_asked || PLANS.iter().any(|end| key.ends_with(end)));
    is_elsewhere
        || is_forecast
        || is_of_month
        || is_plan
        || titles.draft.is_some()
        || titles.change.is_some()
        || year.is_some_and(|year| !is_of_year(year))
        || period.is_some_and(|period| !is_of_table(period.date(), table))
}

/// A title without the mark of what is added to a table: `附：`, `附表2：`, and not `附注：`.
fn without_annex(key: &str) -> &str {
    let behind = key.strip_prefix('附').and_then(|rest| {
        let (mark, title) = rest.split_once([':', '：'])?;
        let is_short = mark.chars().count() <= 3 && !mark.starts_with('注');
        is_short.then_some(title)
    });
    behind.map_or(key, str::trim_start)
}

/// Whether a text is an office and the month in which it signs: 市统计局2021年7月.
fn is_signed(text: &str) -> bool {
    let day = |c: char| c.is_ascii_digit() || c.is_whitespace() || "年月日".contains(c);
    let office = text.trim_end_matches(day);
    let is_office = office.ends_with(['局', '委', '办', '厅']) && office.chars().count() > 2;
    office.len() < text.len() && is_office
}

/// Whether a text is a day in Chinese numerals: 二〇二一年七月八日.
fn is_written_day(text: &str) -> bool {
    text.ends_with('日')
        && text
            .chars()
            .all(|c| "〇零一二三四五六七八九十年月日".contains(c))
}

/// A section's words without its number and ending.
fn bare(key: &str) -> &str {
    let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let opened = key.trim_start_matches(['(', '第']);
    let rest = opened.trim_start_matches(numeral);
    let is_numbered =
        rest.len() < opened.len() && rest.starts_with(['、', '.', '．', ')', ':', '部', '章']);
    let name = if is_numbered {
        rest.trim_start_matches(|c: char| "、.．):部分章".contains(c))
    } else {
        key
    };
    // 表2历下区
    let of_table = name.strip_prefix('表').unwrap_or_default();
    let behind_number = of_table.trim_start_matches(numeral);
    let is_table = behind_number.len() < of_table.len();
    let name = if is_table { behind_number } else { name };
    name.trim_matches(|c: char| "-—–=·:【】〔〕《》<>".contains(c))
}

/// Whether a footer corrects a figure, is of another place's office, or of a day before that of the figures.
fn is_of_other_table(text: &str, table: &Table, with: Remarks<'_>) -> bool {
    let columns = &table.columns;
    let key = folded(text);
    let is_of_other = || {
        columns.places.is_empty()
            && columns.group.is_none()
            && (places::is_office_elsewhere(&key, with.plan)
                || places::first_listed(&key, with.plan).is_some())
    };
    let issued = issue::day(&names::key(text), with.plan.years);
    let is_later = |issued: Date| match &columns.form {
        TableForm::Long(_) => {
            let mut dates = table.dates.iter();
            dates.any(|date| issue::is_before(issued, *date))
        }
        // of several, months to come may be empty
        TableForm::Wide(periods) => {
            periods.len() == 1 && issue::is_before(issued, periods[0].0.date())
        }
        TableForm::Cross { .. } => false,
    };
    // whichever figure is corrected, it is another one now
    clauses(&key).any(parts::corrects) || issued.is_some_and(is_later) || is_of_other()
}

/// The unit that a folded footer says, behind these words: 单位：万元, 以千人计.
fn unit_said<'k>(key: &'k str, with: Remarks<'_>) -> Option<(&'k str, Unit)> {
    let counted = key
        .rsplit_once(['以', '按'])
        .filter(|(_, unit)| unit.contains('计'));
    let (before, unit) = key.split_once("单位").or(counted)?;
    let unit = unit.trim_start_matches(['为', '是', ':', '均']);
    let end = unit.find(['。', ',', ';', ')', '.', '计']);
    let unit = &unit[..end.unwrap_or(unit.len())];
    units::is_unit(unit, with.plan).then(|| (before, Unit::parse(unit)))
}

/// Whether a footer says of all figures above what nothing else in the table says.
pub fn footer_says(text: &str, table: &Table, with: Remarks<'_>) -> bool {
    // a footnote
    let text = text.trim_start_matches(|c| matches!(c, '①'..='⑳'));
    let columns = &table.columns;
    let headings: Vec<String> = table
        .headings
        .iter()
        .map(|heading| folded(heading))
        .collect();
    let is_headed = |words: &[&str]| {
        let mut headings = headings.iter();
        headings.any(|heading| words.iter().any(|word| heading.contains(word)))
    };
    let is_told = |remark: Remark| match remark {
        Remark::NotActual => {
            columns.kind.is_none() && !is_headed(&["预", "forecast", "project", "estimate"])
        }
        Remark::OtherFigure => {
            !is_headed(&["环比", "平均", "同期", "位次", "排名", "比重", "完成率"])
        }
        Remark::Elsewhere => columns.places.is_empty() && columns.group.is_none(),
        Remark::Basis(basis) => {
            let has_basis = columns.basis.is_some() || table.defaults.basis.is_some();
            basis != Basis::ToDate
                && !has_basis
                && !is_headed(&["当月", "本月", "单月", "当季", "month"])
        }
        Remark::Until(date) => is_before(date, table) || is_after(date, text, table),
        Remark::Unit(_) => !has_unit(table),
        // a number of which figure is not said
        Remark::Actual
        | Remark::Sort(_)
        | Remark::Nominal
        | Remark::Corrected(_)
        | Remark::Expected(_)
        | Remark::Fall => false,
    };
    let key = folded(text);
    let unit = unit_said(&key, with);
    // a line of nothing but a unit that the column of units does not have
    let is_of_all = unit.as_ref().is_some_and(|(before, unit)| {
        let label = before.split_once(':').map_or(*before, |(_, label)| label);
        let is_said = table.units.iter().any(|own| Unit::parse(own) == *unit);
        columns.unit.is_some() && label.chars().count() <= LONGEST_LABEL && !is_said
    });
    let unit = unit.map(|(_, unit)| Remark::Unit(unit));
    let is_of_year = ["全年数", "全年累计", "全年口径", "年度数", "为全年"]
        .iter()
        .any(|word| key.contains(word))
        && is_of_part(table);
    if is_of_all || is_of_year || is_of_other_table(text, table, with) || part_said(text).is_some()
    {
        return true;
    }
    with.of_text(text).into_iter().chain(unit).any(is_told)
}

/// The clause of a note that says that figures have more or less in them than those that are asked for.
pub fn part_said(note: &str) -> Option<String> {
    let key = folded(note);
    let said = match key.split_once(':') {
        Some((label, said)) if is_of_notes(label) => said,
        Some(_) => return None,
        None => &key,
    };
    let found = clauses(said).find(|clause| partial::says(clause).is_some());
    found.map(str::to_owned)
}

/// Whether a text says of itself that it is about the figures of the table: 注：…, 以上为….
pub fn is_about_figures(text: &str) -> bool {
    let key = folded(text);
    match key.split_once(':') {
        Some((label, _)) => is_of_notes(label),
        None => FOOTERS.iter().any(|word| key.starts_with(word)),
    }
}

/// Whether a row of one cell is a note on the figures above it: one that says nothing that is understood, and is not of
/// who made the table, when, or from what.
pub fn is_note(text: &str, with: Remarks<'_>) -> bool {
    let key = folded(text);
    let said = match key.split_once(':') {
        Some((label, said)) if is_of_notes(label) => said,
        Some(_) => return false,
        None if NOTES.iter().any(|word| key.starts_with(word)) => &key,
        None => return false,
    };
    let is_usual = USUAL.iter().any(|word| said.contains(word));
    !said.is_empty() && !is_usual && with.of_text(said).is_empty()
}

/// The most characters of the heading of a section; a longer text is a sentence.
const LONGEST_SECTION: usize = 24;

/// Whether a row of one cell is the heading of a section with words that are on no list and say of figures what they are.
pub fn is_unknown_section(text: &str, with: Vocabulary<'_>) -> bool {
    let key = names::key(text);
    let key = without_annex(&key);
    let is_sentence = key.contains(['。', '；', ';', '%']) || key.chars().count() > LONGEST_SECTION;
    let is_footer = words::is_footer(key) || FOOTERS.iter().any(|word| key.starts_with(word));
    !is_sentence && !is_footer && !with.unread_of_figures(bare(key)).is_empty()
}

/// Whether a row of one cell has words that are on no list: they are quoted.
pub fn is_unread(text: &str, with: Vocabulary<'_>) -> bool {
    let key = names::key(text);
    let key = without_annex(&key);
    !is_signed(key) && !is_written_day(key) && !with.unread(bare(key)).is_empty()
}

/// Whether the headings or titles of a table say a unit.
pub fn has_unit(table: &Table) -> bool {
    let columns = &table.columns;
    columns.unit.is_some() || !table.defaults.units.is_empty() || !columns.says.is_empty()
}
