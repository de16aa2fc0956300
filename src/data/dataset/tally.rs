//! Scan results of one file: problems, unknown names, ignored rows.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;

use super::aside::AsideTally;
use super::counted::Counted;
use super::unread::UnreadTally;
use crate::data::options::LintOptions;
use crate::data::row::name::others::{OtherNames, is_of_others};
use crate::diagnostic::{Diagnostic, Levels, Place, Problem, Problems};
use crate::model::Plan;

/// Beyond this many bytes a text is nobody's name for an indicator.
const LONGEST_NAME: usize = 200;

/// The most unknown names that are kept, with how often each comes; more are told without that.
const MOST_UNKNOWN: usize = 10_000;

/// Scan results of one file, or of the part of it that one thread read.
pub struct ScanTally<'l> {
    /// Problems of rows.
    pub problems: Problems<'l>,
    /// Names that the plan does not have.
    pub unknown: Unknown,
    /// Rows after the plan's end.
    pub after_end: Counted,
    /// Rows for later periods than the check is as of.
    pub beyond: Counted,
    /// Rows from before the year that gives bases and paths.
    pub unused: Counted,
    /// The groups and targets of rows that could not be read.
    pub unread: HashSet<(u32, u32)>,
    /// Targets that have a row in the plan's period.
    pub reported: Vec<bool>,
    /// Columns without a role whose first cells said nothing, with the place of the first one that does.
    pub late: BTreeMap<usize, Place>,
    /// Rows that are set aside, and the places of the others.
    pub aside: AsideTally,
    /// Rows of words of which nothing is understood.
    pub unread_rows: UnreadTally,
    /// Whether there is any row below the header.
    pub has_rows: bool,
}

/// Names of indicators that the plan does not have.
#[derive(Default)]
pub struct Unknown {
    /// Each name with the place where it first stands and how many rows have it.
    pub names: HashMap<String, (Place, usize)>,
    /// The number of rows that have none of these.
    pub others: usize,
}

impl Unknown {
    /// Counts one more row with a name.
    pub fn add(&mut self, name: &str, place: impl FnOnce() -> Place) {
        if let Some((_, rows)) = self.names.get_mut(name) {
            *rows += 1;
        } else if self.names.len() < MOST_UNKNOWN {
            self.names.insert(name.to_owned(), (place(), 1));
        } else {
            self.others += 1;
        }
    }

    /// Adds those of another file.
    pub fn and(&mut self, other: Unknown) {
        self.others += other.others;
        for (name, (place, rows)) in other.names {
            let known = self.names.entry(name).or_insert_with(|| (place.clone(), 0));
            known.1 += rows;
            if place.line < known.0.line {
                known.0 = place;
            }
        }
    }

    /// The problems that these are, in order: one for each name, or of very many the first ones alone, and how
    /// many rows there are beside.
    /// `tells_others` is whether names that are near to none of the plan's are told each.
    pub fn problems(
        self,
        plan: &Plan,
        most_suggested: usize,
        tells_others: bool,
    ) -> (Vec<Diagnostic>, usize) {
        let is_whole = self.others == 0 && self.names.len() <= MOST_UNKNOWN;
        let all = self.others + self.names.values().map(|(_, rows)| rows).sum::<usize>();
        let mut names: Vec<(String, (Place, usize))> = self.names.into_iter().collect();
        names.sort_by_key(|(_, (place, _))| place.line);
        if !is_whole {
            names.truncate(MOST_UNKNOWN);
        }
        let rest = if is_whole { 0 } else { all - names.len() };
        let mut told = Vec::new();
        let mut others = OtherNames::default();
        for (nth, (name, (place, rows))) in names.into_iter().enumerate() {
            let may_suggest = nth < most_suggested && name.len() <= LONGEST_NAME;
            let near = may_suggest.then(|| plan.nearest(&name));
            let name: String = name.chars().take(LONGEST_NAME).collect();
            let rows = if is_whole { rows } else { 1 };
            let near = near.unwrap_or_default();
            if !tells_others && is_of_others(&name, &near, plan) {
                others.add(name, place, rows);
            } else {
                let problem = Problem::UnknownIndicator { name, rows, near };
                told.push(Diagnostic::at(place, problem));
            }
        }
        told.extend(others.told());
        (told, rest)
    }
}

impl<'l> ScanTally<'l> {
    /// Nothing yet, of a plan with as many targets.
    pub fn new(levels: &'l Levels, targets: usize) -> ScanTally<'l> {
        ScanTally {
            problems: Problems::new(levels),
            unknown: Unknown::default(),
            after_end: Counted::default(),
            beyond: Counted::default(),
            unused: Counted::default(),
            unread: HashSet::new(),
            reported: vec![false; targets],
            late: BTreeMap::new(),
            aside: AsideTally::default(),
            unread_rows: UnreadTally::default(),
            has_rows: false,
        }
    }

    /// Adds those of another part.
    pub fn and(mut self, other: ScanTally<'l>) -> ScanTally<'l> {
        self.problems.extend(other.problems);
        self.unknown.and(other.unknown);
        self.after_end.and(other.after_end);
        self.beyond.and(other.beyond);
        self.unused.and(other.unused);
        self.unread.extend(other.unread);
        for (one, other) in self.reported.iter_mut().zip(other.reported) {
            *one |= other;
        }
        for (column, place) in other.late {
            match self.late.entry(column) {
                Entry::Occupied(own) if own.get().line <= place.line => {}
                Entry::Occupied(mut own) => {
                    own.insert(place);
                }
                Entry::Vacant(free) => {
                    free.insert(place);
                }
            }
        }
        self.aside.and(other.aside);
        self.unread_rows.and(other.unread_rows);
        self.has_rows |= other.has_rows;
        self
    }
}

impl ScanTally<'_> {
    /// Counts a figure that a lint tells of by its date.
    pub fn lint(
        &mut self,
        lint: &LintOptions,
        plan: &Plan,
        target: usize,
        date: Date,
        place: impl Fn() -> Place,
    ) {
        self.reported[target] |= plan.span.contains(date);
        if lint.as_of.is_some_and(|as_of| date > as_of) {
            self.beyond.add(&place);
        }
        if date < lint.used_from(plan) {
            self.unused.add(&place);
        }
    }
}
