//! Units with what they are worth in metres, grams and litres.

use crate::dims::doors::Door;
use crate::dims::slips::Meant;
use crate::engine::{Lexicon, lexicon, meanings};

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Length,
    Mass,
    Volume,
    /// Measures of the kitchen, counted as amounts of a thing.
    Cup,
    Area,
    Speed,
    Angle,
    Turn,
    Data,
}

/// A unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    pub class: Class,
    pub name: &'static str,
    /// Metres, grams or litres.
    pub factor: f64,
    /// Told in the base unit, since few know it.
    pub converted: bool,
    /// A smaller unit may follow in one measure in any text.
    pub compound: bool,
}

impl Unit {
    /// The unit that `factor` counts.
    pub(super) fn base(&self) -> &'static str {
        match self.class {
            Class::Length => "metre",
            Class::Mass => "gram",
            Class::Volume => "litre",
            _ => self.name,
        }
    }
}

const fn unit(class: Class, name: &'static str, factor: f64) -> Unit {
    Unit { class, name, factor, converted: false, compound: false }
}

const fn own(class: Class, name: &'static str, factor: f64) -> Unit {
    Unit { class, name, factor, converted: true, compound: true }
}

const fn compound(class: Class, name: &'static str, factor: f64) -> Unit {
    Unit { class, name, factor, converted: false, compound: true }
}

use Class::{Angle, Area, Cup, Data, Length, Mass, Speed, Turn, Volume};

pub(super) static INCH: Unit = compound(Length, "inch", 0.0254);
pub(super) static KILOBIT: Unit = unit(Data, "kilobit", 1.0);
pub(super) static KILOBYTE: Unit = unit(Data, "kilobyte", 1.0);
pub(super) static GIGABYTE: Unit = unit(Data, "gigabyte", 1.0);
pub(super) static TERABYTE: Unit = unit(Data, "terabyte", 1.0);
pub(super) static METRE: Unit = unit(Length, "metre", 1.0);
pub(super) static MEGABIT: Unit = unit(Data, "megabit", 1.0);
pub(super) static SQUARE: Unit = unit(Area, "square", 1.0);
pub(super) static CUBIC: Unit = unit(Volume, "cubic", 1.0);
pub(super) static SPEED: Unit = unit(Speed, "speed", 1.0);

/// Units of time that a speed is counted by.
pub(super) static TIMES: Lexicon<(), 64> = meanings! {
    () => "h" "hr" "hour" "s" "sec" "second" "ms" "millisecond" "min" "minute" "小时" "秒" "时";
};

macro_rules! units {
    ($($make:ident $class:ident $name:literal $factor:literal: $($word:literal)+;)+) => {
        lexicon!(&[$($(($word, $make($class, $name, $factor)),)+)+])
    };
}

/// Long ones, which people mistype by a letter.
pub(super) static LONG: Meant = Meant::new(
    "centimeters centimetres gallons gigabytes hectares inches kilogram kilograms kilometer kilometers kilometre \
    kilometres liters litres megabytes meters metres milligrams milliliters millilitres millimeters millimetres \
    ounces pounds tablespoons teaspoons tonnes ",
);

/// All of them by what they are called.
pub(super) static UNITS: Lexicon<Unit, 2048> = units! {
    unit Length "metre" 1.0: "m" "meter" "meters" "metre" "metres" "mtr" "mtrs" "米" "公尺";
    unit Length "kilometre" 1000.0: "km" "kms" "kilometer" "kilometers" "kilometre" "kilometres" "kilometer s" "klick" "klicks" "公里" "千米" "公裏" "千公尺";
    unit Length "hectometre" 100.0: "hm" "hectometer" "hectometers" "hectometre" "hectometres" "百米";
    unit Length "decametre" 10.0: "dam" "decameter" "decameters" "decametre" "decametres" "dekameter" "dekameters" "十米";
    unit Length "decimetre" 0.1: "dm" "decimeter" "decimeters" "decimetre" "decimetres" "分米" "公寸";
    unit Length "centimetre" 0.01: "cm" "cms" "centimeter" "centimeters" "centimetre" "centimetres" "centi meter" "centi meters" "厘米" "公分";
    unit Length "millimetre" 0.001: "mm" "mms" "millimeter" "millimeters" "millimetre" "millimetres" "毫米" "公厘";
    unit Length "micrometre" 1e-6: "μm" "µm" "um" "micrometer" "micrometers" "micrometre" "micrometres" "micron" "microns" "微米";
    unit Length "nanometre" 1e-9: "nm" "nanometer" "nanometers" "nanometre" "nanometres" "纳米" "奈米";
    unit Length "picometre" 1e-12: "pm" "picometer" "picometers" "picometre" "picometres" "皮米";
    unit Length "decimillimetre" 1e-4: "丝米";
    compound Length "inch" 0.0254: "in" "inch" "inchs" "inches" "''" "\"" "英寸" "英吋" "吋";
    compound Length "foot" 0.3048: "ft" "foot" "foots" "feet" "feets" "'" "英尺" "英呎" "呎";
    compound Length "yard" 0.9144: "yd" "yds" "yard" "yards" "码";
    unit Length "mile" 1609.344: "mi" "mile" "miles" "英里" "英裏" "哩";
    unit Length "nautical mile" 1852.0: "nautical mile" "nautical miles" "nmi" "sea mile" "sea miles" "海里" "浬";
    unit Length "furlong" 201.168: "furlong" "furlongs" "弗隆";
    unit Length "fathom" 1.8288: "fathom" "fathoms" "英寻";
    unit Length "light year" 9.4607e15: "light year" "light years" "lightyear" "lightyears" "ly" "光年";
    unit Length "astronomical unit" 1.495978707e11: "astronomical unit" "astronomical units" "天文单位";
    unit Length "parsec" 3.0857e16: "parsec" "parsecs" "秒差距";
    unit Length "point" 0.000352778: "pt" "pts" "磅因";
    own Length "li" 500.0: "里" "里路" "里地" "华里" "市里";
    own Length "chi" 0.333: "尺" "市尺";
    own Length "cun" 0.0333: "寸" "市寸";
    own Length "zhang" 3.33: "丈" "市丈";
    unit Mass "gram" 1.0: "g" "gs" "gr" "gm" "gms" "gram" "grams" "gramme" "grammes" "克" "公克";
    unit Mass "kilogram" 1000.0: "kg" "kgs" "kilo" "kilos" "kilogram" "kilograms" "kilogramme" "kilogrammes" "公斤" "千克" "千公克";
    unit Mass "hectogram" 100.0: "hectogram" "hectograms" "百克";
    unit Mass "decagram" 10.0: "decagram" "decagrams" "dekagram" "dekagrams" "十克";
    unit Mass "decigram" 0.1: "dg" "decigram" "decigrams" "分克";
    unit Mass "centigram" 0.01: "centigram" "centigrams" "厘克";
    unit Mass "milligram" 0.001: "mg" "mgs" "milligram" "milligrams" "milligramme" "milligrammes" "毫克";
    unit Mass "microgram" 1e-6: "mcg" "µg" "μg" "ug" "microgram" "micrograms" "microgramme" "microgrammes" "微克";
    unit Mass "nanogram" 1e-9: "ng" "nanogram" "nanograms" "纳克";
    unit Mass "ton" 1e6: "t" "ton" "tons" "tonne" "tonnes" "metric ton" "metric tons" "metric tonne" "metric tonnes" "吨" "公吨";
    unit Mass "short ton" 907184.74: "short ton" "short tons" "us ton" "us tons" "美吨" "短吨";
    unit Mass "long ton" 1016046.9088: "long ton" "long tons" "gross ton" "gross tons" "英吨" "长吨";
    unit Mass "quintal" 1e5: "quintal" "quintals" "公担";
    compound Mass "pound" 453.59237: "lb" "lbs" "pound" "pounds" "磅" "英磅重";
    unit Mass "ounce" 28.349523125: "oz" "ozs" "ounce" "ounces" "盎司" "盎斯" "安士" "英两";
    compound Mass "stone" 6350.29318: "stone" "stones" "英石";
    unit Mass "grain" 0.06479891: "grain" "grains" "格令";
    unit Mass "carat" 0.2: "carat" "carats" "karat" "karats" "ct" "克拉" "卡拉";
    own Mass "jin" 500.0: "斤" "市斤" "台斤";
    own Mass "dan" 50000.0: "担" "市担";
    compound Mass "liang" 50.0: "两" "市两";
    own Mass "qian" 5.0: "市钱";
    unit Volume "litre" 1.0: "l" "liter" "liters" "litre" "litres" "ltr" "ltrs" "升" "公升";
    unit Volume "kilolitre" 1000.0: "kl" "kiloliter" "kiloliters" "kilolitre" "kilolitres" "千升" "公秉";
    unit Volume "hectolitre" 100.0: "hl" "hectoliter" "hectoliters" "hectolitre" "hectolitres" "百升";
    unit Volume "decalitre" 10.0: "dal" "decaliter" "decaliters" "decalitre" "decalitres" "十升";
    unit Volume "decilitre" 0.1: "dl" "deciliter" "deciliters" "decilitre" "decilitres" "分升";
    unit Volume "centilitre" 0.01: "cl" "centiliter" "centiliters" "centilitre" "centilitres" "厘升";
    unit Volume "millilitre" 0.001: "ml" "mls" "cc" "ccs" "milliliter" "milliliters" "millilitre" "millilitres" "mili liter" "毫升" "公撮" "西西" "c . c .";
    unit Volume "microlitre" 1e-6: "µl" "μl" "microliter" "microliters" "microlitre" "microlitres" "微升";
    unit Volume "gallon" 3.785411784: "gal" "gals" "gallon" "gallons" "us gallon" "us gallons" "加仑" "加侖" "美制加仑";
    unit Volume "pint" 0.473176473: "pint" "pints" "pt ." "品脱";
    unit Volume "quart" 0.946352946: "qt" "qts" "quart" "quarts" "夸脱";
    unit Volume "gill" 0.11829411825: "gill" "gills" "及耳";
    unit Volume "fluid ounce" 0.0295735295625: "fluid ounce" "fluid ounces" "fl oz" "fl . oz" "液体盎司" "液盎司" "液量盎司";
    unit Volume "barrel" 158.987294928: "barrel" "barrels" "bbl" "bbls";
    unit Volume "bushel" 35.23907: "bushel" "bushels" "蒲式耳";
    unit Volume "tablespoon" 0.0148: "tbsp" "tbsps" "tablespoon" "tablespoons" "tablespoonful" "tablespoonfuls";
    unit Volume "teaspoon" 0.0049: "tsp" "tsps" "teaspoon" "teaspoons" "teaspoonful" "teaspoonfuls";
    own Volume "tablespoon" 0.015: "汤匙" "湯匙" "大勺" "大匙";
    own Volume "teaspoon" 0.005: "茶匙" "小勺" "小匙";
    unit Volume "cubic metre" 1000.0: "cubic meter" "cubic meters" "cubic metre" "cubic metres" "cu m" "m³" "立方米" "立方公尺" "立方";
    unit Volume "cubic decimetre" 1.0: "cubic decimeter" "cubic decimeters" "dm³" "立方分米";
    unit Volume "cubic centimetre" 0.001: "cubic centimeter" "cubic centimeters" "cubic centimetre" "cubic centimetres" "cm³" "立方厘米" "立方公分";
    unit Volume "cubic millimetre" 1e-6: "cubic millimeter" "cubic millimeters" "cubic millimetre" "cubic millimetres" "mm³" "立方毫米";
    unit Volume "cubic kilometre" 1e12: "cubic kilometer" "cubic kilometers" "cubic kilometre" "cubic kilometres" "km³" "立方千米" "立方公里";
    unit Volume "cubic inch" 0.016387064: "cubic inch" "cubic inches" "cu in" "立方英寸";
    unit Volume "cubic foot" 28.316846592: "cubic foot" "cubic feet" "cu ft" "立方英尺";
    unit Volume "cubic yard" 764.554857984: "cubic yard" "cubic yards" "cu yd" "立方码" "立方英码";
    unit Volume "cubic mile" 4.168e12: "cubic mile" "cubic miles" "立方英里";
    own Volume "dou" 10.0: "市斗";
    unit Cup "cup" 1.0: "cup" "cups" "cupful" "cupfuls";
    unit Cup "bowl" 1.0: "bowl" "bowls";
    unit Cup "pinch" 1.0: "pinch" "pinches";
    unit Cup "dash" 1.0: "dashes";
    unit Area "acre" 1.0: "acre" "acres" "英亩";
    unit Area "ping" 1.0: "坪";
    unit Area "hectare" 1.0: "ha" "hectare" "hectares" "公顷";
    unit Area "are" 1.0: "公亩";
    unit Area "mu" 1.0: "亩" "市亩" "亩地";
    unit Area "square metre" 1.0: "square meter" "square meters" "square metre" "square metres" "sqm" "sq m" "sq . m" "m²" "平方米" "平米" "平" "平方公尺";
    unit Area "square kilometre" 1.0: "square kilometer" "square kilometers" "square kilometre" "square kilometres" "sq km" "sqkm" "km²" "平方公里" "平方千米";
    unit Area "square decimetre" 1.0: "square decimeter" "square decimeters" "dm²" "平方分米";
    unit Area "square centimetre" 1.0: "square centimeter" "square centimeters" "square centimetre" "square centimetres" "sq cm" "cm²" "平方厘米" "平方公分";
    unit Area "square millimetre" 1.0: "square millimeter" "square millimeters" "square millimetre" "square millimetres" "sq mm" "mm²" "平方毫米";
    unit Area "square inch" 1.0: "square inch" "square inches" "sq in" "sq inch" "平方英寸";
    unit Area "square foot" 1.0: "square foot" "square feet" "sq ft" "sqft" "sq feet" "ft²" "平方英尺" "平方呎";
    unit Area "square yard" 1.0: "square yard" "square yards" "sq yd" "sq yds" "sq yard" "平方码" "平方英码";
    unit Area "square mile" 1.0: "square mile" "square miles" "sq mi" "sq mile" "sq miles" "平方英里";
    unit Speed "metre per second" 1.0: "meter per second" "meters per second" "metre per second" "metres per second" "mps" "米每秒" "米/秒";
    unit Speed "kilometre per hour" 1.0: "kph" "kmh" "kmph" "km / h" "kilometer per hour" "kilometers per hour" "kilometre per hour" "kilometres per hour" "kilometer an hour" "kilometers an hour" "kilometres an hour" "公里每小时" "千米每小时" "公里/小时" "公里/时" "千米/小时" "千米/时";
    unit Speed "mile per hour" 1.0: "mph" "mi / h" "mile per hour" "miles per hour" "mile an hour" "miles an hour" "英里每小时" "英里/小时" "迈";
    unit Speed "knot" 1.0: "knot" "knots" "kt" "kts" "节每小时";
    unit Speed "foot per second" 1.0: "foot per second" "feet per second" "ft / s" "英尺每秒" "英尺/秒";
    unit Speed "mach" 1.0: "马赫";
    unit Angle "degree" 1.0: "arcminute" "arcminutes" "arcsecond" "arcseconds";
    unit Angle "radian" 1.0: "rad" "rads" "radian" "radians" "弧度";
    unit Turn "turn" 1.0: "turn" "turns";
    unit Data "bit" 1.0: "bit" "bits" "比特" "位元";
    unit Data "byte" 1.0: "byte" "bytes" "字节" "位元组";
    unit Data "kilobit" 1.0: "kbit" "kbits" "kilobit" "kilobits" "kbps" "千比特" "千位";
    unit Data "kilobyte" 1.0: "kb" "kbyte" "kbytes" "kilobyte" "kilobytes" "kib" "kibibyte" "kibibytes" "千字节";
    unit Data "megabit" 1.0: "mbit" "mbits" "megabit" "megabits" "mbps" "兆比特" "兆位";
    unit Data "megabyte" 1.0: "mb" "mbs" "mbyte" "mbytes" "megabyte" "megabytes" "mib" "mebibyte" "mebibytes" "meg" "megs" "兆" "兆字节";
    unit Data "gigabit" 1.0: "gbit" "gbits" "gigabit" "gigabits" "gbps" "吉比特" "十亿比特" "千兆比特" "千兆位";
    unit Data "gigabyte" 1.0: "gb" "gbs" "gbyte" "gbytes" "gigabyte" "gigabytes" "gig" "gigs" "gib" "gibibyte" "gibibytes" "吉字节" "十亿字节" "千兆字节";
    unit Data "terabit" 1.0: "tbit" "tbits" "terabit" "terabits" "太比特" "兆兆位" "万亿比特";
    unit Data "terabyte" 1.0: "tb" "tbs" "tbyte" "tbytes" "terabyte" "terabytes" "tib" "tebibyte" "tebibytes" "太字节" "万亿字节";
    unit Data "petabit" 1.0: "petabit" "petabits" "拍比特" "千兆兆位" "千万亿比特";
    unit Data "petabyte" 1.0: "pb" "petabyte" "petabytes" "pib" "拍字节" "千万亿字节";
    unit Data "exabyte" 1.0: "eb" "exabyte" "exabytes" "艾字节";
}
.behind(Door::Units as u8);
