//! An export that is brought to the page: read as it comes, under the permission given with it.

use super::Kept;
use crate::pipeline::{self, NotTaken, Told, Without};
use crate::settings::Global;
use crate::web::house::{Imported, Order, Step, Trouble};
use crate::web::spool::Spool;
use crate::{customs, vault};
use std::cell::RefCell;
use std::io::Read;
use std::time::{Duration, Instant};
use steward_consent::{Purpose, Purposes};
use steward_edge::sources::{self, Input, Options};
use steward_model::{Phrase, order};

/// While an export is read, cards are derived anew at most so often.
const OFTEN: Duration = Duration::from_millis(1500);

impl Kept {
    pub(super) fn import(
        &self,
        order: &Order,
        export: &mut dyn Read,
        news: &mut dyn FnMut(Step),
    ) -> Result<Imported, Trouble> {
        let mut vault = self.another()?;
        let spool = Spool::take(export, &vault.places().store)
            .map_err(|_| Trouble(Some(Phrase::word("error-upload"))))?;
        let known = self.completed(&vault)?;
        let global = Global { timezone: order.zone.clone().or(known.timezone.clone()), ..known };
        let me = order.me.clone().or(global.me.clone());
        let zone = global.zone()?;
        let country = customs::of(&zone);
        let options = Options { zone, date_order: None, country, me, now: Some(vault.now()) };
        let input = Input::again(&order.file, spool);
        let export = sources::open(&input, None, &options)?;
        let name = export.default_name();
        self.remember(order, &global)?;
        let before: Vec<String> = vault.grants()?.into_iter().map(|grant| grant.id).collect();
        let purposes = match &order.purposes {
            None => Purposes::All,
            Some(kinds) => Purposes::Only(order::set(kinds.iter().copied().map(Purpose::Card))),
        };
        let news = RefCell::new(news);
        let last = RefCell::new((Instant::now(), OFTEN));
        let warnings = RefCell::new(Vec::new());
        let told = Told {
            new: Box::new(|_| {}),
            progress: Box::new(|read| {
                (news.borrow_mut())(Step::Read(read));
                let mut last = last.borrow_mut();
                if last.0.elapsed() >= last.1 {
                    let begin = Instant::now();
                    // What cannot be derived now is derived at the end.
                    if self.derive_more().is_ok() {
                        (news.borrow_mut())(Step::Cards);
                    }
                    *last = (Instant::now(), OFTEN.max(4 * begin.elapsed()));
                }
            }),
            warning: Box::new(|warning| warnings.borrow_mut().push(warning.clone())),
        };
        let taken = pipeline::take_in(&mut vault, export, &name, Some(&purposes), Without::default(), told)
            .map_err(|error| match error {
            NotTaken::NoMessage { error, .. } => Trouble::from(*error),
            NotTaken::Store(error) => Trouble::from(error),
            NotTaken::Full => Trouble(Some(Phrase::word("fails-full-undone"))),
            error @ (NotTaken::NoGrant { .. } | NotTaken::NoSuch { .. }) => {
                Trouble::from(anyhow::Error::from(error))
            }
        })?;
        if let Some(until) = &order.until
            && !before.contains(&taken.grant)
        {
            vault.renew(&taken.grant, Some(until.timestamp()))?;
        }
        self.derive_more()?;
        Ok(Imported {
            messages: taken.summary.messages,
            new: taken.summary.new,
            unparsed: taken.summary.unparsed,
            warnings: warnings.into_inner(),
            ..Imported::default()
        })
    }

    /// Keeps what the first run said of the person's world, where nothing was known; names are added.
    fn remember(&self, order: &Order, global: &Global) -> Result<(), Trouble> {
        let mut open = self.lock();
        if let Some(me) = &order.me {
            let mut owners = vault::owners(global);
            if !owners.contains(me) {
                owners.push(me.clone());
                open.vault.set_setting(vault::ME, Some(&owners.join(",")))?;
            }
        }
        if order.zone.is_some() && open.vault.setting::<String>(vault::ZONE)?.is_none() {
            open.vault.set_setting(vault::ZONE, order.zone.as_ref())?;
        }
        Ok(())
    }
}
