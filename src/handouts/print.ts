import { availableParallelism } from "node:os";
import { type BrowserContext, type Browser as Chromium, chromium, type Page } from "playwright";
import type { PaperName } from "../model/index.ts";
import type { Browser } from "./browser.ts";
import { PrintError, type PrintRequest, printPage } from "./print-page.ts";

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

/** How long a page may take to be there, in milliseconds: on a busy machine long. */
const PATIENCE = 180_000;

/** Heaviest first, so that none of them is left over at the end. */
const ORDER: readonly PaperName[] = ["guide", "handout", "slides", "workbook"];

/**
 * Prints documents in one browser, as many side by side as there are cores.
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
    const printed = await printSideBySide(browser, requests, tell);
    return requests.flatMap(({ name }) => printed.filter((document) => document.name === name));
  } finally {
    await browser.close().catch(() => undefined);
  }
}

/**
 * Each page prints one document after another: what the first has fetched, parsed and warmed up serves the next, where
 * a process of its own for each document takes half as long again.
 * @throws what failed, once all others are printed
 */
async function printSideBySide(
  browser: Chromium,
  requests: readonly PrintRequest[],
  tell: Progress,
): Promise<Printed[]> {
  const waiting = requests.toSorted((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name)).values();
  const printed: Printed[] = [];
  const failed: Error[] = [];
  let context: Promise<BrowserContext> | undefined;
  const openPage = async () => {
    context ??= browser.newContext({ viewport: { width: 1280, height: 960 } });
    const page = await (await context).newPage();
    page.setDefaultTimeout(PATIENCE);
    return page;
  };
  const printWaiting = async () => {
    let page: Promise<Page> | undefined;
    for (const request of waiting) {
      try {
        page ??= openPage();
        const document = await printPaper(browser, page, request);
        printed.push(document);
        tell.printed?.(document);
      } catch (error) {
        failed.push(error as Error);
        // A page that failed may be unable to show anything more.
        page = undefined;
      }
    }
  };
  const lanes = Math.min(requests.length, availableParallelism());
  await Promise.all(Array.from({ length: lanes }, printWaiting));
  if (failed.length > 0) throw joinFailures(failed);
  return printed;
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

async function printPaper(browser: Chromium, opened: Promise<Page>, request: PrintRequest): Promise<Printed> {
  const from = performance.now();
  try {
    const printed = await printPage(await opened, request);
    return { name: request.name, ...printed, took: performance.now() - from };
  } catch (error) {
    if (error instanceof PrintError) throw error;
    const file = `${request.name}.pdf`;
    if (!browser.isConnected()) throw new PrintError(`The browser ended while it printed ${file}.`);
    if (error instanceof Error) throw new PrintError(`${file} could not be printed: ${firstLine(error)}`);
    throw error;
  }
}

const firstLine = (error: Error): string => error.message.split("\n")[0] ?? "";
