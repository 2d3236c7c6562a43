//! Words that tell how a thing is said, whatever it is about: who acts, wish, question, proposal, past, negation,
//! condition, hearsay; and the words of times and places.

use super::lexicon::{Class, List};

/// How it is said.
pub(super) const SPEECH: &[List] = &[
    (Class::I, "i im i'm ive me my mine myself id ill 我 我的 俺 偶 人家 本人"),
    (Class::You, "u you ur your yours ya yall youre y'all thou 你 你的 您 你们 妳 你哋 您老 拎"),
    (Class::We, "we us our were_gonna both_of_us 我们 咱 咱们 我哋 大家 一起 一块 一块儿 一齐 together 一同"),
    (
        Class::They,
        "he she they him her them his their hes shes theyre someone somebody everyone everybody people 他 她 他们 \
         她们 佢 佢哋 人家 别人 有人 他妈 mum mom dad papa mama mother father sis bro brother sister hubby wife \
         husband boss teacher 老师 老板 妈妈 爸爸 爸 妈 姐 哥 弟 妹 同学 同事 boyfriend girlfriend bf gf 老公 老婆 \
         男友 女友 爷爷 奶奶 外婆 姥姥 姥爷 叔叔 阿姨 舅舅 姑姑 婆婆",
    ),
    (
        Class::Wish,
        "want wanna wan wants wana wanted_to want_to would_like id_like i'd_like would_love feel_like feeling_like fancy craving \
         crave hope_to hoping_to dying_for dying_to keen keen_to wish_to looking_for looking_to in_the_mood_for mood_for \
         想 想要 好想 要 想去 好想去 打算 准备 希望 愿意 想吃 想喝 想看 想听 想买 特想 很想 超想 有冇兴趣 有没有兴趣 \
         有空 有时间 得闲 free_to free_for interested",
    ),
    (
        Class::Need,
        "need needs have_to has_to must gotta got_to hafta hv_to should shld shud muz ought_to supposed_to better \
         need_to needa nid 需要 必须 得 应该 该 要记得 一定要 非要 不得不 急需",
    ),
    (
        Class::Please,
        "please pls plz plss pl can_you could_you cud_u can_u cn_u will_you would_you would_u help_me help_us mind could_i can_i may_i \
         can_we could_we do_me_a_favor do_me_a_favour kindly lemme let_me can_help 请 请问 麻烦 麻烦您 麻烦你 帮 帮我 帮忙 \
         给我 能不能 能否 可不可以 可以帮 拜托 劳驾 唔该 帮手 可否 能帮 帮俺 替我 请帮 求 能给 可以给 同我",
    ),
    (
        Class::Lets,
        "lets let's let_us shall_we shall_i we_should we_can why_dont_we 一起去 我们去 咱去 走吧 去吧 走起 走走走 约吗 约不约 约起 约",
    ),
    (
        Class::Propose,
        "how_about what_about hw_abt how_abt wat_abt what_abt maybe perhaps why_not or_else suggest suggestion reckon up_for down_for \
         join come_along come_with care_to care_for 要不 要不然 不如 要么 还是去 去不去 来不来 好不好 行不行 怎么样 咋样 \
         点样 吃不吃 看不看 好吗 好嘛 行吗 可以吗 可好 成不 去不 来不 好唔好 去唔去 得唔得 有没有空 有空吗 在家吗 wanna_come \
         can_or_not can_anot 咩 anot or_not",
    ),
    (
        Class::Command,
        "find search show get give tell book order set add play put check look_up lookup create make start open turn_on \
         send locate list recommend schedule cancel rate use 查 查询 查一下 查查 查下 搜 搜索 搜一下 找 找一下 找个 找一家 \
         找找 打开 播放 放一首 放首 来一首 来首 推荐 告诉我 设置 设定 设个 定个 订个 预订 预定 导航 导航到 显示 开启 调 调到 切换 \
         启动 发短信 发送 提供 列出 介绍",
    ),
    (
        Class::Where,
        "where wheres where's whr wer whereabouts 哪 哪里 哪儿 哪个 哪家 边度 边间 什么地方 啥地方 在哪 去哪 去哪里 去哪儿 哪边 咩地方 边",
    ),
    (
        Class::When,
        "when whens wen wats_time what_time wat_time wad_time wht_time how_soon 几时 几点 什么时候 啥时候 啥时 几点钟 什么时间 几号 几点几分 哪天 多早 几耐",
    ),
    (
        Class::How,
        "how hows how_do how_to how_can how_far how_long how_much how_many hw 怎么 咋 怎样 如何 多远 多久 多少 多少钱 几多 几多钱 点去 怎么走 怎么去 多大 怎麽",
    ),
    (
        Class::Which,
        "what wat wad wht which whats what's wats who whos any anything something 什么 啥 哪种 几 有什么 有啥 咩 乜 有没有 有冇 是否 谁",
    ),
    (
        Class::Past,
        "was were did had went ate bought came saw got took met watched called paid been ago yesterday ytd yest last_night last_week \
         last_month last_year just_now already liao alr alrdy already_had le done finished used_to earlier_today this_morning_i \
         刚 刚刚 刚才 昨天 昨晚 前天 过了 完了 已经 上次 上周 以前 之前 过 去年 前几天 当时 那时候 好了 了 咗 吃了 看了 买了 去了 \
         到了 回来了 吃过 看过 去过 听过 买过 琴日 头先 上个月 小时候 那次",
    ),
    (
        Class::Not,
        "no not dont don't didnt doesnt cant can't wont won't never nope neither nothing without isnt arent wasnt couldnt \
         shouldnt nvr havent hasnt aint unless cannot cnt no_need dun dunno dun_want dowan nah 不 没 没有 别 不要 不用 不想 不能 未 \
         无 冇 唔 唔好 唔使 甭 不是 没空 不去 不会 莫 勿 别去 不吃 不行 没时间 不可以 唔係 未有 懒得",
    ),
    (
        Class::If,
        "if would_have could_have should_have wish_i in_case whether unless suppose imagine 如果 要是 假如 的话 若 万一 要不是 早知道 本来",
    ),
    (
        Class::Hearsay,
        "said says told heard they_say she_said he_said apparently according tells asked thinks thought 说 听说 据说 讲 他说 她说 \
         告诉 听讲 说是 话 问 觉得 以为 认为",
    ),
    (
        Class::Agree,
        "ok okay okie k kk okk okies yes yeah yup ya yep yea sure can alright alrite ic oic icic noted orh orite cool deal \
         好 好的 好啊 好呀 行 可以 嗯 恩 哦 噢 喔 ok啦 没问题 知道 知道了 收到 成 中 得 好嘅 係 是的 对 嗯嗯 行啊 对啊 没事 明白",
    ),
    (
        Class::Later,
        "later ltr l8r next_time some_other_time another_day soon someday one_day sometime 改天 下次 回头 再说 以后 改日 哪天 有机会 迟啲 到时 等下 一会 一会儿 待会 待会儿 等会 等会儿 过会",
    ),
    (
        Class::Laugh,
        "haha hahaha lol lmao hehe hee heh hah rofl xd gee hahahaha hahah hehehe omg wtf jk kidding joking 哈 哈哈 哈哈哈 \
         呵呵 嘿嘿 嘻嘻 笑死 开玩笑 逗你 哈哈哈哈",
    ),
    (Class::Thanks, "thanks thx thank tks thank_you thanx ty tq cheers 谢谢 多谢 谢 谢啦 感谢 谢了 唔该晒"),
    (
        Class::Greeting,
        "hi hello hey hellos morning good_morning good_night goodnight gd_nite nite night_night gnite bye happy_birthday merry_christmas \
         happy_new_year sweet_dreams congrats congratulations 你好 您好 早 早安 晚安 早上好 再见 拜拜 生日快乐 新年快乐 恭喜 嗨 喂 \
         节日快乐 圣诞快乐 祝 祝你 新春快乐 中秋快乐 good_luck take_care miss_you love_you 想你 爱你 保重 加油",
    ),
    (
        Class::Will,
        "will ll gonna going_to gng_to gg_to gona goin_to about_to planning plan_to planning_to 会 将 将要 快要 马上 就要 就去 就来 正要 这就",
    ),
    (
        Class::OnTheWay,
        "on_the_way on_my_way otw omw on_d_way reaching reach reached arrived arriving coming leaving left almost_there nearly_there here_already \
         stuck running_late late 在路上 快到 快到了 马上到 就到 到了 出发 出发了 出门 上车 上车了 堵车 堵 迟到 晚点到 下车 到家 到家了",
    ),
    (
        Class::Feeling,
        "love like happy sad tired bored sick hungry sleepy angry sorry miss hate worried scared nice good great fun best awesome \
         喜欢 爱 开心 难过 累 无聊 困 生气 对不起 抱歉 讨厌 不好意思 烦 郁闷 好玩 好吃 好看 舒服 难受 可爱 漂亮 心疼 伤心 羡慕 佩服",
    ),
    (
        Class::Particle,
        "lah la lor leh meh mah hor sia ah bah liao wor ar anot one de 吧 吗 嘛 呢 啊 呀 哦 哈 哇 啦 咯 喽 呗 么 不 啵 喂 诶 嘅 喇 呀嘛 咩",
    ),
    (
        Class::Machine,
        "translate spell definition define calculate timer volume playlist convert joke bedtime spelling password account_number credit_score \
         insurance vacation_days pto routing_number interest_rate rewards_card oil_change tire recipe calories ingredients macros 翻译 \
         电视台 频道 菜谱 做法 新闻 彩票 星座 诗 小说 网站 应用 软件 短信 邮件 微博 百科 比分 股票 笑话 游戏",
    ),
];

/// People counted, days and hours.
pub(super) const PEOPLE_AND_TIMES: &[List] = &[
    (
        Class::People,
        "people persons pax ppl guests adults adult kids seats seat for_two for_four party_of 个人 位 人 两位 三位 四位 两个人 三个人 四个人 \
         几个人 大人 小孩 两人 三人 四人 五人 多少人 table_for the_two_of_us",
    ),
    (
        Class::Date,
        "today tomorrow tmr tmrw tml tomolo tomoro tomo 2moro tomorow tmw tdy tday 2day monday tuesday wednesday thursday friday saturday sunday mon \
         tue tues wed weds thu thur thurs fri sat sun weekend wkend weekday next_week this_week nxt_wk next_month january february march april \
         june july august september october november december xmas christmas new_year cny deepavali eid diwali thanksgiving easter \
         今天 明天 后天 今日 明日 听日 聽日 周一 周二 周三 周四 周五 周六 周日 周末 星期一 星期二 星期三 星期四 星期五 星期六 星期天 星期日 \
         礼拜一 礼拜二 礼拜三 礼拜四 礼拜五 礼拜六 礼拜天 礼拜日 下周 这周 下个月 这周末 下礼拜 下星期 五一 十一 国庆 春节 过年 元旦 中秋 端午 清明 寒假 暑假 \
         月底 月初 初一 初二 初三 除夕 拜六 大后天 号 日 当天 明儿 今儿 后儿 this_fri this_sat the_weekend",
    ),
    (
        Class::DayPart,
        "tonight tonite 2nite 2night tonit noon afternoon evening midnight lunchtime evenin afternoons aft nite later_today this_morning this_evening \
         this_afternoon tmr_morning tmr_night in_the_morning 今晚 明晚 早上 上午 中午 下午 晚上 傍晚 夜里 半夜 凌晨 明早 今早 下昼 夜晚 晏昼 \
         今天晚上 明天晚上 放学 下班 下课 放工 收工 下班后 下课后 饭点 晌午",
    ),
    (
        Class::Clock,
        "am pm oclock o'clock hrs hr hour hours half_past quarter_to quarter_past min mins minutes 点 点半 点钟 点整 分钟 小时 钟 半小时 一刻 \
         一点 两点 三点 四点 五点 六点 七点 八点 九点 十点 十一点 十二点 一点半 两点半 三点半 四点半 五点半 六点半 七点半 八点半 九点半 十点半 now right_now asap",
    ),
    (
        Class::Number,
        "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand half dozen \
      一 二 两 三 四 五 六 七 八 九 十 百 千 万 半 俩 仨",
    ),
];

/// Places of daily life, and going there.
pub(super) const PLACES: &[List] = &[
    (
        Class::Spot,
        "home house hm hse office work school sch uni campus library lib canteen mall station mrt_station airport hospital clinic hall \
         gate lobby hostel dorm room gym pool place downtown town centre center church temple bank post_office market corner street road avenue \
         家 家里 公司 学校 宿舍 图书馆 教室 食堂 门口 校门口 楼下 车站 地铁站 机场 医院 火车站 高铁站 广场 商场 超市 银行 楼上 办公室 大厅 \
         小区 单位 工地 路口 桥头 操场 体育馆 东门 西门 南门 北门 这里 那里 那边 这边 呢度 嗰度 附近 旁边 周边 周围 nearby near around close_by \
         there here 市中心 街 路 店 城",
    ),
    (
        Class::Move,
        "go going goin gg gng come coming head heading get_to going_out hang hangout go_out 去 来 到 过来 过去 出来 出去 回 回来 回去 走 \
         上 下 跟 去玩 逛 跑 返 嚟 来找 去找 come_over come_down drop_by pop_by pop_round swing_by",
    ),
];

#[cfg(test)]
mod tests {
    use super::super::lexicon::{Class, tags};
    use super::super::units::cut;

    #[test]
    fn said_of_the_past_is_told_from_what_is_wanted() {
        let has =
            |text: &str, class: Class| tags(&cut(text).units).iter().any(|tag| tag.class == class as u8);
        for (wish, past) in
            [("want to eat", "ate already"), ("想吃火锅", "昨天吃了火锅"), ("shall we go", "we went")]
        {
            assert!(!has(wish, Class::Past) && has(past, Class::Past), "{wish} / {past}");
        }
        assert!(has("i dont want", Class::Not) && has("我不想去", Class::Not));
        assert!(has("she said", Class::Hearsay) && has("听说", Class::Hearsay));
    }
}
