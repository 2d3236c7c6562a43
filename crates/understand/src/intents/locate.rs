//! Locate: where am I, where are you; share a position.

use super::Case;
use super::lexicon::{Class, List};

/// What it is about.
pub(super) const WORDS: &[List] = &[
    (
        Class::Locate,
        "where_are_you where_are_u where_r_u where_u where_you where_ru whr_r_u where_ya where_am_i where_is_he where_is_she where_are_we wer_r_u where_you_at where_u_at where_u_now \
         where_is_everyone share_location share_your_location send_location send_me_your_location drop_a_pin drop_pin live_location your_location my_location current_location current_position \
         gps_coordinates which_floor find_my_phone lost \
         你在哪 你在哪里 你在哪儿 在哪呢 在哪儿呢 在哪里 人呢 到哪了 到哪儿了 走到哪了 发定位 发个定位 发位置 共享位置 位置共享 定位 我在哪 我在哪里 你喺边 喺边 喺边度 去哪了 去哪儿了 \
         哪里呢 哪呢 到哪里了 你到哪 在啥地方 我的位置 当前位置 位置",
    ),
    (
        Class::Arrive,
        "are_you_here r_u_here are_u_here reached_already reach_already have_you_arrived are_you_home reach_home u_reach you_reach got_there 到了吗 到了没 到没 到家了吗 到家没 到了没有 到未 出门了吗 走了吗 回来了吗",
    ),
];

/// Said so, it is called for.
pub(super) const EXAMPLES: &[Case] = &[
    "where r u now",
    "drop me a pin when you get there",
    "im lost, where is everyone",
    "which floor are you on",
    "你在哪呢",
    "发个定位给我",
    "你喺边啊",
    "走到哪了,我在出口等你",
];

/// Near misses: said so, it is not.
pub(super) const NEAR_MISSES: &[Case] = &[
    "where did we go wrong",
    "where is the love",
    "where did you buy that",
    "哪里哪里,过奖了",
    "我在想你说的话",
    "问题出在哪里我也不知道",
];
