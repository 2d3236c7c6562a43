//! Words that speak of codes: what a code is called, what is called alike and is none, what is done with one.

use crate::engine::{Endings, Phrases};

/// What lets one in or proves who one is.
#[rustfmt::skip]
pub(super) static KEYS: Phrases = Phrases::new(&[
    "code", "codes", "otp", "totp", "pin", "pins", "passcode", "passcodes", "password", "pass code", "pw", "pwd",
    "passkey", "passphrase", "pass phrase", "tan", "mtan", "smstan", "pac", "puk", "token", "combo", "combination",
    "digits", "digit", "key", "keypad", "keybox", "key box", "key safe", "lockbox", "lock box", "kode", "2fa", "mfa",
    "one-time", "one time", "onetime", "single-use", "magic word", "safe word", "verification", "authentication",
    "authorisation", "authorization", "validation", "activation", "verification number", "security number",
    "access number", "entry number", "sign-in number", "login number", "reset number", "pickup number",
    "pick-up number", "collection number", "access word", "secret word", "codeword", "code word", "cvc code", "unlock", "factor", "tac", "passphrases", "login key",
    "口令", "密码", "密碼", "暗号", "暗號", "令牌", "密钥", "密鑰", "验证", "驗證", "校验", "校驗", "核验", "核驗",
    "动态码", "暗语",
]);
/// What was booked, sold, left or sent, and is called for by its number.
#[rustfmt::skip]
pub(super) static BOOKINGS: Phrases = Phrases::new(&[
    "booking", "bookings", "reservation", "reservations", "resv", "rsvn", "confirmation", "conf", "conf #", "ref", "refs", "reference",
    "references", "locator", "pnr", "ticket", "tickets", "e-ticket", "eticket", "voucher", "e-voucher", "coupon",
    "itinerary", "pass", "permit", "pickup", "pick-up", "pick up", "collection", "check-in", "check in", "appointment",
    "registration", "invite", "invitation", "rental", "docket", "claim", "tag", "folio", "receipt", "booked", "confirmed", "reserved", "queue", "enquiry",
    "entry", "barcode", "admission", "case", "rma", "authorisation", "label",
    "凭证", "憑證", "凭条", "憑條", "回执", "回執", "编号", "編號", "代号", "代號", "代碼", "代码", "记录", "記錄", "紀錄", "序列号",
    "序號", "序号", "识别号", "識別號", "参考号", "參考號", "货号", "貨號", "货架", "貨架", "牌号", "牌號", "票号", "票號", "流水", "电子票", "電子票", "客票",
]);
/// Kinds of code that are not handed over to be entered or shown: what stands right before 'code'.
#[rustfmt::skip]
pub(super) static OTHER_KINDS: Endings = Endings::new(&[
    "dress", "zip", "post", "postal", "area", "country", "dialling", "dialing", "source", "error", "fault", "status",
    "product", "item", "bar", "qr", "colour", "color", "sort", "swift", "tax", "morse", "style", "course",
    "module", "subject", "stock", "part", "promo", "promotion", "discount", "building", "branch", "station", "airport",
    "sat nav", "highway", "penal", "civil", "model", "paint", "fare", "currency", "iso", "short", "byte", "machine",
    "primary", "foreign", "hex", "sic", "hs", "icd", "stop", "fund", "trouble", "reason", "house", "car", "piano", "low", "major", "minor", "spare", "ignition", "map", "arrow",
    "cost", "budget", "project", "charge", "bic", "bank", "ifsc", "diagnosis", "procedure", "billing", "zone", "batch", "lot", "party", "nace",
    "hsn", "sac", "naics", "cpt", "upc", "sku", "drg",
]);
/// The same in Chinese.
#[rustfmt::skip]
pub(super) const OTHER_KINDS_HAN: &[&str] = &[
    "股票", "发票", "發票", "证券", "證券", "基金", "转债", "債券", "债券", "故障", "错误", "錯誤", "报错", "蓝屏", "停机", "邮政", "行业", "机构", "国家", "地区",
    "机场", "機場", "颜色", "顏色", "课程", "課程", "商品", "产品", "院校", "专业", "源", "职业", "诊断", "信用",
];
/// Acts that a code is the means or the matter of, right before it.
#[rustfmt::skip]
pub(super) static ACTS: Endings = Endings::new(ACT_WORDS);
#[rustfmt::skip]
pub(super) static ACTS_SAID: Phrases = Phrases::new(ACT_WORDS);
#[rustfmt::skip]
const ACT_WORDS: &[&str] = &[
    "enter", "entering", "type", "typing", "type in", "key in", "keying in", "punch in", "tap in", "input", "inputting",
    "insert", "use", "using", "quote", "quoting", "show", "showing", "present", "presenting", "give", "giving", "say",
    "saying", "mention", "mentioning", "provide", "providing", "state", "stating", "submit", "reply with",
    "respond with", "answer with", "confirm with", "scan", "paste", "read out", "whisper", "mutter", "shout", "tell them", "tell him",
    "tell her", "give them", "give him", "give her", "tell the driver", "show them", "copy", "under", "put in", "pop in", "press", "key",
    "输入", "輸入", "键入", "鍵入", "填写", "填寫", "填入", "填", "输", "輸", "报", "報", "出示", "凭", "憑", "将", "將", "把", "说", "說", "念", "告知",
    "回复", "回覆", "复制", "複製", "按", "提供", "使用", "用", "写", "备注", "核对", "盒拨", "锁拨", "柜拨", "箱拨", "转到", "拧到", "调到", "换成", "改成",
];
/// What a code does, or what becomes of it, right behind it.
#[rustfmt::skip]
pub(super) static FATES: Phrases = Phrases::new(&[
    "to verify", "to confirm", "to log", "to sign", "to unlock", "to approve", "to activate", "to authorise",
    "to authorize", "to open", "to get in", "to reset", "to continue", "to complete", "to finish", "to access",
    "to collect", "to check in", "to enter", "to pick", "to release", "to link", "to pair", "to proceed", "to start",
    "to join", "to redeem", "to prove", "to claim", "to validate", "to board", "to let", "to view", "to register",
    "at the", "on the", "in the", "into the", "when asked", "when prompted", "if asked", "when you", "for entry",
    "unlocks", "opens", "lets", "gets you", "gets", "works", "proves", "confirms", "verifies", "expires", "valid",
    "good for", "good until", "within", "and press", "quote it", "quote this", "show it", "give it", "give this", "then press", "followed by", "and hash", "there", "show this", "enter this", "enter these", "type this", "use this", "is what", "by hand", "to be", "must be", "should be", "only", "finishes", "completes", "signs you", "logs you", "links", "pairs", "adds", "approves", "activates", "is all", "is what", "is needed", "goes in", "stops working", "still works", "runs out", "for the", "then the", "then enter", "push",
    "用于", "用來", "用来", "開始", "开始", "填", "输入", "輸入", "登录", "抬起", "抬杆", "解锁", "启动", "放行", "开盖", "亮灯", "离场", "抵扣", "登入", "取件", "取货", "取貨", "取餐", "取票", "领取", "領取", "提货", "提貨", "自提", "取走", "取书", "验证", "驗證", "开门", "開門", "开柜", "開櫃",
    "入场", "入場", "入园", "入園", "检票", "即可", "告诉", "告知", "报给", "發給", "发给", "发送", "以", "来取", "來取", "取", "领", "領", "进", "进入", "完成", "激活", "查看", "查询", "兑换", "去", "到", "给", "給",
]);
/// What is said around a code: who may see it, and how long it is good for.
#[rustfmt::skip]
pub(super) static CARE: Phrases = Phrases::new(&[
    "do not share", "don't share", "never share", "do not disclose", "don't reply", "do not reply", "don't forward",
    "do not give", "never give", "don't tell", "never ask", "valid for", "valid until", "valid till", "expires",
    "expire", "good for", "if you did not", "if you didn't", "if this wasn't", "not you?", "ignore this", "one-time",
    "single use", "do not forward",
    "勿泄露", "勿洩露", "勿告", "勿转", "勿轉", "切勿", "有效", "失效", "过期", "過期", "非本人", "请勿", "請勿", "不要告诉", "逾期",
]);
/// What is spoken of where something is handed over by a code.
#[rustfmt::skip]
pub(super) static MATTERS: Phrases = Phrases::new(&[
    "locker", "parcel", "package", "pickup", "pick-up", "pick up", "collect", "booking", "booked", "confirmed",
    "reservation", "reserved", "sign in", "sign-in", "log in", "login", "log-in", "password", "verify", "account",
    "gate", "door", "entry", "check in", "check-in", "kiosk", "unlock", "activate", "ticket", "tickets", "appointment",
    "hotel", "flight", "code", "passcode", "pin", "otp", "authorise", "authorize", "approve", "voucher", "device",
    "包裹", "快递", "快遞", "快件", "驿站", "驛站", "柜", "櫃", "取件", "自提", "预约", "預約", "预订", "預訂", "订位", "訂位", "登录", "登入", "验证", "驗證",
    "口令", "密码", "密碼", "支付", "转账", "轉賬", "轉帳", "取货", "取貨", "取餐", "入住", "门票", "門票", "取票", "影城", "出票", "掛號", "挂号", "授权", "授權", "更换设备", "开门", "门锁", "登陆", "已到", "到站", "到货", "到店", "凭",
]);
/// Small words between a noun and its code.
#[rustfmt::skip]
pub(super) static LINKS: Phrases = Phrases::new(&[
    "is", "are", "no", "number", "nr", "num", "ref", "id", "now", "today", "this", "time", "it's", "its", "the", "your",
    "s", "of", "是", "为", "為", "您的", "为您", "係", "号", "號", "code", "pin", "was", "will", "be", "new", "still", "for", "as", "following", "with", "reads", "says",
    "here", "to", "use", "below", "and", "mine", "ur", "my", "our",
]);
/// What points at the number that was spoken of.
#[rustfmt::skip]
pub(super) static POINTS: Endings = Endings::new(&[
    "its", "it's", "it is", "mine's", "mine is", "this one", "says", "said", "got", "texted me", "sent me", "sent", "is", "try", "now",
    "needs", "was", "the new one is", "yours", "takes", "this number", "the number", "this", "use", "是", "收到", "收到的是", "发来", "内容是", "那个", "这个", "上面", "下面",
]);
/// What is locked, and opened by a number.
#[rustfmt::skip]
pub(super) static LOCKS: Phrases = Phrases::new(&[
    "turnstile", "boom", "bollard", "hatch", "pontoon", "hut", "panel", "strongbox", "cupboard", "shutter", "cabinet", "vault", "gate", "door", "garage",
    "barrier", "alarm", "padlock", "lock", "safe", "shed", "wifi", "wi-fi", "intercom", "entrance", "lobby", "buzzer", "locker", "gates",
    "doors", "boot", "drawer", "chest", "trunk", "elevator", "lift",
    "锁", "鎖", "门禁", "門禁", "保险箱", "保險箱", "保险柜", "保險櫃", "闸机", "钥匙盒", "大门", "后门", "储物柜", "柜子", "挡杆", "栏杆", "道闸", "升降杆", "卷帘", "门",
]);
/// What a number right behind is for.
#[rustfmt::skip]
pub(super) static PURPOSES: Endings = Endings::new(&[
    "login", "log-in", "log in", "sign-in", "sign in", "recovery", "approve", "join", "redeem", "unlock", "access", "check-in",
    "confirm", "verify", "verification", "authorise", "authorize", "activate", "pickup", "pick-up", "collect", "entry", "auth",
    "保险箱", "柜子", "开锁", "开锁", "令牌", "认证", "认证", "签到", "入班", "入会", "通行", "流水", "凭条", "凭单", "凭证", "憑證", "核销", "兑换", "激活", "解锁", "登录", "登入", "进群",
    "入群", "加群", "绑定", "授权", "开箱", "开柜", "开门", "取衣", "领奖", "入园", "入校", "验票", "登記", "登记", "暗语", "密令", "进店说", "取件", "取货", "取餐", "取票", "检票", "取书", "取表", "取镜", "提货", "自提", "报到", "预约", "预订", "訂位", "订位", "订座", "訂座",
]);
/// To whom a code is shown or told.
#[rustfmt::skip]
pub(super) static PEOPLE: Endings = Endings::new(&[
    " driver", " staff", " agent", " courier", " clerk", " guard", " officer", " engineer", " us", " them", " him", " her", " me",
    " reception", " receptionist", " nurse", " rider", " host", " team", " caller",
    "司机", "师傅", "店员", "前台", "骑手", "快递员", "工作人员", "小哥", "老师", "保安", "护士",
]);
/// What stands before an hour written as four figures.
#[rustfmt::skip]
pub(super) static HOURS: Endings = Endings::new(&[
    "at", "from", "by", "until", "till", "before", "after", "around", "since", "opens", "open", "shuts", "closes", "starts", "ends",
    "leaves", "departs", "arrives", "to", "between", "and", "set the alarm", "set alarm", "alarm set for", "alarm for", "set your alarm", "set your alarms", "alarms", "set my alarm", "set an alarm",
]);
/// A number is what follows.
#[rustfmt::skip]
pub(super) static NUMBERS: Endings = Endings::new(&["number", "no", "no.", "nr", "num", "号", "號", "编号", "編號", "号码"]);
/// Words that may follow a code without being counted by it.
#[rustfmt::skip]
pub(super) static FOLLOWS: Phrases = Phrases::new(&[
    "to", "at", "in", "on", "for", "is", "if", "and", "or", "now", "then", "when", "into", "as", "with", "before",
    "by", "within", "expires", "valid", "please", "pls", "it", "this", "will", "from", "until", "till", "good", "gets",
    "lets", "opens", "unlocks", "but", "so", "ok", "the", "your", "fast", "again", "there", "name", "under",
]);
