import type { HostView } from "../../../../model/index.ts";
import { bareAddress, joinAddress, showCode } from "../../../../room/join-words.ts";
import { Qr } from "../../../../ui/qr.tsx";
import { clockWords } from "../../time/words.ts";
import { type Advice, adviceOf, guessSystem, type System } from "./advice.ts";

/** Before the session: whether phones reach this machine, and what to do where they do not. */
export function Preflight({ view }: { readonly view: HostView }) {
  const [address] = view.joins;
  const port = new URL(address ?? location.href).port || "80";
  const system = guessSystem(navigator.userAgent);
  return (
    <main class="preflight">
      <header>
        <h1>Can phones join?</h1>
        <a class="button" href="#console">
          Back to the host page
        </a>
      </header>
      <div class="preflight-try">
        {address && (
          <div class="qr-paper">
            <Qr text={joinAddress(address, view.room.code)} size={240} />
          </div>
        )}
        <Reached view={view} />
      </div>
      <div class="preflight-advice">
        {adviceOf(port).map((advice) => (
          <Help key={advice.title} advice={advice} system={system} />
        ))}
      </div>
    </main>
  );
}

function Reached({ view: { joins, room, reached } }: { readonly view: HostView }) {
  const [address, ...others] = joins;
  const isReached = reached !== undefined;
  return (
    <div>
      <p class="preflight-state" role="status">
        <span data-reached={isReached || undefined}>
          {isReached ? `A phone reached us at ${clockWords(reached)}.` : "No phone yet."}
        </span>
      </p>
      <p>
        {isReached
          ? "Others in the same Wi-Fi should get through too. Leave this machine in that Wi-Fi, and plugged in."
          : "Scan this with a phone, in the Wi-Fi that the room will use. This page says so the moment it arrives."}
      </p>
      {address ? (
        <p class="preflight-address">
          Or open <code>{bareAddress(address)}</code> and type <code>{showCode(room.code)}</code>
        </p>
      ) : (
        <p>This machine is in no network. Join the room’s Wi-Fi; this page goes on by itself.</p>
      )}
      {others.length > 0 && (
        <p>
          This machine has other addresses too. If the first gets nowhere, try{" "}
          {others.map((other, index) => [index > 0 && " or ", <code key={other}>{bareAddress(other)}</code>])}.
        </p>
      )}
    </div>
  );
}

interface HelpProps {
  readonly advice: Advice;
  /** The one whose words are open. */
  readonly system: System | undefined;
}

const Help = ({ advice: { title, why, steps, systems }, system }: HelpProps) => (
  <section>
    <h2>{title}</h2>
    <p>{why}</p>
    {steps.length > 0 && (
      <ul>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    )}
    {Object.entries(systems ?? {}).map(([name, words]) => (
      <details key={name} open={name === system}>
        <summary>{name}</summary>
        <p>{words.split("`").map((part, index) => (index % 2 === 0 ? part : <code key={part}>{part}</code>))}</p>
      </details>
    ))}
  </section>
);
