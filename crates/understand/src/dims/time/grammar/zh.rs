//! Chinese pieces: 三月五号, 下周三, 下午三点半, 去年底, 十月的第一个星期一, 农历八月十五, and what is counted from now.

use super::numeric::full_year;
use super::{Parser, Piece};
use crate::dims::numerals::{self, Form};
use crate::dims::time::meaning::calendar::{self as cal, Unit, unit_at};
use crate::dims::time::meaning::frame::{Clock, Dates, Edge, Frame, HalfDay};
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::Kind;
use steward_model::Grain;

/// Characters that begin a piece and stand in no table by themselves.
pub(super) fn begins(ch: char) -> bool {
    numerals::zh::digit(ch).is_some()
        || matches!(
            ch,
            '十' | '百'
                | '千'
                | '半'
                | '几'
                | '数'
                | '廿'
                | '卅'
                | '初'
                | '第'
                | '最'
                | '差'
                | '个'
                | '周'
                | '星'
                | '礼'
                | '去'
                | '旧'
                | '今'
                | '明'
                | '来'
                | '后'
                | '前'
                | '昨'
                | '大'
                | '农'
                | '阴'
                | '闰'
                | '元'
                | '首'
                | '正'
                | '冬'
                | '腊'
                | '过'
                | '未'
                | '往'
                | '随'
                | '向'
                | '之'
                | '此'
                | '接'
                | '再'
                | '拜'
                | '近'
                | '上'
                | '下'
                | '公'
                | '全'
                | '整'
                | '还'
                | '剩'
                | '次'
                | '翌'
        )
}

/// What has a number with 号: 5号线, 12号楼.
pub(super) const NUMBERED: &str =
    "电线楼店院厅馆房门码机车桌元球位字公文航登舱座柜窗站选地病铺库仓台床口厢井弄室屋棚坑色针塔架箱柱胡栋别";

impl Parser<'_> {
    pub(super) fn zh_piece(&self, at: usize) -> Option<Piece> {
        let token = self.at(at);
        if token.kind == Kind::Digits {
            return self.zh_number(at);
        }
        if let Some((rule, end)) = self.holiday(at) {
            if let Some(found) = self.zh_holidays(rule, end) {
                return Some(found);
            }
            return Some(self.zh_eve(rule, end));
        }
        if let Some(found) = self
            .zh_era(at)
            .or_else(|| self.zh_days_together(at))
            .or_else(|| self.zh_lunar(at))
            .or_else(|| self.zh_weekday(at))
            .or_else(|| self.zh_turned(at))
        {
            return Some(found);
        }
        if let Some(found) = self
            .zh_year_word(at)
            .or_else(|| self.zh_first(at))
            .or_else(|| self.zh_nth(at))
            .or_else(|| self.zh_number(at))
            .or_else(|| self.zh_before_hour(at))
        {
            return Some(found);
        }
        let (word, end) = self.word(at)?;
        Some(match word {
            Word::Day(days) => {
                let stretch = cal::plus_days(self.now.at.date(), days).and_then(cal::day);
                (Frame { dates: Some(Dates::one(stretch)), ..one(2) }, end)
            }
            Word::DayPart(days, part) => {
                let end = end - usize::from(self.goes_up(at, end));
                let stretch = cal::plus_days(self.now.at.date(), days).and_then(cal::day);
                (Frame { dates: Some(Dates::one(stretch)), part: Some(part), ..one(2) }, end)
            }
            // 下了班车
            Word::Part(_) if self.han(end - 1, '班') && self.han(end, '车') => return None,
            // 打了一下午: how long; not 周一下午, 五月一上午
            Word::Part(_)
                if self.tokens.before(at).is_han('一')
                    && end == at + 2
                    && !self.at(at).spaced
                    && !at.checked_sub(2).is_some_and(|before| {
                        let token = self.at(before);
                        token.kind == Kind::Han
                            && matches!(token.ch, '周' | '期' | '拜' | '初' | '十' | '月' | '廿')
                    }) =>
            {
                return None;
            }
            Word::Part(part) => {
                // 早, 晚 and 夜 alone are no times.
                let poetic = matches!(self.at(at).ch, '黎' | '拂');
                let strength = if end == at + 1 {
                    0
                } else if poetic {
                    1
                } else {
                    2
                };
                if strength == 0 && matches!(self.at(at).ch, '早' | '晚') && self.a_little(end) {
                    return None;
                }
                if strength == 0
                    && matches!(
                        self.at(end).ch,
                        '饭' | '餐'
                            | '安'
                            | '就'
                            | '点'
                            | '知'
                            | '已'
                            | '于'
                            | '熟'
                            | '期'
                            | '年'
                            | '会'
                            | '班'
                            | '课'
                            | '报'
                    )
                    && self.at(end).kind == Kind::Han
                {
                    return None;
                }
                (Frame { part: Some(part), ..one(strength) }, end)
            }
            // 零点五, 零点几 are decimals.
            Word::Midnight
                if self.han(at, '零')
                    && self.at(end).kind == Kind::Han
                    && (numerals::zh::digit(self.at(end).ch).is_some() || self.han(end, '几')) =>
            {
                return None;
            }
            // 正午12点, 午夜零点: said twice.
            Word::Noon | Word::Midnight => {
                let hour = if word == Word::Noon { 12 } else { 0 };
                let again = self
                    .zh_number(end)
                    .and_then(|(frame, after)| Some((frame.clock?, after)))
                    .filter(|(clock, _)| clock.minute == 0 && clock.hour % 12 == hour % 12)
                    .filter(|_| {
                        matches!(self.at(end).kind, Kind::Han | Kind::Digits) && !self.at(end).newline
                    });
                (Frame { clock: Some(full(hour)), ..one(2) }, again.map_or(end, |(_, after)| after))
            }
            Word::Now => (Frame { moment: Some((self.now.at, Grain::Second)), ..one(2) }, end),
            Word::Weekend => (Frame { dates: Some(self.zh_weekend(0)), ..one(2) }, end),
            Word::Season(_) if self.names_a_season(end) => return None,
            Word::Season(season) => (Frame { season: Some(season), ..one(1) }, end),
            Word::Edge(edge @ (Edge::Third(_) | Edge::TwoThirds(_))) => {
                let month = unit_at(self.now.at, Unit::Month, 0);
                (Frame { dates: Some(Dates::one(month)), edge: Some(edge), ..one(1) }, end)
            }
            Word::Unit(unit @ (Unit::Year | Unit::Month | Unit::Week))
                if self.han(end, '内')
                    && end == at + 1
                    && self.tokens.before(at).kind != Kind::Han
                    && self.tokens.before(at).kind != Kind::Digits =>
            {
                (Frame { dates: Some(Dates::one(unit_at(self.now.at, unit, 0))), ..one(2) }, end)
            }
            // 本月头条, 月头等
            Word::Edge(Edge::Start)
                if self.han(at + 1, '头')
                    && ['条', '等', '版', '疼', '痛', '像', '部'].into_iter().any(|ch| self.han(end, ch)) =>
            {
                return None;
            }
            Word::Edge(edge) if end == at + 2 => {
                // 年底, 月初
                let unit = match self.at(at).ch {
                    '年' => Unit::Year,
                    '月' => Unit::Month,
                    '周' if self.zh_edge(at + 1).is_some() => Unit::Week,
                    _ => return None,
                };
                (
                    Frame {
                        dates: Some(Dates::one(unit_at(self.now.at, unit, 0))),
                        edge: Some(edge),
                        ..one(2)
                    },
                    end,
                )
            }
            _ => return None,
        })
    }

    fn zh_weekend(&self, weeks: i32) -> Dates {
        let monday = cal::monday(self.now.at.date());
        let stretch = |days: i32, hours: i64, grain| {
            let from = cal::midnight(cal::plus_days(monday?, days + 7 * weeks)?);
            let to = cal::midnight(cal::plus_days(monday?, 7 + 7 * weeks)?);
            Some(cal::Stretch { from: cal::plus_seconds(from, hours * 3600)?, to, grain })
        };
        let mut dates = Dates::one(stretch(5, 0, Grain::Day));
        dates.add(stretch(4, 18, Grain::Hour));
        dates
    }

    /// 周, 星期 or 礼拜 at a token; 拜三 as they say in the south.
    pub(super) fn week_word(&self, at: usize) -> Option<usize> {
        match self.at(at).ch {
            '拜' if self.at(at).kind == Kind::Han && self.short_week(at) => Some(at + 1),
            '周' if self.at(at).kind == Kind::Han => Some(at + 1),
            '星' if self.han(at + 1, '期') => Some(at + 2),
            '礼' if self.han(at + 1, '拜') => Some(at + 2),
            _ => None,
        }
    }

    /// 拜六 is a day where a turn, another time or nothing stands before it, and nothing that is counted behind: 拜三次 and
    /// 参拜六 are none.
    fn short_week(&self, at: usize) -> bool {
        let (before, after) = (self.tokens.before(at), self.at(at + 2));
        let opens = before.kind != Kind::Han
            || self.at(at).spaced
            || matches!(before.ch, '下' | '上' | '个' | '这' | '约' | '等');
        let counted = after.kind == Kind::Han
            && matches!(
                after.ch,
                '次' | '个'
                    | '下'
                    | '拜'
                    | '年'
                    | '位'
                    | '方'
                    | '神'
                    | '佛'
                    | '天'
                    | '月'
                    | '遍'
                    | '回'
                    | '合'
            )
            && !matches!(self.word(at + 2), Some((Word::Part(_), end)) if end > at + 3);
        let day = numerals::zh::digit(self.at(at + 1).ch).is_some_and(|digit| (1..=6).contains(&digit));
        // 拜五六次: so often
        let more = numerals::zh::digit(after.ch).is_some() && !self.han(at + 3, '点');
        opens
            && day
            && !counted
            && !(more && after.kind == Kind::Han)
            && self.at(at + 1).kind == Kind::Han
            && !matches!(self.at(at + 1).ch, '两' | '俩' | '仨')
    }

    pub(super) fn weekday_digit(&self, at: usize) -> Option<(i32, usize)> {
        let token = self.at(at);
        let day = match token.kind {
            Kind::Han => match token.ch {
                '日' | '天' => 6,
                ch => {
                    i32::from(
                        numerals::zh::digit(ch)
                            .filter(|digit| (1..=6).contains(digit) && !matches!(ch, '两' | '俩' | '仨'))?,
                    ) - 1
                }
            },
            Kind::Digits if token.len == 1 && (1..=7).contains(&token.value) => token.value as i32 - 1,
            _ => return None,
        };
        Some((day, at + 1))
    }

    /// 周三, 星期天, 礼拜六
    pub(super) fn zh_weekday(&self, at: usize) -> Option<Piece> {
        let digit = self.week_word(at)?;
        let (day, end) = self.weekday_digit(digit)?;
        // 11.28周六, 12/5周六晚上: a date before it, which has its weekday behind.
        let date = at >= 3
            && self.at(at - 1).kind == Kind::Digits
            && self.at(at - 1).len <= 2
            && self.at(at - 3).kind == Kind::Digits
            && self.at(at - 3).len <= 2
            && self.at(at - 2).kind == Kind::Mark
            && matches!(self.at(at - 2).ch, '.' | '/' | '-')
            && !self.at(at - 2).spaced
            && !self.at(at - 1).spaced
            && self.at(digit).kind == Kind::Han;
        if date && self.han(end, '次') {
            return None;
        }
        if date {
            return Some((Frame { weekday: Some(day), ..one(2) }, end));
        }
        // 一周一次, 三星期二十天: a number before makes it a length; 周日报, 周一鸣 are names.
        if self.zh_weeks_counted(at) {
            return None;
        }
        if self.han(end, '次')
            || self.at(digit).kind == Kind::Digits
                && self.at(end).kind == Kind::Han
                && matches!(self.at(end).ch, '天' | '个')
        {
            return None;
        }
        Some((Frame { weekday: Some(day), ..one(2) }, end))
    }

    /// A word that says which: 下, 上个, 这一, 本, 下下.
    pub(super) fn turn_word(&self, at: usize) -> Option<(i32, usize)> {
        match self.word(at)? {
            (Word::Turn(turn), end) => Some((turn, end)),
            _ => None,
        }
    }

    /// 下周三, 上个月, 本季度, 这周末, 下个国庆
    fn zh_turned(&self, at: usize) -> Option<Piece> {
        // 提前一天: that much sooner
        if self.han(at, '前') && self.tokens.before(at).is_han('提') && !self.at(at).spaced {
            return None;
        }
        // 最后一天, 节后一周, 一个月后一天: counted from what stands before it
        let counted = self.tokens.before(at);
        if self.han(at, '后')
            && counted.kind == Kind::Han
            && !self.at(at).spaced
            && !matches!(counted.ch, '我' | '的')
        {
            return None;
        }
        let (turn, end) = self.turn_word(at)?;
        let (year, month) = (i32::from(self.now.at.year()), i32::from(self.now.at.month()));
        if let Some(after) = self.week_word(end) {
            if self.han(after, '末') {
                return Some((Frame { dates: Some(self.zh_weekend(turn)), ..one(2) }, after + 1));
            }
            if let Some((edge @ Edge::Middle, after)) = self.zh_edge(after) {
                let week = Dates::one(unit_at(self.now.at, Unit::Week, turn));
                return Some((Frame { dates: Some(week), edge: Some(edge), ..one(2) }, after));
            }
            if let Some((day, after)) = self.weekday_digit(after).filter(|_| !self.week_alone(after + 1)) {
                let mut dates = Dates::default();
                let asked = Frame { weekday: Some(day), turn: Some(turn), ..Frame::default() };
                for stretch in resolve::dates(&asked, &self.now).iter() {
                    dates.add(Some(stretch));
                }
                return Some((Frame { dates: Some(dates), ..one(2) }, after));
            }
            let single = end == at + 1 && matches!(self.at(at).ch, '当' | '今');
            if single {
                return None;
            }
            return Some((
                Frame { dates: Some(Dates::one(unit_at(self.now.at, Unit::Week, turn))), ..one(2) },
                after,
            ));
        }
        let token = self.at(end);
        if token.kind != Kind::Han {
            return None;
        }
        Some(match token.ch {
            '月' => {
                let total = year * 12 + month - 1 + turn;
                let after = end + 1 + usize::from(self.han(end + 1, '份'));
                let mut frame = Frame {
                    year: Some(total.div_euclid(12)),
                    month: Some(total.rem_euclid(12) + 1),
                    ..one(2)
                };
                // 下月15, 上月底, 下个月头
                let mut after = after;
                let parts = [
                    '疼', '痛', '发', '晕', '像', '版', '条', '脑', '子', '盔', '衔', '奖', '部', '次', '先',
                    '等', '天',
                ];
                if self.han(after, '头') && !parts.into_iter().any(|ch| self.han(after + 1, ch)) {
                    frame.edge = Some(Edge::Start);
                    return Some((frame, after + 1));
                }
                if let Some((edge, end)) = self.zh_edge(after) {
                    frame.edge = Some(edge);
                    after = end;
                }
                (frame, after)
            }
            '年' if !self.han(end + 1, '级') && !self.han(end + 1, '龄') => {
                let mut frame = Frame { year: Some(year + turn), ..one(2) };
                let mut after = end + 1 + usize::from(self.han(end + 1, '度'));
                if let Some((edge, end)) = self.zh_edge(after) {
                    frame.edge = Some(edge);
                    after = end;
                }
                (frame, after)
            }
            '季' if self.han(end + 1, '度') => {
                let mut frame =
                    Frame { dates: Some(Dates::one(unit_at(self.now.at, Unit::Quarter, turn))), ..one(2) };
                let mut after = end + 2;
                if let Some((edge, end)) = self.zh_edge(after) {
                    frame.edge = Some(edge);
                    after = end;
                }
                (frame, after)
            }
            '世' if self.han(end + 1, '纪') => {
                let century = unit_at(self.now.at, Unit::Century, turn)?;
                let after = end + 2;
                if let Some(found) = self.zh_decade(after, Some(i32::from(century.from.year()))) {
                    return Some(found);
                }
                self.half_of_century(century, after)
                    .unwrap_or_else(|| self.with_edge(Dates::one(Some(century)), after))
            }
            '天' if turn != 0 && end > at + 1 => {
                (Frame { dates: Some(Dates::one(unit_at(self.now.at, Unit::Day, turn))), ..one(2) }, end + 1)
            }
            '工' if turn.abs() == 1 && self.spells(end, "工作日") => {
                let day = cal::workdays(self.now.at.date(), turn).and_then(cal::day);
                (Frame { dates: Some(Dates::one(day)), ..one(2) }, end + 3)
            }
            // 下一秒 is hardly a time in a sentence.
            '秒' | '分' if turn != 0 && end > at + 1 && (token.ch == '秒' || self.han(end + 1, '钟')) => {
                let (unit, after) = if token.ch == '秒' {
                    (Unit::Second, end + 1 + usize::from(self.han(end + 1, '钟')))
                } else {
                    (Unit::Minute, end + 2)
                };
                (Frame { dates: Some(Dates::one(unit_at(self.now.at, unit, turn))), ..one(1) }, after)
            }
            '小' if self.han(end + 1, '时') => {
                (Frame { dates: Some(Dates::one(unit_at(self.now.at, Unit::Hour, turn))), ..one(2) }, end + 2)
            }
            '半' if turn.abs() <= 1 && end == at + 1 => {
                // 上半年, 下半月, 上半个月
                let half = match (turn, self.at(at).ch) {
                    (-1, '上') => 1,
                    (1, '下') => 2,
                    _ => return None,
                };
                let counted = usize::from(self.han(end + 1, '个'));
                match self.at(end + 1 + counted).ch {
                    '年' => (Frame { half: Some(half), ..one(2) }, end + 2 + counted),
                    '周' => {
                        let this = unit_at(self.now.at, Unit::Week, 0)?;
                        let middle = cal::shift(this.from, Unit::Day, 3)?;
                        let stretch = if half == 1 {
                            cal::Stretch { to: middle, grain: Grain::Day, ..this }
                        } else {
                            cal::Stretch { from: middle, grain: Grain::Day, ..this }
                        };
                        (Frame { dates: Some(Dates::one(Some(stretch))), ..one(2) }, end + 2 + counted)
                    }
                    '月' => {
                        let this = unit_at(self.now.at, Unit::Month, 0)?;
                        let middle = cal::shift(this.from, Unit::Day, 15)?;
                        let stretch = if half == 1 {
                            cal::Stretch { to: middle, grain: Grain::Day, ..this }
                        } else {
                            cal::Stretch { from: middle, grain: Grain::Day, ..this }
                        };
                        (Frame { dates: Some(Dates::one(Some(stretch))), ..one(2) }, end + 2 + counted)
                    }
                    _ => return None,
                }
            }
            _ => {
                let (frame, after) = self
                    .holiday(end)
                    .map(|(rule, end)| (Frame { holiday: Some(rule), ..Frame::default() }, end))?;
                let near = resolve::dates(&frame, &self.ahead());
                let chosen = match turn {
                    ..0 => near.iter().nth(1),
                    2.. => {
                        let year = near.first().map(|next| i32::from(next.from.year()) + turn - 1);
                        resolve::dates(&Frame { year, ..frame }, &self.now).first()
                    }
                    _ => near.first(),
                };
                (Frame { dates: Some(Dates::one(chosen)), ..one(2) }, after)
            }
        })
    }

    /// 去年, 今年, 明年, 后年, 前年, 大前年
    fn zh_year_word(&self, at: usize) -> Option<Piece> {
        let big = self.han(at, '大');
        let next = at + usize::from(big);
        if !self.han(next + 1, '年') || self.at(next).kind != Kind::Han {
            return None;
        }
        let years = match (self.at(next).ch, big) {
            ('去' | '旧', false) => -1,
            ('今', false) => 0,
            // 出年, as they say in the south; not 做出年
            ('出', false)
                if self.begins_with_next(at)
                    && (self.tokens.before(at).kind != Kind::Han || self.at(at).spaced) =>
            {
                1
            }
            ('明' | '来' | '次' | '翌', false) => 1,
            ('后', false) => 2,
            ('后', true) => 3,
            ('前', false) => -2,
            ('前', true) => -3,
            _ => return None,
        };
        let mut end = next + 2 + usize::from(self.han(next + 2, '度'));
        let mut frame = Frame { year: Some(i32::from(self.now.at.year()) + years), ..one(2) };
        if let Some((edge, after)) = self.zh_edge(end) {
            frame.edge = Some(edge);
            end = after;
        }
        Some((frame, end))
    }

    /// What begins with a number: years, months, days, hours, quarters, centuries.
    pub(super) fn zh_number(&self, at: usize) -> Option<Piece> {
        let token = self.at(at);
        let before = self.tokens.before(at);
        if !token.spaced && before.kind == Kind::Mark && matches!(before.ch, '.' | '$' | '#' | '¥') {
            return None;
        }
        let number = match token.kind {
            // What they count stands right behind them, or behind a mark within them.
            Kind::Digits if !matches!(self.at(at + 1).kind, Kind::Han | Kind::Mark) => return None,
            Kind::Digits => numerals::digits(self.tokens, at)?,
            Kind::Han
                if token.ch == '元'
                    || token.ch == '首'
                    || token.ch == '正'
                    || token.ch == '冬'
                    || token.ch == '腊' =>
            {
                return self.zh_named_month(at);
            }
            // 公元1900年
            Kind::Han if self.spells(at, "公元") && !self.han(at + 2, '前') => {
                let (frame, end) = self.zh_number(at + 2)?;
                return frame.year.is_some().then_some((Frame { strength: 2, ..frame }, end));
            }
            Kind::Han => numerals::zh::cardinal(self.tokens, at)?,
            _ => return None,
        };
        // 公元前221年: no year of this reckoning
        let bygone = || before.is_han('前') && at.checked_sub(2).is_some_and(|two| self.han(two, '元'));
        if number.vague || number.grouped || bygone() {
            return None;
        }
        let value = number.whole()? as i32;
        let end = number.end;
        let unit = self.at(end);
        if unit.newline {
            return None;
        }
        if unit.kind != Kind::Han {
            return match unit.ch {
                '、' => self.zh_listed(at, &number),
                '-' | '~' => self.zh_long_run(&number),
                _ => None,
            };
        }
        // 十来点, 十多点
        if number.value == 10.0 && matches!(unit.ch, '来' | '多') && self.han(end + 1, '点') {
            return self.zh_hour(10, &number, end + 1, '点');
        }
        if let Some((hour, at)) = self.and_the_next(&number) {
            return self.zh_hour(hour, &number, at, '点');
        }
        if let Some(found) = self.zh_teens(&number) {
            return Some(found);
        }
        match unit.ch {
            // 2015版, 一九九八版, 零六版: of that year; 15版 where nothing else is said
            '版' if end == at + usize::from(number.digits.max(1))
                || token.kind == Kind::Digits && end == at + 1 =>
            {
                let led = self.zero_led(&number) || self.han(at, '零') || self.han(at, '〇');
                let plain = number.digits == 4 && (1900..=2100).contains(&value)
                    || number.digits == 2
                        && (led || number.form == Form::HanRun || self.scan.is_whole(at, end + 1));
                let year =
                    if number.digits == 2 { full_year(value, i32::from(self.now.at.year())) } else { value };
                plain.then_some((Frame { year: Some(year), ..one(2) }, end + 1))
            }
            '年' if number.value > 100.0
                && number.form == Form::Han
                && self.tens_side_by_side(at).is_some() =>
            {
                self.zh_decade(at, None)
            }
            '年' => {
                let (frame, end) = self.zh_year(value, &number, end + 1)?;
                let edition = self.han(end, '版') && self.han(end.saturating_sub(1), '年');
                let strength = if edition { 2 } else { frame.strength };
                Some((Frame { strength, ..frame }, end + usize::from(edition)))
            }
            '月' if token.kind == Kind::Han && self.first_of_two(at, &number).is_some() => {
                self.zh_two_months(at, &number)
            }
            '月' => {
                let month = Some(value)
                    .filter(|value| (1..=12).contains(value) && !matches!(token.ch, '两' | '俩' | '仨'))?;
                self.zh_month(month, end + 1, false)
            }
            // 五六号: the first of two
            '号' if token.kind == Kind::Han
                && self.first_of_two(at, &number).is_some()
                && !self.han(end + 1, '线') =>
            {
                let value = self.first_of_two(at, &number)?;
                Some((Frame { day: Some(value), ..one(2) }, end + 1))
            }
            '日' | '号' if (1..=31).contains(&value) && !matches!(token.ch, '两' | '俩' | '仨') => {
                let after = self.at(end + 1);
                if after.kind == Kind::Han && NUMBERED.contains(after.ch)
                    || unit.ch == '号' && self.numbered(at, end + 1)
                {
                    return None;
                }
                let strength = if unit.ch == '日' { 2 } else { 1 };
                let mut frame = Frame { day: Some(value), ..one(strength) };
                if unit.ch == '号' {
                    // 29号 in a sentence is a day; alone it may be anything.
                    frame.strength = if self.scan.is_whole(at, end + 1) { 1 } else { 2 };
                }
                let mut end = end + 1;
                if self.han(end, '这') && self.han(end + 1, '天')
                    || self.han(end, '那') && self.han(end + 1, '天')
                    || self.han(end, '当') && self.han(end + 1, '天')
                {
                    end += 2;
                }
                Some((frame, end))
            }
            '点' => {
                let two = self.first_of_two(at, &number);
                let (frame, end) = self.zh_hour(two.unwrap_or(value), &number, end, unit.ch)?;
                // 两三点 alone is an hour; 两点 may be points.
                Some((Frame { strength: frame.strength.max(u8::from(two.is_some())), ..frame }, end))
            }
            '时' => self.zh_hour(value, &number, end, unit.ch),
            '季' if token.kind == Kind::Han
                && self.han(end + 1, '度')
                && self.first_of_two(at, &number).is_some() =>
            {
                let quarter = self.first_of_two(at, &number).filter(|first| *first < 4)?;
                Some((Frame { quarter: Some(quarter), run: 1, ..one(2) }, end + 2))
            }
            '季' if self.han(end + 1, '度') && (1..=4).contains(&value) => {
                let frame = Frame { quarter: Some(value), ..one(2) };
                match self.zh_edge(end + 2) {
                    Some((edge, end)) => Some((Frame { edge: Some(edge), ..frame }, end)),
                    None => Some((frame, end + 2)),
                }
            }
            '世' if self.han(end + 1, '纪') && (1..=30).contains(&value) => self.zh_century(value, end + 2),
            '至' | '到' => self.zh_long_run(&number),
            _ => None,
        }
    }

    fn zh_year(&self, value: i32, number: &numerals::Numeral, mut end: usize) -> Option<Piece> {
        let this = i32::from(self.now.at.year());
        if self.han(end, '代') {
            if number.digits == 2 || number.form == Form::Han && value >= 20 && value % 10 == 0 {
                return Some(self.with_edge(self.decades(value, 0), end + 1));
            }
            if number.digits == 4 && value % 10 == 0 {
                let stretch = unit_at(cal::midnight(cal::date(value, 1, 1)?), Unit::Decade, 0);
                let frame = Frame { dates: Some(Dates::one(stretch)), ..one(2) };
                return Some(match self.zh_edge(end + 1) {
                    Some((edge, end)) => (Frame { edge: Some(edge), ..frame }, end),
                    None => (frame, end + 1),
                });
            }
            return None;
        }
        let year = match (number.form, number.digits) {
            (Form::Digits | Form::HanRun, 4) | (Form::Digits, 3) => value,
            (Form::Digits | Form::HanRun, 2) => {
                let year = full_year(value, this);
                if year > this + 10 { year - 100 } else { year }
            }
            (Form::Han, _) if (1000..=2999).contains(&value) => value,
            _ => return None,
        };
        let short = number.digits == 2;
        let next = self.at(end);
        // 10年前, 20年来, 15年的酒: a short number with 年 is as often a length.
        if short
            && next.kind == Kind::Han
            && matches!(next.ch, '前' | '后' | '以' | '之' | '内' | '来' | '多' | '级' | '间')
        {
            let known = number.form == Form::HanRun && next.ch == '前' && self.months_counted(end + 1)
                || matches!(next.ch, '以' | '之' | '前' | '后')
                    && (self.han(end + 1, '后') || self.han(end + 1, '前'))
                    && value < 30
                    && self.at(end - 1).start > 0
                    && self.zero_led(number);
            if !known {
                return None;
            }
        }
        // 98年的, 22年买的房: nobody is so long at it.
        let then = match next.ch {
            '的' => (70..=99).contains(&value),
            '生' | '属' => value >= 40 || value < this % 100,
            '买' | '毕' | '入' => value < this % 100 && number.form == Form::Digits && value > 5,
            _ => false,
        };
        end += usize::from(self.han(end, '度'));
        let mut frame = Frame { year: Some(year), short_year: short, ..one(if short { 1 } else { 2 }) };
        if let Some((edge, after)) = self.zh_edge(end) {
            frame.edge = Some(edge);
            frame.strength = 2;
            end = after;
        }
        if short
            && (frame.edge.is_some()
                || then && next.kind == Kind::Han && !next.newline
                || self.zero_led(number)
                || number.form == Form::HanRun
                    && numerals::zh::digit(self.at(number.end.saturating_sub(2)).ch) == Some(0))
        {
            frame.strength = 2;
        }
        Some((frame, end))
    }

    pub(super) fn zero_led(&self, number: &numerals::Numeral) -> bool {
        let first = self.at(number.end.saturating_sub(1));
        first.kind == Kind::Digits && first.len == 2 && first.value < 10
    }

    pub(super) fn range_next(&self, at: usize) -> Option<bool> {
        let token = self.at(at);
        Some(
            token.kind == Kind::Mark && matches!(token.ch, '-' | '~')
                || matches!(self.word(at), Some((Word::To, _))),
        )
    }
}

pub(super) fn one(strength: u8) -> Frame {
    Frame { strength, pieces: 1, ..Frame::default() }
}

fn full(hour: i64) -> Clock {
    Clock { half: HalfDay::Full, ..Clock::new(hour, 0, 0, Grain::Hour) }
}
