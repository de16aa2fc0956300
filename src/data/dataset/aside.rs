//! Rows that were set aside, and the places of those that count.

use std::collections::{BTreeSet, HashMap};

use super::counted::Counted;
use crate::data::row::aside::Aside;
use crate::data::row::cells::Row;
use crate::diagnostic::{Diagnostic, Place, Problem, Problems};
use crate::model::Plan;
use crate::model::plan::names;

/// The most places, and words of kind, that a message lists.
const MOST_LISTED: usize = 5;

/// The most places that are told apart.
const MOST_PLACES: usize = 1000;

/// Rows of a file, or of a data set, that were set aside.
#[derive(Default)]
pub struct AsideTally {
    filtered: Counted,
    not_actual: Counted,
    /// Words of kind that are no actual's.
    words: BTreeSet<String>,
    other_places: Counted,
    sums: Counted,
    /// Places of rows: of those that count where the plan names none, else of those set aside.
    places: HashMap<String, SeenPlace>,
    /// Rows that count.
    counting: usize,
}

/// A place of rows.
struct SeenPlace {
    /// As it is first written.
    written: String,
    /// The heading of its column.
    column: String,
    file: usize,
    place: Place,
}

impl AsideTally {
    /// Counts a row that is set aside.
    pub fn add(&mut self, row: &Row<'_>, aside: Aside) {
        match aside {
            Aside::Filtered => self.filtered.add(|| row.place(0)),
            Aside::NotActual(column) => {
                if self.words.len() < MOST_LISTED {
                    self.words.insert(row.record.text(column).to_owned());
                }
                self.not_actual.add(|| row.place(column));
            }
            Aside::OtherPlace(column) => {
                self.see(row, column);
                self.other_places.add(|| row.place(column));
            }
            Aside::WholeArea(column) => self.sums.add(|| row.place(column)),
        }
    }

    /// Counts a row with figures.
    #[inline]
    pub fn count(&mut self, row: &Row<'_>, plan: &Plan) {
        self.counting += 1;
        if plan.area.is_empty()
            && let [column, ..] = row.table.columns.places[..]
        {
            self.see(row, column);
        }
    }

    fn see(&mut self, row: &Row<'_>, column: usize) {
        let written = row.record.text(column);
        let key = names::key(written);
        if !self.places.contains_key(&key) && self.places.len() < MOST_PLACES {
            let seen = SeenPlace {
                written: written.to_owned(),
                column: row.table.heading(column).to_owned(),
                file: row.table.file,
                place: row.place(column),
            };
            self.places.insert(key, seen);
        }
    }

    /// Adds those of another part of the file.
    pub fn and(&mut self, other: AsideTally) {
        self.filtered.and(other.filtered);
        self.not_actual.and(other.not_actual);
        self.other_places.and(other.other_places);
        self.sums.and(other.sums);
        self.add_places(other.words, other.places, other.counting);
    }

    /// Adds those of a later file.
    pub fn and_later(&mut self, file: usize, other: AsideTally) {
        self.filtered.and_later(file, other.filtered);
        self.not_actual.and_later(file, other.not_actual);
        self.other_places.and_later(file, other.other_places);
        self.sums.and_later(file, other.sums);
        self.add_places(other.words, other.places, other.counting);
    }

    fn add_places(
        &mut self,
        words: BTreeSet<String>,
        places: HashMap<String, SeenPlace>,
        counting: usize,
    ) {
        self.words.extend(words);
        self.counting += counting;
        for (key, seen) in places {
            let at = |seen: &SeenPlace| (seen.file, seen.place.line);
            match self.places.get_mut(&key) {
                Some(known) if at(&seen) < at(known) => *known = seen,
                Some(_) => {}
                None => {
                    self.places.insert(key, seen);
                }
            }
        }
    }

    /// Tells what was set aside, and places that cannot be told apart.
    pub fn tell(self, plan: &Plan, problems: &mut Problems<'_>) {
        let words: Vec<String> = self.words.into_iter().take(MOST_LISTED).collect();
        self.not_actual
            .tell(problems, |rows| Problem::NotActual { words, rows });
        let mut places: Vec<SeenPlace> = self.places.into_values().collect();
        places.sort_by_key(|seen| (seen.file, seen.place.line));
        let mut counted = self.other_places;
        let (other_places, filtered, sums) = (counted.rows, self.filtered.rows, self.sums.rows);
        if let Some(first) = places.first() {
            let listed = places.iter().take(MOST_LISTED);
            let listed: Vec<String> = listed.map(|seen| seen.written.clone()).collect();
            let column = first.column.clone();
            let problem = if plan.area.is_empty() {
                match &places[..] {
                    [only] if only.written.is_empty() => None,
                    [only] => Some(Problem::SinglePlace {
                        column,
                        place: only.written.clone(),
                    }),
                    all => Some(Problem::SeveralPlaces {
                        column,
                        places: listed,
                        all: all.len(),
                    }),
                }
            } else if self.counting == 0 {
                Some(Problem::OtherPlaces {
                    places: listed,
                    area: plan.area.iter().take(1).cloned().collect(),
                    column,
                })
            } else {
                None
            };
            if let Some(problem) = problem {
                problems.add(first.file, Diagnostic::at(first.place.clone(), problem));
            }
        }
        for other in [self.filtered, self.sums] {
            counted.first = counted.first.or(other.first);
        }
        counted.tell(problems, |_| Problem::RowsSetAside {
            places: other_places,
            filtered,
            sums,
        });
    }
}
