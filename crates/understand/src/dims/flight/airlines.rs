//! Airlines as people and they themselves call them: beside such a name a number is a flight's.

use crate::engine::{Phrases, listed};

/// Names that are hardly anything else.
pub(super) static AIRLINE_NAMES: Phrases = listed!(
    Phrases,
    "aegean|aer lingus|aeroflot|aerolineas|aeromexico|air algerie|air arabia|air astana|air baltic|\
    airbaltic|air canada|air caraibes|air china|air corsica|air dolomiti|air europa|air france|\
    air greenland|air india|air malta|air mauritius|air new zealand|air niugini|air peace|air serbia|\
    air seychelles|air tahiti|air tanzania|air transat|airasia|airlink|alaska airlines|allegiant|\
    american airlines|ana|arik|asiana|austrian|avianca|azerbaijan|azul|bamboo|bangkok airways|batik|\
    biman|binter|breeze|british airways|brussels airlines|buddha air|bulgaria air|caribbean airlines|\
    cathay|cebu pacific|china airlines|china eastern|china southern|condor|copa|corsair|\
    croatia airlines|cyprus airways|dan air|delta|discover airlines|easyjet|edelweiss|egyptair|el al|\
    emirates|ethiopian|etihad|eurowings|eva air|fastjet|fiji airways|finnair|firefly|flair|flybe|\
    flybondi|flydubai|flynas|flysafair|french bee|frontier|garuda|gol|gulf air|hainan airlines|hawaiian|\
    iberia|icelandair|indigo|ita airways|jal|japan airlines|jazeera|jeju air|jet2|jetblue|jetstar|\
    jin air|juneyao|kenya airways|klm|korean air|kulula|kuwait airways|latam|level|lion air|loganair|\
    lot polish|lufthansa|luxair|malaysia airlines|middle east airlines|mongolian airlines|nok air|norse|\
    norwegian|oman air|pal|peach|pegasus|philippine airlines|pia|porter|precision air|qantas|\
    qatar airways|rex|royal air maroc|royal brunei|royal jordanian|rwandair|ryanair|s7|sas|sata|saudia|\
    scandinavian|scoot|sky airline|skymark|smartwings|solaseed|south african airways|southwest|spicejet|\
    spirit airlines|spring|srilankan|starlux|sun country|sunexpress|sunwing|swiss|tap|tarom|\
    thai airways|thai lion|tigerair|transavia|tui|tunisair|turkish|uganda airlines|united|utair|\
    uzbekistan airways|vietjet|vietnam airlines|virgin|vistara|viva|vivaaerobus|volaris|volotea|vueling|\
    westjet|wideroe|widerøe|wizz|xiamen air|zipair"
);

/// The same in Chinese.
pub(super) static AIRLINE_NAMES_ZH: Phrases = listed!(
    Phrases,
    "国航|东航|南航|海航|川航|厦航|深航|山航|上航|首航|祥鹏|春秋|吉祥|华夏航空|成都航|长龙|奥凯|幸福航|\
    西部航|西藏航|昆明航|瑞丽|青岛航|重庆航|河北航|江西航|福州航|福航|乌鲁木齐航|天津航|首都航|桂林航|\
    北部湾航|红土|湖南航|九元|龙江航|多彩|天骄|东海航|金鹏|圆通航|顺丰航|国泰|國泰|港龙|香港航空|快運|\
    大湾区航|澳门航|澳門航|华航|華航|长荣|長榮|星宇|虎航|立荣|立榮|华信|華信|远东航|全日空|日航|乐桃|\
    樂桃|捷星|捷蓝|酷航|新航|亚航|亞航|马航|馬航|泰航|泰狮|飞鸟航|越捷|越航|越南航空|菲航|宿务|宿霧|\
    大韩|大韓|韩亚|韓亞|济州航|濟州航|德威|真航|印航|靛蓝|阿联酋|阿聯酋|卡航|卡塔尔航|卡塔爾航|阿提哈德|\
    土航|埃航|埃塞俄比亚航|肯航|俄航|汉莎|漢莎|法航|荷航|英航|维珍|瑞航|奥航|芬航|北欧航|波航|西班牙航|\
    葡航|意航|美联航|美聯航|达美|達美|美航|加航|西捷|澳航|新西兰航|夏威夷航|易捷|瑞安航空|狮航|獅航|\
    印尼鹰航|斯里兰卡航|文莱皇家|蒙古航|阿斯塔纳|乌兹别克航|国银航"
);
