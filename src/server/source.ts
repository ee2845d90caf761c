import type { Role } from "../room/protocol.ts";
import type { RoomState } from "../room/state.ts";
import { hostView, peopleOn, phoneFrame, phonePeople, type Scene, stageView } from "../room/views.ts";
import type { Source } from "./streams.ts";

/** What several streams get alike in a round: the beginning of a view, as JSON and as the bytes of its event. */
interface Shared {
  readonly json: string;
  readonly event: Buffer;
}

const END = "\n\n";

/** Makes views as text, each part that several streams share once a round. */
export function createSource(read: () => RoomState, look: () => Scene): Source {
  let state: RoomState;
  let scene: Scene;
  const shared = new Map<Role, Shared>();

  const prepare = () => {
    state = read();
    scene = look();
    shared.clear();
  };
  prepare();

  const draw: { readonly [role in Role]: () => string } = {
    phone: () => `${JSON.stringify(phoneFrame(state, scene)).slice(0, -1)},"people":`,
    stage: () => JSON.stringify(stageView(state, scene)),
    host: () => JSON.stringify(hostView(state, scene)),
  };
  function share(role: Role): Shared {
    const known = shared.get(role);
    if (known) return known;
    const json = draw[role]();
    const made = { json, event: Buffer.from(`event: view\nid: ${state.seq}\ndata: ${json}`) };
    shared.set(role, made);
    return made;
  }
  /** What follows the shared part of a role's view; undefined for a phone that is not in the room any more. */
  function rest(role: Role, phone: string): string | undefined {
    if (role !== "phone") return "";
    if (peopleOn(state, phone).every(({ isRemoved }) => isRemoved)) return undefined;
    return `${JSON.stringify(phonePeople(state, phone))}}`;
  }
  return {
    prepare,
    view(role, phone = "") {
      const own = rest(role, phone);
      return own === undefined ? undefined : share(role).json + own;
    },
    event(role, phone = "") {
      const own = rest(role, phone);
      return own === undefined ? undefined : { shared: share(role).event, own: own + END };
    },
  };
}
