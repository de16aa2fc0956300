//! The questions of a form: its columns, and for each cell whether it is given or to be filled in.

use std::collections::{BTreeSet, HashSet};

use jiff::civil::Date;

use crate::model::time::period::{Period, Shortest, SpelledOut};
use crate::model::time::years::Years;
use crate::model::{Goal, Measure, Plan, Target, Threshold};
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;

/// The contents of a form.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The targets whose figures are asked for.
    pub targets: &'a [&'a Target],
    /// The periods of the figures; where there is none the period is to be filled in as well.
    pub periods: &'a [Period],
    /// A row an indicator and a column a period, in place of a row a figure.
    pub wide: bool,
    /// The language of headings and names.
    pub lang: Lang,
}

/// A form.
pub struct Form<'a> {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each with an entry for each column.
    pub rows: Vec<Row<'a>>,
}

/// A row of a form.
pub struct Row<'a> {
    /// The target whose figures are asked for.
    pub target: &'a Target,
    /// The entries.
    pub entries: Vec<FormEntry>,
}

/// A column of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// The target's id.
    Id,
    /// Its name.
    Indicator,
    /// Who answers for it.
    Owner,
    /// Its unit.
    Unit,
    /// The period of the row's figure.
    Period,
    /// The row's figure.
    Value,
    /// The figure of this period, in words that no spreadsheet takes for a date.
    Figure(String),
    /// The time that a total counts.
    Basis,
    /// A doubt about the figure.
    Note,
    /// Its source.
    Source,
}

/// An entry of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormEntry {
    /// Known, and not to be changed.
    Given(String),
    /// To be filled in.
    Asked,
    /// Neither known nor asked for.
    Nothing,
}

impl Column {
    /// Its heading, which data files are read by.
    pub fn heading(&self, lang: Lang) -> String {
        let words = match self {
            Column::Id => "id",
            Column::Owner => in_language!(lang, template::OWNER),
            Column::Indicator => in_language!(lang, template::INDICATOR),
            Column::Unit => in_language!(lang, template::UNIT),
            Column::Period => in_language!(lang, template::PERIOD),
            Column::Value => in_language!(lang, template::VALUE),
            Column::Figure(period) => period,
            Column::Basis => in_language!(lang, template::BASIS),
            Column::Note => in_language!(lang, template::NOTE),
            Column::Source => in_language!(lang, template::SOURCE),
        };
        words.to_owned()
    }
}

impl<'a> Request<'a> {
    /// The form: figures from before the plan are asked for as well where its rules need them.
    pub fn form(&self) -> Form<'a> {
        let mut form = if self.wide {
            self.wide_form()
        } else {
            self.long_form()
        };
        if self.owners().nth(1).is_some() {
            form.columns.push(Column::Owner);
            for row in &mut form.rows {
                let owner = row.target.owner.clone();
                row.entries
                    .push(owner.map_or(FormEntry::Nothing, FormEntry::Given));
            }
        }
        form
    }

    /// The owners of the targets, each once, in the targets' order.
    pub fn owners(&self) -> impl Iterator<Item = Option<&'a str>> {
        let mut seen = HashSet::new();
        let owners = self.targets.iter().map(|target| target.owner.as_deref());
        owners.filter(move |owner| seen.insert(*owner))
    }

    fn wide_form(&self) -> Form<'a> {
        let earlier = self.targets.iter().flat_map(|target| self.earlier(target));
        let earlier: BTreeSet<Date> = earlier.collect();
        let columns: Vec<Column> = [Column::Id, Column::Indicator, Column::Unit, Column::Basis]
            .into_iter()
            .chain(
                earlier
                    .iter()
                    .map(|date| Column::Figure(worded(*date, self.plan.years))),
            )
            .chain(self.asked().map(Column::Figure))
            .collect();
        let row = |target: &&'a Target| {
            let needed = self.earlier(target);
            let before = earlier.iter().map(|date| {
                if needed.contains(date) {
                    FormEntry::Asked
                } else {
                    FormEntry::Nothing
                }
            });
            let fixed = [
                FormEntry::Given(target.id.clone()),
                FormEntry::Given(phrases::name(target, self.lang)),
                FormEntry::Given(target.unit.as_str().to_owned()),
                basis(target),
            ];
            Row {
                target,
                entries: fixed
                    .into_iter()
                    .chain(before)
                    .chain(self.periods.iter().map(|_| FormEntry::Asked))
                    .collect(),
            }
        };
        Form {
            columns,
            rows: self.targets.iter().map(row).collect(),
        }
    }

    fn long_form(&self) -> Form<'a> {
        let columns = vec![
            Column::Id,
            Column::Indicator,
            Column::Period,
            Column::Value,
            Column::Unit,
            Column::Basis,
            Column::Note,
            Column::Source,
        ];
        let row = |target: &'a Target, period: FormEntry, note: FormEntry| Row {
            target,
            entries: vec![
                FormEntry::Given(target.id.clone()),
                FormEntry::Given(phrases::name(target, self.lang)),
                period,
                FormEntry::Asked,
                FormEntry::Given(target.unit.as_str().to_owned()),
                basis(target),
                note,
                FormEntry::Asked,
            ],
        };
        let mut rows = Vec::new();
        for target in self.targets.iter().copied() {
            let years = self.plan.years;
            let earlier = self.earlier(target).into_iter();
            let earlier = earlier.map(|date| worded(date, years));
            let known = earlier.chain(self.asked()).map(FormEntry::Given);
            rows.extend(known.map(|period| row(target, period, FormEntry::Asked)));
            // a row to fill in where no period is asked for, and one beside it of last year where that is needed
            if self.periods.is_empty() {
                rows.push(row(target, FormEntry::Asked, FormEntry::Asked));
                if self.plan.asks_for_two_year_pace(target) && follows_last_year(target) {
                    let last_year =
                        in_language!(self.lang, template::SAME_MONTHS_OF_LAST_YEAR).to_owned();
                    rows.push(row(target, FormEntry::Asked, FormEntry::Given(last_year)));
                }
            }
        }
        Form { columns, rows }
    }

    fn asked(&self) -> impl Iterator<Item = String> {
        let worded = |period: &Period| SpelledOut(*period).to_string();
        self.periods.iter().map(worded)
    }

    /// The dates before the plan that a target needs figures of and that are not asked for by themselves, in order.
    fn earlier(&self, target: &Target) -> Vec<Date> {
        let of = |date| self.plan.earlier_dates(target, target.terms(None), date);
        let asked = self.periods.iter().map(|period| period.date());
        let within = asked.clone().filter(|date| self.plan.span.contains(*date));
        let mut dates = of(None);
        dates.extend(within.flat_map(|date| of(Some(date))));
        dates.retain(|date| asked.clone().all(|asked| asked != *date));
        dates.sort();
        dates.dedup();
        dates
    }
}

/// Totals alone may be counted in more than one way.
fn basis(target: &Target) -> FormEntry {
    match target.measure {
        Measure::Total => FormEntry::Asked,
        Measure::Level | Measure::Growth | Measure::Ratio | Measure::Milestone => {
            FormEntry::Nothing
        }
    }
}

/// Whether a goal is paced by last year: neither a band nor another target's figure.
fn follows_last_year(target: &Target) -> bool {
    matches!(
        &target.goal,
        Goal::Threshold(
            _,
            Threshold::Number(_) | Threshold::Assigned { .. } | Threshold::FromBase(_)
        )
    )
}

/// The shortest period that ends on a date, in words that no spreadsheet takes for a date.
fn worded(date: Date, years: Years) -> String {
    let shortest = Shortest(date, years).to_string();
    Period::parse(&shortest, None, years).map_or(shortest, |period| SpelledOut(period).to_string())
}
