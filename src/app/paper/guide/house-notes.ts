import { KEY_ROWS, type RoomCommand } from "../../host/keys/key-table.ts";
import type { Edition } from "../edition.ts";
import { cardsOf } from "../workbook/cards.tsx";

/** The key of a command of the host page, in bold. */
const key = (command: RoomCommand): string =>
  `<b>${KEY_ROWS.find((row) => row.command === command)?.letter?.toUpperCase()}</b>`;

/** What any workshop with exercises needs beforehand, as `setup` of `workshop.yaml` says it: a label and its HTML. */
export function houseNotes({ exercises }: Pick<Edition, "exercises">): { label: string; html: string }[] {
  const withPhones = {
    label: "With phones",
    html: `<b>npm start</b> opens the room, ${key("join")} shows how to join. At an exercise ${key("lock")} opens it on phones and
locks it, ${key("show")} shows the result, ${key("item-next")} goes through its parts, ${key("reveal")} and then Enter reveal.`,
  };
  const onPaper = {
    label: "On paper",
    html: "Cards lie last in workbook.pdf: print them once for each table, the sheets before them for each person.",
  };
  const hasCards = exercises.some((exercise) => cardsOf(exercise).length > 0);
  return [...(exercises.length > 0 ? [withPhones] : []), ...(hasCards ? [onPaper] : [])];
}
