//! Buy: a thing to buy, an order, an errand.

use super::Case;
use super::lexicon::{Class, List};

/// What it is about.
pub(super) const WORDS: &[List] = &[
    (
        Class::Buy,
        "buy buying purchase shop shopping get_some get_me pick_up_some grab_some order_some order_from amazon lazada shopee taobao ebay flipkart costco tesco walmart ikea selling sell \
         sale discount on_sale promo price cost how_much_is shopping_list buy_me grocery groceries in_stock preorder pre_order help_me_buy help_buy get_u_anything need_anything bring_back \
         run_out ran_out out_of_stock cheap cheaper delivery \
         买 购 购买 买点 买个 买一 买些 帮我买 带点 带一 捎 捎点 代购 下单 淘宝 京东 拼多多 闲鱼 天猫 网购 逛街 购物 买菜 卖 多少钱一 打折 便宜 优惠 团购 拿货 进货 \
         帮我带 给我带 买回来 买啲 秒杀 包邮 快递 订购 订一 要买 卖吗 出吗 买齐 添置 领券 二手 转让 求购 换货",
    ),
    (
        Class::Goods,
        "milk bread eggs toilet_paper tissue shampoo nappies diapers laptop charger batteries battery shoes shirt dress jeans gift present flowers books book_list textbook medicine panadol \
         ink printer usb camera headphones earphones case cable sofa table_lamp bike pc ps5 xbox iphone phone_case sim_card cigarettes vape detergent soap \
         牛奶 面包 鸡蛋 纸巾 卫生纸 洗发水 尿布 尿不湿 奶粉 电脑 充电器 电池 鞋 鞋子 衣服 裙子 裤子 礼物 鲜花 书 教材 药 感冒药 打印机 u盘 相机 耳机 数据线 沙发 自行车 \
         手机壳 烟 酱油 盐 醋 米 油 水果 苹果 西瓜 菜市场 零食 饮料 矿泉水 洗衣液 肥皂 手机 冰箱 空调 电饭锅 行李箱 口罩 雨伞 包包 化妆品 面膜 口红",
    ),
];

/// Said so, it is called for.
pub(super) const EXAMPLES: &[Case] = &[
    "we are out of milk can you pick some up",
    "going to the shop, you want anything?",
    "how much for the bike, is it still for sale",
    "order a new charger for me please",
    "need to get a present for mum's birthday",
    "下班帮我带两斤苹果",
    "家里没酱油了,顺路买一瓶",
    "这个包哪里买的,多少钱,我也想要一个",
    "我想买个新手机,有什么推荐",
];

/// Near misses: said so, it is not.
pub(super) const NEAR_MISSES: &[Case] = &[
    "i dont buy that excuse",
    "just bought the shoes, so happy",
    "nice dress in that photo",
    "早就买好了",
    "他卖萌呢",
    "这衣服质量不行,退了",
];
