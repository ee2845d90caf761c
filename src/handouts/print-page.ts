import type { Page, Request, Response } from "playwright";
import { type PaperName, type PaperSize, SHEETS, slidePage } from "../model/index.ts";
import { amendPdf, type Pdf, readPdf } from "./pdf.ts";
import { type Fault, type Settled, settlePages } from "./settle-pages.ts";

/** A document to print. */
export interface PrintRequest {
  readonly name: PaperName;
  /** Where its page is served. */
  readonly url: string;
  readonly size: PaperSize;
  readonly author: string;
  /** Runs in the page: how far a slide runs past its canvas, in words; undefined where it fits. */
  readonly checkSlides: (page: Page) => Promise<readonly Fault[]>;
}

/** A document that cannot be printed as it should be. */
export class PrintError extends Error {
  readonly faults: readonly Fault[];
  constructor(message: string, faults: readonly Fault[] = []) {
    super(message);
    this.faults = faults;
  }
}

/** Points to a CSS pixel and to a millimetre. */
const PIXEL = 0.75;
const MILLIMETRE = 72 / 25.4;

/** How far what is linked to may be from where it was laid out, in points. */
const NEAR = 6;

/** Weight in bytes, as stored, below which a page is taken for a blank one. */
const BLANK = 40;

/**
 * Prints a document from the page it is served at.
 * @throws {PrintError} when it lacks something, does not fit, or was not printed as it was laid out
 */
export async function printPage(page: Page, request: PrintRequest): Promise<{ bytes: Uint8Array; pages: number }> {
  const { name, url, size, author, checkSlides } = request;
  await page.emulateMedia({ media: "print", reducedMotion: "reduce" });
  const missing = await open(page, url);
  if (missing.length > 0) throw new PrintError(`${name}.pdf would lack something: ${missing.join("; ")}.`);
  const settled = await page.evaluate<Settled>(settlePages());
  const faults = [...settled.faults, ...(await checkSlides(page))];
  if (faults.length > 0) throw new PrintError(`${name}.pdf would not hold everything.`, faults);
  const raw = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  const pdf = readPdf(raw);
  checkPdf(pdf, name, size, settled);
  const margin = name === "slides" ? 0 : SHEETS[size].top * MILLIMETRE;
  const bookmarks = settled.bookmarks.map((bookmark) => ({ ...bookmark, top: margin + bookmark.top * PIXEL }));
  return { bytes: amendPdf(raw, pdf, author, bookmarks), pages: settled.pages };
}

/** Opens a document with its fonts and pictures. @returns what it did not get */
async function open(page: Page, url: string): Promise<string[]> {
  const missing: string[] = [];
  const answered = (response: Response) => {
    if (!response.ok()) missing.push(`${response.status()} for ${response.url()}`);
  };
  const failed = (request: Request) => missing.push(`no answer for ${request.url()}`);
  page.on("response", answered).on("requestfailed", failed);
  await page.goto(url, { waitUntil: "load" });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
  page.off("response", answered).off("requestfailed", failed);
  return missing;
}

/**
 * @throws {PrintError} when a PDF has other pages than were laid out, an empty one, something in another place, or
 * letters that are not letters
 */
function checkPdf({ pages, places, text }: Pdf, name: PaperName, size: PaperSize, settled: Settled): void {
  const fail = (words: string) => {
    throw new PrintError(`The browser printed ${name}.pdf wrongly: ${words}.`);
  };
  if (pages.length !== settled.pages) fail(`it has ${pages.length} pages, and should have ${settled.pages}`);
  for (const { id, page, top } of settled.anchors) {
    const place = places.get(id);
    // Smaller print, which a browser takes to when something is too wide, has everything further up.
    const isThere = place?.page === page && Math.abs(place.top - top * PIXEL) < NEAR;
    if (!isThere) fail(`"${id}" is not where it was laid out, on page ${page}`);
  }
  const sheet = name === "slides" ? slidePage(SHEETS[size]) : SHEETS[size];
  for (const [at, page] of pages.entries()) {
    const off = Math.max(
      Math.abs(page.width - sheet.width * MILLIMETRE),
      Math.abs(page.height - sheet.height * MILLIMETRE),
    );
    if (off > 2) fail(`page ${at + 1} is not ${sheet.width.toFixed(0)} × ${sheet.height.toFixed(0)} mm`);
    if (page.weight < BLANK) fail(`page ${at + 1} is empty`);
  }
  if (/\/Subtype \/Type3/.test(text)) fail("it has letters as shapes instead of a font");
}
