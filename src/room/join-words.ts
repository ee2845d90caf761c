/** What a phone opens. In capitals, of which a QR code holds more; servers take either. */
export const joinAddress = (address: string, code: string): string => `${address}r/${code}`.toUpperCase();

/** An address as people type it. */
export const bareAddress = (address: string): string => address.replace(/^https?:\/\/|\/$/g, "");

/** A room's code in two threes, to be read aloud. */
export const showCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
