//! The reason why each code matters, in a sentence. Long because each code has its own in both languages.

use crate::diagnostic::Code;

/// The reason why a code matters in Chinese and in English, a sentence each.
#[allow(
    clippy::too_many_lines,
    reason = "one arm a code, so that the compiler sees that none is missing"
)]
pub fn reason(code: Code) -> (&'static str, &'static str) {
    match code {
        Code::Undecodable => (
            "读错编码会把名称和数认成别的字，整份文件都不可信。",
            "A wrong encoding turns names and figures into others, so that nothing of the file can be trusted.",
        ),
        Code::Workbook => (
            "规划文件是文本（TOML），不是工作簿。",
            "A plan file is text (TOML); a workbook is none.",
        ),
        Code::BrokenWorkbook => (
            "传输中断或没有存完的文件，读出一部分也不可信。",
            "Of a file that broke off even what can be read is not to be trusted.",
        ),
        Code::LockedWorkbook => (
            "加密的文件没有密码读不出来。",
            "Nothing of an encrypted file can be read without its password.",
        ),
        Code::HugeWorkbook => (
            "展开后太大的文件会耗尽内存，没有哪张报表这么大。",
            "A file that unpacks to so much would use up the memory, and no table is as large.",
        ),
        Code::NotATable => (
            "扩展名说是表格，里面却是别的，硬读只会得到乱码。",
            "The name says a table and the contents are something else; read as a table they give garbage.",
        ),
        Code::UnknownSheet => (
            "读了别的工作表，判定就是别的表的。",
            "Another sheet read in its place would be judged.",
        ),
        Code::SeveralSheets => (
            "挑错工作表，数就都是别的期间、别的部门的。",
            "The wrong sheet has the figures of another month or department.",
        ),
        Code::OtherSheets => (
            "别的工作表里若也有数，要另外读。",
            "Where others have figures too, they have to be read as well.",
        ),
        Code::HiddenColumn => (
            "隐藏的列常是预计数或旧数，看表的人看不到。",
            "Hidden columns are often estimates or old figures, which nobody who looks at the sheet sees.",
        ),
        Code::HiddenRows => (
            "行多半是筛选时隐藏的，仍是数据。",
            "Rows are mostly hidden by a filter, and are data all the same.",
        ),
        Code::HiddenUnknown => (
            "这种格式读不到隐藏标记，隐藏的列也会读进来。",
            "In this kind of file nothing is seen of what is hidden, so that hidden columns are read, too.",
        ),
        Code::ShownOtherwise => (
            "人看到的数与单元格里的数不同，单位多半配的是看到的数。",
            "A person sees another number than the cell holds, and the unit mostly goes with what is seen.",
        ),
        Code::ReadAs => (
            "编码若猜错，名称会对不上；文字看着不对时要自己指定。",
            "A wrong guess makes names that match nothing, so name the encoding where the text looks wrong.",
        ),
        Code::TomlSyntax => (
            "语法不对，后面写的目标都读不到。",
            "Nothing behind the fault can be read, and targets would be missing.",
        ),
        Code::UnknownKey => (
            "拼错的键若被忽略，目标会悄悄地按另一种要求判定。",
            "A misspelt key that was ignored would judge the target by other terms than were meant.",
        ),
        Code::MissingKey => (
            "缺了它，就不知道这个目标要求什么。",
            "Without it nobody knows what the target asks.",
        ),
        Code::WrongType => (
            "猜着用会改变目标的含义。",
            "Guessing what was meant would change what the target asks.",
        ),
        Code::NoTargets => (
            "没有目标就没有可判定的，空的结果会被当成一切正常。",
            "There is nothing to judge, and an empty result looks as if all were well.",
        ),
        Code::PlanUpsideDown => (
            "进度按规划期折算，起止颠倒就无从折算。",
            "Pace is worked out from the plan's period, which must run forward.",
        ),
        Code::DueOutsidePlan => (
            "期限之外没有数据可判，目标永远得不到结论。",
            "There are no figures for that date, so that the target would never be decided.",
        ),
        Code::NoGoal => (
            "没有要求，任何数都算不上完成或未完成。",
            "Without a goal no figure is met or missed.",
        ),
        Code::TwoGoals => (
            "两个要求会得出两个结论，不能由程序挑一个。",
            "Two goals give two verdicts, and the program must not choose one.",
        ),
        Code::DuplicateId => (
            "结果按 id 对应，重复就分不清是谁的。",
            "Results are told apart by id.",
        ),
        Code::SharedName => (
            "数据按名称对应，同名的数不知道给谁。",
            "Data are matched by name, and a figure would belong to both.",
        ),
        Code::UnknownPartner => (
            "没有比照的对象，这个目标就无法判定。",
            "Without the other target there is nothing to compare with.",
        ),
        Code::PartnerCircle => (
            "互相比照、谁也没有自己的数，就没有标准。",
            "Where each follows the other there is no number to reach.",
        ),
        Code::PartnerDiffers => (
            "单位或类型不同的数相比，结论没有意义。",
            "Numbers of different units or kinds say nothing about one another.",
        ),
        Code::BandUpsideDown => (
            "低端高于高端的区间，没有数能落在里面。",
            "No figure lies in a band whose low end is above its high end.",
        ),
        Code::PaceNotFull => (
            "到期时应全部完成，否则临近期限的要求会偏低。",
            "At the due date all must be done; else too little is asked near the end.",
        ),
        Code::PaceFalls => (
            "累计进度只升不降，下降多半是填了单期的数。",
            "Cumulative shares never fall; one that does is mostly of a single period.",
        ),
        Code::PaceSteps => (
            "不知道每个数是哪个月或季度的，进度就会错位。",
            "It is not known which month or quarter each step is of.",
        ),
        Code::PaceUnused => (
            "写了却不用，会让人以为目标按它判定。",
            "It would look as if the target were judged by it.",
        ),
        Code::MissingUnit => (
            "没有单位，万元和亿元的数会被当成一样。",
            "Without a unit figures in other scales would be taken as they stand.",
        ),
        Code::AroundWithoutShare => (
            "放宽多少决定完成与否，不能由程序来定。",
            "How far the bound is relaxed decides the flag, and is the plan's to say.",
        ),
        Code::AssignedBy => (
            "由谁下达说不清，就不知道目标值该向谁要。",
            "It must be clear who sets the value, and whether someone does.",
        ),
        Code::NoRows => (
            "空文件若算通过，漏报就看不出来。",
            "If an empty file passed, nobody would see that nothing was reported.",
        ),
        Code::NoHeader => (
            "没有表头，就不知道每一列是什么。",
            "Without a header nobody knows what a column holds.",
        ),
        Code::FullWidthComma => (
            "全角逗号不是分隔符，一行会被当成一个格。",
            "A full-width comma separates nothing, and a row becomes one cell.",
        ),
        Code::TitleSkipped => (
            "标题里的单位会用于没有写单位的数。",
            "A unit in a title is used for figures that have none.",
        ),
        Code::UnknownUnit => (
            "单位认不出，数就可能差百倍万倍。",
            "With an unknown unit figures may be off a hundred or ten thousand times.",
        ),
        Code::HeaderAgain => (
            "后一个表头下的列可能另有含义。",
            "The columns below it may mean something else.",
        ),
        Code::CellWithoutHeading => (
            "不知道是哪个期间的数，用和不用都可能错。",
            "It is not known which period the figure is for.",
        ),
        Code::IdMismatch => (
            "多半是只排序了一部分列，整行的数都可能张冠李戴。",
            "Mostly some columns were sorted alone, and figures stand beside other names.",
        ),
        Code::MissingColumn => (
            "缺了指标、期间或数值，就不成一个数。",
            "A figure needs an indicator, a period and a value.",
        ),
        Code::RepeatedColumn => (
            "两列的数不同，用哪一列会改变结论。",
            "Where both differ, the choice decides the flag.",
        ),
        Code::RaggedRow => (
            "多或少一格，后面的数就错到了别的列。",
            "One cell more or less moves figures to other columns.",
        ),
        Code::UnclosedQuote => (
            "引号没有结束，后面的行会被当成同一格的文字。",
            "The rows behind it would be taken for text of one cell.",
        ),
        Code::EmptyIndicator => (
            "不知道是谁的数，只能当作漏报。",
            "Nobody knows whose figure it is.",
        ),
        Code::UnknownIndicator => (
            "若只是名称写法不同，这一项就被当成没有报。",
            "If it is only written another way, its target counts as not reported.",
        ),
        Code::UnreadablePeriod => (
            "期间错了，数就会与别的日期的要求相比。",
            "With another period the figure is held against another date's demand.",
        ),
        Code::EarlyPeriod => (
            "少数指标先报了新一期，会让其余指标都成了欠报。",
            "A few figures for a newer period make all others look overdue.",
        ),
        Code::AmbiguousQuarter => (
            "当季与累计差几倍，读错就判错。",
            "The quarter alone and the year up to its end differ several times over, so that the wrong one gives a wrong flag.",
        ),
        Code::MonthOrSoFar => (
            "当月与累计差几倍，读错就判错。",
            "The month alone and the year up to it differ several times over, so that the wrong one gives a wrong flag.",
        ),
        Code::MonthAlone => (
            "比此前累计还小，只能是当月数；是不是少写了一位，要看一眼。",
            "It is less than what was counted before, so it can only be the month's; a missing digit looks the same.",
        ),
        Code::MonthBesideSoFar => (
            "比率按截至该月读取；若是当月数，应换成累计数。",
            "The rate is taken as that up to the month; the month's own rate would be another figure.",
        ),
        Code::YearOrSoFar => (
            "多年规划里，当年数与累计数差几倍。",
            "In a plan of several years the year's figure and all since its start differ several times over.",
        ),
        Code::WhichStart => (
            "规划年中开始，年初以来的数会多算几个月。",
            "The plan begins within the year, and a figure since January counts months before it.",
        ),
        Code::WhichYear => (
            "年度不从一月开始，同一写法可指两个年度。",
            "Where the year does not begin in January one spelling may mean two years.",
        ),
        Code::MaybeZero => (
            "没有数与数为零，判定不同。",
            "No figure and a figure of zero give different flags.",
        ),
        Code::InexactNumber => (
            "“约”“超过”的数恰在界上时，可能判错。",
            "About or over a number may be on either side of the bound.",
        ),
        Code::MaybeThousands => (
            "1.050 读作一还是一千零五十，差一千倍。",
            "1.050 is one or a thousand and fifty.",
        ),
        Code::UnknownColumn => (
            "列里可能写着改变数的含义的话。",
            "Such a column may say something that changes what the figures mean.",
        ),
        Code::WordColumns => (
            "文字列不影响数，说一声以免误会。",
            "Words do not change figures; it is said so that nobody thinks they were read.",
        ),
        Code::UnknownBracket => (
            "括号常写单位、口径或年份，认不出就不能用。",
            "Brackets mostly give a unit, a basis or a year, and what is not understood may change the figures.",
        ),
        Code::PlanNotActual => (
            "拿计划当实际，项项都会完成。",
            "Plans taken for actuals meet every target.",
        ),
        Code::ChangeHeading => (
            "环比、增减额与同比、累计数不是一回事。",
            "A change over the month before is no growth over last year, and no amount.",
        ),
        Code::NotActual => (
            "预计数不是实际数，不能用来判定。",
            "A forecast is no actual, and nothing is judged by it.",
        ),
        Code::UnknownKind => (
            "不知道是实际还是计划，就不能判定。",
            "Without knowing whether it is an actual or a plan nothing can be judged.",
        ),
        Code::KindInNote => (
            "备注写着预计，判定就不能当真。",
            "A note that says forecast makes the flag one of a forecast.",
        ),
        Code::TargetDiffers => (
            "按哪个目标判定，结果可能不同。",
            "Which of two targets is judged by may change the flag.",
        ),
        Code::TitlePlace => (
            "别处的数不能判定本地的目标。",
            "Another place's figures say nothing of this one's targets.",
        ),
        Code::SectionSays => (
            "目标数、预计数当作实际数，判定全错。",
            "A target or a forecast taken for an actual gives a wrong flag.",
        ),
        Code::FooterSays => (
            "注里的话改变数的意思，程序却没有用它。",
            "What a footer says may change what every figure above it means.",
        ),
        Code::AmountOrGrowth => (
            "总量当增速、增速当总量，判定全错。",
            "An amount taken for growth, or growth for an amount, gives a wrong flag.",
        ),
        Code::EmptyFigure => (
            "旁边的数口径不同，不能拿来顶替。",
            "The figure beside it counts something else and cannot stand for it.",
        ),
        Code::SumColumn => (
            "对不上的合计说明口径或数有误。",
            "A sum that does not match shows that a figure or its basis is wrong.",
        ),
        Code::PeriodContradiction => (
            "两处写得不同，不知道算哪一期。",
            "Two different periods leave open which one the figure is for.",
        ),
        Code::SeveralPlaces => (
            "不同地区的数混在一起，后一个会盖掉前一个。",
            "Figures of different places in one series replace one another.",
        ),
        Code::OtherPlaces => (
            "别的地区的数不能判本地的目标。",
            "Figures of another place say nothing of this one's targets.",
        ),
        Code::SinglePlace => (
            "只有一个地区，按它判定。",
            "There is one place, and it is judged.",
        ),
        Code::RowsSetAside => (
            "筛掉的行不影响判定，说一声以便核对。",
            "Rows that are filtered do not change a flag; it is said so that they can be checked.",
        ),
        Code::RowsDiffer => ("不知道哪一行算数。", "It is open which of the two counts."),
        Code::NotAGroup => (
            "年份、类型不是地区或部门。",
            "Years and kinds are no districts or departments.",
        ),
        Code::MissingFilterColumn => (
            "没有这一列就无从筛选。",
            "Without the column nothing can be chosen by it.",
        ),
        Code::DayPeriod => (
            "6月1日的数按进度只过了五个月，容易误判为超前。",
            "A figure of 1 June is held against five months, and looks ahead of pace.",
        ),
        Code::PeriodWithoutYear => (
            "规划期不止一年，猜错年份就判错。",
            "The plan has several years, and another year is another demand.",
        ),
        Code::PeriodNotFromStart => (
            "要求按年初至今计，别的期间的数不能直接比。",
            "Demands count from the year's start, and other figures do not compare.",
        ),
        Code::UnreadableNumber => (
            "读不出的数若跳过，漏掉的可能正是最差的一个。",
            "If it was skipped, the worst figure might be the one left out.",
        ),
        Code::OddSeparator => (
            "`1,23` 可能是 1.23 也可能是 123，差一百倍。",
            "`1,23` may be 1.23 or 123, a hundred times apart.",
        ),
        Code::NumberOutOfRange => (
            "超出范围的数无法精确计算，结论就不可靠。",
            "It cannot be kept exactly, and a verdict would rest on rounding.",
        ),
        Code::SpreadsheetExponent => (
            "显示成 1.6E+02 时后面的数字已丢，差一点就可能判反。",
            "The digits are gone, and a flag may hang on them.",
        ),
        Code::SpreadsheetFormula => (
            "公式不是结果，程序不替人计算。",
            "A formula is no figure, and its cells are not here.",
        ),
        Code::SpreadsheetError => (
            "错误值说明原表算错了，同表别的数也值得核对。",
            "The sheet went wrong here, and its other figures are worth a look.",
        ),
        Code::SpreadsheetWidth => (
            "数已经丢失，只能回到原表。",
            "The number is lost, and only the workbook has it.",
        ),
        Code::SpreadsheetDate => (
            "看不出原来写的是哪个期间，猜错就判错。",
            "It cannot be seen which period was written.",
        ),
        Code::ChangeMisplaced => (
            "增长 8% 不等于 8%，当成数本身会判错。",
            "A rise by 8% is not a share of 8%.",
        ),
        Code::UnitMismatch => (
            "总量和增速、亩和公顷，数一样意思却不同。",
            "The same number means something else in another unit.",
        ),
        Code::UnitContradiction => (
            "两处单位差一万倍，用哪一处会改变结论。",
            "Both may be ten thousand times apart, and the choice decides the flag.",
        ),
        Code::UnknownBasis => (
            "当月数当成累计数，进度会差好几倍。",
            "A month taken for the year so far is off several times.",
        ),
        Code::BasisMismatch => (
            "增速不能逐月相加，加出来的数没有意义。",
            "Monthly rates do not add up to a rate of the year.",
        ),
        Code::MissingMonth => (
            "缺一个月的累计偏低，会误判欠进度。",
            "A sum that lacks a month is too low, and looks behind pace.",
        ),
        Code::ConflictingFigures => (
            "用哪个数可能决定完成与否。",
            "Which of the two is used may decide the flag.",
        ),
        Code::SumDiffers => (
            "两者必有一错，进度可能算偏。",
            "One of them is wrong, and pace may be, too.",
        ),
        Code::RevisedFigure => (
            "是修订还是填错，程序分不清。",
            "Whether it was revised or mistyped cannot be seen.",
        ),
        Code::SuspiciousScale => (
            "单位错一级，差百倍万倍，该未完成的会变成已完成。",
            "A wrong scale is off by a hundred or more, and turns missed into met.",
        ),
        Code::SuspiciousFraction => (
            "0.08 当作 0.08%，上限会显得守住，下限会显得没完成。",
            "0.08 read as 0.08% keeps any cap and misses any floor.",
        ),
        Code::SuspiciousIndex => (
            "108.1 当作增长 108.1%，任何目标都完成了。",
            "108.1 read as growth of 108.1% meets any target.",
        ),
        Code::SuspiciousGrowth => (
            "总量当作增速，任何目标都完成了。",
            "An amount read as growth meets any target.",
        ),
        Code::SuspiciousRise => (
            "比率本身远大于提高的点数，目标一下就“完成”了。",
            "The share is far larger than its rise, and the target looks met at once.",
        ),
        Code::SuspiciousCount => (
            "半家企业是没有的，多半是单位或小数点错了。",
            "There is no half of a firm; mostly the scale or the decimal point is wrong.",
        ),
        Code::SuspiciousSign => (
            "下降漏了负号，完成就变成未完成，或者相反。",
            "A decline without its sign turns met into missed, or the other way round.",
        ),
        Code::SuspiciousZero => (
            "预填的 0 会被当成最新的数，把已有进度的判成未完成。",
            "A zero filled in ahead counts as the newest figure, and hides the real one.",
        ),
        Code::CarriedForward => (
            "照抄的上期数会被当成新数，期末就按它判定。",
            "An old figure counts as new, and decides the final flag.",
        ),
        Code::OddPath => (
            "今年应完成多少按上年的走法折算，上年的数错了，要求就错了。",
            "What should be done by now follows last year's path, and is wrong where that is.",
        ),
        Code::MissingPeriod => (
            "缺的月份可能正是没有报的那个月。",
            "The month that is missing may be the one that nobody reported.",
        ),
        Code::BeyondAsOf => (
            "晚于截至日的数不参与判定，多半是年份或月份写错。",
            "They are not looked at; mostly a year or month is wrong.",
        ),
        Code::UnusedRow => (
            "这些数没有用处，放着容易让人以为用上了。",
            "Nothing uses them, though it may look so.",
        ),
        Code::NotReported => (
            "没有数的指标不会出现在“未完成”里，容易被忘掉。",
            "What is not reported is in no list of misses, and easily forgotten.",
        ),
        Code::MissingGroupColumn => (
            "分不开的数据会混成一个数。",
            "Rows that cannot be told apart would be mixed.",
        ),
        Code::EmptyGroup => (
            "不知道是谁的数，归到哪里都可能错。",
            "Nobody knows whose figure it is.",
        ),
        Code::UnknownGroup => (
            "这一组的目标得不到判定，名称写错时看着却像没有这一组。",
            "Its own goal is never judged, perhaps for a misspelt name.",
        ),
        Code::RepeatedGroup => (
            "两处要求不同，用哪一处会改变结论。",
            "Both may ask for something else.",
        ),
        Code::UnknownWaived => (
            "豁免落空，该豁免的目标仍算未完成。",
            "The waiver does nothing, and its target still fails.",
        ),
        Code::RepeatedWaiver => (
            "两项的期限和理由不同，不知以哪项为准。",
            "They may differ in date and reason.",
        ),
        Code::ExpiredWaiver => (
            "过期的豁免若继续有效，未完成就被一直盖住。",
            "If it stayed in force, the miss would be hidden for ever.",
        ),
        Code::UnusedWaiver => (
            "留着它，以后真的未完成也不会有人知道。",
            "Left there, it hides a later miss.",
        ),
        Code::FallingTotal => (
            "累计数只增不减，下降多半是填了当月数。",
            "A running total never falls; mostly a month stands in its place.",
        ),
        Code::NegativeTotal => (
            "累计数不能为负，多半是填了增速或变化。",
            "A total cannot be negative; mostly a change stands in its place.",
        ),
        Code::RepeatedRow => (
            "重复的行多半来自拼接，别处可能还有不一致的。",
            "Mostly files were put together, and others of their rows may differ.",
        ),
        Code::AfterPlanEnd => (
            "这些行没有使用；年份写错时，本年的数就少了。",
            "They are not used; with a mistyped year this year's figures are missing.",
        ),
    }
}
