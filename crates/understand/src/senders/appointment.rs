//! An appointment that somebody's desk confirms, moves or calls off.

use super::extract::Reader;
use crate::dims::scan::slice;
use steward_model::{CardKind, Fact, FactValue, Facts, Form, Moment};

impl Reader<'_> {
    /// An appointment that somebody's desk confirms, moves or calls off.
    pub(super) fn appointment(&self) -> Option<Form> {
        let told = self.has(&[
            "your appointment",
            "your appt",
            "your booking with",
            "your visit",
            "your consultation",
            "your viewing",
            "appointment reminder",
            "预约的",
            "已预约",
            "您预约",
            "預約的",
            "已預約",
            "的预约已",
            "的預約已",
            "您的预约",
            "您的預約",
            "预约成功",
            "預約成功",
            "就诊",
            "看诊",
            "複診",
            "复诊",
            "门诊",
            "門診",
            "挂号成功",
        ]);
        let formal = self.text.starts_with(['【', '['])
            || self.has(&[
                "dear",
                "reply",
                "please",
                "hi",
                "hello",
                "reminder",
                "您",
                "敬请",
                "敬請",
                "请准时",
                "請準時",
            ]);
        let own = self.has(&["my", "i", "we", "lol", "我", "咱"]);
        if !told || !formal || own {
            return None;
        }
        let over = self.has(&[
            "has been cancelled",
            "has been canceled",
            "is cancelled",
            "is canceled",
            "was cancelled",
            "was canceled",
            "已取消",
            "已为您取消",
            "取消成功",
            "已退号",
        ]);
        let moment = self.moment();
        if !over && !matches!(moment, Some(Moment::At(_))) {
            return None;
        }
        let mut facts = Facts::new();
        if let Some(moment) = moment {
            facts.insert(Fact::Time, FactValue::Moment(moment));
        }
        let after =
            ["地址：", "地址:", "地点：", "地點：", "地点:", "地址：", "location: ", "address: ", " at "];
        let named = |place: &String| {
            place.chars().next().is_some_and(|c| c.is_uppercase() || !c.is_ascii())
                && !place.bytes().all(|b| b.is_ascii_digit())
        };
        // 'at 9.20am at Elmfield Surgery': the hour is no place.
        let mut place = None;
        for marker in after {
            for (at, _) in self.text.match_indices(marker) {
                let rest = slice(self.text, at + marker.len(), self.text.len());
                let end = ["，", "。", "；", ", ", ". ", "; ", " on ", " with ", "\n"]
                    .iter()
                    .filter_map(|stop| rest.find(stop))
                    .min()
                    .unwrap_or(rest.len());
                let words = slice(rest, 0, end).trim().trim_end_matches('.').to_owned();
                if (2..=48).contains(&words.chars().count()) && named(&words) {
                    place.get_or_insert(words);
                }
            }
        }
        if let Some(place) = place.or_else(|| self.sender()) {
            facts.insert(Fact::Place, FactValue::Text(place));
        }
        Some(Form { kind: CardKind::Meet, facts, over, confidence: 0.8, rule: "appointment" })
    }
}
