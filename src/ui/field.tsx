import { useId, useRef } from "preact/hooks";
import "./field.css";

/** A pause of this many milliseconds ends a burst of typing: Undo then takes back only what followed. */
const PAUSE = 1200;

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  /** The most characters it takes. */
  readonly most: number;
  readonly rows?: number;
  readonly locked: boolean;
  /** Said below the field, beside the count. */
  readonly aside?: string | undefined;
  /** Every key stroke; those without a pause between them come in one `burst`. */
  onWrite(text: string, burst: number): void;
}

/** A text field with its label and its count, for words that may stay on the device. */
export function Field({ label, hint, value, most, rows = 2, locked, aside, onWrite }: FieldProps) {
  const id = useId();
  const typed = useRef({ burst: 0, at: 0 });
  const write = ({ currentTarget }: { currentTarget: HTMLTextAreaElement }) => {
    const now = Date.now();
    typed.current = { burst: now - typed.current.at > PAUSE ? now : typed.current.burst, at: now };
    const text = currentTarget.value.slice(0, most);
    // A text cut to what was there already draws nothing anew.
    if (text !== currentTarget.value) currentTarget.value = text;
    onWrite(text, typed.current.burst);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && <p id={`${id}-hint`}>{hint}</p>}
      <textarea
        id={id}
        aria-describedby={`${hint ? `${id}-hint ` : ""}${id}-foot`}
        rows={rows}
        maxLength={most}
        readOnly={locked}
        value={value}
        onInput={write}
        onBlur={() => {
          typed.current = { burst: 0, at: 0 };
        }}
      />
      <p class="field-foot" id={`${id}-foot`}>
        <span>{aside}</span>
        <span>
          {value.length} of {most}
        </span>
      </p>
    </div>
  );
}
