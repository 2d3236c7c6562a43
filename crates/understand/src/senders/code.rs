//! One-time codes: the code, who sent it, until when it is good.

use super::page::Page;
use super::tone::{self, Tone};
use super::{names, refs};
use crate::dims::scan::{find_word, slice};
use crate::engine::words;
use jiff::civil::DateTime;
use steward_model::{EntityKind, Fact, FactValue, Facts, Grain, Moment, TimeValue};

const MARKS: &[&str] = words!(
    "passcode|security code|verification code|one-time|one time|otp|login code|access code|sign-in code|\
    authentication code|auth code|verification|2fa|code|mtan|tan|signing in|sign in|log in|login|\
    verify your|收货码|核销码|登入碼|登入驗證|confirm your|验证码|校验码|动态密码|动态码|动态口令|\
    確認碼|驗證碼|動態密碼|确认码|短信密码|一次性密码|一次性密碼|随机码|激活码|登录码|認證碼"
);
/// These are said of nothing else.
const SURE: &[&str] = words!(
    "passcode|security code|verification code|one-time|otp|login code|sign-in code|authentication code|\
    mtan|验证码|校验码|动态密码|动态码|动态口令|驗證碼|動態密碼"
);

/// A shop's code for a discount opens nothing.
const SALES: &[&str] =
    words!("checkout|off your|discount|promo|free delivery|opt out|t&cs|折扣|优惠|立减|下单|退订|領券|领券");

/// A one-time code beyond doubt.
pub(super) fn is_sure(page: &Page<'_>) -> bool {
    page.has(SURE)
}

/// The code that the message hands over.
pub(super) fn read(page: &Page<'_>, tone: &Tone) -> Option<(Facts, f32)> {
    if !page.has(MARKS) || tone.promo >= 2 || page.has(SALES) {
        return None;
    }
    let best = page.of(EntityKind::Code).max_by(|a, b| a.confidence.total_cmp(&b.confidence));
    let known = best.and_then(|best| Some((best.value()?.part("value")?.to_owned(), best.confidence)));
    let (code, sure) =
        known.or_else(|| Some((SURE.iter().find_map(|cue| refs::after_cue(page, cue))?, 0.8)))?;
    // '5512 08': the figures go on behind the blank.
    let code = match best.filter(|best| best.value().and_then(|v| v.part("value")) == Some(&code)) {
        Some(best) if code.bytes().all(|b| b.is_ascii_digit()) && code.len() <= 5 => {
            let rest = slice(page.text, best.span.end, page.text.len());
            let more = rest.strip_prefix(' ').unwrap_or_default();
            let figures = more.len() - more.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let next = more.get(figures..).and_then(|rest| rest.chars().next());
            let ends = next.is_none_or(|c| matches!(c, '.' | ',' | '!' | '\n' | '。' | '，'));
            if (2..=4).contains(&figures) && ends {
                format!("{code}{}", slice(more, 0, figures))
            } else {
                code
            }
        }
        _ => code,
    };
    // Figures parted by a hyphen are typed without it.
    let figures = code.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let code = if figures { code.replace('-', "") } else { code };
    if !(3..=12).contains(&code.chars().count()) {
        return None;
    }
    let mut facts = Facts::from([(Fact::Code, FactValue::Text(code))]);
    let sender = sender(page);
    // Talk has no sender and no life: there a code must be sure.
    let until = life(page);
    let formal = sender.is_some()
        || until.is_some()
        || page.of(EntityKind::Duration).next().is_some()
        || tone::machine(page);
    if let Some(sender) = sender {
        facts.insert(Fact::From, FactValue::Text(sender));
    }
    if let Some(until) = until {
        facts.insert(Fact::Until, FactValue::Moment(Moment::At(until)));
    }
    Some((facts, if formal && !tone.talk { sure } else { sure - 0.25 }))
}

/// When a code ends: '5 minutes', 10分钟内有效, 'until 09:50'.
fn life(page: &Page<'_>) -> Option<DateTime> {
    const LONGEST: jiff::SignedDuration = jiff::SignedDuration::from_hours(72);
    let latest = page.now.checked_add(LONGEST).ok()?;
    let ahead = |at: DateTime| (at > page.now && at <= latest).then_some(at);
    page.entities.iter().find_map(|entity| match entity.time()? {
        TimeValue::Duration { seconds: Some(seconds), .. } => {
            let length = jiff::SignedDuration::from_secs((*seconds as i64).min(LONGEST.as_secs() + 1));
            page.now.checked_add(length).ok().and_then(ahead)
        }
        TimeValue::Instant { at, grain: Grain::Minute | Grain::Second | Grain::Hour } => ahead(*at),
        // 'The next 20 minutes' begin now, not with the next full one.
        TimeValue::Interval { from: Some(from), to: Some(to), .. }
            if *from > page.now && from.duration_since(page.now).as_secs() <= 60 =>
        {
            to.checked_sub(from.duration_since(page.now)).ok().and_then(ahead)
        }
        TimeValue::Interval { to: Some(to), .. } => ahead(*to),
        TimeValue::TimeOfDay { tod, .. } => ahead(page.now.date().to_datetime(*tod)),
        _ => None,
    })
}

/// Who sent it: 【…】, 'Name: …', 'Your Name code', '- Name'.
fn sender(page: &Page<'_>) -> Option<String> {
    let signed = names::signed(page).or_else(|| names::headed(page));
    signed.or_else(|| your(page)).or_else(|| names::tailed(page))
}

fn your(page: &Page<'_>) -> Option<String> {
    let at = find_word(page.text, "your")?;
    let rest = slice(page.text, at + 5, page.text.len());
    let end = rest.find(['.', ',', ':', '\n']).unwrap_or(rest.len());
    let name: Vec<&str> = slice(rest, 0, end)
        .split(' ')
        .take_while(|word| {
            word.chars().next().is_some_and(char::is_uppercase)
                && !["otp", "pin", "code", "passcode"].iter().any(|thing| word.eq_ignore_ascii_case(thing))
        })
        .collect();
    (1..=4).contains(&name.len()).then(|| name.join(" "))
}

#[cfg(test)]
mod tests {
    use crate::senders::examples::table;
    use steward_model::CardKind;

    #[test]
    fn examples_and_near_misses() {
        table(
            CardKind::Code,
            r#"
2026-02-18T09:41|72955|Cedar Union: 718264 is your one-time passcode. It expires in 10 minutes.|code=718264; from=Cedar Union; until=2026-02-18T09:51
2026-02-18T09:41|Chirpo|Chirpo: 118-204 is your code. You can use it for the next 15 minutes.|code=118204; from=Chirpo; until=2026-02-18T09:56
2026-02-18T09:41|72955|Your Plumbank security code is 331-902. It expires in 15 minutes.|code=331902; from=Plumbank; until=2026-02-18T09:56
2026-06-11T09:40|Sparbank|mTAN 660 142 for the transfer of EUR 1.250,00 to account ending 5512. Valid until 09:50.|code=660142; until=2026-06-11T09:50
2026-02-03T10:10|AX-MERUBK|442918 is the OTP for your txn of Rs 12,480.00 at SUPERMART on card XX7731. Valid for 8 mins. Not you? Call 18001040. -Meru Bank|code=442918; until=2026-02-03T10:18
2026-02-20T10:08|106900009999|【远山银行】您的验证码为604915，5分钟内有效，请勿泄露。|code=604915; from=远山银行; until=2026-02-20T10:13
2026-03-05T10:00|95580|动态密码：39 40 71，您正在申请绑定手机尾号7766，编号QK12，请于10:05前输入。【远山证券】|code=394071; from=远山证券; until=2026-03-05T10:05
2026-01-05T10:00|95599|【乡都银行】您尾号2210的卡正在向*强转账3,000.00元，短信验证码 806114，2分钟内有效，切勿转发。|code=806114; from=乡都银行; until=2026-01-05T10:02
2026-07-11T14:02|SOLPAY|<#> 330184 is your SolPay OTP. Valid for 5 mins. DO NOT SHARE this with anyone.|code=330184; from=SolPay; until=2026-07-11T14:07
2026-08-11T22:05|LK-Bank|您的一次性密码OTP为 204-771，用于新设备登录，2分钟内有效。|code=204771; until=2026-08-11T22:07
2026-02-18T09:41|Tess|in the film she gets a text: "code 7731, locker 14, be there at 6"|
2026-02-18T09:41|+44 7700 900733|Please reply with the code you just received so we can refund you|
2026-02-20T10:08|+86 138 0000 0006|请把刚收到的验证码报给我，我帮您退款|
2026-09-09T09:09|Ledgerly|New login to your account from Denver, CO on Sep 9 at 9:08 AM. If this wasn't you, change your password.|
2026-03-02T12:00|Prairie Air|Flights from Omaha to Denver from $49 one way! Depart Tue or Wed, book before Mar 9 with code SPRING26.|
"#,
        );
    }
}
