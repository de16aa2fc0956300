//! The order of the house: layers, no circles between files, folders and files of a size that reads at sight.
//!
//! A path in a source (`crate::a::B`, `super::b`, a module that a `use` brought in) is followed through the
//! re-exports of `mod.rs` to the file that defines it. Test modules within files are left out.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};

/// The layers, each with those that it may use.
const LAYERS: [(&str, &[&str]); 9] = [
    (
        "commands",
        &[
            "commands",
            "cli",
            "manual",
            "render",
            "data",
            "plan_file",
            "text",
            "diagnostic",
            "model",
        ],
    ),
    ("manual", &["manual", "render"]),
    ("cli", &["cli", "render", "text", "model"]),
    ("render", &["render", "diagnostic", "model"]),
    ("data", &["data", "text", "diagnostic", "model"]),
    ("plan_file", &["plan_file", "text", "diagnostic", "model"]),
    ("text", &["text", "diagnostic"]),
    ("diagnostic", &["diagnostic"]),
    ("model", &["model"]),
];

/// Packages that a layer must not name: files, clocks, formats and terminals stay where they belong.
const FOREIGN: [(&str, &[&str]); 4] = [
    (
        "model",
        &[
            "std::fs",
            "std::io",
            "std::env",
            "std::time",
            "serde",
            "csv",
            "toml",
            "comfy_table",
            "anyhow",
            "clap",
        ],
    ),
    (
        "plan_file",
        &["std::fs", "std::env", "std::time", "anyhow", "clap"],
    ),
    (
        "data",
        &[
            "std::fs",
            "std::env",
            "std::time",
            "comfy_table",
            "anyhow",
            "clap",
            "serde_json",
        ],
    ),
    (
        "render",
        &[
            "std::fs",
            "std::env",
            "std::time",
            "std::io::stdout",
            "std::io::stderr",
            "toml",
            "anyhow",
            "clap",
        ],
    ),
];

/// Most files in one folder.
const MOST_FILES: usize = 14;

/// Most lines of a file whose first comment gives no reason for more (`Long because …`).
const MOST_LINES: usize = 500;

/// A source file.
struct Source {
    /// Below `src`.
    name: String,
    text: String,
    /// The modules from the root to this file's.
    module: Vec<String>,
    /// The names that `use` brings in, each with the path that it stands for.
    uses: BTreeMap<String, Vec<String>>,
    /// Every path that the file names, from the root; the first segment is `crate` or a package.
    paths: BTreeSet<Vec<String>>,
}

impl Source {
    fn new(name: String, text: String) -> Source {
        let stem = name.trim_end_matches(".rs");
        let module: Vec<String> = stem
            .split('/')
            .filter(|part| !["mod", "lib", "main"].contains(part))
            .map(str::to_owned)
            .collect();
        let mut source = Source {
            name,
            text,
            module,
            uses: BTreeMap::new(),
            paths: BTreeSet::new(),
        };
        let tokens: TokenStream = source.text.parse().expect("tokens");
        source.scan(tokens);
        source
    }

    /// The folder directly below `src`, or the file itself.
    fn layer(&self) -> &str {
        let layer = self.name.split('/').next().unwrap_or_default();
        layer.trim_end_matches(".rs")
    }

    /// Takes in the paths of these tokens.
    fn scan(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            match &tokens[at] {
                TokenTree::Ident(word) if word == "use" => {
                    at += 1;
                    self.use_tree(&tokens, &mut at, Vec::new());
                }
                TokenTree::Ident(word) if word == "mod" => at += 2 + self.inner(&tokens[at..]),
                TokenTree::Ident(_) => {
                    let path = segments(&tokens, &mut at);
                    if path.len() > 1 {
                        let path = self.rooted(path);
                        self.paths.insert(path);
                    }
                }
                TokenTree::Group(group) => {
                    self.scan(group.stream());
                    at += 1;
                }
                _ => at += 1,
            }
        }
    }

    /// Whether an inner module with a body begins here: such are tests, and left out.
    fn inner(&self, tokens: &[TokenTree]) -> usize {
        let has_body = matches!(tokens.get(2), Some(TokenTree::Group(_)));
        assert!(
            !has_body || tokens[1].to_string() == "tests",
            "{}: a module within a file is not followed",
            self.name
        );
        usize::from(has_body)
    }

    /// Takes in one tree of a `use`, whose outer part is `outer`.
    fn use_tree(&mut self, tokens: &[TokenTree], at: &mut usize, outer: Vec<String>) {
        let mut path = outer;
        path.extend(segments(tokens, at));
        match tokens.get(*at) {
            Some(TokenTree::Group(group)) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                let mut place = 0;
                while place < inner.len() {
                    self.use_tree(&inner, &mut place, path.clone());
                    // the comma
                    place += 1;
                }
                *at += 1;
            }
            other => {
                let renamed = matches!(other, Some(TokenTree::Ident(word)) if word == "as");
                let name = if renamed {
                    *at += 2;
                    tokens[*at - 1].to_string()
                } else {
                    path.last().cloned().unwrap_or_default()
                };
                if path.last().is_some_and(|last| last == "self") {
                    path.pop();
                }
                if matches!(other, Some(TokenTree::Punct(star)) if star.as_char() == '*') {
                    *at += 1;
                }
                let path = self.rooted(path);
                let name = if name == "self" {
                    path.last().cloned().unwrap_or_default()
                } else {
                    name
                };
                self.paths.insert(path.clone());
                self.uses.insert(name, path);
            }
        }
    }

    /// The path with `self` and `super` replaced by what they stand for.
    fn rooted(&self, path: Vec<String>) -> Vec<String> {
        let mut module = self.module.clone();
        let mut rest = path.into_iter().peekable();
        let first = rest.peek().cloned().unwrap_or_default();
        if !["self", "super"].contains(&first.as_str()) {
            return rest.collect();
        }
        while let Some(word) = rest.next_if(|word| ["self", "super"].contains(&word.as_str())) {
            if word == "super" {
                module.pop();
            }
        }
        let root = std::iter::once("crate".to_owned());
        root.chain(module).chain(rest).collect()
    }
}

/// The segments of the path that begins at a token; `at` is moved behind it.
fn segments(tokens: &[TokenTree], at: &mut usize) -> Vec<String> {
    let is_colon =
        |place: usize| matches!(tokens.get(place), Some(TokenTree::Punct(p)) if p.as_char() == ':');
    let mut path = Vec::new();
    while let Some(TokenTree::Ident(word)) = tokens.get(*at) {
        path.push(word.to_string());
        *at += 1;
        if !(is_colon(*at) && is_colon(*at + 1)) {
            break;
        }
        *at += 2;
    }
    path
}

/// All sources, by module.
struct House {
    sources: Vec<Source>,
    by_module: BTreeMap<Vec<String>, usize>,
}

impl House {
    fn new() -> House {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut sources = Vec::new();
        read(&root, "", &mut sources);
        House::of(sources)
    }

    fn of(sources: Vec<Source>) -> House {
        let modules = sources.iter().enumerate();
        let by_module = modules
            .filter(|(_, source)| source.name != "main.rs")
            .map(|(place, source)| (source.module.clone(), place))
            .collect();
        House { sources, by_module }
    }

    /// The file that defines the thing at the end of a path that a file names, if it is one of this crate.
    fn defined(&self, from: usize, path: &[String]) -> Option<usize> {
        let mut module = from;
        let mut path = path.to_vec();
        // a chain of re-exports is short; a package that exports its own name would never end
        for _ in 0..16 {
            let Some(first) = path.first().cloned() else {
                return Some(module);
            };
            if ["crate", "plancheck"].contains(&first.as_str()) {
                module = self.by_module[&Vec::new()];
                path.remove(0);
                while let Some(child) = self.child(module, &path) {
                    module = child;
                    path.remove(0);
                }
                if path.is_empty() {
                    return Some(module);
                }
            } else if let Some(child) = self.child(module, &path) {
                module = child;
                path.remove(0);
                continue;
            }
            let Some(used) = self.sources[module].uses.get(&path[0]) else {
                // defined here, unless it is the first word of a package's path
                return (module != from || first == "crate").then_some(module);
            };
            path.splice(..1, used.iter().cloned());
        }
        None
    }

    fn child(&self, module: usize, path: &[String]) -> Option<usize> {
        let name = path.first()?;
        let mut child = self.sources[module].module.clone();
        child.push(name.clone());
        self.by_module.get(&child).copied()
    }

    /// The files that each file uses, itself left out.
    fn edges(&self) -> Vec<BTreeSet<usize>> {
        let edges = |(place, source): (usize, &Source)| {
            let used = source.paths.iter();
            let used = used.filter_map(|path| self.defined(place, path));
            used.filter(|other| *other != place).collect()
        };
        self.sources.iter().enumerate().map(edges).collect()
    }

    /// The circles, each the shortest through its first file and told once.
    fn circles(&self) -> Vec<Vec<&Source>> {
        let edges = self.edges();
        let mut seen = BTreeSet::new();
        let mut circles = Vec::new();
        for start in 0..edges.len() {
            if let Some(circle) = shortest_circle(&edges, start)
                && circle.iter().all(|place| !seen.contains(place))
            {
                seen.extend(circle.iter().copied());
                circles.push(circle.iter().map(|place| &self.sources[*place]).collect());
            }
        }
        circles
    }
}

fn read(folder: &Path, below: &str, sources: &mut Vec<Source>) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    entries.sort();
    for path in entries {
        let own = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{below}{own}");
        if path.is_dir() {
            read(&path, &format!("{name}/"), sources);
        } else if name.ends_with(".rs") {
            let text = fs::read_to_string(&path).expect("a source");
            sources.push(Source::new(name, text));
        }
    }
}

fn shortest_circle(edges: &[BTreeSet<usize>], start: usize) -> Option<Vec<usize>> {
    let mut before: BTreeMap<usize, usize> = BTreeMap::new();
    let mut next = VecDeque::from([start]);
    while let Some(at) = next.pop_front() {
        for to in &edges[at] {
            if *to == start {
                let way = std::iter::successors(Some(at), |at| before.get(at).copied());
                let mut circle: Vec<usize> = way.collect();
                circle.reverse();
                return Some(circle);
            }
            if !before.contains_key(to) {
                before.insert(*to, at);
                next.push_back(*to);
            }
        }
    }
    None
}

/// The circles as lines of names.
fn shown(circles: &[Vec<&Source>]) -> String {
    let line = |circle: &Vec<&Source>| {
        let names = circle.iter().chain(circle.first());
        names
            .map(|source| source.name.as_str())
            .collect::<Vec<_>>()
            .join(" → ")
    };
    circles.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn is_long(source: &Source) -> bool {
    let mut first_comment = source
        .text
        .lines()
        .take_while(|line| line.starts_with("//!"));
    let has_reason = first_comment.any(|line| line.contains("Long because"));
    source.text.lines().count() > MOST_LINES && !has_reason
}

#[test]
fn each_layer_uses_only_those_below_it() {
    let house = House::new();
    let mut wrong = Vec::new();
    for (source, used) in house.sources.iter().zip(house.edges()) {
        let Some((_, allowed)) = LAYERS.iter().find(|(layer, _)| *layer == source.layer()) else {
            assert!(
                ["lib", "main"].contains(&source.layer()),
                "{} is in no layer",
                source.name
            );
            continue;
        };
        let others = used.into_iter().map(|other| &house.sources[other]);
        let others = others.filter(|other| !allowed.contains(&other.layer()));
        wrong.extend(others.map(|other| format!("{} uses {}", source.name, other.name)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_files_use_one_another_in_a_circle() {
    let house = House::new();
    let circles = house.circles();
    assert!(circles.is_empty(), "circles:\n{}", shown(&circles));
}

#[test]
fn folders_and_files_are_short() {
    let house = House::new();
    let mut files: BTreeMap<&str, usize> = BTreeMap::new();
    for source in &house.sources {
        let folder = source
            .name
            .rsplit_once('/')
            .map_or("", |(folder, _)| folder);
        *files.entry(folder).or_default() += 1;
        assert!(
            !is_long(source),
            "{} has more than {MOST_LINES} lines: split it, or say in its first comment `Long because …`",
            source.name
        );
    }
    for (folder, count) in files {
        assert!(count <= MOST_FILES, "src/{folder} has {count} files");
    }
}

#[test]
fn each_layer_names_no_package_of_another() {
    for source in House::new().sources {
        let foreign = FOREIGN.iter().filter(|(layer, _)| *layer == source.layer());
        for package in foreign.flat_map(|(_, packages)| *packages) {
            let package: Vec<&str> = package.split("::").collect();
            let named = source.paths.iter().find(|path| {
                path.iter()
                    .map(String::as_str)
                    .take(package.len())
                    .eq(package.iter().copied())
            });
            assert!(
                named.is_none(),
                "{} names {}",
                source.name,
                package.join("::")
            );
        }
    }
}

#[test]
fn the_clock_is_never_read() {
    for source in House::new().sources {
        for clock in ["SystemTime", "Instant::now", "Zoned::now", "Timestamp::now"] {
            assert!(
                !source.text.contains(clock),
                "{} names {clock}",
                source.name
            );
        }
    }
}

/// The first words of documentation that asks what an item is in place of saying it.
const QUESTIONS: [&str; 5] = ["What", "How", "Where", "Whose", "That"];

/// The paragraphs of documentation that begin with a question.
fn questions(house: &House) -> Vec<String> {
    // users read these: help texts, and descriptions of schemas
    let is_for_users =
        |source: &&Source| source.layer() == "cli" || source.name.ends_with("schema.rs");
    let sources = house.sources.iter().filter(|source| !is_for_users(source));
    let mut found = Vec::new();
    for source in sources {
        let mut is_first = true;
        for (line, text) in source.text.lines().enumerate() {
            let text = text.trim_start();
            let said = text
                .strip_prefix("///")
                .or_else(|| text.strip_prefix("//!"));
            let first = said.and_then(|said| said.split_whitespace().next());
            if is_first && first.is_some_and(|first| QUESTIONS.contains(&first)) {
                found.push(format!("{}:{}: {text}", source.name, line + 1));
            }
            is_first = first.is_none();
        }
    }
    found
}

#[test]
fn documentation_says_what_an_item_is() {
    let found = questions(&House::new());
    assert!(found.is_empty(), "begin with a noun:\n{}", found.join("\n"));
    let house = small(&[(
        "a.rs",
        "/// How many there are.\nstruct A;\n/// The number.\nstruct B;",
    )]);
    assert_eq!(questions(&house), ["a.rs:1: /// How many there are."]);
}

/// Files with words of people that are not ours to translate, and why.
const OTHERS_WORDS: [(&str, &str); 1] = [("commands/lint.rs", "columns of the examples' data")];

/// The literals of tokens, without comments and tests.
fn literals(tokens: TokenStream) -> Vec<String> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is_word = |place: usize, word: &str| matches!(tokens.get(place), Some(TokenTree::Ident(ident)) if ident == word);
    let is_mark = |place: usize, mark: char| matches!(tokens.get(place), Some(TokenTree::Punct(punct)) if punct.as_char() == mark);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if is_word(at, "mod") && is_word(at + 1, "tests") {
            at += 2;
        } else if is_mark(at, '#') {
            // an attribute, or a comment as one
            at += 1 + usize::from(is_mark(at + 1, '!'));
        } else if let TokenTree::Group(group) = &tokens[at] {
            found.extend(literals(group.stream()));
        } else if let TokenTree::Literal(literal) = &tokens[at] {
            found.push(literal.to_string());
        }
        at += 1;
    }
    found
}

/// The Chinese words of renderers and commands that stand outside `render/words`.
fn stray_words(house: &House) -> Vec<String> {
    let is_chinese = |c: char| matches!(c, '\u{3000}'..='\u{303f}' | '\u{4e00}'..='\u{9fff}' | '，' | '：' | '；' | '（' | '）');
    let is_ours = |source: &&Source| {
        let says = ["render", "commands"].contains(&source.layer());
        let is_other = OTHERS_WORDS.iter().any(|(name, _)| *name == source.name);
        says && !source.name.starts_with("render/words/") && !is_other
    };
    let mut stray = Vec::new();
    for source in house.sources.iter().filter(is_ours) {
        let words = literals(source.text.parse().expect("tokens")).into_iter();
        let words = words.filter(|word| word.starts_with(['"', 'r']) && word.contains(is_chinese));
        stray.extend(words.map(|word| format!("{}: {word}", source.name)));
    }
    stray
}

#[test]
fn every_word_that_users_read_stands_in_render_words() {
    let stray = stray_words(&House::new());
    assert!(
        stray.is_empty(),
        "move these to src/render/words:\n{}",
        stray.join("\n")
    );
}

/// A house of a few files.
fn small(files: &[(&str, &str)]) -> House {
    let source = |(name, text): &(&str, &str)| Source::new((*name).to_owned(), (*text).to_owned());
    House::of(files.iter().map(source).collect())
}

#[test]
fn a_circle_is_found_through_groups_re_exports_and_super() {
    let lib = ("lib.rs", "pub mod a; pub mod b;");
    let by_group = [
        lib,
        ("a/mod.rs", "mod x; pub use x::X;"),
        (
            "a/x.rs",
            "use crate::b::{self, deep::{Y, Z}}; pub struct X;",
        ),
        ("b/mod.rs", "pub mod deep;"),
        (
            "b/deep.rs",
            "pub struct Y; fn f() { let x = vec![crate::a::X]; }",
        ),
    ];
    let by_super = [
        lib,
        ("a.rs", "use super::b; fn f() { b::g() }"),
        ("b.rs", "pub use inner::g; mod inner;"),
        ("b/inner.rs", "pub fn g() { super::super::a::f() }"),
    ];
    let circle = |files: &[(&str, &str)]| {
        let house = small(files);
        shown(&house.circles())
    };
    assert_eq!(circle(&by_group), "a/x.rs → b/deep.rs → a/x.rs");
    assert!(circle(&by_super).contains("a.rs → b/inner.rs → a.rs"));
}

#[test]
fn what_tests_and_comments_name_makes_no_circle() {
    let house = small(&[
        ("lib.rs", "pub mod a; pub mod b;"),
        ("a.rs", "use crate::b::B; /// [`crate::b`]\npub struct A;"),
        (
            "b.rs",
            "//! See crate::a.\npub struct B; #[cfg(test)] mod tests { use crate::a::A; }",
        ),
    ]);
    assert_eq!(shown(&house.circles()), "");
}

#[test]
fn a_word_outside_words_is_found_and_those_of_comments_tests_and_signs_are_not() {
    let house = small(&[
        ("lib.rs", "mod render; mod data;"),
        ("render/words/zh.rs", "const MET: &str = \"已完成\";"),
        (
            "render/table.rs",
            "//! 表格\nfn f() { html! { b { (lang.of(\"达进度\", \"on track\")) } } } #[cfg(test)] mod tests { const T: &str = \"判定\"; }",
        ),
        (
            "render/sign.rs",
            "/// 加号\nfn is(c: char) -> bool { c == '、' || \"＋＝\".contains(c) }",
        ),
        ("data/units.rs", "const UNIT: &str = \"万元\";"),
    ]);
    assert_eq!(stray_words(&house), ["render/table.rs: \"达进度\""]);
}
