//! The name in a row's column of indicators, or in the heading of an indicator's own column.

pub mod endings;
mod goals;
pub mod marks;
pub mod others;
mod turned;

use self::endings::Ending;
use self::goals::NamedGoal;
use crate::data::heading::defaults::Statements;
use crate::data::heading::phrase::bracketed;
use crate::data::heading::prose::places;
use crate::data::heading::roles::{self, folded};
use crate::data::heading::units;
use crate::data::heading::words::{self, Reality, Saying, Sort};
use crate::data::row::basis::Basis;
use crate::data::row::memo::Memo;
use crate::data::source::Record;
use crate::model::{Measure, Plan, Target, Unit};

/// The meaning of a name in the column of indicators.
#[derive(Clone, Copy)]
pub enum NameFound {
    /// A target, by its place in the plan.
    Target(u32),
    /// A target whose name comes with more words: the place of what they say in [`Names`].
    Described(u32),
    /// A target of growth whose name comes with the unit of an amount: `地区生产总值（亿元）`.
    Amount(u32),
    /// The column's own heading, once more.
    Heading,
    /// A sum of other rows.
    Sum,
    /// An empty cell.
    Nothing,
    /// Nothing that the plan knows.
    Unknown,
}

/// A target, and what the words around its name say of its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// The target's place in the plan.
    pub target: usize,
    /// The statements of the words.
    pub says: Statements,
}

/// The names of a table, each read once.
pub struct Names<'a> {
    plan: &'a Plan,
    context: NameContext,
    known: Memo<NameFound>,
    described: Vec<Description>,
}

/// Statements of a table on all its names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NameContext {
    /// Whether growth has a column of its own, so that a unit behind a name is that of the amount.
    pub has_growth: bool,
    /// Whether some names end in 累计增长 or 当期值: then plain 同比增长 is the month's.
    pub tells_growth_apart: bool,
    /// Whether names are headings, where the unit of an amount says that the column is not the target's growth.
    pub keeps_units: bool,
}

/// The context in which the unit behind a name is that of the amount.
const OF_AMOUNTS: NameContext = NameContext {
    has_growth: true,
    tells_growth_apart: false,
    keeps_units: false,
};

impl<'a> Names<'a> {
    /// The names of a table.
    pub fn new(plan: &'a Plan, context: NameContext) -> Names<'a> {
        Names {
            plan,
            context,
            known: Memo::default(),
            described: Vec::new(),
        }
    }

    /// The meaning of a record's name.
    #[inline]
    pub fn get(&mut self, record: &Record, column: usize) -> NameFound {
        let Names {
            plan,
            context,
            described,
            ..
        } = self;
        self.known.get(record.bytes(column), || {
            let name = record.text(column);
            match plan.find_indicator(name) {
                Some(place) => NameFound::Target(place as u32),
                None => match describe(plan, name, *context) {
                    Some(description) => {
                        described.push(description);
                        NameFound::Described(described.len() as u32 - 1)
                    }
                    None => match describe(plan, name, OF_AMOUNTS) {
                        Some(of_amount) => NameFound::Amount(of_amount.target as u32),
                        None => NameFound::of_others(name),
                    },
                },
            }
        })
    }

    /// The context in which names are read.
    pub fn context(&self) -> NameContext {
        self.context
    }

    /// Keeps what a name says that only its row's place completes.
    pub fn described(&mut self, description: Description) -> NameFound {
        let known = self.described.iter().position(|one| *one == description);
        let place = known.unwrap_or_else(|| {
            self.described.push(description);
            self.described.len() - 1
        });
        NameFound::Described(place as u32)
    }

    /// The target and what the words around its name say, of a [`NameFound::Described`].
    pub fn description(&self, place: u32) -> &Description {
        &self.described[place as usize]
    }
}

impl NameFound {
    /// The meaning of a trimmed name that is no target's.
    fn of_others(name: &str) -> NameFound {
        if name.is_empty() {
            NameFound::Nothing
        } else if words::is_sum(name) {
            NameFound::Sum
        } else if roles::names_indicators(name) {
            NameFound::Heading
        } else {
            NameFound::Unknown
        }
    }
}

/// Whether a name may be an indicator's.
pub fn is_indicator(name: &str) -> bool {
    matches!(NameFound::of_others(name), NameFound::Unknown)
}

/// Whether a name is one of a data base that lists the month's growth beside that up to date.
pub fn tells_growth_apart(name: &str) -> bool {
    let key = folded(name);
    let bare = bracketed(&key).map_or(key.as_str(), |(name, _)| name);
    endings::is_one_of_several(bare)
}

/// Beyond this many bytes a text is nobody's name for an indicator.
const LONGEST: usize = 300;

/// The most brackets and endings that a name may have behind it.
const MOST_CUT: usize = 5;

/// The target of a name with more words around it than the plan has, where all of them fit it; `None` where they
/// make it another indicator.
pub fn describe(plan: &Plan, name: &str, context: NameContext) -> Option<Description> {
    if name.len() > LONGEST {
        return None;
    }
    let unmarked = marks::without(name);
    let unmarked = std::iter::once(name.to_owned()).chain(unmarked);
    let candidates = unmarked.flat_map(|name| {
        let bare = marks::without_note(&name).map(str::to_owned);
        std::iter::once(name).chain(bare)
    });
    candidates
        .flat_map(|candidate| {
            let key = folded(&candidate);
            let bare = plan.area_keys().filter_map(|area| {
                let bare = key.strip_prefix(area)?;
                Some(bare.trim_start_matches(':').to_owned())
            });
            let bare: Vec<_> = bare.collect();
            std::iter::once(key).chain(bare)
        })
        .find_map(|key| {
            let key = key.trim_end_matches([';', '。', ':', ',']);
            let key = without_english(plan, key).unwrap_or(key);
            with_work(plan, key, context).or_else(|| of_turned(plan, key, context))
        })
}

/// The target of a folded name, with a word for what was done before it or without.
fn with_work(plan: &Plan, key: &str, context: NameContext) -> Option<Description> {
    described(plan, key, context).or_else(|| {
        let of = |bare: &str| {
            let found = described(plan, bare, context)?;
            Some(plan.indicator(found.target))
        };
        described(plan, endings::without_work(key, of)?, context)
    })
}

/// The target of a folded name by one that says the same; what it is besides a total is said in its own words alone.
fn of_turned(plan: &Plan, key: &str, context: NameContext) -> Option<Description> {
    turned::names(key).find_map(|(name, is_own)| {
        let found = with_work(plan, &name, context)?;
        let is_total = plan.indicator(found.target).measure == Measure::Total;
        (is_own || is_total).then_some(found)
    })
}

/// A folded name without the English one of the same target behind it: 地区生产总值 Gross regional product.
fn without_english<'k>(plan: &Plan, key: &'k str) -> Option<&'k str> {
    let at = key
        .find(|c: char| c.is_ascii_alphabetic())
        .filter(|at| *at > 0)?;
    let (name, english) = key.split_at(at);
    let english = plan.find_indicator(english.trim_end_matches([')', ' ']));
    let name = name.trim_end_matches(['(', '/', '|']);
    let is_same = english.is_some() && plan.find_indicator(name) == english;
    is_same.then_some(name)
}

/// The same of a folded name without marks before it.
fn described(plan: &Plan, key: &str, context: NameContext) -> Option<Description> {
    let (mut rest, mut brackets, mut endings) = (key, Vec::new(), Vec::new());
    let mut goals = Vec::new();
    for _ in 0..=MOST_CUT {
        if let Some(target) = plan.find_indicator(rest) {
            let of = NameMatch {
                plan,
                target,
                name: rest,
                context,
            };
            let target = plan.indicator(target);
            let is_its = goals.iter().all(|goal: &NamedGoal| goal.is_of(target));
            return is_its.then(|| of.says(&brackets, &endings)).flatten();
        }
        if let Some((name, said)) = last_bracket(rest) {
            brackets.push(said);
            rest = name;
        } else if let Some((name, ending)) = endings::cut(rest) {
            endings.push(ending);
            rest = name;
        } else if let Some((name, goal)) = goals::cut(rest) {
            goals.push(goal);
            rest = name;
        } else {
            return None;
        }
    }
    None
}

/// A folded name and the last bracket behind it, which may have others in it.
fn last_bracket(name: &str) -> Option<(&str, &str)> {
    let inner = name.strip_suffix([')', ']'])?;
    let mut depth = 0;
    let open = inner.char_indices().rev().find(|(_, c)| match c {
        ')' | ']' => {
            depth += 1;
            false
        }
        '(' | '[' if depth > 0 => {
            depth -= 1;
            false
        }
        c => matches!(c, '(' | '['),
    });
    let (at, _) = open?;
    let said = &inner[at + 1..];
    (!said.is_empty()).then_some((&inner[..at], said))
}

/// A target whose name was found in a longer one.
struct NameMatch<'a> {
    plan: &'a Plan,
    target: usize,
    /// The name that was found.
    name: &'a str,
    context: NameContext,
}

impl NameMatch<'_> {
    /// The statements of the words that were cut off; `None` where one of them does not fit the target.
    fn says(&self, brackets: &[&str], endings: &[Ending]) -> Option<Description> {
        let target = self.plan.indicator(self.target);
        let mut says = Statements::default();
        let has_growth = self.context.has_growth && target.measure == Measure::Growth;
        for ending in endings {
            // beside a column of growth, names of amounts are names all the same
            if has_growth && ending.is_of_amounts() {
                continue;
            }
            if !ending.fits(target) {
                return None;
            }
            if ending.is_plain_growth && self.context.tells_growth_apart {
                return None;
            }
            says.basis = says.basis.or(ending.basis);
            says.sort = says.sort.or(ending.sort);
        }
        for said in brackets {
            self.read_bracket(said, target, &mut says)?;
        }
        let NameContext {
            has_growth,
            keeps_units,
            ..
        } = self.context;
        let is_of_amounts = (has_growth || keeps_units) && target.measure == Measure::Growth;
        // 城镇化率（%） is the rate that a rise is worked out from
        let is_rate = endings::may_be_rate(target, self.name);
        let fits = |unit: &Unit| unit.converts_to(&target.unit) || is_rate && unit.as_str() == "%";
        if !says.units.iter().all(fits) {
            // beside a column of growth, it is the unit of the amounts
            let is_left_alone = is_of_amounts && says.sort != Some(Sort::Growth);
            is_left_alone.then_some(())?;
            if !keeps_units {
                says.units.clear();
            }
        }
        Some(Description {
            target: self.target,
            says,
        })
    }

    /// A bracket behind a name: another name of the target, a unit, a basis.
    fn read_bracket(&self, said: &str, target: &Target, says: &mut Statements) -> Option<()> {
        if self.plan.find_indicator(said) == Some(self.target) {
            return Some(());
        }
        if goals::read(said).is_some_and(|goal| goal.is_of(target)) {
            return Some(());
        }
        // of an office of the city's: 市人社局
        if units::is_department(said) && !places::is_office_elsewhere(said, self.plan) {
            return Some(());
        }
        for saying in words::sayings(said, self.plan, self.plan.single_year()) {
            match saying {
                Saying::Period(period) if says.period.is_none() => says.period = Some(period),
                Saying::Reality(Reality::Actual) => {}
                Saying::Unit(unit) => says.units.push(unit),
                // a level counts no time
                Saying::Basis(Basis::Year | Basis::Month | Basis::Quarter)
                    if target.measure == Measure::Level =>
                {
                    return None;
                }
                Saying::Basis(basis) if says.basis.is_none_or(|known| known == basis) => {
                    says.basis = Some(basis);
                }
                Saying::Sort(sort) if endings::takes(target, sort) => says.sort = Some(sort),
                Saying::Nothing if endings::is_for_people(said) => {}
                _ => return None,
            }
        }
        Some(())
    }
}
