//! What steward is told of the person's world, and the certificate of the page on their network.

use super::Kept;
use crate::vault;
use crate::web::house::{Trouble, World};
use crate::web::network::Identity;

/// Where the page's language is kept among the settings.
const LANG: &str = "lang";
/// Where the network page's certificate is kept.
const IDENTITY: &str = "certificate";

impl Kept {
    pub(super) fn world(&self) -> World {
        let open = self.lock();
        let global = self.completed(&open.vault).unwrap_or_else(|_| self.global.clone());
        let lang: Option<String> = open.vault.setting(LANG).ok().flatten();
        World {
            lang: lang.as_deref().and_then(steward_model::Lang::from_tag),
            here: global.here().ok().flatten(),
            zone: global.timezone,
            me: global.me,
        }
    }

    pub(super) fn set_world(&self, world: World) -> Result<(), Trouble> {
        let mut open = self.lock();
        open.vault.set_setting(LANG, world.lang.map(|lang| lang.tag().to_owned()).as_ref())?;
        open.vault.set_setting(vault::ZONE, world.zone.as_ref())?;
        open.vault.set_setting(vault::HERE, world.here.as_ref())?;
        open.vault.set_setting(vault::ME, world.me.as_ref())?;
        drop(open);
        Ok(self.derive()?)
    }

    /// The certificate of the page on the local network: made once, kept sealed.
    pub fn identity(&self, at: std::net::IpAddr) -> anyhow::Result<Identity> {
        let mut open = self.lock();
        if let Some((certificate, key)) = open.vault.setting::<(Vec<u8>, Vec<u8>)>(IDENTITY)? {
            return Ok(Identity { certificate, key: zeroize::Zeroizing::new(key) });
        }
        let made = Identity::make(&[at])?;
        open.vault.set_setting(IDENTITY, Some(&(&made.certificate, made.key.as_slice())))?;
        Ok(made)
    }
}
