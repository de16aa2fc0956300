//! The plan file as a JSON Schema, for editors. The structs mirror the file; the reader itself goes key by key,
//! so that all problems are told at once, and the tests hold the two together.
#![expect(dead_code, reason = "a schema is all that is made of these")]

use std::collections::BTreeMap;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};

/// A plan: what is asked, where the document says it.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct PlanFile {
    /// The document and the plan's period.
    plan: Heading,
    /// Headings of data files beside the usual ones, by the role of their column (表头的其他写法).
    headings: Option<Headings>,
    /// The document's headings (部分), in its order.
    section: Option<Vec<Section>>,
    /// The targets (目标), in the document's order.
    #[schemars(length(min = 1))]
    target: Vec<Target>,
    /// Indicators without a goal that others are held against (比较对象).
    comparator: Option<Vec<Comparator>>,
    /// Targets that may be missed for a while (豁免).
    waiver: Option<Vec<Waiver>>,
}

/// The document and the plan's period.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Heading {
    /// The document's title.
    #[schemars(length(min = 1))]
    title: String,
    /// The title in English.
    #[schemars(length(min = 1))]
    title_en: Option<String>,
    /// The document's number (文号).
    #[schemars(length(min = 1))]
    document: Option<String>,
    /// When it was issued.
    issued: Option<Date>,
    /// The plan's first day.
    start: Date,
    /// The plan's last day.
    end: Date,
    /// The month in which its years begin (年度从几月开始); years are then written 2023/24, quarters 2023/24 Q2.
    #[schemars(range(min = 1, max = 12))]
    year_starts: Option<i8>,
    /// What one number for a year stands for, as in FY2023: the year that it starts or ends in.
    year_named: Option<YearNamed>,
    /// How far 左右 may fall short, as a share of the target's size: "5%".
    #[schemars(regex(pattern = r"^\s*[0-9]+(\.[0-9]+)?[%％]\s*$"))]
    around: Option<String>,
    /// Why last year is no normal base to read this year against (上年基数异常的原因).
    #[schemars(length(min = 1))]
    unusual_base: Option<String>,
    /// The names of the place that the plan is of, where data files have rows of others (本级的名称).
    area: Option<Vec<String>>,
}

/// The calendar year that gives a year its number.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum YearNamed {
    Start,
    End,
}

/// Headings of data files beside the usual ones: `plancheck lint --headings` lists these, and what a role does.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Headings {
    /// More headings of this role.
    indicator: Option<Vec<String>>,
    /// More headings of this role.
    id: Option<Vec<String>>,
    /// More headings of this role.
    period: Option<Vec<String>>,
    /// More headings of this role.
    year: Option<Vec<String>>,
    /// More headings of this role.
    month: Option<Vec<String>>,
    /// More headings of this role.
    quarter: Option<Vec<String>>,
    /// More headings of this role.
    value: Option<Vec<String>>,
    /// More headings of this role.
    of_month: Option<Vec<String>>,
    /// More headings of this role.
    up_to_date: Option<Vec<String>>,
    /// More headings of this role.
    last_year: Option<Vec<String>>,
    /// More headings of this role.
    previous_year: Option<Vec<String>>,
    /// More headings of this role.
    last_year_end: Option<Vec<String>>,
    /// More headings of this role.
    growth: Option<Vec<String>>,
    /// More headings of this role.
    last_years_growth: Option<Vec<String>>,
    /// More headings of this role.
    growth_of_month: Option<Vec<String>>,
    /// More headings of this role.
    change: Option<Vec<String>>,
    /// More headings of this role.
    target: Option<Vec<String>>,
    /// More headings of this role.
    share_done: Option<Vec<String>>,
    /// More headings of this role.
    gap: Option<Vec<String>>,
    /// More headings of this role.
    forecast: Option<Vec<String>>,
    /// More headings of this role.
    sum: Option<Vec<String>>,
    /// More headings of this role.
    unit: Option<Vec<String>>,
    /// More headings of this role.
    scale: Option<Vec<String>>,
    /// More headings of this role.
    basis: Option<Vec<String>>,
    /// More headings of this role.
    kind: Option<Vec<String>>,
    /// More headings of this role.
    place: Option<Vec<String>>,
    /// More headings of this role.
    owner: Option<Vec<String>>,
    /// More headings of this role.
    note: Option<Vec<String>>,
    /// More headings of this role.
    source: Option<Vec<String>>,
    /// More headings of this role.
    ignore: Option<Vec<String>>,
}

/// A heading of the document.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Section {
    /// Part and section: 二（二）.
    #[schemars(length(min = 1))]
    clause: String,
    /// The document's heading.
    #[schemars(length(min = 1))]
    title: String,
    /// The heading in English.
    #[schemars(length(min = 1))]
    title_en: Option<String>,
}

/// An indicator that is no target: 全省平均.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Comparator {
    /// Stable and unique: lower-case letters, digits and hyphens.
    #[schemars(regex(pattern = r"^[a-z0-9-]+$"))]
    id: String,
    /// Its name.
    #[schemars(length(min = 1))]
    name: String,
    /// English name.
    #[schemars(length(min = 1))]
    name_en: Option<String>,
    /// Other names that data files use (别名).
    aliases: Option<Vec<String>>,
    /// How the number behaves in time.
    measure: Measure,
    /// The unit of its figures.
    unit: Option<String>,
}

/// One quantitative target. Its goal is exactly one of at_least, more_than, at_most, less_than, between; of a milestone
/// it is done.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = one_goal)]
struct Target {
    /// Stable and unique: lower-case letters, digits and hyphens.
    #[schemars(regex(pattern = r"^[a-z0-9-]+$"))]
    id: String,
    /// The document's own term.
    #[schemars(length(min = 1))]
    name: String,
    /// English name.
    #[schemars(length(min = 1))]
    name_en: Option<String>,
    /// Other names that data files use (别名).
    aliases: Option<Vec<String>>,
    /// Where the document says it: part（section）（paragraph）, as in 二（二）（1）.
    #[schemars(length(min = 1))]
    clause: Option<String>,
    /// The document's own few words for the threshold: 增长8%以上.
    #[schemars(length(min = 1))]
    wording: Option<String>,
    /// How binding it is.
    kind: Option<Kind>,
    /// Who answers for it (责任单位).
    #[schemars(length(min = 1))]
    owner: Option<String>,
    /// How the number behaves in time; taken over from the target that it is of.
    measure: Option<Measure>,
    /// The unit of every number of the target; "%" for growth, "" for an index.
    unit: Option<String>,
    /// The unit in English output: "households".
    #[schemars(length(min = 1))]
    unit_en: Option<String>,
    /// 以上、不低于、达到: the number itself counts.
    at_least: Option<Threshold>,
    /// 突破、余: the number itself does not count.
    more_than: Option<Threshold>,
    /// 不超过、控制在: the number itself counts.
    at_most: Option<Threshold>,
    /// 低于: the number itself does not count.
    less_than: Option<Threshold>,
    /// A band, both ends count.
    between: Option<[f64; 2]>,
    /// The good end of a band: what lies beyond it is fine, and the other end decides.
    better: Option<Better>,
    /// A milestone (建成, 开通): that it is done.
    done: Option<bool>,
    /// Who sets a goal that is "assigned".
    #[schemars(length(min = 1))]
    assigned_by: Option<String>,
    /// 左右: the bound is relaxed by the plan's share, an own share ("2%"), or an amount in the target's unit.
    around: Option<Around>,
    /// The first day of its way; the plan's where it is not said.
    start: Option<Date>,
    /// When it is due; the plan's end where it is not said, and it may lie beyond that.
    due: Option<Date>,
    /// The id of another target of the same indicator (interim and final dates): what is not said here is taken over.
    of: Option<String>,
    /// It must still hold at the due date, and is not met before it.
    hold: Option<bool>,
    /// How figures of single periods are put together.
    combine: Option<Combine>,
    /// What rows count that do not say it (口径).
    basis: Option<Basis>,
    /// The unit in which the figures may be reported that it is worked out from.
    #[schemars(length(min = 1))]
    derive_from: Option<String>,
    /// What levels, and goals that follow from one, start from (基数).
    base: Option<Base>,
    /// How the way to the goal is to be gone, for totals and levels.
    pace: Option<Pace>,
    /// Last year's figure, where the document gives it.
    last_year: Option<f64>,
    /// How an unclear wording was read.
    #[schemars(length(min = 1))]
    note: Option<String>,
    /// What is asked of single groups (区县、部门), by their names.
    groups: Option<BTreeMap<String, Group>>,
}

/// What is asked of one group in place of the target's own goal.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Group {
    /// 以上、不低于、达到: the number itself counts.
    at_least: Option<f64>,
    /// 突破、余: the number itself does not count.
    more_than: Option<f64>,
    /// 不超过、控制在: the number itself counts.
    at_most: Option<f64>,
    /// 低于: the number itself does not count.
    less_than: Option<f64>,
    /// A band, both ends count.
    between: Option<[f64; 2]>,
    /// The good end of a band.
    better: Option<Better>,
    /// 左右: the bound is relaxed by the plan's share, an own share ("2%"), or an amount in the target's unit.
    around: Option<Around>,
    /// The words for the group's own goal.
    #[schemars(length(min = 1))]
    wording: Option<String>,
    /// The group's figure of last year.
    last_year: Option<f64>,
}

/// A target that may be missed or not judged until a date.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Waiver {
    /// The target's id.
    #[schemars(regex(pattern = r"^[a-z0-9-]+$"))]
    id: String,
    /// The group that it is for; all where none is named.
    #[schemars(length(min = 1))]
    group: Option<String>,
    /// The last date that it is in force.
    until: Date,
    /// Why.
    #[schemars(length(min = 1))]
    reason: String,
}

/// A date such as 2021-12-31.
#[derive(JsonSchema)]
#[schemars(transparent, extend("format" = "date"))]
struct Date(String);

/// 约束性 binding, 预期性 expected, 工作任务 task.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Kind {
    Binding,
    Expected,
    Task,
}

/// The good end of a band.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Better {
    Higher,
    Lower,
}

/// true, a share, or an amount.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum Around {
    Plans(bool),
    Share(#[schemars(regex(pattern = r"^\s*[0-9]+(\.[0-9]+)?[%％]\s*$"))] String),
    Amount(#[schemars(range(min = 0))] f64),
}

/// 相加 sum, 平均 mean, 连乘 compound, 最新一期 last.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Combine {
    Sum,
    Mean,
    Compound,
    Last,
}

/// 当月 month, 当季 quarter, 当年 year, 年初至今 ytd, 规划期累计 plan.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Basis {
    Month,
    Quarter,
    Year,
    Ytd,
    Plan,
}

/// What stood at the end of a period. A row for it counts, unless this is fixed.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Base {
    /// A period such as "2020".
    #[schemars(length(min = 1))]
    period: String,
    /// In the target's unit.
    value: Option<f64>,
    /// The plan's value counts before a row.
    fixed: Option<bool>,
}

/// 累计数 total, 时点数 level, 增速 growth, 比率 ratio, 建成与否 milestone.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Measure {
    Total,
    Level,
    Growth,
    Ratio,
    Milestone,
}

/// A number, the actual of another indicator at the same date, a step from the base, or "assigned" by a higher authority.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum Threshold {
    Number(f64),
    SameAs(SameAs),
    BasePlus(BasePlus),
    BaseTimes(BaseTimes),
    Assigned(Assigned),
}

/// The actual of another indicator at the same date.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct SameAs {
    /// The other target's id, or a comparator's.
    #[schemars(length(min = 1))]
    same_as: String,
    /// What is asked beyond it.
    plus: Option<f64>,
}

/// 提高1个百分点: the base and so much more.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct BasePlus {
    base_plus: f64,
}

/// 降低15%: so many times the base, 0.85.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct BaseTimes {
    #[schemars(range(min = 0, max = 1000))]
    base_times: f64,
}

/// Set by a higher authority and given on the command line.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Assigned {
    Assigned,
}

/// "year-end" (nothing until due), or cumulative percentages at equal steps to the due date.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum Pace {
    YearEnd(YearEnd),
    Points(#[schemars(length(min = 1))] Vec<f64>),
}

/// Nothing until due.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum YearEnd {
    YearEnd,
}

/// The schema of plan files.
pub fn schema() -> Schema {
    SchemaSettings::draft2020_12()
        .with_transform(RecursiveTransform(without_null))
        .into_generator()
        .into_root_schema_for::<PlanFile>()
}

/// The keys of which a target has exactly one.
fn one_goal(schema: &mut Schema) {
    let keys = [
        "at_least",
        "more_than",
        "at_most",
        "less_than",
        "between",
        "done",
    ];
    let required = |key: &str| schemars::json_schema!({ "required": [key] });
    let each: Vec<Schema> = keys.map(required).to_vec();
    let each: Vec<_> = each.into_iter().map(Schema::to_value).collect();
    schema.insert("oneOf".to_owned(), each.into());
}

/// Optional keys may be left out, but not be null: TOML has none.
fn without_null(schema: &mut Schema) {
    if let Some(types) = schema
        .get_mut("type")
        .and_then(|types| types.as_array_mut())
    {
        types.retain(|name| name != "null");
        if let [only] = &types[..] {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    if let Some(any) = schema.get_mut("anyOf").and_then(|any| any.as_array_mut()) {
        any.retain(|one| one.get("type").is_none_or(|name| name != "null"));
        if let [only] = &any[..] {
            let only = only.as_object().cloned().unwrap_or_default();
            schema.remove("anyOf");
            for (key, value) in only {
                schema.insert(key, value);
            }
        }
    }
}
