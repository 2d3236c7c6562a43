//! People who are addressed by name: 'hi Tom,', 'Anna, can you …', 'ok mum', 小王，, 李老师好.

mod en;
mod names;
mod zh;

use crate::engine::{Doors, Scan};
use steward_model::Entity;

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    en::doors(zh::doors(all)).of(&names::CALLED)
}

/// Finds all of them.
pub(crate) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    if scan.has_words {
        en::find(scan, out);
    }
    if scan.has_han {
        zh::find(scan, out);
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn people_and_near_misses() {
        check::kind(
            EntityKind::Person,
            "Hi ⟦Priya⟧, are you up?
             thanks ⟦Marek⟧!
             Dear ⟦Mrs Fenn⟧ we are closed
             ⟦小王⟧，明天几点
             ⟦李老师⟧您好
             Hi there, all good
             Dear Customer, your OTP
             老板说不行
             小心地滑
             王府井见",
        );
    }

    #[test]
    fn people_without_a_greeting_and_near_misses() {
        check::kind(
            EntityKind::Person,
            "⟦Laura⟧, can you bring the tent?
             ⟦Nikhil⟧ can you ring me
             ⟦Oskari⟧, did you feed the cat?
             ⟦Mum⟧, i lost my keys
             ok ⟦dad⟧
             yes ⟦nan⟧ i will
             thx ⟦Ben⟧
             hey ⟦jess⟧, you up?
             miss you ⟦Grandma⟧
             well done ⟦Farah⟧!
             where are you ⟦Lucy⟧?
             are you in tonight, ⟦Marta⟧?
             @⟦Jane⟧ your turn
             ⟦Dr Lee⟧, may I come at four?
             ⟦Ahmed⟧! long time no see
             Ready. ⟦Mr Goh⟧, may we count on you?
             Key in 0046. Dr Sethi, level 3, 13:25
             Thanks, Mr & Mrs Adeyemi
             no lifting, no stairs, no Sandra
             sounds good ⟦Pete⟧
             hang on ⟦Joe⟧!
             let me know ⟦Ivan⟧, thanks
             you're the best ⟦Zoe⟧
             ⟦Rose⟧, can you water them?
             Rose, tulip and lily bulbs
             Bill, please!
             do you know Ivan?
             is that Sam?
             Girl, are you coming
             Well, can you lift it?
             Monday, can you make it?
             May, June and July are full
             Tom, Lucy and I are going
             Grandma, Tom and I are going
             Paris, can you believe it
             ⟦Paris⟧, can you bring the cake
             ⟦Florence⟧, could you call mum
             ⟦Sydney⟧, are you coming?
             London, can you hear me
             Hi, Good morning to all
             Dublin, are you ready
             Netflix, are you kidding
             Spektra, are you serious
             thanks Amazon
             cheers Ryanair
             Honestly, did you eat it all
             Guys, can you hear me
             thanks Monday works
             sorry Dad is asleep
             ok will do
             thanks for the tea
             mum said no
             with Anna, Ben and Carl
             I saw you and mark",
        );
    }

    #[test]
    fn people_addressed_in_chinese_and_near_misses() {
        check::kind(
            EntityKind::Person,
            "谢谢⟦王姐⟧
             辛苦了⟦陈师傅⟧！
             ⟦欧阳老师⟧你好
             ⟦司徒先生⟧，车到了
             ⟦小李⟧ 帮我带份饭
             ⟦妈⟧，我晚点回来
             好的⟦爸⟧
             ⟦老婆⟧，晚上吃啥
             ⟦周敏⟧，你到哪了
             @⟦王芳⟧ 记得带身份证
             早上好⟦周老师⟧
             收到，⟦孙经理⟧
             ⟦黃小姐⟧，你嘅訂單到咗
             麻烦⟦刘师傅⟧到楼下
             好久不见⟦小周⟧
             收到 谢谢⟦王姐⟧
             好的谢谢 ⟦李哥⟧
             明天见 ⟦小李⟧
             我到了 ⟦陈师傅⟧
             想见 小李
             他走了 王姐在
             去找 王姐
             谢谢刘师傅的水
             小区停水通知
             小雨转多云
             高兴，你来了
             钱够花，你留着
             黄了吧，你看
             万一，你不在呢
             马上，等我
             老家那边下雪
             谢谢老板
             谢谢惠顾
             李老师的课取消了
             方总是迟到
             妈说不行
             @所有人 明天开会",
        );
    }
}
