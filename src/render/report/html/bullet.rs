//! A figure on its way to the target: a row's bullet, and the labelled one of what needs attention. Positions are
//! written out, so that a browser only draws.

use maud::{Markup, html};

use crate::model::verdict::{Assessment, Evaluation};
use crate::model::{Decimal, Report};
use crate::render::marks::Marks;
use crate::render::report::findings::outlook::Outlook;
use crate::render::report::html::axis::{Axis, AxisPoint, Way, tenth};
use crate::render::report::html::numbers;
use crate::render::shown;
use crate::render::terminal;
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;

/// The units of a row's chart.
pub const ROW: i64 = 240;

/// The units of a labelled chart.
pub const LARGE: i64 = 340;

/// The marks of a target's bullet, as shares of its way.
pub struct Bullet<'a> {
    one: &'a Assessment<'a>,
    actual: Decimal,
    /// The value that was due by then, where that is not the target.
    due: Option<Decimal>,
    /// The outlook, where that is not the figure itself.
    outlook: Option<Decimal>,
    wall: Option<Decimal>,
    /// The numbers, for labels.
    words: Labels,
}

/// The labels of a bullet.
struct Labels {
    actual: String,
    due: String,
    target: String,
    outlook: Option<String>,
    /// All of them in one sentence.
    said: String,
}

impl<'a> Bullet<'a> {
    /// The bullet of a target that was compared.
    pub fn new(
        report: &Report<'_>,
        one: &'a Assessment<'a>,
        evaluation: &Evaluation<'_>,
        lang: Lang,
    ) -> Bullet<'a> {
        let way = Way::new(report, one, evaluation);
        let outlook = Outlook::of(report, one);
        let due = Marks::of(one).and_then(|marks| marks.expected);
        let due = due
            .map(|due| way.at(due))
            .filter(|due| *due != Decimal::ONE);
        Bullet {
            one,
            actual: way.at(evaluation.figure.value),
            due,
            outlook: outlook
                .as_ref()
                .filter(|outlook| outlook.value != evaluation.figure.value)
                .map(|outlook| way.at(outlook.value)),
            wall: way.wall,
            words: labels(report, one, evaluation, outlook.as_ref(), lang),
        }
    }

    /// The shares that the axis has to hold.
    pub fn shares(&self) -> [Decimal; 2] {
        [self.actual, self.outlook.unwrap_or(self.actual)]
    }

    /// Whether it shows where what must not be begins.
    pub fn has_wall(&self) -> bool {
        self.wall.is_some()
    }

    /// The chart of a row.
    pub fn row(&self, axis: Axis) -> Markup {
        let shape = Shape {
            axis: axis.wide(ROW),
            height: 32,
            top: 12,
            bar: 10,
            lines: (0, 32),
            zero: (2, 30),
        };
        html! {
            svg width=(ROW) height="32" viewBox="0 0 240 32" role="img" aria-label=(self.words.said) { (self.marks(&shape)) }
        }
    }

    /// The labelled chart.
    pub fn large(&self, axis: Axis) -> Markup {
        let shape = Shape {
            axis: axis.wide(LARGE),
            height: 78,
            top: 30,
            bar: 18,
            lines: (19, 56),
            zero: (21, 54),
        };
        let x = |share: Decimal| shape.axis.x(share);
        let mut above = vec![Label::new(&self.words.target, x(Decimal::ONE), "mut")];
        above.extend(
            self.due
                .map(|due| Label::new(&self.words.due, x(due), "mut")),
        );
        let mut below = vec![Label::new(&self.words.actual, x(self.actual), "strong")];
        let outlook = self.outlook.zip(self.words.outlook.as_ref());
        below.extend(outlook.map(|(share, text)| Label::new(text, x(share), "")));
        spread(&mut above);
        spread(&mut below);
        let zero = Label::new("0", x(Decimal::ZERO), "mut");
        let is_free = above.iter().all(|label| zero.x + zero.width + 8 <= label.x);
        let zero = (is_free && self.starts_at_zero()).then_some(zero);
        html! {
            svg width=(LARGE) height="78" viewBox="0 0 340 78" role="img" aria-label=(self.words.said) {
                (self.marks(&shape))
                @for label in above.iter().chain(&zero) { text x=(label.x) y="11" class=(label.class) { (label.text) } }
                @for label in &below { text x=(label.x) y="71" class=(label.class) { (label.text) } }
            }
        }
    }

    /// Whether the way begins at 0: a level's base is no 0.
    fn starts_at_zero(&self) -> bool {
        self.one.target.measure != crate::model::Measure::Level
    }

    fn marks(&self, shape: &Shape) -> Markup {
        let axis = shape.axis;
        let (zero, goal) = (axis.x(Decimal::ZERO), axis.x(Decimal::ONE));
        let middle = tenth(Decimal::from(shape.top) + Decimal::new(5 * shape.bar, 1));
        let bar_class = if self.one.is_stale {
            "bar stale"
        } else {
            "bar"
        };
        let wall = self.wall.map(|wall| axis.x(wall));
        let radius = if shape.bar > 10 { "7.6" } else { "4.2" };
        html! {
            rect .track x=(zero) y=(shape.top) width=(goal - zero) height=(shape.bar) {}
            @if let Some(wall) = wall {
                rect .wall x=(wall) y=(shape.lines.0) width=(Decimal::from(axis.width()) - wall) height=(shape.lines.1 - shape.lines.0) {}
            }
            (shape.bar(axis.place(self.actual), zero, bar_class))
            path .zero d={ "M" (zero) " " (shape.zero.0) "V" (shape.zero.1) } {}
            path .goal d={ "M" (goal) " " (shape.lines.0) "V" (shape.lines.1) } {}
            @if let Some(outlook) = self.outlook {
                path .whisk d={ "M" (axis.x(self.actual)) " " (middle) "H" (axis.x(outlook)) } {}
                @match axis.place(outlook) {
                    AxisPoint::At(x) => circle .out cx=(x) cy=(middle) r=(radius) {},
                    AxisPoint::Before => path .out d={ "M6 " (middle - Decimal::from(4)) "l-5 4l5 4" } {},
                    AxisPoint::Beyond => path .out d={ "M" (axis.width() - 6) " " (middle - Decimal::from(4)) "l5 4l-5 4" } {},
                }
            }
            @if let Some(due) = self.due {
                path .due d={ "M" (axis.x(due) - Decimal::from(4)) " " (shape.top - 7) "h8l-4 7z" } {}
            }
        }
    }
}

/// Sizes of a chart, in its units.
struct Shape {
    axis: Axis,
    height: i64,
    /// The upper edge of the bar.
    top: i64,
    /// The height of the bar.
    bar: i64,
    /// The ends of the target's line.
    lines: (i64, i64),
    /// The ends of the start's line.
    zero: (i64, i64),
}

impl Shape {
    /// A bar from the start to a place, with an arrowhead where that is off the chart.
    fn bar(&self, place: AxisPoint, zero: Decimal, class: &str) -> Markup {
        debug_assert!(self.top + self.bar <= self.height);
        let (top, bottom) = (self.top, self.top + self.bar);
        let half = tenth(Decimal::new(5 * self.bar, 1));
        let arrow = |shaft: i64, side: &str, head: i64| {
            let d = format!(
                "M{zero} {top}H{shaft}l{side}{head} {half}l{back}{head} {half}H{zero}z",
                back = if side.is_empty() { "-" } else { "" }
            );
            html! { path class=(class) d=(d) {} }
        };
        match place {
            AxisPoint::At(x) => html! {
                rect class=(class) x=(zero.min(x)) y=(top) width=((x - zero).abs()) height=(bottom - top) {}
            },
            AxisPoint::Beyond => arrow(self.axis.width() - 7, "", 6),
            AxisPoint::Before => arrow(7, "-", 6),
        }
    }
}

/// A text beside a mark.
struct Label {
    text: String,
    /// The mark's place.
    mark: i64,
    /// The left end of the text.
    x: i64,
    /// The units that it fills, about.
    width: i64,
    class: &'static str,
}

impl Label {
    fn new(text: &str, mark: Decimal, class: &'static str) -> Label {
        let mark = i64::try_from(mark.round()).unwrap_or_default();
        // cells of 7 units are as wide as the fonts are, at 13
        let width = 7 * terminal::width(text) as i64;
        let x = mark - width / 2;
        Label {
            text: text.to_owned(),
            mark,
            x: x.clamp(0, (LARGE - width).max(0)),
            width,
            class,
        }
    }
}

/// The units between two labels.
const BETWEEN: i64 = 8;

/// The units that a label reaches beyond its mark.
const REACH: i64 = 6;

/// Puts two labels side by side: the left one ends near its mark and the right one begins near it.
fn spread(labels: &mut [Label]) {
    labels.sort_by_key(|label| label.mark);
    let [left, right] = labels else {
        return;
    };
    left.x = (left.mark + REACH - left.width).max(0);
    right.x = (right.mark - REACH).min(LARGE - right.width);
    let lacking = left.x + left.width + BETWEEN - right.x;
    if lacking > 0 {
        left.x = (left.x - lacking / 2).max(0);
        right.x = left.x + left.width + BETWEEN;
        let beyond = (right.x + right.width - LARGE).max(0);
        right.x -= beyond;
        left.x -= beyond;
    }
}

fn labels(
    report: &Report<'_>,
    one: &Assessment<'_>,
    evaluation: &Evaluation<'_>,
    outlook: Option<&Outlook>,
    lang: Lang,
) -> Labels {
    let is_cap = evaluation.is_below_ceiling();
    let words = if is_cap {
        in_language!(lang, page::all_targets::CAP_LABELS)
    } else {
        in_language!(lang, page::all_targets::TARGET_LABELS)
    };
    let [actual_word, due_word, target_word, outlook_word] = words;
    let shown = shown::numbers(one, lang);
    let unit = |number: &str| numbers::with_unit(number, one.target, lang);
    let labelled = |word: &str, number: &str| format!("{word} {}", unit(number));
    let actual = labelled(actual_word, &shown.actual);
    let due = labelled(due_word, &shown.expected);
    let target = labelled(target_word, &numbers::bound(evaluation));
    let outlook = outlook.map(|outlook| labelled(outlook_word, &outlook.text));
    let wanted = phrases::wanted(report.plan, one, lang);
    let wanted = format!("{target_word} {wanted}");
    let is_due_shown = !shown.expected.is_empty();
    let parts = [
        Some(&actual),
        Some(&due).filter(|_| is_due_shown),
        Some(&wanted),
        outlook.as_ref(),
    ];
    let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    let name = phrases::name(one.target, lang);
    Labels {
        said: format!(
            "{name}{}{}",
            in_language!(lang, lists::COLON),
            parts.join(in_language!(lang, lists::COMMA))
        ),
        actual,
        due,
        target,
        outlook,
    }
}
