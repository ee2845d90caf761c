import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "./icons.tsx";

interface ConfirmProps {
  /** The words that open the question; they end in "…". */
  readonly ask: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  /** Does it; gives a sentence when it was refused. */
  act(): Promise<string | undefined>;
}

/** Something that takes away: asks once, in the page. */
export function Confirm({ ask, question, yes, no, act }: ConfirmProps) {
  const [isAsking, setAsking] = useState(false);
  const [fault, setFault] = useState("");
  const words = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (isAsking) words.current?.focus();
  }, [isAsking]);
  const go = async () => {
    setFault("");
    const refused = await act().catch(() => "There was no answer, so nothing was erased. Try again in a moment.");
    if (refused) setFault(refused);
    else setAsking(false);
  };
  if (!isAsking)
    return (
      <Button quiet onPress={() => setAsking(true)}>
        {ask}
      </Button>
    );
  return (
    <div class="confirm">
      <p ref={words} tabIndex={-1}>
        <b>{question}</b>
      </p>
      {fault !== "" && (
        <p class="fault" role="alert">
          <Icon name="none" /> {fault}
        </p>
      )}
      <div class="bar-row">
        <Button onPress={() => setAsking(false)}>{no}</Button>
        <Button onPress={() => void go()}>{yes}</Button>
      </div>
    </div>
  );
}
