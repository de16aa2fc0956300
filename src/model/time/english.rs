//! English months, and days that are written with the year behind: `31.12.2023`, `31/10/2023`, `31 December 2023`,
//! `December 31, 2023`.

/// The names of months in English, the longest form of each.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The number of a month by its name or the first three letters of it, in lower case.
pub fn english_month(text: &str) -> Option<i8> {
    let text = text.trim_end_matches('.');
    let text = if text == "sept" { "sep" } else { text };
    let place = MONTHS
        .iter()
        .position(|name| text == *name || text == &name[..3])?;
    i8::try_from(place + 1).ok()
}

/// Such a day, without blanks and in lower case, as `2023-12-31`; `None` for all else, and where the day may be the month.
pub fn with_year_first(text: &str) -> Option<String> {
    let (day, month, year) = in_digits(text).or_else(|| in_words(text))?;
    Some(format!("{year}-{month:02}-{day:02}"))
}

fn in_digits(text: &str) -> Option<(i8, i8, &str)> {
    let mark = text.chars().find(|c| !c.is_ascii_digit())?;
    if !['.', '/', '-'].contains(&mark) {
        return None;
    }
    let mut parts = text.split(mark);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let is_short = |part: &str| (1..=2).contains(&part.len());
    let is_day = is_short(day) && is_short(month) && year.len() == 4 && parts.next().is_none();
    let (day, month): (i8, i8) = (day.parse().ok()?, month.parse().ok()?);
    // 05/06/2023 may be either
    (is_day && day > 12 && month <= 12).then_some((day, month, year))
}

fn in_words(text: &str) -> Option<(i8, i8, &str)> {
    let (head, year) = text.split_at_checked(text.len().checked_sub(4)?)?;
    let head = head.trim_end_matches([',', '-', '/', '.']);
    let of_month = |name: &str| english_month(name.trim_matches(['-', '/', '.']));
    let behind = head.trim_start_matches(|c: char| c.is_ascii_digit());
    let before = head.trim_end_matches(|c: char| c.is_ascii_digit());
    let (day, month) = if behind.len() < head.len() {
        (&head[..head.len() - behind.len()], of_month(behind)?)
    } else {
        (&head[before.len()..], of_month(before)?)
    };
    let is_year = year.bytes().all(|byte| byte.is_ascii_digit());
    Some((day.parse().ok()?, month, year)).filter(|_| is_year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_behind_a_day_goes_before_it() {
        for text in [
            "31.12.2023",
            "31/12/2023",
            "31-12-2023",
            "31december2023",
            "31-dec-2023",
            "december31,2023",
        ] {
            assert_eq!(
                with_year_first(text).as_deref(),
                Some("2023-12-31"),
                "{text}"
            );
        }
        for text in [
            "05/06/2023",
            "2023-12-31",
            "dec2023",
            "31.12.23",
            "31/13/2023",
        ] {
            assert_eq!(with_year_first(text), None, "{text}");
        }
    }
}
