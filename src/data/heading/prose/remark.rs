//! Statements of a text on the figures that it stands beside, above or below.

use jiff::civil::Date;

use super::anywhere::{Anywhere, within};
use super::lists::{COPULAS, DRAFTS, FALLS, LEADS, OTHER_ROLES, OTHERS, TAILS};
use super::partial::{self, Part};
use super::parts::{self, Prices};
use super::places;
use super::stems::may_say;
use crate::data::heading::phrase::bracketed;
use crate::data::heading::roles::{built_in, folded};
use crate::data::heading::shape::compound;
use crate::data::heading::units;
use crate::data::heading::words::{self, Saying, Sort};
use crate::data::row::basis::Basis;
use crate::data::row::period::with_basis;
use crate::model::plan::{Role, names};
use crate::model::time::period::Extent;
use crate::model::{Decimal, Plan, Unit, Year};

/// A statement of figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// 计划数, 预计, 作废: they are no actuals.
    NotActual,
    /// 环比, 位次, 占全省比重, 上年同期: they are none that a target takes.
    OtherFigure,
    /// 全省, 历下区: they are of another place than the plan's.
    Elsewhere,
    /// 实际: they are actuals.
    Actual,
    /// 当月: what they count.
    Basis(Basis),
    /// 增速, 总量.
    Sort(Sort),
    /// 1-5月, 2020年: the last day that they are for.
    Until(Date),
    /// Their unit.
    Unit(Unit),
    /// 按现价计算: of growth another figure than the one at constant prices.
    Nominal,
    /// 应为8.5: the number that it is or should be.
    Corrected(Decimal),
    /// 预计完成8.5: a number that is no actual.
    Expected(Decimal),
    /// 下降: of growth, that it is below zero.
    Fall,
}

/// A statement of a note beside a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteSays {
    /// It is planned, or another figure than the one that is asked for, or of another place.
    Other,
    /// It is of a single month or quarter.
    SinglePeriod,
    /// The last day that it is for.
    Until(Date),
    /// It is an amount, or growth.
    Sort(Sort),
    /// It is at current prices.
    Nominal,
    /// It is or should be this number.
    Corrected(Decimal),
    /// This number is no actual.
    Expected(Decimal),
    /// Growth is below zero.
    Fall,
    /// It has a unit.
    Unit,
    /// It is with what is not finished.
    WithUnfinished,
}

/// Labels of those who report, beside those that end in 单位.
const REPORTERS: [&str; 5] = [
    "制表",
    "preparedby",
    "submittedby",
    "reportedby",
    "填报部门",
];

/// Labels of where figures are from.
const SOURCES: [&str; 5] = ["数据来源", "资料来源", "来源", "数据提供", "source"];

/// A note of more bytes is looked through for single words alone: archives have another one in every row.
const LONGEST_NOTE: usize = 96;

/// The most words that may stand around a statement.
const MOST_AROUND: usize = 8;

/// Names of fewer characters are not looked for in a clause.
const LEAST_OF_NAME: usize = 3;

/// A clause of more characters states nothing of a list.
const LONGEST: usize = 40;

/// The context in which texts are read.
#[derive(Clone, Copy)]
pub struct Remarks<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The year of periods that name none.
    pub year: Option<Year>,
}

impl Remarks<'_> {
    /// The statement of a text that is one of the lists' words and nothing else: a cell, a bracket, a section's name.
    pub fn of_word(self, text: &str) -> Option<Remark> {
        let key = folded(text);
        let bare = key.trim_matches(|c: char| "()[]。.,;:，；：*".contains(c));
        if bare.is_empty() || bare.chars().count() > LONGEST {
            return None;
        }
        // 增速下降 is slower growth
        const OVER: [&str; 4] = ["同比", "比上年", "较上年", "比上年同期"];
        let over = OVER.iter().find_map(|over| bare.strip_prefix(over));
        if FALLS.contains(&over.unwrap_or(bare)) {
            return Some(Remark::Fall);
        }
        // june only
        let only = bare
            .strip_suffix("only")
            .and_then(|month| self.listed(month));
        if let Some(Remark::Until(_)) = only {
            return Some(Remark::Basis(Basis::Month));
        }
        self.listed(bare).or_else(|| {
            let mut rest = bare;
            for _ in 0..MOST_AROUND {
                let shorter = LEADS.iter().find_map(|lead| rest.strip_prefix(lead));
                let shorter =
                    shorter.or_else(|| TAILS.iter().find_map(|tail| rest.strip_suffix(tail)));
                rest = shorter.filter(|shorter| !shorter.is_empty())?;
                if let Some(found) = self.listed(rest) {
                    return Some(found);
                }
            }
            None
        })
    }

    /// The statements of running text: of each of its clauses, and of words that say the same wherever they stand.
    pub fn of_text(self, text: &str) -> Vec<Remark> {
        self.of_folded(text, &folded(text))
    }

    fn of_folded(self, text: &str, key: &str) -> Vec<Remark> {
        let key = &parts::without_seal(key);
        let mut all: Vec<Remark> = self.within(&names::key(text)).into_iter().collect();
        all.extend(clauses(key).filter_map(|clause| self.of_clause(clause)));
        all
    }

    /// The statement of a note beside a figure; `None` where it says nothing of it.
    pub fn of_note(self, note: &str) -> Option<NoteSays> {
        if note.len() <= LONGEST_NOTE {
            let key = folded(note);
            let is_unit = || key.contains("单位") || units::is_unit(&key, self.plan);
            let remarks = (may_say(&key) || is_unit()).then(|| self.of_folded(note, &key));
            let said = remarks.and_then(|remarks| said_first(&remarks));
            let of_parts = clauses(&key).find_map(partial::says);
            let of_parts = of_parts.map(|part| match part {
                Part::Other => NoteSays::Other,
                Part::Unfinished => NoteSays::WithUnfinished,
            });
            match (said, of_parts) {
                // 仅为6月份新增
                (Some(NoteSays::Until(_)), Some(other)) => Some(other),
                (said, of_parts) => said.or(of_parts),
            }
        } else {
            let is_full_width = memchr::memchr_iter(0xef, note.as_bytes())
                .any(|at| matches!(note.as_bytes()[at + 1], 0xbc..=0xbf));
            let found = if is_full_width {
                self.within(&names::key(note))
            } else {
                self.within(note)
            };
            said_first(found.as_slice())
        }
    }

    /// The statement of a cell of a column that is left alone: of one clause, for more are a text of something else.
    pub fn of_cell(self, text: &str) -> Option<NoteSays> {
        if text.len() > LONGEST_NOTE {
            return None;
        }
        let key = folded(text);
        if !may_say(&key) && !units::is_unit(&key, self.plan) {
            return None;
        }
        // V2（预测）
        let (name, bracket) = bracketed(&key).unwrap_or((&key, ""));
        let mut all = clauses(name).filter(|clause| !clause.is_empty());
        let only = all.next().filter(|_| all.next().is_none());
        let in_bracket = self.of_word(bracket);
        let said = in_bracket.or_else(|| self.of_clause(only?));
        said_first(said.as_slice()).or_else(|| self.of_data(&key))
    }

    /// The statement of the clauses of a longer text that speak of data, and not of how a task goes.
    fn of_data(self, key: &str) -> Option<NoteSays> {
        const OF_DATA: [&str; 6] = ["数据", "统计", "填报", "上报", "核减", "不实"];
        let is_of_data = |clause: &&str| OF_DATA.iter().any(|word| clause.contains(word));
        clauses(key).filter(is_of_data).find_map(|clause| {
            let clause = clause.trim_start_matches(['目', '前', '现', '暂']);
            let says = |said: Remark| matches!(said, Remark::NotActual | Remark::OtherFigure);
            let is_other = self.of_clause(clause).is_some_and(says);
            (is_other || partial::says(clause).is_some()).then_some(NoteSays::Other)
        })
    }

    /// `注:1.就业为全省口径` says 全省.
    pub(super) fn of_clause(self, clause: &str) -> Option<Remark> {
        let clause = parts::without_mark(clause);
        let (label, said) = clause.rsplit_once(':').unwrap_or(("", clause));
        let numbered = |c: char| c.is_ascii_digit() || ".、*".contains(c);
        // 5月 begins with a digit as well
        let unnumbered = said.trim_start_matches(numbered);
        let said = if said.starts_with(|c: char| c.is_ascii_digit())
            && !said
                .trim_start_matches(|c: char| c.is_ascii_digit())
                .starts_with(['.', '、'])
        {
            said
        } else {
            unnumbered
        };
        let is_unit = label == "单位" && places::of_office(said).is_none();
        let is_office = label.ends_with("单位") && !is_unit || REPORTERS.contains(&label);
        // 注:报告期:2020年12月
        let label = label.rsplit(':').next().unwrap_or(label);
        if is_office || words::is_footer(label) && !parts::is_of_notes(label) {
            // 填报日期 is none of the figures'; an office may be a district's, and a source another city's
            // 济南高新区 is of a part of the city
            let place = places::of_office(places::within(said, self.plan)).filter(|_| is_office);
            let is_elsewhere = place.is_some_and(|place| places::is_elsewhere(place, self.plan))
                || is_office && places::is_office_elsewhere(said, self.plan)
                || SOURCES.contains(&label) && places::is_local_office_elsewhere(said, self.plan);
            return is_elsewhere.then_some(Remark::Elsewhere);
        }
        let corrected = parts::corrected(said).or_else(|| parts::labelled(label, said));
        let corrected = corrected.map(Remark::Corrected);
        let number = corrected.or_else(|| parts::expected(said).map(Remark::Expected));
        number
            .or_else(|| self.of_word(said))
            .or_else(|| {
                let behind = |copula: &str| said.rfind(copula).map(|at| at + copula.len());
                let at = COPULAS.iter().filter_map(|copula| behind(copula)).max();
                at.and_then(|at| self.of_word(&said[at..]))
            })
            .or_else(|| self.of_word(self.behind_name(said)?))
    }

    /// The text behind the name of an indicator of the plan: the 不含莱芜 of 新增城镇就业不含莱芜.
    fn behind_name(self, said: &str) -> Option<&str> {
        let ends = said.char_indices().skip(LEAST_OF_NAME).take(LONGEST);
        let is_name = |end: &usize| self.plan.find_indicator(&said[..*end]).is_some();
        let end = ends.map(|(at, _)| at).filter(is_name).last()?;
        Some(&said[end..])
    }

    /// The statement of words in a text wherever they stand; where a plan names no area, no place is another one.
    fn within(self, text: &str) -> Option<Remark> {
        let is_known = |remark: &Remark| *remark != Remark::Elsewhere || !self.plan.area.is_empty();
        let remark = within(text).map(|said| match said {
            Anywhere::NotActual => Remark::NotActual,
            Anywhere::Elsewhere => Remark::Elsewhere,
            Anywhere::OfMonth => Remark::Basis(Basis::Month),
        });
        remark.filter(is_known)
    }

    /// `比2019年同期`: over another year than the last one.
    fn is_over_another_year(self, word: &str) -> bool {
        let rest = word.strip_prefix(['比', '较', '与']);
        let year = rest.and_then(|rest| rest.split_once('年')?.0.parse::<i16>().ok());
        let year = year.filter(|year| *year > 1900);
        year.zip(self.year)
            .is_some_and(|(year, own)| !own.before().is_numbered(year))
    }

    /// The statement of a folded word of the lists.
    fn listed(self, word: &str) -> Option<Remark> {
        if DRAFTS.contains(&word) || parts::is_unconfirmed(word) || parts::is_incomplete(word) {
            return Some(Remark::NotActual);
        }
        if let Some(figure) = parts::stand_in(word) {
            let is_own = self.of_word(figure) == Some(Remark::Actual);
            return (!is_own).then_some(Remark::OtherFigure);
        }
        if let Some(said) = parts::filled_in_by(word) {
            return self.of_word(said);
        }
        if has_districts(word) {
            return None;
        }
        let is_elsewhere = places::is_elsewhere(word, self.plan)
            || places::first_listed(word, self.plan).is_some();
        if is_elsewhere || places::leaves_out(word) {
            return Some(Remark::Elsewhere);
        }
        let is_share = word.starts_with('占') && word.ends_with("比重");
        let is_since = parts::counts_from_elsewhere(word);
        let is_part = parts::has_carried(word) || parts::is_adjusted(word);
        let is_other = OTHERS.contains(&word) || is_part || is_share || is_since;
        if is_other || self.is_over_another_year(word) {
            return Some(Remark::OtherFigure);
        }
        match parts::at_current_prices(word) {
            Some(Prices::OfGrowth) => Some(Remark::OtherFigure),
            Some(Prices::OfAny) => Some(Remark::Nominal),
            None => self.as_bracket(word),
        }
    }

    /// The statement of a folded word that brackets may have.
    fn as_bracket(self, word: &str) -> Option<Remark> {
        if word
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b".-".contains(&byte))
            && word.len() != 4
        {
            return None;
        }
        if let Ok((_, basis @ (Basis::Month | Basis::Quarter))) =
            with_basis(word, self.year, self.plan.years)
        {
            return Some(Remark::Basis(basis));
        }
        let saying = words::sayings(word, self.plan, self.year)
            .into_iter()
            .next()?;
        Some(match saying {
            Saying::Basis(basis) => Remark::Basis(basis),
            Saying::Change(_) => Remark::OtherFigure,
            Saying::Sort(sort) => Remark::Sort(sort),
            Saying::Unit(unit) => Remark::Unit(unit),
            Saying::Year(year) => Remark::Until(year.last_day()),
            // 4-6月, 下半年
            Saying::Period(period)
                if matches!(period.extent(), Extent::Months | Extent::Part)
                    && !period.begins_the_year() =>
            {
                Remark::Basis(Basis::Quarter)
            }
            Saying::Period(period) => Remark::Until(period.date()),
            Saying::Reality(words::Reality::Actual) => Remark::Actual,
            Saying::Reality(words::Reality::Planned) | Saying::Unknown(_) => {
                return of_heading(word, self);
            }
            Saying::Nothing => return None,
        })
    }
}

/// Whether a word names districts that a figure is with: 含莱芜区、钢城区.
fn has_districts(word: &str) -> bool {
    let mut with = ["含", "包含", "包括"].iter();
    with.any(|with| word.starts_with(with)) && word.ends_with(['区', '县'])
}

/// The clauses of a folded text.
pub fn clauses(key: &str) -> impl Iterator<Item = &str> {
    key.split(['。', ';', ',', '，', '；', '(', ')'])
}

/// The statement of a note that counts: that its figure is another one goes before what it counts.
fn said_first(remarks: &[Remark]) -> Option<NoteSays> {
    let of = |remark: &Remark| match remark {
        Remark::NotActual | Remark::OtherFigure | Remark::Elsewhere => Some(NoteSays::Other),
        Remark::Basis(Basis::Month | Basis::Quarter) => Some(NoteSays::SinglePeriod),
        Remark::Until(date) => Some(NoteSays::Until(*date)),
        Remark::Sort(sort) => Some(NoteSays::Sort(*sort)),
        Remark::Nominal => Some(NoteSays::Nominal),
        Remark::Corrected(number) => Some(NoteSays::Corrected(*number)),
        Remark::Expected(number) => Some(NoteSays::Expected(*number)),
        Remark::Fall => Some(NoteSays::Fall),
        Remark::Unit(_) => Some(NoteSays::Unit),
        _ => None,
    };
    let said = || remarks.iter().filter_map(of);
    let is_other = said().any(|one| one == NoteSays::Other);
    is_other
        .then_some(NoteSays::Other)
        .or_else(|| said().next())
}

/// The statement of a word that is the heading of figures beside the one that is asked for.
fn of_heading(word: &str, with: Remarks<'_>) -> Option<Remark> {
    // names of tasks, and how binding a target is; 完成目标 says that it is met
    const OF_TASKS: [&str; 4] = ["预期", "净增", "年度指标", "全年指标"];
    const ASKED: [&str; 4] = ["全年", "年度", "序时", "时序"];
    let is_task = word.ends_with("任务") && !ASKED.iter().any(|asked| word.contains(asked));
    // how a task goes
    let is_pace = word.contains("进度") && !word.contains('率') && !word.starts_with("完成");
    if is_task || is_pace || OF_TASKS.contains(&word) || compares(word) {
        return None;
    }
    let role = built_in(word)
        .or_else(|| Some(compound::read(word, &[], with.year, with.plan.years)?.role))?;
    let is_met = || ["完成", "实现"].iter().any(|done| word.contains(done));
    // 预计年底完成 is said of what comes next
    let is_next = || {
        word.starts_with("预计")
            && word.ends_with("完成")
            && !word.contains("全年")
            && word != "预计完成"
    };
    match role {
        Role::Target if is_met() => None,
        Role::Forecast if is_next() => None,
        Role::Target | Role::Forecast => Some(Remark::NotActual),
        // of a figure that is an actual it says how that came about
        Role::Change if compound::only_moves(word) => None,
        role => OTHER_ROLES.contains(&role).then_some(Remark::OtherFigure),
    }
}

/// Whether a word compares a figure with others: 低于全省平均.
fn compares(word: &str) -> bool {
    ["高于", "低于", "超过", "快于", "慢于"]
        .iter()
        .any(|over| word.starts_with(over))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::commands::built_in_plan;

    #[test]
    fn what_says_something_has_a_word_of_the_lists() {
        let plan = built_in_plan().unwrap();
        let remarks = Remarks {
            plan: &plan,
            year: Some(Year::numbered(2021, plan.years)),
        };
        let own = "2020 1-5月 2021Q2 上半年 累计 完成 的 数 为 占 自 % m a";
        let own: Vec<&str> = own.split(' ').chain(LEADS).chain(TAILS).collect();
        let lists = DRAFTS.into_iter().chain(OTHERS).chain(words::stems());
        let lists: Vec<&str> = lists
            .chain(compound::stems())
            .chain(places::stems())
            .collect();
        let pick = prop_oneof![prop::sample::select(own), prop::sample::select(lists)];
        let picks = prop::collection::vec((pick, "[ ,。()]{0,1}"), 1..5);
        proptest!(|(picks in picks)| {
            let text: String = picks.iter().flat_map(|(word, behind)| [*word, behind.as_str()]).collect();
            // units are looked for apart
            if said_first(&remarks.of_text(&text)).is_some_and(|said| said != NoteSays::Unit) {
                prop_assert!(may_say(&folded(&text)), "{text}");
            }
        });
    }
}
