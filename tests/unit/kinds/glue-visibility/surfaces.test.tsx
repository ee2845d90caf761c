import { type ComponentChildren, Fragment, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { Board } from "../../../../exercises/glue-visibility/board/board.tsx";
import { glueLogic } from "../../../../exercises/glue-visibility/logic/logic.ts";
import { Guide } from "../../../../exercises/glue-visibility/paper/guide.tsx";
import { Paper } from "../../../../exercises/glue-visibility/paper/paper.tsx";
import { Play } from "../../../../exercises/glue-visibility/play/play.tsx";
import { Review } from "../../../../exercises/glue-visibility/review/review.tsx";
import type { GlueTask } from "../../../../exercises/glue-visibility/types.ts";
import { wordsOf } from "../../../contract/support.ts";
import { act, answerOf, finished, solution, task, written } from "./source.ts";

const heading = { title: "Glue", prompt: "Climb.", debrief: ["What was hard?"] };
const draw = (children: ComponentChildren) => renderToString(h(Fragment, null, children));
const looks = (html: string) => [...html.matchAll(/data-state="(\w+)"/g)].map((match) => match[1]);

describe("Play", () => {
  const play = (draft: typeof written, mode: "deck" | "phone" | "page") =>
    draw(<Play task={task} draft={draft} mode={mode} locked={false} act={() => undefined} />);
  const half = act(written, { type: "pass", step: "work" }, { type: "pass", step: "outcome" });

  test("shows what was written on done rungs, one field on the current one, and titles later", () => {
    const html = play(half, "phone");
    expect(looks(html)).toEqual(["done", "done", "now", "later", "later", "later", "later", "later"]);
    expect(html.match(/<textarea/g)).toHaveLength(1);
    expect(wordsOf(html)).toContain("About outcome");
    expect(wordsOf(html)).not.toContain("Who knows");
  });

  test("climbs stairs on the projector, with the weak line below them", () => {
    const html = play(half, "deck");
    expect(looks(html)).toEqual(["done", "done", "now", "later", "later"]);
    expect(wordsOf(html)).toContain("Before “Took notes.”");
  });

  test("asks for an offer only where there is a room to offer it to", () => {
    expect(play(finished, "phone")).toContain("Offer my before and after");
    expect(play(finished, "deck")).not.toContain("Offer my before and after");
    expect(play(finished, "page")).not.toContain("Offer my before and after");
  });
});

describe("Review", () => {
  const review = (props: Partial<Parameters<typeof Review>[0]>) =>
    wordsOf(draw(<Review {...{ task, solution, draft: finished, mode: "phone", ...props }} />));

  test("lays a person's words beside the worked line, rung by rung, with a question where they did not tick", () => {
    const words = review({});
    expect(words).toMatch(/You About work Worked line: Saw a clash\. You did not tick it\. Who knows about the work\?/);
    expect(words).toContain("Worked line: Four teams chose.");
  });

  test("says what each would do with the work", () => {
    expect(review({ draft: act(finished, { type: "decide", decision: "keep" }) })).toMatch(
      /You Keep it\. Look again\. We would: give it\. A rota can write\./,
    );
    expect(review({ draft: act(finished, { type: "decide", decision: "give" }) })).toContain("We would too");
  });

  test("has a neighbour to compare with where a line has no worked one", () => {
    expect(review({ draft: { ...finished, line: "tests" } })).toContain("Worked line: Saw a clash.");
  });

  test("says how the room ticked once there is a room", () => {
    const tally = glueLogic.tally(task, [answerOf(["work"]), answerOf([])]);
    expect(review({ tally })).toContain("1 of 2 in the room ticked it.");
  });
});

describe("Board", () => {
  const tally = glueLogic.tally(task, [
    answerOf(["work", "outcome", "evidence", "goal", "gate"]),
    answerOf(["work", "outcome", "evidence", "without", "goal", "gate"]),
  ]);
  const shown = [
    { id: "a", text: "Took notes.\nSaw the clash." },
    { id: "b", text: "Kept the wiki.\nWrote it down." },
  ];
  const board = (props: Partial<Parameters<typeof Board>[0]>) => draw(<Board {...{ task, tally, shown, ...props }} />);

  test("marks the hardest step on the stairs, and says every number", () => {
    const html = board({});
    expect(looks(html)).toEqual(["plain", "plain", "plain", "marked", "plain"]);
    expect(wordsOf(html)).toContain("Hardest: the lack. One of two ticked it.");
    expect(wordsOf(html)).toContain("1 of 2");
  });

  test("gives each text that was let through a page of its own, and stays on the last", () => {
    expect(wordsOf(board({ page: 1 }))).toMatch(/“Took notes\.” Saw the clash\./);
    expect(wordsOf(board({ page: 2 }))).toMatch(/“Kept the wiki\.” Wrote it down\./);
    expect(board({ page: 9 })).toBe(board({ page: 2 }));
  });

  test("shows the worked line of the line in focus only once revealed", () => {
    expect(wordsOf(board({ focus: "notes" }))).not.toContain("Saw a clash.");
    expect(wordsOf(board({ focus: "notes", solution }))).toContain("Saw a clash.");
  });

  test("shows only texts about the line in focus, and those on own lines together", () => {
    expect(wordsOf(board({ focus: "notes", page: 9 }))).toContain("Saw the clash.");
    expect(wordsOf(board({ focus: "own" }))).toContain("Wrote it down.");
    expect(wordsOf(board({ focus: "tests" }))).toContain("0 of 2 took this line.");
  });

  test("counts the change since the first round", () => {
    const previous = glueLogic.tally(task, [answerOf(["work"])]);
    expect(wordsOf(board({ previous }))).toContain("+2");
  });
});

test("the worksheet has two, five times three and three lines to write on, and a tick for every step and decision", () => {
  const html = draw(<Paper task={task} heading={heading} />);
  const rows = [...html.matchAll(/<div class="glue-rules".*?<\/div>/g)].map(
    ([row]) => row.match(/<i>|<i\/>|<i><\/i>/g)?.length,
  );
  expect(rows).toEqual([2, 3, 3, 3, 3, 3, 3]);
  expect(html.match(/data-check=/g)).toHaveLength(6);
  expect(html.match(/data-decision=/g)).toHaveLength(2);
});

test("the guide's pages hold five worked lines, then seven each", () => {
  const many = Array.from({ length: 13 }, (_, at) => ({ id: `line-${at}`, text: `Line ${at}.` }));
  const html = draw(<Guide task={{ ...(task as GlueTask), lines: many }} solution={solution} heading={heading} />);
  const pages = html.split("<section").slice(1);
  expect(pages.map((page) => page.match(/data-line=/g)?.length)).toEqual([5, 7, 1]);
});
