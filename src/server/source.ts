import type { RoomState } from "../room/state.ts";
import { hostView, peopleOn, phoneFrame, phonePeople, type Scene, stageView } from "../room/views.ts";
import type { Source } from "./streams.ts";

/** Makes views as text, each part that several streams share once a round. */
export function createSource(read: () => RoomState, look: () => Scene): Source {
  let state: RoomState;
  let scene: Scene;
  let frame: string | undefined;
  let stage: string | undefined;
  let host: string | undefined;

  const prepare = () => {
    state = read();
    scene = look();
    frame = undefined;
    stage = undefined;
    host = undefined;
  };
  prepare();

  function phone(name: string): string | undefined {
    if (peopleOn(state, name).every(({ isRemoved }) => isRemoved)) return undefined;
    frame ??= JSON.stringify(phoneFrame(state, scene)).slice(0, -1);
    return `${frame},"people":${JSON.stringify(phonePeople(state, name))}}`;
  }
  return {
    prepare,
    view(role, name) {
      const { seq } = state;
      if (role === "phone") {
        const json = phone(name ?? "");
        return json === undefined ? undefined : { seq, json };
      }
      if (role === "stage") stage ??= JSON.stringify(stageView(state, scene));
      else host ??= JSON.stringify(hostView(state, scene));
      return { seq, json: (role === "stage" ? stage : host) ?? "" };
    },
  };
}
