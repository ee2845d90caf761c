import type { ComponentChildren } from "preact";
import type { Json } from "../../model/index.ts";
import { wordsOf } from "../../model/words-of.ts";
import { BoardBody } from "../../ui/board-body.tsx";
import { Player } from "../../ui/player.tsx";
import { type Subject, sampleDraft, sampleShown, sampleTally } from "./samples.ts";
import type { FrameAddress } from "./views.ts";

/** One surface of an exercise with example content. */
export function Surface({ subject, address }: { readonly subject: Subject; readonly address: FrameAddress }) {
  const { Board, Paper, Guide } = subject.exercise.views;
  const { task, solution } = subject.parts;
  const { heading } = subject.compiled;
  const { view, page } = address;
  switch (view.surface) {
    case "play":
    case "review":
      return <Playing subject={subject} address={address} />;
    case "board": {
      const empty = view.state === "empty";
      const tally = sampleTally(subject, empty);
      const shown = empty ? [] : sampleShown(subject);
      const revealed = view.state === "revealed" ? { solution } : {};
      return (
        <BoardBody otherwise={wordsOf}>
          <Board {...{ task, tally, page, shown, ...revealed }} />
        </BoardBody>
      );
    }
    case "paper":
      return <Paper {...{ task, heading }} />;
    case "guide":
      return <Guide {...{ task, solution, heading }} />;
  }
}

/** The player itself, on a store that a Review finds filled. */
function Playing({
  subject,
  address: { screen, view },
}: {
  subject: Subject;
  address: FrameAddress;
}): ComponentChildren {
  const { task, solution } = subject.parts;
  const draft = sampleDraft(subject, view.state);
  const reviewed = { version: 1, seed: 1, surface: "review", steps: [{ draft, did: "" }] };
  return (
    <Player
      exercise={subject.exercise}
      task={task}
      heading={subject.compiled.heading}
      mode={screen.mode}
      store={{ load: () => (view.surface === "review" ? reviewed : undefined), save: () => {} }}
      solution={async (): Promise<Json> => solution}
    />
  );
}
