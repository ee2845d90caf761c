import { render } from "preact";
import { useState } from "preact/hooks";
import { StepPage } from "./exercise/step.tsx";
import { fileOf, saveFile } from "./keep/save-file.ts";
import type { Sheet } from "./keep/sheets.ts";
import { EndPage } from "./pages/end.tsx";
import { JoinPage } from "./pages/join.tsx";
import { MinePage } from "./pages/mine.tsx";
import { Answered, PrintablePage } from "./pages/printable.tsx";
import { BlankPage, FindingPage, WaitingPage } from "./pages/waiting.tsx";
import { Icon } from "./parts/icons.tsx";
import { Strip } from "./parts/strip.tsx";
import { isInRoom, type Phone, type PhoneState } from "./phone.ts";
import { type Screen, screenOf } from "./screen.ts";
import { useFocus } from "./use-focus.ts";
import { usePhone } from "./use-phone.ts";

interface AppProps {
  readonly phone: Phone;
  /** The code in the page's address; empty without one. */
  readonly scanned: string;
  /** True when the workshop has exercises that share nothing. */
  readonly keepsPrivate: boolean;
}

/** The phone's page: the strip, and the screen that the room is at. */
export function App(props: AppProps) {
  const { phone, keepsPrivate } = props;
  const state = usePhone(phone);
  const [asked, setOver] = useState<"mine" | "print">();
  const over = isInRoom(state) || asked === "print" ? asked : undefined;
  const screen = screenOf(state, phone.last !== undefined);
  const step = state.view?.step;
  const place = useFocus(`${over}|${screen}|${state.person?.id}|${step?.exercise}|${step?.round}|${step?.phase}`);
  const close = () => setOver(undefined);
  const print = () => setOver("print");
  return (
    <div class="frame" ref={place} data-screen={over ?? screen}>
      <Strip
        {...{ state }}
        note={noteOf(state, phone.shelf.isKept)}
        isOpen={over === "mine"}
        toggle={() => setOver(over === undefined ? "mine" : undefined)}
      />
      {over === "print" ? (
        <Printed {...{ phone, state }} back={close} />
      ) : over === "mine" && isInRoom(state) ? (
        <MinePage {...{ phone, state, keepsPrivate, print, close }} />
      ) : (
        <Current {...props} {...{ state, screen, print }} />
      )}
    </div>
  );
}

interface CurrentProps extends AppProps {
  readonly state: PhoneState;
  readonly screen: Screen;
  print(): void;
}

/** The screen that the room is at. */
function Current({ phone, scanned, keepsPrivate, state, screen, print }: CurrentProps) {
  const kept = sheetsOf(state);
  const end = { sheets: kept, print, save: () => save(phone, kept), clear: () => phone.clear() };
  if (screen === "finding") return <FindingPage isLost={state.status === "lost"} />;
  if (screen === "removed")
    return (
      <EndPage lead="The facilitator has taken this phone out of the room." again={() => phone.retry()} {...end} />
    );
  if (!isInRoom(state))
    return <JoinPage {...{ phone, scanned, keepsPrivate }} earlier={kept.length > 0 ? print : undefined} />;
  const { view, person } = state;
  if (screen === "end") return <EndPage lead="The room is closed." {...end} />;
  if (screen === "blank") return <BlankPage />;
  if (screen === "step") return <StepPage {...{ phone, state }} />;
  return <WaitingPage view={view} alias={person.alias} sheets={kept} />;
}

/** What the person in front did; without a room, what anyone on this phone did in the last one. */
const sheetsOf = ({ sheets, person }: PhoneState): readonly Sheet[] =>
  (person ? [person.id] : (sheets?.people() ?? [])).flatMap((who) => sheets?.list(who) ?? []);

function Printed({ phone, state, back }: { phone: Phone; state: PhoneState; back(): void }) {
  const sheets = sheetsOf(state);
  const { title = "My answers", language = "en" } = state.view?.room ?? phone.last ?? {};
  return <PrintablePage {...{ title, language, sheets, back }} save={() => save(phone, sheets)} />;
}

function save({ last }: Phone, sheets: readonly Sheet[]): void {
  const { title, language } = last ?? { title: "My answers", language: "en" };
  const content = document.createElement("article");
  render(<Answered {...{ title, language, sheets }} />, content);
  saveFile("my-answers.html", fileOf(title, language, content.innerHTML));
  render(null, content);
}

/** What the strip says while there is nothing wrong. */
function noteOf({ view }: PhoneState, isKept: boolean) {
  const phase = view?.step?.phase;
  if (phase === "open")
    return isKept ? (
      <>
        <Icon name="check" /> Saved on this phone
      </>
    ) : (
      "Not kept past a reload"
    );
  if (phase === "locked")
    return (
      <>
        <Icon name="lock" /> Locked
      </>
    );
  return undefined;
}
