//! What is common to all forms: sender, code, place, way, hours, people.

use crate::dims::scan::{find, find_word, slice};
use jiff::civil::{Date, DateTime};
use steward_model::{
    Bound, CardKind, Context, Entity, EntityKind, Fact, FactValue, Facts, Form, Grain, Moment, TimeValue,
};

/// The clock of '10:05' or '08:12', where no half of the day is named.
fn timetable(words: &str) -> Option<jiff::civil::Time> {
    let at = words.find(':')?;
    let figures = |text: &str, back: bool| -> String {
        let digits = |c: &char| c.is_ascii_digit();
        if back {
            text.chars().rev().take_while(digits).collect::<Vec<_>>().into_iter().rev().collect()
        } else {
            text.chars().take_while(digits).collect()
        }
    };
    let (before, after) = (words.get(..at)?, words.get(at + 1..)?);
    let lower = words.to_lowercase();
    let half =
        ["am", "pm", "上午", "下午", "晚", "早", "中午", "凌晨"].iter().any(|half| lower.contains(half));
    let clock = jiff::civil::Time::new(
        figures(before, true).parse().ok()?,
        figures(after, false).parse().ok()?,
        0,
        0,
    );
    clock.ok().filter(|_| !half)
}

/// Messages longer than this, in bytes, are letters, not forms.
pub(super) const LONGEST: usize = 2400;

/// A message under reading.
pub(super) struct Reader<'t> {
    text: &'t str,
    entities: &'t [Entity],
    now: DateTime,
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

    fn of(&self, kind: EntityKind) -> impl Iterator<Item = &'t Entity> {
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
    fn sender(&self) -> Option<String> {
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
    fn place(&self, after: &[&str], until: &[&str]) -> Option<String> {
        for marker in after {
            let Some(at) = find(self.text, marker) else { continue };
            let rest = slice(self.text, at + marker.len(), self.text.len());
            let end = until.iter().filter_map(|stop| find(rest, stop)).min().unwrap_or(rest.len());
            let place = slice(rest, 0, end).trim().trim_matches(['“', '”', '"', ':', '：', '了']);
            let length = place.chars().count();
            let letters = place.chars().any(char::is_alphabetic);
            if (2..=40).contains(&length) && letters && !place.starts_with(['件', '期', '时']) {
                return Some(place.to_owned());
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

    /// A ticket, a table, a room: number, way, hour, place, people, code.
    pub(super) fn ticket(&self, after: &[&str], until: &[&str]) -> Option<(Facts, f32)> {
        let mut facts = Facts::new();
        let ride =
            self.entities.iter().find(|entity| matches!(entity.kind, EntityKind::Flight | EntityKind::Train));
        let mut said = 0;
        if let Some(ride) = ride {
            let number = ride.span.of(self.text).trim_end_matches('次').to_owned();
            facts.insert(Fact::Number, FactValue::Text(number));
            said += 1;
            if let Some((from, to)) = self.way(ride.span.end) {
                facts.insert(Fact::From, FactValue::Text(from));
                facts.insert(Fact::To, FactValue::Text(to));
                said += 1;
            }
        } else if let Some((from, to)) = self.journey() {
            facts.insert(Fact::From, FactValue::Text(from));
            facts.insert(Fact::To, FactValue::Text(to));
            said += 1;
        } else if let Some(place) = self.place(after, until) {
            facts.insert(Fact::Place, FactValue::Text(place));
            said += 1;
        }
        if let Some(code) = self.order().or_else(|| self.codes().into_iter().next().map(|(code, _)| code)) {
            facts.insert(Fact::Code, FactValue::Text(code));
            said += 1;
        }
        let stay = self.stay(&mut facts);
        if !stay && let Some(moment) = self.moment() {
            let name = if matches!(moment, Moment::Day(_)) { Fact::Date } else { Fact::Time };
            facts.insert(name, FactValue::Moment(moment));
            said += 1;
        }
        said += usize::from(stay);
        if let Some(people) = self.people() {
            facts.insert(Fact::People, FactValue::Count(people));
        }
        (said >= 2).then_some((facts, if said > 2 { 0.9 } else { 0.7 }))
    }

    /// 'Your journey: York to Bristol, …': a way told without a number.
    fn journey(&self) -> Option<(String, String)> {
        let lower = self.text.to_lowercase();
        let marks = [
            "journey:",
            "your journey from",
            "journey from",
            "trip:",
            "route:",
            "travelling from",
            "行程：",
            "班次：",
        ];
        let at = marks.iter().find_map(|mark| lower.find(mark).map(|at| at + mark.len()))?;
        self.way(at)
    }

    /// The order's number of a train ticket: 订单E512345678.
    fn order(&self) -> Option<String> {
        let at = find(self.text, "订单")? + "订单".len();
        let rest = slice(self.text, at, self.text.len()).trim_start_matches(['号', ':', '：', ' ']);
        let end = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        (6..=20).contains(&end).then(|| slice(rest, 0, end).to_owned())
    }

    /// From where to where, told after the number of a ride.
    fn way(&self, start: usize) -> Option<(String, String)> {
        let rest = slice(self.text, start, self.text.len());
        let window = slice(rest, 0, rest.char_indices().nth(90).map_or(rest.len(), |(at, _)| at));
        for clause in window.split(['，', '。', '；', '（', '）', '\n']) {
            for dash in ["——", "—", "–", "-", "→", "至", "到", "飞往", "飞"] {
                if let Some((from, to)) = clause.split_once(dash) {
                    let from = from.rsplit([' ', '：', ':', '从']).next().unwrap_or(from).trim();
                    let to = to.split([' ', '，', ',']).next().unwrap_or(to).trim();
                    let name = |words: &str| {
                        (2..=10).contains(&words.chars().count())
                            && words
                                .chars()
                                .all(|c| !c.is_ascii() && c.is_alphabetic() || c.is_ascii_digit() || c == 'T')
                    };
                    if name(from) && name(to) && !from.is_ascii() {
                        return Some((from.to_owned(), to.to_owned()));
                    }
                }
            }
        }
        // BLR-DEL: two airports by their codes.
        for (at, dash) in window.match_indices(['-', '–', '→']) {
            let code = |words: &str| words.len() == 3 && words.bytes().all(|b| b.is_ascii_uppercase());
            let from = slice(window, 0, at).trim_end().rsplit([' ', '(']).next().unwrap_or_default();
            let to = slice(window, at + dash.len(), window.len()).trim_start();
            let to = to.split([' ', ',', ')', '.']).next().unwrap_or_default();
            if code(from) && code(to) {
                return Some((from.to_owned(), to.to_owned()));
            }
        }
        let at = find(window, " to ")?;
        let from = slice(window, 0, at).rsplit([',', ':', '.', ';']).next()?.trim();
        let from = from
            .strip_prefix("from ")
            .unwrap_or(from)
            .trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        let to = slice(window, at + 4, window.len());
        let end = to
            .find([',', ';', '\n'])
            .into_iter()
            .chain(find(to, ". "))
            .chain(find(to, " on "))
            .min()
            .unwrap_or(to.len());
        let to = slice(to, 0, end).trim().trim_end_matches('.');
        let named = |words: &str| words.chars().next().is_some_and(char::is_uppercase) && words.len() <= 48;
        (named(from) && named(to)).then(|| (from.to_owned(), to.to_owned()))
    }

    /// Where the new values of a change begin: after 'changed to', 调整为.
    fn changed(&self) -> usize {
        #[rustfmt::skip]
        const MARKS: &[&str] = &["changed to", "rescheduled to", "rescheduled for", "moved to", "rebooked to", "rebooked for", "now departs", "now departing", "now leaves", "departure time is", "departure is now", "new time is", "new time:", "new departure", "new date", "will now", "has been changed", "has been rescheduled", "is delayed to", "delayed until", "调整为", "调整至", "調整為", "改为", "改為", "改至", "改到", "改签为", "变更为", "變更為", "变更至", "延误至", "延誤至", "推迟至", "推迟到", "延后至", "提前至", "更改为"];
        MARKS.iter().filter_map(|mark| find(self.text, mark).map(|at| at + mark.len())).max().unwrap_or(0)
    }

    /// The day told, and the hour told, put together; of a change the new ones.
    fn moment(&self) -> Option<Moment> {
        let from = self.changed();
        let new = self.moment_from(from);
        if from == 0 {
            return new;
        }
        match (new, self.moment_from(0)) {
            // A new hour alone stands on the day told before.
            (Some(Moment::At(at)), Some(old)) if !self.dated_after(from) => {
                Some(Moment::At(old.earliest().date().to_datetime(at.time())))
            }
            (Some(new), _) => Some(new),
            (None, old) => old,
        }
    }

    fn dated_after(&self, from: usize) -> bool {
        self.of(EntityKind::Time).any(|entity| {
            entity.span.start >= from
                && match entity.time() {
                    Some(TimeValue::Interval { grain: Grain::Day, .. }) => true,
                    Some(TimeValue::Instant { .. }) => {
                        let words = entity.span.of(self.text);
                        words.contains(['月', '号', '日', '周', '/'])
                            || words.chars().filter(|c| c.is_ascii_alphabetic()).count() > 2
                    }
                    _ => false,
                }
        })
    }

    fn moment_from(&self, from: usize) -> Option<Moment> {
        let mut day: Option<Date> = None;
        let mut hour: Option<(DateTime, bool)> = None;
        for entity in self.of(EntityKind::Time).filter(|entity| entity.span.start >= from) {
            match entity.time() {
                Some(TimeValue::Interval { from: Some(from), grain: Grain::Day, .. }) if day.is_none() => {
                    day = Some(from.date())
                }
                Some(TimeValue::Instant { at, grain: Grain::Minute | Grain::Hour | Grain::Second })
                    if hour.is_none() =>
                {
                    // An hour alone is reckoned from now; one with its day stands.
                    let words = entity.span.of(self.text);
                    let bare = words.chars().all(|c| {
                        c.is_ascii_digit()
                            || matches!(
                                c,
                                ':' | '.'
                                    | ' '
                                    | 'p'
                                    | 'a'
                                    | 'm'
                                    | 'P'
                                    | 'A'
                                    | 'M'
                                    | '：'
                                    | '点'
                                    | '時'
                                    | '时'
                                    | '分'
                            )
                    });
                    // A timetable's 10:05 is in the morning.
                    let at = timetable(words)
                        .filter(|_| self.rides())
                        .map_or(*at, |clock| at.date().to_datetime(clock));
                    hour = Some((at, !bare));
                }
                Some(TimeValue::TimeOfDay { tod, .. }) if hour.is_none() => {
                    let words = entity.span.of(self.text);
                    let clock = timetable(words).filter(|_| self.rides()).unwrap_or(*tod);
                    hour = Some((self.now.date().to_datetime(clock), false))
                }
                Some(TimeValue::Interval {
                    from: Some(from), grain: Grain::Minute | Grain::Hour, ..
                }) if hour.is_none() => {
                    let words = entity.span.of(self.text);
                    let clock = timetable(words).filter(|_| self.rides());
                    let at = clock.map_or(*from, |clock| from.date().to_datetime(clock));
                    hour = Some((at, from.date() != self.now.date()))
                }
                _ => {}
            }
        }
        match (day, hour) {
            (Some(day), Some((at, false))) => Some(Moment::At(day.to_datetime(at.time()))),
            (_, Some((at, _))) => Some(Moment::At(at)),
            (Some(day), None) => Some(Moment::Day(day)),
            (None, None) => None,
        }
    }

    /// A flight or a train is told of.
    fn rides(&self) -> bool {
        self.entities.iter().any(|entity| matches!(entity.kind, EntityKind::Flight | EntityKind::Train))
    }

    /// An appointment that somebody's desk confirms, moves or calls off.
    pub(super) fn appointment(&self) -> Option<Form> {
        let told = self.has(&[
            "your appointment",
            "your appt",
            "your booking with",
            "your visit",
            "your consultation",
            "your viewing",
            "appointment reminder",
            "预约的",
            "已预约",
            "您预约",
            "預約的",
            "已預約",
            "的预约已",
            "的預約已",
            "您的预约",
            "您的預約",
            "预约成功",
            "預約成功",
            "就诊",
            "看诊",
            "複診",
            "复诊",
            "门诊",
            "門診",
            "挂号成功",
        ]);
        let formal = self.text.starts_with(['【', '['])
            || self.has(&[
                "dear",
                "reply",
                "please",
                "hi",
                "hello",
                "reminder",
                "您",
                "敬请",
                "敬請",
                "请准时",
                "請準時",
            ]);
        let own = self.has(&["my", "i", "we", "lol", "我", "咱"]);
        if !told || !formal || own {
            return None;
        }
        let over = self.has(&[
            "has been cancelled",
            "has been canceled",
            "is cancelled",
            "is canceled",
            "was cancelled",
            "was canceled",
            "已取消",
            "已为您取消",
            "取消成功",
            "已退号",
        ]);
        let moment = self.moment();
        if !over && !matches!(moment, Some(Moment::At(_))) {
            return None;
        }
        let mut facts = Facts::new();
        if let Some(moment) = moment {
            facts.insert(Fact::Time, FactValue::Moment(moment));
        }
        let after =
            ["地址：", "地址:", "地点：", "地點：", "地点:", "地址：", "location: ", "address: ", " at "];
        let named = |place: &String| {
            place.chars().next().is_some_and(|c| c.is_uppercase() || !c.is_ascii())
                && !place.bytes().all(|b| b.is_ascii_digit())
        };
        // 'at 9.20am at Elmfield Surgery': the hour is no place.
        let mut place = None;
        for marker in after {
            for (at, _) in self.text.match_indices(marker) {
                let rest = slice(self.text, at + marker.len(), self.text.len());
                let end = ["，", "。", "；", ", ", ". ", "; ", " on ", " with ", "\n"]
                    .iter()
                    .filter_map(|stop| rest.find(stop))
                    .min()
                    .unwrap_or(rest.len());
                let words = slice(rest, 0, end).trim().trim_end_matches('.').to_owned();
                if (2..=48).contains(&words.chars().count()) && named(&words) {
                    place.get_or_insert(words);
                }
            }
        }
        if let Some(place) = place.or_else(|| self.sender()) {
            facts.insert(Fact::Place, FactValue::Text(place));
        }
        Some(Form { kind: CardKind::Meet, facts, over, confidence: 0.8, rule: "appointment" })
    }

    /// Arrival and leaving of a room.
    fn stay(&self, facts: &mut Facts) -> bool {
        let day = |entity: &Entity| match entity.time() {
            Some(TimeValue::Interval { from: Some(from), .. }) => Some(from.date()),
            Some(TimeValue::Instant { at, .. }) => Some(at.date()),
            _ => None,
        };
        let beside = |entity: &Entity, words: &[&str], others: &[&str]| {
            let after = slice(self.text, entity.span.end, self.text.len());
            let head = slice(after, 0, after.char_indices().nth(8).map_or(after.len(), |(at, _)| at));
            let before = slice(self.text, 0, entity.span.start);
            let tail =
                before.char_indices().rev().nth(11).map_or(before, |(at, _)| slice(before, at, before.len()));
            let clause = tail.rsplit(['，', ',', '.', '。']).next().unwrap_or(tail);
            // The nearest word decides: 6月5日入住6月7日离店.
            let next = |words: &[&str]| {
                let head = head.split(['，', ',']).next().unwrap_or(head);
                words.iter().filter_map(|word| find(head, word)).min()
            };
            let last = |words: &[&str]| words.iter().filter_map(|word| clause.rfind(word)).max();
            match (next(words), next(others)) {
                (Some(here), other) => other.is_none_or(|other| here < other),
                (None, Some(_)) => false,
                (None, None) => last(words).is_some_and(|here| last(others).is_none_or(|other| here > other)),
            }
        };
        const LEAVES: &[&str] = &[
            "离店",
            "退房",
            "check-out",
            "check out",
            "checkout",
            "Check-out",
            "Check out",
            "Checkout",
            "離店",
        ];
        const ARRIVES: &[&str] =
            &["入住", "check-in", "check in", "checkin", "Check-in", "Check in", "Checkin", "arriv"];
        let mut arrives = false;
        for entity in self.of(EntityKind::Time) {
            let Some(day) = day(entity) else { continue };
            if beside(entity, LEAVES, ARRIVES) {
                facts.entry(Fact::Until).or_insert(FactValue::Moment(Moment::Day(day)));
            } else if beside(entity, ARRIVES, LEAVES) {
                facts.entry(Fact::Date).or_insert(FactValue::Moment(Moment::Day(day)));
                arrives = true;
            }
        }
        if !arrives {
            facts.remove(&Fact::Until);
        }
        arrives
    }

    /// How many people a booking is for.
    fn people(&self) -> Option<u32> {
        self.of(EntityKind::Number).find_map(|entity| {
            let after = slice(self.text, entity.span.end, self.text.len()).trim_start();
            let counted = ["people", "persons", "guests", "adults", "person", "diners", "人", "位", "名"]
                .iter()
                .any(|word| after.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word)));
            let before = slice(self.text, 0, entity.span.start).trim_end();
            let party = before.ends_with("party of") || before.ends_with("table for");
            let value: f64 = entity.value()?.part("value")?.parse().ok()?;
            ((counted || party) && (1.0..=60.0).contains(&value) && value.fract() == 0.0)
                .then_some(value as u32)
        })
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
