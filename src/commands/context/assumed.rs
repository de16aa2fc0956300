//! The figures of `--set`: what if they had been reported.

use anyhow::Result;
use jiff::civil::Date;

use crate::commands::context::terminal::Context;
use crate::commands::status::usage;
use crate::data;
use crate::model::{Decimal, Figure, Group, Plan};
use crate::render;
use crate::render::Assumed;
use crate::render::words::lang::in_language;

/// A figure that is judged in place of a reported one.
pub struct AssumedFigure {
    /// The target's place in the plan.
    target: usize,
    date: Date,
    value: Decimal,
    written: String,
}

impl AssumedFigure {
    /// Puts it into a group.
    pub fn put_into(&self, group: &mut Group) {
        group.set(self.target, Figure::assumed(self.date, self.value));
    }

    /// As reports say it.
    pub fn said(&self) -> Assumed {
        Assumed {
            target: self.target,
            written: self.written.clone(),
        }
    }
}

impl Context<'_> {
    /// The figures of `--set`, those without a period for the date of the report.
    ///
    /// # Errors
    /// A text that is no figure of a target, or a date beyond that of the report.
    pub fn assumed(&self, set: &[String], plan: &Plan, as_of: Date) -> Result<Vec<AssumedFigure>> {
        set.iter().map(|text| self.one(text, plan, as_of)).collect()
    }

    fn one(&self, text: &str, plan: &Plan, as_of: Date) -> Result<AssumedFigure> {
        let lang = self.lang;
        let wrong = |why: String| usage(format!("`--set {text}`: {why}"));
        let form = in_language!(lang, usage::FORM_OF_SET);
        let (name, figure) = text
            .split_once(['=', '＝'])
            .ok_or_else(|| wrong(form.to_owned()))?;
        let target = self.find(plan, name.trim())?;
        let (value, period) = match figure.split_once(['@', '＠']) {
            Some((value, period)) => (value, Some(period)),
            None => (figure, None),
        };
        let value = data::value(value, &plan.targets[target])
            .map_err(|problem| wrong(render::said(&problem, lang)))?;
        let date = match period {
            Some(period) => self.period(period, plan, "--set")?.date(),
            None => as_of,
        };
        if date > as_of {
            return Err(wrong(in_language!(lang, usage::after_as_of(date, as_of))));
        }
        Ok(AssumedFigure {
            target,
            date,
            value,
            written: text.to_owned(),
        })
    }
}
