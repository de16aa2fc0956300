//! The charts: positions of what the report says, written out so that a browser only draws.

use maud::{Markup, html};

use crate::model::plan::goal::Bound;
use crate::model::verdict::{Assessment, Evaluation};
use crate::model::{Decimal, Report, Summary, Trajectory};
use crate::render::number;
use crate::render::words::lang::Lang;
use crate::render::words::phrases;

/// The numbers of a chart's axis and how far apart they lie on it.
struct Scale {
    low: Decimal,
    high: Decimal,
    size: i64,
}

impl Scale {
    /// An axis of `size` units that holds all of `values`, with some room at either end that is not `fixed`.
    fn new(values: impl Iterator<Item = Decimal> + Clone, size: i64) -> Scale {
        let low = values.clone().min().unwrap_or_default();
        let high = values.max().unwrap_or_default();
        let room = (high - low) * Decimal::new(6, 2);
        let room = if room.is_zero() { Decimal::ONE } else { room };
        Scale {
            low: if low.is_zero() { low } else { low - room },
            high: if high.is_zero() { high } else { high + room },
            size,
        }
    }

    /// The position of a value, in tenths of a unit.
    fn at(&self, value: Decimal) -> Decimal {
        let size = Decimal::from(self.size);
        let place = (value - self.low)
            .checked_mul(size)
            .and_then(|place| place.checked_div(self.high - self.low));
        place
            .unwrap_or_default()
            .clamp(Decimal::ZERO, size)
            .round_dp(1)
            .normalize()
    }
}

/// The length of one target in a stack.
const UNIT: usize = 1000;

/// The counts of a section or group, side by side, as shares of the largest of them.
pub fn stack(summary: Summary, largest: usize, said: &str) -> Markup {
    let parts = [
        ("met", summary.met),
        ("on-track", summary.on_track),
        ("pace", summary.missed_pace),
        ("missed", summary.missed_final),
        ("not-judged", summary.not_judged),
        ("waived", summary.waived),
    ];
    // a two-hundredth of the whole, and never more than half of one target
    let gap = (largest * UNIT / 200).min(UNIT / 2);
    let parts = parts.into_iter().scan(0, |end, (class, count)| {
        let from = *end;
        *end += count;
        Some((class, from, count))
    });
    html! {
        svg .stack viewBox={ "0 0 " (largest * UNIT) " 10" } preserveAspectRatio="none" role="img" aria-label=(said) {
            @for (class, from, count) in parts {
                @if count > 0 {
                    g class=(class) { rect .own x=(from * UNIT) y="0" width=(count * UNIT - gap) height="10" {} }
                }
            }
        }
    }
}

/// Actual, expected by now and bound on one line from 0, with a key that says their numbers.
pub fn bullet(assessment: &Assessment<'_>, evaluation: &Evaluation<'_>, lang: Lang) -> Markup {
    const WIDTH: i64 = 400;
    let value = evaluation.figure.value;
    let bounds: Vec<Decimal> = match evaluation.decisive {
        Bound::One(_, bound) => vec![bound],
        Bound::Band { low, high } => vec![low, high],
    };
    let expected = evaluation
        .expected
        .filter(|expected| !bounds.contains(expected));
    let all = bounds.iter().copied().chain(expected);
    let scale = Scale::new(all.chain([value, Decimal::ZERO]), WIDTH);
    let zero = scale.at(Decimal::ZERO);
    let place = scale.at(value);
    let (from, to) = (zero.min(place), zero.max(place));
    let said = phrases::flag_and_marks(assessment, lang);
    html! {
        svg viewBox="0 0 400 30" role="img" aria-label=(said) {
            rect .track x="0" y="8" width=(WIDTH) height="14" {}
            rect .own x=(from) y="10" width=(to - from) height="10" {}
            line .zero x1=(zero) x2=(zero) y1="4" y2="26" {}
            @for bound in &bounds { line .bound x1=(scale.at(*bound)) x2=(scale.at(*bound)) y1="2" y2="28" {} }
            @if let Some(expected) = expected {
                line .expected x1=(scale.at(expected)) x2=(scale.at(expected)) y1="0" y2="30" {}
            }
        }
    }
}

/// The legend of a chart: its lines and bars, each with its number.
pub fn key(assessment: &Assessment<'_>, evaluation: &Evaluation<'_>, lang: Lang) -> Markup {
    let unit = |text: String| number::with_unit(&text, phrases::unit(assessment.target, lang));
    let shown = number::compared(
        evaluation.figure.value,
        evaluation.expected,
        evaluation.gap(),
    );
    let bound = match evaluation.decisive {
        Bound::One(sense, bound) => {
            format!("{} {}", phrases::sense(sense), unit(number::exact(bound)))
        }
        Bound::Band { low, high } => {
            unit(format!("{}–{}", number::exact(low), number::exact(high)))
        }
    };
    let is_bound =
        matches!(evaluation.decisive, Bound::One(_, bound) if evaluation.expected == Some(bound));
    let is_own = !is_bound && !shown.expected.is_empty();
    html! {
        p .legend {
            span {
                svg .sign viewBox="0 0 24 10" aria-hidden="true" { rect .own x="0" y="1" width="24" height="8" {} }
                " " (lang.pick("实际", "actual")) " " (unit(shown.actual))
            }
            @if is_own {
                span {
                    svg .sign viewBox="0 0 24 10" aria-hidden="true" { line .expected x1="0" x2="24" y1="5" y2="5" {} }
                    " " (lang.pick("应达", "expected")) " " (unit(shown.expected))
                }
            }
            span {
                svg .sign viewBox="0 0 24 10" aria-hidden="true" { line .bound x1="12" x2="12" y1="0" y2="10" {} }
                " " (lang.pick("目标", "target")) " " (bound)
            }
        }
    }
}

/// The figures through the plan's time, beside what should have been there and last year's.
pub fn course(report: &Report<'_>, course: &Trajectory<'_>, lang: Lang) -> Markup {
    const WIDTH: i64 = 390;
    const HEIGHT: i64 = 120;
    let figures = course
        .figures
        .iter()
        .map(|figure| (figure.date, figure.value));
    let last_year = course
        .last_year
        .iter()
        .map(|(date, figure)| (*date, figure.value));
    let values = figures
        .clone()
        .chain(last_year.clone())
        .chain(course.path.iter().copied())
        .map(|(_, value)| value);
    let scale = Scale::new(values, HEIGHT);
    let span = report.plan.span;
    let at = |(date, value): (jiff::civil::Date, Decimal)| {
        let x = (span.elapsed(date).value() * Decimal::from(WIDTH))
            .round_dp(1)
            .normalize()
            + Decimal::from(5);
        let y = Decimal::from(HEIGHT + 5) - scale.at(value);
        (x, y)
    };
    let line = |points: Vec<(Decimal, Decimal)>| {
        let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
        points.join(" ")
    };
    let actual: Vec<_> = figures.map(at).collect();
    let before: Vec<_> = last_year.map(at).collect();
    let path: Vec<_> = course.path.iter().copied().map(at).collect();
    let quarters = (0..=4).map(|quarter| 5 + quarter * WIDTH / 4);
    let said = lang.pick(
        "走势图，数据见下表",
        "the course as a chart; its numbers are in the table below",
    );
    html! {
        svg viewBox="0 0 400 146" role="img" aria-label=(said) {
            @for x in quarters { line .axis x1=(x) x2=(x) y1="5" y2="125" {} }
            line .axis x1="5" x2="395" y1="125" y2="125" {}
            @if before.len() > 1 { polyline .last-year points=(line(before.clone())) {} }
            @for (x, y) in &before { circle .last-year cx=(x) cy=(y) r="2.5" {} }
            @if path.len() > 1 { polyline .expected points=(line(path.clone())) {} }
            polyline .actual points=(line(actual.clone())) {}
            @for (x, y) in &actual { circle .actual cx=(x) cy=(y) r="4" {} }
            text x="5" y="142" { (span.start.to_string()) }
            text x="395" y="142" text-anchor="end" { (span.end.to_string()) }
        }
        (lines(path.len() > 1, !before.is_empty(), lang))
    }
}

/// The legend of a chart of figures: its lines.
fn lines(has_path: bool, has_last_year: bool, lang: Lang) -> Markup {
    html! {
        p .legend {
            span {
                svg .sign viewBox="0 0 24 10" aria-hidden="true" { line .actual x1="0" x2="24" y1="5" y2="5" {} }
                " " (lang.pick("实际", "actual"))
            }
            @if has_path {
                span {
                    svg .sign viewBox="0 0 24 10" aria-hidden="true" { line .expected x1="0" x2="24" y1="5" y2="5" {} }
                    " " (lang.pick("应达", "expected"))
                }
            }
            @if has_last_year {
                span {
                    svg .sign viewBox="0 0 24 10" aria-hidden="true" { line .last-year x1="0" x2="24" y1="5" y2="5" {} }
                    " " (lang.pick("上年同期", "last year"))
                }
            }
        }
    }
}
