import { countWord } from "../../kinds/words.ts";
import type { RoomSettings } from "../../model/index.ts";

/**
 * Who gets to know what, by what the room asks for.
 * @param keepsPrivate true when the workshop has exercises that share nothing
 */
export function whoSees(
  { alias, minGroup }: RoomSettings,
  keepsPrivate: boolean,
): readonly (readonly [string, string])[] {
  const from = minGroup > 1 ? `, and from ${countWord(minGroup)} answers up` : "";
  const known = alias ? "Your alias, whether you have answered" : "Whether this phone has answered, but no name";
  return [
    ["You", "Your own answers. Copies of what you send go only to this room’s computer."],
    [
      "The screen",
      `How many have answered. Totals only once the facilitator shows them${from}. Text you offer, if the facilitator picks it. Never names.`,
    ],
    ["Facilitator", `${known}, totals as they come in, and text you offer.`],
    ...(keepsPrivate ? [["Nobody", "What you write in private exercises. It never leaves this phone."] as const] : []),
  ];
}

/** Text on the page, not a dialog: people read it before they join. */
export function WhoSees({ settings, keepsPrivate }: { settings: RoomSettings; keepsPrivate: boolean }) {
  return (
    <section>
      <h2>Who sees what</h2>
      <dl class="rows">
        {whoSees(settings, keepsPrivate).map(([who, what]) => (
          <div key={who}>
            <dt>{who}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
