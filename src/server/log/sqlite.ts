import { statSync } from "node:fs";
import Database from "libsql/promise";
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
 * A log in a SQLite file, which is made when missing. What is appended outlives `kill -9` and loss of power. The disk is
 * waited for on another thread, so that requests which come meanwhile are read, and kept together with the next commit.
 * @param mostPages the most pages of 4096 bytes it may grow to
 * @throws {LogFault} when the file cannot be used
 */
export async function openSqliteLog(file: string, mostPages = MOST_PAGES): Promise<RoomLog> {
  const { subscribe, tell } = createListeners();
  const database = await keeping(() => openDatabase(file, mostPages));
  const { insert, replace, prove, select, readLast } = await keeping(() => prepareAll(database));
  const own = idOf(file);
  let last: Promise<unknown> = Promise.resolve();
  /** One piece of work at a time: a transaction is the connection's, not its caller's. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(() => keeping(work));
    last = next.catch(() => undefined);
    return next;
  };
  return {
    async append(events) {
      await inTurn(() =>
        inTransaction(database, async () => {
          if (idOf(file) !== own)
            throw new LogFault("The room can’t save: its file has been moved or deleted. Put it back, or start anew.");
          const { seq: before } = (await readLast.get()) as { seq: number };
          checkOrder(before, events);
          for (const { seq, at, fact } of events) await insert.run(seq, at, JSON.stringify(fact));
          if (events.length === 0) await prove.run(Date.now());
        }),
      );
      tell(events);
    },
    readSince: (seq) => inTurn(async () => (await select.all(seq)).map(readRow)),
    subscribe,
    async rewrite(events) {
      if (events.length === 0) return;
      await inTurn(async () => {
        await inTransaction(database, async () => {
          for (const { seq, at, fact } of events) await replace.run(at, JSON.stringify(fact), seq);
        });
        // What was there must not be left in the file that takes new pages first.
        await query(database, "PRAGMA wal_checkpoint(TRUNCATE)");
      });
    },
    close: () => inTurn(async () => void database.close()),
  };
}

/** What is used of a prepared statement, which the package does not type. */
interface Statement {
  run(...values: readonly unknown[]): Promise<unknown>;
  get(...values: readonly unknown[]): Promise<unknown>;
  all(...values: readonly unknown[]): Promise<unknown[]>;
}

/** Has SQLite read every statement there is. */
async function prepareAll(database: Database) {
  const prepare = (text: string): Promise<Statement> => database.prepare(text);
  return {
    insert: await prepare("INSERT INTO events (seq, at, fact) VALUES (?, ?, ?)"),
    replace: await prepare("UPDATE events SET at = ?, fact = ? WHERE seq = ?"),
    prove: await prepare("INSERT OR REPLACE INTO probe (id, at) VALUES (1, ?)"),
    select: await prepare("SELECT seq, at, fact FROM events WHERE seq > ? ORDER BY seq"),
    readLast: await prepare("SELECT COALESCE(MAX(seq), 0) AS seq FROM events"),
  };
}

async function openDatabase(file: string, mostPages: number): Promise<Database> {
  const database = new Database(file, { timeout: PATIENCE });
  for (const setting of [
    `busy_timeout = ${PATIENCE}`,
    "journal_mode = WAL",
    "synchronous = FULL",
    "secure_delete = ON",
    `max_page_count = ${mostPages}`,
  ]) {
    await query(database, `PRAGMA ${setting}`);
  }
  await database.exec(SCHEMA);
  return database;
}

const query = async (database: Database, text: string): Promise<unknown[]> => (await database.prepare(text)).all();

/** All of it or nothing. The package's own helper fails at a transaction that SQLite has given up, and hides why. */
async function inTransaction(database: Database, work: () => Promise<void>): Promise<void> {
  await database.exec("BEGIN IMMEDIATE");
  try {
    await work();
    await database.exec("COMMIT");
  } catch (error) {
    // SQLite has given it up by itself where the disk was full.
    await database.exec("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/** What the system knows a file by. One that is gone can still be written by who has it open, and then ends with them. */
function idOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && `${stats.dev} ${stats.ino}`;
}

function readRow(value: unknown): RoomEvent {
  const { seq, at, fact: text } = v.parse(row, value);
  try {
    return { seq, at, fact: v.parse(fact, JSON.parse(text)) };
  } catch {
    throw new LogFault("The room can’t be read: its file is damaged, or of a newer version of Staffroom.");
  }
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_FULL/, "the disk is full"],
  [/^SQLITE_READONLY/, "the folder cannot be written"],
  [/^(SQLITE_CANTOPEN|ConnectionFailed)/, "the file cannot be opened"],
  [/^SQLITE_IOERR/, "the disk failed"],
  [/^SQLITE_(BUSY|LOCKED)/, "another program is using it"],
  [/^SQLITE_(CORRUPT|NOTADB)/, "the file is damaged"],
];

/** Does work on the file. @throws {LogFault} saying what is the matter with it */
async function keeping<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LogFault) throw error;
    const words = wordsOf(error);
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const reason = REASONS.find(([pattern]) => pattern.test(code) || pattern.test(words))?.[1] ?? words;
    throw new LogFault(`The room can’t save: ${reason}.`);
  }
}
