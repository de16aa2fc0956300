//! The value that should be there by now, with its numbers filled in.

use crate::model::plan::Measure;
use crate::model::plan::goal::Bound;
use crate::model::verdict::Evaluation;
use crate::model::verdict::{FullYear, Path};
use crate::model::{Checkpoint, Decimal, Fraction};
use crate::render::number::{exact, percent, percent_exactly};
use crate::render::report::explain::explanation::{Explanation, chain, signed};
use crate::render::terminal::safe;
use crate::render::words::lang::in_language;
use crate::render::words::phrases;
use crate::render::words::topic::Topic;

impl Explanation<'_> {
    /// Adds the value that the figure is held against, and how it was found.
    pub fn checkpoint(&mut self, evaluation: &Evaluation<'_>) {
        let lang = self.lang;
        let is_milestone = self.one.target.measure == Measure::Milestone;
        let bound = evaluation.decisive;
        let Some(checkpoint) = evaluation.checkpoint else {
            if !is_milestone {
                let why = match bound {
                    Bound::Band { .. } => in_language!(lang, report::explain::BAND_AT_ANY_DATE),
                    Bound::One(..) => in_language!(lang, report::explain::BOUND_ITSELF),
                };
                self.bound_itself(why, bound);
            }
            return;
        };
        match checkpoint {
            Checkpoint::AsItStands { .. } => {
                let why = match self.one.target.measure {
                    Measure::Growth => in_language!(lang, report::explain::GROWTH_AS_IT_STANDS),
                    _ => in_language!(lang, report::explain::NOT_PACED),
                };
                self.bound_itself(why, bound);
            }
            Checkpoint::Kept { base, .. } => {
                let why = match base {
                    Some(base) => {
                        let base = exact(base.value());
                        in_language!(lang, report::explain::kept(&base))
                    }
                    None => in_language!(lang, report::explain::NO_BASE_AND_HOLDS).to_owned(),
                };
                self.bound_itself(&why, bound);
            }
            Checkpoint::Paced { .. } if is_milestone => {
                let nothing = in_language!(lang, report::explain::NOTHING_BEFORE_DUE);
                self.add(Topic::Expected, nothing);
            }
            _ => self.on_the_way(checkpoint, bound, evaluation),
        }
    }

    /// Adds a value that is worked out for the date, with its formula.
    fn on_the_way(
        &mut self,
        checkpoint: Checkpoint<'_>,
        bound: Bound,
        evaluation: &Evaluation<'_>,
    ) {
        let result = |expected| self.apart(expected, evaluation.figure.value);
        match (checkpoint, bound) {
            (
                Checkpoint::TwoYear {
                    expected,
                    same_months,
                    full_year,
                },
                Bound::One(_, bound),
            ) => {
                let formula = chain(bound, full_year.value(), same_months.value);
                let formula = format!("{formula} = {}", result(expected));
                self.two_year();
                self.more(formula);
            }
            (
                Checkpoint::Compound {
                    expected,
                    rate,
                    share,
                },
                _,
            ) => {
                let elapsed = percent(share.value());
                let how = in_language!(self.lang, report::explain::equal_steps(&elapsed));
                let sign = if rate < Decimal::ZERO { '−' } else { '+' };
                let (rate, share) = (
                    exact(rate.abs()),
                    self.share(share, Path::Linear, evaluation),
                );
                let formula = format!("(1 {sign} {rate}%)^({share}) − 1 = {}", result(expected));
                self.add(Topic::Expected, how);
                self.more(formula);
            }
            (
                Checkpoint::Paced {
                    expected,
                    share,
                    path,
                    base,
                },
                Bound::One(_, bound),
            ) => {
                let how = self.path(share, path, evaluation);
                let share = self.share(share, path, evaluation);
                let (bound, result) = (exact(bound), result(expected));
                let formula = match base.map(FullYear::value) {
                    None => format!("{bound} × {share} = {result}"),
                    Some(base) => {
                        let (from, less) = (exact(base), signed(base));
                        format!("{from} + ({bound} − {less}) × {share} = {result}")
                    }
                };
                self.add(Topic::Expected, how);
                self.more(formula);
            }
            _ => {}
        }
    }

    /// Adds the rows of last year that would be needed and are missing.
    pub fn missing(&mut self) {
        let lang = self.lang;
        let rows = phrases::missing(self.one);
        if rows.is_empty() {
            return;
        }
        let why = match self.one.target.measure {
            Measure::Growth => in_language!(lang, report::explain::ROWS_FOR_TWO_YEAR_PACE),
            _ => in_language!(lang, report::explain::ROWS_FOR_BASE),
        };
        self.add(
            Topic::Missing,
            in_language!(lang, report::explain::missing(&rows, why)),
        );
    }

    /// Adds a bound that is not paced, and the reason.
    fn bound_itself(&mut self, why: &str, bound: Bound) {
        let bound = self.bound(bound);
        self.add(Topic::Expected, format!("{why}{bound}"));
    }

    /// Adds the rule of the two-year pace, and the reason.
    fn two_year(&mut self) {
        let lang = self.lang;
        let base = self.report.plan.unusual_base.as_deref().map(safe);
        let why = match base {
            Some(base) => in_language!(lang, terms::unusual_base(&base)),
            None => in_language!(lang, report::explain::ASKED_FOR).to_owned(),
        };
        let rule = in_language!(lang, report::explain::two_year_pace(&why));
        self.add(Topic::Expected, rule);
    }

    /// The share of the way that should be done, and why.
    fn path(&self, share: Fraction, path: Path<'_>, evaluation: &Evaluation<'_>) -> String {
        let lang = self.lang;
        let done = percent_exactly(share.value());
        let way = self.one.target.way();
        let elapsed = percent(way.elapsed(evaluation.figure.date).value());
        match path {
            Path::Linear => {
                let date = evaluation.figure.date;
                in_language!(lang, report::explain::by_time(date, &elapsed))
            }
            Path::YearEnd => in_language!(lang, report::explain::DUE_AT_THE_END).to_owned(),
            Path::Declared(points) => {
                let points = points
                    .iter()
                    .map(|point| exact(*point))
                    .collect::<Vec<_>>()
                    .join(", ");
                in_language!(lang, report::explain::by_plan(&points, &elapsed, &done))
            }
            Path::LastYear {
                same_date,
                full_year,
            } => {
                let (part, whole) = (exact(same_date.value), exact(full_year.value()));
                in_language!(lang, report::explain::by_last_year(&part, &whole, &done))
            }
        }
    }
}
