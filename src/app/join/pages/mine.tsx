import { useState } from "preact/hooks";
import { Button } from "../../../ui/button.tsx";
import { Answers } from "../parts/answers.tsx";
import { Confirm } from "../parts/confirm.tsx";
import { Icon } from "../parts/icons.tsx";
import { nameOf } from "../parts/strip.tsx";
import type { InRoom, Phone } from "../phone.ts";
import { WhoSees } from "../who-sees.tsx";
import { AliasField } from "./join.tsx";

interface MinePageProps {
  readonly phone: Phone;
  readonly state: InRoom;
  readonly keepsPrivate: boolean;
  print(): void;
  close(): void;
}

/** About this phone: who is on it, what they did, who sees what, and the way out. */
export function MinePage({ phone, state, keepsPrivate, print, close }: MinePageProps) {
  const { view, person, sheets } = state;
  const own = sheets.list(person.id);
  const name = nameOf(view.people, person);
  return (
    <main class="page">
      <h1 tabIndex={-1}>This phone</h1>
      <p class="lead">
        In the room <b dir="auto">{view.room.title}</b>
        {view.room.isRehearsal && ", which is a rehearsal"}.
      </p>
      <section>
        <h2>{view.people.length > 1 ? "Who is answering" : "Sharing this phone?"}</h2>
        <People {...{ phone, state, close }} />
        <AddPerson {...{ phone, state, close }} />
      </section>
      {own.length > 0 && (
        <section>
          <h2>Your answers so far</h2>
          <Answers sheets={own} />
          <Button onPress={print}>Read, print or save them</Button>
        </section>
      )}
      <WhoSees settings={view.room.settings} keepsPrivate={keepsPrivate} />
      <section class="parting">
        <p>Leaving early? Your answers go too, here and in the room.</p>
        <Confirm
          ask="Leave and erase my answers…"
          question={`Erase everything ${name === "You" ? "you" : name} did, on this phone and in the room, and leave? This cannot be undone.`}
          yes="Erase and leave"
          no="Stay"
          act={async () => {
            const refusal = await phone.leave(person.id);
            if (!refusal) close();
            return refusal?.message;
          }}
        />
      </section>
      <div class="bar">
        <Button onPress={close}>Back to the room</Button>
      </div>
    </main>
  );
}

function People({ phone, state: { view, person }, close }: Pick<MinePageProps, "phone" | "state" | "close">) {
  if (view.people.length < 2) return null;
  return (
    <ul class="people">
      {view.people.map((one) => (
        <li key={one.id}>
          <Button
            class={one.id === person.id ? "is-current" : ""}
            onPress={() => {
              phone.turnTo(one.id);
              close();
            }}
          >
            <span dir="auto">{nameOf(view.people, one)}</span>
            {one.id === person.id && (
              <>
                {" "}
                <Icon name="check" />
                <span class="visually-hidden">, in front now</span>
              </>
            )}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Lets one more person in; each has their own draft and answer. */
function AddPerson({ phone, state: { view }, close }: Pick<MinePageProps, "phone" | "state" | "close">) {
  const [alias, setAlias] = useState("");
  const [fault, setFault] = useState("");
  if (view.room.isDoorLocked) return null;
  const add = async () => {
    const refused = await phone.join(view.room.code, alias.trim()).then(
      (refusal) => refusal?.message,
      () => "There was no answer. Try again in a moment.",
    );
    setFault(refused ?? "");
    if (refused === undefined) close();
  };
  return (
    <>
      {view.people.length === 1 && <p>Somebody without a phone can answer on this one, apart from you.</p>}
      {view.room.settings.alias && <AliasField {...{ alias }} change={setAlias} />}
      {fault !== "" && (
        <p class="fault" role="alert">
          <Icon name="none" /> {fault}
        </p>
      )}
      <Button onPress={() => void add()}>Add a person</Button>
    </>
  );
}
