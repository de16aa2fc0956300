//! Bulletins and progress tables as offices send them: which column each figure is taken from, or what is told.

use plancheck::commands::built_in_plan;
use plancheck::data::ReadOptions;
use plancheck::model::Period;

use crate::support::comes_to;

/// A file, and the figures and codes that it comes to.
struct Case(&'static str, &'static str, &'static str);

const GDP: &str = "gdp 2021-06 12.7";
const GDP_AND_JOBS: &str = "gdp 2021-06 12.7; urban-jobs 2021-06 9.46";

#[rustfmt::skip]
const CASES: &[Case] = &[
    Case("the month beside the year so far, each with its growth",
        "2021年6月全市主要经济指标\n主要经济指标,单位,本月,比上年同月±%,1-本月累计,比上年同期±%\n地区生产总值,亿元,,,5430.2,12.7\n社会消费品零售总额,亿元,412.3,14.2,2416.9,24.1\n新增城镇就业,万人,1.62,4.5,9.46,8.3\n",
        "gdp 2021-06 12.7; retail-sales 2021-06 24.1; urban-jobs 2021-06 9.46"),
    Case("one heading for growth since the year began",
        "2021年6月主要经济指标\n指标,计量单位,本月,本月止累计,累计比上年同期±%\n地区生产总值,亿元,1003,5430.2,12.7\n新增城镇就业,万人,1.62,9.46,8.3\n",
        GDP_AND_JOBS),
    Case("增减 in % is growth, 增减额 none",
        "2021年1-6月财政收支情况表\n单位：万元\n项目,本月,上年同月,同比增减额,同比增减%,本年累计,上年同期,增减额,增减%\n一般公共预算收入,926000,872000,54000,6.2,5732000,4874150,857850,17.6\n市级重点项目年度投资,3000000,2500000,500000,20,17205000,14056000,3149000,22.4\n",
        "budget-revenue 2021-06 17.6; key-project-investment 2020-06 1405.6; key-project-investment 2021-06 1720.5"),
    Case("增减 in another unit is no growth",
        "2021年1-6月主要指标\n指标,绝对额（亿元）,比上年同期增减（亿元）\n地区生产总值,5430.2,727.3\n",
        "unit-mismatch"),
    Case("the plan's own numbers and shares of them beside figures",
        "2021年上半年各部门指标完成情况\n指标名称,计量单位,上年完成,年度目标,上半年完成,完成年度目标(%),同比增长(%)\n新增城镇就业,万人,16.9,14,9.46,67.6,8.3\n地区生产总值,亿元,10140.9,8,5430.2,,12.7\n",
        GDP_AND_JOBS),
    Case("this year and last year by months",
        "2021年主要指标\n指标,单位,今年1-6月,去年1-6月,同比±%\n地区生产总值,亿元,5430.2,4702.9,12.7\n新增城镇就业,万人,9.46,8.73,8.3\n",
        "gdp 2021-06 12.7; urban-jobs 2020-06 8.73; urban-jobs 2021-06 9.46"),
    Case("a month alone beside the months up to it",
        "2021年6月主要指标\n指标,单位,6月,同比%,1-6月,同比%\n社会消费品零售总额,亿元,412.3,14.2,2416.9,24.1\n新增城镇就业,万人,1.62,4.5,9.46,8.3\n",
        "retail-sales 2021-06 24.1; urban-jobs 2021-06 9.46"),
    Case("levels take what stands, and last year's end is their base",
        "2021年6月末主要指标\n指标,单位,上年末,6月末,比年初增减\n数字经济比重,%,42,43.8,1.8\n",
        "digital-economy-share 2020-12 42; digital-economy-share 2021-06 43.8"),
    Case("the growth of a year's amounts stands elsewhere",
        "2021年上半年\n指标,单位,2020年,2021年1-6月,同比增长(%)\n地区生产总值,亿元,10140.9,5430.2,12.7\n新增城镇就业,万人,16.9,9.46,8.3\n",
        "gdp 2021-06 12.7; urban-jobs 2020-12 16.9; urban-jobs 2021-06 9.46"),
    Case("amounts, growth and ranks",
        "2021年1-6月主要指标\n指标,单位,总量,增速,增速全省位次,比上月\n地区生产总值,亿元,5430.2,12.7,6,↑2\n新增城镇就业,万人,9.46,8.3,2,—\n",
        GDP_AND_JOBS),
    Case("growth of a share in points is none",
        "2021年1-6月主要指标\n指标,单位,1-6月,同比增减（百分点）\n数字经济比重,%,43.8,1.8\n",
        "digital-economy-share 2021-06 43.8"),
    Case("a year in the title does not say that figures are of the whole year",
        "2021年主要指标完成情况\n指标,单位,本年累计,同比增长%\n地区生产总值,亿元,5430.2,12.7\n",
        "missing-column"),
    Case("全年 does",
        "2021年全年主要指标完成情况\n指标,单位,本年累计,同比增长%\n地区生产总值,亿元,11432.2,7.2\n",
        "gdp 2021-12 7.2"),
    Case("tasks and their progress",
        "2021年重点工作进展情况表\n填报单位：市工信局\n序号,工作任务,单位,年度目标,1-6月完成,完成率(%),责任单位,备注\n1,新增规模以上工业企业,家,200,89,44.5,市工信局,\n",
        "new-industrial-enterprises 2021-06 89"),
    Case("growth in words and waves between months",
        "2021年1～6月份投资\n指标,单位,1～6月份累计,累计增幅（％）\n固定资产投资,,,增长16.4%\n工业投资,,,下降2.6%\n",
        "fixed-asset-investment 2021-06 16.4; industrial-investment 2021-06 -2.6"),
    Case("in English",
        "\"Main economic indicators, January 2021 to June 2021\"\nItems,Unit,This month,YoY (%),Jan-Jun 2021,YoY (%)\ngdp,亿元,,,5430.2,12.7\nurban-jobs,万人,1.62,4.5,9.46,8.3\n",
        GDP_AND_JOBS),
    Case("the growth of the month alone is no figure",
        "2021年6月当月主要指标\n指标,单位,本月,同比(%)\n社会消费品零售总额,亿元,412.3,14.2\n",
        "unit-mismatch; basis-mismatch"),
    Case("last year's bulletin is last year's",
        "济南市2020年6月主要经济指标\n指标,单位,本月止累计,同比增长(%)\n地区生产总值,亿元,4702.9,0.7\n",
        "gdp 2020-06 0.7"),
    Case("a date of issue is no period",
        "济南市统计月报 2021年第7期（2021年7月20日发布）\n指标,单位,1-6月累计,同比增长(%)\n地区生产总值,亿元,5430.2,12.7\n",
        GDP),
    Case("two header rows: amounts and growth, each of the month and of the year so far",
        "2021年6月主要指标,,,,,\n指标,单位,绝对量,,增速（%）,\n,,本月,累计,本月,累计\n社会消费品零售总额,亿元,412.3,2416.9,14.2,24.1\n新增城镇就业,万人,1.62,9.46,4.5,8.3\n",
        "retail-sales 2021-06 24.1; urban-jobs 2021-06 9.46"),
    Case("two header rows: the month and the year so far, each with amounts and growth",
        "指标,单位,2021年6月,,2021年1-6月,\n,,绝对量,±%,绝对量,±%\n社会消费品零售总额,亿元,412.3,14.2,2416.9,24.1\n新增城镇就业,万人,1.62,4.5,9.46,8.3\n",
        "retail-sales 2021-06 24.1; urban-jobs 2021-06 9.46"),
    Case("years above months",
        "指标,单位,2020年,,2021年,\n,,1-5月,1-6月,1-5月,1-6月\n新增城镇就业,万人,7,8.73,7.8,9.46\n",
        "urban-jobs 2020-05 7; urban-jobs 2020-06 8.73; urban-jobs 2021-05 7.8; urban-jobs 2021-06 9.46"),
    Case("units below headings",
        "指标,2021年1-6月,同比增长\n,千人,%\n新增城镇就业,94.6,8.3\n地区生产总值,,12.7\n",
        GDP_AND_JOBS),
    Case("a crosstab of districts: growth belongs to the indicator before it",
        "2021年1-6月各区县主要经济指标\n区县,地区生产总值（亿元）,同比增长（%）,位次,新增城镇就业（万人）,同比增长（%）,位次\n全市,5430.2,12.7,,9.46,8.3,\n历下区,989.4,13.1,2,1.2,16.2,5\n注：按可比价格计算,,,,,,\n",
        GDP_AND_JOBS),
    Case("a crosstab of two header rows",
        "2021年上半年各区县主要指标完成情况,,,,\n区县,地区生产总值,,固定资产投资,\n,总量（亿元）,增速（%）,增速（%）,位次\n全市,5430.2,12.7,16.4,\n历下区,989.4,13.1,10.2,2\n",
        "gdp 2021-06 12.7; fixed-asset-investment 2021-06 16.4"),
    Case("a crosstab of months",
        "月份,地区生产总值增速（%）,新增城镇就业（万人）\n2021年3月,17.4,4.31\n2021年6月,12.7,9.46\n",
        "gdp 2021-03 17.4; gdp 2021-06 12.7; urban-jobs 2021-03 4.31; urban-jobs 2021-06 9.46"),
    Case("a crosstab in English",
        "Month,GDP growth (%),New urban jobs (万人),Bees\n2021-06,12.7,9.46,4\n",
        "gdp 2021-06 12.7; urban-jobs 2021-06 9.46; unknown-indicator"),
    Case("a crosstab of places without a period",
        "区县,地区生产总值增速(%),固定资产投资增速(%)\n全市,12.7,16.4\n",
        "missing-column"),
    Case("a crosstab with last year's figures",
        "2021年1-6月\n地区,新增城镇就业（万人）,上年同期\n全市,9.46,8.73\n",
        "urban-jobs 2020-06 8.73; urban-jobs 2021-06 9.46"),
    Case("an amount of an indicator whose growth no column gives",
        "2021年1-6月\n地区,新增城镇就业（万人）,地区生产总值（亿元）\n全市,9.46,5430.2\n",
        "urban-jobs 2021-06 9.46; unknown-indicator"),
    Case("a month in a title whose year is the plan's",
        "2021年主要指标\n指标,单位,1-6月,比上年同期增减（百分点）\n数字经济比重,%,43.8,1.8\n",
        "digital-economy-share 2021-06 43.8"),
    Case("two units in a title: amounts have the one, growth has %",
        "2021年上半年财政收支情况\n单位：亿元、%\n项目,年初预算,上半年完成,完成预算,比上年同期增减额,比上年同期增减%\n一般公共预算收入,1000,573.2,57.3,85.8,17.6\n市级重点项目年度投资,3000,1720.5,57.3,85.8,17.6\n",
        "budget-revenue 2021-06 17.6; key-project-investment 2021-06 1720.5"),
    Case("two units in a title, and nothing says which one a figure has",
        "2021年1-6月\n单位：亿元、%\n指标,1-6月\n市级重点项目年度投资,1720.5\n",
        "unknown-unit"),
    Case("a quarter in the title, and the year so far in headings",
        "2021年二季度主要经济指标\n指标,单位,本季,本年累计,累计同比增长\n地区生产总值,亿元,2929.8,5430.2,12.7\n新增城镇就业,万人,5.15,9.46,8.3\n",
        GDP_AND_JOBS),
    Case("signs of growth in brackets",
        "2021年1-6月主要经济指标\n项目,单位,绝对值,增长（±%）\n地区生产总值,亿元,5430.2,12.7\n",
        GDP),
    Case("months, their sum and its growth",
        "2021年6月主要指标快报\n指标,1月,2月,3月,4月,5月,6月,累计,累计增长%\n新增城镇就业,1.5,1.5,1.31,1.7,1.83,1.62,9.46,8.3\n社会消费品零售总额,400,424.9,401.2,378.6,399.9,412.3,2416.9,24.1\n",
        "retail-sales 2021-06 24.1; urban-jobs 2021-01 1.5; urban-jobs 2021-02 3; urban-jobs 2021-03 4.31; urban-jobs 2021-04 6.01; urban-jobs 2021-05 7.84; urban-jobs 2021-06 9.46"),
    Case("the city's column beside the province's and the country's",
        "2021年上半年主要指标对比\n指标,济南市增速(%),全省增速(%),全国增速(%)\n地区生产总值,12.7,12.9,12.8\n",
        GDP),
    Case("places above amounts and growth",
        "2021年1-6月指标对比\n指标,单位,全省,,全市,\n,,总量,增速(%),总量,增速(%)\n地区生产总值,亿元,38906,12.8,5430.2,12.7\n新增城镇就业,万人,66.8,8,9.46,8.3\n",
        GDP_AND_JOBS),
    Case("a column a place",
        "2021年1-6月各市主要指标增速（%）\n指标,青岛,济南,烟台\n地区生产总值,13.4,12.7,13.1\n",
        GDP),
    Case("another place alone is no figure of the plan's",
        "2021年1-6月\n指标,全省增速(%)\n地区生产总值,12.8\n",
        "missing-column"),
    Case("several units in a title, each of another thing",
        "2021年1-6月主要指标\n单位：亿元、万人、%\n指标,累计,同比增长\n市级重点项目年度投资,1720.5,9\n新增城镇就业,9.46,8.3\n地区生产总值,5430.2,12.7\n",
        "gdp 2021-06 12.7; urban-jobs 2021-06 9.46; key-project-investment 2021-06 1720.5"),
    Case("two units of one thing in a title",
        "2021年1-6月主要指标\n单位：亿元、万元\n指标,累计,同比增长\n市级重点项目年度投资,1720.5,9\n",
        "unknown-unit"),
    Case("quarters beside the time up to their ends",
        "2021年主要指标\n指标,单位,一季度,二季度,上半年,三季度,前三季度\n新增城镇就业,万人,4.1,5.36,9.46,3.9,13.36\n",
        "urban-jobs 2021-03 4.1; urban-jobs 2021-06 9.46; urban-jobs 2021-09 13.36"),
    Case("last year's whole year beside this year's months",
        "2021年6月主要指标\n指标,单位,累计,同比（%）,上年全年\n地区生产总值,亿元,5430.2,12.7,10140.9\n新增城镇就业,万人,9.46,8.3,16.3\n",
        "gdp 2021-06 12.7; urban-jobs 2020-12 16.3; urban-jobs 2021-06 9.46"),
    Case("targets beside figures are what 目标 in a title means",
        "2021年主要目标\n指标,单位,2021年目标,1-6月\n新增城镇就业,万人,14,9.46\n",
        "urban-jobs 2021-06 9.46"),
    Case("several columns may be targets for each quarter",
        "2021年目标分解\n指标,单位,年度目标,一季度,上半年,前三季度\n新增城镇就业,万人,14,4,8,11\n",
        "plan-not-actual"),
    Case("three header rows",
        "2021年6月主要指标\n指标,单位,本年,,,,上年\n,,6月,,1-6月,,1-6月\n,,绝对额,增长%,绝对额,增长%,绝对额\n地区生产总值,亿元,,,5430.2,12.7,4702.9\n新增城镇就业,万人,1.62,3,9.46,8.3,8.73\n",
        "gdp 2021-06 12.7; urban-jobs 2020-06 8.73; urban-jobs 2021-06 9.46"),
    Case("brackets and units in the row below the headings",
        "2021年1-6月主要指标\n指标,累计,同比,位次\n,（亿元）,（%）,（位）\n地区生产总值,5430.2,12.7,3\n市级重点项目年度投资,1720.5,9,1\n",
        "gdp 2021-06 12.7; key-project-investment 2021-06 1720.5"),
    Case("prices: the month's change, and that of the months so far",
        "2021年6月居民消费价格\n指标,比上月涨跌%,比上年同月涨跌%,累计比上年同期涨跌%\n居民消费价格,-0.4,1.1,0.5\n",
        "cpi 2021-06 0.5"),
    Case("prices: the average of the months so far",
        "2021年6月居民消费价格\n指标,环比涨跌幅（%）,同比涨跌幅（%）,1-6月平均涨跌幅（%）\n居民消费价格,-0.4,1.1,0.5\n",
        "cpi 2021-06 0.5"),
    Case("last year's growth beside this year's",
        "2021年1-6月主要指标\n指标,同比增长(%),上年同期增长(%),高于全省,较一季度(百分点),总投资\n地区生产总值,12.7,-0.2,-0.1,-4.7,1\n",
        GDP),
    Case("one heading over groups and names",
        "2021年1-6月主要指标\n指标,指标,单位,累计,同比%\n经济,地区生产总值,亿元,5430.2,12.7\n就业,新增城镇就业,万人,9.46,8.3\n",
        GDP_AND_JOBS),
    Case("numbered columns, parts, sections with numbers, footnotes",
        "2021年1-6月主要指标\n序号,指标,单位,累计,同比%\n甲,乙,1,2,3\n一,综合,,,\n1,地区生产总值①,亿元,5430.2,12.7\n,其中：金融,亿元,300,12\n二,就业,,,\n2,新增城镇就业[1],万人,9.46,8.3\n①按可比价格计算\n* 初步数\n",
        GDP_AND_JOBS),
    Case("numbers and units as people write them",
        "2021年1-6月主要指标\n指标,单位,1-6月\n改造老旧小区,万㎡,400\n地区生产总值,%,负 8.1\n固定资产投资,%,降2.6%\n",
        "gdp 2021-06 -8.1; fixed-asset-investment 2021-06 -2.6; old-community-renovation 2021-06 400"),
];

#[test]
fn bulletins_are_read_as_their_headings_say() {
    let plan = built_in_plan().expect("the built-in plan");
    for Case(name, text, expected) in CASES {
        let found = comes_to(&plan, text, &ReadOptions::default());
        assert_eq!(found, *expected, "{name}:\n{text}");
    }
}

#[test]
fn a_period_of_the_run_is_for_files_that_say_none() {
    let plan = built_in_plan().expect("the built-in plan");
    let options = ReadOptions {
        period: Some(Period::parse("2021-06", None).expect("a period")),
        ..ReadOptions::default()
    };
    let cases = [
        ("区县,地区生产总值增速(%)\n全市,12.7\n", GDP),
        (
            "2021年主要指标\n指标,本年累计,同比%\n地区生产总值,5430.2,12.7\n",
            GDP,
        ),
        (
            "2021年1-5月主要指标\n指标,本年累计,同比%\n地区生产总值,5430.2,12.7\n",
            "gdp 2021-05 12.7",
        ),
        (
            "2020年主要指标\n指标,本年累计,同比%\n地区生产总值,5430.2,12.7\n",
            "period-contradiction",
        ),
        (
            "指标,期间,数值\n地区生产总值,2021-03,12.7\n",
            "gdp 2021-03 12.7",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(comes_to(&plan, text, &options), expected, "{text}");
    }
}
