//! Kinds of venue by OpenStreetMap's word.

use crate::engine::Lexicon;

/// What a word says about a venue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kind {
    /// OpenStreetMap's word.
    pub word: &'static str,
    /// The word means other things too: an article or a preposition must stand before it.
    pub plain: bool,
}

const fn sure(word: &'static str) -> Kind {
    Kind { word, plain: false }
}

const fn plain(word: &'static str) -> Kind {
    Kind { word, plain: true }
}

macro_rules! venues {
    ($($make:ident $osm:literal: $($word:literal)+;)+) => {
        Lexicon::new(&[$($(($word, $make($osm)),)+)+])
    };
}

/// All of them.
pub(super) static VENUES: Lexicon<Kind, 4096> = venues! {
    sure "pharmacy": "pharmacy" "pharmacies" "drugstore" "chemists" "chemist" "药店" "药房" "药局" "大药房" "药妆店";
    sure "atm": "atm" "cash machine" "cashpoint" "cash point" "取款机" "提款机" "自动取款机" "柜员机" "atm机";
    sure "parking": "car park" "carpark" "parking lot" "parking garage" "multi storey" "停车场" "停车库" "车库" "停车位" "停车楼";
    sure "convenience": "convenience store" "corner shop" "corner store" "便利店" "便利商店" "超商" "小卖部" "杂货店" "士多店";
    sure "hospital": "hospital" "a&e" "emergency room" "医院" "急诊" "急诊室" "人民医院";
    sure "cinema": "cinema" "movie theater" "movie theatre" "multiplex" "电影院" "影院" "影城" "戏院";
    sure "supermarket": "supermarket" "supermarkets" "grocery store" "超市" "菜超" "大卖场" "量贩店" "超级市场";
    sure "post_office": "post office" "邮局" "邮政局";
    sure "post_box": "postbox" "post box" "mailbox" "邮筒";
    sure "toilets": "public toilet" "public toilets" "restroom" "restrooms" "loo" "loos" "厕所" "洗手间" "卫生间" "公厕" "公共厕所" "化妆间" "厕间";
    plain "toilets": "toilet" "toilets" "bathroom" "ladies" "gents";
    sure "charging_station": "charging point" "charging station" "ev charger" "charge point" "supercharger" "充电站" "充电桩" "换电站" "超充站";
    sure "fuel": "petrol station" "gas station" "filling station" "service station" "加油站" "加气站";
    sure "doctors": "gp surgery" "doctors surgery" "walk in clinic" "诊所" "卫生所" "社区医院" "卫生院" "社康";
    plain "doctors": "doctors" "gp" "surgery";
    sure "clinic": "clinic" "health centre" "health center" "medical centre" "体检中心" "门诊" "门诊部" "体检机构";
    sure "dentist": "dentist" "dentists" "orthodontist" "牙科" "牙医" "牙科诊所" "口腔医院" "口腔诊所";
    sure "veterinary": "vet" "vets" "animal hospital" "宠物医院" "兽医" "兽医院" "动物医院";
    sure "library": "library" "图书馆" "图书室";
    sure "books": "bookshop" "bookstore" "book shop" "书店" "书城" "二手书店";
    sure "internet_cafe": "internet cafe" "网吧" "网咖" "电竞馆";
    sure "park": "national park" "公园" "植物园" "湿地公园" "森林公园";
    plain "park": "park";
    sure "playground": "playground" "游乐场" "儿童乐园" "游乐园区";
    sure "theme_park": "theme park" "amusement park" "fairground" "游乐园" "主题公园" "水上乐园";
    sure "car_wash": "car wash" "洗车店" "洗车场" "洗车行";
    sure "car_repair": "car mechanic" "garage" "mechanic" "mechanics" "tyre shop" "tire shop" "body shop" "修车店" "汽修店" "修车铺" "修理厂" "汽修厂" "补胎店" "4s店";
    sure "car_rental": "car rental" "car hire" "租车行" "租车公司" "租车店" "租车点";
    sure "bicycle": "bike shop" "自行车店";
    sure "bicycle_rental": "bike hire" "bike rental";
    sure "services": "motorway services" "rest stop" "rest area" "service area" "服务区" "休息站";
    sure "aerodrome": "airport" "机场" "飞机场";
    sure "hotel": "hotel" "hotels" "hotel lobby" "酒店" "旅馆" "宾馆" "饭店" "大酒店" "旅店";
    sure "motel": "motel" "motels" "汽车旅馆";
    sure "hostel": "hostel" "hostels" "青旅" "青年旅舍" "青年旅社";
    sure "guest_house": "guesthouse" "guest house" "b&b" "bed and breakfast" "民宿" "客栈" "农家乐";
    sure "camp_site": "campsite" "camp site" "campground" "露营地" "营地" "露营区";
    sure "optician": "optician" "opticians" "眼镜店" "配镜店" "眼镜行";
    sure "station": "train station" "railway station" "tube station" "metro station" "subway station" "underground station" "地铁站" "火车站" "高铁站" "捷运站" "港铁站" "车站" "轻轨站" "动车站";
    plain "station": "station";
    sure "bus_stop": "bus stop" "公交站" "公交车站" "巴士站" "公车站" "公交站台";
    sure "bus_station": "bus station" "coach station" "bus terminal" "客运站" "汽车站" "长途汽车站" "转运站";
    sure "taxi": "taxi rank" "taxi stand" "cab rank" "出租车站" "的士站";
    sure "ferry_terminal": "ferry terminal" "码头" "渡口" "轮渡码头";
    sure "florist": "florist" "florists" "flower shop" "花店" "鲜花店";
    sure "government": "民政局" "政务中心" "行政服务中心" "户政事务所" "区公所" "办事大厅" "政务大厅" "派出所户籍" "车管所" "出入境" "税务局" "社保局" "工商局" "出入境管理局" "监理站" "国税局" "教育局" "居委会" "街道办";
    sure "townhall": "town hall" "city hall" "市政府" "镇政府" "市民中心";
    sure "courthouse": "courthouse" "court house" "法院";
    sure "police": "police station" "cop shop" "派出所" "公安局" "警察局" "警局" "警署";
    sure "fire_station": "fire station" "消防站" "消防局" "消防队";
    sure "embassy": "embassy" "consulate" "大使馆" "领事馆" "领馆";
    sure "bar": "cocktail bar" "wine bar" "rooftop bar" "酒吧" "清吧" "酒馆" "小酒馆" "精酿酒吧" "威士忌吧";
    plain "bar": "bar";
    sure "pub": "pub" "pubs" "boozer" "酒肆";
    sure "biergarten": "beer garden";
    sure "nightclub": "nightclub" "night club" "夜店" "夜总会" "迪厅";
    plain "nightclub": "club";
    sure "cafe": "cafe" "café" "coffee shop" "coffee house" "tea room" "tearoom" "咖啡厅" "咖啡馆" "咖啡店" "奶茶店" "茶馆" "茶室" "猫咖" "咖啡屋" "茶楼";
    sure "restaurant": "restaurant" "restaurants" "steakhouse" "bistro" "diner" "餐厅" "饭馆" "餐馆" "饭馆子" "小饭馆" "馆子" "菜馆" "酒楼" "食府" "面馆子" "火锅店" "烧烤店" "食肆";
    sure "fast_food": "takeaway shop" "fast food place" "burger joint" "快餐店" "chippy" "麦当劳" "肯德基" "小吃店" "早餐店" "烧烤摊" "炸鸡店";
    sure "food_court": "food court" "美食广场" "食堂" "美食城";
    sure "bakery": "bakery" "bakeries" "bakers" "面包店" "蛋糕店" "烘焙店" "饼店" "面包房";
    sure "butcher": "butcher" "butchers" "肉铺" "肉店" "猪肉铺";
    sure "greengrocer": "greengrocer" "greengrocers" "fruit shop" "水果店" "果蔬店" "蔬果店";
    sure "seafood": "fishmonger" "fishmongers" "鱼档" "水产店";
    sure "marketplace": "farmers market" "flea market" "food market" "night market" "菜市场" "市场" "夜市" "农贸市场" "集市" "早市" "菜场" "街市" "传统市场" "批发市场" "跳蚤市场" "黄昏市场";
    sure "mall": "mall" "shopping mall" "shopping centre" "shopping center" "商场" "购物中心" "商城" "广场商场" "奥特莱斯" "outlets";
    sure "department_store": "department store" "百货" "百货公司" "百货商场" "百货大楼";
    sure "clothes": "clothes shop" "charity shop" "thrift store" "服装店" "衣服店" "成衣店" "时装店";
    sure "shoes": "shoe shop" "shoe store" "鞋店";
    sure "shoe_repair": "cobbler" "cobblers" "修鞋铺" "修鞋摊";
    sure "tailor": "tailor" "tailors" "裁缝店" "裁缝铺" "改衣店";
    sure "jewelry": "jeweller" "jewellers" "jewelry store" "珠宝店" "金店" "首饰店" "银楼";
    sure "locksmith": "locksmith" "锁匠" "开锁店" "配钥匙店";
    sure "hardware": "hardware store" "hardware shop" "五金店" "五金行";
    sure "doityourself": "diy store" "diy shop" "builders merchant" "home depot" "建材市场" "建材城" "建材店";
    sure "garden_centre": "garden centre" "garden center" "花卉市场" "花鸟市场" "园艺店" "苗圃";
    sure "furniture": "furniture shop" "furniture store" "家具店" "家具城" "家居城" "家私城";
    sure "electronics": "electronics shop" "electronics store" "电器店" "电器城" "数码城" "电脑城" "电子城" "家电卖场";
    sure "mobile_phone": "phone shop" "phone repair shop" "手机店" "手机维修店" "营业厅" "通讯行";
    sure "toys": "toy shop" "toy store" "玩具店";
    sure "stationery": "stationers" "stationery shop" "文具店" "文具行" "书局";
    sure "copyshop": "print shop" "copy shop" "打印店" "复印店" "图文店" "影印店";
    sure "photo": "photo studio" "photo shop" "照相馆" "影楼" "摄影店";
    sure "pet": "pet shop" "pet store" "宠物店" "猫舍";
    sure "sports": "sports shop" "体育用品店";
    sure "alcohol": "off licence" "off license" "offie" "liquor store" "bottle shop" "bottle o" "烟酒店" "酒庄" "烟酒行" "酒行";
    sure "tobacco": "tobacconist" "vape shop" "烟店";
    sure "hairdresser": "hairdresser" "hairdressers" "barber" "barbers" "barbershop" "barber shop" "hair salon" "理发店" "发廊" "美发店" "理发馆" "发型屋" "理容院" "剪发店";
    sure "beauty": "nail salon" "beauty salon" "nail bar" "tanning salon" "美甲店" "美容院" "美容店" "美甲" "美睫店";
    sure "massage": "massage parlour" "massage place" "按摩店" "足浴店" "足疗店" "推拿店" "洗脚城" "养生馆";
    sure "spa": "spa" "hammam" "温泉" "汤泉";
    sure "public_bath": "public bath" "bathhouse" "sauna" "澡堂" "浴室" "洗浴中心" "汗蒸馆" "浴池" "搓澡";
    sure "laundry": "laundrette" "launderette" "laundromat" "laundry place" "洗衣店" "自助洗衣店" "干洗铺" "自助洗衣";
    sure "dry_cleaning": "dry cleaners" "dry cleaner" "dry cleaning place" "干洗店";
    sure "fitness_centre": "gym" "gyms" "fitness centre" "crossfit box" "健身房" "健身中心" "瑜伽馆";
    sure "sports_centre": "leisure centre" "sports centre" "rec center" "recreation centre" "体育馆" "运动中心" "羽毛球馆" "体育中心" "篮球馆" "保龄球馆" "攀岩馆" "乒乓球馆" "网球场" "球馆";
    sure "swimming_pool": "swimming pool" "lido" "游泳池" "游泳馆" "泳池";
    plain "swimming_pool": "pool" "baths";
    sure "ice_rink": "ice rink" "skating rink" "溜冰场" "滑冰场";
    sure "stadium": "stadium" "体育场" "球场";
    sure "pitch": "football pitch" "tennis court" "basketball court" "足球场" "篮球场";
    sure "bowling_alley": "bowling alley" "bowling";
    sure "golf_course": "golf course" "golf club" "高尔夫球场";
    sure "karaoke_box": "karaoke bar" "karaoke place" "ktv" "卡拉ok" "量贩ktv" "练歌房";
    sure "escape_game": "escape room" "密室" "剧本杀店";
    sure "museum": "museum" "museums" "art gallery" "博物馆" "美术馆" "展览馆" "纪念馆" "科技馆" "艺术馆" "博物院" "科学馆" "故居";
    sure "arts_centre": "arts centre" "文化宫" "文化馆" "文化中心";
    sure "theatre": "theatre" "theater" "opera house" "playhouse" "剧院" "剧场" "大剧院" "音乐厅" "话剧院" "戏剧院";
    sure "zoo": "zoo" "zoos" "petting zoo" "safari park" "动物园" "野生动物园";
    sure "aquarium": "aquarium" "sea life centre" "水族馆" "海洋馆" "海洋公园";
    sure "attraction": "景区" "景点";
    sure "viewpoint": "viewpoint" "lookout" "观景台" "瞭望台";
    sure "beach": "beach" "beaches" "海滩" "沙滩" "海边浴场" "海水浴场";
    sure "place_of_worship": "church" "cathedral" "mosque" "temple" "synagogue" "gurdwara" "chapel" "教堂" "寺庙" "清真寺" "道观" "庙" "宫庙" "佛堂";
    sure "cemetery": "cemetery" "graveyard" "crematorium" "墓园" "公墓" "陵园";
    sure "funeral_hall": "funeral home" "殡仪馆";
    sure "school": "primary school" "high school" "secondary school" "小学" "中学" "初中部" "学校" "驾校" "国小" "国中";
    plain "school": "school";
    sure "driving_school": "driving school";
    sure "kindergarten": "nursery" "kindergarten" "preschool" "daycare" "幼儿园" "托儿所" "幼稚园";
    sure "university": "university campus" "大学城";
    sure "community_centre": "community centre" "community center" "village hall" "社区中心" "活动中心" "居民活动室" "里民活动中心";
    sure "social_facility": "care home" "food bank" "homeless shelter" "养老院" "敬老院" "福利院";
    sure "bank": "building society" "银行" "信用社" "储蓄所" "农商行";
    plain "bank": "bank";
    sure "bureau_de_change": "bureau de change" "currency exchange" "兑换店" "找换店" "换汇点" "兑换处";
    sure "travel_agency": "travel agent" "travel agents" "travel agency" "旅行社";
    sure "estate_agent": "estate agent" "estate agents" "letting agent" "letting agents" "realtor" "房产中介" "房屋中介" "中介门店";
    sure "lawyer": "solicitors" "law firm" "law office" "律所" "律师事务所" "律师楼";
    sure "notary": "notary" "notary public" "公证处";
    sure "insurance": "insurance office" "保险公司";
    sure "waste_disposal": "the dump" "recycling centre" "household waste site" "垃圾站" "垃圾场" "垃圾房";
    sure "recycling": "recycling bins" "bottle bank" "回收站" "废品站" "废品收购站" "资源回收站";
    sure "blood_donation": "blood bank" "blood donation centre" "捐血中心" "献血站" "血站" "献血屋" "捐血车" "献血车";
    sure "lottery": "betting shop" "bookies" "彩票站" "彩券行" "投注站" "彩票店";
    sure "casino": "casino" "casinos" "赌场";
    sure "parcel_locker": "parcel locker" "快递柜" "丰巢柜" "自提柜" "智取柜";
    sure "post_depot": "快递站" "菜鸟驿站" "快递点" "驿站" "代收点" "快递驿站";
    sure "drinking_water": "water fountain" "drinking fountain" "饮水机";
    sure "shelter": "dog park";
    sure "coworking_space": "coworking space" "共享办公" "自习室" "共享空间";
    sure "storage_rental": "self storage" "寄存处" "行李寄存处";
};
