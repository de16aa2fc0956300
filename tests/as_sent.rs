//! Files as offices send them, in the forms that people give them, and what each comes to.

use plancheck::commands::built_in_plan;
use plancheck::data::ReadOptions;

use crate::support::{comes_to, each};

const JUNE: &str = "urban-jobs 2021-06 9.46";

#[test]
fn a_name_stands_once_above_the_periods_of_its_rows() {
    each(&[
        (
            "指标,单位,期间,数值\n新增城镇就业,万人,2021-01,1.2\n,,1-2月,2.6\n新增高新技术企业,家,1-2月,80\n",
            "urban-jobs 2021-01 1.2; urban-jobs 2021-02 2.6; new-high-tech-enterprises 2021-02 80",
        ),
        // another unit than the one that a figure without any has
        (
            "指标,单位,期间,数值\n新增城镇就业,人,2021-01,12000\n,,1-2月,26000\n",
            "empty-indicator",
        ),
        // the same period twice: a part, or a sum
        (
            "指标,期间,数值\n新增城镇就业,1-2月,1.2\n,1-2月,2.6\n",
            "empty-indicator",
        ),
    ]);
}

#[test]
fn a_task_may_have_its_goal_in_its_name() {
    for name in [
        "新增城镇就业14万人",
        "新增城镇就业力争达到14万人及以上",
        "新增城镇就业14万人以上",
        "新增城镇就业（14万人）",
    ] {
        each(&[(&format!("指标,单位,1-6月\n{name},万人,9.46\n"), JUNE)]);
    }
    each(&[
        (
            "指标,1-6月\n地区生产总值增长8%以上,12.7\n",
            "gdp 2021-06 12.7",
        ),
        ("指标,1-6月\n新增城镇就业15万人,9.46\n", "unknown-indicator"),
        ("指标,1-6月\n新增城镇就业（市人社局）,9.46\n", JUNE),
        (
            "指标,1-6月\n新增城镇就业（历下区人社局）,9.46\n",
            "unknown-indicator",
        ),
        ("指标,1-6月\n新增城镇就业（1-6月）,9.46\n", JUNE),
        (
            "指标,1-6月\n新增城镇就业（1-5月）,9.46\n",
            "period-contradiction",
        ),
    ]);
}

#[test]
fn months_alone_are_proved_by_what_they_add_up_to() {
    each(&[
        (
            "指标,1-5月,6月,1-6月\n新增城镇就业,7.8,1.66,9.46\n",
            "urban-jobs 2021-05 7.8; urban-jobs 2021-06 9.46",
        ),
        (
            "指标,期间,数值\n新增城镇就业,1-5月,7.8\n新增城镇就业,6月,1.66\n新增城镇就业,1-6月,9.46\n",
            "urban-jobs 2021-05 7.8; urban-jobs 2021-06 9.46",
        ),
        (
            "指标,1-5月,6月,累计\n新增城镇就业,7.8,1.66,9.46\n",
            "urban-jobs 2021-05 7.8; urban-jobs 2021-06 9.46",
        ),
        (
            "指标,一季度,二季度,合计\n新增城镇就业,4.3,5.16,9.46\n",
            "urban-jobs 2021-03 4.3; urban-jobs 2021-06 9.46",
        ),
        (
            "指标,一季度,二季度,累计\n新增城镇就业,4.3,5.16,9.46\n",
            "urban-jobs 2021-03 4.3; urban-jobs 2021-06 9.46",
        ),
    ]);
}

#[test]
fn sums_of_quarters_stand_among_months() {
    each(&[(
        "月份,新增城镇就业（万人）\n1月,1.2\n2月,1.4\n3月,1.7\n一季度小计,4.3\n4月,1.7\n",
        "urban-jobs 2021-01 1.2; urban-jobs 2021-02 2.6; urban-jobs 2021-03 4.3; urban-jobs 2021-04 6",
    )]);
}

#[test]
fn sums_stand_beside_months_and_quarters() {
    const TRACKED: &str = "指标,单位,1月,2月,3月,一季度,4月,5月,6月,二季度,上半年\n";
    const AFTER_MARCH: &str = "指标,单位,一季度,4月,5月,6月,上半年\n";
    let newest = |row: &str, header: &str, expected: &str| {
        let plan = built_in_plan().expect("the built-in plan");
        let file = format!("{header}{row}\n");
        let found = comes_to(&plan, &file, &ReadOptions::default());
        let last = found.rsplit("; ").next().unwrap_or_default();
        assert_eq!(last, expected, "{file}");
    };
    // of a total they say whether months stand alone
    newest(
        "新增城镇就业,万人,1,1,1.5,3.5,1.5,1.7,1.8,5,8.5",
        TRACKED,
        "urban-jobs 2021-06 8.5",
    );
    newest(
        "新增城镇就业,万人,1,1,1.5,3.5,1.5,,,,",
        TRACKED,
        "urban-jobs 2021-04 5",
    );
    newest(
        "新增城镇就业,万人,3.5,1.5,1.7,1.8,8.5",
        AFTER_MARCH,
        "urban-jobs 2021-06 8.5",
    );
    newest(
        "新增城镇就业,万人,3.5,5,6.7,8.5,8.5",
        AFTER_MARCH,
        "urban-jobs 2021-06 8.5",
    );
    newest(
        "新增城镇就业,万人,3.5,1.5,1.7,1.8,8.6",
        AFTER_MARCH,
        "urban-jobs 2021-06 8.6",
    );
    newest(
        "新增城镇就业,万人,3.5,1.5,1.7,1.8,9.5",
        AFTER_MARCH,
        "sum-column",
    );
    newest(
        "新增城镇就业,万人,3.5,5,4.2,2.3,15",
        "指标,单位,一季度,二季度,三季度,四季度,全年\n",
        "urban-jobs 2021-12 15",
    );
    // a spreadsheet adds up rates as well
    newest(
        "地区生产总值,%,6.1,6.2,6.9,19.2",
        "指标,单位,1月,2月,3月,合计\n",
        "gdp 2021-03 6.9",
    );
    newest(
        "地区生产总值,%,6.1,6.2,6.9,19.2",
        "指标,单位,1月,2月,3月,1-3月\n",
        "sum-column",
    );
    newest(
        "地区生产总值,%,15,16,17,,,,,,,,,,8",
        "指标,单位,1月,2月,3月,4月,5月,6月,7月,8月,9月,10月,11月,12月,全年\n",
        "year-not-over",
    );
    // growth of all months is none of the last one's
    newest(
        "地区生产总值,%,15,21,20,18.9,9,9,10,9.4,12.5",
        TRACKED,
        "gdp 2021-06 12.5",
    );
    newest(
        "地区生产总值,%,6.1,6.2,6.9,6.4",
        "指标,单位,1月,2月,3月,1-3月\n",
        "gdp 2021-03 6.4",
    );
    newest(
        "地区生产总值,%,6.1,6.2,6.9,6.4",
        "指标,单位,1月,2月,3月,合计\n",
        "gdp 2021-03 6.4",
    );
    newest(
        "地区生产总值,%,18.9,13,10,8.2,8.2",
        "指标,单位,一季度,二季度,三季度,四季度,全年\n",
        "gdp 2021-12 8.2",
    );
}

#[test]
fn last_years_rows_may_be_noted_as_such() {
    let header = "指标,期间,数值,单位,备注\n";
    each(&[
        (
            &format!("{header}地区生产总值,2020年6月,0.7,%,上年同期\n"),
            "gdp 2020-06 0.7",
        ),
        (
            &format!("{header}新增城镇就业,2021年6月,9.46,万人,上年同期\n"),
            &format!("{JUNE}; kind-in-note"),
        ),
    ]);
}

#[test]
fn money_spent_is_no_length() {
    each(&[
        (
            "指标,单位,2021年1-6月完成投资（万元）\n建设绿道,公里,130\n",
            "unit-contradiction",
        ),
        (
            "2021年1-6月重点任务,,,\n任务,单位,累计完成投资（万元）,完成情况\n建设绿道,公里,130,60\n",
            "unit-contradiction",
        ),
    ]);
}

#[test]
fn tables_may_have_indicators_as_columns() {
    let both = format!("gdp 2021-06 12.5; {JUNE}");
    for header in [
        "指标,地区生产总值增速,新增城镇就业\n单位,%,万人\n",
        "项目,地区生产总值增速,新增城镇就业\n单位,%,万人\n全年目标,8,14\n",
        "月份,地区生产总值增速,新增城镇就业\n计量单位,%,万人\n",
        "指标,地区生产总值增速（%）,新增城镇就业（万人）\n",
    ] {
        each(&[(&format!("{header}1-6月,12.5,9.46\n"), &both)]);
    }
    each(&[(
        "月份,新增城镇就业,,\n,本月,累计,同比（%）\n1-6月,1.62,9.46,3\n",
        JUNE,
    )]);
}

#[test]
fn the_citys_row_may_be_a_sum_of_districts() {
    for city in [
        "济南市合计",
        "全市（含功能区）",
        "全市*",
        "济 南",
        "汇总",
        "合计（全市）",
    ] {
        each(&[(
            &format!("2021年1-6月\n区县,新增城镇就业（万人）\n{city},9.46\n历下区,1.46\n"),
            JUNE,
        )]);
    }
    each(&[(
        "2021年1-6月\n区县,新增城镇就业（万人）\n全市（不含莱芜）,9.46\n历下区,1.46\n",
        "other-places",
    )]);
}

#[test]
fn a_running_total_beside_that_of_the_year_is_of_the_project() {
    each(&[
        (
            "项目,累计完成投资（亿元）,本年完成投资（亿元）,期间\n市级重点项目年度投资,5200,1820,2021年1-6月\n",
            "key-project-investment 2021-06 1820",
        ),
        (
            "项目,期间,当年,累计\n市级重点项目年度投资,2021年1-6月,1820,5200\n",
            "key-project-investment 2021-06 1820",
        ),
        (
            "项目,期间,本年累计\n市级重点项目年度投资,2021年1-6月,1820\n",
            "key-project-investment 2021-06 1820",
        ),
    ]);
}

#[test]
fn columns_on_how_works_go_leave_their_rows_as_they_are() {
    for column in [
        "进展情况,未开工",
        "进展情况,待开工",
        "预警,异常",
        "是否需协调,不用",
        "类别,计划项目",
    ] {
        let (heading, said) = column.split_once(',').expect("two words");
        each(&[(
            &format!("指标,1-6月,{heading}\n新增城镇就业,9.46,{said}\n新增高新技术企业,60,\n"),
            &format!("{JUNE}; new-high-tech-enterprises 2021-06 60"),
        )]);
    }
}

#[test]
fn figures_stand_in_sentences() {
    each(&[
        (
            "指标,1-6月完成情况\n新增城镇就业,9.46万人（完成年度目标的67.6%）\n",
            JUNE,
        ),
        (
            "指标,1-6月完成情况\n新增城镇就业,\"已完成9.46万人，同比增长8%\"\n",
            JUNE,
        ),
        (
            "指标,1-6月完成情况\n社会消费品零售总额,\"2200亿元，同比增长15.8%\"\n",
            "retail-sales 2021-06 15.8",
        ),
        (
            "指标,1-6月完成情况\n新增城镇就业,9.46万人（预计）\n",
            "unit-mismatch",
        ),
    ]);
}

#[test]
fn headers_of_two_rows_may_have_years_below_months() {
    each(&[
        (
            "指标,单位,1-6月,,\n,,2021年,2020年,增长%\n一般公共预算收入,亿元,562.1,473.2,18.8\n",
            "budget-revenue 2021-06 18.8",
        ),
        (
            "指标,一季度,一季度,上半年,上半年\n,2020年,2021年,2020年,2021年\n新增城镇就业,4,4.3,8.7,9.46\n",
            "urban-jobs 2020-03 4; urban-jobs 2020-06 8.7; urban-jobs 2021-03 4.3; urban-jobs 2021-06 9.46",
        ),
        // what stands beside a heading of both rows is said of the columns
        (
            "指标,单位,预算,预算\n指标,单位,1-6月,全年\n新增城镇就业,万人,9.4,14\n",
            "missing-column",
        ),
        (
            "2021年1-6月重点指标\n指标,单位,2021年目标,2021年完成,完成率%\n新增城镇就业,万人,14,9.46,67.6\n",
            JUNE,
        ),
        (
            "2021年1-6月重点指标\n指标,单位,2021年\n新增城镇就业,万人,14\n",
            "period-contradiction",
        ),
        ("2021年1-6月填报\n指标,数值\n新增城镇就业,9.46\n", JUNE),
    ]);
}

#[test]
fn growth_beside_amounts_of_months_is_of_the_months() {
    each(&[
        (
            "月份,一般公共预算收入（亿元）,同比增长（%）\n1月,120,10\n2月,60.2,16.1\n3月,109.9,18\n",
            "basis-mismatch",
        ),
        (
            "月份,一般公共预算收入（亿元）,同比增长（%）\n1月,120,10\n2月,180,16.1\n",
            "budget-revenue 2021-01 10; budget-revenue 2021-02 16.1",
        ),
    ]);
}

#[test]
fn rows_and_columns_of_other_figures_are_passed_over() {
    each(&[
        (
            "月份,新增城镇就业（万人）\n1-5月,7.8\n1-6月,9.46\n全年目标,14\n去年同期,8.73\n",
            "urban-jobs 2021-05 7.8; urban-jobs 2021-06 9.46",
        ),
        (
            "指标,单位,1-6月,市本级,其中：市属,其中：区县\n一般公共预算收入,%,16.2,14,13,12\n",
            "budget-revenue 2021-06 16.2",
        ),
        (
            "年份,月份,指标,单位,口径,数值\n2021,6,一般公共预算收入,亿元,绝对数,560.4\n2021,6,一般公共预算收入,%,同比增速,16.2\n",
            "budget-revenue 2021-06 16.2",
        ),
        (
            "2021年1-6月\n单位,新增城镇就业（万人）\n全市,9.46\n历下区,1.46\n",
            JUNE,
        ),
        ("指标,年份,数值\n新增城镇就业,2021年1-6月,9.46\n", JUNE),
        (
            "指标,期间,数值\n新增城镇就业,2021年1月1日-6月30日,9.46\n",
            JUNE,
        ),
    ]);
}

#[test]
fn a_title_may_name_the_indicator_of_a_table_by_district_or_quarter() {
    each(&[
        (
            "2021年1-6月各区县新建5G基站情况\n区县,任务数（个）,完成数（个）,完成率\n全市,10000,6200,62%\n历下区,1000,700,70%\n",
            "new-5g-base-stations 2021-06 0.62",
        ),
        (
            "2021年新增高新技术企业（家）\n季度,当季,累计\n一季度,100,100\n二季度,110,210\n",
            "new-high-tech-enterprises 2021-03 100; new-high-tech-enterprises 2021-06 210",
        ),
        (
            "2021年1-6月各区县GDP增速（%）\n区县,增速\n全市,12.7\n历下区,11.7\n",
            "gdp 2021-06 12.7",
        ),
        // two of them
        (
            "2021年1-6月新建5G基站和新增高新技术企业\n区县,完成数\n全市,100\n",
            "missing-column",
        ),
    ]);
}

#[test]
fn a_period_in_the_name_is_of_the_figure() {
    for name in [
        "新增城镇就业（6月）",
        "新增城镇就业（二季度）",
        "新增城镇就业（1-5月）",
    ] {
        let file = format!("2021年1-6月完成情况\n指标,单位,完成\n{name},万人,1.7\n");
        each(&[(&file, "period-contradiction")]);
    }
}

#[test]
fn what_offices_write_in_headings_periods_and_cells_is_read() {
    for heading in ["核心指标", "指标名", "我局牵头指标", "目标名称", "KPI"] {
        each(&[(
            &format!("{heading},单位,1-6月完成\n新增城镇就业,万人,9.46\n"),
            JUNE,
        )]);
    }
    for heading in [
        "上报数",
        "填报值",
        "统计数据",
        "报告期完成",
        "年内累计",
        "目前进展",
        "Current value",
    ] {
        let file = format!("2021年1-6月指标\n指标,年度目标,{heading}\n新增城镇就业,14,9.46\n");
        each(&[(&file, JUNE)]);
    }
    for period in ["2021年半年", "6月30日", "今年以来至6月底", "2021M06"] {
        each(&[(
            &format!("指标,期间,数值\n新增城镇就业,{period},9.46\n"),
            JUNE,
        )]);
    }
    for cell in ["累计9.46万人", "共9.46万人。", "累计新增9.46", "94600名"] {
        each(&[(&format!("指标,2021-06\n新增城镇就业,{cell}\n"), JUNE)]);
    }
    // what says how often, of whom or how it goes says nothing of what is counted
    for (heading, cell) in [
        ("频率", "月度"),
        ("口径", "全市"),
        ("状态", "未完成"),
        ("区域", "全域"),
        ("统计周期", "月度"),
    ] {
        each(&[(
            &format!("指标,期间,数值,{heading}\n新增城镇就业,2021-06,9.46,{cell}\n"),
            JUNE,
        )]);
    }
    each(&[(
        "数据截至：2021年6月30日\n指标,单位,完成\n新增城镇就业,万人,9.46\n",
        JUNE,
    )]);
}

#[test]
fn columns_of_districts_dates_and_periods_without_figures() {
    each(&[
        (
            "指标,单位,1-6月,其中：历下区,其中：市中区\n新增城镇就业,万人,9.46,1.5,1.4\n",
            JUNE,
        ),
        ("日期,城镇新增就业\n2021年6月,9.46\n", JUNE),
        (
            "日期,期间,指标,数值\n2021-07-12,1-6月,新增城镇就业,9.46\n",
            JUNE,
        ),
        // 1-6月 stands above the numbers of rows
        (
            "1-6月,指标,单位,2021年\n,新增城镇就业,万人,9.46\n",
            "year-not-over",
        ),
    ]);
}

#[test]
fn what_departments_write_around_their_tables_is_read() {
    let rows = "指标,单位,完成\n新增城镇就业,万人,9.46\n";
    for title in [
        "全市就业情况\n调度日期：2021年6月30日",
        "2021年5G建设和就业进展（6月）",
        "Progress report as of 30 June 2021",
    ] {
        each(&[(&format!("{title}\n{rows}"), JUNE)]);
    }
    // a day of issue says no month
    let issued = "Jinan Bureau of Statistics 30 June 2021";
    each(&[
        (&format!("{issued}\n{rows}"), "missing-column"),
        (
            "2021年重点工作完成情况\n（截至2021年12月31日）\n指标,单位,完成\n新增城镇就业,万人,16.3\n",
            "urban-jobs 2021-12 16.3",
        ),
        (
            "指标,单位,1-6月\n新增城镇就业,万人,9.46\n市人社局  2021年7月,,\n",
            JUNE,
        ),
        (
            "2021年6月\n指标,单位,目标,当前进展,推进情况\n新增城镇就业,万人,14,9.46,正在推进\n",
            JUNE,
        ),
        // the amount is no growth
        (
            "Indicator,Unit,Jan-Jun 2021,Year-on-year growth (%)\nGDP,100 million yuan,5443.1,12.7\n",
            "gdp 2021-06 12.7",
        ),
    ]);
}

#[test]
fn weak_headings_are_of_figures_where_there_is_no_other() {
    let titled = |rows: &str| format!("2021年1-6月\n{rows}");
    each(&[
        (&titled("指标,总数\n新增城镇就业,9.46\n"), JUNE),
        (&titled("主要任务,现状\n新增城镇就业,9.46\n"), JUNE),
        (
            &titled("指标,总数,完成数\n新增城镇就业,14,9.46\n"),
            &format!("{JUNE}; unknown-column"),
        ),
        (
            &titled("工作任务,现状,目标,完成\n新增城镇就业,正在推进,14,9.46\n"),
            JUNE,
        ),
        (
            &titled("项目名称,建设内容,完成\n新增城镇就业,稳岗,9.46\n"),
            JUNE,
        ),
    ]);
}

#[test]
fn a_title_up_to_december_is_of_the_year_and_a_deadline_in_it_is_not() {
    let below = |title: &str| format!("{title}\n指标,完成\n新增城镇就业,16.3\n");
    for title in [
        "2021年重点工作完成情况（截至2021年12月31日）",
        "2021年重点工作完成情况\n截至2021年底",
    ] {
        each(&[(&below(title), "urban-jobs 2021-12 16.3")]);
    }
    for title in [
        "2021年重点工作完成情况（截至目前，年底前完成）",
        "2021年重点工作完成情况（截至2021年12月15日）",
    ] {
        each(&[(&below(title), "missing-column")]);
    }
}

#[test]
fn names_of_indicators_may_stand_under_any_heading() {
    let expected = "new-high-tech-enterprises 2021-06 210";
    for heading in ["类别", "预期目标", "", "其中"] {
        let file = format!("{heading},2021年1-6月完成\n新增高新技术企业,210\n");
        each(&[(&file, expected)]);
    }
    // a name is no heading
    each(&[(
        "新增城镇就业,2021-06,9.46\n新增高新技术企业,2021-06,210\n",
        "missing-column; unreadable-period",
    )]);
}

#[test]
fn names_are_read_with_what_is_measured_and_with_the_work_before_them() {
    for (name, unit, id) in [
        ("引进品牌首店", "个", "brand-first-stores"),
        ("打造幸福河湖", "条", "happy-rivers-lakes"),
        ("新建、改扩建中小学校、幼儿园", "所", "schools"),
        ("新建农村幸福院数", "处", "rural-happiness-homes"),
        ("新增上市企业家数", "家", "new-listed-companies"),
        ("老旧小区绿化提升面积", "万平方米", "old-community-greening"),
        ("建设绿道里程", "公里", "greenways"),
        ("1、新培育农民合作社示范社；", "家", "model-cooperatives"),
        ("地区生产总值 Gross regional product", "%", "gdp"),
    ] {
        let file = format!("指标,单位,2021年1-6月\n{name},{unit},9\n");
        each(&[(&file, &format!("{id} 2021-06 9"))]);
    }
    // what is measured does not fit, or the work is another one
    for name in [
        "建设绿道面积",
        "新增上市企业面积",
        "储备品牌首店",
        "新增上云企业",
        "民营经济占比",
    ] {
        let file = format!("指标,单位,2021年1-6月\n{name},,9\n");
        let plan = built_in_plan().expect("the built-in plan");
        let found = comes_to(&plan, &file, &ReadOptions::default());
        assert!(!found.contains("2021-06"), "{file}: {found}");
    }
    each(&[(
        "指标,单位,2021年1-6月,同比增长%\n固定资产投资额,亿元,2300,12.4\n",
        "fixed-asset-investment 2021-06 12.4",
    )]);
}

#[test]
fn what_is_done_is_said_with_its_time() {
    for (cell, told) in [
        ("截至6月底，累计完成210家", ""),
        ("1-6月完成210家，完成年度目标的52.5%。", ""),
        ("目前已完成210家，超额完成任务", ""),
        ("210（其中6月新增30家）", ""),
        ("截至5月底，累计完成210家", "; kind-in-note"),
        ("截至7月底完成210家", "; kind-in-note"),
        ("截至2020年6月底，累计完成210家", "; kind-in-note"),
    ] {
        let file = format!("指标,单位,2021年1-6月\n新增高新技术企业,家,\"{cell}\"\n");
        each(&[(
            &file,
            &format!("new-high-tech-enterprises 2021-06 210{told}"),
        )]);
    }
    each(&[
        (
            "指标,单位,2021年1-6月\n新增高新技术企业,家,二季度新增210家\n",
            "unreadable-number",
        ),
        (
            "指标,单位,2021年1-6月\n新增高新技术企业,家,正在推进\n新增城镇就业,万人,9.46\n",
            JUNE,
        ),
    ]);
}

#[test]
fn titles_name_their_last_month_with_and_without_a_year() {
    let below = |title: &str| format!("{title}\n指标,完成\n新增城镇就业,16.3\n");
    for (title, period) in [
        ("截至12月底", "2021-12"),
        ("1-12月指标完成情况", "2021-12"),
        ("截至2021年12月31日", "2021-12"),
        ("截至2020年12月底", "2020-12"),
        ("截至2020年11月底", "2020-11"),
        ("截至11月底主要指标", "2021-11"),
        ("2021年1-6月数据报送", "2021-06"),
        ("2021年1-6月主要指标同期对比表", "2021-06"),
        ("2021年1-6月主要指标\n市人社局,,2021-07-05", "2021-06"),
        (
            "报送单位,市人社局,报告期,2021年1-6月\n填报人,李娜,联系电话,053166605678",
            "2021-06",
        ),
    ] {
        each(&[(&below(title), &format!("urban-jobs {period} 16.3"))]);
    }
    each(&[
        (&below("截至12月15日"), "missing-column"),
        (
            "2021年1-6月各区县新建农村幸福院完成情况\n区县,年度任务,1-6月完成\n全市,1000,600\n",
            "rural-happiness-homes 2021-06 600",
        ),
        (
            "2021年1-6月\n指标,完成\n新增城镇就业,9.46\n督查室,2021年7月10日\n",
            JUNE,
        ),
    ]);
}

#[test]
fn rows_above_a_header_may_be_a_form_or_a_time() {
    for above in [
        "2021年1-6月,,\n",
        "填报单位,市人社局\n填报时间,2021年7月5日\n数据截止时间,2021年6月30日\n",
    ] {
        each(&[(
            &format!("{above}指标,单位,完成\n新增城镇就业,万人,9.46\n"),
            JUNE,
        )]);
    }
    each(&[
        (
            "2021年1-6月,,\n区县,新增城镇就业（万人）,新增高新技术企业（家）\n全市,9.46,210\n",
            "urban-jobs 2021-06 9.46; new-high-tech-enterprises 2021-06 210",
        ),
        // labels as headings
        (
            "填报单位,指标,报告期,数值\n市人社局,新增城镇就业,2021-06,9.46\n",
            JUNE,
        ),
        // the unit in a name is that of its target as well
        (
            "重点任务,年度目标,截至2021年6月底完成情况,完成率\n新建5G基站（个）,10000,6215,62.2%\n",
            "new-5g-base-stations 2021-06 0.6215",
        ),
    ]);
}

#[test]
fn cells_settle_which_of_two_headings_is_of_figures_and_units() {
    let both = "urban-jobs 2021-06 9.46; new-high-tech-enterprises 2021-06 210";
    for table in [
        "指标,单位,实际完成,完成情况\n新增城镇就业,万人,9.46,正常推进\n新增高新技术企业,家,210,超前",
        "指标,单位,完成情况,实际完成\n新增城镇就业,万人,正常推进,9.46\n新增高新技术企业,家,超前,210",
        "指标,全年目标,单位,1-6月完成,单位\n新增城镇就业,14,万人,9.46,万人\n新增高新技术企业,400,家,210,家",
        "指标,单位,计量单位,1-6月\n新增城镇就业,市人社局,万人,9.46\n新增高新技术企业,市科技局,家,210",
        "指标,计量单位,1-6月累计,1-6月累计\n新增城镇就业,万人,9.46,\n新增高新技术企业,家,210,",
        "指标,单位,初步数,最终数\n新增城镇就业,万人,9.4,9.46\n新增高新技术企业,家,205,210",
        "指标,单位,1-6月累计,核减,核定数\n新增城镇就业,万人,9.5,0.04,9.46\n新增高新技术企业,家,215,5,210",
        "指标,单位,年度目标,6月底进度,完成比例\n新增城镇就业,万人,14,9.46,67.6%\n新增高新技术企业,家,400,210,52.5%",
        "指标,单位,完成,审核日期\n新增城镇就业,万人,9.46,2021-07-05\n新增高新技术企业,家,210.,2021-07-05",
        "指标,单位,全市合计,市直,历下区\n新增城镇就业,万人,9.46,1,2\n新增高新技术企业,家,210,10,20",
        "区县,新增城镇就业（万人）,,新增高新技术企业（家）,\n,1-6月,增长%,1-6月,增长%\n全市,9.46,10,210,12\n历下区,2,10,20,10",
    ] {
        each(&[(&format!("2021年1-6月重点工作完成情况\n{table}\n"), both)]);
    }
    // two that may both be, and a unit that is another one
    each(&[
        (
            "2021年1-6月\n指标,单位,完成值,实际值\n新增城镇就业,万人,9.46,9.4\n",
            "repeated-column",
        ),
        (
            "2021年1-6月\n指标,全年目标,单位,1-6月完成,单位\n新增城镇就业,14,万人,94600,人\n",
            "repeated-column",
        ),
    ]);
}

#[test]
fn titles_say_their_time_in_days_and_of_whole_years() {
    let june = "new-high-tech-enterprises 2021-06 212";
    let year = "new-high-tech-enterprises 2021-12 212";
    for (title, expected) in [
        ("统计时间：2021年1月1日至2021年6月30日", june),
        ("报告期：2021年1月1日至6月30日", june),
        ("（2021年1月1日—2021年6月30日）", june),
        ("截至日期：2021-06-30", june),
        ("数据截止：2021.6.30", june),
        ("2021年6月30日止", june),
        ("城市更新和征收1-6月进展（2021年）", june),
        ("统计时间：2021年1月1日至12月31日", year),
        ("2021年12月底完成情况", year),
        ("2021年全年目标完成情况（1-12月）", year),
        // up to another day, or of the year whenever it is looked at
        ("统计时间：2021年1月1日至6月25日", "missing-column"),
        ("2021年全年目标任务完成情况", "missing-column"),
        ("2021年度目标完成情况", "missing-column"),
    ] {
        each(&[(
            &format!("{title},,\n指标,单位,完成\n新增高新技术企业,家,212\n"),
            expected,
        )]);
    }
}

#[test]
fn cells_may_say_what_was_done_and_what_comes_next() {
    for cell in [
        "已建成580处",
        "累计建成580处",
        "共建成580处",
        "已建成投用580处",
        "已建580处",
        "\"已完成580处，正在推进其余点位建设\"",
        "\"580处，超额完成\"",
    ] {
        each(&[(
            &format!("2021年1-6月\n项目,年度目标,进展\n新增老年助餐服务站点,1150处,{cell}\n"),
            "elderly-meal-stations 2021-06 580",
        )]);
    }
    each(&[
        (
            "2021年1-6月\n项目,进展\n新开公交线路,已开通6条\n",
            "new-bus-routes 2021-06 6",
        ),
        (
            "2021年1-6月\n项目,进展\n社会消费品零售总额,\"同比增长18.2%，高于全省1.9个百分点\"\n",
            "retail-sales 2021-06 18.2",
        ),
        // what was begun is not there yet, and jobs are not built
        (
            "2021年1-6月\n项目,进展\n新增老年助餐服务站点,已开工580处\n",
            "unreadable-number",
        ),
        (
            "2021年1-6月\n项目,进展\n新增城镇就业,建成9.46万人\n",
            "unreadable-number",
        ),
    ]);
}

#[test]
fn columns_of_other_times_and_places_stand_beside_those_that_are_read() {
    each(&[
        (
            "2021年1-6月\n指标,二季度,同比（%）,上半年,同比（%）\n一般公共预算收入（亿元）,290,10.1,560,15.5\n",
            "budget-revenue 2021-06 15.5",
        ),
        (
            "2021年1-6月\n指标,我市,全省平均,位次\n地区生产总值增速（%）,13.4,12.8,5\n",
            "gdp 2021-06 13.4",
        ),
        (
            "2021年上半年同比增长（%）,,\n城市,地区生产总值,固定资产投资\n济南,12.4,12.1\n青岛,13.8,15.6\n",
            "gdp 2021-06 12.4; fixed-asset-investment 2021-06 12.1",
        ),
        (
            "2021年6月\n指标,单位,本月,,,累计,,\n,,目标,完成,完成率,目标,完成,完成率\n建设绿道,公里,10,13,130%,58,68,117%\n",
            "greenways 2021-06 68",
        ),
        // amounts or growth, which nothing says
        (
            "2021年上半年\n城市,地区生产总值,固定资产投资\n济南,12.4,12.1\n青岛,13.8,15.6\n",
            "missing-column",
        ),
        // other well-known indicators, and a name written wrong
        (
            "2021年1-6月\n指标,单位,完成\n新增城镇就业,万人,9.46\n一般公共预算支出,亿元,600\n民间投资增速,%,9\n",
            JUNE,
        ),
        (
            "2021年1-6月\n指标,单位,完成\n新增城镇就业,万人,9.46\n地区生产总植,%,8.6\n",
            "urban-jobs 2021-06 9.46; unknown-indicator",
        ),
    ]);
}

#[test]
fn the_one_time_that_cells_give_is_that_of_a_table_without_any() {
    let table = |first: &str, second: &str| {
        format!(
            "科技局2021年任务台账\n目标任务,完成情况,责任单位\n新增城镇就业,\"{first}\",市人社局\n新增高新技术企业,\"{second}\",市科技局\n"
        )
    };
    each(&[
        (
            &table("截至6月底，已完成9.46万人", "截至6月底，已新增210家"),
            "urban-jobs 2021-06 9.46; new-high-tech-enterprises 2021-06 210",
        ),
        (
            &table("截至6月底，已完成9.46万人", "截至5月底，已新增180家"),
            "missing-column",
        ),
        (&table("9.46万人", "210家"), "missing-column"),
    ]);
}

#[test]
fn units_are_read_in_english_and_in_a_line_with_the_period() {
    each(&[
        (
            "Jan.-Jun. 2021\nIndicator,Unit,Actual\nNew high-tech enterprises,firms,210\n",
            "new-high-tech-enterprises 2021-06 210",
        ),
        (
            "科技指标\n\"（单位：家，2021年1-6月）\"\n指标,完成\n新增高新技术企业,210\n",
            "new-high-tech-enterprises 2021-06 210",
        ),
        (
            "2021年1-6月\n指标,单位,完成\n建设绿道,公里,62km\n",
            "greenways 2021-06 62",
        ),
        (
            "Indicator,Unit,Period,Actual\nEurasia freight trains run,trains,2021-06,310\n",
            "eurasia-trains 2021-06 310",
        ),
        // a month before another number
        (
            "2021年1-5月5G建设情况\n指标,单位,完成\n新增高新技术企业,家,210\n",
            "new-high-tech-enterprises 2021-05 210",
        ),
        (
            "改革任务,量化指标,责任单位,截至2021年6月底进展\n混改项目,15个,市国资委,9个\n",
            "mixed-ownership-reforms 2021-06 9",
        ),
        (
            "2021年全年\n指标,单位,产量,同比（%）\n粮食总产,万吨,299.2,0.8\n",
            "grain-output 2021-12 299.2",
        ),
    ]);
}

#[test]
fn names_have_their_word_for_what_was_done_at_either_end() {
    let june = |name: &str, value: u32| format!("2021年1-6月\n指标,完成\n{name},{value}\n");
    for (name, id, value) in [
        ("高新技术企业新增数", "new-high-tech-enterprises", 210),
        ("总部企业新认定数量", "new-headquarters", 5),
        ("农村幸福院新建数", "rural-happiness-homes", 512),
        ("新建绿道", "greenways", 60),
        ("公园开工建设", "parks", 60),
        ("新引进世界500强企业", "global-500-companies", 1),
        ("新开辟公交线路", "new-bus-routes", 6),
        ("5G应用场景打造数", "scenarios-5g", 15),
        ("市级绿化示范村创建数", "green-model-villages", 50),
        ("名泉景观提升", "spring-landscapes", 25),
        ("提升名泉景观", "spring-landscapes", 25),
    ] {
        each(&[(&june(name, value), &format!("{id} 2021-06 {value}"))]);
    }
    // what is begun is not there yet, and what goes on is no new one
    for name in ["农村幸福院开工数", "高新技术企业培育数", "公交线路开工数"]
    {
        each(&[(&june(name, 210), "unknown-indicator")]);
    }
    each(&[(
        "时间,新开公交线路（条）,民生实事（件）\n2021-06,6,12\n",
        "new-bus-routes 2021-06 6; livelihood-projects 2021-06 12",
    )]);
}

#[test]
fn figures_that_are_verified_or_up_to_date_are_actuals() {
    each(&[
        (
            "指标,期间,数值,单位,状态\n新增城镇就业,2021年1-6月,9.46,万人,已核实\n新增高新技术企业,2021年1-6月,215,家,预计\n",
            "urban-jobs 2021-06 9.46; not-actual",
        ),
        (
            "Key targets, Jan-Jun 2021\nIndicator,Unit,YTD Jun 2021,YTD Jun 2020\nNew high-tech enterprises,firms,215,180\n",
            "new-high-tech-enterprises 2020-06 180; new-high-tech-enterprises 2021-06 215",
        ),
    ]);
}
