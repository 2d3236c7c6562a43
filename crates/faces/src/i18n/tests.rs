//! Both languages say the same things, and every id that the code speaks of is there.

use super::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use steward_model::{Block, Card, Context, Fact, FactValue, Facts, Position, Why};

const EN: &str = include_str!("en.ftl");
const ZH: &str = include_str!("zh.ftl");

/// Each id with its forms and the arguments that it uses.
fn ids(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = FluentResource::try_new(source.to_owned()).expect("the word list has a fault");
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in source.lines() {
        let starts = line.chars().next().is_some_and(|c| c.is_ascii_lowercase());
        if let Some((id, _)) = line.split_once(" =").filter(|_| starts) {
            assert!(found.insert(id.to_owned(), BTreeSet::new()).is_none(), "{id} stands twice");
            current = id.to_owned();
        }
        let names = line.split('$').skip(1).map(|rest| {
            format!("${}", rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>())
        });
        let form = line.trim_start().strip_prefix('.').and_then(|rest| rest.split_once(" ="));
        let forms = form.map(|(form, _)| format!(".{form}"));
        if let Some(used) = found.get_mut(&current) {
            used.extend(names.chain(forms));
        }
    }
    assert!(resource.entries().count() >= found.len());
    found
}

#[test]
fn both_languages_have_the_same_ids_forms_and_arguments() {
    let (en, zh) = (ids(EN), ids(ZH));
    let missing: Vec<_> = en.keys().filter(|id| !zh.contains_key(*id)).collect();
    let extra: Vec<_> = zh.keys().filter(|id| !en.contains_key(*id)).collect();
    assert!(missing.is_empty() && extra.is_empty(), "not in zh: {missing:?}; not in en: {extra:?}");
    for (id, used) in &en {
        assert_eq!(Some(used), zh.get(id), "{id}");
    }
}

#[test]
fn every_id_can_be_said() {
    for lang in [Lang::En, Lang::Zh] {
        let words = Words::new(lang);
        for id in ids(EN).keys() {
            assert!(
                words.look_up(id, std::iter::empty()).is_some_and(|said| !said.is_empty()),
                "{lang:?} {id}"
            );
        }
        for kind in CardKind::ALL {
            assert_ne!(words.kind(kind), format!("kind-{}", kind.word()));
            let id = format!("purpose-{}", kind.word());
            assert_ne!(words.say(&id), id, "{lang:?}");
        }
    }
}

/// A cuisine that messages name is said in words, in both languages: the page marks it, and cards speak of it.
#[test]
fn every_cuisine_that_is_understood_has_words() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../understand/src/dims/cuisine/words.rs");
    let lists = std::fs::read_to_string(path).unwrap();
    let values =
        lists.split("sure \"").skip(1).filter_map(|rest| rest.split_once("\":")).map(|(value, _)| value);
    let values: BTreeSet<&str> = values.filter(|value| !value.contains('"')).collect();
    assert!(values.len() > 100, "{}", values.len());
    for value in values {
        let (en, zh) = (Words::new(Lang::En).cuisine(value), Words::new(Lang::Zh).cuisine(value));
        assert!(
            !zh.is_ascii() && en.starts_with(char::is_uppercase) && !en.contains('_'),
            "{value}: {en}, {zh}"
        );
    }
    assert_eq!(Words::new(Lang::Zh).cuisine("moon_food"), "moon food");
}

/// The ids that sources name where they speak: `Phrase::word("…")`, `.say("…")`, `.say_with("…"`, `.parts("…"`,
/// `Misuse::…("…"`.
fn spoken(source: &str) -> impl Iterator<Item = &str> {
    ["Phrase::word(\"", ".say(\"", ".say_with(\"", ".parts(\"", "Misuse::error(\"", "Misuse::unknown(\""]
        .into_iter()
        .flat_map(move |call| source.split(call).skip(1).filter_map(|rest| rest.split('"').next()))
}

fn sources(dir: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if entry.file_type().unwrap().is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|kind| kind == "rs" || kind == "html") {
            into.push(path);
        }
    }
}

#[test]
fn every_id_that_the_code_speaks_of_is_there() {
    let known = ids(EN);
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut files = Vec::new();
    // Only these two speak; elsewhere the same calls may mean something else.
    for speaking in ["decide", "steward"] {
        sources(&crates.join(speaking), &mut files);
    }
    for file in files.iter().filter(|file| !file.ends_with("i18n/tests.rs")) {
        let source = std::fs::read_to_string(file).unwrap();
        // Tests beside the code may invent ids.
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        for id in spoken(code).filter(|id| id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')) {
            assert!(known.contains_key(id), "{}: no words for {id}", file.display());
        }
    }
}

#[test]
fn the_form_with_most_arguments_is_taken() {
    let title = |lang, args: &[(&str, &str)]| {
        let phrase = args.iter().fold(Phrase::word("title-dine"), |phrase, (name, text)| {
            phrase.with(name, PhraseArg::Text((*text).to_owned()))
        });
        Words::new(lang).phrase(&phrase)
    };
    assert_eq!(title(Lang::En, &[]), "A meal");
    assert_eq!(title(Lang::En, &[("food", "thai")]), "Thai food");
    assert_eq!(title(Lang::En, &[("food", "thai"), ("with", "Ana")]), "Thai food with Ana");
    assert_eq!(title(Lang::En, &[("food", "pizza"), ("with", "Ana")]), "Pizza with Ana");
    assert_eq!(title(Lang::Zh, &[("food", "hot_pot"), ("with", "小雨\n阿哲")]), "和小雨、阿哲吃火锅");
    assert_eq!(title(Lang::Zh, &[("food", "thai"), ("with", "Ana")]), "和 Ana 吃泰国菜");
    assert_eq!(title(Lang::En, &[("item", "pad thai"), ("with", "Ana")]), "Pad thai with Ana");
    assert_eq!(title(Lang::En, &[("with", "Mei\nJonas\nAna")]), "A meal with Mei, Jonas and Ana");
    assert_eq!(title(Lang::En, &[("food", "crab_boil")]), "Crab boil");
}

#[test]
fn arguments_are_written_in_the_readers_way() {
    let now: DateTime = "2027-03-05T18:42".parse().unwrap();
    let (en, zh) = (Words::new(Lang::En).at(now), Words::new(Lang::Zh).at(now));
    let at = PhraseArg::Moment(Moment::At("2027-03-07T22:30".parse().unwrap()));
    let open = Phrase::word("open").with("clock", at);
    assert_eq!(en.phrase(&open), "open until Sunday, 22:30");
    assert_eq!(zh.phrase(&open), "营业至 周日 22:30");
    let hours = Phrase::word("open")
        .with("clock", PhraseArg::Moment(Moment::At("2027-03-05T22:30".parse().unwrap())));
    assert_eq!(en.phrase(&hours), "open until 22:30");
    let walk = Phrase::word("value-walk").with("minutes", PhraseArg::Number(6.0));
    assert_eq!(en.phrase(&walk), "6 min on foot");
    assert_eq!(zh.phrase(&walk), "步行 6 分钟");
    let money = |currency: &str| {
        let text = |words: &str| PhraseArg::Text(words.to_owned());
        Phrase::word("value-amount").with("amount", text("28.20")).with("currency", text(currency))
    };
    assert_eq!(en.phrase(&money("CHF")), "CHF 28.20");
    assert_eq!(en.phrase(&money("")), "28.20");
    assert_eq!(zh.phrase(&money("CNY")), "¥ 28.20");
    let n = |n| [("n", PhraseArg::Number(n))];
    assert_eq!(en.say_with("talk-count", &n(1.0)), "1 message");
    assert_eq!(en.say_with("talk-count", &n(1912.0)), "1,912 messages");
    assert_eq!(en.say_with("today-count", &n(0.0)), "Nothing to do");
    assert_eq!(zh.say_with("talk-count", &n(1912.0)), "1,912 条消息");
    assert_eq!(Words::new(Lang::En).phrase(&Phrase::Literal("{ $x }".to_owned())), "{ $x }");
}

#[test]
fn parts_mark_what_was_filled_in() {
    let text = |words: &str| PhraseArg::Text(words.to_owned());
    let parts =
        Words::new(Lang::En).parts("left-bytes", &[("bytes", PhraseArg::Number(94.0)), ("to", text("X"))]);
    let shown: Vec<_> = parts.iter().map(|part| (part.text.as_str(), part.filled)).collect();
    assert_eq!(shown, [("94 bytes", true), (" to ", false), ("X", true)]);
}

#[test]
fn what_people_wrote_never_becomes_a_pattern() {
    let hostile = "{ $with } <b> \u{2068}{ -x }";
    let said = Words::new(Lang::En)
        .phrase(&Phrase::word("title-meet").with("item", PhraseArg::Text(hostile.to_owned())));
    assert_eq!(said, hostile);
}

/// Every phrase of a card.
fn phrases(card: &Card) -> Vec<&Phrase> {
    let mut all = vec![&card.title];
    all.extend(card.actions.iter().map(|action| &action.label));
    for block in &card.blocks {
        match block {
            Block::Facts { facts } => all.extend(facts.iter().flat_map(|(label, value)| [label, value])),
            Block::List { rows, .. } => {
                all.extend(rows.iter().flat_map(|row| std::iter::once(&row.title).chain(&row.details)));
            }
            Block::Map { pins, .. } => all.extend(pins.iter().map(|pin| &pin.title)),
            Block::Figure { figure, caption } => all.extend([figure, caption]),
            Block::Note { text, .. } => all.push(text),
        }
    }
    all
}

#[test]
fn every_card_can_be_said_in_both_languages() {
    let known = ids(EN);
    let text = |words: &str| FactValue::Text(words.to_owned());
    let at = |words: &str| FactValue::Moment(Moment::At(words.parse().unwrap()));
    let full = Facts::from([
        (Fact::Time, at("2026-03-07T19:00")),
        (Fact::Date, at("2026-03-07T19:00")),
        (Fact::Until, at("2026-03-08T10:00")),
        (Fact::Place, text("Rathausplatz")),
        (Fact::From, text("Sargans")),
        (Fact::To, text("Vaduz")),
        (Fact::People, FactValue::Count(3)),
        (Fact::With, FactValue::List(vec!["Mei".to_owned(), "Jonas".to_owned()])),
        (Fact::Cuisine, text("thai")),
        (Fact::Item, text("kite")),
        (Fact::Artist, text("Quartet")),
        (Fact::Amount, text("28.20")),
        (Fact::Currency, text("CHF")),
        (Fact::Payee, text("Jonas")),
        (Fact::Code, text("739204")),
        (Fact::Number, text("IC 8")),
    ]);
    let only = |fact: Fact| Facts::from_iter(full.get_key_value(&fact).map(|(k, v)| (*k, v.clone())));
    let fraud = Facts::from([(Fact::Warning, FactValue::Flag(true)), (Fact::Amount, text("5"))]);
    let now = "2026-03-05T18:00[Europe/Vaduz]".parse().unwrap();
    let ctx = Context { here: Some(Position { lat: 47.1, lon: 9.5 }), ..Context::at(now) };
    let mut cases = vec![Facts::new(), fraud, full.clone()];
    cases.extend(full.keys().map(|fact| only(*fact)));
    for kind in CardKind::ALL {
        // Only a payment can look like fraud.
        for facts in cases.iter().filter(|facts| kind == CardKind::Pay || !facts.contains_key(&Fact::Warning))
        {
            let mut card = Card {
                id: "c".to_owned(),
                kind,
                state: CardState::Proposed,
                facts: facts.clone(),
                title: Phrase::word("card"),
                blocks: Vec::new(),
                actions: Vec::new(),
                why: Why::default(),
                from: "2026-03-05T18:00".parse().unwrap(),
                until: "2026-03-08T23:59".parse().unwrap(),
            };
            let answers: Vec<_> = steward_decide::cards::queries(&card, &ctx).iter().map(|_| None).collect();
            steward_decide::cards::draw(&mut card, &answers, &ctx);
            for phrase in phrases(&card) {
                let Phrase::Word { id, .. } = phrase else { continue };
                assert!(known.contains_key(id), "{kind:?}: no words for {id}");
                for lang in [Lang::En, Lang::Zh] {
                    let said = Words::new(lang).phrase(phrase);
                    assert!(!said.contains("{$") && !said.is_empty(), "{kind:?} {lang:?}: {id}");
                }
            }
        }
    }
}

/// Other programs cannot look an id up: what they are given is words.
#[test]
fn a_spoken_card_holds_no_id() {
    let context = Context {
        here: Some(Position { lat: 47.1, lon: 9.5 }),
        ..Context::at("2026-03-05T18:00:00+00:00[UTC]".parse().unwrap())
    };
    let facts: Facts = [
        (Fact::Cuisine, FactValue::Text("thai".into())),
        (Fact::Item, FactValue::List(vec!["a".into(), "b".into()])),
        (Fact::Amount, FactValue::Text("5".into())),
        (Fact::Code, FactValue::Text("A1".into())),
        (Fact::People, FactValue::Count(3)),
        (Fact::Time, FactValue::Moment(Moment::At("2026-03-07T19:00".parse().unwrap()))),
    ]
    .into();
    let known = ids(EN);
    for kind in CardKind::ALL {
        let mut card = Card {
            id: "x".into(),
            kind,
            state: CardState::Proposed,
            facts: facts.clone(),
            title: Phrase::word("kind-dine"),
            blocks: Vec::new(),
            actions: Vec::new(),
            why: Why::default(),
            from: "2026-03-05T18:00".parse().unwrap(),
            until: "2026-03-08T23:59".parse().unwrap(),
        };
        steward_decide::cards::draw(&mut card, &[], &context);
        let spoken = Words::new(Lang::Zh).spoken(&card);
        let json = serde_json::to_string(&(&spoken.title, &spoken.blocks, &spoken.actions)).unwrap();
        assert!(!json.contains("\"id\""), "{json}");
        let words = json.split('"').filter(|word| word.contains('-'));
        assert!(words.clone().all(|word| !known.contains_key(word)), "{json}");
    }
}
