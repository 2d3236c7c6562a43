//! Call: a telephone call.

use super::Case;
use super::lexicon::{Class, List};

/// What it is about.
pub(super) const WORDS: &[List] = &[(
    Class::Call,
    "call calls calling ring phone dial give_me_a_call give_me_a_ring call_me ring_me call_u call_you call_back ring_back buzz facetime video_call skype zoom_call phone_call \
     give_him_a_call give_her_a_call hotline voicemail pick_up_the_phone missed_call telephone give_a_bell bell_me call_him call_her call_them fone ph_number phone_number speed_dial \
     hit_me_up whatsapp_call \
     电话 打电话 打个电话 给我打电话 回电话 回个电话 回电 通电话 打我电话 拨打 拨 呼叫 视频 视频通话 语音 打给 打畀 打俾 来电 接电话 打我手机 来个电话 致电 座机 手机号 号码 \
     打一个 打个 call我 复机 倾电话 通话 打过来 打过去电话 去个电话 电话号码",
)];

/// Said so, it is called for.
pub(super) const EXAMPLES: &[Case] = &[
    "ring me when you have a minute",
    "can i call u tonight around nine",
    "phone the plumber please",
    "give your gran a call, she is asking for you",
    "给我回个电话",
    "你打个电话问问物业",
    "晚上八点视频吧",
    "呼叫张经理",
];

/// Near misses: said so, it is not.
pub(super) const NEAR_MISSES: &[Case] = &[
    "dont call me names",
    "she called yesterday about the cat",
    "my phone is dying",
    "close call there",
    "刚跟他打完电话",
    "手机掉水里了",
    "我在接电话呢等下说",
];
