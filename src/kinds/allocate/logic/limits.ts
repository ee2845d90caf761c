/** The most characters of the note. */
export const NOTE = 280;
