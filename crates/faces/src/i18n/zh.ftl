# 人看到的每一个字，中文。与 en.ftl 同样的编号与形式。
# 称“你”，程序叫 steward；按钮用动词；给出数字；不用感叹号。

## 卡片种类

kind-dine = 吃饭
kind-go = 路线
kind-travel = 行程
kind-stay = 住宿
kind-hire = 租车
kind-weather = 天气
kind-pay = 付款
kind-call = 电话
kind-buy = 购物
kind-meet = 见面
kind-watch = 观影
kind-attend = 活动
kind-listen = 音乐
kind-visit = 出游
kind-remind = 提醒
kind-locate = 位置
kind-parcel = 快递
kind-code = 验证码
kind-ticket = 订单

## 状态

state-proposed = 待定
state-agreed = 已约定
state-info = 供你知晓
state-cancelled = 已取消
state-expired = 已过期
state-done = 已完成
state-changed = 有改动
state-check = 先核实
state-was = 原为

## 标题：取用到最多参数的形式

title-dine = 吃饭
    .with = 和{ $with }吃饭
    .food = 吃{ $food }
    .food-with = 和{ $with }吃{ $food }
    .item = 吃{ $item }
    .item-with = 和{ $with }吃{ $item }
    .place = 在{ $place }吃饭
    .place-with = 和{ $with }去{ $place }吃饭
    .food-place = 去{ $place }吃{ $food }
    .food-place-with = 和{ $with }去{ $place }吃{ $food }
    .item-place = 去{ $place }吃{ $item }
    .item-place-with = 和{ $with }去{ $place }吃{ $item }
title-go = 出门
    .with = 和{ $with }出门
    .to = 去{ $to }
    .to-with = 和{ $with }去{ $to }
    .from-to = { $from }到{ $to }
    .from = 从{ $from }出发
title-travel = 行程
    .with = 和{ $with }出行
    .number = { $number }
    .to = 去{ $to }
    .to-with = 和{ $with }去{ $to }
    .from-to = { $from }到{ $to }
    .from-number-to = { $number }，{ $from }到{ $to }
    .number-to = { $number }，去{ $to }
    .place = { $place }
title-stay = 找住处
    .with = 和{ $with }找住处
    .place = 在{ $place }找住处
    .place-with = 和{ $with }在{ $place }找住处
title-hire = 租车
    .item = 租{ $item }
    .place = 在{ $place }租车
    .item-place = 在{ $place }租{ $item }
title-weather = 天气
    .place = { $place }的天气
title-pay = 付款
    .payee = 付给{ $payee }
    .item = 付{ $item }的钱
    .item-payee = 付给{ $payee }：{ $item }
    .with = 付给{ $with }
title-pay-check = 有人来要钱
    .payee = “{ $payee }”来要钱
title-call = 打电话
    .with = 打给{ $with }
    .number = 拨打 { $number }
    .number-with = 打给{ $with }
title-buy = 要买的东西
    .item = 买{ $item }
    .item-with = 给{ $with }买{ $item }
    .item-place = 在{ $place }买{ $item }
title-meet = 见面
    .with = 见{ $with }
    .item = { $item }
    .item-with = 和{ $with }{ $item }
    .place = 在{ $place }见面
    .place-with = 在{ $place }见{ $with }
    .item-place = { $place }，{ $item }
title-watch = 看点什么
    .item = 看《{ $item }》
    .with = 和{ $with }看点什么
    .item-with = 和{ $with }看《{ $item }》
    .place = 在{ $place }看点什么
title-attend = 活动
    .with = 和{ $with }参加活动
    .item = { $item }
    .artist = { $artist }
    .item-with = 和{ $with }去{ $item }
    .artist-with = 和{ $with }去看{ $artist }
    .artist-item = { $artist }，{ $item }
    .place = 在{ $place }的活动
title-listen = 听点什么
    .item = { $item }
    .artist = { $artist }
    .artist-item = { $artist }的《{ $item }》
title-visit = 出游
    .with = 和{ $with }出游
    .place = 去{ $place }
    .place-with = 和{ $with }去{ $place }
    .item = { $item }
    .item-with = 和{ $with }去{ $item }
    .item-place = { $place }，{ $item }
    .item-place-with = 和{ $with }去{ $place }，{ $item }
title-remind = 提醒
    .item = { $item }
title-locate = 位置
    .with = { $with }在哪
title-parcel = 取快递
    .place = { $place }的快递
    .from = { $from }的快递
title-code = 验证码
    .from = { $from }的验证码
title-ticket = 订单
    .item = { $item }
    .place = { $place }
    .number = { $number }
    .to = 去{ $to }
    .from-to = { $from }到{ $to }
    .from-number-to = { $number }，{ $from }到{ $to }

## 卡片上的内容

fact-time = 时间
fact-date = 日期
fact-until = 截止
fact-ends = 结束
fact-place = 地点
fact-from = 出发地
fact-to = 目的地
fact-people = 人数
fact-with = 和谁
fact-cuisine = 想吃
fact-item = 内容
fact-artist = 艺人
fact-amount = 金额
fact-currency = 币种
fact-payee = 付给
fact-code = 号码
fact-number = 编号
fact-warning = 先核实
fact-begins = 开始
fact-leave = 最迟出门
fact-whom = 打给
fact-for = 替谁买
fact-reason = 事由
fact-due = 最迟付款
fact-sender = 来自
fact-valid = 有效至
fact-collect = 最迟取件
fact-reference = 订单号
fact-departs = 出发
fact-arrives = 到达
fact-checkin = 入住
fact-checkout = 离店
fact-in = 还有
fact-distance = 距离
fact-walk = 步行
fact-way = 路程
fact-hours = 营业
fact-address = 地址
fact-phone = 电话
fact-position = 坐标
fact-sunrise = 日出
fact-sunset = 日落
fact-daylight = 白昼

value-people =
    { $n ->
        [one] 1 人
       *[other] { $n } 人
    }
value-people-more = { $n } 人以上
value-cuisine = { $cuisine }
value-moment = { $at }
value-list = { $items }
value-amount = { $amount }
    .amount-currency = { $currency } { $amount }
value-in = 还有 { $minutes }
value-now = 现在
value-distance = { $metres }
value-walk = 步行 { $minutes }
value-way = { $metres }，步行 { $minutes }
value-position = { $lat }, { $lon }
value-unknown = 还没说

open = 营业中
    .clock = 营业至 { $clock }
open-then = 届时营业
    .clock = 届时营业，至 { $clock }
    .hour = 届时营业，至 { $hour }
closed = 已打烊
    .clock = 已打烊，{ $clock } 开门
closed-then = 届时不营业
    .clock = 届时不营业，{ $clock } 开门
    .hour = 届时不营业，{ $hour } 开门
street-only = 只找到这条街，没有门牌
hours-unknown = 营业时间不详
unnamed-place = 无名地点

## 菜系，按 OpenStreetMap 的名称

cuisine-thai = 泰国菜
    .food = 泰国菜
cuisine-chinese = 中国菜
    .food = 中国菜
cuisine-japanese = 日本菜
    .food = 日本菜
cuisine-korean = 韩国菜
    .food = 韩国菜
cuisine-vietnamese = 越南菜
    .food = 越南菜
cuisine-indian = 印度菜
    .food = 印度菜
cuisine-italian = 意大利菜
    .food = 意大利菜
cuisine-french = 法国菜
    .food = 法国菜
cuisine-spanish = 西班牙菜
    .food = 西班牙菜
cuisine-greek = 希腊菜
    .food = 希腊菜
cuisine-turkish = 土耳其菜
    .food = 土耳其菜
cuisine-lebanese = 黎巴嫩菜
    .food = 黎巴嫩菜
cuisine-mexican = 墨西哥菜
    .food = 墨西哥菜
cuisine-american = 美式菜
    .food = 美式菜
cuisine-german = 德国菜
    .food = 德国菜
cuisine-austrian = 奥地利菜
    .food = 奥地利菜
cuisine-swiss = 瑞士菜
    .food = 瑞士菜
cuisine-asian = 亚洲菜
    .food = 亚洲菜
cuisine-sushi = 寿司
cuisine-ramen = 拉面
cuisine-pizza = 披萨
cuisine-burger = 汉堡
cuisine-kebab = 烤肉卷
cuisine-hot-pot = 火锅
cuisine-barbecue = 烧烤
cuisine-noodle = 面
cuisine-dumpling = 饺子
cuisine-seafood = 海鲜
cuisine-steak-house = 牛排
cuisine-regional = 当地菜
    .food = 当地菜
cuisine-vegetarian = 素食
    .food = 素食
cuisine-vegan = 纯素
    .food = 纯素
cuisine-breakfast = 早餐
cuisine-coffee-shop = 咖啡
cuisine-ice-cream = 冰淇淋
cuisine-bubble-tea = 奶茶
cuisine-sichuan = 川菜
    .food = 川菜
cuisine-cantonese = 粤菜
    .food = 粤菜
cuisine-afghan = 阿富汗菜
    .food = 阿富汗菜
cuisine-african = 非洲菜
    .food = 非洲菜
cuisine-arab = 阿拉伯菜
    .food = 阿拉伯菜
cuisine-argentinian = 阿根廷菜
    .food = 阿根廷菜
cuisine-armenian = 亚美尼亚菜
    .food = 亚美尼亚菜
cuisine-asian-fusion = 亚洲融合菜
    .food = 亚洲融合菜
cuisine-australian = 澳洲菜
    .food = 澳洲菜
cuisine-bagel = 贝果
cuisine-bakery = 面包房
cuisine-balkan = 巴尔干菜
    .food = 巴尔干菜
cuisine-bangladeshi = 孟加拉菜
    .food = 孟加拉菜
cuisine-belgian = 比利时菜
    .food = 比利时菜
cuisine-brazilian = 巴西菜
    .food = 巴西菜
cuisine-british = 英国菜
    .food = 英国菜
cuisine-buffet = 自助餐
cuisine-burmese = 缅甸菜
    .food = 缅甸菜
cuisine-cajun = 卡津菜
    .food = 卡津菜
cuisine-cake = 蛋糕
cuisine-cambodian = 柬埔寨菜
    .food = 柬埔寨菜
cuisine-canadian = 加拿大菜
    .food = 加拿大菜
cuisine-caribbean = 加勒比菜
    .food = 加勒比菜
cuisine-chaozhou = 潮州菜
    .food = 潮州菜
cuisine-chicken = 鸡肉
cuisine-chilean = 智利菜
    .food = 智利菜
cuisine-colombian = 哥伦比亚菜
    .food = 哥伦比亚菜
cuisine-crepe = 可丽饼
cuisine-cuban = 古巴菜
    .food = 古巴菜
cuisine-curry = 咖喱
cuisine-czech = 捷克菜
    .food = 捷克菜
cuisine-danish = 丹麦菜
    .food = 丹麦菜
cuisine-dessert = 甜点
cuisine-diner = 小餐馆
cuisine-donut = 甜甜圈
cuisine-dutch = 荷兰菜
    .food = 荷兰菜
cuisine-egyptian = 埃及菜
    .food = 埃及菜
cuisine-ethiopian = 埃塞俄比亚菜
    .food = 埃塞俄比亚菜
cuisine-fast-food = 快餐
cuisine-filipino = 菲律宾菜
    .food = 菲律宾菜
cuisine-fine-dining = 高级餐厅
cuisine-fish = 鱼
cuisine-fish-and-chips = 炸鱼薯条
cuisine-fries = 薯条
cuisine-frozen = 冷饮
cuisine-georgian = 格鲁吉亚菜
    .food = 格鲁吉亚菜
cuisine-guizhou = 贵州菜
    .food = 贵州菜
cuisine-halal = 清真
    .food = 清真
cuisine-hawaiian = 夏威夷菜
    .food = 夏威夷菜
cuisine-hot-dog = 热狗
cuisine-hunan = 湘菜
    .food = 湘菜
cuisine-hungarian = 匈牙利菜
    .food = 匈牙利菜
cuisine-indonesian = 印尼菜
    .food = 印尼菜
cuisine-irish = 爱尔兰菜
    .food = 爱尔兰菜
cuisine-israeli = 以色列菜
    .food = 以色列菜
cuisine-jamaican = 牙买加菜
    .food = 牙买加菜
cuisine-jewish = 犹太菜
    .food = 犹太菜
cuisine-juice = 果汁
cuisine-kosher = 犹太洁食
    .food = 犹太洁食
cuisine-lamb = 羊肉
cuisine-laotian = 老挝菜
    .food = 老挝菜
cuisine-latin-american = 拉美菜
    .food = 拉美菜
cuisine-lunch = 午餐
cuisine-malaysian = 马来西亚菜
    .food = 马来西亚菜
cuisine-mediterranean = 地中海菜
    .food = 地中海菜
cuisine-middle-eastern = 中东菜
    .food = 中东菜
cuisine-mongolian = 蒙古菜
    .food = 蒙古菜
cuisine-moroccan = 摩洛哥菜
    .food = 摩洛哥菜
cuisine-nepalese = 尼泊尔菜
    .food = 尼泊尔菜
cuisine-pakistani = 巴基斯坦菜
    .food = 巴基斯坦菜
cuisine-pancake = 煎饼
cuisine-pastry = 糕点
cuisine-persian = 波斯菜
    .food = 波斯菜
cuisine-peruvian = 秘鲁菜
    .food = 秘鲁菜
cuisine-polish = 波兰菜
    .food = 波兰菜
cuisine-portuguese = 葡萄牙菜
    .food = 葡萄牙菜
cuisine-potato = 土豆
cuisine-puerto-rican = 波多黎各菜
    .food = 波多黎各菜
cuisine-russian = 俄罗斯菜
    .food = 俄罗斯菜
cuisine-salad = 沙拉
cuisine-salvadoran = 萨尔瓦多菜
    .food = 萨尔瓦多菜
cuisine-sandwich = 三明治
cuisine-scandinavian = 北欧菜
    .food = 北欧菜
cuisine-scottish = 苏格兰菜
    .food = 苏格兰菜
cuisine-shrimp = 虾
cuisine-singaporean = 新加坡菜
    .food = 新加坡菜
cuisine-snack = 小吃
cuisine-soul-food = 美国南方菜
    .food = 美国南方菜
cuisine-soup = 汤
cuisine-sri-lankan = 斯里兰卡菜
    .food = 斯里兰卡菜
cuisine-swedish = 瑞典菜
    .food = 瑞典菜
cuisine-syrian = 叙利亚菜
    .food = 叙利亚菜
cuisine-taiwanese = 台湾菜
    .food = 台湾菜
cuisine-tapas = 西班牙小吃
cuisine-tea = 茶
cuisine-tibetan = 藏餐
    .food = 藏餐
cuisine-tunisian = 突尼斯菜
    .food = 突尼斯菜
cuisine-ukrainian = 乌克兰菜
    .food = 乌克兰菜
cuisine-uzbek = 乌兹别克菜
    .food = 乌兹别克菜
cuisine-venezuelan = 委内瑞拉菜
    .food = 委内瑞拉菜
cuisine-waffle = 华夫饼
cuisine-western = 西餐
    .food = 西餐
cuisine-xinjiang = 新疆菜
    .food = 新疆菜
cuisine-yemeni = 也门菜
    .food = 也门菜
cuisine-yunnan = 云南菜
    .food = 云南菜

## 卡片上的句子

note-draft = 只是草稿，会在你的支付应用里打开，这里不付款。
note-fraud = 像是诈骗，未生成付款。
note-first-payee = 消息里第一次向{ $payee }付款，请先核对收款账户。
note-nearby = 附近的{ $cuisine }，由近到远。
note-nearby-none = { $metres }内没有{ $cuisine }。
note-not-found = 本机地图里没有“{ $place }”。
note-no-here = 在设置里说明你在哪里，就能列出附近的地方。
note-no-region = 本机还没有地图。
note-forecast = 没有天气服务就没有预报；日出日落在本机推算。
note-own-clock = 日出日落按你自己的时钟。
note-secret = 不要把它告诉任何打来或写来的人。

caption-code = 验证码
caption-parcel = 取件码
caption-booking = 订单号
caption-amount = 应付

## 能做的事

action-calendar = 加入日历
action-way = 查看路线
action-map = 看地图
action-call = 打电话
    .with = 打给{ $with }
    .number = 拨打 { $number }
action-write = 回复
    .with = 回复{ $with }
action-copy-all = 全部复制
action-copy = 复制
action-draft = 打开草稿
action-done = 完成
action-more = 打开

## 为什么有这张卡片

why = 为什么有这张卡片
why-said = 对话里说了什么
why-meant = 据此判断
why-rule = 规则 { $rule }。
why-allowed = 谁允许的
why-grant = 你给了授权 { $grant }。
why-message = { $who }，{ $when }
why-message-nobody = { $when }
why-calendar = 来自你的日历
why-asked = 在本机查了什么
why-asked-map = 本机地图。
why-left = 什么离开了本机
left-nothing = 未离开本机
left-nothing-long = 什么都没有。这张卡片在本机生成。
left-bytes = { $bytes }，{ $to }
left-summary = 离开本机：无
you = 我

## 读取导出文件，以及终端

read-summary =
    { $n ->
        [one] 读了 1 条消息
       *[other] 读了 { $n } 条消息
    }，其中新的 { $new } 条。
read-undated =
    { $n ->
        [one] 1 条消息所带的时间无法读懂：按送到时算作发出，再送一次会算成两条。请检查应用里的模板。
       *[other] { $n } 条消息所带的时间无法读懂：按送到时算作发出，再送一次会算成两条。请检查应用里的模板。
    }
read-empty =
    { $n ->
        [one] 1 次送达没有内容：变量没有填上。
       *[other] { $n } 次送达没有内容：变量没有填上。
    }
read-unparsed =
    { $n ->
        [one] 1 条新格式的记录已封存待读，没有丢失。
       *[other] { $n } 条新格式的记录已封存待读，没有丢失。
    }
read-now = 以最新一条消息的时间为现在：{ $at }。
read-silence = 没有要你处理的事。这些消息里没有安排。
read-over =
    现在没有要你处理的事。{ $n ->
        [0] 这些消息里没有最近 400 天内的安排。
       *[other] 这些消息里有 { $n } 个安排，都已结束。
    }
read-ahead = 按现在的时钟没有要你处理的事，但有消息的日期更晚，最晚是{ $at }。时钟对吗？要看那时的卡片：steward cards --now { $instant }
read-over-then = 最新一条消息是{ $at }的。要看那时的卡片：steward cards --now { $instant }
cards-count =
    { $n ->
        [one] 1 张卡片
       *[other] { $n } 张卡片
    }
group-hand = 手边
group-undated = 没有具体时间
next-own = 读你自己的导出文件：{ $command }
next-page = 打开页面：{ $command }
next-consent = 你的授权，以及撤回：{ $command }
credit = { $attribution }

error-not-export = { $file } 不是 steward 认识的聊天导出文件。
error-empty = { $file } 是空的。
error-no-message = { $file } 被当作 { $format }，但没有一条消息能读出。它已封存。
error-line = 第 { $line } 行对不上：{ $shape }。
error-too-large = { $file } 大于 { $bytes }。

## 页面

page-skip = 跳到正文
page-title = { $view } · steward
nav-main = 主导航
nav-tabs = 标签
nav-yours = 你的
nav-today = 今天
nav-talk = 对话
nav-consent = 授权
nav-left = 外发记录
nav-settings = 设置
nav-back = 返回
live-label = 新消息
keys-title = 按键
keys-next = 下一张、上一张卡片
keys-open = 打开卡片
keys-why = 为什么有这张卡片
keys-search = 搜索
keys-go = 今天、对话、授权、外发记录、设置
keys-new = 显示新的
keys-pause = 全部暂停，恢复
keys-help = 这张表
keys-leave = 关闭，离开搜索
meter-title = 离开本机
meter-requests =
    { $n ->
        [0] 没有请求
        [one] 1 次请求
       *[other] { $n } 次请求
    }
pause-all = 全部暂停
resume-all = 恢复
resume-everything = 全部恢复
paused-all = 已暂停。不读取，也不外发。

today-empty = 没有要你处理的事。
today-empty-more =
    { $n ->
        [0] 还没有读过消息。
        [one] 读了 1 条消息，里面没有安排。
       *[other] 读了 { $n } 条消息，里面没有安排。
    }
today-over-more =
    读了 { $n } 条消息，{ $plans ->
        [0] 里面没有最近 400 天内的安排。
       *[other] 里面有 { $plans } 个安排，都已结束。
    }
today-ahead = 有消息的日期比本机时钟更晚，最晚是{ $at }。时钟对吗？
today-old = 最新一条消息是{ $at }的。
today-count =
    { $n ->
        [0] 没有要做的事
        [one] 一张卡片
       *[other] { $n } 张卡片
    }
today-hearing = 正在读新来的消息，里面若有安排，马上会显示在这里。
today-silent = { $sources }：很久没有新消息了，比平时都久。看看转发程序是否还在运行。
first-reading = 还在读这里存着的消息，读完后出现卡片。
first-reading-at = 还在读这里存着的消息：已读 { $n } 条，共 { $all } 条。读完后出现卡片。
today-discreet = 隐蔽
today-asks =
    { $n ->
        [one] 一件待回复
       *[other] { $n } 件待回复
    }
today-next = 接下来
today-hand = 手边
today-hand-more = { $n } 件没有具体时间
today-later = 今天
today-now = 现在
today-new =
    { $n ->
        [one] 1 张新卡片
       *[other] { $n } 张新卡片
    }
today-show = 查看
today-first = 带来一段对话，看看会有什么。
today-add = 添加导出文件
card = 卡片
card-expires = 到 { $at }
card-more = 为什么，以及能做什么
card-wrong = 不对的话
card-stop = 不再读这段对话
card-open-grant = 查看这项授权
card-gone = 这张卡片不在了：它的消息已不可读，或者事情已过。
card-digits = { $caption } { $digits }
card-map = 带编号的地图；旁边的列表内容相同
card-list = { $title }，由近到远

talk-lead = steward 获准读到的内容，以及它怎么读。
talk-none = 没有可读的。没有生效的授权。
talk-paused = 没有可读的。授权都暂停了。
talk-nothing-yet = 还没有可读的。有一项授权生效，但还没有东西送来。
talk-search = 搜索消息
talk-key = 标出的内容
talk-count =
    { $n ->
        [one] 1 条消息
       *[other] { $n } 条消息
    }
talk-convs = 各段对话
talk-silent = 这 { $n } 条消息里有 { $silent } 条什么也没触发，本该如此。
talk-earlier = 更早的消息
talk-later = 更晚的消息
talk-unnamed = 没有名字
talk-found =
    { $n ->
        [0] 没有含这些字的消息。
        [one] 1 条消息
       *[other] { $n } 条消息
    }
talk-found-more = 含这些字的 { $all } 条消息中最新的 { $shown } 条。
search-more = { $all } 条消息中最新的 { $shown } 条；--limit N 显示更多。
talk-sure = 把握 { $percent }%。
talk-media = （图片、视频或语音）
talk-absent = 最新的导出里没有，这里仍保留。
heard-late = { $at } 才到 steward
talk-subject = 主题：{ $subject }

mark-time = 时间
mark-place = 地点
mark-who = 人
mark-thing = 事物
mark-money = 金额
mark-code = 编号

consent-lead =
    { $live ->
        [0] 没有生效的授权
        [one] 一项授权生效
       *[other] { $live } 项授权生效
    }，{ $paused } 项暂停，{ $gone } 项已结束。
consent-none = 你没有给任何授权。steward 什么也不读。
consent-all = 全部授权
consent-add = 添加来源
consent-given = { $at }授权
consent-sentence = steward 可以读{ $source }，用来{ $purposes }；不告诉{ $to }；到{ $until }为止。
consent-sentence-out = steward 可以读{ $source }，用来{ $purposes }；可以告诉{ $to }{ $fields }；到{ $until }为止。
consent-kept-for = 消息发出后保留{ $minutes }。
consent-forever = 你停止
consent-nobody = 任何人
consent-table = 究竟会发出什么，发给谁
consent-here = 地图、时刻表
consent-here-how = 在本机查询
consent-here-out = 不外发
consent-never = 任何人
consent-never-what = 消息、姓名、号码、图片
consent-state-given = 生效
consent-state-paused = 已暂停
consent-state-expired = 已到期
consent-withdrawn-since = 已撤回，自{ $since }起不可读
consent-state-withdrawn = 已撤回，此后不可读
consent-until = 到{ $at }
consent-messages =
    { $n ->
        [one] 读过 1 条消息
       *[other] 读过 { $n } 条消息
    }
consent-cards =
    { $n ->
        [one] 生成 1 张卡片
       *[other] 生成 { $n } 张卡片
    }
consent-pause = 暂停
consent-resume = 恢复
consent-pause-of = 暂停 { $source }
consent-resume-of = 恢复 { $source }
consent-withdraw = 撤回…
consent-withdraw-title = 撤回“{ $source }”？
consent-withdraw-what = 它的钥匙会被销毁。由它而来的全部消息和 { $cards } 张卡片将无法读取，steward 也读不到。这无法撤销。
    .messages = 它的钥匙会被销毁。{ $messages } 条消息和 { $cards } 张卡片将无法读取，steward 也读不到。这无法撤销。
consent-withdraw-going = 这些会从“今天”页上一起消失：
consent-withdraw-letter = 这无法收回；请对方删除的信已备好。
consent-withdraw-backups = steward 此后写过的 { $n } 份备份里仍会有它；下一步可以去掉后重写，或删除。
consent-told-times = { $service }被告知过 { $n } 次。
consent-beyond = 撤回管不到的
consent-backup-made = 备份，{ $at }
consent-backup-holds = 里面仍有由这项授权而来的内容。
consent-backup-rewrite = 去掉后重写
consent-backup-delete = 删除这份备份
consent-backup-deleted = 备份 { $path } 已删除。
consent-backup-rewritten = 备份 { $path } 已重写，撤回的内容不在里面了。
consent-backup-gone = 这份备份已不在那里，或者里面没有这些内容。
consent-letter-to = 给{ $service }的信
consent-withdraw-told = 此前告诉别人的内容无法收回。
consent-destroy = 销毁钥匙
consent-keep = 保留
consent-pause-instead = 改为暂停
consent-gone = 钥匙已销毁。
consent-gone-what =
    { $records ->
        [one] 1 条记录
       *[other] { $records } 条记录
    }谁也读不到了，包括 steward。
consent-gone-after = 不可读，用时
consent-swept = 已从磁盘清除：{ $bytes }
consent-beside = 由同一来源的其他授权而来的内容仍保存着：{ $grants }。要一并清除，也请撤回。
consent-beside-page = 由同一来源的其他授权而来的内容仍保存着。
consent-gone-swept = 已从磁盘清除
consent-gone-cards = 一起消失的卡片
consent-gone-left = 剩余可读记录
consent-gone-done = 完成
consent-gone-entry = 查看记录
consent-others = 导出文件里还有 { $n } 段对话，steward 没有它们的钥匙。
consent-cannot = 你可以随时暂停或撤回。撤回管不到别人此前复制的数据和钥匙（旧备份也算），也管不到已经告诉别人的内容。
consent-backup-left = { $day }的备份 { $path } 里仍有这些内容：可以删除，也可以去掉后重写。
consent-letter =
    致 { $provider }：我的数据曾 { $n } 次依授权 { $grant } 发送给你们，该授权现已撤回。请删除这些数据及由此得出的一切，并书面确认（《通用数据保护条例》第 17 条、《个人信息保护法》第 47 条）。
ms = { $n } 毫秒

flow-name = 流向图
flow-from = 读取来源
flow-for = 用途
flow-by = 由谁回答
flow-much = 多少
flow-meals = 吃饭
flow-trips = 出行
flow-appointments = 见面
flow-parcels = 快递、验证码
flow-payments = 付款、购物
flow-weather = 天气
flow-rest = 电话、提醒
flow-map = 地图
flow-you = 只给你看
flow-paused = 已暂停
flow-permissions = { $n } 项授权
flow-cards = { $n } 张卡片
flow-times = { $n } 次
flow-times-bytes = { $n } 次，{ $bytes }
flow-requests = { $n } 次，{ $bytes }
flow-none-yet = 还没用过
flow-here = 本机
flow-outside = 外部
flow-outside-none = 什么都不得外发
flow-caption = 近 30 天。越粗用得越多；虚线是允许而还没用过；橙色是已经或可以离开本机。
flow-caption-open = 最深的是下面打开的授权。
flow-list = 同样内容的列表
flow-list-read = 读了什么，用来做什么
flow-list-answered = 由谁回答
flow-says = 近 30 天的流向：{ $sources }；{ $out }。下方列表内容相同。
flow-says-source = { $source }多用于{ $strand }
flow-says-nothing = 还没有生成卡片
flow-says-told = { $service }被问了 { $n } 次
flow-says-stayed = 没有内容离开本机
consent-heard = 最近一条 { $clock }
consent-damaged = 其中有内容在磁盘上损坏，无法读取；条数里不包括这些消息。可从备份恢复：steward restore FILE。
consent-silent = 它安静的时间比近来任何一次都长。看看转发它的程序是否还在运行。
consent-small = { $first }。{ $second }
service-weather = 天气

purpose-dine = 安排吃饭
purpose-go = 查路线
purpose-travel = 安排行程
purpose-stay = 找住处
purpose-hire = 租车
purpose-weather = 看天气
purpose-pay = 准备付款
purpose-call = 准备电话
purpose-buy = 记购物单
purpose-meet = 记见面
purpose-watch = 安排观影
purpose-attend = 安排活动
purpose-listen = 找音乐
purpose-visit = 安排出游
purpose-remind = 提醒我
purpose-locate = 说明谁在哪里
purpose-parcel = 记快递
purpose-code = 显示验证码
purpose-ticket = 显示订单
purpose-search = 找回消息
purpose-home = 排列应用
purpose-calendar = 填写日历
purpose-assistant = 回答助手
purpose-all = 生成各种卡片

field-place-rough = 地点（1 公里）
field-place = 地点
field-time = 钟点
field-people = 人数
field-cuisine = 菜系
field-item = 东西
field-amount = 金额
field-query = 查询的字句

start-title = 你的消息，只由你自己的电脑来读。
start-lead = 带来一段对话，看看会有什么。随时可以收回。
start-bring = 放入一份导出的聊天
start-drop = 把导出文件拖到这里
start-kinds = WhatsApp、微信、Telegram、短信或邮件。你同意之前，什么都不保留。
start-choose = 选择文件
start-over = 松手查看
start-chosen = { $file }，{ $bytes }。还没有读取内容。
start-how = 怎样导出
start-how-whatsapp = WhatsApp：打开对话，更多，导出聊天记录，不含媒体。
start-how-telegram = Telegram 桌面版：设置，高级，导出，选 JSON。
start-how-wechat = 微信：备份程序写出的 CSV、文本或 JSON。
start-how-sms = 短信：SMS Backup & Restore 的 XML。
start-how-mail = 邮件：mbox 文件，或单封 eml。
start-for = 说明用来做什么
start-grant = steward 可以读{ $source }，用来{ $purposes }；不告诉{ $to }；到{ $until }为止。
start-this-chat = 这份文件里的消息
start-example = 读取是什么意思，以你自己的一条消息为例：
start-example-seen = steward 会从中看出{ $seen }；这些都不离开本机。
start-purposes = 用来做什么
start-me = 你在里面的名字
start-me-why = 好分清哪些是你写的。可以不填。
start-zone = 消息的时区
start-until = 到
start-until-never = 我停止
start-until-month = 一个月后
start-until-year = 一年后
start-agree = 同意并读取
start-agree-what = 随后开始读取。每条消息都用这项授权自己的钥匙封存。你随时可以撤回，钥匙即被销毁。
start-reading = 读取中
start-progress = { $n } 条消息
start-first = 第一批卡片
start-silent = 什么也不做。多数聊天只是聊天。
start-done = 已读取
start-failed = 无法读取
start-again = 换一份
start-csrf = 这张表单来自更早的页面，请重新载入。
start-no-file = 没有选择文件。

left-lead = 每一个字节，先记下再发出。
left-figure-nothing = 没有任何内容离开过本机。
left-figure = { $bytes } 离开了本机，共 { $n } 次请求。没有消息，没有姓名。
left-time = 时间
left-what = 内容
left-to = 关于
left-entry = 条
left-whole = 记录完整
left-broken = 第 { $entry } 条对不上。
left-broken-more = 那里的记录被改动过。你查看之前，什么都不会外发。
left-checked = { $n } 条，核对用时 { $ms } 毫秒
left-check = 再核对
left-head = 签名的账本头
left-list = 记录
entry-granted = 给出授权
entry-changed = 修改授权
entry-paused = 暂停
entry-resumed = 恢复
entry-expired = 到期
entry-withdrawn = 钥匙已销毁
entry-read = 读取消息
entry-disclosed = 离开本机
entry-asked = 在本机查询
entry-other = 记录

settings-lead = 这个页面，以及 steward 对你周围的了解。
settings-page = 这个页面
settings-lang = 语言
settings-look = 外观
settings-look-auto = 跟随系统
settings-look-light = 浅色
settings-look-dark = 深色
settings-world = 你的周围
settings-zone = 时区
settings-here = 你在哪里
settings-here-how = 纬度和经度，如 47.14, 9.52。只在本机使用。
settings-me = 你在消息里的名字
settings-save = 保存
settings-saved = 已保存。
settings-bad-zone = 没有这个时区。名称形如 Asia/Shanghai。
settings-bad-here = 不是纬度和经度，例如 47.14, 9.52。
settings-bad-quiet = 要两个不同的时刻，例如 22:00 和 07:00，或者都不填。没有保存。
settings-discreet = 隐蔽
settings-discreet-how = 列表只显示卡片的种类，不显示姓名、地点和号码。打开后才能看到内容。
settings-keys = 单键
settings-keys-how = 不带修饰键的快捷键；按 ? 查看。
settings-on = 开
settings-off = 关

gone-session = 这个浏览器没有打开过这里。
gone-session-more = steward serve 打印的链接只打开一次，只在一个浏览器里。重新运行 steward serve 会得到新的。
locked = steward 已锁上。
locked-more = 钥匙已从内存中抹去，这里什么也读不到。要继续，请停止 steward serve，用口令重新启动，再打开新的链接。
refused = 已拒绝
refused-more = 这个请求不是来自本页面。
missing = 这里什么也没有。
missing-more = 这个地址不是 steward 的页面。
failed = 没有成功。
failed-more = 什么都没有改动。
today-about = 左右
today-any = 全天
value-minutes = { $minutes }
separator = ，
sentences = { $first }{ $second }
start-no-purpose = 说明用来做什么：一项都没有勾选。
start-all = 各种卡片
start-only = 只有这些
code-left = 还剩 { $n } 秒
copied = 已复制
left-none = 还没有记录。
talk-messages = 消息
talk-source = { $source }，{ $count }
do-close = 关闭
start-chosen-name = { $file }。还没有读取内容。

## 消息来源

platform-whatsapp = WhatsApp
platform-wechat = 微信
platform-telegram = Telegram
platform-sms = 短信
platform-mail = 邮件
platform-matrix = Matrix
platform-imessage = iMessage
platform-discord = Discord
platform-line = LINE
platform-qq = QQ
platform-signal = Signal
platform-slack = Slack
platform-messenger = Messenger
platform-google-chat = Google Chat
list-join = 、

entry-opened = 建立保险库
entry-renewed = 延长授权
entry-swept = 已从磁盘清除
entry-imported = 加入消息
entry-abandoned = 撤销读取
entry-outcome = 外发结果
entry-forgotten = 忘记消息
entry-ordered = 长期指令
entry-backup = 写出备份
entry-restored = 从备份恢复
entry-exported = 全部导出
entry-rewrapped = 更换口令
entry-recovery-made = 制作恢复单
entry-recovery-used = 用恢复单打开
entry-recovery-revoked = 作废恢复单
error-vacant = { $file } 按 { $format } 读，其中没有消息。请重新导出。
error-no-record = { $file } 不是 { $format } 导出。
error-refused = { $file } 按 { $format } 读，已拒绝：它已损坏，或是恶意构造的。什么都没有保留。
error-source = { $what }
error-upload = 上传中断，或磁盘已满。什么都没有保留。
do-undo = 撤销
card-menu = 更多：{ $title }
card-dismiss = 不要这张卡片
card-dismissed = 卡片已移除。
card-mute = 不再提醒：{ $kind }
card-never = 不再提起 { $name }
card-mute-talk = 不再提醒“{ $name }”里的事
card-muted-talk = 不再提醒“{ $name }”里的事。
card-muted = 不再提醒这一类：{ $kind }。
cards-of-kind = { $kind }
keys-away = 不要这张卡片，不再提醒这一类，撤销
settings-muted = 不再提醒的种类
settings-muted-talks = 不再提醒的对话
settings-never = 不再提起的人
settings-unmute = 重新提醒
consent-backup-ask = 删除（d），去掉已撤回的内容重写（r），还是保留（回车）？
consent-backup-words = 它的口令

## 保险库的命令

vault-forgotten = 已忘记 { $messages } 条消息和 { $cards } 张卡片。
vault-forgotten-returns = 没有留下任何能再认出它们的东西：仍含有它们的导出再次读取时，它们会回来。steward never PERSON 会让某人在以后的导入中也不出现。
vault-forgotten-later = 另一个 steward 正在读取，磁盘空间稍后归还。
forget-unparsed = 有 { $n } 条没有读懂的记录仍封存着：谁也说不出它们是不是要忘记的。撤回它们的授权会一并清除：steward consent withdraw。
vault-holds = { $messages } 条消息，{ $grants } 项授权，{ $entries } 条账目
backup-done = 已完成，并已读回核对：{ $what }。
backup-whole = 备份完整：{ $what }。
backup-restored = 已恢复：{ $what }。
backup-fault = 其中的账本不完整：{ $fault }。
backup-again = 授权 { $grant } 在此备份之后已撤回，现已再次撤回。
backup-unknown = 这里没有已知的账本头，看不出此备份之后的撤回。若曾撤回，请再次撤回。
backup-older = 此备份比这里原有的内容旧 { $n } 条账目。
export-done = { $what }和 { $cards } 张卡片已写入 { $path }。
export-closed = { $n } 项授权未生效，其封存的内容保持封存。
vault-erased = 已全部抹去。
vault-locked = 已锁上：运行中的 steward 都已抹去钥匙，此后的命令都要口令。
vault-locked-soon = 已锁上：此后的命令都要口令。有一个运行中的 steward 正忙，忙完就抹去钥匙。
vault-write-down = 没有这个口令，谁也取不回任何内容。请写下来。
vault-print-sheet = 没有这个口令，谁也取不回任何内容，除非你有恢复单：steward recovery make 会打印一张。
keyring-label = 用来打开 steward 保险库
keyring-absent = 本会话的总线上没有钥匙环（Secret Service）应答：桌面环境或 dbus-run-session 的会话里才有。口令不需要它。
keyring-locked = 系统的钥匙环锁着，没有解锁。
keyring-refused = 系统的钥匙环没有照办。
keyring-opens = 已锁上：运行中的 steward 都已抹去钥匙。打开保险库所需的内容由系统的钥匙环保管；它解锁时，命令不再询问。
keyring-kept = 打开保险库所需的内容由系统的钥匙环保管；它解锁时，命令不再询问。它若丢失，什么也取不回来，除非你有恢复单：steward recovery make 会打印一张。
recovery-sheet = steward 保险库的恢复单
recovery-sheet-of = 用于 { $path } 的保险库，制作于 { $when }。
recovery-sheet-how = 忘记口令时：steward recovery open 会询问此恢复码，并设置新口令。
recovery-sheet-keep = 谁同时拿到这张单子和磁盘，谁就能读到一切：请分开存放。恢复码只显示这一次，不保存在任何地方；steward recovery revoke 可将它作废。恢复备份之后需要新的恢复单。
recovery-replaces = 先前的恢复单从此什么也打不开。
recovery-no-passphrase = 保险库没有口令，也就无从忘记。请先设置：steward lock --new-passphrase-file FILE。
recovery-ask = 恢复单上的恢复码
recovery-code-wanted = 需要恢复单上的恢复码：用 --code-file FILE 给出。
recovery-passphrase-wanted = 需要新口令：用 --new-passphrase-file FILE 给出。
recovery-used = 新口令已设置，旧口令从此什么也打不开。恢复单仍然有效；若可能被别人看到，请另做一张：steward recovery make。
recovery-revoked = 恢复单从此什么也打不开。
recovery-ended = 这里原有的恢复单已随原来的保险库失效。请另做一张：steward recovery make。
ledger-records =
    { $n ->
        [one] 1 条记录
       *[other] { $n } 条记录
    }
ledger-whole = 完整：{ $n } 条账目，每项授权都与给出时一致。
ledger-signed = 完整：{ $n } 条账目，与主人签名时一致。
ledger-consistent = 自身一致：{ $n } 条账目。有公钥或账本头才知道属于谁。
ledger-fault = 账本不完整：{ $fault }。
prove-older = 已证明：{ $n } 条的记录接续 { $older } 条的记录，其中没有改动或删去。
prove-entry = 已证明：第 { $entry } 条在 { $n } 条的记录之中。
prove-unvouched = 只是自身一致。给出 --key，或用 --head 给出你留存的账本头，才知道是谁的。
prove-no-proof = { $path }：不是 ledger prove 写出的内容。
unproved-unsigned = 其中的账本头不是这把钥匙签的。
unproved-other-head = 它说的不是给出的账本头。
unproved-hashes = 这些哈希证明不了。
ledger-exported = 已写入 { $path }。审计者用 --key { $key } 核对。

## A flag or an argument that makes no sense: what was given, and what is right in its place

misuse-search = 没有要找的词：steward search 词。要全部消息，用 steward export。
misuse-missing = 缺少 { $given }。
misuse-replay = replay 从标准输入读对话：请加 --jsonl。
misuse-prompt = 没有内容：把每句话作为参数给出，或者加 --jsonl。
misuse-annotate = 没有要看的文字：作为参数给出，或者加 --jsonl。
misuse-query = 问题以 JSON 行从标准输入读：请加 --jsonl。
misuse-timezone = { $given }：没有这个时区；时区名形如 Europe/Vaduz。
misuse-instant = { $given }：不是 RFC 3339 时刻，例如 2026-03-04T19:05:00+08:00。
misuse-instant-or-day = { $given }：既不是时刻（例如 2026-03-04T19:05:00+08:00），也不是日期（例如 2026-03-04）。
misuse-past = { $given } 已经过去：这样的授权什么也打不开。
misuse-no-change = { $given }：没有写要改什么
misuse-no-person = { $given }：谁？要写一个名字，按消息里的写法。
misuse-nothing-between = { $given }：两者之间什么也没有；--from 要早于 --to。
misuse-country = { $given }：不是两个字母，例如 LI。
misuse-tile = { $given }：不是图块，例如 14/8624/5745。
misuse-late-day = { $given }：日期太晚。
misuse-too-long = { $given }：太长。
misuse-length = { $given }：不是一段时间，例如 1h、90d 或 P1M。
misuse-no-length = { $given }：一段时间要大于零。
misuse-here = { $given }：不是以度为单位的 纬度,经度，例如 47.14,9.52。
misuse-lang = { $given }：steward 会说 en 和 zh。
misuse-source = { $given }：来源的名字形如 平台:名称，例如 whatsapp:lin。
misuse-quiet = { $given }：既不是时段（例如 22:00-07:00），也不是一段时间（例如 4h），也不是 off。
misuse-me = { $given }：要写一个名字；steward settings --forget me 会去掉它。
misuse-word = { $given }：不在这些之中：{ $known }。

## 出错时，保险库、授权或账本的说法

fails-no-card = 没有卡片 { $card }；steward cards --json 会列出它们的编号。
fails-watch = --watch { $path }：没有这个文件夹。
fails-unmute = “{ $name }”没有设为不再提醒。
fails-mute = “{ $name }”不是卡片种类，不是卡片编号，也不是对话名：什么也没有改。
consent-no-provider = 这个 steward 不向外面任何一方查询，{ $names } 也不例外：凭这项授权没有东西离开这台电脑
consent-all-taken = 没有给 --purpose：按全部用途。
fails-no-grant = 没有授权涵盖 { $source }：用 --grant all 给出，或例如 --grant dine,meet。
fails-no-vault = { $path } 还没有保险库。导入或授权时会建立。
fails-locked = 保险库已锁，需要口令：用 --passphrase-file FILE 给出。
fails-passphrase = 口令不对。
fails-no-recovery = 没有可用于此保险库的恢复单：建立或恢复以来没有做过，或者已作废。
fails-recovery = 恢复码输入无误，但不是此保险库的：它属于另一个保险库，或已被更新的恢复单取代。
fails-code-length = 恢复码有 40 个字母和数字，这个有 { $n } 个。
fails-code-group = 恢复码的第 { $n } 组输错了。
fails-keys-damaged = 钥匙文件已损坏。可从备份恢复：steward restore FILE。若是抹除时中断，运行 steward erase --everything 即可完成。
fails-keys-missing = { $path } 里没有钥匙文件，没有它就什么也读不出。钥匙若在别处，用 --keys 指明；也可从备份恢复。若是抹除时中断，运行 steward erase --everything 即可完成。
fails-unsealed = 保存的内容已损坏或被改动（{ $record }）。详见 steward ledger verify；可从备份恢复。
record-block = 消息
record-card = 一张卡片
record-setting = 一项设置
record-ledger = 账本
record-grant = 一项授权
record-disclosure = 外发的内容
record-key = 一个钥匙
record-database = 数据库
record-other = 一条记录
fails-other-head = 这个账本头不是本保险库签署的。
fails-ledger-broken = 账本不完整，所以不签署账本头：steward ledger verify 会指出何处。
fails-no-entry = 账本没有这条账目。
fails-unknown-grant = 没有授权 { $grant }：steward consent list 会列出全部。
fails-withdrawn = 授权 { $grant } 已撤回，不再恢复。请重新授权。
fails-no-pause = 授权 { $grant } { $standing }。只有生效中的授权可以暂停。
fails-no-resume = 授权 { $grant } { $standing }。只有已暂停的授权可以恢复；已到期的要续期：steward consent renew { $grant }。
fails-end-is-past = 授权 { $grant }：新的期限必须在将来。
fails-other-source = 授权 { $grant } 属于另一个来源，而授权的来源不变。请另给一项。
standing-given = 生效中
standing-paused = 已暂停
standing-expired = 已到期
standing-withdrawn = 已撤回
fails-no-passphrase = 保险库没有口令，锁了也等于没锁。请先设置：steward lock --new-passphrase-file FILE。
fails-busy = 另一个 steward 正在写入保险库。等它结束后再试。
fails-full = 磁盘已满，或文件不许再变大（ulimit -f）。这次要写的没有保存。腾出空间后再来一次。
system-not-found = 没有这个文件或文件夹
system-forbidden = 没有权限
system-folder = 它是文件夹
system-no-folder = 不是文件夹
system-full = 磁盘已满
system-read-only = 文件系统是只读的
fails-full-undone = 磁盘已满，或文件不许再变大（ulimit -f）。这份导出一条也没有保存。腾出空间后重新导入。
fails-full-kept = 磁盘已满，或文件不许再变大（ulimit -f）。这份导出已保存 { $n } 条消息，其余没有。腾出空间后重新导入，缺的会补上。
fails-swept-later = 撤回已经生效：凭它得来的一切都无法再读。磁盘已满，读不出的残留等有了空间、下次运行时清除。
fails-would-lose = 这里的保险库有这份备份没有的东西：{ $n } 条消息、{ $grants } 项授权、{ $nevers } 个“永不”。什么也没有改动。要继续：steward restore FILE --replace，会先把这里的保险库另存成文件。
fails-would-lose-closed = 这里的保险库用另一个口令锁着，说不出它有哪些这份备份没有的东西。什么也没有改动。要继续：steward restore FILE --replace，会先把这里的保险库另存起来。
backup-aside = 原来的内容已另存为备份，口令相同：{ $path }。用 steward restore 可以取回。
backup-aside-folder = 原来的内容已原样另存，口令是它自己的：{ $path }。用 steward --data { $path } 打开。
vault-no-passphrase = 口令已取消：从现在起只有钥匙文件的权限保护保险库。
vault-no-room = 磁盘已满。消息照样能读，一条也没有丢；现在生成的卡片，以及账本里该记的这次读取，只保留到程序结束。请腾出空间。
vault-damaged = { $grants } 下到期应删除的消息在磁盘上损坏，无法查看，仍然保留。可从备份恢复，或用 steward consent withdraw 清除。
vault-frozen = 保险库是只读的：这次什么也没有保存，读过的内容没有记入账本。
fails-read-only = 保险库无法写入：它是只读的。
fails-unsettled = 这个保险库是在 steward 打开它时复制的，而这里不能写入：最后写入的内容在 { $path } 里，不写入就读不出来。请把整个文件夹复制到可写的地方，或等 steward 结束后重新复制。
fails-newer = 保险库由更新版本的 steward 写成（格式 { $n }）。
fails-not-backup = 这不是 steward 写的备份。
fails-backup-damaged = 备份已损坏。
fails-backup-cut = 备份被截断，结尾缺失。
fails-exists = { $path } 已有内容，不会覆盖。
fails-forget = 没有符合“{ $name }”的消息，也没有这个名字的对话：什么也没有忘记。
places-no-region = { $path }：不是地区文件；可以制作一个：steward places import EXTRACT.osm.pbf --out FILE.region
places-newer = { $path }：由更新版本的 steward 写成（格式 { $format }）；请更新 steward，或重新导入
places-older = { $path }：由旧版本的 steward 写成（格式 { $format }）；请重新导入
places-cut = { $path }：被截断或变长；请重新导入
places-damaged = 地区文件已损坏（{ $section } 部分）；请重新导入
places-no-extract = { $path }：不是可读的 OpenStreetMap 数据（.osm.pbf）：{ $why }
places-too-large = 数据太大，放不进一个地区文件；请切成几份，一起查询
places-none = 没有保存的地区。用 steward places add FILE.region 添加。
places-name-one = 没有地区：用 --region FILE.region 指明，或用 steward places add FILE.region 保存一个
places-nowhere = 没有名为“{ $name }”的地区；steward places list 会列出
places-kept = { $name }：已保存。{ $credit }
places-removed = { $name }：已移除
fails-io = { $path }：系统提示：{ $why }。
fails-engine = 保险库出错：{ $why }。
fails-needs = 没有授权允许这样做。需要一项可以{ $purpose }的授权。
    .source = 没有授权允许这样做。需要一项可以读取 { $source } 来{ $purpose }的授权。
    .fields-provider = 没有授权允许这样做。需要一项可以{ $purpose }、并可把{ $fields }告诉 { $provider } 的授权。
    .fields-provider-source = 没有授权允许这样做。需要一项可以读取 { $source } 来{ $purpose }、并可把{ $fields }告诉 { $provider } 的授权。
fails-not-given = 授权 { $grant } { $standing }，什么也打不开。须先使其生效：见 steward consent show { $grant }。
fails-altered = 授权 { $grant } 在数据库里被改动过，什么也打不开。请撤回后重新授权。
fails-ledger = 账本没能记下这条账目，所以什么也没有外发：{ $why }。
fault-changed = 第 { $n } 条账目被改动
fault-moved = 第 { $n } 条账目被移动，或有账目插在它前面
fault-missing = 缺少第 { $n } 条账目
fault-tree = 树的记录与账目对不上
fault-rolled-back = 缺少第 { $n } 条账目：放回了较旧的保险库（现有 { $n } 条，已知 { $known } 条）
fault-rewritten = 前 { $n } 条账目与签署账本头时不同
fault-head = 钥匙旁最新的账本头被改动
fault-grant = 授权 { $grant } 的记录被改动
fault-no-head = 第 1 行不是导出账本的账本头
fault-no-entry = 第 { $n } 行不是账目
fault-kept-head = 给出的账本头与其签名不符
fault-other-key = 文件的账本头不是由该公钥签署的
never-taken-back = 已为 { $name } 撤销：保存着的内容会重新显示。
never-nobody = 你没有对任何人这样说过。
never-said-here = 从此不再提起 { $name }，再次导入也不会。{ $name } 若有别的名字，也请逐个写上。
never-said = 从此不再提起 { $name }，再次导入也不会。{ $name } 若有别的名字，用 --also 添加。
never-unsaid = 没有对此人说过。steward never --list 会列出说过的人。
consent-backup-no-words = 重写备份需要它的口令：用 --backup-passphrase-file FILE 给出。
consent-example = 例如你自己的一条消息：{ $who }：“{ $text }”。
    .seen = 例如你自己的一条消息：{ $who }：“{ $text }”。steward 会从中看出{ $seen }。
consent-ask = 你允许之后，steward 才能读取 { $source }。
consent-ask-stays = 它留在这台电脑上，用自己的钥匙封存；steward consent withdraw 会销毁钥匙。
consent-ask-what = 用于哪几类卡片？（all，或例如 dine,meet；留空则不用）

## 自己到来的消息

watch-taken = { $file }：{ $n } 条新消息
watch-taken-back = { $file } 已不在：其中 { $n } 个日程到此结束
watch-waits = { $file } 在等待：没有授权涵盖 { $source }。把这份导出添加一次，以后就会读取。
watch-paused = { $file } 在等待：{ $source } 的授权已暂停。恢复后就会读取。
watch-without = { $file } 在等待：至今没有一份导出里有人叫“{ $name }”，而 --without 要求不读此人。
watch-without-nobody = 监看的文件夹里没有人叫“{ $name }”，也没有这个名字的对话：什么也没有读。--without 后写文件里的原名。
watch-without-nothing = --with-all：监看的文件夹里没有要略去的人。
watch-cut = { $file } 缺少先前有过的日程，而且似乎不完整：这些日程保留不动。
watch-unread = 监看文件夹里的 { $file } 无法读取。
watch-unread-why = 监看文件夹里的 { $file } 无法读取。{ $why }
watch-gone = 监看的文件夹 { $folder } 不在了。在它回来之前，不会从中读取任何内容。
serve-once = 链接只能打开一次；按 Ctrl-C 结束页面
serve-fingerprint = 第二个链接供你自己的局域网使用；信任证书之前，先核对指纹

## 不能同时成立的事

clash-with = 与{ $kind }（{ $clock }）冲突。
    .name = 与“{ $name }”（{ $clock }）冲突。
clash-closed = 那个时间不营业。
    .name = { $name }那个时间不营业。
    .clock = 那个时间不营业，{ $clock } 开门。
    .clock-name = { $name }那个时间不营业，{ $clock } 开门。

## 打扰与喜好

attention-quiet = { $from } 到 { $to } 不打扰。
attention-silent = { $at } 之前不打扰。
attention-none = 没有设免打扰时段。
attention-budget = 每天最多打扰 { $n } 次，今天 { $spent } 次。
cards-folded = 另有 { $n } 张卡片收起
today-rest = 还有 { $n } 张卡片没有显示。
today-rest-all = 全部显示
cards-folded-how = { $more }：steward cards --all
cards-closed =
    { $paused ->
        [0] 有 { $over } 项授权已到期
       *[other] { $over ->
            [0] 有 { $paused } 项授权已暂停
           *[other] 有 { $paused } 项授权已暂停、{ $over } 项已到期
        }
    }：由它们而来的内容不读取，也没有卡片（steward consent list）。
taste-none = 还没有学到什么。使用卡片、拿走卡片，会影响哪些排在前面。
taste-kind = { $kind }：赞成 { $used }，反对 { $away }。
taste-lifted = 这类卡片排得靠前：你会用。
taste-lowered = 这类卡片排得靠后：你会拿走，或不让再出现。
taste-even = 这类卡片的位置和别的一样。
taste-reset = 忘记学到的
cards-dismissed = { $name } 已移除。
cards-muted = { $name } 不再提醒：steward cards mute { $given } --undo 可以撤销。
cards-unmuted = { $name } 重新提醒。
cards-used = 已记下：{ $name } 有用。
cards-written = 已把 { $n } 张卡片写入 { $path }
taste-forgotten = 从你使用卡片学到的都已忘记。
taste-title = 从你使用卡片学到的
settings-attention = 打扰
settings-quiet-from = 免打扰从
settings-quiet-to = 到
settings-per-day = 每天最多
settings-silence = 暂时安静
settings-silence-same = 不变
settings-silence-hours = { $n } 小时
platform-calendar = 日历

## 用说过的话作理由

why-changes = 什么会改变它
evidence-you = 你
evidence-nobody = 一条消息
evidence-calendar = 你的日历
evidence-quote = “{ $words }”
evidence-asked = { $who }问过
    .what-who = { $who }问了{ $what }
evidence-proposed = { $who }提议
    .what-who = { $who }提议{ $what }
evidence-agreed = { $who }同意了
    .what-who = { $who }同意了{ $what }
evidence-agreed-proposed = { $who }同意了
    .what-who = { $who }同意了，并提议{ $what }
evidence-refused = { $who }拒绝了
    .what-who = { $who }拒绝了{ $what }
evidence-cancelled = { $who }取消了
    .what-who = { $who }取消了{ $what }
evidence-changed = { $who }改了
    .what-who = { $who }改成{ $what }
evidence-done = { $who }说已完成
    .what-who = { $who }说{ $what }已完成
evidence-said = { $who }说过
    .what-who = { $who }说了{ $what }
without-none = 没有“{ $words }”，就没有这张卡片。
without-state = 没有“{ $words }”，状态会是：{ $state }。
without-fact = 没有“{ $words }”，就不会有：{ $fact }。
    .at-fact-words = 没有“{ $words }”，{ $fact }会是{ $at }。
    .fact-value-words = 没有“{ $words }”，{ $fact }会是{ $value }。
still-you = 你答应就算约定，拒绝就没有了。
still-them = { $who }答应就算约定，拒绝就没有了。
still-agreed = 拒绝、改动或取消会改变它。

## 读文件时的说明

date-order-dmy = 先日后月
date-order-mdy = 先月后日
warn-date-order = 这个文件的日期先日后月、先月后日都说得通，已按你所在地的习惯读作{ $order }。可用 --date-order dmy 或 mdy 指明。
warn-date-order-of = 这个文件的日期先日后月、先月后日都说得通，已按你所在地的习惯读作{ $order }。第一个有差别的日期是{ $dmy }（--date-order dmy）或{ $mdy }（--date-order mdy）。
warn-zone = 有 { $n } 个日程的时区无法识别，时间按这个日历自己的时区读。
warn-passed-over = 文件夹里另有 { $n } 个文件不是日历，没有读：请另行导入。
warn-encoding = 这个文件不是 UTF-8，也没有写明编码：按 { $encoding } 读取。如果名字或文字不对，请另存为 UTF-8 再导入。
warn-illegible = 有 { $n } 条消息含有读不出的字符（显示为 �）：这个文件不全是 UTF-8，可能被编辑器另存过；应用自己导出的文件里是完整的。
fails-without = 这个文件里没有人叫“{ $name }”，也没有这个名字的对话：什么也没有读。--without 后写文件里的原名。
import-taken-back = 日历文件里已不再有 { $n } 个日程：相应的卡片到此结束。
progress-hearing = 正在读
import-whose = { $source } 里有人对话，但不知道哪个名字是你的：你答应的事会算成别人的；请用 steward settings --me 名字 写明（有几个就写 名字,名字）
import-cut = 文件缺少先前有过的日程，而且似乎不完整：这些日程保留不动
import-absent =
    { $n ->
        [one] 先前保存的 1 条消息
       *[other] 先前保存的 { $n } 条消息
    }不在这份更新的导出里。已保存的仍然保留，steward export 会标明。
search-absent = 不在最新的导出里
import-without =
    { $n ->
        [one] 1 条消息
       *[other] { $n } 条消息
    }已按 --without 略去。


## 沿路的转弯

turn-depart = 出发
    .street = 沿{ $street }出发
turn-continue = 继续前行
    .street = 沿{ $street }继续前行
turn-slight-left = 靠左走
    .street = 靠左进入{ $street }
turn-left = 左转
    .street = 左转进入{ $street }
turn-sharp-left = 向左急转
    .street = 向左急转进入{ $street }
turn-slight-right = 靠右走
    .street = 靠右进入{ $street }
turn-right = 右转
    .street = 右转进入{ $street }
turn-sharp-right = 向右急转
    .street = 向右急转进入{ $street }
turn-back = 掉头
    .street = 掉头沿{ $street }走
turn-roundabout = 通过环岛
    .exit = 进入环岛，从第{ $exit }个出口驶出
    .exit-street = 进入环岛，从第{ $exit }个出口驶入{ $street }
turn-arrive = 到达终点

doctor-ok = 正常
doctor-state-waiting = 待读
doctor-missing = 缺少
doctor-wrong = 有误
doctor-vault = 保险库
doctor-permissions = 授权
doctor-records = 消息记录
doctor-ledger = 账本
doctor-timezone = 时区
doctor-me = 你的名字
doctor-here = 所在位置
doctor-map = 地图
doctor-make-vault = 建一个：steward import FILE --grant all
doctor-vault-shut = { $path }：{ $why }
doctor-open-vault = 上锁的保险库需要 --passphrase-file FILE；损坏的需要备份
doctor-writable = 让它可写：在那之前可以读取，但读取不会记入账本
doctor-keys-passphrase = { $path }，钥匙由口令保护，没有恢复单（steward recovery make）
doctor-keys-recovery = { $path }，钥匙由口令保护，并有恢复单
doctor-keys-file = { $path }，钥匙在只有你能读的文件里
doctor-none-live = { $n } 项中没有一项有效
doctor-give = 给一项：steward import FILE --grant all，或 steward consent grant
doctor-live = { $n } 项有效，{ $messages } 条消息
doctor-waiting = { $n } 条没有读懂
doctor-damaged = { $grants }：消息在磁盘上损坏，无法读取
doctor-bring-back = 可从备份恢复：steward restore FILE；steward consent withdraw 会清除该授权带来的内容
doctor-shape = 已封存，等待以后的版本；steward doctor --report FILE 显示它们的形状
doctor-whole = 完整，{ $n } 条
doctor-verify = 见 steward ledger verify
doctor-systems = { $zone }（系统的）
doctor-known = 已知
doctor-no-name = 不知道你在消息里的名字
doctor-nowhere = 不知道你在哪里，因此没有“附近”
doctor-no-region = 没有地区
doctor-make-region = 用 OpenStreetMap 数据建一个：先 steward places import，再 steward places add
doctor-region-bad = { $name }：文件已损坏，或来自另一版本
doctor-import-again = 重新导入地图数据

prompt-nothing = 没有要办的事。
annotate-nothing = 没有
annotate-or = 或
annotate-between = { $low } 到 { $high } 秒
annotate-seconds = { $n } 秒
annotate-up-to = 至多 { $n } 秒
annotate-again = 一再重复（{ $timex }）
entity-time = 时间
entity-duration = 时长
entity-number = 数字
entity-ordinal = 序数
entity-percentage = 百分比
entity-number_range = 数字范围
entity-money = 金额
entity-distance = 距离
entity-volume = 容量
entity-quantity = 数量
entity-dimension = 尺寸
entity-temperature = 温度
entity-age = 年龄
entity-phone = 电话
entity-email = 邮箱
entity-url = 网址
entity-ip = IP 地址
entity-hashtag = 话题
entity-mention = 提及
entity-guid = 标识符
entity-credit_card = 银行卡号
entity-tracking = 快递单号
entity-address = 地址
entity-flight = 航班
entity-train = 车次
entity-code = 码
entity-place = 地点
entity-cuisine = 菜系
entity-venue = 场所
entity-person = 人
entity-iban = 银行账号
slot-name = 名称
slot-cuisine = 菜系
slot-location = 地点
slot-time = 时间
slot-date = 日期
slot-people = 人数
slot-price = 价位
slot-from = 从
slot-to = 到
slot-return = 回程
slot-category = 类别
slot-nights = 晚数
slot-rooms = 房间
slot-amount = 金额
slot-payee = 收款人
slot-person = 人
slot-artist = 演出者
why-not = 它不会引出卡片。最接近的是“{ $purpose }”，可能性 { $share } %；到 { $wanted } % 才有卡片。
why-not-it-does = 它会引出卡片：“{ $purpose }”，可能性 { $share } %。已经过去、被你拿掉或没有授权的不显示。
why-not-seen = 从中读出：{ $seen }。
why-not-nothing-seen = 里面没有说到时间、地点或事物。
why-not-like = 这样说就会有，例如：“{ $like }”
vault-passphrase = 口令
vault-passphrase-new = 保险库的口令
vault-once-more = 再输一次
vault-not-same = 两次输入不一样
vault-none-typed = 没有输入口令
backup-passphrase = 备份的口令
backup-passphrase-new = 给备份设口令
backup-passphrase-wanted = 备份需要口令：用 --passphrase-file FILE 给出

## 读不了的文件

source-unreadable = { $file }：无法读取：{ $why }
source-empty = { $file }：文件是空的，重新导出聊天
source-no-format = 没有叫“{ $name }”的格式；steward import --formats 会列出全部
source-unknown = { $file }：不是已知的导出格式；可用 --as 指明（steward import --formats 会列出全部）
    .shape = { $file }：不是已知的导出格式：没有一种像{ $at }这样开头（{ $shape }）；可用 --as 指明（steward import --formats 会列出全部）
source-folder = { $file }：整个文件夹不是已知的导出；请导入其中的文件，或用 --as 指明格式（steward import --formats 会列出全部）
source-no-record = { $file }：不是 { $format } 导出：{ $at }不符（{ $shape }）。如果它是空的或被截断，请重新导出；也可以用 --as 指明格式
source-no-appointment = { $file }：这份日历里没有日程，什么也没有保存
source-vacant = { $file }：按 { $format } 读，其中没有消息。请重新导出，或用 --as 指明别的格式
source-no-message = { $file }：看上去是 { $format }，但一条消息也没读出来；{ $n } 条记录已封存，等以后的版本；第一条在{ $at }：{ $why }（steward doctor --report { $file } 会写出它的形状，可用来报告）
source-no-message-looked = { $file }：看上去是 { $format }，但一条消息也没读出来；{ $n } 条记录没有读懂，第一条在{ $at }：{ $why }。什么也没有保存。
source-refused = { $file }：按 { $format } 读，已拒绝：{ $why }
source-line = 第 { $line } 行
source-byte = 第 { $at } 字节
source-outermost = 最外层的对象
source-end = 末尾
source-whole-folder = 整个文件夹
import-read = { $source }：按 { $format } 读了 { $n } 条消息，其中 { $new } 条是新的（没写时区的时间按 { $zone }）
    .grant = { $source }：按 { $format } 读了 { $n } 条消息，其中 { $new } 条是新的，授权 { $grant }（没写时区的时间按 { $zone }）
import-looked = { $source }：按 { $format } 读了 { $n } 条消息，什么也没保存
import-unparsed = { $n } 条记录没读懂，已封存；第一条在{ $at }：{ $why }
import-outdated = 略去了 { $n } 条消息：早于这项授权的保留期限（steward consent list 会列出）
import-excluded = 按 steward never 的设定，略去了 { $n } 条消息
import-next = 看现在要处理的事：steward cards
why-unnamed-change = 改动了一条没有指明的消息
why-no-sender = 没有发送人
why-unknown-kind = 不认识的种类
why-header = 邮件头的形式不认识
why-large = 超过 32 MB
why-large-mail = 邮件超过 32 MB；去掉附件再保存
why-no-day = 没有读得懂的日期
why-no-content = 没有读得懂的内容
why-never-downloaded = 彩信没有内容：从未下载
why-draft = 草稿，没有发出
why-encrypted = 已加密，没有它的钥匙
why-entities = 它自己声明了 XML 实体，备份不会这样；重新备份
why-no-folder = 既不是 zip 也不是文件夹；请直接用 Slack 给的 zip
why-before-first = 在第一条消息之前的内容
why-no-chat = 里面没有聊天：没有 _chat.txt，也没有别的聊天文本
why-no-list = 没有消息列表
why-not-json = 这里不是可读的 JSON
why-damaged = 没有一部分读得出来：嵌套太深，或已损坏
why-bomb = 里面的聊天解开后会超过文件大小的一百倍；重新导出聊天
why-behind = 导出的结尾之后还有内容
why-cut = 文件在其中断了
why-zip-damaged = zip 不完整或已损坏；重新导出聊天
import-unread = { $n } 条记录没读懂；第一条在{ $at }：{ $why }
why-no-day-file = 里面没有按日期存的文件
why-unknown-rule = 日程按读不懂的规则重复
why-no-beginning = 没有这种导出的开头

plain-no-file = 既不是文件也不是文件夹；请先保存成文件
plain-no-randomness = 系统给不出随机数
plain-first-line = 第一行是空的
plain-none-typed = 终端没有给出口令
plain-unread = 读不出保存的内容
plain-unheard = 迟到的消息没能听到
plain-no-folder = 建不了文件夹
plain-no-head = 不是账本头
plain-unreadable = 读不出来
plain-no-tile = 没有这个图块
plain-port = 无法监听；--port 0 会选一个空闲端口
plain-listen = 无法监听
plain-room = 要忘记的已经移除，但占的空间没能还回来
plain-unprinted = 消息没能打印出来
plain-no-home = XDG_DATA_HOME 和 HOME 都没有设置；请用 --data 指明文件夹
system-name = 名字太长，或不能用作名字
system-not-text = 不是文本
system-cut = 提前结束了
system-taken = 地址已被占用
system-no-address = 这台电脑没有这个地址
system-pipe = 对方不再读取
system-exists = 那里已有东西
system-loop = 链接绕成了圈
system-device = 设备读写出错
system-files = 打开的文件太多
system-other = 系统错误 { $code }
extract-nothing = 里面什么也没有
extract-no-header = 没有文件头
extract-empty = 是空的
extract-foreign = 需要这里不认识的特性：{ $feature }
extract-broken = 已损坏，或是别的东西
places-imported = { $path }：{ $written } 字节，来自 { $size } 字节
places-took = 读取和建索引 { $rest } 秒（{ $speed } MB/s），准备路线 { $routes } 秒{ $memory }
places-memory = ，最多用内存 { $mb } MB（数据的 { $times } 倍）
places-where = 时区 { $zone }（{ $zonefrom }）；国家 { $country }（{ $countryfrom }）
places-zone = 时区
places-zone-of = { $zone }（{ $zonefrom }）
places-country = 国家
places-country-of = { $country }（{ $countryfrom }）
places-no-zone = 未知（用 --timezone 说明）
places-no-country = 未知（用 --country 说明，用于节假日）
places-from-given = 由你指定
places-from-extract = 取自数据
places-from-context = 取自本机
places-from-nobody = 没有说明
places-date = 日期
places-bounds = 范围
places-bounds-of = { $south },{ $west } 到 { $north },{ $east }
places-found = 可查找
places-found-of = { $objects } 个地点，{ $names } 个名称
places-roads = 道路
places-roads-of = { $ways } 条路，{ $crossings } 个路口，{ $pieces } 段
places-made = 来自
places-made-of = { $nodes } 个点，{ $ways } 条线，{ $relations } 个关系
places-bytes = 字节
places-no-date = 未知
places-line = { $name }  { $date }  { $objects } 个地点  { $credit }
places-line-no-date = 日期未知
places-tile = { $path }：{ $n } 字节
places-step-ways = 线
places-step-nodes = 点
places-step-names = 名称
places-step-roads = 道路
places-step-routes = 路线
places-step-write = 写入
