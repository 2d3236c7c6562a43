//! From messages to plans: each message is understood in the light of its conversation, then heard by the plans.

use std::collections::BTreeMap;
use steward_decide::Plans;
use steward_model::{Context, Heard, Message, MessageId, Turn, Understood};

/// So many turns of a conversation are kept for the next message's sake.
const KEPT: usize = 16;

/// Hears messages one by one, in the order in which they came, over any number of conversations.
pub struct Hearing {
    plans: Plans,
    talks: BTreeMap<String, Vec<Turn>>,
    owners: Vec<String>,
    context: Context,
}

impl Hearing {
    /// Nothing heard yet. `owners` are the names under which the person writes; a message from `me` is theirs as well.
    /// The context lends zone, country and place; its `now` is moved along with the messages.
    pub fn new(owners: &[String], mut context: Context) -> Hearing {
        let zone = context.now.time_zone().clone();
        if context.country.is_none() {
            context.country = zone.iana_name().and_then(country).map(str::to_owned);
        }
        if context.locale.is_none() {
            context.locale = context.country.as_ref().map(|country| {
                let lang = if matches!(country.as_str(), "CN" | "TW" | "HK" | "MO") { "zh" } else { "en" };
                format!("{lang}_{country}")
            });
        }
        Hearing { plans: Plans::new(), talks: BTreeMap::new(), owners: owners.to_vec(), context }
    }

    /// Hears one message of a conversation.
    pub fn hear(&mut self, id: MessageId, conversation: &str, message: &Message) {
        let turn = self.turn(message);
        let turns = self.talks.entry(conversation.to_owned()).or_default();
        if turns.len() >= 2 * KEPT {
            turns.drain(..KEPT);
        }
        turns.push(turn);
        let context = at_turn(&self.context, turns);
        let understood = steward_understand::listen(turns, &context);
        self.take_up(id, conversation, message, understood, &context);
    }

    /// Hears many messages, in the order in which they came, and understands them on so many threads: what a message
    /// means depends on the turns before it alone. To be called once, before any [`Hearing::hear`].
    pub fn hear_all(&mut self, said: &[(MessageId, &str, &Message)], threads: usize) {
        let mut talks: BTreeMap<&str, Vec<Turn>> = BTreeMap::new();
        let mut places = Vec::with_capacity(said.len());
        for (_, conversation, message) in said {
            let turns = talks.entry(conversation).or_default();
            places.push(turns.len());
            turns.push(self.turn(message));
        }
        let turns_at = |at: usize| {
            let (_, conversation, _) = said.get(at)?;
            let place = *places.get(at)?;
            talks.get(conversation)?.get(place.saturating_sub(KEPT)..=place)
        };
        let begun: &Context = &self.context;
        let understand = |at: usize| {
            let turns = turns_at(at).unwrap_or_default();
            let context = at_turn(begun, turns);
            (steward_understand::listen(turns, &context), context)
        };
        let mut done = Vec::with_capacity(said.len());
        let all: Vec<usize> = (0..said.len()).collect();
        std::thread::scope(|scope| {
            let workers: Vec<_> = all
                .chunks(said.len().div_ceil(threads.max(1)).max(1))
                .map(|part| {
                    let understand = &understand;
                    scope.spawn(move || part.iter().map(|at| understand(*at)).collect::<Vec<_>>())
                })
                .collect();
            for worker in workers {
                done.extend(worker.join().unwrap_or_default());
            }
        });
        for ((id, conversation, message), (understood, context)) in said.iter().zip(done) {
            self.take_up(*id, conversation, message, understood, &context);
        }
    }

    fn turn(&self, message: &Message) -> Turn {
        let at = message.sent_at.with_time_zone(self.context.now.time_zone().clone());
        Turn { from: message.from.clone(), text: message.text.clone(), at: Some(at) }
    }

    fn take_up(
        &mut self,
        id: MessageId,
        conversation: &str,
        message: &Message,
        understood: Understood,
        context: &Context,
    ) {
        let mine = message
            .from
            .as_ref()
            .is_some_and(|from| from == "me" || self.owners.iter().any(|owner| owner == from));
        let event = crate::appointments::understood(message, self.context.now.time_zone());
        let understood = event.unwrap_or(understood);
        let heard = Heard { id, message: message.clone(), understood, mine };
        self.plans.hear(conversation, &heard, context);
    }

    /// The plans as they stand.
    pub fn plans(&self) -> &Plans {
        &self.plans
    }
}

/// The world at the moment of the last of these turns.
fn at_turn(context: &Context, turns: &[Turn]) -> Context {
    let at = turns.last().and_then(|turn| turn.at.clone());
    Context { now: at.unwrap_or_else(|| context.now.clone()), ..context.clone() }
}

/// The country whose customs a zone's people follow, where one stands for it.
fn country(zone: &str) -> Option<&'static str> {
    Some(match zone {
        "Europe/London" => "GB",
        "Europe/Dublin" => "IE",
        "Europe/Berlin" => "DE",
        "Europe/Paris" => "FR",
        "Europe/Madrid" => "ES",
        "Europe/Rome" => "IT",
        "Europe/Amsterdam" => "NL",
        "Europe/Zurich" => "CH",
        "Europe/Vaduz" => "LI",
        "Europe/Vienna" => "AT",
        "Europe/Lisbon" => "PT",
        "Europe/Stockholm" => "SE",
        "Europe/Oslo" => "NO",
        "Europe/Copenhagen" => "DK",
        "Europe/Warsaw" => "PL",
        "Asia/Shanghai" | "Asia/Chongqing" | "Asia/Urumqi" | "PRC" => "CN",
        "Asia/Taipei" => "TW",
        "Asia/Hong_Kong" => "HK",
        "Asia/Macau" => "MO",
        "Asia/Singapore" => "SG",
        "Asia/Kuala_Lumpur" => "MY",
        "Asia/Kolkata" | "Asia/Calcutta" => "IN",
        "Asia/Tokyo" => "JP",
        "Asia/Seoul" => "KR",
        "Asia/Manila" => "PH",
        "Asia/Bangkok" => "TH",
        "Asia/Jakarta" => "ID",
        "Asia/Ho_Chi_Minh" => "VN",
        "Asia/Dubai" => "AE",
        "Africa/Johannesburg" => "ZA",
        "Africa/Lagos" => "NG",
        "Africa/Nairobi" => "KE",
        "Pacific/Auckland" => "NZ",
        "America/Toronto" | "America/Vancouver" | "America/Halifax" | "America/Winnipeg"
        | "America/Edmonton" | "America/Montreal" | "America/St_Johns" | "America/Regina" => "CA",
        "America/New_York"
        | "America/Chicago"
        | "America/Denver"
        | "America/Los_Angeles"
        | "America/Phoenix"
        | "America/Detroit"
        | "America/Anchorage"
        | "America/Boise"
        | "Pacific/Honolulu" => "US",
        "America/Mexico_City" => "MX",
        "America/Sao_Paulo" => "BR",
        zone if zone.starts_with("Australia/") => "AU",
        zone if zone.starts_with("US/")
            || zone.starts_with("America/Indiana/")
            || zone.starts_with("America/Kentucky/") =>
        {
            "US"
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hearing at once, on any number of threads, comes to the same cards as hearing one by one.
    #[test]
    fn at_once_is_the_same_as_one_by_one() {
        let line = |n: u64, from: &str, text: &str| -> Message {
            let at = format!("2026-03-05T{:02}:{:02}:00Z", 8 + n / 60, n % 60);
            serde_json::from_value(serde_json::json!({ "sent_at": at, "from": from, "text": text })).unwrap()
        };
        let talk: Vec<Message> = (0..90)
            .map(|n| match n % 30 {
                0 => line(n, "Ana", "thai food on Saturday at 7?"),
                1 => line(n, "me", "yes, see you then"),
                _ => line(n, "Ana", "what a day"),
            })
            .collect();
        let now = "2026-03-05T12:00:00Z".parse::<jiff::Timestamp>().unwrap();
        let context = Context::at(now.to_zoned_datetime(jiff::tz::TimeZone::UTC));
        let said: Vec<(MessageId, &str, &Message)> =
            talk.iter().zip(0..).map(|(message, n)| (MessageId(n), "Ana", message)).collect();
        let mut one_by_one = Hearing::new(&[], context.clone());
        for (id, name, message) in &said {
            one_by_one.hear(*id, name, message);
        }
        let want = one_by_one.plans().cards(&context.now);
        assert!(!want.is_empty());
        for threads in [1, 2, 7] {
            let mut at_once = Hearing::new(&[], context.clone());
            at_once.hear_all(&said, threads);
            assert_eq!(at_once.plans().cards(&context.now), want);
        }
    }
}
