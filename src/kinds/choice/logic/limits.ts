/** The most characters of one part of what is said aloud. */
export const WORDS = 200;
