import { type Browser as Chromium, chromium, type Page } from "playwright";
import { type PaperName, type PaperSize, SHEETS, slidePage } from "../model/index.ts";
import type { Browser } from "./browser.ts";
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

/** A document that was printed and found right. */
export interface Printed {
  readonly name: PaperName;
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** How long it took, in milliseconds. */
  readonly took: number;
}

/** Who is told how far it is. */
export interface Progress {
  started?(): void;
  printed?(document: Printed): void;
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

/** How long a page may take to be there, in milliseconds: on a busy machine long. */
const PATIENCE = 180_000;

/** How far what is linked to may be from where it was laid out, in points. */
const NEAR = 6;

/** Weight in bytes, as stored, below which a page is taken for a blank one. */
const BLANK = 40;

/**
 * Prints documents in one browser, side by side.
 * @param tell told of each document as soon as it is ready
 * @returns the documents in the order asked for
 * @throws {PrintError} when one is not as it should be, or the browser ends before it is done
 */
export async function printPapers(
  { path, args }: Browser,
  requests: readonly PrintRequest[],
  tell: Progress = {},
): Promise<Printed[]> {
  // Who stops the program has its temporary folders removed first; the browser ends with the program.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const browser = await chromium.launch({ executablePath: path, args: [...args], ...signals }).catch((error: Error) => {
    throw new PrintError(`${path} did not start: ${firstLine(error)}`);
  });
  try {
    tell.started?.();
    const all = requests.map(async (request) => {
      const printed = await printPaper(browser, request);
      tell.printed?.(printed);
      return printed;
    });
    const settled = await Promise.allSettled(all);
    const failed = settled.flatMap((each) => (each.status === "rejected" ? [each.reason as Error] : []));
    if (failed.length > 0) throw joinFailures(failed);
    return await Promise.all(all);
  } finally {
    await browser.close().catch(() => undefined);
  }
}

/** One error for all: what does not fit is named for every document, each place once. */
function joinFailures(failed: readonly Error[]): Error {
  const errors = failed.filter((error) => error instanceof PrintError);
  const faults = errors.flatMap((error) => error.faults);
  const [first] = failed;
  const other =
    failed.find((error) => !(error instanceof PrintError)) ?? errors.find((error) => error.faults.length === 0);
  if (other || !first) return other ?? new Error("Nothing failed.");
  const once = faults.filter(
    (fault, at) => faults.findIndex((each) => each.source === fault.source && each.words === fault.words) === at,
  );
  return new PrintError(first.message, once);
}

async function printPaper(browser: Chromium, request: PrintRequest): Promise<Printed> {
  const from = performance.now();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 960 } });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const bytes = await printPage(page, request);
    await context.close();
    return { name: request.name, ...bytes, took: performance.now() - from };
  } catch (error) {
    if (error instanceof PrintError) throw error;
    const file = `${request.name}.pdf`;
    if (!browser.isConnected()) throw new PrintError(`The browser ended while it printed ${file}.`);
    if (error instanceof Error) throw new PrintError(`${file} could not be printed: ${firstLine(error)}`);
    throw error;
  }
}

async function printPage(page: Page, request: PrintRequest): Promise<{ bytes: Uint8Array; pages: number }> {
  const { name, url, size, author, checkSlides } = request;
  const missing: string[] = [];
  page.on("response", (response) => {
    if (!response.ok()) missing.push(`${response.status()} for ${response.url()}`);
  });
  page.on("requestfailed", (failed) => missing.push(`no answer for ${failed.url()}`));
  await page.emulateMedia({ media: "print", reducedMotion: "reduce" });
  await page.goto(url, { waitUntil: "load" });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
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

const firstLine = (error: Error): string => error.message.split("\n")[0] ?? "";
