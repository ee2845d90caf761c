import { useEffect, useRef } from "preact/hooks";
import { type Command, commandOf } from "./keys.ts";

/** Binds the page's keys. */
export function useKeys(commands: Readonly<Record<Command, () => void>>): void {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      latest.current[command]();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}
