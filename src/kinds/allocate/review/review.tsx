import type { ReviewProps } from "../../../model/index.ts";
import { RoomSays } from "../../shared/board/pieces.tsx";
import { TITLES } from "../../shared/play/hand.ts";
import { sentence } from "../../words.ts";
import { finish } from "../logic/answer.ts";
import { assessAllocate } from "../logic/assess.ts";
import { blocksOf } from "../logic/blocks.ts";
import { spreadOf } from "../logic/spread.ts";
import { Calendar } from "../play/calendar.tsx";
import { Chip } from "../play/chip.tsx";
import { type AllocateShape, type AllocateTag, LEVELS, type Level } from "../types.ts";
import "../../shared/kind.css";

/** A person's own mix, in words, with what to ask of it. Never hours, never a share. */
export function Review({ task, solution, draft, answer, tally, mode }: ReviewProps<AllocateShape>) {
  const Title = TITLES[mode];
  const levels = answer?.levels ?? finish(task, draft)?.levels;
  const absent = levels ? task.tags.filter(({ id }) => levels[id] === "none") : [];
  const advice = (tag: AllocateTag) => (mode === "deck" || absent.includes(tag) ? undefined : solution.advice[tag.id]);
  const rows = tally && new Map(spreadOf(task, tally).rows.map((row) => [row.id, row]));
  return (
    <div class={`kind kind-${mode} kind-review allocate`} data-look="own">
      <div class="allocate-mix">
        <Title class="kind-title allocate-finding" tabIndex={-1} data-start>
          {levels && !hasBlocks(draft.blocks) ? "Your mix" : assessAllocate(task, solution, draft).summary}
        </Title>
        {hasBlocks(draft.blocks) && <Calendar task={task} blocks={blocksOf(task)} placed={draft.blocks} />}
        <dl class="allocate-levels">
          {LEVELS.filter((level) => rows || level !== "none").map((level) => (
            <Of key={level} {...{ level }} tags={task.tags.filter(({ id }) => levels?.[id] === level)}>
              {(tag) => (
                <dd key={tag.id}>
                  <Chip task={task} tag={tag} />
                  <span>
                    <b>{tag.name}</b> {advice(tag)}
                    <RoomSays row={rows?.get(tag.id)} />
                  </span>
                </dd>
              )}
            </Of>
          ))}
        </dl>
        {!rows && absent.length > 0 && (
          <p class="allocate-absent">None: {absent.map(({ name }) => name).join(", ")}.</p>
        )}
        {draft.note && <p class="allocate-note">{draft.note}</p>}
      </div>
      <div class="allocate-ask">
        <p>
          <b>Ask of every trap</b>
        </p>
        <ul>
          {solution.tests.map((test) => (
            <li key={test}>{test}</li>
          ))}
        </ul>
        {solution.care && <p class="allocate-care">{solution.care}</p>}
      </div>
    </div>
  );
}

const hasBlocks = (blocks: object): boolean => Object.keys(blocks).length > 0;

interface OfProps {
  readonly level: Level;
  readonly tags: readonly AllocateTag[];
  children(tag: AllocateTag): preact.ComponentChildren;
}

/** The tags of one level under its name; nothing when there are none. */
const Of = ({ level, tags, children }: OfProps) =>
  tags.length === 0 ? null : (
    <div>
      <dt>{sentence(level)}</dt>
      {tags.map(children)}
    </div>
  );
