//! One indicator, step by step, so that it can be read aloud.

use crate::model::figures::observations::Figure;
use crate::model::plan::Measure;
use crate::model::plan::goal::{Bound, Direction, Goal, Threshold};
use crate::model::time::period::Shortest;
use crate::model::verdict::{Assessment, Evaluation, Miss, Outcome};
use crate::model::verdict::{Checkpoint, FullYear, Path};
use crate::model::{Decimal, Fraction, Report};
use crate::render::number::{alone, apart, at_least, exact, percent, percent_exactly, with_unit};
use crate::render::terminal::{safe, width};
use crate::render::words::lang::Lang;
use crate::render::words::phrases;

/// Explains every target of the report, each ended by a line end.
pub fn render(report: &Report<'_>, lang: Lang) -> String {
    report
        .assessments
        .iter()
        .map(|one| {
            Explanation {
                report,
                one,
                lang,
                lines: Vec::new(),
            }
            .told()
        })
        .collect()
}

/// The decimals to which what is derived is rounded where it is not compared.
const SHOWN: u32 = 2;

struct Explanation<'a> {
    report: &'a Report<'a>,
    one: &'a Assessment<'a>,
    lang: Lang,
    /// Headings and what stands beside them.
    lines: Vec<(&'static str, String)>,
}

impl Explanation<'_> {
    fn told(mut self) -> String {
        let lang = self.lang;
        let target = self.one.target;
        self.document();
        self.figure();
        if let Some(evaluation) = self.one.evaluation() {
            self.checkpoint(evaluation);
            self.comparison(evaluation);
        }
        self.flag();
        if let Some(evaluation) = self.one.evaluation() {
            self.outlook(evaluation);
        }
        let group =
            phrases::group(self.report).map_or_else(String::new, |group| format!(" · {group}"));
        let title = format!(
            "{} ({}){group}",
            phrases::name(target, lang),
            safe(&target.id)
        );
        let widest = self
            .lines
            .iter()
            .map(|(heading, _)| width(heading))
            .max()
            .unwrap_or(0);
        let body: String = self
            .lines
            .iter()
            .map(|(heading, text)| {
                format!(
                    "{heading}{}{text}\n",
                    " ".repeat(widest - width(heading) + 2)
                )
            })
            .collect();
        format!("\u{1b}[1m{title}\u{1b}[0m\n{body}")
    }

    fn add(&mut self, zh: &'static str, en: &'static str, text: impl Into<String>) {
        self.lines.push((self.lang.pick(zh, en), text.into()));
    }

    fn more(&mut self, text: impl Into<String>) {
        self.lines.push(("", text.into()));
    }

    /// A number in the target's unit.
    fn unit(&self, value: Decimal) -> String {
        with_unit(&exact(value), &self.one.target.unit)
    }

    /// A number in the target's unit, rounded, but apart from another.
    fn apart(&self, value: Decimal, other: Decimal) -> String {
        with_unit(&apart(value, other), &self.one.target.unit)
    }

    /// A difference of two numbers: of percentages in points.
    fn difference(&self, value: Decimal) -> String {
        let unit = &self.one.target.unit;
        let number = apart(value, Decimal::ZERO);
        if unit.is_percent() {
            format!("{number} {}", self.lang.pick("个百分点", "points"))
        } else {
            with_unit(&number, unit)
        }
    }

    /// A share of the way as a reader can calculate with it: months of months, last year's of last year's.
    fn share(&self, share: Fraction, path: Path<'_>, evaluation: &Evaluation<'_>) -> String {
        let (part, whole) = match path {
            Path::LastYear {
                same_date,
                full_year,
            } => (same_date.value, full_year.value()),
            Path::Linear => {
                let way = self.report.plan.time_to(self.one.target);
                let months = way.months_until(way.end).value();
                (way.elapsed(evaluation.figure.date).of(months), months)
            }
            Path::Declared(_) | Path::YearEnd => return percent_exactly(share.value()),
        };
        let (part, whole) = (part.normalize(), whole.normalize());
        if part.scale() > 3 || whole.scale() > 3 {
            return percent_exactly(share.value());
        }
        format!("{}/{}", exact(part), exact(whole))
    }

    fn rounded(&self, value: Decimal) -> String {
        with_unit(&alone(value, SHOWN), &self.one.target.unit)
    }

    /// Where the document says it and how that was read.
    fn document(&mut self) {
        let (plan, target, lang) = (self.report.plan, self.one.target, self.lang);
        let wording = format!(
            "{}  {}",
            safe(target.clause.as_str()),
            lang.pick("「", "\"")
        );
        let kind = phrases::kind(target.kind, lang);
        let wording = format!(
            "{wording}{}{}  {kind}",
            safe(&target.wording),
            lang.pick("」", "\"")
        );
        self.add("文件", "document", wording);
        let goal = phrases::asked(plan, target, self.one.terms, lang);
        let inclusive = match self.one.terms.goal {
            Goal::Threshold(Direction::AtLeast | Direction::AtMost, _) => {
                lang.pick("（恰好等于也算）", " (equal counts)")
            }
            Goal::Threshold(..) => lang.pick("（恰好等于不算）", " (equal does not count)"),
            Goal::Between { .. } => lang.pick("（两端都算）", " (both ends count)"),
        };
        let due = lang.pick(
            format!("，{} 到期", target.due),
            format!(", due {}", target.due),
        );
        self.add("读作", "read as", format!("{goal}{inclusive}{due}"));
        self.more(phrases::measure(target.measure, lang));
        if let Some(group) = phrases::group(self.report).filter(|_| self.one.has_own_goal()) {
            self.more(lang.pick(
                format!("规划为 {group} 单独规定的目标"),
                format!("what the plan asks of {group} alone"),
            ));
        }
        if let (Some(share), Some(bound)) = (self.one.terms.around, self.one.bound) {
            let bound = self.bound(bound);
            self.more(match lang {
                Lang::Zh => format!("“左右”：放宽目标值的 {}，界限为 {bound}", percent(share)),
                Lang::En => format!(
                    "about (左右): relaxed by {} of the target's size, the bound is {bound}",
                    percent(share)
                ),
            });
        }
        if let Goal::Threshold(_, Threshold::Assigned { by, .. }) = self.one.terms.goal {
            self.more(format!(
                "{}{}",
                lang.pick("下达单位：", "assigned by "),
                safe(by)
            ));
        }
        if let Some(note) = &target.note {
            self.add("说明", "note", safe(note));
        }
    }

    fn bound(&self, bound: Bound) -> String {
        match bound {
            Bound::One(sense, value) => format!("{} {}", phrases::sense(sense), self.unit(value)),
            Bound::Band { low, high } => with_unit(
                &format!("{}–{}", exact(low), exact(high)),
                &self.one.target.unit,
            ),
        }
    }

    /// A figure with its period and its row.
    fn row(&self, figure: &Figure) -> String {
        let file = self
            .report
            .files
            .get(figure.row.file)
            .map_or("", String::as_str);
        let summed = if figure.summed {
            self.lang
                .pick("，各月当月数之和", ", the sum of its months")
        } else {
            ""
        };
        let place = format!("{}:{}{summed}", safe(file), figure.row.line);
        format!(
            "{}  {}  ({place})",
            Shortest(figure.date),
            self.unit(figure.value)
        )
    }

    fn full_year(&self, full_year: FullYear<'_>) -> String {
        match full_year {
            FullYear::Row(figure) => self.row(figure),
            FullYear::Plan(value) => {
                let year = Shortest(self.report.plan.span.day_before());
                let source = self.lang.pick("（规划文本）", "(given by the plan)");
                format!("{year}  {}  {source}", self.unit(value))
            }
        }
    }

    /// The figures that were used.
    fn figure(&mut self) {
        if let Some(figure) = self.one.figure() {
            let row = self.row(figure);
            self.add("实际", "actual", row);
            let remark = figure.remark.as_deref().cloned().unwrap_or_default();
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
            .evaluation()
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
            Some(Checkpoint::Paced {
                base: Some(base), ..
            }) => vec![self.full_year(base)],
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

    /// What should be there by now, with its numbers filled in.
    fn checkpoint(&mut self, evaluation: &Evaluation<'_>) {
        let lang = self.lang;
        match (evaluation.checkpoint, evaluation.decisive) {
            (None, Bound::Band { .. }) => {
                let band = self.bound(evaluation.decisive);
                self.add(
                    "应达",
                    "expected",
                    format!(
                        "{}{band}",
                        lang.pick("区间，任何时候都适用：", "the band, at any date: ")
                    ),
                );
            }
            (None, bound) => {
                let bound = self.bound(bound);
                self.add(
                    "应达",
                    "expected",
                    format!(
                        "{}{bound}",
                        lang.pick("按目标值本身：", "the bound itself: ")
                    ),
                );
            }
            (Some(Checkpoint::AsItStands { .. }), bound) => {
                let bound = self.bound(bound);
                let why = match self.one.target.measure {
                    Measure::Growth => lang.pick(
                        "增速按目标值本身比较：",
                        "growth is compared with the target as it stands: ",
                    ),
                    _ => lang.pick("不按进度折算：", "not paced: "),
                };
                self.add("应达", "expected", format!("{why}{bound}"));
            }
            (
                Some(Checkpoint::TwoYear {
                    expected,
                    same_months,
                    full_year,
                }),
                Bound::One(_, bound),
            ) => {
                let base = self.report.plan.unusual_base.as_deref().map(safe);
                let why = match (base, lang) {
                    (Some(base), Lang::Zh) => format!("（上年基数异常：{base}）"),
                    (Some(base), Lang::En) => format!(" (last year is an unusual base: {base})"),
                    (None, _) => lang
                        .pick(
                            "（按 --pace last-year）",
                            " (asked for by --pace last-year)",
                        )
                        .to_owned(),
                };
                self.add(
                    "应达",
                    "expected",
                    match lang {
                        Lang::Zh => {
                            format!("两年平均口径{why}：照此两年平均增速，年底恰好达到目标")
                        }
                        Lang::En => format!(
                            "two-year pace{why}: the rate that, kept up, ends the year at the bound"
                        ),
                    },
                );
                let formula = chain(bound, full_year.value(), same_months.value);
                let result = self.apart(expected, evaluation.figure.value);
                self.more(format!("{formula} = {result}"));
            }
            (
                Some(Checkpoint::Paced {
                    expected,
                    share,
                    path,
                    base,
                }),
                Bound::One(_, bound),
            ) => {
                let how = self.path(share, path, evaluation);
                self.add("应达", "expected", how);
                let share = self.share(share, path, evaluation);
                let result = self.apart(expected, evaluation.figure.value);
                let formula = match base.map(FullYear::value) {
                    None => format!("{} × {share} = {result}", exact(bound)),
                    Some(base) => {
                        format!(
                            "{} + ({} − {}) × {share} = {result}",
                            exact(base),
                            exact(bound),
                            signed(base)
                        )
                    }
                };
                self.more(formula);
            }
            (Some(_), Bound::Band { .. }) => {}
        }
    }

    /// The share of the way that should be done, and why.
    fn path(&self, share: Fraction, path: Path<'_>, evaluation: &Evaluation<'_>) -> String {
        let lang = self.lang;
        let done = percent_exactly(share.value());
        let way = self.report.plan.time_to(self.one.target);
        let elapsed = percent(way.elapsed(evaluation.figure.date).value());
        match path {
            Path::Linear => match lang {
                Lang::Zh => format!("序时进度：到 {} 时间过了 {elapsed}", evaluation.figure.date),
                Lang::En => format!(
                    "straight-line time: by {} {elapsed} of the time has passed",
                    evaluation.figure.date
                ),
            },
            Path::YearEnd => lang.pick(
                "规划写明到期才考核，此前不要求".to_owned(),
                "the plan asks for nothing before the due date".to_owned(),
            ),
            Path::Declared(points) => {
                let points = points
                    .iter()
                    .map(|point| exact(*point))
                    .collect::<Vec<_>>()
                    .join(", ");
                match lang {
                    Lang::Zh => {
                        format!("规划写明的进度 [{points}]：时间过了 {elapsed}，应完成 {done}")
                    }
                    Lang::En => format!(
                        "the plan's pace [{points}]: at {elapsed} of the time {done} should be done"
                    ),
                }
            }
            Path::LastYear {
                same_date,
                full_year,
            } => {
                let (part, whole) = (exact(same_date.value), exact(full_year.value()));
                match lang {
                    Lang::Zh => format!("上年同期进度：{part} ÷ {whole} = {done}"),
                    Lang::En => format!("last year's own path: {part} ÷ {whole} = {done}"),
                }
            }
        }
    }

    /// The comparison, with all digits.
    fn comparison(&mut self, evaluation: &Evaluation<'_>) {
        let lang = self.lang;
        let value = evaluation.figure.value;
        let Some(expected) = evaluation.decided_by else {
            let within = evaluation.decisive.holds(value);
            let verdict = lang.pick(
                if within {
                    "在区间内"
                } else {
                    "不在区间内"
                },
                if within {
                    "within the band"
                } else {
                    "outside the band"
                },
            );
            self.add("比较", "comparison", format!("{} {verdict}", exact(value)));
            return;
        };
        let sign = match value.cmp(&expected) {
            std::cmp::Ordering::Less => "<",
            std::cmp::Ordering::Equal => "=",
            std::cmp::Ordering::Greater => ">",
        };
        let (gap, comma) = (lang.pick("差额", "gap"), lang.pick("，", ", "));
        let (shown, mark) = (self.apart(value, expected), self.apart(expected, value));
        let difference = self.difference(value - expected);
        self.add(
            "比较",
            "comparison",
            format!("{shown} {sign} {mark}{comma}{gap} {difference}"),
        );
        if expected.normalize().scale() > 2 {
            let (heading, difference) =
                (lang.pick("精确值：", "exactly: "), exact(value - expected));
            let (value, expected) = (exact(value), exact(expected));
            self.more(format!(
                "{heading}{value} {sign} {expected}{comma}{gap} {difference}"
            ));
        }
        if self.one.is_close()
            && let Some(band) = evaluation.close_within
        {
            let band = self.difference(band);
            self.more(match lang {
                Lang::Zh => format!("≈ 差额在 {band} 以内，属接近，结论可能变化"),
                Lang::En => format!("≈ the gap is within {band}: close, the flag may turn"),
            });
        }
        if evaluation.above_band {
            self.more(lang.pick(
                "超过区间上限，予以提示，不算未完成",
                "above the high end of the band: remarked, not missed",
            ));
        }
    }

    fn flag(&mut self) {
        let lang = self.lang;
        let why = match &self.one.outcome {
            Outcome::Met { early: false, .. } => {
                lang.pick("到期已达到目标", "the bound is satisfied at the due date")
            }
            Outcome::Met { early: true, .. } => {
                lang.pick("提前达到目标", "the bound is satisfied before the due date")
            }
            Outcome::OnTrack { .. } => lang.pick(
                "未到期，达到目前应达的水平",
                "not due yet, and not behind what is expected by now",
            ),
            Outcome::Missed {
                miss: Miss::Pace { .. },
                ..
            } => lang.pick(
                "未到期，落后于目前应达的水平",
                "not due yet, and behind what is expected by now",
            ),
            Outcome::Missed {
                miss: Miss::Final,
                evaluation,
            } if evaluation.figure.date < self.one.target.due => lang.pick(
                "累计数已超过上限，不可挽回",
                "the total is over its cap, for good",
            ),
            Outcome::Missed {
                miss: Miss::Final, ..
            } => lang.pick(
                "到期没有达到目标",
                "the bound is not satisfied at the due date",
            ),
            Outcome::NotJudged { reason, .. } => phrases::reason(*reason, lang),
        };
        let flag = phrases::flag(self.one, lang);
        self.add(
            "判定",
            "flag",
            format!("{flag}{}{why}", lang.pick("：", ": ")),
        );
        if let Some(waiver) = self.one.waiver {
            let reason = safe(&waiver.reason);
            let until = waiver.until;
            self.add(
                "豁免",
                "waived",
                lang.pick(
                    format!("至 {until}：{reason}"),
                    format!("until {until}: {reason}"),
                ),
            );
        }
    }

    /// Where it ends at this pace, and what it takes from here.
    fn outlook(&mut self, evaluation: &Evaluation<'_>) {
        let lang = self.lang;
        let due = self.one.target.due;
        let progress = self.report.progress(self.one);
        if let Some(projected) = progress.and_then(|progress| progress.projected) {
            let result = match evaluation.decisive {
                Bound::One(_, bound) => self.apart(projected, bound),
                Bound::Band { .. } => self.rounded(projected),
            };
            let formula = match evaluation.checkpoint {
                Some(Checkpoint::TwoYear {
                    same_months,
                    full_year,
                    ..
                }) => {
                    chain(
                        evaluation.figure.value,
                        same_months.value,
                        full_year.value(),
                    ) + " = "
                }
                Some(Checkpoint::Paced {
                    share,
                    path,
                    base: None,
                    ..
                }) => {
                    format!(
                        "{} ÷ ({}) = ",
                        exact(evaluation.figure.value),
                        self.share(share, path, evaluation)
                    )
                }
                Some(Checkpoint::Paced {
                    share,
                    path,
                    base: Some(base),
                    ..
                }) => {
                    let (value, base) = (exact(evaluation.figure.value), base.value());
                    format!(
                        "{} + ({value} − {}) ÷ ({}) = ",
                        exact(base),
                        signed(base),
                        self.share(share, path, evaluation)
                    )
                }
                _ => String::new(),
            };
            self.add(
                "照此进度",
                "at this pace",
                match lang {
                    Lang::Zh => format!("到 {due}：{formula}{result}"),
                    Lang::En => format!("by {due}: {formula}{result}"),
                },
            );
        }
        if let Some(needed) = progress.and_then(|progress| progress.needed_per_month) {
            // rounded up: what is done every month must be enough
            let needed = with_unit(&at_least(needed, SHOWN), &self.one.target.unit);
            self.add(
                "此后每月",
                "from here",
                match lang {
                    Lang::Zh => format!("到 {due} 每月还需 {needed}"),
                    Lang::En => format!("{needed} in each month until {due}"),
                },
            );
        }
    }
}

/// `(1 + a%) × (1 + b%) ÷ (1 + c%) − 1`, with signs as a reader would write them.
fn chain(a: Decimal, b: Decimal, c: Decimal) -> String {
    let index = |rate: Decimal| {
        let sign = if rate < Decimal::ZERO { '−' } else { '+' };
        format!("(1 {sign} {}%)", exact(rate.abs()))
    };
    format!("{} × {} ÷ {} − 1", index(a), index(b), index(c))
}

/// A number behind a minus sign: in brackets where it is negative.
fn signed(value: Decimal) -> String {
    if value < Decimal::ZERO {
        format!("({})", exact(value))
    } else {
        exact(value)
    }
}
