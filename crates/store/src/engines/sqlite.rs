//! Records in one SQLite file with its write-ahead log.
//!
//! Tables keep their rowid, with an index on (user, grant, id): large payloads in an index tree are slow. Removed
//! bytes are overwritten (`secure_delete`), the log is cut to nothing and free pages are given back on sweeping.

use crate::StoreError;
use crate::contract::{Key, Shelf, Store, Visit};
use crate::places::private_file;
use rusqlite::{Connection, OpenFlags, OptionalExtension, params};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use steward_model::UserId;

/// The layout's version, in `PRAGMA user_version`.
const FORMAT: u32 = 2;

/// A store in one file.
pub struct Sqlite {
    db: Connection,
    path: PathBuf,
    writing: bool,
    /// It was opened to be read alone.
    to_read: bool,
}

impl Sqlite {
    /// Opens the file, or makes it.
    ///
    /// # Errors
    /// When it cannot be opened or written, is no database, or is of a later release.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let fresh = private_file(path)?.metadata().map_err(StoreError::io(path))?.len() == 0;
        let db = Connection::open(path)?;
        db.busy_timeout(Duration::from_secs(10))?;
        if fresh {
            db.execute_batch("PRAGMA page_size = 4096; PRAGMA auto_vacuum = INCREMENTAL;")?;
        }
        db.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
             PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4096; PRAGMA foreign_keys = OFF;
             PRAGMA journal_size_limit = 0;",
        )?;
        let format: u32 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if format > FORMAT {
            return Err(StoreError::Newer(format));
        }
        if format < FORMAT {
            let mut layout = String::from("BEGIN IMMEDIATE;");
            for shelf in Shelf::ALL {
                let name = table(shelf);
                layout.push_str(&format!(
                    "CREATE TABLE IF NOT EXISTS {name} (user INTEGER NOT NULL, grant_no INTEGER NOT NULL, \
                     id INTEGER NOT NULL, bytes BLOB NOT NULL);
                     CREATE UNIQUE INDEX IF NOT EXISTS {name}_at ON {name} (user, grant_no, id);"
                ));
            }
            layout.push_str(&format!("PRAGMA user_version = {FORMAT}; COMMIT;"));
            db.execute_batch(&layout)?;
        }
        Ok(Sqlite::over(db, path, false))
    }

    /// Opens a file of this release that cannot be written.
    ///
    /// # Errors
    /// When it cannot be opened, is no database, or is of another release. [`StoreError::Unsettled`] where its log was not
    /// settled into it: without writing, nobody can say what it holds.
    pub(super) fn to_read(path: &Path) -> Result<Self, StoreError> {
        std::fs::File::open(path).map_err(StoreError::io(path))?;
        let log = beside(path, "-wal");
        if std::fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
            return Err(StoreError::Unsettled(log));
        }
        // Nobody writes it, so that no lock is asked for, which would be a file beside it.
        let name: String = path.to_string_lossy().chars().map(escaped).collect();
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
        let db = Connection::open_with_flags(format!("file:{name}?immutable=1"), flags)?;
        db.execute_batch("PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4096;")?;
        let format: u32 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        match format.cmp(&FORMAT) {
            std::cmp::Ordering::Greater => Err(StoreError::Newer(format)),
            // An older one is brought up to date by writing it.
            std::cmp::Ordering::Less => Err(StoreError::ReadOnly),
            std::cmp::Ordering::Equal => Ok(Sqlite::over(db, path, true)),
        }
    }

    fn over(db: Connection, path: &Path, to_read: bool) -> Self {
        // A statement for each act on each shelf: preparing costs more than running.
        db.set_prepared_statement_cache_capacity(64);
        Sqlite { db, path: path.to_owned(), writing: false, to_read }
    }

    /// Writes the log back into the file and cuts it to nothing; while another reads, that is tried for a second.
    fn cut_log(&self) -> Result<(), StoreError> {
        let begun = Instant::now();
        loop {
            // An open reader keeps old pages in the log: the answer's first column says so.
            let busy: i64 = self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
            if busy == 0 {
                return Ok(());
            }
            if begun.elapsed() >= Duration::from_secs(1) {
                return Err(StoreError::Busy);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn begun(&self) -> Result<(), StoreError> {
        if self.writing {
            return Ok(());
        }
        Err(StoreError::Engine("written outside of begin and commit".into()))
    }
}

/// What SQLite puts beside a file.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// A sign of a path within an address.
fn escaped(c: char) -> String {
    match c {
        '?' => "%3f".to_owned(),
        '#' => "%23".to_owned(),
        '%' => "%25".to_owned(),
        c => c.to_string(),
    }
}

fn table(shelf: Shelf) -> &'static str {
    match shelf {
        Shelf::Meta => "meta",
        Shelf::Grants => "grants",
        Shelf::Blocks => "blocks",
        Shelf::Heads => "heads",
        Shelf::Unparsed => "unparsed",
        Shelf::Cards => "cards",
        Shelf::Settings => "settings",
        Shelf::Parts => "parts",
        Shelf::Ledger => "ledger",
        Shelf::Disclosed => "disclosed",
        Shelf::Derived => "derived",
    }
}

/// SQLite's integers are signed; numbers below 2^63 keep their order, and the ends of a range are cut to it.
fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn number(signed: i64) -> u64 {
    u64::try_from(signed).unwrap_or_default()
}

impl Store for Sqlite {
    fn begin(&mut self, _user: UserId) -> Result<(), StoreError> {
        self.db.execute_batch("BEGIN IMMEDIATE")?;
        self.writing = true;
        Ok(())
    }

    fn commit(&mut self, _user: UserId) -> Result<(), StoreError> {
        self.db.execute_batch("COMMIT")?;
        self.writing = false;
        Ok(())
    }

    fn rollback(&mut self, _user: UserId) {
        // It fails only when the engine has already rolled back.
        let _ = self.db.execute_batch("ROLLBACK");
        self.writing = false;
    }

    fn put(&mut self, user: UserId, shelf: Shelf, key: Key, bytes: &[u8]) -> Result<(), StoreError> {
        self.begun()?;
        let sql = format!(
            "INSERT INTO {} (user, grant_no, id, bytes) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (user, grant_no, id) DO UPDATE SET bytes = excluded.bytes",
            table(shelf)
        );
        let mut insert = self.db.prepare_cached(&sql)?;
        insert.execute(params![signed(user.0), signed(key.grant), signed(key.id), bytes])?;
        Ok(())
    }

    fn get(&self, user: UserId, shelf: Shelf, key: Key) -> Result<Option<Vec<u8>>, StoreError> {
        let sql = format!("SELECT bytes FROM {} WHERE user = ?1 AND grant_no = ?2 AND id = ?3", table(shelf));
        let mut select = self.db.prepare_cached(&sql)?;
        let found =
            select.query_row(params![signed(user.0), signed(key.grant), signed(key.id)], |row| row.get(0));
        Ok(found.optional()?)
    }

    fn scan(
        &self,
        user: UserId,
        shelf: Shelf,
        first: Key,
        last: Key,
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        let sql = format!(
            "SELECT grant_no, id, bytes FROM {} WHERE user = ?1 AND (grant_no, id) >= (?2, ?3)
             AND (grant_no, id) <= (?4, ?5) ORDER BY grant_no, id",
            table(shelf)
        );
        let mut select = self.db.prepare_cached(&sql)?;
        let mut rows = select.query(params![
            signed(user.0),
            signed(first.grant),
            signed(first.id),
            signed(last.grant),
            signed(last.id)
        ])?;
        while let Some(row) = rows.next()? {
            let key = Key { grant: number(row.get(0)?), id: number(row.get(1)?) };
            let bytes = row.get_ref(2)?.as_blob().map_err(|error| StoreError::Engine(Box::new(error)))?;
            if visit(key, bytes)?.is_break() {
                break;
            }
        }
        Ok(())
    }

    fn delete(&mut self, user: UserId, shelf: Shelf, key: Key) -> Result<(), StoreError> {
        self.begun()?;
        let sql = format!("DELETE FROM {} WHERE user = ?1 AND grant_no = ?2 AND id = ?3", table(shelf));
        let mut delete = self.db.prepare_cached(&sql)?;
        delete.execute(params![signed(user.0), signed(key.grant), signed(key.id)])?;
        Ok(())
    }

    fn delete_grant(
        &mut self,
        user: UserId,
        shelf: Shelf,
        grant: u64,
        limit: usize,
    ) -> Result<u64, StoreError> {
        self.begun()?;
        let name = table(shelf);
        let chosen =
            format!("SELECT rowid FROM {name} WHERE user = ?1 AND grant_no = ?2 ORDER BY id LIMIT ?3");
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let some = params![signed(user.0), signed(grant), limit];
        let sizes = format!("SELECT coalesce(sum(length(bytes)), 0) FROM {name} WHERE rowid IN ({chosen})");
        let bytes: i64 = self.db.prepare_cached(&sizes)?.query_row(some, |row| row.get(0))?;
        let delete = format!("DELETE FROM {name} WHERE rowid IN ({chosen})");
        self.db.prepare_cached(&delete)?.execute(some)?;
        Ok(number(bytes))
    }

    fn sweep(&mut self, _user: UserId) -> Result<(), StoreError> {
        // The pragma gives back one page a step.
        let mut vacuum = self.db.prepare("PRAGMA incremental_vacuum")?;
        let mut steps = vacuum.query([])?;
        while steps.next()?.is_some() {}
        drop(steps);
        drop(vacuum);
        // Each try waits as long as any writing may: here the tries together do.
        let wait: i64 = self.db.query_row("PRAGMA busy_timeout", [], |row| row.get(0))?;
        self.db.busy_timeout(Duration::from_millis(20))?;
        let cut = self.cut_log();
        self.db.busy_timeout(Duration::from_millis(number(wait)))?;
        cut
    }

    fn another(&self) -> Result<Box<dyn Store>, StoreError> {
        let path = &self.path;
        Ok(Box::new(if self.to_read { Sqlite::to_read(path)? } else { Sqlite::open(path)? }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Faults;

    /// An engine with its folder, which goes when the test ends.
    struct Fresh(Sqlite, #[expect(dead_code, reason = "kept for its drop")] tempfile::TempDir);

    impl std::ops::Deref for Fresh {
        type Target = dyn Store;
        fn deref(&self) -> &Self::Target {
            &self.0
        }
    }

    impl std::ops::DerefMut for Fresh {
        fn deref_mut(&mut self) -> &mut Self::Target {
            &mut self.0
        }
    }

    fn fresh() -> Fresh {
        let folder = tempfile::tempdir().unwrap();
        Fresh(Sqlite::open(&folder.path().join("vault.db")).unwrap(), folder)
    }

    /// No disk is filled for a test, nor made read-only for its owner: SQLite is told to take it for so.
    impl Faults for Fresh {
        fn store(&mut self) -> &mut dyn Store {
            &mut self.0
        }

        fn fill(&mut self) {
            let pages: u32 = self.0.db.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
            self.0.db.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(())).unwrap();
        }

        fn forbid(&mut self) {
            self.0.db.execute_batch("PRAGMA query_only = ON").unwrap();
        }

        fn occupy(&mut self) -> Box<dyn std::any::Any> {
            let other = Connection::open(&self.0.path).unwrap();
            other.execute_batch("BEGIN IMMEDIATE").unwrap();
            self.0.db.busy_timeout(Duration::from_millis(20)).unwrap();
            Box::new(other)
        }
    }

    crate::store_contract!(fresh(), fresh());

    #[test]
    fn removed_bytes_are_gone_from_the_file() {
        let mut store = fresh();
        let path = store.0.path.clone();
        let user = UserId(1);
        let key = |id| Key { grant: 1, id };
        store.begin(user).unwrap();
        for id in 0..200 {
            store.put(user, Shelf::Blocks, key(id), &b"MARKED".repeat(1000)).unwrap();
        }
        store.put(user, Shelf::Blocks, Key { grant: 2, id: 1 }, &[7; 5000]).unwrap();
        store.commit(user).unwrap();
        store.begin(user).unwrap();
        while store.delete_grant(user, Shelf::Blocks, 1, 50).unwrap() > 0 {}
        store.commit(user).unwrap();
        store.sweep(user).unwrap();
        let bytes = std::fs::read(&path).unwrap();
        assert!(!bytes.windows(6).any(|window| window == b"MARKED"));
        assert!(bytes.len() < 150_000, "{} bytes left", bytes.len());
        let wal = std::fs::metadata(path.with_extension("db-wal")).map_or(0, |log| log.len());
        assert_eq!(wal, 0);
    }

    #[test]
    fn a_file_of_a_later_release_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vault.db");
        drop(Sqlite::open(&path).unwrap());
        Connection::open(&path).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
        assert!(matches!(Sqlite::open(&path), Err(StoreError::Newer(99))));
    }
}
