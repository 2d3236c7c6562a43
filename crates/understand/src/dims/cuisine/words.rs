//! Dishes and cuisines by OpenStreetMap's word for them.

use crate::engine::Lexicon;

/// What a word says about food.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Food {
    /// OpenStreetMap's word.
    pub word: &'static str,
    /// Also a nation, a language, people: what stands around decides.
    pub nation: bool,
}

const fn dish(word: &'static str) -> Food {
    Food { word, nation: false }
}

const fn nation(word: &'static str) -> Food {
    Food { word, nation: true }
}

macro_rules! foods {
    ($($make:ident $osm:literal: $($word:literal)+;)+) => {
        Lexicon::new(&[$($(($word, $make($osm)),)+)+])
    };
}

/// All of them.
pub(super) static FOODS: Lexicon<Food, 4096> = foods! {
    dish "ramen": "ramen" "tonkotsu ramen" "拉面馆" "豚骨拉面" "日式拉面";
    dish "sushi": "sushi" "sashimi" "omakase" "寿司" "刺身" "回转寿司";
    dish "japanese": "japanese food" "izakaya" "yakitori" "teppanyaki" "soup curry" "katsu" "katsu curry" "tempura" "udon" "soba" "bento" "okonomiyaki" "takoyaki" "donburi" "日料" "日本料理" "日本菜" "日式" "居酒屋" "天妇罗" "乌冬" "乌冬面" "鳗鱼饭" "定食" "和食" "寿喜烧" "章鱼烧" "大阪烧" "丼饭";
    nation "japanese": "japanese";
    dish "korean": "korean food" "korean bbq" "kbbq" "bibimbap" "bulgogi" "kimchi stew" "tteokbokki" "韩餐" "韩国料理" "韩国菜" "韩式烤肉" "韩料" "部队锅" "石锅拌饭" "年糕火锅" "炒年糕";
    nation "korean": "korean";
    dish "thai": "thai food" "pad thai" "tom yum" "green curry" "som tam" "泰国菜" "泰餐" "泰式" "冬阴功" "泰菜";
    nation "thai": "thai";
    dish "vietnamese": "vietnamese food" "pho" "banh mi" "bun cha" "越南菜" "越南粉" "河粉" "越南河粉" "越式" "越餐";
    nation "vietnamese": "vietnamese";
    dish "indian": "indian food" "biryani" "tikka masala" "butter chicken" "tandoori" "masala dosa" "dosa" "thali" "vindaloo" "korma" "samosas" "samosa" "chaat" "balti" "印度菜" "印度餐" "咖喱饺" "飞饼";
    dish "curry": "curry" "curries" "咖喱" "咖喱饭" "咖哩" "咖哩饭";
    nation "indian": "indian";
    dish "malaysian": "malaysian food" "roti canai" "nasi lemak" "laksa" "char kway teow" "rendang" "satay" "肉骨茶" "叻沙" "马来菜" "椰浆饭" "沙爹" "娘惹菜" "南洋菜";
    nation "malaysian": "malaysian";
    dish "singaporean": "chilli crab" "hainanese chicken rice" "海南鸡饭";
    dish "indonesian": "indonesian food" "nasi goreng" "gado gado" "印尼菜";
    nation "indonesian": "indonesian";
    dish "filipino": "lechon" "sisig" "lumpia";
    nation "filipino": "filipino";
    dish "chinese": "chinese food" "dim sum" "yum cha" "peking duck" "xiaolongbao" "congee" "cantonese food" "早茶" "饮茶" "港式饮茶" "茶餐厅" "粤菜" "广东菜" "东北菜" "江浙菜" "上海菜" "本帮菜" "淮扬菜" "鲁菜" "闽菜" "徽菜" "浙菜" "苏菜" "北京菜" "京菜" "家常菜" "农家菜" "中餐" "烤鸭" "北京烤鸭" "煲仔饭" "烧腊" "烧鹅" "叉烧" "点心" "肠粉" "锅包肉" "小炒" "大排档" "客家菜" "潮汕菜" "潮州菜" "顺德菜" "豫菜" "晋菜" "西北菜" "新疆菜" "大盘鸡" "私房菜" "砂锅粥" "粥";
    nation "chinese": "chinese" "cantonese";
    dish "sichuan": "sichuan food" "szechuan" "sichuan" "mapo tofu" "川菜" "四川菜" "酸菜鱼" "水煮鱼" "麻婆豆腐" "重庆菜" "回锅肉" "辣子鸡" "毛血旺" "水煮肉片" "宫保鸡丁" "烤鱼" "钵钵鸡" "冒菜";
    dish "hunan": "hunan food" "湘菜" "湖南菜" "剁椒鱼头" "农家小炒肉" "臭鳜鱼";
    dish "hot_pot": "hot pot" "hotpot" "shabu shabu" "shabu" "steamboat" "malatang" "火锅" "麻辣烫" "羊蝎子" "涮羊肉" "涮肉" "打边炉" "串串香" "串串" "麻辣香锅" "麻辣锅" "冷锅串串" "牛肉火锅" "椰子鸡" "羊肉锅" "姜母鸭" "涮锅" "旋转小火锅" "毛肚";
    dish "barbecue": "barbecue" "bbq" "barbeque" "brisket" "ribs" "烤肉" "烧烤" "撸串" "烤串" "羊肉串" "烤羊腿" "烤全羊" "自助烤肉" "炭烤" "烤羊排" "烧鸟";
    dish "noodle": "noodles" "noodle" "noodle soup" "beef noodles" "chow mein" "lo mein" "ramyeon" "兰州拉面" "拉面" "牛肉面" "面馆" "米粉" "米线" "过桥米线" "螺蛳粉" "酸辣粉" "热干面" "刀削面" "重庆小面" "小面" "炸酱面" "担担面" "桂林米粉" "烩面" "油泼面" "臊子面" "面条" "手擀面" "凉皮" "凉面" "云吞面" "车仔面" "螺狮粉" "牛腩面" "阳春面" "刀削" "板面" "裤带面" "biangbiang面" "羊肉粉" "牛肉粉" "肥肠粉" "意大利拉面";
    dish "dumpling": "dumplings" "dumpling" "gyoza" "jiaozi" "potstickers" "pierogi" "momos" "饺子" "水饺" "小笼包" "馄饨" "云吞" "生煎" "生煎包" "煎饺" "蒸饺" "锅贴" "抄手" "汤包" "灌汤包" "包子" "饺子馆";
    dish "pizza": "pizza" "pizzas" "pizzeria" "披萨" "比萨" "比萨饼";
    dish "italian": "italian food" "pasta" "spaghetti" "lasagne" "lasagna" "risotto" "carbonara" "gnocchi" "意大利菜" "意大利面" "意面" "意餐" "意式";
    nation "italian": "italian";
    dish "burger": "burger" "burgers" "cheeseburger" "hamburger" "smash burger" "smashburger" "汉堡" "汉堡包";
    dish "kebab": "kebab" "kebabs" "doner" "doner kebab" "shawarma" "土耳其烤肉" "沙威玛";
    dish "turkish": "turkish food" "lahmacun" "pide" "土耳其菜";
    nation "turkish": "turkish";
    dish "greek": "greek food" "gyros" "souvlaki" "moussaka" "希腊菜";
    nation "greek": "greek";
    dish "lebanese": "lebanese food" "falafel" "hummus" "mezze" "黎巴嫩菜";
    nation "lebanese": "lebanese";
    dish "yemeni": "mandi" "kabsa" "也门菜";
    nation "yemeni": "yemeni";
    dish "persian": "persian food" "ghormeh sabzi" "koobideh" "波斯菜" "伊朗菜";
    nation "persian": "persian" "iranian";
    dish "arab": "arab food" "阿拉伯菜";
    dish "afghan": "kabuli pulao";
    nation "afghan": "afghan";
    dish "pakistani": "nihari" "karahi";
    nation "pakistani": "pakistani";
    dish "nepalese": "dal bhat" "尼泊尔菜";
    nation "nepalese": "nepalese" "nepali";
    dish "sri_lankan": "kottu" "hoppers";
    nation "sri_lankan": "sri lankan";
    dish "moroccan": "tagine" "couscous" "摩洛哥菜";
    nation "moroccan": "moroccan";
    dish "ethiopian": "injera" "ethiopian food" "埃塞俄比亚菜";
    nation "ethiopian": "ethiopian";
    dish "african": "jollof" "jollof rice" "suya" "非洲菜";
    nation "african": "nigerian" "west african";
    dish "mexican": "mexican food" "taco" "tacos" "burrito" "burritos" "quesadilla" "quesadillas" "enchiladas" "nachos" "tex mex" "墨西哥菜" "墨西哥卷饼" "塔可" "墨西哥餐";
    nation "mexican": "mexican";
    dish "peruvian": "ceviche" "秘鲁菜";
    nation "peruvian": "peruvian";
    dish "brazilian": "churrasco" "churrascaria" "rodizio" "巴西烤肉" "巴西菜";
    nation "brazilian": "brazilian";
    dish "argentinian": "empanadas" "asado" "阿根廷菜";
    nation "argentinian": "argentinian";
    dish "spanish": "spanish food" "paella" "西班牙菜" "海鲜饭" "西班牙海鲜饭";
    dish "tapas": "tapas" "pintxos" "塔帕斯";
    nation "spanish": "spanish";
    dish "portuguese": "portuguese food" "葡国菜" "葡萄牙菜";
    nation "portuguese": "portuguese";
    dish "french": "french food" "fondue" "法餐" "法国菜" "法国大餐" "法式大餐";
    nation "french": "french";
    dish "german": "german food" "schnitzel" "bratwurst" "德国菜" "德国猪肘";
    nation "german": "german";
    dish "polish": "polish food" "polish restaurant" "pierogi place" "波兰菜";
    dish "russian": "borscht" "俄餐" "俄罗斯菜" "俄国菜";
    nation "russian": "russian";
    dish "georgian": "khachapuri" "khinkali" "格鲁吉亚菜";
    nation "georgian": "georgian";
    dish "ukrainian": "乌克兰菜";
    nation "ukrainian": "ukrainian";
    dish "british": "sunday roast" "roast dinner" "full english" "英国菜" "英式";
    dish "american": "american food" "mac and cheese" "美式" "美国菜";
    dish "mediterranean": "mediterranean food" "mediterranean" "地中海菜";
    dish "caribbean": "caribbean food" "jerk chicken" "caribbean";
    nation "jamaican": "jamaican";
    nation "cuban": "cuban";
    dish "fish_and_chips": "fish and chips" "fish n chips" "fish & chips" "chippy" "炸鱼薯条";
    dish "seafood": "seafood" "oysters" "lobster" "crab legs" "mussels" "prawns" "海鲜" "大闸蟹" "小龙虾" "生蚝" "龙虾" "海鲜大排档" "海鲜自助" "螃蟹" "皮皮虾" "花甲";
    dish "fish": "grilled fish";
    dish "steak_house": "steak" "steaks" "steakhouse" "ribeye" "牛排" "西冷" "牛扒";
    dish "chicken": "fried chicken" "chicken wings" "hot wings" "peri peri chicken" "peri peri" "rotisserie chicken" "chicken and chips" "karaage" "kfc" "炸鸡" "黄焖鸡" "黄焖鸡米饭" "盐酥鸡" "咸酥鸡" "鸡排" "盐焗鸡" "白切鸡" "口水鸡" "烤鸡" "鸡公煲" "叫花鸡" "三杯鸡" "鸡腿饭" "韩式炸鸡" "烧鸡" "鸡翅";
    dish "chicken": "wings" "buffalo wings";
    dish "sandwich": "sandwich" "sandwiches" "subway sandwich" "panini" "bagel sandwich" "toastie" "三明治" "潜艇堡";
    dish "bagel": "bagel" "bagels" "贝果";
    dish "hot_dog": "hot dog" "hot dogs" "热狗";
    dish "salad": "salad" "salads" "poke bowl" "沙拉" "轻食" "色拉";
    dish "pancake": "pancake" "pancakes" "松饼" "舒芙蕾" "煎饼果子" "煎饼" "鸡蛋饼" "手抓饼";
    dish "crepe": "crepe" "crepes" "galettes" "可丽饼";
    dish "waffle": "waffle" "waffles" "华夫饼";
    dish "donut": "donut" "donuts" "doughnut" "doughnuts" "甜甜圈";
    dish "cake": "cake" "cheesecake" "蛋糕" "芝士蛋糕";
    dish "dessert": "dessert" "desserts" "tiramisu" "甜品" "甜点" "糖水" "双皮奶" "杨枝甘露" "豆花" "提拉米苏" "仙草" "烧仙草" "芋圆" "龟苓膏" "绿豆汤";
    dish "ice_cream": "ice cream" "icecream" "gelato" "frozen yogurt" "froyo" "soft serve" "冰淇淋" "冰激凌" "雪糕" "霜淇淋" "圣代" "刨冰" "芒果冰" "冰沙" "绵绵冰";
    dish "bubble_tea": "bubble tea" "boba" "boba tea" "milk tea" "pearl milk tea" "奶茶" "珍珠奶茶" "珍奶" "手摇饮" "手摇" "芋泥波波" "波霸奶茶";
    dish "tea": "afternoon tea" "cream tea" "high tea" "matcha" "下午茶" "抹茶";
    dish "coffee_shop": "flat white" "latte" "lattes" "cappuccino" "espresso" "拿铁" "手冲咖啡" "美式咖啡";
    dish "juice": "smoothie" "smoothies" "果汁" "鲜榨果汁";
    dish "breakfast": "brunch" "fry up" "早午餐" "早餐" "豆浆油条" "油条" "胡辣汤";
    dish "snack": "臭豆腐" "小吃" "蚵仔煎" "关东煮" "狼牙土豆" "烤冷面" "糖葫芦" "车轮饼" "大肠包小肠" "铁板豆腐" "甜不辣" "卤味" "鸭脖" "凉粉" "肉夹馍" "烤红薯" "糍粑" "驴打滚" "淀粉肠";
    dish "taiwanese": "taiwanese food" "台湾菜" "台菜" "卤肉饭" "台湾小吃" "热炒" "刈包" "控肉饭";
    nation "taiwanese": "taiwanese";
    dish "asian": "asian food" "asian" "东南亚菜";
    dish "buffet": "buffet" "自助餐" "自助";
    dish "western": "西餐" "西餐厅";
    dish "vegetarian": "vegetarian" "veggie" "素食" "素菜" "素斋" "斋菜" "素餐";
    dish "vegan": "vegan" "纯素" "全素";
    dish "halal": "halal" "清真" "清真菜";
    dish "kosher": "kosher";
    dish "soup": "soup" "瓦罐汤" "羊肉汤" "牛肉汤" "羊汤" "靓汤" "老火汤" "驴肉汤";
    dish "lamb": "羊肉泡馍" "泡馍" "手抓羊肉" "烤羊肉" "孜然羊肉";
    dish "fries": "薯条";
    dish "lunch": "盒饭" "便当" "快餐" "盖浇饭" "盖饭" "炒饭" "蛋炒饭" "扬州炒饭" "炒粉" "炒面" "猪脚饭" "烧腊饭" "排骨饭" "咖喱鸡饭";
    dish "shrimp": "虾滑" "油焖大虾" "白灼虾";
    dish "yunnan": "云南菜" "滇菜" "汽锅鸡" "菌子火锅" "菌菇火锅" "野生菌";
    dish "guizhou": "贵州菜" "黔菜" "酸汤鱼" "酸汤牛肉";
    dish "pastry": "croissant" "croissants" "pastries" "可颂" "蛋挞" "泡芙";
    dish "diner": "diner food";
    dish "frozen": "subway footlong";
};
