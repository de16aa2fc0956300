//! The flag, and why.

use crate::model::verdict::{Miss, Outcome};
use crate::render::report::explain::explanation::Explanation;
use crate::render::terminal::safe;
use crate::render::words::phrases;

impl Explanation<'_> {
    /// Adds the flag with its reason, and the waiver.
    pub fn flag(&mut self) {
        let lang = self.lang;
        let why = self.why();
        let standing = phrases::standing(self.one, lang).map_or_else(String::new, |standing| {
            lang.pick(format!("（{standing}）"), format!(" ({standing})"))
        });
        let flag = format!("{}{standing}", phrases::flag(self.one, lang));
        self.add(
            "判定",
            "flag",
            format!("{flag}{}{why}", lang.pick("：", ": ")),
        );
        if let Some(waiver) = self.one.waiver {
            let reason = safe(&waiver.reason);
            let until = waiver.until;
            self.add(
                "豁免",
                "waived",
                lang.pick(
                    format!("至 {until}：{reason}"),
                    format!("until {until}: {reason}"),
                ),
            );
        }
    }

    fn why(&self) -> &'static str {
        let lang = self.lang;
        match &self.one.outcome {
            Outcome::Met {
                early: false,
                evaluation,
            } if evaluation.figure.date > self.one.target.due => lang.pick(
                "到期后的数仍在上限之内，到期时必在其内",
                "a later figure is still within the cap, and so was that of the due date",
            ),
            Outcome::Missed {
                miss: Miss::Final,
                evaluation,
            } if evaluation.figure.date > self.one.target.due => lang.pick(
                "到期后的数仍未达到，到期时必未达到",
                "a later figure still falls short, and so did that of the due date",
            ),
            Outcome::Met { early: false, .. } => {
                lang.pick("到期已达到目标", "the bound is satisfied at the due date")
            }
            Outcome::Met { early: true, .. } => {
                lang.pick("提前达到目标", "the bound is satisfied before the due date")
            }
            Outcome::OnTrack { .. } => lang.pick(
                "未到期，达到目前应达的水平",
                "not due yet, and not behind what is expected by now",
            ),
            Outcome::Missed {
                miss: Miss::Pace { .. },
                ..
            } => lang.pick(
                "未到期，落后于目前应达的水平",
                "not due yet, and behind what is expected by now",
            ),
            Outcome::Missed {
                miss: Miss::Final,
                evaluation,
            } if evaluation.figure.date < self.one.target.due => lang.pick(
                "累计数已超过上限，不可挽回",
                "the total is over its upper end, for good",
            ),
            Outcome::Missed {
                miss: Miss::Final, ..
            } => lang.pick(
                "到期没有达到目标",
                "the bound is not satisfied at the due date",
            ),
            Outcome::NotJudged { reason, .. } => phrases::reason(*reason, lang),
        }
    }
}
