//! The document's wording, and how it was read.

use crate::model::plan::goal::{Around, Direction, Goal, Step, Threshold};
use crate::render::number::{exact, percent};
use crate::render::report::explain::explanation::{Explanation, signed};
use crate::render::terminal::safe;
use crate::render::words::lang::in_language;
use crate::render::words::phrases;
use crate::render::words::topic::Topic;

impl Explanation<'_> {
    /// Adds the clause and its wording, and the goal as it was read.
    pub fn document(&mut self) {
        let (plan, target, lang) = (self.report.plan, self.one.target, self.lang);
        let clause = target.clause.as_ref().map(|clause| safe(clause.as_str()));
        let wording = target.wording.as_deref().map(safe);
        let wording = wording.map(|wording| in_language!(lang, lists::as_written(&wording)));
        let kind = target.kind.map(|kind| phrases::kind(kind, lang).to_owned());
        let said: Vec<String> = [clause, wording, kind].into_iter().flatten().collect();
        if !said.is_empty() {
            self.add(Topic::Document, said.join("  "));
        }
        if let Some(owner) = &target.owner {
            self.add(Topic::Owner, safe(owner));
        }
        let goal = phrases::asked(plan, target, self.one.terms, lang);
        let inclusive = match self.one.terms.goal {
            Goal::Threshold(Direction::AtLeast | Direction::AtMost, _) => {
                in_language!(lang, report::explain::EQUAL_COUNTS)
            }
            Goal::Threshold(..) => in_language!(lang, report::explain::EQUAL_DOES_NOT_COUNT),
            Goal::Between { .. } => in_language!(lang, report::explain::BOTH_ENDS_COUNT),
            Goal::Unasked => "",
        };
        let due = in_language!(lang, report::explain::due(target.due));
        self.add(Topic::ReadAs, format!("{goal}{inclusive}{due}"));
        self.more(phrases::measure(target.measure, lang));
        self.terms();
        if let Some(note) = &target.note {
            self.add(Topic::Note, safe(note));
        }
    }

    /// Adds how the goal differs from the plain reading: of one group, about, assigned.
    fn terms(&mut self) {
        let lang = self.lang;
        if let Some(group) = phrases::group(self.report).filter(|_| self.one.has_own_goal()) {
            self.more(in_language!(lang, report::explain::goal_of_group(&group)));
        }
        if let (Some(around), Some(bound)) = (self.one.terms.around, self.one.bound) {
            let bound = self.bound(bound);
            self.more(match around {
                Around::Share(share) => {
                    let share = percent(share);
                    in_language!(lang, report::explain::relaxed_by_share(&share, &bound))
                }
                Around::Amount(amount) => {
                    let amount = self.unit(amount);
                    in_language!(lang, report::explain::relaxed_by(&amount, &bound))
                }
            });
        }
        self.base_of_bound();
        if let Goal::Threshold(_, Threshold::Assigned { by, .. }) = self.one.terms.goal {
            self.more(format!(
                "{}{}",
                in_language!(lang, report::explain::ASSIGNED_BY),
                safe(by)
            ));
        }
    }

    /// Adds how the bound follows from the base.
    fn base_of_bound(&mut self) {
        let Goal::Threshold(_, Threshold::FromBase(step)) = self.one.terms.goal else {
            return;
        };
        let Some(base) = self.report.base(self.one) else {
            return;
        };
        let row = self.base(base);
        self.add(Topic::Base, row);
        let (value, bound) = (base.value(), self.unit(step.from(base.value())));
        let formula = match step {
            Step::Plus(more) => format!("{} + {} = {bound}", exact(value), signed(*more)),
            Step::Times(factor) => format!("{} × {} = {bound}", exact(value), exact(*factor)),
        };
        self.more(formula);
    }
}
