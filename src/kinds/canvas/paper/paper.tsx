import type { Heading } from "../../../model/index.ts";
import { Sheet } from "../../../ui/sheet.tsx";
import { rowsOf } from "../logic/fields.ts";
import type { CanvasField, CanvasTask } from "../types.ts";

/** With more rows than these a page has no room for wide ones. */
const MANY = 9;

/** The worksheet: the page itself, ruled where there is something to write. */
export function Paper({ task, heading }: { readonly task: CanvasTask; readonly heading: Heading }) {
  const rows = task.parts.flatMap(({ fields }) => rowsOf(fields)).length;
  return (
    <Sheet class={rows > MANY ? "canvas-paper" : "canvas-paper canvas-roomy"}>
      <h2>{heading.title}</h2>
      <p>{heading.prompt}</p>
      {task.parts.map((part) => (
        <div class="canvas-block" key={part.id} data-part={part.id}>
          <h3>
            {part.name} <small>{part.hint}</small>
          </h3>
          <div>
            {rowsOf(part.fields).map((row) => (
              <Row key={row[0]?.id} row={row} lines={rows > MANY ? 1 : 2} />
            ))}
          </div>
        </div>
      ))}
      {task.tests.length > 0 && (
        <div class="canvas-block">
          <h3>Test the page</h3>
          <ul>
            {task.tests.map(({ id, text }) => (
              <li key={id} data-test={id}>
                <i /> {text}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Sheet>
  );
}

interface RowProps {
  readonly row: readonly CanvasField[];
  /** Ruled lines of a row that has a text. */
  readonly lines: number;
}

const Row = ({ row, lines }: RowProps) => (
  <div class="canvas-write" data-count={row.length}>
    {row.map(({ id, ask }) => (
      <div key={id} data-field={id}>
        <p>{ask}</p>
        {Array.from({ length: row.some(({ type }) => type === "text") ? lines : 1 }, (_, at) => (
          <i key={at} />
        ))}
      </div>
    ))}
  </div>
);
