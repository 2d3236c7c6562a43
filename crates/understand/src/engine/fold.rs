//! One form for characters that mean the same: narrow, lower case, simplified, plain dashes and quotes.

/// Pairs of a traditional (or variant) character and its simplified form, for the characters that rules speak of.
const SIMPLIFIED: &str = "\
後后時时點点鐘钟週周禮礼號号個个兩两雙双從从間间內内號号這这還还幾几萬万億亿貳贰參叁陸陆圓圆塊块錢钱\
幣币歲岁過过開开關关來来對对為为爲为說说會会們们與与無无電电話话機机場场車车東东風风馬马鳥鸟魚鱼龍龙\
龜龟齊齐節节陽阳陰阴曆历歷历農农當当國国際际區区縣县鎮镇鄉乡灣湾島岛廣广華华慶庆衛卫蘭兰興兴貴贵遼辽\
寧宁濟济門门閩闽滬沪漢汉長长業业專专聖圣誕诞婦妇勞劳動动兒儿親亲戀恋愛爱聲声響响體体質质遠远進进連连\
選选邊边達达運运遲迟錯错鍋锅鐵铁銀银銅铜銷销鎖锁鏡镜鍾钟閉闭閒闲閱阅隊队階阶隨随難难離离雜杂雞鸡雲云\
霧雾靜静頁页頂顶項项順顺須须預预頭头題题額额顏颜願愿類类顧顾飛飞飯饭飲饮館馆驗验驚惊髮发發发鬧闹鬥斗\
麥麦麗丽麵面黃黄點点黨党鼠鼠餅饼餐餐養养飽饱餓饿駕驾騎骑騙骗騷骚轉转輪轮輛辆輕轻載载較较輸输辦办辭辞\
農农遊游適适遞递遲迟郵邮鄰邻醫医醬酱釋释針针釣钓鈔钞鈴铃鉛铅鋪铺錄录鎊镑闆板陳陈陣阵險险隻只雖虽靈灵\
韓韩頓顿頻频顆颗風风飄飘馮冯駁驳駐驻髒脏鬆松鮮鲜鴨鸭鵝鹅鹽盐麼么黑黑劃划劇剧劉刘勁劲務务勝胜勢势匯汇\
協协單单卻却厘厘廳厅啟启員员問问啊啊喪丧喬乔嗎吗嘗尝嘴嘴圍围園园圖图團团執执堅坚報报壞坏壯壮壽寿夢梦\
夠够夥伙奧奥奪夺獎奖媽妈孫孙學学實实審审寫写寬宽寶宝將将尋寻導导屆届層层屬属岡冈崗岗嶺岭師师帳帐帶带\
幫帮幹干庫库廠厂廟庙彈弹強强彎弯後后徑径徵征復复恆恒悅悦惡恶愈愈態态慣惯憂忧應应懷怀戰战戲戏戶户拋抛\
挾挟掃扫掛挂採采換换揮挥損损搖摇搶抢撥拨擇择擊击擔担據据擠挤擴扩擺摆攝摄攤摊敗败敵敌數数斷断於于旗旗\
昇升晝昼暈晕暫暂曉晓書书條条棄弃棟栋極极構构槍枪樂乐樓楼標标樣样樹树橋桥檔档檢检櫃柜權权歐欧歡欢歸归\
殘残殺杀氣气決决沒没況况淚泪淨净淺浅減减測测渾浑湧涌溫温準准溝沟滅灭滾滚滿满漁渔漲涨潔洁潛潜潤润澤泽\
濕湿濟济瀏浏災灾煙烟煩烦熱热燈灯燒烧營营爛烂爭争爺爷牆墙牽牵犧牺狀状獨独獲获現现環环產产畢毕畫画異异\
療疗盜盗盡尽監监盤盘眾众睜睁礙碍禍祸種种稱称穩稳窮穷競竞筆笔築筑簡简簽签籃篮糧粮糾纠紀纪約约紅红級级\
紙纸細细終终組组結结絕绝絡络給给統统絲丝經经綠绿維维網网緊紧線线練练總总績绩織织繞绕繼继續续纏缠罰罚\
羅罗義义習习聖圣聞闻聯联聰聪職职聽听肅肃脅胁腦脑腳脚臉脸臨临舊旧艙舱艱艰藝艺藥药蘇苏蘋苹處处虛虚蝦虾\
術术補补裝装裡里裏里複复見见規规視视覺觉覽览觀观觸触計计訂订討讨訓训託托記记訪访設设許许訴诉診诊詞词\
試试詩诗詳详認认誰谁課课調调談谈請请論论諾诺講讲謝谢識识證证譯译議议護护變变讓让豐丰財财貨货販贩貓猫\
責责費费貼贴買买賣卖賬账賴赖賽赛贈赠贏赢趕赶趨趋跡迹蹟迹踐践軍军軟软週周鑰钥閃闪閣阁闊阔臺台壹壹肆肆\
兇凶衆众禮礼廿廿卅卅臘腊穀谷蟄蛰種种處处滿满霜霜凍冻驚惊蟄蛰餘余僅仅優优傷伤傳传債债價价億亿儘尽償偿\
兌兑兩两冊册凈净凍冻劑剂勵励區区卡卡員员嗎吗圓圆墊垫夾夹姍姗娛娱媧娲嬌娇寢寝峽峡巖岩幀帧廁厕廚厨廢废";

/// The other pairs, from the data of OpenCC (Apache-2.0).
const MORE: &str = include_str!("simplified.txt");

const FIRST: u32 = 0x4E00;
const LAST: u32 = 0x9FFF;

/// Simplified forms by code point, 0 where the character is its own.
static TABLE: [u16; (LAST - FIRST + 1) as usize] = table();

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time, where a bad index fails the build")]
const fn table() -> [u16; (LAST - FIRST + 1) as usize] {
    let mut table = [0u16; (LAST - FIRST + 1) as usize];
    let bytes = SIMPLIFIED.as_bytes();
    let mut at = 0;
    while at + 5 < bytes.len() {
        let from = three_bytes(bytes, at);
        let to = three_bytes(bytes, at + 3);
        table[(from - FIRST) as usize] = to as u16;
        at += 6;
    }
    let bytes = MORE.as_bytes();
    let mut at = 0;
    while at + 5 < bytes.len() {
        if bytes[at] == b'\n' {
            at += 1;
            continue;
        }
        let from = three_bytes(bytes, at);
        let to = three_bytes(bytes, at + 3);
        if table[(from - FIRST) as usize] == 0 {
            table[(from - FIRST) as usize] = to as u16;
        }
        at += 6;
    }
    table
}

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time, where a bad index fails the build")]
const fn three_bytes(bytes: &[u8], at: usize) -> u32 {
    ((bytes[at] as u32 & 0x0F) << 12) | ((bytes[at + 1] as u32 & 0x3F) << 6) | (bytes[at + 2] as u32 & 0x3F)
}

/// The simplified form of a Chinese character; its own where there is none.
pub(crate) fn simplified(ch: char) -> char {
    match (ch as u32).checked_sub(FIRST).and_then(|at| TABLE.get(at as usize)) {
        Some(&simple) if simple != 0 => char::from_u32(u32::from(simple)).unwrap_or(ch),
        _ => ch,
    }
}

/// The folded form of a character: one character for one, so that offsets stay.
pub(crate) fn fold(ch: char) -> char {
    if ch.is_ascii() {
        return ch.to_ascii_lowercase();
    }
    let code = ch as u32;
    match code {
        FIRST..=LAST => simplified(ch),
        0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).map_or(ch, |narrow| narrow.to_ascii_lowercase()),
        0x3000 | 0x00A0 | 0x2000..=0x200A | 0x202F => ' ',
        0x2018 | 0x2019 | 0x02BC | 0x00B4 => '\'',
        0x201C | 0x201D => '"',
        0x2010..=0x2015 | 0x30FC | 0x2212 | 0xFE58 | 0xFE63 => '-',
        0x301C | 0x223C | 0x02DC => '~',
        0xFFE5 => '¥',
        0xFFE1 => '£',
        _ => ch.to_lowercase().next().unwrap_or(ch),
    }
}

/// A Chinese character, one word part each.
pub(super) fn is_han(ch: char) -> bool {
    matches!(ch as u32, 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3134F | 0x3007)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_that_mean_the_same_fold_to_one() {
        for (written, folded) in
            [('時', '时'), ('點', '点'), ('９', '9'), ('Ａ', 'a'), ('：', ':'), ('—', '-')]
        {
            assert_eq!(fold(written), folded);
        }
        assert_eq!(fold('东'), '东');
    }

    #[test]
    fn the_table_is_pairs_of_chinese_characters() {
        let chars: Vec<char> = SIMPLIFIED.chars().collect();
        assert_eq!(chars.len() % 2, 0);
        assert!(chars.iter().all(|&ch| is_han(ch) && ch.len_utf8() == 3));
        for pair in chars.chunks(2) {
            assert_eq!(fold(pair[0]), pair[1]);
        }
    }
}
