/** Letters and digits that nobody takes for one another, read aloud or written by hand. */
export const CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
export const CODE_LENGTH = 6;

/** A code as it is compared: however people typed it. */
export const readCode = (typed: string): string => typed.toUpperCase().replaceAll(/[\s-]/g, "");
