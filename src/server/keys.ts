import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { CODE_ALPHABET, CODE_LENGTH } from "../room/code.ts";

/** 128 bits of chance, as 22 characters that stand in an address as they are. */
export const makeKey = (): string => randomBytes(16).toString("base64url");

/** True for a text that `makeKey` may have made. */
export const isKey = (text: string): boolean => /^[\w-]{22}$/.test(text);

/** A code by which phones join. */
export const makeCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join("");

const digest = (...parts: readonly string[]): string =>
  createHash("sha256").update(parts.join("\n")).digest("base64url").slice(0, 22);

/** What a phone's cookie is called in the log. */
export const phoneName = (token: string): string => digest("phone", token);

/** What tells the people on one phone apart: the same for a request that is sent twice. */
export const personName = (token: string, id: string): string => digest("person", token, id);

/** A room's cookies, all made from the host's key, so that none has to be kept. */
export interface Tokens {
  /** What a phone gets that has none: the same for a request that is sent twice. */
  forPhone(id: string): string;
  readonly host: string;
  isHostKey(given: string): boolean;
  isHostToken(given: string | undefined): boolean;
}

/** @param key the host's key */
export function createTokens(key: string): Tokens {
  const derive = (...parts: readonly string[]) =>
    createHmac("sha256", key).update(parts.join("\n")).digest("base64url").slice(0, 22);
  const host = derive("host");
  return {
    forPhone: (id) => derive("phone", id),
    host,
    isHostKey: (given) => isSame(given, key),
    isHostToken: (given) => given !== undefined && isSame(given, host),
  };
}

/** Compares secrets in a time that tells nothing of where they differ. */
const isSame = (a: string, b: string): boolean =>
  timingSafeEqual(createHash("sha256").update(a).digest(), createHash("sha256").update(b).digest());
