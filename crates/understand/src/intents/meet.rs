//! Meet: an appointment or a meeting, its time, place and people; also the dentist and the hairdresser.

use super::Case;
use super::lexicon::{Class, List};

/// What it is about.
pub(super) const WORDS: &[List] = &[
    (
        Class::Meet,
        "meet meeting meetup meet_up meets mit catch_up catchup hang_out hangout see_u_at see_you_at see_ya_at cu_at c_u_at cya_at see_u see_you cya cu gather gathering get_together \
         come_over come_round pop_round over_to_mine my_place your_place reunion wait_for_me wait_4_me rendezvous link_up lepak jio chill available free availability what_time_shall \
         same_time same_place see_each_other join_us date \
         见 见面 碰头 碰面 集合 约 约好 约个 聚 聚会 聚聚 会合 等你 等我 老地方 不见不散 见一面 过来玩 来我家 去你家 开会 会议 面试 约定 碰个头 集中 报到 坐坐 同学会 \
         有空吗 有空没 有空不 方便吗 出来玩 出来 得闲 见个面 约会 碰一下 汇合 门口等 楼下等",
    ),
    (
        Class::Appointment,
        "appointment appt appointments dentist doctor dr haircut hairdresser barber salon stylist interview viewing consultation checkup check_up meeting_room session booking_slot slot \
         reschedule physio vet optician gp therapist conference standup stand_up handover briefing sync calendar invite agenda 1on1 one_on_one parents_evening mot \
         预约 牙医 医生 看病 复查 体检 挂号 理发 剪头发 面谈 家长会 例会 周会 晨会 会议室 约了 看房 拔牙 洗牙 复诊 打疫苗 美容 做头发 门诊 挂个号 答辩 彩排 培训",
    ),
    (
        Class::Lesson,
        "class lesson lecture tutorial tut lab exam test project assignment proj practice training rehearsal prac study studying revision homework quiz seminar workshop \
         上课 课 下课 自习 考试 作业 论文 实验 讲座 排练 训练 学习 复习 实习 补课 开学 放假 点名 逃课 选课",
    ),
];

/// Said so, it is called for.
pub(super) const EXAMPLES: &[Case] = &[
    "meet at the east gate at half six",
    "are you free on tuesday to go over the slides",
    "book me in with the dentist on the 5th",
    "see u 9am at the lobby then",
    "let us move our sync to thursday three pm",
    "周五下午三点在二楼会议室碰一下",
    "明天老地方见,别迟到",
    "听日得唔得闲出嚟坐下",
    "帮我约个周六上午剪头发",
];

/// Near misses: said so, it is not.
pub(super) const NEAR_MISSES: &[Case] = &[
    "nice to meet you",
    "see you around, bye",
    "the meeting dragged on for ages",
    "we should hang out some day haha",
    "好久不见",
    "昨天见到你妹妹了",
    "改天再聚吧",
];
