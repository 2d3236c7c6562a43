//! Go: the way, a taxi, a ride, the bus or metro across town, an address on the map.

use super::Case;
use super::lexicon::{Class, List};

/// What it is about.
pub(super) const WORDS: &[List] = &[
    (
        Class::Ride,
        "taxi cab cabs uber grab gojek lyft didi mrt bus buses metro subway_train tube tram lrt jeepney matatu rickshaw auto_rickshaw ola boda pick_me_up pick_u_up \
         pick_you_up pick_us_up pick_up pick_him_up pick_her_up fetch fetch_me drop_me drop_off drop_me_off drop_you_off lift a_lift a_ride ride rides carpool give_me_a_lift \
         drive_me drive_us drive parking park_and_ride gojek_bike moto shuttle \
         打车 出租车 的士 滴滴 打的 公交 公交车 地铁 巴士 坐车 搭车 顺风车 接我 来接我 接你 去接 送我 送你 捎我 带我一程 叫车 拼车 开车 骑车 小巴 车 \
         坐地铁 坐公交 路公交 路车 快车 专车 接机 送机 班车 校车 叫辆车 叫个车 打辆车 接一下 载我 车位 停车 停车场",
    ),
    (
        Class::Way,
        "directions direction route routes map maps navigate navigation traffic how_do_i_get how_to_get how_do_we_get how_do_you_get get_there which_bus what_bus \
         which_mrt which_train shortest fastest_way quickest_way way_to gps address postcode exit distance how_far commute detour sat_nav eta \
         怎么走 怎么去 怎么坐 咋走 点去 点行 点搭 路线 地图 导航 路况 换乘 坐几路 几路车 哪站下 地址 定位到 最近的 多远 坐什么车 坐哪路 怎样去 如何去 怎么到 \
         怎么过去 咋去 哪一站 几号线 步行 线路 乘车",
    ),
];

/// Said so, it is called for.
pub(super) const EXAMPLES: &[Case] = &[
    "can u fetch me from the station at six",
    "which bus goes to the museum from here",
    "need a cab to the airport now",
    "how do i get to your place from the harbour",
    "anyone driving home tonight can i have a lift",
    "去人民医院怎么走",
    "帮我叫辆车到南站",
    "你下班来接我一下好吗",
    "从学校到体育馆坐几路公交",
];

/// Near misses: said so, it is not.
pub(super) const NEAR_MISSES: &[Case] = &[
    "the bus was so packed this morning",
    "my car broke down last month",
    "no way he said that",
    "昨天打车花了五十",
    "这路堵死了",
    "他开车技术真差",
];
