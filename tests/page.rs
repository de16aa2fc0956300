//! The page in a real browser: `cargo test page -- --ignored`, with Chromium and ChromeDriver installed.

use std::fs;
use std::io::{BufRead, BufReader, ErrorKind};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use snapbox::cmd::cargo_bin;

/// A browser without a window, driven through its driver; both end with it.
struct Browser {
    driver: Child,
    session: String,
}

impl Browser {
    /// Starts a browser with this size of window, light or dark,.
    fn start(folder: &Path, width: u32, dark: bool) -> Browser {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .spawn()
            .expect("ChromeDriver is installed");
        let lines = BufReader::new(driver.stdout.take().expect("its output")).lines();
        let port = lines
            .map_while(Result::ok)
            .find_map(|line| {
                let port = line.split_once("successfully on port ")?.1;
                Some(port.trim_end_matches('.').to_owned())
            })
            .expect("its port");
        let profile = format!("--user-data-dir={}", folder.join("profile").display());
        let window = format!("--window-size={width},900");
        let scheme = format!("--blink-settings=preferredColorScheme={}", u8::from(!dark));
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            &window,
            &scheme,
            &profile,
        ];
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "goog:chromeOptions": { "args": arguments },
            "goog:loggingPrefs": { "performance": "ALL" }
        } } });
        let base = format!("http://127.0.0.1:{port}/session");
        let created = post(&base, &wanted);
        let id = created["sessionId"].as_str().expect("a session");
        Browser {
            driver,
            session: format!("{base}/{id}"),
        }
    }

    fn open(&self, page: &Path) {
        let url = format!("file://{}", page.display());
        post(&format!("{}/url", self.session), &json!({ "url": url }));
    }

    /// What a piece of script returns.
    fn run(&self, script: &str) -> Value {
        let script = json!({ "script": script, "args": [] });
        post(&format!("{}/execute/sync", self.session), &script)
    }

    /// The pages of the page's print on A4.
    fn printed_pages(&self) -> usize {
        let size = json!({ "page": { "width": 21.0, "height": 29.7 }, "background": true });
        let printed = post(&format!("{}/print", self.session), &size);
        let printed = STANDARD.decode(printed.as_str().expect("a document"));
        let printed = printed.expect("base 64");
        let is_page = |place: &usize| {
            let rest = &printed[*place..];
            rest.starts_with(b"/Type /Page") && !rest.starts_with(b"/Type /Pages")
        };
        (0..printed.len()).filter(is_page).count()
    }

    /// The addresses that the page at this address asked for, itself the first.
    fn requests(&self, page: &str) -> Vec<String> {
        let log = json!({ "type": "performance" });
        let log = post(&format!("{}/se/log", self.session), &log);
        let entries = log.as_array().expect("entries").iter();
        let messages = entries.map(|entry| {
            let text = entry["message"].as_str().expect("a message");
            serde_json::from_str::<Value>(text).expect("JSON")["message"].take()
        });
        messages
            .filter(|message| message["method"] == "Network.requestWillBeSent")
            .filter(|message| message["params"]["documentURL"] == page)
            .map(|message| {
                message["params"]["request"]["url"]
                    .as_str()
                    .expect("an address")
                    .to_owned()
            })
            .collect()
    }

    /// Asserts that the page at this path asked for itself and nothing else.
    fn asked_for_nothing_but(&self, page: &Path) {
        let page = format!("file://{}", page.display());
        assert_eq!(self.requests(&page), [page]);
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // a test that fails ends its browser as well; what cannot be ended is of no more use
        let _ = ureq::delete(&self.session).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn post(url: &str, body: &Value) -> Value {
    let mut answer = ureq::post(url).send_json(body).expect("an answer");
    let answer: Value = answer.body_mut().read_json().expect("JSON");
    answer["value"].clone()
}

/// Runs `check` and writes its page and its JSON.
fn written(folder: &Path, arguments: &[&str]) -> Value {
    let page = folder.join("page.html");
    let json = folder.join("page.json");
    let ended = Command::new(cargo_bin!("plancheck"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments)
        .arg("--output")
        .arg(&page)
        .arg("--output")
        .arg(&json)
        .stdout(Stdio::null())
        .status()
        .expect("the program runs");
    assert!(ended.code().is_some_and(|code| code < 2), "{arguments:?}");
    serde_json::from_str(&fs::read_to_string(json).expect("the object")).expect("JSON")
}

#[test]
#[ignore = "needs Chromium and ChromeDriver"]
fn the_counts_are_those_of_the_json_and_no_request_leaves() {
    let published = ["2021-03", "2021-09", "2021"];
    for (place, as_of) in published.into_iter().enumerate() {
        for (width, dark) in [(1280, false), (390, true)] {
            let folder = tempfile::tempdir().expect("a folder");
            let lang = ["zh", "en"][place % 2];
            let arguments = [
                "check",
                "examples/2021.csv",
                "--as-of",
                as_of,
                "--lang",
                lang,
                "--waivers",
                "tests/cli/waivers.toml",
                "--set",
                "GDP=7",
            ];
            let json = written(folder.path(), &arguments);
            let browser = Browser::start(folder.path(), width, dark);
            browser.open(&folder.path().join("page.html"));
            let count = |name: &str| {
                let shown =
                    format!("return document.querySelector('[data-count={name}]').textContent");
                browser.run(&shown).as_str().expect("a count").to_owned()
            };
            for (shown, key) in [
                ("met", "met"),
                ("ok", "on_track"),
                ("behind", "missed_pace"),
                ("missed", "missed_final"),
                ("none", "not_judged"),
                ("waived", "waived"),
            ] {
                let is_there = shown != "waived" || json["summary"]["waived"] != 0;
                if !is_there {
                    continue;
                }
                assert_eq!(
                    count(shown),
                    json["summary"][key].to_string(),
                    "{as_of} {shown}"
                );
            }
            let shown = browser.run("return document.querySelectorAll('[data-flag]').length");
            let targets = json["targets"].as_array().expect("targets").len();
            assert_eq!(shown, targets);
            // nothing is wider than the window
            let overflow =
                browser.run("return document.documentElement.scrollWidth - window.innerWidth");
            assert!(
                overflow.as_i64().expect("a number") <= 0,
                "{as_of} {width}: {overflow}"
            );
            let paper = browser.run("return getComputedStyle(document.body).backgroundColor");
            assert_eq!(paper == "rgb(255, 255, 255)", !dark, "{paper}");
            assert_eq!(browser.run(LEGIBILITY), json!([]), "{as_of} {width} {lang}");
            browser.run("for (const one of document.querySelectorAll('details')) one.open = true");
            assert_eq!(
                browser.run(LEGIBILITY),
                json!([]),
                "{as_of} {width} {lang}, details"
            );
            browser.asked_for_nothing_but(&folder.path().join("page.html"));
        }
    }
}

/// Texts that cannot be read: a contrast with what is behind them below 4.5 : 1, letters below 12 pixels, or columns of
/// a table that lie over one another.
const LEGIBILITY: &str = r#"
    const numbers = (color) => color.match(/[\d.]+/g).map(Number);
    const light = (color) => {
        const parts = numbers(color).slice(0, 3).map((part) => part / 255);
        const linear = parts.map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    };
    const behind = (element) => {
        for (let one = element; one; one = one.parentElement) {
            const color = getComputedStyle(one).backgroundColor;
            if (numbers(color)[3] !== 0) return color;
        }
        return 'rgb(255, 255, 255)';
    };
    const wrong = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const text = walker.currentNode.textContent.trim();
        const element = walker.currentNode.parentElement;
        const box = element.getBoundingClientRect();
        if (!text || box.width < 2 || element.closest('.skip, .vh')) continue;
        const style = getComputedStyle(element);
        const color = element.closest('svg') ? style.fill : style.color;
        const [a, b] = [light(color), light(behind(element))].sort((a, b) => b - a);
        const contrast = (a + 0.05) / (b + 0.05);
        if (contrast < 4.5) wrong.push(`${text.slice(0, 20)}: contrast ${contrast.toFixed(2)}`);
        const least = element.closest('.s') ? 7 : 11.5;
        if (parseFloat(style.fontSize) < least) wrong.push(`${text.slice(0, 20)}: ${style.fontSize}`);
    }
    for (const cell of document.querySelectorAll('.all td, .grid td, .watch h3')) {
        if (cell.scrollWidth > cell.clientWidth + 1) wrong.push(`${cell.textContent.slice(0, 30)}: wider than its cell`);
    }
    return wrong;
"#;

/// Thirty targets that were judged, a third of them behind, on no more than three sheets.
#[test]
#[ignore = "needs Chromium and ChromeDriver"]
fn thirty_targets_fit_on_three_sheets() {
    for lang in ["zh", "en"] {
        let folder = tempfile::tempdir().expect("a folder");
        let plan = plancheck::plan_file::plan(&plancheck::text::source::Source::new(
            "targets.toml",
            include_str!("../targets.toml"),
        ))
        .expect("the plan");
        let numbered = plan.targets.iter().filter_map(|target| match &target.goal {
            plancheck::model::Goal::Threshold(_, plancheck::model::Threshold::Number(bound)) => {
                Some((target, *bound))
            }
            _ => None,
        });
        let paced =
            numbered.filter(|(target, _)| target.measure != plancheck::model::Measure::Level);
        let mut rows = String::from("indicator,period,value\n");
        for (place, (target, bound)) in paced.take(30).enumerate() {
            let share = if target.measure == plancheck::model::Measure::Total {
                3
            } else {
                4
            };
            let part =
                bound * plancheck::model::Decimal::from(share) / plancheck::model::Decimal::from(4);
            let part = if place % 3 == 0 {
                part * plancheck::model::Decimal::new(8, 1)
            } else {
                part
            };
            let half = part / plancheck::model::Decimal::TWO;
            let [half, part] =
                [half, part].map(|number| number.round_dp(0).max(plancheck::model::Decimal::ONE));
            rows += &format!("{id},2021-06,{half}\n{id},2021-09,{part}\n", id = target.id);
        }
        let data = folder.path().join("data.csv");
        fs::write(&data, rows).expect("the data file");
        let data = data.to_str().expect("a path");
        let json = written(
            folder.path(),
            &["check", data, "--lang", lang, "--since", "2021-06"],
        );
        let judged = json["targets"].as_array().expect("targets").iter();
        let judged = judged.filter(|one| one["flag"] != "not-judged").count();
        assert_eq!(judged, 30);
        let browser = Browser::start(folder.path(), 1280, false);
        browser.open(&folder.path().join("page.html"));
        let pages = browser.printed_pages();
        assert!((1..=3).contains(&pages), "{lang}: {pages} pages");
    }
}

#[test]
#[ignore = "needs Chromium and ChromeDriver"]
fn the_matrix_shows_each_group_and_its_counts() {
    let folder = tempfile::tempdir().expect("a folder");
    let arguments = [
        "check",
        "examples/districts.csv",
        "--targets",
        "examples/districts.toml",
        "--by",
        "区县",
        "--lang",
        "zh",
    ];
    let json = written(folder.path(), &arguments);
    for (width, dark) in [(1280, false), (390, true)] {
        let browser = Browser::start(folder.path(), width, dark);
        browser.open(&folder.path().join("page.html"));
        let count = |selector: &str| {
            browser.run(&format!(
                "return document.querySelectorAll('{selector}').length"
            ))
        };
        let groups = json["groups"].as_array().expect("groups").len();
        assert_eq!(count(".grid thead th a"), groups);
        let judged = ["missed_final", "missed_pace", "on_track", "met"];
        let judged = judged.map(|key| json["summary"][key].as_u64().expect("a count"));
        let cells = count(".grid td:is(.missed, .behind, .ok, .met)");
        assert_eq!(cells, judged.iter().sum::<u64>());
        assert_eq!(browser.run(LEGIBILITY), json!([]));
        browser.asked_for_nothing_but(&folder.path().join("page.html"));
    }
}

#[test]
#[ignore = "needs Chromium and ChromeDriver"]
fn hostile_text_does_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.set_nonblocking(true).expect("a port to ask");
    let url = format!("http://{}/", listener.local_addr().expect("its address"));
    let payloads = [
        "<script>document.title='harmed'</script>".to_owned(),
        format!("<img src='{url}' onerror=\"document.title='harmed'\">"),
        "\"' onload=document.title='harmed' x='".to_owned(),
        format!("</style></title><link rel=stylesheet href='{url}'><base href='{url}'>"),
        format!(
            "<svg onload=document.title='harmed'><a href='javascript:document.title=1'>{url}</a></svg>"
        ),
        "</td></table></script><iframe srcdoc='<script>parent.document.title=1</script>'></iframe>"
            .to_owned(),
    ];
    let mut data = csv::Writer::from_writer(Vec::new());
    data.write_record(["district", "indicator", "period", "value", "source", "note"])
        .expect("a header");
    for (month, payload) in payloads.iter().enumerate() {
        let period = format!("2021-{:02}", month + 1);
        data.write_record(["a", "GDP", &period, "8", payload, payload])
            .expect("a row");
        data.write_record([payload, "GDP", &period, "8", payload, payload])
            .expect("a row");
    }
    let data = data.into_inner().expect("the data");
    fs::write(folder.path().join("data.csv"), data).expect("the data file");
    let file = folder.path().join("data.csv");
    let file = file.to_str().expect("a path");
    for group in [&["--group", "a"][..], &[]] {
        let arguments = [
            &["check", file, "--lang", "en", "--by", "district"][..],
            group,
        ]
        .concat();
        written(folder.path(), &arguments);
        let browser = Browser::start(folder.path(), 1280, false);
        browser.open(&folder.path().join("page.html"));
        let title = browser.run("return document.title");
        let title = title.as_str().expect("a title");
        assert!(
            title.contains("Jinan's 2021 plan for economic and social development"),
            "{title}"
        );
        let foreign = browser.run("return document.querySelectorAll('img, iframe, link, base, script, [onload], [onerror], a[href^=javascript]').length");
        assert_eq!(foreign, 0);
        let shown =
            browser.run("return document.body.textContent.includes(\"<script>parent.document.title=1</script>\")");
        assert_eq!(shown, true, "the text itself is there to be read");
        browser.asked_for_nothing_but(&folder.path().join("page.html"));
        // and where something runs in the page all the same, the policy lets nothing out
        browser.run(&format!(
            "new Image().src = '{url}'; fetch('{url}').catch(() => 0)"
        ));
    }
    let asked = listener.accept().expect_err("nobody asked");
    assert_eq!(asked.kind(), ErrorKind::WouldBlock);
}
