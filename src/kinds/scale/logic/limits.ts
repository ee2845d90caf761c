/** The most characters of a note. */
export const NOTE = 280;
