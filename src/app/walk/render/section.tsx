import type { CompiledExercise } from "../../../model/index.ts";
import { readBody, readProse } from "./body.ts";
import type { Context } from "./context.ts";
import type { Section as Planned } from "./plan.ts";

/** One slide as a stretch of a reading page: its claim, the prose, what it shows, its exercise. */
export function Section({ section, context }: { readonly section: Planned; readonly context: Context }) {
  const { slide, exercise, number } = section;
  const body = readBody(slide, context.ground);
  const deck = context.links.deck(slide.id);
  const words = number === undefined ? "In the deck" : `Slide ${number} in the deck`;
  return (
    <section
      id={slide.id}
      class="walk-section"
      data-section={slide.id}
      aria-label={body.heading ? undefined : slide.title}
    >
      {body.heading && <h2 dangerouslySetInnerHTML={{ __html: body.heading }} />}
      {slide.reading && (
        <div class="walk-prose" dangerouslySetInnerHTML={{ __html: readProse(slide.reading, context.ground) }} />
      )}
      {body.html && <div class="walk-body" dangerouslySetInnerHTML={{ __html: body.html }} />}
      {exercise && <ExercisePlace {...exercise} context={context} />}
      {deck && (
        <p class="walk-source">
          <a href={deck}>{words}</a>
        </p>
      )}
    </section>
  );
}

interface PlaceProps {
  readonly id: string;
  readonly set: string;
  readonly context: Context;
}

/** Where an exercise goes; without a script it is the sheet of paper that can be printed. */
function ExercisePlace({ id, set, context }: PlaceProps) {
  const compiled = context.exercise(id);
  if (!compiled) return null;
  return (
    <div class="walk-exercise" data-walk-exercise={id} data-set={set}>
      <p class="walk-exercise-name" data-needs-script hidden>
        {compiled.heading.title}
      </p>
      <noscript>
        <div class="walk-paper">
          <PaperOf compiled={compiled} set={set} context={context} />
        </div>
      </noscript>
    </div>
  );
}

function PaperOf({ compiled, set, context }: { compiled: CompiledExercise; set: string; context: Context }) {
  const Paper = context.kindOf(compiled.id)?.views.Paper;
  const task = (compiled.cuts[set] ?? compiled.cuts[""])?.task;
  if (!Paper || task === undefined) return null;
  return <Paper task={task} heading={compiled.heading} />;
}
