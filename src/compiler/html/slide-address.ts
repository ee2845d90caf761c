import { decode } from "../../model/decode.ts";
/** The id of the slide that an address within the deck names, as in `#/two/1`; undefined for any other address. */
export function slideOfAddress(address: string | undefined): string | undefined {
  const id = /^#\/([^/?]+)/.exec(address ?? "")?.[1];
  return id === undefined ? undefined : decode(id);
}
