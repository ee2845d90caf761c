import { recall, remember } from "../../remember.ts";

const NAME = "staffroom:letter-keys";

/** True unless this browser was told to leave keys that write a character alone: speech and slips press them. */
export const areLettersOn = (): boolean => recall(NAME) !== "off";

/** Has keys that write a character work for the deck in this browser, or not. Without storage they stay on. */
export const switchLetters = (on: boolean): void => remember(NAME, on ? null : "off");
