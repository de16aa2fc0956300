//! Totals put in order: single periods added up from the start, and totals that cannot be.

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;

use super::dated::{DatedFigure, Months, SlotFigure, so_far, with_unit};
use super::parts;
use crate::data::dataset::compact::glance::Glance;
use crate::data::dataset::compact::slot::SlotKind;
use crate::data::dataset::deferred::DeferredProblems;
use crate::data::dataset::series::duplicates;
use crate::diagnostic::Problem;
use crate::model::number::decimal::Decimal;
use crate::model::plan::goal::{Goal, Threshold};
use crate::model::plan::{Measure, Plan, Target};
use crate::model::time::calendar::{Span, day_after};
use crate::model::time::period::Shortest;
use crate::model::time::years::Years;

/// Whether figures can be as they are, as far as a glance tells: a total's grow, and more than months of their own
/// would, and none is below zero.
pub fn is_in_order(target: &Target, glance: &Glance, years: Years) -> bool {
    let may_be_flat = || {
        glance.kinds & SlotKind::ByMonth.bit() != 0
            && (glance.greatest - glance.least
                <= glance.least / i64::from(years.months_done(glance.first))
                || glance.first < target.start)
    };
    target.measure != Measure::Total || glance.is_growing && glance.least >= 0 && !may_be_flat()
}

/// The figures of a total that count up to their dates, sums of single periods among them, one a date; they are
/// looked at as well, whether they can be. The rows are in order of their slots.
pub fn put_in_order(
    plan: &Plan,
    target: &Target,
    rows: &[SlotFigure],
    has_unread: bool,
    problems: &mut DeferredProblems<'_>,
) -> Vec<DatedFigure> {
    let spans = countable_spans(plan, target, rows);
    let mut figures = Vec::new();
    let is_counted = |row: &&SlotFigure| spans.iter().any(|span| span.contains(row.date()));
    let others = rows.iter().filter(|row| !is_counted(row));
    let others = others.filter(|row| row.date() <= target.until || target.is_source);
    // nothing is asked of other years: what is of a single period there adds up to nothing
    let up_to_date =
        others.filter(|row| !matches!(row.slot.kind(), SlotKind::Alone(_) | SlotKind::ByQuarter));
    figures.extend(up_to_date.map(SlotFigure::dated));
    for span in spans {
        let mut sums = Sums {
            target,
            span,
            years: plan.years,
            is_own: span.end >= plan.span.start,
            has_unread,
            known: BTreeMap::new(),
            beyond_hole: HashSet::new(),
            has_told_quarter: false,
            has_told_month: false,
            has_told_alone: false,
            problems: &mut *problems,
        };
        let of_span: Vec<SlotFigure> = rows
            .iter()
            .filter(|row| span.contains(row.date()))
            .copied()
            .collect();
        sums.add_all(&of_span);
        let known = sums.known.into_values().map(|known| known.dated());
        let known: Vec<DatedFigure> = known.collect();
        check_growing(target, &known, problems);
        figures.extend(known);
    }
    figures.sort_by_key(|figure| figure.date);
    figures.dedup_by_key(|figure| figure.date);
    figures
}

/// The spans from whose start a total is counted: its own, and the year before a one-year plan; of what growth is
/// worked out from each year.
fn countable_spans(plan: &Plan, target: &Target, rows: &[SlotFigure]) -> Vec<Span> {
    if target.is_source {
        let mut years: Vec<Span> = rows
            .iter()
            .map(|row| Span {
                start: plan.years.first_day(row.date()),
                end: plan.years.last_day(row.date()),
            })
            .collect();
        years.dedup();
        return years;
    }
    let since_start = rows.iter().filter(|row| row.slot.kind() == SlotKind::UpTo);
    let last = since_start.map(|row| row.date()).max();
    let own = Span {
        start: target.start,
        end: last.map_or(target.until, |last| last.max(target.until)),
    };
    let last_year = plan.span.is_one_year().then(|| plan.span.a_year_before());
    last_year.into_iter().chain([own]).collect()
}

/// Fewer things than this in a month tell nothing of how they grow.
const FEW: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

/// A total up to a date, with the row that gives it or the last part of it.
#[derive(Clone, Copy)]
struct Known {
    row: SlotFigure,
    /// Since the span's start.
    total: Decimal,
    is_summed: bool,
}

impl Known {
    fn dated(self) -> DatedFigure {
        DatedFigure {
            value: self.total,
            is_summed: self.is_summed,
            ..self.row.dated()
        }
    }
}

/// The figures of one target within one span, as they are added up.
struct Sums<'a, 'p> {
    target: &'a Target,
    span: Span,
    years: Years,
    /// Whether the span is the plan's own.
    is_own: bool,
    /// Rows of the target could not be read: a period that is missing may be one of them.
    has_unread: bool,
    known: BTreeMap<Date, Known>,
    /// Dates that could not be added up to, because of a hole before them that is told once.
    beyond_hole: HashSet<Date>,
    has_told_quarter: bool,
    has_told_month: bool,
    has_told_alone: bool,
    problems: &'a mut DeferredProblems<'p>,
}

impl Sums<'_, '_> {
    /// Adds up rows in order of their slots.
    fn add_all(&mut self, rows: &[SlotFigure]) {
        let months_alone = parts::of_sums(rows, SlotKind::ByMonth, self.years);
        if months_alone.is_empty() {
            self.check_flat(rows);
        }
        let quarters_alone = parts::of_sums(rows, SlotKind::ByQuarter, self.years);
        for (place, row) in rows.iter().enumerate() {
            match row.slot.kind() {
                SlotKind::UpTo => self.add_so_far(*row, self.span.start),
                SlotKind::OfYear | SlotKind::FromJanuary => {
                    self.add_so_far(*row, self.year_start(row.date()));
                }
                SlotKind::ByMonth if months_alone.contains(&row.date()) => {
                    self.add_alone(*row, row.date().first_of_month());
                }
                SlotKind::ByMonth => self.month(*row, &rows[..place]),
                SlotKind::Alone(_) => self.add_alone(*row, row.slot.days(self.years).start),
                SlotKind::ByQuarter if quarters_alone.contains(&row.date()) => {
                    self.add_alone(*row, row.slot.days(self.years).start);
                }
                SlotKind::ByQuarter => self.quarter(*row),
            }
        }
    }

    /// The day from which a total of a date's year counts within the span.
    fn year_start(&self, date: Date) -> Date {
        self.years.first_day(date).max(self.span.start)
    }

    /// The total up to the day before one; `None` where it is not known.
    fn before(&self, day: Date) -> Option<Decimal> {
        if day == self.span.start {
            return Some(Decimal::ZERO);
        }
        let known = self.known.get(&day.yesterday().ok()?)?;
        Some(known.total)
    }

    /// Takes a row that counts since its year began, or from the plan's start where that is `from`.
    fn add_so_far(&mut self, row: SlotFigure, from: Date) {
        let Some(before) = self.before(from) else {
            return self.tell_hole(row, from);
        };
        let known = Known {
            row,
            total: before + row.value,
            is_summed: before != Decimal::ZERO,
        };
        if let Some(other) = self.known.insert(row.date(), known) {
            let last =
                duplicates::tell_in_order(self.target, [other.row, row], self.years, self.problems);
            if last.line != row.line {
                self.known.insert(row.date(), other);
            }
        }
    }

    /// Adds a row that counts from a day on to what was counted up to it.
    fn add_alone(&mut self, row: SlotFigure, from: Date) {
        let date = row.date();
        match (self.before(from), self.known.get(&date).copied()) {
            (Some(before), Some(given)) => {
                let sum = before + row.value;
                if given.total != sum {
                    let problem = Problem::SumDiffers {
                        indicator: self.indicator(),
                        period: row.period_text(self.years),
                        given: with_unit(given.total, self.target),
                        sum: with_unit(sum, self.target),
                    };
                    self.problems.both(row.at(), given.row.at(), problem);
                }
            }
            (Some(before), None) => {
                let known = Known {
                    row,
                    total: before + row.value,
                    is_summed: true,
                };
                self.known.insert(date, known);
            }
            (None, None) => self.tell_hole(row, from),
            (None, Some(_)) => {}
        }
    }

    /// Tells that what a row is to be added to is not known; once for each hole.
    fn tell_hole(&mut self, row: SlotFigure, from: Date) {
        let is_told = self
            .beyond_hole
            .contains(&from.yesterday().unwrap_or(Date::MIN));
        // last year's parts that do not add up give no path, and that is all
        if self.is_own && !is_told && !self.has_unread {
            let before = self.known.range(..from).next_back();
            let counted = before.map_or(self.span.day_before(), |(date, _)| *date);
            let problem = Problem::MissingMonth {
                indicator: self.indicator(),
                months: periods_between(counted, from, self.years),
            };
            self.problems.at(row.at(), problem);
        }
        self.beyond_hole.insert(row.date());
    }

    /// A month that does not say whether it stands alone: it counts up to its date like others, but for one
    /// behind a period that says so itself (`1-5月`).
    fn month(&mut self, row: SlotFigure, before: &[SlotFigure]) {
        let date = row.date();
        let year = self.year_start(date);
        let month_start = date.first_of_month();
        let sum = self.before(month_start).map(|before| before + row.value);
        if let Some(given) = self.known.get(&date).copied() {
            // another row for the date says which it is
            let so_far = self.before(year).map(|before| before + row.value);
            if so_far == Some(given.total) || sum != Some(given.total) {
                self.add_so_far(row, year);
            }
            return;
        }
        let says_so = |earlier: &&SlotFigure| {
            earlier.slot.kind() == SlotKind::FromJanuary
                && year <= earlier.date()
                && earlier.date() < month_start
        };
        let last = self.known.range(year..month_start).next_back();
        let (Some(whole), Some((_, last))) = (before.iter().rev().find(says_so), last) else {
            return self.add_so_far(row, year);
        };
        let last_so_far = last.total - self.before(year).unwrap_or_default();
        let Months {
            alone: month,
            before,
            so_far,
        } = Months::of(whole, &row, self.years);
        if row.value >= last_so_far {
            if !self.has_told_month {
                let problem = Problem::MonthOrSoFar {
                    indicator: self.indicator(),
                    month,
                    before,
                    so_far,
                };
                self.problems.both(row.at(), whole.at(), problem);
            }
            self.has_told_month = true;
            self.beyond_hole.insert(date);
            return;
        }
        // a hole before it is told as such
        if sum.is_some() && !self.has_told_alone {
            self.has_told_alone = true;
            let last = last.row.at();
            let problem = Problem::MonthAlone {
                indicator: self.indicator(),
                month,
                value: with_unit(row.value, self.target),
                last: format!("{before} {}", with_unit(last_so_far, self.target)),
            };
            self.problems.both(row.at(), last, problem);
        }
        self.add_alone(row, month_start);
    }

    /// A quarter that does not say whether it stands alone: another row for its end has to.
    fn quarter(&mut self, row: SlotFigure) {
        let date = row.date();
        let total = |from: Date| self.before(from).map(|before| before + row.value);
        let readings = [
            total(self.year_start(date)),
            total(row.slot.days(self.years).start),
        ];
        let given = self.known.get(&date).map(|given| given.total);
        if given.is_some_and(|given| readings.contains(&Some(given))) {
            return;
        }
        if !self.has_told_quarter {
            let problem = Problem::AmbiguousQuarter {
                indicator: self.indicator(),
                quarter: self.years.quarter(date),
                so_far: so_far(date, self.years),
                adds_up: true,
            };
            self.problems.at(row.at(), problem);
        }
        self.has_told_quarter = true;
        self.beyond_hole.insert(date);
    }

    /// Tells months without a hole that do not say whether they stand alone and grow like months that do. Of three and more:
    /// less since the first of them than that one says of a month. Of two: less than half of that, where single months
    /// would come to what is asked for and running totals to less than half of it. Falling ones are told as such.
    fn check_flat(&mut self, rows: &[SlotFigure]) {
        let by_month: Vec<&SlotFigure> = rows
            .iter()
            .filter(|row| row.slot.kind() == SlotKind::ByMonth)
            .collect();
        let [first, .., last] = by_month[..] else {
            return;
        };
        let number = i32::try_from(by_month.len()).unwrap_or(i32::MAX);
        let months = |row: &SlotFigure| i32::from(self.years.months_done(row.date()));
        let is_whole = self.years.are_same(first.date(), last.date())
            && months(last) - months(first) + 1 == number;
        let since = last.value - first.value;
        let is_flat = since * Decimal::from(months(first)) < first.value;
        let grows = by_month
            .windows(2)
            .all(|pair| pair[0].value <= pair[1].value);
        // a few things (2, 2, 3) come as they come
        let is_few = self.target.has_classifier() && first.value < FEW;
        let is_told = number >= 3 && is_flat || number == 2 && self.are_single([first, last]);
        if is_told && is_whole && grows && !is_few {
            let problem = Problem::FlatTotal {
                indicator: self.indicator(),
                first: with_unit(first.value, self.target),
                since: with_unit(since, self.target),
                so_far: so_far(last.date(), self.years),
            };
            self.problems.both(last.at(), first.at(), problem);
        }
    }

    /// Whether two months that follow each other can hardly be running totals of what is asked for.
    fn are_single(&self, [first, last]: [&SlotFigure; 2]) -> bool {
        let Goal::Threshold(direction, Threshold::Number(bound)) = &self.target.goal else {
            return false;
        };
        let months = |row: &SlotFigure| Decimal::from(self.years.months_done(row.date()));
        let since = last.value - first.value;
        let is_slow = since * months(first) * Decimal::TWO < first.value;
        let year = Decimal::from(12);
        // by the year's end, at the pace so far and at that of the two months
        let so_far = last.value * year;
        let alone = (first.value + last.value) * year;
        let falls_short = so_far * Decimal::TWO < *bound * months(last);
        let is_enough = *bound <= alone && alone <= *bound * Decimal::from(4);
        // in winter little is done
        let is_later = months(first) >= Decimal::from(4);
        direction.is_floor() && is_later && is_slow && falls_short && is_enough
    }

    fn indicator(&self) -> String {
        self.target.name.clone()
    }
}

/// A total never falls, and never stands below zero.
fn check_growing(target: &Target, figures: &[DatedFigure], problems: &mut DeferredProblems<'_>) {
    let indicator = || target.name.clone();
    let mut last: Option<&DatedFigure> = None;
    for given in figures {
        match last {
            Some(before) if given.value < before.value => {
                let problem = Problem::FallingTotal {
                    indicator: indicator(),
                    before: with_unit(before.value, target),
                    after: with_unit(given.value, target),
                };
                problems.both(given.at(), before.at(), problem);
            }
            None if given.value < Decimal::ZERO => {
                let problem = Problem::NegativeTotal {
                    indicator: indicator(),
                    value: with_unit(given.value, target),
                };
                problems.at(given.at(), problem);
            }
            _ => {}
        }
        last = Some(given);
    }
}

/// The months after `counted_to` and before `next`, as `2021-03`.
pub fn months_between(counted_to: Date, next: Date) -> Vec<String> {
    let first = day_after(counted_to).first_of_month();
    std::iter::successors(Some(first), |month| Some(day_after(month.last_of_month())))
        .take_while(|month| *month < next)
        .map(|month| format!("{}-{:02}", month.year(), month.month()))
        .collect()
}

/// The same, a whole year as `2021` or `2023/24`.
fn periods_between(counted_to: Date, next: Date, years: Years) -> Vec<String> {
    let mut periods = Vec::new();
    let mut from = day_after(counted_to).first_of_month();
    while from < next {
        let year = years.last_day(from);
        let is_whole = from == years.first_day(from) && year < next;
        let last = if is_whole { year } else { from.last_of_month() };
        periods.push(Shortest(last, years).to_string());
        from = day_after(last);
    }
    periods
}
