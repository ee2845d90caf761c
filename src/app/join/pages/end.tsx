import { Button } from "../../../ui/button.tsx";
import type { Sheet } from "../keep/sheets.ts";
import { Answers } from "../parts/answers.tsx";
import { Confirm } from "../parts/confirm.tsx";

interface EndPageProps {
  readonly sheets: readonly Sheet[];
  /** Why it is the end. */
  readonly lead: string;
  /** Asks the room again, where that may help. */
  again?(): void;
  print(): void;
  save(): void;
  clear(): void;
}

/** After the room: what one did goes home. */
export function EndPage({ sheets, lead, again, print, save, clear }: EndPageProps) {
  if (sheets.length === 0)
    return (
      <main class="page">
        <h1 tabIndex={-1}>That was it.</h1>
        <p class="lead">{lead} No answers are kept on this phone.</p>
        {again && <Button onPress={again}>Ask the room again</Button>}
      </main>
    );
  return (
    <main class="page">
      <h1 tabIndex={-1}>Take your answers home.</h1>
      <p class="lead">{lead} Everything you did is on this phone. Save it before you leave the building.</p>
      <Answers sheets={sheets} />
      <div class="stack">
        <Button primary onPress={print}>
          Open my printable page
        </Button>
        <Button onPress={save}>Save as a file</Button>
        {again && <Button onPress={again}>Ask the room again</Button>}
      </div>
      <section class="parting">
        <p>On a borrowed phone? Clear it after saving. The room’s copy is the facilitator’s to delete.</p>
        <Confirm
          ask="Clear this phone…"
          question="Erase everything you did from this phone? This cannot be undone."
          yes="Erase it"
          no="Keep it"
          act={async () => {
            clear();
            return undefined;
          }}
        />
      </section>
    </main>
  );
}
