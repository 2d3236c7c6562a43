//! Chinese names that are places by their kind: 图书馆, 三点后门, 理科楼C210.

use super::places_zh::ENDS;
use crate::engine::Words;

/// Public places that are named by their kind alone: 图书馆, 操场, 水库.
pub(super) fn public(name: &str) -> bool {
    #[rustfmt::skip]
    static SHORT: Words = Words::new(&["操场", "食堂", "广场", "廣場", "公园", "公園", "水库", "书店", "茶馆", "医院", "醫院", "前台", "大堂", "教室", "网吧", "琴房", "邮局", "村口", "后山", "球场", "球場", "夜市", "菜场", "码头", "沙滩", "泳池", "影院", "省博", "国博", "故宫", "派出所", "菜市场"]);
    #[rustfmt::skip]
    static LONG: Words = Words::new(&["图书馆", "圖書館", "体育馆", "體育館", "体育场", "游泳馆", "博物馆", "美术馆", "科技馆", "健身房", "会议室", "會議室", "办公室", "活动中心", "报告厅", "电影院", "植物园", "动物园", "游乐园", "溜冰场", "售楼部", "大剧院", "地铁口", "火车站", "高铁站", "多媒体教室", "停车场", "篮球场", "足球场", "羽毛球馆", "服务中心", "游客中心", "售票处", "幼儿园"]);
    SHORT.contains(name) || LONG.contains(name)
}

/// A corner or a door where to meet, beside the hour: 六点电梯口, 三点后门.
pub(super) fn is_corner(name: &str) -> bool {
    #[rustfmt::skip]
    const OTHERS: &[&str] = &["胃口", "人口", "借口", "开口", "改口", "随口", "亲口", "出门", "热门", "部门", "专门", "上门", "关门", "开门", "进门", "敲门", "锁门", "接口"];
    name.ends_with(['口', '门', '站']) && !OTHERS.contains(&name)
}

/// The name ends as places do.
pub(super) fn ends_as_a_place(name: &str) -> bool {
    // 理科楼C210: a room by its house.
    let base = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let numbered = name.len() - base.len();
    let base = base.trim_end_matches(|c: char| c.is_ascii_uppercase());
    let room =
        (2..=4).contains(&numbered) && base.ends_with(['楼', '樓', '馆', '館', '栋', '座', '厅', '室']);
    // 二楼牡丹厅: a hall by its name.
    let hall = name.ends_with(['厅', '廳']) && name.chars().nth(2).is_some() && !name.ends_with("客厅");
    // 信息楼5-12室: a room by its number.
    let number = name.strip_suffix('室').is_some_and(|lead| lead.ends_with(|c: char| c.is_ascii_digit()));
    room || number || hall || ENDS.of(name).any(|end| name != end || end.ends_with(['门', '口', '下']))
}
