//! Number formats: what a cell shows of its number.

/// The way in which one section of a number format shows its numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The number itself.
    pub number: Number,
    /// Words before it, without currencies and signs.
    pub before: String,
    /// Words behind it: a unit, most of the time.
    pub behind: String,
    /// The sign that its words and signs say.
    pub sign: Sign,
}

/// The part of the number itself that a section shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Number {
    /// The number, with so many digits as it likes.
    #[default]
    AsItIs,
    /// Hundredths.
    Percent,
    /// The number divided, or with a point where it has none.
    Otherwise,
    /// Words in its place.
    Words,
    /// Nothing.
    Nothing,
}

/// The sign that a section shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sign {
    /// The number's own.
    #[default]
    OfNumber,
    /// Below zero, by a sign or in red.
    Below,
    /// Below zero, by a word before the number (下降).
    BelowInWords,
    /// Above zero, or none.
    Above,
}

/// The sections of a format, each with the numbers that it shows.
#[derive(Clone, Debug)]
pub struct NumberFormat(Vec<Section>);

/// A section of a format, and the numbers that it is for.
#[derive(Clone, Debug)]
struct Section {
    range: Range,
    shown: Shown,
}

/// The numbers of a section.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Range {
    /// All that no section before it is for.
    Others,
    /// Those that compare so with a number.
    Compared(Comparison, f64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    Less,
    LessOrEqual,
    Equal,
    Unequal,
    More,
    MoreOrEqual,
}

impl Range {
    fn has(self, value: f64) -> bool {
        match self {
            Range::Others => true,
            Range::Compared(comparison, bound) => match comparison {
                Comparison::Less => value < bound,
                Comparison::LessOrEqual => value <= bound,
                Comparison::Equal => value.total_cmp(&bound).is_eq(),
                Comparison::Unequal => value.total_cmp(&bound).is_ne(),
                Comparison::More => value > bound,
                Comparison::MoreOrEqual => value >= bound,
            },
        }
    }

    /// The comparison in `[>=100]`.
    fn of_condition(text: &str) -> Option<Range> {
        let comparisons = [
            ("<=", Comparison::LessOrEqual),
            (">=", Comparison::MoreOrEqual),
            ("<>", Comparison::Unequal),
            ("<", Comparison::Less),
            (">", Comparison::More),
            ("=", Comparison::Equal),
        ];
        let found = comparisons.iter().find_map(|(sign, comparison)| {
            let bound = text.strip_prefix(sign)?.trim().parse().ok()?;
            Some(Range::Compared(*comparison, bound))
        })?;
        Some(found)
    }

    /// Whether all its numbers are below zero, which its section then has to say.
    fn is_below_zero(self) -> bool {
        match self {
            Range::Compared(Comparison::Less, bound) => bound <= 0.0,
            Range::Compared(Comparison::LessOrEqual | Comparison::Equal, bound) => bound < 0.0,
            Range::Compared(..) | Range::Others => false,
        }
    }
}

/// A part of a section: a sign that stands for something, or one that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Code(char),
    Literal(char),
}

/// The parts of a section, its range and whether it is red.
#[derive(Default)]
struct Parts {
    all: Vec<Part>,
    range: Option<Range>,
    is_red: bool,
}

/// The sections of a format's code, in their order.
fn sections(code: &str) -> Vec<Parts> {
    // a number with as many digits as it needs
    let code = code
        .replace("G/通用格式", "0")
        .replace("General", "0")
        .replace("GENERAL", "0");
    let mut sections = vec![Parts::default()];
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        if c == ';' {
            sections.push(Parts::default());
            continue;
        }
        let Some(section) = sections.last_mut() else {
            break;
        };
        match c {
            '"' => section
                .all
                .extend(chars.by_ref().take_while(|c| *c != '"').map(Part::Literal)),
            '\\' | '!' => section.all.extend(chars.next().map(Part::Literal)),
            '_' | '*' => {
                chars.next();
            }
            '[' => {
                let inner: String = chars.by_ref().take_while(|c| *c != ']').collect();
                section.range = section.range.or(Range::of_condition(&inner));
                let colour = inner.to_lowercase();
                section.is_red |= ["red", "红色", "color3", "color 3"].contains(&colour.as_str());
                // a currency: `[$万元-804]`
                let currency = inner.strip_prefix('$').unwrap_or_default();
                let currency = currency.split('-').next().unwrap_or_default();
                section.all.extend(currency.chars().map(Part::Literal));
            }
            c if c.is_ascii() => section.all.push(Part::Code(c.to_ascii_lowercase())),
            c => section.all.push(Part::Literal(c)),
        }
    }
    sections
}

impl NumberFormat {
    /// Reads a format's code.
    pub fn new(code: &str) -> NumberFormat {
        let mut sections = sections(code);
        // the fourth is for texts
        sections.truncate(3);
        let has_conditions = sections.iter().any(|section| section.range.is_some());
        let count = sections.len();
        let says_down = |section: &Parts| {
            let all = &section.all;
            all.iter()
                .any(|part| matches!(part, Part::Literal('▼' | '▽' | '↓')))
        };
        let has_arrows = sections.iter().any(says_down);
        let read = |(place, parts): (usize, &Parts)| {
            let usual = match (place, count) {
                (1, 2..) => Range::Compared(Comparison::Less, 0.0),
                (0, 3) => Range::Compared(Comparison::More, 0.0),
                (0, 2) => Range::Compared(Comparison::MoreOrEqual, 0.0),
                _ => Range::Others,
            };
            let is_last = place + 1 == count;
            let range = match parts.range {
                Some(range) => range,
                None if has_conditions && is_last => Range::Others,
                None => usual,
            };
            let shown = Shown::of(parts, range, has_arrows);
            Section { range, shown }
        };
        NumberFormat(sections.iter().enumerate().map(read).collect())
    }

    /// The way in which a number is shown; `None` where no section is for it.
    pub fn shown(&self, value: f64) -> Option<&Shown> {
        let found = self.0.iter().find(|section| section.range.has(value));
        found.map(|section| &section.shown)
    }

    /// The format of one number by the text that a person sees of it.
    pub fn of_shown(value: f64, text: &str) -> NumberFormat {
        let is_of_number = |c: char| c.is_ascii_digit() || ",.'’\u{a0}\u{202f} ".contains(c);
        let first = text
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(text.len());
        let (before, rest) = text.split_at(first);
        let end = rest.find(|c| !is_of_number(c)).unwrap_or(rest.len());
        let digits = rest[..end].trim_end_matches(|c: char| !c.is_ascii_digit());
        let behind = rest[digits.len()..].trim_start();
        let size = value.abs();
        // a sign behind the number itself is a word
        let percent = behind.strip_prefix(['%', '％']);
        let percent = percent.filter(|_| is_rounded(size * 100.0, digits));
        let mut all: Vec<Part> = before.chars().map(Part::Literal).collect();
        if !digits.is_empty() {
            all.push(Part::Code('0'));
            all.extend(percent.map(|_| Part::Code('%')));
            all.extend(percent.unwrap_or(behind).chars().map(Part::Literal));
        }
        let parts = Parts {
            all,
            ..Parts::default()
        };
        let range = if value < 0.0 {
            Range::Compared(Comparison::Less, 0.0)
        } else {
            Range::Others
        };
        let mut shown = Shown::of(&parts, range, false);
        let has_power = behind.starts_with(['E', 'e']);
        let is_itself = percent.is_some() || has_power || is_rounded(size, digits);
        if !digits.is_empty() && !is_itself {
            shown.number = Number::Otherwise;
        }
        NumberFormat(vec![Section {
            range: Range::Others,
            shown,
        }])
    }

    /// Whether all numbers are shown as they are, with nothing else.
    pub fn is_plain(&self) -> bool {
        let is_plain = |section: &Section| {
            let shown = &section.shown;
            let is_bare = shown.before.is_empty() && shown.behind.is_empty();
            shown.number == Number::AsItIs && shown.sign == Sign::OfNumber && is_bare
        };
        self.0.iter().all(is_plain)
    }
}

/// Whether digits, written with a point or a comma, are what a number is rounded to.
fn is_rounded(value: f64, digits: &str) -> bool {
    let is_it = |point: char| {
        let is_kept = |c: &char| c.is_ascii_digit() || *c == point;
        let plain: String = digits.chars().filter(is_kept).collect();
        let plain = plain.replace(point, ".");
        let places = plain.split_once('.').map_or(0, |(_, places)| places.len());
        let half = 0.5 * 10_f64.powi(-(places as i32)) + value * 1e-12;
        let number = plain.parse::<f64>();
        number.is_ok_and(|number| (number - value).abs() <= half)
    };
    is_it('.') || is_it(',')
}

/// Whether a part of a format stands for a digit, or for the text itself.
fn is_digit(part: &Part) -> bool {
    matches!(part, Part::Code('0' | '#' | '?' | '@'))
}

/// The way in which a format with digits from `first` to `last` shows numbers.
fn number(all: &[Part], (first, last): (usize, usize)) -> Number {
    let has_point = all[first..last]
        .iter()
        .any(|part| matches!(part, Part::Literal('.' | ',' | '。')));
    let point = all
        .iter()
        .position(|part| *part == Part::Code('.'))
        .filter(|point| *point > first);
    let whole = all[..point.unwrap_or(all.len())]
        .iter()
        .rposition(is_digit)
        .unwrap_or(last);
    let divides = [last, whole]
        .iter()
        .any(|digit| all.get(digit + 1) == Some(&Part::Code(',')));
    if all.contains(&Part::Code('%')) {
        Number::Percent
    } else if has_point || divides {
        Number::Otherwise
    } else {
        Number::AsItIs
    }
}

/// Words before a number that make it one below zero.
const DOWN: [&str; 7] = ["下降", "下跌", "降低", "减少", "回落", "降", "负"];

impl Shown {
    fn of(parts: &Parts, range: Range, has_arrows: bool) -> Shown {
        let all = &parts.all;
        let Some(last) = all.iter().rposition(is_digit) else {
            return Shown {
                number: if all.is_empty() {
                    Number::Nothing
                } else {
                    Number::Words
                },
                ..Shown::default()
            };
        };
        let first = all.iter().position(is_digit).unwrap_or(last);
        let shown = |part: &Part| match part {
            Part::Literal(c) => Some(*c),
            Part::Code(c) => Some(*c).filter(|c| "-+()".contains(*c)),
        };
        let before: String = all[..first].iter().filter_map(shown).collect();
        let behind: String = all[last + 1..].iter().filter_map(shown).collect();
        let has = |signs: &[char]| before.contains(signs);
        let below = has(&['-', '−', '–', '(', '（', '▼', '▽', '↓'])
            || !has_arrows && has(&['▲', '△'])
            || behind.starts_with('-')
            || behind.contains(['▼', '▽', '↓']);
        // of no figure of a plan in yuan; a code without quotes is the currency of whoever opens the file
        let is_foreign = |part: &Part| matches!(part, Part::Literal('$' | '€' | '£'));
        let is_foreign = all.iter().any(is_foreign);
        let is_mark = |c: char| "-−–()（）▼▽↓▲△↑+¥￥$€£".contains(c) || c.is_whitespace();
        let word = before.trim_matches(is_mark);
        let sign = if DOWN.iter().any(|down| word.ends_with(down)) {
            Sign::BelowInWords
        } else if below || parts.is_red && range.is_below_zero() {
            Sign::Below
        } else if range.is_below_zero() {
            Sign::Above
        } else {
            Sign::OfNumber
        };
        // the bracket that one before the number opens
        let closed = if has(&['(', '（']) {
            behind.trim_start_matches([')', '）'])
        } else {
            &behind
        };
        Shown {
            number: if is_foreign {
                Number::Otherwise
            } else {
                number(all, (first, last))
            },
            before: word.to_owned(),
            behind: closed
                .trim_matches(|c: char| "-▼▽↓▲△↑".contains(c) || c.is_whitespace())
                .to_owned(),
            sign,
        }
    }
}

/// The characters of a format's first section that stand for something, as those of a date do, in lower case, and those
/// that are shown.
pub fn first_parts(code: &str) -> (String, String) {
    let first = sections(code).into_iter().next().unwrap_or_default();
    let (mut codes, mut words) = (String::new(), String::new());
    for part in first.all {
        match part {
            Part::Code(c) => codes.push(c),
            Part::Literal(c) => words.push(c),
        }
    }
    (codes, words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_says_what_is_shown() {
        let number = |format: &str| {
            NumberFormat::new(format)
                .shown(12.5)
                .map(|shown| shown.number)
        };
        for format in [
            "General",
            "0.00",
            "#,##0",
            "#,##0.00;[Red](#,##0)",
            "_(* #,##0_);_(@_)",
            "¥#,##0.00",
            "0\" 元\"",
            "0_ ",
            "@",
            "#,##0\"万人\"",
            "0.00E+00",
        ] {
            assert_eq!(number(format), Some(Number::AsItIs), "{format}");
        }
        for format in ["0%", "0.00%", "0.0%;[Red]-0.0%"] {
            assert_eq!(number(format), Some(Number::Percent), "{format}");
        }
        for format in [
            "0\\.0,",
            "0!.0,\"万\"",
            "#,##0,",
            "0.0,,",
            "0.00,",
            "#,##0.0,\"千\"",
            "0\".\"0,",
            "0,.0",
        ] {
            assert_eq!(number(format), Some(Number::Otherwise), "{format}");
        }
        for (format, expected) in [
            (";;;", Number::Nothing),
            ("\"—\"", Number::Words),
            ("[$$-409]0.0", Number::Otherwise),
            ("[>9]\"优\";0.0", Number::Words),
        ] {
            assert_eq!(number(format), Some(expected), "{format}");
        }
    }

    #[test]
    fn words_and_signs_stand_around_a_number() {
        for (format, value, before, behind, sign) in [
            ("0\" 元\"", 1.0, "", "元", Sign::OfNumber),
            ("#,##0万人", 1.0, "", "万人", Sign::OfNumber),
            ("[$万元-804]0", 1.0, "万元", "", Sign::OfNumber),
            ("¥#,##0.00", 1.0, "", "", Sign::OfNumber),
            ("\"约\"0.0", 1.0, "约", "", Sign::OfNumber),
            ("\"下降\"0.0\"%\"", 1.0, "下降", "%", Sign::BelowInWords),
            ("0.0;\"下降\"0.0", -1.0, "下降", "", Sign::BelowInWords),
            ("(0.0)", 1.0, "", "", Sign::Below),
            ("0.0_);(0.0)", -1.0, "", "", Sign::Below),
            ("0.0;[Red]0.0", -1.0, "", "", Sign::Below),
            ("0.0;0.0", -1.0, "", "", Sign::Above),
            ("0.0;0.0", 1.0, "", "", Sign::OfNumber),
            ("▲0.0;▼0.0", 1.0, "", "", Sign::OfNumber),
            ("▲0.0;▼0.0", -1.0, "", "", Sign::Below),
            ("▲0.0", 1.0, "", "", Sign::Below),
            ("0.0\"↓\"", 1.0, "", "", Sign::Below),
            ("[<5]\"低于\"0;0", 1.0, "低于", "", Sign::OfNumber),
            ("0.0;-0.0;\"零\"0", 0.0, "零", "", Sign::OfNumber),
            ("0\"（预计）\"", 1.0, "", "（预计）", Sign::OfNumber),
        ] {
            let format = NumberFormat::new(format);
            let Some(shown) = format.shown(value) else {
                panic!("{format:?}");
            };
            assert_eq!(
                (shown.before.as_str(), shown.behind.as_str(), shown.sign),
                (before, behind, sign),
                "{format:?}"
            );
        }
    }

    #[test]
    fn a_format_is_known_from_what_is_seen() {
        for (value, text, number, before, behind) in [
            (8.123, "8.1", Number::AsItIs, "", ""),
            (8123.0, "8,123.00", Number::AsItIs, "", ""),
            (8123.5, "8.123,5 Mio", Number::AsItIs, "", "Mio"),
            (-8.1, "-8.1亿元", Number::AsItIs, "", "亿元"),
            (-8.1, "(8.1)", Number::AsItIs, "", ""),
            (8.1, "¥8.10", Number::AsItIs, "", ""),
            (81.0, "8.1E+01", Number::AsItIs, "", "E+01"),
            (8.1, "约8", Number::AsItIs, "约", ""),
            (0.085, "8.5%", Number::Percent, "", ""),
            (8.5, "增长8.5%", Number::AsItIs, "增长", "%"),
            (8123.0, "8", Number::Otherwise, "", ""),
            (8123.0, "8千", Number::Otherwise, "", "千"),
            (8.1, "", Number::Nothing, "", ""),
            (8.1, "—", Number::Words, "", ""),
        ] {
            let format = NumberFormat::of_shown(value, text);
            let shown = format.shown(value).expect("a section for all numbers");
            let found = (shown.number, shown.before.as_str(), shown.behind.as_str());
            assert_eq!(found, (number, before, behind), "{text}");
        }
    }
}
