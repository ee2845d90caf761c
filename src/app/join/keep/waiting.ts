import type { Json, PhoneView } from "../../../model/index.ts";
import type { AnswerRequest } from "../../../room/protocol.ts";
import type { Reply } from "../../../room/send.ts";
import type { Sheets } from "./sheets.ts";

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
export function settle(sheets: Sheets, answer: AnswerRequest, reply: Reply): void {
  const sheet = sheets.get(answer.who, answer);
  if (sheet?.sent?.id !== answer.id) return;
  const outcome = "refusal" in reply ? { refused: reply.refusal.message } : { received: Date.now(), seq: reply.seq };
  sheets.put(answer.who, { ...sheet, sent: { ...sheet.sent, ...outcome } });
}

/** Where the room had an answer and has none any more, the host has erased it: it may be sent again. */
export function forgetErased({ people, step, seq }: PhoneView, sheets: Sheets): void {
  if (!step) return;
  for (const { id, answer } of people) {
    const sheet = sheets.get(id, step);
    if (sheet?.sent?.seq === undefined || sheet.sent.seq > seq || answer !== undefined) continue;
    const { sent: _, ...rest } = sheet;
    sheets.put(id, { ...rest, erased: true });
  }
}
