//! Words about a target itself: its name, unit and goal, its terms, and how its figures are worked out.

use jiff::civil::Date;

use crate::model::figures::parts::{Derivation, Worked};
use crate::model::plan::goal::{Better, Direction, Goal, Step, Threshold};
use crate::model::plan::{Combine, Measure, Plan, Target, Terms};
use crate::model::time::calendar::first_of_months;
use crate::model::time::period::Shortest;
use crate::model::time::years::Years;
use crate::model::{Decimal, Unit};
use crate::render::number;
use crate::render::terminal::safe;
use crate::render::words::lang::{Lang, in_language};

/// The target's clause; empty where the plan gives none.
pub fn clause(target: &Target) -> String {
    let clause = target.clause.as_ref();
    clause.map_or_else(String::new, |clause| safe(clause.as_str()))
}

/// The target's unit in a language.
pub fn unit(target: &Target, lang: Lang) -> &Unit {
    number::unit(target, lang)
}

/// The target's name in a language.
pub fn name(target: &Target, lang: Lang) -> String {
    safe(match lang {
        Lang::Zh => &target.name,
        Lang::En => &target.name_en,
    })
}

/// The goal as it was read: `≥ 8%`, `> 500 亿元`, `≥ GDP`.
pub fn goal(plan: &Plan, target: &Target, lang: Lang) -> String {
    asked(plan, target, target.terms(None), lang)
}

/// A goal as it was read, on some terms.
pub fn asked(plan: &Plan, target: &Target, terms: Terms<'_>, lang: Lang) -> String {
    let about = if terms.around.is_some() {
        in_language!(lang, goals::ABOUT)
    } else {
        ""
    };
    if target.measure == Measure::Milestone {
        return done(true, lang).to_owned();
    }
    let in_unit = |value: Decimal| number::with_unit(&number::exact(value), unit(target, lang));
    match terms.goal {
        Goal::Unasked => String::new(),
        Goal::Between { low, high, better } => {
            let band = format!("{}–{}", number::exact(*low), number::exact(*high));
            let better = match better {
                None => "",
                Some(Better::Higher) => in_language!(lang, goals::HIGHER_IS_BETTER),
                Some(Better::Lower) => in_language!(lang, goals::LOWER_IS_BETTER),
            };
            format!(
                "{about}{}{better}",
                number::with_unit(&band, unit(target, lang))
            )
        }
        Goal::Threshold(sense, threshold) => {
            let value = match threshold {
                Threshold::Number(value) => in_unit(*value),
                Threshold::SameAs { other, plus } => {
                    let other = name(plan.indicator(*other), lang);
                    match plus {
                        None => other,
                        Some(plus) => format!("{other} {}", step('+', *plus, target, lang)),
                    }
                }
                Threshold::FromBase(from) => {
                    let base = Shortest(target.base_date, target.years);
                    match from {
                        Step::Plus(more) => format!("{base} {}", step('+', *more, target, lang)),
                        Step::Times(factor) => format!("{base} × {}", number::exact(*factor)),
                    }
                }
                Threshold::Assigned { by, value: None } => {
                    let by = safe(by);
                    in_language!(lang, goals::set_by(&by))
                }
                Threshold::Assigned {
                    value: Some(value), ..
                } => in_unit(*value),
            };
            format!("{} {about}{value}", self::sense(*sense))
        }
    }
}

/// A threshold by its number.
pub fn at(direction: Direction, bound: Decimal, target: &Target, lang: Lang) -> String {
    let bound = number::with_unit(&number::exact(bound), unit(target, lang));
    format!("{} {bound}", sense(direction))
}

/// A step with its sign: of percentages in points.
fn step(sign: char, size: Decimal, target: &Target, lang: Lang) -> String {
    let sign = if size < Decimal::ZERO { '−' } else { sign };
    let size = number::exact(size.abs());
    if target.unit.is_percent() {
        format!("{sign} {size} {}", in_language!(lang, terms::POINTS))
    } else {
        format!("{sign} {}", number::with_unit(&size, unit(target, lang)))
    }
}

/// Whether a milestone is done.
pub fn done(is_done: bool, lang: Lang) -> &'static str {
    if is_done {
        in_language!(lang, goals::DONE)
    } else {
        in_language!(lang, goals::NOT_DONE)
    }
}

/// The sign of a sense.
pub fn sense(sense: Direction) -> &'static str {
    match sense {
        Direction::AtLeast => "≥",
        Direction::MoreThan => ">",
        Direction::AtMost => "≤",
        Direction::LessThan => "<",
    }
}

/// A time of whole months; a whole year, or a quarter of a fiscal year, by its name.
pub fn months(from: Date, to: Date, years: Years) -> String {
    let (first, last) = (from.month(), to.month());
    if from == years.first_day(to) && to == years.last_day(to) || from == to.first_of_month() {
        Shortest(to, years).to_string()
    } else if years.are_fiscal() && years.months_done(to) % 3 == 0 && from == first_of_months(to, 3)
    {
        years.quarter(to)
    } else if from.year() == to.year() {
        format!("{}-{first:02}~{last:02}", to.year())
    } else {
        format!("{}-{first:02}~{}-{last:02}", from.year(), to.year())
    }
}

/// The method by which a figure was worked out, with the formula where that is short.
pub fn worked(worked: &Worked, lang: Lang) -> String {
    let count = worked.parts.len();
    let rate = |value: Decimal| {
        let sign = if value < Decimal::ZERO { '−' } else { '+' };
        format!("(1 {sign} {}%)", number::exact(value.abs()))
    };
    let factors = || {
        let factors = worked.parts.iter().map(|part| rate(part.value));
        factors.collect::<Vec<_>>().join(" × ")
    };
    match (worked.how, worked.parts.as_slice()) {
        (Derivation::Sum, _) => in_language!(lang, goals::sum_of(count)),
        (Derivation::Mean, _) => {
            let (sum, months) = (number::exact(worked.sum()), worked.months());
            in_language!(lang, goals::mean_by_months(&sum, months))
        }
        (Derivation::MeanGrowth, _) => in_language!(lang, goals::geometric_mean(count, &factors())),
        (Derivation::Compound, _) => format!("{} − 1", factors()),
        (Derivation::Growth, [now, before]) => format!(
            "{} ÷ {} − 1",
            number::exact(now.value),
            number::exact(before.value)
        ),
        (Derivation::Rise, [now, before]) => format!(
            "{} − {}",
            number::exact(now.value),
            number::exact(before.value)
        ),
        _ => String::new(),
    }
}

/// Terms of a target beside its goal, that people review; `None` where there is none.
pub fn terms(plan: &Plan, target: &Target, lang: Lang) -> Option<String> {
    let owner = target.owner.as_deref().map(|owner| {
        let owner = safe(owner);
        in_language!(lang, goals::owner(&owner))
    });
    let start = (target.start != plan.span.start).then(|| {
        let start = target.start;
        in_language!(lang, goals::start(start))
    });
    let of = target.of.map(|of| {
        let of = name(&plan.targets[of], lang);
        in_language!(lang, goals::same_indicator(&of))
    });
    let combine = target.combine.map(|combine| {
        match combine {
            Combine::Sum => in_language!(lang, goals::ADDED),
            Combine::Mean => in_language!(lang, goals::MEAN),
            Combine::Compound => in_language!(lang, goals::COMPOUND),
            Combine::Last => in_language!(lang, goals::NEWEST_ALONE),
        }
        .to_owned()
    });
    let hold = target
        .hold
        .then(|| in_language!(lang, goals::HELD).to_owned());
    let source = target.source.map(|source| {
        let unit = safe(plan.indicator(source).unit.as_str());
        in_language!(lang, goals::reported_in(&unit))
    });
    let base = target
        .last_year
        .filter(|_| target.base_date != plan.span.day_before());
    let base = base.map(|base| {
        let (date, base) = (
            Shortest(target.base_date, target.years),
            number::exact(base),
        );
        in_language!(lang, goals::base(&date.to_string(), &base))
    });
    let said: Vec<String> = [owner, start, of, base, combine, source, hold]
        .into_iter()
        .flatten()
        .collect();
    (!said.is_empty()).then(|| said.join(in_language!(lang, lists::CLAUSES)))
}
