import * as v from "valibot";
import type { Person, PhoneView } from "../../model/index.ts";
import { ask, openRoom, post, type RoomClient, randomId, type Status } from "../../room/client.ts";
import { type Outbox, type OutboxState, openOutbox } from "../../room/outbox.ts";
import { API, type RefusalBody } from "../../room/wire.ts";
import { openSheets, type Sheet, type Sheets } from "./keep/sheets.ts";
import { openShelf, type Shelf } from "./keep/shelf.ts";
import { forgetErased, settle, waitingIn } from "./keep/waiting.ts";

/** All that the phone's page draws from. */
export interface PhoneState {
  readonly status: Status;
  /** Absent before the first, and where this phone is not let in. */
  readonly view?: PhoneView | undefined;
  /** Why this phone is not let in. */
  readonly refusal?: RefusalBody | undefined;
  /** The person in front of the phone. */
  readonly person?: Person | undefined;
  /** What people on this phone did in the room they are in, or were in last. */
  readonly sheets?: Sheets;
  /** The server's clock, as milliseconds ahead of this phone's. */
  readonly ahead: number;
  readonly outbox: OutboxState;
}

/** The state while somebody on this phone is in a room. */
export interface InRoom extends PhoneState {
  readonly view: PhoneView;
  readonly person: Person;
  readonly sheets: Sheets;
}

export const isInRoom = (state: PhoneState): state is InRoom =>
  state.view !== undefined && state.person !== undefined && state.sheets !== undefined;

const roomMemory = v.object({ id: v.string(), title: v.string(), language: v.string() });

/** The room that somebody on this phone was in last. */
export type LastRoom = v.InferOutput<typeof roomMemory>;

/** Follows the room on behalf of everyone on this phone, and keeps what they do. */
export class Phone {
  readonly shelf: Shelf = openShelf("staffroom:phone|");
  readonly root: URL;
  readonly #watchers = new Set<() => void>();
  /** Who has left: a view that was on its way must not bring back what was erased. */
  readonly #gone = new Set<string>();
  #client: RoomClient | undefined;
  readonly #outbox: Outbox;
  #state: Omit<PhoneState, "outbox"> = { status: "connecting", ahead: 0 };

  /** @param root the site's address */
  constructor(root: URL) {
    this.root = root;
    if (this.last) this.#state = { ...this.#state, sheets: openSheets(this.shelf, this.last.id) };
    this.#outbox = openOutbox({
      waiting: () => (this.#state.sheets ? waitingIn(this.#state.sheets) : []),
      send: (answer) => ask(root, API.answer, answer),
      settle: (answer, reply) => {
        if (this.#state.sheets) settle(this.#state.sheets, answer, reply);
        if ("refusal" in reply && ["not-joined", "removed"].includes(reply.refusal.code)) this.#reopen();
      },
      changed: () => this.#turn({}),
    });
    // Where nobody has joined there is nothing to follow yet.
    if (this.last) this.#reopen();
    this.shelf.watch((name) => {
      if (name === "who" && !this.#state.view) this.#reopen();
      this.#turn({ person: this.#state.view && this.#personIn(this.#state.view) });
    });
  }

  get state(): PhoneState {
    return { ...this.#state, outbox: this.#outbox.state };
  }

  /** Absent where nobody on this phone ever joined. */
  get last(): LastRoom | undefined {
    const read = v.safeParse(roomMemory, this.shelf.get("room"));
    return read.success ? read.output : undefined;
  }

  /** Calls whenever the state is another; gives a function that ends it. */
  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  }

  /**
   * Lets somebody in, the first on this phone or one more.
   * @throws when there was no answer; the same may be asked again, and lets in one person.
   */
  async join(code: string, alias: string): Promise<RefusalBody | undefined> {
    const joining = this.shelf.get("joining");
    const id = typeof joining === "string" ? joining : randomId();
    this.shelf.set("joining", id);
    const reply = await ask(this.root, API.join, { code, id, ...(alias && { alias }) });
    if ("refusal" in reply) return reply.refusal;
    this.shelf.remove("joining");
    // Other pages of this browser hear of it by this, and come in too.
    this.shelf.set("who", reply.who ?? "");
    this.#reopen();
    return undefined;
  }

  /**
   * Takes somebody out and erases their answers, in the room and here.
   * @throws when there was no answer
   */
  async leave(who: string): Promise<RefusalBody | undefined> {
    const refusal = await post(this.root, API.leave, { who });
    if (refusal && refusal.code !== "not-joined") return refusal;
    this.#gone.add(who);
    this.#state.sheets?.erase(who);
    if (this.#state.view) this.#take(this.#state.view);
    this.#reopen();
    return undefined;
  }

  /** Puts another of the people on this phone in front. */
  turnTo(who: string): void {
    if (!this.#state.view) return;
    this.shelf.set("who", who);
    this.#turn({ person: this.#personIn(this.#state.view) });
  }

  /** Keeps what a person has done so far. */
  keep(who: string, sheet: Sheet): void {
    this.#state.sheets?.put(who, sheet);
    this.#turn({});
  }

  /** Keeps what a person has finished, and sends it. */
  send(who: string, sheet: Sheet): void {
    this.keep(who, sheet);
    this.#outbox.flush();
  }

  /** Tries at once to reach the room, and to send what waits. */
  retry(): void {
    this.#reopen();
    this.#outbox.flush();
  }

  /** Erases everything of the last room from this phone; the room's copy stays. */
  clear(): void {
    const { sheets } = this.#state;
    for (const who of sheets?.people() ?? []) sheets?.erase(who);
    this.#turn({});
  }

  #reopen(): void {
    this.#client?.reopen();
    this.#client ??= openRoom<PhoneView>("phone", this.root, {
      view: (view) => this.#take(view),
      status: (status) => {
        this.#turn({ status });
        if (status === "live") this.#outbox.flush();
      },
      refused: (refusal) => this.#turn({ refusal, view: undefined, person: undefined }),
    });
  }

  #take(given: PhoneView): void {
    const view = { ...given, people: given.people.filter(({ id }) => !this.#gone.has(id)) };
    const { id, title, language } = view.room;
    const known = this.last?.id === id ? this.#state.sheets : undefined;
    const sheets = known ?? openSheets(this.shelf, id);
    if (!known && view.people.length > 0) this.shelf.set("room", { id, title, language });
    forgetErased(view, sheets);
    const person = this.#personIn(view);
    this.#turn({ view, sheets, person, refusal: undefined, ahead: view.now - Date.now() });
  }

  /** The person who was in front last, or the one who has just joined. */
  #personIn({ people }: PhoneView): Person | undefined {
    const last = this.shelf.get("who");
    return people.find(({ id }) => id === last) ?? people.at(-1);
  }

  #turn(next: Partial<PhoneState>): void {
    this.#state = { ...this.#state, ...next };
    for (const changed of this.#watchers) changed();
  }
}
