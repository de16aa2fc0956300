//! What a user types and sees: `tests/cli/*.trycmd`, and the blocks of the READMEs.

#[test]
fn what_users_see() {
    trycmd::TestCases::new()
        .env("LC_ALL", "C")
        .env("LANGUAGE", "")
        .env("COLUMNS", "")
        .env("NO_COLOR", "1")
        .case("README.md")
        .case("examples/README.md")
        .case("tests/cli/*.trycmd");
}
