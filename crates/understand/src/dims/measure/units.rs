//! Units with what they are worth in metres, grams and litres.

use crate::engine::Lexicon;

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
#[derive(Debug)]
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

pub(super) static METRE: Unit = unit(Length, "metre", 1.0);
pub(super) static MEGABIT: Unit = unit(Data, "megabit", 1.0);
pub(super) static SQUARE: Unit = unit(Area, "square", 1.0);
pub(super) static CUBIC: Unit = unit(Volume, "cubic", 1.0);
pub(super) static SPEED: Unit = unit(Speed, "speed", 1.0);

/// Units of time that a speed is counted by.
pub(super) static TIMES: Lexicon<(), 64> = Lexicon::new(&[
    ("h", ()),
    ("hr", ()),
    ("hour", ()),
    ("s", ()),
    ("sec", ()),
    ("second", ()),
    ("ms", ()),
    ("millisecond", ()),
    ("min", ()),
    ("minute", ()),
    ("小时", ()),
    ("秒", ()),
    ("时", ()),
]);

macro_rules! units {
    ($($make:ident $class:ident $name:literal $factor:literal: $($word:literal)+;)+) => {
        Lexicon::new(&[$($(($word, $make($class, $name, $factor)),)+)+])
    };
}

/// All of them by what they are called.
pub(super) static UNITS: Lexicon<Unit, 1024> = units! {
    unit Length "metre" 1.0: "m" "meter" "meters" "metre" "metres" "米" "公尺";
    unit Length "kilometre" 1000.0: "km" "kms" "kilometer" "kilometers" "kilometre" "kilometres" "kilometer s" "公里" "千米" "公裏";
    unit Length "decimetre" 0.1: "dm" "decimeter" "decimeters" "decimetre" "decimetres" "分米";
    unit Length "centimetre" 0.01: "cm" "cms" "centimeter" "centimeters" "centimetre" "centimetres" "厘米" "公分";
    unit Length "millimetre" 0.001: "mm" "millimeter" "millimeters" "millimetre" "millimetres" "毫米" "公厘";
    unit Length "micrometre" 1e-6: "micrometer" "micrometers" "micron" "microns" "微米";
    unit Length "nanometre" 1e-9: "nm" "nanometer" "nanometers" "纳米" "奈米";
    unit Length "picometre" 1e-12: "pm" "picometer" "picometers" "皮米";
    compound Length "inch" 0.0254: "in" "inch" "inches" "''" "\"" "英寸" "英吋" "吋";
    compound Length "foot" 0.3048: "ft" "foot" "feet" "'" "英尺" "呎";
    compound Length "yard" 0.9144: "yd" "yds" "yard" "yards" "码";
    unit Length "mile" 1609.344: "mi" "mile" "miles" "英里" "英裏";
    unit Length "nautical mile" 1852.0: "nautical mile" "nautical miles" "海里";
    own Length "li" 500.0: "里" "里路" "华里";
    own Length "chi" 0.333: "尺";
    own Length "cun" 0.0333: "寸";
    own Length "zhang" 3.33: "丈";
    unit Mass "gram" 1.0: "g" "gs" "gr" "gram" "grams" "gramme" "grammes" "克";
    unit Mass "kilogram" 1000.0: "kg" "kgs" "kilo" "kilos" "kilogram" "kilograms" "kilogramme" "公斤" "千克";
    unit Mass "milligram" 0.001: "mg" "milligram" "milligrams" "毫克";
    unit Mass "microgram" 1e-6: "mcg" "microgram" "micrograms" "microgrammes" "微克";
    unit Mass "ton" 1e6: "t" "ton" "tons" "tonne" "tonnes" "metric ton" "metric tons" "吨" "公吨";
    compound Mass "pound" 453.59237: "lb" "lbs" "pound" "pounds" "磅";
    unit Mass "ounce" 28.349523125: "oz" "ounce" "ounces" "盎司" "安士";
    compound Mass "stone" 6350.29318: "stone";
    own Mass "jin" 500.0: "斤" "市斤" "台斤";
    compound Mass "liang" 50.0: "两" "市两";
    unit Volume "litre" 1.0: "l" "liter" "liters" "litre" "litres" "升" "公升";
    unit Volume "millilitre" 0.001: "ml" "mls" "cc" "milliliter" "milliliters" "millilitre" "millilitres" "毫升";
    unit Volume "hectolitre" 100.0: "hl" "hectoliter" "hectoliters" "hectolitre" "hectolitres";
    unit Volume "gallon" 3.785411784: "gal" "gals" "gallon" "gallons" "加仑" "加侖";
    unit Volume "pint" 0.473176473: "pint" "pints" "品脱";
    unit Volume "quart" 0.946352946: "quart" "quarts" "夸脱";
    unit Volume "barrel" 158.987: "barrel" "barrels" "bbl";
    unit Volume "tablespoon" 0.0148: "tbsp" "tablespoon" "tablespoons";
    unit Volume "teaspoon" 0.0049: "tsp" "teaspoon" "teaspoons";
    own Volume "tablespoon" 0.015: "汤匙" "湯匙" "大勺";
    own Volume "teaspoon" 0.005: "茶匙" "小勺";
    unit Volume "cubic metre" 1000.0: "cubic meter" "cubic meters" "cubic metre" "cubic metres" "立方米";
    unit Cup "cup" 1.0: "cup" "cups";
    unit Area "acre" 1.0: "acre" "acres" "英亩";
    unit Area "hectare" 1.0: "ha" "hectare" "hectares" "公顷";
    unit Area "mu" 1.0: "亩";
    unit Area "square metre" 1.0: "square meter" "square meters" "square metre" "square metres" "sqm" "sq m" "m²" "平方米" "平米" "平方公尺";
    unit Area "square kilometre" 1.0: "square kilometer" "square kilometers" "square kilometre" "square kilometres" "sq km" "平方公里" "平方千米";
    unit Area "square foot" 1.0: "square foot" "square feet" "sq ft" "sqft" "平方英尺";
    unit Area "square mile" 1.0: "square mile" "square miles" "sq mi";
    unit Speed "mile per hour" 1.0: "mph";
    unit Speed "kilometre per hour" 1.0: "kph" "kmh" "kmph";
    unit Speed "knot" 1.0: "knots";
    unit Angle "radian" 1.0: "rad" "radian" "radians";
    unit Turn "turn" 1.0: "turn" "turns";
    unit Data "bit" 1.0: "bit" "bits" "比特";
    unit Data "byte" 1.0: "byte" "bytes" "字节";
    unit Data "kilobit" 1.0: "kilobit" "kilobits" "千比特";
    unit Data "kilobyte" 1.0: "kb" "kilobyte" "kilobytes" "千字节";
    unit Data "megabyte" 1.0: "mb" "megabyte" "megabytes" "兆" "兆字节";
    unit Data "gigabyte" 1.0: "gb" "gigabyte" "gigabytes" "吉字节";
    unit Data "terabyte" 1.0: "tb" "terabyte" "terabytes";
};
