//! Travel: a flight, train or coach to another town.

use super::Case;
use super::lexicon::{Class, List};

/// What it is about.
pub(super) const WORDS: &[List] = &[
    (
        Class::LongWay,
        "flight flights fly flying plane airline airlines airfare train trains coach amtrak greyhound megabus ferry eurostar rail railway train_ticket bus_ticket round_trip \
         roundtrip one_way oneway economy business_class departing departure layover boarding nonstop tickets_to trip trips travel holiday vacation getaway go_back_home \
         机票 飞机票 航班 飞机 飞往 飞 高铁 高铁票 火车 火车票 动车 动车票 车票 大巴 长途 长途汽车 客车 船票 轮渡 卧铺 硬座 软卧 买票回家 回家的票 抢票 出差 \
         旅游 旅行 自驾游 往返 单程 直飞 列车 车次 班次 坐火车 坐飞机 坐高铁 汽车票 余票",
    ),
    (
        Class::Town,
        "london paris new_york nyc tokyo singapore kuala_lumpur kl penang jb johor bangkok bali hong_kong hk taipei seoul sydney melbourne los_angeles la \
         san_francisco sf san_diego chicago boston seattle miami atlanta vegas las_vegas portland phoenix sacramento fresno anaheim philadelphia toronto vancouver \
         mumbai delhi bangalore chennai manila cebu lagos nairobi dublin manchester liverpool edinburgh glasgow berlin rome barcelona amsterdam dubai \
         北京 上海 广州 深圳 成都 重庆 杭州 南京 武汉 西安 长沙 天津 苏州 郑州 青岛 大连 厦门 昆明 沈阳 济南 哈尔滨 合肥 福州 南宁 贵阳 太原 兰州 宁波 无锡 \
         石家庄 南昌 长春 三亚 丽江 桂林 拉萨 香港 台北 高雄 台中 澳门 新加坡 日本 韩国 泰国 东京 首尔 曼谷 温州 珠海 海口 洛阳 徐州 烟台 扬州 绍兴 东莞 佛山 老家",
    ),
];

/// Said so, it is called for.
pub(super) const EXAMPLES: &[Case] = &[
    "look for flights from dublin to rome on the 3rd",
    "lets take the train down to penang next weekend",
    "need a coach ticket home for christmas, leaving on friday",
    "is there a ferry to the island on sunday morning",
    "帮我看下周五去杭州的高铁",
    "国庆回老家的票你抢到没,没有我帮你抢",
    "我想订三号从昆明飞成都的机票",
];

/// Near misses: said so, it is not.
pub(super) const NEAR_MISSES: &[Case] = &[
    "time flies when you are having fun",
    "the flight last week was delayed three hours",
    "train your dog properly lah",
    "他飞机刚落地",
    "去年坐火车站了一夜",
    "你放我飞机",
];
