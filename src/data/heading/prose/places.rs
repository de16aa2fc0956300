//! Names of places: by their ending (历下区), or on a closed list of provinces and cities (青岛).

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::model::Plan;

/// Provinces and cities of China, and districts of Jinan, which are named without 省, 市 and 区 as well.
#[rustfmt::skip]
const NAMES: [&str; 31] = [
    "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆",
    "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水",
    "太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁",
    "呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布",
    "沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛",
    "长春 四平 辽源 通化 白山 松原 白城 延边",
    "哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化",
    "南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁",
    "杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水",
    "合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城",
    "福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德",
    "南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶",
    "济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 莱芜",
    "郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源",
    "武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施",
    "长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西",
    "广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮",
    "南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左",
    "海口 三亚 三沙 儋州",
    "成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳",
    "贵阳 六盘水 遵义 安顺 毕节 铜仁",
    "昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 大理",
    "拉萨 日喀则 昌都 林芝 山南 那曲",
    "西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛",
    "兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南",
    "西宁 海东",
    "银川 石嘴山 吴忠 固原 中卫",
    "乌鲁木齐 克拉玛依 吐鲁番 哈密",
    "香港 澳门 台湾",
    "历下 槐荫 历城 长清 章丘 济阳 钢城 平阴 商河 市中区 市南区 市北区",
    "qingdao yantai weifang zibo linyi jining weihai beijing shanghai tianjin zhangqiu licheng lixia huaiyin changqing laiwu jiyang shanghe pingyin gangcheng shizhong tianqiao shandong jiangsu zhejiang guangdong henan hebei china",
];

/// Words for all of a country or province, or for a part of a city.
#[rustfmt::skip]
const SCOPES: [&str; 60] = [
    "中心城区", "主城区", "市内五区", "市内六区", "16市", "十六市", "16地市", "全省16市", "省会经济圈", "省会经济圈七市", "沿黄城市", "沿黄省区", "其他地市", "外市", "外省",
    "经济圈", "都市圈", "城市群", "副省级城市平均", "农村", "农村地区", "市属企业", "高新区", "东部片区", "西部片区", "中部片区", "urbanarea", "urbanareas",
    "南部山区", "自贸片区",
    "副省级城市", "全省", "全国", "全省平均", "全国平均", "全省平均水平", "全国平均水平", "全区", "全县", "市区", "市属", "市直", "市本级",
    "城区", "省属", "省直", "县域", "区属", "区本级", "县本级", "全省合计", "全国合计", "nationwide",
    "wholeprovince", "wholecountry", "countrywide",
    "province-wide", "provincewide", "provincial", "national",
];

/// Whether a folded text is the plan's own area.
pub fn is_own(text: &str, plan: &Plan) -> bool {
    const KINDS: [char; 4] = ['省', '市', '区', '县'];
    let is_short = |area: &str| {
        let short = area.strip_suffix(KINDS);
        short.is_some_and(|short| short == text && short.chars().count() > 1 && is_named(short))
    };
    plan.area_keys().any(|area| area == text || is_short(area))
}

/// Whether a folded text is of a whole city, and the plan of another area than one.
fn is_of_other_city(text: &str, plan: &Plan) -> bool {
    const CITY: [&str; 4] = ["全市", "本市", "我市", "全市合计"];
    let is_of_city = |area: &str| area.ends_with('市') || CITY.contains(&area) || is_named(area);
    CITY.contains(&text) && !plan.area.is_empty() && !plan.area_keys().any(is_of_city)
}

/// Whether a folded text is a place or a scope, and nothing else.
pub fn is_place(text: &str, plan: &Plan) -> bool {
    is_own(text, plan)
        || is_named(text)
        || SCOPES.contains(&text)
        || first_place(text) == Some(text)
}

/// Whether a folded text is another place than the plan's own. Where a plan names none, nothing is known to be.
pub fn is_elsewhere(text: &str, plan: &Plan) -> bool {
    let is_place = || is_place(text, plan) || is_of_other_city(text, plan);
    !plan.area.is_empty() && !is_own(text, plan) && is_place()
}

/// Words before what is left out.
const LEFT_OUT: [&str; 11] = [
    "未包含",
    "未包括",
    "未含",
    "不含",
    "不包括",
    "不包含",
    "剔除",
    "excluding",
    "excludes",
    "excl.",
    "without",
];

/// Parts that figures are always without.
#[rustfmt::skip]
const NEVER_IN: [&str; 13] = [
    "农户", "税", "增值税", "价格", "物价", "本数", "上年", "去年", "结转", "以前年度", "预", "估", "重复",
];

/// Whether a folded text leaves a part out that figures usually have: 不含莱芜区, 不含部属企业. In English it must be a
/// place, for much else is done without.
pub fn leaves_out(text: &str) -> bool {
    let rest = LEFT_OUT.iter().find_map(|word| text.strip_prefix(word));
    let first = rest.and_then(|rest| rest.trim_start().split(['、', '和', '及']).next());
    first.is_some_and(|part| {
        if part.is_ascii() {
            names_alone().any(|name| part.starts_with(name))
        } else {
            !NEVER_IN.iter().any(|usual| part.starts_with(usual))
        }
    })
}

/// Whether a text is a province or a city by its name.
fn is_named(text: &str) -> bool {
    static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| names_alone().collect());
    KNOWN.contains(text.strip_suffix(['省', '市']).unwrap_or(text))
}

fn names_alone() -> impl Iterator<Item = &'static str> {
    NAMES.iter().flat_map(|line| line.split(' '))
}

/// Words and letters of which the name of every place has one.
pub fn stems() -> impl Iterator<Item = &'static str> {
    let kinds = ["省", "市", "区", "县"];
    names_alone().chain(SCOPES).chain(kinds).chain(LEFT_OUT)
}

/// The whole city that a folded title names, where the plan is of another area: 2023年1-9月全市主要指标.
pub fn of_other_city<'c>(cell: &'c str, plan: &Plan) -> Option<&'c str> {
    let at = cell.find("全市")?;
    let named = &cell[at..at + "全市".len()];
    is_of_other_city(named, plan).then_some(named)
}

/// The place of a folded title that begins with it, or has it behind its period: `历下区` of `2021年历下区主要指标`.
pub fn of_title(cell: &str) -> Option<&str> {
    let behind_period = cell
        .rfind(['年', '月', '季'])
        .map(|at| at + '年'.len_utf8());
    let parts = [Some(cell), behind_period.map(|at| &cell[at..])];
    let mut parts = parts.into_iter().flatten();
    let found = parts.clone().find_map(first_place);
    found
        .or_else(|| parts.find_map(known))
        .or_else(|| broad(cell))
}

/// A title's region of several cities: 胶东经济圈.
fn broad(cell: &str) -> Option<&str> {
    const BROAD: [&str; 4] = ["经济圈", "都市圈", "城市群", "副省级城市"];
    let ends = BROAD
        .iter()
        .filter_map(|word| cell.find(word).map(|at| at + word.len()));
    let end = ends.min()?;
    ends_title(&cell[end..]).then_some(&cell[..end])
}

/// A scope or a name of the list at the beginning, with what may stand behind the name of a place.
fn known(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(|c: char| "份度底末 ".contains(c));
    let found = names_alone()
        .chain(SCOPES)
        .filter(|name| text.starts_with(name))
        .max_by_key(|name| name.len())?;
    let (name, rest) = text.split_at(found.len());
    // the national economy of a city
    let is_economy = name == "national" && rest.starts_with("economic");
    (ends_title(rest) && !rest.starts_with("及各") && !is_economy).then_some(name)
}

/// The first of several places that a folded text lists: 莱芜区、钢城区合计, 济南、青岛、烟台三市.
pub fn first_listed<'t>(text: &'t str, plan: &Plan) -> Option<&'t str> {
    let mut parts = text.split(['、', '和', '及']);
    let first = parts.next()?;
    let is_one = |part: &str| {
        is_named(part) || first_place(part).is_some_and(|place| part.starts_with(place))
    };
    let is_list = is_place(first, plan)
        && parts
            .next()
            .is_some_and(|next| is_one(next) || known(next).is_some());
    is_list.then_some(text)
}

/// The office of another place that a folded text names, and nothing else: 历下区发展和改革局.
pub fn is_office_elsewhere(text: &str, plan: &Plan) -> bool {
    const OFFICES: [&str; 9] = [
        "局",
        "委",
        "办",
        "政府",
        "中心",
        "委员会",
        "办公室",
        "统计局",
        "管委会",
    ];
    // a day stands behind a signature
    let end = text
        .find(|c: char| c.is_ascii_digit())
        .unwrap_or(text.len());
    let text = &text[..end];
    let is_office = OFFICES.iter().any(|end| text.ends_with(end));
    // 来源于市统计局 begins with no place
    let is_one = |place: &str| {
        (is_named(place) || place.ends_with(['区', '县'])) && is_elsewhere(place, plan)
    };
    is_office && of_office(within(text, plan)).is_some_and(is_one)
}

/// Whether that place is a district or another city, and not the province.
pub fn is_local_office_elsewhere(text: &str, plan: &Plan) -> bool {
    let text = within(text, plan);
    let kinds = ['区', '县', '市'];
    let is_district =
        |place: &str| place.ends_with(kinds) || text[place.len()..].starts_with(kinds);
    is_office_elsewhere(text, plan) && of_office(text).is_some_and(is_district)
}

/// A text without the plan's own area before it: 济南市历下区人社局.
pub fn within<'t>(text: &'t str, plan: &Plan) -> &'t str {
    let mut areas = plan.area_keys();
    areas
        .find_map(|area| text.strip_prefix(area))
        .unwrap_or(text)
}

/// The place that an office's name begins with: `历下区` of `历下区统计局`.
pub fn of_office(text: &str) -> Option<&str> {
    let text = text.trim();
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    let mut heads = ends.map(|end| &text[..end]);
    heads.find(|head| first_place(head) == Some(head) || is_named(head))
}

/// Words that may stand behind the name of a place that a title is of; digits may, too, or nothing.
#[rustfmt::skip]
const BEHIND_PLACE: [&str; 54] = [
    "任务", "工作", "进度", "进展",
    "增速", "增长", "各月", "累计", "企业", "分行业", "分区县", "均值", "口径", "汇总", "统计结果", "province", "statistics",
    "合计", "总计",
    "部分", "figures", "data", "average", "key", "main", "economic", "monthly", "indicators",
    "平均", "水平", "主要", "国民", "经济", "重点", "上半年", "下半年", "一季度", "二季度", "三季度", "四季度", "前三季度", "全年", "各项",
    "指标", "完成", "目标", "统计月报", "统计数据", "统计表", "统计公报", "数据", "情况", "十四五", "规划",
];

/// Whether a title may go on so behind the name of its place.
fn ends_title(rest: &str) -> bool {
    let rest = rest.trim_start().trim_start_matches(['“', '"', '「', '《']);
    rest.is_empty()
        || rest.starts_with(|c: char| c.is_ascii_digit() || "(,".contains(c))
        || BEHIND_PLACE.iter().any(|word| rest.starts_with(word))
}

/// A name that ends in what it is (历下区), at the beginning of a text.
pub fn first_place(text: &str) -> Option<&str> {
    // 全市, 各区县, 城市, 上市, 小区 are no names
    const NO_NAME: &str = "全各本我分上社园小景片山地都超省市区县";
    // 历城区 is one
    const NO_DISTRICTS: [&str; 8] = [
        "主城区",
        "新城区",
        "老城区",
        "中心城区",
        "古城区",
        "副城区",
        "试验区",
        "示范区",
    ];
    // 海绵城市, 质量强市; cities in 城市 (盐城市) are on the list
    const NO_CITIES: [&str; 2] = ["城市", "强市"];
    const NO_FIRST: &str = "全各本我分省市区县";
    let text = text.trim_start_matches(|c: char| "份度底末 ".contains(c));
    let letters = text.char_indices().enumerate();
    let mut letters =
        letters.take_while(|(_, (_, c))| !c.is_ascii() && !"《》“”、，。：".contains(*c));
    letters.find_map(|(nth, (at, c))| {
        let (name, rest) = text.split_at(at + c.len_utf8());
        let before = text[..at].chars().next_back()?;
        let is_name = nth >= 2
            && "市区县省".contains(c)
            && !NO_NAME.contains(before)
            && !NO_DISTRICTS.iter().any(|other| name.ends_with(other))
            && !NO_CITIES.iter().any(|other| name.ends_with(other));
        let first = name.chars().next()?;
        (is_name && ends_title(rest) && !NO_FIRST.contains(first)).then_some(name)
    })
}
