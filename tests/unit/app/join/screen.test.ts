import { describe, expect, it } from "vitest";
import { type Screen, screenOf } from "../../../../src/app/join/screen.ts";
import type { PhoneView } from "../../../../src/model/index.ts";
import { REFUSALS, type Refusal } from "../../../../src/room/wire.ts";

const view = (over: Partial<PhoneView> = {}, isClosed = false): PhoneView => ({
  seq: 1,
  now: 0,
  room: {
    id: "r",
    code: "HT4K9M",
    title: "T",
    language: "en",
    settings: { alias: false, minGroup: 5 },
    isRehearsal: false,
    isDoorLocked: false,
    isClosed,
  },
  isBlank: false,
  people: [{ id: "p" }],
  ...over,
});
const refusal = (code: Refusal) => ({ refusal: { code, message: REFUSALS[code] } });
const step: NonNullable<PhoneView["step"]> = { exercise: "e", set: "", round: 1, phase: "open", shares: "answer" };

describe("the phone's screen", () => {
  it.each<[Screen, Parameters<typeof screenOf>]>([
    ["join", [{}, false]],
    ["finding", [{}, true]],
    ["join", [refusal("not-joined"), true]],
    ["removed", [refusal("removed"), true]],
    ["join", [{ view: view({ people: [] }) }, true]],
    ["waiting", [{ view: view() }, true]],
    ["step", [{ view: view({ step }) }, true]],
    ["blank", [{ view: view({ step, isBlank: true }) }, true]],
    ["end", [{ view: view({ step, isBlank: true }, true) }, true]],
  ])("is %s", (screen, given) => {
    expect(screenOf(...given)).toBe(screen);
  });
});
