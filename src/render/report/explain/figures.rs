//! The figures that were used.

use crate::model::verdict::{Checkpoint, Path};
use crate::render::report::explain::explanation::Explanation;
use crate::render::terminal::safe;

impl Explanation<'_> {
    /// Adds the figure with its row, the partner's, and last year's.
    pub fn figures(&mut self) {
        if let Some(figure) = self.one.figure() {
            let old = if self.one.is_stale {
                self.lang.pick("，旧", ", old")
            } else {
                ""
            };
            let row = self.row(figure) + old;
            self.add("实际", "actual", row);
            let remark = figure.remark.as_deref().cloned().unwrap_or_default();
            if let Some(column) = remark.column {
                self.add("取自列", "column", safe(&column));
            }
            if let Some(source) = remark.source {
                self.add("来源", "source", safe(&source));
            }
            if let Some(note) = remark.note {
                self.add("备注", "note", safe(&note));
            }
        }
        if let Some(partner) = self.one.partner {
            let row = self.row(partner);
            self.add("比较对象", "held against", row);
        }
        let lines: Vec<String> = match self
            .one
            .comparison()
            .and_then(|evaluation| evaluation.checkpoint)
        {
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
                vec![self.row(earlier), self.full_year(full_year)]
            }
            Some(
                Checkpoint::Paced {
                    base: Some(base), ..
                }
                | Checkpoint::Kept {
                    base: Some(base), ..
                },
            ) => {
                vec![self.full_year(base)]
            }
            _ => Vec::new(),
        };
        for (place, line) in lines.into_iter().enumerate() {
            if place == 0 {
                self.add("上年", "last year", line);
            } else {
                self.more(line);
            }
        }
    }
}
