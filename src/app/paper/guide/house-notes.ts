import type { Edition } from "../edition.ts";
import { cardsOf } from "../workbook/cards.tsx";

/** What any workshop with exercises needs beforehand, as `setup` of `workshop.yaml` says it: a label and its HTML. */
export function houseNotes({ exercises }: Pick<Edition, "exercises">): { label: string; html: string }[] {
  const withPhones = {
    label: "With phones",
    html: `<b>npm start</b> opens the room, <b>J</b> shows how to join. At an exercise <b>L</b> opens it on phones and
locks it, <b>V</b> shows the result, <b>I</b> goes through its parts, <b>R</b> and then Enter reveal.`,
  };
  const onPaper = {
    label: "On paper",
    html: "Cards lie last in workbook.pdf: print them once for each table, the sheets before them for each person.",
  };
  const hasCards = exercises.some((exercise) => cardsOf(exercise).length > 0);
  return [...(exercises.length > 0 ? [withPhones] : []), ...(hasCards ? [onPaper] : [])];
}
