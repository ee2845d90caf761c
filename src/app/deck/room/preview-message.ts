import type { StageView } from "../../../model/index.ts";

/** What the host page posts to its previews of the stage: they open no stream of their own. */
export interface StageMessage {
  readonly type: "staffroom:stage";
  readonly view: StageView;
}

/** A message of the page around a preview; undefined for any other. The sender's origin must have been checked. */
export function readStageMessage(data: unknown): StageView | undefined {
  const message = data as Partial<StageMessage> | null;
  return message?.type === "staffroom:stage" ? message.view : undefined;
}
