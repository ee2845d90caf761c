/** The documents for paper; the last is the facilitator's. */
export const PAPERS = ["slides", "handout", "workbook", "guide"] as const;
export type PaperName = (typeof PAPERS)[number];

/** The sheets that documents are laid out for. */
export const PAPER_SIZES = ["a4", "letter"] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

/** What may be asked of the documents. */
export interface PaperOptions {
  readonly size: PaperSize;
  /** Id of the agenda; `all` for every slide, the first agenda when undefined. */
  readonly agenda?: string | undefined;
  /** When the workshop begins, in minutes after midnight. */
  readonly start?: number | undefined;
  /** Where the workshop's site is, ending in a slash. */
  readonly address?: string | undefined;
  /** A page for each step of a slide. */
  readonly steps?: boolean | undefined;
}

/** A document as the parts of its page. */
export interface DrawnPaper {
  readonly title: string;
  readonly language: string;
  /** The pages' sizes, margins and running heads. */
  readonly css: string;
  /** HTML. */
  readonly body: string;
}
