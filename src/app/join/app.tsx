import { useEffect, useState } from "preact/hooks";
import type { Sheet } from "./keep/sheets.ts";
import { JoinPage } from "./pages/join.tsx";
import { BlankPage, ComingPage, FindingPage, WaitingPage } from "./pages/waiting.tsx";
import { Icon } from "./parts/icons.tsx";
import { Strip } from "./parts/strip.tsx";
import { isInRoom, type Phone, type PhoneState } from "./phone.ts";
import { type Screen, screenOf } from "./screen.ts";
import { useCode } from "./use-code.ts";
import { useFocus } from "./use-focus.ts";
import { usePhone } from "./use-phone.ts";

interface AppProps {
  readonly phone: Phone;
  /** The code in the page's address; empty without one. */
  readonly scanned: string;
  /** True when the workshop has exercises that share nothing. */
  readonly keepsPrivate: boolean;
}

const loadStep = () => import("./exercise/step.tsx");
const loadHome = () => import("./home.tsx");

/** The phone's page: the strip, and below it the screen that the room is at, or what was asked for. */
export function App(props: AppProps) {
  const { phone } = props;
  const state = usePhone(phone);
  const [asked, setAsked] = useState<Asked>();
  const over = isInRoom(state) || asked === "print" ? asked : undefined;
  const screen = screenOf(state, phone.last !== undefined);
  const step = state.view?.step;
  const title = state.view?.room.title;
  useEffect(() => {
    document.title = title === undefined ? "Join · Staffroom" : `${title} · Staffroom`;
  }, [title]);
  const place = useFocus(`${over}|${screen}|${state.person?.id}|${step?.exercise}|${step?.round}|${step?.phase}`);
  return (
    <div class="frame" ref={place} data-screen={over ?? screen}>
      <Strip
        state={state}
        note={noteOf(state, phone.shelf.isKept)}
        isOpen={over === "mine"}
        toggle={() => setAsked(over === undefined ? "mine" : undefined)}
      />
      <Current {...props} {...{ state, screen, over }} ask={setAsked} />
    </div>
  );
}

type Asked = "mine" | "print" | undefined;

interface CurrentProps extends AppProps {
  readonly state: PhoneState;
  readonly screen: Screen;
  readonly over: Asked;
  ask(over: Asked): void;
}

function Current({ phone, scanned, keepsPrivate, state, screen, over, ask }: CurrentProps) {
  const kept = sheetsOf(state);
  const isIn = isInRoom(state);
  const isLive = state.status === "live";
  const steps = useCode(loadStep, isIn && isLive);
  const home = useCode(loadHome, over !== undefined || screen === "removed" || (isIn && steps !== undefined));
  const { title, language } = state.view?.room ?? phone.last ?? { title: "My answers", language: "en" };
  const save = () => home?.saveAnswers(title, language, kept);
  const print = () => ask("print");
  const close = () => ask(undefined);
  const end = { sheets: kept, print, save, clear: () => phone.clear() };
  if (over === "print" && home) return <home.PrintablePage {...{ title, language, save }} sheets={kept} back={close} />;
  if (over === "mine" && isIn && home) return <home.MinePage {...{ phone, state, keepsPrivate, print, close }} />;
  if (over !== undefined) return <ComingPage />;
  if (screen === "finding") return <FindingPage isLost={state.status === "lost"} />;
  if (screen === "removed" && home)
    return (
      <home.EndPage lead="The facilitator has taken this phone out of the room." again={() => phone.retry()} {...end} />
    );
  if (screen === "join")
    return <JoinPage {...{ phone, scanned, keepsPrivate }} earlier={kept.length > 0 ? print : undefined} />;
  if (screen === "blank") return <BlankPage />;
  if (screen === "waiting") return <WaitingPage view={state.view} alias={state.person?.alias} sheets={kept} />;
  if (screen === "end" && home) return <home.EndPage lead="The room is closed." {...end} />;
  if (screen === "step" && steps && isIn) return <steps.StepPage {...{ phone, state }} />;
  return <ComingPage />;
}

/** What the person in front did; without a room, what anyone on this phone did in the last one. */
const sheetsOf = ({ sheets, person }: PhoneState): readonly Sheet[] =>
  (person ? [person.id] : (sheets?.people() ?? [])).flatMap((who) => sheets?.list(who) ?? []);

/** What the strip says while there is nothing wrong. */
function noteOf({ view, person, sheets }: PhoneState, isKept: boolean) {
  const phase = view?.step?.phase;
  const isSent = person && view?.step && sheets?.get(person.id, view.step)?.sent !== undefined;
  if (phase === "open" && !isSent)
    return isKept ? (
      <>
        <Icon name="check" /> Saved<span class="strip-rest"> on this phone</span>
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
