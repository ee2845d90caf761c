import { createContext } from "preact";
import { useCallback, useContext, useEffect, useState } from "preact/hooks";
import { areLettersOn, switchLetters } from "../../deck/keys/letter-keys.ts";
import { recall, remember } from "../../remember.ts";
import { type Bindings, type Chosen, readChosen } from "./bindings.ts";

const NAME = "staffroom:host-keys";

export interface KeySettings extends Bindings {
  choose(chosen: Chosen): void;
  switchLetters(on: boolean): void;
}

const Settings = createContext<KeySettings | undefined>(undefined);

/** Gives what is below it the page's keys as they are set. */
export const KeyProvider = Settings.Provider;

/** The page's keys as they are set, for what stands below `KeyProvider`. */
export function useKeySettings(): KeySettings {
  const settings = useContext(Settings);
  if (!settings) throw new Error("There is no KeyProvider around this.");
  return settings;
}

/** Keeps the keys as this browser has them set, the same in every window. */
export function useBindings(): KeySettings {
  const [bindings, set] = useState(load);
  useEffect(() => {
    const follow = () => set(load());
    addEventListener("storage", follow);
    return () => removeEventListener("storage", follow);
  }, []);
  const choose = useCallback((chosen: Chosen) => {
    remember(NAME, JSON.stringify(chosen));
    set((before) => ({ ...before, chosen }));
  }, []);
  const turn = useCallback((on: boolean) => {
    switchLetters(on);
    set((before) => ({ ...before, areLettersOn: on }));
  }, []);
  return { ...bindings, choose, switchLetters: turn };
}

const load = (): Bindings => ({ areLettersOn: areLettersOn(), chosen: readChosen(recall(NAME)) });
