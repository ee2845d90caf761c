import type { PlayProps } from "../../../model/index.ts";
import { Field } from "../../../ui/field.tsx";
import { neighbour, nextOpen, TITLES } from "../../shared/play/hand.ts";
import { isKeyForPlay } from "../../shared/play/keys.ts";
import { useHand } from "../../shared/play/use-hand.ts";
import { blocksOf, dayWords } from "../logic/blocks.ts";
import { NOTE } from "../logic/limits.ts";
import type { AllocateShape } from "../types.ts";
import { Calendar } from "./calendar.tsx";
import { Meanings, Tags } from "./tags.tsx";
import "../../shared/kind.css";
import "../../shared/play/hand.css";

/** Tagging half days: one block in hand at a time, the last working day first. */
export function Play(props: PlayProps<AllocateShape>) {
  const { task, draft, act, locked, mode } = props;
  const { blocks, block, root, take, tag, onKeyDown } = usePlay(props);
  const Title = TITLES[mode];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up here from the controls inside
    <div class={`kind kind-${mode} allocate`} data-look="own" ref={root} onKeyDown={onKeyDown}>
      <div class="allocate-top">
        <Calendar {...{ task, blocks }} placed={draft.blocks} hand={block?.id} take={(id) => take(id, "tab")} />
        <div class="allocate-hand" role="tabpanel" data-hand>
          <Title class="kind-title" tabIndex={-1} data-start>
            {block ? block.name : "Every block has a tag."}
          </Title>
          <p>{block ? `${dayWords(block.day)}. What was most of it?` : "Take one up to think again."}</p>
        </div>
      </div>
      {block || !task.note ? (
        <>
          <Tags {...{ task, locked, tag }} chosen={block && draft.blocks[block.id]} off={!block} />
          {mode === "phone" && <Meanings task={task} />}
        </>
      ) : (
        <>
          <Field
            label={task.note}
            value={draft.note}
            most={NOTE}
            locked={locked}
            aside="Stays on this device."
            onWrite={(text, burst) => act({ type: "note", text, burst })}
          />
          {mode === "phone" && (
            <p class="allocate-told">No more than “most”, “some”, “little” or “none” for each tag leaves this phone.</p>
          )}
        </>
      )}
    </div>
  );
}

function usePlay({ task, draft: { blocks: placed }, act, locked, mode }: PlayProps<AllocateShape>) {
  const blocks = blocksOf(task);
  const ids = blocks.map(({ id }) => id);
  const { root, hand, take, aimAt } = useHand({ ids, placed, mode });
  const block = blocks.find(({ id }) => id === hand);
  const tag = (id: string) => {
    if (locked || !block) return;
    if (placed[block.id] === id) return take(nextOpen(ids, placed, block.id));
    aimAt("start");
    act({ type: "tag", block: block.id, tag: id });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isKeyForPlay(event)) return;
    const picked = task.tags.find(({ letter }) => letter.toLowerCase() === event.key.toLowerCase());
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : undefined;
    if (by) take(neighbour(ids, hand, by), (event.target as HTMLElement).role === "tab" ? "tab" : "start");
    else if (picked) tag(picked.id);
    else return;
    event.preventDefault();
  };
  return { blocks, block, root, take, tag, onKeyDown };
}
