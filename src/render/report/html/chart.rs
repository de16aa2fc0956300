//! The figures of the plan's time, beside what was due: a small line in a row, and a labelled one in its details.

use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};

use crate::model::verdict::{Assessment, Evaluation};
use crate::model::{Decimal, Measure, Report, Trajectory};
use crate::render::number;
use crate::render::report::html::axis::tenth;
use crate::render::report::html::numbers;
use crate::render::words::lang::{Lang, in_language};

/// The part of a chart that its lines fill: from left to right, and from the top down.
struct Area {
    left: i64,
    right: i64,
    top: i64,
    bottom: i64,
}

const SMALL: Area = Area {
    left: 3,
    right: 91,
    top: 4,
    bottom: 27,
};

const LARGE: Area = Area {
    left: 52,
    right: 278,
    top: 10,
    bottom: 112,
};

/// A chart of a target's figures.
pub struct Chart<'a, 'r> {
    report: &'r Report<'a>,
    one: &'r Assessment<'a>,
    /// The figures and what was due.
    pub trajectory: Trajectory<'a>,
    /// The least and the greatest value that the chart holds.
    low: Decimal,
    high: Decimal,
}

impl<'a, 'r> Chart<'a, 'r> {
    /// The course of a target that was compared.
    pub fn new(report: &'r Report<'a>, one: &'r Assessment<'a>) -> Chart<'a, 'r> {
        let trajectory = report.trajectory(one);
        let values = trajectory.figures.iter().map(|figure| figure.value);
        let values = values.chain(trajectory.path.iter().map(|(_, value)| *value));
        // a total counts from nothing
        let zero = (one.target.measure == Measure::Total).then_some(Decimal::ZERO);
        let values: Vec<Decimal> = values.chain(zero).collect();
        let low = values.iter().min().copied().unwrap_or_default();
        let high = values.iter().max().copied().unwrap_or_default();
        let goal = trajectory.path.last().map(|(_, value)| value.abs());
        // so that a wobble looks like one
        let least = goal.unwrap_or_default() * Decimal::new(25, 2);
        let least = if least.is_zero() { Decimal::ONE } else { least };
        let more = (least - (high - low)).max(Decimal::ZERO) / Decimal::TWO;
        Chart {
            report,
            one,
            trajectory,
            low: low - more,
            high: high + more,
        }
    }

    fn at(&self, area: &Area, date: Date, value: Decimal) -> (Decimal, Decimal) {
        let height = Decimal::from(area.bottom - area.top);
        let up = (value - self.low).checked_mul(height);
        let up = up.and_then(|up| up.checked_div(self.high - self.low));
        let y = Decimal::from(area.bottom) - up.unwrap_or_default();
        (self.x(area, date), tenth(y))
    }

    fn x(&self, area: &Area, date: Date) -> Decimal {
        let done = self.report.plan.span.elapsed(date);
        tenth(Decimal::from(area.left) + done.of(Decimal::from(area.right - area.left)))
    }

    fn figures(&self, area: &Area) -> Vec<(Decimal, Decimal)> {
        let figures = self.trajectory.figures.iter();
        figures
            .map(|figure| self.at(area, figure.date, figure.value))
            .collect()
    }

    /// The figures in words.
    fn said(&self, lang: Lang) -> String {
        let figure = |figure: &&crate::model::Figure| {
            let period = self.period(figure.date, lang);
            let value = numbers::with_unit(&number::exact(figure.value), self.one.target, lang);
            format!("{period} {value}")
        };
        let figures: Vec<String> = self.trajectory.figures.iter().map(figure).collect();
        figures.join(in_language!(lang, lists::LIST))
    }

    /// The period of a figure.
    pub fn period(&self, date: Date, lang: Lang) -> String {
        let report = self.report;
        numbers::period(report.plan, self.one.target, date, report.as_of, lang)
    }

    /// The lines: time up to the report's date, what was due, the figures.
    fn lines(&self, area: &Area, axis: i64) -> Markup {
        let dots = self.figures(area);
        let path = self.trajectory.path.iter();
        let path: Vec<_> = path
            .map(|(date, value)| self.at(area, *date, *value))
            .collect();
        let crosses_zero = self.low < Decimal::ZERO && self.high > Decimal::ZERO;
        let zero = self.at(area, self.report.as_of, Decimal::ZERO).1;
        let last = dots.len().saturating_sub(1);
        let (left, right) = (area.left, area.right);
        html! {
            path .axis d={ "M" (left) " " (axis) "H" (right) } {}
            path .past d={ "M" (left) " " (axis) "H" (self.x(area, self.report.as_of)) } {}
            @if crosses_zero { path .axis d={ "M" (left) " " (zero) "H" (right) } {} }
            @if path.len() > 1 { path .path d=(line(&path)) {} }
            @if dots.len() > 1 { path .line d=(line(&dots)) {} }
            @for (place, (x, y)) in dots.iter().enumerate() {
                circle .dot cx=(x) cy=(y) r=(if place == last { "3" } else { "1.8" }) {}
            }
        }
    }

    /// The small line of a row.
    pub fn small(&self, lang: Lang) -> Markup {
        html! {
            svg width="96" height="32" viewBox="0 0 96 32" role="img" aria-label=(self.said(lang)) { (self.lines(&SMALL, 31)) }
        }
    }

    /// The labelled chart, from two figures on.
    pub fn large(&self, evaluation: &Evaluation<'_>, lang: Lang) -> Markup {
        let dots = self.figures(&LARGE);
        let (Some(last), true) = (dots.last(), dots.len() > 1) else {
            return html! {};
        };
        let unit = |value: Decimal| {
            let text = number::derived(value, None);
            numbers::bare(&text, self.one.target)
        };
        let end = self.trajectory.path.last();
        let end = end.map(|(date, value)| (self.at(&LARGE, *date, *value), *value));
        let word = if evaluation.is_below_ceiling() {
            in_language!(lang, terms::CAP)
        } else {
            in_language!(lang, terms::TARGET)
        };
        // the number of the newest figure stands on the free side of what is due
        let is_above = end.is_none_or(|(end, _)| last.1 <= end.1);
        let beside = last.1 + Decimal::from(if is_above { -5 } else { 14 });
        html! {
            svg width="340" height="130" viewBox="0 0 340 130" role="img" aria-label=(self.said(lang)) {
                (self.lines(&LARGE, 117))
                @for (x, text) in self.ticks(lang) { text .mut x=(x) y="129" text-anchor="middle" { (text) } }
                text .mut x="46" y="116" text-anchor="end" { (unit(self.low)) }
                text .mut x="46" y="14" text-anchor="end" { (unit(self.high)) }
                text .strong x=(last.0 + Decimal::from(6)) y=(beside) { (unit(evaluation.figure.value)) }
                @if let Some(((x, y), value)) = end { text .mut x=(x + Decimal::from(5)) y=(y + Decimal::from(4)) { (word) " " (unit(value)) } }
            }
        }
    }

    /// The words below the time axis: quarters of a year, else years.
    fn ticks(&self, lang: Lang) -> Vec<(Decimal, String)> {
        let span = self.report.plan.span;
        let months = if span.is_one_year() { 3 } else { 12 };
        let ends = (1..=4).filter_map(|step: i32| {
            let next = span.start.checked_add((step * months).months()).ok()?;
            next.yesterday().ok().filter(|end| *end <= span.end)
        });
        let word = |end: Date| match months {
            3 => numbers::month(end, lang),
            _ => self.report.plan.years.of(end).to_string(),
        };
        ends.map(|end| (self.x(&LARGE, end), word(end))).collect()
    }
}

fn line(points: &[(Decimal, Decimal)]) -> String {
    let points: Vec<String> = points.iter().map(|(x, y)| format!("{x} {y}")).collect();
    format!("M{}", points.join("L"))
}
