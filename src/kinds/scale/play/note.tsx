import { Button } from "../../../ui/button.tsx";
import { Field } from "../../../ui/field.tsx";
import { NOTE } from "../logic/limits.ts";

interface NoteProps {
  readonly label: string;
  readonly value: string;
  readonly locked: boolean;
  write(text: string, burst: number): void;
  goOn(): void;
}

/** Words beside an item that never leave the device, and the way on. */
export const Note = ({ label, value, locked, write, goOn }: NoteProps) => (
  <div class="scale-note">
    <Field {...{ label, value, locked }} most={NOTE} aside="Stays on this device." onWrite={write} />
    <Button class="scale-next" onPress={goOn}>
      Next
    </Button>
  </div>
);
