//! The figures that were used.

use crate::model::figures::parts::Derivation;
use crate::model::time::period::Shortest;
use crate::model::verdict::{Checkpoint, Path};
use crate::render::number::{exact, with_unit};
use crate::render::report::explain::explanation::Explanation;
use crate::render::terminal::safe;
use crate::render::words::lang::in_language;
use crate::render::words::phrases;
use crate::render::words::topic::Topic;

impl Explanation<'_> {
    /// Adds the figure with its row, the partner's, and last year's.
    pub fn figures(&mut self) {
        self.actual();
        self.parts();
        if let Some(partner) = self.one.partner {
            let row = self.row(partner);
            self.add(Topic::HeldAgainst, row);
        }
        for (place, line) in self.last_year().into_iter().enumerate() {
            if place == 0 {
                self.add(Topic::LastYear, line);
            } else {
                self.more(line);
            }
        }
    }

    /// Adds the figure, with the texts that stand beside it in its row.
    fn actual(&mut self) {
        let Some(figure) = self.one.figure() else {
            return;
        };
        let old = if self.one.is_stale {
            in_language!(self.lang, terms::OLD_BEHIND)
        } else {
            ""
        };
        let row = self.row(figure) + old;
        self.add(Topic::Actual, row);
        let remark = figure.remark.as_deref().cloned().unwrap_or_default();
        if let Some(column) = remark.column {
            self.add(Topic::Column, safe(&column));
        }
        if let Some(source) = remark.source {
            self.add(Topic::Source, safe(&source));
        }
        if let Some(note) = remark.note {
            self.add(Topic::Remark, safe(&note));
        }
    }

    /// Last year's rows that the checkpoint comes from: of the same date before the full year's.
    fn last_year(&self) -> Vec<String> {
        let evaluation = self.one.comparison();
        match evaluation.and_then(|evaluation| evaluation.checkpoint) {
            Some(Checkpoint::TwoYear {
                same_months: earlier,
                full_year,
                ..
            })
            | Some(Checkpoint::Paced {
                path:
                    Path::LastYear {
                        same_date: earlier,
                        full_year,
                    },
                ..
            }) => {
                vec![self.row(earlier), self.base(full_year)]
            }
            Some(
                Checkpoint::Paced {
                    base: Some(base), ..
                }
                | Checkpoint::Kept {
                    base: Some(base), ..
                },
            ) => {
                vec![self.base(base)]
            }
            _ => Vec::new(),
        }
    }

    /// Adds the parts that the figure was worked out from, and how.
    fn parts(&mut self) {
        let Some(worked) = self.one.figure().and_then(|figure| figure.worked.clone()) else {
            return;
        };
        let (lang, unit) = (self.lang, phrases::unit(self.one.target, self.lang));
        let source = self
            .one
            .target
            .source
            .filter(|_| matches!(worked.how, Derivation::Growth | Derivation::Rise));
        let source = source.map(|source| self.report.plan.indicator(source).unit.clone());
        let unit = source.as_ref().unwrap_or(unit).clone();
        for (place, part) in worked.parts.iter().enumerate() {
            let file = self.report.files.get(part.row.file);
            let file = safe(file.map_or("", String::as_str));
            let value = with_unit(&exact(part.value), &unit);
            let years = self.report.plan.years;
            let when = if part.from == part.to {
                Shortest(part.to, years).to_string()
            } else {
                phrases::months(part.from, part.to, years)
            };
            let line = format!("{when}  {value}  ({file}:{})", part.row.line);
            if place == 0 {
                self.add(Topic::WorkedOut, line);
            } else {
                self.more(line);
            }
        }
        self.more(phrases::worked(&worked, lang));
    }
}
