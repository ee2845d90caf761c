import { Button } from "../../../ui/button.tsx";
import { RecitedList } from "../../../ui/recited.tsx";
import type { Sheet } from "../keep/sheets.ts";
import { titleOf } from "../parts/answers.tsx";

interface PrintablePageProps {
  readonly title: string;
  readonly language: string;
  readonly sheets: readonly Sheet[];
  save(): void;
  back(): void;
}

/** All that one person did, in full, for paper or a PDF. */
export function PrintablePage({ title, language, sheets, save, back }: PrintablePageProps) {
  return (
    <main class="page">
      <article class="printable" lang={language}>
        <Answered {...{ title, sheets }} />
      </article>
      <div class="bar no-print">
        <Button primary onPress={() => print()}>
          Print or PDF
        </Button>
        <Button onPress={save}>Save as a file</Button>
        <Button onPress={back}>Back</Button>
      </div>
    </main>
  );
}

/** The same as it is printed and saved. */
export const Answered = ({ title, sheets }: Pick<PrintablePageProps, "title" | "sheets">) => (
  <>
    <h1 tabIndex={-1} dir="auto">
      {title}
    </h1>
    <p class="lead" lang="en">
      My answers, {new Date(sheets.at(-1)?.at ?? Date.now()).toLocaleDateString([], { dateStyle: "long" })}
    </p>
    {sheets.map((sheet, at) => (
      <PrintedSheet key={at} sheet={sheet} />
    ))}
  </>
);

function PrintedSheet({ sheet }: { sheet: Sheet }) {
  const { recited, progress, shares, shown } = sheet;
  return (
    <section>
      <h2 dir="auto">{titleOf(sheet)}</h2>
      {shares === "nothing" && <p lang="en">Private. It was never sent.</p>}
      {recited.length > 0 ? (
        <RecitedList items={recited} />
      ) : (
        <p lang="en">
          {progress.done} of {progress.total} done.
        </p>
      )}
      {shown && (
        <>
          {shown.room !== "" && (
            <p>
              <b lang="en">The room:</b> {shown.room}
            </p>
          )}
          <p>{shown.summary}</p>
          <ul>
            {shown.items.map(({ label, text }) => (
              <li key={label}>
                <b>{label}</b> {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
