import Database from "libsql";
import * as v from "valibot";
import { wordsOf } from "../../model/words-of.ts";
import { fact, type RoomEvent } from "../../room/events.ts";
import { checkOrder, createListeners, LogFault, type RoomLog } from "./log.ts";

/** How long another program may hold the file, in milliseconds. */
const PATIENCE = 5_000;

/** The most a room's file may grow to, in pages of 4096 bytes: 1 GB. */
const MOST_PAGES = 262_144;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS events (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, fact TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS probe (id INTEGER PRIMARY KEY CHECK (id = 1), at INTEGER NOT NULL) STRICT;
`;

const row = v.object({ seq: v.number(), at: v.number(), fact: v.string() });

/**
 * A log in a SQLite file, which is made when missing. What is appended outlives `kill -9` and loss of power.
 * @param mostPages the most pages of 4096 bytes it may grow to
 * @throws {LogFault} when the file cannot be used
 */
export function openSqliteLog(file: string, mostPages = MOST_PAGES): RoomLog {
  const { subscribe, tell } = createListeners();
  const database = keeping(() => openDatabase(file, mostPages));
  const insert = database.prepare("INSERT INTO events (seq, at, fact) VALUES (?, ?, ?)");
  const replace = database.prepare("UPDATE events SET at = ?, fact = ? WHERE seq = ?");
  const prove = database.prepare("INSERT OR REPLACE INTO probe (id, at) VALUES (1, ?)");
  const select = database.prepare("SELECT seq, at, fact FROM events WHERE seq > ? ORDER BY seq");
  const readLast = database.prepare("SELECT COALESCE(MAX(seq), 0) AS seq FROM events");
  const write = (events: readonly RoomEvent[]) => {
    checkOrder((readLast.get() as { seq: number }).seq, events);
    for (const { seq, at, fact } of events) insert.run(seq, at, JSON.stringify(fact));
    if (events.length === 0) prove.run(Date.now());
  };
  return {
    async append(events) {
      keeping(() => inTransaction(database, () => write(events)));
      tell(events);
    },
    readSince: async (seq) => keeping(() => select.all(seq).map(readRow)),
    subscribe,
    async rewrite(events) {
      if (events.length === 0) return;
      keeping(() => {
        inTransaction(database, () => {
          for (const { seq, at, fact } of events) replace.run(at, JSON.stringify(fact), seq);
        });
        // What was there must not be left in the file that takes new pages first.
        database.pragma("wal_checkpoint(TRUNCATE)");
      });
    },
    close: async () => void database.close(),
  };
}

function openDatabase(file: string, mostPages: number): Database.Database {
  const database = new Database(file, { timeout: PATIENCE });
  database.pragma(`busy_timeout = ${PATIENCE}`);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("secure_delete = ON");
  database.pragma(`max_page_count = ${mostPages}`);
  database.exec(SCHEMA);
  return database;
}

/** All of it or nothing. The package's own helper hides why SQLite gave up a transaction by itself. */
function inTransaction(database: Database.Database, work: () => void): void {
  database.exec("BEGIN IMMEDIATE");
  try {
    work();
    database.exec("COMMIT");
  } catch (error) {
    if (database.inTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

function readRow(value: unknown): RoomEvent {
  const { seq, at, fact: text } = v.parse(row, value);
  return { seq, at, fact: v.parse(fact, JSON.parse(text)) };
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_FULL/, "the disk is full"],
  [/^SQLITE_READONLY/, "the folder cannot be written"],
  [/^SQLITE_CANTOPEN/, "the file cannot be opened"],
  [/^SQLITE_IOERR/, "the disk failed"],
  [/^SQLITE_(BUSY|LOCKED)/, "another program is using it"],
  [/^SQLITE_(CORRUPT|NOTADB)/, "the file is damaged"],
];

/** Does work on the file. @throws {LogFault} saying what is the matter with it */
function keeping<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof LogFault) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const reason = REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? wordsOf(error);
    throw new LogFault(`The room can’t save: ${reason}.`);
  }
}
