//! Who is left out of watched folders: by the names given, and for each source as it was said the first time.

use crate::i18n::Words;
use crate::pipeline::Without;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::Path;
use steward_edge::sources::{self, Input, Options};
use steward_model::{Lang, order};
use steward_store::{StoreError, Vault};

/// Where the vault keeps it, source by source.
const LEFT_OUT: &str = "watched without";

type LeftOut = BTreeMap<String, BTreeSet<String>>;

/// The names given, and which of them were met in some export.
#[derive(Default)]
pub(super) struct Leaving {
    names: BTreeSet<String>,
    met: BTreeSet<String>,
}

impl Leaving {
    /// These names; one that is kept for a source already was met.
    pub(super) fn of(names: &[String], vault: &Vault) -> Result<Self, StoreError> {
        let kept: LeftOut = vault.setting(LEFT_OUT)?.unwrap_or_default();
        let names = order::set(names.iter().cloned());
        let met = names.iter().filter(|name| kept.values().any(|of_it| of_it.contains(*name)));
        Ok(Leaving { met: order::set(met.cloned()), names })
    }

    /// A name that no export had so far.
    pub(super) fn unmet(&self) -> Option<String> {
        self.names.difference(&self.met).next().cloned()
    }

    /// Looks through an export for the names, and keeps nothing of it. Whether it could be read.
    pub(super) fn look_for(&mut self, path: &Path, options: &Options) -> bool {
        let mut without = Without::of_several(&self.names);
        let opened = Input::path(path).and_then(|input| sources::open(&input, None, options));
        let read = opened.and_then(|export| {
            export.read(|item| {
                without.leaves_out(&item);
                ControlFlow::Continue(())
            })
        });
        self.met.extend(without.met().cloned());
        read.is_ok()
    }

    /// Who is left out of a source: as given, which is kept for it, or as was kept.
    ///
    /// # Errors
    /// When it cannot be kept: then nothing of the source may be.
    pub(super) fn of_source(&self, vault: &mut Vault, source: &str) -> Result<Without, StoreError> {
        let mut kept: LeftOut = vault.setting(LEFT_OUT)?.unwrap_or_default();
        let of_it = kept.entry(source.to_owned()).or_default();
        let before = of_it.len();
        of_it.extend(self.names.iter().cloned());
        let (without, more) = (Without::of_several(&*of_it), of_it.len() > before);
        if more {
            vault.set_setting(LEFT_OUT, Some(&kept))?;
        }
        Ok(without)
    }
}

/// Leaves nobody out any more.
///
/// # Errors
/// When nobody is left out.
pub(super) fn forget(vault: &mut Vault, lang: Lang) -> anyhow::Result<()> {
    let kept: LeftOut = vault.setting(LEFT_OUT)?.unwrap_or_default();
    anyhow::ensure!(!kept.is_empty(), "{}", Words::new(lang).say("watch-without-nothing"));
    Ok(vault.set_setting::<LeftOut>(LEFT_OUT, None)?)
}
