//! The message of each problem. Long because each has an arm, so that the compiler sees that none is left unsaid.

use crate::diagnostic::Problem;
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::message::Message;

/// The message of a problem in a language, safe to print.
pub fn message(problem: &Problem, lang: Lang) -> Message {
    words(problem, lang).safe()
}

#[allow(
    clippy::too_many_lines,
    reason = "one arm a problem, so that the compiler sees that none is missing"
)]
fn words(problem: &Problem, lang: Lang) -> Message {
    macro_rules! say {
        ($($path:ident)::+ ($($field:expr),*)) => {
            in_language!(lang, problems::$($path)::+($($field),*))
        };
    }
    match problem {
        Problem::Undecodable { file } => say!(files::undecodable(file)),
        Problem::Workbook { file } => say!(files::workbook(file)),
        Problem::BrokenWorkbook { file } => {
            say!(files::broken_workbook(file))
        }
        Problem::LockedWorkbook { file } => {
            say!(files::locked_workbook(file))
        }
        Problem::HugeWorkbook { file } => say!(files::huge_workbook(file)),
        Problem::NotATable { file, kind } => {
            say!(files::not_a_table(file, *kind))
        }
        Problem::ReadAs { file, encoding } => {
            say!(files::read_as(file, encoding))
        }
        Problem::NoRows { file } => say!(files::no_rows(file)),
        Problem::UnknownSheet { file, name, sheets } => {
            say!(files::unknown_sheet(file, name, sheets))
        }
        Problem::SeveralSheets {
            file,
            sheets,
            recognised,
        } => say!(files::several_sheets(file, sheets, *recognised)),
        Problem::OtherSheets {
            file,
            sheet,
            others,
        } => say!(files::other_sheets(file, sheet, others)),
        Problem::HiddenColumn { columns } => {
            say!(files::hidden_column(columns))
        }
        Problem::HiddenRows { rows } => say!(files::hidden_rows(*rows)),
        Problem::HiddenUnknown { file } => {
            say!(files::hidden_unknown(file))
        }
        Problem::MergedFigure { number } => say!(files::merged_figure(number)),
        Problem::RoundedPastBound {
            indicator,
            number,
            shown,
            bound,
        } => {
            say!(files::rounded_past_bound(indicator, number, [shown, bound]))
        }
        Problem::ShownOtherwise { number, format } => {
            say!(files::shown_otherwise(number, format.as_deref()))
        }
        Problem::StruckOut { number } => say!(files::struck_out(number)),
        Problem::NoHeader => say!(tables::no_header()),
        Problem::FullWidthComma => say!(tables::full_width_comma()),
        Problem::TitleSkipped { rows, texts, unit } => {
            say!(tables::title_skipped(*rows, texts, unit.as_deref()))
        }
        Problem::HeaderAgain => say!(tables::header_again()),
        Problem::SideBySide => say!(tables::side_by_side()),
        Problem::CellWithoutHeading => say!(tables::cell_without_heading()),
        Problem::MissingColumn {
            columns,
            unread,
            year,
        } => {
            say!(tables::missing_column(columns, unread, year.as_deref()))
        }
        Problem::RepeatedColumn { name } => {
            say!(tables::repeated_column(name))
        }
        Problem::RaggedRow { expected, found } => {
            say!(tables::ragged_row(*expected, *found))
        }
        Problem::UnclosedQuote => say!(tables::unclosed_quote()),
        Problem::IdMismatch { id, indicator } => {
            say!(tables::id_mismatch(id, indicator))
        }
        Problem::UnknownColumn { name } => {
            say!(headings::unknown_column(name))
        }
        Problem::WordColumns { names } => {
            say!(headings::word_columns(names))
        }
        Problem::PlaceColumns { names } => {
            say!(headings::place_columns(names))
        }
        Problem::UnknownBracket { heading, text } => {
            say!(headings::unknown_bracket(heading, text))
        }
        Problem::PlanNotActual { text } => {
            say!(headings::plan_not_actual(text))
        }
        Problem::ChangeHeading { text } => {
            say!(headings::change_heading(text))
        }
        Problem::UnknownTitle { words } => say!(headings::unknown_title(words)),
        Problem::StartsElsewhere { heading, start } => {
            say!(periods::starts_elsewhere(heading, start))
        }
        Problem::MaybeDeadline { name } => say!(headings::maybe_deadline(name)),
        Problem::UnknownSection { rows, texts } => say!(headings::unknown_section(*rows, texts)),
        Problem::SectionSays { text } => say!(headings::section_says(text)),
        Problem::FooterSays { text, from } => say!(headings::footer_says(text, *from)),
        Problem::CommentSkipped { cells, texts } => say!(tables::comment_skipped(*cells, texts)),
        Problem::FooterSkipped { rows, texts } => say!(tables::footer_skipped(*rows, texts)),
        Problem::AmountOrGrowth {
            indicator,
            is_growth,
            section,
        } => say!(headings::amount_or_growth(
            indicator,
            *is_growth,
            section.as_deref()
        )),
        Problem::RateOrRise { name, indicator } => {
            say!(headings::rate_or_rise(name, indicator))
        }
        Problem::EmptyFigure {
            indicator,
            beside,
            is_growth,
        } => say!(headings::empty_figure(indicator, beside, *is_growth)),
        Problem::SumColumn { indicator, sum } => {
            say!(headings::sum_column(indicator, sum))
        }
        Problem::NotActual { words, rows } => {
            say!(kinds::not_actual(words, *rows))
        }
        Problem::UnknownKind { text } => say!(kinds::unknown_kind(text)),
        Problem::KindInNote { text, is_comment } => say!(kinds::kind_in_note(text, *is_comment)),
        Problem::BasisInNote { text, indicator } => say!(kinds::basis_in_note(text, indicator)),
        Problem::SignInNote {
            indicator,
            text,
            value,
        } => say!(kinds::sign_in_note(indicator, text, value)),
        Problem::TargetDiffers {
            indicator,
            given,
            plan,
        } => say!(kinds::target_differs(indicator, given, plan)),
        Problem::TitlePlace { place, area } => {
            say!(places::title_place(place, area))
        }
        Problem::SeveralPlaces {
            column,
            places,
            all,
        } => say!(places::several_places(column, places, *all)),
        Problem::OtherPlaces {
            places,
            area,
            column,
        } => say!(places::other_places(places, area, column)),
        Problem::BlankUnit {
            column,
            above,
            unit,
        } => say!(values::blank_unit(column, above, unit)),
        Problem::BlankMark { column, above } => say!(values::blank_mark(column, above)),
        Problem::BlankPlace { column, above } => say!(places::blank_place(column, above)),
        Problem::SinglePlace { column, place } => {
            say!(places::single_place(column, place))
        }
        Problem::RowsSetAside {
            places,
            filtered,
            sums,
        } => say!(places::rows_set_aside(*places, *filtered, *sums)),
        Problem::RowsDiffer {
            indicator,
            period,
            column,
        } => say!(places::rows_differ(indicator, period, column)),
        Problem::NotAGroup { name } => say!(places::not_a_group(name)),
        Problem::MissingFilterColumn { name, columns } => {
            say!(places::missing_column("--where", name, columns))
        }
        Problem::MissingGroupColumn { name, columns } => {
            say!(places::missing_column("--by", name, columns))
        }
        Problem::EmptyGroup { column } => say!(places::empty_group(column)),
        Problem::UnknownGroup { name, target, near } => {
            say!(places::unknown_group(name, target, near))
        }
        Problem::EmptyIndicator => say!(indicators::empty_indicator()),
        Problem::OtherIndicators { rows, names } => {
            say!(indicators::other_indicators(*rows, names))
        }
        Problem::UnknownIndicator { name, rows, near } => {
            say!(indicators::unknown_indicator(name, *rows, near))
        }
        Problem::NotReported { names, all } => {
            say!(indicators::not_reported(names, *all))
        }
        Problem::MissingPeriod { indicator, months } => {
            say!(indicators::missing_period(indicator, months))
        }
        Problem::UnreadablePeriod { text } => {
            say!(periods::unreadable_period(text))
        }
        Problem::DayPeriod { text, month } => {
            say!(periods::day_period(text, month))
        }
        Problem::PeriodWithoutYear { text } => {
            say!(periods::period_without_year(text))
        }
        Problem::PeriodNotFromStart { text } => {
            say!(periods::period_not_from_start(text))
        }
        Problem::YearNotOver { heading, part } => say!(periods::year_not_over(heading, part)),
        Problem::PeriodContradiction { first, second } => {
            say!(periods::period_contradiction(first, second))
        }
        Problem::WhichYear {
            period,
            readings,
            is_named,
        } => {
            say!(periods::which_year(period, readings.as_ref(), *is_named))
        }
        Problem::EarlyPeriod {
            names,
            period,
            of,
            before,
        } => say!(periods::early_period(names, period, *of, before)),
        Problem::BeyondAsOf { rows, as_of } => {
            say!(periods::beyond_as_of(*rows, as_of))
        }
        Problem::UnusedRow { rows, from } => {
            say!(periods::unused_row(*rows, from))
        }
        Problem::AfterPlanEnd { rows, end } => {
            say!(periods::after_plan_end(*rows, end))
        }
        Problem::SpreadsheetDate { text, meant } => {
            say!(periods::spreadsheet_date(text, meant.as_deref()))
        }
        Problem::UnknownBasis { text } => say!(basis::unknown_basis(text)),
        Problem::BasisMismatch { indicator, misfit } => {
            say!(basis::basis_mismatch(indicator, *misfit))
        }
        Problem::AmbiguousQuarter {
            indicator,
            quarter,
            so_far,
            adds_up,
        } => say!(basis::ambiguous_quarter(
            indicator, quarter, so_far, *adds_up
        )),
        Problem::MonthOrSoFar {
            indicator,
            month,
            before,
            so_far,
        } => say!(basis::month_or_so_far(indicator, month, before, so_far)),
        Problem::MonthAlone {
            indicator,
            month,
            value,
            last,
        } => say!(basis::month_alone(indicator, month, value, last)),
        Problem::MonthBesideSoFar {
            indicator,
            month,
            before,
            so_far,
        } => say!(basis::month_beside_so_far(indicator, month, before, so_far)),
        Problem::YearOrSoFar { indicator, period } => {
            say!(basis::year_or_so_far(indicator, period))
        }
        Problem::WhichStart { indicator, start } => {
            say!(basis::which_start(indicator, start))
        }
        Problem::UnreadableNumber { text } => {
            say!(values::unreadable_number(text))
        }
        Problem::OddSeparator { text } => say!(values::odd_separator(text)),
        Problem::NumberOutOfRange { text } => {
            say!(values::number_out_of_range(text))
        }
        Problem::SpreadsheetExponent { text } => {
            say!(values::spreadsheet_exponent(text))
        }
        Problem::SpreadsheetFormula { text } => {
            say!(values::spreadsheet_formula(text))
        }
        Problem::SpreadsheetError { text } => {
            say!(values::spreadsheet_error(text))
        }
        Problem::SpreadsheetWidth { text } => {
            say!(values::spreadsheet_width(text))
        }
        Problem::ChangeMisplaced { text, indicator } => {
            say!(values::change_misplaced(text, indicator))
        }
        Problem::MaybeZero { text } => say!(values::maybe_zero(text)),
        Problem::MaybeRise { text, value } => say!(values::maybe_rise(text, value)),
        Problem::InexactNumber { text } => {
            say!(values::inexact_number(text))
        }
        Problem::MaybeThousands { text } => {
            say!(values::maybe_thousands(text))
        }
        Problem::UnitMismatch {
            indicator,
            unit,
            expected,
        } => say!(values::unit_mismatch(indicator, unit, expected)),
        Problem::UnitContradiction { cell, column } => {
            say!(values::unit_contradiction(cell, column))
        }
        Problem::UnknownUnit { text } => say!(values::unknown_unit(text)),
        Problem::SuspiciousScale {
            indicator,
            value,
            against,
            reference,
            times,
            is_above,
            origin,
        } => say!(plausibility::suspicious_scale(
            indicator, value, *against, reference, times, *is_above, *origin
        )),
        Problem::SuspiciousFraction {
            indicator,
            value,
            percent,
            origin,
        } => say!(plausibility::suspicious_fraction(
            indicator, value, percent, *origin
        )),
        Problem::SuspiciousIndex {
            indicator,
            value,
            growth,
            origin,
        } => say!(plausibility::suspicious_index(
            indicator, value, growth, *origin
        )),
        Problem::SuspiciousGrowth {
            indicator,
            value,
            origin,
        } => say!(plausibility::suspicious_growth(indicator, value, *origin)),
        Problem::SuspiciousRise {
            indicator,
            value,
            asked,
            origin,
        } => say!(plausibility::suspicious_rise(
            indicator,
            value,
            asked.as_deref(),
            *origin
        )),
        Problem::SuspiciousCount {
            indicator,
            value,
            origin,
        } => say!(plausibility::suspicious_count(indicator, value, *origin)),
        Problem::SuspiciousSign {
            indicator,
            value,
            bound,
            turned,
            origin,
        } => say!(plausibility::suspicious_sign(
            indicator,
            value,
            bound.as_deref(),
            turned,
            *origin
        )),
        Problem::SuspiciousZero {
            indicator,
            before,
            from,
            until,
        } => say!(plausibility::suspicious_zero(
            indicator,
            before.as_deref(),
            from,
            until
        )),
        Problem::CarriedForward {
            indicator,
            value,
            from,
            until,
        } => say!(plausibility::carried_forward(indicator, value, from, until)),
        Problem::CopiedFigures {
            period,
            from,
            other,
            number,
        } => say!(plausibility::copied_figures(period, *from, other, *number)),
        Problem::RowContradicts {
            indicator,
            value,
            reference,
            against,
            follows,
            said,
        } => say!(plausibility::row_contradicts(
            indicator,
            (value, reference),
            *against,
            follows,
            said
        )),
        Problem::OddPath {
            indicator,
            part,
            whole,
            share,
            time,
        } => say!(plausibility::odd_path(indicator, part, whole, share, time)),
        Problem::MissingMonth { indicator, months } => {
            say!(totals::missing_month(indicator, months))
        }
        Problem::ConflictingFigures {
            indicator,
            period,
            first,
            second,
        } => say!(totals::conflicting_figures(
            indicator, period, first, second
        )),
        Problem::SumDiffers {
            indicator,
            period,
            given,
            sum,
        } => say!(totals::sum_differs(indicator, period, given, sum)),
        Problem::FigureInNote { indicator, text } => {
            say!(totals::figure_in_note(indicator, text))
        }
        Problem::PlaceSum {
            indicator,
            name,
            given,
            sum,
        } => say!(totals::place_sum(indicator, name, given, sum)),
        Problem::PartOfSum {
            indicator,
            name,
            given,
            sum,
        } => say!(totals::part_of_sum(indicator, given, [name, sum])),
        Problem::RevisedFigure {
            indicator,
            period,
            first,
            second,
        } => say!(totals::revised_figure(indicator, period, first, second)),
        Problem::FallingTotal {
            indicator,
            before,
            after,
        } => say!(totals::falling_total(indicator, before, after)),
        Problem::FlatTotal {
            indicator,
            first,
            since,
            so_far,
        } => say!(totals::flat_total(indicator, first, since, so_far)),
        Problem::NegativeTotal { indicator, value } => {
            say!(totals::negative_total(indicator, value))
        }
        Problem::RepeatedRow { indicator, period } => {
            say!(totals::repeated_row(indicator, period))
        }
        Problem::TomlSyntax { message } => say!(plan::toml_syntax(message)),
        Problem::UnknownKey { key, near } => {
            say!(plan::unknown_key(key, near))
        }
        Problem::MissingKey { key, table } => {
            say!(plan::missing_key(key, table))
        }
        Problem::WrongType {
            key,
            found,
            expected,
        } => say!(plan::wrong_type(key, found, *expected)),
        Problem::NoTargets { file } => say!(plan::no_targets(file)),
        Problem::PlanUpsideDown => say!(plan::plan_upside_down()),
        Problem::DueOutsidePlan { due } => {
            say!(plan::due_outside_plan(due))
        }
        Problem::NoGoal { id } => say!(plan::no_goal(id)),
        Problem::TwoGoals { first, second } => {
            say!(plan::two_goals(first, second))
        }
        Problem::DuplicateId { id } => say!(plan::duplicate_id(id)),
        Problem::TwoRoles { heading } => say!(plan::two_roles(heading)),
        Problem::SharedName { name, owner } => {
            say!(plan::shared_name(name, owner))
        }
        Problem::UnknownPartner { id, near } => {
            say!(plan::unknown_partner(id, near))
        }
        Problem::PartnerCircle { circle } => {
            say!(plan::partner_circle(circle))
        }
        Problem::PartnerDiffers { id, own, partner } => {
            say!(plan::partner_differs(id, own, partner))
        }
        Problem::BandUpsideDown { low, high } => {
            say!(plan::band_upside_down(low, high))
        }
        Problem::PaceNotFull { last } => say!(plan::pace_not_full(last)),
        Problem::PaceFalls { before, value } => {
            say!(plan::pace_falls(before, value))
        }
        Problem::PaceSteps => say!(plan::pace_steps()),
        Problem::PaceUnused => say!(plan::pace_unused()),
        Problem::MissingUnit { id } => say!(plan::missing_unit(id)),
        Problem::AroundWithoutShare => say!(plan::around_without_share()),
        Problem::AssignedBy { assigned } => {
            say!(plan::assigned_by(*assigned))
        }
        Problem::RepeatedGroup { name } => say!(plan::repeated_group(name)),
        Problem::UnknownWaived { id, near } => {
            say!(plan::unknown_waived(id, near))
        }
        Problem::RepeatedWaiver { id } => say!(plan::repeated_waiver(id)),
        Problem::ExpiredWaiver { id, until, reason } => {
            say!(plan::expired_waiver(id, until, reason))
        }
        Problem::KeyMisfit { key, misfit } => say!(keys::key_misfit(key, misfit)),
        Problem::BaseDiffers {
            indicator,
            period,
            row,
            plan,
            is_fixed,
        } => say!(keys::base_differs(indicator, period, row, plan, *is_fixed)),
        Problem::BoundDiffers {
            indicator,
            period,
            row,
            plan,
        } => say!(keys::bound_differs(indicator, period, row, plan)),
        Problem::CombineUnsaid { indicator } => say!(keys::combine_unsaid(indicator)),
        Problem::NothingToDeriveFrom {
            indicator,
            period,
            wanted,
        } => say!(keys::nothing_to_derive_from(indicator, period, wanted)),
        Problem::NotYesOrNo { text } => say!(keys::not_yes_or_no(text)),
        Problem::UnusedWaiver { id } => say!(plan::unused_waiver(id)),
    }
}
