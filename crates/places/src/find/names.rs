//! A name's record, read: its text, the objects that bear it, the addresses along it.

use crate::bytes::Reader;
use crate::error::{Error, Result};
use crate::format::RegionFile;
use crate::object::name_record;
use crate::text::unpack;
use std::borrow::Cow;

const DAMAGED: Error = Error::Damaged { section: "names" };

/// One name.
#[derive(Clone)]
pub(crate) struct Name<'a> {
    pub text: Cow<'a, str>,
    objects: u64,
    addresses: u64,
    rest: Reader<'a>,
}

impl<'a> Name<'a> {
    pub(crate) fn read(file: &'a RegionFile, number: u32) -> Result<Self> {
        let mut rest = Reader::new(name_record(file, number)?);
        let text = rest.bytes().and_then(unpack).ok_or(DAMAGED)?;
        let (objects, addresses) = rest.pair().ok_or(DAMAGED)?;
        Ok(Name { text, objects, addresses, rest })
    }

    /// The objects that bear it, in order.
    pub(crate) fn objects(&self) -> impl Iterator<Item = u32> + use<'a> {
        let (mut rest, mut object) = (self.rest, 0u32);
        (0..self.objects).map_while(move |_| {
            object = object.checked_add(rest.varint32()?)?;
            Some(object)
        })
    }

    /// (object, offset of its house number) along it.
    pub(crate) fn addresses(&self) -> impl Iterator<Item = (u32, u32)> + use<'a> {
        let mut rest = self.rest;
        for _ in 0..self.objects {
            rest.varint();
        }
        let count = self.addresses;
        let mut object = 0u32;
        (0..count).map_while(move |_| {
            object = object.checked_add(rest.varint32()?)?;
            Some((object, rest.varint32()?))
        })
    }
}
