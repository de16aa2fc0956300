//! One data set written in many ways is one data set: the same JSON, byte for byte.

use std::fs;
use std::path::Path;
use std::process::Command;

use snapbox::cmd::cargo_bin;

/// The figures: indicator, period, value and unit, and the monthly figures that add up to the last two.
const LONG: &str = "指标,期间,数值,单位
地区生产总值,2020-06,0.7,%
地区生产总值,2021-03,17.4,%
地区生产总值,2021-06,14.1,%
市级重点项目年度投资,2021-01,150,亿元
市级重点项目年度投资,2021-02,300,亿元
市级重点项目年度投资,2021-03,850.5,亿元
";

fn replaced(pairs: &[(&str, &str)]) -> String {
    pairs
        .iter()
        .fold(LONG.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// The ways, each with the name of its file.
fn ways() -> Vec<(&'static str, Vec<u8>)> {
    let gbk = encoding_rs::GB18030.encode(LONG).0.into_owned();
    let utf16 = |text: &str| -> Vec<u8> {
        [0xfeff]
            .into_iter()
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect()
    };
    let tabs = LONG.replace(',', "\t");
    let wide = "指标,单位,2020-06,2021-01,2021-02,2021-03,2021-06\n\
                地区生产总值,%,0.7,,,17.4,14.1\n\
                市级重点项目年度投资,亿元,,150,300,850.5,\n";
    let months = "指标,期间,数值,单位,口径\n\
                  地区生产总值,2020-06,0.7,%,\n地区生产总值,2021-03,17.4,%,\n地区生产总值,2021-06,14.1,%,\n\
                  市级重点项目年度投资,2021-01,150,亿元,当月\n市级重点项目年度投资,2021-02,150,亿元,当月\n\
                  市级重点项目年度投资,2021-03,550.5,亿元,当月\n";
    let ten_thousands = replaced(&[
        ("150,亿元", "1500000,万元"),
        ("300,亿元", "\"3,000,000\",万元"),
        ("850.5,亿元", "8505000万元,"),
    ]);
    let in_words = replaced(&[
        ("地区生产总值", "GDP"),
        ("2021-03", "2021年一季度"),
        ("2021-06", "上半年"),
        ("14.1,%", "增长14.1%,"),
        ("指标,期间,数值,单位", "Indicator,Period,Value,Unit"),
    ]);
    let titled = format!("济南市主要指标,,,\n,,,\n{}", LONG.replace('\n', "\r\n"));
    vec![
        ("utf8.csv", LONG.as_bytes().to_vec()),
        ("bom.csv", [b"\xef\xbb\xbf", LONG.as_bytes()].concat()),
        ("gbk.csv", gbk),
        ("utf16.txt", utf16(&tabs)),
        ("tabs.tsv", tabs.clone().into_bytes()),
        ("semicolons.csv", LONG.replace(',', ";").into_bytes()),
        ("wide.csv", wide.as_bytes().to_vec()),
        ("months.csv", months.as_bytes().to_vec()),
        ("wan.csv", ten_thousands.into_bytes()),
        ("words.csv", in_words.into_bytes()),
        ("titled.csv", titled.into_bytes()),
        (
            "full-width.csv",
            replaced(&[("17.4", "１７．４"), ("850.5", "８５０.５")]).into_bytes(),
        ),
    ]
}

fn json(path: &Path) -> String {
    let output = Command::new(cargo_bin!("plancheck"))
        .args([
            "check",
            "--format",
            "json",
            "--lang",
            "zh",
            "--fail-on",
            "never",
        ])
        .arg(path)
        .output()
        .expect("the program runs");
    assert!(
        output.status.success(),
        "{}: {}",
        path.display(),
        String::from_utf8_lossy(&output.stderr)
    );
    without_problems(output.stdout)
}

/// The object without what is said of the file's form.
fn without_problems(object: Vec<u8>) -> String {
    let mut object: serde_json::Value = serde_json::from_slice(&object).expect("JSON");
    object["problems"] = serde_json::Value::Null;
    format!("{object:#}")
}

#[test]
fn every_way_gives_the_same_json() {
    let folder = tempfile::tempdir().expect("a folder");
    let written = ways().into_iter().map(|(name, bytes)| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("a file");
        path
    });
    let found: Vec<(std::path::PathBuf, String)> =
        written.map(|path| (path.clone(), json(&path))).collect();
    for (path, json) in &found {
        assert_eq!(*json, found[0].1, "{}", path.display());
    }
    assert!(found[0].1.contains("850.5") && found[0].1.contains("\"on_track\": 2"));
}

#[test]
fn splitting_a_file_in_two_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let whole = folder.path().join("whole.csv");
    fs::write(&whole, LONG).expect("a file");
    let (header, rows) = LONG.split_once('\n').expect("a header");
    let (first, second) = rows.split_at(rows.find("市级").expect("a row"));
    let parts: Vec<_> = [first, second]
        .into_iter()
        .enumerate()
        .map(|(place, rows)| {
            let path = folder.path().join(format!("{place}.csv"));
            fs::write(&path, format!("{header}\n{rows}")).expect("a file");
            path
        })
        .collect();
    let together = Command::new(cargo_bin!("plancheck"))
        .args(["check", "--format", "json", "--lang", "zh"])
        .args(&parts)
        .output()
        .expect("the program runs");
    assert_eq!(without_problems(together.stdout), json(&whole));
}
