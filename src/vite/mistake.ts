/**
 * Something the person at the keyboard can put right: the command prints the message and the hint without a
 * stack and ends with exit code 1.
 */
export class Mistake extends Error {
  override readonly name = "Mistake";
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
