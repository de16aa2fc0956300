//! An earlier run that a check is compared with: the JSON report that it wrote.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use jiff::civil::Date;
use serde_json::Value;

use crate::commands::context::Context;
use crate::commands::status::usage;
use crate::model::verdict::Earlier;
use crate::model::{Assessment, Decimal, Flag, GroupName, Plan};
use crate::render::words::lang::in_language;

/// The states of the targets of an earlier run.
pub struct EarlierRun {
    /// The date that it was as of.
    pub as_of: Date,
    /// By the key of the group, empty for the whole, and the target's id.
    targets: HashMap<(String, String), Earlier>,
}

impl EarlierRun {
    /// Reads the report of an earlier run.
    ///
    /// # Errors
    /// A file that cannot be read, is no such report, or knows no target of the plan.
    pub fn read(path: &Path, plan: &Plan, context: &Context<'_>) -> Result<EarlierRun> {
        let lang = context.lang;
        let name = path.display();
        let text = fs::read_to_string(path)
            .with_context(|| in_language!(lang, failures::cannot_read(&name.to_string())))?;
        let wrong = || {
            usage(in_language!(
                lang,
                usage::since_is_no_report(&name.to_string())
            ))
        };
        let report: Value = serde_json::from_str(&text).map_err(|_| wrong())?;
        let run = EarlierRun::of(&report).ok_or_else(wrong)?;
        let is_known = |(_, id): &(String, String)| plan.targets.iter().any(|one| one.id == *id);
        if run.targets.keys().any(is_known) {
            Ok(run)
        } else {
            Err(usage(in_language!(
                lang,
                usage::since_is_of_another_plan(&name.to_string())
            )))
        }
    }

    fn of(report: &Value) -> Option<EarlierRun> {
        let targets = report["targets"].as_array()?;
        let stood = targets.iter().map(|one| {
            let group = one["group"].as_str().map_or_else(String::new, key);
            Some(((group, one["id"].as_str()?.to_owned()), earlier(one)?))
        });
        Some(EarlierRun {
            as_of: report["as_of"].as_str()?.parse().ok()?,
            targets: stood.collect::<Option<_>>()?,
        })
    }

    /// The state of a target in a group.
    pub fn target(&self, group: Option<&GroupName>, one: &Assessment<'_>) -> Option<Earlier> {
        let group = group.map_or_else(String::new, |name| key(&name.written));
        let place = (group, one.target.id.clone());
        self.targets.get(&place).copied()
    }
}

fn key(group: &str) -> String {
    GroupName::new(group).key().to_string()
}

fn earlier(one: &Value) -> Option<Earlier> {
    let number = |key: &str| -> Option<Decimal> { one[key].as_number()?.to_string().parse().ok() };
    let flag = match one["flag"].as_str()? {
        "met" => Flag::Met,
        "on-track" => Flag::OnTrack,
        "missed" => Flag::Missed,
        "not-judged" => Flag::NotJudged,
        _ => return None,
    };
    let date = one["period"].as_str().and_then(|date| date.parse().ok());
    Some(Earlier {
        flag,
        is_final: one["final"].as_bool()?,
        figure: date.zip(number("actual")),
        margin: number("margin"),
    })
}
