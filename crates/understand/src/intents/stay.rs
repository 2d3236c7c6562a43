//! Stay: a hotel, a room.

use super::Case;
use super::lexicon::{Class, List};

/// What it is about.
pub(super) const WORDS: &[List] = &[
    (
        Class::Lodging,
        "hotel hotels motel hostel_bed airbnb bnb b_and_b guesthouse guest_house resort inn lodging accommodation accomodation somewhere_to_stay place_to_stay crash \
         crash_at stay_over stay_the_night spare_room sofa_bed homestay check_in checkin check_out place_to_rent house_to_stay marriott hilton ibis hyatt travelodge premier_inn \
         酒店 宾馆 旅馆 民宿 客栈 旅店 招待所 青旅 开房 开间房 住宿 住一晚 住两晚 住哪 过夜 落脚 借宿 如家 七天 汉庭 住处 订房 入住 退房 地方住 睡一晚",
    ),
    (
        Class::Room,
        "night nights single_room double_room twin_room king_bed queen_bed suite bed bedroom rent flat apartment tenancy lease sublet rooms star_hotel vacancy vacancies \
         标间 大床房 双人间 单人间 房间 空房 租房 出租 月租 房租 晚 一晚 两晚 三晚 星级 豪华型 高档型 舒适型 经济型 五星级 四星级 合租 房子",
    ),
];

/// Said so, it is called for.
pub(super) const EXAMPLES: &[Case] = &[
    "book me a room in leeds for two nights",
    "any cheap hostel near the old town for saturday night?",
    "where shall we stay in bali, four of us",
    "can i crash at yours tonight, missed the last train",
    "帮我订个酒店,住两晚",
    "到了那边住哪,要不订个民宿",
    "火车站附近有便宜的宾馆吗",
];

/// Near misses: said so, it is not.
pub(super) const NEAR_MISSES: &[Case] = &[
    "just stay home and rest",
    "stay strong, it gets better",
    "the hotel we had last year was lovely",
    "昨晚酒店隔壁吵死了",
    "你房间收拾一下",
    "他还住在原来那里",
];
