//! Weather: the weather of a place and time.

use super::Case;
use super::lexicon::{Class, List};

/// What it is about.
pub(super) const WORDS: &[List] = &[(
    Class::Weather,
    "weather forecast rain raining rainy rains snow snowing snowy storm stormy thunderstorm sunny cloudy windy wind humid humidity temperature hot_outside cold_outside chilly umbrella \
     brolly jacket hail blizzard fog foggy typhoon hurricane tornado haze psi degrees celsius fahrenheit freezing_outside warm climate sunshine drizzle monsoon precipitation \
     天气 下雨 下雪 天气预报 气温 温度 几度 多少度 台风 雾霾 刮风 冷不冷 热不热 带伞 有雨 有雪 落雨 降温 升温 晴天 阴天 暴雨 沙尘暴 空气质量 紫外线 穿什么 冷吗 热吗 打风 \
     多云 雷阵雨 晴 湿度 风力",
)];

/// Said so, it is called for.
pub(super) const EXAMPLES: &[Case] = &[
    "is it going to rain at the beach on sunday",
    "whats the forecast for oslo this weekend",
    "will i need a jacket tonight",
    "how cold is it over there now",
    "明天你那边下雨吗",
    "周末山上冷不冷",
    "查一下海口后天的天气",
];

/// Near misses: said so, it is not.
pub(super) const NEAR_MISSES: &[Case] = &[
    "it rained the whole wedding",
    "under the weather today, staying in bed",
    "you are so cold to me",
    "昨天那场雨真大",
    "他这个人忽冷忽热",
    "下雨天最适合睡觉了",
];
