//! The blocks of an extract, decoded on all cores and handed over in the file's order.

use crate::error::{Error, NoExtract, Result};
use osmpbf::{BlobDecode, BlobReader, BlobType, HeaderBlock, PrimitiveBlock};
use std::path::Path;

/// So many blocks a thread are in memory at a time.
const BLOCKS_A_THREAD: usize = 4;

/// Reads a file once: `work` turns each block of data that is `wanted` (by its number among them) into something small
/// on any thread, `take` gets these in order.
pub(crate) fn each_block<T: Send>(
    path: &Path,
    threads: usize,
    mut header: impl FnMut(&HeaderBlock) -> Result<()>,
    work: impl Fn(&PrimitiveBlock) -> T + Sync,
    wanted: impl Fn(usize) -> bool,
    mut take: impl FnMut(T) -> Result<()>,
    progress: &dyn Fn(u64),
) -> Result<()> {
    let wrong = |why: NoExtract| Error::Extract { path: path.to_owned(), why };
    let broken = |error: osmpbf::Error| wrong(NoExtract::Broken(error.to_string()));
    let file = std::fs::File::open(path).map_err(|source| Error::Io { path: path.to_owned(), source })?;
    let input = std::io::BufReader::with_capacity(1 << 20, file);
    let mut blobs = BlobReader::new_seekable(input).map_err(broken)?;
    let mut any = false;
    let (mut number, mut last) = (0, 0);
    loop {
        let mut batch = Vec::new();
        while batch.len() < threads * BLOCKS_A_THREAD
            && let Some(blob) = blobs.next()
        {
            let blob = blob.map_err(broken)?;
            let is_data = matches!(blob.get_type(), BlobType::OsmData);
            number += usize::from(is_data);
            if !is_data || wanted(number - 1) {
                batch.push(blob);
            } else {
                last = blob.offset().map_or(last, |offset| offset.0);
            }
        }
        if batch.is_empty() {
            break;
        }
        for found in decode_all(&batch, threads, &work) {
            match found.map_err(|why| wrong(NoExtract::Broken(why)))? {
                Decoded::Header(block) => {
                    any = true;
                    unsupported(&block).map_or(Ok(()), |why| Err(wrong(why)))?;
                    header(&block)?;
                }
                Decoded::Data(data) => {
                    if !any {
                        return Err(wrong(NoExtract::NoHeader));
                    }
                    take(data)?;
                }
                Decoded::Other => {}
            }
        }
        last = batch.last().and_then(osmpbf::Blob::offset).map_or(last, |offset| offset.0.max(last));
        progress(last);
    }
    if any { Ok(()) } else { Err(wrong(NoExtract::Empty)) }
}

/// The blobs decoded and worked on, on all threads, in their order.
fn decode_all<T: Send>(
    batch: &[osmpbf::Blob],
    threads: usize,
    work: &(impl Fn(&PrimitiveBlock) -> T + Sync),
) -> Vec<std::result::Result<Decoded<T>, String>> {
    std::thread::scope(|scope| {
        let workers: Vec<_> = batch
            .chunks(batch.len().div_ceil(threads))
            .map(|part| scope.spawn(move || part.iter().map(|blob| decode(blob, work)).collect::<Vec<_>>()))
            .collect();
        workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap_or_else(|_| vec![Err(BROKEN.to_owned())]))
            .collect()
    })
}

const BROKEN: &str = "a block cannot be decoded";

enum Decoded<T> {
    Header(Box<HeaderBlock>),
    Data(T),
    Other,
}

fn decode<T>(
    blob: &osmpbf::Blob,
    work: &impl Fn(&PrimitiveBlock) -> T,
) -> std::result::Result<Decoded<T>, String> {
    match blob.decode().map_err(|error| error.to_string())? {
        BlobDecode::OsmHeader(block) => Ok(Decoded::Header(block)),
        BlobDecode::OsmData(block) => Ok(Decoded::Data(work(&block))),
        BlobDecode::Unknown(_) => Ok(Decoded::Other),
    }
}

fn unsupported(header: &HeaderBlock) -> Option<NoExtract> {
    let known = ["OsmSchema-V0.6", "DenseNodes"];
    let foreign = header.required_features().iter().find(|feature| !known.contains(&feature.as_str()))?;
    Some(NoExtract::Foreign(foreign.clone()))
}
