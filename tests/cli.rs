//! What a user types and sees: `tests/cli/*.trycmd`, and the blocks of the READMEs and of the manual.

#[test]
fn what_users_see() {
    trycmd::TestCases::new()
        .env("LC_ALL", "C")
        .env("LANGUAGE", "")
        .env("COLUMNS", "")
        .env("NO_COLOR", "1")
        .case("README.md")
        .case("examples/README.md")
        .case("src/manual/*/*.md")
        .case("tests/cli/*.trycmd");
}
