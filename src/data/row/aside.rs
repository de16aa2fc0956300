//! Rows that are set aside: of other places, of plans and forecasts, sums of groups, and those that `--where`
//! does not choose.

use super::memo::Memo;
use super::name::marks;
use crate::data::heading::columns::Columns;
use crate::data::heading::phrase::bracketed;
use crate::data::heading::prose::places;
use crate::data::heading::prose::remark::{Remark, Remarks};
use crate::data::heading::roles::folded;
use crate::data::heading::words::{self, Reality};
use crate::data::source::Record;
use crate::diagnostic::Problem;
use crate::model::Plan;
use crate::model::plan::names;
use crate::model::time::years::Year;

/// The reason why a row is set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aside {
    /// `--where` asks for others.
    Filtered,
    /// Its kind is in this column.
    NotActual(usize),
    /// It is of another place, in this column.
    OtherPlace(usize),
    /// It sums up groups, or is of the plan's own area, in the column of groups.
    WholeArea(usize),
}

/// The meaning of a word of kind.
#[derive(Clone, Copy)]
enum KindCell {
    Actual,
    Planned,
    Unknown,
}

/// The meaning of a cell in the column of groups.
#[derive(Clone, Copy)]
enum GroupCell {
    Group,
    /// A sum or an average of groups, or the plan's own area.
    Whole,
    /// A group whose figures are no actuals.
    Planned,
}

/// The columns of a table by which rows are set aside, with what their texts mean.
pub struct AsideRules<'a> {
    plan: &'a Plan,
    columns: &'a Columns,
    /// The year of periods that name none.
    year: Option<Year>,
    filters: Vec<Memo<bool>>,
    kinds: Memo<KindCell>,
    areas: Memo<bool>,
    groups: Memo<GroupCell>,
    /// Whether there is any such column.
    is_any: bool,
}

impl<'a> AsideRules<'a> {
    /// The rules of a table.
    pub fn new(plan: &'a Plan, columns: &'a Columns, year: Option<Year>) -> AsideRules<'a> {
        let filters = columns.filters.iter().map(|_| Memo::default());
        let has_places = !plan.area.is_empty() && !columns.places.is_empty();
        AsideRules {
            plan,
            columns,
            year,
            filters: filters.collect(),
            kinds: Memo::default(),
            areas: Memo::default(),
            groups: Memo::default(),
            is_any: !columns.filters.is_empty()
                || columns.kind.is_some()
                || columns.group.is_some()
                || has_places,
        }
    }

    /// The reason why a row of a target is set aside; `None` where it counts.
    ///
    /// # Errors
    /// A word of kind that is on no list, and its column.
    #[inline]
    pub fn of(&mut self, record: &Record) -> Result<Option<Aside>, (usize, Problem)> {
        if self.is_any {
            self.of_any(record)
        } else {
            Ok(None)
        }
    }

    fn of_any(&mut self, record: &Record) -> Result<Option<Aside>, (usize, Problem)> {
        let columns = self.columns;
        for ((column, value), memo) in columns.filters.iter().zip(&mut self.filters) {
            let is_it = || names::key(record.text(*column)) == *value;
            if !memo.get(record.bytes(*column), is_it) {
                return Ok(Some(Aside::Filtered));
            }
        }
        if let Some(column) = columns.kind
            && !record.is_blank(column)
        {
            let with = Remarks {
                plan: self.plan,
                year: self.year,
            };
            let kind = self.kinds.get(record.bytes(column), || {
                kind_cell(record.text(column), with)
            });
            match kind {
                KindCell::Planned => return Ok(Some(Aside::NotActual(column))),
                KindCell::Unknown if columns.kind_is_strict => {
                    let text = record.text(column).to_owned();
                    return Err((column, Problem::UnknownKind { text }));
                }
                KindCell::Actual | KindCell::Unknown => {}
            }
        }
        if !self.plan.area.is_empty() {
            for column in &columns.places {
                let is_area = || is_area(self.plan, record.text(*column));
                if !self.areas.get(record.bytes(*column), is_area) {
                    return Ok(Some(Aside::OtherPlace(*column)));
                }
            }
        }
        if let Some(column) = columns.group
            && !record.is_blank(column)
        {
            let with = Remarks {
                plan: self.plan,
                year: self.year,
            };
            let cell = || group_cell(record.text(column), with);
            match self.groups.get(record.bytes(column), cell) {
                GroupCell::Whole => return Ok(Some(Aside::WholeArea(column))),
                GroupCell::Planned => return Ok(Some(Aside::NotActual(column))),
                GroupCell::Group => {}
            }
        }
        Ok(None)
    }
}

/// The meaning of a cell in the column of groups; a bracket may say that its figures are no actuals: 历下区（预计）.
fn group_cell(text: &str, with: Remarks<'_>) -> GroupCell {
    if words::is_sum(text) || words::is_average(text) || names_area(with.plan, text) {
        return GroupCell::Whole;
    }
    let key = folded(text);
    let said = bracketed(&key).and_then(|(_, said)| with.of_word(said));
    match said {
        Some(Remark::NotActual | Remark::OtherFigure) => GroupCell::Planned,
        _ => GroupCell::Group,
    }
}

/// Words of a column of states (状态) for how a target's task goes.
const GOING: [&str; 12] = [
    "未完成",
    "进行中",
    "推进中",
    "正常推进",
    "正常",
    "滞后",
    "达标",
    "未达标",
    "达进度",
    "欠进度",
    "未达进度",
    "序时推进",
];

fn kind_cell(text: &str, with: Remarks<'_>) -> KindCell {
    match text {
        // the codes of statistical data bases
        "A" | "P" | "R" | "N" | "a" | "p" | "r" | "n" => return KindCell::Actual,
        "F" | "E" | "I" | "f" | "e" | "i" => return KindCell::Planned,
        // 是否有效
        "是" => return KindCell::Actual,
        "否" => return KindCell::Planned,
        _ => {}
    }
    let key = folded(text);
    // how a task goes
    if GOING.contains(&key.as_str()) {
        return KindCell::Actual;
    }
    match words::reality(&key) {
        Some(Reality::Actual) => KindCell::Actual,
        Some(Reality::Planned) => KindCell::Planned,
        None => match with.of_word(text) {
            Some(Remark::NotActual | Remark::OtherFigure | Remark::Elsewhere) => KindCell::Planned,
            Some(Remark::Actual | Remark::Basis(_)) => KindCell::Actual,
            _ => KindCell::Unknown,
        },
    }
}

/// Whether a place is the plan's own: an empty cell and a sum are.
pub fn is_area(plan: &Plan, text: &str) -> bool {
    // 小计 may be of some districts
    let key = folded(text);
    let is_whole = !["小计", "subtotal"].contains(&key.as_str());
    let is_sum = || words::is_sum(text) && is_whole && !places::is_elsewhere(&key, plan);
    text.is_empty() || is_sum() || names_area(plan, text)
}

/// Whether a text is the area's name, with what a sum row may have around it: 济南市合计, 全市（含功能区）, 全市*.
fn names_area(plan: &Plan, text: &str) -> bool {
    let is_named = |key: &str| places::is_own(key, plan);
    let key = folded(&marks::of_group(text));
    if is_named(&key) {
        return true;
    }
    // 济南全市
    let behind_own = plan.area_keys().find_map(|area| key.strip_prefix(area));
    if behind_own.is_some_and(is_named) {
        return true;
    }
    let key = key.trim_end_matches(['*', '※']);
    let (name, said) = bracketed(key).unwrap_or((key, ""));
    let is_whole = said.is_empty() || said.starts_with(['含', '包']) || is_named(said);
    let sums = ["合计", "总计", "汇总", "小计", "完成数", "完成", "数"];
    let bare = sums
        .iter()
        .find_map(|sum| name.strip_suffix(sum))
        .unwrap_or(name);
    is_whole && (is_named(bare) || bare.is_empty() && is_named(said))
}
