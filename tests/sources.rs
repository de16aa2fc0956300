//! The door for inputs: a table of cells that are apart already gives what the same table as text gives.

use plancheck::data::source::cells::Cells;
use plancheck::data::source::grid::Grid;
use plancheck::data::source::input::Input;
use plancheck::data::{self, Actuals, ReadOptions};
use plancheck::diagnostic::Code;
use plancheck::model::Plan;
use proptest::prelude::*;

use crate::support::{plan, target};

pub const HEADER: [&str; 5] = ["区县", "indicator", "period", "value", "note"];

/// A problem with the name of its cell and the text that is marked.
pub type MarkedProblem = (Code, Option<String>, String);

pub fn two() -> Plan {
    let targets = [
        target("a", "total", "at_least = 20"),
        target("b", "growth", "at_least = 8"),
    ];
    plan("", &targets.concat())
}

pub fn row() -> impl Strategy<Value = Vec<String>> {
    let district = prop_oneof![Just("历下区"), Just(" r1"), Just("R1"), Just("")];
    let name =
        prop_oneof![4 => Just("a"), 4 => Just("b name"), 1 => Just("unknown"), 1 => Just("")];
    let period = prop_oneof![
        6 => (1..=12).prop_map(|month| format!("2021-{month:02}")),
        1 => Just("soon".to_owned()),
    ];
    let value = prop_oneof![
        8 => (0..900).prop_map(|value| format!("{}.{}", value / 10, value % 9 + 1)),
        1 => Just("1,234.5".to_owned()),
        1 => Just("x".to_owned()),
        1 => Just(String::new()),
    ];
    let note = prop_oneof![4 => Just(""), 1 => Just("a \"b\", c"), 1 => Just("a\nb")];
    (district, name, period, value, note).prop_map(|(district, name, period, value, note)| {
        vec![district.into(), name.into(), period, value, note.into()]
    })
}

pub fn read(plan: &Plan, input: Input, block: usize) -> Actuals {
    let options = ReadOptions {
        by: Some("区县"),
        block,
        ..ReadOptions::default()
    };
    data::actuals(plan, vec![input], &options).unwrap_or_else(|failed| panic!("{failed:?}"))
}

/// The figures of each group, and each problem with its cell and the text that is marked.
pub fn found(actuals: &Actuals) -> (Vec<String>, Vec<MarkedProblem>) {
    let groups = 0..actuals.observations.groups.len();
    let figures = groups.map(|group| {
        let group = actuals.observations.group(group);
        let of = |target: usize| {
            let figures = group.of(target).figures().iter();
            let figure = figures.map(|figure| (figure.date, figure.value, figure.summed));
            figure.collect::<Vec<_>>()
        };
        format!("{:?} {:?} {:?}", group.name, of(0), of(1))
    });
    let problems = actuals.found.first.iter().map(|one| {
        let place = one.place.as_ref();
        let cell = place.and_then(|place| place.cell.clone());
        let cell = cell.map(|cell| cell.trim_start_matches("表1!").to_owned());
        let marked = place.map(|place| {
            place.text[place.marked.clone()]
                .trim_matches('"')
                .to_owned()
        });
        (one.code(), cell, marked.unwrap_or_default())
    });
    (figures.collect(), problems.collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn cells_are_read_as_their_text_is(rows in prop::collection::vec(row(), 0..60), block in 1_usize..3000) {
        let plan = two();
        let header = HEADER.map(str::to_owned).to_vec();
        let rows: Vec<Vec<String>> = [header].into_iter().chain(rows).collect();
        let mut text = csv::WriterBuilder::new().from_writer(Vec::new());
        for row in &rows {
            text.write_record(row).expect("writing to memory");
        }
        let text = text.into_inner().expect("writing to memory");
        let mut grid = Grid::default();
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                grid.put((row, column), cell).expect("few cells");
            }
        }
        let cells = Cells { file: "data.csv".to_owned(), sheet: Some("表1".to_owned()), grid, ..Cells::default() };
        let of_text = found(&read(&plan, Input::of_text("data.csv", text), block));
        let of_cells = found(&read(&plan, Input::of_cells(cells), block));
        prop_assert_eq!(of_text, of_cells);
    }
}
