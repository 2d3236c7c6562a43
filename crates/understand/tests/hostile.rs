//! Texts that say the same again and again: none exhausts a small stack, whatever rules call each other.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use steward_model::Context;

/// A worker's stack is smaller than the main one.
const STACK: usize = 1 << 20;
const TIMES: usize = 500;

/// Words and signs that rules wait for; most of them take what follows them into account.
const UNITS: &[&str] = &[
    "next ",
    "last ",
    "this ",
    "past ",
    "coming ",
    "upcoming ",
    "following ",
    "previous ",
    "weekend of ",
    "the weekend of the ",
    "week of ",
    "end of ",
    "rest of ",
    "the day after ",
    "before ",
    "after ",
    "since ",
    "from ",
    "between ",
    "and ",
    "to ",
    "until ",
    "by ",
    "within ",
    "in ",
    "at ",
    "on ",
    "for ",
    "around ",
    "every ",
    "each ",
    "first ",
    "third ",
    "of ",
    "half ",
    "quarter ",
    "past ",
    "a ",
    "week ",
    "month ",
    "year ",
    "monday ",
    "may ",
    "noon ",
    "morning ",
    "tonight ",
    "ago ",
    "later ",
    "more than ",
    "less than ",
    "closest ",
    "that ",
    "all ",
    "ten ",
    "hundred ",
    "and a half ",
    "minus ",
    "1",
    "1,1",
    "1.",
    "1-",
    "+1",
    "$5",
    "G1",
    "5kg",
    "4/",
    "(",
    "@",
    ":",
    "#",
    "下",
    "上",
    "前",
    "后",
    "第",
    "半",
    "一",
    "十",
    "百分之",
    "点",
    "月",
    "初",
    "到",
    "从",
    "差",
    "每",
    "农历",
    "之",
    "的",
    "周",
    "个",
    "负",
    "约",
    "Flat ",
    "PO Box ",
    "Mr ",
    "code ",
    "flight ",
    "http://",
    "a@",
    "验证码",
];

fn read(text: String) {
    let at = Date::constant(2026, 3, 4).at(10, 30, 0, 0);
    let context = Context::at(at.to_zoned_datetime(TimeZone::UTC).unwrap_or_default());
    for entity in steward_understand::annotate(&text, None, &context) {
        assert!(text.is_char_boundary(entity.span.start) && text.is_char_boundary(entity.span.end));
    }
}

#[test]
fn what_is_said_again_and_again_is_read_on_a_small_stack() {
    let on_a_small_stack = std::thread::Builder::new().stack_size(STACK).spawn(|| {
        for (at, unit) in UNITS.iter().enumerate() {
            read(unit.repeat(TIMES));
            // Each with another one, a different distance away.
            let other = UNITS.get((at * at + 7) % UNITS.len()).unwrap_or(unit);
            read(format!("{unit}{other}").repeat(TIMES / 2));
        }
    });
    on_a_small_stack.expect("a thread").join().expect("all were read");
}
