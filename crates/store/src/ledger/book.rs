//! Appending to the ledger, and reading it.

use super::tree::{Hash, Tree, leaf_hash};
use super::{Entry, Head};
use crate::StoreError;
use crate::contract::{EVERY, Key, Shelf, Store};
use crate::keys::Keys;
use crate::places::{Places, private_file};
use crate::wire::Reader;
use ed25519_dalek::SigningKey;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fs::File;
use std::ops::ControlFlow;
use std::os::unix::fs::FileExt;
use steward_model::UserId;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// Bytes of a head: size, root, MAC.
const HEAD: usize = 72;
/// Where in the file a head lies that the store was found to be behind of.
const SEEN: u64 = HEAD as u64;

/// Where the tree lies among the small records.
pub(crate) const TREE: Key = Key { grant: 0, id: 1 };

/// Keys of the ledger, made from the vault's own.
pub(crate) struct LedgerKeys {
    chain: Zeroizing<[u8; 32]>,
    sign: Zeroizing<[u8; 32]>,
}

impl LedgerKeys {
    pub(crate) fn of(keys: &Keys) -> Self {
        LedgerKeys { chain: keys.own("ledger chain"), sign: keys.own("ledger sign") }
    }

    pub(crate) fn signing(&self) -> SigningKey {
        SigningKey::from_bytes(&self.sign)
    }

    fn mac(&self, parts: &[&[u8]]) -> Hash {
        // HMAC takes a key of any length; the arm without one is never reached.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(self.chain.as_slice()) else { return [0; 32] };
        for part in parts {
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// The tag of an entry, which binds it to all before it.
    pub(crate) fn tag(&self, seq: u64, leaf: &Hash, before: &Hash) -> Hash {
        self.mac(&[b"entry", &seq.to_be_bytes(), leaf, before])
    }
}

/// The ledger of one person.
pub(crate) struct Book {
    keys: LedgerKeys,
    head_file: File,
    /// Nothing can be written: what would be an entry is none.
    frozen: bool,
    /// The tree and the newest tag as they will stand when the write under way commits; read once a write, so that the
    /// entries after the first cost hashes alone.
    growing: Option<(Tree, Hash)>,
}

/// An entry as it lies on its shelf: tag, leaf hash, JSON.
pub(crate) struct Line<'a> {
    pub(crate) tag: Hash,
    pub(crate) leaf: Hash,
    pub(crate) json: &'a [u8],
}

impl<'a> Line<'a> {
    pub(crate) fn parse(bytes: &'a [u8]) -> Option<Line<'a>> {
        let (tag, rest) = bytes.split_first_chunk::<32>()?;
        let (leaf, json) = rest.split_first_chunk::<32>()?;
        Some(Line { tag: *tag, leaf: *leaf, json })
    }
}

/// The tree and the newest tag.
pub(crate) fn read_tree(store: &dyn Store, user: UserId) -> Result<(Tree, Hash), StoreError> {
    let Some(bytes) = store.get(user, Shelf::Meta, TREE)? else { return Ok((Tree::new(), [0; 32])) };
    let mut reader = Reader::new(&bytes);
    let tag = reader.fixed()?;
    Ok((Tree::decode(&mut reader)?, tag))
}

impl Book {
    pub(crate) fn open(places: &Places, keys: &Keys) -> Result<Book, StoreError> {
        let (path, frozen) = (places.head_file(), keys.frozen());
        let head_file =
            if frozen { File::open(&path).map_err(StoreError::io(&path))? } else { private_file(&path)? };
        Ok(Book { keys: LedgerKeys::of(keys), head_file, frozen, growing: None })
    }

    pub(crate) fn keys(&self) -> &LedgerKeys {
        &self.keys
    }

    /// Appends within a write that has begun; the entry is durable when that is settled and commits.
    pub(crate) fn append(
        &mut self,
        store: &mut dyn Store,
        user: UserId,
        mut entry: Entry,
    ) -> Result<u64, StoreError> {
        if self.frozen {
            return Ok(read_tree(store, user)?.0.size());
        }
        if self.growing.is_none() {
            let standing = read_tree(store, user)?;
            self.watch(&standing.0)?;
            self.growing = Some(standing);
        }
        let (tree, before) = self.growing.get_or_insert_default();
        let seq = tree.size();
        entry.seq = seq;
        let json = entry.leaf();
        let leaf = leaf_hash(&json);
        let tag = self.keys.tag(seq, &leaf, before);
        let mut line = Vec::with_capacity(json.len().saturating_add(64));
        for part in [tag.as_slice(), &leaf, &json] {
            line.extend_from_slice(part);
        }
        store.put(user, Shelf::Ledger, Key { grant: 0, id: seq }, &line)?;
        tree.push(leaf);
        *before = tag;
        Ok(seq)
    }

    /// Puts the tree as it has grown; the last act of a write, before its commit.
    pub(crate) fn settle(&self, store: &mut dyn Store, user: UserId) -> Result<(), StoreError> {
        let Some((tree, tag)) = &self.growing else { return Ok(()) };
        let mut bytes = tag.to_vec();
        tree.encode(&mut bytes);
        store.put(user, Shelf::Meta, TREE, &bytes)
    }

    /// The write was undone: the tree stands as it did.
    pub(crate) fn undone(&mut self) {
        self.growing = None;
    }

    fn head_bytes(&self, head: Head) -> Vec<u8> {
        let size = head.size.to_be_bytes();
        let code = self.keys.mac(&[b"head", &size, &head.root]);
        [size.as_slice(), &head.root, &code].concat()
    }

    fn write_head(&self, head: Head, at: u64) -> Result<(), StoreError> {
        let bytes = self.head_bytes(head);
        self.head_file.write_all_at(&bytes, at).map_err(StoreError::io("the newest ledger head"))
    }

    fn read_head(&self, at: u64) -> Result<Option<Head>, StoreError> {
        let mut bytes = [0u8; HEAD];
        if self.head_file.read_exact_at(&mut bytes, at).is_err() || bytes == [0; HEAD] {
            return Ok(None);
        }
        let mut reader = Reader::new(&bytes);
        let (size, root, code) = (reader.fixed::<8>()?, reader.fixed()?, reader.fixed::<32>()?);
        let right = self.keys.mac(&[b"head", &size, &root]);
        if !bool::from(right.ct_eq(&code)) {
            return Err(StoreError::Unsealed("the newest ledger head"));
        }
        Ok(Some(Head { size: u64::from_be_bytes(size), root }))
    }

    /// Before something is appended to a tree that is behind the newest head: keeps that head for good, so that an
    /// older store put back is still seen after it has grown past it.
    fn watch(&self, tree: &Tree) -> Result<(), StoreError> {
        let Ok(Some(noted)) = self.read_head(0) else { return Ok(()) };
        let behind = tree.size() < noted.size || (tree.size() == noted.size && tree.root() != noted.root);
        if behind && matches!(self.read_head(SEEN), Ok(None)) {
            self.write_head(noted, SEEN)?;
        }
        Ok(())
    }

    /// Writes down the newest head beside the keys, if the ledger grew. To be called after a commit; it may lag behind,
    /// never run ahead.
    pub(crate) fn note_head(&mut self) -> Result<(), StoreError> {
        let Some((tree, _)) = self.growing.take() else { return Ok(()) };
        self.write_head(Head { size: tree.size(), root: tree.root() }, 0)
    }

    /// Heads that were written down: the newest, and one that the store was once found to be behind of.
    ///
    /// # Errors
    /// When the file is not what this vault wrote.
    pub(crate) fn noted_heads(&self) -> Result<Vec<Head>, StoreError> {
        Ok(self.read_head(0)?.into_iter().chain(self.read_head(SEEN)?).collect())
    }
}

/// Called with each line and its number; `None` for one whose form is broken.
type EachLine<'a> = dyn FnMut(u64, Option<Line<'_>>) -> Result<ControlFlow<()>, StoreError> + 'a;

/// Calls with every line, in order, until told to end.
pub(crate) fn lines(store: &dyn Store, user: UserId, each: &mut EachLine<'_>) -> Result<(), StoreError> {
    store.scan(user, Shelf::Ledger, EVERY.0, EVERY.1, &mut |key, bytes| each(key.id, Line::parse(bytes)))
}
