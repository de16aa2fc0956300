//! The outlook: the end at this pace, and what is needed from here.

use rust_decimal::RoundingStrategy;

use crate::model::Decimal;
use crate::model::plan::goal::Bound;
use crate::model::verdict::Checkpoint;
use crate::model::verdict::Evaluation;
use crate::render::number::{exact, percent_exactly, with_unit};
use crate::render::report::explain::explanation::{Explanation, SHOWN, chain, signed};
use crate::render::report::findings::outlook::Monthly;
use crate::render::words::lang::in_language;
use crate::render::words::phrases;
use crate::render::words::topic::Topic;

/// A number with as many decimals as are shown, rounded so that it is enough.
fn rounded_enough(value: Decimal, is_floor: bool) -> Decimal {
    let strategy = if is_floor {
        RoundingStrategy::ToPositiveInfinity
    } else {
        RoundingStrategy::ToNegativeInfinity
    };
    value.round_dp_with_strategy(SHOWN, strategy).normalize()
}

impl Explanation<'_> {
    /// Adds the projection to the due date, and the need of each month until then.
    pub fn outlook(&mut self, evaluation: &Evaluation<'_>) {
        let lang = self.lang;
        let due = self.one.target.due;
        let progress = self.report.progress(self.one);
        if let Some(projected) = progress.and_then(|progress| progress.projected) {
            let result = match evaluation.decisive {
                Bound::One(_, bound) => self.apart(projected, bound),
                Bound::Band { .. } => self.rounded(projected),
            };
            let formula = self.projection(evaluation);
            self.add(
                Topic::AtThisPace,
                in_language!(lang, report::explain::projected(due, &(formula + &result))),
            );
        }
        if let (Some(needed), Bound::One(direction, _)) = (
            progress.and_then(|progress| progress.needed_on_average),
            evaluation.decisive,
        ) {
            let needed = self.unit(rounded_enough(needed, direction.is_floor()));
            let line = match direction.is_floor() {
                true => in_language!(lang, report::explain::average_at_least(due, &needed)),
                false => in_language!(lang, report::explain::average_at_most(due, &needed)),
            };
            self.add(Topic::FromHere, line);
        }
        if let Some(monthly) = Monthly::of(self.report, self.one) {
            let amount = with_unit(&monthly.needed, phrases::unit(self.one.target, lang));
            let text = match monthly.is_limit {
                false => in_language!(lang, report::explain::each_month(due, &amount)),
                true => in_language!(lang, report::explain::at_most_each_month(due, &amount)),
            };
            self.add(Topic::EachMonthFromHere, text);
        }
    }

    /// The formula of the projection, up to its result; empty where there is none to show.
    fn projection(&self, evaluation: &Evaluation<'_>) -> String {
        match evaluation.checkpoint {
            Some(Checkpoint::TwoYear {
                same_months,
                full_year,
                ..
            }) => {
                chain(
                    evaluation.figure.value,
                    same_months.value,
                    full_year.value(),
                ) + " = "
            }
            Some(Checkpoint::Paced {
                share,
                path,
                base: None,
                ..
            }) => {
                format!(
                    "{} ÷ ({}) = ",
                    exact(evaluation.figure.value),
                    self.share(share, path, evaluation)
                )
            }
            Some(Checkpoint::Paced {
                share,
                path,
                base: Some(base),
                ..
            }) => {
                let (value, base) = (exact(evaluation.figure.value), base.value());
                format!(
                    "{} + ({value} − {}) ÷ ({}) = ",
                    exact(base),
                    signed(base),
                    self.share(share, path, evaluation)
                )
            }
            Some(Checkpoint::Kept {
                share,
                base: Some(base),
                ..
            }) => {
                let (value, base) = (exact(evaluation.figure.value), base.value());
                let share = percent_exactly(share.value());
                format!(
                    "{} + ({value} − {}) ÷ {share} = ",
                    exact(base),
                    signed(base)
                )
            }
            _ => String::new(),
        }
    }
}
