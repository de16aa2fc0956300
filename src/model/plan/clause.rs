//! Places in the plan document.

/// A place in the document: part（section）（paragraph）, full-width brackets, e.g. `二（二）（1）`.
#[derive(Clone, Debug)]
pub struct Clause {
    text: String,
    /// Without blanks.
    key: String,
}

impl Clause {
    /// Reads a clause; half-width brackets become full-width. Blanks within it are shown, and do not count.
    pub fn new(text: &str) -> Clause {
        let full_width = |c| match c {
            '(' => '（',
            ')' => '）',
            other => other,
        };
        let text: String = text.trim().chars().map(full_width).collect();
        let key = text.chars().filter(|c| !c.is_whitespace()).collect();
        Clause { text, key }
    }

    /// The clause as the document writes it.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Part and section without the paragraph: `二（二）` of `二（二）（1）`.
    pub fn section(&self) -> &str {
        let first = self.text.match_indices('）').next();
        let end = first.map_or(self.text.len(), |(at, bracket)| at + bracket.len());
        &self.text[..end]
    }

    /// Whether the clause is `other` or within it: `二（二）（1）` is within `二（二）` and `二`.
    pub fn is_within(&self, other: &Clause) -> bool {
        self.key
            .strip_prefix(&other.key)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('（'))
    }
}

/// A section of the document, with its own heading.
#[derive(Clone, Debug)]
pub struct Section {
    /// Part and section.
    pub clause: Clause,
    /// The document's heading.
    pub title: String,
    /// The heading in English, if the plan gives it.
    pub title_en: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_knows_its_section() {
        let clause = Clause::new("二(二) (1)");
        assert_eq!(clause.as_str(), "二（二） （1）");
        assert_eq!(clause.section(), "二（二）");
        assert!(clause.is_within(&Clause::new("二")) && clause.is_within(&Clause::new("二(二)")));
        assert!(!Clause::new("三（十一）（1）").is_within(&Clause::new("三（十）")));
    }
}
