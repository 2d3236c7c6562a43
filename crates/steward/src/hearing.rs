//! From messages to plans: each message is understood in the light of its conversation, then heard by the plans.

use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use steward_decide::Plans;
use steward_model::{Context, Heard, Message, MessageId, Turn};

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
        let zone: TimeZone = self.context.now.time_zone().clone();
        let mine = message
            .from
            .as_ref()
            .is_some_and(|from| from == "me" || self.owners.iter().any(|owner| owner == from));
        let turns = self.talks.entry(conversation.to_owned()).or_default();
        if turns.len() >= 2 * KEPT {
            turns.drain(..KEPT);
        }
        let at = message.sent_at.with_time_zone(zone);
        turns.push(Turn { from: message.from.clone(), text: message.text.clone(), at: Some(at.clone()) });
        let context = Context { now: at, ..self.context.clone() };
        let understood = steward_understand::listen(turns, &context);
        let heard = Heard { id, message: message.clone(), understood, mine };
        self.plans.hear(conversation, &heard, &context);
    }

    /// The plans as they stand.
    pub fn plans(&self) -> &Plans {
        &self.plans
    }
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
