import type { Mode } from "../../../model/index.ts";
import { Field } from "../../../ui/field.tsx";
import { TITLES } from "../../shared/play/hand.ts";
import { MOST, rowsOf } from "../logic/fields.ts";
import type { CanvasDraft, CanvasField, CanvasPart } from "../types.ts";
import { DateField } from "./date-field.tsx";

interface PartProps {
  readonly part: CanvasPart;
  readonly draft: CanvasDraft;
  readonly mode: Mode;
  readonly locked: boolean;
  write(field: string, text: string, burst: number): void;
}

/** One part of the page: its name, and its fields in rows. */
export function Part({ part, draft, mode, locked, write }: PartProps) {
  const Title = TITLES[mode];
  return (
    <div class="canvas-part" data-part={part.id} data-hand>
      <Title class="kind-title" tabIndex={-1} data-start>
        {part.name}
      </Title>
      {part.hint && <p class="canvas-hint">{part.hint}</p>}
      <div class="canvas-rows">
        {rowsOf(part.fields).map((row) => (
          <div class="canvas-row" key={row[0]?.id} data-count={row.length}>
            {row.map((field) => (
              <One key={field.id} {...{ field, locked, write }} value={draft.words[field.id] ?? ""} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

interface OneProps {
  readonly field: CanvasField;
  readonly value: string;
  readonly locked: boolean;
  write(field: string, text: string, burst: number): void;
}

function One({ field, value, locked, write }: OneProps) {
  const { id, type, ask, hint, optional } = field;
  const label = optional ? `${ask} (if you like)` : ask;
  if (type === "date")
    return <DateField {...{ label, value, locked }} days={field.days} write={(day) => write(id, day, 0)} />;
  return (
    <Field
      {...{ label, hint, value, locked }}
      most={MOST[type]}
      rows={type === "line" ? 1 : 2}
      onWrite={(text, burst) => write(id, text, burst)}
    />
  );
}
