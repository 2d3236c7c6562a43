//! A card's reason as a sentence made of what was said, and what would have changed it: each message is left out in
//! turn, and the rest is heard again.

use crate::hue::Hue;
use crate::i18n::Words;
use crate::plain::plain;
use steward_decide::Plans;
use steward_model::{
    Act, ActKind, Card, CardKind, CardState, Context, Entity, Fact, FactValue, Heard, Lang, Message,
    MessageId, PhraseArg, Turn, Understood, order,
};

/// So many messages are told of and left out: more would be no sentence.
const MOST: usize = 6;
/// A quotation is cut after so many characters.
const QUOTED: usize = 48;

/// So much of what a message names stands in the sentence.
const NAMED: usize = 4;

/// A message that the card came from.
pub struct Saying<'m> {
    pub id: MessageId,
    pub message: &'m Message,
    /// The owner wrote it.
    pub mine: bool,
}

/// What there is to say.
pub struct Evidence {
    /// 'Lin asked about Saturday evening, you said Thai.'
    pub sentence: Option<String>,
    /// What would have been without each message that mattered, and what would change it now.
    pub changes: Vec<String>,
}

/// The evidence of a card, in the reader's words; `context` is that of now.
pub fn of(words: Words, card: &Card, said: &[Saying<'_>], context: &Context) -> Evidence {
    let said = said.get(..said.len().min(MOST)).unwrap_or_default();
    let heard = understood(said, context);
    let mut changes = without(words, said, &heard, card, context);
    changes.extend(still(words, card, said));
    Evidence { sentence: sentence(words, card, said, &heard), changes }
}

/// Each message in the light of those before it.
fn understood(said: &[Saying<'_>], context: &Context) -> Vec<(Understood, Context)> {
    let zone = context.now.time_zone();
    let mut turns: Vec<Turn> = Vec::new();
    let mut all = Vec::new();
    for saying in said {
        let at = saying.message.sent_at.with_time_zone(zone.clone());
        turns.push(Turn {
            from: saying.message.from.clone(),
            text: saying.message.text.clone(),
            at: Some(at.clone()),
        });
        let then = Context { now: at, ..context.clone() };
        let understood = crate::appointments::understood(saying.message, zone)
            .unwrap_or_else(|| steward_understand::listen(&turns, &then));
        all.push((understood, then));
    }
    all
}

fn quote(message: &Message) -> String {
    let words =
        if message.text.is_empty() { message.subject.as_deref().unwrap_or_default() } else { &message.text };
    let line = plain(words);
    let mut cut: String = line.trim().chars().take(QUOTED).collect();
    if cut.chars().count() < line.trim().chars().count() {
        cut.push('…');
    }
    cut
}

fn who(words: Words, saying: &Saying<'_>) -> PhraseArg {
    if crate::appointments::is_event(saying.message) {
        return PhraseArg::Text(words.say("evidence-calendar"));
    }
    PhraseArg::Text(match (&saying.message.from, saying.mine) {
        (_, true) => words.say("evidence-you"),
        (Some(from), false) => from.chars().filter(|c| !c.is_control()).collect(),
        (None, false) => words.say("evidence-nobody"),
    })
}

fn sentence(
    words: Words,
    card: &Card,
    said: &[Saying<'_>],
    heard: &[(Understood, Context)],
) -> Option<String> {
    let clauses: Vec<String> = said
        .iter()
        .zip(heard)
        .enumerate()
        .filter(|(_, (saying, _))| {
            let all = said.iter().map(|one| one.message);
            !crate::appointments::is_replaced(saying.message, all)
        })
        .map(|(at, (saying, (understood, _)))| {
            let mut named = named(&saying.message.text, &understood.entities, card);
            // A bare number tells something where nothing else does.
            if named.iter().any(|one| !one.bare) {
                named.retain(|one| !one.bare);
            }
            let answers = said.iter().take(at).any(|before| before.message.from != saying.message.from);
            // Of what one is only to know nobody is asked.
            let tells = card.state == CardState::Info && !saying.mine;
            let id = match understood.forms.first() {
                Some(form) if form.over => "evidence-cancelled",
                Some(_) => "evidence-said",
                None if tells => "evidence-said",
                None => does(saying.message, understood, named.first(), answers),
            };
            let named: Vec<&str> = named.iter().map(|one| one.words).take(NAMED).collect();
            let what = match (named.is_empty(), id) {
                // What was agreed to was said before.
                (true, "evidence-agreed" | "evidence-refused" | "evidence-cancelled" | "evidence-done") => {
                    String::new()
                }
                (true, _) => {
                    words.say_with("evidence-quote", &[("words", PhraseArg::Text(quote(saying.message)))])
                }
                (false, _) => words.list(&named),
            };
            words.say_with(id, &[("who", who(words, saying)), ("what", PhraseArg::Text(what))])
        })
        .collect();
    if clauses.is_empty() {
        return None;
    }
    let (between, end) = match words.lang() {
        Lang::En => (", ", "."),
        Lang::Zh => ("，", "。"),
    };
    let mut chars = clauses.join(between).chars().collect::<Vec<_>>().into_iter();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    Some(format!("{first}{}{end}", chars.collect::<String>()))
}

/// The words for what a message does: as its surest act says, where it could do that. The first to speak agrees to nothing,
/// and what is put in the same breath as a yes is put, and not agreed to.
fn does(
    message: &Message,
    understood: &Understood,
    named: Option<&Named<'_>>,
    answers: bool,
) -> &'static str {
    let marked = message.text.trim_end().ends_with(['?', '？']);
    let sure = || understood.acts.iter().filter(|act| act.confidence >= 0.5);
    let possible = |act: &&Act| match act.kind {
        ActKind::Agree | ActKind::Refuse | ActKind::Change => answers,
        _ => true,
    };
    let surest = sure().filter(possible).max_by(|a, b| a.confidence.total_cmp(&b.confidence));
    let puts = named.is_some_and(|one| {
        let within = |act: &Act| act.span.start <= one.start && one.start < act.span.end;
        let put = |act: &Act| matches!(act.kind, ActKind::Propose | ActKind::Ask | ActKind::Request);
        marked || sure().any(|act| put(act) && within(act))
    });
    match surest.map(|act| act.kind) {
        Some(ActKind::Agree) if puts => "evidence-agreed-proposed",
        Some(ActKind::Agree) => "evidence-agreed",
        Some(ActKind::Refuse) => "evidence-refused",
        Some(ActKind::Cancel) => "evidence-cancelled",
        Some(ActKind::Change) => "evidence-changed",
        Some(ActKind::Done) => "evidence-done",
        Some(ActKind::Propose) => "evidence-proposed",
        Some(ActKind::Ask | ActKind::Request) => "evidence-asked",
        _ if marked => "evidence-asked",
        _ => "evidence-said",
    }
}

/// A part of a message that was understood.
pub struct Named<'t> {
    pub words: &'t str,
    /// The word for what it is.
    pub what: &'static str,
    /// Where it begins.
    start: usize,
    /// A number of nothing in particular.
    bare: bool,
}

/// What a message names, in its order: what was found in it, and what of the card's facts stands there in so many words.
/// Of parts that lie over each other the one that begins first, and of these the longest.
pub fn named<'t>(text: &'t str, entities: &[Entity], card: &Card) -> Vec<Named<'t>> {
    let lower = text.to_ascii_lowercase();
    let mut spans: Vec<(usize, usize, Option<&'static str>)> = Vec::new();
    for (fact, value) in &card.facts {
        let Some(what) = of_fact(card.kind, *fact) else { continue };
        let values = match value {
            FactValue::Text(one) => std::slice::from_ref(one),
            FactValue::List(many) => many.as_slice(),
            _ => &[],
        };
        for value in values.iter().filter(|value| value.chars().count() > 1) {
            let start = lower.find(&value.to_ascii_lowercase());
            spans.extend(start.map(|start| (start, start.saturating_add(value.len()), Some(what))));
        }
    }
    spans.extend(entities.iter().map(|entity| {
        let word = Hue::of(entity.kind).map(Hue::word);
        (entity.span.start, entity.span.end, word)
    }));
    order::by_key(&mut spans, |(start, end, _)| (*start, std::cmp::Reverse(*end)));
    let mut until = 0;
    let mut named = Vec::new();
    for (start, end, what) in spans {
        let words = text.get(start..end).unwrap_or_default().trim();
        if start < until || words.is_empty() {
            continue;
        }
        until = end;
        named.push(Named { words, what: what.unwrap_or("mark-code"), start, bare: what.is_none() });
    }
    named
}

/// The word for what a fact names; none for what a message does not name in the card's words.
fn of_fact(kind: CardKind, fact: Fact) -> Option<&'static str> {
    Some(match fact {
        // Who sent the code.
        Fact::From if kind == CardKind::Code => "mark-who",
        Fact::Place | Fact::From | Fact::To => "mark-place",
        Fact::Cuisine | Fact::Item | Fact::Artist => "mark-thing",
        Fact::Payee => "mark-who",
        Fact::Code | Fact::Number => "mark-code",
        Fact::Time
        | Fact::Date
        | Fact::Until
        | Fact::People
        | Fact::With
        | Fact::Amount
        | Fact::Currency
        | Fact::Unit
        | Fact::Warning => return None,
    })
}

/// The card of this kind that comes of these messages without one of them.
fn replayed(
    said: &[Saying<'_>],
    heard: &[(Understood, Context)],
    left_out: Option<usize>,
    card: &Card,
    context: &Context,
) -> Option<Card> {
    let mut plans = Plans::new();
    for (at, (saying, (understood, then))) in said.iter().zip(heard).enumerate() {
        if Some(at) == left_out {
            continue;
        }
        let heard = Heard {
            id: saying.id,
            message: saying.message.clone(),
            understood: understood.clone(),
            mine: saying.mine,
        };
        let conversation = saying.message.conversation.as_deref().unwrap_or_default();
        plans.hear(conversation, &heard, then);
    }
    let cards = plans.cards(&context.now);
    cards.into_iter().find(|other| other.kind == card.kind)
}

fn without(
    words: Words,
    said: &[Saying<'_>],
    heard: &[(Understood, Context)],
    card: &Card,
    context: &Context,
) -> Vec<String> {
    let Some(whole) = replayed(said, heard, None, card, context) else { return Vec::new() };
    let mut changes = Vec::new();
    for (at, saying) in said.iter().enumerate() {
        let quoted = ("words", PhraseArg::Text(quote(saying.message)));
        let say = |id: &str, arg: (&str, PhraseArg)| words.say_with(id, &[quoted.clone(), arg]);
        let Some(other) = replayed(said, heard, Some(at), card, context) else {
            changes.push(words.say_with("without-none", std::slice::from_ref(&quoted)));
            continue;
        };
        if other.state != whole.state {
            changes.push(say("without-state", ("state", PhraseArg::Text(words.state(other.state)))));
            continue;
        }
        let lost = whole.facts.iter().find(|(fact, value)| other.facts.get(fact) != Some(*value));
        if let Some((fact, _)) = lost {
            let name = PhraseArg::Text(words.say(label(card.kind, *fact)));
            changes.push(match other.facts.get(fact) {
                Some(FactValue::Moment(moment)) => words
                    .say_with("without-fact", &[quoted, ("fact", name), ("at", PhraseArg::Moment(*moment))]),
                Some(FactValue::Text(value)) => words.say_with(
                    "without-fact",
                    &[quoted, ("fact", name), ("value", PhraseArg::Text(value.clone()))],
                ),
                _ => words.say_with("without-fact", &[quoted, ("fact", name)]),
            });
        }
    }
    changes
}

/// What would change it from now on.
fn still(words: Words, card: &Card, said: &[Saying<'_>]) -> Option<String> {
    match card.state {
        CardState::Proposed => {
            let other = said.iter().find(|saying| !saying.mine)?;
            let asked = said.iter().any(|saying| saying.mine);
            Some(if asked {
                words.say_with("still-them", &[("who", who(words, other))])
            } else {
                words.say("still-you")
            })
        }
        CardState::Agreed => Some(words.say("still-agreed")),
        _ => None,
    }
}

fn label(kind: CardKind, fact: Fact) -> &'static str {
    match fact {
        Fact::Until if steward_decide::cards::ends(kind) => "fact-ends",
        Fact::Time => "fact-time",
        Fact::Date => "fact-date",
        Fact::Until => "fact-until",
        Fact::Place => "fact-place",
        Fact::From => "fact-from",
        Fact::To => "fact-to",
        Fact::People => "fact-people",
        Fact::With => "fact-with",
        Fact::Cuisine => "fact-cuisine",
        Fact::Item => "fact-item",
        Fact::Artist => "fact-artist",
        Fact::Amount => "fact-amount",
        Fact::Currency | Fact::Unit => "fact-currency",
        Fact::Payee => "fact-payee",
        Fact::Code => "fact-code",
        Fact::Number => "fact-number",
        Fact::Warning => "fact-warning",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evidence(lang: Lang, talk: &[(&str, &str)]) -> Evidence {
        let now: jiff::ZonedDateTime = "2026-03-05T18:00:00[Europe/Vaduz]".parse().unwrap();
        let messages: Vec<Message> = talk
            .iter()
            .zip(1..)
            .map(|((from, text), minute)| {
                let mut message = Message::new("2026-03-05T17:00:00[Europe/Vaduz]".parse().unwrap());
                message.sent_at =
                    message.sent_at.checked_add(jiff::SignedDuration::from_mins(minute)).unwrap();
                message.from = Some((*from).to_owned());
                message.text = (*text).to_owned();
                message.conversation = Some("Lin".to_owned());
                message
            })
            .collect();
        let said: Vec<Saying<'_>> = messages
            .iter()
            .zip(1..)
            .map(|(message, id)| Saying {
                id: MessageId(id),
                message,
                mine: message.from.as_deref() == Some("me"),
            })
            .collect();
        let context = Context::at(now);
        let heard = understood(&said, &context);
        let mut plans = Plans::new();
        for (saying, (understood, then)) in said.iter().zip(&heard) {
            let heard = Heard {
                id: saying.id,
                message: saying.message.clone(),
                understood: understood.clone(),
                mine: saying.mine,
            };
            plans.hear("Lin", &heard, then);
        }
        let card = plans.cards(&context.now).into_iter().next().unwrap();
        of(Words::new(lang).at(context.now.datetime()), &card, &said, &context)
    }

    #[test]
    fn a_sentence_says_who_said_what() {
        let told = evidence(Lang::En, &[("Lin", "thai food on saturday at 7?"), ("me", "yes, gladly")]);
        let sentence = told.sentence.unwrap();
        assert!(sentence.starts_with("Lin ") && sentence.contains("you agreed"), "{sentence}");
        assert!(sentence.contains("saturday at 7"), "{sentence}");
        assert!(told.changes.iter().any(|change| change.contains("“yes, gladly”")), "{:?}", told.changes);
        assert!(told.changes.iter().any(|change| change.contains("no card")), "{:?}", told.changes);
    }

    /// No word twice because one find lies in another, and what the card states stands there.
    #[test]
    fn what_is_named_is_said_once_and_the_place_with_it() {
        let told =
            evidence(Lang::En, &[("Lin", "dinner at Lotus Garden on Saturday at 7?"), ("me", "yes, gladly")]);
        assert_eq!(told.sentence.unwrap(), "Lin asked about Lotus Garden and Saturday at 7, you agreed.");
    }

    /// Who tells has agreed to nothing, and what is put beside a yes is put.
    #[test]
    fn who_tells_and_who_puts_is_told_from_who_agrees() {
        let told = evidence(
            Lang::En,
            &[(
                "HillRail",
                "Booking confirmed. Train IC 713, Sargans 09:32 to Zurich HB 10:28 on 7 March 2026. Booking reference KX4P7Q.",
            )],
        );
        let sentence = told.sentence.unwrap();
        assert!(sentence.starts_with("HillRail said ") && !sentence.contains("agreed"), "{sentence}");
        let told = evidence(
            Lang::Zh,
            &[("10690000002", "【云杉支付】您的验证码为583107，10分钟内有效，请勿泄露。")],
        );
        let sentence = told.sentence.unwrap();
        assert!(sentence.contains("说了") && !sentence.contains('问'), "{sentence}");
        let talk = [
            ("Lin", "craving thai food"),
            ("me", "me too! dinner on Saturday?"),
            ("Lin", "yes!! 7?"),
            ("me", "7 works"),
        ];
        let sentence = evidence(Lang::En, &talk).sentence.unwrap();
        assert!(!sentence.contains("agreed to Saturday"), "{sentence}");
        assert!(sentence.contains("Lin agreed and proposed 7, you agreed to 7."), "{sentence}");
    }

    #[test]
    fn the_same_in_chinese() {
        let told = evidence(Lang::Zh, &[("小林", "周六晚上七点吃泰国菜？"), ("me", "好的")]);
        let sentence = told.sentence.unwrap();
        assert!(
            sentence.starts_with("小林") && sentence.ends_with('。') && sentence.contains('你'),
            "{sentence}"
        );
        assert!(!told.changes.is_empty());
    }

    #[test]
    fn what_waits_for_an_answer_says_whose() {
        let told = evidence(Lang::En, &[("Lin", "thai food on saturday at 7?")]);
        assert!(told.changes.iter().any(|change| change.contains("A yes from you")), "{:?}", told.changes);
    }
}
