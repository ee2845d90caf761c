/** A question with its answers; the last one changes nothing, as closing the dialog does. */
export interface Question {
  readonly title: string;
  readonly words: string;
  readonly choices: readonly { readonly id: string; readonly words: string }[];
}

/** Asks in a dialog. @returns the id of the choice, or an empty one */
export function ask({ title, words, choices }: Question): Promise<string> {
  const dialog = document.createElement("dialog");
  dialog.className = "walk-dialog";
  dialog.setAttribute("aria-labelledby", "walk-question");
  const heading = document.createElement("h2");
  heading.id = "walk-question";
  heading.textContent = title;
  const text = document.createElement("p");
  text.textContent = words;
  const form = document.createElement("div");
  for (const choice of choices) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = choice.words;
    // What changes nothing has the focus.
    button.autofocus = choice === choices.at(-1);
    button.addEventListener("click", () => dialog.close(choice.id));
    form.append(button);
  }
  dialog.append(heading, text, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}
