//! Attend: a concert, a match, an event.

use super::Case;
use super::lexicon::{Class, List};

/// What it is about.
pub(super) const WORDS: &[List] = &[
    (
        Class::Event,
        "concert concerts gig gigs festival match game games party event events wedding show_tickets fair expo exhibition_opening marathon race parade performance musical opera ballet \
         football soccer basketball baseball hockey cricket rugby f1 tennis tournament final finals playoff playoffs derby tailgate open_mic comedy_night recital fireworks countdown \
         bazaar hackathon talk webinar convention carnival clubbing club zouk nba premier_league \
         演唱会 音乐节 比赛 球赛 球 打球 踢球 演出 话剧 音乐会 晚会 婚礼 派对 活动 展会 书展 漫展 相声 马拉松 篮球赛 足球赛 庙会 灯会 签售 见面会 发布会 蹦迪 酒会 联欢 \
         运动会 跨年 生日会 开球 打篮球 羽毛球 年会 party 拼盘 票友 世界杯 德比 打羽毛球",
    ),
    (
        Class::Ticket,
        "ticket tickets tix front_row standing_seats lineup gates_open venue presale box_office admission 门票 票 内场 看台 抢到 大麦 几张 两张票 黄牛 座位 开票",
    ),
];

/// Said so, it is called for.
pub(super) const EXAMPLES: &[Case] = &[
    "got two spare tickets for the derby on sunday, you coming?",
    "any good gigs on in town this friday",
    "lets go to the jazz festival next weekend",
    "are there baseball games in the city on the 9th",
    "周六体育馆有演唱会,去不去",
    "晚上场馆有球赛,一起去现场看",
    "下周末的音乐节你买票了吗,没买一起",
];

/// Near misses: said so, it is not.
pub(super) const NEAR_MISSES: &[Case] = &[
    "what a match that was last night",
    "stop playing games with me",
    "no party without you lol",
    "昨晚的比赛看得我心脏病都犯了",
    "婚礼办得挺热闹的",
    "别搞那些没用的活动",
];
