import { describe, expect, test } from "vitest";
import { compileWorkshop, withoutRoom } from "../../../src/compiler/index.ts";
import { slidesOf } from "../../../src/model/index.ts";
import { memoryHost } from "./memory-host.ts";

const SLIDES = `# Welcome

---

# Join on your phone

::join

Note: Wait for half of them.

---

# Late?

The code is still open.

::join
`;

const SETTINGS = `version: 1
agendas:
  short:
    title: All of it
    minutes: 5
    items:
      - { slides: [welcome, join-on-your-phone, late], minutes: 5 }
`;

const compile = () =>
  compileWorkshop(
    {
      settings: { path: "slides/workshop.yaml", text: SETTINGS },
      modules: [{ path: "slides/talk.md", text: SLIDES }],
      exercises: [],
    },
    memoryHost(),
  );

describe("a workshop without a room", () => {
  test("has no slide that only said how to join, in no agenda either", async () => {
    const { workshop, diagnostics } = await compile();
    expect(diagnostics).toEqual([]);
    const alone = withoutRoom(workshop);
    expect(slidesOf(alone).map(({ id }) => id)).toEqual(["welcome", "late"]);
    expect(alone.agendas[0]?.items[0]?.slides).toEqual(["welcome", "late"]);
  });

  test("keeps a slide that says more, without the code", async () => {
    const { workshop } = await compile();
    const html = (from: typeof workshop) => slidesOf(from).find(({ id }) => id === "late")?.html;
    expect(html(workshop)).toContain("join-slot");
    expect(html(withoutRoom(workshop))).not.toContain("join-slot");
    expect(html(withoutRoom(workshop))).toContain("The code is still open.");
  });

  test("is the same slide, not another, where there was nothing to leave out", async () => {
    const { workshop } = await compile();
    expect(slidesOf(withoutRoom(workshop))[0]).toBe(slidesOf(workshop)[0]);
  });
});
