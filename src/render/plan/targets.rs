//! The plan itself: what is asked, and where the document says it.

use serde::Serialize;
use serde_json::Number;

use crate::model::plan::goal::{Direction, Goal, Threshold};
use crate::model::{DeclaredPace, Plan, Target};
use crate::render::Lang;
use crate::render::report::json::exact;
use crate::render::widgets::sheet::{Cell, Sheet};
use crate::render::words::phrases;

/// What a plan is rendered as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people, in as many cells as there are; `None` for as many as it needs.
    Table(Option<usize>),
    /// For programs: one object, version 1.
    Json,
    /// For spreadsheets.
    Csv {
        /// Whether it begins with a byte order mark.
        bom: bool,
    },
    /// For documents.
    Markdown,
}

/// Renders these targets of a plan.
pub fn render(plan: &Plan, targets: &[&Target], format: Format, lang: Lang) -> String {
    match format {
        Format::Table(width) => table(plan, targets, width, lang),
        Format::Csv { bom } => sheet(plan, targets, lang).csv(bom),
        Format::Markdown => {
            let title = lang.pick(&plan.title, &plan.title_en);
            let title = format!("{title}{}", phrases::document(plan, lang));
            let title = crate::render::widgets::sheet::escaped(&title);
            format!("# {title}\n\n{}", sheet(plan, targets, lang).markdown())
        }
        Format::Json => json(plan, targets),
    }
}

/// What a table leaves out first where there is no room, by place.
const LEFT_OUT: [usize; 4] = [7, 3, 6, 5];

fn table(plan: &Plan, targets: &[&Target], width: Option<usize>, lang: Lang) -> String {
    let mut sheet = sheet(plan, targets, lang);
    let full = sheet.clone();
    for narrower in 0..=LEFT_OUT.len() {
        let left_out = &LEFT_OUT[..narrower];
        sheet = full.without(left_out);
        let text = sheet.table(None);
        let widest = text
            .lines()
            .map(crate::render::terminal::width)
            .max()
            .unwrap_or(0);
        if width.is_none_or(|width| widest <= width) {
            return text;
        }
    }
    sheet.table(width)
}

fn sheet(plan: &Plan, targets: &[&Target], lang: Lang) -> Sheet {
    let headings = lang.pick(
        ["条款", "id", "指标", "性质", "目标", "原文", "到期", "说明"],
        [
            "clause",
            "id",
            "indicator",
            "kind",
            "target",
            "wording",
            "due",
            "note",
        ],
    );
    let row = |target: &&Target| {
        let pace = target.pace.as_ref().map(|pace| pace_in_words(pace, lang));
        let groups = (!target.groups.is_empty()).then(|| {
            let names: Vec<&str> = target
                .groups
                .iter()
                .map(|group| group.name.written.as_str())
                .collect();
            let names = names.join(lang.pick("、", ", "));
            lang.pick(
                format!("另有目标的组：{names}"),
                format!("groups with a goal of their own: {names}"),
            )
        });
        let notes: Vec<String> = [pace, groups, target.note.clone()]
            .into_iter()
            .flatten()
            .collect();
        [
            target.clause.as_str().to_owned(),
            target.id.clone(),
            phrases::name(target, lang),
            phrases::kind(target.kind, lang).to_owned(),
            phrases::goal(plan, target, lang),
            target.wording.clone(),
            target.due.to_string(),
            notes.join(lang.pick("；", "; ")),
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
        DeclaredPace::YearEnd => lang.pick("到期才考核", "due at the end only").to_owned(),
        DeclaredPace::Points(points) => {
            let points: Vec<String> = points.iter().map(|point| format!("{point}%")).collect();
            let points = points.join(" ");
            lang.pick(format!("进度 {points}"), format!("pace {points}"))
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
    unusual_base: Option<&'a str>,
}

#[derive(Serialize)]
struct TargetWire<'a> {
    id: &'a str,
    name: &'a str,
    name_en: &'a str,
    aliases: &'a [String],
    clause: &'a str,
    kind: &'static str,
    measure: &'static str,
    unit: &'a str,
    wording: &'a str,
    goal: GoalWire<'a>,
    around: Option<Number>,
    due: String,
    pace: Option<PaceWire>,
    last_year: Option<Number>,
    note: Option<&'a str>,
    groups: Vec<GroupWire<'a>>,
}

#[derive(Serialize)]
struct GroupWire<'a> {
    name: &'a str,
    goal: GoalWire<'a>,
    around: Option<Number>,
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
}

#[derive(Serialize)]
#[serde(untagged)]
enum ThresholdWire<'a> {
    Number(Number),
    SameAs { same_as: &'a str },
    Assigned { assigned_by: &'a str },
}

#[derive(Serialize)]
#[serde(untagged)]
enum PaceWire {
    YearEnd(&'static str),
    Points(Vec<Number>),
}

fn json(plan: &Plan, targets: &[&Target]) -> String {
    let wire = Wire {
        version: 1,
        plan: PlanWire {
            title: &plan.title,
            title_en: &plan.title_en,
            document: plan.document.as_deref(),
            issued: plan.issued.map(|date| date.to_string()),
            start: plan.span.start.to_string(),
            end: plan.span.end.to_string(),
            unusual_base: plan.unusual_base.as_deref(),
        },
        targets: targets.iter().map(|target| wired(plan, target)).collect(),
    };
    // writing plain structs of texts and numbers to memory cannot fail
    serde_json::to_string_pretty(&wire).unwrap_or_default() + "\n"
}

fn wired<'a>(plan: &'a Plan, target: &'a Target) -> TargetWire<'a> {
    let groups = target.groups.iter().map(|own| GroupWire {
        name: &own.name.written,
        goal: goal(plan, &own.goal),
        around: own.around.map(exact),
        wording: own.wording.as_deref(),
        last_year: own.last_year.map(exact),
    });
    TargetWire {
        id: &target.id,
        name: &target.name,
        name_en: &target.name_en,
        aliases: &target.aliases,
        clause: target.clause.as_str(),
        kind: target.kind.into(),
        measure: target.measure.into(),
        unit: target.unit.as_str(),
        wording: &target.wording,
        goal: goal(plan, &target.goal),
        around: target.around.map(exact),
        due: target.due.to_string(),
        pace: target.pace.as_ref().map(|pace| match pace {
            DeclaredPace::YearEnd => PaceWire::YearEnd("year-end"),
            DeclaredPace::Points(points) => {
                PaceWire::Points(points.iter().copied().map(exact).collect())
            }
        }),
        last_year: target.last_year.map(exact),
        note: target.note.as_deref(),
        groups: groups.collect(),
    }
}

fn goal<'a>(plan: &'a Plan, goal: &'a Goal) -> GoalWire<'a> {
    let (sense, threshold) = match goal {
        Goal::Between { low, high } => return GoalWire::Between([exact(*low), exact(*high)]),
        Goal::Threshold(sense, threshold) => (sense, threshold),
    };
    let value = match threshold {
        Threshold::Number(value) => ThresholdWire::Number(exact(*value)),
        Threshold::SameAs(partner) => ThresholdWire::SameAs {
            same_as: &plan.targets[*partner].id,
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
