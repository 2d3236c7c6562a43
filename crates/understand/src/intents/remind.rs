//! Remind: an alarm, a reminder.

use super::Case;
use super::lexicon::{Class, List};

/// What it is about.
pub(super) const WORDS: &[List] = &[
    (
        Class::Remind,
        "remind reminder reminders alarm alarms wake_me wake_me_up wake_up dont_forget don't_forget dun_forget remember remember_to rmb rmbr remb make_sure set_an_alarm dont_let_me_forget to_do \
         todo to_do_list note_to_self deadline due due_date rmb_to snooze forget_to \
         提醒 提醒我 闹钟 叫醒 叫我起床 叫我 别忘了 别忘 记得 记着 不要忘 勿忘 记住 备忘 截止 催我 定闹钟 上闹钟 叫醒我 叫你起床 唔好唔记得 唔好忘记 千万别忘 喊我",
    ),
    (
        Class::Chore,
        "hand_in submit bring water_the feed_the lock lock_the take_the_bins bins laundry pills meds tablets vitamins passport id_card sign form homework_due charge iron dentist_form renew \
         交作业 带身份证 吃药 带上 关灯 关窗 锁门 倒垃圾 收衣服 签到 打卡 充电 浇花 喂猫 喂狗 遛狗 起床 带钥匙 签字 报名 提交 续费 关煤气 洗碗 接孩子",
    ),
];

/// Said so, it is called for.
pub(super) const EXAMPLES: &[Case] = &[
    "remind me to water the plants at six",
    "wake me up at quarter to seven",
    "dont forget to bring your passport tomorrow",
    "rmb to hand in the form by friday",
    "明早六点叫我起床",
    "提醒我下午吃药",
    "记得明天带身份证",
    "定个七点的闹钟",
];

/// Near misses: said so, it is not.
pub(super) const NEAR_MISSES: &[Case] = &[
    "that reminds me of school days",
    "do you remember that summer",
    "i forgot the alarm code once",
    "我记得你以前不吃辣",
    "闹钟没响,睡过头了",
    "别忘了我爱你",
];
