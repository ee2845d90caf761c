import { useId, useRef } from "preact/hooks";
import { type FieldId, LIMITS } from "../types.ts";

/** A pause of this many milliseconds ends a burst of typing: Undo then takes back only what followed. */
const PAUSE = 1200;

export interface FieldProps {
  readonly field: FieldId;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly rows: number;
  readonly locked: boolean;
  /** Said below the field, on the left. */
  readonly note?: string | undefined;
  /** What counts as full; the field itself may take more. */
  readonly limit?: number;
  onWrite(text: string, burst: number): void;
  /** Control and Enter go on, so that nobody must leave the keyboard. */
  onDone(): void;
}

/** One text field with its count. Every key stroke is kept. */
export function Field({ field, label, hint, value, rows, locked, note, limit, onWrite, onDone }: FieldProps) {
  const id = useId();
  const typed = useRef({ burst: 0, at: 0 });
  const most = LIMITS[field];
  const write = ({ currentTarget }: { currentTarget: HTMLTextAreaElement }) => {
    const now = Date.now();
    typed.current = { burst: now - typed.current.at > PAUSE ? now : typed.current.burst, at: now };
    const text = currentTarget.value.slice(0, most);
    // A text cut to what was there already draws nothing anew.
    if (text !== currentTarget.value) currentTarget.value = text;
    onWrite(text, typed.current.burst);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onDone();
  };
  return (
    <div class="glue-field">
      {hint && <p id={`${id}-hint`}>{hint}</p>}
      <textarea
        aria-label={label}
        aria-describedby={`${hint ? `${id}-hint ` : ""}${id}-count`}
        data-field={field}
        data-start
        rows={rows}
        maxLength={most}
        readOnly={locked}
        value={value}
        onInput={write}
        onKeyDown={onKeyDown}
        onBlur={() => {
          typed.current = { burst: 0, at: 0 };
        }}
      />
      <p class="glue-count" id={`${id}-count`}>
        <span>{note}</span>{" "}
        <span data-over={value.length > (limit ?? most) || undefined}>
          {value.length} of {limit ?? most}
        </span>
      </p>
    </div>
  );
}
