import type { PaperSize } from "./paper.ts";

/** A sheet and the block of it that is printed on, in millimetres. */
export interface PaperSheet {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly side: number;
}

/** The block is 180 mm wide on both: a slide at that width prints its smallest words at 9.5 pt. */
export const SHEETS: Readonly<Record<PaperSize, PaperSheet>> = {
  a4: { name: "A4", width: 210, height: 297, top: 25, bottom: 22, side: 15 },
  letter: { name: "Letter", width: 215.9, height: 279.4, top: 20, bottom: 16.4, side: 17.95 },
};

/** Height of the block of a page, in millimetres. */
export const blockHeight = ({ height, top, bottom }: PaperSheet): number => height - top - bottom;

/** A page of slides is as wide as the sheet is long. */
export const slidePage = ({ height }: PaperSheet): { width: number; height: number } => ({
  width: height,
  height: (height * 9) / 16,
});
