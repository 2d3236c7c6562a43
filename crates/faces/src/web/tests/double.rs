//! A house that a test fills: it answers from memory and writes down what it was asked to do.

use crate::example::Example;
use crate::web::house::*;
use jiff::ZonedDateTime;
use std::io::Read;
use std::sync::Mutex;
use steward_model::{
    Answer, Card, CardKind, CardState, Context, Entity, EntityKind, Fact, FactValue, Facts, Grain, Message,
    MessageId, MessageKind, Moment, Openness, Phrase, PlaceHit, Position, Span, TimeValue, Value, Why,
};

pub struct Double {
    now: ZonedDateTime,
    said: Vec<(MessageId, Message, bool)>,
    cards: Mutex<Vec<Card>>,
    grants: Mutex<Vec<GrantView>>,
    world: Mutex<World>,
    done: Mutex<Vec<String>>,
}

fn at(words: &str) -> ZonedDateTime {
    format!("{words}[Europe/Vaduz]").parse().unwrap()
}

fn moment(words: &str) -> FactValue {
    FactValue::Moment(Moment::At(words.parse().unwrap()))
}

fn text(words: &str) -> FactValue {
    FactValue::Text(words.to_owned())
}

fn place(name: &str, metres: f64, open: Openness) -> PlaceHit {
    PlaceHit {
        kind: "amenity=restaurant".to_owned(),
        street_only: false,
        id: "n1".to_owned(),
        name: Some(name.to_owned()),
        at: Position { lat: 47.14 + metres / 90_000.0, lon: 9.52 },
        distance_m: Some(metres),
        open,
        address: None,
        phone: None,
        walk_min: Some((metres / 80.0) as u32),
    }
}

/// Draws a card as the house does.
fn card(id: &str, kind: CardKind, state: CardState, message: u64, facts: &[(Fact, FactValue)]) -> Card {
    let mut card = Card {
        id: id.to_owned(),
        kind,
        state,
        facts: facts.iter().cloned().collect::<Facts>(),
        title: Phrase::word("card"),
        blocks: Vec::new(),
        actions: Vec::new(),
        why: Why { messages: vec![MessageId(message)], rule: "dine.wish".to_owned(), ..Why::default() },
        from: "2027-03-05T18:20".parse().unwrap(),
        until: "2027-03-05T18:43".parse().unwrap(),
    };
    let context =
        Context { here: Some(Position { lat: 47.14, lon: 9.52 }), ..Context::at(at("2027-03-05T18:42")) };
    let until = "2027-03-07T22:30".parse().ok();
    let hits = [
        ("Baan Suan", 320.0, Openness::Open { until }),
        ("泰香园", 560.0, Openness::Closed { opens: until }),
        ("Little Isan", 880.0, Openness::Unknown),
    ];
    let places: Vec<PlaceHit> = hits.map(|(name, metres, open)| place(name, metres, open)).to_vec();
    let answers: Vec<_> = steward_decide::cards::queries(&card, &context)
        .iter()
        .map(|_| Some(Answer::Places { places: places.clone(), attribution: "© OpenStreetMap".to_owned() }))
        .collect();
    steward_decide::cards::draw(&mut card, &answers, &context);
    card
}

impl Double {
    pub fn empty() -> Self {
        Double {
            now: at("2027-03-05T18:42"),
            said: Vec::new(),
            cards: Mutex::default(),
            grants: Mutex::default(),
            world: Mutex::default(),
            done: Mutex::default(),
        }
    }

    /// One card of every look, two permissions, one conversation in each language.
    pub fn full() -> Self {
        Double::saying("feel like thai food. sunday at six?")
    }

    /// The same, in which the first message says this.
    pub fn saying(words: &str) -> Self {
        let mut house = Double::empty();
        let talk = [
            ("2027-03-04T21:14", "Ana", "the kiln opened today, everything survived. even the ugly teapot"),
            ("2027-03-04T21:20", "me", "the teapot is my favourite"),
            ("2027-03-05T18:20", "Ana", words),
            ("2027-03-05T18:21", "Ana", "somewhere near me, i’m on foot\nand hungry"),
            ("2027-03-05T18:30", "安然", "周日六点吃泰国菜？"),
            ("2027-03-05T18:40", "Bank", "Your code is 739204. Never share it."),
        ];
        for (number, (when, who, words)) in talk.into_iter().enumerate() {
            let message = Message {
                sent_at: at(when),
                from: Some(who.to_owned()),
                text: words.to_owned(),
                kind: MessageKind::Text,
                conversation: Some(if who == "me" { "Ana" } else { who }.to_owned()),
                reply_to: None,
                attachments: Vec::new(),
                edited: false,
                subject: None,
                address: None,
            };
            house.said.push((MessageId(number as u64 + 1), message, who == "me"));
        }
        let with = |name: &str| (Fact::With, FactValue::List(vec![name.to_owned()]));
        use CardKind as K;
        use CardState::{Agreed, Info, Proposed};
        let cards = vec![
            card(
                "c1",
                K::Dine,
                Proposed,
                3,
                &[(Fact::Cuisine, text("thai")), (Fact::Time, moment("2027-03-07T18:00")), with("Ana")],
            ),
            card(
                "c2",
                K::Meet,
                Agreed,
                3,
                &[
                    (Fact::Place, text("Ringstrasse 14")),
                    (Fact::Time, moment("2027-03-05T19:30")),
                    with("Mei"),
                ],
            ),
            card("c3", K::Code, Info, 6, &[(Fact::Code, text("739204")), (Fact::From, text("Bank"))]),
            card(
                "c4",
                K::Pay,
                Proposed,
                4,
                &[
                    (Fact::Amount, text("640")),
                    (Fact::Currency, text("CHF")),
                    (Fact::Payee, text("Lena")),
                    (Fact::Warning, FactValue::Flag(true)),
                ],
            ),
            card(
                "c5",
                K::Ticket,
                Info,
                4,
                &[
                    (Fact::Number, text("IC 8")),
                    (Fact::From, text("Zürich HB")),
                    (Fact::To, text("Bern")),
                    (Fact::Time, moment("2027-03-06T08:32")),
                    (Fact::Until, moment("2027-03-06T09:28")),
                ],
            ),
            card(
                "c6",
                K::Dine,
                Proposed,
                5,
                &[(Fact::Cuisine, text("泰国菜")), (Fact::Time, moment("2027-03-07T18:00")), with("安然")],
            ),
            card(
                "c7",
                K::Pay,
                Agreed,
                4,
                &[(Fact::Amount, text("28.20")), (Fact::Currency, text("CHF")), (Fact::Payee, text("Jonas"))],
            ),
            card(
                "c8",
                K::Parcel,
                Info,
                4,
                &[(Fact::Code, text("48-19-02")), (Fact::Place, text("Locker 3"))],
            ),
            card("c9", K::Visit, Proposed, 3, &[(Fact::Place, text(words))]),
        ];
        *house.cards.get_mut().unwrap() = cards;
        let grant = |id: &str, source: &str, standing, to: &[&str]| GrantView {
            id: id.to_owned(),
            source: source.to_owned(),
            standing,
            purposes: if to.is_empty() { None } else { Some(vec!["dine".to_owned(), "weather".to_owned()]) },
            fields: to.iter().map(|_| "place-rough".to_owned()).collect(),
            to: to.iter().map(|name| (*name).to_owned()).collect(),
            given: at("2027-02-14T10:00"),
            until: (!to.is_empty()).then(|| at("2027-08-31T00:00")),
            messages: 386,
            heard: Some(at("2027-03-05T18:40")),
            silent: id == "g1",
            unparsed: 0,
            damaged: false,
        };
        let source = if words.contains('<') { words } else { "whatsapp:Ana" };
        *house.grants.get_mut().unwrap() = vec![
            grant("g1", source, Standing::Given, &[]),
            grant("g2", "mail:work", Standing::Paused, &["weather"]),
            grant("g3", "sms:phone", Standing::Withdrawn, &[]),
        ];
        house.world.get_mut().unwrap().me = Some(words.to_owned()).filter(|words| words.contains('<'));
        house
    }

    /// What it was asked to do.
    pub fn done(&self) -> Vec<String> {
        self.done.lock().unwrap().clone()
    }

    fn write_down(&self, what: String) {
        self.done.lock().unwrap().push(what);
    }

    fn said(&self, id: MessageId) -> Option<Said> {
        let (_, message, mine) = self.said.iter().find(|(one, ..)| *one == id)?;
        let mut entities = Vec::new();
        if let Some(start) = message.text.find("sunday at six") {
            let at = "2027-03-07T18:00".parse().unwrap();
            entities.push(Entity {
                span: Span { start, end: start + "sunday at six".len() },
                kind: EntityKind::Time,
                readings: vec![Value::Time(TimeValue::Instant { at, grain: Grain::Minute })],
                confidence: 0.97,
                rule: "time.weekday",
            });
        }
        // The first two came a day late, the second of them is in no export any more.
        let late = (id.0 <= 2).then(|| at("2027-03-05T17:05").timestamp());
        Some(Said { id, message: message.clone(), mine: *mine, late, absent: id.0 == 2, entities })
    }

    fn standing(&self, id: &str, standing: Standing) {
        let mut grants = self.grants.lock().unwrap();
        if let Some(grant) = grants.iter_mut().find(|grant| grant.id == id) {
            grant.standing = standing;
        }
    }
}

impl House for Double {
    fn now(&self) -> ZonedDateTime {
        self.now.clone()
    }

    fn cards(&self) -> Result<Vec<Shown>, Trouble> {
        let cards = self.cards.lock().unwrap().clone();
        Ok(cards
            .into_iter()
            .map(|card| Shown {
                said: card.why.messages.iter().filter_map(|id| self.said(*id)).collect(),
                grants: vec![("g1".to_owned(), self.grants.lock().unwrap()[0].source.clone())],
                left: u64::from(card.id == "c2") * 94,
                card,
            })
            .collect())
    }

    fn key(&self) -> Result<String, Trouble> {
        Ok("0123456789abcdef".to_owned())
    }

    fn message_count(&self) -> Result<u64, Trouble> {
        Ok(self.said.len() as u64)
    }

    fn conversations(&self) -> Result<Vec<Conversation>, Trouble> {
        let Some((_, last, _)) = self.said.last() else { return Ok(Vec::new()) };
        Ok(vec![
            Conversation {
                key: "a".to_owned(),
                name: "Ana".to_owned(),
                source: "whatsapp:Ana".to_owned(),
                messages: self.said.len() as u64,
                last_at: last.sent_at.clone(),
                last: last.text.clone(),
            },
            Conversation {
                key: "b".to_owned(),
                name: "周五饭局".to_owned(),
                source: "wechat:周五饭局".to_owned(),
                messages: 1,
                last_at: at("2027-03-02T10:00"),
                last: "行，到时见".to_owned(),
            },
        ])
    }

    fn talk(&self, key: &str, _: usize) -> Result<Option<Talk>, Trouble> {
        let cards = self.cards.lock().unwrap().clone();
        let said: Vec<Said> = self.said.iter().filter_map(|(id, ..)| self.said(*id)).collect();
        let rose = cards.into_iter().map(|card| Rise { message: card.why.messages[0], card }).collect();
        Ok(["a", "b"].contains(&key).then_some(Talk { said, rose, page: 0, pages: 1 }))
    }

    fn search(&self, words: &str, limit: usize) -> Result<(usize, Vec<Found>), Trouble> {
        let matching = self.said.iter().filter(|(_, message, _)| message.text.contains(words)).take(limit);
        let found: Vec<Found> = matching
            .filter_map(|(id, ..)| {
                let said = self.said(*id)?;
                Some(Found { conversation: "a".to_owned(), name: "Ana".to_owned(), said })
            })
            .collect();
        Ok((found.len(), found))
    }

    fn standings(&self) -> Result<(bool, bool), Trouble> {
        let grants = self.grants.lock().unwrap();
        let any = |standing| grants.iter().any(|grant| grant.standing == standing);
        Ok((any(Standing::Given), any(Standing::Paused)))
    }

    fn grants(&self) -> Result<Vec<GrantView>, Trouble> {
        Ok(self.grants.lock().unwrap().clone())
    }

    fn traffic(&self) -> Result<Traffic, Trouble> {
        let cards = self.cards.lock().unwrap();
        let made = cards.iter().map(|card| Made {
            kind: card.kind,
            grants: vec!["g1".to_owned()],
            map: card.id == "c1",
        });
        let told = vec![Told {
            grant: "g2".to_owned(),
            provider: "weather".to_owned(),
            kind: Some(CardKind::Dine),
            bytes: 94,
        }];
        Ok(Traffic { made: made.collect(), told })
    }

    fn dismiss(&self, card: &str, away: bool) -> Result<(), Trouble> {
        self.write_down(format!("dismiss {card} {away}"));
        Ok(())
    }

    fn mute(&self, kind: CardKind, away: bool) -> Result<(), Trouble> {
        self.write_down(format!("mute {} {away}", kind.word()));
        Ok(())
    }

    fn mute_talk(&self, name: &str, away: bool) -> Result<(), Trouble> {
        self.write_down(format!("mute talk {name} {away}"));
        Ok(())
    }

    fn muted_talks(&self) -> Result<Vec<String>, Trouble> {
        Ok(vec!["Ana & Bo".to_owned()])
    }

    fn never(&self, person: &str, away: bool) -> Result<(), Trouble> {
        self.write_down(format!("never {person} {away}"));
        Ok(())
    }

    fn nevers(&self) -> Result<Vec<String>, Trouble> {
        Ok(vec!["bo".to_owned()])
    }

    fn muted(&self) -> Result<Vec<CardKind>, Trouble> {
        Ok(vec![CardKind::Buy])
    }

    fn pause(&self, grant: &str) -> Result<(), Trouble> {
        self.write_down(format!("pause {grant}"));
        self.standing(grant, Standing::Paused);
        Ok(())
    }

    fn resume(&self, grant: &str) -> Result<(), Trouble> {
        self.write_down(format!("resume {grant}"));
        self.standing(grant, Standing::Given);
        Ok(())
    }

    fn withdraw(&self, grant: &str) -> Result<Withdrawn, Trouble> {
        self.write_down(format!("withdraw {grant}"));
        self.standing(grant, Standing::Withdrawn);
        let cards = std::mem::take(&mut *self.cards.lock().unwrap()).len() as u64;
        Ok(Withdrawn { records: 403, unreadable_ms: 31.0, swept_bytes: 2_100_000, cards, readable: 0 })
    }

    fn beyond(&self, _: &str) -> Result<Beyond, Trouble> {
        let backup = |path: &str| BackupView { path: path.to_owned(), at: at("2027-03-01T20:15") };
        Ok(Beyond {
            cards: 17,
            backups: vec![backup("/media/ana/backups/2027-03-01-with-a-rather-long-name.backup")],
            told: vec![("weather".to_owned(), 14)],
            beside: true,
        })
    }

    fn settle_backup(&self, grant: &str, path: &str, how: Settle) -> Result<(), Trouble> {
        match how {
            Settle::Delete => self.write_down(format!("delete {path} of {grant}")),
            Settle::Rewrite(words) if words.as_str() == "right" => {
                self.write_down(format!("rewrite {path} of {grant}"));
            }
            Settle::Rewrite(_) => return Err(Trouble(Some(Phrase::word("fails-passphrase")))),
        }
        Ok(())
    }

    fn entries(&self, _: usize) -> Result<Vec<EntryView>, Trouble> {
        let entry = |number, what: &str, about: &str, bytes| EntryView {
            number,
            at: at("2027-03-05T18:20"),
            what: what.to_owned(),
            about: about.to_owned(),
            bytes,
        };
        let source =
            self.grants.lock().unwrap().first().map(|grant| grant.source.clone()).unwrap_or_default();
        Ok(vec![
            entry(3, "disclosed", "weather", 94),
            entry(2, "read", &source, 0),
            entry(1, "granted", &source, 0),
        ])
    }

    fn verify(&self) -> Result<Verified, Trouble> {
        Ok(Verified { entries: 3, ms: 0.2, bad: None, head: "9f3c71ab02dee21a".repeat(4) })
    }

    fn tile(&self, z: u8, x: u32, y: u32) -> Result<Option<Vec<u8>>, Trouble> {
        Ok((z < 20 && x < 1 << z && y < 1 << z).then(|| vec![z, x as u8, y as u8]))
    }

    fn left(&self) -> Result<(u64, u64), Trouble> {
        Ok((94, 1))
    }

    fn example(&self) -> Result<Option<Example>, Trouble> {
        let said = self.said.get(2).map(|(_, message, _)| Example {
            who: "Ana".to_owned(),
            text: message.text.clone(),
            seen: vec!["sunday at six".to_owned()],
        });
        Ok(said)
    }

    fn import(
        &self,
        order: &Order,
        export: &mut dyn Read,
        news: &mut dyn FnMut(Step),
    ) -> Result<Imported, Trouble> {
        let mut bytes = Vec::new();
        match export.read_to_end(&mut bytes) {
            Ok(read) => self.write_down(format!("import {} {read} bytes", order.file)),
            Err(_) => {
                self.write_down(format!("import {} broke off", order.file));
                return Err(Trouble(Some(Phrase::Literal("broke off".to_owned()))));
            }
        }
        news(Step::Read(2));
        let mut full = Double::full();
        *self.grants.lock().unwrap() = std::mem::take(full.grants.get_mut().unwrap());
        *self.cards.lock().unwrap() = std::mem::take(full.cards.get_mut().unwrap());
        Ok(Imported { messages: 2, new: 2, unparsed: 1, ..Imported::default() })
    }

    fn look(&self) -> Result<bool, Trouble> {
        Ok(false)
    }

    fn world(&self) -> World {
        self.world.lock().unwrap().clone()
    }

    fn set_world(&self, world: World) -> Result<(), Trouble> {
        *self.world.lock().unwrap() = world;
        Ok(())
    }
}
