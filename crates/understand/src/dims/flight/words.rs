//! Airlines' codes and the words that speak of flying.

use crate::engine::{Endings, Phrases, listed};

/// Words whose number is a flight's.
pub(super) static NAMED: Endings = listed!(
    Endings,
    "flight|flights|flight no|flight no.|flight number|flight nr|flt|flt no|flt no.|vol|vuelo|flug|volo|\
    航班|航班号|航班號|航班为|航班是|航班由"
);

/// Words that speak of roads, whose codes look like airlines'.
pub(super) static ROADS: Phrases = listed!(
    Phrases,
    "highway|motorway|toll|junction|traffic|jammed|lorry|lane|roadworks|exit|bypass|milestone|高速|国道|\
    收费站|绕行|堵车"
);

/// Words that speak of flying.
pub(super) static CUES: Phrases = listed!(
    Phrases,
    "里程|舱|艙|去程|回程|返程|往返|出票|机上|機上|客舱|航司|货站|起运|座位|行李|飞行|飛行|空乘|前序|\
    改签|改簽|流控|flight|fly|flying|flies|flew|airport|gate|terminal|boarding|departs|departure|landed|\
    lands|landing|arrives|airline|airways|pnr|check-in|checkin|layover|connection|takes off|leaves|\
    meets|heathrow|gatwick|seat|delayed|itinerary|e-ticket|board|航班|飞|机场|起飞|登机|航空|航旅|值机|\
    落地|机票|客票|订座|接机|航站楼|经停|转机|飛|機場|起飛|登機|機票|接機|航廈|訂位|抵达|抵達|延误|延誤|\
    到港|离港|備降|备降|行李转盘|国航|东航|南航|海航|川航|厦航|深航|山航|春秋航|吉祥航|国泰|长荣|華航|\
    华航|ryanair|easyjet|lufthansa|klm|emirates|qatar airways|etihad|air france|british airways|iberia|\
    vueling|wizz|wizzair|eurowings|norwegian|sas|finnair|swiss|austrian|brussels airlines|tap|aegean|\
    turkish airlines|pegasus|jet2|tui|aer lingus|virgin atlantic|delta|jetblue|southwest|\
    american airlines|air canada|westjet|qantas|jetstar|air india|indigo|spicejet|vistara|airasia|scoot|\
    cathay|eva air|ana|jal|korean air|asiana|vietnam airlines|vietjet|thai airways|garuda|cebu pacific|\
    latam|avianca|aeromexico|gol|plane|runway|boards|boarded|luggage|baggage|carousel|stopover|diverted|\
    touchdown|touches down|inbound|outbound|jet lag|air traffic|land|take off|took off|taking off|\
    lounge|aisle|rebooked|arrivals|departures|red-eye|redeye|codeshare|operated by|cabin crew|pilot|\
    carry-on|iata|飞机|飛機|准点|準點|晚点|接我|接你|接他|接她|去接|谁接|来接|接人|升舱|选座|經濟艙|\
    经济舱|商务舱|头等舱|托运|托運|直飞|红眼|廉航|回国|降落|抵埗"
);

/// Words that let one think of flying where nothing else in the text has a number.
pub(super) static BESIDE: Phrases = listed!(
    Phrases,
    "miles|hold|cargo|air|eticket|bag|bags|crew|fare|passport|voucher|rebook|check in|wheelchair|\
    final call|stranded|crosswind|window seat|row|legroom|upgrade|on time|meal|standby|charter|plane|\
    pax|suitcase|tail wind|transfer|apis|lounge|belt|in row"
);

/// Cues so plain that two figures are enough: QF9 is no seat where one boards.
pub(super) static STRONG: Phrases = listed!(
    Phrases,
    "gate|boards|boarding|land|lands|landed|landing|terminal|airport|takes off|took off|登机|登機|起飞|\
    起飛|落地|机场|機場|降落|boarding pass|airline|airlines|airways|flight|flights|layover|diverted|\
    runway|cabin bag|check-in is open|bag drop|航空|航班|值机|值機|航站楼|起运|備降|备降|机票|機票|飞机|\
    飛機|客票|远机位|航司"
);

/// Chinese words right before a number that make it a flight's.
pub(super) static RIDES: Endings = listed!(
    Endings,
    "坐|乘|搭|搭乘|乘坐|班|航班号|转|轉|改签到|改到|改成|订了|买了|坐的|坐的是|坐的那班|班是|换成|赶|随|\
    隨|接|将接|去程|回程|返程|去程是|回程是|出票|出票成功|出票完成|预订的|預訂的|订的|买的|改签|改签至|\
    改至|改为|改乘|签转|次日|当日|转乘|飞的|行程|由"
);

/// Words right before a number that somebody flies by.
pub(super) static TAKEN: Endings = listed!(
    Endings,
    "on|taking|take|took|catch|catching|caught|off|booked on|on the|off the|missed the|take the|missed|\
    onto|aboard|via|outbound|inbound|connecting|air|airlines|airways"
);

/// Chinese words right after a number that make it a flight's.
pub(super) static FATES: Phrases = listed!(
    Phrases,
    "提前到|提前|晚点|延误|延誤|取消|落地|到了|降落|起飞|起飛|航班|几点到|幾點到|准点|準點|备降|返航|\
    经停|值机|登机|改到|改为|改至|改落|座位|选座|升舱|到达|抵达|出发|停飞|arrives|arrived|arriving|\
    leaves|departs|departed|departing|lands|landed|landing|boards|boarding|now boards|now leaves|\
    is delayed|is cancelled|is now boarding|has landed|diverted|takes off|took off|on time|is on time|\
    was cancelled|got cancelled"
);

/// Airlines' codes that are words as well.
pub(super) static WORDS: Phrases = Phrases::new(&[
    "am", "an", "as", "at", "be", "by", "de", "do", "el", "en", "et", "eu", "go", "he", "hi", "if", "im",
    "in", "is", "it", "la", "le", "ma", "me", "my", "no", "of", "oh", "ok", "on", "or", "os", "ox", "pa",
    "pm", "so", "sa", "ta", "to", "tv", "uk", "um", "un", "up", "us", "va", "vs", "we", "ya", "ml", "mb",
    "mm", "km", "kg",
]);
