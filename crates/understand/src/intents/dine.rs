//! Dine: somewhere to eat, a table, food brought.

use super::Case;
use super::lexicon::{Class, List};

/// What it is about.
pub(super) const WORDS: &[List] = &[
    (
        Class::Eat,
        "eat eating lunch dinner breakfast brunch supper dine dining bfast brekkie brekky dinnr lunchie lunching makan tapau dabao takeaway takeout \
         take_away take_out doordash ubereats deliveroo foodpanda grabfood grab_a_bite bite_to_eat bite grub food din meal meals feed hungry \
         starving famished drinks drink high_tea afternoon_tea happy_hour potluck bbq steamboat grill buffet eat_out dine_in lunch_time dinner_time \
         吃 吃饭 饭 午饭 晚饭 早饭 早餐 午餐 晚餐 夜宵 宵夜 食饭 食 饮茶 早茶 下午茶 聚餐 撸串 点外卖 外卖 叫外卖 打包 点菜 下馆子 开饭 喝酒 喝茶 \
         喝咖啡 喝一杯 搓一顿 吃一顿 请客 饿 饿了 饿死 肚子饿 肚饿 吃点 吃个饭 吃啥 吃什么 食咩 食乜 干饭 搞点吃的 好吃的 吃的 约饭 吃顿饭 食晏 \
         年夜饭 火锅 烧烤 便当 饭局 酒席 喜酒 摆酒 聚一聚 订餐 点餐 喝一盅",
    ),
    (
        Class::Food,
        "pizza burger burgers noodles noodle rice chicken_rice sushi ramen pasta steak curry kebab tacos taco burrito bbq_ribs dim_sum dimsum hotpot \
         laksa prata roti satay nasi_lemak biryani dosa samosa naan fries fried_chicken kfc mcd macdonalds mcdonalds mac maccas subway starbucks coffee kopi \
         teh tea bubble_tea boba milo soup salad sandwich sandwiches wings ribs seafood crab prawn fish_and_chips chips cake icecream ice_cream dessert \
         durian porridge congee dumplings pho bak_kut_teh chinese italian indian mexican thai japanese korean french vietnamese american mediterranean \
         greek spanish turkish vegetarian vegan halal kosher gluten_free western cuisine tapas brunch_spot beer wine pint pints cocktails donuts bagel \
         麻辣烫 烤肉 烤鸭 涮羊肉 串串 小龙虾 面 面条 米粉 米线 饺子 包子 馄饨 粥 盖饭 炒饭 汉堡 披萨 寿司 拉面 牛排 咖喱 川菜 湘菜 粤菜 日料 韩餐 \
         西餐 海鲜 烤鱼 酸菜鱼 奶茶 咖啡 蛋糕 甜品 糖水 肯德基 麦当劳 必胜客 海底捞 星巴克 啤酒 茶 冰淇淋 点心 烧饼 油条 豆浆 煎饼 炸鸡 羊汤 羊肉 牛肉面 \
         肠粉 鸡煲 烧腊 茶餐厅 打边炉 鸡公煲 黄焖鸡 沙县 小吃 大排档 螺蛳粉 自助餐 快餐 东北菜 家常菜 素菜 北京菜 清真 菜",
    ),
    (
        Class::Eatery,
        "restaurant restaurants cafe cafes diner bistro brasserie pub pubs bar bars tavern steakhouse pizzeria eatery food_court foodcourt hawker \
         hawker_centre kopitiam coffee_shop coffeeshop bakery brewery joint food_truck food_place place_to_eat places_to_eat somewhere_to_eat \
         trattoria osteria gastropub tea_house creperie deli nandos wetherspoons spoons chilis olive_garden applebees \
         餐馆 餐厅 饭店 饭馆 馆子 小馆 酒楼 食堂吃 火锅店 烧烤店 面馆 酒吧 咖啡厅 咖啡馆 咖啡店 茶楼 食肆 餐饮 美食 吃饭的地方 地方吃 小店 饭庄 人均 人均消费 推荐菜",
    ),
];

/// Said so, it is called for.
pub(super) const EXAMPLES: &[Case] = &[
    "shall we grab dinner after work",
    "anyone up for hotpot on friday",
    "can you get us a table for four at eight",
    "im starving, lets order a pizza",
    "wan go makan later?",
    "find a vegan brunch place near the harbour",
    "今晚一起吃火锅吧",
    "中午食咩好呀",
    "帮我订一家附近的川菜馆,四个人",
    "饿死了,点个外卖吧",
];

/// Near misses: said so, it is not.
pub(super) const NEAR_MISSES: &[Case] = &[
    "i already ate, so full now",
    "the soup at that place was terrible last week",
    "she had him for breakfast in that debate",
    "eat your vegetables lol",
    "昨天那家火锅太咸了",
    "我吃过饭了",
    "他这个人吃软不吃硬",
];
