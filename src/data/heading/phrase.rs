//! One heading read: a role, a period, and what stands in brackets behind.

use super::roles::{RoleIndex, folded};
use super::words::{self, Saying};
use crate::model::plan::Role;
use crate::model::time::period::NotAPeriod;
use crate::model::{Period, Plan};

/// The meaning of a heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase {
    /// The role that its words have.
    pub role: Option<Role>,
    /// The period that it names.
    pub period: Option<Period>,
    /// Whether it names the year, too.
    pub names_year: bool,
    /// Words in brackets behind.
    pub sayings: Vec<Saying>,
    /// The reason why it is no period, though it looks like one.
    pub fault: Option<NotAPeriod>,
}

/// The lists and the year that headings are read with.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Roles by heading.
    pub roles: RoleIndex<'a>,
    /// The year of periods that name none.
    pub year: Option<i16>,
}

impl Reader<'_> {
    /// Reads a heading.
    pub fn read(&self, written: &str) -> Phrase {
        let key = folded(written);
        if key.is_empty() {
            return Phrase::default();
        }
        if let Some(role) = self.role(&key) {
            return Phrase {
                role: Some(role),
                ..Phrase::default()
            };
        }
        let (name, said) = bracketed(&key).unwrap_or((&key, ""));
        let sayings = || {
            if said.is_empty() {
                Vec::new()
            } else {
                words::sayings(said, self.plan, self.year)
            }
        };
        if let Some(role) = self.role(name) {
            return Phrase {
                role: Some(role),
                sayings: sayings(),
                ..Phrase::default()
            };
        }
        let whole = Period::parse(written, self.year);
        let (period, name) = match whole {
            Ok(period) => (Ok(period), key.as_str()),
            Err(why) => match Period::parse(name, self.year) {
                Ok(period) => (Ok(period), name),
                Err(NotAPeriod::Unknown) => (Err(why), name),
                Err(why) => (Err(why), name),
            },
        };
        if let Ok(period) = period {
            return Phrase {
                period: Some(period),
                names_year: names_year(name),
                sayings: if whole.is_ok() { Vec::new() } else { sayings() },
                ..Phrase::default()
            };
        }
        if let Some((head, role)) = self.period_and_role(name) {
            return Phrase {
                role: Some(role),
                period: Period::parse(head, self.year).ok(),
                names_year: names_year(head),
                sayings: sayings(),
                ..Phrase::default()
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

    fn role(&self, key: &str) -> Option<Role> {
        let bare = || self.roles.role(key.trim_end_matches(['%', ':']));
        self.roles.role(key).or_else(bare)
    }

    /// A period with a role's word behind it: `1-6月累计`, `2021年目标`.
    fn period_and_role<'n>(&self, name: &'n str) -> Option<(&'n str, Role)> {
        let cuts = name.char_indices().skip(1).map(|(at, _)| at);
        let mut parts = cuts.map(|at| name.split_at(at));
        parts.find_map(|(head, tail)| {
            let role = self.role(tail)?;
            Period::parse(head, self.year).ok().map(|_| (head, role))
        })
    }
}

/// Whether a period names its year.
fn names_year(text: &str) -> bool {
    Period::parse(text, None).is_ok()
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
