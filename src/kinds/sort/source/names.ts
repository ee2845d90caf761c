import type { Path, Report } from "../../../model/index.ts";
import { suggest } from "../../../model/index.ts";
import { HUES, SHAPES } from "../../../ui/mark.tsx";
import { FITS_CARD, FITS_STAGE, isId } from "./schema.ts";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const rows = (value: unknown): Fields[] => (Array.isArray(value) ? value.map((row) => (isFields(row) ? row : {})) : []);
const names = (list: readonly Fields[], field: string): string[] =>
  list.map((row) => row[field]).filter((name) => typeof name === "string");

/**
 * Reports what a schema cannot see: names that point nowhere, names used twice, cards too long for the stage.
 * Looks at the raw source, so that a broken field elsewhere hides nothing. Never throws.
 */
export function checkNames(source: unknown, report: Report): void {
  if (!isFields(source)) return;
  const bins = rows(source.bins);
  const cards = rows(source.cards);
  checkBins(bins, report);
  checkCards(cards, names(bins, "id"), report);
  if (isFields(source.sets)) checkSets(source.sets, names(cards, "id"), report);
}

function checkBins(bins: readonly Fields[], report: Report): void {
  checkUnique(bins, "bins", "id", report);
  checkUnique(bins, "bins", "letter", report);
  bins.forEach((bin, at) => {
    checkKnown(bin.mark, ["bins", at, "mark"], "mark", SHAPES, report);
    checkKnown(bin.hue, ["bins", at, "hue"], "hue", HUES, report);
  });
  for (const at of repeats(bins.map((bin) => bin.mark))) {
    report.warning({
      code: "repeated-mark",
      path: ["bins", at, "mark"],
      message: `Two bins have the mark "${bins[at]?.mark}", so on paper only their column tells them apart.`,
      hint: "Give each bin a shape of its own.",
    });
  }
}

function checkCards(cards: readonly Fields[], bins: readonly string[], report: Report): void {
  checkUnique(cards, "cards", "id", report);
  cards.forEach((card, at) => {
    checkKnown(card.best, ["cards", at, "best"], "bin", bins, report);
    checkKnown(card.second, ["cards", at, "second"], "bin", bins, report);
    if (typeof card.second === "string" && card.second === card.best) {
      report.error({
        code: "same-reading",
        path: ["cards", at, "second"],
        message: `The second reading is the best one again: "${card.second}".`,
        hint: "Name another bin, or leave `second` out.",
      });
    }
    const length = typeof card.text === "string" ? card.text.trim().length : 0;
    if (length > FITS_STAGE && length <= FITS_CARD) {
      report.warning({
        code: "long-text",
        path: ["cards", at, "text"],
        message: `The card has ${length} characters; past ${FITS_STAGE} it is set smaller on the stage.`,
        hint: "Cut what does not help to decide.",
      });
    }
  });
}

function checkSets(sets: Fields, cards: readonly string[], report: Report): void {
  for (const [name, list] of Object.entries(sets)) {
    if (!isId(name)) {
      report.error({
        code: "bad-field",
        path: ["sets", name],
        message: `A set cannot be called "${name}".`,
        hint: "Use small letters, digits and hyphens.",
      });
    }
    if (!Array.isArray(list)) continue;
    list.forEach((card, at) => {
      checkKnown(card, ["sets", name, at], "card", cards, report);
    });
    for (const at of repeats(list)) reportRepeat(`The card "${list[at]}" is`, ["sets", name, at], report);
  }
}

function checkKnown(name: unknown, path: Path, what: string, known: readonly string[], report: Report): void {
  if (typeof name !== "string" || known.includes(name)) return;
  report.error({
    code: `unknown-${what}`,
    path,
    message: `There is no ${what} "${name}".`,
    hint: suggest(name, known),
  });
}

function checkUnique(list: readonly Fields[], place: string, field: string, report: Report): void {
  const values = list.map((row) => row[field]);
  const folded = values.map((value) => (typeof value === "string" ? value.toLowerCase() : value));
  for (const at of repeats(folded)) reportRepeat(`The ${field} "${values[at]}" is`, [place, at, field], report);
}

function reportRepeat(subject: string, path: Path, report: Report): void {
  report.error({
    code: "repeated-name",
    path,
    message: `${subject} there already.`,
    hint: "Each may stand here once.",
  });
}

/** Places of texts that stood earlier in the list. */
const repeats = (values: readonly unknown[]): number[] =>
  values.flatMap((value, at) => (typeof value === "string" && values.indexOf(value) < at ? [at] : []));
