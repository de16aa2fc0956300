//! The document's wording, and how it was read.

use crate::model::plan::goal::{Around, Direction, Goal, Step, Threshold};
use crate::render::number::{exact, percent};
use crate::render::report::explain::explanation::{Explanation, signed};
use crate::render::terminal::safe;
use crate::render::words::lang::Lang;
use crate::render::words::phrases;

impl Explanation<'_> {
    /// Adds the clause and its wording, and the goal as it was read.
    pub fn document(&mut self) {
        let (plan, target, lang) = (self.report.plan, self.one.target, self.lang);
        let clause = target.clause.as_ref().map(|clause| safe(clause.as_str()));
        let (open, close) = lang.pick(("「", "」"), ("\"", "\""));
        let wording = target.wording.as_deref().map(safe);
        let wording = wording.map(|wording| format!("{open}{wording}{close}"));
        let kind = target.kind.map(|kind| phrases::kind(kind, lang).to_owned());
        let said: Vec<String> = [clause, wording, kind].into_iter().flatten().collect();
        if !said.is_empty() {
            self.add("文件", "document", said.join("  "));
        }
        if let Some(owner) = &target.owner {
            self.add("责任单位", "owner", safe(owner));
        }
        let goal = phrases::asked(plan, target, self.one.terms, lang);
        let inclusive = match self.one.terms.goal {
            Goal::Threshold(Direction::AtLeast | Direction::AtMost, _) => {
                lang.pick("（恰好等于也算）", " (equal counts)")
            }
            Goal::Threshold(..) => lang.pick("（恰好等于不算）", " (equal does not count)"),
            Goal::Between { .. } => lang.pick("（两端都算）", " (both ends count)"),
            Goal::Unasked => "",
        };
        let due = lang.pick(
            format!("，{} 到期", target.due),
            format!(", due {}", target.due),
        );
        self.add("读作", "read as", format!("{goal}{inclusive}{due}"));
        self.more(phrases::measure(target.measure, lang));
        self.terms();
        if let Some(note) = &target.note {
            self.add("说明", "note", safe(note));
        }
    }

    /// Adds how the goal differs from the plain reading: of one group, about, assigned.
    fn terms(&mut self) {
        let lang = self.lang;
        if let Some(group) = phrases::group(self.report).filter(|_| self.one.has_own_goal()) {
            self.more(lang.pick(
                format!("规划为 {group} 单独规定的目标"),
                format!("what the plan asks of {group} alone"),
            ));
        }
        if let (Some(around), Some(bound)) = (self.one.terms.around, self.one.bound) {
            let bound = self.bound(bound);
            self.more(match (around, lang) {
                (Around::Share(share), Lang::Zh) => {
                    format!("“左右”：放宽目标值的 {}，界限为 {bound}", percent(share))
                }
                (Around::Share(share), Lang::En) => format!(
                    "about (左右): relaxed by {} of the target's size, the bound is {bound}",
                    percent(share)
                ),
                (Around::Amount(amount), Lang::Zh) => {
                    format!("“左右”：放宽 {}，界限为 {bound}", self.unit(amount))
                }
                (Around::Amount(amount), Lang::En) => format!(
                    "about (左右): relaxed by {}, the bound is {bound}",
                    self.unit(amount)
                ),
            });
        }
        self.base_of_bound();
        if let Goal::Threshold(_, Threshold::Assigned { by, .. }) = self.one.terms.goal {
            self.more(format!(
                "{}{}",
                lang.pick("下达单位：", "assigned by "),
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
        self.add("基数", "base", row);
        let (value, bound) = (base.value(), self.unit(step.from(base.value())));
        let formula = match step {
            Step::Plus(more) => format!("{} + {} = {bound}", exact(value), signed(*more)),
            Step::Times(factor) => format!("{} × {} = {bound}", exact(value), exact(*factor)),
        };
        self.more(formula);
    }
}
