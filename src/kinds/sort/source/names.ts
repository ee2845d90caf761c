import type { Report } from "../../../model/index.ts";
import { checkMarks } from "../../shared/source/marks.ts";
import {
  checkListed,
  checkSets,
  checkUnique,
  type Fields,
  isFields,
  namesOf,
  rowsOf,
} from "../../shared/source/names.ts";
import { FITS_CARD, FITS_STAGE } from "./schema.ts";

/** Reports what a schema cannot see: names that point nowhere or stand twice, cards too long for the stage. */
export function checkNames(source: unknown, report: Report): void {
  if (!isFields(source)) return;
  const bins = rowsOf(source.bins);
  const cards = rowsOf(source.cards);
  checkUnique(bins, ["bins"], "id", report);
  checkMarks(bins, "bins", report);
  checkCards(cards, namesOf(bins), report);
  if (source.flag === undefined) checkFlags(cards, report);
  checkSets(source.sets, "card", namesOf(cards), report);
}

function checkCards(cards: readonly Fields[], bins: readonly string[], report: Report): void {
  checkUnique(cards, ["cards"], "id", report);
  cards.forEach((card, at) => {
    checkListed(card.best, ["cards", at, "best"], "bin", bins, report);
    checkListed(card.second, ["cards", at, "second"], "bin", bins, report);
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

/** A card that we would mark needs a flag to mark it with. */
function checkFlags(cards: readonly Fields[], report: Report): void {
  cards.forEach(({ flagged }, at) => {
    if (flagged !== true) return;
    report.error({
      code: "missing-field",
      path: ["cards", at, "flagged"],
      message: "The card is flagged, but the sort has no flag.",
      hint: "Add one: flag: { name: For the organisation to fix, short: to fix }.",
    });
  });
}
