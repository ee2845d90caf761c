import type { PlayProps } from "staffroom";
import type { GlueShape } from "../types.ts";
import { Ladder } from "./ladder.tsx";
import { Stage } from "./stage.tsx";
import { usePlay } from "./use-play.ts";

/** A weak line climbs: a ladder on a phone and on a page, stairs on the projector. */
export function Play(props: PlayProps<GlueShape>) {
  const { root, playing } = usePlay(props);
  return (
    <div class={`glue glue-${props.mode}`} data-look="own" ref={root}>
      {props.mode === "deck" ? <Stage {...playing} /> : <Ladder {...playing} />}
    </div>
  );
}
