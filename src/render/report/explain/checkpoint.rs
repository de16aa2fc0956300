//! The value that should be there by now, with its numbers filled in.

use crate::model::plan::Measure;
use crate::model::plan::goal::Bound;
use crate::model::verdict::Evaluation;
use crate::model::verdict::{FullYear, Path};
use crate::model::{Checkpoint, Decimal, Fraction};
use crate::render::number::{exact, percent, percent_exactly};
use crate::render::report::explain::explanation::{Explanation, chain, signed};
use crate::render::terminal::safe;
use crate::render::words::lang::Lang;
use crate::render::words::phrases;

impl Explanation<'_> {
    /// Adds the value that the figure is held against, and how it was found.
    pub fn checkpoint(&mut self, evaluation: &Evaluation<'_>) {
        let lang = self.lang;
        let is_milestone = self.one.target.measure == Measure::Milestone;
        match (evaluation.checkpoint, evaluation.decisive) {
            (None, bound @ Bound::Band { .. }) => {
                let why = lang.pick("区间，任何时候都适用：", "the band, at any date: ");
                self.bound_itself(why, bound);
            }
            (None, _) if is_milestone => {}
            (None, bound) => {
                self.bound_itself(lang.pick("按目标值本身：", "the bound itself: "), bound);
            }
            (Some(Checkpoint::AsItStands { .. }), bound) => {
                let why = match self.one.target.measure {
                    Measure::Growth => lang.pick(
                        "增速按目标值本身比较：",
                        "growth is compared with the target as it stands: ",
                    ),
                    _ => lang.pick("不按进度折算：", "not paced: "),
                };
                self.bound_itself(why, bound);
            }
            (Some(Checkpoint::Kept { base, .. }), bound) => {
                let why = match (base, lang) {
                    (Some(base), Lang::Zh) => {
                        format!("基数 {} 已达标，须保持：", exact(base.value()))
                    }
                    (Some(base), Lang::En) => {
                        format!(
                            "the base, {}, satisfies it and it has to be kept: ",
                            exact(base.value())
                        )
                    }
                    (None, _) => lang
                        .pick(
                            "没有基数，现在达标：",
                            "there is no base, and it holds now: ",
                        )
                        .to_owned(),
                };
                self.bound_itself(&why, bound);
            }
            (
                Some(Checkpoint::TwoYear {
                    expected,
                    same_months,
                    full_year,
                }),
                Bound::One(_, bound),
            ) => {
                self.two_year();
                let formula = chain(bound, full_year.value(), same_months.value);
                let result = self.apart(expected, evaluation.figure.value);
                self.more(format!("{formula} = {result}"));
            }
            (
                Some(Checkpoint::Compound {
                    expected,
                    rate,
                    share,
                }),
                _,
            ) => {
                let elapsed = percent(share.value());
                let how = lang.pick(
                    format!("逐年等比：时间过了 {elapsed}"),
                    format!("equal steps of growth: {elapsed} of the time has passed"),
                );
                self.add("应达", "expected", how);
                let sign = if rate < Decimal::ZERO { '−' } else { '+' };
                let (rate, share) = (
                    exact(rate.abs()),
                    self.share(share, Path::Linear, evaluation),
                );
                let result = self.apart(expected, evaluation.figure.value);
                self.more(format!("(1 {sign} {rate}%)^({share}) − 1 = {result}"));
            }
            (Some(Checkpoint::Paced { .. }), _) if is_milestone => {
                let nothing = lang.pick("到期才考核", "nothing is asked before the due date");
                self.add("应达", "expected", nothing);
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
                let bound = exact(bound);
                let formula = match base.map(FullYear::value) {
                    None => format!("{bound} × {share} = {result}"),
                    Some(base) => {
                        let (from, less) = (exact(base), signed(base));
                        format!("{from} + ({bound} − {less}) × {share} = {result}")
                    }
                };
                self.more(formula);
            }
            (Some(_), Bound::Band { .. }) => {}
        }
    }

    /// Adds the rows of last year that would be needed and are missing.
    pub fn missing(&mut self) {
        let lang = self.lang;
        let rows = phrases::missing(self.one);
        if rows.is_empty() {
            return;
        }
        let why = match self.one.target.measure {
            Measure::Growth => lang.pick(
                "两年平均口径需要，缺了就按目标值本身比较",
                "the two-year pace needs them; without them the target is taken as it stands",
            ),
            _ => lang.pick("折算进度的基数", "the base to pace from"),
        };
        self.add(
            "缺少",
            "missing",
            lang.pick(
                format!("{rows} 的行：{why}"),
                format!("rows of {rows}: {why}"),
            ),
        );
    }

    /// Adds a bound that is not paced, and the reason.
    fn bound_itself(&mut self, why: &str, bound: Bound) {
        let bound = self.bound(bound);
        self.add("应达", "expected", format!("{why}{bound}"));
    }

    /// Adds the rule of the two-year pace, and the reason.
    fn two_year(&mut self) {
        let lang = self.lang;
        let base = self.report.plan.unusual_base.as_deref().map(safe);
        let why = match (base, lang) {
            (Some(base), Lang::Zh) => format!("（上年基数异常：{base}）"),
            (Some(base), Lang::En) => format!(" (last year is an unusual base: {base})"),
            (None, Lang::Zh) => "（按 --pace last-year）".to_owned(),
            (None, Lang::En) => " (asked for by --pace last-year)".to_owned(),
        };
        let rule = lang.pick(
            format!("两年平均口径{why}：照此两年平均增速，年底恰好达到目标"),
            format!("two-year pace{why}: the rate that, kept up, ends the year at the bound"),
        );
        self.add("应达", "expected", rule);
    }

    /// The share of the way that should be done, and why.
    fn path(&self, share: Fraction, path: Path<'_>, evaluation: &Evaluation<'_>) -> String {
        let lang = self.lang;
        let done = percent_exactly(share.value());
        let way = self.one.target.way();
        let elapsed = percent(way.elapsed(evaluation.figure.date).value());
        match path {
            Path::Linear => match lang {
                Lang::Zh => format!("序时进度：到 {} 时间过了 {elapsed}", evaluation.figure.date),
                Lang::En => {
                    format!(
                        "straight-line time: by {} {elapsed} of the time has passed",
                        evaluation.figure.date
                    )
                }
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
}
