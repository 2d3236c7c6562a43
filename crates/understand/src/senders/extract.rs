//! What is common to all forms: sender, code, place, way, hours, people.

use crate::dims::scan::{find, find_word, slice};
use jiff::civil::{Date, DateTime};
use steward_model::{
    Bound, CardKind, Context, Entity, EntityKind, Fact, FactValue, Facts, Form, Grain, Moment, TimeValue,
};

/// Messages longer than this, in bytes, are letters, not forms.
pub(super) const LONGEST: usize = 2400;
/// So often a marker is looked for in one message.
const TRIES: usize = 4;

/// A message under reading.
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) entities: &'t [Entity],
    pub(super) now: DateTime,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str, entities: &'t [Entity], context: &Context) -> Self {
        Reader { text, entities, now: context.now.datetime() }
    }

    /// One of the words stands in the message.
    pub(super) fn has(&self, words: &[&str]) -> bool {
        words.iter().any(|word| {
            if word.is_ascii() {
                find_word(self.text, word).is_some()
            } else {
                find(self.text, word).is_some()
            }
        })
    }

    pub(super) fn of(&self, kind: EntityKind) -> impl Iterator<Item = &'t Entity> {
        self.entities.iter().filter(move |entity| entity.kind == kind)
    }

    /// What stands after a word for a code: 'Confirmation # 30518822', 取件代碼 448102.
    fn labelled(&self) -> Option<String> {
        #[rustfmt::skip]
        const LABELS: &[&str] = &["use",
            "enter",
            "confirmation number", "confirmation no", "confirmation #", "confirmation:", "confirmation code", "booking reference", "collection reference", "booking ref", "booking no", "booking id", "booking number", "reservation number", "reservation no", "reservation #", "reference number", "reference:", "reference", "order number", "order no", "order #", "ref.", "ref:", "ref", "pnr", "record locator", "itinerary #", "show code", "pickup code", "pick-up code", "collection code", "access code", "code", "pin", "取件代碼", "取件代码", "取件碼", "取件码", "取貨碼", "取货码", "提货码", "提貨碼", "取票码", "取票號", "取票号", "订单号", "訂單編號", "訂單號", "订单编号", "确认号", "收货码", "核销码", "預訂編號", "预订号", "預約編號", "预约号", "票号", "单号", "編號", "编号"];
        let lower = self.text.to_lowercase();
        for label in LABELS {
            for (at, _) in lower.match_indices(label) {
                let before = lower.get(..at).and_then(|before| before.chars().next_back());
                if label.is_ascii() && before.is_some_and(|c| c.is_ascii_alphanumeric()) {
                    continue;
                }
                // Lower case may have moved the bytes; then the label is not where it seems.
                let rest = slice(self.text, at + label.len(), self.text.len());
                let rest = rest.trim_start_matches([' ', ':', '：', '#', '是', '为', '為', '（', '(', '"']);
                let rest = rest.strip_prefix("is ").unwrap_or(rest);
                let code: String = rest
                    .chars()
                    .take_while(|&c| c.is_ascii_alphanumeric() || c == '-' || c == ' ')
                    .take(20)
                    .collect();
                // Groups of figures belong together; a word ends the code.
                let mut whole = String::new();
                for part in code.split(' ') {
                    let figures = !part.is_empty() && part.bytes().any(|b| b.is_ascii_digit());
                    let capitals = part.len() >= 4
                        && part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-');
                    let grouped = whole.is_empty() || part.bytes().all(|b| b.is_ascii_digit());
                    if !(figures || (capitals && whole.is_empty())) || !grouped {
                        break;
                    }
                    whole.push_str(part);
                }
                let whole = whole.trim_matches('-');
                if (3..=16).contains(&whole.len()) {
                    return Some(whole.to_owned());
                }
            }
        }
        None
    }

    /// Codes as written, without blanks.
    pub(super) fn codes(&self) -> Vec<(String, f32)> {
        let mut found: Vec<(String, f32)> = Vec::new();
        for entity in self.of(EntityKind::Code) {
            let code = entity.value().and_then(|value| value.part("value")).unwrap_or_default().to_owned();
            if !found.iter().any(|(known, _)| *known == code) {
                found.push((code, entity.confidence));
            }
        }
        if found.is_empty()
            && let Some(code) = self.labelled()
        {
            found.push((code, 0.7));
        }
        found
    }

    /// A one-time code: code, sender, end.
    pub(super) fn code(&self, from: Option<&str>) -> Option<(Facts, f32)> {
        let (code, confidence) = self.codes().into_iter().max_by(|a, b| a.1.total_cmp(&b.1))?;
        // Figures parted by a hyphen are typed without it.
        let figures = code.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let code = if figures { code.replace('-', "") } else { code };
        let length = code.chars().count();
        if !(3..=12).contains(&length) {
            return None;
        }
        let mut facts = Facts::from([(Fact::Code, FactValue::Text(code))]);
        let sender = from.map(str::to_owned).or_else(|| self.sender());
        // Talk has no sender and no life: there a code must be sure.
        let formal = sender.is_some() || self.of(EntityKind::Duration).next().is_some();
        if let Some(sender) = sender {
            facts.insert(Fact::From, FactValue::Text(sender));
        }
        if let Some(until) = self.life() {
            facts.insert(Fact::Until, FactValue::Moment(Moment::At(until)));
        }
        Some((facts, if formal { confidence } else { confidence - 0.25 }))
    }

    /// When a code ends: '5 minutes', 10分钟内有效.
    fn life(&self) -> Option<DateTime> {
        const LONGEST: jiff::SignedDuration = jiff::SignedDuration::from_hours(72);
        let latest = self.now.checked_add(LONGEST).ok()?;
        let ahead = |at: DateTime| (at > self.now && at <= latest).then_some(at);
        self.entities.iter().find_map(|entity| match entity.time()? {
            TimeValue::Duration { seconds: Some(seconds), .. } => {
                let length = jiff::SignedDuration::from_secs((*seconds as i64).min(LONGEST.as_secs() + 1));
                self.now.checked_add(length).ok().and_then(ahead)
            }
            TimeValue::Instant { at, grain: Grain::Minute | Grain::Second | Grain::Hour } => ahead(*at),
            TimeValue::Interval { to: Some(to), .. } => ahead(*to),
            _ => None,
        })
    }

    /// Who sent it: 【…】, 'Name: …', 'Your Name code', '- Name'.
    pub(super) fn sender(&self) -> Option<String> {
        let text = self.text.trim();
        for (open, close) in [('【', '】'), ('[', ']'), ('〔', '〕'), ('［', '］')] {
            if let Some((_, rest)) = text.split_once(open)
                && let Some((name, _)) = rest.split_once(close)
                && (1..=24).contains(&name.chars().count())
            {
                return Some(name.trim().to_owned());
            }
        }
        if let Some((name, _)) = text.split_once(": ")
            && name.chars().count() <= 28
            && name.chars().next().is_some_and(char::is_uppercase)
            && !["code", "otp", "pin"].iter().any(|word| find_word(name, word).is_some())
        {
            return Some(name.to_owned());
        }
        if let Some(at) = find_word(text, "your") {
            let rest = slice(text, at + 5, text.len());
            let name: Vec<&str> = rest
                .split(' ')
                .take_while(|word| {
                    word.chars().next().is_some_and(char::is_uppercase)
                        && !word.eq_ignore_ascii_case("OTP")
                        && !word.eq_ignore_ascii_case("PIN")
                })
                .collect();
            if (1..=4).contains(&name.len()) {
                return Some(name.join(" "));
            }
        }
        let (_, tail) = text.trim_end_matches('.').rsplit_once(['-', '—', '–'])?;
        let tail = tail.trim();
        let name = tail.chars().next().is_some_and(char::is_uppercase)
            && tail.split(' ').count() <= 4
            && !tail.bytes().any(|b| b.is_ascii_digit());
        name.then(|| tail.to_owned())
    }

    /// Place and last day of a parcel.
    pub(super) fn parcel(&self, after: &[&str], until: &[&str]) -> Facts {
        let mut facts = Facts::new();
        if let Some(place) = self.place(after, until) {
            facts.insert(Fact::Place, FactValue::Text(place));
        }
        if let Some(moment) = self.deadline() {
            facts.insert(Fact::Until, FactValue::Moment(moment));
        }
        facts
    }

    /// The words between a marker and an end, the first that are a place.
    pub(super) fn place(&self, after: &[&str], until: &[&str]) -> Option<String> {
        for marker in after {
            let mut from = 0;
            for _ in 0..TRIES {
                let Some(at) = find(slice(self.text, from, self.text.len()), marker) else { break };
                from += at + marker.len();
                let rest = slice(self.text, from, self.text.len());
                let end = until.iter().filter_map(|stop| find(rest, stop)).min().unwrap_or(rest.len());
                let place = slice(rest, 0, end).trim().trim_matches(['“', '”', '"', ':', '：', '了']);
                let length = place.chars().count();
                let letters = place.chars().any(char::is_alphabetic);
                if (2..=40).contains(&length) && letters && !place.starts_with(['件', '期', '时']) {
                    return Some(place.to_owned());
                }
            }
        }
        None
    }

    /// 4/2前, 8月20日前: month and day as written, the next such day.
    fn before_day(&self) -> Option<Moment> {
        let (month, day) = self.text.match_indices('前').find_map(|(at, _)| {
            let before = self.text.get(..at)?;
            let before = before.strip_suffix(['之', '以']).unwrap_or(before);
            let before = before.strip_suffix(['日', '号', '號']).unwrap_or(before);
            let tail: Vec<char> = before.chars().rev().take(5).collect();
            let tail: String = tail.into_iter().rev().collect();
            let (month, day) = tail.split_once('/').or_else(|| tail.split_once('月'))?;
            let month = month.trim_start_matches(|c: char| !c.is_ascii_digit());
            Some((month.parse::<i8>().ok()?, day.parse::<i8>().ok()?))
        })?;
        let today = self.now.date();
        let date = Date::new(today.year(), month, day).ok()?;
        let date = if date < today { Date::new(today.year() + 1, month, day).ok()? } else { date };
        Some(Moment::Day(date))
    }

    /// The last moment to fetch, pay or use it.
    fn deadline(&self) -> Option<Moment> {
        self.before_day().or_else(|| self.deadline_told())
    }

    fn deadline_told(&self) -> Option<Moment> {
        self.of(EntityKind::Time).find_map(|entity| {
            let before = slice(self.text, entity.span.start.saturating_sub(12), entity.span.start);
            let before = if before.is_empty() { slice(self.text, 0, entity.span.start) } else { before };
            let after = slice(self.text, entity.span.end, self.text.len());
            let words = entity.span.of(self.text);
            let bound = ["by", "before", "until", "till", "due"].iter().any(|word| {
                find_word(before, word).is_some_and(|at| at + 8 >= before.len().saturating_sub(4))
                    || find_word(words, word).is_some()
            });
            let han =
                ["前", "之前", "截止", "止", "有效", "内", "以前"].iter().any(|word| after.starts_with(word))
                    || words.ends_with('前')
                    || ["请在", "请于", "請在", "請於", "截至", "截止", "至", "于"]
                        .iter()
                        .any(|word| before.ends_with(word));
            // 3月30日前 counts the day itself.
            if let (true, TimeValue::Interval { to: Some(to), grain: Grain::Day, .. }) =
                (words.ends_with('前'), entity.time()?)
                && to.time() == jiff::civil::Time::midnight()
            {
                return Some(Moment::Day(to.date()));
            }
            if bound || han { self.end(entity.time()?) } else { None }
        })
    }

    /// The end that a time states.
    fn end(&self, time: &TimeValue) -> Option<Moment> {
        match time {
            TimeValue::Instant { at, grain: Grain::Hour | Grain::Minute | Grain::Second } => {
                Some(Moment::At(*at))
            }
            TimeValue::Instant { at, .. } => Some(Moment::Day(at.date())),
            TimeValue::Interval { from: Some(from), grain: Grain::Day, bound, .. }
                if !matches!(bound, Some(Bound::Before | Bound::Until)) =>
            {
                Some(Moment::Day(from.date()))
            }
            TimeValue::Interval { to: Some(to), .. } => {
                let midnight = to.time() == jiff::civil::Time::midnight();
                Some(if midnight { Moment::Day(to.date().yesterday().ok()?) } else { Moment::At(*to) })
            }
            TimeValue::TimeOfDay { tod, .. } => Some(Moment::At(self.now.date().to_datetime(*tod))),
            _ => None,
        }
    }

    /// A bill to be paid: sum, day, to whom.
    pub(super) fn bill(&self) -> Option<Form> {
        let due = self.has(&[
            "payment due",
            "is due",
            "amount due",
            "minimum due",
            "min. due",
            "please pay by",
            "bill is ready",
            "应还",
            "待缴",
            "欠费",
            "请于",
            "最低还款",
            "到期还款",
            "请缴纳",
            "缴费截止",
        ]);
        let paid = self.has(&[
            "paid",
            "received",
            "thank you for your payment",
            "已还",
            "已缴",
            "已扣",
            "代扣成功",
            "成功",
            "已支付",
            "autopay",
        ]);
        let sum = self.of(EntityKind::Money).find(|entity| entity.confidence > 0.5)?;
        let sender = self.sender()?;
        let until = self.deadline();
        if !due || paid || until.is_none() {
            return None;
        }
        let value = sum.value()?;
        let mut facts = Facts::from([
            (Fact::Amount, FactValue::Text(value.part("value")?.to_owned())),
            (Fact::Payee, FactValue::Text(sender)),
        ]);
        if let Some(currency) = value.part("currency") {
            facts.insert(Fact::Currency, FactValue::Text(currency.to_owned()));
        }
        if let Some(until) = until {
            facts.insert(Fact::Until, FactValue::Moment(until));
        }
        Some(Form { kind: CardKind::Pay, facts, over: false, confidence: 0.7, rule: "bill" })
    }
}
