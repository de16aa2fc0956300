//! What is measured, and the budget of each.

use std::path::Path;

use crate::data::{Data, Order};

/// A file in some form, read in some way.
pub struct Form {
    /// The name that `FORMS` chooses it by.
    pub name: &'static str,
    pub data: Data,
    pub source: Source,
    /// Arguments in place of the usual number of threads.
    pub arguments: &'static [&'static str],
    /// Whether DuckDB reads it without conversions.
    pub for_duckdb: bool,
    /// The delimiter for the `csv` crate, where its count is a yardstick.
    pub counted: Option<u8>,
    /// The form that it is compared with.
    pub base: Option<&'static str>,
    pub time: Option<Limit>,
    /// The most memory, in megabytes.
    pub peak: Option<f64>,
}

/// How plancheck gets the file.
#[derive(Clone, Copy)]
pub enum Source {
    /// By its name.
    File,
    /// As its standard input.
    Redirected,
    /// Through a pipe.
    Pipe,
}

/// The most time that a check may take.
#[derive(Clone, Copy)]
pub enum Limit {
    /// So many times that of DuckDB.
    DuckDb(f64),
    /// So many times that of the base.
    Base(f64),
}

/// The slowest form of a file may take so many times as long as the fastest.
pub const SLOWEST_TO_FASTEST: f64 = 2.5;

/// All forms; a base stands before those that are compared with it.
pub const FORMS: &[Form] = &[
    Form {
        base: None,
        ..like_duckdb("plain", Data::Plain, 0.6)
    },
    Form {
        counted: Some(b'\t'),
        ..like_duckdb("tab", Data::Tab, 0.6)
    },
    Form {
        counted: Some(b';'),
        ..like_plain("semicolon", Data::Semicolon)
    },
    like_duckdb("crlf", Data::CrLf, 0.6),
    like_plain("chinese", Data::Chinese),
    Form {
        counted: None,
        ..like_duckdb("utf16", Data::Utf16, 0.6)
    },
    Form {
        for_duckdb: false,
        ..like_plain("gbk", Data::Gbk)
    },
    like_plain("padded", Data::Padded),
    like_plain("basis", Data::Basis),
    like_duckdb("quoted", Data::Quoted, 0.9),
    like_duckdb("notes", Data::Notes, 0.6),
    Form {
        for_duckdb: false,
        ..like_plain("thousands", Data::Thousands)
    },
    Form {
        for_duckdb: false,
        ..like_plain("unit", Data::UnitInCell)
    },
    Form {
        for_duckdb: false,
        ..like_plain("wide", Data::Wide)
    },
    Form {
        source: Source::Redirected,
        for_duckdb: false,
        counted: None,
        ..like_plain("stdin", Data::Plain)
    },
    Form {
        source: Source::Pipe,
        for_duckdb: false,
        counted: None,
        time: Some(Limit::Base(1.5)),
        ..like_plain("pipe", Data::Plain)
    },
    Form {
        peak: Some(350.0),
        ..alone("region", Data::Ordered(Order::ByRegion), 0.6)
    },
    Form {
        peak: Some(350.0),
        ..alone("indicator", Data::Ordered(Order::ByIndicator), 1.0)
    },
    Form {
        peak: Some(350.0),
        ..alone("shuffled", Data::Ordered(Order::Shuffled), 1.0)
    },
    Form {
        peak: Some(400.0),
        ..alone("groups", Data::Groups, 4.0)
    },
    json("json-1", "region", &["--format", "json", "--threads", "1"]),
    json("json-2", "json-1", &["--format", "json", "--threads", "2"]),
];

/// A form that DuckDB is the yardstick of.
const fn like_duckdb(name: &'static str, data: Data, times: f64) -> Form {
    Form {
        time: Some(Limit::DuckDb(times)),
        ..like_plain(name, data)
    }
}

/// A form that our own plain one is the yardstick of.
const fn like_plain(name: &'static str, data: Data) -> Form {
    Form {
        name,
        data,
        source: Source::File,
        arguments: &[],
        for_duckdb: true,
        counted: Some(b','),
        base: Some("plain"),
        time: Some(Limit::Base(SLOWEST_TO_FASTEST)),
        peak: None,
    }
}

/// A file of another size than the plain one.
const fn alone(name: &'static str, data: Data, times: f64) -> Form {
    Form {
        base: None,
        ..like_duckdb(name, data, times)
    }
}

/// The report of many groups in JSON, compared with another report of the same file.
const fn json(name: &'static str, base: &'static str, arguments: &'static [&'static str]) -> Form {
    Form {
        arguments,
        for_duckdb: false,
        counted: None,
        base: Some(base),
        time: None,
        ..like_plain(name, Data::Ordered(Order::ByRegion))
    }
}

impl Form {
    /// What DuckDB is asked: by region, how many indicators there are, and of how many the newest value reaches a
    /// threshold. It validates nothing.
    pub fn query(&self, file: &Path) -> Option<String> {
        if !self.for_duckdb {
            return None;
        }
        let typed = self.data.columns().iter().map(|name| match *name {
            "value" => "'value': 'DOUBLE'".to_owned(),
            name => format!("'{name}': 'VARCHAR'"),
        });
        let columns = typed.collect::<Vec<_>>().join(", ");
        let encoding = match self.data {
            Data::Utf16 => "utf-16",
            _ => "utf-8",
        };
        let (region, indicator) = match self.data {
            Data::Padded => ("trim(region)", "trim(indicator)"),
            _ => ("region", "indicator"),
        };
        let file = file.display();
        Some(format!(
            "select region, count(*) filter (newest >= 5), count(*)
             from (
                 select {region} as region, {indicator} as indicator, arg_max(value, period) as newest
                 from read_csv('{file}', header = true, columns = {{{columns}}}, encoding = '{encoding}')
                 group by all
             )
             group by region"
        ))
    }

    /// Whether its rows are those of the plain form, written in another way.
    pub fn is_ordinary(&self) -> bool {
        let is_file = matches!(self.source, Source::File) && self.data != Data::Wide;
        is_file && (self.name == "plain" || self.base == Some("plain"))
    }
}
