import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../../ui/button.tsx";

interface AskOnceProps {
  /** On the button that opens the question; ends in "…". */
  readonly label: string;
  readonly question: string;
  readonly act: string;
  readonly keep: string;
  onAct(): void;
}

/** A button for what takes something away: it asks once, and the careful answer has the focus. */
export function AskOnce({ label, question, act, keep, onAct }: AskOnceProps) {
  const [isAsking, ask] = useState(false);
  const asks = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isAsking) asks.current?.querySelector<HTMLElement>("button:last-of-type")?.focus();
  }, [isAsking]);
  if (!isAsking) {
    return (
      <Button quiet onPress={() => ask(true)}>
        {label}
      </Button>
    );
  }
  return (
    <fieldset ref={asks} class="ask-once">
      <legend>{question}</legend>
      <Button
        onPress={() => {
          ask(false);
          onAct();
        }}
      >
        {act}
      </Button>
      <Button quiet onPress={() => ask(false)}>
        {keep}
      </Button>
    </fieldset>
  );
}
