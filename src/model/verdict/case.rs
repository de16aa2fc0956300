//! One target of a plan in one group: its bound, and the checkpoint at a date.

use jiff::civil::Date;

use crate::model::figures::observations::{Figure, Group, Series};
use crate::model::number::decimal::Decimal;
use crate::model::number::power::{Factor, Rounding, exponents};
use crate::model::plan::document::Plan;
use crate::model::plan::goal::{Bound, Direction, Goal, Threshold};
use crate::model::plan::group::Terms;
use crate::model::plan::pace::DeclaredPace;
use crate::model::plan::target::{Combine, Measure, Target};
use crate::model::time::calendar::Span;
use crate::model::time::fraction::Fraction;
use crate::model::verdict::assessment::Assessment;
use crate::model::verdict::checkpoint::{Checkpoint, FullYear, PaceRule, Path, chained};
use crate::model::verdict::evaluation::Reason;
use crate::model::verdict::report::Report;

/// Assumptions of a run, beside the plan and the data.
#[derive(Clone, Copy, Debug)]
pub struct Assumptions {
    /// Figures after this date are not looked at.
    pub as_of: Date,
    /// The pace of targets.
    pub rule: PaceRule,
    /// A target is not judged by a figure that is more than so many whole months older than `as_of`.
    pub max_age: Option<u32>,
}

/// One target with everything that its verdict is found from.
pub(super) struct Case<'a> {
    pub(super) plan: &'a Plan,
    pub(super) index: usize,
    pub(super) target: &'a Target,
    pub(super) terms: Terms<'a>,
    pub(super) group: &'a Group,
    pub(super) series: Series<'a>,
    pub(super) assumptions: Assumptions,
}

/// The value that a figure is held against.
pub(super) enum Mark<'a> {
    /// The bound itself.
    Bound(Decimal),
    /// The checkpoint at its date.
    Checkpoint(Checkpoint<'a>),
}

impl<'a> Case<'a> {
    pub(super) fn new(
        plan: &'a Plan,
        group: &'a Group,
        assumptions: Assumptions,
        index: usize,
    ) -> Case<'a> {
        let target = &plan.targets[index];
        Case {
            plan,
            index,
            target,
            terms: target.terms(group.name.as_ref()),
            group,
            series: group.of(index),
            assumptions,
        }
    }

    /// The case of a target of a report.
    pub(super) fn of(report: &Report<'a>, assessment: &Assessment<'_>) -> Case<'a> {
        let assumptions = Assumptions {
            as_of: report.as_of,
            rule: report.rule,
            max_age: report.max_age,
        };
        Case::new(report.plan, report.group, assumptions, assessment.index)
    }

    /// The figure that a target with `same_as` is held against at `date`.
    pub(super) fn partner(&self, date: Date) -> Option<&'a Figure> {
        match self.terms.goal {
            Goal::Threshold(_, Threshold::SameAs { other, .. }) => self.group.of(*other).at(date),
            _ => None,
        }
    }

    /// The mark for a figure of `date`: the bound from the due date on, the checkpoint before it; `None` where there
    /// is neither, and for a band.
    pub(super) fn mark(&self, date: Date) -> Option<Mark<'a>> {
        let bound = self.bound(self.partner(date)).ok()?;
        let decisive = self.decisive(bound);
        let Bound::One(_, value) = decisive else {
            return None;
        };
        if self.target.measure == Measure::Milestone {
            return None;
        }
        if date >= self.target.due {
            return Some(Mark::Bound(value));
        }
        self.checkpoint(date, decisive, None)
            .ok()
            .flatten()
            .map(Mark::Checkpoint)
    }

    /// The bound as judged: the goal's value, relaxed by 左右. What a share of 左右 is of is asked beyond a start: the
    /// base or the other's figure where the bound follows from one, else 0.
    ///
    /// # Errors
    /// The partner's figure or the base that it follows from is not known.
    pub(super) fn bound(&self, partner: Option<&Figure>) -> Result<Bound, Reason> {
        let zero = Decimal::ZERO;
        let (stated, start) = match self.terms.goal {
            Goal::Between { low, high, better } => {
                let (low, high, better) = (*low, *high, *better);
                (Bound::Band { low, high, better }, zero)
            }
            Goal::Threshold(direction, threshold) => {
                let (value, start) = match threshold {
                    Threshold::Number(value) => (*value, zero),
                    Threshold::Assigned { value, .. } => (value.ok_or(Reason::TargetNotSet)?, zero),
                    Threshold::SameAs { plus, .. } => {
                        let other = partner.ok_or(Reason::PartnerNotReported)?.value;
                        match plus {
                            Some(plus) => (other + plus, other),
                            None => (other, zero),
                        }
                    }
                    Threshold::FromBase(step) => {
                        let base = self.base().ok_or(Reason::NoBase)?.value();
                        (step.from(base), base)
                    }
                };
                (Bound::One(*direction, value), start)
            }
            Goal::Unasked => return Err(Reason::TargetNotSet),
        };
        let around = self.terms.around;
        Ok(around.map_or(stated, |around| stated.relaxed(around, start)))
    }

    /// The bound that decides before a total has passed its band: of a band on a total the low end, of one with a good
    /// end the other.
    pub(super) fn decisive(&self, bound: Bound) -> Bound {
        match (self.target.measure, bound.decided()) {
            (Measure::Total, Bound::Band { low, .. }) => Bound::One(Direction::AtLeast, low),
            (_, decided) => decided,
        }
    }

    pub(super) fn partnered(&self) -> bool {
        matches!(
            self.terms.goal,
            Goal::Threshold(_, Threshold::SameAs { .. })
        )
    }

    /// The checkpoint at `date`; `Ok(None)` for a band, which is never paced. A cap without a base needs none where
    /// `value`, the figure of that date, keeps it.
    pub(super) fn checkpoint(
        &self,
        date: Date,
        decisive: Bound,
        value: Option<Decimal>,
    ) -> Result<Option<Checkpoint<'a>>, Reason> {
        let Bound::One(direction, bound) = decisive else {
            return Ok(None);
        };
        let as_it_stands = Checkpoint::AsItStands { expected: bound };
        if self.partnered() {
            // the partner's figure at the same date has gone the same way already
            return Ok(Some(as_it_stands));
        }
        Ok(Some(match self.target.measure {
            _ if self.target.combine == Some(Combine::Mean) => as_it_stands,
            Measure::Ratio => as_it_stands,
            Measure::Growth if self.target.combine == Some(Combine::Compound) => self
                .compound(date, direction, bound)
                .unwrap_or(as_it_stands),
            Measure::Growth => self.two_year(date, bound).unwrap_or(as_it_stands),
            Measure::Total => self.paced(date, bound, None),
            Measure::Milestone => Checkpoint::Paced {
                expected: Decimal::ZERO,
                share: Fraction::NONE,
                path: Path::YearEnd,
                base: None,
            },
            Measure::Level => {
                let base = self.base();
                let starts_right = base.map(|base| decisive.holds(base.value()));
                let holds_now = value.is_some_and(|value| decisive.holds(value));
                let is_kept = match starts_right {
                    Some(starts_right) => starts_right,
                    // what is to hold at the due date needs no base to hold until then
                    None if self.target.hold => !direction.is_floor() || holds_now,
                    None => !direction.is_floor() && holds_now,
                };
                if is_kept {
                    self.kept(date, bound, base)
                } else {
                    self.paced(date, bound, Some(base.ok_or(Reason::NoBase)?))
                }
            }
        }))
    }

    /// The checkpoint of a compound: its bound by a share of its time.
    fn compound(&self, date: Date, direction: Direction, bound: Decimal) -> Option<Checkpoint<'a>> {
        let share = self.to_due().elapsed(date);
        let (part, all) = exponents(share)?;
        let harder = if direction.is_floor() {
            Rounding::Up
        } else {
            Rounding::Down
        };
        let expected = Factor::of(bound).power(part).root(all, harder)?;
        Some(Checkpoint::Compound {
            expected,
            rate: bound,
            share,
        })
    }

    fn paced(&self, date: Date, bound: Decimal, base: Option<FullYear<'a>>) -> Checkpoint<'a> {
        let (share, path) = self.share(date);
        let start = base.map_or(Decimal::ZERO, FullYear::value);
        Checkpoint::Paced {
            expected: start + share.of(bound - start),
            share,
            path,
            base,
        }
    }

    fn kept(&self, date: Date, bound: Decimal, base: Option<FullYear<'a>>) -> Checkpoint<'a> {
        Checkpoint::Kept {
            expected: bound,
            share: self.share(date).0,
            base,
        }
    }

    /// The share of the way that should be done at `date`. What the command line asks for comes before what
    /// the plan declares, and that before what the data suggest.
    fn share(&self, date: Date) -> (Fraction, Path<'a>) {
        let elapsed = self.to_due().elapsed(date);
        let linear = (elapsed, Path::Linear);
        let own_path = || self.last_years_path(date);
        let declared = self.target.pace.as_ref().map(|pace| {
            let path = match pace {
                DeclaredPace::YearEnd => Path::YearEnd,
                DeclaredPace::Points(points) => Path::Declared(points),
            };
            (pace.share(elapsed), path)
        });
        let usual = self.plan.unusual_base.is_none();
        match self.assumptions.rule {
            PaceRule::Linear => linear,
            PaceRule::LastYear => own_path().or(declared).unwrap_or(linear),
            PaceRule::Auto => declared
                .or_else(|| own_path().filter(|_| usual))
                .unwrap_or(linear),
        }
    }

    /// Last year's own path of a total: *p(d)/P*, when 0 ≤ *p(d)* ≤ *P* and *P* > 0.
    fn last_years_path(&self, date: Date) -> Option<(Fraction, Path<'a>)> {
        if self.target.measure != Measure::Total || !self.plan.ends_with_year(self.target) {
            return None;
        }
        let same_date = self.series.a_year_before(date)?;
        let full_year = self.last_year()?;
        let (part, whole) = (same_date.value, full_year.value());
        let usable = Decimal::ZERO <= part && part <= whole && whole > Decimal::ZERO;
        usable.then(|| {
            (
                Fraction::new(part, whole),
                Path::LastYear {
                    same_date,
                    full_year,
                },
            )
        })
    }

    /// The two-year pace of growth: *(1+B)(1+P)/(1+p(d)) − 1*.
    fn two_year(&self, date: Date, bound: Decimal) -> Option<Checkpoint<'a>> {
        let wanted = match self.assumptions.rule {
            PaceRule::Auto => self.plan.asks_for_two_year_pace(self.target),
            PaceRule::Linear => false,
            PaceRule::LastYear => self.plan.ends_with_year(self.target),
        };
        if !wanted {
            return None;
        }
        let same_months = self.series.a_year_before(date)?;
        let full_year = self.last_year()?;
        let expected = chained(bound, full_year.value(), same_months.value)?;
        Some(Checkpoint::TwoYear {
            expected,
            same_months,
            full_year,
        })
    }

    /// The value at the base's date: a row for it, or the plan's own number, which comes first where it is fixed.
    pub(super) fn base(&self) -> Option<FullYear<'a>> {
        let row = self.series.at(self.target.base_date).map(FullYear::Row);
        let given = self.terms.last_year.map(FullYear::Plan);
        if self.target.is_base_fixed {
            given.or(row)
        } else {
            row.or(given)
        }
    }

    /// Last year's full-year figure, where that is the base.
    fn last_year(&self) -> Option<FullYear<'a>> {
        self.base()
            .filter(|_| self.target.base_date == self.plan.span.day_before())
    }

    pub(super) fn to_due(&self) -> Span {
        self.target.way()
    }
}
