//! What stands beside the number of a parcel, and beside numbers of other things.

use crate::engine::{Endings, Phrases, listed, words};

/// Words that speak of a parcel beside its number.
pub(super) static CUES: Phrases = listed!(
    Phrases,
    "tracking|track|tracked|parcel|parcels|padala|paket|pakej|colis|pakke|pakket|paquete|paczka|article|\
    parcelshop|package|packages|shipment|shipments|consignment|consignments|waybill|awb|courier|\
    couriers|on its way|shipped|shipping|in your porch|dispatched|despatched|out for delivery|delivered|\
    your delivery|delivery no|delivery number|item|label|sorting|customs|depot|missed you|posted|usps|\
    ups|fedex|dhl|royal mail|parcelforce|evri|hermes|dpd|yodel|gls|lbc|j&t|tuffnells|delivery boy|\
    lasership|correos|colissimo|chronopost|posti|bpost|nova poshta|cdek|dtdc|xpressbees|ecom express|\
    ekart|tcs|leopards|pos laju|flash express|kerry|cainiao|yanwen|4px|asendia|sendle|startrack|\
    pickup point|parcel locker|inpost|postnl|an post|auspost|australia post|canada post|japan post|\
    purolator|ontrac|aramex|tnt|bluedart|delhivery|yamato|blue dart|sicepat|anteraja|jne|gdex|poslaju|\
    city-link|sf express|zto|yto|佐川|优速|天天快递|sagawa|ninja van|快件|快递|快遞|运单|運單|單號|单号|\
    物流|包裹|邮件|郵件|挂号|掛號|签收|簽收|在途|托运|託運|貨件|货件|面单|派件|派送|揽收|查件|发货|發貨|\
    寄件|寄出|寄了|寄的|到件|收件|退件|转运|驿站|顺丰|順豐|圆通|圓通|中通|申通|韵达|韻達|极兔|邮政|郵政|\
    郵局|ems|京东物流|京东快递|德邦|百世|宅急送|宅急便|跨越速运|安能|丹鸟|菜鸟|黑貓|黑猫|新竹物流|嘉里|\
    宅配|速运|速递|速遞|貨運|货运"
);

/// Of these, those beside which a few plain figures are a price or a count as often.
pub(super) const WEAK: &[&str] =
    words!("item|label|track|customs|depot|posted|ups|sorting|shipping|delivered|寄了|货运");

/// Words beside which a number is something else, when they stand nearer.
pub(super) static OTHERS: Phrases = listed!(
    Phrases,
    "order|pin|code|card|call|tel|phone|ref|acct|account|invoice|booking|serial|imei|sku|member|\
    membership|meter|policy|passport|case|ticket|电话|電話|手机|手機|订单|訂單|取件码|取件碼|提货码|\
    验证码|驗證碼|签收码|收货码|取货码|致电|热线|熱線|尾号|卡号|卡號|凭|户号|表号|身份证|账号|帳號|发票|\
    發票|税号|会员号|工号|联系|客服|拨打|微信|流水号|缴费单|保单"
);

/// Words right after a number that make it a parcel's, as nothing before it says what it is.
pub(super) static AFTER: Phrases = listed!(
    Phrases,
    "shipped|has shipped|delivered|was delivered|is out for delivery|out for delivery|is on its way|\
    dispatched|is held at|held at customs|arrived at|left our depot|已签收|已揽收|已发出|已发货|签收|\
    派送|派件|正在派|到哪|在途|已到驿站|已到站点|滞留|清关|运输中|待取件|还没到货|已由|物流"
);

/// Nouns whose number is a parcel's.
pub(super) static LABELS: Endings = listed!(
    Endings,
    "tracking|track|tracking number|tracking no|track no|tracking id|tracking code|tracking ref|trk|\
    tracker|parcel|parcels|package|pkg|shipment|shipments|consignment|consignment note|con|connote|\
    con note|waybill|air waybill|airwaybill|awb|mawb|hawb|bill of lading|bol|container|item|label|\
    registered letter|delivery|delivery ref|docket|pro number|pro|track it under|tracked as|under awb|\
    return parcel|return label|courier|registered post|freight|despatch|dispatch|letter|satchel|运单|\
    運單|运单号|運單號|快递|快遞|快递单|快递单号|快遞單號|单号|單號|物流单|物流单号|物流|快件|邮件|郵件|\
    包裹|托运单|货运单|面单|面单号|主单|分单|提单|提单号|挂号信|掛號信|挂号|报关件|国际件|生鲜件|退货|\
    退件|集装箱|集裝箱|柜号|单子|转运单|急送单|跑腿单|快运|速运|速递|速遞|件号|寄件|到付件|大件|同城件|\
    冷链件|查件|貨件|货件|託運單|宅配單號|追蹤|追踪|追蹤號碼|跟踪号|追踪码|配送单|配送单号|派件|发出|\
    發出|已发|已發|发货|發貨|补发|先发|寄出|揽收成功|揽收|妥投|退回|派送中|回寄|退回件"
);

/// Words that let a parcel be thought of, without naming it.
pub(super) static BESIDE: Phrases = listed!(
    Phrases,
    "left with|concierge|hallway|doorstep|in our hall|return|bags sent|lands|tailgate|冷链|送装|大件|\
    走的|到站点|sent me|seller|arriving|driver|rider|carrier|crate|crates|pallet|pallets|pcs|departed|\
    scan|hub|porch|next door|neighbour|neighbor|sign for|boxes|handed to|berth|container|discharged|\
    freight|warehouse|turn up|turned up|pkg|goods-in|goods in|held|collected by|in transit|\
    sorting office|post office|left:|mailed|stuck|label|arrived|received|returned|ship|ships|delay|\
    delayed|lost|loaded|unloaded|cleared|duty|recipient|redelivery|deliver|delivery|posted|post|\
    collection|letterbox|safe place|collected|delivering|van|est.|eta|sender|refund|gift|货|貨|仓|倉|箱|\
    清关|清關|妥投|托|退货|退貨|报关|報關|骑手|小哥|转运|轉運|发出|發出|寄|发往|门口|查收|丢了|丢件|\
    代购|分拨|中转|中轉|派|代收|快|送达|送達|到货|到港|关税|關稅|入库|出库|在路上|走了|没动|催|卡在|签|\
    簽|取件|邮|郵"
);
