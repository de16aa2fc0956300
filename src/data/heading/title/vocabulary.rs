//! The vocabulary of titles: what a title may say without another word. Other words are told where they say of figures
//! what they are: the fields of a plan have more words than a list.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::data::heading::prose::places;
use crate::data::heading::roles::folded;
use crate::data::heading::units;
use crate::data::options::Headings;
use crate::model::plan::{Role, names};
use crate::model::{Plan, Target};

/// Words of tables, offices, times and fields of work, and those that [`Titles`](super::titles::Titles) reads.
#[rustfmt::skip]
const WORDS: [&str; 21] = [
    // the table
    "表 续 续表 报表 月报 季报 年报 快报 简报 通报 专报 报告 月报表 季报表 年报表 月表 季表 台账 一览 一览表 汇总 总表 明细 清单 附件 附表 附 附录 封面 表格 表号 表名 表式 简表 综合 综合表 卡片 手册 分析 概况 简况 基本 要情 动态 专刊 信息 资料 内部资料 注意保存 材料 素材 会议 专题会 调度会 例会 推进会 通知 函 文件 序号 编号 页 共页",
    "数据 数值 数字 数 值 指标 指标值 各项 分项 单项 主要 重点 重要 核心 关键 若干 有关 相关 其他 名称 内容 项 个 类 型 性 约束性 预期性 指导性 版 正式 定稿 终稿 最终稿 最终版 正式版 核定 审定 审核 核实 公开 公开版 更新 最新 初步 初步核算 初步统计 快报数 统计快报 修订 修订版",
    "任务分解 目标 任务 计划 规划 纲要 预期 年度计划 计划草案 完成 实际 实绩 实现 情况 进展 进度 推进 落实 执行 调度 监测 运行 实施 办理 开展 达成 达到 成效 成果 成绩 绩效 考核 评价 评估 督查 督办 督导 跟踪 问效 对账 盘点 回顾 总结 述职 通报 晾晒 对照 对比 比较 比照 状况 态势 形势 走势 现状 水平 变化 建成 新增 净增 开工 竣工 投产 投运 办结",
    "责任 责任制 牵头 配合 分管 主管 承担 负责 涉及",
    // who and when
    "全市 全市合计 合计 以此表为准 以此为准 此表为准 我市 本市 市 市直部门 市直各部门 市直有关部门 市有关部门 部门 各部门 各单位 单位 各 各区县 各县区 区县 县区 分区县 分县区 分部门 分行业 分领域 分地区 行业 领域 全口径 地区 关于 的 和 及 与 以及 暨 并 等 为 在 按 由 对 从 向 把 将 以 于 其 其中 含 包括 共 计 是 之 有 了 所",
    "年 月 日 号 时 份 度 季 季度 月度 年度 旬 周 期 期间 时期 第 次 年月 月份 年份 上半年 下半年 半年 全年 前三季度 首季 开门红 一 二 三 四 五 六 七 八 九 十 百 两 零 〇 至 到 截至 截止 截止到 截至到 底 末 初 止 以来 年初 今年 本年 本年度 当年 目前 当前 近期 年底 年末 月底 月末 季末 同步 实时 本期 报告期 所属期 数据期 统计期",
    "同期对比 同期比较 同期对照 累计 当月 本月 单月 各月 逐月 分月 每月 当季 单季 各季度 分季度 同比 增长 增速 增幅 增长率 增长速度 增减 总量 绝对量 绝对数 与上年同期对比 与上年同期相比 比上年同期 较上年同期 含上年同期 含上年同期数 含上年同期数据 及上年同期 及上年同期数 和上年同期 和上年同期数 同比情况 预计完成情况 较去年同期 比去年同期 与去年同期相比 与去年同期对比 比上年 较上年 序时 时序 序时进度 时序进度",
    "填报 填表 报送 上报 编制 制表 印制 制发 编 制 整理 提供 供稿 发布 公布 印发 签发 呈报 汇编 日期 时间 来源 资料来源 数据来源 联系人 电话 联系电话 负责人 审核人 填表人 填报人 制表人 盖章 公章 签章 签字 计量 计量单位 金额 金额单位 人民币 口径 密级 秘密 机密 内部 公开 有效期 文号 机关 制定 批准 备案",
    "规上 限上 规模以上 限额以上 不变价 可比价 可比价格 不变价格 计算 按可比价 按可比价格计算 按不变价计算 不含农户 均为 均按 保留一位小数 保留两位小数 一位小数 两位小数",
    // fields of work
    "国民 经济 社会 发展 国民经济 高质量 高质量发展 综合实力 十四五 十四 开局 开局之年 纲领 产业 转型 升级 新旧动能 新旧动能转换 动能 转换 创新 创新驱动 创新能力 科技 科创 科学 技术 研发 研究 研究与试验发展 高新 高新技术 知识产权 专利 发明 人才 引才 双招双引 招商 招商引资 签约落地 引资 招才引智 投促 数字 数字经济 信息 信息化 智慧 智能 智能化 大数据 新基建 基站 云 上云 工业互联网 互联网",
    "工业 增加值 工业经济 工信 农业 农业农村 农村 乡村 乡村振兴 三农 服务业 现代服务业 第三产业 第二产业 第一产业 三次产业 三产 投资 固定资产 固定资产投资 固投 重大 重大项目 项目 工程 专项 行动 消费 消费品 零售 社零 社会消费品零售 商贸 商务 流通 物流 电商 电子商务 跨境 会展 外贸 进出口 出口 进口 外资 利用外资 实际使用外资 使用外资 外经 外经贸 对外 开放 改革 自贸 自贸区 口岸 中欧班列 班列 航空 机场 港口",
    "财政 财税 税收 税务 收入 支出 收支 预算 一般公共预算 公共 金融 存款 贷款 信贷 存贷款 余额 存贷款余额 融资 上市 证券 保险 企业 市场 主体 市场主体 营商 营商环境 政务 政务服务 服务 放管服 监管 市场监管 质量 品牌 标准 信用 价格 物价 粮食 供应 能源 电力 用电 用电量 燃气 供热 节能 减排 降碳 节能降碳 双碳 碳 能耗 双控 煤炭",
    "民生 民生实事 实事 为民 为民办实事 民心 办 就业 创业 人社 社保 社会保障 保障 保险 医保 医疗 医疗卫生 卫生 健康 卫健 疾控 教育 学校 学位 学前 幼儿园 文化 历史文化 文旅 旅游 接待 待遇 国控 省控 体育 文化旅游 养老 托育 民政 残疾人 退役军人 救助 低保 慈善 妇儿 妇幼 青年 人口 户籍 居民 城镇 城镇化 新型城镇化 城乡 城乡居民 收入",
    "生态 生态文明 生态环境 环境 环境保护 环保 空气 空气质量 大气 水 水质 水环境 土壤 污染 防治 污染防治 攻坚 攻坚战 蓝天 碧水 净土 绿色 绿化 林业 造林 国土 自然资源 园林 园林绿化 水利 水务 城乡水务 供水 节水 河长制 泉水 保泉 海绵 黄河 黄河流域 流域 保护 资源 利用 循环 垃圾 分类 污水",
    "交通 交通运输 运输 客运 货运 公路 铁路 高铁 轨道 轨道交通 地铁 道路 公交 停车 城建 城市 城市建设 城市更新 城管 城市管理 更新 建设 建筑 住房 住建 住房城乡建设 房地产 房产 老旧小区 老旧 小区 改造 棚改 棚户区 保障房 保障性 安居 租赁 补贴 基础设施 设施 配套 管网 综合管廊 管廊 安全 安全生产 生产 应急 消防 防灾 减灾 平安 法治 司法 公安 信访 稳定 稳增长 促 稳 强 提 保 六稳 六保 治理 基层 社区 服务能力 能力 提升 改善 增强 实力 活力 动力 区域 协调 协同 一体化 人均可支配 人均可支配收入 试点 省会 省会经济圈一体化 省会经济圈一体化发展 强省会 战略 布局 空间 体系 制度 机制 水平 生活 品质 幸福 共享 共建 共治 全面 深化 加快 扩大 加强 促进 推动 着力 坚持 打造 构建 培育",
    // offices
    "局 委 委员会 办 办公室 处 科 科室 股 室 中心 公司 集团 厅 政府 人民政府 管委会 大队 支队 总队 调查队 学院 研究院 院 党组 党委 专班 指挥部 领导小组 小组 工作组 发改 发改委 发展改革 发展和改革 统计 人行 海关 银保监 工商联 科协 总工会 团市委 妇联 残联 气象 地震 档案 史志 人大 政协 审计 国资 国资委 外办 台办 侨务 民宗 机关事务 大数据局 行政审批 审批 投资促进 贸促会 热线 工作 业务 岗位 领导 参阅 呈阅 传阅 专用 报 送 抄送 主送 市委 市政府 市长 书记 常务会 常委会 党代会 两会",
    "经济和信息化 工业和信息化 科学技术 人力资源 财政局 自然资源和规划 农业和农村 文化和旅游 卫生健康 退役军人事务 应急管理 市场监督管理 国有资产 医疗保障 园林和林业 城市管理局 住房和城乡建设 行政审批服务 地方金融 国统字 统字 发改 社会发展",
    "表1 万人 亿元 万元 单位名称 印章 备注 说明 注 详见 见 如下 以下 以上 本 本表 此 该 一 张 版本 标题 题目 格式 第一 第二 第三 第四",
    // English
    "jinan city municipal municipality of the and for in to on by at as from with a an is are its all table tables report reports reporting monthly quarterly annual annually yearly year years quarter month months half first second third fourth one two three january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec q h fy ytd date cumulative end through until up",
    "key main major principal core important economic economy social development people's statistics statistical indicator indicators target targets plan plans goal goals annual actual actuals progress achieved achievement achievements implementation performance result results status monitor monitoring tracking tracker execution completion completed form forms summary overview dashboard scorecard brief bulletin briefing data figures value values statement list update updates work tasks task project projects sheet appendix annex page no number unit units source sources bureau commission department office committee government reform finance division section prepared submitted compiled issued published department's",
    "growth rate rates year-on-year yoy comparable prices constant preliminary final official internal five-year gdp investment industry industrial trade foreign employment jobs income fiscal revenue budget housing education health environment innovation technology science transport agriculture services consumption retail energy urban livelihood public high-quality quality dated as-of cent per percent rmb yuan billion million cny period",
];

/// Labels of cells whose rest is of who made the table, when and under which number.
#[rustfmt::skip]
const LABELS: [&str; 50] = [
    "数据截止时间", "数据截止日期", "数据截至时间",
    "报告期", "报表期", "数据期", "所属期", "统计期", "统计时间", "数据时间",
    "填报单位", "报送单位", "上报单位", "编制单位", "制表单位", "制表", "制表人", "填表人", "填报人", "审核人", "审核", "签发人", "签发", "负责人",
    "单位负责人", "联系人", "联系电话", "电话", "手机", "统计负责人", "经办人", "表号", "文号", "制定机关", "批准机关", "批准文号", "制表机关", "备案机关", "备案文号", "有效期至", "有效期",
    "填报日期", "报送日期", "报送时间", "填报时间", "制表日期", "制表时间", "报出日期", "密级", "传真",
];

/// Endings of the names of offices.
#[rustfmt::skip]
const OFFICES: [&str; 22] = [
    "局", "委", "委员会", "办", "办公室", "处", "科", "科室", "股", "中心", "公司", "集团", "厅", "政府", "管委会", "大队", "支队", "队", "院", "专班", "指挥部", "小组",
];

/// Usual phrases of English titles.
const USUAL: [&str; 3] = [
    "national economic and social development",
    "national economy and social development",
    "national economic",
];

/// Names of fewer characters may be a part of another word.
const LEAST_OF_NAME: usize = 3;

/// The most characters of a word of the vocabulary.
const LONGEST: usize = 16;

static KNOWN: LazyLock<HashSet<&str>> =
    LazyLock::new(|| WORDS.iter().flat_map(|line| line.split(' ')).collect());

/// The words that are known in titles of tables for a plan.
#[derive(Clone, Copy)]
pub struct Vocabulary<'a> {
    /// The plan, whose indicators and places are known.
    pub plan: &'a Plan,
    /// The words that a plan and a run ignore, as [`ignored`] has them.
    pub ignored: &'a [String],
}

/// The words that headings of a plan and of a run ignore, as names are compared.
pub fn ignored(added: [Headings<'_>; 2]) -> Vec<String> {
    let added = added.into_iter().flatten();
    let added = added.filter(|(role, _)| *role == Role::Ignore);
    added.map(|(_, word)| names::key(word)).collect()
}

impl Vocabulary<'_> {
    /// The words of a text that are on no list, in their order; none where all of it is known.
    pub fn unread(self, text: &str) -> Vec<String> {
        let plan = self.plan;
        let key = names::key(text);
        if is_of_office(&key, plan) {
            return Vec::new();
        }
        let text = without_province(without_number(&key), plan);
        if segments(text).all(|segment| of_segment(segment, plan).is_empty()) {
            return Vec::new();
        }
        let of_targets = plan.indicators().flat_map(Target::names);
        let of_targets = of_targets.filter(|name| name.chars().count() >= LEAST_OF_NAME);
        let of_plan = plan.area.iter().chain([&plan.title, &plan.title_en]);
        let known = of_plan.map(String::as_str).chain(of_targets).chain(USUAL);
        let ignored = self.ignored.iter().cloned();
        let text = without(text.to_owned(), ignored.chain(known.map(names::key)));
        let all = segments(&text).flat_map(|segment| of_segment(segment, plan));
        let mut words: Vec<String> = Vec::new();
        for word in all {
            if !words.contains(&word) {
                words.push(word);
            }
        }
        words
    }

    /// Those among them that say of figures what they are.
    pub fn unread_of_figures(self, text: &str) -> Vec<String> {
        let mut words = self.unread(text);
        words.retain(|word| is_of_figures(word));
        words
    }

    /// Those of the name of a file or sheet, which else is anybody's: 张三, 横版.
    pub fn unread_of_name(self, name: &str) -> Vec<String> {
        let mut words = self.unread(name);
        words.retain(|word| match word.is_ascii() {
            true => OF_NAMES_EN.contains(&word.as_str()),
            false => OF_NAMES.iter().any(|part| word.contains(part)),
        });
        words
    }
}

/// A title without the number of a document: 济政发〔2021〕8号.
fn without_number(key: &str) -> &str {
    let behind = key
        .split_once('号')
        .filter(|(number, _)| number.contains(['〔', '[', '(']));
    let of_document = behind.filter(|(number, _)| {
        let mark = number.split(['〔', '[', '(']).next().unwrap_or_default();
        mark.ends_with(['发', '字', '函', '办']) && mark.chars().count() <= 8
    });
    of_document.map_or(key, |(_, rest)| rest)
}

/// A title without the province before the plan's own area: 山东省济南市.
fn without_province<'t>(key: &'t str, plan: &Plan) -> &'t str {
    let mut areas = plan.area_keys();
    let behind = areas.find_map(|area| {
        let (before, _) = key.split_once(area)?;
        let province = before.rsplit([':', ' ', '(']).next().unwrap_or(before);
        let is_province = province.ends_with('省') && province.chars().count() <= 4;
        is_province.then(|| &key[before.len()..])
    });
    behind.unwrap_or(key)
}

/// Whether a folded text is such a label.
pub fn is_label(key: &str) -> bool {
    LABELS.contains(&key.trim_end_matches(':'))
}

/// Whether a cell says under a label who made the table, and that is none of another place.
fn is_of_office(key: &str, plan: &Plan) -> bool {
    let Some((label, said)) = key.split_once([':', '：']) else {
        return false;
    };
    let label = folded(label);
    let label = label.trim_end_matches("(盖章)").trim_end_matches("(公章)");
    // 审核：不通过
    let is_doubted = said.contains(['不', '未', '待', '退', '暂', '请']);
    LABELS.contains(&label) && !is_doubted && !places::is_office_elsewhere(&folded(said), plan)
}

/// A text without some of its parts, the longest first.
fn without(text: String, parts: impl Iterator<Item = String>) -> String {
    let mut parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
    parts
        .iter()
        .fold(text, |text, part| text.replace(part.as_str(), " "))
}

/// The parts of a title between signs and numbers; in English, its words.
fn segments(text: &str) -> impl Iterator<Item = &str> {
    let is_joint = |c: char| c == '\'' || c == '-';
    text.split(move |c: char| !(c.is_alphabetic() || is_joint(c)))
        .map(move |part| part.trim_matches(is_joint))
        .filter(|part| !part.is_empty())
}

/// The unknown words of a part.
fn of_segment(segment: &str, plan: &Plan) -> Vec<String> {
    let is_known = KNOWN.contains(segment)
        || segment.is_ascii() && (segment.len() == 1 || is_roman(segment))
        || units::is_unit(segment, plan)
        || plan.find_indicator(segment).is_some()
        || OFFICES.iter().any(|end| segment.ends_with(end));
    if is_known {
        return Vec::new();
    }
    if segment.is_ascii() {
        // jan-jun
        let is_known = segment.split('-').all(|word| KNOWN.contains(word));
        return Some(segment.to_owned())
            .filter(|_| !is_known)
            .into_iter()
            .collect();
    }
    let runs = unknown_runs(segment).into_iter();
    // a single character is understood by those around it
    runs.map(|run| match run.chars().nth(1) {
        Some(_) => run,
        None => segment.to_owned(),
    })
    .collect()
}

/// `iii`: a number of a list.
fn is_roman(word: &str) -> bool {
    word.bytes().all(|byte| b"ivx".contains(&byte))
}

/// Parts of words that say of figures of whom, of when, how counted or how sure they are. Titles have any other word: the
/// fields of a plan are many.
#[rustfmt::skip]
const OF_FIGURES: [&str; 162] = [
    "改前", "老数", "过期", "暂定", "错误", "汇总前", "反馈前",
    "拟", "培育库", "民营", "非公", "规模以下", "储备", "意向", "市辖区", "市直单位", "女性", "毕业生", "转移人口", "争议", "退回", "重报",
    "往", "历年", "历史", "空表", "废", "删", "测算", "推算", "底稿", "对标", "基期", "基数", "调整前", "修订前", "更正前", "疫情前", "上季", "上年", "上一年", "上次", "上期", "上月", "去年", "明年", "来年", "次年", "下年", "下阶段", "下步", "预", "未核", "未审", "未含", "未经", "未剔", "未扣", "未完", "未计入", "未报", "未竣", "未定", "未投", "待", "省", "外市", "外省",
    "地市", "各市", "兄弟", "建议", "奋斗", "调整后", "下达", "均", "合计", "小计", "总计", "中位", "沿黄", "经济圈", "全国", "东部", "西部", "片区", "区划", "国有", "民间", "央企", "驻",
    "扣除", "剔除", "口径", "旧", "原", "非实际", "非官方", "非全部", "非统计", "非最终", "金额", "美元", "百分", "千分", "增加", "尚", "超时序", "权重", "结转", "概算", "合同", "签约", "在建", "已申", "已受理", "已签", "已开工未", "申报", "批复", "受理", "参考", "讨论", "仅", "不含", "不包", "不代表", "不完整", "不实", "不准", "更正", "为准",
    "情景", "方案", "悲观", "乐观", "最低", "最高", "下限", "上限", "代管", "普查", "同期", "同口径", "草", "试", "初稿", "模板", "样", "示例", "备份", "争取", "指数化", "标准化后", "得分", "评分", "排名", "位次", "折算", "年化", "名义", "现价",
];

/// The same in English, as whole words.
#[rustfmt::skip]
const OF_FIGURES_EN: [&str; 47] = [
    "private", "pipeline", "subset",
    "template", "bak", "backup", "projection", "projections", "estimate", "last", "previous", "prior", "peer", "peers", "cities", "district", "districts", "county", "counties", "province", "provincial", "capita", "example", "sample", "only", "same", "other", "draft", "confirmed", "unconfirmed", "unaudited", "national", "average", "per-capita", "forecasts", "forecast", "test", "old", "rank", "ranking", "score", "targets", "target", "budget", "estimated", "estimates", "gross",
];

/// Those that names of files and sheets have for nothing else.
#[rustfmt::skip]
const OF_NAMES: [&str; 68] = [
    "培育库", "签约", "在谈", "申报", "拟",
    "民营", "重报", "退回", "储备",
    "旧", "历史", "历年", "往年", "往期", "去年", "上年", "上一", "明年", "次年", "下步", "预计", "预测", "预估", "预判", "测算", "推算", "估算", "底稿", "草", "试", "初稿", "模板", "样表", "样例", "示例", "备份", "备用",
    "废", "删", "空表", "待", "未", "参考", "同期", "省会", "全省", "省内", "省级", "外市", "外省", "兄弟", "全国", "沿黄", "基数", "基期", "得分", "评分", "排名", "位次", "对标", "平均", "均值", "折算", "不含", "争取", "口径", "差距", "缺口",
];

/// The same in English, as whole words.
#[rustfmt::skip]
const OF_NAMES_EN: [&str; 15] = [
    "last", "previous", "old", "draft", "sample", "template", "backup", "bak", "forecast", "forecasts", "projection", "projections", "estimate", "estimates", "budget",
];

/// Whether an unknown word says of figures what they are.
fn is_of_figures(word: &str) -> bool {
    OF_FIGURES.iter().any(|part| word.contains(part)) || OF_FIGURES_EN.contains(&word)
}

/// The runs of characters that are no part of a known word, reading the longest words first. A known character beside
/// an unknown one is of the same word: 上年数.
fn unknown_runs(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut known: Vec<Option<usize>> = Vec::new();
    while known.len() < chars.len() {
        let rest = &chars[known.len()..];
        let longest = (1..=rest.len().min(LONGEST)).rev().find(|length| {
            let word: String = rest[..*length].iter().collect();
            KNOWN.contains(word.as_str())
        });
        known.extend(vec![longest; longest.unwrap_or(1)]);
    }
    let mut is_unknown: Vec<bool> = known.iter().map(Option::is_none).collect();
    let is_single = |at: usize| known[at] == Some(1);
    for at in 1..chars.len() {
        is_unknown[at] |= is_unknown[at - 1] && is_single(at);
    }
    // the first may end a period: 6月人均
    for at in (2..chars.len()).rev() {
        is_unknown[at - 1] |= is_unknown[at] && is_single(at - 1);
    }
    let words = chars.iter().zip(&is_unknown);
    let marked: String = words
        .map(|(c, unknown)| if *unknown { *c } else { ' ' })
        .collect();
    marked.split_whitespace().map(str::to_owned).collect()
}
