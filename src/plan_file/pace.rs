//! `pace`: the way to a goal as the plan declares it.

use toml::de::DeValue;

use crate::diagnostic::{Expected, Problem};
use crate::model::number::decimal::Decimal;
use crate::model::plan::Measure;
use crate::model::plan::pace::DeclaredPace;
use crate::plan_file::goal::DraftGoal;
use crate::plan_file::table_reader;
use crate::plan_file::table_reader::TableReader;

/// The declared pace of a target.
pub fn pace(
    table: &mut TableReader<'_, '_>,
    measure: Option<Measure>,
    goal: &DraftGoal,
) -> Option<DeclaredPace> {
    let pace = table.read("pace", Expected::Pace, |value| match value {
        DeValue::String(text) => (text == "year-end").then_some(DeclaredPace::YearEnd),
        DeValue::Array(points) => points
            .iter()
            .map(|point| table_reader::number(point.get_ref()))
            .collect::<Option<_>>()
            .map(DeclaredPace::Points),
        _ => None,
    })?;
    let partnered = goal.partner.is_some();
    if partnered
        || matches!(
            measure,
            Some(Measure::Growth | Measure::Ratio | Measure::Milestone)
        )
    {
        table.report(table.key_span("pace"), Problem::PaceUnused);
    }
    if let DeclaredPace::Points(points) = &pace.value {
        for problem in pace_problems(points) {
            table.report(pace.span.clone(), problem);
        }
    }
    Some(pace.value)
}

fn pace_problems(points: &[Decimal]) -> Vec<Problem> {
    let mut problems = Vec::new();
    if points.is_empty() {
        problems.push(Problem::PaceSteps);
    }
    let before = std::iter::once(&Decimal::ZERO).chain(points);
    if let Some((before, value)) = before.zip(points).find(|(before, value)| value < before) {
        problems.push(Problem::PaceFalls {
            before: before.to_string(),
            value: value.to_string(),
        });
    }
    if let Some(last) = points.last().filter(|last| **last != Decimal::ONE_HUNDRED) {
        problems.push(Problem::PaceNotFull {
            last: last.to_string(),
        });
    }
    problems
}
