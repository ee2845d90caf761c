import { bareAddress, joinAddress, showCode } from "../../../../room/join-words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Qr } from "../../../../ui/qr.tsx";
import { Key } from "../../parts.tsx";
import { clockWords } from "../../time/words.ts";
import type { Live } from "../use-live.tsx";
import { HeadCount } from "./head-count.tsx";

/** The room between exercises: who is here, how to join, which exercise comes next. */
export function Lobby({ live }: { readonly live: Live }) {
  const { view, state, commands, room } = live;
  const [address] = view.joins;
  const { deck, go } = state.link;
  const at = deck?.slides.findIndex(({ id }) => id === deck.position.slide) ?? -1;
  const next = deck?.slides.slice(at + 1).find(({ exercise }) => exercise);
  const nextTitle = next?.exercise && (state.data.exercises[next.exercise.id]?.heading.title ?? next.exercise.id);
  return (
    <>
      <header class="room-head">
        <h2>The room</h2>
        <p>{view.room.isDoorLocked ? "Door locked" : "Door open"}</p>
      </header>
      <HeadCount view={view} phase={undefined} />
      {room.said && (
        <p class="phase-hint" role="status" data-said>
          {room.said}
        </p>
      )}
      <div class="lobby-join">
        {address && <Qr text={joinAddress(address, view.room.code)} size={140} />}
        <div>
          <p class="lobby-code">{showCode(view.room.code)}</p>
          <p class="lobby-address">
            {address ? bareAddress(address) : "No network: phones cannot reach this machine."}
          </p>
          <Button onPress={() => commands.join?.()}>
            {view.isJoinShown ? "Take it off the stage" : "Show on the stage"} <Key of="join" />
          </Button>
        </div>
      </div>
      <p class="lobby-reached">
        {view.reached === undefined
          ? "No phone has reached this machine yet. "
          : `A phone first got here at ${clockWords(view.reached)}. `}
        <a href="#preflight">Check that phones can join</a>
      </p>
      {next && (
        <p class="lobby-next">
          Next exercise: <b lang={state.data.language}>{nextTitle}</b>, slide {next.number}.{" "}
          <Button quiet onPress={() => go(next.id)}>
            Go there
          </Button>
        </p>
      )}
    </>
  );
}
