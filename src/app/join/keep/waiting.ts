import type { Json, PhoneView } from "../../../model/index.ts";
import type { AnswerRequest } from "../../../room/protocol.ts";
import type { RefusalBody } from "../../../room/wire.ts";
import type { Sheets } from "./sheets.ts";

/** Milliseconds after which a view that lacks an acknowledged answer means that the host has erased it. */
const SETTLED = 2_000;

/** What waits to be sent, of everyone on this phone, oldest first. */
export const waitingIn = (sheets: Sheets): readonly AnswerRequest[] =>
  sheets
    .people()
    .flatMap((who) =>
      sheets.list(who).flatMap(({ sent, exercise, set, round }) => {
        if (!sent || sent.received !== undefined || sent.refused !== undefined) return [];
        const answer = sent.answer as Json;
        const request: AnswerRequest = { who, id: sent.id, exercise, set, round: round === 2 ? 2 : 1, answer };
        return [{ at: sent.at, request }];
      }),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ request }) => request);

/** Notes how an answer fared, unless it was changed since it went off. */
export function settle(sheets: Sheets, answer: AnswerRequest, refusal: RefusalBody | undefined): void {
  const sheet = sheets.get(answer.who, answer);
  if (sheet?.sent?.id !== answer.id) return;
  const outcome = refusal ? { refused: refusal.message } : { received: Date.now() };
  sheets.put(answer.who, { ...sheet, sent: { ...sheet.sent, ...outcome } });
}

/** Where the room had an answer and has none now, the host has erased it: it may be sent again. */
export function forgetErased({ people, step }: PhoneView, sheets: Sheets): void {
  if (!step) return;
  for (const { id, answer } of people) {
    const sheet = sheets.get(id, step);
    const received = sheet?.sent?.received;
    if (!sheet || received === undefined || answer !== undefined || Date.now() - received < SETTLED) continue;
    const { sent: _, ...rest } = sheet;
    sheets.put(id, { ...rest, erased: true });
  }
}
