//! An independent reading of the rules of a verdict, in plain fractions: on targets drawn by chance, with many ties,
//! it says what the program says.

use std::collections::BTreeMap;

use crate::support::plan;
use fastrand::Rng;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use plancheck::model::figures::observations::RowRef;
use plancheck::model::verdict::{Assessment, Miss, Outcome, Reason, assess};
use plancheck::model::{Assumptions, Decimal, Figure, Group, PaceRule, Report};

/// A fraction in lowest terms, its denominator positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Exact(i128, i128);

impl Exact {
    fn new(above: i128, below: i128) -> Exact {
        let (mut a, mut b) = (above.abs(), below.abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let sign = if below < 0 { -1 } else { 1 };
        Exact(sign * above / a.max(1), sign * below / a.max(1))
    }
    fn whole(number: i128) -> Exact {
        Exact(number, 1)
    }
    fn plus(self, other: Exact) -> Exact {
        Exact::new(self.0 * other.1 + other.0 * self.1, self.1 * other.1)
    }
    fn minus(self, other: Exact) -> Exact {
        self.plus(Exact(-other.0, other.1))
    }
    fn times(self, other: Exact) -> Exact {
        Exact::new(self.0 * other.0, self.1 * other.1)
    }
    fn over(self, other: Exact) -> Exact {
        Exact::new(self.0 * other.1, self.1 * other.0)
    }
    fn above(self, other: Exact) -> bool {
        self.0 * other.1 > other.0 * self.1
    }
    fn at_least(self, other: Exact) -> bool {
        !other.above(self)
    }
    fn size(self) -> Exact {
        Exact(self.0.abs(), self.1)
    }
    fn min(self, other: Exact) -> Exact {
        if self.above(other) { other } else { self }
    }
    /// Whether a decimal is this, but for its last digits.
    fn is(self, decimal: Decimal) -> bool {
        let own =
            Decimal::from_i128_with_scale(self.0, 0) / Decimal::from_i128_with_scale(self.1, 0);
        (own - decimal).abs() < Decimal::new(1, 18)
    }
}

/// Months are counted from 0, January of the year before the plan; the plan begins with month 12.
type Month = i32;
const EVE: Month = 11;
const START: Month = 12;
const END: Month = 23;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Total,
    Level,
    Growth,
    Ratio,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Goal {
    AtLeast(i128),
    MoreThan(i128),
    AtMost(i128),
    LessThan(i128),
    Between(i128, i128),
    /// At least, or more than, what the other target has.
    Follows {
        strictly: bool,
    },
}

/// A target with its figures, and those of the one that it may follow.
#[derive(Clone, Debug)]
struct Drawn {
    kind: Kind,
    goal: Goal,
    around: bool,
    last_year: Option<i128>,
    due: Month,
    pace: Option<[i128; 4]>,
    unusual: bool,
    figures: BTreeMap<Month, i128>,
    other: BTreeMap<Month, i128>,
    as_of: Month,
    max_age: Option<Month>,
}

/// What is said of a target.
#[derive(Clone, Debug, PartialEq)]
struct Said {
    /// The flag, or the reason and the standing.
    words: String,
    expected: Option<Exact>,
    margin: Option<Exact>,
    projected: Option<Exact>,
    stale: bool,
    missing: Vec<Month>,
}

/// One side of a goal: what is asked, whether more is good, and whether it itself will do.
#[derive(Clone, Copy, Debug)]
struct Side {
    mark: Exact,
    floor: bool,
    itself: bool,
}

impl Side {
    fn holds(self, value: Exact) -> bool {
        value == self.mark && self.itself
            || value != self.mark && value.above(self.mark) == self.floor
    }
    /// Not behind a checkpoint: which is enough itself, unless it is all that is asked.
    fn keeps_up(self, value: Exact, checkpoint: Exact) -> bool {
        if checkpoint == self.mark {
            return self.holds(value);
        }
        value == checkpoint || value.above(checkpoint) == self.floor
    }
    fn margin(self, value: Exact, expected: Exact) -> Exact {
        if self.floor {
            value.minus(expected)
        } else {
            expected.minus(value)
        }
    }
}

impl Drawn {
    fn at(&self, month: Month) -> Option<Exact> {
        self.figures.get(&month).map(|value| Exact::whole(*value))
    }

    /// What stood, or was reached, by the end of last year.
    fn last_year(&self) -> Option<Exact> {
        self.at(EVE).or(self.last_year.map(Exact::whole))
    }

    fn relaxed(&self, value: i128, up: bool) -> Exact {
        let value = Exact::whole(value);
        let slack = value.size().times(Exact::new(i128::from(self.around), 20));
        if up {
            value.plus(slack)
        } else {
            value.minus(slack)
        }
    }

    /// The ends of a band, or the one side of another goal.
    fn asked(&self, month: Month) -> Result<Side, (Exact, Exact)> {
        let side = |mark, floor, itself| {
            Ok(Side {
                mark,
                floor,
                itself,
            })
        };
        match self.goal {
            Goal::AtLeast(value) => side(self.relaxed(value, false), true, true),
            Goal::MoreThan(value) => side(self.relaxed(value, false), true, false),
            Goal::AtMost(value) => side(self.relaxed(value, true), false, true),
            Goal::LessThan(value) => side(self.relaxed(value, true), false, false),
            Goal::Follows { strictly } => {
                side(self.relaxed(self.other[&month], false), true, !strictly)
            }
            Goal::Between(low, high) => Err((self.relaxed(low, false), self.relaxed(high, true))),
        }
    }

    fn follows(&self) -> bool {
        matches!(self.goal, Goal::Follows { .. })
    }

    fn time(&self, month: Month) -> Exact {
        Exact::new((month - EVE).into(), (self.due - EVE).into())
    }

    /// The share of the way that should be done.
    fn share(&self, month: Month) -> Exact {
        if let Some(points) = self.pace {
            let position = self.time(month).times(Exact::whole(4));
            let step = (position.0 / position.1) as usize;
            let before = if step == 0 { 0 } else { points[step - 1] };
            let after = points.get(step).copied().unwrap_or(before);
            let into = position.minus(Exact::whole(step as i128));
            let more = Exact::whole(after - before).times(into);
            return Exact::whole(before).plus(more).over(Exact::whole(100));
        }
        let own_path = || {
            let (part, all) = (self.at(month - 12)?, self.last_year()?);
            let usable = part.0 >= 0 && all.0 > 0 && all.at_least(part);
            usable.then(|| part.over(all))
        };
        let usual = self.kind == Kind::Total && self.due == END && !self.unusual;
        own_path().filter(|_| usual).unwrap_or(self.time(month))
    }

    fn wants_two_years(&self) -> bool {
        self.kind == Kind::Growth && self.unusual && self.due == END
    }

    /// What should be there by a month, on one side; nothing where no base says so.
    fn checkpoint(&self, month: Month, value: Exact, side: Side) -> Option<Exact> {
        let hundred = Exact::whole(100);
        if self.follows() {
            return Some(side.mark);
        }
        match self.kind {
            Kind::Ratio => Some(side.mark),
            Kind::Growth => {
                let two_years = || {
                    let (part, all) = (self.at(month - 12)?, self.last_year()?);
                    let (part, all) = (hundred.plus(part), hundred.plus(all));
                    let usable = part.0 > 0 && all.0 > 0;
                    let chained =
                        |rate: Exact| hundred.plus(rate).times(all).over(part).minus(hundred);
                    usable.then(|| chained(side.mark))
                };
                two_years()
                    .filter(|_| self.wants_two_years())
                    .or(Some(side.mark))
            }
            Kind::Total => Some(self.share(month).times(side.mark)),
            Kind::Level => match self.last_year() {
                Some(base) if side.holds(base) => Some(side.mark),
                Some(base) => {
                    let way = side.mark.minus(base);
                    Some(base.plus(self.share(month).times(way)))
                }
                None if !side.floor && side.holds(value) => Some(side.mark),
                None => None,
            },
        }
    }

    /// Where it is going, if that can be.
    fn projected(&self, month: Month, value: Exact, side: Side) -> Option<Exact> {
        let hundred = Exact::whole(100);
        let sixth = Exact::new(1, 6);
        let (share, result) = match self.kind {
            Kind::Growth | Kind::Ratio => {
                let last = || Some((self.at(month - 12)?, self.last_year()?));
                let used = last().filter(|(part, all)| {
                    self.wants_two_years() && !self.follows() && part.0 > -100 && all.0 > -100
                });
                let result = used.map_or(value, |(part, all)| {
                    let (part, all) = (hundred.plus(part), hundred.plus(all));
                    hundred.plus(value).times(part).over(all).minus(hundred)
                });
                (self.time(month), result)
            }
            _ if self.follows() => return None,
            Kind::Total | Kind::Level => {
                let base = match self.kind {
                    Kind::Level => self.last_year()?,
                    _ => Exact::whole(0),
                };
                let share = self.share(month);
                if share.0 <= 0 {
                    return None;
                }
                (share, base.plus(value.minus(base).over(share)))
            }
        };
        let base = self.last_year().filter(|_| self.kind == Kind::Level);
        let positive = |one: Exact| one.0 >= 0;
        let too_low = result.0 < 0
            && [Some(value), Some(side.mark), base]
                .into_iter()
                .flatten()
                .all(positive);
        let too_high =
            result.above(hundred) && hundred.at_least(value) && hundred.at_least(side.mark);
        (share.at_least(sixth) && !too_low && !too_high).then_some(result)
    }

    /// The dates of last year that it would be paced by.
    fn lacks(&self, month: Month) -> Vec<Month> {
        let paced = !matches!(self.goal, Goal::Between(..) | Goal::Follows { .. });
        let needed = match self.kind {
            Kind::Level => vec![EVE],
            Kind::Growth if self.wants_two_years() => vec![month - 12, EVE],
            _ => Vec::new(),
        };
        let is_missing = |one: &Month| {
            !(self.figures.contains_key(one) || *one == EVE && self.last_year.is_some())
        };
        needed
            .into_iter()
            .filter(|_| paced)
            .filter(is_missing)
            .collect()
    }

    fn said(&self) -> Said {
        let mut said = Said {
            words: String::new(),
            expected: None,
            margin: None,
            projected: None,
            stale: false,
            missing: Vec::new(),
        };
        let reported: Vec<Month> = (START..=self.as_of)
            .filter(|month| self.figures.contains_key(month))
            .collect();
        let both = |month: &Month| !self.follows() || self.other.contains_key(month);
        let before: Vec<Month> = reported
            .iter()
            .copied()
            .filter(|month| *month <= self.due)
            .collect();
        let month = before.iter().rev().copied().find(both);
        if month == Some(self.due) {
            return self.decided(said, self.due);
        }
        let later = reported.iter().copied().find(|month| *month > self.due);
        if let (Some(later), Kind::Total, false) = (later, self.kind, self.follows()) {
            let value = self.at(later).expect("reported");
            let proves = match self.asked(later) {
                Ok(side) => side.holds(value) != side.floor,
                Err((low, _)) => low.above(value),
            };
            if proves {
                return self.decided(said, later);
            }
        }
        let Some(month) = month else {
            said.words = match (before.last(), later) {
                (Some(_), _) => "partner-not-reported".to_owned(),
                (None, Some(_)) => "final-not-reported".to_owned(),
                (None, None) => "no-data".to_owned(),
            };
            if let Some(last) = before.last() {
                said.stale = self.is_old(*last);
            }
            return said;
        };
        let value = self.at(month).expect("reported");
        said.stale = self.is_old(month);
        let waits = if self.as_of >= self.due {
            Some("final-not-reported")
        } else {
            self.max_age
                .filter(|age| self.as_of - month > *age)
                .map(|_| "too-old")
        };
        let (side, ceiling) = match (self.asked(month), self.kind) {
            (Err((low, high)), Kind::Total) => {
                if value.above(high) {
                    said.words = "missed for good".to_owned();
                    said.stale = false;
                    said.expected = Some(high);
                    said.margin = Some(high.minus(value));
                    return said;
                }
                (
                    Side {
                        mark: low,
                        floor: true,
                        itself: true,
                    },
                    Some(high),
                )
            }
            (Err((low, high)), _) => {
                let within = value.at_least(low) && high.at_least(value);
                said.margin = Some(value.minus(low).min(high.minus(value)));
                said.words = open(within, waits);
                return said;
            }
            (Ok(side), _) => (side, None),
        };
        let checkpoint = self.checkpoint(month, value, side);
        let settled = match self.kind {
            _ if self.follows() || ceiling.is_some() => None,
            Kind::Total => (side.holds(value) == side.floor).then_some(side.floor),
            Kind::Level => {
                let starts_outside = self
                    .last_year()
                    .map_or(side.floor, |base| !side.holds(base));
                (starts_outside && side.holds(value)).then_some(true)
            }
            Kind::Growth | Kind::Ratio => None,
        };
        let owed = self.as_of >= self.due;
        if let Some(met) = settled {
            let words = if met { "met early" } else { "missed for good" };
            let expected = checkpoint.filter(|_| !owed).unwrap_or(side.mark);
            said.words = words.to_owned();
            said.stale &= met;
            said.expected = Some(expected);
            said.margin = Some(side.margin(value, expected));
            said.projected = (!owed && checkpoint.is_some())
                .then(|| self.projected(month, value, side))
                .flatten();
            return said;
        }
        let base_missing =
            self.kind == Kind::Level && !self.follows() && self.last_year().is_none();
        let taken_as_it_stands = self.kind == Kind::Growth && checkpoint == Some(side.mark);
        if base_missing || taken_as_it_stands {
            said.missing = self.lacks(month);
        }
        let Some(expected) = checkpoint else {
            said.words = waits.unwrap_or("no-base").to_owned();
            return said;
        };
        said.expected = Some(expected);
        let margin = side.margin(value, expected);
        said.margin = Some(ceiling.map_or(margin, |high| margin.min(high.minus(value))));
        said.words = open(side.keeps_up(value, expected), waits);
        if waits.is_none() && ceiling.is_none() {
            said.projected = self.projected(month, value, side);
        }
        said
    }

    /// Judged by the figure of the due date, or a later one that proves what it was.
    fn decided(&self, mut said: Said, month: Month) -> Said {
        let value = self.at(month).expect("reported");
        let holds;
        match (self.asked(month), self.kind) {
            (Ok(side), _) => {
                holds = side.holds(value);
                said.expected = Some(side.mark);
                said.margin = Some(side.margin(value, side.mark));
            }
            (Err((low, high)), kind) => {
                holds = value.at_least(low) && high.at_least(value);
                let end = if value.above(high) { high } else { low };
                said.expected = (kind == Kind::Total).then_some(end);
                said.margin = Some(value.minus(low).min(high.minus(value)));
            }
        }
        said.words = if holds { "met" } else { "missed for good" }.to_owned();
        said
    }

    fn is_old(&self, month: Month) -> bool {
        let known = self.figures.keys().filter(|month| **month <= self.as_of);
        let months = if known.into_iter().all(|month| [EVE, END].contains(month)) {
            12
        } else {
            3
        };
        self.as_of - month > months
    }
}

/// The flag of what is open, or the reason that it waits for and how it stood.
fn open(keeps_up: bool, waits: Option<&str>) -> String {
    let flag = if keeps_up { "on track" } else { "behind" };
    waits.map_or_else(|| flag.to_owned(), |reason| format!("{reason}, {flag}"))
}

/// The last day of a month.
fn day(month: Month) -> Date {
    date(2020, 1, 1)
        .checked_add(month.months())
        .expect("a date")
        .last_of_month()
}

fn drawn(chance: &mut Rng) -> Drawn {
    let kind = [Kind::Total, Kind::Level, Kind::Growth, Kind::Ratio][chance.usize(..4)];
    let low = i128::from(chance.i32(-2..=12));
    let value = i128::from(chance.i32(-6..=24));
    let goal = match chance.usize(..6) {
        0 => Goal::AtLeast(value),
        1 => Goal::MoreThan(value),
        2 => Goal::AtMost(value),
        3 => Goal::LessThan(value),
        4 => Goal::Between(low, low + i128::from(chance.i32(0..=6))),
        _ => Goal::Follows {
            strictly: chance.bool(),
        },
    };
    let follows = matches!(goal, Goal::Follows { .. });
    let paced = !follows && matches!(kind, Kind::Total | Kind::Level);
    let figures = |chance: &mut Rng| -> BTreeMap<Month, i128> {
        let often = [2, 4, 8][chance.usize(..3)];
        let some = (0..=END)
            .filter(|_| chance.i32(0..12) < often)
            .collect::<Vec<_>>();
        some.into_iter()
            .map(|month| (month, i128::from(chance.i32(-2..=24))))
            .collect()
    };
    let mut one = Drawn {
        kind,
        goal,
        around: !follows && chance.usize(..4) == 0,
        last_year: chance.bool().then(|| i128::from(chance.i32(-2..=24))),
        due: [END, END, 17, 20][chance.usize(..4)],
        pace: (paced && chance.usize(..4) == 0)
            .then(|| [[20, 45, 70, 100], [0, 0, 100, 100], [0, 0, 0, 100]][chance.usize(..3)]),
        unusual: chance.bool(),
        figures: figures(chance),
        other: figures(chance),
        as_of: chance.i32(START..=END),
        max_age: (chance.usize(..3) == 0).then(|| chance.i32(0..6)),
    };
    // a plan that relaxes a level past its own base is refused
    if one.kind == Kind::Level
        && let (Some(base), false, true) = (one.last_year.map(Exact::whole), follows, one.around)
        && let Ok(relaxed) = one.asked(EVE)
    {
        one.around = false;
        let stated = one.asked(EVE).expect("one side");
        one.around = stated.mark != relaxed.mark && relaxed.holds(base) == stated.holds(base);
    }
    one
}

/// The same as a plan and a group, read by the program.
fn written(one: &Drawn) -> String {
    let measure = match one.kind {
        Kind::Total => "total",
        Kind::Level => "level",
        Kind::Growth => "growth",
        Kind::Ratio => "ratio",
    };
    let goal = match one.goal {
        Goal::AtLeast(value) => format!("at_least = {value}"),
        Goal::MoreThan(value) => format!("more_than = {value}"),
        Goal::AtMost(value) => format!("at_most = {value}"),
        Goal::LessThan(value) => format!("less_than = {value}"),
        Goal::Between(low, high) => format!("between = [{low}, {high}]"),
        Goal::Follows { strictly: true } => "more_than = { same_as = \"b\" }".to_owned(),
        Goal::Follows { strictly: false } => "at_least = { same_as = \"b\" }".to_owned(),
    };
    let around = if one.around { "around = true\n" } else { "" };
    let last_year = one.last_year.map(|value| format!("last_year = {value}\n"));
    let pace = one.pace.map(|pace| format!("pace = {pace:?}\n"));
    let rest = format!(
        "{goal}\ndue = {}\n{around}{}{}",
        day(one.due),
        last_year.unwrap_or_default(),
        pace.unwrap_or_default()
    );
    crate::support::target("a", measure, &rest)
        + &crate::support::target("b", measure, "at_least = 1")
}

fn group(one: &Drawn) -> Group {
    let mut group = Group::default();
    for (target, figures) in [&one.figures, &one.other].into_iter().enumerate() {
        for (month, value) in figures {
            group.push(Figure {
                date: day(*month),
                from: day(*month),
                value: Decimal::from_i128_with_scale(*value, 0),
                row: RowRef { file: 0, line: 1 },
                summed: false,
                remark: None,
                worked: None,
            });
        }
        group.close(target + 1);
    }
    group
}

fn words(one: &Assessment<'_>) -> String {
    match &one.outcome {
        Outcome::Met { early: true, .. } => "met early".to_owned(),
        Outcome::Met { early: false, .. } => "met".to_owned(),
        Outcome::OnTrack { .. } => "on track".to_owned(),
        Outcome::Missed {
            miss: Miss::Final, ..
        } => "missed for good".to_owned(),
        Outcome::Missed {
            miss: Miss::Pace { .. },
            ..
        } => "behind".to_owned(),
        Outcome::NotJudged {
            reason, standing, ..
        } => {
            let reason = match reason {
                Reason::NoData => "no-data",
                Reason::PartnerNotReported => "partner-not-reported",
                Reason::FinalNotReported => "final-not-reported",
                Reason::TooOld => "too-old",
                Reason::NoBase => "no-base",
                other => panic!("{other:?}"),
            };
            let stood = standing
                .as_ref()
                .map(|standing| open(standing.is_on_track, Some(reason)));
            stood.unwrap_or_else(|| reason.to_owned())
        }
    }
}

fn agrees(said: &Said, report: &Report<'_>) -> bool {
    let one = &report.assessments[0];
    let same = |exact: Option<Exact>, decimal: Option<Decimal>| match (exact, decimal) {
        (None, None) => true,
        (Some(exact), Some(decimal)) => exact.is(decimal),
        _ => false,
    };
    let comparison = one.comparison();
    let projected = report.progress(one).and_then(|progress| progress.projected);
    said.words == words(one)
        && same(
            said.expected,
            comparison.and_then(|comparison| comparison.expected),
        )
        && same(
            said.margin,
            comparison.map(|comparison| comparison.margin()),
        )
        && same(said.projected, projected)
        && said.stale == one.is_stale
        && said
            .missing
            .iter()
            .map(|month| day(*month))
            .eq(one.missing.iter().copied())
}

#[test]
fn the_program_reads_the_rules_as_they_are_written() {
    let mut seen = BTreeMap::new();
    let mut seeds = Rng::with_seed(15);
    for _ in 0..8_000 {
        let seed = seeds.u64(..);
        let one = drawn(&mut Rng::with_seed(seed));
        let unusual = if one.unusual {
            "unusual_base = \"u\""
        } else {
            ""
        };
        let plan = plan(unusual, &written(&one));
        let group = group(&one);
        let assumptions = Assumptions {
            as_of: day(one.as_of),
            rule: PaceRule::Auto,
            max_age: one.max_age.map(|months| months as u32),
        };
        let files = ["d.csv".to_owned()];
        let report = assess(&plan, &files, &group, assumptions);
        let said = one.said();
        assert!(
            agrees(&said, &report),
            "seed {seed}: {one:#?}\n{said:#?}\n{:#?} {:?}",
            report.assessments[0],
            report.progress(&report.assessments[0])
        );
        *seen.entry(said.words).or_insert(0) += 1;
    }
    // every word was said often
    assert!(
        seen.len() >= 14 && seen.values().all(|count| *count >= 5),
        "{seen:?}"
    );
}
