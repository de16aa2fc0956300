//! The comparison: rounded numbers first, and all their digits where that is asked.

use crate::model::plan::Measure;
use crate::model::plan::goal::Bound;
use crate::model::verdict::Evaluation;
use crate::render::number::exact;
use crate::render::report::explain::explanation::Explanation;
use crate::render::report::findings::margin;
use crate::render::words::lang::in_language;
use crate::render::words::topic::Topic;

impl Explanation<'_> {
    /// Adds the figure beside the value that decided, and the gap.
    pub fn comparison(&mut self, evaluation: &Evaluation<'_>) {
        let lang = self.lang;
        if self.one.target.measure == Measure::Milestone {
            return;
        }
        let value = evaluation.figure.value;
        let Some(expected) = evaluation.decided_by else {
            let within = evaluation.decisive.holds(value);
            let verdict = match within {
                true => in_language!(lang, report::explain::WITHIN_BAND),
                false => in_language!(lang, report::explain::OUTSIDE_BAND),
            };
            self.add(Topic::Comparison, format!("{} {verdict}", exact(value)));
            return;
        };
        let sign = match value.cmp(&expected) {
            std::cmp::Ordering::Less => "<",
            std::cmp::Ordering::Equal => "=",
            std::cmp::Ordering::Greater => ">",
        };
        let (gap, comma) = (
            in_language!(lang, terms::GAP),
            in_language!(lang, lists::COMMA),
        );
        let (shown, mark) = (self.apart(value, expected), self.apart(expected, value));
        // beyond a ceiling a sign would mean two things
        let is_cap =
            matches!(evaluation.decisive, Bound::One(direction, _) if !direction.is_floor());
        let difference = if value == expected {
            self.difference(value - expected)
        } else if is_cap {
            margin::words(
                expected - value,
                &self.difference((expected - value).abs()),
                lang,
            )
        } else {
            self.difference(value - expected)
        };
        self.add(
            Topic::Comparison,
            format!("{shown} {sign} {mark}{comma}{gap} {difference}"),
        );
        if self.exact {
            let (heading, difference) = (
                in_language!(lang, report::explain::EXACTLY),
                exact(value - expected),
            );
            let (value, expected) = (exact(value), exact(expected));
            self.more(format!(
                "{heading}{value} {sign} {expected}{comma}{gap} {difference}"
            ));
        }
        self.marks(evaluation);
    }

    /// Adds what is remarkable: a close call.
    fn marks(&mut self, evaluation: &Evaluation<'_>) {
        let lang = self.lang;
        if self.one.is_close()
            && let Some(band) = evaluation.close_within
        {
            let band = self.difference(band);
            self.more(in_language!(lang, report::explain::close(&band)));
        }
    }
}
