import type { StageView } from "../../../model/index.ts";
import { Button } from "../../../ui/button.tsx";
import type { Place, Position } from "../../link/protocol.ts";
import type { RoomParts } from "../console.tsx";
import type { Deck } from "../decks/decks.ts";
import { ALL_STEPS, hashOf } from "../decks/places.ts";
import type { Commands } from "../keys/key-table.ts";
import { Key } from "../parts.tsx";
import { Preview } from "./preview.tsx";

interface PictureProps {
  /** Whether the deck answers. */
  readonly linked: boolean;
  readonly address: string;
  readonly place: Place;
  readonly position: Position;
}

/** What the stage shows; in a room, with what the room has on it. */
export function Now({ linked, address, place, position, room }: PictureProps & { room: RoomParts | undefined }) {
  const { slide, step, theme } = position;
  const isBlank = room?.isBlank ?? position.blank;
  return (
    <figure class="now" data-blank={isBlank || undefined}>
      <figcaption>
        <b>{linked ? "On the stage" : "Last on the stage"}</b>
        <span>{isBlank ? "The stage is blank" : remark(place, position, room)}</span>
      </figcaption>
      <Preview
        address={address}
        hash={hashOf(slide, step)}
        theme={theme}
        name={`On the stage: ${place.title}`}
        stage={room?.stage}
      />
    </figure>
  );
}

function remark({ exercise }: Place, { step, steps }: Position, room: RoomParts | undefined): string {
  if (room?.stage?.isJoinShown) return "Code and QR, over the slide";
  if (steps > 0) return `Step ${step} of ${steps}`;
  return exercise && !room ? "An exercise, as it begins" : "";
}

interface NextProps extends Omit<PictureProps, "place" | "linked"> {
  readonly place: Place | undefined;
  /** The room as it is where no exercise is. */
  readonly stage: StageView | undefined;
}

/** What comes next: a whole slide, all its steps shown. */
export function Next({ address, place, position, stage }: NextProps) {
  const steps = position.steps - position.step;
  return (
    <figure class="next">
      <figcaption>
        <b>Next</b>
        <span>{steps > 0 && `after ${steps} more step${steps === 1 ? "" : "s"}`}</span>
      </figcaption>
      {place ? (
        <Preview
          address={address}
          hash={hashOf(place.id, ALL_STEPS)}
          theme={position.theme}
          name={`Next: ${place.title}`}
          stage={stage}
        />
      ) : (
        <p class="next-none">This is the last slide.</p>
      )}
    </figure>
  );
}

/** Back, next, and where the deck is. */
export function Turn({ deck, commands }: { deck: Deck; commands: Commands }) {
  const place = deck.slides.find(({ id }) => id === deck.position.slide);
  const where = place?.number
    ? `Slide ${place.number} of ${deck.slides.filter(({ number }) => number).length}`
    : "Slide not counted";
  return (
    <div class="turn">
      <Button class="turn-back" onPress={commands.back}>
        Back <Key of="back" />
      </Button>
      <Button class="turn-next" onPress={commands.next}>
        Next <Key of="next" />
      </Button>
      <button type="button" class="tool turn-place" onClick={commands["go-to"]} aria-label={`${where}: go to another`}>
        <span>{where}</span>
        <Key of="go-to" />
      </button>
      <p class="visually-hidden" role="status">
        {where}: {place?.title}
      </p>
    </div>
  );
}
