//! Codes that open nothing any more, as is said right beside them: 4471 has expired, 取件码4471已失效, it used to be 4471.

use super::candidate::Candidate;
use crate::dims::clause;
use crate::dims::scan::slice;
use crate::engine::{Endings, Phrases, listed};

/// What is said of a dead one right behind it.
static DEAD: Phrases = listed!(
    Phrases,
    "has expired|has now expired|had expired|is expired|expired|has timed out|timed out|is no longer|no longer|ran out|\
     has run out|has been used|has already been used|was already used|is void|is dead|doesn't work|does not work|\
     won't work|stopped working|is invalid|is incorrect|was wrong|was rejected|\
     已过期|已過期|已失效|已作废|已作廢|已停用|已被使用|已使用|过期了|過期了|失效了|作废了|作廢了|用不了|不能用|不管用|没用了|沒用了|\
     早换了|早換了|早就换|早就換"
);
/// What may stand between: 4471这个码.
const ITSELF: [&str; 4] = ["这个码", "這個碼", "的码", "的碼"];
/// What leads to one that was a code once.
static ONCE: Endings = listed!(
    Endings,
    "used to be|the old one was|the old code was|the old pin was|以前是|以前叫|原来是|原來是|旧的是|舊的是"
);

/// It was a code, and is none now.
pub(super) fn is_past(text: &str, lead: &str, candidate: &Candidate) -> bool {
    let behind = slice(text, candidate.end, text.len()).trim_start_matches([' ', '"', '”', '」']);
    let behind = ITSELF.iter().find_map(|itself| behind.strip_prefix(itself)).unwrap_or(behind);
    clause::starts_with(&DEAD, behind)
        || clause::ends_with(&ONCE, lead.trim_end_matches([' ', '"', '“', '「']))
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use crate::dims::code::find;
    use crate::dims::heard::Heard;

    #[test]
    fn dead_codes_and_live_ones() {
        check::table(
            "Your passcode 551204 has expired. Ask for another
             The door code used to be 2580
             PIN 8841 timed out, tap resend
             取件码448120已失效，请重新获取
             验证码330914已过期
             门锁密码以前是2580
             Your passcode ⟦551204⟧ expires in ten minutes
             The door code is ⟦2580⟧ again
             取件码⟦448120⟧十分钟后失效
             验证码⟦330914⟧，过期重发",
            |text| {
                let mut out = Vec::new();
                find(&Heard::new(text), &mut out);
                out
            },
        );
    }
}
