//! The files: the same figures, written in many forms.

use std::fmt::{self, Display};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use fastrand::Rng;

use crate::plan::{Decimal, Target};

/// A file, by what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Data {
    Plain,
    Tab,
    Semicolon,
    CrLf,
    /// Chinese headings and names.
    Chinese,
    Utf16,
    /// As `Chinese`, in GBK.
    Gbk,
    /// Blanks around each cell.
    Padded,
    /// A column that says that totals are those of the year so far.
    Basis,
    /// Every cell in quotes.
    Quoted,
    /// Another note in each row, now and then in quotes.
    Notes,
    /// Totals forty times as large, so that many are written as `"1,234.5"`.
    Thousands,
    /// The unit behind each value, as in `8%`.
    UnitInCell,
    /// A row an indicator, a column a month.
    Wide,
    /// Ten times as many rows, plain.
    Ordered(Order),
    /// A figure a group.
    Groups,
}

/// In which order the rows stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Order {
    ByRegion,
    ByIndicator,
    Shuffled,
}

impl Data {
    /// The columns, as DuckDB calls them; the wide form has others.
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Data::Basis => &[
                "region",
                "indicator",
                "period",
                "value",
                "unit",
                "basis",
                "note",
            ],
            Data::UnitInCell => &["region", "indicator", "period", "value", "note"],
            _ => &["region", "indicator", "period", "value", "unit", "note"],
        }
    }

    /// The heading of the column that `--by` names.
    pub fn group_heading(self) -> &'static str {
        self.headings()[0]
    }

    fn headings(self) -> &'static [&'static str] {
        match self {
            Data::Chinese | Data::Gbk => &["区县", "指标", "期间", "数值", "单位", "备注"],
            _ => self.columns(),
        }
    }

    fn style(self) -> Style {
        Style {
            delimiter: match self {
                Data::Tab => '\t',
                Data::Semicolon => ';',
                _ => ',',
            },
            end: if self == Data::CrLf { "\r\n" } else { "\n" },
            around: match self {
                Data::Quoted => "\"",
                Data::Padded => " ",
                _ => "",
            },
        }
    }
}

/// How cells become lines.
struct Style {
    delimiter: char,
    end: &'static str,
    /// What stands before and behind each cell.
    around: &'static str,
}

impl Style {
    fn line(&self, out: &mut dyn Write, cells: &[&dyn Display]) -> io::Result<()> {
        let around = self.around;
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                write!(out, "{}", self.delimiter)?;
            }
            write!(out, "{around}{cell}{around}")?;
        }
        out.write_all(self.end.as_bytes())
    }
}

/// Writes a file of so many rows, or somewhat more: whole regions, with each target and each month.
pub fn write(data: Data, targets: &[Target], rows: usize, folder: &Path) -> PathBuf {
    let path = folder.join(format!("{data:?}.csv"));
    eprintln!("writing {}", path.display());
    let encoded = match data {
        Data::Utf16 => Some(utf16(&text(data, targets, rows))),
        Data::Gbk => Some(
            encoding_rs::GBK
                .encode(&text(data, targets, rows))
                .0
                .into_owned(),
        ),
        _ => None,
    };
    match encoded {
        Some(bytes) => fs::write(&path, bytes).expect("the file is written"),
        None => {
            let mut out = BufWriter::with_capacity(1 << 16, File::create(&path).expect("a file"));
            write_rows(data, targets, rows, &mut out).expect("the file is written");
        }
    }
    // so that nothing is left to be written while processes are timed
    let file = File::open(&path).expect("the file");
    file.sync_all().expect("the file is on the disk");
    path
}

fn text(data: Data, targets: &[Target], rows: usize) -> String {
    let mut text = Vec::new();
    write_rows(data, targets, rows, &mut text).expect("memory takes it");
    String::from_utf8(text).expect("UTF-8")
}

/// Little end first, with a byte order mark.
fn utf16(text: &str) -> Vec<u8> {
    let units = [0xfeff].into_iter().chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

fn write_rows(data: Data, targets: &[Target], rows: usize, out: &mut dyn Write) -> io::Result<()> {
    let style = data.style();
    if data == Data::Wide {
        return write_wide(&style, targets, rows, out);
    }
    let headings: Vec<&dyn Display> = data
        .headings()
        .iter()
        .map(|one| one as &dyn Display)
        .collect();
    style.line(out, &headings)?;
    let (rows, order) = match data {
        Data::Ordered(order) => (rows * 10, order),
        _ => (rows, Order::ByRegion),
    };
    if data == Data::Groups {
        let target = &targets[0];
        for region in 0..rows {
            let value = value(target, region, 6);
            let region = Region(region);
            style.line(
                out,
                &[&region, &target.id, &"2021-06", &value, &target.unit, &""],
            )?;
        }
        return Ok(());
    }
    for (number, figure) in figures(targets, rows, order).enumerate() {
        let Figure {
            region,
            target,
            month,
            value,
        } = figure;
        let (region, month) = (&Region(region), &format_args!("2021-{month:02}"));
        let (id, value, unit) = (&target.id, &value, &target.unit);
        match data {
            Data::Chinese | Data::Gbk => {
                style.line(out, &[region, &target.name, month, value, unit, &""])
            }
            Data::Basis => style.line(out, &[region, id, month, value, unit, &"ytd", &""]),
            Data::Notes => {
                let note = note(number);
                style.line(out, &[region, id, month, value, unit, &note])
            }
            Data::Thousands if target.is_total => {
                let value = &Thousands(value * Decimal::from(40));
                style.line(out, &[region, id, month, value, unit, &""])
            }
            Data::UnitInCell => {
                let value = &format_args!("{value}{unit}");
                style.line(out, &[region, id, month, value, &""])
            }
            _ => style.line(out, &[region, id, month, value, unit, &""]),
        }?;
    }
    Ok(())
}

/// What people write beside a figure.
fn note(number: usize) -> String {
    match number % 20 {
        0 => format!("\"return no. {number}, revised\""),
        1..8 => format!("return no. {number}"),
        _ => format!("preliminary figure of the district office by return no. {number}"),
    }
}

/// Has as many figures as the other forms have rows.
fn write_wide(
    style: &Style,
    targets: &[Target],
    rows: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let months: Vec<String> = (1..=12).map(|month| format!("2021-{month:02}")).collect();
    let mut headings: Vec<&dyn Display> = vec![&"region", &"indicator", &"unit"];
    headings.extend(months.iter().map(|month| month as &dyn Display));
    style.line(out, &headings)?;
    for region in 0..regions(targets, rows) {
        for target in targets {
            let values: Vec<Decimal> = (1..=12).map(|month| value(target, region, month)).collect();
            let region = Region(region);
            let mut cells: Vec<&dyn Display> = vec![&region, &target.id, &target.unit];
            cells.extend(values.iter().map(|value| value as &dyn Display));
            style.line(out, &cells)?;
        }
    }
    Ok(())
}

/// A number as spreadsheets write it where they separate thousands: in quotes if it has commas.
struct Thousands(Decimal);

impl Display for Thousands {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.to_string();
        let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
        let quote = if whole.len() > 3 { "\"" } else { "" };
        f.write_str(quote)?;
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        write!(f, "{rest}{quote}")
    }
}

struct Region(usize);

impl Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "r{:05}", self.0)
    }
}

struct Figure<'t> {
    region: usize,
    target: &'t Target,
    month: usize,
    value: Decimal,
}

/// How many regions make up the rows.
fn regions(targets: &[Target], rows: usize) -> usize {
    rows.div_ceil(targets.len() * 12)
}

/// Each target and each month of as many regions as make up the rows.
fn figures(targets: &[Target], rows: usize, order: Order) -> impl Iterator<Item = Figure<'_>> {
    let regions = regions(targets, rows);
    let per_region = targets.len() * 12;
    let total = u32::try_from(regions * per_region).expect("no more rows than that");
    let mut places: Vec<u32> = (0..total).collect();
    if order == Order::Shuffled {
        Rng::with_seed(1).shuffle(&mut places);
    }
    places.into_iter().map(move |place| {
        let place = place as usize;
        let (region, target) = match order {
            Order::ByIndicator => (place / 12 % regions, place / 12 / regions),
            Order::ByRegion | Order::Shuffled => (place / per_region, place / 12 % targets.len()),
        };
        let (target, month) = (&targets[target], place % 12 + 1);
        let value = value(target, region, month);
        Figure {
            region,
            target,
            month,
            value,
        }
    })
}

/// By its place alone, so that all forms and orders have the same figures.
fn value(target: &Target, region: usize, month: usize) -> Decimal {
    let name = target
        .id
        .bytes()
        .fold(0, |sum, byte| sum * 31 % 9973 + u64::from(byte));
    let pace = Rng::with_seed((region as u64) << 16 | name).usize(80..120);
    let value = if target.is_total {
        target.bound * Decimal::from(month * pace) / Decimal::from(1200)
    } else {
        // no month is the one before carried forward
        target.bound * Decimal::from(pace) / Decimal::from(100) + Decimal::new(month as i64 % 4, 1)
    };
    // whole things have no fractions
    let is_divisible = target
        .unit
        .contains(['%', '亿', '万', '点', '度', '吨', '亩']);
    value.round_dp(u32::from(is_divisible))
}
