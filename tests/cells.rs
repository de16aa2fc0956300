//! Cells, headers and files as they turn up in practice: what goes in, and what is read or which code it gets.

use plancheck::commands::built_in_plan;
use plancheck::data::ReadOptions;
use plancheck::diagnostic::Severity;
use plancheck::model::Plan;

/// What a data file comes to: each figure as `id date value`, and each code, notes aside.
pub fn read(plan: &Plan, bytes: &[u8]) -> Vec<String> {
    let actuals = crate::support::read(plan, &[("data.csv", bytes)], &ReadOptions::default());
    let codes: Vec<String> = actuals
        .found
        .first
        .iter()
        .filter(|one| one.severity != Severity::Note)
        .map(|one| one.code().as_str().to_owned())
        .collect();
    if actuals.found.count(Severity::Error) > 0 {
        return codes;
    }
    let group = actuals.observations.group(0);
    let figures = plan.targets.iter().enumerate().flat_map(|(place, target)| {
        let figures = group.of(place).figures().iter();
        figures.map(move |figure| {
            format!("{} {} {}", target.id, figure.date, figure.value.normalize())
        })
    });
    figures.chain(codes).collect()
}

/// Rows of the long form with a unit column.
fn long(rows: &str) -> String {
    format!("指标,期间,数值,单位\n{rows}\n")
}

fn check(cases: &[(&str, &str)], file: impl Fn(&str) -> String) {
    let plan = built_in_plan().expect("the built-in plan");
    for (written, expected) in cases {
        let found = read(&plan, file(written).as_bytes());
        assert_eq!(found.join("; "), *expected, "{written}");
    }
}

#[test]
fn values() {
    const GDP: &str = "gdp 2021-06-30";
    let growth = |value: &str| format!("{GDP} {value}");
    let cases = [
        ("8.1", growth("8.1")),
        ("8.10", growth("8.1")),
        (" 8.1 ", growth("8.1")),
        ("８．１", growth("8.1")),
        ("8.1%", growth("8.1")),
        ("8.1％", growth("8.1")),
        ("8.1 %", growth("8.1")),
        ("+8.1", growth("8.1")),
        ("-4.4", growth("-4.4")),
        ("−4.4", growth("-4.4")),
        ("－4.4", growth("-4.4")),
        ("\u{a0}8.1\u{a0}", growth("8.1")),
        ("\u{3000}8.1", growth("8.1")),
        ("'8.1", growth("8.1")),
        ("增长8.1%", growth("8.1")),
        ("同比增长8.1%", growth("8.1")),
        ("增长 8.1%", growth("8.1")),
        ("下降4.4%", growth("-4.4")),
        ("持平", growth("0")),
        ("同比持平", growth("0")),
        ("", String::new()),
        ("—", String::new()),
        ("——", String::new()),
        ("-", String::new()),
        ("…", String::new()),
        ("N/A", String::new()),
        ("未公布", String::new()),
        ("八", "unreadable-number".to_owned()),
        ("8.1.2", "unreadable-number".to_owned()),
        ("8,1", "odd-separator".to_owned()),
        ("NaN", String::new()),
        ("NA", String::new()),
        ("NULL", String::new()),
        ("暂无", String::new()),
        ("待公布", String::new()),
        ("..", String::new()),
        ("/", String::new()),
        ("无", String::new()),
        ("\u{200b}8.1\u{200b}", growth("8.1")),
        ("‐4.4", growth("-4.4")),
        ("‑4.4", growth("-4.4")),
        ("–4.4", growth("-4.4")),
        ("—4.4", growth("-4.4")),
        ("▲4.4", growth("-4.4")),
        ("4.4-", growth("-4.4")),
        ("（4.4）", growth("-4.4")),
        ("(4.4%)", growth("-4.4")),
        ("(4.4)%", growth("-4.4")),
        ("(-4.4)", "unreadable-number".to_owned()),
        ("8.1000000000000001", growth("8.1")),
        ("7.999999999999999", growth("8")),
        ("超过8.1%", format!("{GDP} 8.1; inexact-number")),
        ("提高1.2", "change-misplaced".to_owned()),
        ("回落0.3个百分点", "change-misplaced".to_owned()),
        (" -   ", "maybe-zero".to_owned()),
        ("- ", String::new()),
        ("8.1↑", "unit-mismatch".to_owned()),
        ("8.1(r)", "unit-mismatch".to_owned()),
        ("8.1*", format!("{GDP} 8.1")),
        ("8.1①", format!("{GDP} 8.1")),
        ("8.1（注1）", format!("{GDP} 8.1")),
        ("8.1（1）", "unit-mismatch".to_owned()),
        ("8.1左右", format!("{GDP} 8.1; inexact-number")),
        ("5254.2 8.1", "unreadable-number".to_owned()),
        ("5254.2\n8.1", "unreadable-number".to_owned()),
        ("1'200", "unit-mismatch".to_owned()),
        ("inf", "unreadable-number".to_owned()),
        ("约8.1", format!("{GDP} 8.1; inexact-number")),
        ("(4.4)", growth("-4.4")),
        ("=8.1", "spreadsheet-formula".to_owned()),
        ("=SUM(B2:B5)", "spreadsheet-formula".to_owned()),
        ("#REF!", "spreadsheet-error".to_owned()),
        ("#N/A", "spreadsheet-error".to_owned()),
        ("#DIV/0!", "spreadsheet-error".to_owned()),
        ("####", "spreadsheet-width".to_owned()),
        ("1.23E+05", "spreadsheet-exponent".to_owned()),
        ("8.1亿元", "unit-mismatch".to_owned()),
        ("0.081", format!("{GDP} 0.081; suspicious-fraction")),
        ("108.1", format!("{GDP} 108.1; suspicious-index")),
        ("7.2²", format!("{GDP} 7.2")),
        ("1 234", "unreadable-number".to_owned()),
        ("1000000000000000", "number-out-of-range".to_owned()),
    ];
    for (value, expected) in cases {
        check(&[(value, &expected)], |value| {
            format!("指标,期间,数值\nGDP,2021-06,\"{value}\"\n")
        });
    }
}

#[test]
fn units() {
    const INVESTMENT: &str = "key-project-investment 2021-06-30";
    let cases = [
        ("1800,亿元", format!("{INVESTMENT} 1800")),
        ("18000000,万元", format!("{INVESTMENT} 1800")),
        ("0.18,万亿元", format!("{INVESTMENT} 1800")),
        ("180000000000,元", format!("{INVESTMENT} 1800")),
        ("180000,百万元", format!("{INVESTMENT} 1800")),
        ("1800亿元,", format!("{INVESTMENT} 1800")),
        ("1800亿元,亿元", format!("{INVESTMENT} 1800")),
        ("1800亿,元", format!("{INVESTMENT} 1800")),
        ("1800,亿", format!("{INVESTMENT} 1800")),
        ("\"1,800.5\",亿元", format!("{INVESTMENT} 1800.5")),
        ("1800亿元,万元", "unit-contradiction".to_owned()),
        ("1800,%", "unit-mismatch".to_owned()),
        ("1800,美元", "unit-mismatch".to_owned()),
        (
            "18000000,",
            format!("{INVESTMENT} 18000000; suspicious-scale"),
        ),
        ("增长5%,", "change-misplaced".to_owned()),
    ];
    for (cells, expected) in cases {
        check(&[(cells, &expected)], |cells| {
            long(&format!("市级重点项目投资,2021-06,{cells}"))
        });
    }
}

#[test]
fn indicators_and_periods() {
    check(
        &[
            ("ＧＤＰ,2021-06,8,", "gdp 2021-06-30 8"),
            (" 生产总值 ,2021-06,8,", "gdp 2021-06-30 8"),
            ("Gross Regional Product,2021-06,8,", "gdp 2021-06-30 8"),
            ("\"生产\n总值\",2021-06,8,", "gdp 2021-06-30 8"),
            (
                "无违建街道(镇),2021-06,80,%",
                "violation-free-subdistricts 2021-06-30 80",
            ),
            ("常住人口城镇化率,2021,74.5,%", "nothing-to-derive-from"),
            (",2021-06,8,", "empty-indicator"),
            ("GDP,1-6月,8,", "gdp 2021-06-30 8"),
            ("GDP,2021年1—6月份,8,", "gdp 2021-06-30 8"),
            ("GDP,上半年,8,", "gdp 2021-06-30 8"),
            ("GDP,44377,8,", "spreadsheet-date"),
            ("GDP,Jun-21,8,", "spreadsheet-date"),
            ("GDP,2021/6/1,8,", "gdp 2021-06-01 8; day-period"),
            ("GDP,1月6日,8,", "gdp 2021-01-06 8; day-period"),
            ("GDP,2021/1/6,8,", "gdp 2021-01-06 8; day-period"),
            ("GDP,2021/6/30,8,", "gdp 2021-06-30 8"),
            ("CPI,1-6月,上涨1.1%,", "cpi 2021-06-30 1.1"),
            ("CPI,1-6月,下降0.2%,", "cpi 2021-06-30 -0.2"),
            ("财政用于民生支出比重,1-6月,提高1.1%,", "change-misplaced"),
            ("GDP,2021.1,8,", "unreadable-period"),
            ("GDP,2021-13,8,", "unreadable-period"),
            ("GDP,4-6月,8,", "period-not-from-start"),
            ("GDP,,8,", "unreadable-period"),
            ("G\u{200b}DP\u{feff},2021-06,8,", "gdp 2021-06-30 8"),
            ("GDP,'2021-06,8,", "gdp 2021-06-30 8"),
            ("GDP,=\"2021-06\",8,", "gdp 2021-06-30 8"),
            ("GDP,\"=\"\"2021-06\"\"\",8,", "gdp 2021-06-30 8"),
            ("=\"GDP\",=\"2021-06\",=\"8\",=\"%\"", "gdp 2021-06-30 8"),
            ("CPI,1-6月,回落0.3,", "change-misplaced"),
            ("GDP,2021-06-30 00:00:00,8,", "gdp 2021-06-30 8"),
            ("GDP,2021-06-01 00:00:00,8,", "gdp 2021-06-01 8; day-period"),
            ("GDP,Jun 2021,8,", "gdp 2021-06-30 8"),
            ("GDP,6月末,8,", "gdp 2021-06-30 8"),
            ("GDP,下半年,8,", "period-not-from-start"),
            ("GDP,2021Q2,8,", "ambiguous-quarter"),
            ("应急救援圈,2021-06,无,", "maybe-zero"),
            ("GDP,,,", ""),
            ("GDP,2022-03,8,", "gdp 2022-03-31 8; after-plan-end"),
        ],
        long,
    );
}

#[test]
fn files() {
    check(
        &[
            ("指标;期间;数值\nGDP;2021-06;8\n", "gdp 2021-06-30 8"),
            ("指标\t期间\t数值\nGDP\t2021-06\t8\n", "gdp 2021-06-30 8"),
            ("指标,期间,数值\r\nGDP,2021-06,8\r\n", "gdp 2021-06-30 8"),
            ("指标,期间,数值\rGDP,2021-06,8\r", "gdp 2021-06-30 8"),
            (
                "\n\n指标,期间,数值\n\nGDP,2021-06,8\n\n\n",
                "gdp 2021-06-30 8",
            ),
            (
                "指标,期间,数值,,\nGDP,2021-06,8,,\n,,,,\n",
                "gdp 2021-06-30 8",
            ),
            ("指标,期间,数值\nGDP,2021-06,8,,,\n", "gdp 2021-06-30 8"),
            (
                "指标,期间,数值,备注\nGDP,2021-06,8,\"初步\n核算\"\n",
                "gdp 2021-06-30 8",
            ),
            (
                "指标,期间,数值（%）\nGDP,2021-06,0.8\n",
                "gdp 2021-06-30 0.8",
            ),
            (
                "2021年主要指标,,\n,,\n指标,期间,数值\nGDP,2021-06,8\n",
                "gdp 2021-06-30 8",
            ),
            (
                "进展表,,\n单位：万元,,\n指标,期间,数值\n市级重点项目投资,2021-06,18000000\n",
                "key-project-investment 2021-06-30 1800",
            ),
            (
                "进展（单位：万元）\n指标,期间,数值\n市级重点项目投资,2021-06,18000000\n",
                "key-project-investment 2021-06-30 1800",
            ),
            (
                "单位：市统计局,,单位：万元\n指标,期间,数值\n市级重点项目投资,2021-06,18000000\n",
                "key-project-investment 2021-06-30 1800",
            ),
            (
                "填报单位：市发改委,,填报时间：2021-07\n指标,期间,数值\nGDP,2021-06,8\n",
                "gdp 2021-06-30 8",
            ),
            (
                "单位：亿元,,\n指标,期间,数值\n工业投资,2021,350\n",
                "unit-mismatch",
            ),
            (
                "单位：万元、%,,\n指标,期间,数值\n工业投资,2021,350\n",
                "unknown-unit",
            ),
            (
                "指标,期间,数值（%）\n市级重点项目投资,2021-06,1800\n",
                "unit-mismatch",
            ),
            (
                "指标,期间,数值（单位：万元）\n市级重点项目投资,2021-06,18000000\n",
                "key-project-investment 2021-06-30 1800",
            ),
            (
                "指标,期间,数值（当月）\n新增城镇就业,2021-01,1\n新增城镇就业,2021-02,1.2\n",
                "urban-jobs 2021-01-31 1; urban-jobs 2021-02-28 2.2",
            ),
            (
                "指  标,期间,数 值,单 位\n市级重点项目投资,2021-06,18000000,万元\n",
                "key-project-investment 2021-06-30 1800",
            ),
            (
                "指标,期间,\"数值\n（万元）\"\n市级重点项目投资,2021-06,18000000\n",
                "key-project-investment 2021-06-30 1800",
            ),
            (
                "2021年主要指标\n指标\t期间\t数值\nGDP\t2021-06\t8\n",
                "gdp 2021-06-30 8",
            ),
            (
                "指标,单位,2021年,,2020年\nGDP,%,17.4,14.1,4.9\n",
                "cell-without-heading",
            ),
            (
                "指标,单位,2021年,2020年\n指标,单位,1-3月,1-6月\nGDP,%,17.4,0.7\n",
                "gdp 2020-06-30 0.7; gdp 2021-03-31 17.4",
            ),
            (
                "指标,2021/3/1\n新增城镇就业,3.4\n",
                "urban-jobs 2021-03-01 3.4; day-period",
            ),
            ("指标,2020,Jun-21\nGDP,4.9,8\n", "spreadsheet-date"),
            (
                "指标,单位,2021-03,2021年6月累计\nGDP,%,17.4,14.1\n",
                "gdp 2021-03-31 17.4; gdp 2021-06-30 14.1",
            ),
            (
                "id,指标,期间,数值\ngdp,居民消费价格涨幅,2021,8.5\n",
                "id-mismatch",
            ),
            ("id,期间,数值\ngdp,2021,8.5\n", "gdp 2021-12-31 8.5"),
            (
                "指标,期间,数值,口径\n新增城镇就业,1-2月,3,当月\n新增城镇就业,2月,1.4,当月\n新增城镇就业,3月,1.2,当月\n",
                "urban-jobs 2021-02-28 3; urban-jobs 2021-03-31 4.2",
            ),
            (
                "指标,期间,数值,口径\n新增城镇就业,2020-03,1,当月\n新增城镇就业,2021-06,7,累计\n",
                "urban-jobs 2021-06-30 7",
            ),
            (
                "指标,期间,数值（万元）\n市级重点项目投资,2021-06,18000000\n",
                "key-project-investment 2021-06-30 1800",
            ),
            (
                "指标,单位,2020-06,2021-03,1-6月,全年\nGDP,%,0.7,17.4,14.1,\n",
                "gdp 2020-06-30 0.7; gdp 2021-03-31 17.4; gdp 2021-06-30 14.1",
            ),
            (
                "指标,口径,1-2月,3月\n市级重点项目投资,当月,300,200\n",
                "key-project-investment 2021-02-28 300; key-project-investment 2021-03-31 500",
            ),
            ("指标,2021-13,2021-06\nGDP,1,2\n", "unreadable-period"),
            ("指标,1-6月,上半年\nGDP,1,2\n", "repeated-column"),
            ("指标,2021-06\nGDP,x\nCPI,2\n", "unreadable-number"),
            ("指标，期间，数值\nGDP，2021-06，8\n", "full-width-comma"),
            ("指标,期间\nGDP,2021-06\n", "missing-column"),
            ("GDP,8\nCPI,2\n", "no-header"),
            ("标题\n", "no-header"),
            ("", "no-rows"),
            ("指标,期间,数值\n", "no-rows"),
            ("指标,期间,数值\nGDP,2021-06\n", "ragged-row"),
            ("指标,期间,数值\n\"GDP,2021-06,8\n", "unclosed-quote"),
        ],
        str::to_owned,
    );
}

#[test]
fn bytes() {
    let plan = built_in_plan().expect("the built-in plan");
    let text = "指标,期间,数值\nGDP,2021-06,8\n";
    let gbk = encoding_rs::GB18030.encode(text).0.into_owned();
    let wide: Vec<u8> = [0xfeff]
        .into_iter()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    for (bytes, expected) in [
        (gbk, "gdp 2021-06-30 8"),
        (
            [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            "gdp 2021-06-30 8",
        ),
        (wide, "gdp 2021-06-30 8"),
        ([text.as_bytes(), b"\xff"].concat(), "undecodable"),
        (b"PK\x03\x04".to_vec(), "broken-workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1".to_vec(), "broken-workbook"),
        (b"\0\0\0\0".to_vec(), "no-header"),
        // a line of UTF-8 put behind a file of GBK
        (
            [
                encoding_rs::GB18030.encode(text).0.as_ref(),
                "居民消费价格,2021,9.9\n".as_bytes(),
            ]
            .concat(),
            "undecodable",
        ),
    ] {
        assert_eq!(read(&plan, &bytes).join("; "), expected, "{bytes:x?}");
    }
}
