//! The list of a plan's targets.

pub fn headings() -> [&'static str; 8] {
    [
        "clause",
        "id",
        "indicator",
        "kind",
        "target",
        "wording",
        "due",
        "note",
    ]
}

pub fn groups(names: &[&str]) -> String {
    format!("groups with a goal of their own: {}", names.join(", "))
}

pub fn notes(notes: &[String]) -> String {
    notes.join("; ")
}

pub fn due_at_the_end() -> &'static str {
    "due at the end only"
}

pub fn pace(points: &str) -> String {
    format!("pace {points}")
}
