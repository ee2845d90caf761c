import { Bar, type BoardProps, type ComponentChildren } from "staffroom";
import { readText } from "../logic/answer.ts";
import { linesOf } from "../logic/draft.ts";
import { lineName } from "../logic/effect.ts";
import { describeTicks, hardestOf } from "../logic/tally.ts";
import { Stairs } from "../shared/pieces.tsx";
import { CHECKS, type GlueShape, OWN, type Pair, RUNGS, type Worked } from "../types.ts";

type Props = BoardProps<GlueShape>;

/** As many lines as stand below each other. */
const TAKEN_ROWS = 6;

/** The room on the stage, 1280 × 720: which steps are hard; and, page by page, what people offered to show. */
export function Board(props: Props) {
  const { task, tally, focus, page = 0, shown, solution } = props;
  const line = linesOf(task).find(({ id }) => id === focus);
  const pairs = shown.map(({ text }) => readText(text)).filter((pair) => !line || isOf(props, pair));
  const worked = solution?.worked.find(({ id }) => id === line?.id);
  const pages = [
    line ? worked ? <Example key="0" {...props} worked={worked} /> : undefined : <Steps key="0" {...props} />,
    ...pairs.map((pair) => <Shown key={pair.after} {...pair} />),
  ].filter((one) => one !== undefined);
  if (tally.answers === 0 && pairs.length === 0 && !line) return <Empty task={task} />;
  return (
    <div class="glue glue-board" data-look="own">
      {pages[Math.min(Math.max(0, page), pages.length - 1)] ?? <Taken {...props} />}
    </div>
  );
}

/** True for a pair about the line in focus. */
function isOf({ task, focus }: Props, { before }: Pair): boolean {
  const given = task.lines.find(({ text }) => text === before);
  return focus === OWN ? !given : given?.id === focus;
}

function Steps({ task, tally, previous }: Props) {
  const { answers, ticks } = tally;
  const hardest = hardestOf(tally);
  const marked = hardest.length < CHECKS.length ? hardest : [];
  const count = (check: (typeof CHECKS)[number]) => (
    <Votes votes={ticks[check]} answers={answers}>
      {previous && <Change by={ticks[check] - previous.ticks[check]} />}
    </Votes>
  );
  return (
    <>
      <h2 class="glue-finding">{describeTicks(task, tally)}</h2>
      <Stairs
        task={task}
        label="Who ticked which step"
        rung={(id) => ({ look: marked.includes(id) ? "marked" : "plain", body: count(id) })}
      />
      <p class="glue-gate" data-state={marked.includes("gate") ? "marked" : undefined}>
        <span>{task.gate.check}</span> {count("gate")}
      </p>
      <ul class="glue-chosen" aria-label="What becomes of the work">
        {task.decisions.map(({ id, name }) => (
          <li key={id}>
            <b>{tally.decisions[id]}</b> {name}
          </li>
        ))}
      </ul>
      <Table task={task} tally={tally} />
    </>
  );
}

interface VotesProps {
  readonly votes: number;
  readonly answers: number;
  /** What stands after the number. */
  readonly children?: ComponentChildren;
}

/** How many of all, as a bar and in figures. */
const Votes = ({ votes, answers, children }: VotesProps) => (
  <>
    <Bar share={answers === 0 ? 0 : votes / answers} ground />
    <span class="glue-votes">
      {votes} of {answers}
      {children}
    </span>
  </>
);

const Change = ({ by }: { readonly by: number }) => (by === 0 ? null : <small> {by > 0 ? `+${by}` : `−${-by}`}</small>);

/** The same as a table, for those who cannot see the stairs. */
const Table = ({ task, tally }: Pick<Props, "task" | "tally">) => (
  <table class="visually-hidden">
    <caption>Ticks by step, of {tally.answers} answers</caption>
    <tbody>
      {CHECKS.map((check) => (
        <tr key={check}>
          <th scope="row">{check === "gate" ? task.gate.check : task.rungs[check].name}</th>
          <td>{tally.ticks[check]}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** The worked line of the line in focus, as stairs. */
const Example = ({ task, focus, worked }: Props & { readonly worked: Worked }) => (
  <>
    <h2 class="glue-finding">{lineName(task, focus)}</h2>
    <Stairs task={task} label="The worked line" rung={(id) => ({ look: "climbed", body: <p>{worked.rungs[id]}</p> })} />
    <p class="glue-honest">{worked.honest}</p>
  </>
);

/** A before and after somebody offered and the host let through. */
const Shown = ({ before, after }: Pair) => (
  <>
    <h2 class="glue-finding glue-was">{before === "" ? "One of us wrote" : `“${before}”`}</h2>
    <p class="glue-shown" data-long={1 + [130, 240, 350].filter((length) => after.length > length).length}>
      {after}
    </p>
  </>
);

/** How many took the line in focus, among the lines that most took. */
function Taken({ task, tally, focus = "" }: Props) {
  const rows = linesOf(task)
    .map(({ id }) => ({ id, name: lineName(task, id), votes: tally.lines[id] ?? 0 }))
    .toSorted((a, b) => Number(b.id === focus) - Number(a.id === focus) || b.votes - a.votes)
    .slice(0, TAKEN_ROWS);
  return (
    <>
      <h2 class="glue-finding">
        {tally.lines[focus]} of {tally.answers} took this line.
      </h2>
      <ul class="glue-taken">
        {rows.map(({ id, name, votes }) => (
          <li key={id} data-state={id === focus ? "marked" : undefined}>
            <span>{name}</span>
            <Votes votes={votes} answers={tally.answers} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Before the first answer: what will be counted. */
const Empty = ({ task }: Pick<Props, "task">) => (
  <div class="glue glue-board" data-look="own">
    <h2 class="glue-finding">No answers yet.</h2>
    <p class="glue-lead">What each of us ticks about our own line:</p>
    <ul class="glue-awaited">
      {RUNGS.map((rung) => (
        <li key={rung}>{task.rungs[rung].check}</li>
      ))}
      <li>{task.gate.check}</li>
    </ul>
  </div>
);
