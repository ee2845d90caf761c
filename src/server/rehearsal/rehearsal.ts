import { randomBytes } from "node:crypto";
import { type Json, type PhoneView, stepKey } from "../../model/index.ts";
import type { Catalog, Playable } from "../../room/catalog.ts";
import { API } from "../../room/protocol.ts";
import { createSimulatedPhone } from "./phone.ts";

export interface RehearsalRequest {
  /** The server's address on this machine. */
  readonly root: URL;
  readonly code: string;
  readonly count: number;
  readonly catalog: Catalog;
  /** How long everything takes: 1 is as people do, 0.01 a hundred times as fast. */
  readonly pace?: number;
}

/** How long things take, in milliseconds: at least the first, at most the second. */
const TIMES = {
  join: [500, 9_000],
  answer: [3_000, 30_000],
  stay: [20_000, 90_000],
  away: [3_000, 15_000],
} as const;

/** Of so many people one reads the exercise and never answers. */
const SILENT = 14;

const random = ([from, to]: readonly [number, number]): number => from + Math.random() * (to - from);

/**
 * Fills a room with simulated phones: they join, take their time, answer from the exercises' examples, drop and come
 * back, all over HTTP.
 * @returns a function that ends it
 */
export function startRehearsal({ root, code, count, catalog, pace = 1 }: RehearsalRequest): () => void {
  const stops = new Set<() => void>();
  let isOver = false;
  const later = (time: keyof typeof TIMES, then: () => void) => {
    if (isOver) return;
    const timer = setTimeout(() => {
      stops.delete(stop);
      then();
    }, random(TIMES[time]) * pace);
    const stop = () => clearTimeout(timer);
    stops.add(stop);
  };
  for (let at = 0; at < count; at += 1) later("join", () => void play(at).catch(() => undefined));
  return () => {
    isOver = true;
    for (const stop of stops) stop();
  };

  async function play(at: number): Promise<void> {
    const phone = createSimulatedPhone(root, `10.0.${at >> 8}.${at & 255}`);
    const joined = await phone.post(API.join, { code, alias: `Simulated ${at + 1}`, id: newId() });
    const who = joined?.who;
    if (typeof who !== "string") return;
    const seen = new Set<string>();

    const hear = (view: unknown) => {
      const { step } = view as PhoneView;
      if (step?.phase !== "open" || seen.has(stepKey(step))) return;
      seen.add(stepKey(step));
      const playable = catalog(step.exercise, step.set);
      if (!playable || at % SILENT === SILENT - 1) return;
      const { exercise, set, round } = step;
      const answer = chooseAnswer(playable, at, round);
      const send = () => phone.post(API.answer, { who, id: newId(), exercise, set, round, answer });
      later("answer", () => void send().catch(() => undefined));
    };
    const stay = () => {
      let isHere = false;
      const drop = phone.follow(
        (view) => {
          hear(view);
          if (!isHere) later("stay", drop);
          isHere = true;
        },
        () => {
          stops.delete(drop);
          later("away", stay);
        },
      );
      stops.add(drop);
    };
    stay();
  }
}

const newId = (): string => randomBytes(16).toString("hex");

/** One of the examples that the kind gives for this person; more of them are right in a second round. */
function chooseAnswer({ examples, task, solution, shares }: Playable, at: number, round: number): Json {
  if (shares === "nothing") return null;
  const { right, wrong } = examples(task, solution, at + 1);
  const wise = Math.random() < (round === 2 ? 0.7 : 0.4);
  const pool = wise && right.length > 0 ? right : [...right, ...wrong];
  return pool[Math.floor(Math.random() * pool.length)] ?? null;
}
