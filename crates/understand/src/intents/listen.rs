//! Listen: music.

use super::Case;
use super::lexicon::{Class, List};

/// What it is about.
pub(super) const WORDS: &[List] = &[
    (
        Class::Music,
        "music song songs track tracks album albums playlist tune tunes artist band singer spotify youtube_music itunes deezer pandora last_fm soundtrack lyrics radio podcast ep vinyl remix \
         jazz rock pop hip_hop rap classical country_music reggae techno lofi indie soul r_and_b metal blues \
         歌 首歌 音乐 歌曲 专辑 歌手 歌单 曲子 伴奏 网易云 qq音乐 酷狗 儿歌 老歌 情歌 摇滚 钢琴曲 民谣 轻音乐 ktv k歌 唱歌 唱k 电台 主题曲 粤剧 京剧 戏曲 mp3 铃声 铃音",
    ),
    (
        Class::Listen,
        "listen listen_to hear_some play_some put_on play_me play_the sing 听 听歌 听听 听首 想听 放歌 放点 放个歌 我要听 听音乐 来点音乐 来首 放一首 唱一首 播放音乐",
    ),
];

/// Said so, it is called for.
pub(super) const EXAMPLES: &[Case] = &[
    "put on some quiet piano music",
    "play the newest record by that welsh singer",
    "send me that song you played in the car",
    "i want to hear something from the eighties",
    "放一首轻快的歌",
    "我想听民谣",
    "那首歌叫什么,发我听听",
];

/// Near misses: said so, it is not.
pub(super) const NEAR_MISSES: &[Case] = &[
    "listen, i am serious",
    "you never listen to me",
    "that is music to my ears",
    "听我说完",
    "他唱歌跑调",
    "老师的话你要听",
];
