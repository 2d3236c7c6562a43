//! Watch: a film, a show.

use super::Case;
use super::lexicon::{Class, List};

/// What it is about.
pub(super) const WORDS: &[List] = &[
    (
        Class::Watch,
        "watch watching catch_a_movie see_a_movie see_a_film stream netflix binge 看电影 看片 看场电影 看剧 追剧 看部 睇戏 睇 看个电影 看场 看个片 看吗 电影票 看一部 去看电影",
    ),
    (
        Class::Film,
        "movie movies film films cinema cinemas show shows showtime showtimes showing screening imax gv golden_village cathay amc odeon cineworld vue series episode season anime cartoon \
         documentary trailer comedy horror thriller romcom drama animated movie_theatre movie_theater theatre theater tv disney hulu hbo marvel sneaks imdb \
         电影 影院 电影院 片子 大片 上映 首映 电视剧 动漫 动画片 综艺 剧 纪录片 爱情片 恐怖片 喜剧 动作片 科幻片 戏院 万达 场次 影片 视频节目 韩剧 美剧 大结局 直播 连续剧",
    ),
];

/// Said so, it is called for.
pub(super) const EXAMPLES: &[Case] = &[
    "wanna catch the new spy film on saturday",
    "what is showing at the cinema tonight",
    "movie later? the nine thirty one",
    "find me a funny film to watch with the kids",
    "周末去看电影不",
    "今晚有什么好看的片子,一起看",
    "帮我买两张七点半那场的电影票",
];

/// Near misses: said so, it is not.
pub(super) const NEAR_MISSES: &[Case] = &[
    "watch your step",
    "just finished the last episode, cried so much",
    "my watch stopped",
    "show me your homework",
    "那电影太烂了,看到一半走了",
    "他天天看电视不干活",
];
