//! The page in a real browser: `cargo test page -- --ignored`, with Chromium and ChromeDriver installed.

use std::fs;
use std::io::{BufRead, BufReader, ErrorKind};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};

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

    /// Types into the element that a selector finds.
    fn type_into(&self, selector: &str, text: &str) {
        let found = json!({ "using": "css selector", "value": selector });
        let element = post(&format!("{}/element", self.session), &found);
        let element = element.as_object().expect("an element");
        let id = element.values().next().and_then(Value::as_str);
        let path = format!("{}/element/{}/value", self.session, id.expect("its id"));
        post(&path, &json!({ "text": text }));
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
                ("on-track", "on_track"),
                ("pace", "missed_pace"),
                ("missed", "missed_final"),
                ("not-judged", "not_judged"),
            ] {
                assert_eq!(
                    count(shown),
                    json["summary"][key].to_string(),
                    "{as_of} {shown}"
                );
            }
            let rows = browser.run("return document.querySelectorAll('tr[data-flag]').length");
            let targets = json["targets"].as_array().expect("targets").len();
            assert_eq!(rows, targets);
            // nothing is wider than the window
            let overflow =
                browser.run("return document.documentElement.scrollWidth - window.innerWidth");
            assert!(
                overflow.as_i64().expect("a number") <= 0,
                "{as_of} {width}: {overflow}"
            );
            let paper = browser.run("return getComputedStyle(document.body).backgroundColor");
            assert_eq!(paper == "rgb(255, 255, 255)", !dark, "{paper}");
            browser.asked_for_nothing_but(&folder.path().join("page.html"));
        }
    }
}

#[test]
#[ignore = "needs Chromium and ChromeDriver"]
fn the_filter_filters() {
    let folder = tempfile::tempdir().expect("a folder");
    let json = written(
        folder.path(),
        &["check", "examples/2021.csv", "--lang", "en"],
    );
    let browser = Browser::start(folder.path(), 1280, false);
    browser.open(&folder.path().join("page.html"));
    let shown =
        || browser.run("return document.querySelectorAll('tr[data-flag]:not([hidden])').length");
    let all = json["targets"].as_array().expect("targets");
    assert_eq!(shown(), all.len());
    browser.run("document.querySelector('input[value=not-judged]').click()");
    let judged = all.iter().filter(|one| one["flag"] != "not-judged").count();
    assert_eq!(shown(), judged);
    browser.type_into("input[type=search]", "Gross regional");
    assert_eq!(shown(), 1);
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
        assert!(title.starts_with("Jinan's 2021 plan"), "{title}");
        let foreign = browser.run("return document.querySelectorAll('img, iframe, link, base, script:not(body > script), [onload], [onerror], a[href^=javascript]').length");
        assert_eq!(foreign, 0);
        let shown =
            browser.run("return document.body.textContent.includes(\"<script>document.title='harmed'</script>\")");
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
