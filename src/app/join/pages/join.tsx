import { useEffect, useState } from "preact/hooks";
import { showCode } from "../../../room/join-words.ts";
import { MAX_ALIAS } from "../../../room/wire.ts";
import { Button } from "../../../ui/button.tsx";
import { CODE_LENGTH, type Found, lookUp, tidyCode } from "../keep/look-up.ts";
import { Icon } from "../parts/icons.tsx";
import type { Phone } from "../phone.ts";
import { WhoSees } from "../who-sees.tsx";

/** Milliseconds until a room that did not answer is asked again. */
const AGAIN = 3_000;
const NO_ANSWER = "The room does not answer. Is this phone on the same Wi-Fi as the screen?";

interface JoinPageProps {
  readonly phone: Phone;
  /** The code of the link or QR that led here; empty when it is to be typed. */
  readonly scanned: string;
  readonly keepsPrivate: boolean;
  /** Shows what was done on this phone in an earlier room; absent where nothing was. */
  readonly earlier: (() => void) | undefined;
}

/** The way in: one tap by link, one field by code. */
export function JoinPage({ phone, scanned, keepsPrivate, earlier }: JoinPageProps) {
  const [isTyped, setTyped] = useState(scanned === "");
  const [code, setCode] = useState(scanned);
  const [alias, setAlias] = useState("");
  const [isJoining, setJoining] = useState(false);
  const [problem, setProblem] = useState("");
  const found = useFound(phone, code);
  const room = found && "room" in found ? found.room : undefined;
  const fault = problem || faultOf(found);
  const isComplete = code.length === CODE_LENGTH;

  const join = async (event: Event) => {
    event.preventDefault();
    if (!isComplete || isJoining) return;
    setJoining(true);
    setProblem("");
    try {
      setProblem((await phone.join(code, alias.trim()))?.message ?? "");
    } catch {
      setProblem(`${NO_ANSWER} Try again.`);
    }
    setJoining(false);
  };

  return (
    <main class="page">
      <p class="kicker">{room ? "You are about to join" : "On the screen there is a code"}</p>
      <h1 dir="auto" lang={room?.language}>
        {room?.title ?? "Join the room"}
      </h1>
      <p class="lead">{room?.settings.alias ? "No app, no account." : "No app, account or name."}</p>
      {room?.isRehearsal && <p class="lead">This is a rehearsal: nothing you send counts.</p>}
      <form onSubmit={join} autocomplete="off">
        {isTyped ? (
          <CodeField {...{ code, fault }} change={(next) => [setCode(next), setProblem("")]} />
        ) : (
          <>
            <p class="label">Room code</p>
            <p class="code-box">
              <span class="code">{showCode(code)}</span> <Icon name="check" /> Scanned
            </p>
          </>
        )}
        {room?.settings.alias && <AliasField {...{ alias }} change={setAlias} />}
        {fault !== "" && (
          <p class="fault" role="alert" id="fault">
            <Icon name="none" /> {fault}
          </p>
        )}
        <button type="submit" class="button button-primary" aria-disabled={!isComplete || isJoining || undefined}>
          {isJoining ? "Joining…" : isComplete ? "Join this room" : "Join: enter the code"}
        </button>
      </form>
      {!isTyped && (
        <p>
          Not your room?{" "}
          <Button quiet onPress={() => [setTyped(true), setCode(""), setProblem("")]}>
            Type another code
          </Button>
        </p>
      )}
      {earlier && (
        <p>
          Answers from an earlier room are on this phone.{" "}
          <Button quiet onPress={earlier}>
            Read or print them
          </Button>
        </p>
      )}
      {room && <WhoSees settings={room.settings} keepsPrivate={keepsPrivate} />}
    </main>
  );
}

function faultOf(found: Found | undefined): string {
  if (found && "refusal" in found) return found.refusal.message;
  return found && "lost" in found ? NO_ANSWER : "";
}

/** Looks a whole code up, and again for as long as there is no answer. */
function useFound(phone: Phone, code: string): Found | undefined {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    setFound(undefined);
    if (code.length !== CODE_LENGTH) return;
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const answer = await lookUp(phone.root, code);
      if (!isCurrent) return;
      setFound(answer);
      if ("room" in answer && answer.isIn) phone.retry();
      if ("lost" in answer) timer = setTimeout(ask, AGAIN);
    };
    void ask();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [phone, code]);
  return found;
}

/** One field; its two groups of three are only how it looks. */
function CodeField({ code, fault, change }: { code: string; fault: string; change(code: string): void }) {
  const onInput = ({ currentTarget: field }: { currentTarget: HTMLInputElement }) => {
    const next = tidyCode(field.value).slice(0, CODE_LENGTH);
    // A caret in the middle stays where it is.
    if (field.selectionEnd === field.value.length) field.value = next.length > 3 ? showCode(next) : next;
    change(next);
  };
  return (
    <>
      <label class="label" for="code">
        Room code
      </label>
      <input
        id="code"
        class="code code-box"
        defaultValue={showCode(code).trim()}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        enterkeyhint="go"
        maxLength={20}
        aria-invalid={fault !== "" || undefined}
        aria-describedby={fault === "" ? undefined : "fault"}
        onInput={onInput}
      />
    </>
  );
}

export const AliasField = ({ alias, change }: { alias: string; change(alias: string): void }) => (
  <>
    <label class="label" for="alias">
      An alias, if you like
    </label>
    <p class="hint" id="alias-hint">
      The facilitator sees it, and no one else.
    </p>
    <input
      id="alias"
      class="alias"
      value={alias}
      dir="auto"
      autocomplete="off"
      maxLength={MAX_ALIAS}
      aria-describedby="alias-hint"
      onInput={({ currentTarget }) => change(currentTarget.value)}
    />
  </>
);
