import { useId } from "preact/hooks";
import { Button } from "../../../ui/button.tsx";
import { daysAfter } from "../logic/calendar.ts";

interface DateFieldProps {
  readonly label: string;
  /** As 2026-11-26; "" for none. */
  readonly value: string;
  readonly locked: boolean;
  /** Offers the day so many days from today. */
  readonly days: number | undefined;
  write(day: string): void;
}

/** A day, by the browser's own calendar, and a quick way to the usual one. */
export function DateField({ label, value, locked, days, write }: DateFieldProps) {
  const id = useId();
  return (
    <div class="field canvas-date">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        readOnly={locked}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
      {days !== undefined && (
        <Button off={locked} onPress={() => !locked && write(daysAfter(new Date(), days))}>
          In {days} days
        </Button>
      )}
    </div>
  );
}
