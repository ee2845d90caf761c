import type { Deck } from "../decks/decks.ts";
import { addressOf } from "../decks/places.ts";

/** No deck answers: says so and offers one, where the last one was. */
export function NoDeck({ root, deck }: { root: URL; deck?: Deck }) {
  return (
    <section class="no-deck" aria-labelledby="no-deck">
      <h2 id="no-deck">{deck ? "The deck is closed." : "No deck is open in this browser."}</h2>
      <p>
        {deck
          ? "Open it again and it is where it was; the time goes on meanwhile."
          : "Open it in a window of its own and put that on the projector. This page finds it by itself."}
      </p>
      <a class="button button-primary" href={deck ? addressOf(root, deck) : root.href} target="_blank" rel="noopener">
        {deck ? "Open the deck again" : "Open the deck"}
      </a>
    </section>
  );
}
