//! The lines of an explanation, and the numbers in them.

use crate::model::Fraction;
use crate::model::figures::observations::Figure;
use crate::model::plan::goal::Bound;
use crate::model::time::period::Shortest;
use crate::model::verdict::{Assessment, Evaluation};
use crate::model::verdict::{FullYear, Path};
use crate::model::{Decimal, Report};
use crate::render::number::{alone, apart, exact, percent_exactly, with_unit};
use crate::render::terminal::{safe, width};
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;
use crate::render::words::topic::Topic;

/// The decimals to which a derived number is rounded where it is not compared.
pub const SHOWN: u32 = 2;

/// A target's explanation as it grows.
pub struct Explanation<'a> {
    /// The report.
    pub report: &'a Report<'a>,
    /// The target and its verdict.
    pub one: &'a Assessment<'a>,
    /// The language.
    pub lang: Lang,
    /// Whether compared numbers are shown with all their digits as well.
    pub exact: bool,
    /// Headings and the texts beside them.
    lines: Vec<(&'static str, String)>,
}

impl<'a> Explanation<'a> {
    /// An explanation without lines.
    pub fn new(
        report: &'a Report<'a>,
        one: &'a Assessment<'a>,
        lang: Lang,
        exact: bool,
    ) -> Explanation<'a> {
        Explanation {
            report,
            one,
            lang,
            exact,
            lines: Vec::new(),
        }
    }

    /// The headings, each with its lines.
    pub fn headed(self) -> Vec<(&'static str, Vec<String>)> {
        let mut headed: Vec<(&'static str, Vec<String>)> = Vec::new();
        for (heading, line) in self.lines {
            match headed.last_mut() {
                Some((_, lines)) if heading.is_empty() => lines.push(line),
                _ => headed.push((heading, vec![line])),
            }
        }
        headed
    }

    /// The title, and the lines below it, each ended by a line end.
    pub fn text(self) -> String {
        let (lang, target) = (self.lang, self.one.target);
        let group =
            phrases::group(self.report).map_or_else(String::new, |group| format!(" · {group}"));
        let title = format!(
            "{} ({}){group}",
            phrases::name(target, lang),
            safe(&target.id)
        );
        let widest = self
            .lines
            .iter()
            .map(|(heading, _)| width(heading))
            .max()
            .unwrap_or(0);
        let body: String = self
            .lines
            .iter()
            .map(|(heading, text)| {
                format!(
                    "{heading}{}{text}\n",
                    " ".repeat(widest - width(heading) + 2)
                )
            })
            .collect();
        format!("\u{1b}[1m{title}\u{1b}[0m\n{body}")
    }

    /// Adds a line with a heading.
    pub fn add(&mut self, topic: Topic, text: impl Into<String>) {
        let heading = in_language!(self.lang, report::explain::heading(topic));
        self.lines.push((heading, text.into()));
    }

    /// Adds a line below the one before.
    pub fn more(&mut self, text: impl Into<String>) {
        self.lines.push(("", text.into()));
    }

    /// A number in the target's unit.
    pub fn unit(&self, value: Decimal) -> String {
        with_unit(&exact(value), phrases::unit(self.one.target, self.lang))
    }

    /// A number in the target's unit, rounded, but apart from another.
    pub fn apart(&self, value: Decimal, other: Decimal) -> String {
        with_unit(
            &apart(value, other),
            phrases::unit(self.one.target, self.lang),
        )
    }

    /// A difference of two numbers: of percentages in points.
    pub fn difference(&self, value: Decimal) -> String {
        let unit = phrases::unit(self.one.target, self.lang);
        let number = apart(value, Decimal::ZERO);
        if unit.is_percent() {
            format!("{number} {}", in_language!(self.lang, terms::POINTS))
        } else {
            with_unit(&number, unit)
        }
    }

    /// A share of the way as a reader can calculate with it: months of months, last year's of last year's.
    pub fn share(&self, share: Fraction, path: Path<'_>, evaluation: &Evaluation<'_>) -> String {
        let (part, whole) = match path {
            Path::LastYear {
                same_date,
                full_year,
            } => (same_date.value, full_year.value()),
            Path::Linear => {
                let way = self.one.target.way();
                let months = way.months_until(way.end).value();
                (way.elapsed(evaluation.figure.date).of(months), months)
            }
            Path::Declared(_) | Path::YearEnd => return percent_exactly(share.value()),
        };
        let (part, whole) = (part.normalize(), whole.normalize());
        if part.scale() > 3 || whole.scale() > 3 {
            return percent_exactly(share.value());
        }
        format!("{}/{}", exact(part), exact(whole))
    }

    /// A derived number in the target's unit.
    pub fn rounded(&self, value: Decimal) -> String {
        with_unit(
            &alone(value, SHOWN),
            phrases::unit(self.one.target, self.lang),
        )
    }

    /// A bound with its sign.
    pub fn bound(&self, bound: Bound) -> String {
        match bound {
            Bound::One(sense, value) => format!("{} {}", phrases::sense(sense), self.unit(value)),
            Bound::Band { low, high, .. } => with_unit(
                &format!("{}–{}", exact(low), exact(high)),
                phrases::unit(self.one.target, self.lang),
            ),
        }
    }

    /// A figure with its period and its row.
    pub fn row(&self, figure: &Figure) -> String {
        let file = self
            .report
            .files
            .get(figure.row.file)
            .map_or("", String::as_str);
        let summed = if figure.summed {
            in_language!(self.lang, report::explain::SUMMED)
        } else {
            ""
        };
        let place = if figure.is_assumed() {
            in_language!(self.lang, report::explain::ASSUMED).to_owned()
        } else {
            format!("{}:{}{summed}", safe(file), figure.row.line)
        };
        let remark = figure.remark.as_deref();
        let written = remark.and_then(|remark| remark.written.as_deref());
        let rounded = written.map_or_else(String::new, |written| {
            in_language!(self.lang, report::explain::rounded_from(&safe(written)))
        });
        format!(
            "{}  {}  ({place}{rounded})",
            Shortest(figure.date, self.one.target.years),
            self.unit(figure.value)
        )
    }

    /// The base, or last year's full-year figure, and where it comes from.
    pub fn base(&self, full_year: FullYear<'_>) -> String {
        match full_year {
            FullYear::Row(figure) => self.row(figure),
            FullYear::Plan(value) => {
                let year = Shortest(self.one.target.base_date, self.one.target.years);
                let source = in_language!(self.lang, report::explain::GIVEN_BY_PLAN);
                format!("{year}  {}  {source}", self.unit(value))
            }
        }
    }
}

/// `(1 + a%) × (1 + b%) ÷ (1 + c%) − 1`, with signs as a reader would write them.
pub fn chain(a: Decimal, b: Decimal, c: Decimal) -> String {
    let index = |rate: Decimal| {
        let sign = if rate < Decimal::ZERO { '−' } else { '+' };
        format!("(1 {sign} {}%)", exact(rate.abs()))
    };
    format!("{} × {} ÷ {} − 1", index(a), index(b), index(c))
}

/// A number behind a minus sign: in brackets where it is negative.
pub fn signed(value: Decimal) -> String {
    if value < Decimal::ZERO {
        format!("({})", exact(value))
    } else {
        exact(value)
    }
}
