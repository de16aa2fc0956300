//! One heading read: a role, a period, and what stands in brackets behind.

use super::roles::{RoleIndex, both_languages, built_in, folded};
use super::shape::compound;
use super::shape::placed::{self, ColumnPlace};
use super::words::{self, Saying};
use crate::data::row::basis::Basis;
use crate::model::plan::Role;
use crate::model::time::period::{Extent, NotAPeriod};
use crate::model::{Period, Plan, Year};

/// The meaning of a heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase {
    /// The role that its words have.
    pub role: Option<Role>,
    /// The period that it names.
    pub period: Option<Period>,
    /// Whether it names the year, too.
    pub names_year: bool,
    /// The basis that its words say.
    pub basis: Option<Basis>,
    /// Words in brackets behind.
    pub sayings: Vec<Saying>,
    /// The reason why it is no period, though it looks like one.
    pub fault: Option<NotAPeriod>,
    /// The place that it begins with.
    pub whose: Option<ColumnPlace>,
}

impl Phrase {
    /// The year in its brackets.
    pub fn year_said(&self) -> Option<Year> {
        let mut years = self.sayings.iter().filter_map(|saying| match saying {
            Saying::Year(year) => Some(*year),
            _ => None,
        });
        years.next()
    }

    /// Its period, and that of its brackets: `2021年（1-6月）` is of a part of the year.
    ///
    /// # Errors
    /// Two periods that are not of one year, or end on different days.
    pub fn period_with(&self, said: Option<Period>) -> Result<Option<Period>, [Period; 2]> {
        let Some(own) = self.period else {
            return Ok(said);
        };
        let Some(said) = said.or_else(|| self.year_said().and_then(Period::whole)) else {
            return Ok(Some(own));
        };
        // 1-6月（2020年）
        if !self.names_year && said.extent() == Extent::Year {
            return Ok(Some(own.of_year(said.year())));
        }
        let is_part = own.extent() == Extent::Year && said.year() == own.year();
        if is_part {
            Ok(Some(said))
        } else if own.date() == said.date() {
            Ok(Some(own))
        } else {
            Err([own, said])
        }
    }
}

/// The lists and the year that headings are read with.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Roles by heading.
    pub roles: RoleIndex<'a>,
    /// The year of periods that name none.
    pub year: Option<Year>,
}

impl Reader<'_> {
    /// Reads a heading.
    pub fn read(&self, written: &str) -> Phrase {
        let key = folded(without_mark(written));
        if key.is_empty() {
            return Phrase::default();
        }
        if let Some(found) = self.role(&key, &[]) {
            return found;
        }
        if let Some((whose, rest)) = placed::split(&key, self.plan) {
            return self.of_place(whose, rest);
        }
        let (name, said) = bracketed(&key).unwrap_or((&key, ""));
        let sayings = || {
            if said.is_empty() {
                Vec::new()
            } else {
                words::sayings(said, self.plan, self.year)
            }
        };
        if !said.is_empty() {
            let sayings = sayings();
            if let Some(found) = self.role(name, &sayings) {
                return Phrase { sayings, ..found };
            }
        }
        let whole = self.period(written);
        let (period, name) = match whole {
            Ok(period) => (Ok(period), key.as_str()),
            Err(why) => match self.period(name) {
                Ok(period) => (Ok(period), name),
                Err(NotAPeriod::Unknown) => (Err(why), name),
                Err(why) => (Err(why), name),
            },
        };
        if let Ok(period) = period {
            // the year of what stands in brackets is that of the heading
            let sayings = || words::sayings(said, self.plan, Some(period.year()));
            let has_brackets = whole.is_err() && !said.is_empty();
            return Phrase {
                period: Some(period),
                names_year: self.names_year(name),
                sayings: has_brackets.then(sayings).unwrap_or_default(),
                ..Phrase::default()
            };
        }
        let mut all = sayings();
        if let Some(found) = self.period_and_role(name, &all) {
            if let Some(period) = found.period.filter(|_| !said.is_empty()) {
                all = words::sayings(said, self.plan, Some(period.year()));
            }
            return Phrase {
                sayings: all,
                ..found
            };
        }
        let is_of_spreadsheet = matches!(period, Err(NotAPeriod::Spreadsheet(_)));
        Phrase {
            fault: period
                .err()
                .filter(|_| is_of_spreadsheet || looks_like_a_period(name)),
            ..Phrase::default()
        }
    }

    fn period(&self, text: &str) -> Result<Period, NotAPeriod> {
        Period::parse(text, self.year, self.plan.years)
    }

    /// Whether a period names its year.
    fn names_year(&self, text: &str) -> bool {
        Period::parse(text, None, self.plan.years).is_ok()
    }

    /// A heading behind its place; a place alone is above its figures.
    fn of_place(&self, whose: ColumnPlace, rest: &str) -> Phrase {
        let inner = match rest {
            "" => Phrase {
                role: Some(Role::Value),
                ..Phrase::default()
            },
            rest => self.read(rest),
        };
        Phrase {
            whose: Some(whose),
            ..inner
        }
    }

    /// The role of a folded heading without its brackets, which say `sayings`.
    fn role(&self, key: &str, sayings: &[Saying]) -> Option<Phrase> {
        let of = |role: Role, basis: Option<Basis>| Phrase {
            role: Some(role),
            basis,
            ..Phrase::default()
        };
        let bare = key.trim_end_matches(['%', ':']);
        if let Some(role) = self.roles.added(key).or_else(|| self.roles.added(bare)) {
            return Some(of(role, None));
        }
        let known = built_in(key)
            .or_else(|| both_languages(key))
            .or_else(|| built_in(bare))?;
        // 增减 is growth in %, and a difference in all else
        let closer = matches!(known, Role::Growth | Role::Change)
            .then(|| compound::read(key, sayings, self.year, self.plan.years))
            .flatten();
        Some(match closer {
            Some(found) => of(found.role, found.basis),
            None => of(known, None),
        })
    }

    /// A heading without the name of the plan's area in it (`全市累计`); where a plan has none, without that of any.
    /// `None` where it names none, or nothing else.
    fn without_area(&self, name: &str) -> Option<String> {
        const ANY: [&str; 5] = ["全市", "全省", "全国", "全县", "全区"];
        let is_any = self.plan.area.is_empty();
        let any = ANY.into_iter().filter(|_| is_any);
        let own = self.plan.area_keys().chain(any);
        let longest = own.filter(|own| name.contains(own));
        let area = longest.max_by_key(|own| own.len())?;
        Some(name.replacen(area, "", 1)).filter(|bare| !bare.is_empty())
    }

    /// A heading of several words: `1-6月累计`, or `2021年目标`, with a role's word behind a period.
    fn period_and_role(&self, name: &str, sayings: &[Saying]) -> Option<Phrase> {
        let bare = self.without_area(name);
        if let Some(found) = bare.as_deref().and_then(|bare| self.role(bare, sayings)) {
            return Some(found).filter(|found| found.role.is_some_and(is_of_figures));
        }
        let name = bare.as_deref().unwrap_or(name);
        let behind_period = |is_it: &dyn Fn(&str) -> bool| {
            let cuts = name.char_indices().skip(1).map(|(at, _)| at);
            let mut parts = cuts.map(|at| name.split_at(at));
            parts.find_map(|(head, tail)| {
                let period = self.period(head).ok()?;
                let found = is_it(tail).then(|| self.role(tail, sayings))??;
                Some(Phrase {
                    period: Some(period),
                    names_year: self.names_year(head),
                    ..found
                })
            })
        };
        let of_words = || {
            let found = compound::read(name, sayings, self.year, self.plan.years)?;
            Some(Phrase {
                role: Some(found.role),
                period: found.period,
                names_year: found.names_year,
                basis: found.basis,
                ..Phrase::default()
            })
        };
        let is_added = |tail: &str| self.roles.added(tail).is_some();
        behind_period(&is_added)
            .or_else(of_words)
            .or_else(|| behind_period(&|_| true))
    }
}

/// Whether a column of a role holds numbers that a heading may say to be of the area: 全市累计.
fn is_of_figures(role: Role) -> bool {
    let is_key = matches!(
        role,
        Role::Indicator | Role::Place | Role::Sum | Role::Period
    );
    !is_key
}

/// A name and what stands in brackets behind it, of a folded heading.
pub fn bracketed(key: &str) -> Option<(&str, &str)> {
    let (open, close) = match key.chars().last()? {
        ')' => ('(', ')'),
        ']' => ('[', ']'),
        _ => return None,
    };
    let inner = key.strip_suffix(close)?;
    inner.split_once(open).filter(|(_, said)| !said.is_empty())
}

/// Whether a heading was meant for a period: it is made of a period's signs only.
fn looks_like_a_period(written: &str) -> bool {
    let of_period = |c: char| {
        c.is_ascii_digit() || "年月日号季度上下半前全第一二三四至到份qQhH./-–—~ ".contains(c)
    };
    let says_when = |c: char| c.is_ascii_digit() || "季半年月".contains(c);
    let text = written.trim();
    text.chars().all(of_period) && text.chars().any(says_when)
}

/// A heading without the mark of a footnote behind it: 累计①.
fn without_mark(written: &str) -> &str {
    let is_mark = |c: char| matches!(c, '①'..='⑳' | '*' | '※' | '¹' | '²' | '³');
    written.trim_end().trim_end_matches(is_mark)
}
