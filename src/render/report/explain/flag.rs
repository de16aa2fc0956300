//! The flag, and why.

use crate::model::verdict::{Miss, Outcome};
use crate::render::report::explain::explanation::Explanation;
use crate::render::terminal::safe;
use crate::render::words::lang::in_language;
use crate::render::words::phrases;
use crate::render::words::topic::Topic;

impl Explanation<'_> {
    /// Adds the flag with its reason, and the waiver.
    pub fn flag(&mut self) {
        let lang = self.lang;
        let why = self.why();
        let standing = phrases::standing(self.one, lang).map_or_else(String::new, |standing| {
            in_language!(lang, lists::bracketed(&standing))
        });
        let flag = format!("{}{standing}", phrases::flag(self.one, lang));
        self.add(
            Topic::Flag,
            format!("{flag}{}{why}", in_language!(lang, lists::COLON)),
        );
        if let Some(waiver) = self.one.waiver {
            let reason = safe(&waiver.reason);
            let until = waiver.until;
            self.add(
                Topic::Waived,
                in_language!(lang, report::explain::waived_until(until, &reason)),
            );
        }
    }

    fn why(&self) -> &'static str {
        let lang = self.lang;
        match &self.one.outcome {
            Outcome::Met {
                early: false,
                evaluation,
            } if evaluation.figure.date > self.one.target.due => {
                in_language!(lang, report::explain::LATER_WITHIN_CAP)
            }
            Outcome::Missed {
                miss: Miss::Final,
                evaluation,
            } if evaluation.figure.date > self.one.target.due => {
                in_language!(lang, report::explain::LATER_FALLS_SHORT)
            }
            Outcome::Met { early: false, .. } => {
                in_language!(lang, report::explain::MET)
            }
            Outcome::Met { early: true, .. } => {
                in_language!(lang, report::explain::MET_EARLY)
            }
            Outcome::OnTrack { .. } => in_language!(lang, report::explain::ON_TRACK),
            Outcome::Missed {
                miss: Miss::Pace { .. },
                ..
            } => in_language!(lang, report::explain::BEHIND),
            Outcome::Missed {
                miss: Miss::Final,
                evaluation,
            } if evaluation.figure.date < self.one.target.due => {
                in_language!(lang, report::explain::OVER_FOR_GOOD)
            }
            Outcome::Missed {
                miss: Miss::Final, ..
            } => in_language!(lang, report::explain::MISSED),
            Outcome::NotJudged { reason, .. } => phrases::reason(*reason, lang),
        }
    }
}
