//! The plan's targets, with the wording and the clause of each in the document.

use serde::Serialize;
use serde_json::Number;

use crate::model::plan::goal::{Around, Better, Direction, Goal, Step, Threshold};
use crate::model::plan::{Combine, Measure, StatedBasis};
use crate::model::{Clause, DeclaredPace, Kind, Plan, Target, Years};
use crate::render::formats::TargetsFormat;
use crate::render::options::RenderOptions;
use crate::render::terminal;
use crate::render::widgets::json;
use crate::render::widgets::sheet::{Cell, Sheet, escaped};
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;

/// Renders these targets of a plan.
pub fn render(
    plan: &Plan,
    targets: &[&Target],
    format: TargetsFormat,
    options: &RenderOptions,
) -> String {
    let lang = options.lang;
    match format {
        TargetsFormat::Table => table(&sheet(plan, targets, lang), options.width),
        TargetsFormat::Csv => sheet(plan, targets, lang).csv(options.bom),
        TargetsFormat::Markdown => {
            let title = phrases::title(plan, lang);
            let title = escaped(&format!("{title}{}", phrases::document(plan, lang)));
            format!("# {title}\n\n{}", sheet(plan, targets, lang).markdown())
        }
        TargetsFormat::Json => json::document(&Wire {
            version: 1,
            plan: plan.into(),
            targets: targets.iter().map(|target| wired(plan, target)).collect(),
        }),
    }
}

/// The columns that a table leaves out first where there is no room, by place.
const LEFT_OUT: [usize; 4] = [7, 3, 6, 5];

/// A table as narrow as `width` asks; `None` for as wide as it is.
fn table(full: &Sheet, width: Option<usize>) -> String {
    let widest = |text: &str| text.lines().map(terminal::width).max().unwrap_or(0);
    for narrower in 0..=LEFT_OUT.len() {
        let text = full.without(&LEFT_OUT[..narrower]).table(None);
        if width.is_none_or(|width| widest(&text) <= width) {
            return text;
        }
    }
    full.without(&LEFT_OUT).table(width)
}

fn sheet(plan: &Plan, targets: &[&Target], lang: Lang) -> Sheet {
    let headings = in_language!(lang, targets::headings());
    let row = |target: &&Target| {
        let pace = target.pace.as_ref().map(|pace| pace_in_words(pace, lang));
        let groups = (!target.groups.is_empty()).then(|| {
            let names: Vec<&str> = target
                .groups
                .iter()
                .map(|group| &*group.name.written)
                .collect();
            in_language!(lang, targets::groups(&names))
        });
        let notes: Vec<String> = [
            phrases::terms(plan, target, lang),
            pace,
            groups,
            target.note.clone(),
        ]
        .into_iter()
        .flatten()
        .collect();
        [
            phrases::clause(target),
            target.id.clone(),
            phrases::name(target, lang),
            target
                .kind
                .map_or("", |kind| phrases::kind(kind, lang))
                .to_owned(),
            phrases::goal(plan, target, lang),
            target.wording.clone().unwrap_or_default(),
            target.due.to_string(),
            in_language!(lang, targets::notes(&notes)),
        ]
        .map(Cell::Text)
        .to_vec()
    };
    Sheet {
        headings: headings.map(str::to_owned).to_vec(),
        rows: targets.iter().map(row).collect(),
    }
}

fn pace_in_words(pace: &DeclaredPace, lang: Lang) -> String {
    match pace {
        DeclaredPace::YearEnd => in_language!(lang, targets::due_at_the_end()).to_owned(),
        DeclaredPace::Points(points) => {
            let points: Vec<String> = points.iter().map(|point| format!("{point}%")).collect();
            in_language!(lang, targets::pace(&points.join(" ")))
        }
    }
}

#[derive(Serialize)]
struct Wire<'a> {
    version: u8,
    plan: PlanWire<'a>,
    targets: Vec<TargetWire<'a>>,
}

#[derive(Serialize)]
struct PlanWire<'a> {
    title: &'a str,
    title_en: &'a str,
    document: Option<&'a str>,
    issued: Option<String>,
    start: String,
    end: String,
    /// The first month of its years; `None` where the plan does not begin in January and does not say.
    year_starts: Option<i8>,
    year_named: Option<&'static str>,
    unusual_base: Option<&'a str>,
}

impl<'a> From<&'a Plan> for PlanWire<'a> {
    fn from(plan: &'a Plan) -> PlanWire<'a> {
        PlanWire {
            title: &plan.title,
            title_en: &plan.title_en,
            document: plan.document.as_deref(),
            issued: plan.issued.map(|date| date.to_string()),
            start: plan.span.start.to_string(),
            end: plan.span.end.to_string(),
            year_starts: (plan.years != Years::Unsaid).then(|| plan.years.first_month()),
            year_named: match plan.years {
                Years::Fiscal { named, .. } => named.map(Into::into),
                Years::Calendar | Years::Unsaid => None,
            },
            unusual_base: plan.unusual_base.as_deref(),
        }
    }
}

#[derive(Serialize)]
struct TargetWire<'a> {
    id: &'a str,
    name: &'a str,
    name_en: &'a str,
    aliases: &'a [String],
    clause: Option<&'a str>,
    kind: Option<&'static str>,
    owner: Option<&'a str>,
    measure: &'static str,
    unit: &'a str,
    unit_en: &'a str,
    wording: Option<&'a str>,
    goal: GoalWire<'a>,
    better: Option<&'static str>,
    around: Option<AroundWire>,
    start: String,
    due: String,
    of: Option<&'a str>,
    hold: bool,
    combine: Option<&'static str>,
    basis: Option<&'static str>,
    derive_from: Option<&'a str>,
    pace: Option<PaceWire>,
    base: Option<BaseWire>,
    last_year: Option<Number>,
    note: Option<&'a str>,
    groups: Vec<GroupWire<'a>>,
}

#[derive(Serialize)]
struct GroupWire<'a> {
    name: &'a str,
    goal: GoalWire<'a>,
    around: Option<AroundWire>,
    wording: Option<&'a str>,
    last_year: Option<Number>,
}

/// One goal by its key in plan files.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum GoalWire<'a> {
    AtLeast(ThresholdWire<'a>),
    MoreThan(ThresholdWire<'a>),
    AtMost(ThresholdWire<'a>),
    LessThan(ThresholdWire<'a>),
    Between([Number; 2]),
    Done(bool),
    Unasked,
}

/// 左右: a share of what is asked, or an amount.
#[derive(Serialize)]
#[serde(untagged)]
enum AroundWire {
    Share { share: Number },
    Amount(Number),
}

impl From<Around> for AroundWire {
    fn from(around: Around) -> AroundWire {
        match around {
            Around::Share(share) => AroundWire::Share {
                share: json::number(share),
            },
            Around::Amount(amount) => AroundWire::Amount(json::number(amount)),
        }
    }
}

/// The start of levels, and of bounds that follow from one.
#[derive(Serialize)]
struct BaseWire {
    date: String,
    value: Option<Number>,
    fixed: bool,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ThresholdWire<'a> {
    Number(Number),
    SameAs {
        same_as: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        plus: Option<Number>,
    },
    BasePlus {
        base_plus: Number,
    },
    BaseTimes {
        base_times: Number,
    },
    Assigned {
        assigned_by: &'a str,
    },
}

#[derive(Serialize)]
#[serde(untagged)]
enum PaceWire {
    YearEnd(&'static str),
    Points(Vec<Number>),
}

fn wired<'a>(plan: &'a Plan, target: &'a Target) -> TargetWire<'a> {
    let groups = target.groups.iter().map(|own| GroupWire {
        name: &own.name.written,
        goal: goal(plan, &own.goal),
        around: own.around.map(AroundWire::from),
        wording: own.wording.as_deref(),
        last_year: own.last_year.map(json::number),
    });
    TargetWire {
        id: &target.id,
        name: &target.name,
        name_en: &target.name_en,
        aliases: &target.aliases,
        clause: target.clause.as_ref().map(Clause::as_str),
        kind: target.kind.map(Kind::into),
        owner: target.owner.as_deref(),
        measure: target.measure.into(),
        unit: target.unit.as_str(),
        unit_en: target.unit_en.as_str(),
        wording: target.wording.as_deref(),
        goal: match target.measure {
            Measure::Milestone => GoalWire::Done(true),
            _ => goal(plan, &target.goal),
        },
        better: match target.goal {
            Goal::Between { better, .. } => better.map(Better::into),
            _ => None,
        },
        around: target.around.map(AroundWire::from),
        start: target.start.to_string(),
        due: target.due.to_string(),
        of: target.of.map(|of| plan.targets[of].id.as_str()),
        hold: target.hold,
        combine: target.combine.map(Combine::into),
        basis: target.basis.map(StatedBasis::into),
        derive_from: target
            .source
            .map(|source| plan.indicator(source).unit.as_str()),
        base: (target.base_date != plan.span.day_before() || target.is_base_fixed).then(|| {
            BaseWire {
                date: target.base_date.to_string(),
                value: target.last_year.map(json::number),
                fixed: target.is_base_fixed,
            }
        }),
        pace: target.pace.as_ref().map(|pace| match pace {
            DeclaredPace::YearEnd => PaceWire::YearEnd("year-end"),
            DeclaredPace::Points(points) => {
                PaceWire::Points(points.iter().copied().map(json::number).collect())
            }
        }),
        last_year: target.last_year.map(json::number),
        note: target.note.as_deref(),
        groups: groups.collect(),
    }
}

fn goal<'a>(plan: &'a Plan, goal: &'a Goal) -> GoalWire<'a> {
    let (sense, threshold) = match goal {
        Goal::Unasked => return GoalWire::Unasked,
        Goal::Between { low, high, .. } => {
            return GoalWire::Between([json::number(*low), json::number(*high)]);
        }
        Goal::Threshold(sense, threshold) => (sense, threshold),
    };
    let value = match threshold {
        Threshold::Number(value) => ThresholdWire::Number(json::number(*value)),
        Threshold::SameAs { other, plus } => ThresholdWire::SameAs {
            same_as: &plan.indicator(*other).id,
            plus: plus.map(json::number),
        },
        Threshold::FromBase(Step::Plus(more)) => ThresholdWire::BasePlus {
            base_plus: json::number(*more),
        },
        Threshold::FromBase(Step::Times(factor)) => ThresholdWire::BaseTimes {
            base_times: json::number(*factor),
        },
        Threshold::Assigned { by, .. } => ThresholdWire::Assigned { assigned_by: by },
    };
    match sense {
        Direction::AtLeast => GoalWire::AtLeast(value),
        Direction::MoreThan => GoalWire::MoreThan(value),
        Direction::AtMost => GoalWire::AtMost(value),
        Direction::LessThan => GoalWire::LessThan(value),
    }
}
