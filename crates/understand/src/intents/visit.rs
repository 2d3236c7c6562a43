//! Visit: a sight, a park, a museum.

use super::Case;
use super::lexicon::{Class, List};

/// What it is about.
pub(super) const WORDS: &[List] = &[
    (
        Class::Sight,
        "museum museums park parks zoo beach gardens garden castle palace attraction attractions sights landmark landmarks aquarium gallery galleries exhibition theme_park disneyland sentosa \
         universal_studios temple_tour waterfall hike hiking trail mountain island lake national_park monument tourist_spot tourist_spots botanic_gardens night_safari lighthouse ruins tower \
         playground picnic camping flea_market cathedral things_to_do places_to_visit \
         景点 公园 博物馆 动物园 海边 沙滩 海洋馆 美术馆 展览 古镇 长城 故宫 寺 寺庙 庙 爬山 登山 游乐园 游乐场 欢乐谷 迪士尼 植物园 水族馆 瀑布 岛 湖 山 风景区 景区 名胜 \
         露营 野餐 郊游 踏青 赏花 樱花 门票多少 古城 纪念馆 科技馆 天安门 外滩 西湖 泡温泉 滑雪 农家乐 采摘 行山 游玩 游玩时间 好玩的",
    ),
    (
        Class::Visit,
        "visit visiting sightseeing explore tour touring see_the check_out_the day_trip go_see 玩 去玩 参观 游览 逛逛 走走 转转 看展 出去玩 去哪玩 旅个游 逛公园 玩一天 游 打卡",
    ),
];

/// Said so, it is called for.
pub(super) const EXAMPLES: &[Case] = &[
    "lets take the kids to the aquarium on sunday",
    "any museums worth seeing near the river",
    "when does the castle open, i want to see it tomorrow",
    "hike up the ridge this weekend?",
    "周末带孩子去动物园吧",
    "附近有什么好玩的景点,免门票的",
    "明天爬山去不去",
];

/// Near misses: said so, it is not.
pub(super) const NEAR_MISSES: &[Case] = &[
    "life is a beach",
    "we parked behind the park",
    "the zoo was boring last year",
    "上次去那个公园人山人海",
    "别玩手机了",
    "你逗我玩呢",
];
