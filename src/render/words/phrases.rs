//! The words of the report: flags, reasons, paces, goals.

use jiff::civil::Date;

use crate::model::Change;
use crate::model::Report;
use crate::model::figures::coverage::Carriers;
use crate::model::plan::goal::{Bound, Goal, Threshold};
use crate::model::plan::{Kind, Measure, Plan, Target};
use crate::model::time::period::Shortest;
use crate::model::verdict::PaceUsed;
use crate::model::verdict::{Assessment, Miss, Outcome, Reason};
use crate::render::number;
use crate::render::options::Assumed;
use crate::render::shown::Shown;
use crate::render::terminal::safe;
use crate::render::words::goals;
pub use crate::render::words::goals::{
    asked, clause, goal, months, name, sense, terms, unit, worked,
};
use crate::render::words::lang::{Lang, in_language};

/// The plan's title.
pub fn title(plan: &Plan, lang: Lang) -> &str {
    match lang {
        Lang::Zh => &plan.title,
        Lang::En => &plan.title_en,
    }
}

/// The flag in words.
pub fn flag(assessment: &Assessment<'_>, lang: Lang) -> &'static str {
    match assessment.outcome {
        Outcome::Met { .. } => in_language!(lang, terms::MET),
        Outcome::OnTrack { .. } => in_language!(lang, terms::ON_TRACK),
        Outcome::Missed {
            miss: Miss::Final, ..
        } => in_language!(lang, terms::MISSED),
        Outcome::Missed {
            miss: Miss::Pace { .. },
            ref evaluation,
        } if evaluation.is_below_ceiling() => in_language!(lang, terms::OVER),
        Outcome::Missed {
            miss: Miss::Pace { .. },
            ..
        } => in_language!(lang, terms::BEHIND),
        Outcome::NotJudged { .. } => in_language!(lang, terms::NOT_JUDGED),
    }
}

/// The state of a target at the date of its latest figure, where a verdict waits for a newer one: `6月时欠进度`.
pub fn standing(assessment: &Assessment<'_>, lang: Lang) -> Option<String> {
    let standing = assessment.standing()?;
    let date = standing.evaluation.figure.date;
    let is_in_due_year = date.year() == assessment.target.due.year();
    let ends_month_of_due_year = date == date.last_of_month() && is_in_due_year;
    let month = ends_month_of_due_year.then(|| date.month());
    let date = Shortest(date, assessment.target.years).to_string();
    Some(match standing.is_on_track {
        true => in_language!(lang, verdicts::on_track_at(&date, month)),
        false => in_language!(lang, verdicts::behind_at(&date, month)),
    })
}

/// The flag in words, how it stood where it is not judged, and whether it is close, lacks rows or is waived.
pub fn flag_and_marks(assessment: &Assessment<'_>, lang: Lang) -> String {
    let standing = standing(assessment, lang).map_or_else(String::new, |standing| {
        in_language!(lang, lists::bracketed(&standing))
    });
    let close = if assessment.is_close() { " ≈" } else { "" };
    let lacking = if assessment.missing.is_empty() {
        ""
    } else {
        " *"
    };
    let waived = match assessment.waiver {
        Some(_) => in_language!(lang, verdicts::WAIVED_MARK),
        None => "",
    };
    let assumed = match assessment.figure() {
        Some(figure) if figure.is_assumed() => in_language!(lang, verdicts::ASSUMED_MARK),
        _ => "",
    };
    format!(
        "{}{standing}{close}{lacking}{waived}{assumed}",
        flag(assessment, lang)
    )
}

/// A change.
pub fn change(change: Change, lang: Lang) -> &'static str {
    in_language!(lang, verdicts::change(change))
}

/// The goal as the document words it where it has words for just this; else as it was read.
pub fn wanted(plan: &Plan, assessment: &Assessment<'_>, lang: Lang) -> String {
    match (lang, assessment.terms.wording) {
        (Lang::Zh, Some(wording)) => safe(wording),
        _ => match (assessment.terms.goal, assessment.bound) {
            // a step from a base says less than where it leads
            (Goal::Threshold(_, Threshold::FromBase(_)), Some(Bound::One(direction, bound)))
                if assessment.terms.around.is_none() =>
            {
                goals::at(direction, bound, assessment.target, lang)
            }
            _ => asked(plan, assessment.target, assessment.terms, lang),
        },
    }
}

/// The group that a report is of.
pub fn group(report: &Report<'_>) -> Option<String> {
    report.group.name.as_ref().map(|name| safe(&name.written))
}

/// The document's number and date, in brackets; empty where the plan gives neither.
pub fn document(plan: &Plan, lang: Lang) -> String {
    let issued = plan.issued.map(|date| date.to_string());
    let number = plan.document.as_deref().map(safe);
    let said: Vec<String> = number.into_iter().chain(issued).collect();
    match said.is_empty() {
        true => String::new(),
        false => {
            let said = said.join(in_language!(lang, lists::COMMA));
            in_language!(lang, lists::bracketed(&said))
        }
    }
}

/// The date that a report is as of, how much of the plan's time has passed, and the targets that carry the date
/// where not all do.
pub fn as_of(plan: &Plan, date: Date, carriers: Option<Carriers>, lang: Lang) -> String {
    let elapsed = number::percent(plan.span.elapsed(date).value());
    let as_of = Shortest(date, plan.years);
    let carried = carriers
        .filter(|carriers| carriers.count < carriers.of)
        .map_or_else(String::new, |carriers| carried(plan, &carriers, lang));
    in_language!(
        lang,
        verdicts::as_of(&as_of.to_string(), date, &elapsed, &carried)
    )
}

/// The targets that carry the date, by name where they are few.
fn carried(plan: &Plan, carriers: &Carriers, lang: Lang) -> String {
    let Carriers { count, of, .. } = carriers;
    let Some(named) = carriers.named() else {
        return in_language!(lang, verdicts::carried_by(*count, *of));
    };
    let names: Vec<String> = named
        .iter()
        .map(|place| name(&plan.targets[*place], lang))
        .collect();
    in_language!(lang, verdicts::carried_only_by(&names))
}

/// A section's number and heading, of the section that a target belongs to; for those without a clause one heading.
pub fn section(plan: &Plan, target: &Target, lang: Lang) -> String {
    let (Some(clause), Some(group)) = (&target.clause, plan.group(target)) else {
        let is_only_heading = plan.targets.iter().all(|target| target.clause.is_none());
        return match is_only_heading {
            true => in_language!(lang, verdicts::ALL_TARGETS),
            false => in_language!(lang, verdicts::OTHER_TARGETS),
        }
        .to_owned();
    };
    let title = plan.section(clause).map(|section| match lang {
        Lang::Zh => section.title.clone(),
        Lang::En => section
            .title_en
            .clone()
            .unwrap_or_else(|| section.title.clone()),
    });
    safe(format!("{} {}", group, title.unwrap_or_default()).trim_end())
}

/// The finding about a target in one sentence: the figure, what it was held against, the gap, the goal.
pub fn finding(plan: &Plan, assessment: &Assessment<'_>, lang: Lang) -> String {
    let wanted = wanted(plan, assessment, lang);
    let Shown {
        actual,
        period,
        expected,
        gap,
    } = Shown::of(assessment, lang);
    let said = |text: String, words: &dyn Fn(&str) -> String| match text.is_empty() {
        true => text,
        false => words(&text),
    };
    let missing = said(missing(assessment), &|dates| {
        in_language!(lang, verdicts::no_row_of(dates))
    });
    let expected = said(expected, &|expected| {
        in_language!(lang, verdicts::expected(expected))
    });
    let gap = said(gap, &|gap| in_language!(lang, verdicts::gap(gap)));
    if let Outcome::NotJudged { reason: why, .. } = assessment.outcome {
        let newest = said(actual, &|actual| {
            let compared = format!("{expected}{gap}");
            in_language!(lang, verdicts::newest(actual, &period, &compared))
        });
        let why = reason(why, lang);
        return in_language!(lang, verdicts::not_judged(why, &newest, &missing, &wanted));
    }
    in_language!(
        lang,
        verdicts::assessed(&actual, &period, &(expected + &gap + &missing), &wanted)
    )
}

/// The dates before the plan that a target lacks figures of, the shortest period for each; empty where there is none.
pub fn missing(assessment: &Assessment<'_>) -> String {
    let dates = assessment.missing.iter();
    let dates: Vec<String> = dates
        .map(|date| Shortest(*date, assessment.target.years).to_string())
        .collect();
    dates.join(", ")
}

/// Why a target is not judged.
pub fn reason(reason: Reason, lang: Lang) -> &'static str {
    in_language!(lang, verdicts::reason(reason))
}

/// The figures that were assumed.
pub fn assumed(assumed: &[Assumed], lang: Lang) -> String {
    let written: Vec<String> = assumed.iter().map(|one| safe(&one.written)).collect();
    let written = written.join(in_language!(lang, lists::LIST));
    in_language!(lang, verdicts::assumed(&written))
}

/// A pace.
pub fn pace(pace: PaceUsed, lang: Lang) -> &'static str {
    in_language!(lang, verdicts::pace(pace))
}

/// A kind of target.
pub fn kind(kind: Kind, lang: Lang) -> &'static str {
    in_language!(lang, verdicts::kind(kind))
}

/// A measure, and how its number is to be read.
pub fn measure(measure: Measure, lang: Lang) -> &'static str {
    in_language!(lang, verdicts::measure(measure))
}
